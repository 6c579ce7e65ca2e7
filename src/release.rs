//! Releases of a regulation: exact texts under a digest, who proposed, approved and published them, and which is in force on a date.
//!
//! Two clocks are never mixed. *In force on* asks which text governs a date; *known at* asks what had been published by a moment.

mod archive;

pub use archive::{Unpacked, pack, unpack};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::digest::Digest;
use crate::id::PersonId;
use crate::label::Label;
use crate::stamp::Stamp;
use crate::value::Date;

/// What may happen to a release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReleaseEvent {
    /// Its texts were frozen and put forward.
    Proposed(Proposed),
    /// It was approved.
    Approved(Approved),
    /// It was put into force.
    Published(Published),
    /// Persons were told of it.
    Notified(Notified),
}

impl ReleaseEvent {
    /// Returns the number of the release that it happened to.
    #[must_use]
    pub const fn release(&self) -> u32 {
        match self {
            Self::Proposed(event) => event.release,
            Self::Approved(event) => event.release,
            Self::Published(event) => event.release,
            Self::Notified(event) => event.release,
        }
    }
}

/// Texts, frozen and put forward.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposed {
    /// Its number in the register, counted from 1.
    pub release: u32,
    /// The digest of its texts.
    pub digest: Digest,
    /// The number of the regulation.
    pub regulation: String,
    /// The title of the regulation.
    pub title: Label,
    /// Its texts by name, each with the SHA-256 of its exact bytes.
    pub texts: Vec<Text>,
    /// What whoever proposed it says about it.
    pub note: Option<String>,
    /// Where it came from as one file rather than from a folder: the digest of that file.
    pub imported: Option<Digest>,
}

/// One text of a release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// The path within the pack, with `/` between the parts.
    pub name: String,
    /// The SHA-256 of its exact bytes.
    pub sha256: Digest,
}

/// That a release was approved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approved {
    /// The release.
    pub release: u32,
}

/// That a release was put into force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// The release.
    pub release: u32,
    /// The first day on which it is in force.
    pub from: Date,
    /// The last day on which it is in force; none where it stays until another takes its place.
    pub until: Option<Date>,
    /// Why it is in force since before it was published; none where it is not.
    pub retroactive: Option<String>,
    /// Whether cases that were in hand before follow it.
    pub follows: bool,
}

/// That persons were told of a release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notified {
    /// The release.
    pub release: u32,
    /// Who was told.
    pub persons: Vec<PersonId>,
    /// The day on which they were told.
    pub on: Date,
    /// How: a signature list, a meeting.
    pub how: Option<String>,
}

/// Hashes the texts of a release: names and SHA-256 of the bytes, in the order of the names.
#[must_use]
pub fn digest_of(texts: &[Text]) -> Digest {
    Digest::of("release", texts.iter().flat_map(|text| [text.name.as_bytes(), text.sha256.bytes().as_slice()]))
}

/// A release with all that happened to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// What was put forward.
    pub proposed: Proposed,
    /// Who put it forward, and when.
    pub given: Stamp,
    /// Who approved it, and when.
    pub approvals: Vec<Stamp>,
    /// How it was put into force, and by whom.
    pub publications: Vec<(Published, Stamp)>,
    /// Who was told of it, and by whom.
    pub notices: Vec<(Notified, Stamp)>,
}

/// Where a release stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// It awaits approval.
    Proposed,
    /// It awaits publication.
    Approved,
    /// It was put into force.
    Published,
}

impl Standing {
    /// Returns the word that stands in JSON.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Approved => "approved",
            Self::Published => "published",
        }
    }
}

impl Release {
    /// Returns its number.
    #[must_use]
    pub const fn number(&self) -> u32 {
        self.proposed.release
    }

    /// Returns where it stands.
    #[must_use]
    pub fn standing(&self) -> Standing {
        match (self.publications.is_empty(), self.approvals.is_empty()) {
            (false, _) => Standing::Published,
            (true, false) => Standing::Approved,
            (true, true) => Standing::Proposed,
        }
    }

    /// Returns the day on which a person was told of it, the earliest where there are several.
    #[must_use]
    pub fn told(&self, person: &PersonId) -> Option<Date> {
        let told = self.notices.iter().filter(|(notified, _)| notified.persons.contains(person));
        told.map(|(notified, _)| notified.on).min()
    }
}

/// All releases of a register, by number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Releases {
    releases: Vec<Release>,
    /// The publications of all releases, in the order in which they were made: release and place in it.
    published: Vec<(u32, usize)>,
}

impl Releases {
    /// Takes up what has happened, oldest first. What speaks of a release that was never proposed is passed over.
    #[must_use]
    pub fn of(events: impl IntoIterator<Item = (ReleaseEvent, Stamp)>) -> Self {
        let mut all = Self::default();
        for (event, given) in events {
            all.take(event, given);
        }
        all
    }

    fn take(&mut self, event: ReleaseEvent, given: Stamp) {
        let number = event.release();
        if let ReleaseEvent::Proposed(proposed) = event {
            let (approvals, publications, notices) = Default::default();
            return self.releases.push(Release { proposed, given, approvals, publications, notices });
        }
        let Some(release) = self.releases.iter_mut().find(|release| release.number() == number) else { return };
        match event {
            ReleaseEvent::Proposed(_) => {}
            ReleaseEvent::Approved(_) => release.approvals.push(given),
            ReleaseEvent::Published(published) => {
                self.published.push((number, release.publications.len()));
                release.publications.push((published, given));
            }
            ReleaseEvent::Notified(notified) => release.notices.push((notified, given)),
        }
    }

    /// Visits all releases by number.
    #[must_use]
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Release> {
        self.releases.iter()
    }

    /// Returns the number that the next one takes.
    #[must_use]
    pub fn next_number(&self) -> u32 {
        self.releases.last().map_or(1, |release| release.number().saturating_add(1))
    }

    /// Returns a release.
    #[must_use]
    pub fn get(&self, number: u32) -> Option<&Release> {
        self.releases.iter().find(|release| release.number() == number)
    }

    /// Tells whether any release was published.
    #[must_use]
    pub const fn any_published(&self) -> bool {
        !self.published.is_empty()
    }

    /// Returns the release that was published last, of whichever regulation.
    #[must_use]
    pub fn last_published(&self) -> Option<&Release> {
        self.published.last().and_then(|(number, _)| self.get(*number))
    }

    /// Returns the release of a regulation that was published last, by a moment where one is given.
    #[must_use]
    pub fn newest(&self, regulation: &str, known_at: Option<DateTime<Utc>>) -> Option<&Release> {
        let known = |given: &Stamp| known_at.is_none_or(|moment| given.at <= moment);
        self.published(regulation).rfind(|(.., given)| known(given)).map(|(release, ..)| release)
    }

    /// Finds the release of a regulation that is in force on a date, by what had been published at a moment; by all where none is given.
    ///
    /// Of several that cover the date the one published last holds.
    #[must_use]
    pub fn in_force(&self, regulation: &str, on: Date, known_at: Option<DateTime<Utc>>) -> Option<&Release> {
        self.last_covering(regulation, on, |_, given| known_at.is_none_or(|moment| given.at <= moment))
    }

    /// Finds the release that governs a case in hand since a moment: the one known then, unless a later one says that such cases follow it.
    /// Where none was known then, the one known now.
    #[must_use]
    pub fn in_hand(&self, regulation: &str, on: Date, since: DateTime<Utc>) -> Option<&Release> {
        let kept = self.last_covering(regulation, on, |published, given| given.at <= since || published.follows);
        kept.or_else(|| self.in_force(regulation, on, None))
    }

    /// Lists the days from which another release of a regulation is in force, with that release; none where a gap begins.
    #[must_use]
    pub fn timeline(&self, regulation: &str, known_at: Option<DateTime<Utc>>) -> Vec<(Date, Option<&Release>)> {
        let published = self.published(regulation).map(|(_, published, _)| published);
        let mut days: Vec<_> = published
            .flat_map(|published| [Some(published.from), published.until.and_then(|day| day.succ_opt())])
            .flatten()
            .collect();
        days.sort_unstable();
        days.dedup();
        let mut line: Vec<(Date, Option<&Release>)> = Vec::new();
        for day in days {
            let release = self.in_force(regulation, day, known_at);
            let same = match (line.last(), release) {
                (Some((_, before)), release) => before.map(Release::number) == release.map(Release::number),
                (None, release) => release.is_none(),
            };
            if !same {
                line.push((day, release));
            }
        }
        line
    }

    fn last_covering(
        &self,
        regulation: &str,
        on: Date,
        takes: impl Fn(&Published, &Stamp) -> bool,
    ) -> Option<&Release> {
        let mut covering = self.published(regulation).filter(|(_, published, given)| {
            published.from <= on && published.until.is_none_or(|until| on <= until) && takes(published, given)
        });
        covering.next_back().map(|(release, ..)| release)
    }

    /// Visits the publications of a regulation in the order in which they were made.
    fn published(&self, regulation: &str) -> impl DoubleEndedIterator<Item = (&Release, &Published, &Stamp)> {
        self.published.iter().filter_map(move |(number, nth)| {
            let release = self.get(*number).filter(|release| release.proposed.regulation == regulation)?;
            release.publications.get(*nth).map(|(published, given)| (release, published, given))
        })
    }
}

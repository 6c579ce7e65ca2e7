//! What an examination has found. A finding is data: what, and where. How it is said stands under `message/`.

macro_rules! whats {
    ($($(#[$doc:meta])* $variant:ident $word:literal)*) => {
        /// What was found.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum What {
            $($(#[$doc])* $variant,)*
        }

        impl What {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Tells whether it was done to the journal itself, from which all else follows.
            pub(super) const fn disturbs(self) -> bool {
                matches!(
                    self,
                    Self::Edited | Self::Removed | Self::Truncated | Self::Added | Self::Swapped | Self::Moved | Self::Undecodable
                )
            }

            /// Returns the word that stands in JSON.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }
    };
}

whats! {
    /// A table cannot be read, or not to its end.
    Unreadable "unreadable"
    /// A table is missing.
    TableMissing "table-missing"
    /// A table that no zhidu has made.
    UnknownTable "unknown-table"
    /// What the database says of itself is not so.
    About "about"
    /// The bytes of a record are not those of its leaf.
    Edited "edited"
    /// Records are missing.
    Removed "removed"
    /// Records at the end are missing.
    Truncated "truncated"
    /// Records stand where the tree has others, or none.
    Added "added"
    /// Two records stand in each other's place.
    Swapped "swapped"
    /// Records stand in another place than before.
    Moved "moved"
    /// The bytes of a record are no record.
    Undecodable "undecodable"
    /// A node is not the hash of what is below it.
    NodeWrong "node-wrong"
    /// Nodes are missing.
    NodeMissing "node-missing"
    /// There are nodes that no record has made.
    NodeAdded "node-added"
    /// A row of an index is missing.
    IndexMissing "index-missing"
    /// A row of an index leads to the wrong record.
    IndexWrong "index-wrong"
    /// A row of an index leads to no record of its own.
    IndexAdded "index-added"
    /// What is kept is not what was kept.
    KeptEdited "kept-edited"
    /// What is kept stands under the name of something else.
    KeptSwapped "kept-swapped"
    /// What a record names is not kept.
    KeptMissing "kept-missing"
    /// No record names what is kept.
    KeptOrphan "kept-orphan"
    /// A record cannot have been written after those before it.
    Implausible "implausible"
    /// A checkpoint in the journal does not hold.
    CheckpointInside "checkpoint-inside"
    /// A checkpoint that was kept outside does not hold.
    CheckpointOutside "checkpoint-outside"
    /// A key that was kept outside is not in the journal.
    KeyUnrecorded "key-unrecorded"
    /// A record bears an earlier moment than the one before it.
    Backwards "backwards"
}

/// What was found, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What.
    pub what: What,
    /// The values that the sentence speaks of, by the names it uses: positions, keys, names.
    pub arguments: Vec<(&'static str, String)>,
}

impl Finding {
    /// Says that something was found.
    #[must_use]
    pub const fn of(what: What) -> Self {
        Self { what, arguments: Vec::new() }
    }

    /// Adds a value that the sentence speaks of.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "numbers and names are handed over as they come")]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.arguments.push((name, value.to_string()));
        self
    }

    /// Adds a first and a last number, and how many that makes.
    pub(super) fn spanning(self, first: u64, last: u64) -> Self {
        self.with("first", first).with("last", last).with("count", (last - first).saturating_add(1))
    }

    /// Says that a record cannot have been written after those before it.
    pub(super) fn implausible(position: u64, why: &'static str) -> Self {
        Self::of(What::Implausible).with("position", position).with("why", why)
    }
}

/// Numbers that follow one another, told as one.
#[derive(Default)]
pub(super) struct Spans(Vec<(u64, u64)>);

impl Spans {
    /// Takes the numbers from one to another; they come in order.
    pub(super) fn take(&mut self, from: u64, to: u64) {
        match self.0.last_mut() {
            Some((_, last)) if last.checked_add(1) == Some(from) => *last = to,
            _ => self.0.push((from, to)),
        }
    }

    /// Says the same of each span.
    pub(super) fn say(self, what: What, add: impl Fn(Finding) -> Finding, findings: &mut Vec<Finding>) {
        findings.extend(self.0.into_iter().map(|(first, last)| add(Finding::of(what)).spanning(first, last)));
    }
}

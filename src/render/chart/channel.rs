//! The runs of lines between two rows: which lies above which, so that no two are taken for one and few cross.

use super::places::Places;
use super::sizes::APART;

/// A net between two rows: where its ends are, above and below.
#[derive(Clone, Debug)]
pub(super) struct Strand {
    pub(super) above: Vec<i64>,
    pub(super) below: Vec<i64>,
    /// Where it would rather run: early (-1) as a bar that splits, late (1) as one that joins, or anywhere.
    pub(super) late: i64,
}

/// How a net runs between two rows. Tracks are counted from above.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Run {
    /// Straight down.
    Straight,
    /// Along one track.
    Track(usize),
    /// Along one track from above, down at a place between, and along another to below.
    Bent {
        /// The track of its upper ends.
        upper: usize,
        /// Where it goes down.
        x: i64,
        /// The track of its lower ends.
        lower: usize,
    },
}

/// A part of a strand that runs along one track.
#[derive(Clone, Debug)]
struct Piece {
    strand: usize,
    above: Vec<i64>,
    below: Vec<i64>,
    late: i64,
    /// The piece of the same strand that must lie above it.
    under: Option<usize>,
    /// Whether it is the whole strand.
    whole: bool,
}

impl Strand {
    /// Returns whether it is a line straight down.
    fn is_straight(&self) -> bool {
        matches!((self.above.as_slice(), self.below.as_slice()), ([above], [below]) if above == below) && self.late == 0
    }
}

impl Piece {
    fn reach(&self) -> (i64, i64) {
        let ends = || self.above.iter().chain(&self.below).copied();
        (ends().min().unwrap_or_default(), ends().max().unwrap_or_default())
    }

    /// Returns whether it has to run above another: one of its upper ends is in line with a lower end of the other.
    fn must_precede(&self, other: &Self) -> bool {
        self.above.iter().any(|x| other.below.iter().any(|y| (x - y).abs() < APART))
    }

    /// Returns whether both would touch on one track.
    fn touches(&self, other: &Self) -> bool {
        let ((a, b), (c, d)) = (self.reach(), other.reach());
        a < d + APART && c < b + APART
    }

    /// Counts the crossings if it runs above another.
    fn crossings(&self, other: &Self) -> i64 {
        let over = |ends: &[i64], (low, high): (i64, i64)| ends.iter().filter(|x| low < **x && **x < high).count();
        let count = over(&self.below, other.reach()) + over(&other.above, self.reach());
        i64::try_from(count).unwrap_or(i64::MAX)
    }
}

/// Finds how the nets between two rows run, and how many tracks they take. Bends lie within the given reach.
pub(super) fn runs(strands: &[Strand], (left, right): (i64, i64)) -> (Vec<Run>, usize) {
    let mut runs = vec![Run::Straight; strands.len()];
    let mut pieces: Vec<_> = strands
        .iter()
        .enumerate()
        .filter(|(_, strand)| !strand.is_straight())
        .map(|(place, strand)| Piece {
            strand: place,
            above: strand.above.clone(),
            below: strand.below.clone(),
            late: strand.late,
            under: None,
            whole: true,
        })
        .collect();
    let mut taken: Vec<_> =
        strands.iter().flat_map(|strand| strand.above.iter().chain(&strand.below)).copied().collect();
    let mut order: Vec<usize> = Vec::new();
    while order.len() < pieces.len() {
        let open: Vec<_> = (0..pieces.len()).filter(|piece| !order.contains(piece)).collect();
        let ready = open.iter().copied().filter(|piece| is_ready(&pieces, &open, *piece));
        if let Some(next) = ready.min_by_key(|piece| (worth(&pieces, &open, *piece), *piece)) {
            order.push(next);
            continue;
        }
        // Each has to run above another: one is bent, so that its upper part runs above and its lower part below.
        let bent = open.iter().copied().find(|piece| {
            pieces.get(*piece).is_some_and(|piece| piece.whole && !piece.above.is_empty() && !piece.below.is_empty())
        });
        let Some(bent) = bent else {
            order.extend(open);
            break;
        };
        if let Some(piece) = pieces.get_mut(bent) {
            let (low, high) = piece.reach();
            let x = free(&taken, i64::midpoint(low, high), (left, right));
            taken.push(x);
            let below = std::mem::replace(&mut piece.below, vec![x]);
            piece.whole = false;
            let lower = Piece { above: vec![x], below, under: Some(bent), ..piece.clone() };
            pieces.push(lower);
        }
    }
    let tracks = tracks(&pieces, &order);
    let mut count = 0;
    for (place, piece) in pieces.iter().enumerate() {
        let track = tracks.at(place);
        count = count.max(track + 1);
        let Some(run) = runs.get_mut(piece.strand) else { continue };
        *run = match (piece.under, &piece.above) {
            (Some(upper), above) => {
                Run::Bent { upper: tracks.at(upper), x: above.first().copied().unwrap_or_default(), lower: track }
            }
            (None, _) => Run::Track(track),
        };
    }
    (runs, count)
}

/// Returns whether nothing open has to run above a piece.
fn is_ready(pieces: &[Piece], open: &[usize], place: usize) -> bool {
    let Some(piece) = pieces.get(place) else { return true };
    open.iter().filter(|other| **other != place).all(|other| {
        let above = pieces.get(*other).is_some_and(|other| other.strand != piece.strand && other.must_precede(piece));
        !above && piece.under != Some(*other)
    })
}

/// Returns how ill it suits a piece to run above all that are open.
fn worth(pieces: &[Piece], open: &[usize], place: usize) -> i64 {
    let Some(piece) = pieces.get(place) else { return 0 };
    let others = open.iter().filter(|other| **other != place).filter_map(|other| pieces.get(*other));
    others.map(|other| 4 * (piece.crossings(other) - other.crossings(piece)) + piece.late - other.late).sum()
}

/// Lays the pieces on tracks, in their order: each as far up as those before it allow.
fn tracks(pieces: &[Piece], order: &[usize]) -> Places<usize> {
    let mut tracks = Places::<usize>::new(pieces.len());
    for (place, piece) in order.iter().enumerate() {
        let Some(own) = pieces.get(*piece) else { continue };
        let before = order.iter().take(place).filter(|before| {
            let other = pieces.get(**before);
            other.is_some_and(|other| other.touches(own) || other.must_precede(own)) || own.under == Some(**before)
        });
        tracks.put(*piece, before.map(|before| tracks.at(*before) + 1).max().unwrap_or_default());
    }
    tracks
}

/// Finds the place nearest to a wanted one at which no line ends.
fn free(taken: &[i64], wanted: i64, (left, right): (i64, i64)) -> i64 {
    let steps = (0..=(right - left).max(0) / 10).flat_map(|step| [wanted + step * 10, wanted - step * 10]);
    let mut clear = steps.filter(|x| left <= *x && *x <= right && taken.iter().all(|other| (other - x).abs() >= APART));
    clear.next().unwrap_or(wanted)
}

//! Random procedures: built of blocks, which are sound, then spoilt here and there; or thrown together.

use proptest::prelude::*;

/// How many forms there are.
pub(crate) const FORMS: usize = 2;

/// How many ways a choice has at most.
pub(crate) const WAYS: usize = 3;

/// A step of a procedure, by its place.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Step {
    /// The ways on, each with the steps that begin; one way is no choice.
    pub ways: Vec<Vec<usize>>,
    /// A branch that can never be taken.
    pub dead: Option<Vec<usize>>,
    pub joins: Vec<usize>,
    pub needs: Vec<usize>,
    pub issues: Vec<usize>,
    pub approves: Vec<usize>,
}

/// A procedure; it begins with the first step.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Net(pub Vec<Step>);

/// A block of steps with one beginning.
#[derive(Clone, Debug)]
enum Block {
    Step,
    Then(Vec<Block>),
    Choice(Vec<Block>),
    Split(Vec<Block>),
    Loop(Box<Block>),
}

/// One slip of the hand.
#[derive(Clone, Debug)]
enum Slip {
    Lead { from: usize, way: usize, to: usize },
    DropLead { from: usize, way: usize },
    Join { step: usize, other: usize },
    DropJoin { step: usize },
    Need { step: usize, form: usize },
    Issue { step: usize, form: usize },
    Approve { step: usize, other: usize },
    AddWay { from: usize, to: Option<usize> },
    AddDead { from: usize, to: Option<usize> },
}

/// Where a block leads on: a way of a step.
type Exit = (usize, usize);

impl Net {
    fn of(block: &Block) -> Self {
        let mut net = Self(Vec::new());
        net.add(block);
        net
    }

    fn step(&mut self, ways: usize) -> usize {
        self.0.push(Step { ways: vec![Vec::new(); ways], ..Step::default() });
        self.0.len() - 1
    }

    fn lead(&mut self, exits: &[Exit], to: usize) {
        for (step, way) in exits {
            self.0[*step].ways[*way].push(to);
        }
    }

    /// Adds a block and returns where it begins and where it leads on.
    fn add(&mut self, block: &Block) -> (usize, Vec<Exit>) {
        match block {
            Block::Step => {
                let step = self.step(1);
                (step, vec![(step, 0)])
            }
            Block::Then(blocks) => {
                let mut placed = blocks.iter().map(|block| self.add(block)).collect::<Vec<_>>().into_iter();
                let (first, mut exits) = placed.next().unwrap();
                for (next, after) in placed {
                    self.lead(&exits, next);
                    exits = after;
                }
                (first, exits)
            }
            Block::Choice(blocks) => {
                let choice = self.step(blocks.len());
                let mut exits = Vec::new();
                for (way, block) in blocks.iter().enumerate() {
                    let (first, after) = self.add(block);
                    self.0[choice].ways[way].push(first);
                    exits.extend(after);
                }
                (choice, exits)
            }
            Block::Split(blocks) => {
                let split = self.step(1);
                let mut last = Vec::new();
                for block in blocks {
                    let (first, after) = self.add(block);
                    self.0[split].ways[0].push(first);
                    let closing = self.step(1);
                    self.lead(&after, closing);
                    last.push(closing);
                }
                let join = self.step(1);
                for closing in &last {
                    self.0[*closing].ways[0].push(join);
                }
                self.0[join].joins = last;
                (split, vec![(join, 0)])
            }
            Block::Loop(body) => {
                let (first, exits) = self.add(body);
                let again = self.step(2);
                self.lead(&exits, again);
                self.0[again].ways[0].push(first);
                (first, vec![(again, 1)])
            }
        }
    }

    fn spoil(&mut self, slip: &Slip) {
        let count = self.0.len();
        let put = |into: &mut Vec<usize>, what: usize| {
            if !into.contains(&what) {
                into.push(what);
            }
        };
        match *slip {
            Slip::Lead { from, way, to } => {
                let ways = &mut self.0[from % count].ways;
                let way = way % ways.len();
                put(&mut ways[way], to % count);
            }
            Slip::DropLead { from, way } => {
                let ways = &mut self.0[from % count].ways;
                let way = way % ways.len();
                ways[way].pop();
            }
            Slip::Join { step, other } => put(&mut self.0[step % count].joins, other % count),
            Slip::DropJoin { step } => {
                self.0[step % count].joins.pop();
            }
            Slip::Need { step, form } => put(&mut self.0[step % count].needs, form % FORMS),
            Slip::Issue { step, form } => put(&mut self.0[step % count].issues, form % FORMS),
            Slip::Approve { step, other } => put(&mut self.0[step % count].approves, other % count),
            Slip::AddWay { from, to } => {
                let ways = &mut self.0[from % count].ways;
                if ways.len() < WAYS {
                    ways.push(to.map(|to| to % count).into_iter().collect());
                }
            }
            Slip::AddDead { from, to } => {
                self.0[from % count].dead = Some(to.map(|to| to % count).into_iter().collect());
            }
        }
    }
}

fn blocks() -> impl Strategy<Value = Block> {
    Just(Block::Step).prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 2..4).prop_map(Block::Then),
            proptest::collection::vec(inner.clone(), 2..=WAYS).prop_map(Block::Choice),
            proptest::collection::vec(inner.clone(), 2..4).prop_map(Block::Split),
            inner.prop_map(|body| Block::Loop(Box::new(body))),
        ]
    })
}

fn slips() -> impl Strategy<Value = Slip> {
    let any = 0_usize..64;
    prop_oneof![
        2 => (any.clone(), any.clone(), any.clone()).prop_map(|(from, way, to)| Slip::Lead { from, way, to }),
        2 => (any.clone(), any.clone()).prop_map(|(from, way)| Slip::DropLead { from, way }),
        1 => (any.clone(), any.clone()).prop_map(|(step, other)| Slip::Join { step, other }),
        1 => any.clone().prop_map(|step| Slip::DropJoin { step }),
        2 => (any.clone(), any.clone()).prop_map(|(step, form)| Slip::Need { step, form }),
        3 => (any.clone(), any.clone()).prop_map(|(step, form)| Slip::Issue { step, form }),
        2 => (any.clone(), any.clone()).prop_map(|(step, other)| Slip::Approve { step, other }),
        1 => (any.clone(), proptest::option::of(any.clone())).prop_map(|(from, to)| Slip::AddDead { from, to }),
        1 => (any.clone(), proptest::option::of(any)).prop_map(|(from, to)| Slip::AddWay { from, to }),
    ]
}

/// Procedures of blocks, with none or some slips.
pub(crate) fn built() -> impl Strategy<Value = Net> {
    (blocks(), proptest::collection::vec(slips(), 0..4)).prop_map(|(block, slips)| {
        let mut net = Net::of(&block);
        slips.iter().for_each(|slip| net.spoil(slip));
        net
    })
}

/// Procedures of blocks alone.
pub(crate) fn blocks_alone() -> impl Strategy<Value = Net> {
    blocks().prop_map(|block| Net::of(&block))
}

/// Procedures thrown together.
pub(crate) fn thrown() -> impl Strategy<Value = Net> {
    (1_usize..6).prop_flat_map(|count| {
        let place = 0..count;
        let set = |most: usize| proptest::collection::btree_set(place.clone(), 0..=most);
        let ways = proptest::collection::vec(set(2), 1..=2);
        let joins = prop_oneof![3 => Just(std::collections::BTreeSet::new()), 1 => set(2)];
        let forms = || prop_oneof![4 => Just(None), 1 => (0..FORMS).prop_map(Some)];
        let approves = prop_oneof![6 => Just(None), 1 => place.clone().prop_map(Some)];
        let dead = proptest::option::weighted(0.15, set(2));
        let step =
            (ways, joins, forms(), forms(), approves, dead).prop_map(|(ways, joins, needs, issues, approves, dead)| {
                Step {
                    ways: ways.into_iter().map(|way| way.into_iter().collect()).collect(),
                    joins: joins.into_iter().collect(),
                    needs: needs.into_iter().collect(),
                    issues: issues.into_iter().collect(),
                    approves: approves.into_iter().collect(),
                    dead: dead.map(|way| way.into_iter().collect()),
                }
            });
        proptest::collection::vec(step, count..=count).prop_map(Net)
    })
}

//! Builds charts of texts in both languages.

use zhidu::label::Lang;
use zhidu::render::{
    ArrowLook, Chart, ChartArrow, ChartKey, ChartNode, ChartNote, KeyMark, NodeKind, NodeLanes, NodeLook, NoteMark,
};

/// Builds a chart of texts in both languages.
pub(crate) struct Draft {
    pub(crate) lang: Lang,
    pub(crate) chart: Chart,
}

impl Draft {
    pub(crate) fn new(lang: Lang, title: [&str; 2], subtitle: [&str; 2], lanes: &[[&str; 2]]) -> Self {
        let lanes = lanes.iter().map(|lane| pick(lang, lane)).collect();
        let (title, subtitle) = (pick(lang, &title), Some(pick(lang, &subtitle)));
        let chart = Chart { lang, title, subtitle, lanes, nodes: Vec::new(), arrows: Vec::new(), legend: Vec::new() };
        Self { lang, chart }
    }

    pub(crate) fn begin(&mut self) -> usize {
        self.terminal(NodeKind::Begin, ["开始", "Begin"])
    }

    pub(crate) fn end(&mut self) -> usize {
        self.terminal(NodeKind::End, ["结束", "End"])
    }

    fn terminal(&mut self, kind: NodeKind, title: [&str; 2]) -> usize {
        self.chart.nodes.push(ChartNode::terminal(kind, &pick(self.lang, &title)));
        self.chart.nodes.len() - 1
    }

    pub(crate) fn step(
        &mut self,
        lane: usize,
        number: &str,
        title: [&str; 2],
        notes: &[(NoteMark, [&str; 2])],
    ) -> usize {
        self.across(NodeLanes::One(lane), number, title, notes)
    }

    pub(crate) fn across(
        &mut self,
        lanes: NodeLanes,
        number: &str,
        title: [&str; 2],
        notes: &[(NoteMark, [&str; 2])],
    ) -> usize {
        let notes = notes.iter().map(|(mark, text)| ChartNote { mark: *mark, text: pick(self.lang, text) }).collect();
        let node = ChartNode { lanes, notes, ..ChartNode::step(number, &pick(self.lang, &title), 0) };
        self.chart.nodes.push(node);
        self.chart.nodes.len() - 1
    }

    pub(crate) fn arrow(&mut self, from: usize, to: usize) {
        self.chart.arrows.push(ChartArrow::plain(from, to));
    }

    pub(crate) fn path(&mut self, nodes: &[usize]) {
        nodes.windows(2).for_each(|pair| self.arrow(pair[0], pair[1]));
    }

    pub(crate) fn when(&mut self, from: usize, way: usize, label: [&str; 2], to: &[usize]) {
        for to in to {
            let label = Some(pick(self.lang, &label));
            self.chart.arrows.push(ChartArrow { way, label, ..ChartArrow::plain(from, *to) });
        }
    }

    pub(crate) fn join(&mut self, from: &[usize], to: usize) {
        for from in from {
            self.chart.arrows.push(ChartArrow { joins: true, ..ChartArrow::plain(*from, to) });
        }
        self.chart.nodes[to].gathers = Some(pick(self.lang, &["全部", "all"]));
    }

    pub(crate) fn state(&mut self, node: usize, look: NodeLook, state: [&str; 2]) {
        let state = pick(self.lang, &state);
        let node = &mut self.chart.nodes[node];
        node.look = look;
        node.state = (!state.is_empty()).then_some(state);
    }

    pub(crate) fn looks(&mut self, from: usize, to: usize, look: ArrowLook) {
        self.chart
            .arrows
            .iter_mut()
            .filter(|arrow| arrow.from == from && arrow.to == to)
            .for_each(|arrow| arrow.look = look);
    }

    pub(crate) fn all_arrows(&mut self, look: ArrowLook) {
        self.chart.arrows.iter_mut().for_each(|arrow| arrow.look = look);
    }

    pub(crate) fn done(mut self) -> Chart {
        let lang = self.lang;
        let key = |mark: KeyMark| ChartKey { mark, text: pick(lang, &meaning(mark)) };
        self.chart.legend = self.chart.marks().into_iter().map(key).collect();
        self.chart
    }
}

pub(crate) fn pick(lang: Lang, text: &[&str; 2]) -> String {
    text[usize::from(lang == Lang::En)].to_owned()
}

fn meaning(mark: KeyMark) -> [&'static str; 2] {
    match mark {
        KeyMark::Node(NodeLook::Plain) => ["步骤", "step"],
        KeyMark::Node(NodeLook::Done) => ["已完成", "done"],
        KeyMark::Node(NodeLook::Current) => ["正在办理", "in hand"],
        KeyMark::Node(NodeLook::Waiting) => ["等待中", "waiting"],
        KeyMark::Node(NodeLook::Blocked) => ["受阻", "blocked"],
        KeyMark::Node(NodeLook::Late) => ["已逾期", "late"],
        KeyMark::Node(NodeLook::Skipped) => ["不经过", "not on the way"],
        KeyMark::Arrow(ArrowLook::Plain) => ["下一步", "what follows"],
        KeyMark::Arrow(ArrowLook::Taken) => ["已走过", "taken"],
        KeyMark::Arrow(ArrowLook::Open) => ["尚未走", "ahead"],
        KeyMark::Arrow(ArrowLook::Skipped) => ["未走", "not taken"],
        KeyMark::Choice => ["择一而行", "one of these ways"],
        KeyMark::Split => ["同时开始", "all of these begin"],
        KeyMark::Join => ["全部完成后继续", "goes on once all are done"],
        KeyMark::Note(NoteMark::Plain) => ["依据", "basis"],
        KeyMark::Note(NoteMark::Limit) => ["时限", "time limit"],
        KeyMark::Note(NoteMark::Wait) => ["等待", "waits for"],
        KeyMark::Note(NoteMark::Need) => ["须先具备", "needs"],
        KeyMark::Note(NoteMark::Sheet) => ["开具单据", "issues a sheet"],
        KeyMark::All => ["共同办理", "all of them together"],
        KeyMark::Any => ["任一即可", "any one of them"],
    }
}

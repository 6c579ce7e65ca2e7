//! A small pack with a procedure that splits, joins, loops, is signed by several and approved, and a register under it. What is done in the
//! register is written down as the example that says the same.

use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

use tempfile::TempDir;
use zhidu::case::Case;
use zhidu::desk::{self, Assignment, CaseFile, Correction, Doing, Loaded, Publication, Ruling, Tried};
use zhidu::diagnostic::Diagnostic;
use zhidu::files::Files;
use zhidu::id::{OfficeId, PersonId};
use zhidu::person::Appointment;
use zhidu::program::read_facts;
use zhidu::stamp::Stamp;
use zhidu::store::Reading;

use super::room::{at, day};

const TEXTS: [(&str, &str); 8] = [
    (
        "regulation.yaml",
        "number: W-1
title: {zh: 铁匠铺规矩, en: Rules of the forge}
case_prefix: W1
approved_on: 2020-01-01
in_force_from: 2020-01-01
governed_by: order.received_on
received_on: order.received_on
verdict: outcome.verdict
concerns: order.owner
",
    ),
    (
        "offices.yaml",
        "offices:
  desk: {label: {zh: 柜台, en: Desk}, kind: department, clause: '1', source: seed}
  clerk: {label: {zh: 伙计, en: Clerk}, kind: office, in: desk, clause: '1', source: seed}
  smith: {label: {zh: 铁匠, en: Smith}, kind: office, clause: '1', source: seed}
  checker: {label: {zh: 验货人, en: Checker}, kind: office, clause: '1', source: seed}
  boss: {label: {zh: 掌柜, en: Boss}, kind: office, clause: '1', source: seed, may: [appoint, approve_release, publish_release]}
",
    ),
    (
        "facts/order.yaml",
        "label: {zh: 订货, en: Order}
facts:
  received_on: {type: date, label: {zh: 收到日期, en: received on}}
  owner: {type: text, label: {zh: 货主, en: owner}}
  price: {type: money, label: {zh: 价钱, en: price}}
  good: {type: yes_no, label: {zh: 锻得好, en: well forged}}
  accepted: {type: yes_no, label: {zh: 收货, en: accepted}}
  paid: {type: yes_no, label: {zh: 已付钱, en: paid}}
  paid_on: {type: date, label: {zh: 付钱日期, en: paid on}}
  taken: {type: yes_no, label: {zh: 已接单, en: taken}, assume: no}
  checked_by: {type: text, label: {zh: 验货者, en: checked by}}
",
    ),
    ("facts/item.yaml", "label: {zh: 件, en: Item}\nmany: true\nassume_empty: true\nfacts:\n  name: {type: text, label: {zh: 件名, en: item name}}\n"),
    (
        "facts/outcome.yaml",
        "label: {zh: 结论, en: Outcome}
outputs:
  verdict: {type: choice, label: {zh: 裁定, en: verdict}, choices: {dear: {zh: 贵, en: dear}, cheap: {zh: 便宜, en: cheap}}}
",
    ),
    (
        "verdict.yaml",
        "title: {zh: 贵贱, en: Dear or cheap}
clause: '2'
source: seed
rules:
  - {id: dear, title: {zh: 贵, en: dear}, when: {order.price: '> 10'}, gives: {outcome.verdict: dear}}
otherwise: {outcome.verdict: cheap}
",
    ),
    ("forms/ticket.yaml", "title: {zh: 取货单, en: Ticket}\nclause: '3'\nsource: seed\nprefix: TK\npaper: A5\ncopies:\n  - {zh: 存根, en: stub}\nparts:\n  - title: {zh: 取货, en: Goods}\n    fields: [order.owner]\n"),
    (
        "work.yaml",
        "title: {zh: 打铁, en: Forging}
clause: '3'
source: seed
applies: {order.received_on: known}
steps:
  - {id: T, title: {zh: 接单, en: take it}, who: desk, needs: {facts: [order.price]}, sets: {order.taken: yes}, then: [F, P]}
  - id: F
    title: {zh: 锻打, en: forge it}
    who: smith
    asks: order.good
    then:
      - {when: {order.good: yes}, to: J}
      - {when: {order.good: no}, to: F}
  - {id: P, title: {zh: 定价, en: agree the price}, who: {all: [clerk, boss]}, issues: ticket, then: J}
  - id: J
    title: {zh: 验货, en: check it}
    who: checker
    joins: [F, P]
    waits: {for: {zh: 付钱, en: the money}, until: {order.paid: yes}, since: order.paid_on}
    sets: {order.checked_by: '= person'}
    then: A
  - id: A
    title: {zh: 认可, en: approve it}
    who: boss
    approves: [T, F]
    asks: order.accepted
    then:
      - {when: {order.accepted: yes}, to: H}
      - {when: {order.accepted: no}, to: R}
  - {id: R, title: {zh: 返工, en: rework it}, who: smith, then: A}
  - id: H
    title: {zh: 交货, en: hand it over}
    who: [clerk, smith]
    when: {order.taken: yes}
    needs: {sheets: ticket, decision: yes}
    issues: ticket
    then: end
",
    ),
];

/// Who holds which office, since when. 丙 forges and may approve; 戊 owns the goods of the case; 己 stands in for 戊.
const STAFF: [(&str, &str, &str, Option<&str>); 9] = [
    ("戊", "boss", "2021-01-01", None),
    ("甲", "desk", "2021-01-01", None),
    ("乙", "clerk", "2021-01-01", None),
    ("丙", "smith", "2021-01-01", None),
    ("丙", "boss", "2021-01-01", None),
    ("丁", "checker", "2021-01-01", None),
    ("己", "boss", "2021-03-04", Some("戊")),
    ("庚", "smith", "2021-03-06", None),
    ("庚", "checker", "2021-01-01", None),
];

/// All persons; 辛 holds no office.
pub(crate) const PERSONS: [&str; 8] = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"];

pub(crate) const NUMBER: &str = "W1-2021-03-001";

/// Something that happens to the case.
#[derive(Clone, Debug)]
pub(crate) enum Act {
    Step { step: &'static str, facts: Vec<(&'static str, String)>, office: Option<&'static str> },
    Correct(u32),
    Decide,
    Enter(Vec<(&'static str, String)>),
}

/// An act with who does it and on which day.
#[derive(Clone, Debug)]
pub(crate) struct Given {
    pub(crate) act: Act,
    pub(crate) by: &'static str,
    pub(crate) on: String,
}

pub(crate) struct Workshop {
    folder: TempDir,
}

fn load(example: Option<&str>) -> Loaded {
    let mut files = Files::default();
    let example = example.map(|text| ("examples/drawn.yaml", text));
    for (name, text) in TEXTS.into_iter().chain(example) {
        files.add(name.to_owned(), name.to_owned(), text.as_bytes().to_vec()).unwrap();
    }
    let loaded = Loaded::of(files, Vec::new());
    assert!(loaded.program.is_some(), "{:#?}", loaded.diagnostics);
    loaded
}

impl Workshop {
    /// A register with one case, all of whose goods are 戊's.
    pub(crate) fn new() -> Self {
        static FOUNDED: OnceLock<Vec<u8>> = OnceLock::new();
        let register = FOUNDED.get_or_init(|| fs::read(Self::founded().db()).unwrap());
        let workshop = Self { folder: TempDir::new().unwrap() };
        fs::write(workshop.db(), register).unwrap();
        workshop
    }

    fn founded() -> Self {
        let workshop = Self { folder: TempDir::new().unwrap() };
        let (db, given) = (workshop.db(), at("戊", "2024-05-01"));
        let mut loaded = load(Some("facts: {order: {received_on: 2021-03-01, owner: 戊}}\n"));
        let program = loaded.program.take().unwrap();
        for (person, office, from, deputy_for) in STAFF {
            let office = Appointment {
                person: PersonId::new(person),
                office: OfficeId::new(office),
                from: day(from),
                until: None,
                deputy_for: deputy_for.map(PersonId::new),
            };
            desk::appoint(&db, &program, &office, &given).unwrap();
        }
        let facts = read_facts(&program.vocabulary, loaded.pack.examples[0].facts.as_ref().unwrap()).0;
        let bare = load(None);
        desk::propose(&db, &bare, &program, None, &at("甲", "2024-05-01")).unwrap();
        desk::approve(&db, 1, &given).unwrap();
        let publication = Publication { from: day("2020-01-01"), until: None, retroactive: Some("旧例") };
        desk::publish(&db, 1, &publication, &given).unwrap();
        let number = desk::add_case(&db, &program, &CaseFile { title: None, facts }, &given).unwrap();
        assert_eq!(number.as_str(), NUMBER);
        workshop
    }

    fn db(&self) -> PathBuf {
        self.folder.path().join("zhidu.redb")
    }

    pub(crate) fn case(&self) -> Case {
        desk::stored_case(&self.db(), NUMBER).unwrap()
    }

    /// How many records the register holds, and how many of them are refusals.
    pub(crate) fn size(&self) -> (u64, usize) {
        let size = Reading::open(&self.db()).unwrap().view().size().unwrap();
        (size, desk::refusals(&self.db()).unwrap().len())
    }

    /// Does something in the register, and says what came of it in the words of an example.
    pub(crate) fn give(&self, given: &Given, nth: u32) -> (String, Option<Diagnostic>) {
        let at = format!("2024-06-01T12:{:02}:{:02}Z", nth / 60, nth % 60).parse().unwrap();
        let stamp = Stamp { by: PersonId::new(given.by), at };
        let (name, came) = match &given.act {
            Act::Step { step, facts, office } => {
                let facts = assignments(facts);
                let doing = Doing { step, facts: &facts, on: Some(day(&given.on)), office: *office };
                let done = desk::step(&self.db(), NUMBER, doing, &mut Files::default(), &stamp);
                let came = done.map(|done| {
                    let came_to = done.stepped.came_to.as_ref();
                    let sheets = came_to.iter().flat_map(|came_to| &came_to.sheets);
                    let begun = if came_to.is_some() { "done" } else { "signed" }.to_owned();
                    sheets.fold(begun, |said, sheet| format!("{said} {}", sheet.number))
                });
                (format!("work#{step}"), came)
            }
            Act::Correct(number) => {
                let corrected = desk::correct_step(&self.db(), NUMBER, *number, "错", &mut Files::default(), &stamp);
                (format!("correct {number}"), corrected.map(|_| "done".to_owned()))
            }
            Act::Decide => {
                let ruled = desk::decide_case(&self.db(), NUMBER, None, &stamp);
                let verdict = |ruling: Ruling| match ruling {
                    Ruling::Undecided(_) => "undecided".to_owned(),
                    Ruling::Recorded(record, _) | Ruling::Standing(record, _) => {
                        desk::pinned_value(&load(None).program.unwrap(), &record.decision, "outcome.verdict")
                    }
                };
                ("decide".to_owned(), ruled.map(|ruled| verdict(ruled.ruling)))
            }
            Act::Enter(facts) => {
                let (program, facts) = (load(None).program.unwrap(), assignments(facts));
                let (mut files, given) = (Files::default(), Correction::Assignments(&facts));
                let set = desk::set_case(&self.db(), &program, &mut files, NUMBER, given, None, &stamp);
                ("facts".to_owned(), set.map(|_| "done".to_owned()))
            }
        };
        match came {
            Ok(came) => (format!("{name} {came}"), None),
            Err(mut diagnostics) => {
                let first = diagnostics.remove(0);
                (format!("{name} refused {}", first.code), Some(first))
            }
        }
    }
}

fn assignments(facts: &[(&'static str, String)]) -> Vec<Assignment> {
    let full = |name: &str| if name.starts_with("item") { name.to_owned() } else { format!("order.{name}") };
    facts.iter().map(|(name, value)| Assignment { name: full(name), value: value.clone() }).collect()
}

/// Takes the same steps in an example.
pub(crate) fn rehearsed(acts: &[Given]) -> Tried {
    let facts = |facts: &[(&'static str, String)]| {
        let (items, facts): (Vec<_>, Vec<_>) = facts.iter().partition(|(name, _)| name.starts_with("item"));
        let facts: Vec<_> = facts.iter().map(|(name, value)| format!("{name}: {value}")).collect();
        let items = items.iter().map(|(name, value)| match *name {
            "item" => ", item: []".to_owned(),
            _ => format!(", item: [{{name: {value}}}]"),
        });
        format!("facts: {{order: {{{}}}{}}}", facts.join(", "), items.collect::<String>())
    };
    let mut text = "facts: {order: {received_on: 2021-03-01, owner: 戊}}\npeople:\n".to_owned();
    for (person, office, from, deputy_for) in STAFF {
        let stead = deputy_for.map(|holder| format!(", deputy_for: {holder}")).unwrap_or_default();
        text.push_str(&format!("  - {{person: {person}, office: {office}, from: {from}{stead}}}\n"));
    }
    text.push_str("steps:\n");
    for Given { act, by, on } in acts {
        let act = match act {
            Act::Step { step, facts: stated, office } => {
                let stated = if stated.is_empty() { String::new() } else { format!(", {}", facts(stated)) };
                let office = office.map(|office| format!(", office: {office}")).unwrap_or_default();
                format!("step: {step}{stated}{office}")
            }
            Act::Correct(number) => format!("correct: {number}"),
            Act::Decide => "decide: yes".to_owned(),
            Act::Enter(entered) => facts(entered),
        };
        text.push_str(&format!("  - {{{act}, by: {by}, on: {on}}}\n"));
    }
    let loaded = load(Some(&text));
    desk::try_examples(&loaded.pack, loaded.program.as_ref().unwrap()).unwrap().remove(0)
}

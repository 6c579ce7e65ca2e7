//! The handbook says everything the pack says, once, in both languages, in HTML that a browser has nothing to mend in.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that finds nothing may stop there"
)]

use std::collections::BTreeSet;
use std::path::Path;

use scraper::{Html, Selector};
use zhidu::act::Act;
use zhidu::desk::{self, Loaded};
use zhidu::label::Lang;
use zhidu::message::Messages;
use zhidu::program::{Effect, Program};
use zhidu::render::{Handbook, handbook};
use zhidu::value::{Kind, read_date};

mod handbook {
    mod procedures;
}

const PACKS: [&str; 3] = ["policies/gs-07", "fixtures/packs/laboratory", "fixtures/packs/tool-room"];

fn load(pack: &str) -> Loaded {
    let loaded = desk::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join(pack), true);
    assert!(loaded.program.is_some(), "{pack} does not check");
    loaded
}

fn write(loaded: &Loaded, lang: Lang, on: &str) -> String {
    handbook(&Handbook {
        program: loaded.program.as_ref().unwrap(),
        pack: &loaded.pack,
        files: &loaded.files,
        messages: &Messages::new(lang),
        on: read_date(on).unwrap(),
        digest: None,
    })
}

/// Runs a test on every pack in every language.
fn each(holds: impl Fn(&Loaded, &Program, Lang, &str, &Html)) {
    for pack in PACKS {
        let loaded = load(pack);
        for lang in Lang::ALL {
            let text = write(&loaded, lang, "2024-05-06");
            holds(&loaded, loaded.program.as_ref().unwrap(), lang, &text, &Html::parse_document(&text));
        }
    }
}

fn ids(page: &Html) -> BTreeSet<String> {
    let all = Selector::parse("[id]").unwrap();
    page.select(&all).map(|element| element.value().id().unwrap().to_owned()).collect()
}

fn unescape(link: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = link.as_bytes();
    while let [first, more @ ..] = rest {
        if *first == b'%' {
            bytes.push(u8::from_str_radix(std::str::from_utf8(&more[..2]).unwrap(), 16).unwrap());
            rest = &more[2..];
        } else {
            bytes.push(*first);
            rest = more;
        }
    }
    String::from_utf8(bytes).unwrap()
}

/// The text within the element of an id.
fn text_at(page: &Html, id: &str) -> String {
    let all = Selector::parse("[id]").unwrap();
    let element =
        page.select(&all).find(|element| element.value().id() == Some(id)).unwrap_or_else(|| panic!("no place {id}"));
    element.text().collect::<Vec<_>>().concat()
}

#[test]
fn everything_has_its_place() {
    each(|loaded, program, _, _, page| {
        let ids = ids(page);
        let mut wanted = Vec::new();
        for policy in &program.policies {
            wanted.push(policy.id.to_string());
            wanted.push(format!("clause:{}", policy.clause).replace(' ', "_"));
            wanted.extend(policy.rules.iter().map(|rule| format!("{}#{}", policy.id, rule.id)));
            wanted.extend(policy.rules.iter().map(|rule| format!("clause:{}", rule.clause).replace(' ', "_")));
        }
        for procedure in &program.procedures {
            wanted.push(procedure.id.to_string());
            wanted.push(format!("clause:{}", procedure.clause).replace(' ', "_"));
            wanted.extend(procedure.steps.iter().map(|step| format!("{}#{}", procedure.id, step.id)));
            wanted.extend(procedure.steps.iter().map(|step| format!("clause:{}", step.clause).replace(' ', "_")));
        }
        wanted.extend(program.parameters.iter().map(|parameter| format!("parameter:{}", parameter.id)));
        wanted.extend(program.vocabulary.iter().map(|(_, fact)| format!("fact:{}", fact.id)));
        wanted.extend(program.vocabulary.groups.iter().map(|group| format!("group:{}", group.id)));
        wanted.extend(program.offices.iter().map(|office| format!("office:{}", office.id)));
        wanted.extend(program.calendars.iter().map(|calendar| format!("calendar:{}", calendar.id)));
        wanted.extend(program.forms.iter().map(|form| format!("form:{}", form.id)));
        wanted.extend(loaded.pack.examples.iter().map(|example| format!("example:{}", example.id)));
        wanted.extend(loaded.pack.scripts.iter().map(|(name, ..)| format!("script:{name}")));
        let lost: Vec<_> = wanted.iter().filter(|id| !ids.contains(*id)).collect();
        assert!(lost.is_empty(), "{lost:?}");
    });
}

#[test]
fn ids_stand_once_and_links_resolve() {
    each(|_, _, _, _, page| {
        let ids = ids(page);
        assert_eq!(ids.len(), page.select(&Selector::parse("[id]").unwrap()).count(), "an id stands twice");
        for link in page.select(&Selector::parse("a[href]").unwrap()) {
            let href = link.value().attr("href").unwrap();
            let target = unescape(href.strip_prefix('#').unwrap_or_else(|| panic!("{href} leads out of the book")));
            assert!(ids.contains(&target), "{href} leads nowhere");
            assert!(!link.text().collect::<String>().trim().is_empty(), "{href} has no text");
        }
    });
}

#[test]
fn a_browser_has_nothing_to_mend() {
    assert!(!Html::parse_document("<!doctype html><p><table></p>").errors.is_empty(), "the parser tells nothing");
    each(|_, _, _, text, page| {
        assert!(page.errors.is_empty(), "{:?}", page.errors);
        for foreign in ["<script", "<link", "<img", "@import", "url(", "http"] {
            assert!(!text.contains(foreign), "{foreign}");
        }
    });
}

#[test]
fn the_same_bytes_twice() {
    for pack in PACKS {
        for lang in Lang::ALL {
            assert_eq!(write(&load(pack), lang, "2024-05-06"), write(&load(pack), lang, "2024-05-06"));
        }
    }
}

#[test]
fn every_sentence_exists() {
    each(|_, _, _, text, _| {
        assert!(
            !text.contains("handbook-"),
            "{}",
            text.split("handbook-").nth(1).unwrap().chars().take(40).collect::<String>()
        );
    });
}

#[test]
fn every_rule_and_step_says_its_source_and_its_line() {
    each(|loaded, program, lang, _, page| {
        let messages = Messages::new(lang);
        let rules = program.policies.iter().flat_map(|policy| {
            policy.rules.iter().map(move |rule| (format!("{}#{}", policy.id, rule.id), rule.source, rule.span))
        });
        let steps = program.procedures.iter().flat_map(|procedure| {
            procedure.steps.iter().map(move |step| (format!("{}#{}", procedure.id, step.id), step.source, step.span))
        });
        for (id, source, span) in rules.chain(steps) {
            let text = text_at(page, &id);
            assert!(text.contains(&messages.get(&format!("source-{source}"))), "{text}");
            let place = format!("{}:{}", loaded.files.get(span.file).unwrap().name, span.line);
            assert!(text.contains(&place), "{place} is not in {text}");
        }
    });
}

#[test]
fn choices_are_called_by_their_labels() {
    each(|_, program, lang, _, page| {
        // In Chinese no id may stand; in English only those that are no word of the language can be told from labels.
        // An id with a capital is a code that people use: it stands before its label.
        let mut raw = BTreeSet::new();
        let kinds = program
            .vocabulary
            .iter()
            .map(|(_, fact)| &fact.kind)
            .chain(program.parameters.iter().map(|parameter| &parameter.kind));
        for kind in kinds {
            if let Kind::Choice(choices) = kind.entry() {
                raw.extend(choices.0.iter().map(|choice| choice.id.to_string()).filter(|id| {
                    !id.contains(|c: char| c.is_ascii_uppercase()) && (lang == Lang::Zh || id.contains('_'))
                }));
            }
        }
        let sentences = Selector::parse("dd, td, li").unwrap();
        let code = Selector::parse("code, pre, .place").unwrap();
        for sentence in page.select(&sentences) {
            let codes: BTreeSet<_> = sentence.select(&code).flat_map(|code| code.text()).collect();
            for text in sentence.text().filter(|text| !codes.contains(text)) {
                assert!(
                    !text.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| raw.contains(word)),
                    "raw id in `{text}`"
                );
            }
        }
    });
}

#[test]
fn duties_stand_under_their_department() {
    each(|_, program, lang, _, page| {
        for policy in &program.policies {
            for rule in &policy.rules {
                if let Effect::Duty(office, text) = &rule.effect {
                    let zhidu::program::Piece::Text(words) = &text.get(lang)[0] else { continue };
                    assert!(
                        text_at(page, &format!("office:{office}")).contains(words.as_str()),
                        "{}#{}",
                        policy.id,
                        rule.id
                    );
                }
            }
        }
    });
}

#[test]
fn every_act_says_whose_it_is() {
    each(|_, program, lang, _, page| {
        let messages = Messages::new(lang);
        let rows = Selector::parse("table.acts tbody tr").unwrap();
        let rows: Vec<_> = page.select(&rows).map(|row| row.text().collect::<String>()).collect();
        assert_eq!(rows.len(), Act::ALL.len());
        for (act, row) in Act::ALL.into_iter().zip(rows) {
            let said = messages.get(&format!("act-{}", act.word().replace('_', "-")));
            let offices: Vec<_> = program.offices_for(act).collect();
            let whose = match offices.as_slice() {
                [] if act.always_reserved() => messages.get("handbook-act-nobody"),
                [] => messages.get("handbook-act-everybody"),
                [office, ..] => office.label.get(lang).to_owned(),
            };
            assert!(row.starts_with(&said) && row.contains(&whose), "{row}");
            for office in offices {
                assert!(text_at(page, &format!("office:{}", office.id)).contains(&said), "{}: {said}", office.id);
            }
        }
    });
}

#[test]
fn the_cover_says_what_a_release_means_for_cases_in_hand() {
    let cover = |pack, lang| {
        let page = Html::parse_document(&write(&load(pack), lang, "2024-05-06"));
        page.select(&Selector::parse(".particulars").unwrap()).next().unwrap().text().collect::<Vec<_>>().join(" ")
    };
    let shipped = cover("policies/gs-07", Lang::Zh);
    assert!(shipped.contains("在办案件 仍用受理时所知的版本"), "{shipped}");
    assert!(shipped.contains("所涉人员") && shipped.contains("姓名"), "{shipped}");
    let laboratory = cover("fixtures/packs/laboratory", Lang::En);
    assert!(laboratory.contains("Cases in hand follow a new release"), "{laboratory}");
    assert!(!laboratory.contains("Persons concerned"), "{laboratory}");
}

#[test]
fn calendars_are_listed_year_by_year() {
    let loaded = load("policies/gs-07");
    let words = |lang, id: &str| {
        let page = Html::parse_document(&write(&loaded, lang, "2024-05-06"));
        let element = page.select(&Selector::parse("[id]").unwrap()).find(|element| element.value().id() == Some(id));
        element.unwrap().text().collect::<Vec<_>>().join(" ")
    };
    let china = words(Lang::Zh, "calendar:china");
    for said in [
        "本制度的工作日按此日历计算。",
        "每周休息：星期六、星期日。",
        "2026 国办发明电〔2025〕7号，2025-11-04 发布",
        "2026-10-01 至 2026-10-07 星期四 至 星期三 放假：国庆节",
        "2026-10-10 星期六 上班：国庆节调休",
        // A second notice for a year stands under its own head.
        "国发明电〔2015〕1号，2015-05-13 发布",
    ] {
        assert!(china.contains(said), "{said} is not in {china}");
    }
    let factory = words(Lang::En, "calendar:factory");
    assert!(factory.contains("Laid over  Public holidays of China"), "{factory}");
    assert!(factory.contains("config") && factory.contains("Sunday"), "{factory}");
    // Where a pack has no calendar the book has no such part.
    let text = write(&load("fixtures/packs/laboratory"), Lang::En, "2024-05-06");
    assert!(!text.contains("Calendars of working days") && !text.contains("#calendars"));
}

#[test]
fn rules_and_examples_link_to_each_other() {
    let page = Html::parse_document(&write(&load("fixtures/packs/laboratory"), Lang::En, "2024-05-06"));
    let links = |id: &str| {
        let element =
            page.select(&Selector::parse("[id]").unwrap()).find(|element| element.value().id() == Some(id)).unwrap();
        element
            .select(&Selector::parse("a").unwrap())
            .map(|link| unescape(link.value().attr("href").unwrap()))
            .collect::<Vec<_>>()
    };
    assert!(links("receipt/verdict#reject").contains(&"#example:examples/rejected".to_owned()));
    assert!(links("example:examples/rejected").contains(&"#receipt/verdict#reject".to_owned()));
}

#[test]
fn conditions_are_sentences() {
    let loaded = load("policies/gs-07");
    let late = |lang| {
        let page = Html::parse_document(&write(&loaded, lang, "2014-05-06"));
        text_at(&page, "penalties/categories#P09").split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert!(late(Lang::Zh).contains("我方迟交天数大于 宽限天数〔"), "{}", late(Lang::Zh));
    assert!(late(Lang::En).contains("days late on our account is more than grace days ["), "{}", late(Lang::En));
    assert!(late(Lang::En).contains("what was found includes late delivery"), "{}", late(Lang::En));
}

#[test]
fn the_value_in_force_hangs_on_the_day() {
    let loaded = load("fixtures/packs/laboratory");
    let program = loaded.program.as_ref().unwrap();
    let parameter =
        program.parameters.iter().find(|parameter| parameter.values.len() > 1).expect("a parameter that changes");
    let marked = |on: &str| {
        let page = Html::parse_document(&write(&loaded, Lang::En, on));
        let row = page
            .select(&Selector::parse("tr[id]").unwrap())
            .find(|row| row.value().id() == Some(&format!("parameter:{}", parameter.id)))
            .unwrap();
        row.select(&Selector::parse("li.in-force").unwrap())
            .map(|line| line.text().collect::<String>())
            .collect::<Vec<_>>()
    };
    for dated in &parameter.values {
        let marked = marked(&dated.from.to_string());
        assert_eq!(marked.len(), 1);
        assert!(marked[0].contains(&dated.from.to_string()), "{marked:?}");
    }
    assert!(marked("1900-01-01").is_empty());
}

#[test]
fn what_the_pack_says_is_text_and_never_markup() {
    let mut texts = std::collections::BTreeMap::new();
    for (_, file) in load("fixtures/packs/laboratory").files.iter() {
        let titled = |line: &str| {
            if line.starts_with("title:") {
                "title: {zh: 收样, en: \"<b>&</b></style>\"}".to_owned()
            } else {
                line.to_owned()
            }
        };
        let text = if file.name == "regulation.yaml" {
            file.text.lines().map(titled).collect::<Vec<_>>().join("\n")
        } else {
            file.text.clone()
        };
        texts.insert(file.name.clone(), text.into_bytes());
    }
    let (files, diagnostics) = zhidu::files::Files::from_memory(texts);
    let loaded = Loaded::of(files, diagnostics);
    let text = write(&loaded, Lang::En, "2024-05-06");
    assert!(!text.contains("<b>&</b>"));
    let page = Html::parse_document(&text);
    assert!(page.errors.is_empty(), "{:?}", page.errors);
    assert_eq!(
        page.select(&Selector::parse("h1").unwrap()).next().unwrap().text().collect::<String>(),
        "<b>&</b></style>"
    );
}

#[test]
fn completions_are_written_for_every_shell() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_zhidu"))
            .args(["completions", shell, "--lang", "zh"])
            .output()
            .unwrap();
        assert!(output.status.success());
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.contains("handbook"), "{shell}");
        if shell != "bash" {
            assert!(text.contains("生成命令行补全脚本"), "{shell}");
        }
    }
}

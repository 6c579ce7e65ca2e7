//! Pages and messages: all there, whole, and in both languages.

use std::collections::BTreeSet;
use std::fs;

use zhidu::diagnostic::Code;
use zhidu::label::Lang;
use zhidu::message::Messages;

#[test]
fn every_page_has_its_four_parts() {
    for code in Code::ALL {
        for (lang, parts) in [
            (Lang::Zh, ["\n## 为什么要紧\n", "\n## 错\n", "\n## 对\n"]),
            (Lang::En, ["\n## Why it matters\n", "\n## Wrong\n", "\n## Right\n"]),
        ] {
            let page = code.page(lang);
            assert!(page.starts_with("# "), "{code}, {}", lang.tag());
            let mut rest = page.split_once('\n').unwrap().1;
            for part in parts {
                let (before, after) =
                    rest.split_once(part).unwrap_or_else(|| panic!("{code}, {}: no {part}", lang.tag()));
                assert!(!before.trim().is_empty(), "{code}, {}: nothing before {part}", lang.tag());
                rest = after;
            }
            assert!(rest.contains("```"), "{code}, {}", lang.tag());
            let lines = page.lines().count();
            assert!((12..=28).contains(&lines), "{code}, {}: {lines} lines", lang.tag());
        }
    }
}

#[test]
fn every_page_belongs_to_a_code() {
    for entry in fs::read_dir("src/diagnostic/pages").unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let slug = name.trim_end_matches(".md").trim_end_matches(".zh").trim_end_matches(".en");
        assert!(Code::find(slug).is_some(), "{name}");
    }
}

#[test]
fn every_code_has_its_sentence_in_both_languages() {
    for lang in Lang::ALL {
        let messages = Messages::new(lang);
        for code in Code::ALL {
            assert!(messages.has(code.slug()), "{code}, {}", lang.tag());
        }
    }
}

#[test]
fn no_file_of_sentences_has_an_entry_that_fluent_drops() {
    for lang in Lang::ALL {
        let messages = Messages::new(lang);
        for key in Messages::keys(lang) {
            assert!(messages.has(&key), "{key}, {}", lang.tag());
        }
    }
}

/// The variables that a language's sentences name, by key.
fn variables(lang: &str) -> BTreeSet<(String, String)> {
    let text = fs::read_to_string(format!("src/message/{lang}/diagnostics.ftl")).unwrap();
    let mut key = String::new();
    let mut found = BTreeSet::new();
    for line in text.lines() {
        if line.starts_with(|c: char| c.is_ascii_lowercase()) {
            line.split(' ').next().unwrap().trim_end_matches("-help").clone_into(&mut key);
        }
        for part in line.split('$').skip(1) {
            let name: String = part.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
            found.insert((key.clone(), name));
        }
    }
    found
}

#[test]
fn both_languages_speak_of_the_same_values() {
    assert_eq!(variables("zh"), variables("en"));
}

#[test]
fn what_the_snapshots_say_is_whole() {
    for entry in fs::read_dir("tests/snapshots/diagnostics").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "snap") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        assert!(!text.contains("{$"), "{} has an unfilled place", path.display());
        let slug = path.file_stem().unwrap().to_str().unwrap();
        assert!(Code::find(slug).is_some(), "{slug} is no code any more");
    }
}

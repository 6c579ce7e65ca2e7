//! Every difference can be said: no key of a sentence is left standing for one.

use std::fs;

use zhidu::label::Lang;
use zhidu::message::Messages;

use super::room::{GS_07, LABORATORY, folder, texts};
use crate::terminal::zhidu;

#[test]
fn every_word_of_a_difference_has_its_sentence() {
    let text = fs::read_to_string("src/compare/subject.rs").unwrap();
    let (subjects, aspects) = text.split_once("impl Aspect").unwrap();
    let words = |text: &str| -> Vec<String> {
        let word = |line: &str| line.split_once("=> \"")?.1.strip_suffix("\",").map(str::to_owned);
        text.lines().filter_map(word).collect()
    };
    for (kind, words, least) in [("subject", words(subjects), 14), ("aspect", words(aspects), 40)] {
        assert!(words.len() >= least, "{words:?}");
        for word in words {
            let key = format!("release-{kind}-{}", word.replace('_', "-"));
            assert!(Messages::new(Lang::En).has(&key), "{key} is no sentence");
        }
    }
}

#[test]
fn unlike_packs_are_told_whole() {
    let page = tempfile::tempdir().unwrap();
    let page = page.path().join("page.html");
    fs::create_dir_all(page.parent().unwrap()).unwrap();
    for lang in Lang::ALL {
        for (before, after) in [(GS_07, LABORATORY), (LABORATORY, "fixtures/packs/tool-room")] {
            let (out, err, code) = zhidu(lang, ["release", "diff", before, after, "--html", page.to_str().unwrap()]);
            assert_eq!(code, 1, "{err}");
            let written = fs::read_to_string(&page).unwrap();
            for text in [&out, &written] {
                for key in ["release-aspect", "release-subject", "release-word", "handbook-", "source-"] {
                    assert!(!text.contains(key), "{key} stands for a sentence");
                }
            }
            assert!(!out.contains('<') || !out.contains("</"), "markup is left in the text");
        }
    }
    // Whatever was removed one way is added the other way.
    let other = folder(&texts(LABORATORY));
    let count = |before: &str, after: &str, sign: &str| {
        let (out, ..) = zhidu(Lang::En, ["release", "diff", before, after]);
        out.lines().filter(|line| line.starts_with(sign)).count()
    };
    let other = other.path().to_str().unwrap();
    assert_eq!(count(GS_07, other, "  + "), count(other, GS_07, "  - "));
}

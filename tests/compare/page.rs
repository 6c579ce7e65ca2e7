//! The table of changed clauses as a page.

use std::fs;

use scraper::{Html, Selector};
use zhidu::label::Lang;

use super::room::{GS_07, edited, folder, texts};
use crate::terminal::zhidu;

#[test]
fn the_page_tells_each_difference_in_both_columns() {
    let after = folder(&edited(
        &texts(GS_07),
        &[
            ("parameters.yaml", "value: 400}", "value: 500}"),
            ("penalties/loss.yaml", "loss.goods + loss.freight", "loss.goods + 2 * loss.freight"),
            ("penalties/legal-guard.yaml", "  - id: word_fine\n", "  - id: word_fine_found\n"),
            ("scripts/numbering.rhai", "if serial < 1", "if serial < 2"),
        ],
    ));
    for lang in Lang::ALL {
        let file = after.path().join("page.html");
        let command = ["release", "diff", GS_07, after.path().to_str().unwrap(), "--html", file.to_str().unwrap()];
        let (_, err, code) = zhidu(lang, command);
        assert!(code == 1 && err.contains("page.html"), "{err}");
        let text = fs::read_to_string(&file).unwrap();
        fs::remove_file(&file).unwrap();
        let page = Html::parse_document(&text);
        assert!(page.errors.is_empty(), "{:?}", page.errors);
        for banned in ["<script", "<link", "http://", "https://", "href=\"#"] {
            assert!(!text.contains(banned), "{banned} stands in the page");
        }
        let cells = |row: &str, class: &str| -> Vec<String> {
            let selector = Selector::parse(&format!("tr.{row} td.{class}")).unwrap();
            page.select(&selector).map(|cell| cell.text().collect::<Vec<_>>().concat()).collect()
        };
        let (before, after) = (cells("changed", "before"), cells("changed", "after"));
        assert!(
            before.iter().any(|cell| cell.contains("400")) && after.iter().any(|cell| cell.contains("500")),
            "{before:?}"
        );
        assert_eq!(before.len(), 3);
        assert!(
            cells("added", "subject")[0].contains("word_fine_found")
                && cells("removed", "subject")[0].contains("word_fine")
        );
        let marked = Selector::parse("td.after mark").unwrap();
        let lines: Vec<_> = page.select(&marked).map(|line| line.text().collect::<String>()).collect();
        assert_eq!(lines.len(), 1, "one line of the script stands out");
        assert!(lines[0].contains("serial < 2"));
    }
}

//! Fixtures that take commands: each line of `steps` is one, given in a folder that holds the pack and the case. A few words stand
//! for what no command does: `hold`, `newer`, `spoil`, `swell`, `crowd`, `lay`, `mute` (from here on no passphrase is given).

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use redb::TableDefinition;
use tempfile::TempDir;
use zhidu::diagnostic::Code;

use super::packs::{fixture, laid, texts};

/// Gives the steps of both fixtures of a code and returns what the last of the wrong ones says, in both languages and as JSON.
pub(crate) fn raises(code: Code) -> String {
    let mark = format!("[{}]", code.slug());
    for output in give(&fixture(code, "right"), &["--lang", "en"]) {
        assert!(output.status.success() && !told(&output).contains(&mark), "{code}, right:\n{}", told(&output));
    }
    let mut said = String::new();
    for options in [["--lang", "zh"], ["--lang", "en"], ["--format", "json"]] {
        let outputs = give(&fixture(code, "wrong"), &options);
        let (last, before) = outputs.split_last().unwrap();
        assert!(before.iter().all(|output| output.status.success()), "{code}: {}", told(before.last().unwrap()));
        let text = told(last);
        assert!(!last.status.success() && text.contains(code.slug()), "{code} is not raised:\n{text}");
        if options[0] == "--format" {
            let json: serde_json::Value = serde_json::from_str(&text).unwrap();
            let one = &json["diagnostics"][0];
            assert_eq!(one["code"], code.slug());
            said.push_str(&format!("{}\n", serde_json::json!({"code": one["code"], "place": one["place"]})));
        } else {
            said.push_str(&format!("{text}\n"));
        }
    }
    said
}

fn told(output: &Output) -> String {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let told = format!("{}{}", text(&output.stdout), text(&output.stderr));
    // Process numbers and times differ from run to run.
    let lines = told
        .lines()
        .map(|line| if line.contains("(process") || line.contains("（进程") { mask(line) } else { line.to_owned() });
    let text = lines.collect::<Vec<_>>().join("\n") + "\n";
    text.replace(&zhidu::desk::now().date_naive().to_string(), "[today]")
}

fn mask(line: &str) -> String {
    let digits = |c: char| if c.is_ascii_digit() { '0' } else { c };
    line.chars().map(digits).collect()
}

fn give(fixture: &Path, options: &[&str]) -> Vec<Output> {
    let room = TempDir::new().unwrap();
    let pack = room.path().join("pack");
    lay(&pack, laid(fixture));
    fs::write(room.path().join("case.yaml"), fs::read(fixture.join("case.yaml")).unwrap()).unwrap();
    let database = room.path().join("zhidu.redb");
    let mut held = None;
    let mut passphrase = "一句口令";
    let mut outputs = Vec::new();
    for step in fs::read_to_string(fixture.join("steps")).unwrap().lines() {
        let words: Vec<_> = step.split(' ').collect();
        match words.as_slice() {
            ["zhidu", arguments @ ..] => {
                let mut command = Command::new(env!("CARGO_BIN_EXE_zhidu"));
                command.current_dir(room.path()).env_remove("ZHIDU_AS").env("NO_COLOR", "1").env("TZ", "UTC");
                command.env("ZHIDU_PASSPHRASE", passphrase);
                command.args(["--pack", "pack", "--db", "zhidu.redb"]).args(options).args(arguments);
                outputs.push(command.output().unwrap());
            }
            ["hold"] => held = Some(redb::Database::open(&database).unwrap()),
            ["mute"] => passphrase = "",
            ["newer"] => newer(&database),
            ["spoil"] => fs::write(&database, "案号,日期\n").unwrap(),
            ["swell", name] => {
                let mut text = fs::read(pack.join(name)).unwrap();
                text.resize(zhidu::files::MOST_BYTES + 1, b'\n');
                fs::write(pack.join(name), text).unwrap();
            }
            ["crowd"] => (0..zhidu::files::MOST_FILES).for_each(|number| {
                fs::write(pack.join(format!("examples/{number}.yaml")), "facts: {}\n").unwrap();
            }),
            ["lay"] => lay(&pack, texts(&fixture.join("then"))),
            other => panic!("{other:?} is no step"),
        }
    }
    drop(held);
    outputs
}

fn lay(folder: &Path, texts: BTreeMap<String, Vec<u8>>) {
    for (name, text) in texts {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

fn newer(database: &Path) {
    let database = redb::Database::open(database).unwrap();
    let transaction = database.begin_write().unwrap();
    transaction
        .open_table(TableDefinition::<&str, u64>::new("about"))
        .unwrap()
        .insert("schema", zhidu::store::SCHEMA + 1)
        .unwrap();
    transaction.commit().unwrap();
}

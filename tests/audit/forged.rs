//! Forged checkpoints and keys.

use zhidu::audit::Outside;
use zhidu::journal::SecretKey;
use zhidu::record::Record;

use super::register::{Register, assert_told, key, sign, stamp, told};
use super::tamper::{changed, rewrite};

fn another_key() -> SecretKey {
    SecretKey::from_seed("factory.example/journal", [8; 32]).unwrap()
}

/// Puts another note in the place of the checkpoint.
fn with_note(note: impl FnOnce(&[Vec<u8>]) -> String) -> Register {
    let register = Register::new();
    rewrite(&register, |records| {
        let new = note(records);
        records[9] = changed(&records[9], |record| {
            let Record::Checkpoint { note, .. } = record else { panic!() };
            *note = new;
        });
    });
    register
}

#[test]
fn checkpoints_in_the_journal() {
    let mut all = String::new();
    let mut tell = |what: &str, register: Register| all.push_str(&format!("=== {what}\n{}", register.told()));
    tell("another key", with_note(|records| sign(&records[..9], &another_key())));
    tell("a wrong root", with_note(|records| sign(&records[1..10], &key())));
    tell("another size", with_note(|records| sign(&records[..7], &key())));
    tell(
        "a forged signature",
        with_note(|records| {
            let (honest, other) = (sign(&records[..9], &key()), sign(&records[1..10], &key()));
            let text = honest.split_once("\n\n").unwrap().0;
            format!("{text}\n\n{}", other.split_once("\n\n").unwrap().1)
        }),
    );
    tell("no note", with_note(|_| "九条记录".to_owned()));
    let early = Register::new();
    rewrite(&early, |records| records[..10].rotate_right(1));
    tell("before its key", early);
    assert_told!("forged-inside", all);
}

#[test]
fn checkpoints_from_outside() {
    let register = Register::new();
    let records = register.records();
    let other = SecretKey::from_seed("another.example/journal", [7; 32]).unwrap();
    let mut tell = String::new();
    for (name, note) in [
        ("another-key.txt", sign(&records, &another_key())),
        ("another-root.txt", sign(&records[1..], &key())),
        ("longer.txt", sign(&[records.as_slice(), records.as_slice()].concat(), &key())),
        ("not-signed.txt", "factory.example/journal\n13\n".to_owned()),
    ] {
        let outside = Outside { name: name.to_owned(), note };
        tell.push_str(&told(&register.examine(&[outside], &[])));
    }
    // A key that was kept outside vouches for its checkpoint, but the journal has to know it.
    let drawer = Outside { name: "other-log.txt".to_owned(), note: sign(&records, &another_key()) };
    tell.push_str(&told(&register.examine(&[drawer], &[other.public(), another_key().public()])));
    assert_told!("forged-outside", tell);
}

#[test]
fn keys_that_do_not_follow_one_another() {
    let register = Register::new();
    let key = another_key().public().write();
    register.append(&Record::Key { key: key.clone(), replaces: None, given: stamp("王强", 13) });
    register.append(&Record::Key { key: "no key".to_owned(), replaces: Some(key), given: stamp("王强", 14) });
    assert_told!("keys", register.told());
}

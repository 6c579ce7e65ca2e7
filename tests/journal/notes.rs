//! Signed notes. Keys, texts and signatures are those of golang/mod, `sumdb/note/note_test.go`, where nothing else is said.

use base64ct::{Base64, Encoding as _};
use proptest::prelude::*;
use signed_note::{StandardSigner, StandardVerifier, VerifierList};
use zhidu::journal::{Fault, KeyId, Note, PublicKey, SecretKey, Signature};

const TEXT: &str =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const PETER: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const PETER_SECRET: &str = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
const PETER_SIGNED: &str =
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
const ENOCH: &str = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
const ENOCH_SIGNED: &str =
    "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

fn key(written: &str) -> PublicKey {
    PublicKey::read(written).unwrap()
}

/// A secret key of Go's form, which this house does not read.
fn secret(written: &str) -> SecretKey {
    let [_, _, name, _, typed] = written.splitn(5, '+').collect::<Vec<_>>().try_into().unwrap();
    let typed = Base64::decode_vec(typed).unwrap();
    SecretKey::from_seed(name, typed[1..].try_into().unwrap()).unwrap()
}

fn names(note: &Note, trusted: &[PublicKey]) -> Vec<String> {
    note.verify(trusted).unwrap().iter().map(|key| key.name().to_owned()).collect()
}

#[test]
fn a_text_is_signed_as_go_signs_it() {
    let peter = secret(PETER_SECRET);
    assert_eq!(peter.public().write(), PETER);
    let note = Note::sign(TEXT, &[&peter]).unwrap();
    assert_eq!(note.write().unwrap(), format!("{TEXT}\n{PETER_SIGNED}"));
}

#[test]
fn trusted_keys_are_heard_and_others_are_not() {
    let note = Note::read(&format!("{TEXT}\n{PETER_SIGNED}{ENOCH_SIGNED}")).unwrap();
    assert_eq!(note.text, TEXT);
    assert_eq!(names(&note, &[key(PETER)]), ["PeterNeumann"]);
    assert_eq!(names(&note, &[key(ENOCH), key(PETER)]), ["PeterNeumann", "EnochRoot"]);
    assert_eq!(note.verify(&[]), Err(Fault::NoKnownSignature));
}

#[test]
fn a_signature_counts_once() {
    let note = Note::read(&format!("{TEXT}\n{PETER_SIGNED}{PETER_SIGNED}{ENOCH_SIGNED}")).unwrap();
    assert_eq!(names(&note, &[key(PETER)]), ["PeterNeumann"]);
}

#[test]
fn a_known_key_that_did_not_sign_spoils_the_note() {
    let forged = format!("{}ABCD{}", &PETER_SIGNED[..60], &PETER_SIGNED[60..]);
    let note = Note::read(&format!("{TEXT}\n{ENOCH_SIGNED}{forged}")).unwrap();
    let told = Fault::BadSignature { name: "PeterNeumann".to_owned(), id: KeyId::from_bytes([0xc7, 0x4f, 0x20, 0xa3]) };
    assert_eq!(note.verify(&[key(PETER), key(ENOCH)]), Err(told));
    // To whoever does not know that key, it is a line like any other.
    assert_eq!(names(&note, &[key(ENOCH)]), ["EnochRoot"]);
}

#[test]
fn a_name_or_an_id_alone_is_no_key() {
    for (from, to) in [("PeterNeumann", "CarmenSandiego"), ("x08g", "xxxx")] {
        let note = Note::read(&format!("{TEXT}\n{}", PETER_SIGNED.replace(from, to))).unwrap();
        assert_eq!(note.verify(&[key(PETER)]), Err(Fault::NoKnownSignature));
    }
}

#[test]
fn a_malformed_note_is_not_read() {
    let line = PETER_SIGNED;
    let cases = [
        (TEXT.to_owned(), Fault::Unsigned),
        (format!("{TEXT}\n"), Fault::Unsigned),
        (format!("{TEXT}\n{}", line.trim_end()), Fault::Unsigned),
        (format!("{TEXT}\n{line}\n"), Fault::Unsigned),
        (format!("\u{1}{TEXT}\n{line}"), Fault::Control),
        (format!("{TEXT}\n{line}").replace('\n', "\r\n"), Fault::Control),
        (format!("{TEXT}\n{line}Unexpected line.\n"), Fault::SignatureLine(2)),
        (format!("{TEXT}\n{}", line.replace("PeterNeumann", "Bad Name")), Fault::SignatureLine(1)),
        (format!("{TEXT}\n{}", line.replace("PeterNeumann", "Bad+Name")), Fault::SignatureLine(1)),
        (format!("{TEXT}\n{}", line.replace("PeterNeumann", "Bad\u{3000}Name")), Fault::SignatureLine(1)),
        (format!("{TEXT}\n{}", line.replace("PeterNeumann ", " ")), Fault::SignatureLine(1)),
        (format!("{TEXT}\n{}", line.replace('—', "-")), Fault::SignatureLine(1)),
        // Other spellings of the same base64: no padding, and bits that stand for nothing.
        (format!("{TEXT}\n{}", line.replace("nAM=", "nAM")), Fault::SignatureLine(1)),
        (format!("{TEXT}\n{}", line.replace("nAM=", "nAN=")), Fault::SignatureLine(1)),
        (format!("{TEXT}\n— PeterNeumann x08gow==\n"), Fault::SignatureLine(1)),
        (format!("{TEXT}\n{}", line.repeat(101)), Fault::TooManySignatures),
    ];
    for (written, fault) in cases {
        assert_eq!(Note::read(&written), Err(fault), "{written}");
    }
    assert_eq!(Note::read(&format!("{TEXT}\n{}", line.repeat(100))).unwrap().signatures.len(), 100);
}

/// C2SP signed-note, the example at its head: an empty line within the text.
#[test]
fn the_example_of_the_specification_is_read_and_written() {
    let written = "Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito sera.\n\n\
        — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n";
    let note = Note::read(written).unwrap();
    assert!(note.text.ends_with("sole:\n\ned è subito sera.\n"));
    assert_eq!(note.signatures[0].name, "quasimodo.example/salvatore");
    assert_eq!(note.signatures[0].id.to_string(), "367ba04b");
    assert_eq!(note.write().unwrap(), written);
}

#[test]
fn nothing_is_written_that_would_be_read_as_another_note() {
    let peter = secret(PETER_SECRET);
    assert_eq!(Note::sign(TEXT.trim_end(), &[&peter]), Err(Fault::Text));
    assert_eq!(Note::sign(&format!("{TEXT}\n{}", PETER_SIGNED.trim_end()), &[&peter]), Err(Fault::Text));
    assert_eq!(Note::sign("a\tb\n", &[&peter]), Err(Fault::Control));
    assert_eq!(Note::sign(TEXT, &[]), Err(Fault::Unsigned));
    assert_eq!(Note::sign(&format!("{TEXT}\n{PETER_SIGNED}"), &[]), Err(Fault::Unsigned));
    let mut note = Note::sign(TEXT, &[&peter]).unwrap();
    note.signatures[0].name = "a\n\n\u{2014} b".to_owned();
    assert!(note.write().is_err());
}

#[test]
fn a_text_may_hold_what_looks_like_signatures() {
    let peter = secret(PETER_SECRET);
    let text = format!("{TEXT}\n{ENOCH_SIGNED}");
    let note = Note::read(&Note::sign(&text, &[&peter]).unwrap().write().unwrap()).unwrap();
    assert_eq!(note.text, text);
    assert_eq!(names(&note, &[key(PETER), key(ENOCH)]), ["PeterNeumann"]);
}

fn line() -> impl Strategy<Value = Signature> {
    let bytes = prop::collection::vec(any::<u8>(), 1..70);
    ("[^\\s+\\p{C}]{1,12}", any::<[u8; 4]>(), bytes).prop_map(|(name, id, bytes)| Signature {
        name,
        id: KeyId::from_bytes(id),
        bytes,
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read(text in "([ -~中文—]{0,12}\n){1,5}", signatures in prop::collection::vec(line(), 1..5)) {
        let note = Note { text, signatures };
        prop_assert_eq!(Note::read(&note.write().unwrap()), Ok(note));
    }

    #[test]
    fn what_is_read_is_written_alike(written in "([ab]{0,2}\n){0,3}(— k [AQ]{6}(AA|Q=|==)\n|\n){0,3}") {
        if let Ok(note) = Note::read(&written) {
            prop_assert_eq!(note.write(), Ok(written));
        }
    }

    #[test]
    fn other_people_take_our_notes_and_we_theirs(seed in any::<[u8; 32]>(), text in "([ -~中文—]{0,12}\n){1,5}") {
        let ours = SecretKey::from_seed("factory.example/journal", seed).unwrap();
        let note = Note::sign(&text, &[&ours]).unwrap();
        let theirs = VerifierList::new(vec![Box::new(StandardVerifier::new(&ours.public().write()).unwrap())]);
        let read = signed_note::Note::from_bytes(note.write().unwrap().as_bytes()).unwrap();
        prop_assert_eq!(read.text(), text.as_bytes());
        prop_assert_eq!(read.verify(&theirs).unwrap().0.len(), 1);

        let mut note = signed_note::Note::new(text.as_bytes(), &[]).unwrap();
        note.add_sigs(&[&StandardSigner::new(PETER_SECRET).unwrap()]).unwrap();
        let read = Note::read(&String::from_utf8(note.to_bytes()).unwrap()).unwrap();
        prop_assert_eq!(names(&read, &[key(PETER)]), ["PeterNeumann"]);
        prop_assert_eq!(Note::sign(&text, &[&secret(PETER_SECRET)]), Ok(read));
    }
}

//! Checkpoints: those of the specification and of Go's checksum database, and ours in other people's hands.

use proptest::prelude::*;
use zhidu::digest::Digest;
use zhidu::journal::{Checkpoint, Fault, Note, PublicKey, SecretKey, leaf_hash};

/// A tree head of Go's checksum database and its public key: google/trillian-examples, `formats/log/checkpoint_test.go`.
const SUMDB: &str = "go.sum database tree
6476701
mb8QLQIs0Z0yP5Cstq6guj87oXWeC9gEM8oVikmm9Wk=

— sum.golang.org Az3grsLX85Gz+s1SiTbgkuqxgItqFq7gsMUEyVnrsa9LM7Us9S+1xbFIGu95949rj4nPRYfvimWEPWL+o3GeoWwOoAw=
";
const SUMDB_KEY: &str = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

/// C2SP tlog-checkpoint, the example at its head. Its key is not published.
const SOFA: &str = "example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
";

fn sumdb_key() -> PublicKey {
    PublicKey::read(SUMDB_KEY).unwrap()
}

#[test]
fn a_tree_head_of_the_checksum_database_is_opened() {
    let checkpoint = Checkpoint::open(SUMDB, &[sumdb_key()]).unwrap();
    assert_eq!((checkpoint.origin.as_str(), checkpoint.size), ("go.sum database tree", 6_476_701));
    assert_eq!(Note::read(SUMDB).unwrap().text, checkpoint.write().unwrap());
}

#[test]
fn no_byte_of_a_signed_checkpoint_can_be_changed() {
    for at in 0..SUMDB.len() {
        let mut bytes = SUMDB.as_bytes().to_vec();
        bytes[at] ^= 1;
        let Ok(changed) = String::from_utf8(bytes) else { continue };
        assert!(Checkpoint::open(&changed, &[sumdb_key()]).is_err(), "{changed}");
    }
}

#[test]
fn the_example_of_the_specification_is_read_and_written() {
    let note = Note::read(SOFA).unwrap();
    let checkpoint = Checkpoint::read(&note.text).unwrap();
    assert_eq!((checkpoint.origin.as_str(), checkpoint.size), ("example.com/behind-the-sofa", 20_852_163));
    assert_eq!(checkpoint.write().unwrap(), note.text);
    assert_eq!(note.write().unwrap(), SOFA);
    // The id is that of the checksum database, the name is not.
    assert_eq!(Checkpoint::open(SOFA, &[sumdb_key()]), Err(Fault::NoKnownSignature));
}

/// golang/mod, `sumdb/tlog/note_test.go`: the text of a tree whose root is the hash of one record.
#[test]
fn a_text_is_written_as_go_writes_it() {
    let written = "go.sum database tree\n123456789012\nTszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=\n";
    let origin = "go.sum database tree".to_owned();
    let checkpoint =
        Checkpoint { origin, size: 123_456_789_012, root: leaf_hash(b"hello world"), extensions: Vec::new() };
    assert_eq!(checkpoint.write().unwrap(), written);
    assert_eq!(Checkpoint::read(written), Ok(checkpoint));
}

#[test]
fn a_text_of_another_form_is_no_checkpoint() {
    let root = "TszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=";
    let cases = [
        (String::new(), Fault::Origin),
        (format!("\n5\n{root}\n"), Fault::Origin),
        ("log\n".to_owned(), Fault::Size),
        (format!("log\n\n{root}\n"), Fault::Size),
        (format!("log\n05\n{root}\n"), Fault::Size),
        (format!("log\n+5\n{root}\n"), Fault::Size),
        (format!("log\n-5\n{root}\n"), Fault::Size),
        (format!("log\n 5\n{root}\n"), Fault::Size),
        (format!("log\n0x5\n{root}\n"), Fault::Size),
        (format!("log\n５\n{root}\n"), Fault::Size),
        (format!("log\n18446744073709551616\n{root}\n"), Fault::Size),
        ("log\n5\n".to_owned(), Fault::Root),
        (format!("log\n5\n{root}"), Fault::Root),
        ("log\n5\nAAAA\n".to_owned(), Fault::Root),
        ("log\n5\n\n".to_owned(), Fault::Root),
        (format!("log\n5\n{root} \n"), Fault::Root),
        (format!("log\n5\n{}\n", root.replace("Bb0=", "Bb1=")), Fault::Root),
        (format!("log\n5\n{}\n", root.replace("Bb0=", "Bb0")), Fault::Root),
        (format!("log\n5\n{root}\n\n"), Fault::Extension),
        (format!("log\n5\n{root}\nmore"), Fault::Extension),
        (format!("log\n5\n{root}\nmore\n\nstill\n"), Fault::Extension),
        (format!("log\r\n5\r\n{root}\r\n"), Fault::Control),
    ];
    for (text, fault) in cases {
        assert_eq!(Checkpoint::read(&text), Err(fault), "{text:?}");
    }
    let read = |size: &str| Checkpoint::read(&format!("a log\n{size}\n{root}\nmore\nstill\n")).unwrap();
    assert_eq!((read("0").size, read("18446744073709551615").size), (0, u64::MAX));
    assert_eq!(read("0").extensions, ["more", "still"]);
}

#[test]
fn nothing_is_written_that_would_be_read_as_another_checkpoint() {
    let sound = Checkpoint { origin: "log".to_owned(), size: 5, root: leaf_hash(b""), extensions: Vec::new() };
    assert!(sound.write().is_ok());
    for origin in ["", "log\n5", "log\t"] {
        assert!(Checkpoint { origin: origin.to_owned(), ..sound.clone() }.write().is_err(), "{origin:?}");
    }
    for extension in ["", "one\ntwo", "one\n", "\u{7}"] {
        let extensions = vec![extension.to_owned()];
        assert!(Checkpoint { extensions, ..sound.clone() }.write().is_err(), "{extension:?}");
    }
}

proptest! {
    #[test]
    fn other_people_read_our_checkpoints(
        origin in "[ -~]{1,20}",
        size in any::<u64>(),
        root in any::<[u8; 32]>(),
        extensions in prop::collection::vec("[ -~]{1,20}", 0..3),
        seed in any::<[u8; 32]>(),
    ) {
        let ours = Checkpoint { origin, size, root: Digest::from_bytes(root), extensions };
        let key = SecretKey::from_seed("factory.example/journal", seed).unwrap();
        let printed = ours.sign(&[&key]).unwrap().write().unwrap();
        let opened = Checkpoint::open(&printed, &[key.public()]);
        prop_assert_eq!(opened.as_ref(), Ok(&ours));

        let note = signed_note::Note::from_bytes(printed.as_bytes()).unwrap();
        let theirs = tlog_tiles::Checkpoint::from_bytes(note.text()).unwrap();
        prop_assert_eq!((theirs.origin(), theirs.size(), theirs.hash().0), (ours.origin.as_str(), size, root));
        prop_assert_eq!(theirs.extension(), ours.extensions.iter().flat_map(|line| [line, "\n"]).collect::<String>());
    }
}

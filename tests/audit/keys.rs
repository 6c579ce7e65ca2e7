//! Keys at the command line: made, kept under a passphrase, never overwritten, one after the other.

use std::fs;
use std::process::{Command, Output};

use tempfile::TempDir;
use zhidu::journal::SecretKey;

struct Room(TempDir);

impl Room {
    fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    fn give(&self, passphrase: &str, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_zhidu"));
        command.current_dir(self.0.path()).args(["--lang", "en", "--as", "Zhou"]).args(arguments);
        command.env("ZHIDU_PASSPHRASE", passphrase).env("NO_COLOR", "1").env("TZ", "UTC").output().unwrap()
    }

    fn done(&self, passphrase: &str, arguments: &[&str]) -> String {
        let output = self.give(passphrase, arguments);
        assert!(output.status.success(), "{arguments:?}: {}", told(&output));
        String::from_utf8(output.stdout).unwrap()
    }

    fn refused(&self, passphrase: &str, arguments: &[&str], code: &str) {
        let output = self.give(passphrase, arguments);
        assert!(!output.status.success() && told(&output).contains(&format!("[{code}]")), "{}", told(&output));
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.path().join(name)).unwrap()
    }

    fn keys(&self) -> serde_json::Value {
        serde_json::from_str(&self.done("", &["key", "list", "--format", "json"])).unwrap()
    }
}

fn told(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

#[test]
fn a_key_is_kept_under_its_passphrase() {
    let room = Room::new();
    room.done("白马", &["key", "new"]);
    let pem = room.read("zhidu.key");
    let keys = room.keys();
    let (name, public) = (keys[0]["name"].as_str().unwrap(), keys[0]["key"].as_str().unwrap());
    assert!(name.starts_with("zhidu-"), "{name}");
    let secret = SecretKey::from_pem(&pem, "白马", name).unwrap();
    assert_eq!(secret.public().write(), public);
    assert!(SecretKey::from_pem(&pem, "黑马", name).is_err());
    // The seed stands in the plain PKCS#8 after 16 bytes; in what is kept it stands nowhere.
    assert!(pem.starts_with("-----BEGIN ENCRYPTED PRIVATE KEY-----\n"), "{pem}");
    let database = fs::read(room.0.path().join("zhidu.redb")).unwrap();
    let plain = plain(&room, &pem);
    assert!(
        plain.len() == 32
            && SecretKey::from_seed(name, plain.as_slice().try_into().unwrap()).unwrap().public().write() == public
    );
    for kept in [database, pem.as_bytes().to_vec(), decoded(&pem)] {
        assert!(!kept.windows(32).any(|window| window == plain));
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(room.0.path().join("zhidu.key")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

fn decoded(pem: &str) -> Vec<u8> {
    use base64ct::Encoding as _;
    let body: String = pem.lines().filter(|line| !line.starts_with('-')).collect();
    base64ct::Base64::decode_vec(&body).unwrap()
}

/// Opens the key with the library that wrote it and takes the seed out of the plain PKCS#8 (RFC 8410: the last 32 bytes).
fn plain(_room: &Room, pem: &str) -> Vec<u8> {
    let bytes = decoded(pem);
    let encrypted = pkcs8::EncryptedPrivateKeyInfo::try_from(bytes.as_slice()).unwrap();
    let plain = encrypted.decrypt("白马").unwrap();
    plain.as_bytes()[plain.as_bytes().len() - 32..].to_vec()
}

#[test]
fn nothing_is_overwritten() {
    let room = Room::new();
    room.done("白马", &["key", "new"]);
    let pem = room.read("zhidu.key");
    room.refused("白马", &["key", "new"], "file-exists");
    room.refused("", &["key", "new", "--out", "second.key"], "passphrase-needed");
    assert_eq!((room.read("zhidu.key"), room.keys().as_array().unwrap().len()), (pem, 1));
    room.done("白马", &["audit", "checkpoint", "--out", "one.txt"]);
    room.refused("白马", &["audit", "checkpoint", "--out", "one.txt"], "file-exists");
    assert_eq!(room.done("", &["audit", "log"]).lines().count(), 2, "nothing is recorded that was refused");
}

#[test]
fn one_key_takes_the_place_of_another() {
    let room = Room::new();
    room.done("白马", &["key", "new", "--name", "factory.example/journal"]);
    room.refused("白马", &["audit", "checkpoint", "--key", "missing.key"], "file-unreadable");
    room.refused("黑马", &["audit", "checkpoint"], "key-unusable");
    let first = room.done("白马", &["audit", "checkpoint", "--out", "first.txt"]);
    assert_eq!(first, room.read("first.txt"), "what is printed is the note and nothing else");
    room.refused("黑马", &["key", "new", "--out", "second.key", "--name", "other"], "key-name");
    room.done("黑马", &["key", "new", "--out", "second.key"]);
    let keys = room.keys();
    assert_eq!((&keys[1]["replaces"], &keys[1]["name"]), (&keys[0]["key"], &keys[0]["name"]));
    room.refused("白马", &["audit", "checkpoint"], "key-unusable");
    let second = room.give("黑马", &["audit", "checkpoint", "--key", "second.key", "--out", "second.txt"]);
    assert!(!told(&second).contains("nothing new"), "{}", told(&second));
    let third = room.give("黑马", &["audit", "checkpoint", "--key", "second.key"]);
    assert!(third.status.success() && told(&third).contains("nothing new"), "{}", told(&third));
    // Each of them holds, under the key that signed then.
    let verified = room.done(
        "",
        &[
            "audit",
            "verify",
            "--checkpoint",
            "first.txt",
            "--checkpoint",
            "second.txt",
            "--key",
            keys[1]["key"].as_str().unwrap(),
        ],
    );
    assert!(verified.contains("nothing is wrong") && verified.contains("second.txt"), "{verified}");
    let no =
        room.give("", &["audit", "verify", "--key", &SecretKey::from_seed("x", [1; 32]).unwrap().public().write()]);
    assert_eq!(no.status.code(), Some(1), "{}", told(&no));
}

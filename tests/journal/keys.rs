//! Keys as they are handed out and as they are kept. The files under `fixtures/journal` were written by OpenSSL 3.0 (`openssl pkcs8
//! -topk8`) under the passphrase `correct`, from the private key that RFC 8410, section 10.3, publishes.

use base64ct::{Base64, Encoding as _};
use proptest::prelude::*;
use zhidu::digest::Digest;
use zhidu::journal::{Fault, PublicKey, SecretKey};

const PETER: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const NAME: &str = "factory.example/journal";

const SCRYPT: &str = include_str!("../../fixtures/journal/scrypt.pem");
const PBKDF2: &str = include_str!("../../fixtures/journal/pbkdf2.pem");
/// A key for agreement, not for signatures.
const X25519: &str = include_str!("../../fixtures/journal/x25519.pem");
/// Encrypted by a scheme of last century.
const PBES1: &str = include_str!("../../fixtures/journal/pbes1.pem");
/// `scrypt.pem` and `pbkdf2.pem`, but that they ask for 64 TiB and for 99 million rounds.
const GREEDY: [&str; 2] = [
    include_str!("../../fixtures/journal/greedy-scrypt.pem"),
    include_str!("../../fixtures/journal/greedy-pbkdf2.pem"),
];

/// RFC 8410, section 10.3.
fn published() -> SecretKey {
    let seed = Digest::read("d4ee72dbf913584ad5b6d8f1f769f8ad3afe7c28cbf1d4fbe097a88f44755842").unwrap();
    SecretKey::from_seed(NAME, *seed.bytes()).unwrap()
}

/// A public key of any bytes, with the id that belongs to them.
fn written(name: &str, typed: &[u8]) -> String {
    let id = Digest::plain([name.as_bytes(), b"\n", typed]).short();
    format!("{name}+{id}+{}", Base64::encode_string(typed))
}

/// golang/mod, `sumdb/note/note_test.go`, `TestNewVerifier`: no part of a key is a key, nor is one with a letter changed.
#[test]
fn a_public_key_is_read_whole_or_not_at_all() {
    assert_eq!(PublicKey::read(PETER).unwrap().write(), PETER);
    for begin in 0..PETER.len() {
        for end in begin..=PETER.len() {
            assert_eq!(PublicKey::read(&PETER[begin..end]).is_ok(), (begin, end) == (0, PETER.len()));
        }
    }
    for at in 0..PETER.len() {
        let mut changed = PETER.as_bytes().to_vec();
        changed[at] += 1;
        let changed = String::from_utf8(changed).unwrap();
        assert!(PublicKey::read(&changed).is_err(), "{changed}");
    }
}

#[test]
fn a_public_key_that_cannot_be_trusted_is_not_read() {
    let peter = Base64::decode_vec(PETER.rsplit_once("a3+").unwrap().1).unwrap();
    assert_eq!(written("PeterNeumann", &peter), PETER);
    // Go's two, of wrong length and of unknown kind; the first is not even base64 as RFC 4648 has it.
    let go = "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==";
    assert_eq!(PublicKey::read(go), Err(Fault::KeyForm));
    let go = "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    assert_eq!(PublicKey::read(go), Err(Fault::KeyKind));

    let longer = [peter.as_slice(), b"more"].concat();
    // Points of small order, under which one signature fits many texts; and bytes that are no point.
    let neutral = [[0x01, 0x01].as_slice(), &[0; 31]].concat();
    let order_four = [[0x01].as_slice(), &[0; 32]].concat();
    let nowhere = [[0x01, 0x02].as_slice(), &[0; 31]].concat();
    let cases = [
        (written("a b", &peter), Fault::Name),
        (written("", &peter), Fault::Name),
        (written("a\nb", &peter), Fault::Name),
        (PETER.replace("c74f20a3", "C74F20A3"), Fault::KeyId),
        (PETER.replace("c74f20a3", "00000000"), Fault::KeyId),
        (PETER.replace("Peter", "Enoch"), Fault::KeyId),
        (written("a", &longer), Fault::KeyForm),
        (written("a", &[]), Fault::KeyForm),
        (written("a", &[0x01]), Fault::KeyForm),
        (written("a", &neutral), Fault::KeyPoint),
        (written("a", &order_four), Fault::KeyPoint),
        (written("a", &nowhere), Fault::KeyPoint),
        (format!("{PETER}\n"), Fault::KeyForm),
    ];
    for (written, fault) in cases {
        assert_eq!(PublicKey::read(&written), Err(fault), "{written}");
    }
}

#[test]
fn a_name_is_one_word_without_plus() {
    for name in ["", "a b", "a+b", "a\u{3000}b", "a\n", "a\tb", "a\u{1}"] {
        assert_eq!(SecretKey::from_seed(name, [1; 32]).err(), Some(Fault::Name), "{name:?}");
        assert_eq!(SecretKey::from_pem(SCRYPT, "correct", name).err(), Some(Fault::Name), "{name:?}");
    }
    assert_eq!(SecretKey::from_seed("工厂/日志", [1; 32]).unwrap().name(), "工厂/日志");
}

#[test]
fn a_key_that_openssl_wrote_is_read() {
    // RFC 8410, section 10.1: the public key that belongs to it.
    let public = Digest::read("19bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e1").unwrap();
    for pem in [SCRYPT, PBKDF2] {
        let key = SecretKey::from_pem(pem, "correct", NAME).unwrap();
        assert_eq!(key.public().write(), written(NAME, &[[0x01].as_slice(), public.bytes()].concat()));
        assert_eq!(key.public(), published().public());
        assert_eq!(SecretKey::from_pem(pem, "wrong", NAME).err(), Some(Fault::Passphrase));
    }
}

#[test]
fn a_key_is_kept_and_taken_up_again() {
    let key = published();
    let random = std::array::from_fn(|at| u8::try_from(at).unwrap());
    let pem = key.to_pem("老厂房 1987", random).unwrap();
    assert!(pem.starts_with("-----BEGIN ENCRYPTED PRIVATE KEY-----\n"));
    assert!(pem.ends_with("-----END ENCRYPTED PRIVATE KEY-----\n"));
    assert!(pem.lines().all(|line| line.len() <= 64));
    // What a guess costs: N = 2^14, r = 8, p = 5, in DER.
    let der = Base64::decode_vec(&pem.lines().filter(|line| !line.starts_with('-')).collect::<String>()).unwrap();
    assert!(der.windows(10).any(|part| part == [0x02, 0x02, 0x40, 0x00, 0x02, 0x01, 0x08, 0x02, 0x01, 0x05]));
    let again = SecretKey::from_pem(&pem, "老厂房 1987", NAME).unwrap();
    assert_eq!(again.sign("text\n"), key.sign("text\n"));
    assert_eq!(SecretKey::from_pem(&pem, "老厂房 1988", NAME).err(), Some(Fault::Passphrase));
    assert_eq!(key.to_pem("老厂房 1987", random), Ok(pem.clone()), "nothing but its arguments goes into it");
    assert_ne!(key.to_pem("老厂房 1987", [1; 32]), Ok(pem));
}

#[test]
fn what_is_no_encrypted_key_is_not_read() {
    let plain = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n-----END PRIVATE KEY-----\n";
    let relabelled = plain.replace("PRIVATE", "ENCRYPTED PRIVATE");
    let unlabelled = SCRYPT.replace("ENCRYPTED ", "");
    let cut = &SCRYPT[..SCRYPT.len() / 2];
    for text in ["", "text", plain, &relabelled, &unlabelled, cut, PBES1, GREEDY[0], GREEDY[1]] {
        assert_eq!(SecretKey::from_pem(text, "correct", NAME).err(), Some(Fault::Pem), "{text}");
    }
    assert_eq!(SecretKey::from_pem(X25519, "correct", NAME).err(), Some(Fault::SecretKind));
}

#[test]
fn a_secret_is_not_shown() {
    assert_eq!(format!("{:?}", published()), format!("SecretKey {{ name: {NAME:?}, .. }}"));
}

proptest! {
    #[test]
    fn a_signature_is_of_one_text_by_one_key(seed in any::<[u8; 32]>(), text in "\\PC{0,20}", bit in 0..512_usize) {
        let key = SecretKey::from_seed(NAME, seed).unwrap();
        let mut signature = key.sign(&text);
        prop_assert!(key.public().verify(&text, &signature.bytes));
        let text_changed = format!("{text} ");
        prop_assert!(!key.public().verify(&text_changed, &signature.bytes));
        prop_assert!(!published().public().verify(&text, &signature.bytes));
        signature.bytes[bit / 8] ^= 1 << (bit % 8);
        prop_assert!(!key.public().verify(&text, &signature.bytes));
        signature.bytes.pop();
        prop_assert!(!key.public().verify(&text, &signature.bytes));
    }

    #[test]
    fn a_public_key_is_written_and_read(seed in any::<[u8; 32]>(), name in "[^\\s+\\p{C}]{1,12}") {
        let public = SecretKey::from_seed(&name, seed).unwrap().public();
        prop_assert_eq!(PublicKey::read(&public.write()), Ok(public));
    }

    #[test]
    fn no_text_brings_a_reader_down(text in "(\\PC|\n|—|\\+){0,60}") {
        let _ = PublicKey::read(&text);
        let _ = zhidu::journal::Note::read(&text);
        let _ = zhidu::journal::Checkpoint::read(&text);
    }
}

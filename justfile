# The commands of daily work. `just` alone lists them.

default:
    @just --list

# Everything that must hold before a change is taken.
ci:
    .ci/run

# The shipped pack: sound, and its examples as pinned.
pack:
    cargo run --release -- check
    cargo run --release -- test

# All tests.
test:
    cargo test

# Look at changed snapshots one by one.
snapshots:
    cargo insta review

# How long reading a pack and deciding a case take.
bench:
    cargo bench --bench evaluation

# The handbook in both languages.
handbook:
    cargo run --release -- handbook --lang zh --out handbook.zh.html
    cargo run --release -- handbook --lang en --out handbook.en.html

//! The pack of building permits: nothing to remark, every rule reached and every step done in an example.

use std::path::Path;

use zhidu::desk;

#[test]
fn the_pack_is_sound_and_its_examples_do_every_step() {
    let loaded = desk::load(Path::new("fixtures/packs/permits"), true);
    assert!(loaded.diagnostics.is_empty(), "{:?}", loaded.diagnostics);
    let program = loaded.program.unwrap();
    let tried = desk::try_examples(&loaded.pack, &program).unwrap();
    for tried in &tried {
        assert!(tried.pinned && tried.differences.is_empty(), "{}: {:?}", tried.id, tried.differences);
    }
    assert!(desk::uncovered(&program, &tried).is_empty());
    assert!(desk::undone(&program, &tried).is_empty());
}

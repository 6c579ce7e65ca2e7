//! The limits of scripts and formulas. All are set, because the defaults of Rhai differ between debug and release.

/// Steps that one call may take.
pub(super) const OPERATIONS: u64 = 50_000;
/// Functions that may wait for one another. With [`EXPRESSION_DEPTH`] it must fit the 2 MB stack of a thread in debug.
pub(super) const CALL_DEPTH: usize = 6;
/// Brackets, blocks and operators within one another. Each operator of a sum counts.
pub(super) const EXPRESSION_DEPTH: usize = 32;
/// Bytes of all text in one value.
pub(super) const STRING_SIZE: usize = 16_384;
/// Entries of all lists in one value.
pub(super) const ARRAY_SIZE: usize = 500;
/// Entries of all maps in one value.
pub(super) const MAP_SIZE: usize = 200;
/// Variables in sight at one time.
pub(super) const VARIABLES: usize = 100;
/// Functions of one file.
pub(super) const FUNCTIONS: usize = 100;
/// Files that a script may bring in.
pub(super) const MODULES: usize = 0;
/// Bytes of one formula.
pub(super) const FORMULA_SIZE: usize = 4_096;
/// Brackets and operators of a formula within one another.
pub(super) const FORMULA_DEPTH: usize = 64;

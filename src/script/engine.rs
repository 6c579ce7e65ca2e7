//! The engine that runs scripts: raw, with our own functions and every limit set.
//!
//! None of Rhai's packages is on it. They compare unlike values, round half to even, sleep, print, and grow a list by any length
//! in one step; a short list of functions of our own is easier to hold to the rules than theirs to hedge.

#![expect(clippy::unnecessary_box_returns, reason = "Rhai takes its errors boxed")]

use std::any::TypeId;
use std::collections::BTreeMap;
use std::ops::{Range, RangeInclusive};
use std::sync::OnceLock;

use rhai::{Array, Dynamic, Engine, EvalContext, FuncRegistration, OptimizationLevel};

use crate::value::Date;

use super::view::{Outcome, fault};
use super::{dates, limits, lists, numbers, operators, texts};

/// An engine, and the names of all that stands on it.
pub(super) struct Shelf {
    /// The engine.
    pub engine: Engine,
    /// Functions and how many arguments each takes.
    pub functions: BTreeMap<&'static str, Vec<usize>>,
    /// Properties, of dates.
    pub properties: Vec<&'static str>,
}

/// The engine that runs scripts.
pub(super) fn shelf() -> &'static Shelf {
    static SHELF: OnceLock<Shelf> = OnceLock::new();
    SHELF.get_or_init(|| {
        let mut shelf = Shelf { engine: bare(), functions: BTreeMap::new(), properties: Vec::new() };
        shelf.engine.register_type_with_name::<Date>("date");
        shelf.engine.register_iterator::<Array>();
        shelf.engine.register_iterator::<Range<i64>>();
        shelf.engine.register_iterator::<RangeInclusive<i64>>();
        hold_parts(&mut shelf.engine);
        operators::stock(&mut shelf);
        numbers::stock(&mut shelf);
        dates::stock(&mut shelf);
        lists::stock(&mut shelf);
        texts::stock(&mut shelf);
        shelf
    })
}

/// An engine that only parses, and lets unknown variables pass so that all of them can be told at once.
pub(super) fn lenient() -> &'static Engine {
    static LENIENT: OnceLock<Engine> = OnceLock::new();
    LENIENT.get_or_init(|| {
        let mut engine = bare();
        engine.set_strict_variables(false);
        engine
    })
}

/// An engine with limits and without functions.
fn bare() -> Engine {
    let mut engine = Engine::new_raw();
    engine
        .set_optimization_level(OptimizationLevel::None)
        .set_strict_variables(true)
        .set_fast_operators(false)
        .set_fail_on_invalid_map_property(true)
        .set_max_operations(limits::OPERATIONS)
        .set_max_call_levels(limits::CALL_DEPTH)
        .set_max_expr_depths(limits::EXPRESSION_DEPTH, limits::EXPRESSION_DEPTH)
        .set_max_string_size(limits::STRING_SIZE)
        .set_max_array_size(limits::ARRAY_SIZE)
        .set_max_map_size(limits::MAP_SIZE)
        .set_max_variables(limits::VARIABLES)
        .set_max_functions(limits::FUNCTIONS)
        .set_max_modules(limits::MODULES);
    engine
}

/// Holds the limits where Rhai does not: when a part of a value is assigned. `m.a = m` would double `m` at each step. Whoever
/// would go on with it names its variable, and is stopped there.
fn hold_parts(engine: &mut Engine) {
    #[expect(deprecated, reason = "Rhai marks what may change so; the version is pinned")]
    engine.on_var(|name: &str, _, context: EvalContext| {
        if let Some(value) = context.scope().get(name).filter(|value| value.is_array() || value.is_map()) {
            context.engine().ensure_data_size_within_limits(value)?;
        }
        Ok(None)
    });
}

const ANY: TypeId = TypeId::of::<Dynamic>();

impl Shelf {
    fn name(&mut self, name: &'static str, arguments: usize) {
        self.functions.entry(name).or_default().push(arguments);
    }

    /// An operator on one value.
    pub(super) fn prefix(&mut self, sign: &'static str, native: fn(&Dynamic) -> Outcome) {
        self.engine.register_raw_fn(sign, [ANY], move |_, arguments| match arguments {
            [value] => native(value),
            _ => Err(odd()),
        });
    }

    /// An operator on two values.
    pub(super) fn operator(&mut self, sign: &'static str, native: fn(&Dynamic, &Dynamic) -> Outcome) {
        self.engine.register_raw_fn(sign, [ANY, ANY], move |_, arguments| match arguments {
            [first, second] => native(first, second),
            _ => Err(odd()),
        });
    }

    /// An operator that assigns its result.
    pub(super) fn assignment(&mut self, sign: &'static str, native: fn(&Dynamic, &Dynamic) -> Outcome) {
        self.engine.register_raw_fn(sign, [ANY, ANY], move |_, arguments| match arguments {
            [target, value] => {
                **target = native(target, value)?;
                Ok(Dynamic::UNIT)
            }
            _ => Err(odd()),
        });
    }

    /// A function of one value.
    pub(super) fn one(&mut self, name: &'static str, native: fn(&Dynamic) -> Outcome) {
        self.name(name, 1);
        self.prefix(name, native);
    }

    /// A function of two values.
    pub(super) fn two(&mut self, name: &'static str, native: fn(&Dynamic, &Dynamic) -> Outcome) {
        self.name(name, 2);
        self.operator(name, native);
    }

    /// A function of `count` values.
    pub(super) fn many(&mut self, name: &'static str, count: usize, native: fn(&[&Dynamic]) -> Outcome) {
        self.name(name, count);
        self.engine.register_raw_fn(name, vec![ANY; count], move |_, arguments| {
            let values: Vec<&Dynamic> = arguments.iter().map(|value| &**value).collect();
            native(&values)
        });
    }

    /// A function that changes a list; Rhai refuses it on a constant.
    pub(super) fn change(&mut self, name: &'static str, native: fn(&mut Array) -> Outcome) {
        self.name(name, 1);
        FuncRegistration::new(name)
            .with_purity(false)
            .register_into_engine(&mut self.engine, move |list: &mut Array| native(list));
    }

    /// A function that changes a list by a value.
    pub(super) fn change_with(&mut self, name: &'static str, native: fn(&mut Array, Dynamic)) {
        self.name(name, 2);
        let change = move |list: &mut Array, value: Dynamic| native(list, value);
        FuncRegistration::new(name).with_purity(false).register_into_engine(&mut self.engine, change);
    }

    /// A property of dates.
    pub(super) fn property(&mut self, name: &'static str, native: fn(&Date) -> i64) {
        self.properties.push(name);
        self.engine.register_get(name, move |date: &mut Date| native(date));
    }
}

/// Rhai called a function with a number of values that it was not registered for.
fn odd() -> Box<rhai::EvalAltResult> {
    fault("other", "a function was called with a wrong number of values")
}

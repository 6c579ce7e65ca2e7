//! Calls a function: values go in by their kinds, and come back by theirs.

use rhai::{Array, CallFnOptions, Dynamic, Scope};
use rust_decimal::Decimal;

use crate::value::{Kind, Value};

use super::compile::{Function, Scripts};
use super::engine::shelf;
use super::failure::{self, Failure};
use super::view::{View, view};

impl Scripts {
    /// Calls a function.
    ///
    /// Each of `results` is a key of the map that the function returns, or `None` for the whole result, with the kind that is
    /// declared for it. Where the script returned `()`, the value is absent. A whole number is as good as a decimal and a whole
    /// decimal as good as a whole number; money is rounded half up.
    ///
    /// # Errors
    ///
    /// A [`Failure`] where the script reached a limit or went wrong, or returned a value of another kind.
    pub fn call(
        &self,
        function: &Function,
        arguments: &[(&Kind, &Value)],
        results: &[(Option<&str>, &Kind)],
    ) -> Result<Vec<Option<Value>>, Failure> {
        let Some(tree) = self.tree(function) else {
            return Err(Failure::new("other", "the script has mistakes that `check` tells"));
        };
        if arguments.len() != function.parameters {
            let text = format!("`{}` takes {} arguments, not {}", function.name, function.parameters, arguments.len());
            return Err(Failure::new("other", text));
        }
        let engine = &shelf().engine;
        let mut given = Vec::with_capacity(arguments.len());
        for (kind, value) in arguments {
            let value = go_in(kind, value)?;
            engine.ensure_data_size_within_limits(&value).map_err(|error| failure::explain(*error))?;
            given.push(value);
        }
        let options = CallFnOptions::new().eval_ast(false).rewind_scope(true);
        let result: Dynamic = engine
            .call_fn_with_options(options, &mut Scope::new(), tree, &*function.name, given)
            .map_err(|error| failure::explain(*error))?;
        results.iter().map(|(key, kind)| pick(&result, *key, kind)).collect()
    }
}

/// Turns a value into one of Rhai.
fn go_in(kind: &Kind, value: &Value) -> Result<Dynamic, Failure> {
    Ok(match (kind, value) {
        (Kind::Integer | Kind::Days, Value::Number(number)) => {
            let whole = number.is_integer().then(|| i64::try_from(*number).ok()).flatten();
            whole
                .map(Dynamic::from)
                .ok_or_else(|| Failure::new("arithmetic", format!("{number} is no whole number in range")))?
        }
        (_, Value::Number(number)) => Dynamic::from(*number),
        (_, Value::Text(text)) => text.to_string().into(),
        (_, Value::YesNo(yes)) => Dynamic::from(*yes),
        (_, Value::Date(date)) => Dynamic::from(*date),
        (kind, Value::List(entries)) => {
            let entries: Result<Array, Failure> = entries.iter().map(|entry| go_in(kind.entry(), entry)).collect();
            entries?.into()
        }
    })
}

/// Takes one result out of what the function returned.
fn pick(result: &Dynamic, key: Option<&str>, kind: &Kind) -> Result<Option<Value>, Failure> {
    let Some(key) = key else { return come_out(result, kind) };
    if result.is_unit() {
        return Ok(None);
    }
    let Ok(map) = result.as_map_ref() else {
        return Err(failure::returned(&format!("a map with `{key}`"), result));
    };
    match map.get(key) {
        Some(value) => come_out(value, kind),
        None => Err(Failure::new("returned", format!("the returned map has no `{key}`"))),
    }
}

/// Turns a value of Rhai into one of ours; `()` is absent.
fn come_out(result: &Dynamic, kind: &Kind) -> Result<Option<Value>, Failure> {
    let wrong = || failure::returned(kind.word(), result);
    let value = match (kind, view(result)) {
        (_, View::Nothing) => return Ok(None),
        (Kind::Text, View::Text(text)) => Value::text(&text),
        (Kind::Choice(choices), View::Text(text)) => {
            let choice = choices.find(&text).ok_or_else(wrong)?;
            Value::Text(choice.id.clone())
        }
        (Kind::YesNo, View::YesNo(yes)) => Value::YesNo(yes),
        (Kind::Date, View::Date(date)) => Value::Date(date),
        (Kind::Integer | Kind::Days, View::Whole(number)) => Value::whole(number),
        (Kind::Integer | Kind::Days, View::Exact(number)) if number.is_integer() => Value::Number(number),
        (Kind::Decimal | Kind::Money | Kind::Percent, View::Whole(number)) => Value::Number(Decimal::from(number)),
        (Kind::Decimal | Kind::Money | Kind::Percent, View::Exact(number)) => Value::Number(number),
        (Kind::List(entry), View::List) => {
            let entries = result.as_array_ref().map_err(|_| wrong())?;
            let entries: Result<Vec<Value>, Failure> = entries
                .iter()
                .map(|value| come_out(value, entry)?.ok_or_else(|| failure::returned(entry.word(), value)))
                .collect();
            Value::List(entries?.into())
        }
        _ => return Err(wrong()),
    };
    Ok(Some(kind.fit(value)))
}

//! Reads a formula: Rhai parses it, and what we know of its tree becomes ours.

use std::sync::OnceLock;

use rhai::{ASTFlags, Engine, Expr, FnCallExpr, OptimizationLevel, Position, Stmt};
use rust_decimal::Decimal;

use crate::diagnostic::Code;

use super::formula::{Formula, FormulaError, Operator, Shape};
use super::{fullwidth, limits, place, syntax};

/// Signs and words that belong to the language of scripts; where one stands unexpectedly, that is what it is called.
const OF_SCRIPTS: [(&str, &str); 24] = [
    ("if", "if"),
    ("else", "if"),
    ("switch", "switch"),
    ("for", "loop"),
    ("while", "loop"),
    ("loop", "loop"),
    ("do", "loop"),
    ("let", "statement"),
    ("const", "statement"),
    ("return", "statement"),
    ("throw", "statement"),
    ("try", "statement"),
    ("import", "statement"),
    ("export", "statement"),
    (";", "statement"),
    ("{", "block"),
    ("}", "block"),
    ("fn", "function"),
    ("|", "closure"),
    ("||", "closure"),
    ("this", "this"),
    ("=>", "switch"),
    (":", "if"),
    ("?", "if"),
];

/// The engine that parses formulas; it runs nothing and knows no function.
fn parser() -> &'static Engine {
    static PARSER: OnceLock<Engine> = OnceLock::new();
    PARSER.get_or_init(|| {
        let mut engine = Engine::new_raw();
        engine
            .set_optimization_level(OptimizationLevel::None)
            .set_allow_if_expression(false)
            .set_allow_switch_expression(false)
            .set_allow_loop_expressions(false)
            .set_allow_statement_expression(false)
            .set_allow_anonymous_fn(false)
            .set_max_expr_depths(limits::FORMULA_DEPTH, limits::FORMULA_DEPTH)
            .set_max_string_size(limits::FORMULA_SIZE)
            .set_max_modules(limits::MODULES);
        engine
    })
}

/// Reads one formula.
pub(super) fn formula(text: &str) -> Result<Formula, FormulaError> {
    let scan = fullwidth::scan(text);
    if let Some(wide) = scan.wide.into_iter().next() {
        let arguments = vec![("found", wide.found.to_string()), ("write", wide.write)];
        return Err(FormulaError {
            code: Code::FullwidthCharacter,
            offset: wide.offset,
            length: wide.found.len_utf8(),
            arguments,
        });
    }
    if text.len() > limits::FORMULA_SIZE {
        let arguments = vec![("reason", "too-long".to_owned()), ("token", String::new())];
        return Err(FormulaError { code: Code::FormulaSyntax, offset: 0, length: 0, arguments });
    }
    // Rhai would drop a comment in silence, and `a // b` looks like a division.
    if let Some(offset) = scan.comment {
        return Err(unsupported("comment", "//", offset, 2));
    }
    let tree = parser().compile_expression(text).map_err(|error| slip(syntax::explain(text, &error)))?;
    match tree.statements() {
        [Stmt::Expr(expression)] => Reader { text }.read(expression),
        [Stmt::FnCall(call, position)] => Reader { text }.call(call, *position),
        _ => Err(unsupported("statement", "", 0, 0)),
    }
}

/// A slip of the hand, or a piece of the language of scripts.
fn slip(slip: syntax::Slip) -> FormulaError {
    let known = matches!(slip.reason, "unexpected" | "reserved-word");
    if let Some((_, what)) = OF_SCRIPTS.iter().find(|(token, _)| known && *token == slip.token) {
        return unsupported(what, &slip.token, slip.offset, slip.length);
    }
    if slip.reason == "write-instead" && slip.token == "=" {
        let mut error = unsupported("assignment", "=", slip.offset, slip.length);
        error.arguments.extend(slip.write.map(|write| ("write", write.to_owned())));
        return error;
    }
    let mut arguments = vec![("reason", slip.reason.to_owned()), ("token", slip.token)];
    arguments.extend(slip.write.map(|write| ("write", write.to_owned())));
    FormulaError { code: Code::FormulaSyntax, offset: slip.offset, length: slip.length, arguments }
}

fn unsupported(what: &str, token: &str, offset: usize, length: usize) -> FormulaError {
    let arguments = vec![("what", what.to_owned()), ("token", token.to_owned())];
    FormulaError { code: Code::FormulaUnsupported, offset, length, arguments }
}

/// Turns the tree of Rhai into ours.
struct Reader<'a> {
    text: &'a str,
}

impl Reader<'_> {
    fn read(&self, expression: &Expr) -> Result<Formula, FormulaError> {
        match expression {
            Expr::IntegerConstant(_, position) => self.number(*position),
            Expr::DynamicConstant(value, position) if value.is_decimal() => self.number(*position),
            Expr::BoolConstant(yes, position) => Ok(self.at(Shape::YesNo(*yes), *position)),
            Expr::StringConstant(text, position) => {
                let (_, token) = self.token(*position);
                if token.starts_with('"') {
                    Ok(self.at(Shape::Text(text.to_string()), *position))
                } else {
                    Err(self.unsupported("text-form", *position))
                }
            }
            Expr::Variable(..) | Expr::Dot(..) => self.name(expression),
            Expr::FnCall(call, position) => self.call(call, *position),
            Expr::And(operands, position) => Ok(self.at(Shape::And(self.all(operands)?), *position)),
            Expr::Or(operands, position) => Ok(self.at(Shape::Or(self.all(operands)?), *position)),
            Expr::Array(entries, position) => Ok(self.at(Shape::List(self.all(entries)?), *position)),
            other => Err(self.unsupported(word(other), other.position())),
        }
    }

    fn all(&self, expressions: &[Expr]) -> Result<Vec<Formula>, FormulaError> {
        expressions.iter().map(|expression| self.read(expression)).collect()
    }

    /// A number is read from the text, so that none is rounded and none is written in a form that the pack does not know.
    fn number(&self, position: Position) -> Result<Formula, FormulaError> {
        let start = place::offset(self.text, position);
        let from = self.text.get(start..).unwrap_or_default();
        let unsigned = from.trim_start_matches(|c: char| c == '-' || c.is_whitespace());
        let signs = from.get(..from.len() - unsigned.len()).unwrap_or_default();
        let token = place::token(unsigned, 0);
        let plain = token.chars().all(|c| c.is_ascii_digit() || c == '.');
        let length = signs.len() + token.len();
        if !plain {
            return Err(unsupported("number-form", token, start, length));
        }
        let Ok(mut number) = Decimal::from_str_exact(token) else {
            let arguments = vec![("reason", "number".to_owned()), ("token", token.to_owned())];
            return Err(FormulaError { code: Code::FormulaSyntax, offset: start, length, arguments });
        };
        if signs.matches('-').count() % 2 == 1 {
            number.set_sign_negative(!number.is_zero());
        }
        Ok(Formula { shape: Shape::Number(number), offset: start, length })
    }

    /// A name and the parts after its points.
    fn name(&self, expression: &Expr) -> Result<Formula, FormulaError> {
        let mut parts = Vec::new();
        let (mut first, mut last) = (Position::NONE, Position::NONE);
        let mut rest = Some(expression);
        while let Some(part) = rest {
            rest = None;
            match part {
                Expr::Dot(_, flags, position) if flags.contains(ASTFlags::NEGATED) => {
                    return Err(self.unsupported("safe-access", *position));
                }
                Expr::Dot(pair, _, position) => {
                    match &pair.lhs {
                        Expr::Variable(variable, _, at) if parts.is_empty() && variable.2.is_empty() => {
                            parts.push(variable.1.to_string());
                            first = *at;
                        }
                        Expr::Property(property, _) if !parts.is_empty() => parts.push(property.2.to_string()),
                        Expr::MethodCall(_, at) => return Err(self.unsupported("method-call", *at)),
                        _ => return Err(self.unsupported("property", *position)),
                    }
                    rest = Some(&pair.rhs);
                }
                Expr::Variable(variable, _, at) if variable.2.is_empty() && parts.is_empty() => {
                    parts.push(variable.1.to_string());
                    (first, last) = (*at, *at);
                }
                Expr::Property(property, at) if !parts.is_empty() => {
                    parts.push(property.2.to_string());
                    last = *at;
                }
                Expr::Variable(_, _, at) => return Err(self.unsupported("namespace", *at)),
                other => return Err(self.unsupported(word(other), other.position())),
            }
        }
        let (offset, _) = self.token(first);
        let (end, token) = self.token(last);
        Ok(Formula { shape: Shape::Name(parts), offset, length: (end + token.len()).saturating_sub(offset) })
    }

    fn call(&self, call: &FnCallExpr, position: Position) -> Result<Formula, FormulaError> {
        if !call.namespace.is_empty() {
            return Err(self.unsupported("namespace", position));
        }
        let name = call.name.as_str();
        if call.op_token.is_none() {
            // Rhai turns `x in list` and `(f) (x)` into calls too; a call is what is written as one.
            let (offset, token) = self.token(position);
            let after = self.text.get(offset + token.len()..).unwrap_or_default().trim_start();
            if token != name || !after.starts_with('(') {
                return Err(self.unsupported(if token == "in" { "in" } else { "call-form" }, position));
            }
            let arguments = self.all(&call.args)?;
            return Ok(self.at(Shape::Call { name: name.to_owned(), arguments }, position));
        }
        match (name, call.args.as_ref()) {
            ("!", [operand]) => Ok(self.at(Shape::Not(Box::new(self.read(operand)?)), position)),
            ("-", [operand]) => {
                let operand = self.read(operand)?;
                let (offset, token) = self.token(position);
                if let Shape::Number(number) = operand.shape {
                    let length = (operand.offset + operand.length).saturating_sub(offset);
                    return Ok(Formula { shape: Shape::Number(-number), offset, length });
                }
                Ok(Formula { shape: Shape::Negate(Box::new(operand)), offset, length: token.len() })
            }
            ("+", [_]) => Err(self.unsupported("plus-sign", position)),
            (sign, [left, right]) => {
                let Some(operator) = Operator::find(sign) else {
                    let what = if sign.starts_with("..") {
                        "range"
                    } else if sign == "contains" {
                        "in"
                    } else {
                        "operator"
                    };
                    return Err(self.unsupported(what, position));
                };
                let (left, right) = (Box::new(self.read(left)?), Box::new(self.read(right)?));
                Ok(self.at(Shape::Binary(operator, left, right), position))
            }
            _ => Err(self.unsupported("operator", position)),
        }
    }

    fn token(&self, position: Position) -> (usize, &str) {
        let offset = place::offset(self.text, position);
        (offset, place::token(self.text, offset))
    }

    fn at(&self, shape: Shape, position: Position) -> Formula {
        let (offset, token) = self.token(position);
        Formula { shape, offset, length: token.len() }
    }

    fn unsupported(&self, what: &str, position: Position) -> FormulaError {
        let (offset, token) = self.token(position);
        unsupported(what, token, offset, token.len())
    }
}

/// What a piece of Rhai that formulas do not know is called.
fn word(expression: &Expr) -> &'static str {
    match expression {
        Expr::CharConstant(..) => "single-quotes",
        Expr::InterpolatedString(..) => "interpolation",
        Expr::Map(..) => "map",
        Expr::Unit(..) => "unit",
        Expr::ThisPtr(..) => "this",
        Expr::MethodCall(..) => "method-call",
        Expr::Stmt(..) => "block",
        Expr::Index(..) => "index",
        Expr::Coalesce(..) => "operator",
        _ => "other",
    }
}

//! Walks a file's functions, called or not, for all that would fail only when it runs.

use rhai::{AST, ASTFlags, ASTNode, Expr, FlowControl, FnCallExpr, Position, ScriptFuncDef, Stmt};

use crate::diagnostic::{Code, Diagnostic};
use crate::source::FileId;

use super::engine::{Shelf, shelf};
use super::names::{self, Names};
use super::{operators, place};

/// Calls that reach beyond a call's arguments, in Rhai or in the mind of who writes them.
const IMPURE: [&str; 16] = [
    "eval",
    "print",
    "debug",
    "timestamp",
    "elapsed",
    "now",
    "today",
    "rand",
    "rand_float",
    "rand_bool",
    "random",
    "sleep",
    "import",
    "export",
    "open_file",
    "exit",
];

/// A walk through one file.
pub(super) struct Walk<'a> {
    file: FileId,
    text: &'a str,
    names: &'a Names,
    shelf: &'static Shelf,
    variables: Vec<String>,
    found: Vec<Diagnostic>,
}

impl<'a> Walk<'a> {
    /// Begins a walk.
    pub(super) fn new(file: FileId, text: &'a str, names: &'a Names) -> Self {
        Self { file, text, names, shelf: shelf(), variables: Vec::new(), found: Vec::new() }
    }

    /// Returns what was found.
    pub(super) fn end(self) -> Vec<Diagnostic> {
        self.found
    }

    /// Walks all functions.
    ///
    /// Rhai shows the body of a function only while it walks a tree itself, and does not say whose it is; but it walks one after
    /// another, and a statement lies between the braces of its function.
    pub(super) fn tree(&mut self, tree: &AST) {
        for statement in tree.statements() {
            self.outside(statement);
        }
        let mut to_skip = tree.statements().len();
        let (closures, functions): (Vec<_>, Vec<_>) =
            tree.iter_fn_def().partition(|function| names::is_closure(&function.name));
        let holds = |function: &ScriptFuncDef, position: Position| {
            let (start, end) = (function.body.start_position(), function.body.end_position());
            start == position || (start < position && position <= end)
        };
        let mut current = None;
        tree.walk(&mut |path: &[ASTNode]| {
            let [ASTNode::Stmt(statement)] = path else { return true };
            if let Some(left) = to_skip.checked_sub(1) {
                to_skip = left;
                return true;
            }
            let position = statement.position();
            // A closure is refused where it stands; its inside has other variables.
            if closures.iter().any(|closure| holds(closure, position)) {
                return true;
            }
            let function = functions.iter().position(|function| holds(function, position));
            if function != current {
                current = function;
                let parameters = function.and_then(|place| functions.get(place)).map(|function| function.params.iter());
                self.variables = parameters.into_iter().flatten().map(ToString::to_string).collect();
            }
            self.statement(statement);
            true
        });
    }

    /// A statement that stands outside every function, where none may.
    fn outside(&mut self, statement: &Stmt) {
        match statement {
            Stmt::Noop(_) => {}
            Stmt::Import(..) | Stmt::Export(..) => self.statement(statement),
            other => self.slip("outside-function", other.position()),
        }
    }

    fn block(&mut self, statements: &[Stmt]) {
        let seen = self.variables.len();
        for statement in statements {
            self.statement(statement);
        }
        self.variables.truncate(seen);
    }

    fn statement(&mut self, statement: &Stmt) {
        match statement {
            Stmt::If(flow, _) | Stmt::While(flow, _) => self.flow(flow),
            Stmt::Do(flow, _, _) => {
                self.block(flow.body.statements());
                self.expression(&flow.expr);
            }
            Stmt::For(parts, _) => {
                let (variable, counter, flow) = &**parts;
                self.expression(&flow.expr);
                let seen = self.variables.len();
                self.variables.push(variable.name.to_string());
                self.variables.extend(counter.as_ref().map(|counter| counter.name.to_string()));
                self.block(flow.body.statements());
                self.variables.truncate(seen);
            }
            Stmt::Var(parts, _, _) => {
                self.expression(&parts.1);
                self.variables.push(parts.0.name.to_string());
            }
            Stmt::Assignment(parts) => {
                let (operator, sides) = &**parts;
                if let Some((_, _, _, sign, ..)) = operator.get_op_assignment_info()
                    && !operators::ASSIGNMENTS.contains(&sign)
                {
                    self.slip("unsupported", operator.position());
                }
                self.expression(&sides.rhs);
                self.expression(&sides.lhs);
            }
            Stmt::FnCall(call, position) => self.call(call, *position),
            Stmt::Block(block) => self.block(block.statements()),
            Stmt::Expr(expression) => self.expression(expression),
            Stmt::BreakLoop(value, _, _) | Stmt::Return(value, _, _) => {
                if let Some(value) = value {
                    self.expression(value);
                }
            }
            Stmt::Noop(_) | Stmt::Share(_) => {}
            Stmt::Import(_, position) => self.impure("import", *position),
            Stmt::Export(_, position) => self.impure("export", *position),
            // A case of another kind than the value is passed over in silence, so `switch` is none of ours; nor is `try`, which
            // would turn a failure into an answer.
            other => self.slip("unsupported", other.position()),
        }
    }

    fn flow(&mut self, flow: &FlowControl) {
        self.expression(&flow.expr);
        self.block(flow.body.statements());
        self.block(flow.branch.statements());
    }

    fn expression(&mut self, expression: &Expr) {
        match expression {
            Expr::Variable(variable, _, position) if variable.2.is_empty() => self.variable(&variable.1, *position),
            Expr::FnCall(call, position) => self.call(call, *position),
            Expr::Dot(sides, flags, _) => {
                self.expression(&sides.lhs);
                self.chain(&sides.rhs, *flags, false);
            }
            Expr::Index(sides, flags, _) => {
                self.expression(&sides.lhs);
                self.chain(&sides.rhs, *flags, true);
            }
            Expr::Stmt(block) => self.block(block.statements()),
            Expr::Array(parts, _) | Expr::InterpolatedString(parts, _) => self.all(parts),
            Expr::And(parts, _) | Expr::Or(parts, _) | Expr::Coalesce(parts, _) => self.all(parts),
            Expr::Map(map, _) => {
                for (_, value) in &map.0 {
                    self.expression(value);
                }
            }
            Expr::DynamicConstant(value, position) if value.is_fnptr() => self.slip("unsupported", *position),
            Expr::DynamicConstant(..)
            | Expr::BoolConstant(..)
            | Expr::IntegerConstant(..)
            | Expr::CharConstant(..)
            | Expr::StringConstant(..)
            | Expr::Unit(_) => {}
            other => self.slip("unsupported", other.position()),
        }
    }

    fn all(&mut self, expressions: &[Expr]) {
        for expression in expressions {
            self.expression(expression);
        }
    }

    /// Walks what follows a point or an opening bracket. Of a longer chain Rhai keeps the rest in the right-hand side.
    fn chain(&mut self, rest: &Expr, flags: ASTFlags, is_entry: bool) {
        match rest {
            Expr::Dot(sides, flags_after, _) if !flags.contains(ASTFlags::BREAK) => {
                self.link(&sides.lhs, is_entry);
                self.chain(&sides.rhs, *flags_after, false);
            }
            Expr::Index(sides, flags_after, _) if !flags.contains(ASTFlags::BREAK) => {
                self.link(&sides.lhs, is_entry);
                self.chain(&sides.rhs, *flags_after, true);
            }
            last => self.link(last, is_entry),
        }
    }

    fn link(&mut self, link: &Expr, is_entry: bool) {
        match link {
            Expr::Property(property, position) => self.property(&property.2, *position),
            Expr::StringConstant(key, position) if is_entry => self.property(key, *position),
            Expr::MethodCall(call, position) => self.method(call, *position),
            other => self.expression(other),
        }
    }

    fn variable(&mut self, name: &str, position: Position) {
        if self.variables.iter().any(|variable| variable == name) {
            return;
        }
        if self.names.functions.contains_key(name) {
            return self.slip("unsupported", position);
        }
        let diagnostic =
            self.at(Code::ScriptName, position, name).suggest(name, self.variables.iter().map(String::as_str));
        self.found.push(diagnostic);
    }

    fn property(&mut self, name: &str, position: Position) {
        if self.names.open || self.names.keys.contains(name) || self.shelf.properties.contains(&name) {
            return;
        }
        let known = self.names.keys.iter().map(String::as_str).chain(self.shelf.properties.iter().copied());
        let diagnostic = self.at(Code::ScriptName, position, name).suggest(name, known);
        self.found.push(diagnostic);
    }

    fn call(&mut self, call: &FnCallExpr, position: Position) {
        let name = call.name.as_str();
        if !call.namespace.is_empty() || call.capture_parent_scope {
            self.slip("unsupported", position);
        } else if call.op_token.is_some() {
            if !operators::KNOWN.contains(&name) {
                self.slip("unsupported", position);
            }
        } else if name == "curry" && matches!(call.args.first(), Some(Expr::DynamicConstant(..))) {
            return self.slip("unsupported", position); // what Rhai makes of a closure
        } else if self.names.functions.get(name) != Some(&call.args.len()) {
            self.known(name, call.args.len(), position);
        }
        self.all(&call.args);
    }

    /// A method is a function of ours with the value before the point as its first argument.
    fn method(&mut self, call: &FnCallExpr, position: Position) {
        let name = call.name.as_str();
        if self.names.functions.contains_key(name) {
            self.slip("own-method", position);
        } else {
            self.known(name, call.args.len() + 1, position);
        }
        self.all(&call.args);
    }

    /// Checks that a function stands on the shelf, or in the file, and takes so many arguments.
    fn known(&mut self, name: &str, arguments: usize, position: Position) {
        let on_shelf = self.shelf.functions.get(name);
        if on_shelf.is_some_and(|counts| counts.contains(&arguments)) {
            return;
        }
        let own = self.names.functions.get(name);
        if own.is_some() || on_shelf.is_some() {
            let counts: Vec<_> =
                own.into_iter().chain(on_shelf.into_iter().flatten()).map(ToString::to_string).collect();
            let diagnostic = self.at(Code::ScriptArity, position, name);
            self.found.push(diagnostic.with("expected", counts.join(", ")).with("found", arguments));
        } else if IMPURE.contains(&name) {
            self.impure(name, position);
        } else {
            let known = self.names.functions.keys().map(String::as_str).chain(self.shelf.functions.keys().copied());
            let mut diagnostic = self.at(Code::ScriptFunction, position, name).suggest(name, known);
            if name == "round" {
                diagnostic.suggestion = Some("round_half_up".to_owned());
            }
            self.found.push(diagnostic);
        }
    }

    fn impure(&mut self, name: &str, position: Position) {
        let diagnostic = self.at(Code::ScriptImpure, position, name);
        self.found.push(diagnostic);
    }

    /// Something of Rhai that scripts may not hold, or not here.
    fn slip(&mut self, reason: &'static str, position: Position) {
        let offset = place::offset(self.text, position);
        let token = place::token(self.text, offset);
        let span = place::span(self.file, self.text, offset, token.len());
        self.found.push(Diagnostic::at(Code::ScriptSyntax, span).with("reason", reason).with("token", token));
    }

    fn at(&self, code: Code, position: Position, name: &str) -> Diagnostic {
        let offset = place::offset(self.text, position);
        let length = place::token(self.text, offset).len();
        Diagnostic::at(code, place::span(self.file, self.text, offset, length)).with("name", name)
    }
}

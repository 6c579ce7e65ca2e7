//! What a file of scripts itself names: its functions, and the keys of its maps.

use std::collections::{BTreeMap, BTreeSet};

use rhai::{AST, ASTFlags, ASTNode, Expr, Stmt};

/// The names that one file defines.
pub(super) struct Names {
    /// Its functions and how many arguments each takes.
    pub functions: BTreeMap<String, usize>,
    /// The keys of its maps. No map comes from outside, so a property that is none of these is misspelt.
    pub keys: BTreeSet<String>,
    /// Whether it also makes keys that only a run knows.
    pub open: bool,
}

/// Collects them.
pub(super) fn collect(tree: &AST) -> Names {
    let functions =
        tree.iter_fn_def().filter(|function| !is_closure(&function.name)).map(|f| (f.name.to_string(), f.params.len()));
    let mut names = Names { functions: functions.collect(), keys: BTreeSet::new(), open: false };
    tree.walk(&mut |path: &[ASTNode]| {
        match path.last() {
            Some(ASTNode::Expr(Expr::Map(map, _))) => {
                names.keys.extend(map.0.iter().map(|(key, _)| key.name.to_string()));
            }
            Some(ASTNode::Stmt(Stmt::Assignment(assignment))) => names.assigned(&assignment.1.lhs),
            _ => {}
        }
        true
    });
    names
}

/// Tells whether Rhai made up a function's name, for a closure.
pub(super) fn is_closure(name: &str) -> bool {
    name.starts_with("anon$")
}

impl Names {
    /// An assignment to a property or entry makes a key.
    fn assigned(&mut self, target: &Expr) {
        let mut rest = Some((target, false));
        while let Some((part, is_entry)) = rest.take() {
            match part {
                Expr::Property(property, _) => {
                    self.keys.insert(property.2.to_string());
                }
                Expr::StringConstant(key, _) if is_entry => {
                    self.keys.insert(key.to_string());
                }
                Expr::Index(sides, flags, _) if flags.contains(ASTFlags::BREAK) => rest = Some((&sides.rhs, true)),
                Expr::Dot(sides, _, _) | Expr::Index(sides, _, _) => rest = Some((&sides.rhs, false)),
                Expr::IntegerConstant(..) => {}
                _ => self.open |= is_entry,
            }
        }
    }
}

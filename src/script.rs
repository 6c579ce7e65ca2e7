//! Stub of the interface; the real module replaces it.
use crate::diagnostic::{Code, Diagnostic};
use crate::source::FileId;
use crate::value::{Kind, Value};
use rust_decimal::Decimal;
pub struct Formula { pub shape: Shape, pub offset: usize, pub length: usize }
pub enum Shape { Number(Decimal), Text(String), YesNo(bool), Name(Vec<String>), Not(Box<Formula>), Negate(Box<Formula>), Binary(Operator, Box<Formula>, Box<Formula>), And(Vec<Formula>), Or(Vec<Formula>), Call{name: String, arguments: Vec<Formula>}, List(Vec<Formula>) }
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator { Add, Subtract, Multiply, Divide, Remainder, Equal, NotEqual, Less, AtMost, Greater, AtLeast }
pub struct FormulaError { pub code: Code, pub offset: usize, pub length: usize, pub arguments: Vec<(&'static str, String)> }
impl Formula { pub fn parse(_: &str) -> Result<Formula, FormulaError> { unimplemented!() } }
#[derive(Debug, Default)]
pub struct Scripts;
#[derive(Clone, Debug)]
pub struct Function;
impl Function { pub fn parameters(&self) -> usize { 0 } }
pub struct Failure { pub reason: &'static str, pub text: String, pub line: Option<u32> }
impl Scripts {
    pub fn compile(_: &[(String, FileId, &str)]) -> (Self, Vec<Diagnostic>) { (Self, Vec::new()) }
    pub fn files(&self) -> impl Iterator<Item=&str> { [].into_iter() }
    pub fn functions(&self, _: &str) -> impl Iterator<Item=&str> { [].into_iter() }
    pub fn find(&self, _: &str, _: &str) -> Option<Function> { None }
    pub fn call(&self, _: &Function, _: &[(&Kind, &Value)], _: &[(Option<&str>, &Kind)]) -> Result<Vec<Option<Value>>, Failure> { unimplemented!() }
}

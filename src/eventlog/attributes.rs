//! Attributes by their names.

use super::{Attribute, Value, key};

/// Attributes by their names, each name once, in the order of the names (IEEE 1849, 4.2). Kept as a sorted list: a log holds one for each
/// of its events.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attributes(Vec<(String, Attribute)>);

impl Attributes {
    /// Takes attributes in any order. Where a name stands twice the last counts; how many that were is told beside.
    pub(super) fn of(mut entries: Vec<(String, Attribute)>) -> (Self, usize) {
        entries.sort_by(|(left, _), (right, _)| left.cmp(right));
        let before = entries.len();
        // The sort keeps the order of equal names, so that turned round the last comes first.
        entries.reverse();
        entries.dedup_by(|(later, _), (first, _)| later == first);
        entries.reverse();
        for (name, attribute) in &mut entries {
            settle(name, attribute);
        }
        let doubled = before - entries.len();
        entries.shrink_to_fit();
        (Self(entries), doubled)
    }

    /// Puts an attribute in the place of what stood under its name. Under a name that the standard knows, the value takes the kind that
    /// the standard gives it.
    ///
    /// ```
    /// use zhidu::eventlog::{Attributes, Value};
    /// let mut attributes = Attributes::default();
    /// attributes.insert("concept:name", 7);
    /// assert_eq!(attributes.get("concept:name").unwrap().value, Value::Text("7".to_owned()));
    /// ```
    pub fn insert(&mut self, name: impl Into<String>, attribute: impl Into<Attribute>) {
        let (name, mut attribute) = (name.into(), attribute.into());
        settle(&name, &mut attribute);
        match self.place(&name) {
            Ok(place) => {
                if let Some(entry) = self.0.get_mut(place) {
                    entry.1 = attribute;
                }
            }
            Err(place) => self.0.insert(place, (name, attribute)),
        }
    }

    /// Returns the attribute under a name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Attribute> {
        self.0.get(self.place(name).ok()?).map(|(_, attribute)| attribute)
    }

    /// Returns the text under a name; none where something else stands there.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        match self.get(name).map(|attribute| &attribute.value) {
            Some(Value::Text(text) | Value::Id(text)) => Some(text),
            _ => None,
        }
    }

    /// Visits all attributes, in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Attribute)> {
        self.0.iter().map(|(name, attribute)| (name.as_str(), attribute))
    }

    /// Tells whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns how many there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    fn place(&self, name: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.as_str().cmp(name))
    }
}

/// Gives a value the kind that the standard gives its name: logs made from tables write dates as strings, and names as numbers.
fn settle(name: &str, attribute: &mut Attribute) {
    let Some(element) = key::element(name) else { return };
    // A number that is none stands where a table had nothing: it is no name.
    if attribute.value.element() == Some(element) || matches!(attribute.value, Value::Float(_)) {
        return;
    }
    let read = attribute.value.text().map(|text| Value::read(element, &text));
    if let Some(read) = read.filter(|read| !matches!(read, Value::Unread(..))) {
        attribute.value = read;
    }
}

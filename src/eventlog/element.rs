//! The elements that hold one value.

/// The elements of XES that hold one value (IEEE 1849, 4.2 and 5.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Element {
    /// Text.
    String,
    /// A moment.
    Date,
    /// A whole number.
    Int,
    /// Any number.
    Float,
    /// Yes or no.
    Boolean,
    /// An id.
    Id,
}

impl Element {
    /// Returns the name of the element.
    ///
    /// ```
    /// use zhidu::eventlog::Element;
    /// assert_eq!(Element::Boolean.name(), "boolean");
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::String => "string",
            Self::Date => "date",
            Self::Int => "int",
            Self::Float => "float",
            Self::Boolean => "boolean",
            Self::Id => "id",
        }
    }

    /// Finds an element by its name.
    pub(super) fn find(name: &str) -> Option<Self> {
        let all = [Self::String, Self::Date, Self::Int, Self::Float, Self::Boolean, Self::Id];
        all.into_iter().find(|element| element.name() == name)
    }
}

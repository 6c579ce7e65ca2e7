//! Lists that are read by place.

/// A list in which nothing can be out of place: beyond its end it reads as the default and takes nothing.
#[derive(Clone, Debug)]
pub(super) struct Places<T>(Vec<T>);

impl<T: Clone + Default> Places<T> {
    /// Makes a list of so many defaults.
    pub(super) fn new(length: usize) -> Self {
        Self(vec![T::default(); length])
    }

    /// Makes a list of these.
    pub(super) fn of(values: impl IntoIterator<Item = T>) -> Self {
        Self(values.into_iter().collect())
    }

    /// Reads a place.
    pub(super) fn at(&self, place: usize) -> T {
        self.0.get(place).cloned().unwrap_or_default()
    }

    /// Looks at a place.
    pub(super) fn get(&self, place: usize) -> Option<&T> {
        self.0.get(place)
    }

    /// Writes a place.
    pub(super) fn put(&mut self, place: usize, value: T) {
        if let Some(old) = self.0.get_mut(place) {
            *old = value;
        }
    }
}

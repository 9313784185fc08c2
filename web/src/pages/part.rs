//! A part of what a page sees: what depends on it is drawn anew only when that part changes.

use std::sync::Arc;

use leptos::prelude::*;

/// Follows one part of a view; nothing where there is no view, as between a fact's withdrawal and
/// the page that says so.
pub(super) fn part<V, T>(
    view: Memo<Option<Arc<V>>>,
    part: impl Fn(&V) -> T + Send + Sync + 'static,
) -> Memo<Option<T>>
where
    V: Send + Sync + 'static,
    T: Clone + PartialEq + Send + Sync + 'static,
{
    Memo::new(move |_| view.with(|view| view.as_deref().map(&part)))
}

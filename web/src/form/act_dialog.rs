//! The dialog of a form, opened by the address: a reload finds it open again, with its draft.

use leptos::prelude::*;

use crate::route::{ACT, Router};
use crate::ui::{Dialog, Tone};

/// A dialog that is open while the address says so.
#[component]
pub fn ActDialog(
    /// Whether the address names its form.
    #[prop(into)]
    is_open: Signal<bool>,
    /// What it asks.
    #[prop(into)]
    title: TextProp,
    /// `Trouble` for an act that takes something away.
    #[prop(optional)]
    tone: Tone,
    /// The form.
    children: ChildrenFn,
) -> impl IntoView {
    let router = crate::route::use_router();
    let shown = RwSignal::new(false);
    // The dialog is the browser's: it opens and closes by itself, and the address follows.
    Effect::new(move |_| shown.set(is_open.get()));
    Effect::new(move |before: Option<bool>| {
        let now = shown.get();
        if before == Some(true) && !now && is_open.get_untracked() {
            close_act(router);
        }
        now
    });
    view! { <Dialog open=shown title tone>{children()}</Dialog> }
}

/// Closes whichever form is open; its draft stays.
pub fn close_act(router: Router) {
    router.set_filter(ACT, None);
}

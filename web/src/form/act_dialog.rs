//! The dialog of a form, opened by the address: a reload finds it open again, with its draft.

use leptos::prelude::*;

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
    let on_close = move |()| {
        if is_open.get_untracked() {
            router.end_act();
        }
    };
    view! { <Dialog open=is_open on_close title tone>{children()}</Dialog> }
}

//! What stands where nothing is yet: it teaches, and offers the next act.

use leptos::prelude::*;

use super::{Icon, Shape};

/// An empty place that says what will be here and why it matters.
#[component]
pub fn EmptyState(
    /// What will be here, in a picture.
    shape: Shape,
    /// What is not here yet.
    #[prop(into)]
    title: TextProp,
    /// Why it matters, and how it comes.
    #[prop(into)]
    note: TextProp,
    /// The next act.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty-state">
            <Icon shape />
            <h2>{move || title.get()}</h2>
            <p>{move || note.get()}</p>
            {children.map(|children| view! { <div class="acts">{children()}</div> })}
        </div>
    }
}

//! A sentence that stays on the page until what it tells has changed.

use leptos::prelude::*;

use super::{Icon, Tone};

/// A notice in the flow of the page. What it says first stands in a `<b>`.
#[component]
pub fn Notice(
    /// How much it wants to be noticed.
    #[prop(optional)]
    tone: Tone,
    /// What can be done about it.
    #[prop(optional, into)]
    acts: Option<ViewFn>,
    /// What it says.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="notice" data-tone=tone.name() role=(tone == Tone::Trouble).then_some("alert")>
            <Icon shape=tone.shape() />
            <div class="text">{children()}</div>
            {acts.map(|acts| view! { <div class="acts">{acts.run()}</div> })}
        </div>
    }
}

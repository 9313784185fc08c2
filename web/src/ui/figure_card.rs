//! A key figure: what it counts, how much, and the way to its proof.

use leptos::prelude::*;

use super::Tone;

/// A card for one figure that answers the page's question.
#[component]
pub fn FigureCard(
    /// What it counts.
    #[prop(into)]
    name: TextProp,
    /// The figure, with its unit.
    #[prop(into)]
    figure: TextProp,
    /// What it stands against.
    #[prop(optional, into)]
    told: Option<TextProp>,
    /// How much it wants to be noticed.
    #[prop(optional, into)]
    tone: Signal<Tone>,
    /// The link to its proof, if there is one.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="figure-card" data-tone=move || tone.get().name()>
            <span class="name">{move || name.get()}</span>
            <span class="figure">{move || figure.get()}</span>
            {told.map(|told| view! { <span class="told">{move || told.get()}</span> })}
            {children.map(|children| children())}
        </div>
    }
}

//! Yes or no, and one among a few that are all in sight.

use leptos::prelude::*;

use super::Choice;
use super::field::{FlawLine, OptionalMark, Ties};

/// A box to tick.
#[component]
pub fn CheckField(
    /// What is agreed to by ticking.
    #[prop(into)]
    label: TextProp,
    /// What ticking entails.
    #[prop(optional, into)]
    detail: Option<TextProp>,
    /// Whether it is ticked.
    #[prop(into)]
    checked: Signal<bool>,
    /// Told when that changes.
    #[prop(into)]
    on_change: Callback<bool>,
) -> impl IntoView {
    view! {
        <label class="choice">
            <input
                type="checkbox"
                prop:checked=checked
                on:change=move |ev| on_change.run(event_target_checked(&ev))
            />
            <span>
                {move || label.get()}
                {detail.map(|detail| view! { <small>{move || detail.get()}</small> })}
            </span>
        </label>
    }
}

/// One among a few, all in sight, each with what it entails.
#[component]
pub fn RadioField(
    /// What is asked.
    #[prop(into)]
    label: TextProp,
    /// What can be chosen.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// The value chosen now.
    #[prop(into)]
    value: Signal<String>,
    /// Told of the value chosen.
    #[prop(into)]
    on_choose: Callback<String>,
    /// How to answer.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// What is wrong with the answer.
    #[prop(optional, into)]
    flaw: MaybeProp<String>,
    /// Whether the choices stand side by side where there is room.
    #[prop(optional)]
    in_row: bool,
    /// Whether it may stay without an answer.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let ties = Ties::new(hint.as_ref(), flaw);
    let name = ties.id.clone();
    let (hint_id, flaw_id) = (format!("{name}-hint"), format!("{name}-flaw"));
    view! {
        <fieldset class="field" role="radiogroup" aria-describedby=ties.described_by() aria-invalid=ties.invalid()>
            <legend>{move || label.get()}<OptionalMark optional /></legend>
            {hint.map(|hint| view! { <span class="hint" id=hint_id>{move || hint.get()}</span> })}
            <div class="choices" data-lay=in_row.then_some("row")>
                <For each=move || choices.get() key=Choice::clone let:choice>
                    <OneRadio name=name.clone() choice value on_choose />
                </For>
            </div>
            <FlawLine id=flaw_id flaw />
        </fieldset>
    }
}

/// One of the choices.
#[component]
fn OneRadio(
    name: String,
    choice: Choice,
    value: Signal<String>,
    on_choose: Callback<String>,
) -> impl IntoView {
    let Choice {
        value: own,
        label,
        detail,
    } = choice;
    let same = own.clone();
    let chosen = own.clone();
    view! {
        <label class="choice">
            <input
                type="radio"
                name=name
                value=own
                prop:checked=move || value.with(|value| *value == same)
                on:change=move |_| on_choose.run(chosen.clone())
            />
            <span>{label} {(!detail.is_empty()).then(|| view! { <small>{detail}</small> })}</span>
        </label>
    }
}

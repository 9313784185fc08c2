//! A choice among few: the tablet's own list.

use leptos::prelude::*;

use super::field::{Field, Ties};
use crate::i18n::{t_string, use_i18n};

/// One thing that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Choice {
    /// What the page is given when it is chosen.
    pub value: String,
    /// What is read.
    pub label: String,
    /// What tells it from its like, or nothing.
    pub detail: String,
}

impl Choice {
    /// One that its label alone tells from its like.
    pub fn plain(value: impl ToString, label: impl Into<String>) -> Self {
        Self {
            value: value.to_string(),
            label: label.into(),
            detail: String::new(),
        }
    }
}

/// A choice among a few. An empty value means that nothing is chosen yet.
#[component]
pub fn SelectField(
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
    /// What the empty choice is called; by default "Choisir…".
    #[prop(optional, into)]
    none: Option<TextProp>,
    /// How to answer.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// What is wrong with the answer.
    #[prop(optional, into)]
    flaw: MaybeProp<String>,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let i18n = use_i18n();
    let ties = Ties::new(hint.as_ref(), flaw);
    let id = ties.id.clone();
    let none = none.unwrap_or_else(|| TextProp::from(move || t_string!(i18n, ui.choose)));
    view! {
        <Field id=id.clone() label hint flaw optional>
            <select
                id=id
                aria-required=(!optional).then_some("true")
                aria-describedby=ties.described_by()
                aria-invalid=ties.invalid()
                on:change=move |ev| on_choose.run(event_target_value(&ev))
            >
                <option value="" selected=move || value.with(String::is_empty)>{move || none.get()}</option>
                <For each=move || choices.get() key=Choice::clone let:choice>
                    <OneChoice choice value />
                </For>
            </select>
        </Field>
    }
}

/// One line of the list, chosen or not.
#[component]
fn OneChoice(choice: Choice, value: Signal<String>) -> impl IntoView {
    let own = choice.value.clone();
    let words = if choice.detail.is_empty() {
        choice.label
    } else {
        format!("{} · {}", choice.label, choice.detail)
    };
    view! {
        <option value=choice.value prop:selected=move || value.with(|value| *value == own)>
            {words}
        </option>
    }
}

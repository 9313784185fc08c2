//! Fields drawn from the table of a kind of fact: what a field may hold says how it is asked.

use governance::facts::{Kind, Shape};
use governance::present::choices::Offer;
use leptos::prelude::*;

use super::Form;
use crate::i18n::use_i18n;
use crate::text;
use crate::ui::{
    Choice, DateField, LongTextField, NumberField, RadioField, SearchSelect, SelectField, TextField,
};

/// Up to so many, the tablet's own list is quicker than typing.
const FEW: usize = 12;

/// One field of a kind of fact, as a text, a day, a number or a word among few.
///
/// References and parents are asked by [`FactField`], which is told what there is to choose.
#[component]
pub fn KindField(
    /// The form.
    form: Form,
    /// The kind of fact.
    kind: Kind,
    /// The field.
    name: &'static str,
) -> impl IntoView {
    let i18n = use_i18n();
    let field = kind.field(name)?;
    let (value, on_input, flaw) = (form.text(name), form.typing(name), form.flaw(name));
    let label = move || text::field(i18n, Some(kind), name);
    let hint = move || text::hint(i18n, kind, name).unwrap_or_default();
    let optional = !field.required;
    Some(match field.shape {
        Shape::Choice(words) if !field.required && !stands_unchosen(kind, name) => {
            let choices = Signal::derive(move || {
                let words = words.iter();
                words.map(|word| choice(i18n, word)).collect::<Vec<_>>()
            });
            view! { <SelectField label choices value on_choose=on_input hint flaw optional /> }
                .into_any()
        }
        Shape::Line(_) | Shape::Moment | Shape::MicroDegrees(_) => {
            view! { <TextField label value on_input hint flaw optional /> }.into_any()
        }
        Shape::Text(_) => {
            view! { <LongTextField label value on_input hint flaw optional /> }.into_any()
        }
        Shape::Day => view! { <DateField label value on_input hint flaw optional /> }.into_any(),
        Shape::Count(_) | Shape::Tally(_) | Shape::Amount => {
            view! { <NumberField label value on_input hint flaw optional /> }.into_any()
        }
        Shape::Choice(words) => {
            let choices = Signal::derive(move || {
                words
                    .iter()
                    .map(|word| choice(i18n, word))
                    .collect::<Vec<_>>()
            });
            // Where the first word stands unchosen it is shown so; else nothing is taken for granted.
            let first = words.first().copied().unwrap_or_default();
            let unchosen = if stands_unchosen(kind, name) {
                first
            } else {
                ""
            };
            let chosen = Signal::derive(move || {
                value.with(|value| {
                    if value.is_empty() {
                        unchosen.to_owned()
                    } else {
                        value.clone()
                    }
                })
            });
            view! { <RadioField label choices value=chosen on_choose=on_input flaw in_row=true /> }
                .into_any()
        }
        // Outlines come from files alone.
        Shape::Outline(_) | Shape::Reference(_) | Shape::References(_) | Shape::Placements(_) => {
            ().into_any()
        }
    })
}

/// Tells whether the first word of a field stands where none was chosen.
fn stands_unchosen(kind: Kind, name: &str) -> bool {
    matches!(
        (kind, name),
        (Kind::Session, "kind")
            | (Kind::AgendaItem, "listing")
            | (Kind::Attendance, "presence")
            | (Kind::Membership, "standing")
            | (Kind::Post, "voting")
    )
}

fn choice(i18n: text::Words, word: &str) -> Choice {
    Choice::plain(word, text::choice(i18n, word))
}

/// A field that chooses a fact, or a code of the charter, among those offered.
#[component]
pub fn FactField(
    /// The form.
    form: Form,
    /// The field.
    name: &'static str,
    /// What is asked.
    #[prop(into)]
    label: TextProp,
    /// What can be chosen.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// How to answer.
    #[prop(default = TextProp::from(""), into)]
    hint: TextProp,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let (value, on_choose, flaw) = (form.text(name), form.typing(name), form.flaw(name));
    let unchosen = form.unchosen(name);
    // Words that were typed in a longer list stay in sight.
    let is_short = Memo::new(move |_| {
        choices.with(|choices| choices.len() <= FEW) && unchosen.text.with(String::is_empty)
    });
    move || {
        let (label, hint) = (label.clone(), hint.clone());
        match is_short.get() {
            true => view! { <SelectField label choices value on_choose hint flaw optional /> }
                .into_any(),
            false => {
                view! { <SearchSelect label choices value on_choose hint flaw optional unchosen /> }
                    .into_any()
            }
        }
    }
}

/// Writes what core offers, as a choice.
pub fn offered<T: ToString>(offer: Offer<T>) -> Choice {
    Choice {
        value: offer.id.to_string(),
        label: offer.name,
        detail: offer.detail.unwrap_or_default(),
    }
}

//! What must be looked at before anything else of a fact: rules that a merge has broken, values
//! set apart.

use governance::present::body::ContestedField;
use governance::register::Concern;
use leptos::prelude::*;

use super::body::contested::Contested;
use crate::i18n::use_i18n;
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Notice, Tone};

/// Concerns, and the contested values of a fact and of what belongs to it.
#[component]
pub(super) fn Trouble(
    concerns: Memo<Option<Vec<Concern>>>,
    contested: Memo<Option<Vec<ContestedField>>>,
) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let told = Memo::new(move |_| {
        let concerns = concerns.get().unwrap_or_default();
        app.read(|register| {
            let told = concerns.iter();
            told.map(|concern| text::concern(i18n, register, concern))
                .collect::<Vec<_>>()
        })
    });
    let fields = move || contested.get().unwrap_or_default();
    view! {
        {move || Some(told.get()).filter(|told| !told.is_empty()).map(|told| view! {
            <Notice tone=Tone::Warning>
                <b>{t!(i18n, body.concerns)}</b>
                <ul>{told.into_iter().map(|told| view! { <li>{told}</li> }).collect_view()}</ul>
            </Notice>
        })}
        <For each=fields key=|field| (field.fact.id, field.field, field.versions.clone()) let:field>
            <Contested field />
        </For>
    }
}

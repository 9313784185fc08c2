//! What must be looked at before anything else: values set apart, rules that a merge has broken.

use leptos::prelude::*;

use super::super::body::contested::Contested;
use super::{View, part};
use crate::i18n::use_i18n;
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Notice, Tone};

/// Concerns, and the contested values of the report and its sections.
#[component]
pub(super) fn Trouble(view: View) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let concerns = part(view, |view| view.concerns.clone());
    let told = Memo::new(move |_| {
        let concerns = concerns.get().unwrap_or_default();
        app.read(|register| {
            let told = concerns.iter();
            told.map(|concern| text::concern(i18n, register, concern))
                .collect::<Vec<_>>()
        })
    });
    let contested = part(view, |view| view.contested.clone());
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

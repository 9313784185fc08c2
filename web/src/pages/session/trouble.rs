//! What must be looked at before anything else: values set apart, rules that a merge has broken.

use leptos::prelude::*;

use super::seen::use_seen;
use crate::i18n::use_i18n;
use crate::pages::body::contested::Contested;
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Notice, Tone};

/// Notices, and the contested values of all that is the session's.
#[component]
pub(super) fn Trouble() -> impl IntoView {
    let (app, i18n, seen) = (use_app(), use_i18n(), use_seen());
    let concerns = seen.part(|view| view.concerns.clone());
    let told = Memo::new(move |_| {
        let concerns = concerns.get().unwrap_or_default();
        app.read(|register| {
            let concerns = concerns.iter();
            concerns
                .map(|concern| text::concern(i18n, register, concern))
                .collect::<Vec<_>>()
        })
    });
    let contested = seen.part(|view| view.contested.clone());
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

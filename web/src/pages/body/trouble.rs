//! What must be looked at before anything else: a body that is over or not yet, values set
//! apart, rules that a merge has broken.

use governance::status::Term;
use leptos::prelude::*;

use super::contested::Contested;
use super::seen::use_seen;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Notice, Tone};

/// Notices above the body, and the contested values of all that is its.
#[component]
pub(super) fn Trouble() -> impl IntoView {
    let (app, i18n, seen) = (use_app(), use_i18n(), use_seen());
    let life = seen.part(|view| (view.term, view.body.from, view.body.to));
    let over = move || {
        life.get().and_then(|(term, from, to)| match term {
            Term::Over => {
                to.map(|to| t_string!(i18n, body.is_over, day = text::day(i18n, to)).to_string())
            }
            Term::Coming => from.map(|from| {
                t_string!(i18n, body.is_coming, day = text::day(i18n, from)).to_string()
            }),
            Term::Running => None,
        })
    };
    let concerns = seen.part(|view| view.concerns.clone());
    let told = Memo::new(move |_| {
        concerns.get().map(|concerns| {
            app.read(|register| {
                concerns
                    .iter()
                    .map(|concern| text::concern(i18n, register, concern))
                    .collect::<Vec<_>>()
            })
        })
    });
    let contested = seen.part(|view| view.contested.clone());
    let fields = move || contested.get().unwrap_or_default();
    view! {
        {move || over().map(|told| view! { <Notice>{told}</Notice> })}
        {move || told.get().filter(|told| !told.is_empty()).map(|told| view! {
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

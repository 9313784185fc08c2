//! Mandates that end within the notice, the next first.

use governance::present::staff::EndingRow;
use leptos::prelude::*;

use super::Seen;
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::text;
use crate::ui::{Standing, Status};

/// The list; a sentence where none ends.
#[component]
pub(super) fn Ending(seen: Seen) -> impl IntoView {
    let i18n = use_i18n();
    let rows = move || seen.view.with(|view| view.ending.clone());
    let is_empty = Memo::new(move |_| seen.view.with(|view| view.ending.is_empty()));
    let nothing = move || view! { <p class="sheet-body soft">{t!(i18n, bodies.ending_none)}</p> };
    view! {
        <Section id="ending" title=move || t_string!(i18n, bodies.ending_title)>
            <Show when=move || !is_empty.get() fallback=nothing>
                <ul class="rows" role="list">
                    <For each=rows key=EndingRow::clone let:row>
                        <li><One row /></li>
                    </For>
                </ul>
            </Show>
        </Section>
    }
}

#[component]
fn One(row: EndingRow) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let route = Route::Body(row.body.id.to_string());
    let days = row.mandate.ending_in.unwrap_or_default();
    let post = row.mandate.post_name.clone();
    let post = move || {
        let member = || t_string!(i18n, bodies.member).to_owned();
        post.clone().unwrap_or_else(member)
    };
    let person = row.mandate.person_name.clone();
    let person = move || {
        let awaited = || t_string!(i18n, bodies.person_awaited).to_owned();
        person.clone().unwrap_or_else(awaited)
    };
    view! {
        <span class="grow">
            <a href=move || router.href(&route)>{move || text::name(i18n, &row.body)}</a>
            <span class="soft">{post} " · " {person}</span>
        </span>
        <Status standing=Standing::Ending label=move || text::left(i18n, days) />
    }
}

//! What is missing for the next period, duty by duty, and by when.

use governance::present::duties::{Missing, When, missing};
use leptos::prelude::*;

use super::seen::use_seen;
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Standing, Status};

/// What comes next.
#[component]
pub(super) fn NextSheet() -> impl IntoView {
    let (app, i18n, seen) = (use_app(), use_i18n(), use_seen());
    let all = Memo::new(move |_| {
        let day = app.as_of();
        let body = seen.body.get();
        body.map(|body| app.read(|register| missing(register, body, day)))
            .unwrap_or_default()
    });
    view! {
        <Section id="duties-next" title=move || t_string!(i18n, duties.next_title)>
            <Show
                when=move || !all.with(Vec::is_empty)
                fallback=move || view! { <p class="sheet-body soft">{t!(i18n, duties.next_none)}</p> }
            >
                <ul class="charges next" role="list">
                    <For each=move || all.get() key=Missing::clone let:one>
                        <NextItem one />
                    </For>
                </ul>
                <p class="sheet-body soft">{t!(i18n, duties.next_agenda)}</p>
            </Show>
        </Section>
    }
}

/// One duty that waits.
#[component]
fn NextItem(one: Missing) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let (standing, is_late, is_open) = match (one.is_late, one.is_open) {
        (true, _) => (Standing::Late, true, true),
        (_, true) => (Standing::Due, false, true),
        (_, false) => (Standing::NotApplicable, false, false),
    };
    let word = move || match (is_late, is_open) {
        (true, _) => t_string!(i18n, duties.late),
        (_, true) => t_string!(i18n, duties.due),
        (_, false) => t_string!(i18n, duties.not_yet_due),
    };
    let route = match &one.when {
        When::Session(id, _) => Some(Route::Session(id.to_string())),
        _ => None,
    };
    let when = one.when.clone();
    let when = move || text::duties::when(i18n, &when);
    let when = match route {
        Some(route) => view! { <a href=move || router.href(&route)>{when}</a> }.into_any(),
        None => view! { <span>{when}</span> }.into_any(),
    };
    let is_period = matches!(one.when, When::Period(_));
    let by = move || match one.due_by {
        Some(by) => Some(t_string!(i18n, duties.next_by, day = text::day(i18n, by)).to_string()),
        None if is_period => Some(t_string!(i18n, duties.next_no_delay).to_owned()),
        None => None,
    };
    let (n, total) = (one.n_proofs, one.n_expected);
    let told = move || {
        let has = (total > 1)
            .then(|| t_string!(i18n, duties.proofs_of, count = n, total = total).to_string());
        let parts: Vec<String> = [by(), has].into_iter().flatten().collect();
        parts.join(" · ")
    };
    view! {
        <li>
            <b class="code">{one.duty}</b>
            <div>
                <p>{when}</p>
                <p class="soft">{told}</p>
            </div>
            <Status standing label=word />
        </li>
    }
}

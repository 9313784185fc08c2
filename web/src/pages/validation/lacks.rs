//! What the totals of the last period lack: figures that are not there, and figures that nobody has
//! validated.

use std::sync::Arc;

use governance::present::validation::{Lack, Silence};
use leptos::prelude::*;

use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::text;
use crate::ui::Status;

/// Indicator by indicator.
#[component]
pub(super) fn Lacks(page: Memo<Arc<Silence>>) -> impl IntoView {
    let i18n = use_i18n();
    let lacks = Memo::new(move |_| page.with(|page| page.lacks.clone()));
    let nothing =
        move || view! { <p class="sheet-body soft">{t!(i18n, validation.lacks_none)}</p> };
    view! {
        <Section id="lacks" title=move || t_string!(i18n, validation.lacks_title)>
            <Show when=move || !lacks.with(Vec::is_empty) fallback=nothing>
                <p class="sheet-body soft">{t!(i18n, validation.lacks_note)}</p>
                <ul class="goes-up-list" role="list">
                    {move || lacks.get().into_iter().map(|lack| view! { <li><LackRow lack /></li> }).collect_view()}
                </ul>
            </Show>
        </Section>
    }
}

#[component]
fn LackRow(lack: Lack) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let route = Route::Indicator(lack.indicator.to_string());
    let name = text::name(i18n, &lack.label);
    let period = text::duties::period(i18n, lack.period);
    let missing = (lack.n_missing > 0).then(|| {
        let (n, of) = (
            text::count(i18n, lack.n_missing),
            text::count(i18n, lack.n_owed),
        );
        let named: Vec<String> = lack
            .missing
            .iter()
            .map(|area| text::name(i18n, area))
            .collect();
        let rest = lack.n_missing.saturating_sub(named.len());
        let mut who = match named.is_empty() {
            true => text::validation::names(i18n, &lack.owed_by),
            false => named.join(", "),
        };
        if rest > 0 && !named.is_empty() {
            who = format!("{who} {}", text::exchange::and_more(i18n, rest));
        }
        let count = lack.n_missing;
        let said = t_string!(i18n, validation.lack_missing, count = count, n = n, of = of);
        view! { <p>{said.to_string()}</p> <p class="soft">{who}</p> }
    });
    let not_validated = (lack.n_not_validated > 0).then(|| {
        let count = lack.n_not_validated;
        let n = text::count(i18n, count);
        let said = t_string!(i18n, validation.lack_not_validated, count = count, n = n);
        view! { <p>{said.to_string()}</p> }
    });
    let state = lack.state.map(|state| {
        let (standing, said) = text::validation::owed_state(i18n, state);
        view! { <Status standing label=said /> }
    });
    view! {
        <article class="goes-up">
            <div class="what">
                <h3><a href=move || router.href(&route)>{name}</a></h3>
                <p class="soft">{period}</p>
            </div>
            <div class="marks">{state}</div>
            <div class="below">{missing} {not_validated}</div>
        </article>
    }
}

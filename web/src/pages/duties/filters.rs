//! What is shown: a kind, a body, from which year to which; held in the address.

use governance::present::duties::{KindChoice, bodies_of};
use leptos::prelude::*;

use super::seen::{BODY, FROM, KIND, Seen, TO, YEAR, use_seen};
use crate::i18n::{t_string, use_i18n};
use crate::route::use_router;
use crate::state::use_app;
use crate::text;
use crate::ui::{Choice, SearchSelect, SelectField};

/// The first year that can be chosen: none of a body comes before it.
const FIRST_YEAR: i32 = 2013;

/// Kind, body and years.
#[component]
pub(super) fn Filters() -> impl IntoView {
    let (app, i18n, router, seen) = (use_app(), use_i18n(), use_router(), use_seen());
    let kinds = Signal::derive(move || {
        let choice = |kind: &KindChoice| Choice {
            value: kind.code.clone(),
            label: text::charter(i18n, &kind.name),
            detail: t_string!(i18n, duties.n_bodies, count = kind.n_bodies).to_string(),
        };
        seen.kinds.with(|kinds| kinds.iter().map(choice).collect())
    });
    let n_bodies = Memo::new(move |_| n_of_kind(seen));
    let choose_kind = move |code: String| {
        router.set_filter(BODY, None);
        router.set_filter(KIND, Some(&code));
    };
    let bodies = Memo::new(move |_| {
        let Some(kind) = seen.kind.get().filter(|_| n_bodies.get() > 1) else {
            return Vec::new();
        };
        let choice = |(id, label): (governance::ids::BodyId, String)| Choice::plain(id, label);
        let found = app.read(|register| bodies_of(register, &kind));
        found.into_iter().map(choice).collect::<Vec<_>>()
    });
    let choose_body = move |id: String| {
        let kind = seen.kind.get_untracked();
        router.set_filter(KIND, kind.as_deref());
        router.set_filter(BODY, Some(&id));
    };
    view! {
        <div class="filters" role="group" aria-label=move || t_string!(i18n, duties.filters)>
            <SelectField
                label=move || t_string!(i18n, duties.kind)
                none=move || t_string!(i18n, duties.kind_none)
                choices=kinds
                value=Signal::derive(move || seen.kind.get().unwrap_or_default())
                on_choose=choose_kind
                optional=true
            />
            <Show when=move || { n_bodies.get() > 1 }>
                <SearchSelect
                    label=move || t_string!(i18n, duties.body)
                    choices=bodies
                    value=Signal::derive(move || seen.body.get().map(|id| id.to_string()).unwrap_or_default())
                    on_choose=choose_body
                    optional=true
                />
            </Show>
            <YearField name=YEAR label=move || t_string!(i18n, duties.year) none=move || t_string!(i18n, duties.year_none) />
            <Show when=move || seen.body.get().is_some()>
                <YearField name=FROM label=move || t_string!(i18n, duties.from) none=move || t_string!(i18n, duties.from_none) />
                <YearField name=TO label=move || t_string!(i18n, duties.to) none=move || t_string!(i18n, duties.to_none) />
            </Show>
        </div>
    }
}

fn n_of_kind(seen: Seen) -> usize {
    let kind = seen.kind.get();
    seen.kinds.with(|kinds| {
        let own = kinds
            .iter()
            .find(|choice| Some(&choice.code) == kind.as_ref());
        own.map_or(0, |choice| choice.n_bodies)
    })
}

/// A year of the address.
#[component]
fn YearField(
    name: &'static str,
    #[prop(into)] label: TextProp,
    #[prop(into)] none: TextProp,
) -> impl IntoView {
    let (app, router) = (use_app(), use_router());
    let asked = router.filter(name);
    let value = Signal::derive(move || asked.get().unwrap_or_default());
    let choices = Signal::derive(move || {
        let last = chrono::Datelike::year(&app.as_of()).saturating_add(1);
        let years = (FIRST_YEAR.min(last)..=last).rev();
        let choice = |year: i32| Choice::plain(year, year.to_string());
        years.map(choice).collect()
    });
    let on_choose = move |year: String| router.set_filter(name, Some(&year));
    view! { <SelectField label none choices value on_choose optional=true /> }
}

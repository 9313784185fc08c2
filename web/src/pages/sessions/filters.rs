//! Search and filters, held in the address so that a view can be sent to someone.

use governance::present::sessions::Phase;
use leptos::prelude::*;

use super::seen::{BODY, PHASE, WORDS, YEAR, code, use_seen};
use crate::i18n::{t_string, use_i18n};
use crate::route::use_router;
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Button, ButtonKind, Choice, SearchField, SearchSelect, SelectField};

/// Words, body, year and phase.
#[component]
pub(super) fn Filters() -> impl IntoView {
    let (app, i18n, router, seen) = (use_app(), use_i18n(), use_router(), use_seen());
    let value = move |name: &'static str| {
        let filter = router.filter(name);
        Signal::derive(move || filter.get().unwrap_or_default())
    };
    let set = move |name: &'static str| move |value: String| router.set_filter(name, Some(&value));
    let bodies = Memo::new(move |_| {
        let bodies = seen
            .index
            .with(|index| app.read(|register| index.bodies(register.programme())));
        let choice = |body: governance::present::body::BodyLink| Choice {
            value: body.id.to_string(),
            label: body.called().to_owned(),
            detail: body.name,
        };
        bodies.into_iter().map(choice).collect::<Vec<_>>()
    });
    let years = Memo::new(move |_| {
        let years = seen.index.with(|index| index.years()).into_iter();
        years
            .map(|year| plain(year.to_string()))
            .collect::<Vec<_>>()
    });
    let phases = Signal::derive(move || {
        let choice = |phase: Phase| Choice {
            value: code(phase).to_owned(),
            label: text::phase(i18n, phase).to_owned(),
            detail: String::new(),
        };
        Phase::ALL.map(choice).to_vec()
    });
    let is_open = move || seen.filter.with(|filter| filter.is_open());
    view! {
        <div class="filters" role="search">
            <SearchField label=move || t_string!(i18n, sessions.search) value=value(WORDS) on_input=set(WORDS) />
            <SearchSelect
                label=move || t_string!(i18n, sessions.body)
                choices=bodies
                value=value(BODY)
                on_choose=set(BODY)
                optional=true
            />
            <SelectField
                label=move || t_string!(i18n, sessions.year)
                none=move || t_string!(i18n, sessions.all_years)
                choices=years
                value=value(YEAR)
                on_choose=set(YEAR)
                optional=true
            />
            <SelectField
                label=move || t_string!(i18n, sessions.phase)
                none=move || t_string!(i18n, sessions.all_phases)
                choices=phases
                value=value(PHASE)
                on_choose=set(PHASE)
                optional=true
            />
            <Show when=move || !is_open()>
                <Button kind=ButtonKind::Plain on_press=move || seen.clear()>{t!(i18n, bodies.clear)}</Button>
            </Show>
        </div>
    }
}

fn plain(value: String) -> Choice {
    Choice {
        label: value.clone(),
        value,
        detail: String::new(),
    }
}

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
            .map(|year| Choice::plain(year, year.to_string()))
            .collect::<Vec<_>>()
    });
    let phases = Signal::derive(move || {
        let choice = |phase: Phase| Choice::plain(code(phase), text::phase(i18n, phase));
        Phase::ALL.map(choice).to_vec()
    });
    let is_open = move || seen.filter.with(|filter| filter.is_open());
    view! {
        <div class="filters" role="search">
            <SearchField label=move || t_string!(i18n, sessions.search) value=router.text(WORDS) on_input=router.typing(WORDS) />
            <SearchSelect
                label=move || t_string!(i18n, sessions.body)
                choices=bodies
                value=router.text(BODY)
                on_choose=router.typing(BODY)
                optional=true
            />
            <SelectField
                label=move || t_string!(i18n, sessions.year)
                none=move || t_string!(i18n, sessions.all_years)
                choices=years
                value=router.text(YEAR)
                on_choose=router.typing(YEAR)
                optional=true
            />
            <SelectField
                label=move || t_string!(i18n, sessions.phase)
                none=move || t_string!(i18n, sessions.all_phases)
                choices=phases
                value=router.text(PHASE)
                on_choose=router.typing(PHASE)
                optional=true
            />
            <Show when=move || !is_open()>
                <Button kind=ButtonKind::Plain on_press=move || seen.clear()>{t!(i18n, bodies.clear)}</Button>
            </Show>
        </div>
    }
}

//! Search and filters, held in the address so that a view can be sent to someone.

use governance::present::Label;
use governance::present::choices;
use governance::present::indicators::{Flag, IndicatorTable};
use leptos::prelude::*;

use super::seen::{AREA, BODY, COMPONENT, FLAG, LEVEL, WORDS, use_seen};
use crate::form::offered;
use crate::i18n::{t_string, use_i18n};
use crate::route::use_router;
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Button, ButtonKind, Choice, Disclosure, SearchField, SearchSelect, SelectField};

/// All that narrows the table.
#[component]
pub(super) fn Filters() -> impl IntoView {
    let (app, i18n, router, seen) = (use_app(), use_i18n(), use_router(), use_seen());
    let flags = Signal::derive(move || {
        let flag = |flag: Flag| {
            let words = text::measures::flag(i18n, flag);
            Choice::plain(text::measures::flag_code(flag), words.to_owned())
        };
        Flag::ALL.map(flag).to_vec()
    });
    let areas = Memo::new(move |_| {
        let day = app.as_of();
        let areas = app.read(|register| choices::areas(register, None, day));
        areas.into_iter().map(offered).collect::<Vec<_>>()
    });
    let labels = move |of: fn(&IndicatorTable) -> Vec<Label>| {
        let labels = Memo::new(move |_| seen.table.with(|table| of(table)));
        Signal::derive(move || {
            let all = labels.get().into_iter();
            all.map(|label| Choice::plain(label.id, text::name(i18n, &label)))
                .collect::<Vec<_>>()
        })
    };
    let codes = Memo::new(move |_| seen.table.with(|table| table.levels()));
    let levels = Signal::derive(move || {
        let codes = codes.get();
        app.read(|register| {
            let named = |code: String| {
                let level = register.charter().area_level(&code);
                let words = level.map(|level| text::charter(i18n, &level.label));
                Choice::plain(&code, words.unwrap_or_else(|| code.clone()))
            };
            codes.into_iter().map(named).collect::<Vec<_>>()
        })
    });
    let n_folded = move || {
        seen.filter.with(|filter| {
            let set = [
                filter.component.is_some(),
                filter.body.is_some(),
                filter.level.is_some(),
            ];
            set.into_iter().filter(|is_set| *is_set).count()
        })
    };
    let aside = move || match n_folded() {
        0 => String::new(),
        n => t_string!(i18n, recommendations.n_filters, count = n).to_string(),
    };
    let is_open = move || seen.filter.with(|filter| filter.is_open());
    view! {
        <div class="filters" role="search">
            <SearchField
                label=move || t_string!(i18n, indicators.search)
                hint=move || t_string!(i18n, indicators.search_hint)
                value=router.text(WORDS)
                on_input=router.typing(WORDS)
            />
            <SelectField
                label=move || t_string!(i18n, indicators.flag)
                none=move || t_string!(i18n, indicators.all_flags)
                choices=flags value=router.text(FLAG) on_choose=router.typing(FLAG) optional=true
            />
            <SearchSelect
                label=move || t_string!(i18n, indicators.area)
                choices=areas value=router.text(AREA) on_choose=router.typing(AREA) optional=true
            />
            <Show when=move || !is_open()>
                <Button kind=ButtonKind::Plain on_press=move || seen.clear()>{t!(i18n, indicators.clear)}</Button>
            </Show>
        </div>
        <div class="only-screen">
            <Disclosure
                label=move || t_string!(i18n, indicators.more_filters)
                aside
                open=untrack(n_folded) != 0
            >
                <div class="filters">
                    <SelectField
                        label=move || t_string!(i18n, indicators.component)
                        none=move || t_string!(i18n, indicators.all_components)
                        choices=labels(IndicatorTable::components)
                        value=router.text(COMPONENT) on_choose=router.typing(COMPONENT) optional=true
                    />
                    <SelectField
                        label=move || t_string!(i18n, indicators.body)
                        none=move || t_string!(i18n, indicators.all_bodies)
                        choices=labels(IndicatorTable::bodies)
                        value=router.text(BODY) on_choose=router.typing(BODY) optional=true
                    />
                    <SelectField
                        label=move || t_string!(i18n, indicators.level)
                        none=move || t_string!(i18n, indicators.all_levels)
                        choices=levels value=router.text(LEVEL) on_choose=router.typing(LEVEL) optional=true
                    />
                </div>
            </Disclosure>
        </div>
    }
}

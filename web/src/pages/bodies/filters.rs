//! Search and filters, held in the address so that a view can be sent to someone.

use leptos::prelude::*;

use super::seen::{AREA, LEVEL, WORDS, use_seen};
use crate::i18n::{t_string, use_i18n};
use crate::route::use_router;
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Button, ButtonKind, Choice, SearchField, SearchSelect, SelectField};

/// Words, level and area.
#[component]
pub(super) fn Filters() -> impl IntoView {
    let (app, i18n, router, seen) = (use_app(), use_i18n(), use_router(), use_seen());
    let levels = Signal::derive(move || {
        seen.index.with(|index| {
            let choice = |(code, words): &(String, _)| {
                Choice::plain(code.clone(), text::charter(i18n, words))
            };
            index.levels().iter().map(choice).collect::<Vec<_>>()
        })
    });
    let areas = Memo::new(move |_| {
        let areas = seen
            .index
            .with(|index| app.read(|register| index.areas(register)));
        let choice = |area: governance::present::bodies::AreaChoice| {
            let level = area.level.as_ref().map(|level| text::charter(i18n, level));
            let detail: Vec<String> = [level, area.within].into_iter().flatten().collect();
            Choice {
                value: area.id.to_string(),
                label: area.name,
                detail: detail.join(" · "),
            }
        };
        areas.into_iter().map(choice).collect::<Vec<_>>()
    });
    let is_open = move || seen.filter.with(|filter| filter.is_open());
    view! {
        <div class="filters" role="search">
            <SearchField label=move || t_string!(i18n, bodies.search) value=router.text(WORDS) on_input=router.typing(WORDS) />
            <SelectField
                label=move || t_string!(i18n, bodies.level)
                none=move || t_string!(i18n, bodies.all_levels)
                choices=levels
                value=router.text(LEVEL)
                on_choose=router.typing(LEVEL)
                optional=true
            />
            <SearchSelect
                label=move || t_string!(i18n, bodies.area)
                choices=areas
                value=router.text(AREA)
                on_choose=router.typing(AREA)
                optional=true
            />
            <Show when=move || !is_open()>
                <Button kind=ButtonKind::Plain on_press=move || seen.clear()>{t!(i18n, bodies.clear)}</Button>
            </Show>
        </div>
    }
}

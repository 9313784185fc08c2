//! Search, filters and order, held in the address so that a view can be sent to someone.

use governance::present::bodies::AreaChoice;
use governance::present::recommendations::{Filter, MISSION_KINDS, SourceFilter, origins};
use leptos::prelude::*;

use super::seen::{
    AREA, BODY, LEVEL, ONLY_OVERDUE, OVERDUE, SORT, SORTS, SOURCE, STAGE, STAGES, WORDS, use_seen,
};
use crate::i18n::{t_string, use_i18n};
use crate::route::use_router;
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{
    Button, ButtonKind, CheckField, Choice, Disclosure, SearchField, SearchSelect, SelectField,
};

/// All that narrows the list, and its order.
#[component]
pub(super) fn Filters() -> impl IntoView {
    let (i18n, router, seen) = (use_i18n(), use_router(), use_seen());
    let bodies = Signal::derive(move || {
        let bodies = seen.index.with(|index| index.bodies());
        let named = bodies
            .into_iter()
            .map(|(id, called)| Choice::plain(id, called));
        named.collect::<Vec<_>>()
    });
    let levels = Signal::derive(move || {
        let level = |level| {
            let label = t_string!(i18n, recommendations.level_n, level = level).to_string();
            Choice::plain(level, label)
        };
        let levels = seen.index.with(|index| index.levels());
        levels.into_iter().map(level).collect::<Vec<_>>()
    });
    let stages = Signal::derive(move || {
        let stage = |(stage, code): (_, &str)| {
            Choice::plain(code, text::recommendation::stage(i18n, stage).to_owned())
        };
        STAGES.map(stage).to_vec()
    });
    let sorts = Signal::derive(move || {
        let labels = [
            t_string!(i18n, recommendations.sort_due),
            t_string!(i18n, recommendations.sort_number),
            t_string!(i18n, recommendations.sort_age),
            t_string!(i18n, recommendations.sort_level),
        ];
        let named = SORTS.iter().zip(labels).skip(1);
        named
            .map(|((_, code), label)| Choice::plain(code, label.to_owned()))
            .collect::<Vec<_>>()
    });
    let late = router.filter(OVERDUE);
    let is_open = move || seen.filter.with(|filter| filter.is_open());
    let n_folded = move || seen.filter.with(n_folded);
    let aside = move || match n_folded() {
        0 => String::new(),
        n => t_string!(i18n, recommendations.n_filters, count = n).to_string(),
    };
    view! {
        <div class="filters" role="search">
            <SearchField label=move || t_string!(i18n, recommendations.search) value=router.text(WORDS) on_input=router.typing(WORDS) />
            <SelectField
                label=move || t_string!(i18n, recommendations.stage)
                none=move || t_string!(i18n, recommendations.all_stages)
                choices=stages value=router.text(STAGE) on_choose=router.typing(STAGE) optional=true
            />
            <SelectField
                label=move || t_string!(i18n, recommendations.sort)
                none=move || t_string!(i18n, recommendations.sort_due)
                choices=sorts value=router.text(SORT) on_choose=router.typing(SORT) optional=true
            />
            <CheckField
                label=move || t_string!(i18n, recommendations.overdue_only)
                checked=Signal::derive(move || late.with(Option::is_some))
                on_change=move |late: bool| router.set_filter(OVERDUE, late.then_some(ONLY_OVERDUE.1))
            />
            <Show when=move || !is_open()>
                <Button kind=ButtonKind::Plain on_press=move || seen.clear()>{t!(i18n, recommendations.clear)}</Button>
            </Show>
        </div>
        <div class="only-screen">
            <Disclosure
                label=move || t_string!(i18n, recommendations.more_filters)
                aside
                open=untrack(n_folded) != 0
            >
                <div class="filters">
                    <Sources value=router.text(SOURCE) on_choose=router.typing(SOURCE) />
                    <SearchSelect
                        label=move || t_string!(i18n, recommendations.addressee)
                        choices=bodies value=router.text(BODY) on_choose=router.typing(BODY) optional=true
                    />
                    <SelectField
                        label=move || t_string!(i18n, recommendations.level)
                        none=move || t_string!(i18n, recommendations.all_levels)
                        choices=levels value=router.text(LEVEL) on_choose=router.typing(LEVEL) optional=true
                    />
                    <Areas value=router.text(AREA) on_choose=router.typing(AREA) />
                </div>
            </Disclosure>
        </div>
    }
}

/// Counts the filters that are set and may be folded away.
fn n_folded(filter: &Filter) -> usize {
    let set = [
        filter.source.is_some(),
        filter.body.is_some(),
        filter.level.is_some(),
        filter.area.is_some(),
    ];
    set.into_iter().filter(|is_set| *is_set).count()
}

/// All missions of a kind, all sessions, then each mission and session that made any.
#[component]
fn Sources(value: Signal<String>, #[prop(into)] on_choose: Callback<String>) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let choices = Memo::new(move |_| {
        app.read(|register| {
            let programme = register.programme();
            let has_kind = |kind| {
                programme
                    .missions()
                    .any(|(_, mission)| mission.kind == kind)
            };
            let kinds = MISSION_KINDS.iter().filter(|(kind, _)| has_kind(*kind));
            let kinds = kinds.map(|(kind, _)| SourceFilter::Kind(*kind));
            let groups = kinds.chain([SourceFilter::Sessions]);
            let mut all: Vec<Choice> = groups
                .map(|group| Choice::plain(group, text::recommendation::source_group(i18n, group)))
                .collect();
            for offer in origins(register) {
                let id = offer.label.id;
                let source = match offer.label.session {
                    Some(_) => SourceFilter::Session(governance::ids::SessionId(id)),
                    None => SourceFilter::Mission(governance::ids::MissionId(id)),
                };
                all.push(Choice {
                    value: source.to_string(),
                    label: text::name(i18n, &offer.label),
                    detail: offer.detail.unwrap_or_default(),
                });
            }
            all
        })
    });
    view! {
        <SearchSelect label=move || t_string!(i18n, recommendations.source) choices value on_choose optional=true />
    }
}

/// The areas of those who answer for any, and those around.
#[component]
fn Areas(value: Signal<String>, #[prop(into)] on_choose: Callback<String>) -> impl IntoView {
    let (app, i18n, seen) = (use_app(), use_i18n(), use_seen());
    let choices = Memo::new(move |_| {
        let areas = (seen.index).with(|index| app.read(|register| index.areas(register)));
        let offered = |area: AreaChoice| {
            let level = area.level.as_ref().map(|level| text::charter(i18n, level));
            let detail: Vec<String> = [level, area.within].into_iter().flatten().collect();
            Choice {
                value: area.id.to_string(),
                label: area.name,
                detail: detail.join(" · "),
            }
        };
        areas.into_iter().map(offered).collect::<Vec<_>>()
    });
    view! {
        <SearchSelect label=move || t_string!(i18n, recommendations.area) choices value on_choose optional=true />
    }
}

//! The results framework: every indicator with its baseline, target and latest figure.

mod acts;
mod curve;
mod figures;
mod filters;
mod form;
mod seen;
mod table;

use governance::exports::csv::Set;
use governance::facts::Kind;
use governance::present::Label;
use leptos::prelude::*;

use super::give::{GiveTable, sheet_of};
use super::home::is_agents;
use crate::form::{FactAct, FactButton, FactForms};
use crate::frame::PageHead;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Button, ButtonKind, EmptyState, Icon, LinkButton, Notice, Shape, Tone, print};

pub(crate) use acts::way_to_measure;
pub(super) use acts::{MeasureButton, Reliability, ZONE, asked, start};
pub(super) use curve::CurveView;
pub(super) use form::figure_form;
pub(super) use seen::AREA;

use figures::Figures;
use filters::Filters;
use seen::{Seen, use_seen};
use table::Framework;

/// Shows them, in the whole or as one area sees them.
#[component]
pub fn IndicatorsPage() -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let seen = Seen::follow(app, router);
    provide_context(seen);
    let is_empty = Memo::new(move |_| seen.table.with(|table| table.rows.is_empty()));
    let note = move || {
        let day = text::day(i18n, app.as_of());
        match seen.area.get() {
            None => t_string!(i18n, indicators.note, day = day).to_string(),
            Some(area) => {
                let area = app.read(|register| text::name(i18n, &Label::of(register, area.0)));
                t_string!(i18n, indicators.note_in, area = area, day = day).to_string()
            }
        }
    };
    let sheet = move |()| Some(sheet_of(app, i18n, Set::Indicators));
    view! {
        <PageHead title=move || t_string!(i18n, frame.indicators) note>
            <Show when=move || !is_empty.get()>
                <MeasureButton kind=ButtonKind::Main about=None area=seen.area>
                    <Icon shape=Shape::Plus />
                    {t!(i18n, indicators.measure)}
                </MeasureButton>
                <FactButton act=FactAct::Record(Kind::Indicator, None)>
                    <Icon shape=Shape::Plus />
                    {t!(i18n, indicators.add)}
                </FactButton>
            </Show>
            <GiveTable
                xlsx=move || t_string!(i18n, indicators.give_xlsx)
                csv=move || t_string!(i18n, indicators.give_csv)
                sheet=Callback::new(sheet)
            />
            <Button on_press=print><Icon shape=Shape::Print />{t!(i18n, plans.print)}</Button>
        </PageHead>
        <Show when=move || !is_empty.get() fallback=|| view! { <NothingYet /> }>
            <Figures />
            <Told />
            <Filters />
            <Framework />
        </Show>
        <FactForms asked start=start() home=|_| "framework" own=own_form />
    }
}

fn own_form(act: FactAct) -> Option<AnyView> {
    figure_form(act, |_| "framework")
}

/// What no figure of the page can tell: targets that nobody knows, facts that cannot be read.
#[component]
fn Told() -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let count = move |of: fn(&governance::present::indicators::IndicatorTable) -> usize| {
        Memo::new(move |_| seen.table.with(|table| of(table)))
    };
    let (untargeted, unreadable) = (
        count(|table| table.n_untargeted),
        count(|table| table.n_unreadable),
    );
    let no_targets = move || {
        let n = text::count(i18n, untargeted.get());
        t_string!(i18n, indicators.no_targets, n = n).to_string()
    };
    let not_read = move || {
        let n = text::count(i18n, unreadable.get());
        t_string!(i18n, indicators.unreadable, n = n).to_string()
    };
    view! {
        <Show when=move || { untargeted.get() > 0 }>
            <Notice>{no_targets}</Notice>
        </Show>
        <Show when=move || { unreadable.get() > 0 }>
            <Notice tone=Tone::Warning>{not_read}</Notice>
        </Show>
    }
}

/// Teaches: to an agent indicators come with the lists of the antenna; somebody else records them.
#[component]
fn NothingYet() -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let is_agents = Memo::new(move |_| is_agents(app));
    let note = move || match is_agents.get() {
        true => t_string!(i18n, indicators.empty_agent),
        false => t_string!(i18n, indicators.empty_note),
    };
    let weight = |is_main: bool| match is_main {
        true => ButtonKind::Main,
        false => ButtonKind::Quiet,
    };
    let take = move || {
        view! {
            <LinkButton kind=weight(is_agents.get()) href=move || router.href(&Route::Exchange)>
                {t!(i18n, exchange.take_title)}
            </LinkButton>
        }
    };
    let record = move || {
        view! {
            <FactButton kind=weight(!is_agents.get()) act=FactAct::Record(Kind::Indicator, None)>
                {t!(i18n, indicators.add)}
            </FactButton>
        }
    };
    let ways = move || match is_agents.get() {
        true => (take().into_any(), record().into_any()),
        false => (record().into_any(), take().into_any()),
    };
    view! {
        <EmptyState
            shape=Shape::Series
            title=move || t_string!(i18n, indicators.empty_title)
            note
        >
            {ways}
            <LinkButton href=move || router.href(&Route::Demonstration)>
                {t!(i18n, indicators.empty_demo)}
            </LinkButton>
        </EmptyState>
    }
}

//! The calendar of reports: who owes which, what is late, and what awaits which session.

mod row;

use std::sync::Arc;

use governance::drafts::Draft;
use governance::drafts::reports::start_of_report;
use governance::facts::Kind;
use governance::ids::EntryId;
use governance::present::reports::{Calendar, Group, calendar};
use leptos::prelude::*;

use crate::form::{FactAct, FactButton, FactForms};
use crate::frame::{PageHead, Section};
use crate::i18n::{t_string, use_i18n};
use crate::route::{Address, Route, Router, use_router};
use crate::said::t;
use crate::state::{App, use_app};
use crate::text;
use crate::ui::{
    Button, ButtonKind, Choice, EmptyState, FigureCard, Icon, LinkButton, Notice, SelectField,
    Shape, Tone, print,
};

use row::Row;
pub(super) use row::{Awaited, Marks};

/// The filter of the address that names the year looked at.
const YEAR: &str = "annee";

/// The address of the calendar of a year.
pub(super) fn address_of(router: Router, year: Option<u32>) -> String {
    let mut address = Address::parse(&router.href(&Route::Reports));
    address
        .query
        .set(YEAR, year.map(|year| year.to_string()).as_deref());
    address.to_string()
}

/// Shows what is owed in a year, or in this one and the one before.
#[component]
pub fn ReportsPage() -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let asked = router.filter(YEAR);
    let found = Memo::new(move |_| {
        let day = app.as_of();
        let year = asked.with(|year| year.as_deref()?.parse::<i32>().ok());
        Arc::new(app.read(|register| calendar(register, year, day)))
    });
    let is_empty = Memo::new(move |_| found.with(|found| found.groups.is_empty()));
    let is_asked = Memo::new(move |_| asked.with(Option::is_some));
    let note =
        move || t_string!(i18n, reports.note, day = text::day(i18n, app.as_of())).to_string();
    let groups = move || found.with(|found| found.groups.clone());
    let empty = move || match is_asked.get() {
        true => view! { <p class="soft">{t!(i18n, reports.empty_year)}</p> }.into_any(),
        false => view! { <Empty /> }.into_any(),
    };
    view! {
        <PageHead title=move || t_string!(i18n, reports.title) note>
            <FactButton act=FactAct::Record(Kind::Report, None)>
                <Icon shape=Shape::Plus />
                {t!(i18n, reports.add)}
            </FactButton>
            <Button on_press=print><Icon shape=Shape::Print />{t!(i18n, reports.print)}</Button>
        </PageHead>
        <Years found />
        <Show when=move || !is_empty.get() fallback=empty>
            <Figures found />
            <NoDelay found />
            <Section id="calendar" title=move || t_string!(i18n, reports.calendar)>
                <For each=groups key=Group::clone let:group>
                    <Period group />
                </For>
            </Section>
        </Show>
        <FactForms asked=asked_of start=start(app) home=|_| "calendar" />
    }
}

/// The reports that count up to one day.
#[component]
fn Period(group: Group) -> impl IntoView {
    let i18n = use_i18n();
    let cut_off = group.cut_off;
    let title =
        move || t_string!(i18n, reports.cut_off_at, day = text::day(i18n, cut_off)).to_string();
    let rows = group
        .lines
        .into_iter()
        .map(|line| view! { <li><Row line /></li> });
    view! {
        <h3 class="report-period">{title}</h3>
        <ul class="report-list" role="list">{rows.collect_view()}</ul>
    }
}

/// Which year is looked at.
#[component]
fn Years(found: Memo<Arc<Calendar>>) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let asked = router.filter(YEAR);
    let value = Signal::derive(move || asked.get().unwrap_or_default());
    let years = Memo::new(move |_| {
        let plain = |year: &i32| Choice::plain(year, year.to_string());
        found.with(|found| found.years.iter().map(plain).collect::<Vec<_>>())
    });
    let choose = move |year: String| router.set_filter(YEAR, Some(&year));
    view! {
        <div class="filters only-screen">
            <SelectField
                label=move || t_string!(i18n, reports.year)
                none=move || t_string!(i18n, reports.year_none)
                choices=years
                value
                on_choose=choose
            />
        </div>
    }
}

/// What whoever answers for reports looks at first.
#[component]
fn Figures(found: Memo<Arc<Calendar>>) -> impl IntoView {
    let i18n = use_i18n();
    let count = move |count: fn(&Calendar) -> usize| {
        let n = Memo::new(move |_| found.with(|found| count(found)));
        Signal::derive(move || n.get())
    };
    let (late, awaiting) = (count(|one| one.n_late), count(|one| one.n_awaiting));
    let (to_write, approved) = (count(|one| one.n_to_write), count(|one| one.n_approved));
    let has_delay = Memo::new(move |_| found.with(|found| found.has_delay));
    let figure = move |n: Signal<usize>| move || text::count(i18n, n.get());
    let told_late = move || match has_delay.get() {
        true => t_string!(i18n, reports.told_late),
        false => t_string!(i18n, reports.told_no_delay),
    };
    let figure_late = move || match has_delay.get() || late.get() > 0 {
        true => text::count(i18n, late.get()),
        false => "—".to_owned(),
    };
    let tone = Signal::derive(move || match late.get() {
        0 => Tone::default(),
        _ => Tone::Warning,
    });
    view! {
        <div class="cards">
            <FigureCard name=move || t_string!(i18n, reports.figure_late) figure=figure_late told=told_late tone />
            <FigureCard
                name=move || t_string!(i18n, reports.figure_awaiting)
                figure=figure(awaiting)
                told=move || t_string!(i18n, reports.told_awaiting)
            />
            <FigureCard
                name=move || t_string!(i18n, reports.figure_to_write)
                figure=figure(to_write)
                told=move || t_string!(i18n, reports.told_to_write)
            />
            <FigureCard
                name=move || t_string!(i18n, reports.figure_approved)
                figure=figure(approved)
                told=move || t_string!(i18n, reports.told_approved)
            />
        </div>
    }
}

/// Says why nothing is late, where nobody has set by when.
#[component]
fn NoDelay(found: Memo<Arc<Calendar>>) -> impl IntoView {
    let i18n = use_i18n();
    let has_delay = Memo::new(move |_| found.with(|found| found.has_delay));
    let acts = move || {
        view! {
            <FactButton act=FactAct::Record(Kind::Parameter, None)>{t!(i18n, reports.set_delay)}</FactButton>
        }
    };
    view! {
        <Show when=move || !has_delay.get()>
            <Notice acts>{t!(i18n, reports.no_delays)}</Notice>
        </Show>
    }
}

#[component]
fn Empty() -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    view! {
        <EmptyState
            shape=Shape::File
            title=move || t_string!(i18n, reports.empty_title)
            note=move || t_string!(i18n, reports.empty_note)
        >
            <LinkButton kind=ButtonKind::Main href=move || router.href(&Route::Bodies)>
                {t!(i18n, duties.empty_bodies)}
            </LinkButton>
        </EmptyState>
    }
}

/// What new facts hold before anybody types.
fn start(app: App) -> Callback<(Kind, Option<EntryId>), Draft> {
    Callback::new(move |(kind, about)| {
        let day = app.as_of();
        app.read(|register| start_of_report(register, kind, about, day))
    })
}

/// The fields that are asked.
fn asked_of(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Report => &[
            "body", "kind", "year", "period", "plan", "area", "note", "source",
        ],
        Kind::Parameter => &["value", "from", "basis", "source"],
        _ => &[],
    }
}

//! The plan of one year: its versions, what it adds up to, its activities, and how far it is.

mod activities;
mod budget;
mod changes;
mod chart;
mod charts;
mod comparison;
mod doubts;
mod execution;
mod give;
mod schedule;
mod versions;

use std::sync::Arc;

use governance::drafts::Draft;
use governance::drafts::plans::start_of_plan;
use governance::facts::Kind;
use governance::ids::{EntryId, WorkPlanId};
use governance::present::plans::{YearPage, year_page};
use leptos::prelude::*;

use crate::form::{FactAct, FactButton, FactForms};
use crate::frame::{Above, PageHead, UnknownPage};
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::{App, use_app};
use crate::text;
use crate::ui::{Button, ButtonKind, Icon, LinkButton, Shape, print};

use activities::Activities;
use budget::Budget;
use changes::ChangedSince;
pub(super) use chart::ChartView;
use charts::Charts;
use comparison::Comparison;
use doubts::Doubts;
use execution::Executions;
pub(super) use give::GiveOut;
use schedule::Schedule;
use versions::Versions;

/// What the address says of the version that is looked at.
pub(super) const VERSION: &str = "version";

/// Shows the plan of the year that an address names.
#[component]
pub fn PlanPage(
    /// The year, as the address writes it.
    year: String,
) -> impl IntoView {
    let (app, router) = (use_app(), use_router());
    let asked_version = router.filter(VERSION);
    let named = year.clone();
    let page = Memo::new(move |_| {
        let year = named.parse::<u32>().ok()?;
        let asked = asked_version.with(|version| version.as_deref()?.parse::<EntryId>().ok());
        let day = app.as_of();
        app.read(|register| year_page(register, year, asked.map(WorkPlanId), day))
            .map(Arc::new)
    });
    let is_found = Memo::new(move |_| page.with(Option::is_some));
    move || match is_found.get() {
        true => view! { <Found page /> }.into_any(),
        false => {
            let address = Route::Plan(year.clone()).to_string();
            view! { <UnknownPage address /> }.into_any()
        }
    }
}

#[component]
fn Found(page: Memo<Option<Arc<YearPage>>>) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let year = Memo::new(move |_| page.with(|page| page.as_ref().map(|page| page.year)));
    let shown = Memo::new(move |_| page.with(|page| page.as_ref().map(|page| page.shown.0)));
    let title = move || {
        let year = year.get().unwrap_or_default();
        t_string!(i18n, plans.page_title, year = year).to_string()
    };
    let note =
        move || t_string!(i18n, plans.page_note, day = text::day(i18n, app.as_of())).to_string();
    let above = Above {
        route: Route::Plans,
        label: TextProp::from(move || t_string!(i18n, plans.title)),
    };
    let reports = move || super::reports::address_of(router, year.get());
    view! {
        <PageHead title note above>
            {move || shown.get().map(|shown| view! {
                <FactButton kind=ButtonKind::Main act=FactAct::Record(Kind::Progress, Some(shown))>
                    <Icon shape=Shape::Plus />
                    {t!(i18n, plans.add_progress)}
                </FactButton>
            })}
            <LinkButton href=reports>{t!(i18n, reports.to_year)}</LinkButton>
            <GiveOut plan=Signal::derive(move || page.with(|page| page.as_ref().map(|page| page.shown))) />
            <Button on_press=print><Icon shape=Shape::Print />{t!(i18n, plans.print)}</Button>
        </PageHead>
        <ChangedSince page />
        <Versions page />
        <Doubts page />
        <Comparison page />
        <Executions page />
        <Charts page />
        <Budget page />
        <Schedule page />
        <Activities page />
        <FactForms asked start=start(app) home />
    }
}

/// The part of the page that takes the focus after an act on a kind.
fn home(kind: Kind) -> &'static str {
    match kind {
        Kind::Progress | Kind::Justification => "execution",
        Kind::Activity | Kind::Component => "activities",
        Kind::BudgetLine | Kind::FundingSource => "budget",
        _ => "versions",
    }
}

/// What new facts of a plan start with.
pub(super) fn start(app: App) -> Callback<(Kind, Option<EntryId>), Draft> {
    Callback::new(move |(kind, about)| {
        let day = app.as_of();
        app.read(|register| start_of_plan(register, kind, about, day))
    })
}

/// The fields that are asked of the facts of a plan.
pub(super) fn asked(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::WorkPlan => &[
            "year",
            "version",
            "revises",
            "name",
            "body",
            "submitted_on",
            "total",
            "precision",
            "note",
            "source",
        ],
        Kind::FundingSource => &[
            "name",
            "code",
            "funder",
            "amount",
            "precision",
            "from",
            "to",
            "note",
            "source",
        ],
        Kind::Component => &["code", "name", "within", "from", "to", "note", "source"],
        Kind::Activity => &[
            "code",
            "name",
            "component",
            "body",
            "area",
            "from_quarter",
            "to_quarter",
            "target",
            "unit",
            "note",
            "source",
        ],
        Kind::BudgetLine => &["funding", "q1", "q2", "q3", "q4", "note", "source"],
        Kind::Progress => &[
            "cut_off",
            "disbursed",
            "committed",
            "forecast",
            "quantity",
            "precision",
            "published",
            "body",
            "evidence",
            "note",
            "source",
        ],
        Kind::Justification => &["body", "on", "text", "evidence", "source"],
        Kind::Recommendation => &["text", "body", "post", "due_on", "number", "source"],
        _ => &[],
    }
}

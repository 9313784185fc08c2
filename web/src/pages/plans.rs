//! Plans year by year: what was planned, what was done, and what is said of the gap.

mod chart;
mod table;

use std::sync::Arc;

use governance::facts::Kind;
use governance::present::plans::{YearLine, waiting_gaps, years};
use leptos::prelude::*;

use crate::form::{FactAct, FactButton, FactForms};
use crate::frame::PageHead;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{ButtonKind, EmptyState, FigureCard, Icon, Shape, Tone};

use super::plan::{asked, start};
use chart::YearsChart;
use table::YearsTable;

/// Shows every year that has a plan.
#[component]
pub fn PlansPage() -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let lines = Memo::new(move |_| {
        let day = app.as_of();
        Arc::new(app.read(|register| years(register, day)))
    });
    let is_empty = Memo::new(move |_| lines.with(|lines| lines.is_empty()));
    let note = move || t_string!(i18n, plans.note, day = text::day(i18n, app.as_of())).to_string();
    let add = move |kind| {
        view! {
            <FactButton kind act=FactAct::Record(Kind::WorkPlan, None)>
                <Icon shape=Shape::Plus />
                {t!(i18n, plans.add)}
            </FactButton>
        }
    };
    let empty = move || {
        view! {
            <EmptyState
                shape=Shape::Plan
                title=move || t_string!(i18n, plans.empty_title)
                note=move || t_string!(i18n, plans.empty_note)
            >
                {add(ButtonKind::Main)}
            </EmptyState>
        }
    };
    view! {
        <PageHead title=move || t_string!(i18n, plans.title) note>
            <Show when=move || !is_empty.get()>{add(ButtonKind::Main)}</Show>
        </PageHead>
        <Show when=move || !is_empty.get() fallback=empty>
            <Figures lines />
            <YearsChart lines />
            <YearsTable lines />
        </Show>
        <FactForms asked start=start(app) home=|_| "years" />
    }
}

/// What the steering committee looks at first.
#[component]
fn Figures(lines: Memo<Arc<Vec<YearLine>>>) -> impl IntoView {
    let i18n = use_i18n();
    // The last year of which the budget is known, and the last rate of all.
    let budget = Memo::new(move |_| {
        lines.with(|lines| {
            let known = lines.iter().find(|line| line.plan.budget.is_some());
            known.map(|line| line.plan.clone())
        })
    });
    let last = Memo::new(move |_| {
        lines.with(|lines| {
            let executions = lines.iter().flat_map(|line| &line.executions);
            executions
                .max_by_key(|line| line.figures.cut_off)
                .and_then(|line| Some((line.figures.cut_off, line.figures.rate()?)))
        })
    });
    let gaps = Memo::new(move |_| lines.with(|lines| waiting_gaps(lines)));
    let figure_budget = move || {
        let budget = budget.get();
        let amount = budget.and_then(|plan| Some((plan.budget?, plan.precision)));
        match amount {
            Some((francs, precision)) => text::money::amount(i18n, francs, precision),
            None => t_string!(i18n, plans.unknown).to_owned(),
        }
    };
    let told_budget = move || {
        let told = budget.get().map(|plan| {
            let (named, state) = (
                text::money::plan(i18n, &plan),
                text::money::plan_state(i18n, plan.state),
            );
            t_string!(i18n, plans.told_budget, plan = named, state = state).to_string()
        });
        told.unwrap_or_default()
    };
    let figure_rate = move || match last.get() {
        Some((_, (rate, _))) => text::money::rate(i18n, rate),
        None => t_string!(i18n, plans.no_rate).to_owned(),
    };
    let told_rate = move || {
        let told = last.get().map(|(cut_off, (_, base))| {
            let (day, base) = (text::day(i18n, cut_off), text::money::base(i18n, base));
            t_string!(i18n, plans.told_rate, day = day, base = base).to_string()
        });
        told.unwrap_or_default()
    };
    let figure_gaps = move || match gaps.get() {
        Some(n) => text::count(i18n, n),
        None => "—".to_owned(),
    };
    let told_gaps = move || match gaps.get() {
        Some(_) => t_string!(i18n, plans.told_gaps),
        None => t_string!(i18n, plans.told_no_gap),
    };
    let tone = Signal::derive(move || match gaps.get() {
        Some(1..) => Tone::Warning,
        _ => Tone::default(),
    });
    view! {
        <div class="cards plan-figures">
            <FigureCard name=move || t_string!(i18n, plans.figure_budget) figure=figure_budget told=told_budget />
            <FigureCard name=move || t_string!(i18n, plans.figure_rate) figure=figure_rate told=told_rate />
            <FigureCard name=move || t_string!(i18n, plans.figure_gaps) figure=figure_gaps told=told_gaps tone />
        </div>
    }
}

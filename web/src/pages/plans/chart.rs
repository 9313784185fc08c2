//! Planned and disbursed, by year: bars one can compare, their numbers beside them.

use std::sync::Arc;

use governance::facts::Precision;
use governance::money::Rate;
use governance::present::plans::YearLine;
use leptos::prelude::*;

use crate::i18n::use_i18n;
use crate::said::t;
use crate::text;

/// How wide a whole bar is drawn.
const WIDTH: i64 = 1_000;

/// One year of the chart.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Pair {
    year: u32,
    budget: Option<(i128, Precision)>,
    done: Option<(i128, Precision)>,
}

/// The chart; the table below it holds the same figures.
#[component]
pub(super) fn YearsChart(lines: Memo<Arc<Vec<YearLine>>>) -> impl IntoView {
    let i18n = use_i18n();
    let pairs = Memo::new(move |_| {
        lines.with(|lines| {
            let pair = |line: &YearLine| Pair {
                year: line.year,
                budget: line.plan.budget.map(|budget| (budget, line.plan.precision)),
                done: line
                    .executions
                    .iter()
                    .find_map(|line| line.figures.disbursed.map(|done| (done, line.precision))),
            };
            lines.iter().map(pair).collect::<Vec<_>>()
        })
    });
    let most = Memo::new(move |_| {
        pairs.with(|pairs| {
            let all = pairs.iter().flat_map(|pair| [pair.budget, pair.done]);
            all.flatten().map(|(amount, _)| amount).max().unwrap_or(1)
        })
    });
    view! {
        <figure class="sheet years-chart" aria-labelledby="chart-title">
            <figcaption class="sheet-head">
                <h2 id="chart-title">{t!(i18n, plans.chart_title)}</h2>
                <p>{t!(i18n, plans.chart_note)}</p>
            </figcaption>
            <div class="sheet-body">
                <div aria-hidden="true" class="year-bars">
                    <For each=move || pairs.get() key=Pair::clone let:pair>
                        <Bars pair most />
                    </For>
                </div>
                <p class="legend" aria-hidden="true">
                    <span><Sample of="budget" />{t!(i18n, plans.chart_planned)}</span>
                    <span><Sample of="done" />{t!(i18n, plans.chart_done)}</span>
                </p>
            </div>
        </figure>
    }
}

#[component]
fn Sample(of: &'static str) -> impl IntoView {
    view! {
        <svg viewBox="0 0 28 16" focusable="false">
            <rect x="1" y="1" width="26" height="14" data-of=of></rect>
        </svg>
    }
}

#[component]
fn Bars(pair: Pair, most: Memo<i128>) -> impl IntoView {
    let i18n = use_i18n();
    let width = move |amount: Option<(i128, Precision)>| {
        let share = amount.and_then(|(amount, _)| Rate::of(amount, most.get()));
        let share = share.map_or(0, Rate::hundredths);
        (share * WIDTH / Rate::WHOLE.hundredths()).to_string()
    };
    let words = move |amount: Option<(i128, Precision)>| match amount {
        Some((amount, precision)) => text::money::amount(i18n, amount, precision),
        None => "—".to_owned(),
    };
    let (budget, done) = (pair.budget, pair.done);
    view! {
        <b>{pair.year}</b>
        <svg viewBox="0 0 1000 36" preserveAspectRatio="none" focusable="false">
            <rect x="0" y="2" width=move || width(budget) height="15" data-of="budget"></rect>
            <rect x="0" y="19" width=move || width(done) height="15" data-of="done"></rect>
        </svg>
        <span><span>{move || words(budget)}</span><span>{move || words(done)}</span></span>
    }
}

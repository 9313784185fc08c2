//! A chart of amounts: bars one can compare, their numbers beside them, and the same as a table.

use std::collections::BTreeSet;
use std::sync::Arc;

use governance::present::plans::{Chart, ChartBar, ChartRow, LENGTH, Measure, RowName};
use leptos::prelude::*;

use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::text;
use crate::ui::{Disclosure, Heading, Table};

/// How high a bar is drawn.
const BAR: usize = 15;
/// How far two bars of a row are apart.
const STEP: usize = 17;

/// A chart with its table; nothing where there is nothing to show.
#[component]
pub fn ChartView(
    /// Names it in the page.
    id: &'static str,
    /// What it shows.
    #[prop(into)]
    title: TextProp,
    /// What belongs to no component or source.
    #[prop(into)]
    rest: TextProp,
    /// How to read it.
    #[prop(optional, into)]
    note: Option<TextProp>,
    /// The chart.
    chart: Memo<Arc<Chart>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let measures = Memo::new(move |_| {
        chart.with(|chart| {
            let bars = chart.rows.iter().flat_map(|row| &row.bars);
            bars.map(|bar| bar.measure).collect::<BTreeSet<_>>()
        })
    });
    let named = {
        let rest = rest.clone();
        move |row: ChartRow| {
            let name = row_name(i18n, &row.name, &rest);
            view! { <Bars row name /> }
        }
    };
    let rows = move || chart.with(|chart| chart.rows.clone());
    let legend = move || {
        let sample = |measure: Measure| {
            view! { <span><Sample measure />{text::money::measure(i18n, measure)}</span> }
        };
        measures.get().into_iter().map(sample).collect_view()
    };
    let (caption, heading) = (title.clone(), title);
    view! {
        <Show when=move || chart.with(|chart| !chart.rows.is_empty())>
            <figure class="sheet chart" aria-labelledby=id>
                <figcaption class="sheet-head">
                    <h2 id=id>{let heading = heading.clone(); move || heading.get()}</h2>
                    {note.clone().map(|note| view! { <p>{move || note.get()}</p> })}
                </figcaption>
                <div class="sheet-body">
                    <div aria-hidden="true" class="chart-rows">
                        {let named = named.clone(); move || rows().into_iter().map(&named).collect_view()}
                    </div>
                    <p class="legend" aria-hidden="true">{legend}</p>
                    <Figures caption=caption.clone() rest=rest.clone() chart measures />
                </div>
            </figure>
        </Show>
    }
}

/// The same figures as a table: for those who do not see bars, and those who want numbers.
#[component]
fn Figures(
    caption: TextProp,
    rest: TextProp,
    chart: Memo<Arc<Chart>>,
    measures: Memo<BTreeSet<Measure>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let table = move || {
        let measures = measures.get();
        let mut headings = vec![Heading::words(move || t_string!(i18n, charts.head_row))];
        headings.extend(measures.iter().map(|measure| {
            let measure = *measure;
            Heading::figures(move || text::money::measure(i18n, measure))
        }));
        headings.push(Heading::figures(move || t_string!(i18n, charts.head_rate)));
        let row = |row: &ChartRow| {
            let cell = |words: Option<String>| {
                let words = words.unwrap_or_else(|| t_string!(i18n, charts.none).to_owned());
                view! { <td data-figures="">{words}</td> }
            };
            let amounts = measures.iter().map(|measure| {
                let bar = row.bars.iter().find(|bar| bar.measure == *measure);
                cell(bar.map(|bar| text::money::amount(i18n, bar.amount, bar.precision)))
            });
            let name = row_name(i18n, &row.name, &rest);
            let (amounts, rate) = (
                amounts.collect_view(),
                cell(row.rate.map(|rate| text::money::rate(i18n, rate))),
            );
            view! { <tr><th scope="row">{name}{reported(i18n, row)}</th>{amounts}{rate}</tr> }
        };
        let rows = chart.with(|chart| chart.rows.iter().map(row).collect_view());
        let caption = caption.clone();
        view! { <Table caption headings>{rows}</Table> }
    };
    view! {
        <Disclosure label=move || t_string!(i18n, charts.table)>{table.clone()}</Disclosure>
    }
}

/// How many lines are reported, where that is not all of them.
fn reported(i18n: text::Words, row: &ChartRow) -> Option<impl IntoView + use<>> {
    let (count, of) = row.reported?;
    let words = move || {
        let (n, of) = (text::count(i18n, count), text::count(i18n, of));
        t_string!(i18n, charts.reported, count = count, n = n, of = of).to_string()
    };
    Some(view! { <small>{words}</small> })
}

fn row_name(i18n: text::Words, name: &RowName, rest: &TextProp) -> String {
    match name {
        RowName::Year(year) => year.to_string(),
        RowName::Day(day) => text::day(i18n, *day),
        RowName::Of(label) => text::name(i18n, label),
        RowName::Rest => rest.get().to_string(),
        RowName::Forecast => t_string!(i18n, charts.forecast_row).to_owned(),
        RowName::Disbursed => t_string!(i18n, charts.disbursed_row).to_owned(),
    }
}

/// How a measure is drawn, as the style sheet calls it.
const fn drawn_as(measure: Measure) -> &'static str {
    match measure {
        Measure::Planned => "planned",
        Measure::Committed => "committed",
        Measure::Disbursed => "disbursed",
        Measure::Missing => "missing",
        Measure::Beyond => "beyond",
    }
}

#[component]
fn Sample(measure: Measure) -> impl IntoView {
    view! {
        <svg viewBox="0 0 28 16" focusable="false">
            <rect x="1" y="1" width="26" height="14" data-of=drawn_as(measure)></rect>
        </svg>
    }
}

/// One row: its name, its bars, and what they measure; in words that nothing of it is known.
#[component]
fn Bars(row: ChartRow, name: String) -> impl IntoView {
    let i18n = use_i18n();
    let reported = reported(i18n, &row);
    let high = row.bars.len() * STEP + 2;
    let bar = |(at, bar): (usize, &ChartBar)| {
        view! {
            <rect
                x=bar.from.to_string()
                y=(at * STEP + 2).to_string()
                width=(bar.to - bar.from).to_string()
                height=BAR.to_string()
                data-of=drawn_as(bar.measure)
            ></rect>
        }
    };
    let bars = row.bars.iter().enumerate().map(bar).collect_view();
    let amount = |bar: &ChartBar| {
        let (francs, precision) = (bar.amount, bar.precision);
        view! { <span>{move || text::money::amount(i18n, francs, precision)}</span> }
    };
    let amounts = row.bars.iter().map(amount).collect_view();
    let rate = row
        .rate
        .map(|rate| view! { <b>{move || text::money::rate(i18n, rate)}</b> });
    if row.bars.is_empty() {
        return view! {
            <div class="chart-name">{name}{reported}</div>
            <div class="chart-unknown">{t!(i18n, charts.unknown)}</div>
        }
        .into_any();
    }
    view! {
        <div class="chart-name">{name}{reported}</div>
        <svg
            viewBox=format!("0 0 {LENGTH} {high}")
            style:block-size=format!("{high}px")
            preserveAspectRatio="none"
            focusable="false"
        >
            {bars}
        </svg>
        <div class="chart-amounts">{amounts}{rate}</div>
    }
    .into_any()
}

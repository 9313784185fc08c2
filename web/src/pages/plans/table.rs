//! Year by year, in figures: the version that holds, its budget, and each cut-off day.

use std::sync::Arc;

use governance::present::plans::{ExecutionLine, YearLine};
use leptos::prelude::*;

use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::state::use_app;
use crate::text;
use crate::ui::{Heading, Status, Table};

use super::super::gaps::{GapStatus, Published};

/// The table.
#[component]
pub(super) fn YearsTable(lines: Memo<Arc<Vec<YearLine>>>) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let caption = move || {
        t_string!(
            i18n,
            plans.years_caption,
            day = text::day(i18n, app.as_of())
        )
        .to_string()
    };
    let headings = vec![
        Heading::words(move || t_string!(i18n, plans.head_year)),
        Heading::figures(move || t_string!(i18n, plans.head_budget)),
        Heading::words(move || t_string!(i18n, plans.head_cut_off)),
        Heading::figures(move || t_string!(i18n, plans.head_done)),
        Heading::figures(move || t_string!(i18n, plans.head_rate)),
        Heading::words(move || t_string!(i18n, plans.head_gap)),
    ];
    view! {
        <Section id="years" title=move || t_string!(i18n, plans.years_title)>
            <div class="years-table">
                <Table caption headings stacks=true>
                    <For each=move || lines.with(|lines| lines.to_vec()) key=YearLine::clone let:line>
                        <Year line />
                    </For>
                </Table>
            </div>
        </Section>
    }
}

/// One year: a row for each cut-off day, or one row without.
#[component]
fn Year(line: YearLine) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let n_rows = line.executions.len().max(1).to_string();
    let route = Route::Plan(line.year.to_string());
    let (state, version) = (line.plan.state, line.plan.version);
    let (budget, precision, growth) = (line.plan.budget, line.plan.precision, line.growth);
    let n_versions = line.n_versions;
    let more = (n_versions > 1).then(|| {
        let words = move || t_string!(i18n, plans.versions_n, n = n_versions).to_string();
        view! { <small>{words}</small> }
    });
    let growth = move || {
        growth.map(|growth| {
            let n = text::money::growth(i18n, growth);
            t_string!(i18n, plans.growth_on, n = n).to_string()
        })
    };
    let mut executions = line.executions.into_iter();
    let first = match executions.next() {
        Some(line) => view! { <Cells line /> }.into_any(),
        None => view! {
            <td colspan="4" class="soft">{move || t_string!(i18n, plans.no_progress)}</td>
        }
        .into_any(),
    };
    let rest = executions.map(|line| view! { <tr><Cells line /></tr> });
    view! {
        <tr>
            <th scope="row" rowspan=n_rows.clone()>
                <a href=move || router.href(&route)>{line.year}</a>
                <Status standing=text::money::plan_standing(state) label=move || text::money::plan_state(i18n, state) />
                <small>{move || text::money::version(i18n, version)}</small>
                {more}
            </th>
            <td data-figures="" rowspan=n_rows data-head=move || t_string!(i18n, plans.head_budget)>
                {move || text::money::amount_if_known(i18n, budget, precision)}
                <small>{growth}</small>
            </td>
            {first}
        </tr>
        {rest.collect_view()}
    }
}

/// What was reached by a cut-off day.
#[component]
fn Cells(line: ExecutionLine) -> impl IntoView {
    let i18n = use_i18n();
    let (cut_off, disbursed, precision) =
        (line.figures.cut_off, line.figures.disbursed, line.precision);
    let rate = line.figures.rate();
    let rate_words = move || rate.map(|(rate, _)| text::money::rate(i18n, rate));
    let base = move || rate.map(|(_, base)| text::money::base(i18n, base));
    view! {
        <td data-head=move || t_string!(i18n, plans.head_cut_off)>{move || text::day(i18n, cut_off)}</td>
        <td data-figures="" data-head=move || t_string!(i18n, plans.head_done)>
            {move || text::money::amount_if_known(i18n, disbursed, precision)}
        </td>
        <td data-figures="" data-head=move || t_string!(i18n, plans.head_rate)><b>{rate_words}</b><small>{base}</small><Published line=line.clone() /></td>
        <td data-head=move || t_string!(i18n, plans.head_gap)><GapStatus line /></td>
    }
}

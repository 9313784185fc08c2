//! How far the plan is, at each cut-off day.

use std::sync::Arc;

use governance::facts::Kind;
use governance::present::plans::{ExecutionLine, YearPage};
use leptos::prelude::*;

use crate::form::{FactAct, FactButton};
use crate::frame::{More, Section};
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::text;
use crate::ui::{ButtonKind, Heading, Table};

use super::super::gaps::{GapStatus, Published};

/// Every progress of the year, the last first.
#[component]
pub(super) fn Executions(page: Memo<Option<Arc<YearPage>>>) -> impl IntoView {
    let i18n = use_i18n();
    let lines = Memo::new(move |_| {
        page.with(|page| {
            page.as_ref()
                .map(|page| page.executions.clone())
                .unwrap_or_default()
        })
    });
    let empty = move || view! { <p class="sheet-body soft">{t!(i18n, plans.execution_empty)}</p> };
    view! {
        <Section id="execution" title=move || t_string!(i18n, plans.execution_title)>
            <Show when=move || !lines.with(Vec::is_empty) fallback=empty>
                <div class="years-table">
                    <Table caption=move || t_string!(i18n, plans.execution_caption) headings=headings(i18n) stacks=true>
                        <For each=move || lines.get() key=ExecutionLine::clone let:line>
                            <Row line />
                        </For>
                    </Table>
                </div>
            </Show>
        </Section>
    }
}

fn headings(i18n: text::Words) -> Vec<Heading> {
    vec![
        Heading::words(move || t_string!(i18n, plans.head_cut_off)),
        Heading::words(move || t_string!(i18n, plans.head_about)),
        Heading::figures(move || t_string!(i18n, plans.head_forecast)),
        Heading::figures(move || t_string!(i18n, plans.head_reached)),
        Heading::figures(move || t_string!(i18n, plans.head_rate)),
        Heading::words(move || t_string!(i18n, plans.head_gap)),
        Heading::words(move || t_string!(i18n, mission.acts)),
    ]
}

#[component]
fn Row(line: ExecutionLine) -> impl IntoView {
    let i18n = use_i18n();
    let (cut_off, precision) = (line.figures.cut_off, line.precision);
    let forecast = line.figures.forecast.or(line.figures.budget);
    let (committed, disbursed) = (line.committed, line.figures.disbursed);
    let rate = line.figures.rate();
    let (named, version) = (line.clone(), line.version);
    let about = move || match &named.about {
        Some(_) => text::money::about(i18n, &named),
        None => text::money::version(i18n, version),
    };
    let counted = line.counted.clone();
    let planned = move || forecast.map(|amount| text::money::amount(i18n, amount, precision));
    let reached = move || {
        let money = disbursed.map(|amount| text::money::amount(i18n, amount, precision));
        let units = counted
            .as_ref()
            .map(|counted| text::money::counted(i18n, counted));
        [money, units]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" · ")
    };
    let day = move || text::day(i18n, cut_off);
    let (id, note) = (line.progress.0, line.note.clone());
    view! {
        <tr>
            <th scope="row">{day}</th>
            <td class="about" data-head=move || t_string!(i18n, plans.head_about)>
                {about}
                {note.map(|note| view! { <small>{note}</small> })}
            </td>
            <td data-figures="" data-head=move || t_string!(i18n, plans.head_forecast)>{planned}</td>
            <td data-figures="" data-head=move || t_string!(i18n, plans.head_reached)>
                {reached}
                {committed.map(|amount| view! {
                    <small>
                        {t!(i18n, charts.committed)} " "
                        {move || text::money::amount(i18n, i128::from(amount), precision)}
                    </small>
                })}
            </td>
            <td data-figures="" data-head=move || t_string!(i18n, plans.head_rate)>
                <b>{move || rate.map(|(rate, _)| text::money::rate(i18n, rate))}</b>
                <small>{move || rate.map(|(_, base)| text::money::base(i18n, base))}</small>
                <Published line=line.clone() />
            </td>
            <td data-head=move || t_string!(i18n, plans.head_gap)><GapStatus line /></td>
            <td>
                <More about=day>
                    <FactButton kind=ButtonKind::Plain act=FactAct::Record(Kind::Justification, Some(id))>{t!(i18n, gaps.justify)}</FactButton>
                    <FactButton kind=ButtonKind::Plain act=FactAct::Amend(id)>{t!(i18n, body.correct)}</FactButton>
                    <FactButton kind=ButtonKind::Plain act=FactAct::Withdraw(id)>{t!(i18n, body.withdraw)}</FactButton>
                </More>
            </td>
        </tr>
    }
}

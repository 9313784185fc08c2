//! The activities of a version, each with its money by source and quarter.

use std::sync::Arc;

use governance::facts::{Kind, Precision};
use governance::present::plans::{ActivityLine, YearPage};
use leptos::prelude::*;

use crate::form::{FactAct, FactButton};
use crate::frame::{More, Section};
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::text;
use crate::ui::{ButtonKind, Few, Heading, LinkButton, ShowMore, Table};

use super::VERSION;
use super::budget::Amounts;

/// So many activities are drawn unasked, and so many more at each asking.
const FEW: usize = 100;

/// Every activity; of a version that was adopted none is changed any more.
#[component]
pub(super) fn Activities(page: Memo<Option<Arc<YearPage>>>) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let few = Few::new(FEW);
    let lines = Memo::new(move |_| {
        page.with(|page| {
            let page = page.as_ref();
            page.map_or_else(Vec::new, |page| few.of(&page.activities))
        })
    });
    let n_all =
        Memo::new(move |_| page.with(|page| page.as_ref().map_or(0, |page| page.activities.len())));
    let shown = Memo::new(move |_| page.with(|page| page.as_ref().map(|page| page.shown.0)));
    let is_open =
        Memo::new(move |_| page.with(|page| page.as_ref().is_some_and(|page| page.is_open)));
    // The version that is looked at goes along.
    let entry = move || {
        let year = page
            .with(|page| page.as_ref().map(|page| page.year))
            .unwrap_or_default();
        let version = shown.get().map(|id| id.to_string());
        router.href_with(
            &Route::PlanEntry(year.to_string()),
            VERSION,
            version.as_deref(),
        )
    };
    let acts = move || {
        let about = shown.get().filter(|_| is_open.get());
        about.map(|about| {
            view! {
                <LinkButton href=move || entry()>{t!(i18n, plans.enter_lines)}</LinkButton>
                <FactButton act=FactAct::Record(Kind::Activity, Some(about))>{t!(i18n, plans.add_activity)}</FactButton>
            }
        })
    };
    let empty = move || view! { <p class="sheet-body soft">{t!(i18n, plans.activities_empty)}</p> };
    view! {
        <Section id="activities" title=move || t_string!(i18n, plans.activities_title) acts>
            <Show when=move || !is_open.get()>
                <p class="sheet-body soft">{t!(i18n, plans.frozen)}</p>
            </Show>
            <Show when=move || !lines.with(Vec::is_empty) fallback=empty>
                <div class="budget-table activities-table">
                    <Table
                        caption=move || t_string!(i18n, plans.activities_title)
                        note=move || t_string!(i18n, plans.in_francs)
                        headings=headings(i18n)
                    >
                        <For each=move || lines.get() key=ActivityLine::clone let:line>
                            <Rows line is_open />
                        </For>
                    </Table>
                    <ShowMore few n_all />
                </div>
            </Show>
        </Section>
    }
}

fn headings(i18n: text::Words) -> Vec<Heading> {
    vec![
        Heading::words(move || t_string!(i18n, plans.head_activity)),
        Heading::figures(move || t_string!(i18n, plans.q1)),
        Heading::figures(move || t_string!(i18n, plans.q2)),
        Heading::figures(move || t_string!(i18n, plans.q3)),
        Heading::figures(move || t_string!(i18n, plans.q4)),
        Heading::figures(move || t_string!(i18n, plans.total)),
        Heading::words(move || t_string!(i18n, mission.acts)),
    ]
}

/// An activity, then a row for each of its sources.
#[component]
fn Rows(line: ActivityLine, is_open: Memo<bool>) -> impl IntoView {
    let i18n = use_i18n();
    let id = line.id.0;
    let code = line.code.clone().map(|code| view! { <b>{code}</b> " " });
    let (component, body, area) = (line.component, line.body, line.area);
    let (from, to) = line.quarters;
    let target = line.target.clone();
    let about = move || {
        let named = [&component, &body, &area].map(|of| of.as_ref().map(|of| text::name(i18n, of)));
        let quarters = from
            .zip(to)
            .map(|(from, to)| t_string!(i18n, plans.quarters, from = from, to = to).to_string());
        let target = target.as_ref().map(|(target, unit)| {
            let number = text::money::plain(i18n, i128::from(*target), Precision::Franc);
            format!("{number} {}", unit.clone().unwrap_or_default())
        });
        let parts = named.into_iter().chain([quarters, target]).flatten();
        parts.collect::<Vec<_>>().join(" · ")
    };
    let sum = match line.sum {
        Some(sum) => view! { <Amounts sum /> }.into_any(),
        None => view! { <td colspan="5"></td> }.into_any(),
    };
    let parts = line.parts.into_iter().map(move |part| {
        let funding = part.funding;
        let named = funding.clone();
        let name = move || text::name(i18n, &funding);
        let line_acts = move || {
            let named = named.clone();
            is_open.get().then(|| {
                view! {
                    <More about=move || text::name(i18n, &named)>
                        <FactButton kind=ButtonKind::Plain act=FactAct::Amend(part.id.0)>{t!(i18n, body.correct)}</FactButton>
                        <FactButton kind=ButtonKind::Plain act=FactAct::Withdraw(part.id.0)>{t!(i18n, body.withdraw)}</FactButton>
                    </More>
                }
            })
        };
        view! { <tr class="part"><td>{name}</td><Amounts sum=part.sum /><td>{line_acts}</td></tr> }
    });
    let (name, read) = (line.name.clone(), line.name);
    let acts = move || {
        let read = read.clone();
        let open = is_open.get();
        view! {
            <More about=move || read.clone()>
                {open.then(|| view! {
                    <FactButton kind=ButtonKind::Plain act=FactAct::Record(Kind::BudgetLine, Some(id))>{t!(i18n, plans.add_line)}</FactButton>
                })}
                <FactButton kind=ButtonKind::Plain act=FactAct::Record(Kind::Progress, Some(id))>{t!(i18n, plans.add_progress)}</FactButton>
                {open.then(|| view! {
                    <FactButton kind=ButtonKind::Plain act=FactAct::Amend(id)>{t!(i18n, body.correct)}</FactButton>
                    <FactButton kind=ButtonKind::Plain act=FactAct::Withdraw(id)>{t!(i18n, body.withdraw)}</FactButton>
                })}
            </More>
        }
    };
    view! {
        <tr>
            <th scope="row">{code}{name}<small>{about}</small></th>
            {sum}
            <td>{acts}</td>
        </tr>
        {parts.collect_view()}
    }
}

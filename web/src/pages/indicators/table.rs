//! The framework as a table: baseline, target, what was reached, how it went, and what to look at.

use governance::present::Label;
use governance::present::indicators::{Actual, Group, IndicatorRow};
use leptos::prelude::*;

use super::acts::{MeasureButton, Reliability};
use super::curve::Spark;
use super::seen::{AREA, Seen, use_seen};
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Address, Route, Router, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{EmptyState, Heading, Shape, Standing, Status, Table};

/// How many columns there are.
const N_COLUMNS: &str = "7";

/// What the filters let through, component by component.
#[component]
pub(super) fn Framework() -> impl IntoView {
    let (app, i18n, seen) = (use_app(), use_i18n(), use_seen());
    let n_found = Memo::new(move |_| {
        let groups = seen.groups.get();
        groups.iter().map(|group| group.rows.len()).sum::<usize>()
    });
    let caption = move || {
        let of = seen.table.with(|table| table.rows.len());
        let (n, of) = (text::count(i18n, n_found.get()), text::count(i18n, of));
        let day = text::day(i18n, app.as_of());
        t_string!(i18n, indicators.caption, n = n, of = of, day = day).to_string()
    };
    let headings = vec![
        Heading::words(move || t_string!(i18n, indicators.head_indicator)),
        Heading::figures(move || t_string!(i18n, indicators.head_baseline)),
        Heading::figures(move || t_string!(i18n, indicators.head_target)),
        Heading::figures(move || t_string!(i18n, indicators.head_actual)),
        Heading::words(move || t_string!(i18n, indicators.head_trend)),
        Heading::words(move || t_string!(i18n, indicators.head_flags)),
        Heading::words(move || t_string!(i18n, indicators.head_act)),
    ];
    let nothing = move || {
        view! {
            <EmptyState
                shape=Shape::Series
                title=move || t_string!(i18n, indicators.nothing_title)
                note=move || t_string!(i18n, indicators.nothing_note)
            />
        }
    };
    let rows = move || {
        let groups = seen.groups.get().into_iter();
        groups
            .map(|group| view! { <OneGroup group seen /> })
            .collect_view()
    };
    view! {
        <Section id="framework" title=move || t_string!(i18n, indicators.table)>
            <Show when=move || { n_found.get() > 0 } fallback=nothing>
                <div class="indicator-table">
                    <Table caption stacks=true headings=headings.clone()>{rows}</Table>
                </div>
            </Show>
        </Section>
    }
}

/// The indicators of one component, under its name.
#[component]
fn OneGroup(group: Group, seen: Seen) -> impl IntoView {
    let i18n = use_i18n();
    let component = group.component;
    let name = move || match &component {
        Some(label) => text::name(i18n, label),
        None => t_string!(i18n, indicators.no_component).to_owned(),
    };
    let rows = group.rows.into_iter();
    let rows = rows.map(|row| view! { <Row row seen /> }).collect_view();
    view! {
        <tr class="group"><th scope="colgroup" colspan=N_COLUMNS>{name}</th></tr>
        {rows}
    }
}

/// The page of an indicator, as the same area sees it.
fn address_of(router: Router, row: &IndicatorRow, seen: Seen) -> String {
    let route = Route::Indicator(row.id.to_string());
    let mut address = Address::parse(&router.href(&route));
    let area = seen.area.get().map(|area| area.to_string());
    address.query.set(AREA, area.as_deref());
    address.to_string()
}

/// One indicator.
#[component]
fn Row(row: IndicatorRow, seen: Seen) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let row = StoredValue::new(row);
    let read = move |of: &dyn Fn(&IndicatorRow) -> String| row.with_value(of);
    let href = move || row.with_value(|row| address_of(router, row, seen));
    let (code, name, unit) =
        row.with_value(|row| (row.code.clone(), row.name.clone(), row.unit.clone()));
    let called = format!("{code} {name}");
    let body = row.with_value(|row| row.body.clone());
    let body = body.map(|body: Label| view! { <small>{move || text::name(i18n, &body)}</small> });
    let figure = move |figure: i64| read(&|row| text::measures::plain(i18n, figure, row.decimals));
    let baseline = move || match row.with_value(|row| row.baseline) {
        None => view! { <span class="soft">{t!(i18n, measures.unknown)}</span> }.into_any(),
        Some((n, on)) => {
            let on = on.map(|on| {
                let words = t_string!(i18n, measures.at, day = text::day(i18n, on)).to_string();
                view! { <small>{words}</small> }
            });
            view! { <b>{figure(n)}</b> {on} }.into_any()
        }
    };
    let target = move || match row.with_value(|row| row.target) {
        None => view! { <span class="soft">{t!(i18n, measures.unknown)}</span> }.into_any(),
        Some((n, by)) => {
            let by = t_string!(i18n, measures.by, day = text::day(i18n, by)).to_string();
            view! { <b>{figure(n)}</b> <small>{by}</small> }.into_any()
        }
    };
    let flags = move || {
        let flags = row.with_value(|row| text::measures::flags(i18n, row));
        let mark = |(standing, label): (Standing, String)| view! { <Status standing label /> };
        flags.into_iter().map(mark).collect_view()
    };
    let id = row.with_value(|row| row.id);
    let enter_for =
        move || t_string!(i18n, indicators.enter_for, name = called.as_str()).to_string();
    view! {
        <tr>
            <th scope="row">
                <a href=href><b>{code}</b> " " {name}</a>
                <small>{unit}</small>
                {body}
            </th>
            <td data-figures="" data-head=move || t_string!(i18n, indicators.head_baseline)>{baseline}</td>
            <td data-figures="" data-head=move || t_string!(i18n, indicators.head_target)>{target}</td>
            <td data-figures="" data-head=move || t_string!(i18n, indicators.head_actual)>
                {move || row.with_value(|row| view! { <Reached row=row.clone() /> })}
            </td>
            <td data-head=move || t_string!(i18n, indicators.head_trend)>
                {move || row.with_value(|row| view! { <Trend row=row.clone() /> })}
            </td>
            <td data-head=move || t_string!(i18n, indicators.head_flags)>
                <span class="marks">{flags}</span>
            </td>
            <td class="only-screen">
                <MeasureButton about=Some(id) area=seen.area label=enter_for>
                    {t!(i18n, indicators.enter)}
                </MeasureButton>
            </td>
        </tr>
    }
}

/// What was reached, how far it is to be trusted, and against the target.
#[component]
fn Reached(row: IndicatorRow) -> impl IntoView {
    let i18n = use_i18n();
    let Some(actual) = row.actual.clone() else {
        return view! { <span class="soft">{t!(i18n, measures.none)}</span> }.into_any();
    };
    let (grade, on) = (actual.grade(), actual.cut_off());
    let share = row.reached;
    let share = move || {
        let share = share.map(|share| text::money::rate(i18n, share))?;
        Some(t_string!(i18n, measures.share, n = share).to_string())
    };
    let is_reached = row.is_reached;
    let verdict = move || {
        is_reached.map(|is_reached| match is_reached {
            true => t_string!(i18n, measures.reached),
            false => t_string!(i18n, measures.not_reached),
        })
    };
    let figure = {
        let (row, actual) = (row.clone(), actual.clone());
        move || match &actual {
            Actual::Measured(one) => {
                let plain = text::measures::plain(i18n, one.figure, row.decimals);
                text::measures::stated(i18n, one.exactness, plain)
            }
            Actual::Added { figure, .. } => text::measures::plain(i18n, *figure, row.decimals),
        }
    };
    view! {
        <b>{figure}</b>
        <small>{move || t_string!(i18n, measures.at, day = text::day(i18n, on)).to_string()}</small>
        <Reliability grade />
        {move || text::measures::made_of(i18n, &actual).map(|words| view! { <small>{words}</small> })}
        {move || share().map(|words| view! { <small>{words}</small> })}
        {move || verdict().map(|words| view! { <small>{words}</small> })}
    }
    .into_any()
}

/// The line of what was measured, and which way it goes.
#[component]
fn Trend(row: IndicatorRow) -> impl IntoView {
    let i18n = use_i18n();
    let (course, spark) = (row.course, row.curve.clone());
    let spark = spark.filter(|_| course.is_some());
    let told = move || text::measures::trend(i18n, row.decimals, course, &row.trend);
    let words = {
        let told = told.clone();
        move || match course {
            Some((course, is_better)) => text::measures::course(i18n, course, is_better),
            None => told(),
        }
    };
    let spark = spark.map(|curve| view! { <Spark curve told /> });
    view! {
        {spark}
        <small>{words}</small>
    }
}

//! The figures of the report, part by part; below a part that differs by now, what it would be.

use governance::money::Rate;
use governance::present::reports::{FigureLine, FigureTable};
use governance::status::Base;
use governance::status::figures::{FigureRow, Part};
use leptos::prelude::*;

use super::{View, part};
use crate::form::{FactAct, FactButton};
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::text;
use crate::ui::{Heading, Notice, Table, Tone};

/// The table, or why there is none.
#[component]
pub(super) fn Figures(view: View) -> impl IntoView {
    let i18n = use_i18n();
    let table = part(view, |view| view.figures.clone());
    let missing = part(view, |view| {
        (view.id.0, view.is_unreadable, view.is_settled)
    });
    let submitted = part(view, |view| {
        (view.report.submitted_on, view.line.is_to_write())
    });
    let basis = move || {
        let table = table.get().flatten()?;
        let (on, is_to_write) = submitted.get()?;
        Some(match (table.is_frozen, on) {
            (true, Some(on)) => {
                t_string!(i18n, reports.figures_frozen, day = text::day(i18n, on)).to_string()
            }
            _ if is_to_write => t_string!(i18n, reports.figures_now).to_owned(),
            _ => t_string!(i18n, reports.figures_unsealed).to_owned(),
        })
    };
    let none = move || {
        let (id, is_unreadable, is_settled) = missing.get()?;
        Some(match is_unreadable {
            true => view! {
                <Notice tone=Tone::Warning>{t!(i18n, reports.figures_unreadable)}</Notice>
            }
            .into_any(),
            false => view! {
                <p class="to-write only-screen">{t!(i18n, reports.figures_none)}</p>
                {(!is_settled).then(|| view! {
                    <div class="acts only-screen">
                        <FactButton act=FactAct::Amend(id)>{t!(i18n, reports.choose_plan)}</FactButton>
                    </div>
                })}
            }
            .into_any(),
        })
    };
    view! {
        <h3>{t!(i18n, reports.figures_title)}</h3>
        {move || match table.get().flatten() {
            Some(table) => view! { <Parts table /> }.into_any(),
            None => none().into_any(),
        }}
        <p class="soft">{basis}</p>
    }
}

#[component]
fn Parts(table: FigureTable) -> impl IntoView {
    let i18n = use_i18n();
    let (cut_off, plan, area) = (table.cut_off, table.plan_named, table.area);
    let caption = move || {
        t_string!(
            i18n,
            reports.figures_caption,
            day = text::day(i18n, cut_off)
        )
        .to_string()
    };
    let rests = move || {
        let plan = text::label(i18n, &plan);
        t_string!(i18n, reports.rests_on_plan, plan = plan).to_string()
    };
    let within = move || {
        area.as_ref().map(|(_, area)| {
            let area = text::name(i18n, area);
            let told = t_string!(i18n, reports.in_area, area = area).to_string();
            view! { <p>{told}</p> }
        })
    };
    let headings = vec![
        Heading::words(move || t_string!(i18n, reports.head_part)),
        Heading::figures(move || t_string!(i18n, reports.head_budget)),
        Heading::figures(move || t_string!(i18n, reports.head_forecast)),
        Heading::figures(move || t_string!(i18n, reports.head_committed)),
        Heading::figures(move || t_string!(i18n, reports.head_disbursed)),
        Heading::figures(move || t_string!(i18n, reports.head_rate)),
        Heading::figures(move || t_string!(i18n, reports.head_physical)),
    ];
    let rows = table
        .lines
        .into_iter()
        .map(|line| view! { <PartRows line /> });
    view! {
        <p>{rests}</p>
        {within}
        <div class="report-figures">
            <Table caption headings>{rows.collect_view()}</Table>
        </div>
    }
}

/// One part as the report tells it and, where that differs, as it is now.
#[component]
fn PartRows(line: FigureLine) -> impl IntoView {
    let i18n = use_i18n();
    let component = line.component.clone();
    let name = move || match line.row.part {
        Part::Whole => t_string!(i18n, reports.whole).to_owned(),
        Part::Rest => t_string!(i18n, reports.rest).to_owned(),
        Part::Component(_) => component
            .as_ref()
            .map(|of| text::name(i18n, of))
            .unwrap_or_default(),
    };
    let named = name.clone();
    let now_name = move || t_string!(i18n, reports.now_row, part = named()).to_string();
    let is_whole = line.row.part == Part::Whole;
    let now = line.differs.then(|| match line.now {
        Some(row) => view! {
            <tr class="now only-screen">
                <th scope="row">{now_name}</th>
                <Cells row />
            </tr>
        }
        .into_any(),
        None => view! {
            <tr class="now only-screen">
                <th scope="row">{now_name}</th>
                <td colspan="6">{t!(i18n, reports.now_gone)}</td>
            </tr>
        }
        .into_any(),
    });
    view! {
        <tr data-whole=is_whole.then_some("")>
            <th scope="row">{name} <Unknown row=line.row /></th>
            <Cells row=line.row />
        </tr>
        {now}
    }
}

/// Of how many lines nothing is known.
#[component]
fn Unknown(row: FigureRow) -> impl IntoView {
    let i18n = use_i18n();
    let count = row.n_unknown;
    (count > 0).then(|| {
        let told = move || t_string!(i18n, reports.n_unknown, count = count).to_string();
        view! { <small>{told}</small> }
    })
}

#[component]
fn Cells(row: FigureRow) -> impl IntoView {
    let i18n = use_i18n();
    let amount = move |francs: Option<i128>| {
        let told = move || match francs {
            Some(francs) => text::money::amount(i18n, francs, row.precision),
            None => "—".to_owned(),
        };
        view! { <td data-figures="">{told}</td> }
    };
    let rate = move |rate: Option<Rate>, base: Base| {
        rate.map(|rate| {
            view! {
                <b>{move || text::money::rate(i18n, rate)}</b>
                <small>{move || text::money::base(i18n, base)}</small>
            }
        })
    };
    let published = row.published.map(|rate| {
        let told = move || {
            let n = text::money::rate(i18n, rate);
            t_string!(i18n, plans.published, n = n).to_string()
        };
        view! { <small>{told}</small> }
    });
    let (reached, total) = (row.n_reached, row.n_targets);
    let measured = (total > 0).then(|| {
        let told =
            move || t_string!(i18n, reports.n_reached, count = reached, total = total).to_string();
        view! { <small>{told}</small> }
    });
    view! {
        {amount(row.budget)}
        {amount(row.forecast)}
        {amount(row.committed)}
        {amount(row.disbursed)}
        <td data-figures="">
            {rate(row.of_period(), Base::Period)}
            {rate(row.of_year(), Base::Year)}
            {published}
        </td>
        <td data-figures="">
            {row.physical.map(|rate| view! { <b>{move || text::money::rate(i18n, rate)}</b> })}
            {measured}
        </td>
    }
}

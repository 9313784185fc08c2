//! The series: a line, and the same as a table; each target beside what was reached by its day.

use governance::facts::Kind;
use governance::present::indicators::{Actual, FigureRow, IndicatorRow, PeriodRow, TargetRow};
use leptos::prelude::*;

use super::super::indicators::{CurveView, Reliability};
use super::{View, part};
use crate::form::{FactAct, FactButton};
use crate::frame::{More, Section};
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{ButtonKind, EmptyState, Heading, Shape, Standing, Status, Table};

/// Everything reached and aimed at in the area looked at, the last first.
#[component]
pub(super) fn Series(view: View) -> impl IntoView {
    let i18n = use_i18n();
    let all = part(view, |page| (page.row.clone(), page.periods.clone()));
    let line = part(view, |page| {
        let decimals = page.row.decimals;
        let curve = page.curve.clone();
        curve.map(|curve| (curve, decimals, page.course, page.trend.clone()))
    });
    let is_empty = Memo::new(move |_| {
        all.with(|all| {
            let periods = all.as_ref().map(|(_, periods)| periods.is_empty());
            periods.unwrap_or(true)
        })
    });
    let curve = move || {
        let (curve, decimals, course, trend) = line.get().flatten()?;
        let told = text::measures::trend(i18n, decimals, course, &trend);
        let told = t_string!(i18n, indicator.chart_told, told = told).to_string();
        Some(view! { <CurveView curve told decimals /> })
    };
    let headings = vec![
        Heading::words(move || t_string!(i18n, indicator.head_day)),
        Heading::figures(move || t_string!(i18n, indicators.head_target)),
        Heading::figures(move || t_string!(i18n, indicators.head_actual)),
        Heading::words(move || t_string!(i18n, indicator.head_state)),
        Heading::words(move || t_string!(i18n, indicator.head_collected)),
        Heading::words(move || t_string!(i18n, indicator.head_proof)),
        Heading::words(move || t_string!(i18n, indicator.head_acts)),
    ];
    let rows = move || {
        let (row, periods) = all.get()?;
        let periods = periods.into_iter();
        let line = move |period| view! { <Line row=row.clone() period /> };
        Some(periods.map(line).collect_view())
    };
    let nothing = move || {
        view! {
            <EmptyState
                shape=Shape::Series
                title=move || t_string!(i18n, measures.none)
                note=move || t_string!(i18n, indicator.series_empty)
            />
        }
    };
    view! {
        <Section id="series" title=move || t_string!(i18n, indicator.series)>
            <Show when=move || !is_empty.get() fallback=nothing>
                <div class="sheet-body">{curve}</div>
                <div class="indicator-table">
                    <Table
                        caption=move || t_string!(i18n, indicator.chart)
                        stacks=true
                        headings=headings.clone()
                    >
                        {rows}
                    </Table>
                </div>
            </Show>
        </Section>
    }
}

/// One day: what was to be reached by it, and what was.
#[component]
fn Line(row: IndicatorRow, period: PeriodRow) -> impl IntoView {
    let i18n = use_i18n();
    let PeriodRow {
        cut_off,
        actual,
        target,
        reached,
        is_reached,
        owed,
    } = period;
    let figure = match &actual {
        Some(Actual::Measured(figure)) => Some((**figure).clone()),
        _ => None,
    };
    let aim = {
        let (row, target) = (row.clone(), target.clone());
        move || match &target {
            Some(target) => {
                let words = text::measures::figure(i18n, &row, target.figure);
                view! { <b>{words}</b> }.into_any()
            }
            None => view! { <span class="soft">{t!(i18n, measures.unknown)}</span> }.into_any(),
        }
    };
    let share = move || {
        let share = reached.map(|share| text::money::rate(i18n, share))?;
        Some(t_string!(i18n, measures.share, n = share).to_string())
    };
    let verdict = move || {
        is_reached.map(|is_reached| match is_reached {
            true => t_string!(i18n, measures.reached),
            false => t_string!(i18n, measures.not_reached),
        })
    };
    let got = {
        let (row, actual) = (row.clone(), actual.clone());
        move || match &actual {
            Some(actual) => {
                let words = text::measures::actual(i18n, &row, actual);
                let made_of = text::measures::made_of(i18n, actual);
                view! {
                    <b>{words}</b>
                    <Reliability grade=actual.grade() />
                    {made_of.map(|words| view! { <small>{words}</small> })}
                    {share().map(|words| view! { <small>{words}</small> })}
                    {verdict().map(|words| view! { <small>{words}</small> })}
                }
                .into_any()
            }
            None => match owed {
                Some(state) => {
                    let (standing, label) = text::measures::measure_state(i18n, state);
                    view! { <Status standing label /> }.into_any()
                }
                None => view! { <span class="soft">{t!(i18n, measures.none)}</span> }.into_any(),
            },
        }
    };
    let parts = figure
        .clone()
        .map(|figure| view! { <Parts row=row.clone() figure /> });
    let doubts = figure
        .clone()
        .map(|figure| view! { <Doubts decimals=row.decimals figure /> });
    let stand = figure.clone().map(|figure| view! { <Stand figure /> });
    let collected = figure.clone();
    let collected = move || {
        collected
            .as_ref()
            .map(|figure| text::measures::collected(i18n, figure))
    };
    let proof = view! { <Proof figure=figure.clone() target=target.clone() /> };
    view! {
        <tr>
            <th scope="row">{move || text::day(i18n, cut_off)}</th>
            <td data-figures="" data-head=move || t_string!(i18n, indicators.head_target)>{aim}</td>
            <td data-figures="" data-head=move || t_string!(i18n, indicators.head_actual)>{got} {parts}</td>
            <td data-head=move || t_string!(i18n, indicator.head_state)>
                <span class="marks">{stand}</span>
                {doubts}
            </td>
            <td data-head=move || t_string!(i18n, indicator.head_collected)>{collected}</td>
            <td class="long" data-head=move || t_string!(i18n, indicator.head_proof)>{proof}</td>
            <td class="only-screen"><LineActs figure target /></td>
        </tr>
    }
}

/// The figure by category, where it is told.
#[component]
fn Parts(row: IndicatorRow, figure: FigureRow) -> impl IntoView {
    let i18n = use_i18n();
    let words = move || {
        let parts = figure.parts.iter().map(|(category, part)| {
            let part = text::measures::plain(i18n, *part, row.decimals);
            t_string!(i18n, territory.count, name = category.as_str(), n = part).to_string()
        });
        parts.collect::<Vec<_>>().join(" · ")
    };
    view! { <small>{words}</small> }
}

/// What looks wrong about a figure, in words.
#[component]
pub(super) fn Doubts(decimals: u32, figure: FigureRow) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let is_doubtful = !figure.doubts.is_empty();
    let told = move || {
        let doubts = figure.doubts.iter();
        app.read(|register| {
            doubts
                .map(|doubt| text::measures::doubt(i18n, register, decimals, *doubt))
                .map(|told| view! { <li>{told}</li> })
                .collect_view()
        })
    };
    is_doubtful.then(|| {
        view! {
            <Status standing=Standing::Due label=move || t_string!(i18n, measures.flag_doubtful) />
            <ul class="doubts">{told}</ul>
        }
    })
}

/// Where a figure stands on its way up, and whether it is old or contested.
#[component]
pub(super) fn Stand(figure: FigureRow) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let (is_stale, is_contested) = (figure.is_stale, figure.is_contested);
    let marks = move || {
        let (standing, label) = text::measures::validation(i18n, &figure);
        view! { <Status standing label /> }
    };
    let stale = (is_stale == Some(true)).then(|| {
        view! { <Status standing=Standing::Ending label=move || t_string!(i18n, measures.flag_stale) /> }
    });
    let contested = is_contested.then(|| {
        view! { <Status standing=Standing::Contested label=move || t_string!(i18n, measures.flag_contested) /> }
    });
    view! {
        {marks}
        {stale}
        {contested}
        <a class="only-screen" href=move || router.href(&Route::Validation)>{t!(i18n, indicator.to_validation)}</a>
    }
}

/// What proves a figure, and where figure and target are written.
#[component]
fn Proof(figure: Option<FigureRow>, target: Option<TargetRow>) -> impl IntoView {
    let i18n = use_i18n();
    let source = target.and_then(|target| target.source);
    let said = move || {
        let of = figure.as_ref();
        let method = of.and_then(|one| one.method.clone());
        let method =
            method.map(|text| t_string!(i18n, indicator.method, text = text.as_str()).to_string());
        let evidence = of.and_then(|one| one.evidence.clone());
        let evidence = evidence
            .map(|text| t_string!(i18n, indicator.evidence, text = text.as_str()).to_string());
        let note = of.and_then(|one| one.note.clone());
        let own = of.and_then(|one| one.source.clone());
        let sources = [own, source.clone()].into_iter().flatten();
        let sources = sources
            .map(|text| Some(t_string!(i18n, indicator.source, text = text.as_str()).to_string()));
        let all = [evidence, method, note].into_iter().chain(sources);
        all.flatten()
            .map(|words| view! { <p>{words}</p> })
            .collect_view()
    };
    view! { {said} }
}

/// The rare acts on a figure and on its target.
#[component]
fn LineActs(figure: Option<FigureRow>, target: Option<TargetRow>) -> impl IntoView {
    let i18n = use_i18n();
    let measure = figure.map(|one| (one.id.0, Kind::Measurement, one.cut_off));
    let target = target.map(|one| (one.id.0, Kind::Target, one.cut_off));
    let all = [measure, target].into_iter().flatten();
    let acts = all.map(move |(id, kind, on)| {
        let about = move || {
            let what = match kind {
                Kind::Target => t_string!(i18n, indicator.target_named),
                _ => t_string!(i18n, indicator.measure_named),
            };
            let day = text::day(i18n, on);
            t_string!(i18n, indicator.acts_of, what = what, day = day).to_string()
        };
        let correct = move || {
            let name = t_string!(i18n, body.correct);
            t_string!(i18n, territory.count, name = name, n = about()).to_string()
        };
        let withdraw = move || {
            let name = t_string!(i18n, body.withdraw);
            t_string!(i18n, territory.count, name = name, n = about()).to_string()
        };
        view! {
            <More about>
                <FactButton kind=ButtonKind::Plain act=FactAct::Amend(id) label=correct>
                    {t!(i18n, body.correct)}
                </FactButton>
                <FactButton kind=ButtonKind::Plain act=FactAct::Withdraw(id) label=withdraw>
                    {t!(i18n, body.withdraw)}
                </FactButton>
            </More>
        }
    });
    acts.collect_view()
}

//! The figures that areas owe for the last period: what came, what is missing, and who owes it.

use governance::ids::AreaId;
use governance::present::Label;
use governance::present::indicators::{AreaRow, IndicatorRow};
use leptos::prelude::*;

use super::super::indicators::{AREA, MeasureButton, Reliability};
use super::super::territory::address_of;
use super::series::{Doubts, Stand};
use super::{View, part};
use crate::form::{FactAct, FactButton};
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::text;
use crate::ui::{Few, Heading, Icon, Notice, Shape, ShowMore, Status, Table};

/// So many are in sight unasked, and so many more at each asking.
const FEW: usize = 100;

/// The table; a sentence where no figure is owed, and why.
#[component]
pub(super) fn Areas(view: View, area: Memo<Option<AreaId>>) -> impl IntoView {
    let i18n = use_i18n();
    let about = part(view, |page| {
        let is_rated = page.about.frequency.is_some();
        (
            page.row.id,
            page.about.level.is_some(),
            page.period,
            is_rated,
        )
    });
    let body = move || {
        let (id, is_by_area, period, is_rated) = about.get()?;
        let act = FactAct::Amend(id.0);
        Some(match (is_by_area, period) {
            (_, None) if is_rated => {
                view! { <p class="sheet-body soft">{t!(i18n, indicator.areas_not_yet)}</p> }
                    .into_any()
            }
            (_, None) => {
                let acts = move || {
                    view! { <FactButton act>{t!(i18n, indicator.set_frequency)}</FactButton> }
                };
                view! {
                    <div class="sheet-body">
                        <Notice acts>{t!(i18n, indicator.areas_no_frequency)}</Notice>
                    </div>
                }
                .into_any()
            }
            (false, Some(_)) => {
                view! { <p class="sheet-body soft">{t!(i18n, indicator.areas_none)}</p> }.into_any()
            }
            (true, Some(_)) => view! { <Owed view area /> }.into_any(),
        })
    };
    view! { <Section id="areas" title=move || t_string!(i18n, indicator.areas)>{body}</Section> }
}

/// Each area, those whose figure is missing first.
#[component]
fn Owed(view: View, area: Memo<Option<AreaId>>) -> impl IntoView {
    let i18n = use_i18n();
    let rows = part(view, |page| (page.row.clone(), page.areas.clone()));
    let head = part(view, |page| (page.period, page.tally));
    let few = Few::new(FEW);
    Effect::new(move |_| {
        area.track();
        few.start_anew();
    });
    let n_all =
        Memo::new(move |_| rows.with(|rows| rows.as_ref().map_or(0, |(_, areas)| areas.len())));
    let caption = move || {
        let period = head.with(|head| head.as_ref().and_then(|(period, _)| *period));
        let period = period.map(|period| text::duties::period(i18n, period));
        t_string!(
            i18n,
            indicator.areas_of,
            period = period.unwrap_or_default()
        )
        .to_string()
    };
    let tally = move || {
        let (_, tally) = head.get()?;
        let n = |n| text::count(i18n, n);
        let words = t_string!(
            i18n,
            indicator.tally,
            measured = n(tally.n_measured),
            missing = n(tally.n_missing),
            late = n(tally.n_late),
            doubtful = n(tally.n_doubtful)
        );
        Some(words.to_string())
    };
    let headings = vec![
        Heading::words(move || t_string!(i18n, indicator.head_area)),
        Heading::figures(move || t_string!(i18n, indicators.head_actual)),
        Heading::words(move || t_string!(i18n, indicator.head_state)),
        Heading::words(move || t_string!(i18n, indicator.head_owed)),
        Heading::words(move || t_string!(i18n, indicator.head_acts)),
    ];
    let lines = move || {
        rows.with(|rows| {
            let (row, areas) = rows.as_ref()?;
            let areas = few.of(areas).into_iter();
            let line = |one| view! { <Line row=row.clone() one /> };
            Some(areas.map(line).collect_view())
        })
    };
    view! {
        <p class="sheet-body soft">{caption} " · " {tally}</p>
        <div class="indicator-table">
            <Table caption stacks=true headings>{lines}</Table>
            <ShowMore few n_all />
        </div>
    }
}

/// One area.
#[component]
fn Line(row: IndicatorRow, one: AreaRow) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let (id, decimals) = (row.id, row.decimals);
    let area = one.area.as_ref().map(|label| AreaId(label.id));
    let place = StoredValue::new(one.area.clone());
    let name = move || {
        place.with_value(|place| match place {
            Some(label) => text::name(i18n, label),
            None => t_string!(i18n, indicator.whole).to_owned(),
        })
    };
    let here = move || {
        let area = area.map(|area| area.to_string());
        router.href_with(&Route::Indicator(id.to_string()), AREA, area.as_deref())
    };
    let there = move || address_of(router, area);
    let see = move || t_string!(i18n, indicator.see_area, area = name()).to_string();
    let enter_for = move || t_string!(i18n, indicators.enter_for, name = name()).to_string();
    let state = one.state;
    let figure = one.figure.clone();
    let got = move || match &figure {
        Some(figure) => {
            let words = text::measures::figure(i18n, &row, figure.figure);
            let words = text::measures::stated(i18n, figure.exactness, words);
            view! { <b>{words}</b> <Reliability grade=figure.grade /> }.into_any()
        }
        None => {
            let (standing, label) = text::measures::measure_state(i18n, state);
            view! { <Status standing label /> }.into_any()
        }
    };
    let stand = one.figure.clone().map(|figure| {
        let own = figure.clone();
        view! {
            <span class="marks"><Stand figure /></span>
            <Doubts decimals figure=own />
        }
    });
    let is_missing = one.figure.is_none();
    let owing = one.owed_by;
    let owed_by = move || {
        let names = owing.iter().map(|label: &Label| text::name(i18n, label));
        let names: Vec<String> = names.collect();
        match (is_missing, names.is_empty()) {
            (false, _) => String::new(),
            (true, true) => t_string!(i18n, indicator.nobody_owes).to_owned(),
            (true, false) => names.join(", "),
        }
    };
    let enter = is_missing.then(|| {
        view! {
            <MeasureButton about=Some(id) area=Signal::stored(area) label=enter_for>
                {t!(i18n, indicators.enter)}
            </MeasureButton>
        }
    });
    view! {
        <tr>
            <th scope="row">
                <a href=here>{name}</a>
                <a class="to-territory only-screen" href=there aria-label=see><Icon shape=Shape::Place /></a>
            </th>
            <td data-figures="" data-head=move || t_string!(i18n, indicators.head_actual)>{got}</td>
            <td data-head=move || t_string!(i18n, indicator.head_state)>{stand}</td>
            <td data-head=move || t_string!(i18n, indicator.head_owed)>{owed_by}</td>
            <td class="only-screen">{enter}</td>
        </tr>
    }
}

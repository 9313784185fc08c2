//! One indicator: where it stands, its series, what its areas add up to and what that leaves out, and
//! its sheet.

mod areas;
mod breakdown;
mod cards;
mod gone;
mod series;
mod sheet;
mod total;

use std::sync::Arc;

use governance::facts::Kind;
use governance::ids::{AreaId, EntryId};
use governance::present::choices;
use governance::present::indicators::{
    IndicatorAddress, IndicatorPage as Page, history_of_indicator, indicator_at,
};
use leptos::prelude::*;

use super::gone::{Fate, Gone};
use super::history::History;
use super::indicators::{AREA, MeasureButton, asked, figure_form, start};
use super::part::part;
use super::trouble::Trouble;

use crate::form::{FactAct, FactButton, FactForms, offered};
use crate::frame::{Above, More, PageHead};
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Button, ButtonKind, Icon, SearchSelect, Shape, print};

use areas::Areas;
use breakdown::Categories;
use cards::Cards;
use gone::kin;
use series::Series;
use sheet::Sheet;
use total::Total;

/// What the parts of the page see of the indicator.
type View = Memo<Option<Arc<Page>>>;

/// Shows the indicator that an address names, or says what became of it.
#[component]
pub fn IndicatorPage(
    /// Its id, as the address writes it.
    id: String,
) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let asked = router.filter(AREA);
    // An area that is not here is passed over.
    let area = Memo::new(move |_| {
        let id = asked.with(|area| area.as_deref()?.parse::<EntryId>().ok())?;
        let is_here = app.read(|register| register.programme().area(AreaId(id)).is_some());
        is_here.then_some(AreaId(id))
    });
    let page = Memo::new(move |_| {
        let (area, day) = (area.get(), app.as_of());
        Arc::new(app.read(|register| indicator_at(register, &id, area, day)))
    });
    let found: View = Memo::new(move |_| match &*page.get() {
        IndicatorAddress::Found(page) => Some(Arc::clone(page)),
        _ => None,
    });
    let is_found = Memo::new(move |_| found.with(Option::is_some));
    move || match is_found.get() {
        true => view! { <Found view=found area /> }.into_any(),
        false => {
            let fate = match (*page.get()).clone() {
                IndicatorAddress::Unknown | IndicatorAddress::Found(_) => Fate::Unknown,
                IndicatorAddress::Withdrawn(withdrawn) => {
                    let name = withdrawn.name.clone();
                    Fate::Withdrawn(withdrawn, name)
                }
                IndicatorAddress::United(into) => Fate::United(
                    Route::Indicator(into.id.to_string()),
                    text::name(i18n, &into),
                ),
                IndicatorAddress::SetAside(label) => Fate::SetAside(label),
            };
            view! { <Gone kin=kin() fate /> }.into_any()
        }
    }
}

/// The way back to the table.
fn above() -> Above {
    let i18n = use_i18n();
    Above {
        route: Route::Indicators,
        label: TextProp::from(move || t_string!(i18n, indicators.home)),
    }
}

#[component]
fn Found(view: View, area: Memo<Option<AreaId>>) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let head = part(view, |page| {
        let (code, name) = (page.about.code.clone(), page.about.name.clone());
        (code, name, page.about.unit.clone(), page.area.clone())
    });
    let title = move || {
        let head = head.get();
        head.map(|(code, name, ..)| format!("{code} · {name}"))
            .unwrap_or_default()
    };
    let note = move || {
        let (.., unit, area) = head.get()?;
        let area = match area {
            Some(area) => text::name(i18n, &area),
            None => t_string!(i18n, indicator.whole).to_owned(),
        };
        let day = text::day(i18n, app.as_of());
        Some(t_string!(i18n, indicator.note, unit = unit, area = area, day = day).to_string())
    };
    let id = part(view, |page| page.row.id);
    let fact = part(view, |page| page.row.id.0);
    let (concerns, contested) = (
        part(view, |page| page.concerns.clone()),
        part(view, |page| page.contested.clone()),
    );
    let acts = move || {
        id.get().map(|id| {
            view! {
                <MeasureButton kind=ButtonKind::Main about=Some(id) area>
                    <Icon shape=Shape::Plus />
                    {t!(i18n, indicators.measure)}
                </MeasureButton>
                <FactButton act=FactAct::Record(Kind::Target, Some(id.0))>{t!(i18n, indicator.target)}</FactButton>
                <Button on_press=print><Icon shape=Shape::Print />{t!(i18n, indicator.print)}</Button>
                <More about=title>
                    <FactButton kind=ButtonKind::Plain act=FactAct::Amend(id.0)>{t!(i18n, body.correct)}</FactButton>
                    <FactButton kind=ButtonKind::Plain act=FactAct::Withdraw(id.0)>{t!(i18n, body.withdraw)}</FactButton>
                </More>
            }
        })
    };
    view! {
        <PageHead title note=move || note().unwrap_or_default() above=above()>{acts}</PageHead>
        <Trouble concerns contested />
        <Where />
        <Cards view />
        <Series view />
        <Total view />
        <Categories view />
        <Areas view area />
        <Sheet view />
        <History id=fact history=history_of_indicator />
        <FactForms asked start=start() home own=own_form />
    }
}

/// The part of the page that takes the focus after an act on a kind.
fn home(kind: Kind) -> &'static str {
    match kind {
        Kind::Indicator => "sheet",
        _ => "series",
    }
}

fn own_form(act: FactAct) -> Option<AnyView> {
    figure_form(act, home)
}

/// Which area is looked at.
#[component]
fn Where() -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let asked = router.filter(AREA);
    let areas = Memo::new(move |_| {
        let day = app.as_of();
        let areas = app.read(|register| choices::areas(register, None, day));
        areas.into_iter().map(offered).collect::<Vec<_>>()
    });
    view! {
        <div class="filters only-screen">
            <SearchSelect
                label=move || t_string!(i18n, indicator.area)
                choices=areas
                value=Signal::derive(move || asked.get().unwrap_or_default())
                on_choose=move |area: String| router.set_filter(AREA, Some(&area))
                optional=true
            />
        </div>
    }
}

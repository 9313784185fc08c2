//! The territory: areas within areas, and what there is, and what is missing, in each.

mod figures;
mod map;
mod shading;
mod table;

use std::sync::Arc;

use governance::ids::{AreaId, EntryId};
use governance::present::territory::{AreaLine, Step, TerritoryIndex};
use leptos::prelude::*;

use crate::form::ActButton;
use crate::frame::PageHead;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Address, Route, Router, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Button, ButtonKind, EmptyState, Icon, LinkButton, Shape, print};

use super::validation::SILENCE;

use figures::Cards;
use shading::Shading;
use table::Children;

/// The filter of the address that names the area looked into.
pub(crate) const WITHIN: &str = "dans";

/// The address of what lies in an area, or of all.
pub(super) fn address_of(router: Router, area: Option<AreaId>) -> String {
    let mut address = Address::parse(&router.href(&Route::Territory));
    let area = area.map(|area| area.to_string());
    address.query.set(WITHIN, area.as_deref());
    address.to_string()
}

/// What a part of the page shows: the territory on the day, and the area looked into.
#[derive(Clone, Copy)]
struct Here {
    index: Memo<Arc<TerritoryIndex>>,
    area: Memo<Option<AreaId>>,
    children: Memo<Arc<Vec<AreaLine>>>,
}

/// Shows the areas that lie in one, with what there is in each.
#[component]
pub fn TerritoryPage() -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let asked = router.filter(WITHIN);
    let index = Memo::new(move |_| {
        let day = app.as_of();
        Arc::new(app.read(|register| TerritoryIndex::on(register, day, app.today())))
    });
    // An area that is not there on the day is passed over. Where all lies in one country, one looks
    // into that.
    let area = Memo::new(move |_| {
        let asked = asked.with(|asked| asked.as_deref()?.parse::<EntryId>().ok());
        app.read(|register| {
            index.with(|index| {
                let asked = asked
                    .map(AreaId)
                    .filter(|area| index.area(register, *area).is_some());
                asked.or_else(|| match index.children(register, None).as_slice() {
                    [only] => Some(only.id),
                    _ => None,
                })
            })
        })
    });
    let children = Memo::new(move |_| {
        let area = area.get();
        Arc::new(app.read(|register| index.with(|index| index.children(register, area))))
    });
    let here = Here {
        index,
        area,
        children,
    };
    let has_areas =
        Memo::new(move |_| app.read(|register| register.programme().areas().next().is_some()));
    let note =
        move || t_string!(i18n, territory.note, day = text::day(i18n, app.as_of())).to_string();
    let to = move |route: Route| router.href(&route);
    let empty = move || {
        view! {
            <EmptyState
                shape=Shape::Bodies
                title=move || t_string!(i18n, territory.empty_title)
                note=move || t_string!(i18n, territory.empty_note)
            >
                <LinkButton kind=ButtonKind::Main href=move || to(Route::AreaLists)>
                    {t!(i18n, areas.lists_title)}
                </LinkButton>
            </EmptyState>
        }
    };
    view! {
        <PageHead title=move || t_string!(i18n, frame.territory) note>
            <ActButton kind=ButtonKind::Main on_press=move || router.go(&Route::Committees)>
                <Icon shape=Shape::Plus />
                {t!(i18n, committees.title)}
            </ActButton>
            <ActButton on_press=move || router.go(&Route::AreaLists)>
                <Icon shape=Shape::TakeIn />
                {t!(i18n, areas.lists_title)}
            </ActButton>
            <LinkButton href=move || router.href_with(&Route::Validation, SILENCE.0, Some(SILENCE.1))>
                {t!(i18n, validation.to_silence)}
            </LinkButton>
            <Button on_press=print><Icon shape=Shape::Print />{t!(i18n, plans.print)}</Button>
        </PageHead>
        <Show when=move || has_areas.get() fallback=empty>
            <Path here />
            <Cards here />
            <Shading here />
            <Children here />
        </Show>
    }
}

/// The way down to the area looked into.
#[component]
fn Path(here: Here) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let path = Memo::new(move |_| {
        let area = here.area.get();
        let path = area
            .map(|area| app.read(|register| here.index.with(|index| index.path(register, area))));
        path.unwrap_or_default()
    });
    let steps = move || {
        let path = path.get();
        let last = path.last().map(|step| step.id);
        let step = move |step: Step| {
            let (id, name) = (step.id, step.name.clone());
            let inside = match Some(id) == last {
                true => view! { <b aria-current="page">{name}</b> }.into_any(),
                false => {
                    view! { <a href=move || address_of(router, Some(id))>{name}</a> }.into_any()
                }
            };
            view! { <li>{inside}</li> }
        };
        path.into_iter().map(step).collect_view()
    };
    view! {
        <nav class="area-path" aria-label=move || t_string!(i18n, territory.path)>
            <ol role="list">
                <li>
                    <a href=move || address_of(router, None)>{t!(i18n, territory.whole)}</a>
                </li>
                {steps}
            </ol>
        </nav>
    }
}

//! Where the body stands: the way down to it, what it serves, what reports to it.

use governance::present::body::{BodyLink, PlacementView};
use leptos::prelude::*;

use super::act::Act;
use super::address;
use super::seen::use_seen;
use crate::form::ActButton;
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::use_router;
use crate::said::t;
use crate::text;
use crate::ui::{ButtonKind, Disclosure};

/// Up to so many bodies below are in sight unasked.
const FEW: usize = 8;

/// The way down to the body, above everything else.
#[component]
pub(super) fn Breadcrumb() -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let way = seen.part(|view| {
        let short = view.body.short.clone();
        (
            view.place.above.clone(),
            short.unwrap_or_else(|| view.body.name.clone()),
        )
    });
    move || {
        let (above, called) = way.get().filter(|(above, _)| !above.is_empty())?;
        let links = above
            .into_iter()
            .map(|link| view! { <li><Link link /></li> });
        Some(view! {
            <nav aria-label=move || t_string!(i18n, body.place)>
                <ol class="place">
                    {links.collect_view()}
                    <li aria-current="page"><b>{called}</b></li>
                </ol>
            </nav>
        })
    }
}

/// What the body reports to and serves, and what reports to it.
#[component]
pub(super) fn Place() -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let place = seen.part(|view| view.place.clone());
    let acts = move || {
        view! {
            <ActButton kind=ButtonKind::Plain on_press=move || seen.act(Act::Move)>{t!(i18n, body.move_act)}</ActButton>
        }
    };
    let shown = move || {
        place.get().map(|place| {
            let parent = match place.above.last().cloned() {
                Some(link) => view! {
                    <p><span class="soft">{t!(i18n, field.parents)} "\u{a0}: "</span> <Link link /></p>
                }
                .into_any(),
                None => view! { <p class="soft">{t!(i18n, body.highest)}</p> }.into_any(),
            };
            let areas: Vec<String> = place.areas.iter().map(|(_, name, _)| name.clone()).collect();
            view! {
                {parent}
                {(!areas.is_empty()).then(|| view! {
                    <p><span class="soft">{t!(i18n, body.territory)} " "</span> {areas.join(" › ")}</p>
                })}
                <OverTime placements=place.over_time />
                <Under links=place.under />
            }
        })
    };
    view! {
        <Section id="place" title=move || t_string!(i18n, body.place) acts>
            <div class="sheet-body">{shown}</div>
        </Section>
    }
}

/// A body, as a link.
#[component]
fn Link(link: BodyLink) -> impl IntoView {
    let router = use_router();
    let route = address(link.id);
    let title = link.short.is_some().then(|| link.name.clone());
    let called = link.called().to_owned();
    view! { <a href=move || router.href(&route) title=title>{called}</a> }
}

/// The bodies it reported to over time, where that has changed.
#[component]
fn OverTime(placements: Vec<PlacementView>) -> impl IntoView {
    let i18n = use_i18n();
    let rows = placements.into_iter().map(move |placement| {
        let PlacementView { parent, from, to } = placement;
        let parent = match parent {
            Some(link) => view! { <Link link /> }.into_any(),
            None => view! { <span class="soft">{t!(i18n, body.parent_awaited)}</span> }.into_any(),
        };
        view! { <li>{parent} " " <small class="soft">{move || text::span(i18n, from, to)}</small></li> }
    });
    let rows = rows.collect_view();
    (!rows.is_empty()).then(|| {
        view! {
            <div>
                <h3>{t!(i18n, body.over_time)}</h3>
                <ul class="plain" role="list">{rows}</ul>
            </div>
        }
    })
}

/// The bodies that report to it.
#[component]
fn Under(links: Vec<BodyLink>) -> impl IntoView {
    let i18n = use_i18n();
    let count = links.len();
    if count == 0 {
        return view! { <p class="soft">{t!(i18n, body.under_none)}</p> }.into_any();
    }
    let label = move || t_string!(i18n, body.under, count = count).to_string();
    let list = move || {
        let links = links.clone().into_iter();
        view! { <ul class="plain under" role="list">{links.map(|link| view! { <li><Link link /></li> }).collect_view()}</ul> }
    };
    match count {
        ..=FEW => view! { <div><h3>{label}</h3>{list()}</div> }.into_any(),
        _ => view! { <Disclosure label>{list()}</Disclosure> }.into_any(),
    }
}

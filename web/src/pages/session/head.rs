//! What the session is called, where it stands, and the act that it asks for next.

use governance::facts::Session;
use governance::present::session::NextAct;
use leptos::prelude::*;

use super::CONVOCATION;
use super::act::Act;
use super::seen::{Seen, TAB, use_seen};
use super::tabs::TabKey;
use crate::form::ActButton;
use crate::frame::{Above, PageHead};
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{ButtonKind, Icon, LinkButton, Shape, Status};

/// The title, the acts, then the body, the days, the place and the state.
#[component]
pub(super) fn Head() -> impl IntoView {
    let (app, i18n, seen) = (use_app(), use_i18n(), use_seen());
    let name = seen.part(|view| view.name.clone());
    let next = seen.part(|view| view.life.next);
    let id = seen.part(|view| view.id);
    let named = use_router().filter(TAB);
    // An act that its own tab offers in sight is not offered twice, and who writes the minutes is
    // past the decisions.
    let next_elsewhere = Memo::new(move |_| {
        let act = next.get().flatten()?;
        let here = named.with(|named| TabKey::named(named.as_deref()));
        let is_past = here == TabKey::Minutes && act == NextAct::Decisions;
        (tab_of(act) != Some(here) && !is_past).then_some(act)
    });
    let title = move || {
        let name = name.get();
        name.map(|name| text::session_alone(i18n, &name))
            .unwrap_or_default()
    };
    let note = move || t_string!(i18n, body.as_of, day = text::day(i18n, app.as_of())).to_string();
    let above = Above {
        route: Route::Sessions,
        label: TextProp::from(move || t_string!(i18n, sessions.title)),
    };
    view! {
        <PageHead title note above>
            {move || next_elsewhere.get().map(|act| view! { <NextButton act /> })}
            {move || (next.get().flatten() != Some(NextAct::Convocation)).then(|| view! {
                <LinkButton href=move || id.get().map(|id| seen.paper(id, CONVOCATION)).unwrap_or_default()>
                    <Icon shape=Shape::Print />
                    {t!(i18n, session.convocation)}
                </LinkButton>
            })}
        </PageHead>
        <Where />
    }
}

/// The main act of the page.
#[component]
fn NextButton(act: NextAct) -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let label = move || text::next_act(i18n, act);
    match act {
        NextAct::Convene => view! {
            <ActButton kind=ButtonKind::Main on_press=move || seen.act(Act::Convene)>
                <Icon shape=Shape::Calendar />
                {label}
            </ActButton>
        }
        .into_any(),
        NextAct::Convocation => view! {
            <LinkButton kind=ButtonKind::Main href=move || convocation(seen)>
                <Icon shape=Shape::Print />
                {label}
            </LinkButton>
        }
        .into_any(),
        act => tab_of(act)
            .map(|tab| {
                view! {
                    <ActButton kind=ButtonKind::Main on_press=move || seen.go_to(tab)>{label}</ActButton>
                }
            })
            .into_any(),
    }
}

/// The tab where an act is done; none for what is done elsewhere.
fn tab_of(act: NextAct) -> Option<TabKey> {
    match act {
        NextAct::Convene | NextAct::Convocation => None,
        NextAct::Agenda => Some(TabKey::Agenda),
        NextAct::Attendance => Some(TabKey::Attendance),
        NextAct::Decisions => Some(TabKey::Decisions),
        NextAct::Minutes => Some(TabKey::Minutes),
    }
}

fn convocation(seen: Seen) -> String {
    seen.id()
        .map(|id| seen.paper(id, CONVOCATION))
        .unwrap_or_default()
}

/// Whose session it is, when and where, and where it stands.
#[component]
fn Where() -> impl IntoView {
    let (i18n, router, seen) = (use_i18n(), use_router(), use_seen());
    let told = seen.part(|view| (view.body.clone(), view.session.clone(), view.state));
    move || {
        told.get().map(|(body, session, state)| {
            let Session { opens_on, closes_on, place, .. } = session;
            let body = body.map(|body| {
                let route = Route::Body(body.id.to_string());
                view! { <a href=move || router.href(&route)>{body.name}</a> }
            });
            view! {
                <p class="session-where">
                    <Status standing=text::standing(state) label=move || text::state(i18n, state) />
                    {body}
                    <span><Icon shape=Shape::Calendar />{move || text::session_days(i18n, opens_on, closes_on)}</span>
                    {place.map(|place| view! { <span><Icon shape=Shape::Place />{place}</span> })}
                </p>
            }
        })
    }
}

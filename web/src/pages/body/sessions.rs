//! The sessions of the body, and the act that records one.

use std::sync::Arc;

use governance::present::SessionName;
use governance::present::body::SessionRow;
use leptos::prelude::*;

use super::act::Act;
use super::seen::use_seen;
use crate::form::ActButton;
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::text;
use crate::ui::{ButtonKind, Few, Heading, Icon, Shape, ShowMore, Table};

/// So many sessions are in sight unasked: a year of a committee that meets every month.
const FEW: usize = 12;
/// So many more at each asking.
const MORE: usize = 60;

/// The sessions, the last first.
#[component]
pub(super) fn Sessions() -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let sessions = seen.part(|view| Arc::clone(&view.sessions));
    let has_any = Memo::new(move |_| {
        sessions.with(|sessions| sessions.as_ref().is_some_and(|all| !all.is_empty()))
    });
    let acts = move || {
        view! {
            <ActButton on_press=move || seen.act(Act::Session)>
                <Icon shape=Shape::Plus />
                {t!(i18n, sessions.add)}
            </ActButton>
        }
    };
    view! {
        <Section id="sessions" title=move || t_string!(i18n, body.sessions) acts>
            <Show
                when=move || has_any.get()
                fallback=move || view! { <p class="sheet-body soft">{t!(i18n, body.no_session)}</p> }
            >
                <SessionTable sessions />
            </Show>
        </Section>
    }
}

#[component]
fn SessionTable(sessions: Memo<Option<Arc<[SessionRow]>>>) -> impl IntoView {
    let i18n = use_i18n();
    let few = Few::then(FEW, MORE);
    let shown = Memo::new(move |_| {
        sessions.with(|sessions| few.of(sessions.as_deref().unwrap_or_default()))
    });
    let n_all = Memo::new(move |_| sessions.with(|all| all.as_ref().map_or(0, |all| all.len())));
    let headings = vec![
        Heading::words(move || t_string!(i18n, field.kind_session)),
        Heading::words(move || t_string!(i18n, body.days)),
        Heading::words(move || text::field(i18n, None, "place")),
        Heading::words(move || text::field(i18n, None, "source")),
        Heading::words(move || t_string!(i18n, body.acts)),
    ];
    view! {
        <Table caption=move || t_string!(i18n, body.sessions) headings stacks=true>
            <For each=move || shown.get() key=SessionRow::clone let:session>
                <OneSession session />
            </For>
        </Table>
        <ShowMore few n_all />
    }
}

#[component]
fn OneSession(session: SessionRow) -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let SessionRow { id, session } = session;
    let (opens_on, closes_on) = (session.opens_on, session.closes_on);
    let named = SessionName {
        body: String::new(),
        kind: session.kind,
        number: session.number,
        opens_on,
    };
    let (place, source) = (session.place.clone(), session.source.clone());
    let (router, route) = (use_router(), Route::Session(id.to_string()));
    let empty = || view! { <td></td> }.into_any();
    let days = move || match (opens_on, closes_on) {
        (None, None) => t_string!(i18n, body.day_unknown).to_owned(),
        (Some(day), None) => text::day(i18n, day),
        (from, to) => text::span(i18n, from, to),
    };
    view! {
        <tr>
            <th scope="row"><a href=move || router.href(&route)>{move || text::session_alone(i18n, &named)}</a></th>
            <td data-head=move || t_string!(i18n, body.days)>{days}</td>
            {place.map(|place| view! { <td data-head=move || text::field(i18n, None, "place")>{place}</td> }.into_any()).unwrap_or_else(empty)}
            {source.map(|source| view! { <td class="long" data-head=move || text::field(i18n, None, "source")>{source}</td> }.into_any()).unwrap_or_else(empty)}
            <td>
                <span class="acts only-screen">
                    <ActButton kind=ButtonKind::Plain on_press=move || seen.act(Act::Amend(id.0))>{t!(i18n, body.correct)}</ActButton>
                    <ActButton kind=ButtonKind::Plain on_press=move || seen.act(Act::Withdraw(id.0))>{t!(i18n, body.withdraw)}</ActButton>
                </span>
            </td>
        </tr>
    }
}

//! Who is at the session: one tap per member, quick by keyboard, with the quorum beside it.

mod act;
mod clock;
mod details;
mod forms;
mod head;
mod keys;
mod member;
mod moment;
mod others;
mod quorum;
mod represent;
mod rule;
mod seen;
mod sheet;

use governance::ids::SessionId;
use leptos::prelude::*;

use super::ahead::NotYet;
use super::tabs::TabKey;

use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::ui::{ButtonKind, EmptyState, LinkButton, Shape};

pub(super) use clock::minute_clock;
pub(super) use moment::MomentFields;
pub(super) use quorum::{counted, verdict_standing, verdict_word};

use forms::Forms;
use head::{RollActs, RollHead};
use keys::walk;
use member::MemberLine;
use others::{Guests, Heads};
use quorum::QuorumCard;
use seen::{provide_seen, use_seen};
use sheet::SigningSheet;

/// From so many on, rows out of sight are not laid out.
const MANY: usize = 60;

/// Who is there, and whether that is enough.
#[component]
pub(super) fn AttendanceTab(
    /// The session.
    session: SessionId,
) -> impl IntoView {
    provide_seen(session);
    view! {
        <div class="columns attendance">
            <div class="stack">
                <Members />
                <Show when=move || use_seen().ahead().is_none()>
                    <Guests />
                    <Heads />
                </Show>
            </div>
            <div class="stack">
                <QuorumCard />
            </div>
        </div>
        <SigningSheet />
        <Forms />
    }
}

/// The members, each with the four ways to be there or not.
#[component]
fn Members() -> impl IntoView {
    let (app, i18n, router, seen) = (use_app(), use_i18n(), use_router(), use_seen());
    let body = Memo::new(move |_| {
        let session = app.read(|register| Some(register.programme().session(seen.session)?.body));
        session.map(|body| Route::Body(body.to_string()))
    });
    let members = seen.part(|roll| roll.members.clone());
    let substitutes = seen.part(|roll| roll.substitutes.clone());
    let is_empty = Memo::new(move |_| {
        let none = |ids: &Option<Vec<_>>| ids.as_ref().is_none_or(Vec::is_empty);
        members.with(none) && substitutes.with(none)
    });
    let has_substitutes =
        Memo::new(move |_| substitutes.with(|ids| ids.as_ref().is_some_and(|ids| !ids.is_empty())));
    let is_long = move || members.with(|ids| ids.as_ref().is_some_and(|ids| ids.len() > MANY));
    let acts = move || view! { <RollActs /> };
    view! {
        <Section id="presence" title=move || t_string!(i18n, attendance.title) acts>
            {move || seen.ahead().map(|ahead| view! {
                <div class="sheet-body"><NotYet tab=TabKey::Attendance ahead /></div>
            })}
            <Show
                when=move || !is_empty.get()
                fallback=move || view! {
                    <EmptyState
                        shape=Shape::Person
                        title=move || t_string!(i18n, attendance.empty_title)
                        note=move || t_string!(i18n, attendance.empty_note)
                    >
                        {move || body.get().map(|route| view! {
                            <LinkButton kind=ButtonKind::Main href=move || router.href(&route)>
                                {t!(i18n, duties.body_page)}
                            </LinkButton>
                        })}
                    </EmptyState>
                }
            >
                <Show when=move || seen.ahead().is_none()>
                    <RollHead />
                    <p class="keys only-screen" id="presence-keys">{t!(i18n, attendance.keys)}</p>
                </Show>
                <ul class="roll" role="list" data-long=move || is_long().then_some("") aria-describedby="presence-keys" on:keydown=move |ev| walk(seen, &ev)>
                    <For each=move || members.get().unwrap_or_default() key=|id| *id let:id>
                        <MemberLine id />
                    </For>
                    <Show when=move || has_substitutes.get()>
                        <li class="roll-group"><h3>{t!(i18n, attendance.substitutes)}</h3></li>
                    </Show>
                    <For each=move || substitutes.get().unwrap_or_default() key=|id| *id let:id>
                        <MemberLine id />
                    </For>
                </ul>
            </Show>
        </Section>
    }
}

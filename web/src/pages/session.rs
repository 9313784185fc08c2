//! One session, from its convocation to its approved minutes.

mod act;
mod acts;
mod agenda;
mod ahead;
mod attendance;
mod convene;
mod convocation;
mod decisions;
mod facts;
mod gone;
mod head;
mod life;
mod minutes;
mod recommendations;
mod seen;
mod stamp;
mod tabs;

use std::sync::Arc;

use governance::present::session::{
    SessionPage as Page, SessionView, history_of_session, session_page,
};
use leptos::prelude::*;

use super::gone::{Fate, Gone};
use super::history::History;
use super::trouble::Trouble;

use crate::i18n::use_i18n;
use crate::route::{Route, use_router};
use crate::state::use_app;
use crate::text;

pub(in crate::pages) use minutes::ChangesSince;

use acts::ActForms;
use convocation::ConvocationPaper;
use facts::Facts;
use gone::kin;
use head::Head;
use life::LifeLine;
use seen::{PAPER, provide_seen, use_seen};
use tabs::SessionTabs;

/// What the address says while the convocation is shown.
const CONVOCATION: &str = "convocation";

/// Shows the session that an address names, or says what became of it.
#[component]
pub fn SessionPage(
    /// Its id, as the address writes it.
    #[prop(into)]
    id: String,
) -> impl IntoView {
    let app = use_app();
    let page = Memo::new(move |_| {
        let day = app.as_of();
        Arc::new(app.read(|register| session_page(register, &id, day)))
    });
    let found = Memo::new(move |_| match &*page.get() {
        Page::Found(view) => Some(Arc::clone(view)),
        _ => None,
    });
    let is_found = Memo::new(move |_| found.with(Option::is_some));
    move || match is_found.get() {
        true => view! { <FoundSession found /> }.into_any(),
        false => view! { <NotFound page /> }.into_any(),
    }
}

/// A session that does not stand under this name.
#[component]
fn NotFound(page: Memo<Arc<Page>>) -> impl IntoView {
    let i18n = use_i18n();
    move || {
        let fate = match (*page.get()).clone() {
            Page::Unknown | Page::Found(_) => Fate::Unknown,
            Page::Withdrawn(withdrawn, name) => {
                Fate::Withdrawn(withdrawn, name.map(|name| text::session(i18n, &name)))
            }
            Page::United(into, name) => {
                Fate::United(Route::Session(into.to_string()), text::session(i18n, &name))
            }
            Page::SetAside(label) => Fate::SetAside(label),
        };
        view! { <Gone kin=kin() fate /> }
    }
}

/// A session, whole; or one of its papers alone, as it is printed.
#[component]
fn FoundSession(found: Memo<Option<Arc<SessionView>>>) -> impl IntoView {
    provide_seen(found);
    let paper = use_router().filter(PAPER);
    let is_paper = Memo::new(move |_| paper.with(|paper| paper.as_deref() == Some(CONVOCATION)));
    view! {
        {move || match is_paper.get() {
            true => view! { <ConvocationPaper /> }.into_any(),
            false => view! { <WholeSession /> }.into_any(),
        }}
        <ActForms />
    }
}

#[component]
fn WholeSession() -> impl IntoView {
    let seen = use_seen();
    let session = seen.part(|view| view.id);
    let id = seen.part(|view| view.id.0);
    let (concerns, contested) = (
        seen.part(|view| view.concerns.clone()),
        seen.part(|view| view.contested.clone()),
    );
    view! {
        <Head />
        <LifeLine />
        <Trouble concerns contested />
        {move || session.get().map(|session| view! { <SessionTabs session /> })}
        <div class="columns">
            <div class="stack">
                <Facts />
            </div>
            <div class="stack">
                <History id history=history_of_session />
            </div>
        </div>
    }
}

//! What the parts of the page see: the session's view, and the form that is open.

use std::sync::Arc;

use chrono::NaiveDate;
use governance::ids::SessionId;
use governance::present::session::SessionView;
use leptos::prelude::*;

use super::act::Act;
use super::tabs::TabKey;
use crate::device;
use crate::form::ACT;
use crate::route::{Address, Route, Router, use_router};

/// The filter of the address that shows a paper alone, as it is printed.
pub(super) const PAPER: &str = "papier";
/// The filter of the address that names the tab.
pub(super) const TAB: &str = "onglet";

/// The session of the page.
#[derive(Clone, Copy)]
pub(super) struct Seen {
    found: Memo<Option<Arc<SessionView>>>,
    router: Router,
    /// The act whose form is open.
    pub(super) doing: Memo<Option<Act>>,
}

/// Gives the view to every part of the page below.
pub(super) fn provide_seen(found: Memo<Option<Arc<SessionView>>>) {
    let router = use_router();
    let named = router.filter(ACT);
    provide_context(Seen {
        found,
        router,
        doing: Memo::new(move |_| named.with(|named| named.as_ref()?.parse().ok())),
    });
}

/// The view given by [`provide_seen`].
pub(super) fn use_seen() -> Seen {
    expect_context()
}

impl Seen {
    /// One part of the view; what depends on it is drawn anew only when that part changes.
    ///
    /// Nothing for the moment between a session's withdrawal and the page that says so.
    pub(super) fn part<T>(
        self,
        part: impl Fn(&SessionView) -> T + Send + Sync + 'static,
    ) -> Memo<Option<T>>
    where
        T: Clone + PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.found.with(|found| found.as_deref().map(&part)))
    }

    /// The session's id.
    pub(super) fn id(self) -> Option<SessionId> {
        self.found
            .with_untracked(|found| found.as_ref().map(|view| view.id))
    }

    /// Opens the form of an act.
    pub(super) fn act(self, act: Act) {
        self.router.set_filter(ACT, Some(&act.to_string()));
    }

    /// Goes to a tab, and to its beginning.
    pub(super) fn go_to(self, tab: TabKey) {
        self.router.set_filter(TAB, Some(tab.code()));
        crate::ui::focus_once_drawn(["main .session-tabs [aria-selected='true']".to_owned()]);
    }

    /// The address of the page of a session, at a tab.
    pub(super) fn at_tab(self, session: SessionId, tab: TabKey) -> String {
        let mut address = self.address(session);
        address.query.set(TAB, Some(tab.code()));
        address.to_string()
    }

    /// The address of the page of a session, at a tab, as it is on a day.
    pub(super) fn on_day(self, session: SessionId, tab: TabKey, day: NaiveDate) -> String {
        let mut address = self.address(session);
        address.query.set(TAB, Some(tab.code()));
        let is_today = day == device::today();
        let day = day.to_string();
        address
            .query
            .set("au", Some(day.as_str()).filter(|_| !is_today));
        address.to_string()
    }

    /// The address of one of the session's papers, alone.
    pub(super) fn paper(self, session: SessionId, paper: &str) -> String {
        let mut address = self.address(session);
        address.query.set(PAPER, Some(paper));
        address.to_string()
    }

    fn address(self, session: SessionId) -> Address {
        Address::parse(&self.router.href(&Route::Session(session.to_string())))
    }
}

//! What the parts of the tab see: the roll, the form that is open, what was refused of whom.

use std::collections::BTreeMap;
use std::sync::Arc;

use governance::calendar::Moment;
use governance::drafts::Seat;
use governance::facts::Presence;
use governance::ids::{MembershipId, SessionId};
use governance::present::session::Ahead;
use governance::present::session::attendance::{Roll, roll};
use governance::present::session::quorum::{QuorumView, looked_at, quorum_view};
use leptos::prelude::*;

use super::super::seen::use_seen as use_session;
use super::act::Act;
use super::clock::minute_clock;
use crate::form::ACT;
use crate::i18n::use_i18n;
use crate::route::{Router, use_router};
use crate::state::{App, use_app};
use crate::text;

/// The session of the tab, and who is there.
#[derive(Clone, Copy)]
pub(super) struct Seen {
    app: App,
    i18n: text::Words,
    router: Router,
    /// The session.
    pub(super) session: SessionId,
    ahead: Memo<Option<Option<Ahead>>>,
    roll: Memo<Option<Arc<Roll>>>,
    /// The moment that the quorum is looked at.
    pub(super) at: Memo<Option<Moment>>,
    /// The quorum then.
    pub(super) quorum: Memo<Option<QuorumView>>,
    /// The act whose form is open.
    pub(super) doing: Memo<Option<Act>>,
    flaws: RwSignal<BTreeMap<MembershipId, String>>,
}

/// Gives the roll to every part of the tab below.
pub(super) fn provide_seen(session: SessionId) {
    let (app, router) = (use_app(), use_router());
    let (named, now) = (router.filter(ACT), minute_clock());
    let at = Memo::new(move |_| {
        let (day, now) = (app.as_of(), now.get());
        app.read(|register| looked_at(register, session, day, Some(now)))
    });
    provide_context(Seen {
        app,
        i18n: use_i18n(),
        router,
        session,
        ahead: use_session().part(|view| view.ahead),
        roll: Memo::new(move |_| {
            let day = app.as_of();
            app.read(|register| roll(register, session, day))
                .map(Arc::new)
        }),
        at,
        quorum: Memo::new(move |_| {
            let (at, day) = (at.get()?, app.as_of());
            app.read(|register| quorum_view(register, session, at, day))
        }),
        doing: Memo::new(move |_| named.with(|named| named.as_ref()?.parse().ok())),
        flaws: RwSignal::new(BTreeMap::new()),
    });
}

/// The roll given by [`provide_seen`].
pub(super) fn use_seen() -> Seen {
    expect_context()
}

impl Seen {
    /// One part of the roll; what depends on it is drawn anew only when that part changes.
    pub(super) fn part<T>(
        self,
        part: impl Fn(&Roll) -> T + Send + Sync + 'static,
    ) -> Memo<Option<T>>
    where
        T: Clone + PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.roll.with(|roll| roll.as_deref().map(&part)))
    }

    /// That the session is still to come: nobody is marked yet.
    pub(super) fn ahead(self) -> Option<Ahead> {
        self.ahead.get().flatten()
    }

    /// The days of the session, one by one.
    pub(super) fn days(self) -> Vec<chrono::NaiveDate> {
        self.roll
            .with_untracked(|roll| roll.as_ref().map(|roll| roll.days.clone()))
            .unwrap_or_default()
    }

    /// Opens the form of an act.
    pub(super) fn act(self, act: Act) {
        self.router.set_filter(ACT, Some(&act.to_string()));
    }

    /// What was refused of a member's last tap.
    pub(super) fn flaw(self, member: MembershipId) -> Memo<Option<String>> {
        Memo::new(move |_| self.flaws.with(|flaws| flaws.get(&member).cloned()))
    }

    /// Notes a member so; who represents them is asked first.
    pub(super) fn tap(self, membership: MembershipId, presence: Presence) {
        if presence == Presence::Represented {
            self.act(Act::Represent(membership));
            return;
        }
        let seat = Seat {
            session: self.session,
            membership,
        };
        self.app.signed(Callback::new(move |()| {
            let app = self.app;
            let Some(intent) = app.read_untracked(|register| seat.mark(register, presence)) else {
                return;
            };
            match app.record(&intent) {
                Ok(_) => self.flaws.update(|flaws| drop(flaws.remove(&membership))),
                Err(why) => {
                    let told = text::refusals(self.i18n, app, &why);
                    self.flaws
                        .update(|flaws| drop(flaws.insert(membership, told)));
                }
            }
        }));
    }
}

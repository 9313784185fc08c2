//! The programme at a glance: key figures, what awaits, and the next sessions.
//!
//! In a large programme each takes some time: they are drawn one after the other, and the page
//! answers meanwhile.

mod keys;
mod needs;
mod next;

use governance::ids::PostingId;
use governance::present::glance::{Key, Topic, begins_on};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Invitation;
use super::welcome::Welcome;
use crate::frame::PageHead;
use crate::i18n::{t_string, use_i18n};
use crate::moments::pause;
use crate::pages::bodies::{NoBodyYet, NotBegun};
use crate::state::use_app;
use crate::storage::Workspace;
use crate::text;

use keys::Keys;
use needs::Needs;
use next::NextSessions;

/// What an agent's own day does not tell.
const AROUND: [Topic; 5] = [
    Topic::Duties,
    Topic::Reports,
    Topic::Mandates,
    Topic::Silence,
    Topic::Contested,
];

/// What every part of the dashboard reads.
#[derive(Clone, Copy)]
struct Seen {
    /// The perimeter; none: the whole programme.
    posting: Option<PostingId>,
    /// How many parts are drawn by now.
    n_drawn: RwSignal<usize>,
}

impl Seen {
    /// Draws so many parts, one after the other.
    fn begin(posting: Option<PostingId>, n_parts: usize) -> Self {
        let n_drawn = RwSignal::new(0);
        spawn_local(async move {
            for n in 1..=n_parts {
                pause().await;
                if n_drawn.try_set(n).is_some() {
                    // The page is gone.
                    return;
                }
            }
        });
        Self { posting, n_drawn }
    }

    /// Tells whether it is the turn of a part.
    fn is_drawn(self, place: usize) -> bool {
        place < self.n_drawn.get()
    }
}

/// The start of whoever works for no territory and no body of their own: the whole programme.
#[component]
pub(super) fn Dashboard(posting: Option<PostingId>) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let is_empty =
        Memo::new(move |_| app.read(|register| register.programme().bodies().is_empty()));
    let first = Memo::new(move |_| {
        let day = app.as_of();
        app.read(|register| begins_on(register, day))
    });
    let note = move || {
        let day = text::long_day(i18n, app.as_of());
        format!("{} · {day}", t_string!(i18n, posting.whole))
    };
    // The demonstration tells of itself on its own page.
    let is_new = move || is_empty.get() && app.workspace() == Workspace::Real;
    view! {
        <Show when=move || !is_new() fallback=|| view! { <Welcome /> }>
            <PageHead title=move || t_string!(i18n, glance.title) note />
            <Show when=move || !is_empty.get() fallback=|| view! { <NoBodyYet /> }>
                <Show when=move || first.get().is_none() fallback=move || view! { <NotBegun first /> }>
                    <Parts posting topics=&Topic::ALL />
                </Show>
            </Show>
        </Show>
    }
}

/// The same for a perimeter, below the day of its agent.
#[component]
pub(super) fn Around(posting: PostingId) -> impl IntoView {
    view! { <Parts posting=Some(posting) topics=&AROUND /> }
}

#[component]
fn Parts(posting: Option<PostingId>, topics: &'static [Topic]) -> impl IntoView {
    let is_all = topics.len() == Topic::ALL.len();
    // Whoever begins the real work says first for whom; the demonstration shows the programme first.
    let invites = is_all && posting.is_none() && use_app().workspace() == Workspace::Real;
    let last = Key::ALL.len() + topics.len();
    let seen = Seen::begin(posting, last + 1);
    // What comes after stands once all above it is drawn: nothing is pushed away from whoever reads.
    let is_done = Memo::new(move |_| seen.is_drawn(last));
    view! {
        {invites.then(|| view! { <Invitation /> })}
        <Keys seen is_all />
        <Needs seen topics from=Key::ALL.len() is_all />
        <Show when=move || is_all && is_done.get()>
            <NextSessions posting />
            {(posting.is_none() && !invites).then(|| view! { <Invitation /> })}
        </Show>
    }
}

//! What became of the session: who did what, when, what before and what after.

use governance::ids::EntryId;
use governance::present::session::history_of_session;
use leptos::prelude::*;

use super::seen::use_seen;
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::pages::body::history::HistoryList;
use crate::state::use_app;
use crate::ui::Disclosure;

/// Every act on the session and what is its; read when it is opened.
#[component]
pub(super) fn History() -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let id = seen.part(|view| view.id.0);
    view! {
        <Section id="history" title=move || t_string!(i18n, body.history)>
            <div class="sheet-body">
                <Disclosure label=move || t_string!(i18n, body.history_open)>
                    {move || id.get().map(|id| view! { <HistoryOf id /> })}
                </Disclosure>
            </div>
        </Section>
    }
}

/// The history of one session, also of one that no longer holds.
#[component]
pub(super) fn HistoryOf(id: EntryId) -> impl IntoView {
    let app = use_app();
    let rows = Memo::new(move |_| app.read(|register| history_of_session(register, id)));
    view! { <HistoryList rows /> }
}

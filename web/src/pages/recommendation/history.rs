//! Who recorded, corrected or withdrew what of the recommendation and its follow-up.

use governance::ids::EntryId;
use governance::present::recommendation::history_of_recommendation;
use leptos::prelude::*;

use super::super::body::history::HistoryList;
use super::seen::use_seen;
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::state::use_app;
use crate::ui::Disclosure;

/// Every act; read when it is opened.
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

/// The history of one recommendation, also of one that no longer holds.
#[component]
pub(super) fn HistoryOf(id: EntryId) -> impl IntoView {
    let app = use_app();
    let rows = Memo::new(move |_| app.read(|register| history_of_recommendation(register, id)));
    view! { <HistoryList rows /> }
}

//! The minutes (procès-verbal): composed from the facts, completed by hand, put forward, approved;
//! what changes afterwards is told.

mod act;
mod changes;
mod paper;
mod standing;
mod there;

use std::sync::Arc;

use governance::ids::SessionId;
use governance::present::session::minutes::minutes_view;
use governance::status::validation::Subject;
use leptos::prelude::*;

use super::super::part::part;
use super::super::validation::ValidationState;
use crate::state::use_app;

use act::Forms;
use changes::ChangesNotice;
pub(in crate::pages) use changes::ChangesSince;
use paper::Paper;
use standing::Stand;

/// Where the minutes stand, what changed, and the minutes themselves as they print.
#[component]
pub(super) fn MinutesTab(
    /// The session.
    session: SessionId,
) -> impl IntoView {
    let app = use_app();
    let view = Memo::new(move |_| {
        let day = app.as_of();
        app.read(|register| minutes_view(register, session, day))
            .map(Arc::new)
    });
    let written = part(view, |view| view.written.as_ref().map(|(id, _)| *id));
    let subject = Signal::derive(move || written.get().flatten().map(Subject::Minutes));
    view! {
        <Stand session view />
        <ChangesNotice view />
        <ValidationState subject />
        <Paper view />
        <Forms session view />
    }
}

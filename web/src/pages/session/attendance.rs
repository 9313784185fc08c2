//! The tab of the same name; its content is composed beside the frame of the page.

use governance::ids::SessionId;
use leptos::prelude::*;

/// The tab.
#[component]
pub(super) fn AttendanceTab(session: SessionId) -> impl IntoView {
    let _ = session;
}

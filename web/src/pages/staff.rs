//! Posts of the unit and its antennas, and agents in the field.

use leptos::prelude::*;

use crate::frame::PageHead;
use crate::i18n::{t_string, use_i18n};

/// Shows it.
#[component]
pub fn StaffPage() -> impl IntoView {
    let i18n = use_i18n();
    view! { <PageHead title=move || t_string!(i18n, frame.staff) /> }
}

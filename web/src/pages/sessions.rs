//! Sessions of all bodies: what is to come, what awaits, what was held.

use leptos::prelude::*;

use crate::frame::PageHead;
use crate::i18n::{t_string, use_i18n};

/// The page.
#[component]
pub fn SessionsPage() -> impl IntoView {
    let i18n = use_i18n();
    view! { <PageHead title=move || t_string!(i18n, sessions.title) /> }
}

//! The demonstration: what it holds, where it is from, and the way into it.

use leptos::prelude::*;

use crate::frame::PageHead;
use crate::i18n::{t_string, use_i18n};

/// The page.
#[component]
pub fn DemonstrationPage() -> impl IntoView {
    let i18n = use_i18n();
    view! { <PageHead title=move || t_string!(i18n, demo.title) /> }
}

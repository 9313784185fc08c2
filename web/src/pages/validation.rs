//! What is handed up, validated and returned, level by level.

use leptos::prelude::*;

use crate::frame::PageHead;
use crate::i18n::{t_string, use_i18n};

/// Shows it.
#[component]
pub fn ValidationPage() -> impl IntoView {
    let i18n = use_i18n();
    view! { <PageHead title=move || t_string!(i18n, frame.validation) /> }
}

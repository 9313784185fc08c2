//! What missions and sessions ask for: where each stands, what is overdue.

use leptos::prelude::*;

use crate::frame::PageHead;
use crate::i18n::{t_string, use_i18n};

/// The page.
#[component]
pub fn RecommendationsPage() -> impl IntoView {
    let i18n = use_i18n();
    view! { <PageHead title=move || t_string!(i18n, recommendations.title) /> }
}

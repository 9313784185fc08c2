//! One recommendation: what is asked of whom, and its whole story.

use leptos::prelude::*;

use crate::frame::PageHead;
use crate::i18n::{t_string, use_i18n};

/// The page.
#[component]
pub fn RecommendationPage(#[prop(into)] id: String) -> impl IntoView {
    let i18n = use_i18n();
    drop(id);
    view! { <PageHead title=move || t_string!(i18n, recommendations.title) /> }
}

//! One indicator: its sheet and its series.

use leptos::prelude::*;

use crate::frame::PageHead;
use crate::i18n::{t_string, use_i18n};

/// Shows it.
#[component]
pub fn IndicatorPage(
    /// Its id.
    id: String,
) -> impl IntoView {
    let i18n = use_i18n();
    let _ = id;
    view! { <PageHead title=move || t_string!(i18n, frame.indicators) /> }
}

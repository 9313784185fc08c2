//! The register of duties: what each body owed, and the facts that prove it.

use leptos::prelude::*;

use crate::frame::PageHead;
use crate::i18n::{t_string, use_i18n};

/// The page.
#[component]
pub fn DutiesPage() -> impl IntoView {
    let i18n = use_i18n();
    view! { <PageHead title=move || t_string!(i18n, duties.title) /> }
}

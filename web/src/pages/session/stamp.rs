//! The mark of the demonstration on papers: printed alone, they leave the page that says so.

use leptos::prelude::*;

use crate::i18n::use_i18n;
use crate::said::t;
use crate::state::use_app;
use crate::storage::Workspace;

/// Says that a paper is of the demonstration; nothing on papers of the real work.
#[component]
pub(super) fn Stamp() -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let is_demonstration = app.workspace() == Workspace::Demonstration;
    is_demonstration.then(|| {
        view! { <p class="stamp">{t!(i18n, settings.workspace_demonstration)}</p> }
    })
}

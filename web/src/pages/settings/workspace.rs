//! Which journal is open: the real work, or the demonstration; never mixed.

use leptos::prelude::*;

use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::storage::Workspace;
use crate::ui::{Choice, LinkButton, RadioField};

/// Chooses the workspace; the page then starts anew with it.
#[component]
pub(super) fn WorkspaceChoice() -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let choices = Signal::derive(move || {
        vec![
            Choice {
                value: Workspace::Real.key().to_owned(),
                label: t_string!(i18n, settings.workspace_real).to_owned(),
                detail: t_string!(i18n, settings.workspace_real_note).to_owned(),
            },
            Choice {
                value: Workspace::Demonstration.key().to_owned(),
                label: t_string!(i18n, settings.workspace_demonstration).to_owned(),
                detail: t_string!(i18n, settings.workspace_demonstration_note).to_owned(),
            },
        ]
    });
    let on_choose = move |key: String| {
        let chosen = Workspace::ALL
            .into_iter()
            .find(|workspace| workspace.key() == key);
        if let Some(chosen) = chosen.filter(|chosen| *chosen != app.workspace()) {
            app.open_workspace(chosen);
        }
    };
    view! {
        <section class="sheet sheet-body" aria-labelledby="settings-workspace">
            <h2 id="settings-workspace">{t!(i18n, settings.workspace_title)}</h2>
            <RadioField
                label=move || t_string!(i18n, settings.workspace)
                choices
                value=Signal::derive(move || app.workspace().key().to_owned())
                on_choose
            />
            <LinkButton href=move || router.href(&Route::Demonstration)>{t!(i18n, demo.see)}</LinkButton>
        </section>
    }
}

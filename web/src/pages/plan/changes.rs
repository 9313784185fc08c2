//! What changed of the version that is shown since it was adopted: said loudly, entry by entry.

use std::sync::Arc;

use governance::present::plans::{YearPage, changes_since_adoption};
use leptos::prelude::*;

use super::super::session::ChangesSince;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::use_app;
use crate::ui::{Notice, Tone};

/// The notice, where anything changed.
#[component]
pub(super) fn ChangedSince(page: Memo<Option<Arc<YearPage>>>) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let changes = Memo::new(move |_| {
        let shown = page.with(|page| page.as_ref().map(|page| page.shown))?;
        app.read(|register| changes_since_adoption(register, shown))
    });
    move || {
        changes.get().map(|changes| {
            view! {
                <Notice tone=Tone::Trouble>
                    <b>{t!(i18n, plans.changed_since)}</b>
                    {t!(i18n, plans.changed_note)}
                    <ChangesSince changes apart=move || t_string!(i18n, plans.changed_apart) />
                </Notice>
            }
        })
    }
}

//! The form of what is written by hand.

use std::sync::Arc;

use governance::drafts::Draft;
use governance::facts::Kind;
use governance::ids::SessionId;
use governance::present::session::minutes::MinutesView;
use leptos::prelude::*;

use super::part;
use crate::form::{ACT, ActDialog, AmendForm, RecordForm, done};
use crate::i18n::{t_string, use_i18n};
use crate::route::use_router;
use crate::said::t;
use crate::state::use_app;
use crate::text;

/// The address's name for the form.
pub(super) const WRITE: &str = "pv.texte";

/// What is asked, in order.
const ASKED: &[&str] = &["opening", "debates", "closing", "kept_by", "source"];

/// The form, while the address names it.
#[component]
pub(super) fn Forms(
    /// The session.
    session: SessionId,
    /// The minutes.
    view: Memo<Option<Arc<MinutesView>>>,
) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let named = router.filter(ACT);
    let is_open = Signal::derive(move || named.with(|named| named.as_deref() == Some(WRITE)));
    let written = part(view, |view| view.written.as_ref().map(|(id, _)| *id));
    let on_done = move || done(app, t_string!(i18n, minutes.written), "pv");
    let start = move |_: Draft| {
        let head = view.with(|view| view.as_ref().map(|view| view.head.clone()));
        let opening = head.map(|head| text::minutes::opening(i18n, &head));
        Draft::default()
            .with("session", &session.to_string())
            .with("opening", &opening.unwrap_or_default())
    };
    let form = move || match written.get_untracked().flatten() {
        Some(id) => view! {
            <AmendForm id=id.0 fields=ASKED on_done=Callback::new(move |()| on_done()) />
        }
        .into_any(),
        None => view! {
            <RecordForm
                kind=Kind::Minutes
                about=session.to_string()
                start=Callback::new(start)
                fields=ASKED
                submit=move || t_string!(i18n, minutes.write_submit)
                on_done=Callback::new(move |_| on_done())
            />
        }
        .into_any(),
    };
    view! {
        <ActDialog is_open title=move || t_string!(i18n, minutes.write)>
            <p class="soft">{t!(i18n, minutes.write_note)}</p>
            {form}
        </ActDialog>
    }
}

//! Who sits in a member's place, and as what.

use governance::drafts::{Draft, Seat};
use governance::facts::Kind;
use governance::ids::MembershipId;
use governance::present::session::attendance::last_representation;
use leptos::prelude::*;

use super::seen::use_seen;
use crate::form::{Form, FormView, KindField, done};
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::use_app;

/// Asks who represents a member; proposes whoever did the last time.
#[component]
pub(super) fn RepresentForm(
    /// The mandate.
    membership: MembershipId,
) -> impl IntoView {
    let (app, i18n, seen) = (use_app(), use_i18n(), use_seen());
    let seat = Seat {
        session: seen.session,
        membership,
    };
    let name = format!("represent-{}-{membership}", seat.session);
    let form = Form::open(app, &name, move |_| {
        let last = app.read(|register| last_representation(register.programme(), membership));
        let (by, capacity) = last.unwrap_or_default();
        Draft::default()
            .with("represented_by", &by.unwrap_or_default())
            .with("capacity", &capacity.unwrap_or_default())
    });
    let submit = move |()| {
        let outcome = app
            .read_untracked(|register| seat.represent(register, &form.draft()))
            .and_then(|intent| app.record(&intent));
        if form.settle(outcome).is_some() {
            // Back to the row, so that the next one is marked by the next key.
            let row = format!("represente-{membership}");
            done(app, t_string!(i18n, attendance.represented_done), row);
        }
    };
    view! {
        <FormView form submit=move || t_string!(i18n, attendance.represent_submit) on_submit=submit>
            <p>{t!(i18n, attendance.represent_note)}</p>
            <KindField form kind=Kind::Attendance name="represented_by" />
            <KindField form kind=Kind::Attendance name="capacity" />
        </FormView>
    }
}

//! The convocation, noted: on which day the members were convened.

use governance::drafts::Draft;
use governance::ids::SessionId;
use leptos::prelude::*;

use crate::form::{Form, FormView, done};
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::use_app;
use crate::ui::DateField;

/// Notes the day of the convocation; the day looked at is proposed.
#[component]
pub(super) fn ConveneForm(session: SessionId) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let form = Form::open(app, &format!("convene-{session}"), move |_| {
        let found = app.read(|register| register.programme().session(session).cloned());
        let opens_on = found.as_ref().and_then(|found| found.opens_on);
        let day = app.as_of();
        let proposed = opens_on.map_or(day, |opens| opens.min(day));
        let noted = found
            .and_then(|found| found.convened_on)
            .unwrap_or(proposed);
        Draft::default().with("convened_on", &noted.to_string())
    });
    let submit = move |()| {
        let outcome = app.amend(session.0, &form.draft(), &["convened_on"]);
        if form.settle(outcome).is_some() {
            done(app, t_string!(i18n, session.convened_done), "life");
        }
    };
    view! {
        <FormView form submit=move || t_string!(i18n, session.convene_submit) on_submit=submit>
            <p>{t!(i18n, session.convene_note)}</p>
            <DateField
                label=move || t_string!(i18n, field.convened_on)
                value=form.text("convened_on")
                on_input=form.typing("convened_on")
                flaw=form.flaw("convened_on")
            />
        </FormView>
    }
}

//! The threshold of gaps: how many points, since when, and the text that sets it.

use governance::drafts::plans::{finish_threshold, start_of_plan};
use governance::facts::Kind;
use leptos::prelude::*;

use crate::form::{ACT, ActButton, ActDialog, Form, FormView, KindField, done};
use crate::i18n::{t_string, use_i18n};
use crate::route::use_router;
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{DateField, TextField};

/// What the address says while the threshold is being set.
const SET: &str = "seuil";

/// Opens the form.
#[component]
pub(super) fn ThresholdButton() -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    view! {
        <ActButton on_press=move || router.set_filter(ACT, Some(SET))>{t!(i18n, gaps.set_threshold)}</ActButton>
    }
}

/// The form, while the address names it.
#[component]
pub(super) fn ThresholdDialog() -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let doing = router.filter(ACT);
    let is_open = Signal::derive(move || doing.with(|doing| doing.as_deref() == Some(SET)));
    view! {
        <ActDialog is_open title=move || t_string!(i18n, gaps.threshold_title)>
            <ThresholdForm />
        </ActDialog>
    }
}

#[component]
fn ThresholdForm() -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let form = Form::open(app, "threshold", move |_| {
        let day = app.as_of();
        app.read(|register| start_of_plan(register, Kind::Parameter, None, day))
    });
    let submit = move |()| {
        let outcome = finish_threshold(&form.draft()).and_then(|intent| app.record(&intent));
        if form.settle(outcome).is_some() {
            done(app, t_string!(i18n, act.recorded), "gaps");
        }
    };
    let kind = Kind::Parameter;
    view! {
        <FormView form submit=move || t_string!(i18n, act.submit) on_submit=submit>
            <TextField
                label=move || t_string!(i18n, gaps.threshold_value)
                hint=move || t_string!(i18n, gaps.threshold_value_hint)
                value=form.text("value")
                on_input=form.typing("value")
                flaw=form.flaw("value")
            />
            <DateField
                label=move || text::field(i18n, Some(kind), "from")
                hint=move || t_string!(i18n, gaps.threshold_from_hint)
                value=form.text("from")
                on_input=form.typing("from")
                flaw=form.flaw("from")
                optional=true
            />
            <KindField form kind name="basis" />
            <KindField form kind name="source" />
        </FormView>
    }
}

//! Correcting a figure that goes up: what was validated above is reopened by it, and that is said first.

use governance::drafts::indicators::{figure_as_recorded, finish_measurement, part_field};
use governance::facts::Kind;
use governance::ids::MeasurementId;
use governance::present::Label;
use governance::present::validation::track;
use governance::status::validation::Subject;
use leptos::prelude::*;

use super::seen::{View, use_seen};
use crate::form::{ACT, ActDialog, FactAct, Form, FormView, KindField, done};
use crate::i18n::{t_string, use_i18n};
use crate::route::use_router;
use crate::state::use_app;
use crate::text;
use crate::ui::{Notice, TextField, Tone};

/// The form, while the address names a figure to correct.
#[component]
pub(super) fn CorrectDialog() -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let named = router.filter(ACT);
    let figure = Memo::new(move |_| {
        let act = named.with(|named| named.as_deref()?.parse::<FactAct>().ok())?;
        let FactAct::Amend(id) = act else {
            return None;
        };
        let id = MeasurementId(id);
        app.read(|register| register.programme().measurement(id).map(|_| id))
    });
    let is_open = Signal::derive(move || figure.get().is_some());
    let title = move || {
        let named = figure
            .get()
            .map(|id| app.read(|register| Label::of(register, id.0)));
        let fact = named
            .map(|named| text::name(i18n, &named))
            .unwrap_or_default();
        t_string!(i18n, act.amend, fact = fact).to_string()
    };
    view! {
        <ActDialog is_open title>
            {move || figure.get().map(|id| view! { <CorrectForm id /> })}
        </ActDialog>
    }
}

#[component]
fn CorrectForm(id: MeasurementId) -> impl IntoView {
    let (app, i18n, seen) = (use_app(), use_i18n(), use_seen());
    let form = Form::open(app, &format!("correct-{id}"), move |_| {
        app.read(|register| figure_as_recorded(register, id.0))
    });
    let categories = app.read_untracked(|register| {
        let programme = register.programme();
        let found = programme
            .measurement(id)
            .and_then(|one| programme.indicator(one.indicator));
        let all = found.map(|indicator| {
            indicator
                .categories()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        });
        all.unwrap_or_default()
    });
    let way = app.read_untracked(|register| track(register, Subject::Measurement(id), app.today()));
    let validated = way
        .filter(|way| way.state.is_validated())
        .and_then(|way| way.found);
    let warning = validated.map(|found| {
        let said = move || {
            let (body, on) = (text::name(i18n, &found.body), text::day(i18n, found.on));
            t_string!(i18n, validation.reopens, body = body, day = on).to_string()
        };
        view! { <Notice tone=Tone::Warning>{said}</Notice> }
    });
    let submit = move |()| {
        let draft = form.draft();
        let intent = app.read_untracked(|register| finish_measurement(register, &draft, Some(id)));
        if form
            .settle(intent.and_then(|intent| app.record(&intent)))
            .is_some()
        {
            let home = match seen.view.get_untracked() {
                View::Returned => "returned",
                View::ToHandIn => "to-hand-in",
                _ => "handed",
            };
            done(app, t_string!(i18n, validation.corrected), home);
        }
    };
    let part = move |category: String| {
        let field = part_field(&category);
        view! {
            <TextField
                label=category
                value=form.text(field.clone())
                on_input=form.typing(field)
                optional=true
            />
        }
    };
    let kind = Kind::Measurement;
    view! {
        <FormView form submit=move || t_string!(i18n, body.correct_submit) on_submit=submit>
            {warning}
            <TextField
                label=move || text::field(i18n, Some(kind), "figure")
                value=form.text("figure")
                on_input=form.typing("figure")
                flaw=form.flaw("figure")
            />
            {categories.into_iter().map(part).collect_view()}
            <KindField form kind name="evidence" />
            <KindField form kind name="note" />
        </FormView>
    }
}

//! Puts the body under another: a mistake put right, or a change from a day.

use governance::drafts::{Draft, FROM_A_DAY};
use governance::facts::{Kind, Placement};
use governance::ids::{BodyId, EntryId};
use governance::present::choices;
use governance::rules::Refusal;
use leptos::prelude::*;

use crate::form::{FactField, Form, FormView, done};
use crate::i18n::{t_string, use_i18n};
use crate::state::use_app;
use crate::text;
use crate::ui::{Choice, DateField, RadioField};

/// Which body, in what sense, and since when.
#[component]
pub(super) fn MoveForm(body: BodyId) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let form = Form::open(app, &format!("move-{body}"), move |_| {
        let day = app.as_of();
        let parent = app.read(|register| {
            let body = register.programme().body(body)?;
            Placement::on(&body.parents, day)
        });
        let parent = parent
            .map(|parent: EntryId| parent.to_string())
            .unwrap_or_default();
        Draft::default()
            .with("parents", &parent)
            .with("how", FROM_A_DAY)
    });
    let parents = Memo::new(move |_| {
        let day = app.as_of();
        let offers = app.read(|register| {
            let level = register
                .programme()
                .body(body)
                .map(|body| body.level.clone())
                .unwrap_or_default();
            choices::parents(register, &level, Some(body), day)
        });
        offers
            .into_iter()
            .map(crate::form::offered)
            .collect::<Vec<_>>()
    });
    let how = form.text("how");
    let is_dated = Memo::new(move |_| how.with(|how| how == FROM_A_DAY));
    let hows = Signal::derive(move || {
        vec![
            Choice {
                value: FROM_A_DAY.to_owned(),
                label: t_string!(i18n, body.move_from).to_owned(),
                detail: t_string!(i18n, body.move_from_note).to_owned(),
            },
            Choice {
                value: "correction".to_owned(),
                label: t_string!(i18n, body.move_correction).to_owned(),
                detail: t_string!(i18n, body.move_correction_note).to_owned(),
            },
        ]
    });
    let submit = move |()| {
        let day = app.as_of();
        let outcome = app
            .read_untracked(|register| {
                let found = register
                    .programme()
                    .body(body)
                    .ok_or(vec![Refusal::NotHere])?;
                form.draft().put_under(body.0, &found.parents, day)
            })
            .and_then(|intent| app.record(&intent));
        if form.settle(outcome).is_some() {
            done(app, t_string!(i18n, body.moved), "place");
        }
    };
    view! {
        <FormView form submit=move || t_string!(i18n, body.move_submit) on_submit=submit>
            <FactField
                form
                name="parents"
                label=move || text::field(i18n, Some(Kind::Body), "parents")
                choices=parents
            />
            <RadioField
                label=move || t_string!(i18n, body.move_how)
                choices=hows
                value=how
                on_choose=form.typing("how")
            />
            <Show when=move || is_dated.get()>
                <DateField
                    label=move || t_string!(i18n, body.move_day)
                    value=form.text("from")
                    on_input=form.typing("from")
                    flaw=form.flaw("from")
                />
            </Show>
        </FormView>
    }
}

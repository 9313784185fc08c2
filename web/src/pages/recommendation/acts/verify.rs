//! Verifies a declaration: by another body, which finds it right or not. Neither is chosen
//! beforehand: one press too many must not close anything.

use governance::drafts::Draft;
use governance::facts::Kind;
use governance::ids::FollowUpId;
use governance::present::Label;
use governance::present::recommendation::verifiers;
use leptos::prelude::*;

use crate::form::{FactField, Form, FormView, KindField, done, offered};
use crate::i18n::{t_string, use_i18n};
use crate::state::use_app;
use crate::text;
use crate::ui::{Choice, LongTextField, RadioField};

/// The form of a finding.
#[component]
pub(super) fn VerifyForm(follow_up: FollowUpId) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let form = Form::open(app, &format!("verification-{follow_up}"), move |_| {
        Draft::default()
            .with("follow_up", &follow_up.to_string())
            .with("on", &app.as_of().to_string())
    });
    let submit = move |()| {
        let intent = form.draft().record(Kind::Verification);
        let outcome = intent.and_then(|intent| app.record(&intent));
        if form.settle(outcome).is_some() {
            done(app, t_string!(i18n, recommendation.verified_done), "story");
        }
    };
    let told = Memo::new(move |_| {
        app.read(|register| {
            let declared = register.programme().follow_up(follow_up)?;
            let body = text::name(i18n, &Label::of(register, declared.body.0));
            let state = text::recommendation::headway(i18n, declared.state);
            let day = text::day(i18n, declared.on);
            let told = t_string!(
                i18n,
                recommendation.verify_note,
                body = body,
                day = day,
                state = state
            );
            Some((
                told.to_string(),
                declared.text.clone(),
                declared.evidence.clone(),
            ))
        })
    });
    let bodies = Memo::new(move |_| {
        let day = app.as_of();
        let offers = app.read(|register| verifiers(register, follow_up, day));
        offers.into_iter().map(offered).collect::<Vec<_>>()
    });
    let kind = Kind::Verification;
    view! {
        <FormView form submit=move || t_string!(i18n, recommendation.verify_submit) on_submit=submit>
            {move || told.get().map(|(told, text, evidence)| view! {
                <div class="stack">
                    <p>{told}</p>
                    {text.map(|text| view! { <p class="quoted">{text}</p> })}
                    {evidence.map(|evidence| view! { <p class="quoted">{evidence}</p> })}
                </div>
            })}
            <RadioField
                label=move || text::field(i18n, Some(kind), "finding")
                choices=Signal::derive(move || findings(i18n))
                value=form.text("finding")
                on_choose=form.typing("finding")
                flaw=form.flaw("finding")
            />
            <FactField
                form
                name="body"
                label=move || t_string!(i18n, recommendation.verifier)
                hint=move || t_string!(i18n, recommendation.verifier_hint)
                choices=bodies
            />
            <KindField form kind name="on" />
            <LongTextField
                label=move || t_string!(i18n, recommendation.grounds)
                value=form.text("text")
                on_input=form.typing("text")
                flaw=form.flaw("text")
                optional=true
            />
            <KindField form kind name="source" />
        </FormView>
    }
}

fn findings(i18n: text::Words) -> Vec<Choice> {
    let finding = |code: &str, detail: &str| Choice {
        value: code.to_owned(),
        label: text::choice(i18n, code),
        detail: detail.to_owned(),
    };
    vec![
        finding("confirmed", t_string!(i18n, recommendation.confirmed_note)),
        finding("refuted", t_string!(i18n, recommendation.refuted_note)),
    ]
}

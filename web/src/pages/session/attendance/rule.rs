//! The quorum rule of the body, set from the session that needs it, with the text behind it.

use governance::charter::parameter::QuorumRule;
use governance::drafts::{Draft, OF_SEATS, OF_SHARE, ids_in, lent, set_quorum_rule, with_id};
use governance::facts::Kind;
use governance::ids::BodyId;
use governance::present::choices;
use leptos::prelude::*;

use super::seen::use_seen;
use crate::form::{Form, FormView, KindField, done};
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{CheckField, Choice, LongTextField, RadioField, TextField};

/// The form of the rule.
#[component]
pub(super) fn RuleForm() -> impl IntoView {
    let (app, i18n, seen) = (use_app(), use_i18n(), use_seen());
    let session = seen.session;
    let body = app.read_untracked(|register| {
        register
            .programme()
            .session(session)
            .map(|found| found.body)
    });
    let Some(body) = body else {
        return view! { <p>{t!(i18n, refusal.not_here)}</p> }.into_any();
    };
    let form = Form::open(app, &format!("quorum-{body}"), move |_| {
        let view = seen.quorum.get();
        let from = view.as_ref().map(|view| view.at.day.to_string());
        let (rule, base) = view.map(|view| (view.rule, view.base)).unwrap_or_default();
        let how = match rule {
            Some(QuorumRule::Seats(_)) => OF_SEATS,
            _ => OF_SHARE,
        };
        Draft::default()
            .with("how", how)
            .with("from", &from.unwrap_or_default())
            .with("base", &base.unwrap_or_default())
    });
    let submit = move |()| {
        let steps = app.read_untracked(|register| set_quorum_rule(register, body, &form.draft()));
        let outcome = steps.and_then(|steps| app.record_all(&lent(&steps)));
        if form.settle(outcome).is_some() {
            done(app, t_string!(i18n, attendance.rule_done), "quorum");
        }
    };
    view! {
        <FormView form submit=move || t_string!(i18n, attendance.rule_submit) on_submit=submit>
            <p>{t!(i18n, attendance.rule_form_note)}</p>
            <HowMany form />
            <RequiredPosts form body />
            <KindField form kind=Kind::Parameter name="from" />
            <LongTextField
                label=move || text::field(i18n, Some(Kind::Parameter), "basis")
                hint=move || t_string!(i18n, attendance.basis_hint)
                value=form.text("basis")
                on_input=form.typing("basis")
                flaw=form.flaw("basis")
            />
        </FormView>
    }
    .into_any()
}

/// A share of the seats or a number of them, and what a share is taken of.
#[component]
fn HowMany(form: Form) -> impl IntoView {
    let i18n = use_i18n();
    let how = form.text("how");
    let is_share = Memo::new(move |_| how.with(|how| how != OF_SEATS));
    let plain = |value: &str, label: &str, detail: &str| Choice {
        value: value.to_owned(),
        label: label.to_owned(),
        detail: detail.to_owned(),
    };
    let hows = Signal::derive(move || {
        vec![
            plain(OF_SHARE, t_string!(i18n, attendance.of_share), ""),
            plain(OF_SEATS, t_string!(i18n, attendance.of_seats), ""),
        ]
    });
    let bases = Signal::derive(move || {
        vec![
            plain(
                "seats",
                t_string!(i18n, body.base_seats),
                t_string!(i18n, attendance.base_seats_note),
            ),
            plain(
                "held",
                t_string!(i18n, body.base_held),
                t_string!(i18n, attendance.base_held_note),
            ),
        ]
    });
    let label = move || match is_share.get() {
        true => t_string!(i18n, attendance.share),
        false => t_string!(i18n, attendance.number),
    };
    let hint = move || match is_share.get() {
        true => t_string!(i18n, attendance.share_hint),
        false => t_string!(i18n, attendance.number_hint),
    };
    let base_flaw = form.flaw("base");
    view! {
        <RadioField
            label=move || t_string!(i18n, attendance.how)
            choices=hows
            value=how
            on_choose=form.typing("how")
            in_row=true
        />
        <TextField label hint value=form.text("value") on_input=form.typing("value") flaw=form.flaw("value") />
        <Show when=move || is_share.get()>
            <RadioField
                label=move || t_string!(i18n, attendance.base)
                choices=bases
                value=form.text("base")
                on_choose=form.typing("base")
                flaw=base_flaw
            />
        </Show>
    }
}

/// The posts without whose holders there is no quorum.
#[component]
fn RequiredPosts(form: Form, body: BodyId) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let about = choices::About {
        body: Some(body),
        session: None,
    };
    let posts = Memo::new(move |_| {
        let found = app.read(|register| choices::facts(register, Kind::Post, about));
        let named = found
            .into_iter()
            .map(|post| (post.label.id, text::name(i18n, &post.label)));
        named.collect::<Vec<_>>()
    });
    let text = form.text("posts");
    let box_of = move |(post, name): (governance::ids::EntryId, String)| {
        let checked = Signal::derive(move || text.with(|text| ids_in(text).any(|id| id == post)));
        let change = move |is_asked: bool| {
            form.set("posts", with_id(&text.get_untracked(), post, is_asked));
        };
        view! { <CheckField label=name checked on_change=change /> }
    };
    view! {
        <Show when=move || !posts.with(Vec::is_empty)>
            <fieldset class="field">
                <legend>{t!(i18n, field.posts)}</legend>
                <span class="hint">{t!(i18n, attendance.posts_hint)}</span>
                <div class="choices">{move || posts.get().into_iter().map(box_of).collect_view()}</div>
            </fieldset>
        </Show>
    }
}

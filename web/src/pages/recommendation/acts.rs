//! The forms of the acts on a recommendation, one open at a time.

mod verify;

use governance::drafts::Draft;
use governance::facts::Kind;
use governance::ids::{EntryId, RecommendationId};
use governance::present::Label;
use governance::status::recommendations::addressee;
use leptos::prelude::*;

use super::super::recommendations::RecommendationForm;
use super::act::Act;
use super::seen::use_seen;
use crate::form::{ActDialog, AmendForm, RecordForm, WithdrawForm, done};
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::{App, use_app};
use crate::text;
use crate::ui::Tone;

use verify::VerifyForm;

/// Whichever form the address names.
#[component]
pub(super) fn ActForms() -> impl IntoView {
    let (app, i18n, seen) = (use_app(), use_i18n(), use_seen());
    let open = move |danger: bool| {
        Signal::derive(move || {
            let is_danger = |act: Act| matches!(act, Act::Withdraw(_));
            seen.doing.get().is_some_and(|act| is_danger(act) == danger)
        })
    };
    let title = move || {
        let doing = seen.doing.get();
        doing.map(|act| title(app, i18n, act)).unwrap_or_default()
    };
    let form = move || seen.doing.get().and_then(|act| Some(form(seen.id()?, act)));
    view! {
        <ActDialog is_open=open(false) title>{form}</ActDialog>
        <ActDialog is_open=open(true) title tone=Tone::Trouble>{form}</ActDialog>
    }
}

fn title(app: App, i18n: text::Words, act: Act) -> String {
    let named = |id: EntryId| app.read(|register| text::label(i18n, &Label::of(register, id)));
    match act {
        Act::Declare => t_string!(i18n, recommendation.declare_title).to_owned(),
        Act::Verify(_) => t_string!(i18n, recommendation.verify_title).to_owned(),
        Act::Carry => t_string!(i18n, recommendation.carry_title).to_owned(),
        Act::Amend(id) => t_string!(i18n, body.amend_title, fact = named(id)).to_string(),
        Act::Withdraw(id) => t_string!(i18n, body.withdraw_title, fact = named(id)).to_string(),
    }
}

fn form(id: RecommendationId, act: Act) -> AnyView {
    match act {
        Act::Declare => view! { <Declare id /> }.into_any(),
        Act::Verify(follow_up) => view! { <VerifyForm follow_up /> }.into_any(),
        Act::Carry => view! { <Carry id /> }.into_any(),
        Act::Amend(id) => view! { <Amend id /> }.into_any(),
        Act::Withdraw(id) => view! { <Withdraw id /> }.into_any(),
    }
}

/// The fields that are corrected.
fn fields(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::FollowUp => &[
            "state", "percent", "text", "evidence", "on", "body", "source",
        ],
        Kind::Verification => &["finding", "text", "on", "body", "source"],
        _ => &[
            "number", "text", "level", "body", "post", "due_on", "made_on", "mission", "session",
            "source",
        ],
    }
}

/// Where the focus goes once it is done.
fn section(kind: Kind) -> &'static str {
    match kind {
        Kind::Recommendation => "asked",
        _ => "story",
    }
}

/// Declares where it stands, in the name of its addressee.
#[component]
fn Declare(id: RecommendationId) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let start = move |_| {
        let body = app.read(|register| {
            let programme = register.programme();
            addressee(programme, programme.recommendation(id)?)
        });
        Draft::default()
            .with("recommendation", &id.to_string())
            .with(
                "body",
                &body.map(|body| body.to_string()).unwrap_or_default(),
            )
            .with("state", "started")
            .with("on", &app.as_of().to_string())
    };
    let on_done = move |told: EntryId| {
        use governance::facts::Headway;
        let state = app.read_untracked(|register| {
            let told = register
                .programme()
                .follow_up(governance::ids::FollowUpId(told));
            told.map(|told| told.state)
        });
        let words = match state {
            Some(Headway::Started) => t_string!(i18n, recommendation.started_done),
            _ => t_string!(i18n, recommendation.declared_done),
        };
        done(app, words, "story");
    };
    view! {
        <RecordForm
            kind=Kind::FollowUp
            about=id.to_string()
            start=Callback::new(start)
            fields=fields(Kind::FollowUp)
            submit=move || t_string!(i18n, recommendation.declare_submit)
            on_done=Callback::new(on_done)
        />
    }
}

/// Carries it over: a new recommendation with the same words, and a day of its own.
#[component]
fn Carry(id: RecommendationId) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let start = move |()| {
        let draft = app.read(|register| register.programme().fact(id.0).map(Draft::of));
        let mut draft = draft.unwrap_or_default();
        for field in ["mission", "session", "due_on", "made_on", "source"] {
            draft.set(field, "");
        }
        draft.with("carried_from", &id.to_string())
    };
    let on_done = move |new: EntryId| {
        done(app, t_string!(i18n, recommendation.carried_done), "asked");
        router.go(&Route::Recommendation(new.to_string()));
    };
    view! {
        <p>{t!(i18n, recommendation.carry_note)}</p>
        <RecommendationForm
            about=id.to_string()
            start=Callback::new(start)
            submit=move || t_string!(i18n, recommendation.carry_submit)
            on_done=Callback::new(on_done)
        />
    }
}

#[component]
fn Amend(id: EntryId) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let kind = app.read_untracked(|register| register.programme().kind(id));
    let kind = kind.unwrap_or(Kind::Recommendation);
    let on_done = move |()| done(app, t_string!(i18n, body.corrected), section(kind));
    view! { <AmendForm id fields=fields(kind) on_done=Callback::new(on_done) /> }
}

#[component]
fn Withdraw(id: EntryId) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let on_done = move |()| done(app, t_string!(i18n, recommendation.withdrawn_done), "story");
    view! { <WithdrawForm id on_done=Callback::new(on_done) /> }
}

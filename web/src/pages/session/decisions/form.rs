//! The form of a decision: its item first, which proposes the rest.

use governance::drafts::{decision_as_recorded, finish_decision, propose_decision};
use governance::facts::Kind;
use governance::ids::{AgendaItemId, DecisionId, SessionId};
use governance::present::Label;
use governance::present::session::attendance::days_of;
use leptos::prelude::*;

use super::act::Act;
use super::fields::{About, ItemField, PowerField, VerdictField};
use super::votes::Votes;
use crate::form::{ActDialog, Form, FormView, KindField, WithdrawForm, done};
use crate::i18n::{t_string, use_i18n};
use crate::pages::session::attendance::{MomentFields, minute_clock};
use crate::state::use_app;
use crate::text;
use crate::ui::Tone;

/// Whichever form the address names.
#[component]
pub(super) fn Forms(
    /// The session.
    session: SessionId,
    /// The act whose form is open.
    doing: Memo<Option<Act>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let open = move |danger: bool| {
        Signal::derive(move || {
            doing
                .get()
                .is_some_and(|act| matches!(act, Act::Withdraw(_)) == danger)
        })
    };
    let title = move || match doing.get() {
        Some(Act::Amend(_)) => t_string!(i18n, decision.amend_title),
        Some(Act::Withdraw(_)) => t_string!(i18n, decision.withdraw_title),
        _ => t_string!(i18n, decision.add),
    };
    let form = move || {
        doing.get().map(|act| match act {
            Act::New(item) => view! { <DecisionForm session item /> }.into_any(),
            Act::Adopt(item) => {
                view! { <DecisionForm session item=Some(item) adopt=true /> }.into_any()
            }
            Act::Amend(id) => view! { <DecisionForm session item=None before=id /> }.into_any(),
            Act::Withdraw(id) => view! { <Withdraw id /> }.into_any(),
        })
    };
    view! {
        <ActDialog is_open=open(false) title>{form}</ActDialog>
        <ActDialog is_open=open(true) title tone=Tone::Trouble>{form}</ActDialog>
    }
}

#[component]
fn Withdraw(id: DecisionId) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let on_done = move |()| done(app, t_string!(i18n, body.withdrawn_done), "decisions");
    view! { <WithdrawForm id=id.0 on_done=Callback::new(on_done) /> }
}

/// Records a decision, or corrects one.
#[component]
fn DecisionForm(
    session: SessionId,
    item: Option<AgendaItemId>,
    /// Whether it is proposed as adopted.
    #[prop(optional)]
    adopt: bool,
    /// The decision to correct.
    #[prop(optional)]
    before: Option<DecisionId>,
) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let now = minute_clock().get_untracked();
    let named = match (before, item) {
        (Some(id), _) => ["decision-", &id.to_string()].concat(),
        (None, Some(item)) => ["decision-item-", &item.to_string()].concat(),
        (None, None) => ["decision-", &session.to_string()].concat(),
    };
    let form = Form::open(app, &named, move |typed| match before {
        Some(id) => app.read(|register| decision_as_recorded(register, id)),
        None => {
            let item = item.map(|item| item.to_string()).unwrap_or_default();
            let typed = match typed.text("item") {
                "" => typed.clone().with("item", &item),
                _ => typed.clone(),
            };
            let proposed =
                app.read(|register| propose_decision(register, session, &typed, Some(now)));
            let verdict = match (typed.text("verdict"), adopt) {
                ("", true) => "adopted",
                (typed, _) => typed,
            };
            let title = typed.text("item").parse::<AgendaItemId>().ok();
            let title =
                title.and_then(|item| app.read(|register| Label::of(register, item.0).name));
            let words = text::decision::proposed(i18n, &title.unwrap_or_default(), verdict);
            proposed
                .with("item", typed.text("item"))
                .with("verdict", verdict)
                .with("text", &words)
        }
    });
    let submit = move |()| {
        let outcome = app
            .read_untracked(|register| finish_decision(register, &form.draft(), before))
            .and_then(|intent| app.record(&intent));
        if form.settle(outcome).is_some() {
            let told = match before {
                Some(_) => t_string!(i18n, body.corrected),
                None => t_string!(i18n, decision.recorded),
            };
            done(app, told, "decisions");
        }
    };
    let days = app.read_untracked(|register| {
        register
            .programme()
            .session(session)
            .map(days_of)
            .unwrap_or_default()
    });
    view! {
        <FormView form submit=move || t_string!(i18n, decision.submit) on_submit=submit>
            <ItemField form session />
            <VerdictField form />
            <Votes form session />
            <KindField form kind=Kind::Decision name="text" />
            <KindField form kind=Kind::Decision name="conditions" />
            <MomentFields
                form
                field="at"
                day_label=move || t_string!(i18n, decision.day)
                time_label=move || t_string!(i18n, decision.time)
                days
                optional=true
            />
            <PowerField form session />
            <About form />
            <KindField form kind=Kind::Decision name="number" />
            <KindField form kind=Kind::Decision name="source" />
        </FormView>
    }
}

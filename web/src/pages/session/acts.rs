//! The forms of the acts on a session, one open at a time.

use governance::drafts::Draft;
use governance::facts::{Kind, Listing};
use governance::ids::{EntryId, SessionId};
use governance::present::Label;
use leptos::prelude::*;

use super::act::Act;
use super::agenda::{AsideForm, DeclineForm, ItemForm};
use super::convene::ConveneForm;
use super::seen::use_seen;
use crate::form::{ActDialog, AmendForm, RecordForm, WithdrawForm, done};
use crate::i18n::{t_string, use_i18n};
use crate::state::{App, use_app};
use crate::text;
use crate::ui::Tone;

/// The session's own fields.
const SESSION: &[&str] = &[
    "number",
    "kind",
    "convened_on",
    "opens_on",
    "closes_on",
    "place",
    "presided_by",
    "note",
    "source",
];
/// What is asked of a recommendation; its session is known.
const RECOMMENDATION: &[&str] = &[
    "number",
    "text",
    "level",
    "body",
    "post",
    "due_on",
    "carried_from",
    "source",
];

/// Whichever form the address names.
#[component]
pub(super) fn ActForms() -> impl IntoView {
    let (app, i18n, seen) = (use_app(), use_i18n(), use_seen());
    let open = move |danger: bool| {
        Signal::derive(move || {
            let is_danger = |act: &Act| matches!(act, Act::Withdraw(_));
            seen.doing
                .with(|act| act.as_ref().is_some_and(|act| is_danger(act) == danger))
        })
    };
    let title = move || {
        let act = seen.doing.get();
        act.map(|act| title(app, i18n, &act)).unwrap_or_default()
    };
    let form = move || seen.doing.get().and_then(|act| Some(form(seen.id()?, act)));
    view! {
        <ActDialog is_open=open(false) title>{form}</ActDialog>
        <ActDialog is_open=open(true) title tone=Tone::Trouble>{form}</ActDialog>
    }
}

fn title(app: App, i18n: text::Words, act: &Act) -> String {
    let named = |id: EntryId| app.read(|register| text::label(i18n, &Label::of(register, id)));
    let title = match act {
        Act::Amend => t_string!(i18n, session.amend_title),
        Act::Convene => t_string!(i18n, session.next_convene),
        Act::AddItem | Act::AddGap(_) => t_string!(i18n, agenda.add),
        Act::AmendItem(id) => {
            return t_string!(i18n, body.amend_title, fact = named(id.0)).to_string();
        }
        Act::SetAside(_, Listing::Dropped) | Act::Decline(_, Listing::Dropped) => {
            t_string!(i18n, agenda.drop_title)
        }
        Act::SetAside(..) | Act::Decline(..) => t_string!(i18n, agenda.defer_title),
        Act::Recommend => t_string!(i18n, session.recommend),
        Act::Withdraw(id) => {
            return t_string!(i18n, body.withdraw_title, fact = named(*id)).to_string();
        }
    };
    title.to_owned()
}

fn form(session: SessionId, act: Act) -> AnyView {
    match act {
        Act::Amend => view! { <Amend session /> }.into_any(),
        Act::Convene => view! { <ConveneForm session /> }.into_any(),
        Act::AddItem => view! { <ItemForm session item=None /> }.into_any(),
        Act::AddGap(gap) => view! { <ItemForm session item=None gap /> }.into_any(),
        Act::AmendItem(item) => view! { <ItemForm session item=Some(item) /> }.into_any(),
        Act::SetAside(item, listing) => view! { <AsideForm item listing /> }.into_any(),
        Act::Decline(key, listing) => view! { <DeclineForm session key listing /> }.into_any(),
        Act::Recommend => view! { <Recommend session /> }.into_any(),
        Act::Withdraw(id) => view! { <Withdraw id session /> }.into_any(),
    }
}

#[component]
fn Amend(session: SessionId) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let on_done = move |()| done(app, t_string!(i18n, body.corrected), "facts");
    view! { <AmendForm id=session.0 fields=SESSION on_done=Callback::new(on_done) /> }
}

#[component]
fn Withdraw(id: EntryId, session: SessionId) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let section = if id == session.0 { "history" } else { "agenda" };
    let on_done = move |()| done(app, t_string!(i18n, body.withdrawn_done), section);
    view! { <WithdrawForm id on_done=Callback::new(on_done) /> }
}

#[component]
fn Recommend(session: SessionId) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let start = move |_| Draft::default().with("session", &session.to_string());
    let on_done = move |_| done(app, t_string!(i18n, session.recommended), "asked");
    view! {
        <RecordForm
            kind=Kind::Recommendation
            about=session.to_string()
            start=Callback::new(start)
            fields=RECOMMENDATION
            submit=move || t_string!(i18n, session.recommend_submit)
            on_done=Callback::new(on_done)
        />
    }
}

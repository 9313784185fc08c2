//! The forms of the acts on attendances, one open at a time.

use governance::drafts::Draft;
use governance::facts::Kind;
use governance::ids::EntryId;
use governance::present::Label;
use leptos::prelude::*;

use super::act::Act;
use super::details::{ComeBackForm, DetailsForm};
use super::represent::RepresentForm;
use super::rule::RuleForm;
use super::seen::{Seen, use_seen};
use crate::form::{ActDialog, AmendForm, RecordForm, WithdrawForm, done};
use crate::i18n::{t_string, use_i18n};
use crate::state::{App, use_app};
use crate::text;
use crate::ui::Tone;

/// Whichever form the address names.
#[component]
pub(super) fn Forms() -> impl IntoView {
    let (app, i18n, seen) = (use_app(), use_i18n(), use_seen());
    let is_withdrawal = |act: Act| matches!(act, Act::Withdraw(_));
    let open = move |danger: bool| {
        Signal::derive(move || {
            seen.doing
                .get()
                .is_some_and(|act| is_withdrawal(act) == danger)
        })
    };
    let title = move || {
        seen.doing
            .get()
            .map(|act| title(app, i18n, act))
            .unwrap_or_default()
    };
    view! {
        <ActDialog is_open=open(false) title>{move || seen.doing.get().map(|act| form(seen, act))}</ActDialog>
        <ActDialog is_open=open(true) title tone=Tone::Trouble>
            {move || seen.doing.get().map(|act| form(seen, act))}
        </ActDialog>
    }
}

fn title(app: App, i18n: text::Words, act: Act) -> String {
    let named = |id: EntryId| app.read(|register| text::name(i18n, &Label::of(register, id)));
    match act {
        Act::Represent(id) => {
            t_string!(i18n, attendance.represent_title, name = named(id.0)).to_string()
        }
        Act::Details(id) => t_string!(i18n, attendance.details_of, name = named(id.0)).to_string(),
        Act::ComeBack(id) => {
            t_string!(i18n, attendance.come_back_title, name = named(id.0)).to_string()
        }
        Act::Guest => t_string!(i18n, attendance.add_guest).to_owned(),
        Act::Heads | Act::AmendHeads(_) => t_string!(i18n, attendance.add_heads).to_owned(),
        Act::Rule => t_string!(i18n, attendance.rule_title).to_owned(),
        Act::Withdraw(id) => {
            t_string!(i18n, attendance.withdraw_title, name = named(id.0)).to_string()
        }
    }
}

fn form(seen: Seen, act: Act) -> AnyView {
    match act {
        Act::Represent(membership) => view! { <RepresentForm membership /> }.into_any(),
        Act::Details(id) => view! { <DetailsForm id /> }.into_any(),
        Act::ComeBack(membership) => view! { <ComeBackForm membership /> }.into_any(),
        Act::Guest => {
            view! { <Add seen section="invites" fields=&["guest", "source"] /> }.into_any()
        }
        Act::Heads => view! { <Add seen section="effectifs" fields=HEADS /> }.into_any(),
        Act::AmendHeads(id) => view! { <AmendHeads id=id.0 /> }.into_any(),
        Act::Rule => view! { <RuleForm /> }.into_any(),
        Act::Withdraw(id) => view! { <Withdraw id=id.0 /> }.into_any(),
    }
}

/// What is asked of heads counted.
const HEADS: &[&str] = &["women", "men", "source"];

/// Adds a guest, or heads counted.
#[component]
fn Add(seen: Seen, section: &'static str, fields: &'static [&'static str]) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let session = seen.session.to_string();
    let about = [section, "-", &session].concat();
    let start = move |_: Draft| Draft::default().with("session", &session);
    let on_done = move |_| done(app, t_string!(i18n, attendance.added), section);
    view! {
        <RecordForm
            kind=Kind::Attendance
            about
            start=Callback::new(start)
            fields
            submit=move || t_string!(i18n, attendance.add_submit)
            on_done=Callback::new(on_done)
        />
    }
}

#[component]
fn AmendHeads(id: EntryId) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let on_done = move |()| done(app, t_string!(i18n, body.corrected), "effectifs");
    view! { <AmendForm id fields=HEADS on_done=Callback::new(on_done) /> }
}

#[component]
fn Withdraw(id: EntryId) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let on_done = move |()| done(app, t_string!(i18n, body.withdrawn_done), "presence");
    view! { <WithdrawForm id on_done=Callback::new(on_done) /> }
}

//! The forms of the acts on a body, one open at a time.

mod dates;
mod put_under;

use governance::drafts::Draft;
use governance::facts::{Kind, Standing};
use governance::ids::{BodyId, EntryId, MembershipId, PostId};
use governance::present::Label;
use leptos::prelude::*;

use super::act::Act;
use super::seen::use_seen;
use crate::form::{ActDialog, AmendForm, MandateForm, RecordForm, WithdrawForm, done};
use crate::i18n::{t_string, use_i18n};
use crate::state::{App, use_app};
use crate::text;
use crate::ui::Tone;

use dates::LastDayForm;
use put_under::MoveForm;

/// Whichever form the address names.
#[component]
pub(super) fn ActForms() -> impl IntoView {
    let (app, i18n, seen) = (use_app(), use_i18n(), use_seen());
    let open = move |danger: bool| {
        Signal::derive(move || seen.doing.get().is_some_and(|act| is_danger(act) == danger))
    };
    let title = move || {
        seen.doing
            .get()
            .map(|act| title(app, i18n, act))
            .unwrap_or_default()
    };
    view! {
        <ActDialog is_open=open(false) title>{move || seen.doing.get().map(|act| form(seen.id()?.0, act))}</ActDialog>
        <ActDialog is_open=open(true) title tone=Tone::Trouble>
            {move || seen.doing.get().map(|act| form(seen.id()?.0, act))}
        </ActDialog>
    }
}

fn is_danger(act: Act) -> bool {
    matches!(act, Act::Dissolve | Act::Withdraw(_))
}

fn title(app: App, i18n: text::Words, act: Act) -> String {
    let named = |id: EntryId| app.read(|register| text::label(i18n, &Label::of(register, id)));
    match act {
        Act::Amend(id) => t_string!(i18n, body.amend_title, fact = named(id)).to_string(),
        Act::Move => t_string!(i18n, body.move_title).to_owned(),
        Act::Dissolve => t_string!(i18n, body.dissolve_title).to_owned(),
        Act::AddPost => t_string!(i18n, body.add_post).to_owned(),
        Act::Mandate(_) => t_string!(i18n, body.add_mandate).to_owned(),
        Act::Substitute(id) => {
            t_string!(i18n, body.substitute_title, fact = named(id.0)).to_string()
        }
        Act::End(id) => t_string!(i18n, body.end_title, fact = named(id.0)).to_string(),
        Act::Session => t_string!(i18n, sessions.add).to_owned(),
        Act::Withdraw(id) => t_string!(i18n, body.withdraw_title, fact = named(id)).to_string(),
    }
}

/// The fields that are corrected one by one; parents and ends have acts of their own.
fn fields(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Body => &[
            "name",
            "short",
            "kind",
            "level",
            "area",
            "from",
            "founded_by",
            "seat",
            "note",
            "source",
        ],
        Kind::Post => &["name", "seats", "voting", "from", "to", "note", "source"],
        Kind::Person => &["name", "function", "sex", "contact"],
        Kind::Membership => &["post", "from", "to", "source"],
        _ => SESSION,
    }
}

/// What a session is, beside its agenda and all that follows.
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

/// Where the focus goes once it is done.
fn section(kind: Kind) -> &'static str {
    match kind {
        Kind::Post | Kind::Person | Kind::Membership => "posts",
        Kind::Session => "sessions",
        _ => "facts",
    }
}

/// What is asked of a new fact of a kind; its body is known.
fn asked(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Post => &["name", "seats", "from", "to", "note", "source"],
        _ => &["kind", "number", "opens_on", "closes_on", "place", "source"],
    }
}

fn form(body: EntryId, act: Act) -> Option<AnyView> {
    let body_id = BodyId(body);
    Some(match act {
        Act::Amend(id) => view! { <Amend id /> }.into_any(),
        Act::Move => view! { <MoveForm body=body_id /> }.into_any(),
        Act::Dissolve => view! { <LastDayForm id=body danger=true /> }.into_any(),
        Act::End(id) => view! { <LastDayForm id=id.0 danger=false /> }.into_any(),
        Act::AddPost => view! { <Record body kind=Kind::Post /> }.into_any(),
        Act::Session => view! { <Record body kind=Kind::Session /> }.into_any(),
        Act::Mandate(post) => {
            view! { <Named body=body_id post standing=Standing::Holder held=None /> }.into_any()
        }
        Act::Substitute(held) => {
            view! { <Named body=body_id post=None standing=Standing::Substitute held=Some(held) /> }
                .into_any()
        }
        Act::Withdraw(id) => view! { <Withdraw id /> }.into_any(),
    })
}

/// Somebody in a post, or in none, or standing in.
#[component]
fn Named(
    body: BodyId,
    post: Option<PostId>,
    standing: Standing,
    held: Option<MembershipId>,
) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let on_done = move |()| done(app, t_string!(i18n, body.mandate_added), "posts");
    view! { <MandateForm body post standing held on_done=Callback::new(on_done) /> }
}

#[component]
fn Amend(id: EntryId) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let kind = app.read_untracked(|register| register.programme().kind(id));
    let kind = kind.unwrap_or(Kind::Body);
    let on_done = move |()| done(app, t_string!(i18n, body.corrected), section(kind));
    view! { <AmendForm id fields=fields(kind) on_done=Callback::new(on_done) /> }
}

#[component]
fn Withdraw(id: EntryId) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let on_done = move |()| done(app, t_string!(i18n, body.withdrawn_done), "posts");
    view! { <WithdrawForm id on_done=Callback::new(on_done) /> }
}

/// Records a post or a session of the body.
#[component]
fn Record(body: EntryId, kind: Kind) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let start = move |_| Draft::default().with("body", &body.to_string());
    let submit = move || match kind {
        Kind::Session => t_string!(i18n, sessions.submit),
        _ => t_string!(i18n, body.post_submit),
    };
    let on_done = move |_| match kind {
        Kind::Session => done(app, t_string!(i18n, body.session_added), "sessions"),
        _ => done(app, t_string!(i18n, body.post_added), "posts"),
    };
    view! {
        <RecordForm
            kind
            about=body.to_string()
            start=Callback::new(start)
            fields=asked(kind)
            submit
            on_done=Callback::new(on_done)
        />
    }
}

//! The forms of the acts on a body, one open at a time.

mod amend;
mod dates;
mod mandate;
mod put_under;
mod recording;
mod withdraw;

use governance::facts::{Kind, Standing};
use governance::ids::EntryId;
use governance::present::Label;
use leptos::prelude::*;

use super::act::Act;
use super::seen::use_seen;
use crate::form::ActDialog;
use crate::i18n::{t_string, use_i18n};
use crate::state::{App, use_app};
use crate::text;
use crate::ui::Tone;

use amend::AmendForm;
use dates::LastDayForm;
use mandate::MandateForm;
use put_under::MoveForm;
use recording::RecordForm;
use withdraw::WithdrawForm;

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
        Act::Session => t_string!(i18n, body.add_session).to_owned(),
        Act::Withdraw(id) => t_string!(i18n, body.withdraw_title, fact = named(id)).to_string(),
    }
}

fn form(body: EntryId, act: Act) -> Option<AnyView> {
    let body_id = governance::ids::BodyId(body);
    Some(match act {
        Act::Amend(id) => view! { <AmendForm id /> }.into_any(),
        Act::Move => view! { <MoveForm body=body_id /> }.into_any(),
        Act::Dissolve => view! { <LastDayForm id=body danger=true /> }.into_any(),
        Act::End(id) => view! { <LastDayForm id=id.0 danger=false /> }.into_any(),
        Act::AddPost => view! { <RecordForm body=body_id kind=Kind::Post /> }.into_any(),
        Act::Session => view! { <RecordForm body=body_id kind=Kind::Session /> }.into_any(),
        Act::Mandate(post) => view! { <MandateForm body=body_id post standing=Standing::Holder held=None /> }.into_any(),
        Act::Substitute(held) => {
            view! { <MandateForm body=body_id post=None standing=Standing::Substitute held=Some(held) /> }.into_any()
        }
        Act::Withdraw(id) => view! { <WithdrawForm id /> }.into_any(),
    })
}

/// Closes the form of an act that was done, says so, and moves the focus to what it changed.
fn done(app: App, told: impl Into<String>, section: &'static str) {
    crate::form::close_act(crate::route::use_router());
    app.say(Tone::Done, told);
    // Two frames: the dialog gives the focus back, then the page takes it where the news is.
    request_animation_frame(move || {
        request_animation_frame(move || {
            if let Some(page) = document().document_element() {
                crate::ui::focus_inside(&page, &format!("main #{section}"));
            }
        });
    });
}

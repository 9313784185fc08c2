//! The acts of this page beside those on any fact: to name somebody, to answer a request, to found
//! the posts that are missing.

use std::fmt;
use std::str::FromStr;

use governance::charter::words::Words;
use governance::drafts::lent;
use governance::drafts::staff::{missing_posts, post_of_request, start_of_answer};
use governance::facts::{Kind, Standing};
use governance::ids::{BodyId, EntryId, PostId, ReinforcementId};
use governance::present::Label;
use leptos::prelude::*;

use crate::form::{ACT, ActDialog, FactOrKindField, Form, FormView, MandateForm, done};
use crate::i18n::{t_string, use_i18n};
use crate::route::use_router;
use crate::state::{App, use_app};
use crate::text;
use crate::ui::{Tone, focus_once_drawn};

/// An act whose form can be open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    /// Names somebody to a post.
    Name(PostId),
    /// Answers a request.
    Answer(ReinforcementId),
}

impl fmt::Display for Act {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(post) => write!(f, "nommer.{post}"),
            Self::Answer(request) => write!(f, "repondre.{request}"),
        }
    }
}

impl FromStr for Act {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (act, of) = text.split_once('.').ok_or(())?;
        let id = of.parse::<EntryId>().map_err(|_| ())?;
        match act {
            "nommer" => Ok(Self::Name(PostId(id))),
            "repondre" => Ok(Self::Answer(ReinforcementId(id))),
            _ => Err(()),
        }
    }
}

/// The fields of an answer.
const ANSWER: &[&str] = &[
    "answer",
    "answered_on",
    "answered_by",
    "granted",
    "decision",
    "source",
];

/// Whichever form the address names.
#[component]
pub(super) fn StaffForms() -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let named = router.filter(ACT);
    let doing = Memo::new(move |_| named.with(|named| named.as_deref()?.parse::<Act>().ok()));
    let title = move || {
        let called = |id: EntryId| app.read(|register| text::name(i18n, &Label::of(register, id)));
        match doing.get() {
            Some(Act::Name(post)) => {
                t_string!(i18n, staff.name_title, post = called(post.0)).to_string()
            }
            Some(Act::Answer(id)) => {
                t_string!(i18n, staff.answer_title, request = called(id.0)).to_string()
            }
            None => String::new(),
        }
    };
    let form = move || {
        Some(match doing.get()? {
            Act::Name(post) => view! { <NameForm post /> }.into_any(),
            Act::Answer(id) => view! { <AnswerForm id /> }.into_any(),
        })
    };
    let is_open = Signal::derive(move || doing.with(Option::is_some));
    view! { <ActDialog is_open title>{form}</ActDialog> }
}

#[component]
fn NameForm(post: PostId) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let body = app.read_untracked(|register| register.programme().post(post).map(|post| post.body));
    let on_done = move |()| done(app, t_string!(i18n, body.mandate_added), "units");
    body.map(|body| {
        view! {
            <MandateForm
                body
                post=Some(post)
                standing=Standing::Holder
                held=None
                on_done=Callback::new(on_done)
            />
        }
    })
}

#[component]
fn AnswerForm(id: ReinforcementId) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let form = Form::open(app, &format!("answer-{id}"), move |_| {
        let day = app.as_of();
        app.read(|register| start_of_answer(register, id, day))
    });
    let act = move |()| {
        let outcome = app.amend(id.0, &form.draft(), ANSWER);
        if form.settle(outcome).is_some() {
            done(app, t_string!(i18n, staff.answered), "requests");
        }
    };
    let field = move |name: &'static str| {
        view! { <FactOrKindField form kind=Kind::Reinforcement name /> }
    };
    view! {
        <FormView form submit=move || t_string!(i18n, staff.answer_submit) on_submit=act>
            {ANSWER.iter().map(|name| field(name)).collect_view()}
        </FormView>
    }
}

/// Founds the posts that a body's pattern asks for and that are missing, or that of one code; says
/// so, and moves the focus there.
pub(super) fn found_posts(
    app: App,
    i18n: text::Words,
    body: BodyId,
    only: Option<&str>,
    home: &'static str,
) {
    let day = untrack(move || app.as_of());
    let write = |words: &Words| text::charter(i18n, words);
    let steps = app.read_untracked(|register| missing_posts(register, body, only, day, &write));
    match app.record_all(&lent(&steps)) {
        Ok(posts) => {
            let told = t_string!(i18n, staff.founded, count = posts.len()).to_string();
            app.say(Tone::Done, told);
            focus_once_drawn([format!("main #{home}")]);
        }
        Err(why) => app.say(Tone::Trouble, text::refusals(i18n, app, &why)),
    }
}

/// Founds the post that a request was granted.
pub(super) fn found_granted(app: App, i18n: text::Words, request: ReinforcementId) {
    let intent = app.read_untracked(|register| post_of_request(register, request));
    match intent.and_then(|intent| app.record(&intent)) {
        Ok(_) => {
            app.say(Tone::Done, t_string!(i18n, body.post_added));
            focus_once_drawn(["main #requests".to_owned()]);
        }
        Err(why) => app.say(Tone::Trouble, text::refusals(i18n, app, &why)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_act_is_read_as_it_was_written() {
        let id: EntryId = "k3f9a2m7qx-17".parse().unwrap();
        for act in [Act::Name(PostId(id)), Act::Answer(ReinforcementId(id))] {
            assert_eq!(act.to_string().parse(), Ok(act));
        }
        assert_eq!("noter.reinforcement".parse::<Act>(), Err(()));
    }
}

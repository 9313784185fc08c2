//! Corrects what is recorded of a fact: only what is typed changes.

use governance::charter::kind::BodyKind;
use governance::drafts::Draft;
use governance::facts::{Fact, Kind};
use governance::ids::EntryId;
use governance::present::choices;
use leptos::prelude::*;

use super::done;
use crate::form::{FactField, Form, FormView, KindField};
use crate::i18n::{t_string, use_i18n};
use crate::state::{App, use_app};
use crate::text;
use crate::ui::Choice;

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
        Kind::Person => &["name", "function", "contact"],
        Kind::Membership => &["post", "from", "to", "source"],
        Kind::Session => &[
            "number",
            "kind",
            "convened_on",
            "opens_on",
            "closes_on",
            "place",
            "presided_by",
            "note",
            "source",
        ],
        Kind::Area
        | Kind::Parameter
        | Kind::AgendaItem
        | Kind::Attendance
        | Kind::Decision
        | Kind::Minutes
        | Kind::Mission
        | Kind::Recommendation
        | Kind::FollowUp
        | Kind::Verification => &[],
    }
}

/// Where the focus goes once it is done.
fn section(kind: Kind) -> &'static str {
    match kind {
        Kind::Post | Kind::Person | Kind::Membership => "posts",
        Kind::Body | Kind::Area | Kind::Parameter => "facts",
        _ => "sessions",
    }
}

/// The form that corrects a fact.
#[component]
pub(super) fn AmendForm(id: EntryId) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let kind = app.read_untracked(|register| register.programme().kind(id));
    let Some(kind) = kind else {
        return view! { <p>{t_string!(i18n, refusal.not_here)}</p> }.into_any();
    };
    let form = Form::open(app, &format!("amend-{id}"), move |_| {
        let fact = app.read(|register| register.programme().fact(id));
        fact.as_ref().map(Draft::of).unwrap_or_default()
    });
    let submit = move |()| {
        let touched = form.touched(kind);
        let asked: Vec<&'static str> = touched
            .into_iter()
            .filter(|name| fields(kind).contains(name))
            .collect();
        let outcome = app
            .read_untracked(|register| {
                let before = register
                    .programme()
                    .fact(id)
                    .ok_or(vec![governance::rules::Refusal::NotHere])?;
                form.draft().amend(id, &before, &asked)
            })
            .and_then(|intent| app.record(&intent));
        if form.settle(outcome).is_some() {
            done(app, t_string!(i18n, body.corrected), section(kind));
        }
    };
    view! {
        <FormView form submit=move || t_string!(i18n, body.correct_submit) on_submit=submit>
            {fields(kind).iter().map(|name| view! { <OneField form kind id name=name /> }).collect_view()}
        </FormView>
    }
    .into_any()
}

/// One field, chosen from a list where it names something.
#[component]
fn OneField(form: Form, kind: Kind, id: EntryId, name: &'static str) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let offered = match (kind, name) {
        (Kind::Body, "kind") => kinds(app, i18n),
        (Kind::Body, "level") => levels(app, i18n),
        (Kind::Body, "area") => areas(app),
        (Kind::Membership, "post") => posts(app, id),
        _ => return view! { <KindField form kind name /> }.into_any(),
    };
    let optional = kind.field(name).is_some_and(|field| !field.required);
    let label = move || text::field(i18n, Some(kind), name);
    view! { <FactField form name label choices=offered optional /> }.into_any()
}

fn plain(value: &str, label: String) -> Choice {
    Choice {
        value: value.to_owned(),
        label,
        detail: String::new(),
    }
}

fn kinds(app: App, i18n: text::Words) -> Signal<Vec<Choice>> {
    let choice = move |kind: &BodyKind| plain(&kind.code, text::charter(i18n, &kind.name));
    Signal::derive(move || {
        app.read(|register| register.charter().kinds().iter().map(choice).collect())
    })
}

fn levels(app: App, i18n: text::Words) -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        app.read(|register| {
            let levels = register.charter().levels().iter();
            levels
                .map(|level| plain(&level.code, text::charter(i18n, &level.label)))
                .collect()
        })
    })
}

fn areas(app: App) -> Signal<Vec<Choice>> {
    let areas = Memo::new(move |_| {
        let day = app.as_of();
        let offers = app.read(|register| choices::areas(register, None, day));
        offers
            .into_iter()
            .map(crate::form::offered)
            .collect::<Vec<_>>()
    });
    areas.into()
}

/// The posts of the body that a mandate is in.
fn posts(app: App, mandate: EntryId) -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        app.read(|register| {
            let programme = register.programme();
            let Some(Fact::Membership(membership)) = programme.fact(mandate) else {
                return Vec::new();
            };
            let posts = programme.posts_of(membership.body);
            posts
                .map(|(id, post)| plain(&id.to_string(), post.name.clone()))
                .collect()
        })
    })
}

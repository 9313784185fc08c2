//! A new body: its kind proposes the rest, and brings its posts.

use governance::charter::kind::BodyKind;
use governance::drafts::{Draft, NewBody, lent, propose_body};
use governance::facts::Kind;
use governance::ids::{BodyId, EntryId};
use governance::present::choices;
use governance::rules::Refusal;
use leptos::prelude::*;

use super::new_area::AreaFields;
use crate::form::offered;
use crate::form::{FactField, Form, FormView, KindField};
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::{App, use_app};
use crate::text;
use crate::ui::{CheckField, Choice, Tone};

/// The form of a new body.
#[component]
pub(super) fn NewBodyForm() -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let form = Form::open(app, "body", move |typed| proposal(app, i18n, typed));
    let kind_code = form.text("kind");
    let kind = Memo::new(move |_| kind_code.with(|code| kind_of(app, code)));
    let (kinds, levels, parents) = (
        kinds(app, i18n),
        levels(app, i18n),
        parents(app, form.text("level")),
    );
    let submit = move |()| {
        let draft = form.draft();
        if let Some(ids) = form.settle(record(app, i18n, &draft)) {
            let body = ids.into_iter().find(|id| {
                app.read_untracked(|register| register.programme().body(BodyId(*id)).is_some())
            });
            app.say(
                Tone::Done,
                t_string!(i18n, bodies.created, name = draft.text("name")).to_string(),
            );
            if let Some(body) = body {
                router.go(&Route::Body(body.to_string()));
            }
        }
    };
    let label = move |name: &'static str| move || text::field(i18n, Some(Kind::Body), name);
    view! {
        <FormView form submit=move || t_string!(i18n, bodies.create_submit) on_submit=submit>
            <FactField
                form
                name="kind"
                label=label("kind")
                hint=move || t_string!(i18n, bodies.kind_hint)
                choices=kinds
                optional=true
            />
            <Show when=move || kind.with(Option::is_none)>
                <FactField form name="level" label=label("level") choices=levels />
            </Show>
            <AreaFields form serves=Signal::derive(move || kind.with(|kind| kind.as_ref().map(|kind| kind.serves.clone()))) />
            <KindField form kind=Kind::Body name="name" />
            <KindField form kind=Kind::Body name="short" />
            <FactField
                form
                name="parents"
                label=label("parents")
                hint=move || t_string!(i18n, bodies.parents_hint)
                choices=parents
            />
            <KindField form kind=Kind::Body name="from" />
            <KindField form kind=Kind::Body name="founded_by" />
            <KindField form kind=Kind::Body name="seat" />
            <Posts form kind />
            <KindField form kind=Kind::Body name="note" />
            <KindField form kind=Kind::Body name="source" />
        </FormView>
    }
}

/// The posts that the kind opens with, each to be left out.
#[component]
fn Posts(form: Form, kind: Memo<Option<BodyKind>>) -> impl IntoView {
    let i18n = use_i18n();
    let posts = move || {
        kind.with(|kind| {
            kind.as_ref()
                .map(|kind| kind.posts.clone())
                .unwrap_or_default()
        })
    };
    view! {
        <Show when=move || !posts().is_empty()>
            <fieldset class="field">
                <legend>{t!(i18n, bodies.posts)}</legend>
                <span class="hint">{t!(i18n, bodies.posts_hint)}</span>
                {move || posts().into_iter().map(|post| {
                    let field = NewBody::leaves_out(&post);
                    let left_out = form.text(field.clone());
                    let seats = post.seats;
                    let name = post.name.clone();
                    let detail = move || match seats {
                        Some(seats) => t_string!(i18n, bodies.n_seats, count = seats).to_string(),
                        None => t_string!(i18n, bodies.seats_unsettled).to_owned(),
                    };
                    view! {
                        <CheckField
                            label=move || text::charter(i18n, &name)
                            detail
                            checked=Signal::derive(move || left_out.with(String::is_empty))
                            on_change=move |kept: bool| form.set(&field, if kept { String::new() } else { "1".to_owned() })
                        />
                    }
                }).collect_view()}
            </fieldset>
        </Show>
    }
}

fn kind_of(app: App, code: &str) -> Option<BodyKind> {
    app.read(|register| register.charter().kind(code).cloned())
}

/// What the kind chosen so far proposes.
fn proposal(app: App, i18n: text::Words, typed: &Draft) -> Draft {
    let day = app.as_of();
    app.read(
        |register| match register.charter().kind(typed.text("kind")) {
            Some(kind) => propose_body(register, kind, typed, day, &|words| {
                text::charter(i18n, words)
            }),
            None => Draft::default(),
        },
    )
}

fn record(app: App, i18n: text::Words, draft: &Draft) -> Result<Vec<EntryId>, Vec<Refusal>> {
    let steps = app.read_untracked(|register| {
        let new = NewBody {
            kind: register.charter().kind(draft.text("kind")),
            write: &|words| text::charter(i18n, words),
        };
        new.finish(draft)
    })?;
    app.record_all(&lent(&steps))
}

pub(in crate::pages) fn kinds(app: App, i18n: text::Words) -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        app.read(|register| {
            let choice = |kind: &BodyKind| Choice {
                value: kind.code.clone(),
                label: text::charter(i18n, &kind.name),
                detail: kind.code.clone(),
            };
            register.charter().kinds().iter().map(choice).collect()
        })
    })
}

fn levels(app: App, i18n: text::Words) -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        app.read(|register| {
            let levels = register.charter().levels().iter();
            levels
                .map(|level| Choice::plain(level.code.clone(), text::charter(i18n, &level.label)))
                .collect()
        })
    })
}

pub(in crate::pages) fn parents(app: App, level: Signal<String>) -> Memo<Vec<Choice>> {
    Memo::new(move |_| {
        let day = app.as_of();
        let level = level.get();
        let offers = app.read(|register| choices::parents(register, &level, None, day));
        offers.into_iter().map(offered).collect()
    })
}

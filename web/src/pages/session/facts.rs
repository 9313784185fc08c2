//! What is recorded of the session itself.

use governance::facts::{Kind, SessionKind};
use leptos::prelude::*;

use super::act::Act;
use super::seen::use_seen;
use crate::form::ActButton;
use crate::frame::{Fact, Section};
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::text;
use crate::ui::{ButtonKind, Icon, Shape, Standing, Status};

/// The session's fields, and the acts that correct them or take the session back.
#[component]
pub(super) fn Facts() -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let facts = seen.part(|view| (view.session.clone(), view.cited.clone()));
    let line = move |field: &'static str, value: Option<String>| {
        value.map(|value| {
            view! {
                <Fact name=move || text::field(i18n, Some(Kind::Session), field)>{value} <Mark field /></Fact>
            }
        })
    };
    let told = move || {
        facts.get().map(|(session, cited)| {
            let kind = match session.kind {
                SessionKind::Ordinary => "ordinary",
                SessionKind::Extraordinary => "extraordinary",
            };
            let day = |day: Option<chrono::NaiveDate>| day.map(|day| text::day(i18n, day));
            let source = cited.map_or(session.source, |cited| {
                Some(format!("{} ({})", cited.title, cited.mark))
            });
            view! {
                {line("number", session.number.map(|number| number.to_string()))}
                {line("kind", Some(text::choice(i18n, kind)))}
                {line("convened_on", day(session.convened_on))}
                {line("opens_on", day(session.opens_on))}
                {line("closes_on", day(session.closes_on))}
                {line("place", session.place)}
                {line("presided_by", session.presided_by)}
                {line("note", session.note)}
                {line("source", source)}
            }
        })
    };
    let withdraw = move || {
        if let Some(id) = seen.id() {
            seen.act(Act::Withdraw(id.0));
        }
    };
    let acts = move || {
        view! {
            <ActButton on_press=move || seen.act(Act::Amend)>
                <Icon shape=Shape::Pen />
                {t!(i18n, body.correct)}
            </ActButton>
            <ActButton kind=ButtonKind::Plain on_press=withdraw>{t!(i18n, body.withdraw)}</ActButton>
        }
    };
    view! {
        <Section id="facts" title=move || t_string!(i18n, session.facts) acts>
            <dl class="facts sheet-body">{told}</dl>
        </Section>
    }
}

/// Says beside a value that others are in force too; all stand above.
#[component]
fn Mark(field: &'static str) -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let is_contested = seen.part(move |view| {
        let mut own = view
            .contested
            .iter()
            .filter(|other| other.fact.id == view.id.0);
        own.any(|other| other.field == field)
    });
    move || {
        (is_contested.get() == Some(true)).then(|| {
            view! { " " <Status standing=Standing::Contested label=move || t_string!(i18n, bodies.contested) /> }
        })
    }
}

//! What is recorded of the body itself, and the text that founds it.

use governance::charter::words::Words as CharterWords;
use governance::facts::Kind;
use governance::present::body::Cited;
use leptos::prelude::*;

use super::act::Act;
use super::seen::use_seen;
use crate::form::ActButton;
use crate::frame::{Fact, Section};
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::text;
use crate::ui::{ButtonKind, Standing, Status};

/// The body's identity and legal basis.
#[component]
pub(super) fn Facts() -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let facts = seen.part(|view| (view.body.clone(), view.cited.clone()));
    let charge = seen.part(|view| {
        view.charge.as_ref().map(|charge| {
            (
                charge.kind.clone(),
                charge.basis.clone(),
                charge.composition.clone(),
                charge.answers_to.clone(),
            )
        })
    });
    let name = move |field: &'static str| move || text::field(i18n, Some(Kind::Body), field);
    let line = move |field: &'static str, value: Option<String>| {
        value.map(|value| {
            view! {
                <Fact name=name(field)>{value} <Mark field /></Fact>
            }
        })
    };
    let kind = move || {
        charge.get().flatten().map(|((_, kind), ..)| {
            view! { <Fact name=name("kind")>{move || text::charter(i18n, &kind)}</Fact> }
        })
    };
    let recorded = move || {
        facts.get().map(|(body, _)| view! {
            <Fact name=move || t_string!(i18n, body.life)>{move || text::span(i18n, body.from, body.to)}</Fact>
            {line("founded_by", body.founded_by)}
            {line("seat", body.seat)}
        })
    };
    let of_kind = move || {
        charge.get().flatten().map(|(_, basis, composition, answers_to)| view! {
            {composition.map(|words| view! {
                <Fact name=move || t_string!(i18n, body.composition)>{move || text::charter(i18n, &words)}</Fact>
            })}
            {answers_to.map(|words| view! {
                <Fact name=move || t_string!(i18n, body.answers_to)>{move || text::charter(i18n, &words)}</Fact>
            })}
            <Fact name=move || t_string!(i18n, body.basis)><Basis basis /></Fact>
        })
    };
    let told = move || {
        facts.get().map(|(body, cited)| {
            let source = match (cited, body.source) {
                (Some(cited), _) => Some(view! { <Citation cited /> }.into_any()),
                (None, source) => source.map(IntoAny::into_any),
            };
            view! {
                {line("note", body.note)}
                {source.map(|source| view! { <Fact name=name("source")>{source}</Fact> })}
            }
        })
    };
    let acts = move || {
        view! {
            <ActButton kind=ButtonKind::Plain on_press=move || seen.act(Act::Dissolve)>{t!(i18n, body.dissolve)}</ActButton>
            <ActButton kind=ButtonKind::Plain on_press=move || seen.act_on_body(Act::Withdraw)>{t!(i18n, body.withdraw)}</ActButton>
        }
    };
    view! {
        <Section id="facts" title=move || t_string!(i18n, body.facts) acts>
            <dl class="facts sheet-body">{kind} {recorded} {of_kind} {told}</dl>
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

/// A text of the charter, and the source that it is known from.
#[component]
pub(super) fn Basis(basis: (CharterWords, Option<Cited>)) -> impl IntoView {
    let i18n = use_i18n();
    let (words, cited) = basis;
    view! {
        {move || text::charter(i18n, &words)}
        {cited.map(|cited| view! { <small class="cited"><Citation cited /></small> })}
    }
}

/// A source, with how far to trust it.
#[component]
fn Citation(cited: Cited) -> impl IntoView {
    let i18n = use_i18n();
    let mark = cited.mark;
    view! {
        <cite title=cited.url>{cited.title}</cite>
        " "
        <abbr title=move || t_string!(i18n, body.reliability)>{mark}</abbr>
    }
}

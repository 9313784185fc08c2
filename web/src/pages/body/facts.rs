//! What is recorded of the body itself, and the text that founds it.

use governance::charter::words::Words as CharterWords;
use governance::facts::Kind;
use governance::present::body::Cited;
use leptos::prelude::*;

use super::act::Act;
use super::section::{Fact, Section};
use super::seen::use_seen;
use crate::i18n::{t, t_string, use_i18n};
use crate::text;
use crate::ui::{Button, ButtonKind};

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
                <Fact name=name(field)>{value}</Fact>
            }
        })
    };
    let recorded = move || {
        facts.get().map(|(body, cited)| {
        let source = body.source.clone();
        view! {
            {line("founded_by", body.founded_by)}
            {line("seat", body.seat)}
            <Fact name=move || t_string!(i18n, body.life)>{move || text::span(i18n, body.from, body.to)}</Fact>
            {line("note", body.note)}
            {source.map(|source| view! {
                <Fact name=name("source")>
                    {match cited {
                        Some(cited) => view! { <Citation cited /> }.into_any(),
                        None => source.into_any(),
                    }}
                </Fact>
            })}
        }
    })
    };
    let of_kind = move || {
        charge.get().flatten().map(|((_, kind), basis, composition, answers_to)| {
        let (kind, composition, answers_to) = (StoredValue::new(kind), composition, answers_to);
        view! {
            <Fact name=name("kind")>{move || text::charter(i18n, &kind.read_value())}</Fact>
            <Fact name=move || t_string!(i18n, body.basis)><Basis basis /></Fact>
            {composition.map(|words| view! {
                <Fact name=move || t_string!(i18n, body.composition)>{move || text::charter(i18n, &words)}</Fact>
            })}
            {answers_to.map(|words| view! {
                <Fact name=move || t_string!(i18n, body.answers_to)>{move || text::charter(i18n, &words)}</Fact>
            })}
        }
    })
    };
    let acts = move || {
        view! {
            <Button kind=ButtonKind::Plain on_press=move || seen.act(Act::Dissolve)>{t!(i18n, body.dissolve)}</Button>
            <Button kind=ButtonKind::Plain on_press=move || seen.act_on_body(Act::Withdraw)>{t!(i18n, body.withdraw)}</Button>
        }
    };
    view! {
        <Section id="facts" title=move || t_string!(i18n, body.facts) acts>
            <dl class="facts sheet-body">{of_kind} {recorded}</dl>
        </Section>
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

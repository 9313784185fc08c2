//! What the demonstration holds, how far to trust it, what is contradicted and what is unknown.

use std::sync::Arc;

use governance::present::demonstration::{Contradiction, Demonstration, Undated};
use leptos::prelude::*;

use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Address, Query, Route};
use crate::said::t;
use crate::text;
use crate::ui::{FigureCard, LinkButton, Tone};

/// The figures.
#[component]
pub(super) fn Figures(view: Arc<Demonstration>) -> impl IntoView {
    let i18n = use_i18n();
    let (n_facts, n_sessions, n_undated) = (view.n_facts, view.n_sessions, view.undated.len());
    let (n_decisions, n_inferred) = view.n_decisions;
    let (n_contradictions, n_sources) = (view.contradictions.len(), view.sources.len());
    let count = move |count: usize| move || text::count(i18n, count);
    view! {
        <div class="cards">
            <FigureCard
                name=move || t_string!(i18n, demo.figure_facts)
                figure=count(n_facts)
                told=move || t_string!(i18n, demo.told_facts)
            />
            <FigureCard
                name=move || t_string!(i18n, demo.figure_sessions)
                figure=count(n_sessions)
                told=move || t_string!(i18n, demo.told_sessions, count = n_undated).to_string()
            />
            <FigureCard
                name=move || t_string!(i18n, demo.figure_decisions)
                figure=count(n_decisions)
                told=move || t_string!(i18n, demo.told_decisions, count = n_inferred).to_string()
            />
            <FigureCard
                name=move || t_string!(i18n, demo.figure_sources)
                figure=count(n_sources)
                told=move || t_string!(i18n, demo.told_sources)
            />
            <FigureCard
                name=move || t_string!(i18n, demo.figure_contradictions)
                figure=count(n_contradictions)
                told=move || t_string!(i18n, demo.told_contradictions)
                tone=Tone::Warning
            />
        </div>
    }
}

/// What it holds by kind, and how well each fact is known.
#[component]
pub(super) fn Trust(view: Arc<Demonstration>) -> impl IntoView {
    let i18n = use_i18n();
    let kinds = view.kinds.clone();
    let kinds = kinds.into_iter().map(move |(kind, count)| {
        view! {
            <li>{move || {
                let kind = text::kind(i18n, kind);
                t_string!(i18n, demo.kind_count, kind = kind, count = count).to_string()
            }}</li>
        }
    });
    let marks = view.marks.clone();
    let marks = marks.into_iter().map(move |(mark, count)| {
        view! {
            <li>
                <b class="code">{mark}</b>
                <div>
                    <p>{move || mark_word(i18n, mark)}</p>
                    <p class="soft">{move || t_string!(i18n, demo.facts, count = count).to_string()}</p>
                </div>
            </li>
        }
    });
    view! {
        <Section id="demo-trust" title=move || t_string!(i18n, demo.trust_title)>
            <p class="sheet-body soft">{t!(i18n, demo.trust_note)}</p>
            <ul class="charges marks-list" role="list">{marks.collect_view()}</ul>
        </Section>
        <Section id="demo-holds" title=move || t_string!(i18n, demo.holds_title)>
            <div class="sheet-body"><ul class="plain" role="list">{kinds.collect_view()}</ul></div>
        </Section>
    }
}

/// Says what a mark of reliability means.
pub(super) fn mark_word(i18n: text::Words, mark: &str) -> &'static str {
    match mark {
        "A" => t_string!(i18n, demo.mark_A),
        "B" => t_string!(i18n, demo.mark_B),
        "C" => t_string!(i18n, demo.mark_C),
        _ => t_string!(i18n, demo.mark_D),
    }
}

/// What sources contradict: every version, with who says it.
#[component]
pub(super) fn Contradictions(all: Vec<Contradiction>) -> impl IntoView {
    let i18n = use_i18n();
    let mut query = Query::default();
    query.set("vue", Some("contestees"));
    let settle = Address {
        route: Route::Exchange,
        query,
    }
    .to_string();
    let items = all
        .into_iter()
        .map(|one| view! { <ContradictionItem one /> });
    view! {
        <Section id="demo-contradictions" title=move || t_string!(i18n, demo.contradictions_title)>
            <div class="sheet-body">
                <p class="soft">{t!(i18n, demo.contradictions_note)}</p>
                {items.collect_view()}
                <div class="acts"><LinkButton href=settle>{t!(i18n, demo.settle)}</LinkButton></div>
            </div>
        </Section>
    }
}

#[component]
fn ContradictionItem(one: Contradiction) -> impl IntoView {
    let i18n = use_i18n();
    let (fact, field, kind) = (one.fact.clone(), one.field, one.fact.kind);
    let session = one.session.map(|(_, name)| name);
    let title = move || {
        let session = session.as_ref().map(|name| text::session_alone(i18n, name));
        let fact = match fact.session {
            Some(_) => None,
            None => Some(text::name(i18n, &fact)),
        };
        let parts = [session, fact, Some(text::field(i18n, kind, field))];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    let versions = one.versions.into_iter().map(|(by, value)| {
        view! {
            <li>
                <small>{move || t_string!(i18n, demo.says, by = by.as_str()).to_string()}</small>
                <p>{value}</p>
            </li>
        }
    });
    view! {
        <div class="contested">
            <h3>{title}</h3>
            <ul class="versions" role="list">{versions.collect_view()}</ul>
        </div>
    }
}

/// What nobody knows: sessions without a day.
#[component]
pub(super) fn Unknown(all: Vec<Undated>) -> impl IntoView {
    let i18n = use_i18n();
    let items = all.into_iter().map(move |one| {
        let name = one.session;
        view! {
            <li>
                <div>
                    <p><b>{move || text::duties::session(i18n, &name)}</b></p>
                    <p class="soft">{one.note}</p>
                </div>
            </li>
        }
    });
    view! {
        <Section id="demo-unknown" title=move || t_string!(i18n, demo.unknown_title)>
            <p class="sheet-body soft">{t!(i18n, demo.unknown_note)}</p>
            <ul class="charges" role="list">{items.collect_view()}</ul>
        </Section>
    }
}

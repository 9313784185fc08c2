//! A fact that is not, or no longer: its page says so, and leads on. One for every kind of fact
//! that has a page; each hands in its words.

use governance::present::Label;
use governance::present::body::Withdrawn;
use governance::register::Intent;
use leptos::prelude::*;

use super::history::{Past, Teller};
use crate::form::ActButton;
use crate::frame::{Above, PageHead};
use crate::i18n::use_i18n;
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::text::{self, Words};
use crate::ui::{ButtonKind, EmptyState, LinkButton, Notice, Shape, Tone};

/// What became of a fact that does not stand under the name asked for.
pub(super) enum Fate {
    /// None bears that name here.
    Unknown,
    /// It was withdrawn; with what it is called, where it has a name of its own.
    Withdrawn(Withdrawn, Option<String>),
    /// It was recorded twice, and stands on the page of the other, which is called so.
    United(Route, String),
    /// This version cannot read it whole: it is kept as it is, and shown by its history.
    SetAside(Label),
}

/// A sentence in the language of the moment.
type Word = fn(Words) -> &'static str;

/// What the pages of one kind say of those that are gone.
pub(super) struct Kin {
    /// The list that they stand in.
    pub(super) above: Above,
    /// The words that lead there.
    pub(super) to_all: Word,
    /// How the kind is drawn.
    pub(super) shape: Shape,
    /// Tells the history of one, also of one that no longer holds.
    pub(super) history: Teller,
    /// Title and note where none bears that name.
    pub(super) unknown: [Word; 2],
    /// What one without a name is called.
    pub(super) unnamed: Word,
    /// Says by whom and when it was withdrawn.
    pub(super) withdrawn_by: fn(Words, String, String) -> String,
    /// Says that it holds again.
    pub(super) restored: Word,
    /// Title and note where it was recorded twice.
    pub(super) united: [Word; 2],
    /// Says that it cannot be read whole.
    pub(super) set_aside: Word,
}

/// Says what became of one, and leads on.
#[component]
pub(super) fn Gone(kin: Kin, fate: Fate) -> impl IntoView {
    match fate {
        Fate::Unknown => view! { <Unknown kin /> }.into_any(),
        Fate::Withdrawn(withdrawn, name) => {
            view! { <WithdrawnFact kin withdrawn name /> }.into_any()
        }
        Fate::United(into, name) => view! { <United kin into name /> }.into_any(),
        Fate::SetAside(label) => view! { <SetAside kin label /> }.into_any(),
    }
}

#[component]
fn Unknown(kin: Kin) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let (route, to_all, [title, note]) = (kin.above.route.clone(), kin.to_all, kin.unknown);
    view! {
        <PageHead title=move || title(i18n) above=kin.above />
        <EmptyState shape=kin.shape title=move || title(i18n) note=move || note(i18n)>
            <LinkButton kind=ButtonKind::Main href=move || router.href(&route)>{move || to_all(i18n)}</LinkButton>
            <LinkButton href=move || router.href(&Route::Exchange)>{t!(i18n, exchange.take_title)}</LinkButton>
        </EmptyState>
    }
}

/// By whom, when and why; and its history.
#[component]
fn WithdrawnFact(kin: Kin, withdrawn: Withdrawn, name: Option<String>) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let Withdrawn {
        id, reason, by, at, ..
    } = withdrawn;
    let restore = move || match app.record(&Intent::Restore { fact: id }) {
        Ok(_) => app.say(Tone::Done, (kin.restored)(i18n)),
        Err(refusals) => app.say(Tone::Trouble, text::refusals(i18n, app, &refusals)),
    };
    let (route, to_all) = (kin.above.route.clone(), kin.to_all);
    let title = move || {
        name.clone()
            .unwrap_or_else(|| (kin.unnamed)(i18n).to_owned())
    };
    let told = move || {
        let by = text::exchange::author(i18n, &by);
        (kin.withdrawn_by)(i18n, by, text::moment(i18n, &at))
    };
    view! {
        <PageHead title above=kin.above>
            <ActButton at_once=true on_press=restore>{t!(i18n, body.restore)}</ActButton>
            <LinkButton href=move || router.href(&route)>{move || to_all(i18n)}</LinkButton>
        </PageHead>
        <Notice tone=Tone::Warning>
            <b>{told}</b>
            <span class="quoted">{reason}</span>
        </Notice>
        <Past id history=kin.history />
    }
}

#[component]
fn United(kin: Kin, into: Route, name: String) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let [title, note] = kin.united;
    view! {
        <PageHead title=move || title(i18n) above=kin.above />
        <EmptyState shape=kin.shape title=move || title(i18n) note=move || note(i18n)>
            <LinkButton kind=ButtonKind::Main href=move || router.href(&into)>{name.clone()}</LinkButton>
        </EmptyState>
    }
}

#[component]
fn SetAside(kin: Kin, label: Label) -> impl IntoView {
    let i18n = use_i18n();
    let id = label.id;
    view! {
        <PageHead title=move || text::name(i18n, &label) above=kin.above />
        <Notice tone=Tone::Warning>{move || (kin.set_aside)(i18n)}</Notice>
        <Past id history=kin.history />
    }
}

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
use crate::text;
use crate::ui::{ButtonKind, EmptyState, LinkButton, Notice, Shape, Tone};

/// What the pages of one kind share.
#[derive(Clone)]
pub(super) struct Kin {
    /// The list that they stand in.
    pub(super) above: Above,
    /// The words that lead there.
    pub(super) to_all: TextProp,
    /// How the kind is drawn.
    pub(super) shape: Shape,
    /// Tells the history of one, also of one that no longer holds.
    pub(super) history: Teller,
}

/// None bears that name here.
#[component]
pub(super) fn UnknownFact(
    kin: Kin,
    #[prop(into)] title: TextProp,
    #[prop(into)] note: TextProp,
) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let (route, to_all) = (kin.above.route.clone(), kin.to_all);
    view! {
        <PageHead title=title.clone() above=kin.above />
        <EmptyState shape=kin.shape title note>
            <LinkButton kind=ButtonKind::Main href=move || router.href(&route)>{move || to_all.get()}</LinkButton>
            <LinkButton href=move || router.href(&Route::Exchange)>{t!(i18n, bodies.import)}</LinkButton>
        </EmptyState>
    }
}

/// One that was withdrawn: by whom, when and why; and its history.
#[component]
pub(super) fn WithdrawnFact(
    kin: Kin,
    withdrawn: Withdrawn,
    #[prop(into)] title: TextProp,
    /// Says by whom and when it was withdrawn.
    #[prop(into)]
    told: TextProp,
    /// Says that it holds again.
    #[prop(into)]
    restored: TextProp,
) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let Withdrawn { id, reason, .. } = withdrawn;
    let restore = move || match app.record(&Intent::Restore { fact: id }) {
        Ok(_) => app.say(Tone::Done, restored.get().to_string()),
        Err(refusals) => app.say(Tone::Trouble, text::refusals(i18n, app, &refusals)),
    };
    let (route, to_all) = (kin.above.route.clone(), kin.to_all);
    view! {
        <PageHead title above=kin.above>
            <ActButton at_once=true on_press=restore>{t!(i18n, body.restore)}</ActButton>
            <LinkButton href=move || router.href(&route)>{move || to_all.get()}</LinkButton>
        </PageHead>
        <Notice tone=Tone::Warning>
            <b>{move || told.get()}</b>
            <span class="quoted">{reason}</span>
        </Notice>
        <Past id history=kin.history />
    }
}

/// One that was recorded twice, and stands under the other's name.
#[component]
pub(super) fn UnitedFact(
    kin: Kin,
    #[prop(into)] title: TextProp,
    #[prop(into)] note: TextProp,
    /// The page of the other.
    into: Route,
    /// What the other is called.
    #[prop(into)]
    name: TextProp,
) -> impl IntoView {
    let router = use_router();
    view! {
        <PageHead title=title.clone() above=kin.above />
        <EmptyState shape=kin.shape title note>
            <LinkButton kind=ButtonKind::Main href=move || router.href(&into)>{move || name.get()}</LinkButton>
        </EmptyState>
    }
}

/// One that this version cannot read whole: kept as it is, and shown by its history.
#[component]
pub(super) fn FactSetAside(kin: Kin, label: Label, #[prop(into)] note: TextProp) -> impl IntoView {
    let i18n = use_i18n();
    let id = label.id;
    view! {
        <PageHead title=move || text::name(i18n, &label) above=kin.above />
        <Notice tone=Tone::Warning>{move || note.get()}</Notice>
        <Past id history=kin.history />
    }
}

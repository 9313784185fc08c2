//! Bodies that are not, or no longer: the page says so, and leads on.

use governance::present::Label;
use governance::present::body::{BodyLink, Withdrawn};
use governance::register::Intent;
use leptos::prelude::*;

use super::address;
use super::history::HistoryOf;
use crate::form::ActButton;
use crate::frame::Section;
use crate::frame::{Above, PageHead};
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{ButtonKind, EmptyState, LinkButton, Notice, Shape, Tone};

fn above() -> Above {
    let i18n = use_i18n();
    Above {
        route: Route::Bodies,
        label: TextProp::from(move || t_string!(i18n, bodies.title)),
    }
}

/// No body bears that name here.
#[component]
pub(super) fn UnknownBody() -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    view! {
        <PageHead title=move || t_string!(i18n, body.unknown_title) above=above() />
        <EmptyState
            shape=Shape::Bodies
            title=move || t_string!(i18n, body.unknown_title)
            note=move || t_string!(i18n, body.unknown_note)
        >
            <LinkButton kind=ButtonKind::Main href=move || router.href(&Route::Bodies)>{t!(i18n, body.to_bodies)}</LinkButton>
            <LinkButton href=move || router.href(&Route::Exchange)>{t!(i18n, bodies.import)}</LinkButton>
        </EmptyState>
    }
}

/// A body that was withdrawn: by whom, when and why; and its history.
#[component]
pub(super) fn WithdrawnBody(withdrawn: Withdrawn) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let Withdrawn {
        id,
        name,
        by,
        at,
        reason,
    } = withdrawn;
    let title = move || {
        name.clone()
            .unwrap_or_else(|| t_string!(i18n, body.unnamed).to_owned())
    };
    let restore = move || match app.record(&Intent::Restore { fact: id }) {
        Ok(_) => app.say(Tone::Done, t_string!(i18n, body.restored_done)),
        Err(refusals) => app.say(Tone::Trouble, text::refusals(i18n, app, &refusals)),
    };
    let told = move || {
        let by = if by.is_empty() {
            t_string!(i18n, body.nobody_named).to_owned()
        } else {
            by.clone()
        };
        t_string!(
            i18n,
            body.withdrawn_by,
            by = by,
            moment = text::moment(i18n, &at)
        )
        .to_string()
    };
    view! {
        <PageHead title above=above()>
            <ActButton at_once=true on_press=restore>{t!(i18n, body.restore)}</ActButton>
            <LinkButton href=move || router.href(&Route::Bodies)>{t!(i18n, body.to_bodies)}</LinkButton>
        </PageHead>
        <Notice tone=Tone::Warning>
            <b>{told}</b>
            <span class="quoted">{reason}</span>
        </Notice>
        <Section id="history" title=move || t_string!(i18n, body.history)>
            <HistoryOf id />
        </Section>
    }
}

/// A body that was recorded twice, and stands under the other's name.
#[component]
pub(super) fn UnitedBody(into: BodyLink) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let route = address(into.id);
    view! {
        <PageHead title=move || t_string!(i18n, body.united_title) above=above() />
        <EmptyState
            shape=Shape::Bodies
            title=move || t_string!(i18n, body.united_title)
            note=move || t_string!(i18n, body.united_note)
        >
            <LinkButton kind=ButtonKind::Main href=move || router.href(&route)>{into.name}</LinkButton>
        </EmptyState>
    }
}

/// A body that this version cannot read whole: kept as it is, and shown by its history.
#[component]
pub(super) fn SetAside(label: Label) -> impl IntoView {
    let i18n = use_i18n();
    let id = label.id;
    view! {
        <PageHead title=move || text::name(i18n, &label) above=above() />
        <Notice tone=Tone::Warning>{t!(i18n, body.set_aside)}</Notice>
        <Section id="history" title=move || t_string!(i18n, body.history)>
            <HistoryOf id />
        </Section>
    }
}

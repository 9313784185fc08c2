//! Recommendations that are not, or no longer: the page says so, and leads on.

use governance::present::Label;
use governance::present::body::Withdrawn;
use governance::register::Intent;
use leptos::prelude::*;

use super::history::HistoryOf;
use crate::form::ActButton;
use crate::frame::{Above, PageHead, Section};
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{ButtonKind, EmptyState, LinkButton, Notice, Shape, Tone};

fn above() -> Above {
    let i18n = use_i18n();
    Above {
        route: Route::Recommendations,
        label: TextProp::from(move || t_string!(i18n, recommendations.title)),
    }
}

/// None bears that name here.
#[component]
pub(super) fn UnknownRecommendation() -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    view! {
        <PageHead title=move || t_string!(i18n, recommendation.unknown_title) above=above() />
        <EmptyState
            shape=Shape::Flag
            title=move || t_string!(i18n, recommendation.unknown_title)
            note=move || t_string!(i18n, recommendation.unknown_note)
        >
            <LinkButton kind=ButtonKind::Main href=move || router.href(&Route::Recommendations)>{t!(i18n, recommendation.to_all)}</LinkButton>
            <LinkButton href=move || router.href(&Route::Exchange)>{t!(i18n, bodies.import)}</LinkButton>
        </EmptyState>
    }
}

/// One that was withdrawn: by whom, when and why; and its history.
#[component]
pub(super) fn WithdrawnRecommendation(withdrawn: Withdrawn) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let Withdrawn {
        id,
        name,
        by,
        at,
        reason,
    } = withdrawn;
    let title = move || match &name {
        Some(name) => text::recommendation::title(i18n, Some(name)),
        None => t_string!(i18n, recommendation.unnamed).to_owned(),
    };
    let restore = move || match app.record(&Intent::Restore { fact: id }) {
        Ok(_) => app.say(Tone::Done, t_string!(i18n, recommendation.restored_done)),
        Err(refusals) => app.say(Tone::Trouble, text::refusals(i18n, app, &refusals)),
    };
    let told = move || {
        let by = match by.as_str() {
            "" => t_string!(i18n, body.nobody_named).to_owned(),
            by => by.to_owned(),
        };
        let moment = text::moment(i18n, &at);
        t_string!(i18n, recommendation.withdrawn_by, by = by, moment = moment).to_string()
    };
    view! {
        <PageHead title above=above()>
            <ActButton at_once=true on_press=restore>{t!(i18n, body.restore)}</ActButton>
            <LinkButton href=move || router.href(&Route::Recommendations)>{t!(i18n, recommendation.to_all)}</LinkButton>
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

/// One that was recorded twice, and stands under the other's name.
#[component]
pub(super) fn UnitedRecommendation(into: Label) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let route = Route::Recommendation(into.id.to_string());
    view! {
        <PageHead title=move || t_string!(i18n, recommendation.united_title) above=above() />
        <EmptyState
            shape=Shape::Flag
            title=move || t_string!(i18n, recommendation.united_title)
            note=move || t_string!(i18n, recommendation.united_note)
        >
            <LinkButton kind=ButtonKind::Main href=move || router.href(&route)>
                {move || text::recommendation::title(i18n, into.name.as_deref())}
            </LinkButton>
        </EmptyState>
    }
}

/// One that this version cannot read whole: kept as it is, and shown by its history.
#[component]
pub(super) fn SetAside(label: Label) -> impl IntoView {
    let i18n = use_i18n();
    let id = label.id;
    view! {
        <PageHead title=move || text::name(i18n, &label) above=above() />
        <Notice tone=Tone::Warning>{t!(i18n, recommendation.set_aside)}</Notice>
        <Section id="history" title=move || t_string!(i18n, body.history)>
            <HistoryOf id />
        </Section>
    }
}

//! Reports that are not, or no longer: the page says so, and leads on.

use governance::ids::EntryId;
use governance::present::Label;
use governance::present::body::Withdrawn;
use governance::present::reports::history_of_report;
use governance::register::Intent;
use leptos::prelude::*;

use super::super::body::history::HistoryList;
use super::above;
use crate::form::ActButton;
use crate::frame::{PageHead, Section};
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{ButtonKind, EmptyState, LinkButton, Notice, Shape, Tone};

/// None bears that name here.
#[component]
pub(super) fn UnknownReport() -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    view! {
        <PageHead title=move || t_string!(i18n, reports.unknown_title) above=above() />
        <EmptyState
            shape=Shape::File
            title=move || t_string!(i18n, reports.unknown_title)
            note=move || t_string!(i18n, reports.unknown_note)
        >
            <LinkButton kind=ButtonKind::Main href=move || router.href(&Route::Reports)>{t!(i18n, reports.to_all)}</LinkButton>
            <LinkButton href=move || router.href(&Route::Exchange)>{t!(i18n, bodies.import)}</LinkButton>
        </EmptyState>
    }
}

/// One that was withdrawn: by whom, when and why; and its history.
#[component]
pub(super) fn WithdrawnReport(withdrawn: Withdrawn) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let Withdrawn {
        id, by, at, reason, ..
    } = withdrawn;
    let title = move || t_string!(i18n, reports.unnamed);
    let restore = move || match app.record(&Intent::Restore { fact: id }) {
        Ok(_) => app.say(Tone::Done, t_string!(i18n, reports.restored_done)),
        Err(refusals) => app.say(Tone::Trouble, text::refusals(i18n, app, &refusals)),
    };
    let told = move || {
        let by = match by.as_str() {
            "" => t_string!(i18n, body.nobody_named).to_owned(),
            by => by.to_owned(),
        };
        let moment = text::moment(i18n, &at);
        t_string!(i18n, reports.withdrawn_by, by = by, moment = moment).to_string()
    };
    view! {
        <PageHead title above=above()>
            <ActButton at_once=true on_press=restore>{t!(i18n, body.restore)}</ActButton>
            <LinkButton href=move || router.href(&Route::Reports)>{t!(i18n, reports.to_all)}</LinkButton>
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
pub(super) fn UnitedReport(into: Label) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let route = Route::Report(into.id.to_string());
    view! {
        <PageHead title=move || t_string!(i18n, reports.united_title) above=above() />
        <EmptyState
            shape=Shape::File
            title=move || t_string!(i18n, reports.united_title)
            note=move || t_string!(i18n, reports.united_note)
        >
            <LinkButton kind=ButtonKind::Main href=move || router.href(&route)>
                {move || text::name(i18n, &into)}
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
        <Notice tone=Tone::Warning>{t!(i18n, reports.set_aside)}</Notice>
        <Section id="history" title=move || t_string!(i18n, body.history)>
            <HistoryOf id />
        </Section>
    }
}

/// The history of one report, also of one that no longer holds.
#[component]
pub(super) fn HistoryOf(id: EntryId) -> impl IntoView {
    let app = use_app();
    let rows = Memo::new(move |_| app.read(|register| history_of_report(register, id)));
    view! { <HistoryList rows /> }
}

//! The imports made on this tablet, the newest first.

use leptos::prelude::*;

use super::report::{ImportReport, Reports};
use super::summary::SummaryView;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Disclosure, EmptyState, Notice, Shape, Tone};

/// Lists past imports.
#[component]
pub(super) fn ReportsView() -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    match Reports::load(app.workspace()) {
        Err(trouble) => view! {
            <Notice tone=Tone::Warning>{move || text::fault(i18n, &trouble)}</Notice>
        }
        .into_any(),
        Ok(reports) if reports.is_empty() => view! {
            <EmptyState
                shape=Shape::TakeIn
                title=move || t_string!(i18n, exchange.no_imports)
                note=move || t_string!(i18n, exchange.no_imports_note)
            />
        }
        .into_any(),
        Ok(reports) => view! {
            <p class="soft">{t!(i18n, exchange.imports_note)}</p>
            <div class="stack">
                {reports.into_iter().map(|report| view! { <ReportLine report /> }).collect_view()}
            </div>
        }
        .into_any(),
    }
}

/// One import; what it brought is told once it is opened.
#[component]
fn ReportLine(report: ImportReport) -> impl IntoView {
    let i18n = use_i18n();
    let at = report.at.clone();
    let n_brought = report.n_brought;
    view! {
        <Disclosure
            label=move || text::moment(i18n, &at)
            aside=move || text::exchange::adds_brief(i18n, n_brought)
        >
            <SummaryView report=report.clone() />
        </Disclosure>
    }
}

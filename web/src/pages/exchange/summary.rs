//! One import, told after it was confirmed and whenever it is read again.

use governance::exchange::Sort;
use leptos::prelude::*;

use super::report::{FileReport, ImportReport};
use super::{CONTESTED, VIEW};
use crate::i18n::{t_string, use_i18n};
use crate::pages::journal::journal_link;
use crate::route::{Route, use_router};
use crate::said::t;
use crate::text;
use crate::ui::LinkButton;

/// The order in which sorts are told.
const SORTS: [Sort; 7] = [
    Sort::New,
    Sort::Parallel,
    Sort::Contested,
    Sort::Clashing,
    Sort::OutOfScope,
    Sort::Newer,
    Sort::Known,
];

/// Shows what an import brought.
#[component]
pub(super) fn SummaryView(report: ImportReport) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let at = report.at.clone();
    let href = move || journal_link(router, &[("import", &at)]);
    let is_contested = report.count(Sort::Contested) > 0;
    let settle = move || router.href_with(&Route::Exchange, VIEW, Some(CONTESTED));
    let files = report
        .files
        .clone()
        .into_iter()
        .map(|file| view! { <li><FileLine file /></li> });
    let counts: Vec<(Sort, usize)> = SORTS
        .into_iter()
        .map(|sort| (sort, report.count(sort)))
        .collect();
    let counts = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(sort, count)| {
            view! {
                <div>
                    <dt>{move || text::exchange::sort(i18n, sort)}</dt>
                    <dd>{move || text::count(i18n, count)}</dd>
                </div>
            }
        });
    let others = [
        (report.n_aside, Other::Aside),
        (report.n_concerns, Other::Concerns),
        (report.n_doubles, Other::Doubles),
        (report.refused.len(), Other::Refused),
    ];
    let others = others
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(move |(count, other)| {
            let label = move || match other {
                Other::Aside => t_string!(i18n, exchange.aside),
                Other::Concerns => t_string!(i18n, exchange.new_concerns),
                Other::Doubles => t_string!(i18n, exchange.new_doubles),
                Other::Refused => t_string!(i18n, exchange.refused_files),
            };
            view! {
                <div>
                    <dt>{label}</dt>
                    <dd>{move || text::count(i18n, count)}</dd>
                </div>
            }
        });
    let span = report.first.clone().zip(report.last.clone());
    view! {
        <ul class="file-list">{files.collect_view()}</ul>
        <dl class="facts">{counts.collect_view()} {others.collect_view()}</dl>
        {span.map(|(first, last)| view! {
            <p>
                {move || {
                    let (from, to) = (text::moment(i18n, &first.at), text::moment(i18n, &last.at));
                    t_string!(i18n, exchange.first_last, first = from, first_by = first.by.clone(), last = to, last_by = last.by.clone()).to_string()
                }}
            </p>
        })}
        {(report.n_brought > 0).then(|| view! {
            <div class="acts">
                {is_contested.then(|| view! {
                    <LinkButton href=settle>{t!(i18n, exchange.settle_brought)}</LinkButton>
                })}
                <LinkButton href>{t!(i18n, exchange.see_brought)}</LinkButton>
            </div>
        })}
    }
}

/// What is told besides the sorts.
#[derive(Clone, Copy)]
enum Other {
    Aside,
    Concerns,
    Doubles,
    Refused,
}

/// One file of an import.
#[component]
fn FileLine(file: FileReport) -> impl IntoView {
    let i18n = use_i18n();
    let FileReport {
        name,
        device,
        made_at,
        is_whole,
        n_entries,
    } = file;
    let said = move || match (&device, &made_at) {
        (Some(device), Some(made_at)) => {
            let scope = match is_whole {
                true => t_string!(i18n, exchange.scope_all),
                false => t_string!(i18n, exchange.scope_part),
            };
            let (device, at) = (device.clone(), text::moment(i18n, made_at));
            t_string!(
                i18n,
                exchange.file_said,
                scope = scope,
                device = device,
                at = at
            )
            .to_string()
        }
        _ => t_string!(i18n, exchange.file_rescued).to_owned(),
    };
    view! {
        <b>{name}</b>
        <small>{said} " · " {move || text::exchange::entries(i18n, n_entries)}</small>
    }
}

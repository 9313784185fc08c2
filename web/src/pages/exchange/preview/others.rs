//! What the preview tells besides the entries taken in: what is set aside, missing, or must
//! be looked at afterwards.

use governance::exchange::Aside;
use governance::present::exchange::{ConcernGroup, DoubleRow, MissingRow};
use governance::present::journal::EntryRow;
use leptos::prelude::*;

use super::line::{Examples, PreviewLine};
use crate::i18n::{t_string, use_i18n};
use crate::text;
use crate::ui::Tone;

/// Entries that are not taken in.
#[component]
pub(super) fn AsideLine(
    aside: Vec<(usize, Aside)>,
    n_aside: usize,
    names: Vec<String>,
) -> impl IntoView {
    let i18n = use_i18n();
    let more = n_aside.saturating_sub(aside.len());
    view! {
        <PreviewLine
            label=move || t_string!(i18n, exchange.aside)
            count=n_aside
            meaning=move || t_string!(i18n, exchange.aside_meaning)
            tone=Tone::Warning
        >
            <ul class="examples">
                {aside
                    .iter()
                    .map(|(file, aside)| {
                        let name = names.get(*file).cloned().unwrap_or_default();
                        let aside = aside.clone();
                        view! { <li>{move || text::import::aside(i18n, &name, &aside)}</li> }
                    })
                    .collect_view()}
            </ul>
            {(more > 0).then(|| view! { <p class="soft">{move || text::exchange::and_more(i18n, more)}</p> })}
        </PreviewLine>
    }
}

/// Entries that a file says exist, and that are not here.
#[component]
pub(super) fn MissingLine(missing: Vec<MissingRow>) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <PreviewLine
            label=move || t_string!(i18n, exchange.missing)
            count=missing.len()
            meaning=move || t_string!(i18n, exchange.missing_meaning)
            tone=Tone::Warning
        >
            <ul class="examples">
                {missing
                    .clone()
                    .into_iter()
                    .map(|row| view! { <li>{move || text::exchange::missing(i18n, &row)}</li> })
                    .collect_view()}
            </ul>
        </PreviewLine>
    }
}

/// Entries known here that are not what a file says of them.
#[component]
pub(super) fn DifferingLine(rows: Vec<EntryRow>, count: usize) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <PreviewLine
            label=move || t_string!(i18n, exchange.differing)
            count
            meaning=move || t_string!(i18n, exchange.differing_meaning)
            tone=Tone::Warning
        >
            <Examples rows=rows.clone() count />
        </PreviewLine>
    }
}

/// What people must look at afterwards.
#[component]
pub(super) fn ConcernsLine(groups: Vec<ConcernGroup>, count: usize) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <PreviewLine
            label=move || t_string!(i18n, exchange.new_concerns)
            count
            meaning=move || t_string!(i18n, exchange.new_concerns_meaning)
            tone=Tone::Warning
        >
            <ul class="examples">
                {groups
                    .clone()
                    .into_iter()
                    .map(|group| {
                        let names: Vec<_> = group.rows.into_iter().filter_map(|row| row.subject).collect();
                        view! {
                            <li>
                                <div class="entry-brief">
                                    <p>
                                        <b>{move || text::exchange::concern_title(i18n, group.kind)}</b>
                                        " (" {move || text::count(i18n, group.n_concerns)} ")"
                                    </p>
                                    <p>{move || text::exchange::subjects(i18n, &names)}</p>
                                </div>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </PreviewLine>
    }
}

/// Facts that would then probably be recorded twice.
#[component]
pub(super) fn DoublesLine(doubles: Vec<DoubleRow>, count: usize) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <PreviewLine
            label=move || t_string!(i18n, exchange.new_doubles)
            count
            meaning=move || t_string!(i18n, exchange.new_doubles_meaning)
            tone=Tone::Warning
        >
            <ul class="examples">
                {doubles
                    .clone()
                    .into_iter()
                    .map(|double| view! { <li>{move || text::exchange::pair(i18n, &double)}</li> })
                    .collect_view()}
            </ul>
        </PreviewLine>
    }
}

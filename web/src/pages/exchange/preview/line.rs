//! One line of the preview: the entries of one sort, with examples.

use governance::exchange::Sort;
use governance::present::exchange::SortRow;
use governance::present::journal::EntryRow;
use leptos::prelude::*;

use crate::i18n::use_i18n;
use crate::pages::journal::EntryBrief;
use crate::text;
use crate::ui::{Disclosure, Tone};

/// One line of the preview: how many, of what, and what that means once opened.
#[component]
pub(super) fn PreviewLine(
    /// What they are.
    #[prop(into)]
    label: TextProp,
    /// How many.
    count: usize,
    /// What becomes of them, and what to do.
    #[prop(into)]
    meaning: TextProp,
    /// What stands out on its own, for those who do not open it.
    #[prop(optional)]
    tone: Tone,
    /// Examples.
    children: ChildrenFn,
) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <li data-tone=tone.name()>
            <Disclosure label aside=move || text::count(i18n, count)>
                <p>{let meaning = meaning.clone(); move || meaning.get()}</p>
                {children()}
            </Disclosure>
        </li>
    }
}

/// The entries of one sort.
#[component]
pub(super) fn SortLine(row: SortRow) -> impl IntoView {
    let i18n = use_i18n();
    let SortRow {
        sort,
        n_entries,
        examples,
    } = row;
    let tone = match sort {
        Sort::Clashing | Sort::Contested => Tone::Warning,
        _ => Tone::Plain,
    };
    view! {
        <PreviewLine
            label=move || text::exchange::sort(i18n, sort)
            count=n_entries
            meaning=move || text::exchange::sort_meaning(i18n, sort)
            tone
        >
            <Examples rows=examples.clone() count=n_entries />
        </PreviewLine>
    }
}

/// Examples of entries, and how many more there are.
#[component]
pub(super) fn Examples(rows: Vec<EntryRow>, count: usize) -> impl IntoView {
    let i18n = use_i18n();
    let more = count.saturating_sub(rows.len());
    let lines = rows
        .into_iter()
        .map(|row| view! { <li><EntryBrief row /></li> });
    view! {
        <ul class="examples">{lines.collect_view()}</ul>
        {(more > 0).then(|| view! { <p class="soft">{move || text::exchange::and_more(i18n, more)}</p> })}
    }
}

//! What stands in which column: recognised, and put right by hand.

use leptos::prelude::*;

use super::TableSource;
use crate::i18n::{t_string, use_i18n};
use crate::text;
use crate::ui::{CheckField, Choice, SelectField};

/// One choice of column for each content, and what is left out.
#[component]
pub fn ColumnChoices(
    source: TableSource,
    /// The contents, each by its name, in the order that the columns count them.
    contents: Vec<TextProp>,
) -> impl IntoView {
    let i18n = use_i18n();
    let choices = Memo::new(move |_| {
        let Ok(table) = source.table.get() else {
            return Vec::new();
        };
        let headings = source.columns.with(|columns| columns.headings);
        let headings = headings.and_then(|at| table.rows.get(at));
        let choice = |at: usize| {
            let heading = headings.map(|row| row.cell(at)).unwrap_or_default();
            Choice::plain(at, column_name(i18n, at + 1, heading))
        };
        (0..table.n_columns).map(choice).collect::<Vec<_>>()
    });
    let left_out = move || {
        let table = source.table.get().ok()?;
        let left_out = source.columns.with(|columns| columns.left_out(&table));
        (!left_out.is_empty()).then(|| {
            let names = left_out.iter().map(|(n, name)| column_name(i18n, *n, name));
            let columns = names.collect::<Vec<_>>().join(", ");
            let words = t_string!(i18n, table.left_out, columns = columns).to_string();
            view! { <p class="soft">{words}</p> }
        })
    };
    let is_unsure = move || source.recognised.with(|columns| columns.headings.is_none());
    let one = move |(content, label): (usize, TextProp)| {
        let value = Signal::derive(move || {
            let place = source.columns.with(|columns| columns.place(content));
            place.map(|at| at.to_string()).unwrap_or_default()
        });
        view! {
            <SelectField
                label
                none=move || t_string!(i18n, table.column_none)
                choices
                value
                on_choose=move |at: String| source.put(content, at.parse().ok())
                optional=true
            />
        }
    };
    view! {
        <Show when=is_unsure>
            <CheckField
                label=move || t_string!(i18n, table.has_headings)
                checked=source.has_headings
                on_change=move |has_headings: bool| source.has_headings.set(has_headings)
            />
        </Show>
        <div class="filters">{contents.into_iter().enumerate().map(one).collect_view()}</div>
        {left_out}
    }
}

fn column_name(i18n: text::Words, n: usize, heading: &str) -> String {
    match heading {
        "" => t_string!(i18n, table.column, n = n).to_string(),
        name => t_string!(i18n, table.column_named, n = n, name = name).to_string(),
    }
}

//! What stands in which column: recognised, and put right by hand.

use governance::drafts::recommendations::Content;
use leptos::prelude::*;

use super::state::Paste;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::text;
use crate::ui::{CheckField, Choice, Notice, SelectField, Tone};

/// One choice of column for each content.
#[component]
pub(super) fn ColumnsStep() -> impl IntoView {
    let i18n = use_i18n();
    let paste: Paste = expect_context();
    let choices = Memo::new(move |_| {
        let Ok(table) = paste.table.get() else {
            return Vec::new();
        };
        let headings = paste.columns.with(|columns| columns.headings);
        let headings = headings.and_then(|at| table.rows.get(at));
        let choice = |at: usize| {
            let heading = headings.map(|row| row.cell(at)).unwrap_or_default();
            Choice {
                value: at.to_string(),
                label: column_name(i18n, at + 1, heading),
                detail: String::new(),
            }
        };
        (0..table.n_columns).map(choice).collect::<Vec<_>>()
    });
    let left_out = move || {
        let left_out = paste.preview.with(|preview| {
            let left_out = preview.as_ref().map(|preview| preview.left_out.clone());
            left_out.unwrap_or_default()
        });
        (!left_out.is_empty()).then(|| {
            let names = left_out.iter().map(|(n, name)| column_name(i18n, *n, name));
            let columns = names.collect::<Vec<_>>().join(", ");
            let words = t_string!(i18n, paste.left_out, columns = columns).to_string();
            view! { <p class="soft">{words}</p> }
        })
    };
    let is_unsure = move || paste.recognised.with(|columns| columns.headings.is_none());
    let has_text = move || {
        paste
            .columns
            .with(|columns| columns.place(Content::Text).is_some())
    };
    view! {
        <section class="sheet" aria-labelledby="paste-columns">
            <div class="sheet-head">
                <h2 id="paste-columns">{t!(i18n, paste.step_columns)}</h2>
                <p>{t!(i18n, paste.columns_note)}</p>
            </div>
            <div class="sheet-body">
                <Show when=is_unsure>
                    <CheckField
                        label=move || t_string!(i18n, paste.has_headings)
                        checked=paste.has_headings
                        on_change=move |has_headings: bool| paste.has_headings.set(has_headings)
                    />
                </Show>
                <div class="filters">
                    {Content::ALL.map(|content| view! { <OneContent content choices /> }).collect_view()}
                </div>
                <Show when=move || !has_text()>
                    <Notice tone=Tone::Warning>{t!(i18n, paste.no_text_column)}</Notice>
                </Show>
                {left_out}
                <p class="soft">{t!(i18n, paste.state_note)} " " {t!(i18n, paste.level_note)}</p>
            </div>
        </section>
    }
}

fn column_name(i18n: text::Words, n: usize, heading: &str) -> String {
    match heading {
        "" => t_string!(i18n, paste.column, n = n).to_string(),
        name => t_string!(i18n, paste.column_named, n = n, name = name).to_string(),
    }
}

/// The column that holds one thing.
#[component]
fn OneContent(content: Content, choices: Memo<Vec<Choice>>) -> impl IntoView {
    let i18n = use_i18n();
    let paste: Paste = expect_context();
    let value = Signal::derive(move || {
        let place = paste.columns.with(|columns| columns.place(content));
        place.map(|at| at.to_string()).unwrap_or_default()
    });
    view! {
        <SelectField
            label=move || text::recommendation::column(i18n, content)
            none=move || t_string!(i18n, paste.column_none)
            choices
            value
            on_choose=move |at: String| paste.put(content, at.parse().ok())
            optional=true
        />
    }
}

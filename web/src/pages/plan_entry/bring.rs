//! A table from elsewhere: its columns are told, then it is poured into the rows.

use governance::drafts::plan_lines::Column;
use leptos::prelude::*;

use super::state::Entry;
use crate::form::{ColumnChoices, TableStep};
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Button, ButtonKind, Tone, focus_once_drawn};

/// The table, its columns, and the act.
#[component]
pub(super) fn Bring(entry: Entry) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let source = entry.source;
    let n_rows = Memo::new(move |_| {
        let first = source
            .columns
            .with(|columns| columns.headings.map_or(0, |at| at + 1));
        source.table.with(|table| {
            let n_rows = table.as_ref().map_or(0, |table| table.rows.len());
            n_rows.saturating_sub(first)
        })
    });
    let has_names = move || {
        source.columns.with(|columns| {
            let has = |column: Column| columns.place(column as usize).is_some();
            has(Column::Name) || has(Column::Code)
        })
    };
    let contents =
        Column::ALL.map(|column| TextProp::from(move || text::plan_lines::column(i18n, column)));
    let pour = move || {
        if let Some(poured) = entry.pour() {
            app.say(Tone::Done, text::plan_lines::poured(i18n, &poured));
            focus_once_drawn(["#entry-title".to_owned()]);
        }
    };
    let words = move || {
        let n = n_rows.get();
        t_string!(i18n, entry.pour, count = n, n = text::count(i18n, n)).to_string()
    };
    view! {
        <div class="stack">
            <TableStep source title=move || t_string!(i18n, entry.step_table) />
            <Show when=move || source.table.with(Result::is_ok)>
                <section class="sheet" aria-labelledby="entry-columns">
                    <div class="sheet-head">
                        <h2 id="entry-columns">{t!(i18n, entry.step_columns)}</h2>
                        <p>{t!(i18n, paste.columns_note)}</p>
                    </div>
                    <div class="sheet-body">
                        <ColumnChoices source contents=contents.to_vec() />
                        <p class="soft">{t!(i18n, entry.pour_note)}</p>
                        <div class="acts">
                            <Button
                                kind=ButtonKind::Main
                                disabled=Signal::derive(move || n_rows.get() == 0 || !has_names())
                                on_press=pour
                            >
                                {words}
                            </Button>
                        </div>
                    </div>
                </section>
            </Show>
        </div>
    }
}

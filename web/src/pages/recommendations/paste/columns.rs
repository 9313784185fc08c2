//! What stands in which column of the table.

use governance::drafts::recommendations::Content;
use leptos::prelude::*;

use super::state::Paste;
use crate::form::ColumnChoices;
use crate::i18n::use_i18n;
use crate::said::t;
use crate::text;
use crate::ui::{Notice, Tone};

/// One choice of column for each content.
#[component]
pub(super) fn ColumnsStep() -> impl IntoView {
    let i18n = use_i18n();
    let paste: Paste = expect_context();
    let has_text = move || {
        let columns = paste.source.columns;
        columns.with(|columns| columns.place(Content::Text as usize).is_some())
    };
    let contents = Content::ALL
        .map(|content| TextProp::from(move || text::recommendation::column(i18n, content)));
    view! {
        <section class="sheet" aria-labelledby="paste-columns">
            <div class="sheet-head">
                <h2 id="paste-columns">{t!(i18n, paste.step_columns)}</h2>
                <p>{t!(i18n, paste.columns_note)}</p>
            </div>
            <div class="sheet-body">
                <ColumnChoices source=paste.source contents=contents.to_vec() />
                <Show when=move || !has_text()>
                    <Notice tone=Tone::Warning>{t!(i18n, paste.no_text_column)}</Notice>
                </Show>
                <p class="soft">{t!(i18n, paste.state_note)} " " {t!(i18n, paste.level_note)}</p>
            </div>
        </section>
    }
}

//! The table itself: pasted, or read from a file.

use std::sync::Arc;

use governance::drafts::table::{Encoding, Separator, TableError};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::TableSource;
use crate::files::read_bytes;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::text;
use crate::ui::{Button, Choice, Icon, LongTextField, Notice, SelectField, Shape, Tone};

/// The place to paste, the file, and what is wrong with them.
#[component]
pub fn TableStep(
    source: TableSource,
    /// What the step is called.
    #[prop(into)]
    title: TextProp,
) -> impl IntoView {
    let i18n = use_i18n();
    let flaw = Signal::derive(move || {
        if let Some(trouble) = source.trouble.get() {
            return Some(match trouble {
                Ok(error) => text::table::error(i18n, error),
                Err(words) => words,
            });
        }
        let is_blank = source.text.with(|text| text.trim().is_empty());
        match source.table.get() {
            Err(error) if !is_blank || error != TableError::Empty => {
                Some(text::table::error(i18n, error))
            }
            _ => None,
        }
    });
    view! {
        <section class="sheet" aria-labelledby="table-source">
            <div class="sheet-head"><h2 id="table-source">{move || title.get()}</h2></div>
            <div class="sheet-body">
                <LongTextField
                    label=move || t_string!(i18n, table.area)
                    hint=move || t_string!(i18n, table.area_hint)
                    value=source.text
                    on_input=move |text: String| source.take_text(text)
                    flaw
                />
                <div class="filters">
                    <FileButton source />
                    <EncodingField source />
                    <SeparatorField source />
                    <SheetField source />
                </div>
                <OneColumn source />
            </div>
        </section>
    }
}

/// Says so where only one column is seen, as when the separator is not the right one.
#[component]
fn OneColumn(source: TableSource) -> impl IntoView {
    let i18n = use_i18n();
    let is_narrow = move || {
        source
            .table
            .with(|table| table.as_ref().is_ok_and(|table| table.n_columns < 2))
    };
    view! {
        <Show when=is_narrow>
            <Notice tone=Tone::Warning>{t!(i18n, table.one_column)}</Notice>
        </Show>
    }
}

/// Chooses a file; it is read at once.
#[component]
fn FileButton(source: TableSource) -> impl IntoView {
    let i18n = use_i18n();
    let chooser = NodeRef::<html::Input>::new();
    let choose = move || {
        if let Some(chooser) = chooser.get_untracked() {
            // The same file may be chosen twice in a row.
            chooser.set_value("");
            chooser.click();
        }
    };
    let chosen = move |_| {
        let files = chooser
            .get_untracked()
            .map(|chooser| crate::files::chosen(&chooser));
        let Some(file) = files.and_then(|files| files.into_iter().next()) else {
            return;
        };
        spawn_local(async move {
            match read_bytes(&file, source.bounds.bytes as u64).await {
                Ok(bytes) => source.take_file(file.name(), Arc::new(bytes)),
                Err(error) => source.trouble.set(Some(Err(text::table::file_error(
                    i18n,
                    &error,
                    source.bounds,
                )))),
            }
        });
    };
    let named = move || {
        source
            .file
            .with(|file| file.as_ref().map(|(name, _)| name.clone()))
    };
    view! {
        <div class="field">
            <Button on_press=choose><Icon shape=Shape::File />{t!(i18n, table.choose_file)}</Button>
            <input
                node_ref=chooser
                type="file"
                hidden
                accept=".xlsx,.csv,.tsv,.txt,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv,text/tab-separated-values,text/plain"
                aria-label=move || t_string!(i18n, table.choose_file)
                on:change=chosen
            />
            <small class="soft" role="status">
                {move || named().map(|name| t_string!(i18n, table.file_read, name = name).to_string())}
            </small>
        </div>
    }
}

/// How the file is written, where that is found out wrong.
#[component]
fn EncodingField(source: TableSource) -> impl IntoView {
    let i18n = use_i18n();
    let choices = Signal::derive(move || {
        vec![
            Choice::plain("utf8", t_string!(i18n, table.encoding_utf8)),
            Choice::plain("1252", t_string!(i18n, table.encoding_1252)),
            Choice::plain("utf16", t_string!(i18n, table.encoding_utf16)),
        ]
    });
    let value = Signal::derive(move || {
        let code = match source.encoding.get() {
            Some(Encoding::Utf8) => "utf8",
            Some(Encoding::Windows1252) => "1252",
            Some(Encoding::Utf16) => "utf16",
            None => "",
        };
        code.to_owned()
    });
    let choose = move |code: String| {
        source.written_in(match code.as_str() {
            "utf8" => Some(Encoding::Utf8),
            "1252" => Some(Encoding::Windows1252),
            "utf16" => Some(Encoding::Utf16),
            _ => None,
        });
    };
    view! {
        <Show when=move || is_text(source) && source.file.with(Option::is_some)>
            <SelectField
                label=move || t_string!(i18n, table.encoding)
                none=move || t_string!(i18n, table.encoding_auto)
                choices value on_choose=choose optional=true
            />
        </Show>
    }
}

/// What parts the cells, where that is found out wrong.
#[component]
fn SeparatorField(source: TableSource) -> impl IntoView {
    let i18n = use_i18n();
    let choices = Signal::derive(move || {
        vec![
            Choice::plain("tab", t_string!(i18n, table.separator_tab)),
            Choice::plain("semicolon", t_string!(i18n, table.separator_semicolon)),
            Choice::plain("comma", t_string!(i18n, table.separator_comma)),
        ]
    });
    let value = Signal::derive(move || {
        let code = match source.separator.get() {
            Some(Separator::Tab) => "tab",
            Some(Separator::Semicolon) => "semicolon",
            Some(Separator::Comma) => "comma",
            None => "",
        };
        code.to_owned()
    });
    let choose = move |code: String| {
        source.separator.set(match code.as_str() {
            "tab" => Some(Separator::Tab),
            "semicolon" => Some(Separator::Semicolon),
            "comma" => Some(Separator::Comma),
            _ => None,
        });
    };
    view! {
        <Show when=move || is_text(source)>
            <SelectField
                label=move || t_string!(i18n, table.separator)
                none=move || t_string!(i18n, table.separator_auto)
                choices value on_choose=choose optional=true
            />
        </Show>
    }
}

/// Tells whether it is no workbook: that knows its letters and its cells itself.
fn is_text(source: TableSource) -> bool {
    source.sheets.with(Option::is_none)
}

/// Which sheet of a workbook, where it has several.
#[component]
fn SheetField(source: TableSource) -> impl IntoView {
    let i18n = use_i18n();
    let choices = Memo::new(move |_| {
        source.sheets.with(|sheets| {
            let sheets = sheets.iter().flat_map(|sheets| sheets.iter()).enumerate();
            let choice = |(at, (name, _)): (usize, &(String, _))| Choice::plain(at, name.clone());
            sheets.map(choice).collect::<Vec<_>>()
        })
    });
    let value = Signal::derive(move || source.sheet.get().to_string());
    view! {
        <Show when=move || choices.with(|choices| choices.len() > 1)>
            <SelectField
                label=move || t_string!(i18n, table.sheet)
                choices value
                on_choose=move |at: String| source.look_at(at.parse().unwrap_or_default())
            />
        </Show>
    }
}

//! The table itself: pasted, or read from a file.

use std::sync::Arc;

use governance::drafts::table::{Encoding, MAX_BYTES, Separator, TableError};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::state::Paste;
use crate::files::{FileError, read_bytes};
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::text;
use crate::ui::{Button, Choice, Icon, LongTextField, Notice, SelectField, Shape, Tone};

/// The place to paste, the file, and what is wrong with them.
#[component]
pub(super) fn TableStep() -> impl IntoView {
    let i18n = use_i18n();
    let paste: Paste = expect_context();
    let flaw = Signal::derive(move || {
        if let Some(trouble) = paste.trouble.get() {
            return Some(match trouble {
                Ok(error) => text::recommendation::table_error(i18n, error),
                Err(words) => words,
            });
        }
        let is_blank = paste.text.with(|text| text.trim().is_empty());
        match paste.table.get() {
            Err(error) if !is_blank || error != TableError::Empty => {
                Some(text::recommendation::table_error(i18n, error))
            }
            _ => None,
        }
    });
    view! {
        <section class="sheet" aria-labelledby="paste-table">
            <div class="sheet-head"><h2 id="paste-table">{t!(i18n, paste.step_table)}</h2></div>
            <div class="sheet-body">
                <LongTextField
                    label=move || t_string!(i18n, paste.area)
                    hint=move || t_string!(i18n, paste.area_hint)
                    value=paste.text
                    on_input=move |text: String| paste.take_text(text)
                    flaw
                />
                <div class="filters">
                    <FileButton />
                    <EncodingField />
                    <SeparatorField />
                </div>
                <OneColumn />
            </div>
        </section>
    }
}

/// Says so where only one column is seen, as when the separator is not the right one.
#[component]
fn OneColumn() -> impl IntoView {
    let i18n = use_i18n();
    let paste: Paste = expect_context();
    let is_narrow = move || {
        paste
            .table
            .with(|table| table.as_ref().is_ok_and(|table| table.n_columns < 2))
    };
    view! {
        <Show when=is_narrow>
            <Notice tone=Tone::Warning>{t!(i18n, paste.one_column)}</Notice>
        </Show>
    }
}

/// Chooses a file; it is read at once.
#[component]
fn FileButton() -> impl IntoView {
    let i18n = use_i18n();
    let paste: Paste = expect_context();
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
            match read_bytes(&file, MAX_BYTES as u64).await {
                Ok(bytes) => paste.take_file(file.name(), Arc::new(bytes)),
                Err(error) => paste.trouble.set(Some(Err(file_error(i18n, &error)))),
            }
        });
    };
    let named = move || {
        paste
            .file
            .with(|file| file.as_ref().map(|(name, _)| name.clone()))
    };
    view! {
        <div class="field">
            <Button on_press=choose><Icon shape=Shape::File />{t!(i18n, paste.choose_file)}</Button>
            <input
                node_ref=chooser
                type="file"
                hidden
                accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
                aria-label=move || t_string!(i18n, paste.choose_file)
                on:change=chosen
            />
            <small class="soft" role="status">
                {move || named().map(|name| t_string!(i18n, paste.file_read, name = name).to_string())}
            </small>
        </div>
    }
}

fn file_error(i18n: text::Words, error: &FileError) -> String {
    match error {
        FileError::TooLarge { size, .. } => text::recommendation::file_too_large(i18n, *size),
        FileError::NotUtf8 { .. } => t_string!(i18n, paste.err_not_text).to_owned(),
        FileError::Refused { name } => {
            t_string!(i18n, paste.err_file, name = name.clone()).to_string()
        }
    }
}

fn plain(value: &str, label: &str) -> Choice {
    Choice {
        value: value.to_owned(),
        label: label.to_owned(),
        detail: String::new(),
    }
}

/// How the file is written, where that is found out wrong.
#[component]
fn EncodingField() -> impl IntoView {
    let i18n = use_i18n();
    let paste: Paste = expect_context();
    let choices = Signal::derive(move || {
        vec![
            plain("utf8", t_string!(i18n, paste.encoding_utf8)),
            plain("1252", t_string!(i18n, paste.encoding_1252)),
            plain("utf16", t_string!(i18n, paste.encoding_utf16)),
        ]
    });
    let value = Signal::derive(move || {
        let code = match paste.encoding.get() {
            Some(Encoding::Utf8) => "utf8",
            Some(Encoding::Windows1252) => "1252",
            Some(Encoding::Utf16) => "utf16",
            None => "",
        };
        code.to_owned()
    });
    let choose = move |code: String| {
        paste.written_in(match code.as_str() {
            "utf8" => Some(Encoding::Utf8),
            "1252" => Some(Encoding::Windows1252),
            "utf16" => Some(Encoding::Utf16),
            _ => None,
        });
    };
    view! {
        <Show when=move || paste.file.with(Option::is_some)>
            <SelectField
                label=move || t_string!(i18n, paste.encoding)
                none=move || t_string!(i18n, paste.encoding_auto)
                choices value on_choose=choose optional=true
            />
        </Show>
    }
}

/// What parts the cells, where that is found out wrong.
#[component]
fn SeparatorField() -> impl IntoView {
    let i18n = use_i18n();
    let paste: Paste = expect_context();
    let choices = Signal::derive(move || {
        vec![
            plain("tab", t_string!(i18n, paste.separator_tab)),
            plain("semicolon", t_string!(i18n, paste.separator_semicolon)),
            plain("comma", t_string!(i18n, paste.separator_comma)),
        ]
    });
    let value = Signal::derive(move || {
        let code = match paste.separator.get() {
            Some(Separator::Tab) => "tab",
            Some(Separator::Semicolon) => "semicolon",
            Some(Separator::Comma) => "comma",
            None => "",
        };
        code.to_owned()
    });
    let choose = move |code: String| {
        paste.separator.set(match code.as_str() {
            "tab" => Some(Separator::Tab),
            "semicolon" => Some(Separator::Semicolon),
            "comma" => Some(Separator::Comma),
            _ => None,
        });
    };
    view! {
        <SelectField
            label=move || t_string!(i18n, paste.separator)
            none=move || t_string!(i18n, paste.separator_auto)
            choices value on_choose=choose optional=true
        />
    }
}

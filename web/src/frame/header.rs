//! The header: workspace, as-of date, save state, last file, language.
//!
//! It is the same on every page, for these must always be in sight.

use leptos::prelude::*;

use super::FrameState;
use super::as_of::AsOfControl;
use super::language::other;
use super::navigation::Brand;
use crate::i18n::{I18nLocaleTrait as _, t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::ui::{Icon, Shape, Tone};

/// The header of every page.
#[component]
pub(super) fn Header(state: FrameState) -> impl IntoView {
    view! {
        <header class="header">
            <Brand state>
                // Where there is no room for the chip beside the date.
                <small class="perimeter">{move || state.perimeter.get()}</small>
            </Brand>
            <div class="tools">
                <FindButton state />
                <WorkspaceChip state />
                <LanguageSwitch />
            </div>
            <div class="state">
                <AsOfControl state />
                <Perimeter state />
                <SaveState state />
                <StoreTrouble state />
            </div>
        </header>
    }
}

/// Opens the search over everything; a keyboard calls it by Ctrl+K or « / ».
#[component]
fn FindButton(state: FrameState) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <button
            class="chip find-button"
            type="button"
            aria-haspopup="dialog"
            aria-keyshortcuts="Control+K /"
            aria-label=move || t_string!(i18n, find.open)
            on:click=move |_| state.on_find.run(())
        >
            <Icon shape=Shape::Search />
            <span class="words">{t!(i18n, find.open)}</span>
        </button>
    }
}

/// Which workspace one is in; it leads to where that is changed.
#[component]
fn WorkspaceChip(state: FrameState) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let is_demonstration = move || state.workspace.with(|sign| sign.demonstration);
    let shape = move || {
        if is_demonstration() {
            Shape::Warning
        } else {
            Shape::House
        }
    };
    view! {
        <a
            class="chip workspace"
            href=move || router.href(&match is_demonstration() {
                true => Route::Demonstration,
                false => Route::Settings,
            })
            data-kind=move || is_demonstration().then_some("demonstration")
        >
            {move || view! { <Icon shape=shape() /> }}
            <span class="unseen">{t!(i18n, frame.workspace)}</span>
            {move || state.workspace.with(|sign| sign.label.clone())}
        </a>
    }
}

/// For which territory one works here; it leads to where that is changed.
#[component]
fn Perimeter(state: FrameState) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let name = Memo::new(move |_| state.perimeter.get());
    move || {
        name.get().map(|name| {
            view! {
                <a class="chip perimeter" href=move || router.href(&Route::Settings)>
                    <Icon shape=Shape::Place />
                    <span class="unseen">{t!(i18n, posting.perimeter)}</span>
                    <span class="named">{name}</span>
                </a>
            }
        })
    }
}

/// What is kept, and how old the last file is; it leads to the files.
#[component]
fn SaveState(state: FrameState) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let saving = move || state.saving.get();
    let last_file = move || state.last_file.get();
    view! {
        <a class="save-state" href=move || router.href(&Route::Exchange)>
            <span class="unseen">{t!(i18n, frame.save_state)}</span>
            // Read aloud when it changes: an agent must hear that work is kept.
            <span class="saving" role="status" data-tone=move || saving().tone.name()>
                {move || view! { <Icon shape=saving_shape(saving().tone) /> }}
                {move || saving().text}
            </span>
            <span class="last-file" data-tone=move || last_file().tone.name()>
                {move || view! { <Icon shape=file_shape(last_file().tone) /> }}
                {move || last_file().text}
            </span>
        </a>
    }
}

/// What is wrong with the stores; it leads to where that is told in full.
#[component]
fn StoreTrouble(state: FrameState) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let words = Memo::new(move |_| state.trouble.get());
    move || {
        let words = words.get();
        (!words.is_empty()).then(|| {
            view! {
                <a class="store-trouble" href=move || router.href(&Route::Settings)>
                    <Icon shape=Shape::Warning />
                    <span class="unseen">{t!(i18n, frame.trouble)}</span>
                    <span>{words}</span>
                </a>
            }
        })
    }
}

const fn saving_shape(tone: Tone) -> Shape {
    match tone {
        // Being saved: neither kept nor lost.
        Tone::Plain => Shape::Due,
        other => other.shape(),
    }
}

const fn file_shape(tone: Tone) -> Shape {
    match tone {
        Tone::Plain | Tone::Done => Shape::File,
        other => other.shape(),
    }
}

/// Changes to the other language; it is named in that language.
#[component]
fn LanguageSwitch() -> impl IntoView {
    let i18n = use_i18n();
    let change = move |_| i18n.set_locale(other(i18n.get_locale_untracked()));
    view! {
        <button class="chip language" type="button" lang=move || other(i18n.get_locale()).as_str() on:click=change>
            {t!(i18n, frame.other_language)}
        </button>
    }
}

//! Settings: who works on this tablet, how it looks, and how well it keeps the work.

mod keeping;
mod workspace;

use leptos::prelude::*;

use crate::device::Theme;
use crate::form::{ACT, ActButton, POSTING, perimeter};
use crate::frame::{Fact, PageHead};
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::ui::{CheckField, Choice, RadioField, TextField};

use keeping::{Keeping, Troubles};
use workspace::WorkspaceChoice;

/// Shows what this tablet remembers besides the journal.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <PageHead
            title=move || t_string!(i18n, settings.title)
            note=move || t_string!(i18n, settings.note)
        />
        <Troubles />
        <div class="settings">
            <Author />
            <Look />
            <Keys />
            <WorkspaceChoice />
            <Keeping />
            <Version />
        </div>
    }
}

/// Who writes: it stands beside every entry made here.
#[component]
fn Author() -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    view! {
        <section class="sheet sheet-body" aria-labelledby="settings-author">
            <h2 id="settings-author">{t!(i18n, settings.author_title)}</h2>
            <p>{t!(i18n, settings.author_note)}</p>
            <Function />
            <TextField
                label=move || t_string!(i18n, settings.author)
                optional=true
                value=Signal::derive(move || app.who().name)
                on_input=move |value: String| app.set_author(|author| author.name = value)
            />
            <TextField
                label=move || t_string!(i18n, settings.device)
                hint=move || t_string!(i18n, settings.device_hint)
                value=Signal::derive(move || app.settings().name)
                on_input=move |value: String| app.set_settings(|settings| settings.name = value)
            />
        </section>
    }
}

/// In what function: typed here or, where a perimeter was chosen, changed with it by an act.
#[component]
fn Function() -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let named = Memo::new(move |_| perimeter(app, i18n));
    let is_posted = Memo::new(move |_| named.with(Option::is_some));
    let choose = move || router.set_filter(ACT, Some(POSTING));
    view! {
        <Show when=move || !is_posted.get()>
            <TextField
                label=move || t_string!(i18n, who.function)
                hint=move || t_string!(i18n, who.function_hint)
                value=Signal::derive(move || app.who().function)
                on_input=move |value: String| app.set_author(|author| author.function = value)
            />
        </Show>
        <Show when=move || is_posted.get()>
            <dl class="facts">
                <Fact name=move || t_string!(i18n, who.function)>{move || app.who().function}</Fact>
                <Fact name=move || t_string!(i18n, posting.area)>{move || named.get().unwrap_or_default()}</Fact>
            </dl>
        </Show>
        <p class="acts">
            <ActButton on_press=choose>
                {move || match is_posted.get() {
                    true => t_string!(i18n, posting.change),
                    false => t_string!(i18n, posting.choose),
                }}
            </ActButton>
        </p>
        <p class="soft">{t!(i18n, posting.in_journal)}</p>
    }
}

/// How the page looks.
#[component]
fn Look() -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let choice = move |theme: Theme, label: &str, detail: &str| Choice {
        value: String::from(theme),
        label: label.to_owned(),
        detail: detail.to_owned(),
    };
    let choices = Signal::derive(move || {
        vec![
            choice(Theme::System, t_string!(i18n, settings.theme_system), ""),
            choice(Theme::Light, t_string!(i18n, settings.theme_light), ""),
            choice(Theme::Dark, t_string!(i18n, settings.theme_dark), ""),
            choice(
                Theme::Contrast,
                t_string!(i18n, settings.theme_contrast),
                t_string!(i18n, settings.theme_contrast_note),
            ),
        ]
    });
    let on_choose = move |value: String| {
        let theme = Theme::from(value);
        app.set_settings(|settings| settings.theme = theme);
        if let Some(page) = document().document_element() {
            // A document without attributes does not exist.
            drop(page.set_attribute("data-theme", &String::from(theme)));
        }
    };
    view! {
        <section class="sheet sheet-body" aria-labelledby="settings-look">
            <h2 id="settings-look">{t!(i18n, settings.look_title)}</h2>
            <RadioField
                label=move || t_string!(i18n, settings.theme)
                choices
                value=Signal::derive(move || String::from(app.settings().theme))
                on_choose
                in_row=true
            />
        </section>
    }
}

/// Which single key does something, wherever one is.
#[component]
fn Keys() -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    view! {
        <section class="sheet sheet-body" aria-labelledby="settings-keys">
            <h2 id="settings-keys">{t!(i18n, settings.keys_title)}</h2>
            <CheckField
                label=move || t_string!(i18n, settings.slash)
                detail=move || t_string!(i18n, settings.slash_note)
                checked=Signal::derive(move || !app.settings().no_slash)
                on_change=move |calls: bool| app.set_settings(|settings| settings.no_slash = !calls)
            />
            <p>
                <a href=move || router.href(&Route::Accessibility)>{t!(i18n, settings.keys_all)}</a>
            </p>
        </section>
    }
}

/// Which version this is, for whoever helps from afar.
#[component]
fn Version() -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let version = document()
        .query_selector("meta[name=version]")
        .ok()
        .flatten()
        .and_then(|meta| meta.get_attribute("content"))
        .unwrap_or_default();
    let size = Memo::new(move |_| app.read(|register| register.journal().len()));
    let edition = app.read_untracked(|register| register.charter().edition());
    view! {
        <section class="sheet sheet-body" aria-labelledby="settings-version">
            <h2 id="settings-version">{t!(i18n, settings.version_title)}</h2>
            <p>{move || t_string!(i18n, settings.version, version = version.as_str()).to_string()}</p>
            <p>{move || t_string!(i18n, settings.edition, day = crate::text::day(i18n, edition)).to_string()}</p>
            <p>{move || t_string!(i18n, settings.entries, count = size.get(), n = crate::text::count(i18n, size.get())).to_string()}</p>
            <p>
                <a href=move || router.href(&Route::Accessibility)>{t!(i18n, accessibility.link)}</a>
            </p>
        </section>
    }
}

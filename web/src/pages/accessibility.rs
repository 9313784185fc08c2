//! How far everybody can use this app: what is checked, what is missing, whom to tell, and
//! the keys of the keyboard. After the model of statement of the RGAA.

mod keys;

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::frame::{Fact, PageHead, Section};
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::text::{self, Words};

use keys::KeysTable;

/// The day of the statement, to be changed with what it says.
const DAY: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 11, 27);

/// A sentence of the locale files.
type Sentence = fn(Words) -> &'static str;

/// What is checked, and how.
const CHECKED: [Sentence; 8] = [
    |i18n| t_string!(i18n, accessibility.checked_axe),
    |i18n| t_string!(i18n, accessibility.checked_sizes),
    |i18n| t_string!(i18n, accessibility.checked_keyboard),
    |i18n| t_string!(i18n, accessibility.checked_contrast),
    |i18n| t_string!(i18n, accessibility.checked_targets),
    |i18n| t_string!(i18n, accessibility.checked_zoom),
    |i18n| t_string!(i18n, accessibility.checked_motion),
    |i18n| t_string!(i18n, accessibility.checked_map),
];

/// What is missing, or not known.
const LACKING: [Sentence; 5] = [
    |i18n| t_string!(i18n, accessibility.lacks_audit),
    |i18n| t_string!(i18n, accessibility.lacks_reader),
    |i18n| t_string!(i18n, accessibility.lacks_language),
    |i18n| t_string!(i18n, accessibility.lacks_files),
    |i18n| t_string!(i18n, accessibility.lacks_browsers),
];

/// The statement.
#[component]
pub fn AccessibilityPage() -> impl IntoView {
    let i18n = use_i18n();
    let note = move || {
        let day = DAY.map(|day| text::long_day(i18n, day)).unwrap_or_default();
        t_string!(i18n, accessibility.note, day = day).to_string()
    };
    view! {
        <PageHead title=move || t_string!(i18n, accessibility.title) note />
        <div class="columns statement">
            <div class="stack">
                <Section id="access-state" title=move || t_string!(i18n, accessibility.state_title)>
                    <div class="sheet-body">
                        <p><b>{t!(i18n, accessibility.state)}</b></p>
                        <p>{t!(i18n, accessibility.state_why)}</p>
                    </div>
                </Section>
                <Section id="access-checked" title=move || t_string!(i18n, accessibility.checked_title)>
                    <Points points=&CHECKED />
                </Section>
                <Section id="access-lacking" title=move || t_string!(i18n, accessibility.lacks_title)>
                    <Points points=&LACKING />
                </Section>
            </div>
            <div class="stack">
                <Telling />
                <Making />
            </div>
        </div>
        <KeysTable />
    }
}

#[component]
fn Points(points: &'static [Sentence]) -> impl IntoView {
    let i18n = use_i18n();
    let points = points
        .iter()
        .map(|said| view! { <li>{move || said(i18n)}</li> });
    view! {
        <div class="sheet-body">
            <ul>{points.collect_view()}</ul>
        </div>
    }
}

/// Whom to tell of a barrier, and what.
#[component]
fn Telling() -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    view! {
        <Section id="access-tell" title=move || t_string!(i18n, accessibility.tell_title)>
            <div class="sheet-body">
                <p>{t!(i18n, accessibility.tell)}</p>
                <p>
                    {t!(i18n, accessibility.tell_version)}
                    " ("
                    <a href=move || router.href(&Route::Settings)>{t!(i18n, frame.settings)}</a>
                    "). "
                    {t!(i18n, accessibility.tell_none)}
                </p>
            </div>
        </Section>
    }
}

/// With what the statement was made.
#[component]
fn Making() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Section id="access-made" title=move || t_string!(i18n, accessibility.made_title)>
            <div class="sheet-body">
                <dl class="facts">
                    <Fact name=move || t_string!(i18n, accessibility.made_techniques)>
                        {t!(i18n, accessibility.made_techniques_are)}
                    </Fact>
                    <Fact name=move || t_string!(i18n, accessibility.made_place)>
                        {t!(i18n, accessibility.made_place_is)}
                    </Fact>
                    <Fact name=move || t_string!(i18n, accessibility.made_tool)>
                        {t!(i18n, accessibility.made_tool_is)}
                    </Fact>
                    <Fact name=move || t_string!(i18n, accessibility.made_pages)>
                        {t!(i18n, accessibility.made_pages_are)}
                    </Fact>
                </dl>
            </div>
        </Section>
    }
}

//! The acts of the year looked into that prove a duty, of whatever year that duty is.

use governance::present::duties::{Deed, deeds};
use leptos::prelude::*;

use super::proof::ProofLine;
use super::seen::use_seen;
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::use_app;
use crate::text;

/// The acts of the year.
#[component]
pub(super) fn Deeds() -> impl IntoView {
    let (app, i18n, seen) = (use_app(), use_i18n(), use_seen());
    let all = Memo::new(move |_| {
        let (year, day) = (seen.year.get(), app.as_of());
        let body = seen.body.get();
        body.map(|body| app.read(|register| deeds(register, body, year, day)))
            .unwrap_or_default()
    });
    let title = move || t_string!(i18n, duties.deeds_title, year = seen.year.get()).to_string();
    view! {
        <Section id="duties-deeds" title>
            <p class="sheet-body soft">{t!(i18n, duties.deeds_note)}</p>
            <Show when=move || all.with(Vec::is_empty)>
                <p class="sheet-body">{t!(i18n, duties.deeds_none)}</p>
            </Show>
            <ul class="charges deeds" role="list">
                <For each=move || all.get() key=Deed::clone let:deed>
                    <li><DeedLine deed /></li>
                </For>
            </ul>
        </Section>
    }
}

#[component]
fn DeedLine(deed: Deed) -> impl IntoView {
    let i18n = use_i18n();
    let serves = deed.serves;
    let proves = move || {
        let one = |(code, occasion): &(String, governance::present::duties::Occasion)| {
            let when = text::duties::occasion(i18n, occasion);
            t_string!(i18n, duties.serves, code = code.as_str(), when = when).to_string()
        };
        let what = serves.iter().map(one).collect::<Vec<_>>().join(", ");
        t_string!(i18n, duties.proves, what = what).to_string()
    };
    view! {
        <div>
            <ProofLine proof=deed.proof />
            <p class="proves">{proves}</p>
        </div>
    }
}

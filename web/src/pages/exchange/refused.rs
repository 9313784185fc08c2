//! Files that could not be taken in: which, why, where, and what to do.

use leptos::prelude::*;

use super::import::Refused;
use crate::i18n::use_i18n;
use crate::said::t;
use crate::ui::{Notice, Tone};

/// Lists refused files. Nothing has changed by them.
#[component]
pub(super) fn RefusedView(refused: Vec<Refused>) -> impl IntoView {
    let i18n = use_i18n();
    let lines = refused.into_iter().map(|Refused { name, why }| {
        view! {
            <Notice tone=Tone::Trouble>
                <b>{name}</b>
                <p>{move || why.told(i18n)}</p>
                <p class="soft">{t!(i18n, exchange.nothing_changed)}</p>
            </Notice>
        }
    });
    lines.collect_view()
}

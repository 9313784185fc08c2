//! The language the page starts in.

use leptos::prelude::*;

use crate::i18n::{Locale, use_i18n};

/// Starts in a language, whatever the browser's. To be called once, below the
/// provider of the words.
///
/// The provider takes up the browser's language in an effect of its own, after
/// everything was first drawn; so the wish is said again after that, and then
/// never more.
pub fn start_in(locale: Locale) {
    let i18n = use_i18n();
    i18n.set_locale(locale);
    Effect::new(move |said: Option<()>| {
        if said.is_none() {
            i18n.set_locale(locale);
        }
    });
}

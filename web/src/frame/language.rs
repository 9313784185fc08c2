//! The language the page starts in, and the act that changes to the other.

use leptos::prelude::*;

use crate::i18n::{Locale, use_i18n};
use crate::route::{ACT, Router};

/// The act that changes to the other language.
pub const OTHER_LANGUAGE: &str = "langue";

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

/// Returns the language that the page is not in.
pub(super) fn other(locale: Locale) -> Locale {
    match locale {
        Locale::fr => Locale::en,
        Locale::en => Locale::fr,
    }
}

/// Follows the address: the change that it asks for is made once, and no longer stands in it.
pub(super) fn follow_wish(router: Router) {
    let (i18n, asked) = (use_i18n(), router.filter(ACT));
    Effect::new(move |_| {
        if asked.with(|asked| asked.as_deref() == Some(OTHER_LANGUAGE)) {
            router.set_filter(ACT, None);
            i18n.set_locale(other(i18n.get_locale_untracked()));
        }
    });
}

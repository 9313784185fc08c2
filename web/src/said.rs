//! Words in a view, all of one type.
//!
//! The translation crate's own `t!` gives each sentence a type of its own, and
//! so each its own copy of the code that shows it.

use leptos::prelude::*;

/// Shows words that follow the language.
pub fn said(words: TextProp) -> impl IntoView {
    move || words.get()
}

/// Shows a sentence of the locale files.
macro_rules! t {
    ($i18n:expr, $($key:tt)+) => {
        $crate::said::said(::leptos::prelude::TextProp::from(move || {
            $crate::i18n::t_string!($i18n, $($key)+)
        }))
    };
}
pub(crate) use t;

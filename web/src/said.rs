//! What follows the state in a view: words and parts, each all of one type.
//!
//! The translation crate's own `t!` gives each sentence a type of its own, and
//! so each its own copy of the code that shows it.

use leptos::prelude::*;

/// Shows words that follow the language.
pub fn said(words: TextProp) -> impl IntoView {
    move || words.get()
}

/// Shows whatever follows the state. Each closure that a view holds is of a type of its own, and
/// would bring its own copy of all that follows the state and draws anew; here they are one.
pub fn live<V: IntoView + 'static>(draw: impl Fn() -> V + Send + 'static) -> impl IntoView {
    let draw: Box<dyn Fn() -> AnyView + Send> = Box::new(move || draw().into_any());
    move || draw()
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

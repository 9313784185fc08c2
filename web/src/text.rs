//! Sentences: data from `core` and the stores becomes words of the locale files here.
//!
//! Each sentence says what happened and what can be done now.

mod concern;
mod dates;
pub mod exchange;
mod figures;
pub mod import;
pub mod journal;
pub mod recommendation;
mod refusal;
mod shown;
mod sitting;
mod tablet;
mod words;

use leptos_i18n::I18nContext;

use crate::i18n::{I18nKeys, Locale};

/// The language of the page, and its words.
pub(crate) type Words = I18nContext<Locale, I18nKeys>;

pub use concern::concern;
pub use dates::{left, long_day, moment, moment_of_day, span};
pub use figures::count;
pub use refusal::{refusal, refusals};
pub use shown::value;
pub use words::{charter, choice, field, hint, kind, label, name, session, session_alone};

pub use tablet::{as_of, day, fault, follow_language, last_file, saving, trouble};

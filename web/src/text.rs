//! Sentences: data from `core` and the stores becomes words of the locale files here.
//!
//! Each sentence says what happened and what can be done now.

mod acts;
pub mod agenda;
pub mod areas;
pub mod attendance;
pub mod campaigns;
mod concern;
pub mod convocation;
pub mod creations;
mod dates;
pub mod decision;
pub mod duties;
pub mod exchange;
pub mod exports;
mod figures;
pub mod import;
mod indicators;
pub mod journal;
pub mod measures;
pub mod minutes;
pub mod money;
pub mod plan_lines;
pub mod recommendation;
mod refusal;
pub mod reports;
mod session;
mod shown;
mod sitting;
pub mod staff;
pub mod table;
mod tablet;
pub mod territory;
pub mod validation;
mod words;

use leptos_i18n::I18nContext;

use crate::i18n::{I18nKeys, Locale, t_string};

/// The language of the page, and its words.
pub(crate) type Words = I18nContext<Locale, I18nKeys>;

/// Names an act and what it is done to, for those who hear it alone: `Pourvoir : Rapporteur`.
#[must_use]
pub fn act_on(i18n: Words, act: &str, what: &str) -> String {
    t_string!(i18n, act.on, act = act, what = what).to_string()
}

pub use acts::recording;
pub use concern::concern;
pub use dates::{left, long_day, moment, moment_of_day, month, span, time_of_day};
pub use figures::count;
pub use refusal::{refusal, refusals};
pub use session::{
    calendar_out, next_act, opening, phase, session_days, stage, stage_standing, standing, state,
    step,
};
pub use shown::value;
pub use words::{charter, choice, field, hint, kind, label, name, session, session_alone};

pub use tablet::{ago, as_of, day, fault, follow_language, last_file, saving, trouble};

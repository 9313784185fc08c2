//! A body that is over, or not yet: said above everything else.

use governance::status::Term;
use leptos::prelude::*;

use super::seen::use_seen;
use crate::i18n::{t_string, use_i18n};
use crate::text;
use crate::ui::Notice;

/// The notice; nothing while the body lives.
#[component]
pub(super) fn TermNotice() -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let life = seen.part(|view| (view.term, view.body.from, view.body.to));
    let over = move || {
        life.get().and_then(|(term, from, to)| match term {
            Term::Over => {
                to.map(|to| t_string!(i18n, body.is_over, day = text::day(i18n, to)).to_string())
            }
            Term::Coming => from.map(|from| {
                t_string!(i18n, body.is_coming, day = text::day(i18n, from)).to_string()
            }),
            Term::Running => None,
        })
    };
    view! { {move || over().map(|told| view! { <Notice>{told}</Notice> })} }
}

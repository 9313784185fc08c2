//! Who was there, as minutes say it: one list for each way.

use governance::present::session::attendance::MemberRow;
use governance::present::session::minutes::There;
use leptos::prelude::*;

use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::text;

/// The lists, those that are empty left out.
#[component]
pub(super) fn TherePart(
    /// Who was there.
    there: There,
) -> impl IntoView {
    let i18n = use_i18n();
    let list = move |title: fn(text::Words) -> &'static str, rows: Vec<MemberRow>| {
        (!rows.is_empty()).then(|| {
            let count = rows.len();
            view! {
                <h4>{move || title(i18n)} " (" {count} ")"</h4>
                <ul class="there">
                    {rows.into_iter().map(|row| view! { <li>{move || text::minutes::attendee(i18n, &row)}</li> }).collect_view()}
                </ul>
            }
        })
    };
    let There {
        present,
        represented,
        excused,
        absent,
        n_unmarked,
        guests,
        heads,
    } = there;
    let is_empty = present.is_empty()
        && represented.is_empty()
        && excused.is_empty()
        && absent.is_empty()
        && guests.is_empty()
        && heads.is_none();
    view! {
        {is_empty.then(|| view! { <p>{t!(i18n, minutes.nobody_noted)}</p> })}
        {list(|i18n| t_string!(i18n, minutes.present), present)}
        {list(|i18n| t_string!(i18n, minutes.represented), represented)}
        {list(|i18n| t_string!(i18n, minutes.excused), excused)}
        {list(|i18n| t_string!(i18n, minutes.absent), absent)}
        {(n_unmarked > 0 && !is_empty).then(|| view! {
            <p><i>{move || t_string!(i18n, minutes.not_noted, count = n_unmarked).to_string()}</i></p>
        })}
        {(!guests.is_empty()).then(|| view! {
            <h4>{t!(i18n, attendance.guests)} " (" {guests.len()} ")"</h4>
            <ul class="there">{guests.iter().map(|guest| view! { <li>{guest.clone()}</li> }).collect_view()}</ul>
        })}
        {heads.map(|(women, men)| view! {
            <p>{move || t_string!(i18n, attendance.heads_line, women = women, men = men).to_string()}</p>
        })}
    }
}

//! The signing sheet (feuille d'émargement): who may sign, with room to, printed alone on A4.

use std::sync::Arc;

use chrono::NaiveDate;
use governance::present::SessionName;
use governance::present::session::attendance::MemberRow;
use leptos::prelude::*;

use super::member::{function_of, named, told};
use super::seen::use_seen;
use crate::i18n::{t_string, use_i18n};
use crate::pages::session::stamp::Stamp;
use crate::route::use_router;
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Button, ButtonKind, Icon, Shape, print};

/// The filter of the address that shows the sheet.
pub(super) const SHEET: &str = "feuille";

/// So many days each have a column of their own.
const MOST_DAYS: usize = 3;

/// Rows left free for guests.
const FREE_ROWS: usize = 8;

/// The sheet as it will be printed, while the address asks for it.
#[component]
pub(super) fn SigningSheet() -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let asked = router.filter(SHEET);
    let is_open = Memo::new(move |_| asked.with(Option::is_some));
    view! {
        <Show when=move || is_open.get()>
            <section class="signing-sheet" aria-labelledby="feuille">
                <div class="acts">
                    <Button kind=ButtonKind::Main on_press=move || print()>
                        <Icon shape=Shape::Print />
                        {t!(i18n, bodies.print)}
                    </Button>
                    <Button on_press=move || router.set_filter(SHEET, None)>
                        {t!(i18n, attendance.close_sheet)}
                    </Button>
                </div>
                <Paper />
            </section>
        </Show>
    }
}

/// What is printed.
#[component]
fn Paper() -> impl IntoView {
    let (app, i18n, seen) = (use_app(), use_i18n(), use_seen());
    let session = seen.session;
    let head = Memo::new(move |_| {
        app.read(|register| {
            let programme = register.programme();
            let found = programme.session(session)?;
            let body = programme.body(found.body)?.name.clone();
            let days = (found.opens_on, found.closes_on);
            Some((
                SessionName::of(programme, found),
                body,
                days,
                found.place.clone(),
            ))
        })
    });
    let title = move || head.get().map(|head| text::session_alone(i18n, &head.0));
    let body = move || head.get().map(|head| head.1);
    let when = move || {
        let (_, _, (from, to), place) = head.get()?;
        let days = from.map(|from| text::span(i18n, Some(from), to.or(Some(from))));
        Some(
            [days, place]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" · "),
        )
    };
    let rows = seen.part(|roll| roll.in_order().cloned().collect::<Vec<_>>());
    let guests = seen.part(|roll| {
        let guests = roll.guests.iter();
        guests.map(|row| row.guest.clone()).collect::<Vec<_>>()
    });
    // A signature a day, for as many days as the width of the paper has room for.
    let days = seen.part(|roll| match roll.days.len() {
        2..=MOST_DAYS => roll.days.iter().copied().map(Some).collect(),
        _ => vec![None],
    });
    let days = move || days.get().unwrap_or_default();
    let room = move || {
        let one = |_| view! { <td class="to-sign"></td> };
        days().into_iter().map(one).collect_view()
    };
    let sign = move |day: Option<NaiveDate>| {
        let told = move || match day {
            Some(day) => {
                let day = text::day(i18n, day);
                t_string!(i18n, attendance.sheet_signature_on, day = day).to_string()
            }
            None => t_string!(i18n, attendance.sheet_signature).to_owned(),
        };
        view! { <th scope="col" class="to-sign">{told}</th> }
    };
    let member = move |row: Arc<MemberRow>| {
        // Who left and came back has come twice: each time is told.
        let spells = row.spells.iter().map(|spell| told(i18n, spell));
        let spells = spells.filter(|told| !told.is_empty());
        let capacity = spells.map(|told| view! { <span>{told}</span> });
        let capacity = capacity.collect_view();
        view! {
            <tr>
                <th scope="row">{named(i18n, Some(&row))}</th>
                <td>{function_of(i18n, &row)}</td>
                <td>{capacity}</td>
                {room()}
            </tr>
        }
    };
    let guest = move |guest: String| {
        view! { <tr><th scope="row">{guest}</th><td></td><td></td>{room()}</tr> }
    };
    let head_of = move |words: fn(text::Words) -> &'static str| {
        view! { <th scope="col">{move || words(i18n)}</th> }
    };
    view! {
        <div class="paper">
            <Stamp />
            <header>
                <p>{move || app.read(|register| text::charter(i18n, &register.charter().programme().name))}</p>
                <p>{body}</p>
                <h2 id="feuille" tabindex="-1">{t!(i18n, attendance.sheet)}</h2>
                <p><b>{title}</b></p>
                <p>{when}</p>
            </header>
            <table>
                <thead>
                    <tr>
                        {head_of(|i18n| t_string!(i18n, attendance.sheet_name))}
                        {head_of(|i18n| t_string!(i18n, attendance.sheet_function))}
                        {head_of(|i18n| t_string!(i18n, attendance.sheet_capacity))}
                        {move || days().into_iter().map(sign).collect_view()}
                    </tr>
                </thead>
                <tbody>{move || rows.get().unwrap_or_default().into_iter().map(member).collect_view()}</tbody>
                <tbody>
                    <tr><th scope="rowgroup" colspan=move || (3 + days().len()).to_string()>{t!(i18n, attendance.guests)}</th></tr>
                    {move || guests.get().unwrap_or_default().into_iter().map(guest).collect_view()}
                    {(0..FREE_ROWS).map(|_| guest(String::new())).collect_view()}
                </tbody>
            </table>
        </div>
    }
}

//! The convocation: one A4 sheet, printed alone, or shared as a message and in a calendar.

use std::sync::Arc;

use governance::ids::SessionId;
use governance::present::session::agenda::ItemRow;
use governance::present::session::convocation::{Called, Convocation, convocation};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::seen::use_seen;
use super::stamp::Stamp;
use crate::files::{self, HandedOut};
use crate::frame::{Above, PageHead};
use crate::i18n::{t_string, use_i18n};
use crate::pages::sessions::CalendarGive;
use crate::route::Route;
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Button, ButtonKind, Icon, Shape, Tone, print};

/// The paper, and what can be done with it.
#[component]
pub(super) fn ConvocationPaper() -> impl IntoView {
    let seen = use_seen();
    let session = seen.part(|view| view.id);
    move || session.get().map(|session| view! { <Paper session /> })
}

#[component]
fn Paper(session: SessionId) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let sheet = Memo::new(move |_| {
        let day = app.as_of();
        app.read(|register| convocation(register, session, day))
            .map(Arc::new)
    });
    let share = move || {
        let Some(sheet) = sheet.get_untracked() else {
            return;
        };
        let title = t_string!(i18n, session.convocation).to_owned();
        let message = text::convocation::message(i18n, &sheet);
        spawn_local(async move {
            match files::share_text(&title, &message).await {
                HandedOut::Shared => app.say(Tone::Done, t_string!(i18n, session.shared)),
                HandedOut::Failed { name } => app.say(
                    Tone::Trouble,
                    t_string!(i18n, session.not_shared, why = name).to_string(),
                ),
                HandedOut::Cancelled | HandedOut::Downloaded => {}
            }
        });
    };
    let name = move || {
        let sheet = sheet.get();
        sheet
            .map(|sheet| text::session(i18n, &sheet.name))
            .unwrap_or_default()
    };
    let above = Above {
        route: Route::Session(session.to_string()),
        label: TextProp::from(move || t_string!(i18n, session.back)),
    };
    let calendar_name = t_string!(i18n, session.calendar_name).to_owned();
    view! {
        <div class="only-screen stack">
            <PageHead title=move || t_string!(i18n, session.convocation) note=name above>
                <Button kind=ButtonKind::Main on_press=|()| print()>
                    <Icon shape=Shape::Print />
                    {t!(i18n, session.print)}
                </Button>
                {files::can_share_text().then(|| view! {
                    <Button on_press=move || share()>{t!(i18n, session.share)}</Button>
                })}
            </PageHead>
            <CalendarGive sessions=Signal::derive(move || vec![session]) name=calendar_name />
        </div>
        {move || {
            // A paper is written once, in the language of the page.
            i18n.get_locale();
            sheet.get().map(|sheet| view! { <Sheet sheet /> })
        }}
    }
}

/// What is printed.
#[component]
fn Sheet(sheet: Arc<Convocation>) -> impl IntoView {
    let i18n = use_i18n();
    let founded = match (&sheet.founded_by, &sheet.basis) {
        (Some(text), _) => Some(text.clone()),
        (None, Some(words)) => Some(text::charter(i18n, words)),
        (None, None) => None,
    };
    let session = sheet.session.clone();
    let days = text::session_days(i18n, session.opens_on, session.closes_on);
    let convened = match session.convened_on {
        Some(on) => t_string!(i18n, session.done_on, day = text::day(i18n, on)).to_string(),
        None => t_string!(i18n, session.done_blank).to_owned(),
    };
    let chairs = session.presided_by.clone().unwrap_or_default();
    let chairs: Vec<String> = match chairs.trim() {
        "" => vec![t_string!(i18n, session.the_chair).to_owned()],
        chairs => chairs.lines().map(str::to_owned).collect(),
    };
    let place = session.place.clone();
    view! {
        <article class="paper-alone" aria-labelledby="convocation-title">
            <Stamp />
            <header>
                <p>{text::charter(i18n, &sheet.programme)}</p>
                <p><b>{sheet.body.clone()}</b></p>
                {founded.map(|founded| view! { <p class="soft">{founded}</p> })}
            </header>
            <h2 id="convocation-title">{t!(i18n, session.convocation)}</h2>
            <p class="lead">{text::session_alone(i18n, &sheet.name)}</p>
            <dl class="facts">
                <div><dt>{t!(i18n, session.when)}</dt><dd>{days}</dd></div>
                <div><dt>{t!(i18n, field.place)}</dt><dd>{place.unwrap_or_else(|| t_string!(i18n, session.place_to_come).to_owned())}</dd></div>
            </dl>
            <h3>{t!(i18n, agenda.title)}</h3>
            <AgendaTable sheet=sheet.clone() />
            <Members members=sheet.members.clone() />
            <footer>
                <p>{convened}</p>
                <div class="signatures">
                    {chairs.into_iter().map(|chair| view! { <p>{chair}</p> }).collect_view()}
                </div>
            </footer>
        </article>
    }
}

#[component]
fn AgendaTable(sheet: Arc<Convocation>) -> impl IntoView {
    let i18n = use_i18n();
    if sheet.items.is_empty() {
        return view! { <p class="soft">{t!(i18n, session.agenda_to_come)}</p> }.into_any();
    }
    let lasts =
        move |minutes: Option<u32>| minutes.map(|minutes| text::agenda::duration(i18n, minutes));
    let is_timed = sheet.items.iter().any(|item| item.minutes.is_some());
    let begins = |item: &ItemRow| item.begins_after.filter(|after| *after > 0);
    let has_begins = sheet.items.iter().any(|item| begins(item).is_some());
    let rows = sheet.items.iter().map(|item| {
        let begins = has_begins.then(|| {
            let begins = match item.begins_after {
                Some(0) => Some(t_string!(i18n, session.at_opening).to_owned()),
                after => lasts(after),
            };
            view! { <td data-figures="" data-begins="">{begins}</td> }
        });
        let times = is_timed.then(|| view! { <td data-figures="">{lasts(item.minutes)}</td> });
        let presenter = item.presenter.as_ref().map(|presenter| {
            view! { <small>{t_string!(i18n, agenda.presented_by, presenter).to_string()}</small> }
        });
        let documents = item
            .documents
            .clone()
            .map(|documents| view! { <small>{documents}</small> });
        view! {
            <tr>
                <th scope="row">{item.place}</th>
                <td>{item.title.clone()} {presenter} {documents}</td>
                {begins}
                {times}
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <table>
            <thead>
                <tr>
                    <th scope="col">{t!(i18n, session.item_number)}</th>
                    <th scope="col">{t!(i18n, field.title)}</th>
                    {has_begins.then(|| view! {
                        <th scope="col" data-figures="" data-begins="">{t!(i18n, session.begins)}</th>
                    })}
                    {is_timed.then(|| view! { <th scope="col" data-figures="">{t!(i18n, session.lasts)}</th> })}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

#[component]
fn Members(members: Vec<Called>) -> impl IntoView {
    let i18n = use_i18n();
    if members.is_empty() {
        // Told to whoever prepares it, not to those who receive it.
        return view! { <p class="soft only-screen">{t!(i18n, session.nobody_called)}</p> }
            .into_any();
    }
    let member = |member: Called| {
        let stands_in = member
            .stands_in
            .then(|| format!("({})", text::choice(i18n, "substitute")));
        let told = [member.post, member.person, member.function, stands_in];
        let told: Vec<String> = told.into_iter().flatten().collect();
        view! { <li>{told.join(" – ")}</li> }
    };
    let members = members.into_iter().map(member).collect_view();
    view! {
        <h3>{t!(i18n, session.called)}</h3>
        <ol class="called">{members}</ol>
    }
    .into_any()
}

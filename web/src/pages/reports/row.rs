//! One report in the calendar: where it stands, by when, which session it awaits, the next act.

use governance::drafts::reports::begin_report;
use governance::present::reports::{Line, Waits};
use leptos::prelude::*;

use crate::form::ActButton;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{ButtonKind, LinkButton, Status, Tone};

/// One report, written or not.
#[component]
pub(super) fn Row(line: Line) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let name = {
        let name = line.name.clone();
        move || text::reports::name_alone(i18n, &name)
    };
    let title = match line.report {
        Some(id) => {
            let route = Route::Report(id.to_string());
            view! { <a href=move || router.href(&route)>{name}</a> }.into_any()
        }
        None => view! { <span>{name}</span> }.into_any(),
    };
    let body = {
        let (label, route) = (line.body.clone(), Route::Body(line.body.id.to_string()));
        view! { <a href=move || router.href(&route)>{move || text::name(i18n, &label)}</a> }
    };
    let basis = line.basis.clone();
    let (due, marked) = (line.clone(), line.clone());
    view! {
        <article class="report-row">
            <div class="name">
                <h4>{title}</h4>
                <p class="soft">{body} " · " {move || text::reports::basis(i18n, &basis)}</p>
            </div>
            <Marks line=marked />
            <div class="next">
                {move || text::reports::due(i18n, &due).map(|due| view! { <p class="soft">{due}</p> })}
                {line.is_awaiting().then(|| view! { <Awaited waits=line.waits.clone() /> })}
            </div>
            <div class="acts only-screen"><Next line /></div>
        </article>
    }
}

/// Where it stands, and how late.
#[component]
pub(in crate::pages) fn Marks(line: Line) -> impl IntoView {
    let i18n = use_i18n();
    let standing = text::reports::standing(&line);
    let late = text::reports::late_standing(&line);
    let late_line = line.clone();
    let label = move || text::reports::state(i18n, &line);
    let told = move || text::reports::late(i18n, &late_line).unwrap_or_default();
    view! {
        <div class="marks">
            <Status standing label />
            {late.map(|standing| view! { <Status standing label=told /> })}
        </div>
    }
}

/// The session that it awaits, or that none is planned.
#[component]
pub(in crate::pages) fn Awaited(waits: Option<Waits>) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    match waits {
        Some(waits) => {
            let route = Route::Session(waits.session.to_string());
            let (named, is_listed) = (waits.named, waits.is_listed);
            let listed = move || match is_listed {
                true => t_string!(i18n, reports.is_listed),
                false => t_string!(i18n, reports.not_listed),
            };
            let on = named.opens_on;
            view! {
                <p>
                    {t!(i18n, reports.awaits)} " "
                    <a href=move || router.href(&route)>{move || text::session(i18n, &named)}</a>
                    <small class="soft">
                        {move || on.map(|on| [", ", &text::day(i18n, on)].concat())} " · " {listed}
                    </small>
                </p>
            }
            .into_any()
        }
        None => view! {
            <p>
                <a href=move || router.href(&Route::Sessions)>{t!(i18n, reports.awaits_none)}</a>
            </p>
        }
        .into_any(),
    }
}

/// The next act, one press away: to begin it, or to open it.
#[component]
fn Next(line: Line) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let name = line.name.clone();
    match line.report {
        Some(id) => {
            let route = Route::Report(id.to_string());
            let told = move || text::reports::name(i18n, &name);
            view! {
                <LinkButton href=move || router.href(&route)>
                    {t!(i18n, reports.open)} <span class="unseen">{t!(i18n, ui.colon)} {told}</span>
                </LinkButton>
            }
            .into_any()
        }
        None => {
            let of = line.of;
            let begin = move || {
                let intent = app.read_untracked(|register| begin_report(register, of));
                match app.record(&intent) {
                    Ok(id) => {
                        app.say(Tone::Done, t_string!(i18n, reports.begun));
                        router.go(&Route::Report(id.to_string()));
                    }
                    Err(why) => app.say(Tone::Trouble, text::refusals(i18n, app, &why)),
                }
            };
            let label = move || {
                let report = text::reports::name(i18n, &name);
                t_string!(i18n, reports.begin_this, report = report).to_string()
            };
            let kind = match line.is_over {
                true => ButtonKind::default(),
                false => ButtonKind::Plain,
            };
            view! {
                <ActButton kind at_once=true label on_press=begin>{t!(i18n, reports.begin)}</ActButton>
            }
            .into_any()
        }
    }
}

//! The figures above the list, each with the way to what it counts.

use governance::present::SessionName;
use governance::present::sessions::Phase;
use leptos::prelude::*;

use super::seen::use_seen;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{FigureCard, Tone};

/// The next session, what sits, what awaits minutes, what awaits approval.
#[component]
pub(super) fn Figures() -> impl IntoView {
    let (app, i18n, router, seen) = (use_app(), use_i18n(), use_router(), use_seen());
    let figures = Memo::new(move |_| seen.index.with(|index| index.figures()));
    let named = move |id| {
        app.read(|register| {
            let session = register.programme().session(id)?;
            Some(SessionName::of(register.programme(), session))
        })
    };
    let next = Memo::new(move |_| {
        let (id, on) = figures.get().next?;
        Some((id, on, named(id)?))
    });
    let open = Memo::new(move |_| named(figures.get().open?));
    let next_day = move || match next.get() {
        Some((_, on, _)) => text::day(i18n, on),
        None => t_string!(i18n, sessions.next_none).to_owned(),
    };
    let next_told = move || match next.get() {
        Some((_, _, name)) => text::session(i18n, &name),
        None => t_string!(i18n, sessions.next_none_note).to_owned(),
    };
    let waits = move |count: usize| if count > 0 { Tone::Warning } else { Tone::Done };
    let count = move |count: usize| text::count(i18n, count);
    let open_told = move || match (open.get(), figures.get().n_open) {
        (Some(name), _) => text::session(i18n, &name),
        (None, 0) => t_string!(i18n, sessions.open_none).to_owned(),
        (None, _) => t_string!(i18n, sessions.open_many).to_owned(),
    };
    view! {
        <div class="cards session-figures">
            <FigureCard name=move || t_string!(i18n, sessions.figure_next) figure=next_day told=next_told>
                {move || next.get().map(|(id, ..)| {
                    let route = Route::Session(id.to_string());
                    view! { <a href=move || router.href(&route)>{t!(i18n, sessions.see_next)}</a> }
                })}
                <Show when=move || { figures.get().n_coming > 1 }>
                    <a href=move || seen.link(Phase::Coming)>
                        {move || t_string!(i18n, sessions.see_coming, count = figures.get().n_coming).to_string()}
                    </a>
                </Show>
            </FigureCard>
            <FigureCard
                name=move || t_string!(i18n, sessions.figure_open)
                figure=move || count(figures.get().n_open)
                told=open_told
            >
                <Show when=move || { figures.get().n_open > 0 }>
                    <a href=move || seen.link(Phase::Open)>{t!(i18n, sessions.see_open)}</a>
                </Show>
            </FigureCard>
            <FigureCard
                name=move || t_string!(i18n, sessions.figure_minutes)
                figure=move || count(figures.get().n_minutes_awaited)
                told=move || t_string!(i18n, sessions.told_minutes)
                tone=Signal::derive(move || waits(figures.get().n_minutes_awaited))
            >
                <Show when=move || { figures.get().n_minutes_awaited > 0 }>
                    <a href=move || seen.link(Phase::MinutesAwaited)>{t!(i18n, sessions.see_minutes)}</a>
                </Show>
            </FigureCard>
            <FigureCard
                name=move || t_string!(i18n, sessions.figure_approval)
                figure=move || count(figures.get().n_approval_awaited)
                told=move || t_string!(i18n, sessions.told_approval)
                tone=Signal::derive(move || waits(figures.get().n_approval_awaited))
            >
                <Show when=move || { figures.get().n_approval_awaited > 0 }>
                    <a href=move || seen.link(Phase::ApprovalAwaited)>{t!(i18n, sessions.see_approval)}</a>
                </Show>
            </FigureCard>
        </div>
    }
}

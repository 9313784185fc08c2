//! The answer at once: which duties were honoured in the year looked into.

use governance::present::duties::{Answer, deeds};
use leptos::prelude::*;

use super::seen::{KIND, use_seen};
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{FigureCard, Tone};

/// One sentence, and its figures.
#[component]
pub(super) fn AnswerSheet() -> impl IntoView {
    let (app, i18n, router, seen) = (use_app(), use_i18n(), use_router(), use_seen());
    let answer = Memo::new(move |_| {
        let year = seen.year.get();
        seen.matrix
            .with(|matrix| matrix.as_ref()?.answer(year))
            .unwrap_or_default()
    });
    let n_deeds = Memo::new(move |_| {
        let (year, day) = (seen.year.get(), app.as_of());
        let body = seen.body.get();
        body.map_or(0, |body| {
            app.read(|register| deeds(register, body, year, day).len())
        })
    });
    let named = Memo::new(move |_| {
        seen.matrix.with(|matrix| {
            let matrix = matrix.as_ref()?;
            Some((matrix.body, matrix.name.clone(), matrix.short.clone()))
        })
    });
    let name = move || {
        let (_, name, short) = named.get()?;
        Some(match short.filter(|short| *short != name) {
            Some(short) => [short, name].join(" · "),
            None => name,
        })
    };
    let body_link = move || {
        let (id, ..) = named.get()?;
        Some(router.href(&Route::Body(id.to_string())))
    };
    let is_one_of_many = move || {
        let kind = seen.kind.get()?;
        let kinds = seen.kinds.get();
        let own = kinds.into_iter().find(|choice| choice.code == kind)?;
        (own.n_bodies > 1).then_some(kind)
    };
    view! {
        <section class="sheet duties-answer" aria-labelledby="duties-answer">
            <div class="sheet-head">
                <h2 id="duties-answer" tabindex="-1">{name}</h2>
                <p class="acts">
                    {move || is_one_of_many().map(|kind| view! {
                        <a class="back" href=move || seen.link(KIND, &kind)>{t!(i18n, duties.all_of_kind)}</a>
                    })}
                    <a class="back" href=body_link>{t!(i18n, duties.body_page)}</a>
                </p>
            </div>
            <div class="sheet-body">
                <p class="answer" role="status">{move || answer.with(|answer| text::duties::answer(i18n, answer))}</p>
                <p class="soft">{t!(i18n, duties.answer_basis)}</p>
            </div>
        </section>
        <Figures answer n_deeds />
    }
}

/// The figures of the year.
#[component]
fn Figures(answer: Memo<Answer>, n_deeds: Memo<usize>) -> impl IntoView {
    let i18n = use_i18n();
    let year = move || answer.with(|answer| answer.year);
    let count = move |list: fn(&Answer) -> usize| answer.with(list);
    let whole = move || {
        let (n, total) = answer.with(|answer| (answer.whole.len(), answer.n_duties));
        t_string!(i18n, duties.count_of, n = n, total = total).to_string()
    };
    let warns = move |list: fn(&Answer) -> usize, tone: Tone| {
        Signal::derive(move || if count(list) > 0 { tone } else { Tone::Done })
    };
    view! {
        <div class="cards">
            <FigureCard
                name=move || t_string!(i18n, duties.figure_whole, year = year()).to_string()
                figure=whole
                told=move || t_string!(i18n, duties.told_whole)
            />
            <FigureCard
                name=move || t_string!(i18n, duties.figure_part)
                figure=move || text::count(i18n, count(|answer| answer.part.len()))
                told=move || t_string!(i18n, duties.told_part)
                tone=warns(|answer| answer.part.len(), Tone::Warning)
            />
            <FigureCard
                name=move || t_string!(i18n, duties.figure_late)
                figure=move || text::count(i18n, count(|answer| answer.late.len()))
                told=move || t_string!(i18n, duties.told_late)
                tone=warns(|answer| answer.late.len(), Tone::Trouble)
            />
            <FigureCard
                name=move || t_string!(i18n, duties.figure_deeds, year = year()).to_string()
                figure=move || text::count(i18n, n_deeds.get())
                told=move || t_string!(i18n, duties.told_deeds)
            />
        </div>
    }
}

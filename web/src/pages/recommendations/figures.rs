//! The figures: how many stand where, each with the way to its list.

use governance::status::Stage;
use leptos::prelude::*;

use super::seen::use_seen;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::text;
use crate::ui::{FigureCard, Tone};

/// One figure for each answer that the page gives at a glance; what is late comes first.
#[component]
pub(super) fn Figures() -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let figures = seen.figures;
    let told_overdue = move || match figures.get().n_overdue {
        0 => t_string!(i18n, recommendations.none_overdue).to_owned(),
        _ => {
            let days = figures.get().most_overdue;
            t_string!(i18n, recommendations.figure_overdue_told, count = days).to_string()
        }
    };
    let told_closed = move || match figures.get().n_carried {
        0 => t_string!(i18n, recommendations.figure_closed_none).to_owned(),
        count => t_string!(i18n, recommendations.figure_closed_told, count = count).to_string(),
    };
    let of = |count: usize, tone: Tone| if count > 0 { tone } else { Tone::Done };
    view! {
        <div class="cards">
            <Figure
                name=move || t_string!(i18n, recommendations.figure_overdue)
                count=Signal::derive(move || figures.get().n_overdue)
                told=told_overdue
                tone=Signal::derive(move || of(figures.get().n_overdue, Tone::Trouble))
                href=move || seen.link(None, true)
            />
            <Figure
                name=move || t_string!(i18n, recommendations.figure_open)
                count=Signal::derive(move || figures.get().n_open)
                told=move || t_string!(i18n, recommendations.figure_open_told)
                tone=Signal::derive(move || of(figures.get().n_open, Tone::Warning))
                href=move || seen.link(Some(Stage::Open), false)
            />
            <Figure
                name=move || t_string!(i18n, recommendations.figure_under_way)
                count=Signal::derive(move || figures.get().n_under_way)
                told=move || t_string!(i18n, recommendations.figure_under_way_told)
                tone=Tone::Plain
                href=move || seen.link(Some(Stage::UnderWay), false)
            />
            <Figure
                name=move || t_string!(i18n, recommendations.figure_declared)
                count=Signal::derive(move || figures.get().n_declared)
                told=move || t_string!(i18n, recommendations.figure_declared_told)
                tone=Signal::derive(move || of(figures.get().n_declared, Tone::Warning))
                href=move || seen.link(Some(Stage::Declared), false)
            />
            <Figure
                name=move || t_string!(i18n, recommendations.figure_closed)
                count=Signal::derive(move || figures.get().n_verified)
                told=told_closed
                tone=Tone::Done
                href=move || seen.link(Some(Stage::Verified), false)
            />
        </div>
    }
}

/// One figure; its link only where there is something to see.
#[component]
fn Figure(
    #[prop(into)] name: TextProp,
    count: Signal<usize>,
    #[prop(into)] told: TextProp,
    #[prop(into)] tone: Signal<Tone>,
    #[prop(into)] href: TextProp,
) -> impl IntoView {
    let i18n = use_i18n();
    let heard = name.clone();
    view! {
        <FigureCard name figure=move || text::count(i18n, count.get()) told tone>
            <Show when=move || { count.get() > 0 }>
                <a href={let href = href.clone(); move || href.get()}>
                    {t!(i18n, recommendations.see)}
                    <span class="unseen">{t!(i18n, ui.colon)} {let heard = heard.clone(); move || heard.get()}</span>
                </a>
            </Show>
        </FigureCard>
    }
}

//! What whoever answers for results looks at first: what is known, missing, late, doubtful.

use governance::present::indicators::{Flag, IndicatorTable};
use leptos::prelude::*;

use super::seen::{AREA, FLAG, use_seen};
use crate::i18n::{t_string, use_i18n};
use crate::route::{Address, Route, Router, use_router};
use crate::said::t;
use crate::text;
use crate::ui::{FigureCard, Tone};

/// Four figures, each with the way to what it counts.
#[component]
pub(super) fn Figures() -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let of = move |of: fn(&IndicatorTable) -> usize| {
        let n = Memo::new(move |_| seen.table.with(|table| of(table)));
        Signal::derive(move || n.get())
    };
    let figure = move |n: Signal<usize>| move || text::count(i18n, n.get());
    let alarm = move |n: Signal<usize>| {
        Signal::derive(move || match n.get() {
            0 => Tone::Plain,
            _ => Tone::Warning,
        })
    };
    let has_bound = Memo::new(move |_| seen.table.with(|table| table.n_fresh.is_some()));
    let has_delay = Memo::new(move |_| seen.table.with(|table| table.has_delay));
    let fresh = of(|table| table.n_fresh.unwrap_or(table.n_measured));
    let (all, rare) = (
        of(|table| table.rows.len()),
        of(|table| table.n_without_frequency),
    );
    let (missing, late) = (of(|table| table.n_owing), of(|table| table.n_late));
    let doubtful = of(|table| table.n_doubtful);
    let fresh_name = move || match has_bound.get() {
        true => t_string!(i18n, indicators.figure_fresh),
        false => t_string!(i18n, indicators.figure_measured),
    };
    let fresh_told = move || {
        let n = text::count(i18n, all.get());
        match has_bound.get() {
            true => t_string!(i18n, indicators.told_of, n = n).to_string(),
            false => t_string!(i18n, indicators.told_no_freshness, n = n).to_string(),
        }
    };
    let missing_told = move || match rare.get() {
        0 => t_string!(i18n, indicators.told_missing).to_owned(),
        n => {
            let n = text::count(i18n, n);
            t_string!(i18n, indicators.told_no_frequency, n = n).to_string()
        }
    };
    let late_told = move || match has_delay.get() {
        true => t_string!(i18n, indicators.told_late),
        false => t_string!(i18n, indicators.told_no_delay),
    };
    // Nothing is late where nobody has set by when: that is not nought.
    let late_figure = move || match has_delay.get() || late.get() > 0 {
        true => text::count(i18n, late.get()),
        false => "—".to_owned(),
    };
    view! {
        <div class="cards">
            <FigureCard name=fresh_name figure=figure(fresh) told=fresh_told />
            <FigureCard
                name=move || t_string!(i18n, indicators.figure_missing)
                figure=figure(missing)
                told=missing_told
                tone=alarm(missing)
            >
                <See flag=Flag::Missing n=missing />
            </FigureCard>
            <FigureCard
                name=move || t_string!(i18n, indicators.figure_late)
                figure=late_figure
                told=late_told
                tone=alarm(late)
            >
                <See flag=Flag::Late n=late />
            </FigureCard>
            <FigureCard
                name=move || t_string!(i18n, indicators.figure_doubtful)
                figure=figure(doubtful)
                told=move || t_string!(i18n, indicators.told_doubtful)
                tone=alarm(doubtful)
            >
                <See flag=Flag::Doubtful n=doubtful />
            </FigureCard>
        </div>
    }
}

/// The way to what a figure counts, where it counts anything.
#[component]
fn See(flag: Flag, n: Signal<usize>) -> impl IntoView {
    let (i18n, router, seen) = (use_i18n(), use_router(), use_seen());
    let area = move || seen.area.get().map(|area| area.to_string());
    view! {
        <Show when=move || { n.get() > 0 }>
            <a
                href=move || address(router, area().as_deref(), flag)
                aria-label=move || {
                    let (name, n) = (
                        t_string!(i18n, indicators.see),
                        text::measures::flag(i18n, flag),
                    );
                    t_string!(i18n, territory.count, name = name, n = n).to_string()
                }
            >
                {t!(i18n, indicators.see)}
            </a>
        </Show>
    }
}

fn address(router: Router, area: Option<&str>, flag: Flag) -> String {
    let mut address = Address::parse(&router.href(&Route::Indicators));
    address.query.set(AREA, area);
    let flag = text::measures::flag_code(flag);
    address.query.set(FLAG, Some(flag));
    address.to_string()
}

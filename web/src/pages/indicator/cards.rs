//! Where the indicator starts, where it is to get to, and where it stands.

use governance::facts::Direction;
use governance::present::indicators::IndicatorRow;
use leptos::prelude::*;

use super::super::indicators::Reliability;
use super::{View, part};
use crate::i18n::{t_string, use_i18n};
use crate::text;
use crate::ui::{FigureCard, Status};

/// Four figures; what no source tells is said to be unknown.
#[component]
pub(super) fn Cards(view: View) -> impl IntoView {
    let i18n = use_i18n();
    let row = part(view, |page| page.row.clone());
    let unknown = move || t_string!(i18n, measures.unknown).to_owned();
    let read = move |of: fn(text::Words, &IndicatorRow) -> Option<String>| {
        move || row.with(|row| of(i18n, row.as_ref()?))
    };
    let baseline = read(|i18n, row| {
        let (figure, _) = row.baseline?;
        Some(text::measures::figure(i18n, row, figure))
    });
    let baseline_told = read(|i18n, row| {
        let (_, on) = row.baseline?;
        Some(t_string!(i18n, measures.at, day = text::day(i18n, on?)).to_string())
    });
    let target = read(|i18n, row| {
        let (figure, _) = row.target?;
        Some(text::measures::figure(i18n, row, figure))
    });
    let target_told = read(|i18n, row| {
        let (_, by) = row.target?;
        Some(t_string!(i18n, measures.by, day = text::day(i18n, by)).to_string())
    });
    let actual = read(|i18n, row| {
        let actual = row.actual.as_ref()?;
        Some(text::measures::actual(i18n, row, actual))
    });
    let actual_told = read(|i18n, row| {
        let actual = row.actual.as_ref()?;
        let day = text::day(i18n, actual.cut_off());
        let at = t_string!(i18n, measures.at, day = day).to_string();
        let made_of = text::measures::made_of(i18n, actual);
        let parts = [Some(at), made_of].into_iter().flatten();
        Some(parts.collect::<Vec<_>>().join(" · "))
    });
    let share = read(|i18n, row| row.reached.map(|share| text::money::rate(i18n, share)));
    let share_told = read(|i18n, row| {
        if row.direction == Direction::Down {
            return Some(t_string!(i18n, indicator.share_down).to_owned());
        }
        let words = match row.is_reached? {
            true => t_string!(i18n, measures.reached),
            false => t_string!(i18n, measures.not_reached),
        };
        Some(words.to_owned())
    });
    let grade = Memo::new(move |_| {
        row.with(|row| row.as_ref()?.actual.as_ref().map(|actual| actual.grade()))
    });
    let flags = move || {
        let flags = row.with(|row| {
            let row = row.as_ref();
            row.map(|row| text::measures::flags(i18n, row))
        });
        let flags = flags.unwrap_or_default().into_iter();
        flags
            .map(|(standing, label)| view! { <Status standing label /> })
            .collect_view()
    };
    let or = |told: Option<String>, none: &'static str| told.unwrap_or_else(|| none.to_owned());
    view! {
        <div class="cards">
            <FigureCard
                name=move || t_string!(i18n, indicator.figure_baseline)
                figure=move || baseline().unwrap_or_else(unknown)
                told=move || or(baseline_told(), t_string!(i18n, indicator.baseline_none))
            />
            <FigureCard
                name=move || t_string!(i18n, indicator.figure_target)
                figure=move || target().unwrap_or_else(unknown)
                told=move || or(target_told(), t_string!(i18n, indicator.target_none))
            />
            <FigureCard
                name=move || t_string!(i18n, indicator.figure_actual)
                figure=move || actual().unwrap_or_else(|| t_string!(i18n, measures.none).to_owned())
                told=move || or(actual_told(), t_string!(i18n, indicator.actual_none))
            >
                {move || grade.get().map(|grade| view! { <Reliability grade /> })}
                <span class="marks">{flags}</span>
            </FigureCard>
            <FigureCard
                name=move || t_string!(i18n, indicator.figure_share)
                figure=move || share().unwrap_or_else(|| "—".to_owned())
                told=move || or(share_told(), t_string!(i18n, indicator.share_none))
            />
        </div>
    }
}

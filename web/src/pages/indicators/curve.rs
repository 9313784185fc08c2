//! Figures over time as a line that core has measured out: small in a table, whole on the page of one
//! indicator. Each says in words what it shows.

use governance::present::indicators::{Curve, Dot, HIGH, WIDE};
use leptos::prelude::*;

use crate::i18n::use_i18n;
use crate::said::t;
use crate::text;

/// Room around the line for its dots.
const EDGE: i64 = 16;

fn frame() -> String {
    let (wide, high) = (WIDE + 2 * EDGE, HIGH + 2 * EDGE);
    format!("-{EDGE} -{EDGE} {wide} {high}")
}

fn points(dots: &[Dot]) -> String {
    let places = dots.iter().map(|dot| format!("{},{}", dot.x, dot.y));
    places.collect::<Vec<_>>().join(" ")
}

/// The line of a row, its last figure marked.
#[component]
pub(super) fn Spark(
    /// The line.
    curve: Curve,
    /// What it shows, in words.
    #[prop(into)]
    told: TextProp,
) -> impl IntoView {
    let last = curve.actual.last().copied();
    let last = last.map(|dot| {
        view! { <circle cx=dot.x.to_string() cy=dot.y.to_string() r="14" data-of="actual"></circle> }
    });
    view! {
        <svg class="spark" role="img" aria-label=move || told.get() viewBox=frame() focusable="false">
            <line x1="0" x2=WIDE.to_string() y1=HIGH.to_string() y2=HIGH.to_string() data-of="ground"></line>
            <polyline points=points(&curve.actual) data-of="actual"></polyline>
            {last}
        </svg>
    }
}

/// The whole series beside its targets, with its edges told.
#[component]
pub(in crate::pages) fn CurveView(
    /// The line.
    curve: Curve,
    /// What it shows, in words.
    told: String,
    /// How many decimals its figures have.
    decimals: u32,
) -> impl IntoView {
    let i18n = use_i18n();
    let (most, from, to) = (curve.most, curve.from, curve.to);
    let dots = curve.actual.iter().map(|dot| {
        view! { <circle cx=dot.x.to_string() cy=dot.y.to_string() r="6" data-of="actual"></circle> }
    });
    let aims = curve.targets.iter().map(|dot| {
        let (x, y) = (dot.x, dot.y);
        let corners = [(x, y - 9), (x + 9, y), (x, y + 9), (x - 9, y)];
        let corners = corners.map(|(x, y)| format!("{x},{y}")).join(" ");
        view! { <polygon points=corners data-of="target"></polygon> }
    });
    let start = curve.baseline.map(|dot| {
        view! {
            <line
                x1="0"
                x2=WIDE.to_string()
                y1=dot.y.to_string()
                y2=dot.y.to_string()
                data-of="baseline"
            ></line>
        }
    });
    let (has_aims, has_start) = (!curve.targets.is_empty(), curve.baseline.is_some());
    let (dots, aims) = (dots.collect_view(), aims.collect_view());
    view! {
        <figure class="curve">
            <div class="curve-edge" aria-hidden="true">
                <span>{move || text::measures::plain(i18n, most, decimals)}</span>
            </div>
            <svg role="img" aria-label=told viewBox=frame() focusable="false">
                <line x1="0" x2=WIDE.to_string() y1="0" y2="0" data-of="grid"></line>
                <line x1="0" x2=WIDE.to_string() y1=HIGH.to_string() y2=HIGH.to_string() data-of="ground"></line>
                {start}
                <polyline points=points(&curve.targets) data-of="target"></polyline>
                <polyline points=points(&curve.actual) data-of="actual"></polyline>
                {aims}
                {dots}
            </svg>
            <div class="curve-edge" aria-hidden="true">
                <span>{move || text::day(i18n, from)}</span>
                <span>{move || text::day(i18n, to)}</span>
            </div>
            <figcaption class="legend">
                <span data-of="actual">{t!(i18n, indicator.legend_actual)}</span>
                {has_aims.then(|| view! { <span data-of="target">{t!(i18n, indicator.legend_target)}</span> })}
                {has_start.then(|| view! { <span data-of="baseline">{t!(i18n, indicator.legend_baseline)}</span> })}
                <span class="soft">{t!(i18n, indicator.chart_from_zero)}</span>
            </figcaption>
        </figure>
    }
}

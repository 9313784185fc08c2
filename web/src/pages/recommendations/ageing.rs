//! For how long what is not closed has waited: a quiet chart, its numbers beside the bars and a
//! table behind.

use governance::present::recommendations::{AgeBucket, Ageing, Segment};
use governance::status::Stage;
use leptos::prelude::*;

use super::seen::use_seen;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::text;
use crate::ui::{Disclosure, Heading, Table};

/// The stages that are not closed, as the chart draws them.
const DRAWN: [Stage; 3] = [Stage::Open, Stage::UnderWay, Stage::Declared];

/// The chart.
#[component]
pub(super) fn AgeingChart() -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let ageing = Memo::new(move |_| {
        seen.index
            .with(|index| seen.filter.with(|filter| index.ageing(filter)))
    });
    let total = Memo::new(move |_| ageing.with(Ageing::total));
    let note = move || match total.get() {
        0 => t_string!(i18n, recommendations.ageing_none).to_owned(),
        n => t_string!(i18n, recommendations.ageing_note, count = n).to_string(),
    };
    let bars = move || {
        let rows = ageing.with(|ageing| {
            let buckets = ageing.buckets.iter().copied();
            buckets.zip(ageing.bars()).collect::<Vec<_>>()
        });
        let row = |(bucket, pieces)| view! { <Bar bucket pieces /> };
        rows.into_iter().map(row).collect_view()
    };
    let undated = move || {
        let count = ageing.with(|ageing| ageing.n_undated);
        (count > 0).then(|| {
            let words = t_string!(i18n, recommendations.ageing_undated, count = count).to_string();
            view! { <p class="soft">{words}</p> }
        })
    };
    view! {
        <figure class="sheet ageing" aria-labelledby="ageing-title">
            <figcaption class="sheet-head">
                <h2 id="ageing-title">{t!(i18n, recommendations.ageing_title)}</h2>
                <p>{note}</p>
            </figcaption>
            <Show when=move || { total.get() > 0 }>
                <div class="sheet-body">
                    <Hatching />
                    <div aria-hidden="true" class="ageing-bars">{bars}</div>
                    <Legend />
                    {undated}
                    <Disclosure label=move || t_string!(i18n, recommendations.ageing_table)>
                        <AgeTable ageing />
                    </Disclosure>
                </div>
            </Show>
        </figure>
    }
}

/// The stripes of what is under way: told from the others without colour.
#[component]
fn Hatching() -> impl IntoView {
    view! {
        <svg class="unseen" aria-hidden="true" focusable="false">
            <defs>
                <pattern id="ageing-stripes" width="14" height="10" patternUnits="userSpaceOnUse">
                    <path d="M0 0h7v10h-7z" data-stage="stripe"></path>
                </pattern>
            </defs>
        </svg>
    }
}

fn code(stage: Stage) -> &'static str {
    match stage {
        Stage::Open => "open",
        Stage::UnderWay => "under-way",
        _ => "declared",
    }
}

fn fill(stage: Stage) -> Option<&'static str> {
    (stage == Stage::UnderWay).then_some("url(#ageing-stripes)")
}

/// One age: its bar, and how many beside it.
#[component]
fn Bar(bucket: AgeBucket, pieces: Vec<Segment>) -> impl IntoView {
    let i18n = use_i18n();
    let piece = |piece: Segment| {
        view! {
            <rect
                x=piece.start.to_string()
                y="1"
                width=piece.length.to_string()
                height="22"
                data-stage=code(piece.stage)
                fill=fill(piece.stage)
            ></rect>
        }
    };
    view! {
        <span>{move || text::recommendation::bucket(i18n, &bucket)}</span>
        <svg viewBox="0 0 1000 24" preserveAspectRatio="none" focusable="false">
            {pieces.into_iter().map(piece).collect_view()}
        </svg>
        <b>{text::count(i18n, bucket.total())}</b>
    }
}

/// What each drawing stands for.
#[component]
fn Legend() -> impl IntoView {
    let i18n = use_i18n();
    let one = move |stage: Stage| {
        view! {
            <span>
                <svg viewBox="0 0 28 16" focusable="false">
                    <rect x="1" y="1" width="26" height="14" data-stage=code(stage) fill=fill(stage)></rect>
                </svg>
                {move || text::recommendation::stage(i18n, stage)}
            </span>
        }
    };
    view! { <p class="legend" aria-hidden="true">{DRAWN.map(one).collect_view()}</p> }
}

/// The same figures, for those who do not see the bars.
#[component]
fn AgeTable(ageing: Memo<Ageing>) -> impl IntoView {
    let i18n = use_i18n();
    let stage =
        move |stage: Stage| Heading::figures(move || text::recommendation::stage(i18n, stage));
    let headings = vec![
        Heading::words(move || t_string!(i18n, recommendations.ageing_age)),
        stage(Stage::Open),
        stage(Stage::UnderWay),
        stage(Stage::Declared),
        Heading::figures(move || t_string!(i18n, recommendations.ageing_total)),
    ];
    let row = move |bucket: AgeBucket| {
        let counts = [
            bucket.n_open,
            bucket.n_under_way,
            bucket.n_declared,
            bucket.total(),
        ];
        let cells = counts.map(|n| view! { <td data-figures="">{text::count(i18n, n)}</td> });
        view! {
            <tr>
                <th scope="row">{move || text::recommendation::bucket(i18n, &bucket)}</th>
                {cells.collect_view()}
            </tr>
        }
    };
    view! {
        <Table caption=move || t_string!(i18n, recommendations.ageing_title) headings>
            {move || ageing.get().buckets.into_iter().map(row).collect_view()}
        </Table>
    }
}

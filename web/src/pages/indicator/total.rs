//! What the figures of areas make together, what that does not count, and why some make no total.

use governance::present::Label;
use governance::present::indicators::{IndicatorRow, TotalView};
use leptos::prelude::*;

use super::{View, part};
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Notice, Tone};

/// So many areas are named; the others are counted.
const NAMED: usize = 12;

/// The total of all figures, and that of validated ones alone; nothing for what is measured as a
/// whole.
#[component]
pub(super) fn Total(view: View) -> impl IntoView {
    let i18n = use_i18n();
    let found = part(view, |page| {
        let is_by_area = page.about.level.is_some();
        let both = page.total.clone().zip(page.validated.clone());
        let both = both.zip(page.period).filter(|_| is_by_area);
        both.map(|((all, validated), period)| {
            (page.row.clone(), all, validated, (period, page.n_unserved))
        })
    });
    move || {
        let (row, all, validated, (period, n_unserved)) = found.get().flatten()?;
        let of = move || {
            let period = text::duties::period(i18n, period);
            t_string!(i18n, indicator.total_of, period = period).to_string()
        };
        let title = move || format!("{} · {}", t_string!(i18n, indicator.total), of());
        let unserved = move || {
            let n = text::count(i18n, n_unserved);
            t_string!(i18n, indicator.total_unserved, count = n_unserved, n = n).to_string()
        };
        let other = row.clone();
        Some(view! {
            <Section id="total" title>
                <div class="sheet-body totals">
                    <One row=row total=all title=move || t_string!(i18n, indicator.total_all) />
                    <One row=other total=validated title=move || t_string!(i18n, indicator.total_validated) />
                </div>
                {(n_unserved > 0).then(|| view! { <p class="sheet-body soft">{unserved}</p> })}
            </Section>
        })
    }
}

/// One total.
#[component]
fn One(row: IndicatorRow, total: TotalView, #[prop(into)] title: TextProp) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let (n_counted, why_not) = (total.n_counted, total.why_not);
    let is_whole = total.missing.is_empty() && total.not_validated.is_empty() && why_not.is_none();
    let figure = move || match total.figure {
        Some(figure) => text::measures::figure(i18n, &row, figure),
        None => t_string!(i18n, indicator.total_none).to_owned(),
    };
    let counted = move || {
        let n = text::count(i18n, n_counted);
        t_string!(i18n, indicator.total_counted, count = n_counted, n = n).to_string()
    };
    let refused = why_not.map(|why| {
        let words = move || app.read(|register| text::measures::why_not(i18n, register, why));
        view! {
            <Notice tone=Tone::Warning>
                <b>{t!(i18n, indicator.total_refused)}</b>
                " "
                {words}
            </Notice>
        }
    });
    let missing = left_out(total.missing, move |n| {
        t_string!(i18n, indicator.total_missing, n = n).to_string()
    });
    let not_validated = left_out(total.not_validated, move |n| {
        t_string!(i18n, indicator.total_not_validated, n = n).to_string()
    });
    view! {
        <div class="total">
            <h3>{move || title.get()}</h3>
            <p class="total-figure">{figure}</p>
            <p>{counted}</p>
            {refused}
            {missing}
            {not_validated}
            {is_whole.then(|| view! { <p class="soft">{t!(i18n, indicator.total_whole)}</p> })}
        </div>
    }
}

/// What a total does not count: how many, and the first of them by name.
fn left_out(
    all: Vec<Label>,
    told: impl Fn(String) -> String + Send + 'static,
) -> Option<impl IntoView> {
    let i18n = use_i18n();
    let n_more = all.len().saturating_sub(NAMED);
    (!all.is_empty()).then(|| {
        let count = all.len();
        let names = move || {
            let names = all.iter().take(NAMED).map(|label| text::name(i18n, label));
            let mut names: Vec<String> = names.collect();
            if n_more > 0 {
                names.push(text::exchange::and_more(i18n, n_more));
            }
            names.join(", ")
        };
        view! {
            <p>
                <b>{move || told(text::count(i18n, count))}</b>
                <br />
                <span class="soft">{names}</span>
            </p>
        }
    })
}

//! Each duty: the words, the text behind it, its rhythm, what proves it, and its trend.

use governance::charter::duty::Rhythm;
use governance::present::duties::DutyRow;
use leptos::prelude::*;

use super::bars::Bars;
use super::seen::use_seen;
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::text;

/// All duties of the body.
#[component]
pub(super) fn Charges() -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let rows = Memo::new(move |_| {
        seen.matrix.with(|matrix| {
            let rows = matrix.as_ref().map(|matrix| matrix.rows.clone());
            rows.unwrap_or_default()
        })
    });
    view! {
        <Section id="duties-charges" title=move || t_string!(i18n, duties.charges_title)>
            <ul class="charges" role="list">
                {move || rows.get().into_iter().map(|row| view! { <Charge row /> }).collect_view()}
            </ul>
        </Section>
    }
}

/// One duty.
#[component]
fn Charge(row: DutyRow) -> impl IntoView {
    let i18n = use_i18n();
    let DutyRow { duty, cells } = row;
    let (words, proof, basis) = (duty.text, duty.proof, duty.basis);
    let rhythm = duty.rhythm;
    let cited = basis.1.map(|cited| {
        view! { <span class="cited">{cited.title} " (" {cited.mark} ")"</span> }
    });
    view! {
        <li>
            <b class="code">{duty.code}</b>
            <div>
                <p>{move || text::charter(i18n, &words)}</p>
                <p class="soft">{move || rhythm_word(i18n, rhythm)}</p>
                <p class="soft">{t!(i18n, body.proof)} " " {move || text::charter(i18n, &proof)}</p>
                <p class="soft">{move || text::charter(i18n, &basis.0)} {cited}</p>
            </div>
            <Bars cells />
        </li>
    }
}

fn rhythm_word(i18n: text::Words, rhythm: Rhythm) -> &'static str {
    match rhythm {
        Rhythm::EachSession => t_string!(i18n, body.each_session),
        Rhythm::Yearly => t_string!(i18n, body.yearly),
        Rhythm::HalfYearly => t_string!(i18n, body.half_yearly),
        Rhythm::Quarterly => t_string!(i18n, body.quarterly),
        Rhythm::Monthly => t_string!(i18n, body.monthly),
        Rhythm::Continuous => t_string!(i18n, body.continuous),
        Rhythm::WhenItArises => t_string!(i18n, body.when_it_arises),
        Rhythm::Open => t_string!(i18n, body.rhythm_open),
    }
}

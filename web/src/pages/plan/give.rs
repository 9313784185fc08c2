//! A version of a plan as a file for a spreadsheet.

use governance::exports::csv::{self, Asked};
use governance::ids::WorkPlanId;
use governance::present::Label;
use leptos::prelude::*;

use super::super::give::GiveTable;
use crate::i18n::{t_string, use_i18n};
use crate::state::use_app;
use crate::text;

/// Two formats: a workbook with real numbers, and CSV.
#[component]
pub fn GiveOut(
    /// The version.
    plan: Signal<Option<WorkPlanId>>,
) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let sheet = move |()| {
        let plan = plan.get_untracked()?;
        let day = untrack(move || app.as_of());
        Some(app.read_untracked(|register| {
            let say = |say: csv::Say<'_>| text::exports::say(i18n, say);
            let sheet = csv::plan_lines(
                Asked {
                    register,
                    day,
                    say: &say,
                },
                plan,
            );
            (text::name(i18n, &Label::of(register, plan.0)), sheet)
        }))
    };
    view! {
        <GiveTable
            xlsx=move || t_string!(i18n, plans.give_xlsx)
            csv=move || t_string!(i18n, plans.give_csv)
            sheet=Callback::new(sheet)
        />
    }
}

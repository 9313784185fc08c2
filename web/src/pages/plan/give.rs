//! A version of a plan as a file for a spreadsheet.

use governance::exports::csv::{self, Asked};
use governance::ids::WorkPlanId;
use governance::present::Label;
use governance::workbook;
use leptos::prelude::*;

use super::super::exchange::formats::{CSV, WORKBOOK, name_of};
use crate::files::{self, HandedOut};
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Button, Icon, Shape, Tone};

/// Two formats: a workbook with real numbers, and CSV.
#[component]
pub fn GiveOut(
    /// The version.
    plan: Signal<Option<WorkPlanId>>,
) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let give = move |(kind, ending): (&'static str, &'static str)| {
        let Some(plan) = plan.get_untracked() else {
            return;
        };
        let day = untrack(move || app.as_of());
        let (scope, bytes) = app.read_untracked(|register| {
            let say = |say: csv::Say<'_>| text::exports::say(i18n, say);
            let sheet = csv::plan_lines(
                Asked {
                    register,
                    day,
                    say: &say,
                },
                plan,
            );
            let scope = text::name(i18n, &Label::of(register, plan.0));
            let bytes = match (kind, ending) == WORKBOOK {
                true => workbook::write(&scope, &sheet),
                false => csv::text(&sheet).into_bytes(),
            };
            (scope, bytes)
        });
        let name = name_of(app, i18n, &scope, ending);
        let outcome = files::download(&name, kind, &bytes);
        let tone = match outcome {
            HandedOut::Failed { .. } => Tone::Trouble,
            _ => Tone::Done,
        };
        app.say(tone, text::exchange::handed_out(i18n, &outcome, &name));
    };
    view! {
        <Button label=move || t_string!(i18n, plans.give_xlsx) on_press=move || give(WORKBOOK)>
            <Icon shape=Shape::GiveOut />
            {t!(i18n, plans.xlsx)}
        </Button>
        <Button label=move || t_string!(i18n, plans.give_csv) on_press=move || give(CSV)>
            <Icon shape=Shape::GiveOut />
            {t!(i18n, plans.csv)}
        </Button>
    }
}

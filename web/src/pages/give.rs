//! A table of the page as a file for a spreadsheet: a workbook with real numbers, and CSV.

use governance::exports::csv::{self, Asked, Say, Set};
use governance::workbook;
use governance::workbook::sheet::Sheet;
use leptos::prelude::*;

use super::exchange::formats::{CSV, WORKBOOK, name_of};
use crate::files::{self, HandedOut};
use crate::i18n::use_i18n;
use crate::said::t;
use crate::state::{App, use_app};
use crate::text;
use crate::ui::{Button, Icon, Shape, Tone};

/// Lays one of the tables of all facts out, with its name.
pub(super) fn sheet_of(app: App, i18n: text::Words, set: Set) -> (String, Sheet) {
    let day = untrack(move || app.as_of());
    let sheet = app.read_untracked(|register| {
        let say = |say: Say<'_>| text::exports::say(i18n, say);
        let asked = Asked {
            register,
            day,
            say: &say,
        };
        csv::sheet(asked, set)
    });
    (text::exports::set(i18n, set).to_owned(), sheet)
}

/// Two buttons, one for each format.
#[component]
pub(super) fn GiveTable(
    /// What is read aloud of the workbook.
    #[prop(into)]
    xlsx: TextProp,
    /// What is read aloud of the CSV.
    #[prop(into)]
    csv: TextProp,
    /// The table, with its name; none where there is none.
    #[prop(into)]
    sheet: Callback<(), Option<(String, Sheet)>>,
) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let give = move |(kind, ending): (&'static str, &'static str)| {
        let Some((scope, sheet)) = sheet.run(()) else {
            return;
        };
        let bytes = match (kind, ending) == WORKBOOK {
            true => workbook::write(&scope, &sheet),
            false => csv::text(&sheet).into_bytes(),
        };
        let name = name_of(app, i18n, &scope, ending);
        let outcome = files::download(&name, kind, &bytes);
        let tone = match outcome {
            HandedOut::Failed { .. } => Tone::Trouble,
            _ => Tone::Done,
        };
        app.say(tone, text::exchange::handed_out(i18n, &outcome, &name));
    };
    view! {
        <Button label=xlsx on_press=move || give(WORKBOOK)>
            <Icon shape=Shape::GiveOut />
            {t!(i18n, plans.xlsx)}
        </Button>
        <Button label=csv on_press=move || give(CSV)>
            <Icon shape=Shape::GiveOut />
            {t!(i18n, plans.csv)}
        </Button>
    }
}

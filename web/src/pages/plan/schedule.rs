//! When activities run, quarter by quarter.

use std::sync::Arc;

use governance::present::plans::{ActivityLine, Run, YearPage};
use leptos::prelude::*;

use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::ui::{Few, Heading, ShowMore, Table};

/// So many activities are drawn unasked, and so many more at each asking.
const FEW: usize = 100;

/// The schedule; nothing where it is not known of any activity when it runs.
#[component]
pub(super) fn Schedule(page: Memo<Option<Arc<YearPage>>>) -> impl IntoView {
    let i18n = use_i18n();
    let few = Few::new(FEW);
    let lines = Memo::new(move |_| {
        page.with(|page| {
            let page = page.as_ref();
            page.map_or_else(Vec::new, |page| few.of(&page.activities))
        })
    });
    let n_all =
        Memo::new(move |_| page.with(|page| page.as_ref().map_or(0, |page| page.activities.len())));
    let is_known = Memo::new(move |_| {
        page.with(|page| {
            let mut all = page.iter().flat_map(|page| &page.activities);
            all.any(|line| line.runs != [Run::No; 4])
        })
    });
    let headings = move || {
        vec![
            Heading::words(move || t_string!(i18n, plans.head_activity)),
            Heading::words(move || t_string!(i18n, plans.q1)),
            Heading::words(move || t_string!(i18n, plans.q2)),
            Heading::words(move || t_string!(i18n, plans.q3)),
            Heading::words(move || t_string!(i18n, plans.q4)),
        ]
    };
    let run = move |run: Run| {
        let (drawn, words) = match run {
            Run::No => (None, t_string!(i18n, plans.runs_not)),
            Run::Said => (Some("said"), t_string!(i18n, plans.runs)),
            Run::ByMoney => (Some("money"), t_string!(i18n, plans.runs_by_money)),
        };
        view! { <td data-run=drawn><span class="unseen">{words}</span></td> }
    };
    let row = move |line: ActivityLine| {
        let code = line.code.map(|code| view! { <b>{code}</b> " " });
        view! { <tr><th scope="row">{code}{line.name}</th>{line.runs.map(run).into_iter().collect_view()}</tr> }
    };
    view! {
        <Show when=move || is_known.get()>
            <Section id="schedule" title=move || t_string!(i18n, plans.schedule_title)>
                <div class="budget-table schedule">
                    <Table
                        caption=move || t_string!(i18n, plans.schedule_caption)
                        note=move || t_string!(i18n, plans.schedule_note)
                        headings=headings()
                    >
                        <For each=move || lines.get() key=ActivityLine::clone children=row />
                    </Table>
                    <ShowMore few n_all />
                </div>
            </Section>
        </Show>
    }
}

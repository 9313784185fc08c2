//! Two versions of the plan, line by line.

use std::sync::Arc;

use governance::ids::{EntryId, WorkPlanId};
use governance::present::plans::{Change, ComparedLine, YearPage, compare};
use leptos::prelude::*;

use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::use_router;
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Choice, Few, Heading, SelectField, ShowMore, Table};

/// What the address says of the version that the one shown is compared with.
const WITH: &str = "avec";
/// So many lines are drawn unasked, and so many more at each asking.
const FEW: usize = 100;

/// The comparison of the version shown with another; nothing where there is but one.
#[component]
pub(super) fn Comparison(page: Memo<Option<Arc<YearPage>>>) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let asked = router.filter(WITH);
    let others = Memo::new(move |_| {
        page.with(|page| {
            let page = page.iter();
            let others =
                page.flat_map(|page| page.versions.iter().filter(|plan| plan.id != page.shown));
            others
                .map(|plan| (plan.id, plan.version))
                .collect::<Vec<_>>()
        })
    });
    let choices = Signal::derive(move || {
        let choice = |(id, version): (WorkPlanId, u32)| {
            Choice::plain(id, text::money::version(i18n, version))
        };
        others.get().into_iter().map(choice).collect::<Vec<_>>()
    });
    let chosen = Memo::new(move |_| {
        let asked = asked.with(|asked| asked.as_deref()?.parse::<EntryId>().ok().map(WorkPlanId));
        asked.filter(|asked| others.with(|others| others.iter().any(|(id, _)| id == asked)))
    });
    let compared = Memo::new(move |_| {
        let (other, shown) = (chosen.get()?, page.with(|page| Some(page.as_ref()?.shown))?);
        Some(Arc::new(
            app.read(|register| compare(register, other, shown)),
        ))
    });
    let changed = Memo::new(move |_| {
        compared.with(|compared| {
            let lines = compared.iter().flat_map(|compared| &compared.lines);
            let changed = lines.filter(|line| line.change != Change::Same);
            changed.cloned().collect::<Vec<_>>()
        })
    });
    let few = Few::new(FEW);
    let shown_lines = Memo::new(move |_| changed.with(|changed| few.of(changed)));
    let n_all = Memo::new(move |_| changed.with(Vec::len));
    let sum = move || {
        compared.get().map(|compared| {
            let plain = |amount| text::plan_lines::sum(i18n, amount);
            let growth = text::money::signed(i18n, compared.after - compared.before);
            let words = t_string!(
                i18n,
                plans.compare_sum,
                before = plain(compared.before),
                after = plain(compared.after),
                growth = growth,
                count = compared.n_same,
                n = text::count(i18n, compared.n_same)
            )
            .to_string();
            view! { <p role="status">{words}</p> }
        })
    };
    let headings = move || {
        vec![
            Heading::words(move || t_string!(i18n, plans.head_activity)),
            Heading::words(move || t_string!(i18n, plans.head_change)),
            Heading::figures(move || t_string!(i18n, plans.head_before)),
            Heading::figures(move || t_string!(i18n, plans.head_after)),
            Heading::figures(move || t_string!(i18n, plans.head_growth)),
        ]
    };
    let has_changes = move || changed.with(|changed| !changed.is_empty());
    let same = move || {
        compared
            .with(Option::is_some)
            .then(|| view! { <p class="soft">{t!(i18n, plans.compare_same)}</p> })
    };
    view! {
        <Show when=move || others.with(|others| !others.is_empty())>
            <Section id="comparison" title=move || t_string!(i18n, plans.compare_title)>
                <div class="sheet-body stack">
                    <SelectField
                        label=move || t_string!(i18n, plans.compare_with)
                        none=move || t_string!(i18n, plans.compare_none)
                        choices
                        value=Signal::derive(move || chosen.get().map(|id| id.to_string()).unwrap_or_default())
                        on_choose=move |id: String| router.set_filter(WITH, Some(&id))
                        optional=true
                    />
                    {sum}
                    <Show when=has_changes fallback=same>
                        <Table caption=move || t_string!(i18n, plans.compare_title) note=move || t_string!(i18n, plans.in_francs) headings=headings()>
                            <For
                                each=move || shown_lines.get()
                                key=ComparedLine::clone
                                let:line
                            >
                                <Line line />
                            </For>
                        </Table>
                        <ShowMore few n_all />
                    </Show>
                </div>
            </Section>
        </Show>
    }
}

#[component]
fn Line(line: ComparedLine) -> impl IntoView {
    let i18n = use_i18n();
    let growth = line.growth();
    let code = line.code.clone().map(|code| view! { <b>{code}</b> " " });
    let change = line.change;
    let change = move || match change {
        Change::Came => t_string!(i18n, plans.came),
        Change::Went => t_string!(i18n, plans.went),
        Change::Amount => t_string!(i18n, plans.changed_amount),
        Change::Words => t_string!(i18n, plans.changed_words),
        Change::Same => "",
    };
    let amount = move |sum: Option<governance::status::plans::Quarters>| {
        let words = move || match sum {
            Some(sum) => text::plan_lines::sum(i18n, sum.total()),
            None => t_string!(i18n, charts.none).to_owned(),
        };
        view! { <td data-figures="">{words}</td> }
    };
    let funding = line.funding.clone();
    let funding = move || match &funding {
        Some(funding) => text::name(i18n, funding),
        None => t_string!(i18n, plans.no_money).to_owned(),
    };
    let before = line.name_before.clone().map(|name| {
        view! { <small>{move || t_string!(i18n, plans.name_before, name = name.clone()).to_string()}</small> }
    });
    view! {
        <tr>
            <th scope="row">{code}{line.name}<small>{funding}</small>{before}</th>
            <td>{change}</td>
            {amount(line.before)}
            {amount(line.after)}
            <td data-figures="">{move || text::money::signed(i18n, growth)}</td>
        </tr>
    }
}

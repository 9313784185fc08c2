//! What a version adds up to, by component, by source of funding and by area.

use std::sync::Arc;

use governance::present::plans::{GroupLine, YearPage};
use governance::status::plans::Quarters;
use leptos::prelude::*;

use crate::form::{FactAct, FactButton};
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::text;
use crate::ui::{Heading, Table};
use governance::facts::{Kind, Precision};

/// The sums.
#[component]
pub(super) fn Budget(page: Memo<Option<Arc<YearPage>>>) -> impl IntoView {
    let i18n = use_i18n();
    let part = move |part: fn(&YearPage) -> Vec<GroupLine>| {
        Memo::new(move |_| page.with(|page| page.as_deref().map(part).unwrap_or_default()))
    };
    let sum = Memo::new(move |_| page.with(|page| page.as_ref().and_then(|page| page.sum)));
    let by_component = part(|page| page.by_component.clone());
    let by_source = part(|page| page.by_source.clone());
    let by_area = part(|page| page.by_area.clone());
    let acts = move || {
        view! {
            <FactButton act=FactAct::Record(Kind::FundingSource, None)>{t!(i18n, plans.add_source)}</FactButton>
            <FactButton act=FactAct::Record(Kind::Component, None)>{t!(i18n, plans.add_component)}</FactButton>
        }
    };
    let empty = move || view! { <p class="sheet-body soft">{t!(i18n, plans.budget_empty)}</p> };
    view! {
        <Section id="budget" title=move || t_string!(i18n, plans.budget_title) acts>
            <Show when=move || sum.with(Option::is_some) fallback=empty>
                <Groups
                    caption=move || t_string!(i18n, plans.by_component)
                    rest=move || t_string!(i18n, plans.no_component)
                    groups=by_component
                    sum
                />
                <Groups
                    caption=move || t_string!(i18n, plans.by_source)
                    rest=move || t_string!(i18n, plans.unknown)
                    groups=by_source
                    sum
                />
                <Show when=move || by_area.with(|groups| groups.iter().any(|group| group.of.is_some()))>
                    <Groups
                        caption=move || t_string!(i18n, plans.by_area)
                        rest=move || t_string!(i18n, plans.no_area)
                        groups=by_area
                        sum
                    />
                </Show>
            </Show>
        </Section>
    }
}

/// One way to group the sums; its totals are those of the whole plan.
#[component]
fn Groups(
    #[prop(into)] caption: TextProp,
    /// What belongs to no group.
    #[prop(into)]
    rest: TextProp,
    groups: Memo<Vec<GroupLine>>,
    sum: Memo<Option<Quarters>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let headings = vec![
        Heading::words(move || t_string!(i18n, plans.head_group)),
        Heading::figures(move || t_string!(i18n, plans.q1)),
        Heading::figures(move || t_string!(i18n, plans.q2)),
        Heading::figures(move || t_string!(i18n, plans.q3)),
        Heading::figures(move || t_string!(i18n, plans.q4)),
        Heading::figures(move || t_string!(i18n, plans.total)),
    ];
    let totals = move || {
        view! {
            <tr>
                <th scope="row">{t!(i18n, plans.total)}</th>
                {move || sum.get().map(|sum| view! { <Amounts sum /> })}
            </tr>
        }
    };
    let row = move |group: GroupLine| {
        let rest = rest.clone();
        let name = move || match &group.of {
            Some(of) => text::name(i18n, of),
            None => rest.get().to_string(),
        };
        view! { <tr><th scope="row">{name}</th><Amounts sum=group.sum /></tr> }
    };
    view! {
        <div class="budget-table">
            <Table caption note=move || t_string!(i18n, plans.in_francs) headings totals=ViewFn::from(totals)>
                <For each=move || groups.get() key=GroupLine::clone children=row />
            </Table>
        </div>
    }
}

/// The amounts of four quarters, and of the year.
#[component]
pub(super) fn Amounts(sum: Quarters) -> impl IntoView {
    let i18n = use_i18n();
    let mut amounts = sum.0.to_vec();
    amounts.push(sum.total());
    let cell = move |amount: i128| {
        view! { <td data-figures="">{move || text::money::plain(i18n, amount, Precision::Franc)}</td> }
    };
    amounts.into_iter().map(cell).collect_view()
}

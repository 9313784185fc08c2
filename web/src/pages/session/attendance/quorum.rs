//! The quorum as it stands, the rule behind it, and how it went over the session.

use governance::present::session::quorum::{
    Count, ItemRow, MomentRow, QuorumView, quorum_items, quorum_moments,
};
use governance::status::QuorumVerdict;
use leptos::prelude::*;

use super::act::Act;
use super::seen::use_seen;
use crate::form::ActButton;
use crate::frame::{Fact, Section};
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Disclosure, Heading, Icon, Shape, Standing, Status, Table};

pub(in crate::pages::session) use text::attendance::{counted, verdict as verdict_word};

/// How a verdict stands.
pub(in crate::pages::session) const fn verdict_standing(verdict: QuorumVerdict) -> Standing {
    match verdict {
        QuorumVerdict::Reached => Standing::Done,
        QuorumVerdict::NotReached => Standing::Late,
        QuorumVerdict::NoRule => Standing::NotApplicable,
        QuorumVerdict::NoBase => Standing::Due,
    }
}

/// The quorum now, in one figure and one sentence.
#[component]
pub(super) fn QuorumCard() -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let has_rule = Memo::new(move |_| {
        seen.quorum
            .with(|view| view.as_ref().is_some_and(|view| view.rule.is_some()))
    });
    let can_set = Memo::new(move |_| {
        seen.quorum
            .with(|view| view.as_ref().is_some_and(|view| view.codes.is_some()))
    });
    let acts = move || {
        view! {
            <Show when=move || can_set.get()>
                <ActButton on_press=move || seen.act(Act::Rule)>
                    <Icon shape=Shape::Pen />
                    {move || if has_rule.get() { t_string!(i18n, attendance.change_rule) } else { t_string!(i18n, attendance.set_rule) }}
                </ActButton>
            </Show>
        }
    };
    view! {
        <Section id="quorum" title=move || t_string!(i18n, attendance.quorum) acts>
            <div class="sheet-body">
                {move || match seen.quorum.get() {
                    Some(view) => view! { <Standings view /> }.into_any(),
                    None => view! { <p class="soft">{t!(i18n, attendance.no_day)}</p> }.into_any(),
                }}
                <Show when=move || seen.ahead().is_none()>
                    <Disclosure label=move || t_string!(i18n, attendance.over_time)>
                        <Moments />
                    </Disclosure>
                    <Disclosure label=move || t_string!(i18n, attendance.by_item)>
                        <Items />
                    </Disclosure>
                </Show>
            </div>
        </Section>
    }
}

/// The figure, what it means, and the texts behind it.
#[component]
fn Standings(view: QuorumView) -> impl IntoView {
    let i18n = use_i18n();
    let (count, at) = (view.count.clone(), view.at);
    let standing = verdict_standing(count.verdict);
    let verdict = count.verdict;
    // Before it opens there is nobody to count: what is required is told alone.
    let required = count.required.filter(|_| view.is_ahead);
    let is_counted = !view.is_ahead;
    let (for_figure, for_meaning) = (count.clone(), count);
    let rule = {
        let view = view.clone();
        move || text::attendance::rule(i18n, &view)
    };
    let has_rule = view.rule.is_some();
    let (set, base_set) = (view.set_by.clone(), view.base_set_by.clone());
    let posts = view.posts.join(", ");
    view! {
        {is_counted.then(|| view! {
            <div class="quorum-now" role="status">
                <span class="figure">{move || counted(i18n, &for_figure)}</span>
                <Status standing label=move || verdict_word(i18n, verdict) />
                <small class="soft">{move || t_string!(i18n, attendance.seen_at, moment = text::moment_of_day(i18n, at)).to_string()}</small>
            </div>
        })}
        <p>{move || match required {
            Some(required) => t_string!(i18n, attendance.required, count = required).to_string(),
            None => text::attendance::verdict_meaning(i18n, &for_meaning),
        }}</p>
        {has_rule.then(|| view! {
            <dl class="facts">
                <Fact name=move || t_string!(i18n, attendance.rule)>{rule}</Fact>
                {(!posts.is_empty()).then(|| view! {
                    <Fact name=move || t_string!(i18n, field.posts)>{posts.clone()}</Fact>
                })}
                {set.map(|set| view! {
                    <Fact name=move || t_string!(i18n, field.basis)>{move || text::attendance::set_by(i18n, &set)}</Fact>
                })}
                {base_set.map(|set| view! {
                    <Fact name=move || t_string!(i18n, attendance.base)>{move || text::attendance::set_by(i18n, &set)}</Fact>
                })}
            </dl>
        })}
    }
}

/// Each coming and leaving, and what it made of the quorum.
#[component]
fn Moments() -> impl IntoView {
    let (app, i18n, seen) = (use_app(), use_i18n(), use_seen());
    let session = seen.session;
    let rows = Memo::new(move |_| app.read(|register| quorum_moments(register, session)));
    let headings = vec![
        Heading::words(move || t_string!(i18n, attendance.moment)),
        Heading::words(move || t_string!(i18n, attendance.change)),
        Heading::figures(move || t_string!(i18n, attendance.quorum)),
    ];
    let change = move |row: &MomentRow| {
        let opened = row
            .is_opening
            .then(|| t_string!(i18n, attendance.opening).to_owned());
        let came = (!row.came.is_empty()).then(|| {
            t_string!(i18n, attendance.came_names, names = row.came.join(", ")).to_string()
        });
        let left = (!row.left.is_empty()).then(|| {
            t_string!(i18n, attendance.left_names, names = row.left.join(", ")).to_string()
        });
        [opened, came, left]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" · ")
    };
    view! {
        <Table caption=move || t_string!(i18n, attendance.over_time) headings>
            <For each=move || rows.get() key=MomentRow::clone let:row>
                <tr>
                    <th scope="row">{move || if row.is_opening { text::day(i18n, row.at.day) } else { text::moment_of_day(i18n, row.at) }}</th>
                    <td>{let row = row.clone(); move || change(&row)}</td>
                    <CountCell count=row.count />
                </tr>
            </For>
        </Table>
    }
}

/// The quorum for each item: who withdraws, and when it was decided.
#[component]
fn Items() -> impl IntoView {
    let (app, i18n, seen) = (use_app(), use_i18n(), use_seen());
    let session = seen.session;
    let rows = Memo::new(move |_| {
        let at = seen.at.get()?;
        Some(app.read(|register| quorum_items(register, session, at)))
    });
    let rows = move || rows.get().unwrap_or_default();
    let headings = vec![
        Heading::words(move || t_string!(i18n, field.item)),
        Heading::words(move || t_string!(i18n, field.recused)),
        Heading::words(move || t_string!(i18n, attendance.moment)),
        Heading::figures(move || t_string!(i18n, attendance.quorum)),
    ];
    view! {
        <Table caption=move || t_string!(i18n, attendance.by_item) headings>
            <For each=rows key=ItemRow::clone let:row>
                <tr>
                    <th scope="row">{row.order} ". " {row.title.clone()}</th>
                    <td>{row.recused.join(", ")}</td>
                    <td>{move || text::moment_of_day(i18n, row.at)}</td>
                    <CountCell count=row.count />
                </tr>
            </For>
        </Table>
    }
}

/// Present and required, and the verdict.
#[component]
fn CountCell(count: Count) -> impl IntoView {
    let i18n = use_i18n();
    let verdict = count.verdict;
    view! {
        <td data-figures="">
            {move || counted(i18n, &count)}
            " "
            <Status standing=verdict_standing(verdict) label=move || verdict_word(i18n, verdict) />
        </td>
    }
}

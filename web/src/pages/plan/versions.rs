//! The versions of a year's plan: which holds, what adopted it.

use std::sync::Arc;

use governance::facts::Kind;
use governance::ids::WorkPlanId;
use governance::present::plans::{PlanLine, YearPage};
use leptos::prelude::*;

use crate::form::{FactAct, FactButton};
use crate::frame::{More, Section};
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::text;
use crate::ui::{Button, ButtonKind, Standing, Status};

use super::VERSION;

/// Every version, the last first.
#[component]
pub(super) fn Versions(page: Memo<Option<Arc<YearPage>>>) -> impl IntoView {
    let i18n = use_i18n();
    let versions = Memo::new(move |_| {
        page.with(|page| {
            page.as_ref()
                .map(|page| page.versions.clone())
                .unwrap_or_default()
        })
    });
    let shown = Memo::new(move |_| page.with(|page| page.as_ref().map(|page| page.shown)));
    let last = move || versions.with(|versions| versions.first().map(|plan| plan.id.0));
    let acts = move || {
        last().map(|last| {
            view! {
                <FactButton act=FactAct::Record(Kind::WorkPlan, Some(last))>{t!(i18n, plans.revise)}</FactButton>
            }
        })
    };
    view! {
        <Section id="versions" title=move || t_string!(i18n, plans.versions_title) acts>
            <ul class="version-list" role="list">
                <For each=move || versions.get() key=PlanLine::clone let:plan>
                    <li><Version plan shown /></li>
                </For>
            </ul>
        </Section>
    }
}

#[component]
fn Version(plan: PlanLine, shown: Memo<Option<WorkPlanId>>) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let (id, version, state) = (plan.id, plan.version, plan.state);
    let (budget, precision, is_summed) = (plan.budget, plan.precision, plan.is_summed);
    let title = move || text::money::version(i18n, version);
    let about = title;
    let basis = budget.map(|_| {
        view! {
            <small>{move || match is_summed {
                true => t_string!(i18n, plans.summed),
                false => t_string!(i18n, plans.stated),
            }}</small>
        }
    });
    let in_force = plan.is_adopted_and_holds.then(|| {
        view! { <Status standing=Standing::Done label=move || t_string!(i18n, plans.in_force) /> }
    });
    let submitted = plan.submitted_on.map(|on| {
        view! { <p>{move || t_string!(i18n, plans.submitted_on, day = text::day(i18n, on)).to_string()}</p> }
    });
    let adoptions = plan.adoptions.clone().into_iter().map(move |adoption| {
        let route = Route::Session(adoption.session.to_string());
        let day = move || adoption.on.map(|on| format!(", {}", text::day(i18n, on)));
        view! {
            <p>
                {t!(i18n, plans.adopted_by)} " "
                <a href=move || router.href(&route)>{move || text::session(i18n, &adoption.named)}</a>
                {day}
            </p>
        }
    });
    let show = move || {
        let is_shown = shown.get() == Some(id);
        (!is_shown).then(|| {
            view! {
                <Button on_press=move || router.set_filter(VERSION, Some(&id.to_string()))>
                    {t!(i18n, plans.show_version)} <span class="unseen">" " {title}</span>
                </Button>
            }
        })
    };
    view! {
        <article class="version" data-shown=move || (shown.get() == Some(id)).then_some("")>
            <header>
                <h3>{title}</h3>
                <span class="marks">
                    <Status standing=text::money::plan_standing(state) label=move || text::money::plan_state(i18n, state) />
                    {in_force}
                </span>
            </header>
            <p class="amount">
                <b>{move || text::money::amount_if_known(i18n, budget, precision)}</b> " " {basis}
            </p>
            {submitted}
            {adoptions.collect_view()}
            {plan.note.map(|note| view! { <p class="soft">{note}</p> })}
            {plan.source.map(|source| view! { <p class="source">{source}</p> })}
            <div class="acts only-screen">
                {show}
                <More about>
                    <FactButton kind=ButtonKind::Plain act=FactAct::Amend(id.0)>{t!(i18n, body.correct)}</FactButton>
                    <FactButton kind=ButtonKind::Plain act=FactAct::Withdraw(id.0)>{t!(i18n, body.withdraw)}</FactButton>
                </More>
            </div>
        </article>
    }
}

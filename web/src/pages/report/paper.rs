//! The report as it prints on A4: heading, figures, what was written by hand, room to sign.

use governance::facts::Report;
use governance::present::reports::SectionSlot;
use governance::status::ReportState;
use leptos::prelude::*;

use super::figures::Figures;
use super::section::ComponentText;
use super::{View, part};
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::text;

/// The paper.
#[component]
pub(super) fn Paper(view: View) -> impl IntoView {
    let i18n = use_i18n();
    let report = part(view, |view| view.report.clone());
    let by_hand = move |of: fn(&Report) -> &Option<String>| {
        move || {
            let written = report.get().and_then(|report| of(&report).clone());
            match written {
                Some(text) => view! { <p class="by-hand">{text}</p> }.into_any(),
                None => view! {
                    <p class="to-write only-screen">{t!(i18n, reports.to_write)}</p>
                }
                .into_any(),
            }
        }
    };
    let has = move |of: fn(&Report) -> &Option<String>| {
        move || report.with(|report| report.as_ref().is_some_and(|one| of(one).is_some()))
    };
    let (has_introduction, has_difficulties, has_outlook) = (
        has(|report| &report.introduction),
        has(|report| &report.difficulties),
        has(|report| &report.outlook),
    );
    view! {
        <article class="paper report" aria-labelledby="report-title">
            <HeadPart view />
            <section class:only-screen=move || !has_introduction()>
                <h3>{t!(i18n, field.introduction)}</h3>
                {by_hand(|report| &report.introduction)}
            </section>
            <Figures view />
            <Sections view />
            <section class:only-screen=move || !has_difficulties()>
                <h3>{t!(i18n, field.difficulties)}</h3>
                {by_hand(|report| &report.difficulties)}
            </section>
            <section class:only-screen=move || !has_outlook()>
                <h3>{t!(i18n, field.outlook)}</h3>
                {by_hand(|report| &report.outlook)}
            </section>
            <Signatures view />
            <Foot view />
        </article>
    }
}

/// Programme, body, what the report is, up to when.
#[component]
fn HeadPart(view: View) -> impl IntoView {
    let i18n = use_i18n();
    let head = part(view, |view| {
        (
            view.programme.clone(),
            view.body.clone(),
            view.name.clone(),
            view.report.cut_off(),
            view.area.clone(),
        )
    });
    move || {
        head.get()
            .map(|(programme, (body, founded_by), name, cut_off, area)| {
                let title = move || text::reports::name_alone(i18n, &name);
                let cut_off = move || {
                    cut_off.map(|day| {
                        t_string!(i18n, reports.cut_off_at, day = text::day(i18n, day)).to_string()
                    })
                };
                let area = area.map(|area| {
                    let told = move || {
                        let area = text::name(i18n, &area);
                        t_string!(i18n, reports.in_area, area = area).to_string()
                    };
                    view! { <p>{told}</p> }
                });
                view! {
                    <header>
                        <p>{move || text::charter(i18n, &programme)}</p>
                        <p><b>{body}</b></p>
                        {founded_by.map(|text| view! { <p><small>{text}</small></p> })}
                        <h2 id="report-title">{title}</h2>
                        <p><b>{cut_off}</b></p>
                        {area}
                    </header>
                }
            })
    }
}

/// What was written, component by component.
#[component]
fn Sections(view: View) -> impl IntoView {
    let i18n = use_i18n();
    let slots = part(view, |view| (view.sections.clone(), view.is_settled));
    let is_written = part(view, |view| {
        view.sections.iter().any(|slot| !slot.texts.is_empty())
    });
    let all = move || {
        let (slots, is_settled) = slots.get().unwrap_or_default();
        let shown = slots
            .into_iter()
            .filter(move |slot| !is_settled || !slot.texts.is_empty());
        shown
            .map(|slot: SectionSlot| view! { <ComponentText of=slot is_settled /> })
            .collect_view()
    };
    view! {
        <section class:only-screen=move || is_written.get() != Some(true)>
            <h3>{t!(i18n, reports.by_component)}</h3>
            {all}
        </section>
    }
}

/// Room to sign: whoever reports, then whoever approves. They stay on one page.
#[component]
fn Signatures(view: View) -> impl IntoView {
    let i18n = use_i18n();
    let signs = part(view, |view| {
        (
            view.name.body.clone(),
            view.report.signed_by.clone(),
            view.report.kind.subject().is_some(),
        )
    });
    move || {
        signs.get().map(|(body, who, is_approvable)| {
            let role = move || t_string!(i18n, reports.for_body, body = body.as_str()).to_string();
            view! {
                <div class="signatures">
                    <div><b>{role}</b>{who.map(|who| view! { <span>{who}</span> })}</div>
                    {is_approvable.then(|| view! { <div><b>{t!(i18n, reports.for_approval)}</b></div> })}
                </div>
            }
        })
    }
}

/// Where the report stands, and what it rests on.
#[component]
fn Foot(view: View) -> impl IntoView {
    let i18n = use_i18n();
    let seen = part(view, |view| {
        (
            view.line.state,
            view.report.submitted_on,
            view.settled.clone(),
            view.changes.is_some(),
            view.digest.clone(),
        )
    });
    let told = move || {
        let (state, on, settled, is_changed, (digest, count)) = seen.get()?;
        let submitted = on.map(|on| {
            t_string!(i18n, reports.foot_submitted, day = text::day(i18n, on)).to_string()
        });
        let approved = settled
            .filter(|_| matches!(state, Some(ReportState::Approved(_))))
            .map(|settled| {
                let session = text::session(i18n, &settled.named);
                t_string!(i18n, reports.foot_approved, session = session).to_string()
            });
        let is_draft = submitted.is_none() && matches!(state, None | Some(ReportState::Writing));
        let parts = [
            is_draft.then(|| t_string!(i18n, reports.foot_writing).to_owned()),
            submitted,
            approved,
            is_changed.then(|| t_string!(i18n, minutes.foot_changed).to_owned()),
            Some(t_string!(i18n, minutes.rests_on, count = count, digest = digest).to_string()),
        ];
        Some(parts.into_iter().flatten().collect::<Vec<_>>().join(" "))
    };
    view! { <footer><small>{told}</small></footer> }
}

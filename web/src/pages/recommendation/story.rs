//! Follow-up: what was declared, what another body found of it, in order. Whatever is followed
//! up in this way can show its story so.

use governance::facts::Finding;
use governance::ids::{EntryId, FollowUpId};
use governance::present::recommendation::{Declared, Found};
use leptos::prelude::*;

use super::act::Act;
use super::seen::use_seen;
use crate::form::ActButton;
use crate::frame::{More, Section};
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::text;
use crate::ui::{ButtonKind, Standing, Status};

/// The story of the recommendation.
#[component]
pub(super) fn Story() -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let story = seen.part(|view| view.story.clone());
    let steps = Memo::new(move |_| story.get().unwrap_or_default());
    view! {
        <Section id="story" title=move || t_string!(i18n, recommendation.story)>
            <FollowUp
                steps
                on_verify=Callback::new(move |id| seen.act(Act::Verify(id)))
                on_amend=Callback::new(move |id| seen.act(Act::Amend(id)))
                on_withdraw=Callback::new(move |id| seen.act(Act::Withdraw(id)))
            />
        </Section>
    }
}

/// The acts on one step of a story.
#[derive(Clone, Copy)]
struct StepActs {
    on_verify: Callback<FollowUpId>,
    on_amend: Callback<EntryId>,
    on_withdraw: Callback<EntryId>,
}

/// Every declaration, with what was found of it.
#[component]
pub(in crate::pages) fn FollowUp(
    /// The story, the first first.
    steps: Memo<Vec<Declared>>,
    /// Verifies a declaration.
    on_verify: Callback<FollowUpId>,
    /// Corrects a declaration or a finding.
    on_amend: Callback<EntryId>,
    /// Takes one back.
    on_withdraw: Callback<EntryId>,
) -> impl IntoView {
    let i18n = use_i18n();
    let acts = StepActs {
        on_verify,
        on_amend,
        on_withdraw,
    };
    let none =
        move || view! { <p class="sheet-body soft">{t!(i18n, recommendation.story_empty)}</p> };
    view! {
        <Show when=move || !steps.with(Vec::is_empty) fallback=none>
            <ol class="story" role="list">
                <For each=move || steps.get() key=Declared::clone let:step>
                    <Step step acts />
                </For>
            </ol>
        </Show>
    }
}

/// One declaration, then what was found of it.
#[component]
fn Step(step: Declared, acts: StepActs) -> impl IntoView {
    let i18n = use_i18n();
    let (id, on, state, percent) = (step.id, step.on, step.state, step.percent);
    let body = step.body;
    let title = move || {
        let body = text::name(i18n, &body);
        let state = text::recommendation::headway(i18n, state);
        t_string!(
            i18n,
            recommendation.story_declares,
            body = body,
            state = state
        )
        .to_string()
    };
    let about = title.clone();
    let awaits = step.awaits.then(|| {
        view! {
            <Status standing=Standing::Told label=move || t_string!(i18n, recommendation.story_awaits) />
            <ActButton on_press=move || acts.on_verify.run(id)>{t!(i18n, recommendation.verify)}</ActButton>
        }
    });
    let found = step
        .found
        .into_iter()
        .map(move |found| view! { <FoundStep found acts /> });
    view! {
        <li>
            <div class="step">
                <b>{title}</b>
                <When on recorded_by=step.recorded_by />
                {percent.map(|percent| view! { <span>{move || text::recommendation::rate(i18n, percent)}</span> })}
                {step.text.map(|text| view! { <p class="said">{text}</p> })}
                {step.evidence.map(|evidence| view! {
                    <p class="said"><span class="soft">{t!(i18n, recommendation.story_evidence)}</span> " " {evidence}</p>
                })}
                {step.source.map(|source| view! { <small class="soft">{source}</small> })}
                {awaits.map(|awaits| view! { <div class="marks only-screen">{awaits}</div> })}
                <StepMore id=id.0 about acts />
            </div>
            <ol role="list">{found.collect_view()}</ol>
        </li>
    }
}

/// What another body found.
#[component]
fn FoundStep(found: Found, acts: StepActs) -> impl IntoView {
    let i18n = use_i18n();
    let (standing, finding) = match found.finding {
        Finding::Confirmed => (Standing::Done, "confirmed"),
        Finding::Refuted => (Standing::Late, "refuted"),
    };
    let (on, body) = (found.on, found.body);
    let title = move || {
        let body = text::name(i18n, &body);
        let finding = text::choice(i18n, finding);
        t_string!(
            i18n,
            recommendation.story_finds,
            body = body,
            finding = finding
        )
        .to_string()
    };
    let about = title.clone();
    view! {
        <li class="step">
            <Status standing label=title />
            <When on recorded_by=found.recorded_by />
            {found.text.map(|text| view! { <p class="said">{text}</p> })}
            {found.source.map(|source| view! { <small class="soft">{source}</small> })}
            <StepMore id=found.id.0 about acts />
        </li>
    }
}

/// On which day, and who wrote it down.
#[component]
fn When(on: chrono::NaiveDate, recorded_by: String) -> impl IntoView {
    let i18n = use_i18n();
    let by = move || match recorded_by.as_str() {
        "" => t_string!(i18n, body.nobody_named).to_owned(),
        by => by.to_owned(),
    };
    let recorded = move || t_string!(i18n, recommendation.story_recorded, by = by()).to_string();
    view! {
        <small class="when">
            <time datetime=on.to_string()>{move || text::day(i18n, on)}</time>
            " · " {recorded}
        </small>
    }
}

/// Rare acts on one step.
#[component]
fn StepMore(id: EntryId, #[prop(into)] about: TextProp, acts: StepActs) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <More about>
            <ActButton kind=ButtonKind::Plain on_press=move || acts.on_amend.run(id)>{t!(i18n, body.correct)}</ActButton>
            <ActButton kind=ButtonKind::Plain on_press=move || acts.on_withdraw.run(id)>{t!(i18n, body.withdraw)}</ActButton>
        </More>
    }
}

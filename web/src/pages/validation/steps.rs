//! The way up, level by level: a shape, a word and a day for each, and who.

use governance::present::validation::{Mark, StepRow};
use leptos::prelude::*;

use crate::i18n::{t_string, use_i18n};
use crate::text;
use crate::ui::Status;

/// The levels that something goes through, whose it is first.
#[component]
pub(super) fn Steps(
    /// The levels.
    #[prop(into)]
    steps: Signal<Vec<StepRow>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let step = move |step: StepRow| {
        let (standing, said) = text::validation::mark(i18n, &step.mark);
        let level = step.level.as_ref().map(|level| text::charter(i18n, level));
        let level = level.unwrap_or_else(|| t_string!(i18n, bodies.no_level).to_owned());
        // Who it is, where what is said does not name them.
        let who = match step.mark {
            Mark::Validated(..) | Mark::Returned(..) | Mark::Reopened(..) => String::new(),
            _ => text::validation::names(i18n, &step.bodies),
        };
        let is_done = step.mark.is_done().then_some("");
        let is_now = matches!(step.mark, Mark::Awaited | Mark::WithThem).then_some("step");
        view! {
            <li data-done=is_done aria-current=is_now>
                <Status standing label=level />
                <span>{said}</span>
                {(!who.is_empty()).then(|| view! { <small class="soft">{who}</small> })}
            </li>
        }
    };
    view! {
        <ol class="way-up" role="list" aria-label=move || t_string!(i18n, validation.way)>
            {move || steps.get().into_iter().map(step).collect_view()}
        </ol>
    }
}

//! What is done to what goes up: validated in the name of a body, handed in.

use governance::drafts::validation::{finish_validations, hand_in};
use governance::drafts::{Draft, Step, lent};
use governance::ids::{BodyId, EntryId};
use governance::register::Intent;
use governance::rules::Refusal;
use governance::status::validation::Subject;

use crate::i18n::t_string;
use crate::state::App;
use crate::text;
use crate::ui::Tone;

/// Records several acts, all or none.
pub(super) fn record_all(app: App, intents: Vec<Intent>) -> Result<(), Vec<Refusal>> {
    let step = |intent: Intent| -> Step { Box::new(move |_: &[EntryId]| intent.clone()) };
    let steps: Vec<Step> = intents.into_iter().map(step).collect();
    app.record_all(&lent(&steps)).map(drop)
}

/// Validates things in the name of a body, today, and says so; tells whether it was done.
pub(super) fn validate(app: App, i18n: text::Words, subjects: &[Subject], body: BodyId) -> bool {
    let today = app.today();
    let draft = Draft::default()
        .with("outcome", "validated")
        .with("on", &today.to_string());
    let intents =
        app.read_untracked(|register| finish_validations(register, subjects, body, &draft, today));
    let n = subjects.len();
    let said = t_string!(
        i18n,
        validation.validated_done,
        count = n,
        n = text::count(i18n, n)
    );
    carry_out(app, i18n, intents, &said.to_string())
}

/// Hands things in today, and says so; tells whether it was done.
pub(super) fn hand_in_all(app: App, i18n: text::Words, subjects: &[Subject]) -> bool {
    let today = app.today();
    let intents = app.read_untracked(|register| {
        let intents = subjects
            .iter()
            .map(|subject| hand_in(register, *subject, today));
        intents
            .collect::<Option<Vec<Intent>>>()
            .ok_or(vec![Refusal::NotHere])
    });
    let n = subjects.len();
    let said = t_string!(
        i18n,
        validation.handed_in_done,
        count = n,
        n = text::count(i18n, n)
    );
    carry_out(app, i18n, intents, &said.to_string())
}

fn carry_out(
    app: App,
    i18n: text::Words,
    intents: Result<Vec<Intent>, Vec<Refusal>>,
    said: &str,
) -> bool {
    match intents.and_then(|intents| record_all(app, intents)) {
        Ok(()) => {
            app.say(Tone::Done, said);
            true
        }
        Err(why) => {
            app.say(Tone::Trouble, text::refusals(i18n, app, &why));
            false
        }
    }
}

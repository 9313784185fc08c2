//! Acts on a line at one press, and where the focus goes once they are done.

use governance::drafts::agenda::{moved, reinstated};
use governance::drafts::{Step, lent};
use governance::ids::AgendaItemId;

use crate::state::App;
use crate::text;
use crate::ui::{Tone, focus_once_drawn};

/// Moves a line one place up or down; the focus stays on its button.
pub(super) fn move_line(app: App, i18n: text::Words, id: AgendaItemId, is_up: bool) {
    let intents = app.read_untracked(|register| moved(register.programme(), id, is_up));
    let steps: Vec<Step> = intents
        .into_iter()
        .map(|intent| Box::new(move |_: &[_]| intent.clone()) as Step)
        .collect();
    match app.record_all(&lent(&steps)) {
        Ok(_) => {
            let (first, then) = if is_up {
                ("up", "down")
            } else {
                ("down", "up")
            };
            let button =
                |way: &str| format!("[data-item='{id}'] [data-move='{way}'] button:not(:disabled)");
            // At either end one of the two can no longer be pressed.
            focus_once_drawn([button(first), button(then)]);
        }
        Err(refusals) => app.say(Tone::Trouble, text::refusals(i18n, app, &refusals)),
    }
}

/// Takes a line up again.
pub(super) fn reinstate(app: App, i18n: text::Words, id: AgendaItemId, told: &'static str) {
    match app.record(&reinstated(id)) {
        Ok(_) => {
            app.say(Tone::Done, told);
            focus_once_drawn(["#agenda".to_owned(), "main".to_owned()]);
        }
        Err(refusals) => app.say(Tone::Trouble, text::refusals(i18n, app, &refusals)),
    }
}

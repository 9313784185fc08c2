//! Beginning the demonstration anew, for the next audience.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Button, ButtonKind, Dialog, Tone};

/// The button, and what it asks before.
#[component]
pub(super) fn Restart(
    /// How many entries the demonstration begins with.
    n_begins: usize,
) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let is_open = RwSignal::new(false);
    let n_own =
        Memo::new(move |_| app.read(|register| register.journal().len().saturating_sub(n_begins)));
    let restart = move || {
        spawn_local(async move {
            if let Err(trouble) = app.restart_demonstration().await {
                is_open.set(false);
                app.say(Tone::Trouble, text::fault(i18n, &trouble));
            }
        });
    };
    view! {
        <Button on_press=move || is_open.set(true)>{t!(i18n, demo.restart)}</Button>
        <Dialog
            open=is_open
            on_close=move |()| is_open.set(false)
            title=move || t_string!(i18n, demo.restart_title)
            tone=Tone::Trouble
        >
            <p>{move || t_string!(i18n, demo.restart_note, count = n_own.get(), n = text::count(i18n, n_own.get())).to_string()}</p>
            <div class="acts">
                <Button kind=ButtonKind::Danger on_press=restart>{t!(i18n, demo.restart)}</Button>
                <Button on_press=move || is_open.set(false)>{t!(i18n, demo.restart_keep)}</Button>
            </div>
        </Dialog>
    }
}

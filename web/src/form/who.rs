//! Who writes, asked once, before the first act on this tablet.

use leptos::prelude::*;

use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::use_app;
use crate::ui::{Button, ButtonKind, Dialog, TextField};

/// The question, over whatever form is open; once answered, the act goes on.
#[component]
pub fn WhoDialog() -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    view! {
        <Dialog open=app.asking() on_close=move |()| app.asking().set(false) title=move || t_string!(i18n, who.title)>
            <WhoForm />
        </Dialog>
    }
}

/// The one field that is asked for.
#[component]
fn WhoForm() -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let typed = RwSignal::new(String::new());
    let is_refused = RwSignal::new(false);
    let is_blank = move || typed.with(|typed| typed.trim().is_empty());
    let flaw = Signal::derive(move || {
        (is_refused.get() && is_blank()).then(|| t_string!(i18n, refusal.give_function).to_owned())
    });
    let press = move |ev: leptos::ev::SubmitEvent| {
        ev.prevent_default();
        is_refused.set(true);
        if !is_blank() {
            app.sign(&typed.get_untracked());
        }
    };
    view! {
        <form class="form" novalidate on:submit=press>
            <p>{t!(i18n, who.note)}</p>
            <TextField
                label=move || t_string!(i18n, who.function)
                hint=move || t_string!(i18n, who.function_hint)
                value=typed
                on_input=move |text: String| typed.set(text)
                flaw
            />
            <div class="acts">
                <Button on_press=move || app.asking().set(false)>{t!(i18n, who.give_up)}</Button>
                <Button kind=ButtonKind::Main submit=true>{t!(i18n, who.go_on)}</Button>
            </div>
        </form>
    }
}

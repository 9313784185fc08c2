//! The date every page speaks of, and the way to change it.

use leptos::prelude::*;

use super::FrameState;
use crate::i18n::{t_string, use_i18n};
use crate::route::{ACT, use_router};
use crate::said::t;
use crate::ui::{Button, ButtonKind, DateField, Dialog, Icon, Shape};

/// What the address says while a date is chosen.
pub const AS_OF_DAY: &str = "date";

/// A chip with the date; it opens the choice of another one.
#[component]
pub(super) fn AsOfControl(state: FrameState) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let doing = router.filter(ACT);
    let open = Signal::derive(move || doing.with(|doing| doing.as_deref() == Some(AS_OF_DAY)));
    let close = move |()| {
        if open.get_untracked() {
            router.end_act();
        }
    };
    let other_day = move || state.as_of.with(|as_of| as_of.other_day);
    view! {
        <button
            class="chip as-of"
            type="button"
            aria-haspopup="dialog"
            data-kind=move || other_day().then_some("past")
            on:click=move |_| router.set_filter(ACT, Some(AS_OF_DAY))
        >
            <Icon shape=Shape::Calendar />
            {move || state.as_of.with(|as_of| as_of.text.clone())}
        </button>
        <Dialog open on_close=close title=move || t_string!(i18n, frame.as_of_title)>
            <AsOfForm state on_done=Callback::new(close) />
        </Dialog>
    }
}

/// The choice of a date. An empty one is today.
#[component]
fn AsOfForm(state: FrameState, on_done: Callback<()>) -> impl IntoView {
    let i18n = use_i18n();
    let date = RwSignal::new(state.as_of.with_untracked(|as_of| as_of.date.clone()));
    let choose = move |date: Option<String>| {
        state.on_as_of.run(date);
        on_done.run(());
    };
    let submit = move |ev: leptos::ev::SubmitEvent| {
        ev.prevent_default();
        choose(Some(date.get_untracked()).filter(|date| !date.is_empty()));
    };
    view! {
        <form class="form" on:submit=submit>
            <p>{t!(i18n, frame.as_of_note)}</p>
            <DateField
                label=move || t_string!(i18n, frame.as_of_date)
                value=date
                on_input=move |chosen: String| date.set(chosen)
            />
            <div class="acts">
                <Button on_press=move || choose(None)>{t!(i18n, frame.as_of_today)}</Button>
                <Button kind=ButtonKind::Main submit=true>{t!(i18n, frame.as_of_show)}</Button>
            </div>
        </form>
    }
}

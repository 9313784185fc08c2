//! What is handed up, validated and returned, level by level; and who has not been heard of.

mod acts;
mod choose;
mod correct;
mod desk;
mod give_back;
mod lacks;
mod row;
mod seen;
mod silence;
mod state;
mod steps;
mod waiting;

use leptos::prelude::*;

use crate::frame::PageHead;
use crate::i18n::{t_string, use_i18n};
use crate::route::use_router;
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Button, Icon, Shape, Tab, Tabs, print};

use choose::{BodyField, NoBody};
use correct::CorrectDialog;
use desk::{Handed, Returned, ToHandIn};
use give_back::ReturnDialog;
use seen::{Seen, View};
use silence::SilenceView;
pub(super) use state::ValidationState;
use waiting::WaitingView;

/// The filter of the address that says which view is shown, and what it says of the silence.
pub(super) const SILENCE: (&str, &str) = (seen::VIEW, View::Silence.key());
/// The filter of the address that opens what a body has not handed in.
pub(super) const TO_HAND_IN: (&str, &str) = (seen::VIEW, View::ToHandIn.key());
/// The filter of the address that opens what came back to a body.
pub(super) const RETURNED: (&str, &str) = (seen::VIEW, View::Returned.key());
pub(super) use seen::BODY;

/// Shows the desk of a body, or who has not been heard of.
#[component]
pub fn ValidationPage() -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let seen = Seen::follow(app, router);
    provide_context(seen);
    let note =
        move || t_string!(i18n, validation.note, day = text::day(i18n, app.as_of())).to_string();
    let counted = move |view: View| {
        let name = view.name(i18n);
        let n = seen
            .body
            .get()
            .map_or(0, |_| seen.desk.with(|desk| view.n_on(desk)));
        match n {
            0 => name.to_owned(),
            n => format!("{name} ({})", text::count(i18n, n)),
        }
    };
    let tabs = View::ALL.map(|view| Tab {
        key: view.key(),
        label: TextProp::from(move || counted(view)),
    });
    let shown = move || match (seen.view.get(), seen.body.get()) {
        (View::Silence, _) => view! { <SilenceView /> }.into_any(),
        (_, None) => view! { <NoBody /> }.into_any(),
        (View::Waiting, Some(body)) => view! { <WaitingView body /> }.into_any(),
        (View::Returned, Some(_)) => view! { <Returned /> }.into_any(),
        (View::ToHandIn, Some(_)) => view! { <ToHandIn /> }.into_any(),
        (View::Handed, Some(_)) => view! { <Handed /> }.into_any(),
    };
    view! {
        <PageHead title=move || t_string!(i18n, frame.validation) note>
            <Button on_press=print><Icon shape=Shape::Print />{t!(i18n, plans.print)}</Button>
        </PageHead>
        <BodyField />
        <Tabs
            label=move || t_string!(i18n, validation.views)
            tabs=tabs.to_vec()
            chosen=Signal::derive(move || seen.view.get().key().to_owned())
            on_choose=move |key| seen.show(View::named(Some(key)))
        >
            <div class="stack">{shown}</div>
        </Tabs>
        <ReturnDialog home="waiting" />
        <CorrectDialog />
    }
}

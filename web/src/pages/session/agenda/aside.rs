//! Putting a line off, or leaving it out: always with a reason.

use governance::drafts::Draft;
use governance::drafts::agenda::{Line, next_order, put_down};
use governance::facts::Listing;
use governance::ids::{AgendaItemId, SessionId};
use governance::present::session::agenda::agenda;
use governance::rules::Refusal;
use leptos::prelude::*;

use crate::form::{Form, FormView, done};
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::LongTextField;

fn code(listing: Listing) -> &'static str {
    match listing {
        Listing::Dropped => "dropped",
        Listing::Listed | Listing::Deferred => "deferred",
    }
}

/// Puts off or leaves out a line of the agenda.
#[component]
pub(in crate::pages::session) fn AsideForm(item: AgendaItemId, listing: Listing) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let name = format!("{}-{item}", code(listing));
    let form = Form::open(app, &name, move |_| {
        Draft::default().with("listing", code(listing))
    });
    let submit = move |()| {
        let outcome = app.amend(item.0, &form.draft(), &["listing", "reason"]);
        if form.settle(outcome).is_some() {
            done(app, told(i18n, listing), "aside");
        }
    };
    view! { <ReasonFields form listing on_submit=Callback::new(submit) /> }
}

/// Puts off or leaves out a line that is only proposed.
#[component]
pub(in crate::pages::session) fn DeclineForm(
    session: SessionId,
    key: String,
    listing: Listing,
) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let form = Form::open(app, &format!("{}-{session}-{key}", code(listing)), |_| {
        Draft::default()
    });
    let submit = move |()| {
        let day = app.as_of();
        let outcome = app
            .read_untracked(|register| {
                let proposed = agenda(register, session, day).proposed;
                let line = proposed.into_iter().find(|line| line.key == key);
                let line = line.ok_or(vec![Refusal::NotHere])?;
                let draft = form.draft();
                let aside = Line {
                    session,
                    order: next_order(register.programme(), session),
                    title: &text::agenda::proposed_title(i18n, &line),
                    power: line.power.as_ref().map(|(code, _)| code.as_str()),
                    listing,
                    reason: Some(draft.text("reason")),
                };
                Ok(put_down(register.programme(), &line.proposal, &aside))
            })
            .and_then(|intent| app.record(&intent));
        if form.settle(outcome).is_some() {
            done(app, told(i18n, listing), "aside");
        }
    };
    view! { <ReasonFields form listing on_submit=Callback::new(submit) /> }
}

fn told(i18n: text::Words, listing: Listing) -> &'static str {
    match listing {
        Listing::Dropped => t_string!(i18n, agenda.dropped_done),
        Listing::Listed | Listing::Deferred => t_string!(i18n, agenda.deferred_done),
    }
}

/// What the act entails, and why it is done.
#[component]
fn ReasonFields(form: Form, listing: Listing, on_submit: Callback<()>) -> impl IntoView {
    let i18n = use_i18n();
    let is_dropped = listing == Listing::Dropped;
    let submit = move || match is_dropped {
        true => t_string!(i18n, agenda.drop),
        false => t_string!(i18n, agenda.defer),
    };
    view! {
        <FormView form submit on_submit>
            {if is_dropped {
                view! { <p>{t!(i18n, agenda.drop_note)}</p> }.into_any()
            } else {
                view! { <p>{t!(i18n, agenda.defer_note)}</p> }.into_any()
            }}
            <LongTextField
                label=move || t_string!(i18n, field.reason)
                hint=move || t_string!(i18n, agenda.reason_hint)
                value=form.text("reason")
                on_input=form.typing("reason")
                flaw=form.flaw("reason")
            />
        </FormView>
    }
}

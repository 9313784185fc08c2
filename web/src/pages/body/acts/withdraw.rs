//! Takes a fact back, with a reason; it stays in the journal for ever.

use governance::drafts::Draft;
use governance::ids::EntryId;
use governance::present::body::dependents;
use leptos::prelude::*;

use super::done;
use crate::form::{Form, FormView};
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{LongTextField, Notice, Tone};

/// Says what a withdrawal means and what stands in its way, and asks why.
#[component]
pub(super) fn WithdrawForm(id: EntryId) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let form = Form::open(app, &format!("withdraw-{id}"), |_| Draft::default());
    let named = Memo::new(move |_| {
        app.read(|register| {
            let labels = dependents(register, id).into_iter();
            labels
                .map(|label| text::label(i18n, &label))
                .collect::<Vec<_>>()
        })
    });
    let submit = move |()| {
        let outcome = form
            .draft()
            .withdraw(id)
            .and_then(|intent| app.record(&intent));
        if form.settle(outcome).is_some() {
            done(app, t_string!(i18n, body.withdrawn_done), "posts");
        }
    };
    view! {
        <FormView form submit=move || t_string!(i18n, body.withdraw_submit) on_submit=submit danger=true>
            <p>{t!(i18n, body.withdraw_note)}</p>
            {move || (!named.with(Vec::is_empty)).then(|| view! {
                <Notice tone=Tone::Warning>
                    <b>{t!(i18n, body.withdraw_needed)}</b>
                    <ul>{named.get().into_iter().map(|name| view! { <li>{name}</li> }).collect_view()}</ul>
                </Notice>
            })}
            <LongTextField
                label=move || text::field(i18n, None, "reason")
                hint=move || t_string!(i18n, body.reason_hint)
                value=form.text("reason")
                on_input=form.typing("reason")
                flaw=form.flaw("reason")
            />
        </FormView>
    }
}

//! The last day of a body or a mandate.

use governance::drafts::Draft;
use governance::facts::Kind;
use governance::ids::EntryId;
use leptos::prelude::*;

use crate::form::{Form, FormView, done};
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::use_app;
use crate::ui::{DateField, TextField};

/// Sets the last day, or takes one set by mistake away.
#[component]
pub(super) fn LastDayForm(
    /// The body or the mandate.
    id: EntryId,
    /// Whether a body is dissolved by it.
    danger: bool,
) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let form = Form::open(app, &format!("end-{id}"), move |_| {
        let draft = app.read(|register| register.programme().fact(id).map(Draft::of));
        let draft = draft.unwrap_or_default();
        // A mandate that ends is proposed to end on the day looked at.
        match draft.text("to").is_empty() && !danger {
            true => draft.with("to", &app.as_of().to_string()),
            false => draft,
        }
    });
    let asks_source =
        app.read_untracked(|register| register.programme().kind(id)) == Some(Kind::Membership);
    let submit = move |()| {
        let outcome = app.amend(id, &form.draft(), &["to", "source"]);
        if form.settle(outcome).is_some() {
            let told = if danger {
                t_string!(i18n, body.dissolved)
            } else {
                t_string!(i18n, body.ended)
            };
            done(app, told, if danger { "facts" } else { "posts" });
        }
    };
    let act = move || {
        if danger {
            t_string!(i18n, body.dissolve_submit)
        } else {
            t_string!(i18n, body.end_submit)
        }
    };
    view! {
        <FormView form submit=act on_submit=submit danger>
            {danger.then(|| view! { <p>{t!(i18n, body.dissolve_note)}</p> })}
            <DateField
                label=move || if danger { t_string!(i18n, body.last_day_body) } else { t_string!(i18n, body.last_day_mandate) }
                hint=move || t_string!(i18n, body.last_day_hint)
                value=form.text("to")
                on_input=form.typing("to")
                flaw=form.flaw("to")
            />
            {asks_source.then(|| view! {
                <TextField
                    label=move || t_string!(i18n, field.source)
                    hint=move || t_string!(i18n, field.mandate_source_hint)
                    value=form.text("source")
                    on_input=form.typing("source")
                    flaw=form.flaw("source")
                    optional=true
                />
            })}
        </FormView>
    }
}

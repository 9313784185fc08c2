//! Records a post or a session of the body, field by field from the table of its kind.

use governance::drafts::Draft;
use governance::facts::Kind;
use governance::ids::BodyId;
use leptos::prelude::*;

use super::done;
use crate::form::{Form, FormView, KindField};
use crate::i18n::{t_string, use_i18n};
use crate::state::use_app;

/// What is asked of a new fact of a kind; its body is known.
fn fields(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Post => &["name", "seats", "from", "to", "note", "source"],
        Kind::Session => &["kind", "number", "opens_on", "closes_on", "place", "source"],
        _ => &[],
    }
}

/// The form of a new post or session.
#[component]
pub(super) fn RecordForm(body: BodyId, kind: Kind) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let form = Form::open(app, &format!("{}-{body}", kind.name()), move |_| {
        Draft::default().with("body", &body.to_string())
    });
    let submit = move |()| {
        let outcome = form
            .draft()
            .record(kind)
            .and_then(|intent| app.record(&intent));
        if form.settle(outcome).is_some() {
            match kind {
                Kind::Session => done(app, t_string!(i18n, body.session_added), "sessions"),
                _ => done(app, t_string!(i18n, body.post_added), "posts"),
            }
        }
    };
    let act = move || match kind {
        Kind::Session => t_string!(i18n, body.session_submit),
        _ => t_string!(i18n, body.post_submit),
    };
    view! {
        <FormView form submit=act on_submit=submit>
            {fields(kind).iter().map(|name| view! { <KindField form kind name=name /> }).collect_view()}
        </FormView>
    }
}

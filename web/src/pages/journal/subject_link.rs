//! The name of a fact, leading to the page of its body where it has one.

use governance::present::journal::Subject;
use leptos::prelude::*;

use crate::i18n::use_i18n;
use crate::route::{Route, use_router};
use crate::text;

/// Names a fact, and leads to it.
#[component]
pub(in crate::pages) fn SubjectLink(subject: Subject) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let route = subject
        .body
        .as_ref()
        .map(|(body, _)| Route::Body(body.to_string()));
    let words = move || text::journal::subject(i18n, &subject);
    match route {
        Some(route) => view! { <a href=move || router.href(&route)>{words}</a> }.into_any(),
        None => view! { <span>{words}</span> }.into_any(),
    }
}

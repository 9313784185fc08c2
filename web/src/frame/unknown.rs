//! The page for an address that leads nowhere: it says so, and leads back.

use leptos::prelude::*;

use super::PageHead;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::ui::{ButtonKind, LinkButton};

/// Says that there is no such page.
#[component]
pub fn UnknownPage(
    /// The address, as it was written.
    #[prop(into)]
    address: String,
) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let note = move || t_string!(i18n, route_unknown.note, address = address.as_str()).to_string();
    view! {
        <PageHead title=move || t_string!(i18n, route_unknown.title) note />
        <div class="acts">
            <LinkButton kind=ButtonKind::Main href=move || router.href(&Route::Bodies)>
                {t!(i18n, route_unknown.back)}
            </LinkButton>
        </div>
    }
}

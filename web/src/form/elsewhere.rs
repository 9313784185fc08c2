//! The way out where the area that is meant is not on this tablet yet.

use leptos::prelude::*;

use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::ui::{Disclosure, LinkButton};

/// Says that an area which is not listed is not here, and leads to what brings it; the draft of the
/// form around it waits meanwhile.
#[component]
pub fn AreaElsewhere() -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    view! {
        <Disclosure label=move || t_string!(i18n, areas.not_here)>
            <p>{t!(i18n, areas.not_here_note)}</p>
            <div class="acts">
                <LinkButton href=move || router.href(&Route::Exchange)>
                    {t!(i18n, exchange.take_title)}
                </LinkButton>
                <LinkButton href=move || router.href(&Route::AreaLists)>
                    {t!(i18n, areas.lists_title)}
                </LinkButton>
            </div>
        </Disclosure>
    }
}

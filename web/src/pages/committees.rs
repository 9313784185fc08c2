//! Founding many committees at once: one for every area of a level, looked at before, taken back
//! together.

mod areas;
mod asked;
mod plan;
mod preview;

use governance::present::creations::Made;
use leptos::prelude::*;

use self::asked::AskedFor;
use self::plan::Plan;
use self::preview::Preview;
use super::creations::Creations;
use crate::frame::{Above, PageHead};
use crate::i18n::{t_string, use_i18n};
use crate::route::Route;
use crate::state::use_app;

/// Founds committees by the hundred.
#[component]
pub fn CommitteesPage() -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let plan = Plan::open(app, i18n);
    let above = Above {
        route: Route::Territory,
        label: TextProp::from(move || t_string!(i18n, frame.territory)),
    };
    view! {
        <PageHead
            title=move || t_string!(i18n, committees.title)
            note=move || t_string!(i18n, committees.note)
            above
        />
        <AskedFor plan />
        <Show when=move || plan.found.with(Option::is_some)>
            <Preview plan />
        </Show>
        <Creations made=Made::Bodies />
    }
}

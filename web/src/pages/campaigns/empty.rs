//! No campaign yet: what one is, and the way to the first.

use governance::facts::Kind;
use leptos::prelude::*;

use crate::form::{FactAct, FactButton};
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::ui::{ButtonKind, EmptyState, Shape};

/// What will be here.
#[component]
pub(super) fn Empty() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <EmptyState
            shape=Shape::Voice
            title=move || t_string!(i18n, campaigns.empty_title)
            note=move || t_string!(i18n, campaigns.empty_note)
        >
            <FactButton kind=ButtonKind::Main act=FactAct::Record(Kind::Campaign, None)>
                {t!(i18n, campaigns.add)}
            </FactButton>
        </EmptyState>
    }
}

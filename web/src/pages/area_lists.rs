//! Taking areas in from lists: choose files, say since when they hold, look, record.
//!
//! Nothing is recorded before the last step, and then all that was chosen or nothing.

mod files;
mod preview;
mod state;

use governance::present::creations::Made;
use leptos::prelude::*;

use super::creations::Creations;
use crate::frame::{Above, PageHead};
use crate::i18n::{t_string, use_i18n};
use crate::route::Route;
use crate::said::t;
use crate::state::use_app;
use crate::ui::{DateField, TextField};

use files::Files;
use preview::Preview;
use state::Taking;

/// Takes lists of areas in.
#[component]
pub fn AreaListsPage() -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let taking = Taking::open(app);
    let above = Above {
        route: Route::Territory,
        label: TextProp::from(move || t_string!(i18n, frame.territory)),
    };
    view! {
        <PageHead
            title=move || t_string!(i18n, areas.lists_title)
            note=move || t_string!(i18n, areas.lists_note)
            above
        />
        <Files taking />
        <Show when=move || taking.survey.with(Option::is_some) && !taking.lists.with(Vec::is_empty)>
            <TermsStep taking />
            <Preview taking />
        </Show>
        <Creations made=Made::Areas />
    }
}

/// Since when the lists hold, and where they come from.
#[component]
fn TermsStep(taking: Taking) -> impl IntoView {
    let i18n = use_i18n();
    let since = move |day: String| {
        taking.valid_from.set(day);
        taking.survey_again();
    };
    let source = move |text: String| {
        taking.source.set(text);
        taking.survey_again();
    };
    view! {
        <section class="sheet" aria-labelledby="area-terms">
            <div class="sheet-head"><h2 id="area-terms">{t!(i18n, areas.step_terms)}</h2></div>
            <div class="sheet-body">
                <DateField
                    label=move || t_string!(i18n, areas.valid_from)
                    hint=move || t_string!(i18n, areas.valid_from_hint)
                    value=taking.valid_from
                    on_input=since
                    optional=true
                />
                <TextField
                    label=move || t_string!(i18n, areas.source)
                    hint=move || t_string!(i18n, areas.source_hint)
                    value=taking.source
                    on_input=source
                    optional=true
                />
            </div>
        </section>
    }
}

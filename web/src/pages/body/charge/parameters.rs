//! What the programme sets for this kind of body, and what nobody has set yet.

use governance::present::body::ParameterView;
use leptos::prelude::*;

use super::parameter_value;
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::pages::body::seen::use_seen;
use crate::text;
use crate::ui::{Disclosure, Standing, Status};

/// Parameters of the kind, then those common to all.
#[component]
pub(in crate::pages::body) fn Parameters() -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let parameters = seen.part(|view| {
        let all = view
            .charge
            .as_ref()
            .map(|charge| charge.parameters.clone())
            .unwrap_or_default();
        let own = view
            .charge
            .as_ref()
            .map(|charge| charge.kind.0.clone())
            .unwrap_or_default();
        all.into_iter()
            .partition::<Vec<_>, _>(|parameter| parameter.code.ends_with(&format!("-{own}")))
    });
    let own =
        move || parameters.with(|all| all.as_ref().map(|(own, _)| own.clone()).unwrap_or_default());
    let common = move || {
        parameters.with(|all| {
            all.as_ref()
                .map(|(_, common)| common.clone())
                .unwrap_or_default()
        })
    };
    let list = |all: Vec<ParameterView>| {
        all.into_iter()
            .map(|parameter| view! { <Parameter parameter /> })
            .collect_view()
    };
    view! {
        <Section id="parameters" title=move || t_string!(i18n, body.parameters)>
            <div class="sheet-body">
                <Show when=move || !own().is_empty()>
                    <dl class="facts">{move || list(own())}</dl>
                </Show>
                <Disclosure label=move || t_string!(i18n, body.parameters_common)>
                    <dl class="facts">{move || list(common())}</dl>
                </Disclosure>
            </div>
        </Section>
    }
}

/// One parameter: its value, or that nobody has set it; and the text behind it.
#[component]
fn Parameter(parameter: ParameterView) -> impl IntoView {
    let i18n = use_i18n();
    let (label, from) = (parameter.label.clone(), parameter.from);
    let basis = parameter.basis.clone();
    let of_charter = parameter.basis_of_charter.clone();
    // What was recorded in French from the charter is read in the language of the page.
    let basis = move || match &basis {
        Some(basis) if basis != of_charter.fr() => basis.clone(),
        _ => text::charter(i18n, &of_charter),
    };
    let since = move || from.map(|from| format!(" ({})", text::span(i18n, Some(from), None)));
    let value = move || parameter_value(i18n, &parameter);
    let shown = move || {
        match value() {
        Some(value) => view! { <b>{value}</b> {since} }.into_any(),
        None => view! { <Status standing=Standing::NotApplicable label=move || t_string!(i18n, body.not_set) /> }.into_any(),
    }
    };
    view! {
        <div>
            <dt>{move || text::charter(i18n, &label)}</dt>
            <dd>{shown} <small class="cited">{basis}</small></dd>
        </div>
    }
}

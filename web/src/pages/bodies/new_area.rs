//! The area that a new body serves: one of those known, or one recorded with it.

use governance::charter::level::Level;
use governance::drafts::NEW;
use governance::facts::Kind;
use governance::present::choices;
use leptos::prelude::*;

use crate::form::offered;
use crate::form::{FactField, Form};
use crate::i18n::{t_string, use_i18n};
use crate::state::use_app;
use crate::text;
use crate::ui::{CheckField, Choice, TextField};

/// Asks for the area, and for a new one's name and place.
#[component]
pub(in crate::pages) fn AreaFields(
    /// The form.
    form: Form,
    /// The level of the areas that the kind serves, by its code.
    #[prop(into)]
    serves: Signal<Option<String>>,
) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let known = Memo::new(move |_| {
        let day = app.as_of();
        let level = serves.get();
        let offers = app.read(|register| choices::areas(register, level.as_deref(), day));
        offers.into_iter().map(offered).collect::<Vec<_>>()
    });
    let wider = Memo::new(move |_| {
        let day = app.as_of();
        app.read(|register| choices::areas(register, None, day))
            .into_iter()
            .map(offered)
            .collect::<Vec<_>>()
    });
    let levels = Memo::new(move |_| {
        let choice =
            |level: &Level| Choice::plain(level.code.clone(), text::charter(i18n, &level.label));
        app.read(|register| {
            let levels = register.charter().area_levels().iter();
            levels.map(choice).collect::<Vec<_>>()
        })
    });
    let area = form.text("area");
    let is_new = Memo::new(move |_| area.with(|area| area == NEW));
    let (name_flaw, code_flaw) = (form.flaw("area_name"), form.flaw("area_code"));
    view! {
        <Show when=move || !is_new.get()>
            <FactField
                form
                name="area"
                label=move || text::field(i18n, Some(Kind::Body), "area")
                hint=move || t_string!(i18n, bodies.area_hint)
                choices=known
                optional=true
            />
        </Show>
        <CheckField
            label=move || t_string!(i18n, bodies.new_area)
            detail=move || t_string!(i18n, bodies.new_area_note)
            checked=is_new
            on_change=move |is_new: bool| form.set("area", if is_new { NEW.to_owned() } else { String::new() })
        />
        <Show when=move || is_new.get()>
            <TextField
                label=move || t_string!(i18n, bodies.area_name)
                value=form.text("area_name")
                on_input=form.typing("area_name")
                flaw=name_flaw
            />
            // Otherwise the kind of the body tells it.
            <Show when=move || serves.with(Option::is_none)>
                <FactField form name="area_level" label=move || t_string!(i18n, bodies.area_level) choices=levels />
            </Show>
            <FactField
                form
                name="area_within"
                label=move || t_string!(i18n, bodies.area_within)
                choices=wider
                optional=true
            />
            <TextField
                label=move || t_string!(i18n, bodies.area_code)
                hint=move || t_string!(i18n, bodies.area_code_hint)
                value=form.text("area_code")
                on_input=form.typing("area_code")
                flaw=code_flaw
                optional=true
            />
        </Show>
    }
}

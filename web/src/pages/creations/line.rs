//! One creation in bulk: what, where, when, by whom, and how it stands now.

use governance::present::creations::{Creation, Made};
use governance::register::Together;
use leptos::prelude::*;

use super::take_back::TakeBackButton;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::use_app;
use crate::text;

/// One creation.
#[component]
pub(super) fn CreationLine(made: Made, together: Together) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let first = together.first;
    let creation = Memo::new(move |_| {
        let day = app.as_of();
        app.read(|register| Creation::of(register, made, &together, day))
    });
    let what = move || creation.with(|creation| text::creations::what(i18n, made, creation));
    let who = move || creation.with(|creation| text::creations::who(i18n, creation));
    let counts = move || {
        let told = creation.with(|creation| {
            [
                (t_string!(i18n, creations.n_free), creation.n_free),
                (t_string!(i18n, creations.n_kept), creation.n_kept),
                (t_string!(i18n, creations.n_withdrawn), creation.n_withdrawn),
                (t_string!(i18n, creations.n_united), creation.n_united),
                (t_string!(i18n, creations.n_changed), creation.n_changed),
            ]
        });
        let told = told.into_iter().filter(|(_, n)| *n > 0);
        told.map(|(name, n)| view! { <div><dt>{name}</dt><dd>{text::count(i18n, n)}</dd></div> })
            .collect_view()
    };
    let uses = move || creation.with(|creation| text::creations::uses(i18n, creation.used));
    let is_free = Memo::new(move |_| creation.with(|creation| creation.n_free > 0));
    view! {
        <li class="creation">
            <h3>{what}</h3>
            <p class="soft">{who}</p>
            <dl class="tally">{counts}</dl>
            <Show when=move || creation.with(|creation| creation.n_kept > 0)>
                <p class="soft">{move || t_string!(i18n, creations.used_for, uses = uses()).to_string()}</p>
            </Show>
            <Show when=move || is_free.get()>
                <div class="acts">
                    <TakeBackButton
                        first
                        label=TextProp::from(move || t_string!(i18n, creations.take_back_named, what = what()).to_string())
                    >
                        {t!(i18n, creations.take_back)}
                    </TakeBackButton>
                </div>
            </Show>
        </li>
    }
}

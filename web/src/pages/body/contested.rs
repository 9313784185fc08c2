//! A value set in two ways apart: every version, and the one act that settles it.

use governance::present::body::{ContestedField, ShownVersion};
use leptos::prelude::*;

use crate::form::ActButton;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::Tone;

/// One contested field, its versions side by side, none preferred.
#[component]
pub(in crate::pages) fn Contested(field: ContestedField) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let (label, name) = (field.fact.clone(), field.field);
    let title = move || {
        let field = text::field(i18n, label.kind, name);
        t_string!(
            i18n,
            body.contested_title,
            field = field,
            fact = text::label(i18n, &label)
        )
        .to_string()
    };
    let versions = field.versions.clone();
    let keep = Callback::new(move |version: ShownVersion| {
        let Some(intent) = field.keep(version.entry) else {
            return;
        };
        match app.record(&intent) {
            Ok(_) => app.say(Tone::Done, t_string!(i18n, body.settled)),
            Err(refusals) => app.say(Tone::Trouble, text::refusals(i18n, app, &refusals)),
        }
    });
    view! {
        <section class="contested">
            <h2>{title}</h2>
            <p class="soft">{t!(i18n, body.contested_note)}</p>
            <ul class="versions" role="list">
                {versions.into_iter().map(|version| view! { <Version version keep /> }).collect_view()}
            </ul>
        </section>
    }
}

/// One version: the value, who set it, when, and the act that keeps it.
#[component]
fn Version(version: ShownVersion, keep: Callback<ShownVersion>) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let shown = version.value.clone();
    let value = move || app.read(|register| text::value(i18n, register, &shown));
    let (at, by) = (version.at.clone(), version.by.clone());
    let who = move || {
        let by = if by.is_empty() {
            t_string!(i18n, body.nobody_named).to_owned()
        } else {
            by.clone()
        };
        t_string!(
            i18n,
            body.version_by,
            by = by,
            moment = text::moment(i18n, &at)
        )
        .to_string()
    };
    view! {
        <li>
            <b>{value}</b>
            <small class="soft">{who}</small>
            <div class="acts">
                <ActButton at_once=true on_press=move || keep.run(version.clone())>{t!(i18n, body.keep_version)}</ActButton>
            </div>
        </li>
    }
}

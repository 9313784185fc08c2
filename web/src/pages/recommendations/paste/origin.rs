//! Where the recommendations come from, and for whom they are where a line does not say.

use governance::drafts::NEW;
use governance::drafts::recommendations::ORIGIN;
use governance::facts::Kind;
use governance::present::choices;
use leptos::prelude::*;

use super::super::acts::OriginField;
use super::state::{ADDRESSEE, Paste};
use crate::form::KindField;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{CheckField, Choice, SearchSelect};

/// What is asked of a new mission here; the rest can wait.
const ASKED: [&str; 5] = ["name", "kind", "by", "reported_on", "source"];

/// A mission or session that is recorded, or a new mission.
#[component]
pub(super) fn OriginStep() -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let paste: Paste = expect_context();
    let form = paste.form;
    let origin = form.text(ORIGIN);
    let is_new = Memo::new(move |_| origin.with(|origin| origin == NEW));
    // Asked for here once: fields come and go, and what is wrong with them stays told.
    let flaw = form.flaw("mission");
    let bodies = Memo::new(move |_| {
        let about = choices::About::default();
        let found = app.read(|register| choices::facts(register, Kind::Body, about));
        let choice = |found: choices::Named| Choice {
            value: found.label.id.to_string(),
            label: text::name(i18n, &found.label),
            detail: found.detail.unwrap_or_default(),
        };
        found.into_iter().map(choice).collect::<Vec<_>>()
    });
    let say_new = move |is_new: bool| {
        form.set(
            ORIGIN,
            if is_new {
                NEW.to_owned()
            } else {
                String::new()
            },
        );
    };
    view! {
        <section class="sheet" aria-labelledby="paste-origin">
            <div class="sheet-head"><h2 id="paste-origin">{t!(i18n, paste.step_origin)}</h2></div>
            <div class="sheet-body form">
                <Show when=move || !is_new.get()>
                    <OriginField
                        form
                        flaw
                        hint=move || t_string!(i18n, paste.origin_hint)
                    />
                </Show>
                <CheckField
                    label=move || t_string!(i18n, paste.new_mission)
                    detail=move || t_string!(i18n, paste.new_mission_note)
                    checked=is_new
                    on_change=say_new
                />
                <Show when=move || is_new.get()>
                    {ASKED.map(|name| view! { <KindField form kind=Kind::Mission name /> }).collect_view()}
                </Show>
                <SearchSelect
                    label=move || t_string!(i18n, paste.addressee)
                    hint=move || t_string!(i18n, paste.addressee_hint)
                    choices=bodies
                    value=form.text(ADDRESSEE)
                    on_choose=form.typing(ADDRESSEE)
                    unchosen=form.unchosen(ADDRESSEE)
                    optional=true
                />
            </div>
        </section>
    }
}

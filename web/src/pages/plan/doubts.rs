//! What looks wrong in the version that is shown: asked, never refused.

use std::sync::Arc;

use governance::present::plans::{DoubtLine, YearPage, doubt_lines};
use leptos::prelude::*;

use crate::form::{FactAct, FactButton};
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{ButtonKind, Standing, Status};

/// Every doubt, with the way to put it right; nothing where there is none.
#[component]
pub(super) fn Doubts(page: Memo<Option<Arc<YearPage>>>) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let lines = Memo::new(move |_| {
        let (day, shown) = (
            app.as_of(),
            page.with(|page| page.as_ref().map(|page| page.shown)),
        );
        let found = shown.map(|shown| app.read(|register| doubt_lines(register, shown, day)));
        found.unwrap_or_default()
    });
    let row = move |line: DoubtLine| {
        let fact = line.fact;
        let told = line.clone();
        view! {
            <li>
                <Status standing=Standing::Due label=move || t_string!(i18n, doubts.to_check) />
                <p>{move || text::money::doubt(i18n, &told)}</p>
                <FactButton kind=ButtonKind::Plain act=FactAct::Amend(fact)>{t!(i18n, body.correct)}</FactButton>
            </li>
        }
    };
    view! {
        <Show when=move || !lines.with(Vec::is_empty)>
            <Section id="doubts" title=move || t_string!(i18n, doubts.title)>
                <div class="sheet-body">
                    <p class="soft">{t!(i18n, doubts.note)}</p>
                    <ul class="doubt-list" role="list">
                        <For each=move || lines.get() key=DoubtLine::clone children=row />
                    </ul>
                </div>
            </Section>
        </Show>
    }
}

//! The next sessions, and how ready each is.

use governance::ids::PostingId;
use governance::present::glance::{NextSession, next_sessions};
use leptos::prelude::*;

use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::pages::way_to_session;
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{LinkButton, Status};

/// So many are shown.
const FEW: usize = 4;

/// The next ones, the first first.
#[component]
pub(super) fn NextSessions(posting: Option<PostingId>) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let found = Memo::new(move |_| {
        let day = app.as_of();
        app.read(|register| next_sessions(register, posting, day, FEW))
    });
    let record = move || way_to_session(app, router);
    let has_none = move || found.with(Vec::is_empty);
    view! {
        <Section id="next-sessions" title=move || t_string!(i18n, glance.next)>
            <ul class="home-list" role="list">
                <For each=move || found.get() key=NextSession::clone let:one>
                    <Row one />
                </For>
            </ul>
            <Show when=has_none>
                <div class="sheet-body">
                    <p>{t!(i18n, glance.next_none)}</p>
                    <p class="acts only-screen">
                        <LinkButton href=record>{t!(i18n, sessions.add)}</LinkButton>
                    </p>
                </div>
            </Show>
        </Section>
    }
}

#[component]
fn Row(one: NextSession) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let NextSession {
        id,
        label,
        opens_on,
        place,
        state,
        n_items,
    } = one;
    let route = Route::Session(id.to_string());
    let told = move || {
        let items = match n_items {
            0 => t_string!(i18n, glance.items_none).to_owned(),
            n => t_string!(i18n, glance.items, count = n).to_string(),
        };
        let parts = [Some(text::day(i18n, opens_on)), place.clone(), Some(items)];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    view! {
        <li>
            <div class="what">
                <a class="name" href=move || router.href(&route)>{move || text::name(i18n, &label)}</a>
                <small>{told}</small>
            </div>
            <Status standing=text::standing(state) label=move || text::state(i18n, state) />
        </li>
    }
}

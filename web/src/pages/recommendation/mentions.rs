//! The sessions that had it on their agenda, or decided about it.

use governance::present::recommendation::Mention;
use leptos::prelude::*;

use super::seen::use_seen;
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::text;
use crate::ui::{Standing, Status};

/// Items and decisions, the last first.
#[component]
pub(super) fn Mentions() -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let mentions = seen.part(|view| view.mentions.clone());
    let mentions = Memo::new(move |_| mentions.get().unwrap_or_default());
    let none =
        move || view! { <p class="sheet-body soft">{t!(i18n, recommendation.mentions_none)}</p> };
    view! {
        <Section id="mentions" title=move || t_string!(i18n, recommendation.mentions)>
            <Show when=move || !mentions.with(Vec::is_empty) fallback=none>
                <ul class="rows" role="list">
                    <For each=move || mentions.get() key=Mention::clone let:mention>
                        <OneMention mention />
                    </For>
                </ul>
            </Show>
        </Section>
    }
}

#[component]
fn OneMention(mention: Mention) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let route = Route::Session(mention.session.to_string());
    let name = move || text::session(i18n, &mention.name);
    let (verdict, listing) = (mention.verdict, mention.listing);
    let standing = match (verdict, mention.is_effective) {
        (None, _) => Standing::Told,
        (Some(_), false) => Standing::Late,
        (Some(verdict), true) if verdict.is_adoption() => Standing::Done,
        (Some(_), true) => Standing::Ended,
    };
    let void = (!mention.is_effective).then(|| {
        view! { <small class="soft">{t!(i18n, recommendation.mention_void)}</small> }
    });
    view! {
        <li>
            <span class="grow">
                <a href=move || router.href(&route)>{name}</a>
                <span class="soft">{mention.text}</span>
            </span>
            {void}
            <Status standing label=move || text::recommendation::mention(i18n, verdict, listing) />
        </li>
    }
}

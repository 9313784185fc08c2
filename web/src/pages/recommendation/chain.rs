//! From year to year: what it carries over, and what carries it over.

use governance::present::recommendation::ChainLink;
use leptos::prelude::*;

use super::seen::use_seen;
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::text;
use crate::ui::Status;

/// All that ask for the same, the first first; nothing for one alone.
#[component]
pub(super) fn Chain() -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let chain = seen.part(|view| view.chain.clone());
    let links = Memo::new(move |_| chain.get().unwrap_or_default());
    view! {
        <Show when=move || !links.with(Vec::is_empty)>
            <Section id="chain" title=move || t_string!(i18n, recommendation.chain)>
                <ol class="rows" role="list">
                    <For each=move || links.get() key=ChainLink::clone let:link>
                        <Link link />
                    </For>
                </ol>
            </Section>
        </Show>
    }
}

#[component]
fn Link(link: ChainLink) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let route = Route::Recommendation(link.id.to_string());
    let (number, stage, made_on) = (link.number, link.stage, link.made_on);
    let title = move || text::recommendation::title(i18n, number.as_deref());
    let source = move || text::recommendation::source(i18n, link.source.as_ref());
    let made = move || made_on.map(|made_on| format!(" · {}", text::day(i18n, made_on)));
    let name = match link.is_here {
        true => view! { <b>{title} " " <small>{t!(i18n, recommendation.chain_here)}</small></b> }
            .into_any(),
        false => view! { <a href=move || router.href(&route)>{title}</a> }.into_any(),
    };
    view! {
        <li aria-current=link.is_here.then_some("true")>
            <span class="grow">{name} <span class="soft">{source} {made}</span></span>
            <Status
                standing=text::recommendation::standing(stage)
                label=move || text::recommendation::stage(i18n, stage)
            />
        </li>
    }
}

//! One search over everything, pages and acts too, wherever one is: Ctrl+K, or « / ».

mod commands;
mod items;
mod recent;

use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::web_sys::{Element, HtmlElement};
use wasm_bindgen::JsCast as _;

use crate::form::{ACT, ActDialog};
use crate::i18n::{t_string, use_i18n};
use crate::moments::pause;
use crate::route::{Router, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Icon, Shape, is_dialog_open};

use items::{Index, Item, answers};
use recent::Recent;

/// What the address says while somebody searches.
const FIND: &str = "chercher";

/// Opens the search.
pub fn open(router: Router) {
    router.set_filter(ACT, Some(FIND));
}

/// The search, over whatever page is open.
#[component]
pub fn FindDialog() -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let doing = router.filter(ACT);
    let is_open = Signal::derive(move || doing.with(|doing| doing.as_deref() == Some(FIND)));
    let (recent, index) = (Recent::follow(router), Index::default());
    let keys = window_event_listener(ev::keydown, move |ev| {
        let has_slash = untrack(move || !app.settings().no_slash);
        if calls(&ev, has_slash) && !is_open.get_untracked() {
            ev.prevent_default();
            open(router);
        }
    });
    on_cleanup(move || keys.remove());
    view! {
        <ActDialog is_open title=move || t_string!(i18n, find.title)>
            {move || is_open.get().then(|| view! { <Find recent index /> })}
        </ActDialog>
    }
}

/// Tells whether a key calls the search: where somebody types, a stroke is a stroke, and no form
/// that is open is left for it.
fn calls(ev: &KeyboardEvent, has_slash: bool) -> bool {
    if is_dialog_open() {
        return false;
    }
    if (ev.ctrl_key() || ev.meta_key()) && ev.key().eq_ignore_ascii_case("k") {
        return true;
    }
    let at = ev.target().and_then(|at| at.dyn_into::<Element>().ok());
    let types = |at: Element| {
        let field = at.closest("input, select, textarea, [contenteditable]");
        field.ok().flatten().is_some()
    };
    let is_slash = ev.key() == "/" && !ev.ctrl_key() && !ev.alt_key();
    has_slash && is_slash && !at.is_some_and(types)
}

/// The field and the answers below it; the focus stays in the field.
#[component]
fn Find(recent: Recent, index: Index) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let typed = RwSignal::new(String::new());
    let active = RwSignal::new(0_usize);
    // Made ready while the first letters are typed.
    spawn_local(async move {
        pause().await;
        index.make(app, i18n);
    });
    let found = Memo::new(move |_| match typed.with(|typed| typed.trim().is_empty()) {
        true => (recent.items(app, i18n, router), 0),
        false => typed.with(|typed| answers(app, i18n, router, index, typed)),
    });
    let go = move |href: &str| {
        // The page that was asked for takes the place of the search.
        drop(window().location().set_hash(href));
    };
    let walk = move |ev: KeyboardEvent| {
        let n = found.with_untracked(|found| found.0.len());
        let at = active.get_untracked();
        match ev.key().as_str() {
            "ArrowDown" => active.set((at + 1).min(n.saturating_sub(1))),
            "ArrowUp" => active.set(at.saturating_sub(1)),
            "Enter" => {
                let href =
                    found.with_untracked(|found| found.0.get(at).map(|item| item.href.clone()));
                href.iter().for_each(|href| go(href));
            }
            _ => return,
        }
        ev.prevent_default();
        request_animation_frame(in_sight);
    };
    let has_typed = move || typed.with(|typed| !typed.trim().is_empty());
    let told = move || {
        let (n, n_more) = found.with(|found| (found.0.len(), found.1));
        match (has_typed(), n + n_more) {
            (false, _) => String::new(),
            (true, 0) => t_string!(i18n, find.none).to_owned(),
            (true, n) => t_string!(i18n, find.n_found, count = n).to_string(),
        }
    };
    let more = move || {
        let n_more = found.with(|found| found.1);
        (n_more > 0).then(|| {
            let n = text::count(i18n, n_more);
            view! { <p class="soft">{t_string!(i18n, find.more, n = n).to_string()}</p> }
        })
    };
    view! {
        <div class="field find">
            <div class="search-select">
                <input
                    id="find-field"
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    spellcheck="false"
                    aria-label=move || t_string!(i18n, find.title)
                    aria-autocomplete="list"
                    aria-controls="find-list"
                    aria-expanded="true"
                    aria-describedby="find-hint"
                    aria-activedescendant=move || format!("find-{}", active.get())
                    placeholder=move || t_string!(i18n, find.field)
                    prop:value=move || typed.get()
                    on:input=move |ev| {
                        active.set(0);
                        typed.set(event_target_value(&ev));
                    }
                    on:keydown=walk
                />
                <Icon shape=Shape::Search />
                <ul
                    role="listbox"
                    id="find-list"
                    aria-label=move || match has_typed() {
                        true => t_string!(i18n, find.results),
                        false => t_string!(i18n, find.recent),
                    }
                >
                    {move || {
                        let items = found.get().0.into_iter().enumerate();
                        items.map(|(at, item)| view! { <Line at item active go /> }).collect_view()
                    }}
                </ul>
            </div>
            <p role="status" class="soft">{told}</p>
            {more}
            <p id="find-hint" class="soft">{t!(i18n, find.hint)}</p>
        </div>
    }
}

/// One answer.
#[component]
fn Line(
    at: usize,
    item: Item,
    active: RwSignal<usize>,
    go: impl Fn(&str) + Copy + Send + 'static,
) -> impl IntoView {
    let href = item.href;
    view! {
        <li
            role="option"
            id=format!("find-{at}")
            aria-selected=move || if active.get() == at { "true" } else { "false" }
            data-active=move || (active.get() == at).then_some("")
            on:mousedown=move |ev| ev.prevent_default()
            on:click=move |_| go(&href)
        >
            <span>{item.label}</span>
            <small>{item.detail}</small>
        </li>
    }
}

/// Brings the answer that would be opened into sight, and scrolls nothing but the list.
fn in_sight() {
    let html = |at: Element| at.dyn_into::<HtmlElement>().ok();
    let active = document().query_selector("#find-list [data-active]");
    let active = active.ok().flatten().and_then(html);
    let list = active.as_ref().and_then(|active| active.parent_element());
    let Some((active, list)) = active.zip(list.and_then(html)) else {
        return;
    };
    // Both are measured from the field's box.
    let first = active.offset_top() - list.offset_top();
    let last = first + active.offset_height();
    let (seen, height) = (list.scroll_top(), list.client_height());
    if first < seen {
        list.set_scroll_top(first);
    } else if last > seen + height {
        list.set_scroll_top(last - height);
    }
}

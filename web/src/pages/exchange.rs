//! The exchange page: giving a file, taking files in, and settling what tablets did apart.

mod apart;
mod concerns;
mod contested;
mod doubles;
pub(super) mod file_name;
pub(super) mod formats;
mod give;
mod import;
mod preview;
mod refused;
mod report;
mod reports;
mod room;
mod summary;
mod take;

use governance::present::exchange::contested_facts;
use leptos::prelude::*;

use self::concerns::ConcernsView;
use self::contested::ContestedView;
use self::doubles::DoublesView;
use self::formats::FormatsView;
use self::give::GiveView;
use self::import::Import;
use self::reports::ReportsView;
use self::take::TakeView;
use crate::frame::PageHead;
use crate::i18n::{t_string, use_i18n};
use crate::route::use_router;
use crate::state::use_app;
use crate::story::use_arrivals;
use crate::ui::{Tab, Tabs};

pub(super) use report::{ImportReport, Reports};
pub(super) use room::RoomNotice;

/// How many entries are worked on before the page may answer.
pub(super) const SLICE: usize = 4_000;

/// The filter that says which view is shown.
const VIEW: &str = "vue";

/// The view of what is contested.
const CONTESTED: &str = "contestees";

/// The views, by what their address says; the first is the usual one.
const VIEWS: [&str; 5] = ["fichiers", CONTESTED, "doublons", "points", "imports"];

/// Shows what goes from tablet to tablet, and what must be settled afterwards.
#[component]
pub fn ExchangePage() -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    // Kept here, so that a preview outlives a look at another tab.
    let import = Import::new();
    provide_context(import);
    let arriving = use_arrivals();
    Effect::new(move |_| import.start(app, arriving.take()));
    let wanted = router.filter(VIEW);
    let view = Memo::new(move |_| {
        let wanted = wanted.get().unwrap_or_default();
        VIEWS
            .into_iter()
            .find(|view| *view == wanted)
            .unwrap_or(VIEWS[0])
    });
    let n_contested = Memo::new(move |_| app.read(|register| contested_facts(register).len()));
    let counted = move |words: &str, count: usize| match count {
        0 => words.to_owned(),
        count => format!("{words} ({count})"),
    };
    let tab = move |key: &'static str, label: TextProp| Tab { key, label };
    let tabs = vec![
        tab(
            "fichiers",
            TextProp::from(move || t_string!(i18n, exchange.tab_files)),
        ),
        tab(
            CONTESTED,
            TextProp::from(move || {
                counted(t_string!(i18n, exchange.tab_contested), n_contested.get())
            }),
        ),
        tab(
            "doublons",
            TextProp::from(move || t_string!(i18n, exchange.tab_doubles)),
        ),
        tab(
            "points",
            TextProp::from(move || t_string!(i18n, exchange.tab_concerns)),
        ),
        tab(
            "imports",
            TextProp::from(move || t_string!(i18n, exchange.tab_imports)),
        ),
    ];
    let choose = move |key: &'static str| {
        router.set_filter(VIEW, (key != VIEWS[0]).then_some(key));
    };
    view! {
        <PageHead title=move || t_string!(i18n, exchange.title) note=move || t_string!(i18n, exchange.note) />
        <Tabs
            label=move || t_string!(i18n, exchange.title)
            tabs
            chosen=Signal::derive(move || view.get().to_owned())
            on_choose=choose
        >
            {move || match view.get() {
                CONTESTED => view! { <div class="stack"><ContestedView /></div> }.into_any(),
                "doublons" => view! { <div class="stack"><DoublesView /></div> }.into_any(),
                "points" => view! { <div class="stack"><ConcernsView /></div> }.into_any(),
                "imports" => view! { <div class="stack"><ReportsView /></div> }.into_any(),
                _ => view! { <div class="stack"><TakeView /> <GiveView /> <FormatsView /></div> }.into_any(),
            }}
        </Tabs>
    }
}

//! Taking files in: choose or drop them, watch, look, confirm.

use leptos::html;
use leptos::prelude::*;

use super::import::{Import, Stage, Work};
use super::preview::PreviewView;
use super::refused::RefusedView;
use super::report::ImportReport;
use super::summary::SummaryView;
use crate::form::FileDrop;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::use_app;
use crate::storage::StorageError;
use crate::text;
use crate::ui::{Notice, Progress, Tone, focus};

/// Shows where the import stands, and the place to choose files.
#[component]
pub(super) fn TakeView() -> impl IntoView {
    let i18n = use_i18n();
    let import: Import = expect_context();
    let stage = import.stage();
    // Files may be chosen whenever none are being read or shown.
    let is_open = Memo::new(move |_| {
        stage.with(|stage| !matches!(stage, Stage::Working(_) | Stage::Ready(_)))
    });
    view! {
        <section class="sheet" aria-labelledby="take-title">
            <div class="sheet-head">
                <h2 id="take-title">{t!(i18n, exchange.take_title)}</h2>
                <p>{t!(i18n, exchange.take_note)}</p>
            </div>
            <div class="sheet-body">
                <Show when=move || is_open.get()>
                    <DropPlace />
                </Show>
                <Shown />
            </div>
        </section>
    }
}

/// What is told of the import.
#[component]
fn Shown() -> impl IntoView {
    let i18n = use_i18n();
    let import: Import = expect_context();
    let stage = import.stage();
    // A run tells often how far it is: the bar moves, and is not made anew.
    let work = Memo::new(move |_| {
        stage.with(|stage| match stage {
            Stage::Working(work) => Some(work.clone()),
            _ => None,
        })
    });
    let is_working = Memo::new(move |_| work.with(Option::is_some));
    let settled = move || match stage.get() {
        Stage::Working(_) | Stage::Waiting => ().into_any(),
        Stage::Ready(prepared) => view! { <PreviewView prepared /> }.into_any(),
        Stage::Refused(refused) => view! { <RefusedView refused /> }.into_any(),
        Stage::Stopped => view! { <Notice>{t!(i18n, exchange.stopped)}</Notice> }.into_any(),
        Stage::Done(report, trouble) => view! { <Done report=*report trouble /> }.into_any(),
    };
    let here = NodeRef::<html::Div>::new();
    let is_settled =
        move || stage.with(|stage| !matches!(stage, Stage::Working(_) | Stage::Waiting));
    Effect::new(move |_| {
        // What was pressed is gone: the focus goes on to what came of it.
        if let Some(here) = here.get().filter(|_| is_settled()) {
            focus(&here);
        }
    });
    view! {
        <Heard />
        <div class="stack" tabindex="-1" role="group" aria-labelledby="take-title" node_ref=here>
            {move || if is_working.get() {
                view! { <Working work=Signal::derive(move || work.get()) /> }.into_any()
            } else {
                settled()
            }}
        </div>
    }
}

/// The one sentence that is read aloud when the import goes on: the preview itself is long.
#[component]
fn Heard() -> impl IntoView {
    let i18n = use_i18n();
    let import: Import = expect_context();
    let stage = import.stage();
    let words = Memo::new(move |_| {
        stage.with(|stage| match stage {
            Stage::Waiting | Stage::Refused(_) => String::new(),
            Stage::Working(Work::Reading { name, .. }) => {
                t_string!(i18n, exchange.reading, name = name).to_string()
            }
            Stage::Working(Work::Merging { .. }) => t_string!(i18n, exchange.merging).to_owned(),
            Stage::Ready(prepared) => {
                text::exchange::adds(i18n, prepared.rows.n_added(), prepared.rows.n_aside == 0)
            }
            Stage::Stopped => t_string!(i18n, exchange.stopped).to_owned(),
            Stage::Done(..) => t_string!(i18n, exchange.done).to_owned(),
        })
    });
    view! { <p role="status" class="unseen">{words}</p> }
}

/// A confirmed import: what it brought, and what could not be noted of it.
#[component]
fn Done(report: ImportReport, trouble: Option<StorageError>) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Notice tone=Tone::Done><b>{t!(i18n, exchange.done)}</b></Notice>
        {trouble.map(|trouble| view! {
            <Notice tone=Tone::Warning>
                {move || t_string!(i18n, exchange.not_noted, why = text::fault(i18n, &trouble)).to_string()}
            </Notice>
        })}
        <SummaryView report />
    }
}

/// The bar, and the button that stops.
#[component]
fn Working(work: Signal<Option<Work>>) -> impl IntoView {
    let i18n = use_i18n();
    let import: Import = expect_context();
    let part = move |done: usize, total: usize| {
        if total == 0 {
            0.0
        } else {
            done as f64 / total as f64
        }
    };
    let done = Signal::derive(move || match work.get() {
        Some(Work::Reading { done, total, .. } | Work::Merging { done, total }) => {
            part(done, total)
        }
        None => 0.0,
    });
    let label = move || match work.get() {
        Some(Work::Reading { name, .. }) => {
            t_string!(i18n, exchange.reading, name = name).to_string()
        }
        _ => t_string!(i18n, exchange.merging).to_owned(),
    };
    let words = move || match work.get() {
        Some(Work::Reading { done, total, .. }) => text::exchange::bytes_of(i18n, done, total),
        Some(Work::Merging { done, total }) => text::exchange::entries_of(i18n, done, total),
        None => String::new(),
    };
    view! { <Progress label done words on_stop=move |()| import.stop() /> }
}

/// The place to drop files on, and the button that chooses them.
#[component]
fn DropPlace() -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let import: Import = expect_context();
    view! {
        <FileDrop
            words=move || t_string!(i18n, exchange.drop_here)
            button=move || t_string!(i18n, exchange.choose_files)
            accept=".json,application/json"
            on_files=Callback::new(move |files| import.start(app, files))
        />
    }
}

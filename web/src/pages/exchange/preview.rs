//! What an import would bring, before anything changes.

mod line;
mod others;

use std::sync::Arc;

use governance::exchange::Scope;
use leptos::prelude::*;

use self::line::SortLine;
use self::others::{AsideLine, ConcernsLine, DifferingLine, DoublesLine, MissingLine};
use super::import::{Import, Prepared, Taken};
use super::refused::RefusedView;
use super::room::RoomNotice;
use crate::form::ActButton;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Button, ButtonKind, Notice, Tone};

/// Shows what an import would bring, and asks.
#[component]
pub(super) fn PreviewView(prepared: Arc<Prepared>) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let import: Import = expect_context();
    let n_added = prepared.rows.n_added();
    let is_all_known = prepared.rows.n_aside == 0;
    let refused = prepared.refused.clone();
    let names: Vec<String> = prepared
        .taken
        .iter()
        .map(|taken| taken.name.clone())
        .collect();
    let files = prepared
        .taken
        .clone()
        .into_iter()
        .map(|taken| view! { <TakenLine taken /> });
    view! {
        {prepared.is_anew.then(|| view! { <Notice tone=Tone::Warning>{t!(i18n, exchange.preview_anew)}</Notice> })}
        <h3>{t!(i18n, exchange.preview_title)}</h3>
        <p>{move || text::exchange::adds(i18n, n_added, is_all_known)}</p>
        <RoomNotice room=Signal::stored(prepared.room) />
        <ul class="file-list">{files.collect_view()}</ul>
        {(!refused.is_empty()).then(|| view! { <RefusedView refused /> })}
        <Sorts prepared=Arc::clone(&prepared) names />
        <div class="acts">
            {(n_added > 0).then(|| view! {
                <ActButton kind=ButtonKind::Main on_press=move || import.confirm(app)>
                    {move || text::exchange::confirm(i18n, n_added)}
                </ActButton>
            })}
            <Button on_press=move || import.stop()>
                {move || if n_added > 0 { t_string!(i18n, exchange.drop) } else { t_string!(i18n, ui.close) }}
            </Button>
        </div>
    }
}

/// One file that was read: what it says of itself.
#[component]
fn TakenLine(taken: Taken) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let Taken {
        name,
        header,
        n_entries,
        damaged,
    } = taken;
    let said = move || match &header {
        Some(header) => {
            let scope = match header.scope {
                Scope::All => t_string!(i18n, exchange.scope_all).to_owned(),
                Scope::Lists => t_string!(i18n, exchange.scope_lists).to_owned(),
                Scope::Area(id) => app.read(|register| text::exchange::scope(i18n, register, id.0)),
                Scope::Body(id) => app.read(|register| text::exchange::scope(i18n, register, id.0)),
            };
            let (device, at) = (header.device.clone(), text::moment(i18n, &header.made_at));
            t_string!(
                i18n,
                exchange.file_said,
                scope = scope,
                device = device,
                at = at
            )
            .to_string()
        }
        None => t_string!(i18n, exchange.file_rescued).to_owned(),
    };
    let damaged = (!damaged.is_empty()).then(|| {
        let (count, keys) = (damaged.len(), damaged.join(", "));
        view! {
            <Notice tone=Tone::Warning>
                {move || t_string!(i18n, exchange.rescue_damaged_pieces, count = count, keys = keys.clone()).to_string()}
            </Notice>
        }
    });
    view! {
        <li>
            <b>{name}</b>
            <small>{said} " · " {move || text::exchange::entries(i18n, n_entries)}</small>
            {damaged}
        </li>
    }
}

/// The entries by what becomes of them, and what must be looked at.
#[component]
fn Sorts(prepared: Arc<Prepared>, names: Vec<String>) -> impl IntoView {
    let rows = prepared.rows.clone();
    let sorts = rows.sorts.into_iter().map(|row| view! { <SortLine row /> });
    view! {
        <ul class="preview">
            {(rows.n_aside > 0).then(|| view! { <AsideLine aside=rows.aside n_aside=rows.n_aside names /> })}
            {sorts.collect_view()}
            {(!rows.missing.is_empty()).then(|| view! { <MissingLine missing=rows.missing /> })}
            {(rows.n_differing > 0).then(|| view! { <DifferingLine rows=rows.differing count=rows.n_differing /> })}
            {(rows.n_concerns > 0).then(|| view! { <ConcernsLine groups=rows.concerns count=rows.n_concerns /> })}
            {(rows.n_doubles > 0).then(|| view! { <DoublesLine doubles=rows.doubles count=rows.n_doubles /> })}
        </ul>
    }
}

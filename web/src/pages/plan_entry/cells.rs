//! One row of the table, and its cells.

use governance::drafts::plan_lines::{Column, LineRow, Why, cells_of_text};
use leptos::ev::ClipboardEvent;
use leptos::html;
use leptos::prelude::*;

use super::keys;
use super::state::Entry;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::text;
use crate::ui::{Icon, Shape, focus};

/// The id of the list of names that may be written in a column.
pub(super) fn list_of(column: Column) -> String {
    format!("entry-names-{}", column as usize)
}

/// A row: its number, its cells, its sum, and what can be done with it.
#[component]
pub(super) fn Row(
    entry: Entry,
    at: usize,
    height: String,
    /// Tells which cell one is in.
    active: Selector<(usize, Column)>,
) -> impl IntoView {
    let i18n = use_i18n();
    let row = Memo::new(move |_| entry.lines.with(|lines| lines.rows().get(at).cloned()));
    let is_removed = move || row.with(|row| row.as_ref().is_some_and(|row| row.is_removed));
    let is_changed = move || row.with(|row| row.as_ref().is_some_and(LineRow::is_changed));
    let usual = Memo::new(move |_| entry.tally.with(|tally| tally.usual));
    let is_doubted = move || {
        row.with(|row| {
            let doubt = row.as_ref().and_then(|row| row.doubt(usual.get()));
            doubt.is_some()
        })
    };
    let total = move || {
        let total = row.with(|row| row.as_ref().map_or(0, LineRow::total));
        (total != 0).then(|| text::plan_lines::sum(i18n, total))
    };
    let cells = Column::ALL.into_iter().map(|column| {
        let active = active.clone();
        view! { <Cell entry at column row active /> }
    });
    let acts = move || {
        let removed = is_removed();
        let (remove, shape) = match removed {
            true => (t_string!(i18n, entry.put_back, n = at + 1), Shape::Back),
            false => (t_string!(i18n, entry.remove, n = at + 1), Shape::Cross),
        };
        let (add, remove) = (
            t_string!(i18n, entry.add_source, n = at + 1).to_string(),
            remove.to_string(),
        );
        view! {
            <button type="button" class="cell-act" title=add.clone() aria-label=add on:click=move |_| entry.add_source(at)>
                <Icon shape=Shape::Plus />
            </button>
            <button type="button" class="cell-act" title=remove.clone() aria-label=remove on:click=move |_| entry.remove(at, !removed)>
                <Icon shape />
            </button>
        }
    };
    view! {
        <tr
            role="row"
            aria-rowindex=(at + 2).to_string()
            style:block-size=height
            data-removed=move || is_removed().then_some("")
            data-changed=move || is_changed().then_some("")
        >
            <th scope="row" role="rowheader">
                {at + 1}
                {move || is_removed().then(|| view! { <span class="unseen">{t!(i18n, entry.removed)}</span> })}
                {move || (is_changed() && !is_removed()).then(|| view! { <span class="unseen">{t!(i18n, entry.changed)}</span> })}
            </th>
            {cells.collect_view()}
            <td role="gridcell" class="sum" data-figures="" data-doubt=move || is_doubted().then_some("")>
                {total}
                {move || is_doubted().then(|| view! { <span class="unseen">{t!(i18n, doubts.to_check)}</span> })}
            </td>
            <td role="gridcell" class="cell-acts">{acts}</td>
        </tr>
    }
}

/// A cell: its text or, where one is in it, the place to type.
#[component]
fn Cell(
    entry: Entry,
    at: usize,
    column: Column,
    row: Memo<Option<LineRow>>,
    active: Selector<(usize, Column)>,
) -> impl IntoView {
    let i18n = use_i18n();
    let here = (at, column);
    let content = Memo::new(move |_| {
        row.with(|row| {
            let row = row.as_ref();
            let text = row
                .map(|row| row.cell(column).to_owned())
                .unwrap_or_default();
            (text, row.and_then(|row| row.flaw(column)))
        })
    });
    let is_active = Memo::new(move |_| active.selected(&here));
    let words = move || content.with(|(text, _)| text::plan_lines::shown(i18n, column, text));
    let flaw = move || content.with(|(_, flaw)| *flaw);
    let inside = move || match is_active.get() && entry.is_typing.get() {
        true => view! { <Typing entry at column content /> }.into_any(),
        false => {
            // One cell alone is in the way of the tab key: from there arrows lead on.
            let place = if is_active.get() { "0" } else { "-1" };
            view! {
                <div class="cell" tabindex=place on:focus=move |_| entry.go_to(at, column)>{words}</div>
            }
            .into_any()
        }
    };
    view! {
        <td
            role="gridcell"
            data-figures=column.is_number().then_some("")
            data-flaw=move || flaw().map(|_| "")
            on:click=move |_| if !is_active.get_untracked() || !entry.is_typing.get_untracked() { entry.go_to(at, column) }
        >
            {inside}
        </td>
    }
}

/// The place to type. It stays the same one while its cell changes: made anew, it would take the
/// focus from one who has left it for another part of the page.
#[component]
fn Typing(
    entry: Entry,
    at: usize,
    column: Column,
    content: Memo<(String, Option<Why>)>,
) -> impl IntoView {
    let i18n = use_i18n();
    let input = NodeRef::<html::Input>::new();
    input.on_load(move |input| {
        let is_there = input.is_connected();
        let begin = move || {
            focus(&input);
            input.select();
        };
        // At once where it can be: whoever types on fast loses no key.
        match is_there {
            true => begin(),
            false => request_animation_frame(begin),
        }
    });
    let text = Memo::new(move |_| content.with(|(text, _)| text.clone()));
    // Pasted into, for one: what is marked stays so where the text is there already.
    let follow = move |text: &String, _: Option<&String>, _: Option<()>| {
        if let Some(input) = input.get_untracked()
            && input.value() != *text
        {
            input.set_value(text);
        }
    };
    Effect::watch(move || text.get(), follow, false);
    let name = move || {
        let column = text::plan_lines::column(i18n, column);
        t_string!(i18n, entry.cell, n = at + 1, column = column).to_string()
    };
    let paste = move |ev: ClipboardEvent| {
        let text = ev
            .clipboard_data()
            .and_then(|data| data.get_data("text/plain").ok())
            .unwrap_or_default();
        if let Some(block) = cells_of_text(&text) {
            ev.prevent_default();
            entry.paste(&block);
        }
    };
    let key = move |ev: leptos::ev::KeyboardEvent| {
        if let Some(input) = input.get_untracked() {
            keys::follow(entry, &ev, &input);
        }
    };
    // Gone to another cell, this one is no longer the active one: there is nothing to take in.
    let left = move |_| {
        if entry.active.try_get_untracked() == Some((at, column)) {
            entry.take_in();
        }
    };
    view! {
        <input
            node_ref=input
            type="text"
            class="cell"
            autocomplete="off"
            inputmode=column.is_number().then_some("decimal")
            enterkeyhint="next"
            aria-label=name
            aria-invalid=move || content.with(|(_, flaw)| flaw.map(|_| "true"))
            aria-describedby="entry-told"
            list=column.names().map(|_| list_of(column))
            value=text.get_untracked()
            on:input=move |ev| entry.typed.set(Some(event_target_value(&ev)))
            on:keydown=key
            on:paste=paste
            on:blur=left
        />
    }
}

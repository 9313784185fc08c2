//! The keys that save time, and where they do.

use leptos::prelude::*;

use super::Sentence;
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::ui::{Heading, Table};

/// Keys, what they do, and where.
const KEYS: [[Sentence; 3]; 12] = [
    [
        |i18n| t_string!(i18n, accessibility.keys_find),
        |i18n| t_string!(i18n, accessibility.keys_find_does),
        |i18n| t_string!(i18n, accessibility.keys_find_where),
    ],
    [
        |i18n| t_string!(i18n, accessibility.keys_skip),
        |i18n| t_string!(i18n, accessibility.keys_skip_does),
        |i18n| t_string!(i18n, accessibility.keys_skip_where),
    ],
    [
        |i18n| t_string!(i18n, accessibility.keys_escape),
        |i18n| t_string!(i18n, accessibility.keys_escape_does),
        |i18n| t_string!(i18n, accessibility.keys_escape_where),
    ],
    [
        |i18n| t_string!(i18n, accessibility.keys_tabs),
        |i18n| t_string!(i18n, accessibility.keys_tabs_does),
        |i18n| t_string!(i18n, accessibility.keys_tabs_where),
    ],
    [
        |i18n| t_string!(i18n, accessibility.keys_choice),
        |i18n| t_string!(i18n, accessibility.keys_choice_does),
        |i18n| t_string!(i18n, accessibility.keys_choice_where),
    ],
    [
        |i18n| t_string!(i18n, accessibility.keys_list),
        |i18n| t_string!(i18n, accessibility.keys_list_does),
        |i18n| t_string!(i18n, accessibility.keys_list_where),
    ],
    [
        |i18n| t_string!(i18n, accessibility.keys_presence),
        |i18n| t_string!(i18n, accessibility.keys_presence_does),
        |i18n| t_string!(i18n, accessibility.keys_presence_where),
    ],
    [
        |i18n| t_string!(i18n, accessibility.keys_duties),
        |i18n| t_string!(i18n, accessibility.keys_duties_does),
        |i18n| t_string!(i18n, accessibility.keys_duties_where),
    ],
    [
        |i18n| t_string!(i18n, accessibility.keys_cells),
        |i18n| t_string!(i18n, accessibility.keys_cells_does),
        |i18n| t_string!(i18n, accessibility.keys_cells_where),
    ],
    [
        |i18n| t_string!(i18n, accessibility.keys_rows),
        |i18n| t_string!(i18n, accessibility.keys_rows_does),
        |i18n| t_string!(i18n, accessibility.keys_rows_where),
    ],
    [
        |i18n| t_string!(i18n, accessibility.keys_far),
        |i18n| t_string!(i18n, accessibility.keys_far_does),
        |i18n| t_string!(i18n, accessibility.keys_far_where),
    ],
    [
        |i18n| t_string!(i18n, accessibility.keys_edit),
        |i18n| t_string!(i18n, accessibility.keys_edit_does),
        |i18n| t_string!(i18n, accessibility.keys_edit_where),
    ],
];

/// All of them, in a table.
#[component]
pub(super) fn KeysTable() -> impl IntoView {
    let i18n = use_i18n();
    let headings = vec![
        Heading::words(move || t_string!(i18n, accessibility.keys_head)),
        Heading::words(move || t_string!(i18n, accessibility.keys_does)),
        Heading::words(move || t_string!(i18n, accessibility.keys_where)),
    ];
    let rows = KEYS.iter().map(move |[keys, does, place]| {
        view! {
            <tr>
                <th scope="row"><kbd>{move || keys(i18n)}</kbd></th>
                <td data-head=move || t_string!(i18n, accessibility.keys_does)>{move || does(i18n)}</td>
                <td data-head=move || t_string!(i18n, accessibility.keys_where)>{move || place(i18n)}</td>
            </tr>
        }
    });
    view! {
        <Section id="access-keys" title=move || t_string!(i18n, accessibility.keys_title)>
            <div class="sheet-body">
                <p>{t!(i18n, accessibility.keys_note)}</p>
            </div>
            <Table caption=move || t_string!(i18n, accessibility.keys_title) stacks=true headings>
                {rows.collect_view()}
            </Table>
        </Section>
    }
}

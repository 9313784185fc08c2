//! The table itself: thousands of rows, of which those in sight are drawn.

use governance::drafts::plan_lines::Column;
use leptos::html;
use leptos::prelude::*;

use super::cells::{Row, list_of};
use super::state::Entry;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::text;
use crate::ui::{Window, as_f64, px, root_font_size, scroll_to_show};

/// The height of a row, in `rem`: a finger's.
const ROW: f64 = 2.75;
/// The most names that are offered for a column.
const MOST_NAMES: usize = 400;

/// The table, with what is wrong in the cell that one is in below it.
#[component]
pub(super) fn Grid(entry: Entry) -> impl IntoView {
    let i18n = use_i18n();
    let here = NodeRef::<html::Div>::new();
    let pixels = ROW * root_font_size();
    let place = RwSignal::new((0.0, 0.0));
    let measure = move || {
        if let Some(grid) = here.try_get_untracked().flatten() {
            place.try_set((
                f64::from(grid.scroll_top()),
                f64::from(grid.client_height()),
            ));
        }
    };
    Effect::new(move |_| {
        if here.get().is_some() {
            request_animation_frame(measure);
        }
    });
    let follow = window_event_listener(leptos::ev::resize, move |_| measure());
    on_cleanup(move || follow.remove());
    // The row that one goes to is brought into sight, and drawn, before it takes the focus.
    Effect::new(move |_| {
        let (at, _) = entry.active.get();
        let Some(grid) = here.get_untracked() else {
            return;
        };
        // To ask anew would lay out the whole table in the midst of a change.
        if place.get_untracked().1 == 0.0 {
            measure();
        }
        let (scrolled, height) = place.get_untracked();
        // Heads and room for the sideways bar lie over the rows.
        let to = scroll_to_show(at, scrolled, height - 2.0 * pixels, pixels);
        if f64::from(to) != scrolled {
            grid.set_scroll_top(to);
            measure();
        }
    });
    let n_rows = Memo::new(move |_| entry.lines.with(|lines| lines.rows().len()));
    let window = Memo::new(move |_| Window::at(place.get(), pixels, n_rows.get()));
    let drawn = Memo::new(move |_| {
        let Window { first, end } = window.get();
        entry.lines.with(|lines| {
            let rows = lines.rows().iter().enumerate().take(end).skip(first);
            rows.map(|(at, row)| (at, row.key)).collect::<Vec<_>>()
        })
    });
    let active = Selector::new(move || entry.active.get());
    let above = move || px(pixels * as_f64(window.get().first));
    let below = move || px(pixels * as_f64(n_rows.get().saturating_sub(window.get().end)));
    let head = move |column: Column| {
        view! {
            <th scope="col" role="columnheader" data-figures=column.is_number().then_some("") data-column=(column as usize).to_string()>
                {move || text::plan_lines::column(i18n, column)}
            </th>
        }
    };
    let empty = move || view! { <p class="sheet-body soft">{t!(i18n, entry.empty)}</p> };
    let body = move || {
        let active = active.clone();
        let row = move |(at, _): (usize, u32)| {
            view! { <Row entry at height=px(pixels) active=active.clone() /> }
        };
        view! {
            <tbody role="rowgroup">
                <tr aria-hidden="true" style:block-size=above></tr>
                <For each=move || drawn.get() key=|row| *row children=row />
                <tr aria-hidden="true" style:block-size=below></tr>
            </tbody>
        }
    };
    view! {
        <section class="sheet entry" aria-labelledby="entry-title">
            <div class="sheet-head">
                <h2 id="entry-title" tabindex="-1">{t!(i18n, plans.activities_title)}</h2>
                <p>{t!(i18n, entry.hint)}</p>
            </div>
            <Show when=move || { n_rows.get() > 0 } fallback=empty>
                <div class="entry-grid" node_ref=here on:scroll=move |_| measure()>
                    <table role="grid" aria-labelledby="entry-title" aria-rowcount=move || (n_rows.get() + 1).to_string()>
                        <thead role="rowgroup">
                            <tr role="row" aria-rowindex="1">
                                <th scope="col" role="columnheader">{t!(i18n, entry.head_row)}</th>
                                {Column::ALL.map(head).into_iter().collect_view()}
                                <th scope="col" role="columnheader" data-figures="">{t!(i18n, plans.total)}</th>
                                <th scope="col" role="columnheader">{t!(i18n, mission.acts)}</th>
                            </tr>
                        </thead>
                        {body()}
                    </table>
                </div>
                <Names entry />
            </Show>
            <Told entry />
        </section>
    }
}

/// The names that may be written, offered as one types.
#[component]
fn Names(entry: Entry) -> impl IntoView {
    let lists = Column::ALL
        .into_iter()
        .filter(|column| column.names().is_some())
        .map(move |column| {
            let names = entry
                .lines
                .with_untracked(|lines| lines.suggestions(column));
            let names = names.into_iter().take(MOST_NAMES);
            view! {
                <datalist id=list_of(column)>
                    {names.map(|name| view! { <option value=name></option> }).collect_view()}
                </datalist>
            }
        });
    lists.collect_view()
}

/// What is wrong with the cell that one is in, read aloud.
#[component]
fn Told(entry: Entry) -> impl IntoView {
    let i18n = use_i18n();
    let told = Memo::new(move |_| {
        let (at, column) = entry.active.get();
        let why = entry
            .lines
            .with(|lines| lines.rows().get(at).and_then(|row| row.flaw(column)));
        why.map(|why| {
            let why = text::plan_lines::why(i18n, column, why);
            let column = text::plan_lines::column(i18n, column);
            t_string!(i18n, entry.told, n = at + 1, column = column, why = why).to_string()
        })
    });
    let doubted = Memo::new(move |_| {
        let (at, _) = entry.active.get();
        let usual = entry.tally.with(|tally| tally.usual);
        let doubt = entry
            .lines
            .with(|lines| lines.rows().get(at).and_then(|row| row.doubt(usual)));
        doubt.map(|doubt| text::money::what_doubt(i18n, doubt))
    });
    view! {
        <div role="status">
            <p id="entry-told" class="entry-told">{move || told.get()}</p>
            {move || doubted.get().map(|doubt| view! { <p class="entry-told" data-doubt="">{doubt}</p> })}
        </div>
    }
}

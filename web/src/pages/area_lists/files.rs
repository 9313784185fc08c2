//! The files: which were read, what stands in their columns, and which are no lists.

use governance::drafts::areas::{AreaList, Content};
use leptos::prelude::*;

use super::state::{Taking, Work};
use crate::form::FileDrop;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::text;
use crate::ui::{Button, ButtonKind, Choice, Disclosure, Notice, Progress, SelectField, Tone};

/// What a person can say of a column; the levels of published lists are told by their headings.
const ASKED: [Content; 7] = [
    Content::Name,
    Content::Code,
    Content::Parent,
    Content::Level,
    Content::Longitude,
    Content::Latitude,
    Content::Outline,
];

/// The place to drop files on, and what came of those that were.
#[component]
pub(super) fn Files(taking: Taking) -> impl IntoView {
    let i18n = use_i18n();
    let n_lists = Memo::new(move |_| taking.lists.with(Vec::len));
    let working = Memo::new(move |_| taking.work.get());
    let is_working = Memo::new(move |_| working.with(Option::is_some));
    let label = move || match working.get() {
        Some(Work::Reading(name)) => t_string!(i18n, exchange.reading, name = name).to_string(),
        _ => t_string!(i18n, areas.comparing).to_owned(),
    };
    let done = Signal::derive(move || match working.get() {
        Some(Work::Comparing(far)) => far.done as f64 / far.of.max(1) as f64,
        _ => 0.0,
    });
    let words = move || match working.get() {
        Some(Work::Comparing(far)) => {
            let (done, of) = (text::count(i18n, far.done), text::count(i18n, far.of));
            t_string!(i18n, areas.far, done = done, of = of).to_string()
        }
        _ => String::new(),
    };
    let refused = move || {
        let refused = taking.refused.get().into_iter();
        refused
            .map(|(name, why)| view! { <li><b>{name}</b> {t!(i18n, ui.colon)} {why}</li> })
            .collect_view()
    };
    view! {
        <section class="sheet" aria-labelledby="area-files">
            <div class="sheet-head">
                <h2 id="area-files">{t!(i18n, areas.step_files)}</h2>
                <p>{t!(i18n, areas.files_note)}</p>
            </div>
            <div class="sheet-body">
                <FileDrop
                    words=move || t_string!(i18n, areas.drop_here)
                    button=move || t_string!(i18n, areas.choose_files)
                    accept=".csv,.tsv,.txt,.xlsx,.geojson,.json,text/csv,application/geo+json,application/json"
                    on_files=Callback::new(move |files| taking.take(i18n, files))
                />
                <div role="status" class="stack">
                    <Show when=move || !taking.refused.with(Vec::is_empty)>
                        <Notice tone=Tone::Trouble><ul class="flaw-list">{refused}</ul></Notice>
                    </Show>
                </div>
                <Show when=move || is_working.get()>
                    <Progress label done words on_stop=move |()| taking.give_up() />
                </Show>
                <For each=move || 0..n_lists.get() key=|at| *at let:at>
                    <List taking at />
                </For>
            </div>
        </section>
    }
}

/// One list: its name, how many rows it has, and what its columns are taken for.
#[component]
fn List(taking: Taking, at: usize) -> impl IntoView {
    let i18n = use_i18n();
    let of = move |read: &dyn Fn(&AreaList) -> String| {
        taking
            .lists
            .with(|lists| lists.get(at).map(read).unwrap_or_default())
    };
    let is_readable = Memo::new(move |_| {
        taking
            .lists
            .with(|lists| lists.get(at).is_some_and(AreaList::is_readable))
    });
    let name = move || of(&|list| list.name.clone());
    let n_rows = move || {
        of(&|list| {
            let n = list.n_rows();
            t_string!(i18n, areas.rows, count = n, n = text::count(i18n, n)).to_string()
        })
    };
    let left_out = move || {
        of(&|list| {
            let left_out = list.columns.left_out(&list.table);
            let names: Vec<String> = left_out.into_iter().map(|(_, name)| name).collect();
            names.join(", ")
        })
    };
    let columns = Memo::new(move |_| {
        taking.lists.with(|lists| {
            let Some(list) = lists.get(at) else {
                return Vec::new();
            };
            let headings = list.columns.headings.and_then(|at| list.table.rows.get(at));
            let choice = |column: usize| {
                let heading = headings.map(|row| row.cell(column)).unwrap_or_default();
                let n = column + 1;
                Choice::plain(
                    column.to_string(),
                    match heading {
                        "" => t_string!(i18n, table.column, n = n).to_string(),
                        name => t_string!(i18n, table.column_named, n = n, name = name).to_string(),
                    },
                )
            };
            (0..list.table.n_columns).map(choice).collect::<Vec<_>>()
        })
    });
    let column_of = move |content: Content| {
        let value = Signal::derive(move || {
            of(&|list| {
                let place = list.columns.place(content.place());
                place.map(|place| place.to_string()).unwrap_or_default()
            })
        });
        let choose = move |place: String| {
            taking.change(at, |list| {
                list.columns.put(content.place(), place.parse().ok());
            });
        };
        view! {
            <SelectField
                label=move || text::areas::content(i18n, content)
                none=move || t_string!(i18n, table.column_none)
                choices=columns
                value
                on_choose=choose
                optional=true
            />
        }
    };
    let levels = Signal::derive(move || {
        taking.app.read(|register| {
            let levels = register.charter().area_levels().iter();
            let choice = |level: &governance::charter::level::Level| {
                Choice::plain(level.code.clone(), text::charter(i18n, &level.label))
            };
            levels.map(choice).collect::<Vec<_>>()
        })
    });
    let level = Signal::derive(move || of(&|list| list.level.clone().unwrap_or_default()));
    let choose_level = move |code: String| {
        taking.change(at, |list| {
            list.level = Some(code).filter(|code| !code.is_empty())
        });
    };
    let is_open = !is_readable.get_untracked();
    view! {
        <article class="area-list">
            <header>
                <p><b>{name}</b> " " <span class="soft">{n_rows}</span></p>
                <Button kind=ButtonKind::Plain on_press=move || taking.drop_list(at)>
                    {t!(i18n, areas.drop_list)} <span class="unseen">" " {name}</span>
                </Button>
            </header>
            <Show when=move || !is_readable.get()>
                <Notice tone=Tone::Warning>{t!(i18n, areas.unreadable)}</Notice>
            </Show>
            <Disclosure label=move || t_string!(i18n, areas.columns) open=is_open>
                <div class="stack">
                    <div class="filters">
                        {ASKED.into_iter().map(column_of).collect_view()}
                        <SelectField
                            label=move || t_string!(i18n, areas.level)
                            none=move || t_string!(i18n, areas.level_auto)
                            choices=levels
                            value=level
                            on_choose=choose_level
                            optional=true
                        />
                    </div>
                    <p class="soft">{t!(i18n, areas.columns_note)}</p>
                    <p class="soft">
                        {move || Some(left_out()).filter(|names| !names.is_empty()).map(|columns| {
                            t_string!(i18n, table.left_out, columns = columns).to_string()
                        })}
                    </p>
                </div>
            </Disclosure>
        </article>
    }
}

//! What the lists would bring: by level, what differs, what is odd, what is set aside.

use governance::drafts::areas::{AreaLine, Choice, Count, Survey, Verdict};
use leptos::prelude::*;

use super::super::pouring::PourBar;
use super::state::Taking;
use crate::form::ActButton;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::text;
use crate::ui::{
    Button, ButtonKind, CheckField, Disclosure, Few, Heading, Notice, ShowMore, Table, Tone,
};

/// So many rows are named unasked, and so many more at each asking.
const FEW: usize = 50;

/// The preview, and the act.
#[component]
pub(super) fn Preview(taking: Taking) -> impl IntoView {
    let i18n = use_i18n();
    let chosen = Memo::new(move |_| {
        let choice = taking.choice.get();
        taking.survey.with(|survey| {
            let survey = survey.as_ref()?;
            let chosen = survey.chosen(&choice);
            Some((chosen.n_new + chosen.n_amended, chosen.n_falling))
        })
    });
    let n = Memo::new(move |_| chosen.get().map_or(0, |(n, _)| n));
    let n_undated = Memo::new(move |_| {
        let survey = taking.survey.get();
        survey.map_or(0, |survey| survey.n_without_day())
    });
    let act = move || match n.get() {
        0 => t_string!(i18n, areas.record_none).to_owned(),
        n => t_string!(i18n, areas.record, count = n, n = text::count(i18n, n)).to_string(),
    };
    view! {
        <section class="sheet" aria-labelledby="area-preview">
            <div class="sheet-head">
                <h2 id="area-preview">{t!(i18n, areas.step_preview)}</h2>
                <p role="status">{act}</p>
            </div>
            <div class="sheet-body">
                <ByLevel taking />
                <Show when=move || { n_undated.get() > 0 }>
                    <Notice tone=Tone::Warning>
                        {move || {
                            let n = n_undated.get();
                            t_string!(i18n, areas.undated, count = n, n = text::count(i18n, n)).to_string()
                        }}
                    </Notice>
                </Show>
                <Choices taking />
                <Lines
                    title=move || t_string!(i18n, areas.flawed)
                    all=Signal::derive(move || flawed(taking, i18n))
                />
                <Lines
                    title=move || t_string!(i18n, areas.changes)
                    all=Signal::derive(move || changed(taking, i18n))
                />
                <Lines
                    title=move || t_string!(i18n, areas.doubts)
                    all=Signal::derive(move || doubted(taking, i18n))
                />
                <PourBar pour=taking.pour label=move || t_string!(i18n, areas.recording) />
                <Show when=move || !taking.pour.is_running()>
                    <div class="acts">
                        <ActButton
                            kind=ButtonKind::Main
                            at_once=true
                            disabled=Signal::derive(move || n.get() == 0)
                            on_press=move || taking.record(i18n)
                        >
                            {act}
                        </ActButton>
                        <Button on_press=move || taking.give_up()>{t!(i18n, areas.give_up)}</Button>
                    </div>
                </Show>
            </div>
        </section>
    }
}

/// How many areas of each level would become what.
#[component]
fn ByLevel(taking: Taking) -> impl IntoView {
    let i18n = use_i18n();
    let rows = Memo::new(move |_| {
        let counts = taking
            .survey
            .with(|survey| survey.as_ref().map(|survey| survey.by_level.clone()));
        let named = taking.app.read(|register| {
            let levels = register.charter().area_levels().iter();
            let names = levels.map(|level| text::charter(i18n, &level.label));
            names.collect::<Vec<_>>()
        });
        let unknown = t_string!(i18n, areas.level_unknown).to_owned();
        let rows = named.into_iter().chain([unknown]);
        let rows = rows.zip(counts.unwrap_or_default());
        rows.filter(|(_, count)| *count != Count::default())
            .collect::<Vec<_>>()
    });
    let headings = vec![
        Heading::words(move || t_string!(i18n, areas.level)),
        Heading::figures(move || t_string!(i18n, areas.n_new)),
        Heading::figures(move || t_string!(i18n, areas.n_amended)),
        Heading::figures(move || t_string!(i18n, areas.n_known)),
        Heading::figures(move || t_string!(i18n, areas.n_flawed)),
    ];
    let row = move |(name, count): (String, Count)| {
        let figures = [count.n_new, count.n_amended, count.n_known, count.n_flawed];
        let cells = figures.map(|n| view! { <td data-figures="">{text::count(i18n, n)}</td> });
        view! { <tr><th scope="row">{name}</th>{cells.into_iter().collect_view()}</tr> }
    };
    view! {
        <Table caption=move || t_string!(i18n, areas.by_level) headings>
            {move || rows.get().into_iter().map(row).collect_view()}
        </Table>
    }
}

/// What is taken of that which differs.
#[component]
fn Choices(taking: Taking) -> impl IntoView {
    let i18n = use_i18n();
    let has_changes = Memo::new(move |_| {
        let survey = taking.survey.get();
        survey.is_some_and(|survey| survey.total().n_amended > 0)
    });
    let set = move |change: fn(&mut Choice, bool)| {
        Callback::new(move |is_taken: bool| {
            taking.choice.update(|choice| change(choice, is_taken));
        })
    };
    let of = move |read: fn(&Choice) -> bool| Signal::derive(move || taking.choice.with(read));
    view! {
        <Show when=move || has_changes.get()>
            <fieldset class="field">
                <legend>{t!(i18n, areas.take)}</legend>
                <CheckField
                    label=move || t_string!(i18n, areas.take_names)
                    checked=of(|choice| choice.names)
                    on_change=set(|choice, taken| choice.names = taken)
                />
                <CheckField
                    label=move || t_string!(i18n, areas.take_places)
                    checked=of(|choice| choice.places)
                    on_change=set(|choice, taken| choice.places = taken)
                />
                <CheckField
                    label=move || t_string!(i18n, areas.take_parents)
                    checked=of(|choice| choice.parents)
                    on_change=set(|choice, taken| choice.parents = taken)
                />
                <CheckField
                    label=move || t_string!(i18n, areas.take_outlines)
                    checked=of(|choice| choice.outlines)
                    on_change=set(|choice, taken| choice.outlines = taken)
                />
            </fieldset>
        </Show>
    }
}

/// Rows told one by one, the first of them unasked; nothing where there are none.
#[component]
fn Lines(
    /// What they are.
    #[prop(into)]
    title: TextProp,
    /// Each, in words; as many as are asked for, and how many there are.
    all: Signal<Told>,
) -> impl IntoView {
    let i18n = use_i18n();
    let told = Memo::new(move |_| all.get());
    let aside = move || text::count(i18n, told.with(|told| told.n_all));
    let few = Few::new(FEW);
    let n_told = Signal::derive(move || told.with(|told| told.lines.len()));
    let lines = move || {
        let lines = told.with(|told| few.of(&told.lines)).into_iter();
        lines.map(|line| view! { <li>{line}</li> }).collect_view()
    };
    view! {
        <Show when=move || { told.with(|told| told.n_all) > 0 }>
            <Disclosure label=title.clone() aside>
                <ul class="flaw-list">{lines}</ul>
                <ShowMore few n_all=n_told />
            </Disclosure>
        </Show>
    }
}

/// What is told of some rows.
#[derive(Clone, PartialEq, Eq, Default)]
struct Told {
    n_all: usize,
    lines: Vec<String>,
}

/// The most rows that are put into words.
const MOST: usize = 2_000;

fn told<T>(
    taking: Taking,
    all: impl Fn(&Survey) -> Vec<T>,
    words: impl Fn(&T, &[String]) -> String,
) -> Told {
    let names = taking.names.get();
    let found = taking
        .survey
        .with(|survey| survey.as_deref().map(&all).unwrap_or_default());
    Told {
        n_all: found.len(),
        lines: found
            .iter()
            .take(MOST)
            .map(|row| words(row, &names))
            .collect(),
    }
}

fn flawed(taking: Taking, i18n: text::Words) -> Told {
    told(
        taking,
        |survey| survey.flawed.clone(),
        |row, names| text::areas::flawed(i18n, taking.app, row, names),
    )
}

fn changed(taking: Taking, i18n: text::Words) -> Told {
    let is_amended = |line: &&AreaLine| matches!(line.verdict, Verdict::Amended(..));
    told(
        taking,
        |survey| survey.lines.iter().filter(is_amended).cloned().collect(),
        |line, _| {
            let survey = taking.survey.get();
            let survey = survey.as_deref();
            text::areas::changed(i18n, taking.app, line, survey)
        },
    )
}

fn doubted(taking: Taking, i18n: text::Words) -> Told {
    let is_odd = |line: &&AreaLine| !line.doubts.is_empty();
    told(
        taking,
        |survey| survey.lines.iter().filter(is_odd).cloned().collect(),
        |line, names| text::areas::doubted(i18n, taking.app, line, names),
    )
}

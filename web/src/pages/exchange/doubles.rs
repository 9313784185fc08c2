//! Facts that were probably recorded twice, side by side: united, or told apart.

use governance::ids::EntryId;
use governance::present::Shown;
use governance::present::exchange::{Compared, DoubleRow, Side, double_row};
use governance::register::{Double, Intent, Register};
use governance::rules::Refusal;
use leptos::prelude::*;

use super::apart::Apart;
use super::contested::RefusalNotices;
use crate::form::ActButton;
use crate::i18n::{t_string, use_i18n};
use crate::pages::journal::SubjectLink;
use crate::said::t;
use crate::state::use_app;
use crate::storage::StorageError;
use crate::text;
use crate::ui::{
    Button, ButtonKind, Choice, Disclosure, EmptyState, Few, Heading, Notice, RadioField, Shape,
    ShowMore, Table, Tone,
};

/// So many pairs are in sight unasked, and so many more at each asking.
const FEW: usize = 10;

/// Lists probable doubles.
#[component]
pub(super) fn DoublesView() -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let loaded = Apart::load(app.workspace());
    let trouble = RwSignal::new(loaded.as_ref().err().cloned());
    // A list that cannot be read is not written over.
    let is_readable = loaded.is_ok();
    let apart = RwSignal::new(loaded.unwrap_or_default());
    let all = Memo::new(move |_| app.read(Register::doubles));
    let split = move |are_apart: bool| {
        let doubles = all.get().into_iter();
        doubles
            .filter(|double| apart.with(|apart| apart.has(double)) == are_apart)
            .collect::<Vec<Double>>()
    };
    let open = Memo::new(move |_| split(false));
    let told_apart = Memo::new(move |_| split(true));
    let few = Few::new(FEW);
    let n_all = Memo::new(move |_| open.with(Vec::len));
    let united = RwSignal::new(None);
    let tell = Callback::new(move |(double, are_apart): (Double, bool)| {
        apart.update(|apart| apart.set(&double, are_apart));
        if is_readable {
            trouble.set(
                apart
                    .with_untracked(|apart| apart.keep(app.workspace()))
                    .err(),
            );
        }
    });
    view! {
        <Troubles trouble />
        <JustUnited united />
        <Show
            when=move || { n_all.get() > 0 }
            fallback=move || view! {
                <EmptyState
                    shape=Shape::Done
                    title=move || t_string!(i18n, exchange.no_doubles)
                    note=move || t_string!(i18n, exchange.no_doubles_note)
                />
            }
        >
            <p>{t!(i18n, exchange.doubles_note)}</p>
            <div class="stack">
                <For each=move || open.with(|open| few.of(open)) key=Double::clone let:double>
                    <OneDouble
                        double
                        on_apart=move |()| tell.run((double, true))
                        on_united=move |fact| united.set(Some(fact))
                    />
                </For>
            </div>
            <ShowMore few n_all />
        </Show>
        <Show when=move || told_apart.with(|told| !told.is_empty())>
            <Disclosure
                label=move || t_string!(i18n, exchange.told_apart)
                aside=move || text::count(i18n, told_apart.with(Vec::len))
            >
                <ul class="examples">
                    <For each=move || told_apart.get() key=Double::clone let:double>
                        <li>
                            <span>{move || app.read(|register| text::exchange::pair(i18n, &double_row(register, &double)))}</span>
                            <Button kind=ButtonKind::Plain on_press=move || tell.run((double, false))>
                                {t!(i18n, exchange.look_again)}
                            </Button>
                        </li>
                    </For>
                </ul>
            </Disclosure>
        </Show>
    }
}

#[component]
fn Troubles(trouble: RwSignal<Option<StorageError>>) -> impl IntoView {
    let i18n = use_i18n();
    move || {
        trouble.get().map(|trouble| {
            view! {
                <Notice tone=Tone::Warning>{text::fault(i18n, &trouble)}</Notice>
            }
        })
    }
}

/// One pair: what each says, and what to do with them.
#[component]
fn OneDouble(
    double: Double,
    /// Told when they are two different things.
    #[prop(into)]
    on_apart: Callback<()>,
    /// Told of the one that now stands under the other's name.
    #[prop(into)]
    on_united: Callback<EntryId>,
) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let refusals = RwSignal::new(Vec::<Refusal>::new());
    let stays = RwSignal::new("first".to_owned());
    let row = Memo::new(move |_| app.read(|register| double_row(register, &double)));
    let unite = move || {
        let (fact, into) = match stays.get_untracked().as_str() {
            "first" => (double.second, double.first),
            _ => (double.first, double.second),
        };
        match app.record(&Intent::Unite { fact, into }) {
            Ok(_) => on_united.run(fact),
            Err(refused) => refusals.set(refused),
        }
    };
    let side =
        move |side: fn(&DoubleRow) -> &Side| row.with(|row| text::exchange::side(i18n, side(row)));
    let names = Signal::derive(move || {
        let choice = |value: &str, label: String, detail: String| Choice {
            value: value.to_owned(),
            label,
            detail,
        };
        let (first, second) = (side(|row| &row.first), side(|row| &row.second));
        vec![
            choice("first", first.0, first.1),
            choice("second", second.0, second.1),
        ]
    });
    view! {
        <section class="sheet">
            <div class="sheet-head">
                <h2>{move || row.with(|row| text::exchange::pair(i18n, row))}</h2>
            </div>
            <div class="sheet-body">
                {move || view! { <ComparedFields double=row.get() /> }}
                <RadioField
                    label=move || t_string!(i18n, exchange.which_stays)
                    hint=move || t_string!(i18n, exchange.which_stays_hint)
                    choices=names
                    value=stays
                    on_choose=move |value| stays.set(value)
                    in_row=true
                />
                <RefusalNotices refusals />
                <div class="acts">
                    <ActButton at_once=true kind=ButtonKind::Main on_press=unite>
                        {t!(i18n, exchange.unite)}
                    </ActButton>
                    <Button on_press=move || on_apart.run(())>{t!(i18n, exchange.are_two)}</Button>
                </div>
            </div>
        </section>
    }
}

/// Says that two were united, and how to undo it.
#[component]
fn JustUnited(united: RwSignal<Option<EntryId>>) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let refusals = RwSignal::new(Vec::<Refusal>::new());
    let separate = move || {
        let Some(fact) = united.get_untracked() else {
            return;
        };
        match app.record(&Intent::Separate { fact }) {
            Ok(_) => united.set(None),
            Err(refused) => refusals.set(refused),
        }
    };
    let acts = move || view! { <ActButton at_once=true on_press=separate>{t!(i18n, exchange.separate)}</ActButton> };
    view! {
        <div role="status">
            {move || united.get().map(|_| view! {
                <Notice tone=Tone::Done acts=acts>{t!(i18n, exchange.united)}</Notice>
            })}
        </div>
        <RefusalNotices refusals />
    }
}

/// Every field of both.
#[component]
fn ComparedFields(double: DoubleRow) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let DoubleRow {
        first,
        second,
        fields,
        ..
    } = double;
    let kind = first.subject.label.kind;
    let headings = vec![
        Heading::words(move || t_string!(i18n, exchange.compared_field)),
        Heading::words(move || t_string!(i18n, exchange.compared_first)),
        Heading::words(move || t_string!(i18n, exchange.compared_second)),
    ];
    let rows = fields.into_iter().map(
        move |Compared {
                  field,
                  first,
                  second,
              }| {
            let value = |shown: &Shown| app.read(|register| text::value(i18n, register, shown));
            let differs = (first != second).then_some("");
            view! {
                <tr data-differs=differs>
                    <th scope="row">{text::field(i18n, kind, field)}</th>
                    <td>{value(&first)}</td>
                    <td>{value(&second)}</td>
                </tr>
            }
        },
    );
    let recorded = [&first, &second].map(|side| text::exchange::side(i18n, side).1);
    let referring = [&first, &second].map(|side| text::count(i18n, side.n_referring));
    let subjects = [first.subject, second.subject];
    view! {
        <Table caption=move || t_string!(i18n, exchange.compared) headings>
            {rows.collect_view()}
            <tr>
                <th scope="row">{t!(i18n, exchange.compared_recorded)}</th>
                {recorded.map(|words| view! { <td>{words}</td> })}
            </tr>
            <tr>
                <th scope="row">{t!(i18n, exchange.compared_referring)}</th>
                {referring.map(|words| view! { <td>{words}</td> })}
            </tr>
            <tr>
                <th scope="row">{t!(i18n, exchange.compared_open)}</th>
                {subjects.map(|subject| view! { <td><SubjectLink subject /></td> })}
            </tr>
        </Table>
    }
}

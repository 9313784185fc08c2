//! Who has not been heard of and who has not handed in: figures, then region by region.

mod bodies;

use std::sync::Arc;

use governance::drafts::Draft;
use governance::drafts::validation::start_of_silence;
use governance::facts::Kind;
use governance::ids::{AreaId, EntryId};
use governance::present::Label;
use governance::present::validation::{Fold, Line, Numbers, Silence, silence};
use leptos::prelude::*;

use super::lacks::Lacks;
use super::seen::{VIEW, View, WITHIN, use_seen};
use crate::form::{FactAct, FactButton, FactForms};
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Address, Route, Router, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{
    ButtonKind, Disclosure, EmptyState, FigureCard, Heading, LinkButton, Notice, Shape, Standing,
    Status, Table, Tone,
};

use bodies::Bodies;

/// The address of what is known of an area, or of all.
fn address_of(router: Router, area: Option<AreaId>) -> String {
    let mut address = Address::parse(&router.href(&Route::Validation));
    address.query.set(VIEW, Some(View::Silence.key()));
    let area = area.map(|area| area.to_string());
    address.query.set(WITHIN, area.as_deref());
    address.to_string()
}

/// The whole view.
#[component]
pub(super) fn SilenceView() -> impl IntoView {
    let (app, i18n, router, seen) = (use_app(), use_i18n(), use_router(), use_seen());
    let page = Memo::new(move |_| {
        let (day, within) = (app.as_of(), seen.within.get());
        let read = |register: &_| {
            seen.waits
                .with(|waits| silence(register, waits, within, day))
        };
        Arc::new(app.read(read))
    });
    let is_empty = Memo::new(move |_| page.with(|page| page.whole.n_bodies == 0));
    let folds = Memo::new(move |_| page.with(|page| page.folds.clone()));
    let is_within = Memo::new(move |_| seen.within.get().is_some());
    let empty = move || {
        view! {
            <EmptyState
                shape=Shape::Place
                title=move || t_string!(i18n, validation.silence_none_title)
                note=move || t_string!(i18n, validation.silence_none_note)
            >
                <LinkButton kind=ButtonKind::Main href=move || router.href(&Route::Committees)>
                    {t!(i18n, committees.title)}
                </LinkButton>
            </EmptyState>
        }
    };
    let start = Callback::new(move |_: (Kind, Option<EntryId>)| -> Draft {
        let day = app.as_of();
        app.read(|register| start_of_silence(register, day))
    });
    view! {
        <Within />
        <Show when=move || !is_empty.get() fallback=empty>
            <Cards page />
            <NoThreshold page />
            <Show when=move || !is_within.get()>
                <Section id="silence" title=move || t_string!(i18n, validation.silence_title)>
                    <p class="sheet-body soft">{t!(i18n, validation.silence_note)}</p>
                    <div class="folds">
                        <For each=move || folds.get() key=fold_key let:fold>
                            <FoldView fold />
                        </For>
                    </div>
                </Section>
            </Show>
            <Show when=move || is_within.get()>
                <Bodies page />
            </Show>
            <Lacks page />
        </Show>
        <FactForms asked start home=|_| "silence" />
    }
}

/// Draws a fold anew once anything in it has changed.
fn fold_key(fold: &Fold) -> (Option<EntryId>, Numbers, Vec<(EntryId, Numbers)>) {
    let lines = fold.lines.iter().map(|line| (line.label.id, line.numbers));
    (
        fold.area.as_ref().map(|area| area.id),
        fold.numbers,
        lines.collect(),
    )
}

fn asked(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Parameter => &["value", "from", "basis", "source"],
        _ => &[],
    }
}

/// The area looked into, and the way back to all.
#[component]
fn Within() -> impl IntoView {
    let (app, i18n, router, seen) = (use_app(), use_i18n(), use_router(), use_seen());
    let named = move || {
        let area = seen.within.get()?;
        let label = app.read(|register| Label::of(register, area.0));
        Some(view! {
            <nav class="area-path" aria-label=move || t_string!(i18n, territory.path)>
                <ol role="list">
                    <li><a href=move || address_of(router, None)>{t!(i18n, territory.whole)}</a></li>
                    <li><b aria-current="page">{text::name(i18n, &label)}</b></li>
                </ol>
            </nav>
        })
    };
    view! { {named} }
}

/// Four figures: who is silent, who was never heard of, who owes, what waits.
#[component]
fn Cards(page: Memo<Arc<Silence>>) -> impl IntoView {
    let i18n = use_i18n();
    let numbers = Memo::new(move |_| page.with(|page| page.whole));
    let most = Memo::new(move |_| page.with(|page| page.most));
    let figure = move |of: fn(&Numbers) -> usize| move || text::count(i18n, numbers.with(of));
    let tone = move |of: fn(&Numbers) -> usize| {
        Signal::derive(move || match numbers.with(of) {
            0 => Tone::Plain,
            _ => Tone::Warning,
        })
    };
    let silent = move || match most.get() {
        Some(_) => text::count(i18n, numbers.get().n_silent),
        None => "—".to_owned(),
    };
    let told_silent = move || match most.get() {
        Some(days) => t_string!(i18n, validation.told_silent, count = days).to_string(),
        None => t_string!(i18n, validation.told_no_threshold).to_owned(),
    };
    let of_all = move || {
        let n_bodies = numbers.get().n_bodies;
        let n = text::count(i18n, n_bodies);
        t_string!(i18n, validation.told_of_bodies, count = n_bodies, n = n).to_string()
    };
    let told_owes = move || {
        let n = numbers.get().n_owes;
        t_string!(
            i18n,
            validation.told_owes,
            count = n,
            n = text::count(i18n, n)
        )
        .to_string()
    };
    let newest = move || {
        let numbers = numbers.get();
        let heard = text::validation::heard(i18n, numbers.last, numbers.age);
        t_string!(i18n, validation.told_newest, when = heard).to_string()
    };
    view! {
        <div class="cards">
            <FigureCard
                name=move || t_string!(i18n, validation.card_silent)
                figure=silent
                told=told_silent
                tone=tone(|numbers| numbers.n_silent)
            />
            <FigureCard
                name=move || t_string!(i18n, validation.card_never)
                figure=figure(|numbers| numbers.n_never)
                told=of_all
                tone=tone(|numbers| numbers.n_never)
            />
            <FigureCard
                name=move || t_string!(i18n, validation.card_owing)
                figure=figure(|numbers| numbers.n_owing)
                told=told_owes
                tone=tone(|numbers| numbers.n_owing)
            />
            <FigureCard
                name=move || t_string!(i18n, validation.card_waiting)
                figure=figure(|numbers| numbers.n_waiting)
                told=newest
            />
        </div>
    }
}

/// Says why nobody is called silent, where nobody has set after how long.
#[component]
fn NoThreshold(page: Memo<Arc<Silence>>) -> impl IntoView {
    let i18n = use_i18n();
    let has_none = Memo::new(move |_| page.with(|page| page.most.is_none()));
    let acts = move || {
        view! {
            <FactButton act=FactAct::Record(Kind::Parameter, None)>{t!(i18n, validation.set_silence)}</FactButton>
        }
    };
    view! {
        <Show when=move || has_none.get()>
            <Notice acts>{t!(i18n, validation.no_silence)}</Notice>
        </Show>
    }
}

/// One of the widest areas: its figures while it is closed, its bodies and areas once it is open.
#[component]
fn FoldView(fold: Fold) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let numbers = fold.numbers;
    let area = fold.area.as_ref().map(|area| AreaId(area.id));
    let named = StoredValue::new(fold.area.clone());
    let name = move || {
        named.with_value(|area| match area {
            Some(area) => text::name(i18n, area),
            None => t_string!(i18n, validation.elsewhere).to_owned(),
        })
    };
    let aside = move || {
        let bodies = t_string!(i18n, bodies.n_bodies, count = numbers.n_bodies).to_string();
        let never = t_string!(i18n, validation.n_never, count = numbers.n_never).to_string();
        let owing = t_string!(i18n, validation.n_owing, count = numbers.n_owing).to_string();
        let parts = [
            Some(bodies),
            (numbers.n_never > 0).then_some(never),
            (numbers.n_owing > 0).then_some(owing),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    let lines = StoredValue::new(fold.lines);
    let headings = move || {
        vec![
            Heading::words(move || t_string!(i18n, validation.head_who)),
            Heading::words(move || t_string!(i18n, validation.head_heard)),
            Heading::figures(move || t_string!(i18n, validation.head_bodies)),
            Heading::figures(move || t_string!(i18n, validation.card_never)),
            Heading::figures(move || t_string!(i18n, validation.head_owing)),
            Heading::figures(move || t_string!(i18n, validation.card_waiting)),
        ]
    };
    let inside = move || {
        view! {
            <Table caption=name stacks=true headings=headings()>
                {lines.get_value().into_iter().map(|line| view! { <LineRow line /> }).collect_view()}
            </Table>
            {area.map(|area| view! {
                <p><a href=move || address_of(router, Some(area))>{t!(i18n, validation.all_bodies)}</a></p>
            })}
        }
    };
    view! { <Disclosure label=name aside>{inside}</Disclosure> }
}

/// A body of the region, or a cercle with all that is in it.
#[component]
fn LineRow(line: Line) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let numbers = line.numbers;
    let (area, id) = (line.area, line.label.id);
    let href = move || match area {
        Some(area) => address_of(router, Some(area)),
        None => router.href(&Route::Body(id.to_string())),
    };
    let name = text::name(i18n, &line.label);
    let heard = text::validation::heard(i18n, numbers.last, numbers.age);
    // A body alone says by itself whether it was ever heard of.
    let is_silent = numbers.n_silent > 0 && numbers.n_silent == numbers.n_bodies;
    let cells = [
        (t_string!(i18n, validation.head_bodies), numbers.n_bodies),
        (t_string!(i18n, validation.card_never), numbers.n_never),
        (t_string!(i18n, validation.head_owing), numbers.n_owing),
        (t_string!(i18n, validation.card_waiting), numbers.n_waiting),
    ];
    let cells = cells.map(|(head, n)| {
        view! { <td data-figures="" data-head=head>{text::count(i18n, n)}</td> }
    });
    view! {
        <tr>
            <th scope="row"><a href=href>{name}</a></th>
            <td data-head=t_string!(i18n, validation.head_heard)>
                {heard}
                {is_silent.then(|| view! {
                    " " <Status standing=Standing::Late label=move || t_string!(i18n, validation.silent) />
                })}
            </td>
            {cells.into_iter().collect_view()}
        </tr>
    }
}

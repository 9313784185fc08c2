//! Fields that tablets set apart: all versions, settled by one act.

use std::collections::BTreeMap;

use governance::ids::EntryId;
use governance::present::exchange::{Contest, ContestedField, contest, contested_facts};
use governance::register::Intent;
use governance::rules::Refusal;
use leptos::prelude::*;

use crate::form::ActButton;
use crate::i18n::{t_string, use_i18n};
use crate::pages::journal::SubjectLink;
use crate::said::t;
use crate::state::{App, use_app};
use crate::text;
use crate::ui::{ButtonKind, Choice, EmptyState, Few, Notice, RadioField, Shape, ShowMore, Tone};

/// So many facts are in sight unasked, and so many more at each asking.
const FEW: usize = 20;

/// Lists the facts with contested fields.
#[component]
pub(super) fn ContestedView() -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let facts = Memo::new(move |_| app.read(contested_facts));
    let few = Few::new(FEW);
    let n_all = Memo::new(move |_| facts.with(Vec::len));
    view! {
        <Show
            when=move || { n_all.get() > 0 }
            fallback=move || view! {
                <EmptyState
                    shape=Shape::Done
                    title=move || t_string!(i18n, exchange.no_contested)
                    note=move || t_string!(i18n, exchange.no_contested_note)
                />
            }
        >
            <p>{t!(i18n, exchange.contested_note)}</p>
            <div class="stack">
                <For each=move || facts.with(|facts| few.of(facts)) key=EntryId::clone let:fact>
                    <OneContest fact />
                </For>
            </div>
            <ShowMore few n_all />
        </Show>
    }
}

/// One fact; kept while its choices are made, so that none is lost.
#[component]
fn OneContest(fact: EntryId) -> impl IntoView {
    let app = use_app();
    let found = Memo::new(move |_| app.read(|register| contest(register, fact)));
    move || found.get().map(|contest| view! { <ContestForm contest /> })
}

/// The versions of each field, and the act that settles them.
#[component]
fn ContestForm(contest: Contest) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    // By field, the place of the version chosen.
    let chosen = RwSignal::new(BTreeMap::<&'static str, usize>::new());
    let refusals = RwSignal::new(Vec::<Refusal>::new());
    let kind = contest.subject.label.kind;
    let subject = contest.subject.clone();
    let fields = contest.fields.clone().into_iter().map(|field| {
        let name = field.field;
        let before = field.before.clone();
        let value = Signal::derive(move || {
            chosen
                .with(|chosen| chosen.get(name).map(ToString::to_string))
                .unwrap_or_default()
        });
        let choose = move |at: String| {
            if let Ok(at) = at.parse() {
                chosen.update(|chosen| {
                    chosen.insert(name, at);
                });
            }
        };
        view! {
            <RadioField
                label=move || text::field(i18n, kind, name)
                hint=move || app.read(|register| text::exchange::before(i18n, register, &before))
                choices=Signal::derive(move || versions(i18n, app, &field))
                value
                on_choose=choose
                in_row=true
            />
        }
    });
    let fields = fields.collect_view();
    let settle = move || {
        let settled = chosen.with_untracked(|chosen| {
            let version = |field: &ContestedField| {
                let at = *chosen.get(field.field)?;
                Some((field.field, field.versions.get(at)?.json.clone()))
            };
            contest.settle(&contest.fields.iter().filter_map(version).collect())
        });
        match record(app, &settled) {
            Ok(()) => app.say(Tone::Done, t_string!(i18n, exchange.settled)),
            Err(refused) => refusals.set(refused),
        }
    };
    let cannot = Signal::derive(move || chosen.with(BTreeMap::is_empty));
    view! {
        <section class="contested">
            <h2><SubjectLink subject /></h2>
            {fields}
            <RefusalNotices refusals />
            <div class="acts">
                <ActButton at_once=true kind=ButtonKind::Main disabled=cannot on_press=settle>{t!(i18n, exchange.settle)}</ActButton>
            </div>
        </section>
    }
}

/// Why an act was refused.
#[component]
pub(super) fn RefusalNotices(refusals: RwSignal<Vec<Refusal>>) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    move || {
        let refusals = refusals.get().into_iter();
        refusals
            .map(|refusal| {
                view! {
                    <Notice tone=Tone::Trouble>
                        {move || app.read(|register| text::refusal(i18n, register, &refusal))}
                    </Notice>
                }
            })
            .collect_view()
    }
}

/// Records the acts, all or none.
pub(super) fn record(app: App, intents: &[Intent]) -> Result<(), Vec<Refusal>> {
    let acts: Vec<_> = intents
        .iter()
        .map(|intent| move |_: &[EntryId]| intent.clone())
        .collect();
    let acts: Vec<_> = acts
        .iter()
        .map(|act| act as &dyn Fn(&[EntryId]) -> Intent)
        .collect();
    app.record_all(&acts).map(drop)
}

fn versions(i18n: text::Words, app: App, field: &ContestedField) -> Vec<Choice> {
    let versions = field
        .versions
        .iter()
        .enumerate()
        .map(|(at, version)| Choice {
            value: at.to_string(),
            label: app.read(|register| text::value(i18n, register, &version.shown)),
            detail: text::exchange::written(i18n, &version.at, &version.by),
        });
    versions.collect()
}

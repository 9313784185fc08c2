//! Founding many committees at once: one for every area of a level, looked at before, taken back
//! together.

use std::collections::BTreeSet;
use std::sync::Arc;

use governance::calendar::read_day;
use governance::charter::words::Words;
use governance::drafts::committees::{
    Asked, Founding, Foundings, Outcome as Becomes, Undoing, propose_pattern,
};
use governance::ids::{AreaId, EntryId};
use governance::present::choices;
use governance::rules::Refusal;
use leptos::prelude::*;

use super::pouring::{Outcome, Pour, PourBar};
use crate::form::ActButton;
use crate::frame::{Above, PageHead, Section};
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::{App, use_app};
use crate::text;
use crate::ui::{
    Button, ButtonKind, Choice, DateField, Disclosure, LinkButton, Notice, SearchSelect,
    SelectField, TextField, Tone, focus_once_drawn,
};

/// So many areas are named unasked, and so many more at each asking.
const FEW: usize = 50;

/// What is asked, and what would come of it; cheap to copy.
#[derive(Clone, Copy)]
struct Plan {
    app: App,
    kind: RwSignal<String>,
    within: RwSignal<String>,
    on: RwSignal<String>,
    pattern: RwSignal<String>,
    found: Memo<Option<Result<Arc<Foundings>, Vec<Refusal>>>>,
    pour: Pour,
    /// What was founded last, and can be taken back together.
    last: RwSignal<Vec<EntryId>>,
}

impl Plan {
    fn open(app: App, i18n: text::Words) -> Self {
        let (kind, within) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
        let on = RwSignal::new(app.as_of().to_string());
        let pattern = RwSignal::new(String::new());
        let found = Memo::new(move |_| {
            let (kind, within) = (kind.get(), within.get());
            let on = read_day(&on.get())?;
            let pattern = pattern.get();
            let within: Vec<AreaId> = within
                .parse::<EntryId>()
                .ok()
                .map(AreaId)
                .into_iter()
                .collect();
            let write = |words: &Words| text::charter(i18n, words);
            app.read(|register| {
                let kinds = register.charter().kinds().iter();
                let kind = kinds.into_iter().find(|one| one.code == kind)?;
                let asked = Asked {
                    kind,
                    within: &within,
                    on,
                    pattern: &pattern,
                    without: &BTreeSet::new(),
                    write: &write,
                };
                Some(Foundings::of(register, &asked).map(Arc::new))
            })
        });
        Self {
            app,
            kind,
            within,
            on,
            pattern,
            found,
            pour: Pour::new(app),
            last: RwSignal::new(Vec::new()),
        }
    }

    fn choose_kind(self, i18n: text::Words, code: String) {
        let proposed = self.app.read_untracked(|register| {
            let kinds = register.charter().kinds().iter();
            let kind = kinds.into_iter().find(|kind| kind.code == code)?;
            Some(propose_pattern(kind, &|words| text::charter(i18n, words)))
        });
        self.pattern.set(proposed.unwrap_or_default());
        self.kind.set(code);
    }

    fn foundings(self) -> Option<Arc<Foundings>> {
        self.found.get().and_then(Result::ok)
    }

    fn record(self, i18n: text::Words) {
        let Some(foundings) = self.found.get_untracked().and_then(Result::ok) else {
            return;
        };
        let steps = self
            .app
            .read_untracked(|register| foundings.steps(register, &BTreeSet::new()));
        let n = foundings.tally.n_new();
        self.pour.run(steps, move |outcome| {
            if let Outcome::Done(ids) = &outcome {
                self.last.set(ids.clone());
            }
            let done = t_string!(i18n, committees.done, count = n, n = text::count(i18n, n));
            self.tell(i18n, outcome, done.to_string());
        });
    }

    fn undo(self, i18n: text::Words) {
        let last = self.last.get_untracked();
        let undoing = self
            .app
            .read_untracked(|register| Undoing::of(register, &last));
        let (n, n_kept) = (undoing.n_bodies, undoing.kept.len());
        let steps = undoing.steps(t_string!(i18n, committees.undo_reason));
        self.pour.run(steps, move |outcome| {
            if matches!(outcome, Outcome::Done(_)) {
                self.last.set(Vec::new());
            }
            let done = t_string!(i18n, committees.undone, count = n, n = text::count(i18n, n));
            let kept = t_string!(
                i18n,
                committees.kept,
                count = n_kept,
                n = text::count(i18n, n_kept)
            );
            let told = match n_kept {
                0 => done.to_string(),
                _ => format!("{done} {kept}"),
            };
            self.tell(i18n, outcome, told);
        });
    }

    fn tell(self, i18n: text::Words, outcome: Outcome, done: String) {
        match outcome {
            Outcome::Done(_) => {
                self.app.say(Tone::Done, done);
                focus_once_drawn(["#committees-preview".to_owned()]);
            }
            Outcome::Refused(refusals) => {
                let told = text::refusals(i18n, self.app, &refusals);
                self.app.say(Tone::Trouble, told);
            }
            Outcome::Overtaken => self
                .app
                .say(Tone::Warning, t_string!(i18n, areas.overtaken)),
        }
    }
}

/// Founds committees by the hundred.
#[component]
pub fn CommitteesPage() -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let plan = Plan::open(app, i18n);
    let above = Above {
        route: Route::Territory,
        label: TextProp::from(move || t_string!(i18n, frame.territory)),
    };
    view! {
        <PageHead
            title=move || t_string!(i18n, committees.title)
            note=move || t_string!(i18n, committees.note)
            above
        />
        <AskedFor plan />
        <Show when=move || plan.found.with(Option::is_some)>
            <Preview plan />
        </Show>
    }
}

/// The kind, the area, the day, the names.
#[component]
fn AskedFor(plan: Plan) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let kinds = Signal::derive(move || {
        app.read(|register| {
            let charter = register.charter();
            let widest = charter
                .area_levels()
                .first()
                .map(|level| level.code.clone());
            let kinds = charter.kinds().iter();
            let many = kinds.filter(|kind| Some(&kind.serves) != widest.as_ref());
            let choice = |kind: &governance::charter::kind::BodyKind| Choice {
                value: kind.code.clone(),
                label: text::charter(i18n, &kind.name),
                detail: kind.code.clone(),
            };
            many.map(choice).collect::<Vec<_>>()
        })
    });
    let areas = Memo::new(move |_| {
        let day = app.as_of();
        let areas = app.read(|register| choices::areas(register, None, day));
        let choice = |offer: choices::Offer<AreaId>| Choice {
            value: offer.id.to_string(),
            label: offer.name,
            detail: offer.detail.unwrap_or_default(),
        };
        areas.into_iter().map(choice).collect::<Vec<_>>()
    });
    let flaw = Signal::derive(move || {
        let is_flawed = plan.found.with(|found| matches!(found, Some(Err(_))));
        is_flawed.then(|| t_string!(i18n, committees.pattern_flaw).to_owned())
    });
    view! {
        <section class="sheet" aria-labelledby="committees-asked">
            <div class="sheet-head"><h2 id="committees-asked">{t!(i18n, committees.asked)}</h2></div>
            <div class="sheet-body">
                <SelectField
                    label=move || t_string!(i18n, committees.kind)
                    choices=kinds
                    value=plan.kind
                    on_choose=move |code: String| plan.choose_kind(i18n, code)
                />
                <SearchSelect
                    label=move || t_string!(i18n, committees.within)
                    hint=move || t_string!(i18n, committees.within_hint)
                    choices=areas
                    value=plan.within
                    on_choose=move |area: String| plan.within.set(area)
                    optional=true
                />
                <DateField
                    label=move || t_string!(i18n, committees.on)
                    value=plan.on
                    on_input=move |day: String| plan.on.set(day)
                />
                <TextField
                    label=move || t_string!(i18n, committees.pattern)
                    hint=move || t_string!(i18n, committees.pattern_hint)
                    value=plan.pattern
                    on_input=move |text: String| plan.pattern.set(text)
                    flaw
                />
            </div>
        </section>
    }
}

/// What would come of it, and the acts.
#[component]
fn Preview(plan: Plan) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let tally = Memo::new(move |_| {
        plan.foundings()
            .map(|found| found.tally)
            .unwrap_or_default()
    });
    let n_new = Memo::new(move |_| tally.get().n_new());
    let act = move || match n_new.get() {
        0 => t_string!(i18n, committees.found_none).to_owned(),
        n => t_string!(i18n, committees.found, count = n, n = text::count(i18n, n)).to_string(),
    };
    let counts = move || {
        let tally = tally.get();
        let told = [
            (t_string!(i18n, committees.n_founded), tally.n_founded),
            (
                t_string!(i18n, committees.n_under_higher),
                tally.n_under_higher,
            ),
            (t_string!(i18n, committees.n_there), tally.n_there),
            (
                t_string!(i18n, committees.n_without_parent),
                tally.n_without_parent,
            ),
            (
                t_string!(i18n, committees.n_several_parents),
                tally.n_several_parents,
            ),
            (t_string!(i18n, committees.n_too_long), tally.n_too_long),
        ];
        let told = told.into_iter().filter(|(_, n)| *n > 0);
        let row = move |(name, n): (&'static str, usize)| {
            view! { <div><dt>{name}</dt><dd>{text::count(i18n, n)}</dd></div> }
        };
        told.map(row).collect_view()
    };
    let has_last = move || !plan.last.with(Vec::is_empty);
    let undo = move || {
        view! {
            <Button on_press=move || plan.undo(i18n)>{t!(i18n, committees.undo)}</Button>
            <LinkButton href=move || router.href(&Route::Territory)>{t!(i18n, committees.see)}</LinkButton>
        }
    };
    view! {
        <Section id="committees-preview" title=move || t_string!(i18n, committees.preview)>
            <div class="sheet-body">
                <Show when=has_last>
                    <Notice tone=Tone::Done acts=undo>{t!(i18n, committees.last)}</Notice>
                </Show>
                <dl class="tally">{counts}</dl>
                <Areas plan />
                <PourBar pour=plan.pour label=move || t_string!(i18n, committees.founding) />
                <Show when=move || !plan.pour.is_running()>
                    <div class="acts">
                        <ActButton
                            kind=ButtonKind::Main
                            at_once=true
                            disabled=Signal::derive(move || n_new.get() == 0)
                            on_press=move || plan.record(i18n)
                        >
                            {act}
                        </ActButton>
                    </div>
                </Show>
            </div>
        </Section>
    }
}

/// Every area, with what would come of it.
#[component]
fn Areas(plan: Plan) -> impl IntoView {
    let i18n = use_i18n();
    let n_shown = RwSignal::new(FEW);
    let n_all = Memo::new(move |_| plan.foundings().map_or(0, |found| found.rows.len()));
    let rows = move || {
        let Some(found) = plan.foundings() else {
            return Vec::new();
        };
        let rows = found.rows.iter().take(n_shown.get()).copied();
        rows.map(|row| told(i18n, plan.app, &found, row))
            .collect::<Vec<_>>()
    };
    let more = move || {
        let n = n_all.get().saturating_sub(n_shown.get());
        (n > 0).then(|| {
            let words = t_string!(i18n, paste.more, n = text::count(i18n, n)).to_string();
            view! { <Button on_press=move || n_shown.update(|n| *n += FEW)>{words}</Button> }
        })
    };
    let aside = move || text::areas::n_areas(i18n, n_all.get());
    view! {
        <Show when=move || { n_all.get() > 0 }>
            <Disclosure label=move || t_string!(i18n, committees.one_by_one) aside>
                <ul class="flaw-list">
                    {move || rows().into_iter().map(|row| view! { <li>{row}</li> }).collect_view()}
                </ul>
                {more}
            </Disclosure>
        </Show>
    }
}

/// Says what would come of one area.
fn told(i18n: text::Words, app: App, found: &Foundings, row: Founding) -> String {
    let (named, area) = app.read(|register| {
        let area = register.programme().area(row.area);
        let name = area.map(|area| area.name.clone()).unwrap_or_default();
        (area.map(|area| found.name(area)).unwrap_or_default(), name)
    });
    let body = |id: governance::ids::BodyId| {
        app.read(|register| {
            let body = register.programme().body(id);
            body.map(|body| body.short.clone().unwrap_or_else(|| body.name.clone()))
                .unwrap_or_default()
        })
    };
    match row.outcome {
        Becomes::Under(parent) | Becomes::UnderHigher(parent) => {
            t_string!(i18n, committees.under, name = named, parent = body(parent)).to_string()
        }
        Becomes::OnTop => named,
        Becomes::There(there) => {
            t_string!(i18n, committees.there, area = area, body = body(there)).to_string()
        }
        Becomes::NoParent => t_string!(i18n, committees.no_parent, area = area).to_string(),
        Becomes::SeveralParents => {
            t_string!(i18n, committees.several_parents, area = area).to_string()
        }
        Becomes::NameTooLong => t_string!(i18n, committees.too_long, area = area).to_string(),
    }
}

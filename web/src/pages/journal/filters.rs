//! What narrows the journal; every filter lives in the address.

use std::sync::Arc;

use chrono::NaiveDate;
use governance::facts::Kind;
use governance::ids::BodyId;
use governance::present::journal::{ActKind, EntryFilter, JournalIndex, belongings};
use leptos::prelude::*;

use crate::i18n::{t_string, use_i18n};
use crate::route::{Router, use_router};
use crate::said::t;
use crate::state::{App, use_app};
use crate::text;
use crate::ui::{Button, CheckField, Choice, DateField, Disclosure, SearchSelect, SelectField};

/// The names of the filters in the address.
const BODY: &str = "instance";
const BELOW: &str = "dessous";
const AUTHOR: &str = "auteur";
const FROM: &str = "du";
const TO: &str = "jusqu";
const KIND: &str = "fait";
const ACT: &str = "acte";
const IMPORT: &str = "import";
const ORDER: &str = "ordre";
const ALL: [&str; 9] = [BODY, BELOW, AUTHOR, FROM, TO, KIND, ACT, IMPORT, ORDER];

type Value = Memo<Option<String>>;

/// The filters, as the address has them.
#[derive(Clone, Copy)]
pub(super) struct Filters {
    body: Value,
    below: Value,
    author: Value,
    from: Value,
    to: Value,
    kind: Value,
    act: Value,
    import: Value,
    order: Value,
}

impl Filters {
    /// Follows the address.
    pub(super) fn of_address() -> Self {
        let router = use_router();
        Self {
            body: router.filter(BODY),
            below: router.filter(BELOW),
            author: router.filter(AUTHOR),
            from: router.filter(FROM),
            to: router.filter(TO),
            kind: router.filter(KIND),
            act: router.filter(ACT),
            import: router.filter(IMPORT),
            order: router.filter(ORDER),
        }
    }

    /// The entries that are wanted.
    pub(super) fn wanted(self, app: App) -> EntryFilter {
        let day = |value: Value| value.get().and_then(|day| day.parse::<NaiveDate>().ok());
        let body: Option<BodyId> = self.body.get().and_then(|id| id.parse().ok());
        let below = self.below.with(Option::is_some);
        EntryFilter {
            facts: body.map(|body| app.read(|register| belongings(register, body, below))),
            by: self.author.get(),
            from: day(self.from),
            to: day(self.to),
            kind: self.kind.get().and_then(|name| Kind::named(&name)),
            act: self
                .act
                .get()
                .and_then(|name| ActKind::ALL.iter().copied().find(|act| code(*act) == name)),
        }
    }

    /// The import that brought what is wanted.
    pub(super) fn import(self) -> Option<String> {
        self.import.get()
    }

    /// Whether the oldest stand first.
    pub(super) fn is_oldest_first(self) -> bool {
        self.order.with(Option::is_some)
    }

    fn n_set(self) -> usize {
        let all = [
            self.body,
            self.author,
            self.from,
            self.to,
            self.kind,
            self.act,
            self.import,
        ];
        all.into_iter()
            .filter(|value| value.with(Option::is_some))
            .count()
    }
}

/// The fields that narrow the list.
#[component]
pub(super) fn FiltersView(filters: Filters, index: Memo<Arc<JournalIndex>>) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let aside = move || text::journal::n_filters(i18n, filters.n_set());
    let clear = move || {
        for name in ALL {
            router.set_filter(name, None);
        }
    };
    let is_open = untrack(move || filters.n_set() > 0);
    let is_set = move || filters.n_set() > 0;
    view! {
        <Disclosure label=move || t_string!(i18n, journal.filter) aside open=is_open>
            <Fields filters index />
            <Show when=is_set>
                <div class="acts">
                    <Button on_press=clear>{t!(i18n, journal.clear)}</Button>
                </div>
            </Show>
        </Disclosure>
    }
}

#[component]
fn Fields(filters: Filters, index: Memo<Arc<JournalIndex>>) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let text = |value: Value| Signal::derive(move || value.get().unwrap_or_default());
    let bodies = Signal::derive(move || app.read(bodies));
    let authors = Signal::derive(move || index.with(|index| authors(index)));
    let kinds = Signal::derive(move || {
        Kind::ALL
            .iter()
            .map(|kind| Choice::plain(kind.name(), text::kind(i18n, *kind).to_owned()))
            .collect()
    });
    let acts = Signal::derive(move || {
        ActKind::ALL
            .iter()
            .map(|act| Choice::plain(code(*act), text::journal::act(i18n, *act).to_owned()))
            .collect()
    });
    let import = move || {
        filters
            .import
            .get()
            .map(|at| text::journal::brought(i18n, &at))
    };
    view! {
        {move || import().map(|words| view! {
            <p>
                {words} " "
                <Button on_press=move || router.set_filter(IMPORT, None)>{t!(i18n, journal.all_imports)}</Button>
            </p>
        })}
        <div class="filters">
            <SearchSelect
                label=move || t_string!(i18n, journal.body)
                choices=bodies
                value=text(filters.body)
                on_choose=set(router, BODY)
                optional=true
            />
            <SelectField
                label=move || t_string!(i18n, journal.who)
                choices=authors
                value=text(filters.author)
                on_choose=set(router, AUTHOR)
                none=move || t_string!(i18n, journal.any)
                optional=true
            />
            <DateField
                label=move || t_string!(i18n, journal.from)
                value=text(filters.from)
                on_input=set(router, FROM)
                optional=true
            />
            <DateField
                label=move || t_string!(i18n, journal.to)
                value=text(filters.to)
                on_input=set(router, TO)
                optional=true
            />
            <SelectField
                label=move || t_string!(i18n, journal.kind)
                choices=kinds
                value=text(filters.kind)
                on_choose=set(router, KIND)
                none=move || t_string!(i18n, journal.any)
                optional=true
            />
            <SelectField
                label=move || t_string!(i18n, journal.act)
                choices=acts
                value=text(filters.act)
                on_choose=set(router, ACT)
                none=move || t_string!(i18n, journal.any)
                optional=true
            />
            <CheckField
                label=move || t_string!(i18n, journal.below)
                checked=Signal::derive(move || filters.below.with(Option::is_some))
                on_change=move |below: bool| router.set_filter(BELOW, below.then_some("1"))
            />
            <CheckField
                label=move || t_string!(i18n, journal.oldest_first)
                checked=Signal::derive(move || filters.order.with(Option::is_some))
                on_change=move |oldest: bool| router.set_filter(ORDER, oldest.then_some("1"))
            />
        </div>
    }
}

fn set(router: Router, name: &'static str) -> Callback<String> {
    Callback::new(move |value: String| router.set_filter(name, Some(&value)))
}

/// Everyone who wrote; those who gave no name cannot be told apart, and so not chosen.
fn authors(index: &JournalIndex) -> Vec<Choice> {
    let named = index
        .authors()
        .into_iter()
        .filter(|by| !by.trim().is_empty());
    named.map(|by| Choice::plain(by, by.to_owned())).collect()
}

fn bodies(register: &governance::register::Register) -> Vec<Choice> {
    let bodies = register.programme().bodies().map(|(id, body)| Choice {
        value: id.to_string(),
        label: body.short.as_ref().unwrap_or(&body.name).clone(),
        detail: if body.short.is_some() {
            body.name.clone()
        } else {
            String::new()
        },
    });
    let mut bodies: Vec<Choice> = bodies.collect();
    bodies.sort_by(|one, other| one.label.cmp(&other.label));
    bodies
}

/// The word of an act in the address.
const fn code(act: ActKind) -> &'static str {
    match act {
        ActKind::Record => "creation",
        ActKind::Amend => "modification",
        ActKind::Unite => "reunion",
        ActKind::Separate => "separation",
        ActKind::Withdraw => "retrait",
        ActKind::Restore => "retablissement",
        ActKind::Unknown => "inconnu",
    }
}

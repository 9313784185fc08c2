//! What became of a fact: who did what, when, what before and what after.

use governance::ids::EntryId;
use governance::present::Shown;
use governance::present::body::{HistoryDeed, HistoryRow, ShownDetail};
use governance::register::Register;
use leptos::prelude::*;

use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::Disclosure;

/// Tells the acts on one fact and on what belongs to it.
pub(super) type Teller = fn(&Register, EntryId) -> Vec<HistoryRow>;

/// Every act on a fact and on what is its; read when it is opened.
#[component]
pub(super) fn History(
    /// The fact, where it is known.
    #[prop(into)]
    id: Signal<Option<EntryId>>,
    history: Teller,
) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Section id="history" title=move || t_string!(i18n, body.history)>
            <div class="sheet-body">
                <Disclosure label=move || t_string!(i18n, body.history_open)>
                    {move || id.get().map(|id| view! { <HistoryOf id history /> })}
                </Disclosure>
            </div>
        </Section>
    }
}

/// The same, open, of one that may no longer hold.
#[component]
pub(super) fn Past(id: EntryId, history: Teller) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Section id="history" title=move || t_string!(i18n, body.history)>
            <HistoryOf id history />
        </Section>
    }
}

#[component]
fn HistoryOf(id: EntryId, history: Teller) -> impl IntoView {
    let app = use_app();
    let rows = Memo::new(move |_| app.read(|register| history(register, id)));
    view! { <HistoryList rows /> }
}

/// Acts, one below the other.
#[component]
pub(super) fn HistoryList(rows: Memo<Vec<HistoryRow>>) -> impl IntoView {
    view! {
        <ol class="history" role="list">
            <For each=move || rows.get() key=HistoryRow::clone let:row>
                <Row row />
            </For>
        </ol>
    }
}

/// One act.
#[component]
fn Row(row: HistoryRow) -> impl IntoView {
    let i18n = use_i18n();
    let HistoryRow {
        entry,
        at,
        by,
        subject,
        deed,
    } = row;
    let kind = subject.kind;
    let moment = {
        let at = at.clone();
        move || text::moment(i18n, &at)
    };
    let by = move || {
        if by.is_empty() {
            t_string!(i18n, body.nobody_named).to_owned()
        } else {
            by.clone()
        }
    };
    let subject = move || text::label(i18n, &subject);
    let (word, rest) = match deed {
        HistoryDeed::Recorded(details) => (
            told(i18n, Told::Recorded),
            view! { <Details kind details /> }.into_any(),
        ),
        HistoryDeed::Amended(details) => (
            told(i18n, Told::Amended),
            view! { <Details kind details /> }.into_any(),
        ),
        HistoryDeed::United(into) => {
            let into = move || text::label(i18n, &into);
            (told(i18n, Told::United), view! { <p>{into}</p> }.into_any())
        }
        HistoryDeed::Separated => (told(i18n, Told::Separated), ().into_any()),
        HistoryDeed::Restored => (told(i18n, Told::Restored), ().into_any()),
        HistoryDeed::Withdrew { reason } => (
            told(i18n, Told::Withdrew),
            view! { <p class="quoted">{reason}</p> }.into_any(),
        ),
        HistoryDeed::Unknown => (told(i18n, Told::Unknown), ().into_any()),
    };
    view! {
        <li>
            <span class="when"><time datetime=at>{moment}</time> <span>{by}</span> <code>{entry.to_string()}</code></span>
            <b>{subject} " – " {word}</b>
            {rest}
        </li>
    }
}

/// What an act did, in one word.
#[derive(Clone, Copy)]
enum Told {
    Recorded,
    Amended,
    United,
    Separated,
    Restored,
    Withdrew,
    Unknown,
}

fn told(i18n: text::Words, told: Told) -> impl Fn() -> &'static str + Clone + Send {
    move || match told {
        Told::Recorded => t_string!(i18n, body.recorded),
        Told::Amended => t_string!(i18n, body.amended),
        Told::United => t_string!(i18n, body.united_with),
        Told::Separated => t_string!(i18n, body.separated),
        Told::Restored => t_string!(i18n, body.restored),
        Told::Withdrew => t_string!(i18n, body.withdrawn),
        Told::Unknown => t_string!(i18n, body.newer_wrote),
    }
}

/// What an act set, field by field.
#[component]
fn Details(kind: Option<governance::facts::Kind>, details: Vec<ShownDetail>) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let value = move |shown: &Shown| app.read(|register| text::value(i18n, register, shown));
    let line = move |detail: ShownDetail| {
        let ShownDetail {
            field,
            before,
            after,
        } = detail;
        let before = (!before.is_empty()).then(|| {
            let written = move || before.iter().map(value).collect::<Vec<_>>().join(" / ");
            view! { <del><span class="unseen">{t!(i18n, body.before)} " "</span>{written}</del> " → " }
        });
        view! {
            <span class="change">
                <span class="soft">{move || text::field(i18n, kind, &field)}</span>
                {before}
                <ins>{move || value(&after)}</ins>
            </span>
        }
    };
    details.into_iter().map(line).collect_view()
}

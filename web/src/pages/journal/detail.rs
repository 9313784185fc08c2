//! The whole of one entry, over the page: it has an address of its own.

use governance::ids::EntryId;
use governance::present::journal::{ChangeRow, EntryRow, entry_row};
use leptos::prelude::*;

use super::{SubjectLink, journal_link};
use crate::i18n::{t_string, use_i18n};
use crate::pages::exchange::ImportReport;
use crate::route::use_router;
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Dialog, Heading, Notice, Table, Tone};

/// Shows the entry that the address names.
#[component]
pub(super) fn DetailDialog(reports: StoredValue<Vec<ImportReport>>) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let named = router.filter("entree");
    let open = Signal::derive(move || named.with(Option::is_some));
    let on_close = move |()| router.set_filter("entree", None);
    let title =
        move || t_string!(i18n, journal.entry, id = named.get().unwrap_or_default()).to_string();
    view! {
        <Dialog open on_close title>
            {move || named.get().map(|named| view! { <Named named reports /> })}
        </Dialog>
    }
}

/// The entry of a name, if there is one here.
#[component]
fn Named(named: String, reports: StoredValue<Vec<ImportReport>>) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let id: Option<EntryId> = named.parse().ok();
    let row = Memo::new(move |_| id.and_then(|id| app.read(|register| entry_row(register, id))));
    move || match row.get() {
        Some(row) => view! { <Detail row reports /> }.into_any(),
        None => view! { <Notice tone=Tone::Warning>{t!(i18n, journal.no_such_entry)}</Notice> }
            .into_any(),
    }
}

#[component]
fn Detail(row: EntryRow, reports: StoredValue<Vec<ImportReport>>) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let id = row.id;
    let (act, at, by) = (row.act, row.at.clone(), row.by.clone());
    let kind = row.fact.as_ref().and_then(|fact| fact.label.kind);
    let presence = row.fact.as_ref().map(|fact| fact.presence);
    let settles = row.settles();
    let import = reports.with_value(|reports| {
        reports
            .iter()
            .find(|report| report.has_brought(id))
            .cloned()
    });
    let tick =
        app.read_untracked(|register| register.journal().entry(id).map(|entry| entry.tick()));
    let line =
        move |label: AnyView, value: AnyView| view! { <div><dt>{label}</dt><dd>{value}</dd></div> };
    let brought = import.map(|import| {
        let (at, told) = (import.at.clone(), import.at);
        view! {
            <a href=move || journal_link(router, &[("import", &at)])>{move || text::journal::brought(i18n, &told)}</a>
        }
    });
    view! {
        {row.is_clashing.then(|| view! { <Notice tone=Tone::Trouble>{t!(i18n, journal.clashing)}</Notice> })}
        {settles.then(|| view! { <Notice tone=Tone::Done>{t!(i18n, journal.settles)}</Notice> })}
        <dl class="facts">
            {line(t!(i18n, journal.what).into_any(), view! { {move || text::journal::act(i18n, act)} }.into_any())}
            {row.fact.map(|fact| line(t!(i18n, journal.fact).into_any(), view! { <SubjectLink subject=fact /> }.into_any()))}
            {move || presence.and_then(|presence| text::journal::presence(i18n, presence)).map(|words| line(
                t!(i18n, journal.today).into_any(),
                words.into_any(),
            ))}
            {line(t!(i18n, journal.who).into_any(), view! { {move || text::exchange::author(i18n, &by)} }.into_any())}
            {line(t!(i18n, journal.when).into_any(), view! { {move || text::moment(i18n, &at)} }.into_any())}
            {row.reason.map(|reason| line(t!(i18n, journal.reason).into_any(), reason.into_any()))}
            {tick.map(|tick| line(t!(i18n, journal.order).into_any(), tick.to_string().into_any()))}
            {brought.map(|brought| line(t!(i18n, journal.import).into_any(), brought.into_any()))}
        </dl>
        {(!row.changes.is_empty()).then(|| view! { <Changes kind changes=row.changes /> })}
    }
}

/// The fields that an entry sets.
#[component]
fn Changes(kind: Option<governance::facts::Kind>, changes: Vec<ChangeRow>) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let headings = vec![
        Heading::words(move || t_string!(i18n, journal.field)),
        Heading::words(move || t_string!(i18n, journal.before)),
        Heading::words(move || t_string!(i18n, journal.after)),
    ];
    let rows = changes.into_iter().map(move |change| {
        let ChangeRow {
            field,
            before,
            after,
        } = change;
        let value = move |shown: &_| app.read(|register| text::value(i18n, register, shown));
        let before = before.iter().map(value).collect::<Vec<_>>().join(" | ");
        let after = value(&after);
        view! {
            <tr>
                <th scope="row">{text::field(i18n, kind, &field)}</th>
                <td>{before}</td>
                <td>{after}</td>
            </tr>
        }
    });
    view! { <Table caption=move || t_string!(i18n, journal.fields) headings>{rows.collect_view()}</Table> }
}

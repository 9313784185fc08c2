//! What changed since the minutes were put forward: said loudly, entry by entry, never silent.

use std::sync::Arc;

use governance::present::session::minutes::{ChangeRow, Changes, Did, MinutesView};
use leptos::prelude::*;

use super::part;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::text;
use crate::ui::{Notice, Standing, Status, Tone};

/// The notice, where anything changed.
#[component]
pub(super) fn ChangesNotice(
    /// The minutes.
    view: Memo<Option<Arc<MinutesView>>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let changes = part(view, |view| view.changes.clone());
    let is_approved = part(view, |view| {
        matches!(
            view.life,
            governance::present::session::minutes::MinutesLife::Approved { .. }
        )
    });
    let title = move || match is_approved.get() {
        Some(true) => t_string!(i18n, minutes.changed_after_approval),
        _ => t_string!(i18n, minutes.changed_after_submission),
    };
    move || {
        changes.get().flatten().map(|changes| {
            view! {
                <Notice tone=Tone::Trouble>
                    <b>{title}</b>
                    {t!(i18n, minutes.changed_note)}
                    <ChangesSince
                        changes
                        apart=move || t_string!(i18n, minutes.changed_apart)
                    />
                </Notice>
            }
        })
    }
}

/// What changed since a paper was put forward, entry by entry.
#[component]
pub(in crate::pages) fn ChangesSince(
    /// The entries.
    changes: Changes,
    /// What is said where they are not all that changed.
    #[prop(into)]
    apart: TextProp,
) -> impl IntoView {
    let Changes { rows, are_all } = changes;
    view! {
        <ul class="changes-since">
            {rows.into_iter().map(|row| view! { <Change row /> }).collect_view()}
        </ul>
        {(!are_all).then(|| view! { <p>{move || apart.get()}</p> })}
    }
}

/// One entry: who, when, what.
#[component]
fn Change(row: ChangeRow) -> impl IntoView {
    let i18n = use_i18n();
    let ChangeRow {
        fact,
        by,
        at,
        did,
        fields,
        is_after_approval,
        ..
    } = row;
    let kind = fact.kind;
    let told = move || {
        let what = match did {
            Did::Recorded => t_string!(i18n, body.recorded),
            Did::Amended => t_string!(i18n, body.amended),
            Did::Withdrew => t_string!(i18n, body.withdrawn),
            Did::Unknown => t_string!(i18n, body.newer_wrote),
        };
        let names = fields.iter().map(|name| text::field(i18n, kind, name));
        let names = names.collect::<Vec<_>>().join(", ");
        let fact = text::label(i18n, &fact);
        match names.is_empty() {
            true => t_string!(i18n, minutes.change, fact = fact, what = what).to_string(),
            false => t_string!(
                i18n,
                minutes.change_fields,
                fact = fact,
                what = what,
                fields = names
            )
            .to_string(),
        }
    };
    let who = move || {
        let by = match by.is_empty() {
            true => t_string!(i18n, body.nobody_named).to_owned(),
            false => by.clone(),
        };
        t_string!(
            i18n,
            body.version_by,
            by = by,
            moment = text::moment(i18n, &at)
        )
        .to_string()
    };
    view! {
        <li>
            {told} <small class="soft">" · " {who}</small>
            {is_after_approval.then(|| view! {
                " "
                <Status standing=Standing::Late label=move || t_string!(i18n, minutes.after_approval) />
            })}
        </li>
    }
}

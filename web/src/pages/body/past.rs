//! Mandates that are over.

use governance::present::body::MandateView;
use leptos::prelude::*;

use super::seen::use_seen;
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::text;
use crate::ui::{Disclosure, Heading, Table};

/// Past mandates, the last first; folded, as they are rarely asked for.
#[component]
pub(super) fn PastMandates() -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let past = seen.part(|view| view.sitting.past.clone());
    let count = Memo::new(move |_| past.with(|past| past.as_ref().map_or(0, Vec::len)));
    let label = move || t_string!(i18n, body.past_count, count = count.get()).to_string();
    view! {
        <Section id="past" title=move || t_string!(i18n, body.past)>
            <div class="sheet-body">
                <Show
                    when=move || { count.get() > 0 }
                    fallback=move || view! { <p class="soft">{t!(i18n, body.past_none)}</p> }
                >
                    <Disclosure label><PastTable past /></Disclosure>
                </Show>
            </div>
        </Section>
    }
}

/// Who held what, from when to when.
#[component]
fn PastTable(past: Memo<Option<Vec<MandateView>>>) -> impl IntoView {
    let i18n = use_i18n();
    let headings = vec![
        Heading::words(move || text::field(i18n, None, "person")),
        Heading::words(move || text::field(i18n, None, "post")),
        Heading::words(move || t_string!(i18n, body.days)),
    ];
    view! {
        <Table caption=move || t_string!(i18n, body.past) headings>
            <For each=move || past.get().unwrap_or_default() key=MandateView::clone let:mandate>
                <PastRow mandate />
            </For>
        </Table>
    }
}

#[component]
fn PastRow(mandate: MandateView) -> impl IntoView {
    let i18n = use_i18n();
    let days = move || text::span(i18n, Some(mandate.from), mandate.cut_off.or(mandate.to));
    let standing = move || match mandate.standing {
        governance::facts::Standing::Holder => String::new(),
        governance::facts::Standing::Substitute => {
            format!(" ({})", text::choice(i18n, "substitute"))
        }
    };
    view! {
        <tr>
            <th scope="row">{mandate.person_name.clone()}</th>
            <td>{mandate.post_name.clone()}{standing}</td>
            <td>{days}</td>
        </tr>
    }
}

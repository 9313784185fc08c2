//! Where each fact is from: the addresses, as text, with how far to trust what they say.

use governance::present::demonstration::SourceView;
use leptos::prelude::*;

use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::text;
use crate::ui::{Heading, Table};

use super::holdings::mark_word;

/// The list of sources.
#[component]
pub(super) fn SourcesSheet(sources: Vec<SourceView>) -> impl IntoView {
    let i18n = use_i18n();
    let headings = vec![
        Heading::words(move || t_string!(i18n, demo.source)),
        Heading::figures(move || t_string!(i18n, demo.n_facts)),
        Heading::words(move || t_string!(i18n, demo.trust)),
    ];
    let rows = sources.into_iter().map(move |source| {
        let marks = source.marks.clone().into_iter().map(move |(mark, count)| {
            view! {
                <span class="mark">
                    <abbr title=move || mark_word(i18n, mark)>{mark}</abbr>
                    " "
                    {text::count(i18n, count)}
                </span>
            }
        });
        view! {
            <tr>
                <th scope="row" class="address">{source.address}</th>
                <td data-figures="">{text::count(i18n, source.n_facts)}</td>
                <td class="marks">{marks.collect_view()}</td>
            </tr>
        }
    });
    view! {
        <Section id="demo-sources" title=move || t_string!(i18n, demo.sources_title)>
            <p class="sheet-body soft">{t!(i18n, demo.sources_note)}</p>
            <Table caption=move || t_string!(i18n, demo.sources_title) headings>{rows.collect_view()}</Table>
        </Section>
    }
}

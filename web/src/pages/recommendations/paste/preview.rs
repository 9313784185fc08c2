//! What would become of every line: nothing is recorded yet.

use std::sync::Arc;

use governance::drafts::recommendations::{LineVerdict, Preview, PreviewLine};
use leptos::prelude::*;

use super::state::Paste;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::text;
use crate::ui::{Few, Heading, Notice, ShowMore, Standing, Status, Table, Tone};

/// So many lines are in sight unasked.
const FEW: usize = 50;
/// So many more at each asking.
const MORE: usize = 200;
/// So many that are set aside are named one by one above the table.
const NAMED: usize = 30;

/// The preview.
#[component]
pub(super) fn PreviewStep() -> impl IntoView {
    let i18n = use_i18n();
    let paste: Paste = expect_context();
    let waiting = move || view! { <p class="soft">{t!(i18n, paste.waiting)}</p> };
    view! {
        <section class="sheet" aria-labelledby="paste-preview">
            <div class="sheet-head">
                <h2 id="paste-preview">{t!(i18n, paste.step_preview)}</h2>
                <Counts />
            </div>
            <div class="sheet-body">
                <Show when=move || paste.preview.with(Option::is_some) fallback=waiting>
                    <Aside />
                    <Lines />
                </Show>
            </div>
        </section>
    }
}

/// How many lines would become what; read aloud when that changes.
#[component]
fn Counts() -> impl IntoView {
    let i18n = use_i18n();
    let paste: Paste = expect_context();
    let told = Memo::new(move |_| {
        let Some(preview) = paste.preview.get() else {
            return String::new();
        };
        let Preview {
            n_new,
            n_known,
            n_flawed,
            ..
        } = *preview;
        let n = |count| text::count(i18n, count);
        let mut told = vec![t_string!(i18n, paste.n_new, count = n_new, n = n(n_new)).to_string()];
        if n_known > 0 {
            told.push(t_string!(i18n, paste.n_known, count = n_known, n = n(n_known)).to_string());
        }
        if n_flawed > 0 {
            told.push(
                t_string!(i18n, paste.n_flawed, count = n_flawed, n = n(n_flawed)).to_string(),
            );
        }
        told.join(" · ")
    });
    view! { <p role="status">{told}</p> }
}

/// The lines that are set aside: where, and what is wrong.
#[component]
fn Aside() -> impl IntoView {
    let i18n = use_i18n();
    let paste: Paste = expect_context();
    let flaws = Memo::new(move |_| {
        let Some(preview) = paste.preview.get() else {
            return Vec::new();
        };
        let mut flaws = Vec::new();
        for line in &preview.lines {
            if let LineVerdict::Flawed(found) = &line.verdict {
                let told = found.iter();
                flaws.extend(
                    told.map(|flaw| text::recommendation::cell_flaw(i18n, line.line, flaw)),
                );
            }
        }
        flaws
    });
    let more = move || {
        let n = flaws.with(Vec::len).saturating_sub(NAMED);
        (n > 0).then(|| view! { <li>{text::exchange::and_more(i18n, n)}</li> })
    };
    let named = move || {
        let flaws = flaws.get().into_iter().take(NAMED);
        flaws.map(|told| view! { <li>{told}</li> }).collect_view()
    };
    view! {
        <Show when=move || !flaws.with(Vec::is_empty)>
            <Notice tone=Tone::Warning>
                {t!(i18n, paste.aside_note)}
                <ul>{named} {more}</ul>
            </Notice>
        </Show>
    }
}

/// Every line, with what would become of it.
#[component]
fn Lines() -> impl IntoView {
    let i18n = use_i18n();
    let paste: Paste = expect_context();
    let few = Few::then(FEW, MORE);
    let lines = move |preview: &Option<Arc<Preview>>| {
        let preview = preview.as_ref();
        preview.map_or_else(Vec::new, |preview| few.of(&preview.lines))
    };
    let shown = Memo::new(move |_| paste.preview.with(lines));
    let n_all = Memo::new(move |_| {
        let count = |preview: &Option<Arc<Preview>>| {
            preview.as_ref().map_or(0, |preview| preview.lines.len())
        };
        paste.preview.with(count)
    });
    let headings = vec![
        Heading::figures(move || t_string!(i18n, paste.head_line)),
        Heading::words(move || t_string!(i18n, paste.head_outcome)),
        Heading::words(move || t_string!(i18n, recommendations.head_number)),
        Heading::words(move || t_string!(i18n, recommendations.head_text)),
        Heading::figures(move || t_string!(i18n, recommendations.level)),
        Heading::words(move || t_string!(i18n, recommendations.head_addressee)),
        Heading::words(move || t_string!(i18n, recommendations.head_due)),
    ];
    view! {
        <Table caption=move || t_string!(i18n, paste.step_preview) headings>
            <For each=move || shown.get() key=PreviewLine::clone let:line>
                <Line line />
            </For>
        </Table>
        <ShowMore few n_all />
    }
}

#[component]
fn Line(line: PreviewLine) -> impl IntoView {
    let i18n = use_i18n();
    let standing = match line.verdict {
        LineVerdict::New | LineVerdict::Declared => Standing::Done,
        LineVerdict::Known(_) => Standing::Told,
        LineVerdict::Section => Standing::Ended,
        LineVerdict::Flawed(_) => Standing::Late,
    };
    let verdict = line.verdict.clone();
    let label = move || match verdict {
        LineVerdict::New => t_string!(i18n, paste.new),
        LineVerdict::Declared => t_string!(i18n, paste.new_declared),
        LineVerdict::Known(_) => t_string!(i18n, paste.known),
        LineVerdict::Section => t_string!(i18n, paste.section),
        LineVerdict::Flawed(_) => t_string!(i18n, paste.flawed),
    };
    let addressee = line.addressee.clone();
    let addressee = move || {
        addressee
            .as_ref()
            .map(|addressee| text::name(i18n, addressee))
    };
    let due = move || line.due_on.map(|due_on| text::day(i18n, due_on));
    view! {
        <tr>
            <th scope="row" data-figures="">{line.line}</th>
            <td><Status standing label /></td>
            <td>{line.number}</td>
            <td><span class="asked">{line.text}</span></td>
            <td data-figures="">{line.level}</td>
            <td>{addressee}</td>
            <td>{due}</td>
        </tr>
    }
}

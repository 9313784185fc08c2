//! What the table adds up to, and what becomes of it.

use leptos::prelude::*;

use super::state::Entry;
use crate::form::ActButton;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::text;
use crate::ui::{Button, ButtonKind, TextField};

/// The sums, and the acts.
#[component]
pub(super) fn SaveBar(entry: Entry) -> impl IntoView {
    let i18n = use_i18n();
    let tally = entry.tally;
    let n_changed = Memo::new(move |_| tally.get().n_changed);
    let n_flaws = Memo::new(move |_| tally.get().n_flaws);
    let n_doubts = Memo::new(move |_| tally.get().n_doubts);
    let has_removed = Memo::new(move |_| tally.get().n_removed > 0);
    let lacks_reason =
        move || has_removed.get() && entry.reason.with(|reason| reason.trim().is_empty());
    let sums = move || {
        let tally = tally.get();
        let names = [
            t_string!(i18n, plans.q1),
            t_string!(i18n, plans.q2),
            t_string!(i18n, plans.q3),
            t_string!(i18n, plans.q4),
            t_string!(i18n, plans.total),
        ];
        let sums = tally.quarters.into_iter().chain([tally.total()]);
        let one = move |(name, sum): (&'static str, i128)| {
            view! { <div><dt>{name}</dt><dd>{text::plan_lines::sum(i18n, sum)}</dd></div> }
        };
        names.into_iter().zip(sums).map(one).collect_view()
    };
    let save = move || match n_changed.get() {
        0 => t_string!(i18n, entry.save_none).to_owned(),
        n => t_string!(i18n, entry.save, count = n, n = text::count(i18n, n)).to_string(),
    };
    let flaws = move || {
        let n = n_flaws.get();
        (n > 0).then(|| {
            let words =
                t_string!(i18n, entry.next_flaw, count = n, n = text::count(i18n, n)).to_string();
            view! { <Button on_press=move || entry.go_to_flaw()>{words}</Button> }
        })
    };
    let doubts = move || {
        let n = n_doubts.get();
        (n > 0).then(|| {
            let words =
                t_string!(i18n, entry.next_doubt, count = n, n = text::count(i18n, n)).to_string();
            view! { <Button on_press=move || entry.go_to_doubt()>{words}</Button> }
        })
    };
    view! {
        <section class="sheet entry-save only-screen" aria-labelledby="entry-save">
            <h2 id="entry-save" class="unseen" tabindex="-1">{t!(i18n, entry.sums)}</h2>
            <dl>{sums}</dl>
            <Show when=move || has_removed.get()>
                <TextField
                    label=move || t_string!(i18n, entry.reason)
                    value=entry.reason
                    on_input=move |text: String| entry.reason.set(text)
                />
            </Show>
            <div class="acts">
                <ActButton
                    kind=ButtonKind::Main
                    at_once=true
                    disabled=Signal::derive(move || n_changed.get() == 0 || n_flaws.get() > 0 || lacks_reason())
                    on_press=move || entry.save(i18n)
                >
                    {save}
                </ActButton>
                {flaws}
                {doubts}
                <Show when=move || { n_changed.get() > 0 }>
                    <Button on_press=move || entry.begin_anew()>{t!(i18n, entry.give_up)}</Button>
                </Show>
            </div>
        </section>
    }
}

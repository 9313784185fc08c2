//! Taking a table in: paste it or choose a file, say where it comes from, look, confirm.
//!
//! Nothing is recorded before the last step, and then every good line or none.

mod columns;
mod origin;
mod preview;
mod state;

use leptos::html;
use leptos::prelude::*;

use super::seen::{View, use_seen};
use crate::form::{ActButton, TableStep};
use crate::frame::{Above, PageHead};
use crate::i18n::{t_string, use_i18n};
use crate::route::Route;
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Button, ButtonKind, FlawNotice};

use columns::ColumnsStep;
use origin::OriginStep;
use preview::PreviewStep;
use state::Paste;

/// The steps, one below the other: each shows as soon as it has something to say.
#[component]
pub(super) fn PastePage() -> impl IntoView {
    let (app, i18n, seen) = (use_app(), use_i18n(), use_seen());
    let paste = Paste::open(app, seen);
    provide_context(paste);
    let here = NodeRef::<html::Form>::new();
    let n_new = Memo::new(move |_| {
        paste
            .preview
            .with(|preview| preview.as_ref().map_or(0, |preview| preview.n_new))
    });
    let confirm = move || match n_new.get() {
        0 => t_string!(i18n, paste.confirm_none).to_owned(),
        n => t_string!(i18n, paste.confirm, count = n, n = text::count(i18n, n)).to_string(),
    };
    let has_table = move || paste.source.table.with(Result::is_ok);
    let above = Above {
        route: Route::Recommendations,
        label: TextProp::from(move || t_string!(i18n, recommendations.title)),
    };
    view! {
        <PageHead
            title=move || t_string!(i18n, paste.title)
            note=move || t_string!(i18n, paste.note)
            above
        />
        <form class="paste stack" novalidate node_ref=here on:submit=|ev| ev.prevent_default()>
            <TableStep source=paste.source title=move || t_string!(i18n, paste.step_table) />
            <OriginStep />
            <Show when=has_table>
                <ColumnsStep />
            </Show>
            <PreviewStep />
            <FlawNotice count=paste.n_flaws form=here />
            <div class="acts">
                <Show when=has_table>
                    <ActButton
                        kind=ButtonKind::Main
                        at_once=true
                        disabled=Signal::derive(move || n_new.get() == 0)
                        on_press=move || paste.confirm(i18n)
                    >
                        {confirm}
                    </ActButton>
                </Show>
                <Button on_press=move || { paste.give_up(); seen.show(View::Table) }>{t!(i18n, paste.give_up)}</Button>
            </div>
        </form>
    }
}

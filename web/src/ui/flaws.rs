//! What a form says when it cannot be finished yet: how much is wrong.

use leptos::prelude::*;

use super::{Notice, Tone, focus};
use crate::i18n::{t, use_i18n};

/// Says, above a form, how many points are to be corrected, and takes the
/// focus when that number appears, so that nobody presses in vain.
#[component]
pub fn FlawNotice(
    /// How many there are; nothing is shown for none.
    #[prop(into)]
    count: Signal<usize>,
) -> impl IntoView {
    let i18n = use_i18n();
    let here = NodeRef::<leptos::html::Div>::new();
    Effect::new(move |_| {
        if let (true, Some(here)) = (count.get() > 0, here.get()) {
            focus(&here);
        }
    });
    view! {
        <Show when=move || { count.get() > 0 }>
            <div node_ref=here tabindex="-1">
                <Notice tone=Tone::Trouble>
                    <b>{t!(i18n, ui.flaws, count = move || count.get())}</b>
                    {t!(i18n, ui.flaws_note)}
                </Notice>
            </div>
        </Show>
    }
}

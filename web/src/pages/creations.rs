//! What was created in bulk before, on this tablet or another, and the way to take it back.

mod line;
mod take_back;

use governance::present::creations::{Made, earlier_creations};
use governance::register::Together;
use leptos::prelude::*;

use self::line::CreationLine;
use self::take_back::TakeBackDialog;
use super::pouring::{Pour, PourBar};
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Few, ShowMore};

pub(super) use take_back::TakeBackButton;

/// So many are looked at unasked, and so many more at each asking.
const FEW: usize = 8;

/// The heading, which takes the focus after a withdrawal.
const HOME: &str = "creations";

/// What was created in bulk, the last first; each with what can be taken back of it.
#[component]
pub(super) fn Creations(
    /// Bodies, or areas.
    made: Made,
) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let pour = Pour::new(app);
    let all = Memo::new(move |_| app.read(|register| earlier_creations(register, made)));
    let few = Few::new(FEW);
    let n_all = Signal::derive(move || all.with(Vec::len));
    let shown = Memo::new(move |_| all.with(|all| few.of(all)));
    let nothing = move || view! { <p class="soft">{text::creations::none(i18n, made)}</p> };
    view! {
        <Section id=HOME title=move || t_string!(i18n, creations.title)>
            <div class="sheet-body">
                <Show when=move || { n_all.get() > 0 } fallback=nothing>
                    <p class="soft">{t!(i18n, creations.note)}</p>
                    <ul class="creation-list">
                        <For each=move || shown.get() key=Together::clone let:together>
                            <CreationLine made together />
                        </For>
                    </ul>
                    <ShowMore few n_all />
                </Show>
                <PourBar pour label=move || t_string!(i18n, creations.running) />
            </div>
        </Section>
        <TakeBackDialog made pour />
    }
}

//! What a form says when it cannot be finished yet: how much is wrong, and where.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::{Button, ButtonKind, Notice, Tone, focus, focus_inside};
use crate::i18n::{t_string, use_i18n};
use crate::said::t;

/// Says, above a form, how many points are to be corrected, leads to each field by the very
/// name of its label, and takes the focus when they appear, so that nobody presses in vain.
#[component]
pub fn FlawNotice(
    /// How many there are; nothing is shown for none.
    #[prop(into)]
    count: Signal<usize>,
    /// The form around the fields.
    form: NodeRef<html::Form>,
) -> impl IntoView {
    let i18n = use_i18n();
    let here = NodeRef::<html::Div>::new();
    let flawed = RwSignal::new_local(Vec::<Flawed>::new());
    Effect::new(move |_| {
        if let (true, Some(here)) = (count.get() > 0, here.get()) {
            // A frame later, so that the fields say what is wrong with them.
            request_animation_frame(move || {
                // By then the form may have closed.
                let form = form.try_get_untracked().flatten();
                let found = form.map(|form| Flawed::all(&form)).unwrap_or_default();
                if flawed.try_set(found).is_none() {
                    focus(&here);
                }
            });
        }
    });
    let ways = move || {
        flawed
            .get()
            .into_iter()
            .map(|Flawed { label, field }| {
                let go = move || {
                    focus_inside(&field, ":is(input, select, textarea)");
                };
                view! { <li><Button kind=ButtonKind::Plain on_press=go>{label}</Button></li> }
            })
            .collect_view()
    };
    view! {
        <Show when=move || { count.get() > 0 }>
            <div node_ref=here tabindex="-1">
                <Notice tone=Tone::Trouble>
                    <b>{move || t_string!(i18n, ui.flaws, count = count.get()).to_string()}</b>
                    {t!(i18n, ui.flaws_note)}
                    <ul class="flaw-ways" role="list">{ways}</ul>
                </Notice>
            </div>
        </Show>
    }
}

/// A field that says what is wrong with it.
#[derive(Clone)]
struct Flawed {
    label: String,
    field: web_sys::Element,
}

impl Flawed {
    /// Finds all of a form, in the order in which they stand.
    fn all(form: &web_sys::Element) -> Vec<Self> {
        let Ok(flaws) = form.query_selector_all(".field > .flaw") else {
            return Vec::new();
        };
        let field = |at| {
            let flaw = flaws.item(at)?.dyn_into::<web_sys::Element>().ok()?;
            flaw.closest(".field").ok().flatten()
        };
        (0..flaws.length())
            .filter_map(field)
            .filter_map(|field| {
                let label = field.query_selector("label, legend").ok().flatten()?;
                // The first node is the name itself; what follows says that it may stay empty.
                let label = label.first_child()?.text_content()?;
                Some(Self { label, field })
            })
            .collect()
    }
}

//! Dialog: the browser's own, which keeps the focus inside and gives it back.

use leptos::html;
use leptos::prelude::*;

use super::{Button, ButtonKind, Icon, Shape, ToastRegion, Tone, after_paint, use_toasts};
use crate::i18n::{t_string, use_i18n};

/// A dialog over the page, shown while `open` is true. What is inside is made
/// anew each time it opens; Escape and the cross close it, a press beside it
/// does not, for that would lose what was typed.
#[component]
pub fn Dialog(
    /// Whether it is shown; the dialog sets it to false when it closes.
    open: RwSignal<bool>,
    /// What it asks.
    #[prop(into)]
    title: TextProp,
    /// `Trouble` for an act that takes something away.
    #[prop(optional)]
    tone: Tone,
    /// What is inside, its acts last in a `<div class="acts">`.
    children: ChildrenFn,
) -> impl IntoView {
    let i18n = use_i18n();
    let title_id = super::id::fresh_id();
    let titled_by = title_id.clone();
    let here = NodeRef::<html::Dialog>::new();
    let toasts = use_toasts();
    let is_filled = RwSignal::new(false);
    // A moment later the page around may be gone, and this dialog with it.
    let is_wanted = move || open.try_get_untracked().unwrap_or_default();
    Effect::new(move |_| {
        if open.get() {
            toasts.close_done();
            toasts.cover();
            is_filled.set(true);
        }
        let (open_now, Some(dialog)) = (open.get(), here.get()) else {
            return;
        };
        if open_now {
            // A frame later, so that what is inside is there to take the focus.
            request_animation_frame(move || {
                if is_wanted() {
                    show(&dialog);
                }
            });
        } else {
            if dialog.open() {
                dialog.close();
            }
            // What an act changed is painted before the form that asked for it is taken apart.
            after_paint(move || {
                is_filled.try_set(is_wanted());
            });
        }
    });
    view! {
        <dialog
            class="dialog"
            node_ref=here
            data-tone=tone.name()
            aria-labelledby=titled_by
            on:close=move |_| open.set(false)
        >
            <Show when=move || is_filled.get()>
                <div class="dialog-head">
                    <h2 id=title_id.clone()>{let title = title.clone(); move || title.get()}</h2>
                    <Button
                        kind=ButtonKind::Plain
                        label=move || t_string!(i18n, ui.close)
                        on_press=move || open.set(false)
                    >
                        <Icon shape=Shape::Cross />
                    </Button>
                </div>
                <ToastRegion />
                <div class="dialog-body">{children()}</div>
            </Show>
        </dialog>
    }
}

fn show(dialog: &web_sys::HtmlDialogElement) {
    if dialog.open() {
        return;
    }
    if dialog.show_modal().is_err() {
        // Another one stands over the page: shown in the flow, it can still be used.
        dialog.set_open(true);
    } else {
        super::focus_inside(
            dialog,
            ".dialog-body :is(input, select, textarea, button, a)",
        );
    }
}

//! Dialog: the browser's own, which keeps the focus inside and gives it back.

use leptos::html;
use leptos::prelude::*;
use leptos::reactive::owner::Owner;
use leptos::tachys::reactive_graph::OwnedView;
use wasm_bindgen::JsCast as _;

use super::{Button, ButtonKind, Icon, Shape, ToastRegion, Tone, use_toasts};
use crate::i18n::{t_string, use_i18n};
use crate::moments::behind_paint;

/// Out of sight, and about to be closed; and closed from here, not by whoever looks at it.
const LEFT: &str = "data-left";

/// A dialog over the page, shown while `open` is true. What is inside is made
/// anew each time it opens; Escape and the cross close it, a press beside it
/// does not, for that would lose what was typed.
///
/// It leaves in two steps. The browser asks the style of the whole page anew when a
/// dialog that stood over it closes, and gives the focus back: on a slow tablet that
/// takes longer than all the rest of an act. So it goes out of sight at once, with
/// what is inside at rest, and closes right behind the paint of what the act changed, or
/// before anything else takes the focus.
#[component]
pub fn Dialog(
    /// Whether it is shown.
    #[prop(into)]
    open: Signal<bool>,
    /// Told that whoever looks at it closes it: then it is to be shown no more.
    #[prop(into)]
    on_close: Callback<()>,
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
    let inside = Inside::new();
    // Told once of each change, whatever it follows from.
    let open = Memo::new(move |_| open.get());
    // On its way out it asks what it asked.
    let title = Memo::new(move |asked: Option<&Oco<'static, str>>| match asked {
        Some(asked) if !open.get() => asked.clone(),
        _ => title.get(),
    });
    Effect::new(move |_| {
        let is_open = open.get();
        if is_open {
            toasts.close_done();
            toasts.cover();
        }
        let Some(dialog) = here.get() else {
            return;
        };
        if is_open {
            close(&dialog);
            inside.fill();
            // A frame later, so that what is inside is there to take the focus.
            request_animation_frame(move || {
                if open.try_get_untracked() == Some(true) {
                    show(&dialog);
                }
            });
        } else if inside.is_filled() {
            inside.rest();
            hide(&dialog);
            behind_paint(move || {
                // The page around may be gone by now, and this dialog with it.
                if open.try_get_untracked() == Some(false) {
                    close(&dialog);
                    inside.empty();
                }
            });
        }
    });
    let filling = move || {
        let owner = inside.owner()?;
        let (title_id, children) = (title_id.clone(), children.clone());
        let draw = || {
            view! {
                <div class="dialog-head">
                    <h2 id=title_id>{move || title.get()}</h2>
                    <Button
                        kind=ButtonKind::Plain
                        label=move || t_string!(i18n, ui.close)
                        on_press=move || on_close.run(())
                    >
                        <Icon shape=Shape::Cross />
                    </Button>
                </div>
                <ToastRegion />
                <div class="dialog-body">{children()}</div>
            }
        };
        Some(OwnedView::new_with_owner(owner.with(draw), owner))
    };
    let closed = move |_: leptos::ev::Event| {
        let dialog = here.get_untracked();
        if dialog.is_none_or(|dialog| dialog.return_value() != LEFT) {
            on_close.run(());
        }
    };
    // Nothing is typed where nobody looks, nor pressed, nor sent a second time; the keys that the
    // page knows are heard.
    let is_on_its_way = move || here.get_untracked().is_some_and(|dialog| is_left(&dialog));
    let typed = move |ev: leptos::ev::KeyboardEvent| {
        if is_on_its_way() {
            ev.prevent_default();
        }
    };
    let pressed = move |ev: leptos::ev::MouseEvent| {
        if is_on_its_way() {
            ev.prevent_default();
            ev.stop_propagation();
        }
    };
    view! {
        <dialog
            class="dialog"
            node_ref=here
            on:keydown=typed
            on:click:capture=pressed
            data-tone=tone.name()
            aria-labelledby=titled_by
            on:close=closed
        >
            {filling}
        </dialog>
    }
}

/// What is inside a dialog, from its opening until the page below is painted.
#[derive(Clone, Copy)]
struct Inside {
    is_filled: RwSignal<bool>,
    /// What lives inside.
    owner: StoredValue<Option<Owner>>,
}

impl Inside {
    fn new() -> Self {
        Self {
            is_filled: RwSignal::new(false),
            owner: StoredValue::new(None),
        }
    }

    /// Returns who owns all that is drawn inside, new at each opening.
    fn owner(self) -> Option<Owner> {
        let owner = self.is_filled.get().then(Owner::new);
        self.owner.set_value(owner.clone());
        owner
    }

    fn is_filled(self) -> bool {
        self.is_filled.get_untracked()
    }

    /// Makes it anew.
    fn fill(self) {
        self.is_filled.set(true);
    }

    /// Lets it draw nothing more: it is on its way out.
    fn rest(self) {
        if let Some(owner) = self.owner.get_value() {
            owner.pause();
        }
    }

    fn empty(self) {
        self.is_filled.set(false);
    }
}

/// Takes a dialog out of sight: one sees through it, but it stands where it stood, with the focus in
/// it. So there is nothing to lay out, nor to draw anew but the page below.
fn hide(dialog: &web_sys::HtmlDialogElement) {
    // What cannot be hidden is closed all the same.
    drop(dialog.set_attribute(LEFT, ""));
}

/// Tells whether a dialog is out of sight already.
fn is_left(dialog: &web_sys::HtmlDialogElement) -> bool {
    dialog.has_attribute(LEFT)
}

/// Tells whether a dialog stands over the page; one on its way out does not.
pub fn is_dialog_open() -> bool {
    let open = document().query_selector("dialog[open]:not([data-left])");
    matches!(open, Ok(Some(_)))
}

/// Closes a dialog if it is still open; the browser tells of it as if somebody had.
fn close(dialog: &web_sys::HtmlDialogElement) {
    drop(dialog.remove_attribute(LEFT));
    if dialog.open() {
        dialog.close_with_return_value(LEFT);
    }
}

/// Closes every dialog that is on its way out: while one is open, nothing below it can take the
/// focus.
pub(super) fn close_those_left() {
    let next = || {
        let at = document().query_selector("dialog[data-left]");
        at.ok()??.dyn_into::<web_sys::HtmlDialogElement>().ok()
    };
    while let Some(dialog) = next() {
        close(&dialog);
    }
}

fn show(dialog: &web_sys::HtmlDialogElement) {
    if dialog.open() {
        return;
    }
    // Closed later, another would give the focus back to where it came from.
    close_those_left();
    dialog.set_return_value("");
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

//! Toasts: the sentence that follows an act, read aloud without taking focus.
//!
//! What is done leaves by itself, unless it offers a way out: then it waits for the next act, or
//! for another page. A warning or a trouble stays until someone has closed it.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use super::{Button, ButtonKind, Icon, Shape, Tone};
use crate::i18n::{t_string, use_i18n};
use crate::moments::behind_paint;

/// How long what is done stays at least.
const LEAST: Duration = Duration::from_secs(6);

/// How much longer for each character: slow readers read it twice.
const FOR_EACH: Duration = Duration::from_millis(60);

/// How long what was just said belongs to the page that its act opens.
const NEW: Duration = Duration::from_secs(1);

/// How often it is asked again whether somebody who is at it has gone.
const AGAIN: Duration = Duration::from_secs(2);

/// A way out, offered with a toast.
#[derive(Clone)]
pub struct ToastAct {
    /// What the button says.
    pub label: String,
    /// What it does; the toast then closes. It outlives whatever part of the page offered it, as a
    /// callback would not.
    pub press: Arc<dyn Fn() + Send + Sync>,
}

impl fmt::Debug for ToastAct {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ToastAct").field(&self.label).finish()
    }
}

/// One sentence to be said.
#[derive(Debug, Clone)]
pub struct Toast {
    /// How much it wants to be noticed.
    pub tone: Tone,
    /// What happened, and what can be done now.
    pub text: String,
    /// A way out, if there is one.
    pub act: Option<ToastAct>,
}

/// The toasts in sight, and the door for saying one.
#[derive(Debug, Clone, Copy)]
pub struct Toasts {
    shown: RwSignal<Vec<(u32, Toast)>>,
    /// How many dialogs stand over the page.
    n_over: RwSignal<usize>,
    last: StoredValue<u32>,
    /// The last that is no longer new.
    last_old: StoredValue<u32>,
}

/// Gives a place for toasts to everything below.
pub fn provide_toasts() -> Toasts {
    let toasts = Toasts {
        shown: RwSignal::new(Vec::new()),
        n_over: RwSignal::new(0),
        last: StoredValue::new(0),
        last_old: StoredValue::new(0),
    };
    provide_context(toasts);
    toasts
}

/// The place given by [`provide_toasts`].
pub fn use_toasts() -> Toasts {
    expect_context()
}

impl Toasts {
    /// Says a sentence.
    pub fn say(self, tone: Tone, text: impl Into<String>) {
        self.say_toast(Toast {
            tone,
            text: text.into(),
            act: None,
        });
    }

    /// Says a sentence that offers a way out.
    pub fn say_toast(self, toast: Toast) {
        let leaves = toast.act.is_none() && matches!(toast.tone, Tone::Plain | Tone::Done);
        let stay = LEAST + FOR_EACH * u32::try_from(toast.text.chars().count()).unwrap_or(0);
        self.last.update_value(|last| *last += 1);
        let id = self.last.get_value();
        let show = move || {
            self.shown.try_update(|shown| {
                // One act is told at a time, or what follows would cover the page.
                if is_done(&toast) {
                    shown.retain(|(_, toast)| !is_done(toast));
                }
                shown.push((id, toast));
            });
        };
        // Nothing is read aloud of a page below a dialog, and one whose act is done closes only
        // when that is painted: it is gone when its act is told, and the page can be used.
        match self.n_over.get_untracked() {
            0 => show(),
            _ => behind_paint(move || {
                super::dialog::close_those_left();
                show();
            }),
        }
        let grow_old = move || {
            self.last_old.try_update_value(|old| *old = id);
        };
        set_timeout(grow_old, NEW);
        if leaves {
            set_timeout(move || self.leave(id), stay);
        }
    }

    /// Tells whether any is in sight.
    pub fn has_any(self) -> bool {
        self.shown.with(|shown| !shown.is_empty())
    }

    /// Tells whether a dialog stands over the page, and shows them in it.
    pub fn are_covered(self) -> bool {
        self.n_over.get() > 0
    }

    /// Notes that a dialog stands over the page, until what runs now runs again or ends.
    pub(super) fn cover(self) {
        self.n_over.update(|n_over| *n_over += 1);
        on_cleanup(move || {
            self.n_over
                .try_update(|n_over| *n_over = n_over.saturating_sub(1));
        });
    }

    /// Closes what was said of acts done: somebody begins another.
    pub(super) fn close_done(self) {
        self.shown
            .update(|shown| shown.retain(|(_, toast)| !is_done(toast)));
    }

    /// Closes what was said of acts done on a page that somebody leaves; an act that opens a page
    /// is told there.
    pub fn close_past(self) {
        let last_old = self.last_old.get_value();
        self.shown
            .update(|shown| shown.retain(|(id, toast)| *id > last_old || !is_done(toast)));
    }

    /// Goes by itself, unless somebody is reading.
    fn leave(self, id: u32) {
        if is_read() {
            set_timeout(move || self.leave(id), AGAIN);
        } else {
            self.close(id);
        }
    }

    /// Closes one; a timer may ask it of a page that is gone.
    fn close(self, id: u32) {
        self.shown
            .try_update(|shown| shown.retain(|(other, _)| *other != id));
    }
}

fn is_done(toast: &Toast) -> bool {
    toast.tone == Tone::Done
}

/// Tells whether somebody points at a toast or is in one. The page is asked at that moment: what
/// is noted as the pointer comes and goes stays noted when a dialog closes under it.
fn is_read() -> bool {
    let at = document().query_selector(".toasts .notice:is(:hover, :focus-within)");
    matches!(at, Ok(Some(_)))
}

/// Where toasts appear. It is always in the page, or nothing would be read; and once more in
/// an open dialog, behind which nothing can be read or pressed.
#[component]
pub fn ToastRegion() -> impl IntoView {
    let (toasts, i18n) = (use_toasts(), use_i18n());
    view! {
        <div
            class="toasts"
            role="region"
            aria-live="polite"
            aria-label=move || t_string!(i18n, ui.notices)
        >
            <For each=move || toasts.shown.get() key=|(id, _)| *id let:((id, toast))>
                <OneToast id toast />
            </For>
        </div>
    }
}

/// One toast, with its way out and its way to close.
#[component]
fn OneToast(id: u32, toast: Toast) -> impl IntoView {
    let (toasts, i18n) = (use_toasts(), use_i18n());
    let close = move || toasts.close(id);
    let act = toast.act.map(|ToastAct { label, press }| {
        let press = move || {
            press();
            close();
        };
        view! { <Button kind=ButtonKind::Plain on_press=press>{label}</Button> }
    });
    view! {
        <div class="notice" data-tone=toast.tone.name()>
            <Icon shape=toast.tone.shape() />
            <div class="text">{toast.text}</div>
            <div class="acts">
                {act}
                <Button kind=ButtonKind::Plain label=move || t_string!(i18n, ui.close) on_press=close>
                    <Icon shape=Shape::Cross />
                </Button>
            </div>
        </div>
    }
}

//! The place to drop files on, and the button that chooses them.

use leptos::ev::DragEvent;
use leptos::html;
use leptos::prelude::*;
use web_sys::File;

use crate::files::{chosen as chosen_files, property};
use crate::ui::{Button, Icon, Shape};

/// Takes files in, several at once: dropped, or chosen from the tablet.
#[component]
pub fn FileDrop(
    /// What can be dropped here.
    #[prop(into)]
    words: TextProp,
    /// What the button that chooses is called.
    #[prop(into)]
    button: TextProp,
    /// The endings and kinds of file that are offered.
    accept: &'static str,
    /// Told of the files.
    on_files: Callback<Vec<File>>,
) -> impl IntoView {
    let is_over = RwSignal::new(false);
    let chooser = NodeRef::<html::Input>::new();
    let choose = move || {
        if let Some(chooser) = chooser.get_untracked() {
            // The same file may be chosen twice in a row.
            chooser.set_value("");
            chooser.click();
        }
    };
    let chosen = move || {
        if let Some(chooser) = chooser.get_untracked() {
            on_files.run(chosen_files(&chooser));
        }
    };
    let dropped = move |ev: DragEvent| {
        ev.prevent_default();
        is_over.set(false);
        on_files.run(chosen_files(&property(&ev, "dataTransfer")));
    };
    let over = move |ev: DragEvent| {
        ev.prevent_default();
        is_over.set(true);
    };
    let (name, told) = (button.clone(), button);
    view! {
        <div
            class="drop-place"
            data-over=move || is_over.get().then_some("")
            on:dragenter=over
            on:dragover=over
            on:dragleave=move |_| is_over.set(false)
            on:drop=dropped
        >
            <Icon shape=Shape::TakeIn />
            <p>{move || words.get()}</p>
            <Button on_press=choose>{move || name.get()}</Button>
            <input
                node_ref=chooser
                type="file"
                hidden
                multiple
                accept=accept
                aria-label=move || told.get()
                on:change=move |_| chosen()
            />
        </div>
    }
}

//! Bars: a long act under way that can be stopped, and how full something is.
//!
//! The number is always written beside the bar.

use leptos::prelude::*;

use super::{Button, Tone};
use crate::i18n::use_i18n;
use crate::said::t;

/// A long act under way.
#[component]
pub fn Progress(
    /// What is being done.
    #[prop(into)]
    label: TextProp,
    /// How far it is, from 0 to 1.
    #[prop(into)]
    done: Signal<f64>,
    /// How far it is, in words: "62 410 sur 110 000".
    #[prop(into)]
    words: TextProp,
    /// Stops it, where it can be stopped.
    #[prop(optional, into)]
    on_stop: Option<Callback<()>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let (name, told) = (label.clone(), words.clone());
    view! {
        <div class="progress">
            <span class="words"><b>{move || label.get()}</b> <span>{move || words.get()}</span></span>
            <div
                class="bar"
                role="progressbar"
                aria-label=move || name.get()
                aria-valuemin="0"
                aria-valuemax="100"
                aria-valuenow=move || percent(done.get())
                aria-valuetext=move || told.get()
            >
                <i style:inline-size=move || percent(done.get()) + "%"></i>
            </div>
            {on_stop.map(|stop| view! { <Button on_press=move || stop.run(())>{t!(i18n, ui.stop)}</Button> })}
        </div>
    }
}

/// How full something is.
#[component]
pub fn Gauge(
    /// What it measures.
    #[prop(into)]
    label: TextProp,
    /// How full it is, from 0 to 1.
    #[prop(into)]
    full: Signal<f64>,
    /// The same in words: "4,1 sur 5,2 Mo".
    #[prop(into)]
    words: TextProp,
    /// How much it wants to be noticed.
    #[prop(optional, into)]
    tone: Signal<Tone>,
) -> impl IntoView {
    let (name, told) = (label.clone(), words.clone());
    view! {
        <div class="gauge">
            <span class="words"><span>{move || label.get()}</span> <b>{move || words.get()}</b></span>
            <div
                class="bar"
                role="meter"
                data-tone=move || tone.get().name()
                aria-label=move || name.get()
                aria-valuemin="0"
                aria-valuemax="100"
                aria-valuenow=move || percent(full.get())
                aria-valuetext=move || told.get()
            >
                <i style:inline-size=move || percent(full.get()) + "%"></i>
            </div>
        </div>
    }
}

fn percent(part: f64) -> String {
    format!("{:.0}", part.clamp(0.0, 1.0) * 100.0)
}

//! How well the tablet keeps the work: what is wrong, how full it is, what the browser promises.

use governance::present::exchange::{AT_EASE, Room as Held, room};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::exchange::RoomNotice;
use crate::frame::Sentence;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::storage::{Fault, Gauge as Measure, StorageError, export_rescue};
use crate::text::{self, Words};
use crate::ui::{Button, Gauge, Notice, Tone};

const KILO: f64 = 1_000.0;
const MEGA: f64 = 1_000_000.0;

/// Shows how well the tablet keeps the work.
#[component]
pub(super) fn Keeping() -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let measure = LocalResource::new(move || {
        // Measured anew after each write.
        let _written = app.save_state();
        async move {
            match app.vault() {
                Some(vault) => vault.gauge().await,
                None => Measure::default(),
            }
        }
    });
    let told =
        move |sentence: Sentence| view! { <p data-tone=sentence.tone.name()>{sentence.text}</p> };
    view! {
        <section class="sheet sheet-body" aria-labelledby="settings-keeping">
            <h2 id="settings-keeping">{t!(i18n, settings.keeping_title)}</h2>
            <p>{t!(i18n, settings.keeping_note)}</p>
            {move || told(text::saving(i18n, app))}
            {move || told(text::last_file(i18n, app))}
            {move || measure.get().map(|measure| view! { <Room measure /> })}
            <AtEase />
            <p><a href=move || router.href(&Route::Exchange)>{t!(i18n, settings.make_file)}</a></p>
        </section>
    }
}

/// What is wrong with the stores, each with what to do: above all the rest, where the header leads.
#[component]
pub(super) fn Troubles() -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let is_damaged = Memo::new(move |_| {
        let damaged = |trouble: &StorageError| matches!(trouble.what, Fault::Damaged { .. });
        app.strange_lines() > 0 || app.troubles().iter().any(damaged)
    });
    view! {
        {move || {
            let troubles = app.troubles().into_iter();
            troubles
                .map(|trouble| view! { <Notice tone=Tone::Warning>{text::fault(i18n, &trouble)}</Notice> })
                .collect_view()
        }}
        {move || {
            let count = app.strange_lines();
            (count > 0).then(|| view! {
                <Notice tone=Tone::Warning>{t_string!(i18n, storage.strange, count = count).to_string()}</Notice>
            })
        }}
        <Show when=move || is_damaged.get()>
            <RescueFile />
        </Show>
    }
}

/// Hands out everything as it lies in the stores, damaged pieces too.
#[component]
fn RescueFile() -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let hand_out = move || {
        spawn_local(async move {
            match export_rescue().await {
                Ok(()) => app.say(Tone::Done, t_string!(i18n, storage.rescue_done)),
                Err(_) => app.say(Tone::Trouble, t_string!(i18n, storage.rescue_failed)),
            }
        });
    };
    view! {
        <p class="acts">
            <Button on_press=hand_out>{t!(i18n, storage.rescue)}</Button>
            <span class="soft">{t!(i18n, storage.rescue_note)}</span>
        </p>
    }
}

/// How full the tablet is, and what the browser promises.
#[component]
fn Room(measure: Measure) -> impl IntoView {
    let i18n = use_i18n();
    let share = |used: f64, room: f64| if room > 0.0 { used / room } else { 0.0 };
    let local = share(measure.local_used as f64, measure.local_room as f64);
    let local_words = move || {
        let (used, room) = (
            rounded(i18n, measure.local_used as f64, KILO),
            rounded(i18n, measure.local_room as f64, KILO),
        );
        t_string!(i18n, settings.gauge_kilo, used = used, room = room).to_string()
    };
    let all = measure.used.zip(measure.room).map(|(used, room)| {
        let words = move || {
            t_string!(
                i18n,
                settings.gauge_mega,
                used = rounded(i18n, used, MEGA),
                room = rounded(i18n, room, MEGA)
            )
            .to_string()
        };
        view! {
            <Gauge
                label=move || t_string!(i18n, settings.gauge_all)
                full=Signal::stored(share(used, room))
                words
            />
        }
    });
    let promise = move || match measure.persisted {
        Some(true) => t_string!(i18n, settings.persisted),
        Some(false) => t_string!(i18n, settings.not_persisted),
        None => t_string!(i18n, settings.persistence_unknown),
    };
    view! {
        <Gauge
            label=move || t_string!(i18n, settings.gauge_local)
            full=Signal::stored(local)
            words=local_words
        />
        {all}
        <p>{promise}</p>
    }
}

/// How much of what a tablet holds at ease the journal takes, and what to do before it hurts.
#[component]
fn AtEase() -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let n_entries = Memo::new(move |_| app.read(|register| register.journal().len()));
    let is_room = Memo::new(move |_| room(n_entries.get(), None));
    let tone = Signal::derive(move || match is_room.get() {
        Held::Ample | Held::Filling { .. } => Tone::Plain,
        Held::TooMuchBrought { .. } | Held::TooMuchHere { .. } => Tone::Warning,
    });
    let words = move || {
        let (n, most) = (
            text::count(i18n, n_entries.get()),
            text::count(i18n, AT_EASE),
        );
        t_string!(i18n, settings.gauge_entries, n = n, most = most).to_string()
    };
    view! {
        <Gauge
            label=move || t_string!(i18n, settings.gauge_ease)
            full=Signal::derive(move || n_entries.get() as f64 / AT_EASE as f64)
            words
            tone
        />
        <RoomNotice room=is_room />
    }
}

/// Writes a size in whole units.
fn rounded(i18n: Words, size: f64, unit: f64) -> String {
    text::count(i18n, (size / unit).round() as usize)
}

//! The tablet's clock, minute by minute, while a session sits.

use std::time::Duration;

use chrono::Timelike as _;
use governance::calendar::Moment;
use leptos::prelude::*;

use crate::device;

/// How often the clock is looked at: a minute is never seen late by more.
const LOOK: Duration = Duration::from_secs(15);

/// Returns this minute, as long as the page shows it.
pub(in crate::pages::session) fn minute_clock() -> Memo<Moment> {
    let (now, set_now) = signal(this_minute());
    let ticking = set_interval_with_handle(move || set_now.set(this_minute()), LOOK);
    on_cleanup(move || {
        if let Ok(ticking) = ticking {
            ticking.clear();
        }
    });
    Memo::new(move |_| now.get())
}

fn this_minute() -> Moment {
    let now = device::local_now();
    Moment {
        day: now.date(),
        minute: u16::try_from(now.hour() * 60 + now.minute()).ok(),
    }
}

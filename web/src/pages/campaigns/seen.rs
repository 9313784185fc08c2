//! What the page shows, as the address asks for it.

use std::sync::Arc;

use governance::facts::CampaignKind;
use governance::ids::{AreaId, BodyId, EntryId};
use governance::present::campaigns::{CampaignCalendar, CampaignFilter, campaign_calendar};
use leptos::prelude::*;

use crate::route::{Router, use_router};
use crate::state::App;

/// The year.
pub(super) const YEAR: &str = "annee";
/// The sort.
pub(super) const KIND: &str = "nature";
/// Who holds them.
pub(super) const BODY: &str = "antenne";
/// Where.
pub(super) const AREA: &str = "dans";
/// By what.
pub(super) const CHANNEL: &str = "canal";

/// What the page shows.
#[derive(Clone, Copy)]
pub(super) struct Seen {
    pub(super) router: Router,
    pub(super) filter: Memo<CampaignFilter>,
    pub(super) calendar: Memo<Arc<CampaignCalendar>>,
    /// The year shown.
    pub(super) year: Memo<i32>,
}

/// Follows the register, the date and the address.
pub(super) fn provide_seen(app: App) -> Seen {
    let router = use_router();
    let (year, kind, channel) = (
        router.filter(YEAR),
        router.filter(KIND),
        router.filter(CHANNEL),
    );
    let (body, area) = (router.filter(BODY), router.filter(AREA));
    let filter = Memo::new(move |_| {
        let id = |text: Option<String>| text?.parse::<EntryId>().ok();
        let named = kind.get().unwrap_or_default();
        CampaignFilter {
            year: year.get().and_then(|year| year.parse().ok()),
            kind: CampaignKind::ALL
                .into_iter()
                .find(|kind| kind.code() == named),
            body: id(body.get()).map(BodyId),
            area: id(area.get()).map(AreaId),
            channel: channel.get().filter(|channel| !channel.is_empty()),
        }
    });
    let calendar = Memo::new(move |_| {
        let day = app.as_of();
        Arc::new(
            app.read(|register| filter.with(|filter| campaign_calendar(register, filter, day))),
        )
    });
    Seen {
        router,
        filter,
        calendar,
        year: Memo::new(move |_| calendar.with(|calendar| calendar.year)),
    }
}

impl Seen {
    /// Tells whether anything but the year is asked for.
    pub(super) fn is_narrowed(self) -> bool {
        self.filter.with(|filter| {
            let year = filter.year;
            *filter
                != CampaignFilter {
                    year,
                    ..CampaignFilter::default()
                }
        })
    }

    /// Asks for nothing but the year.
    pub(super) fn clear(self) {
        for name in [KIND, BODY, AREA, CHANNEL] {
            self.router.set_filter(name, None);
        }
    }
}

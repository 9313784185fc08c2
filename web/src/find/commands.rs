//! Pages and acts by name.

use governance::facts::Kind;

use super::items::Item;
use crate::form::{ACT, FactAct, POSTING};
use crate::frame::{PICTURE, PRINT, ROOM};
use crate::i18n::t_string;
use crate::pages::{ADD_SESSION, CREATE_BODY, SiteAct, is_agents};
use crate::route::{Address, Route, Router, SCREEN};
use crate::state::App;
use crate::text;

/// Returns the acts that begin something, then every page.
pub(super) fn commands(app: App, i18n: text::Words, router: Router) -> Vec<Item> {
    let act = |label: &str, route: Route, act: &str| Item {
        label: label.to_owned(),
        detail: t_string!(i18n, find.act).to_owned(),
        href: router.href_with(&route, ACT, Some(act)),
    };
    let record = |kind: Kind| FactAct::Record(kind, None).to_string();
    let page = |label: &str, route: Route| Item {
        label: label.to_owned(),
        detail: t_string!(i18n, find.page).to_owned(),
        href: router.href(&route),
    };
    let of_view = |label: &str, name: &str, value: &str| {
        let mut here = Address::parse(&router.here_with(ACT, None));
        here.query.set(name, Some(value));
        Item {
            label: label.to_owned(),
            detail: t_string!(i18n, find.act).to_owned(),
            href: here.to_string(),
        }
    };
    // Who has a perimeter records the session of a committee there.
    let session = match is_agents(app) {
        true => act(
            t_string!(i18n, sessions.add),
            Route::Home,
            &SiteAct::Session(None).to_string(),
        ),
        false => act(t_string!(i18n, sessions.add), Route::Sessions, ADD_SESSION),
    };
    vec![
        act(t_string!(i18n, bodies.create), Route::Bodies, CREATE_BODY),
        session,
        act(
            t_string!(i18n, indicators.add),
            Route::Indicators,
            &record(Kind::Indicator),
        ),
        act(
            t_string!(i18n, campaigns.add),
            Route::Campaigns,
            &record(Kind::Campaign),
        ),
        act(
            t_string!(i18n, staff.ask),
            Route::Staff,
            &record(Kind::Reinforcement),
        ),
        act(t_string!(i18n, posting.choose), Route::Home, POSTING),
        of_view(t_string!(i18n, screen.show), SCREEN, ROOM),
        of_view(t_string!(i18n, screen.picture), ACT, PICTURE),
        of_view(t_string!(i18n, screen.print), ACT, PRINT),
        page(t_string!(i18n, exchange.give_title), Route::Exchange),
        page(t_string!(i18n, committees.title), Route::Committees),
        page(t_string!(i18n, frame.home), Route::Home),
        page(t_string!(i18n, frame.bodies), Route::Bodies),
        page(t_string!(i18n, frame.territory), Route::Territory),
        page(t_string!(i18n, frame.sessions), Route::Sessions),
        page(t_string!(i18n, frame.duties), Route::Duties),
        page(t_string!(i18n, frame.plans), Route::Plans),
        page(t_string!(i18n, frame.reports), Route::Reports),
        page(t_string!(i18n, frame.gaps), Route::Gaps),
        page(
            t_string!(i18n, frame.recommendations),
            Route::Recommendations,
        ),
        page(t_string!(i18n, frame.indicators), Route::Indicators),
        page(t_string!(i18n, frame.validation), Route::Validation),
        page(t_string!(i18n, frame.campaigns), Route::Campaigns),
        page(t_string!(i18n, frame.staff), Route::Staff),
        page(t_string!(i18n, frame.exchange), Route::Exchange),
        page(t_string!(i18n, frame.journal), Route::Journal),
        page(t_string!(i18n, frame.settings), Route::Settings),
        page(t_string!(i18n, frame.demo), Route::Demonstration),
        page(t_string!(i18n, story.title), Route::Demonstration),
        page(t_string!(i18n, accessibility.title), Route::Accessibility),
    ]
}

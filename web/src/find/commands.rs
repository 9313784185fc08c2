//! Pages and acts by name, and by what else people call them.

use governance::facts::Kind;

use super::items::Item;
use crate::form::{ACT, FactAct, POSTING};
use crate::frame::{AS_OF_DAY, OTHER_LANGUAGE, PICTURE, PRINT, ROOM};
use crate::i18n::t_string;
use crate::pages::{CREATE_BODY, SiteAct, is_agents, way_to_measure, way_to_session};
use crate::route::{Address, Route, Router, SCREEN};
use crate::state::App;
use crate::text;

/// Returns the acts that begin something, those on the view in sight, then every page.
pub(super) fn commands(app: App, i18n: text::Words, router: Router) -> Vec<Item> {
    let mut all = acts(app, i18n, router);
    all.extend(acts_on_view(i18n, router));
    all.extend(pages(i18n, router));
    all
}

/// What begins something.
fn acts(app: App, i18n: text::Words, router: Router) -> Vec<Item> {
    let told = t_string!(i18n, find.act);
    let leads = |label: &str, href: String| Item::new(label, told, href);
    let act = |label: &str, route: Route, act: &str| {
        leads(label, router.href_with(&route, ACT, Some(act)))
    };
    let record = |kind: Kind, route: Route| {
        let label = text::recording(i18n, kind, false);
        act(&label, route, &FactAct::Record(kind, None).to_string())
    };
    // Who has a perimeter founds a committee there, with its bureau.
    let site = SiteAct::Bureau(None).to_string();
    let committee = is_agents(app).then(|| act(t_string!(i18n, home.set_up), Route::Home, &site));
    let has_body = app.read(|register| !register.programme().bodies().is_empty());
    // The page of bodies offers it as long as there is none.
    let charter = (!has_body).then(|| {
        let to = router.href(&Route::Bodies);
        leads(t_string!(i18n, bodies.load_charter), to)
    });
    let mut found: Vec<Item> = charter.into_iter().chain(committee).collect();
    found.extend([
        act(t_string!(i18n, bodies.create), Route::Bodies, CREATE_BODY)
            .also(t_string!(i18n, find.also_body)),
        leads(t_string!(i18n, sessions.add), way_to_session(app, router))
            .also(t_string!(i18n, find.also_hold)),
        leads(
            t_string!(i18n, indicators.measure),
            way_to_measure(app, router),
        )
        .also(t_string!(i18n, find.also_measure)),
        record(Kind::Indicator, Route::Indicators),
        record(Kind::Campaign, Route::Campaigns),
        record(Kind::Reinforcement, Route::Staff),
        act(t_string!(i18n, posting.choose), Route::Home, POSTING)
            .also(t_string!(i18n, posting.change)),
    ]);
    found
}

/// What is done with the view in sight: its day, its language, how it is shown.
fn acts_on_view(i18n: text::Words, router: Router) -> Vec<Item> {
    let of_view = |label: &str, name: &str, value: &str| {
        let mut here = Address::parse(&router.here_with(ACT, None));
        here.query.set(name, Some(value));
        Item::new(label, t_string!(i18n, find.act), here.to_string())
    };
    vec![
        of_view(t_string!(i18n, frame.as_of_title), ACT, AS_OF_DAY)
            .also(t_string!(i18n, find.also_day)),
        of_view(t_string!(i18n, frame.other_language), ACT, OTHER_LANGUAGE)
            .also(t_string!(i18n, find.also_language)),
        of_view(t_string!(i18n, screen.show), SCREEN, ROOM),
        of_view(t_string!(i18n, screen.picture), ACT, PICTURE),
        of_view(t_string!(i18n, screen.print), ACT, PRINT),
    ]
}

/// Every page.
fn pages(i18n: text::Words, router: Router) -> Vec<Item> {
    let page = |label: &str, route: Route| {
        Item::new(label, t_string!(i18n, find.page), router.href(&route))
    };
    vec![
        page(t_string!(i18n, exchange.take_title), Route::Exchange)
            .also(t_string!(i18n, find.also_take)),
        page(t_string!(i18n, exchange.give_title), Route::Exchange)
            .also(t_string!(i18n, find.also_give)),
        page(t_string!(i18n, areas.lists_title), Route::AreaLists),
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

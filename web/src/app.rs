//! The app: the frame, and the page the address asks for.

mod notices;
mod presenting;

use leptos::prelude::*;

use self::notices::Notices;
use self::presenting::follow_presenting;
use crate::find::{self, FindDialog};
use crate::form::{PostingDialog, WhoDialog, posted_as};
use crate::frame::{AsOf, Badge, Frame, FrameState, UnknownPage, WorkspaceSign};
use crate::i18n::{I18nContextProvider, t_string, use_i18n};
use crate::pages::{
    AccessibilityPage, AreaListsPage, BodiesPage, BodyPage, CampaignsPage, CommitteesPage,
    DemonstrationPage, DutiesPage, ExchangePage, GapsPage, HomePage, IndicatorPage, IndicatorsPage,
    JournalPage, PlanEntryPage, PlanPage, PlansPage, RecommendationPage, RecommendationsPage,
    ReportPage, ReportsPage, SessionPage, SessionsPage, SettingsPage, StaffPage, TerritoryPage,
    ValidationPage,
};
use crate::route::{Route, provide_router, use_router};
use crate::state::{App, provide_app, use_app};
use crate::storage::Workspace;
use crate::story::{StoryBar, provide_arrivals};
use crate::text;
use crate::ui::{count_presses, provide_toasts};

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    count_presses();
    provide_router();
    provide_toasts();
    provide_arrivals();
    view! {
        <I18nContextProvider>
            <Opened />
        </I18nContextProvider>
    }
}

/// The app over its charter; without one, the failure screen takes over.
#[component]
fn Opened() -> impl IntoView {
    match provide_app() {
        Ok(app) => {
            text::follow_language(app);
            view! { <Shell /> }.into_any()
        }
        Err(error) => {
            crate::failure::report(&error.to_string());
            ().into_any()
        }
    }
}

/// The frame with the page inside; nothing before the journal is open, so that nothing is said
/// of what has not been read yet. The waiting frame of the document stands until then.
#[component]
fn Shell() -> impl IntoView {
    let app = use_app();
    let state = frame_state(app);
    let is_open = Memo::new(move |_| app.is_open());
    follow_presenting();
    view! {
        <Show when=move || is_open.get()>
            <Frame state>
                <Notices />
                <Page />
                <StoryBar />
                <PostingDialog />
                <WhoDialog />
                <FindDialog />
            </Frame>
        </Show>
    }
}

fn frame_state(app: App) -> FrameState {
    let (i18n, router) = (use_i18n(), use_router());
    let chosen = router.filter("au");
    FrameState {
        programme: told(move || app.read(|register| register.charter().programme().short.clone())),
        workspace: told(move || WorkspaceSign {
            label: match app.workspace() {
                Workspace::Real => t_string!(i18n, settings.workspace_real).to_owned(),
                Workspace::Demonstration => {
                    t_string!(i18n, settings.workspace_demonstration).to_owned()
                }
            },
            demonstration: app.workspace() == Workspace::Demonstration,
        }),
        on_find: Callback::new(move |()| find::open(router)),
        perimeter: told(move || posted_as(app, i18n)),
        saving: told(move || text::saving(i18n, app)),
        trouble: told(move || text::trouble(i18n, app)),
        last_file: told(move || text::last_file(i18n, app)),
        as_of: told(move || AsOf {
            text: text::as_of(i18n, app.as_of(), chosen.with(Option::is_some)),
            date: app.as_of().to_string(),
            other_day: chosen.with(Option::is_some),
        }),
        on_as_of: Callback::new(move |date: Option<String>| {
            router.set_filter("au", date.as_deref());
        }),
        badges: told(move || badges(app, i18n)),
    }
}

/// What the frame tells, found once per change; what shows it is drawn anew only when it is
/// another.
fn told<T>(tell: impl Fn() -> T + Send + Sync + 'static) -> Signal<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    Memo::new(move |_| tell()).into()
}

/// What waits: contested values, beside the page that settles them.
fn badges(app: App, i18n: text::Words) -> Vec<Badge> {
    let n_contested = app.read(|register| register.contested().count());
    let contested = (n_contested > 0).then(|| Badge {
        route: Route::Exchange,
        count: n_contested.to_string(),
        told: t_string!(i18n, frame.contested).to_owned(),
    });
    contested.into_iter().collect()
}

/// The page the address asks for.
#[component]
fn Page() -> impl IntoView {
    let route = use_router().route();
    move || match route.get() {
        Route::Home => shown(|| view! { <HomePage /> }),
        Route::Bodies => shown(|| view! { <BodiesPage /> }),
        Route::Body(id) => shown(|| view! { <BodyPage id /> }),
        Route::Territory => shown(|| view! { <TerritoryPage /> }),
        Route::AreaLists => shown(|| view! { <AreaListsPage /> }),
        Route::Committees => shown(|| view! { <CommitteesPage /> }),
        Route::Sessions => shown(|| view! { <SessionsPage /> }),
        Route::Session(id) => shown(|| view! { <SessionPage id /> }),
        Route::Recommendations => shown(|| view! { <RecommendationsPage /> }),
        Route::Recommendation(id) => shown(|| view! { <RecommendationPage id /> }),
        Route::Duties => shown(|| view! { <DutiesPage /> }),
        Route::Plans => shown(|| view! { <PlansPage /> }),
        Route::Plan(year) => shown(|| view! { <PlanPage year /> }),
        Route::PlanEntry(year) => shown(|| view! { <PlanEntryPage year /> }),
        Route::Reports => shown(|| view! { <ReportsPage /> }),
        Route::Report(id) => shown(|| view! { <ReportPage id /> }),
        Route::Gaps => shown(|| view! { <GapsPage /> }),
        Route::Indicators => shown(|| view! { <IndicatorsPage /> }),
        Route::Indicator(id) => shown(|| view! { <IndicatorPage id /> }),
        Route::Validation => shown(|| view! { <ValidationPage /> }),
        Route::Campaigns => shown(|| view! { <CampaignsPage /> }),
        Route::Staff => shown(|| view! { <StaffPage /> }),
        Route::Demonstration => shown(|| view! { <DemonstrationPage /> }),
        Route::Exchange => shown(|| view! { <ExchangePage /> }),
        Route::Journal => shown(|| view! { <JournalPage /> }),
        Route::Settings => shown(|| view! { <SettingsPage /> }),
        Route::Accessibility => shown(|| view! { <AccessibilityPage /> }),
        Route::Unknown(address) => shown(|| view! { <UnknownPage address /> }),
    }
}

/// Draws one page. Apart for each: a browser gets the code of a page ready when it is first shown.
#[inline(never)]
fn shown<V: IntoAny>(page: impl FnOnce() -> V) -> AnyView {
    page().into_any()
}

//! The address of each scene: the live page, its day, and what of it is looked at.

use governance::present::story::{Scene, Story};

use crate::route::{AS_OF, Address, Route, Router, SCENE, SCREEN};

/// Returns which scene it is, the first being 1.
pub(crate) fn number(scene: Scene) -> usize {
    let at = Scene::ALL.iter().position(|one| *one == scene);
    at.map_or(1, |at| at + 1)
}

/// Finds a scene by its number in the address.
pub(super) fn named(text: &str) -> Option<Scene> {
    let at = text.parse::<usize>().ok()?.checked_sub(1)?;
    Scene::ALL.get(at).copied()
}

/// Returns where a scene is told; shown to a room it stays so.
pub(crate) fn address(router: Router, scene: Scene, story: &Story) -> String {
    let body = story.body.to_string();
    let year = story.year.to_string();
    let day = match scene {
        Scene::Field | Scene::Duties => story.last,
        _ => story.then,
    };
    let (day, place) = (day.to_string(), number(scene).to_string());
    let (route, of_page): (Route, Vec<(&str, &str)>) = match scene {
        Scene::Governing => (Route::Bodies, Vec::new()),
        Scene::Session => (
            Route::Session(story.session.to_string()),
            vec![("onglet", "decisions")],
        ),
        Scene::Plan => (Route::Plan(year.clone()), Vec::new()),
        Scene::Gap => (Route::Home, Vec::new()),
        Scene::Answer => (Route::Gaps, Vec::new()),
        Scene::Field => (Route::Indicators, Vec::new()),
        Scene::Merge => (Route::Exchange, Vec::new()),
        Scene::Duties => (
            Route::Duties,
            vec![("instance", body.as_str()), ("an", year.as_str())],
        ),
    };
    let screen = router.value(SCREEN);
    let mut address = Address::with(route, &of_page);
    address.query.set(AS_OF, Some(&day));
    address.query.set(SCENE, Some(&place));
    address.query.set(SCREEN, screen.as_deref());
    address.to_string()
}

/// Returns what of its page a scene looks at.
pub(super) const fn looked_at(scene: Scene) -> &'static str {
    match scene {
        Scene::Governing => "#bodies-chart",
        Scene::Session => "#decisions",
        Scene::Plan => "#versions",
        Scene::Gap => "main .figure-card",
        Scene::Answer => "#gaps",
        Scene::Field => "#framework",
        Scene::Merge => "#take-title",
        Scene::Duties => "#duties-matrix",
    }
}

//! What a person meets on a page, and what ought not to be there.

use serde_json::Value;
use tablet::{Page, Screen};

/// The themes, as systems ask for them.
pub(super) const THEMES: [&str; 2] = ["light", "dark"];

/// What is left of a laptop's screen by who enlarges everything twice, and four times.
const ENLARGED: [Screen; 2] = [
    Screen {
        width: 640,
        height: 400,
        touch: false,
    },
    Screen {
        width: 320,
        height: 200,
        touch: false,
    },
];

/// How large letters are where nobody has changed the browser's setting.
pub(super) const LETTERS: u32 = 16;

/// Two moments in a row in which nothing changes and nothing moves.
const STILL: &str = r"await (async () => {
    const moves = animation => Number.isFinite(animation.effect.getComputedTiming().endTime);
    for (let quiet = 0; quiet < 2;) {
        const count = __story.count;
        await new Promise(requestAnimationFrame);
        await scheduler.postTask(() => {}, { priority: 'background' });
        quiet = count === __story.count && !document.getAnimations().some(moves) ? quiet + 1 : 0;
    }
    return true;
})()";

/// Every text of the page, shown or read out: as it stands, each once.
const WORDS: &str = include_str!("words.js");

/// Things that should hold words and hold none.
const HOLLOW: &str = include_str!("hollow.js");

/// Returns every screen that a page must fit, and how large its letters are.
pub(super) fn screens() -> impl Iterator<Item = (Screen, u32)> {
    let usual = Screen::ALL.into_iter().chain(ENLARGED);
    usual
        .map(|screen| (screen, LETTERS))
        .chain([(Screen::PHONE, 2 * LETTERS)])
}

/// Goes to another page and waits until it stands.
#[track_caller]
pub(super) fn goes(page: &Page, address: &str) {
    page.run(&format!(
        "new Promise(gone => {{
            if (location.hash === '{address}') return gone();
            addEventListener('hashchange', gone, {{ once: true }});
            location.hash = '{address}';
        }})"
    ));
    settles(page);
}

/// Waits until the page stands still.
#[track_caller]
pub(super) fn settles(page: &Page) {
    page.wait_for("the page to stand still", STILL);
}

/// Returns the language the page says it is in.
pub(super) fn language(page: &Page) -> String {
    text(&page.run("document.documentElement.lang"))
}

/// Changes to the other language by the button of the header.
#[track_caller]
pub(super) fn changes_language(page: &Page) {
    page.run("document.querySelector('header .language').click()");
    settles(page);
}

/// Returns the addresses that the page leads to, without their filters.
pub(super) fn links(page: &Page) -> Vec<String> {
    texts(&page.run(
        "[...document.querySelectorAll('main a[href^=\"#/\"]')]
            .map(link => link.getAttribute('href').split('?')[0])",
    ))
}

/// Returns how far the page is wider than the screen, and what makes it so.
pub(super) fn overflow(page: &Page, screen: Screen) -> Option<String> {
    let wide = page.run(&format!(
        "(wide => wide > {width} ? wide : null)(document.documentElement.scrollWidth)",
        width = screen.width,
    ));
    wide.as_u64().map(|wide| format!("{wide} px wide"))
}

/// Returns every text on the page, shown or read out.
pub(super) fn words(page: &Page) -> Vec<String> {
    texts(&page.run(WORDS))
}

/// Returns what should hold words and holds none, or a place that nobody filled.
pub(super) fn gaps(page: &Page) -> Vec<String> {
    let marks = ["undefined", "NaN", "[object", "{{", "}}"];
    let mut gaps = texts(&page.run(HOLLOW));
    gaps.extend(words(page).into_iter().filter_map(|text| {
        let is_unfilled = marks.iter().any(|mark| text.contains(mark));
        is_unfilled.then(|| format!("« {text} »"))
    }));
    gaps
}

fn texts(values: &Value) -> Vec<String> {
    values.as_array().unwrap().iter().map(text).collect()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

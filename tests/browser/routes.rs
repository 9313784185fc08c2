//! Every page, on every screen, in both themes and both languages.
//!
//! The addresses are read from the router's own table, so that a new page is covered as
//! soon as it exists. One document serves a whole story: what takes time is to open the
//! app, not to go through it.

mod checker;
mod languages;
mod looks;
mod table;

use tablet::{App, Page, Tablet};

use crate::past::loads_the_past;
use checker::Checker;
use languages::Languages;

/// A day on which the demonstration has something to show on nearly every page.
const DAY: &str = "2020-12-31";

#[test]
fn every_page_of_the_demonstration_fits_its_screen_and_speaks_one_language() {
    let tablet = Tablet::new("routes");
    let page = loads_the_past(&tablet);
    // What was said of the loading was said in French.
    page.reload();
    let (mut languages, mut found) = (Languages::read(), Vec::new());
    table::walk(&page, Some(DAY), |address| {
        found.extend(looked_at(&page, address, &mut languages));
    });
    found.extend(languages.leaks());
    nothing(&found, "pages of the demonstration");
}

#[test]
fn every_page_of_the_demonstration_is_accessible_in_both_themes() {
    let tablet = Tablet::new("routes-accessible");
    let page = loads_the_past(&tablet);
    let checker = Checker::on(&page);
    let mut found = Vec::new();
    table::walk(&page, Some(DAY), |address| {
        found.extend(checker.in_both_themes(address));
    });
    nothing(&found, "barriers in the demonstration");
}

#[test]
fn every_page_of_an_empty_tablet_fits_speaks_one_language_and_is_accessible() {
    let tablet = Tablet::new("routes-empty");
    let page = tablet.open(&App::file());
    let checker = Checker::on(&page);
    let (mut languages, mut found) = (Languages::read(), Vec::new());
    table::walk(&page, None, |address| {
        found.extend(looked_at(&page, address, &mut languages));
        found.extend(checker.in_both_themes(address));
    });
    found.extend(languages.leaks());
    nothing(&found, "pages of an empty tablet");
}

/// Returns what is wrong with one page on any screen, in any theme and language.
fn looked_at(page: &Page, address: &str, languages: &mut Languages) -> Vec<String> {
    let mut found = looked_at_in_its_language(page, address, languages);
    // Each page opens in the language in which the one before it ended, so that both are
    // met: a page that opens in a language, and one that changes to it.
    looks::changes_language(page);
    found.extend(looked_at_in_its_language(page, address, languages));
    found
}

fn looked_at_in_its_language(page: &Page, address: &str, languages: &mut Languages) -> Vec<String> {
    let mut found = Vec::new();
    let language = looks::language(page);
    for theme in looks::THEMES {
        page.prefers("prefers-color-scheme", theme);
        for (screen, letters) in looks::screens() {
            page.on(screen);
            page.letters(letters);
            looks::settles(page);
            let overflow = looks::overflow(page, screen);
            let told = |what| {
                format!(
                    "{address}, {language}, {theme}, {} px, letters of {letters}: {what}",
                    screen.width
                )
            };
            found.extend(overflow.map(told));
        }
    }
    page.letters(looks::LETTERS);
    let gaps = looks::gaps(page);
    found.extend(
        gaps.into_iter()
            .map(|gap| format!("{address}, {language}: {gap}")),
    );
    languages.hear(&language, address, looks::words(page));
    found
}

/// Fails with everything found, so that one run shows all.
#[track_caller]
fn nothing(found: &[String], what: &str) {
    assert!(found.is_empty(), "{what}:\n  {}\n", found.join("\n  "));
}

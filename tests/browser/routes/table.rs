//! The pages there are, as the router knows them, and the way through them all.

use tablet::Page;

use super::looks;

/// The router, whose table is the one list of pages.
const ROUTER: &str = include_str!("../../../web/src/route.rs");

/// Stands in an address for an id or a year.
const ANY: &str = "*";

/// An address that leads nowhere: a page too.
const NOWHERE: &str = "#/nulle/part";

/// Goes to every page: first to those of one address, then to one of each other kind, as
/// soon as a page on the way leads to it. On an empty tablet nothing does: there an id that
/// nobody knows is asked for.
pub(super) fn walk(page: &Page, day: Option<&str>, mut visit: impl FnMut(&str)) {
    let mut met: Vec<String> = Vec::new();
    for pattern in patterns() {
        let address = match day {
            None => pattern.replace(ANY, "inconnu"),
            Some(day) if pattern.contains(ANY) => {
                let fitting = met.iter().find(|address| fits(address, &pattern));
                let address = fitting.unwrap_or_else(|| panic!("no page leads to {pattern}"));
                format!("{address}?au={day}")
            }
            Some(day) => format!("{pattern}?au={day}"),
        };
        looks::goes(page, &address);
        visit(&address);
        met.extend(looks::links(page));
    }
}

/// Returns the addresses of the router's table, those with an [`ANY`] last.
fn patterns() -> Vec<String> {
    let (_, table) = ROUTER.split_once("match parts.as_slice() {").unwrap();
    let (table, _) = table.split_once("_ => Self::Unknown").unwrap();
    let arms = table
        .lines()
        .filter_map(|line| line.split_once(" => Self::"));
    let mut patterns: Vec<String> = arms.map(|(parts, _)| pattern(parts)).collect();
    patterns.push(NOWHERE.to_owned());
    patterns.sort_by_key(|pattern| pattern.matches(ANY).count());
    patterns
}

/// Reads the left side of an arm: `["ptba", year, "saisie"]` is `#/ptba/*/saisie`.
fn pattern(parts: &str) -> String {
    let parts = parts.trim().trim_matches(['[', ']']).split(", ");
    let parts: Vec<_> = parts
        .map(|part| match part.strip_prefix('"') {
            Some(word) => word.trim_end_matches('"'),
            None if part.is_empty() => "",
            None => ANY,
        })
        .collect();
    format!("#/{}", parts.join("/"))
}

fn fits(address: &str, pattern: &str) -> bool {
    let (address, pattern) = (address.split('/'), pattern.split('/'));
    address.clone().count() == pattern.clone().count()
        && address
            .zip(pattern)
            .all(|(part, wanted)| wanted == ANY || part == wanted)
}

#[test]
fn the_table_names_every_page() {
    let (_, pages) = ROUTER.split_once("pub enum Route {").unwrap();
    let (pages, _) = pages.split_once("\n}").unwrap();
    let pages = pages.lines().map(str::trim);
    let n_pages = pages.filter(|line| line.ends_with(',')).count();
    let patterns = patterns();
    assert_eq!(patterns.len(), n_pages, "{patterns:#?}");
    assert!(patterns.contains(&"#/".to_owned()));
    assert!(patterns.contains(&"#/ptba/*/saisie".to_owned()));
}

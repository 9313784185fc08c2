//! An independent checker of accessibility, axe-core, let loose on a page.

use std::path::{Path, PathBuf};

use serde_json::Value;
use tablet::{Page, Screen};

use super::looks;

/// What axe is asked: all that the guidelines ask of levels A and AA, and good practice.
const CHECK: &str = r"axe.run(document, {
    iframes: false,
    resultTypes: ['violations'],
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.slice(0, 5).map(node =>
    `${id}: ${node.html.slice(0, 160)}: ${node.failureSummary.replace(/\s+/g, ' ')}`)))";

/// The shadow at a table's edge, which tells that there is more beside it, is drawn behind all
/// of the table, and the checker cannot tell the colour behind words on a shadow.
const WITHOUT_SHADOW: &str = r"(sheet => {
    sheet.replaceSync('.table { background: var(--sheet) !important }');
    document.adoptedStyleSheets.push(sheet);
})(new CSSStyleSheet())";

/// The checker, in the page.
pub(super) struct Checker<'a> {
    page: &'a Page,
}

impl<'a> Checker<'a> {
    /// Brings the checker into the document that stands; a page's policy is not asked.
    #[track_caller]
    pub(super) fn on(page: &'a Page) -> Self {
        let script = std::fs::read_to_string(script()).unwrap();
        page.run(&format!("{script}; {WITHOUT_SHADOW}"));
        Self { page }
    }

    /// Returns every barrier on the page: in light on a telephone, in dark on a laptop.
    #[track_caller]
    pub(super) fn in_both_themes(&self, address: &str) -> Vec<String> {
        let mut found = Vec::new();
        for (theme, screen) in looks::THEMES
            .into_iter()
            .zip([Screen::PHONE, Screen::LAPTOP])
        {
            self.page.prefers("prefers-color-scheme", theme);
            self.page.on(screen);
            looks::settles(self.page);
            let barriers = self.page.run(CHECK);
            let barriers = barriers
                .as_array()
                .unwrap()
                .iter()
                .filter_map(Value::as_str);
            found.extend(barriers.map(|barrier| format!("{address}, {theme}: {barrier}")));
        }
        found
    }
}

/// Returns the checker's script, which `cargo xtask test` fetches.
fn script() -> PathBuf {
    let script = std::env::var_os("JIGI_AXE").map_or_else(
        || {
            Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("../target/axe/node_modules/axe-core/axe.min.js")
        },
        PathBuf::from,
    );
    assert!(
        script.is_file(),
        "{} is not there: run `cargo xtask test`, which fetches it first",
        script.display(),
    );
    script
}

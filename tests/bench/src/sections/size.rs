//! Size of the one file: what an agent downloads or is handed.

use tablet::App;

use crate::table::{Row, Table};

pub fn run(table: &mut Table) {
    let page = App::folder().join("index.html");
    let size = std::fs::metadata(&page).expect("a built page").len();
    table.add(Row {
        what: "dist/index.html, everything included".to_owned(),
        figure: format!("{:.3} MB", size as f64 / 1e6),
        against: "empty TiddlyWiki 2.552 MB".to_owned(),
        ratio: format!("{:.2}×", size as f64 / 2_552_335.0),
        target: "≤ 1.0 MB".to_owned(),
        holds: Some(size <= 1_000_000),
    });
}

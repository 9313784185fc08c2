//! The best known single-file app, empty, made by its own tool.

use std::path::{Path, PathBuf};
use std::process::Command;

const PACKAGE: &str = "tiddlywiki@5.4.1";

/// When its story is rendered. Its start is one synchronous run whose last step is
/// this rendering, so an observer that sees it is only called once all is done.
pub const READY: &str = "document.querySelector('.tc-story-river .tc-tiddler-frame')";

/// Returns the file of an empty wiki, fetched and built the first time.
pub fn empty() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/tiddlywiki");
    let page = folder.join("output/empty.html");
    if page.is_file() {
        return page;
    }
    std::fs::create_dir_all(&folder).expect("a folder for the wiki");
    std::fs::write(folder.join("package.json"), "{ \"private\": true }")
        .expect("a package of its own");
    let run = |command: &mut Command| {
        let done = command
            .current_dir(&folder)
            .stdout(std::process::Stdio::null())
            .status();
        assert!(
            matches!(done, Ok(status) if status.success()),
            "{command:?} failed: Node and npm are needed for this section"
        );
    };
    run(Command::new("npm").args(["install", "--no-audit", "--no-fund", PACKAGE]));
    let package = folder.join("node_modules/tiddlywiki");
    run(Command::new("node")
        .arg(package.join("tiddlywiki.js"))
        .arg(package.join("editions/empty"))
        .arg("--output")
        .arg(folder.join("output"))
        .args(["--build", "empty"]));
    page
}

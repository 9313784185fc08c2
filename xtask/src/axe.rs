//! axe-core, the checker of accessibility that the stories let loose on every page.
//!
//! npm fetches it once. It is a tool of the tests and never part of the page.

use std::{fs, path::PathBuf};

use crate::{
    command::{on_path, program, run},
    digest, packages, project,
    trouble::Trouble,
};

const PACKAGE: &str = "axe-core@4.14.1";

/// The SHA-256 of its script, so that these bytes judge the page and no others.
const DIGEST: &str = "KTSJmUUM3yhJqOcLeRL8LahahJ2jnA0NU5T1HUqe2Vw=";

/// Returns the checker's script, fetched the first time.
pub(crate) fn find() -> Result<PathBuf, Trouble> {
    let folder = project::root().join("target/axe");
    let script = folder.join("node_modules/axe-core/axe.min.js");
    let is_there = || fs::read(&script).is_ok_and(|bytes| digest::base64(&bytes) == DIGEST);
    if is_there() {
        return Ok(script);
    }
    // Node's own package brings npm and cannot stand beside Debian's.
    if on_path(&["npm"]).is_none() {
        packages::ensure("npm, which fetches the checker of accessibility,", &["npm"])?;
    }
    run(program("npm")
        .args([
            "install",
            "--ignore-scripts",
            "--no-save",
            "--no-audit",
            "--no-fund",
            "--silent",
        ])
        .arg("--prefix")
        .arg(&folder)
        .arg(PACKAGE))?;
    if is_there() {
        return Ok(script);
    }
    Err(Trouble::Missing {
        wanted: PACKAGE.to_owned(),
        remedy: format!(
            "npm brought another script than the one named in xtask/src/axe.rs: remove {} and try again.",
            folder.display()
        ),
    })
}

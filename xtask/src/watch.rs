//! Builds again whenever a source changes.

use std::{
    fs,
    path::PathBuf,
    thread,
    time::{Duration, SystemTime},
};

use crate::{dist, project, trouble::Trouble};

const PAUSE: Duration = Duration::from_millis(600);

/// Looks at the sources for ever. Looking is cheap for a few hundred files
/// and the same on every system, which the systems' own notices are not.
pub(crate) fn run() {
    let mut built = sight();
    loop {
        thread::sleep(PAUSE);
        let now = sight();
        if now == built {
            continue;
        }
        built = now;
        println!("\n  A source changed …");
        match dist::build() {
            Ok(dist) => println!("{dist}"),
            Err(trouble) => println!("✗ {trouble}"),
        }
    }
}

/// Returns when each source last changed. One that vanishes meanwhile counts
/// as changed, and the next look finds it gone.
fn sight() -> Vec<(PathBuf, Option<SystemTime>)> {
    let files: Result<Vec<PathBuf>, Trouble> = project::files(&dist::SOURCES);
    let changed = |file: PathBuf| {
        let time = fs::metadata(&file).and_then(|data| data.modified()).ok();
        (file, time)
    };
    files.unwrap_or_default().into_iter().map(changed).collect()
}

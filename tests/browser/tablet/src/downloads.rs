//! Files that a page hands out.

use std::path::{Path, PathBuf};

use crate::chromium::Chromium;

/// Waits for the first download begun since `mark` and returns the whole file.
#[track_caller]
pub(crate) fn await_file(browser: &Chromium, mark: usize, folder: &Path) -> PathBuf {
    let mut wire = browser.wire.borrow_mut();
    let begun = wire.wait(mark, |event| {
        (event.method == "Browser.downloadWillBegin").then(|| event.params.clone())
    });
    let begun = begun.unwrap_or_else(|why| panic!("no file was handed out ({why:?})"));
    let ended = wire.wait(mark, |event| {
        let ours =
            event.method == "Browser.downloadProgress" && event.params["guid"] == begun["guid"];
        (ours && event.params["state"] != "inProgress").then(|| event.params.clone())
    });
    let ended = ended.unwrap_or_else(|why| panic!("the download never ended ({why:?})"));
    assert_eq!(ended["state"], "completed", "the download was broken off");
    match ended["filePath"].as_str() {
        Some(path) => PathBuf::from(path),
        None => folder.join(begun["suggestedFilename"].as_str().unwrap_or_default()),
    }
}

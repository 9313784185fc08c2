//! The browser process: found, started, killed.

use std::cell::RefCell;
use std::ffi::OsString;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::Value;

use crate::wire::{Refused, Wire};

/// The names under which systems install it.
const NAMES: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// No request of its own, no first-run page, no sandbox (tests run as root in
/// small containers), no throttling of the tab that is not in front; no address
/// bar whose suggestions are a page of their own, as costly as the one tested; in
/// French.
const FLAGS: [&str; 18] = [
    "--headless",
    "--remote-debugging-pipe",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-default-apps",
    "--disable-breakpad",
    "--disable-background-timer-throttling",
    "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup",
    "--no-first-run",
    "--password-store=basic",
    "--accept-lang=fr",
    "--window-size=1280,800",
];

/// DevTools listens on descriptor 3 and speaks on 4. The shell ties them to our
/// two ends and then becomes the browser.
const TIE_PIPES: &str = r#"exec "$0" "$@" 3<&0 4>&1 </dev/null >/dev/null 2>/dev/null"#;

/// A running browser.
pub(crate) struct Chromium {
    process: RefCell<Child>,
    pub(crate) wire: RefCell<Wire>,
}

impl Chromium {
    /// Starts on a profile folder, which need not exist yet.
    pub(crate) fn start(profile: &Path) -> Self {
        let mut process = Command::new("sh")
            .args(["-c", TIE_PIPES])
            .arg(name())
            .args(FLAGS)
            .arg(format!("--user-data-dir={}", profile.display()))
            .arg("about:blank")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .process_group(0)
            .spawn()
            .expect("a shell to start Chromium with");
        let mouth = process.stdin.take().expect("a pipe to the browser");
        let voice = process.stdout.take().expect("a pipe from the browser");
        Self {
            process: RefCell::new(process),
            wire: RefCell::new(Wire::new(mouth, voice)),
        }
    }

    /// Asks, and ends the test when the browser refuses.
    #[track_caller]
    pub(crate) fn call(&self, session: &str, method: &str, params: Value) -> Value {
        match self.ask(session, method, params) {
            Ok(answer) => answer,
            Err(why) => panic!("the browser refused {method}: {why:?}"),
        }
    }

    /// Asks.
    pub(crate) fn ask(&self, session: &str, method: &str, params: Value) -> Result<Value, Refused> {
        self.wire.borrow_mut().call(session, method, params)
    }

    /// Kills the browser with all its helpers, as a flat battery would.
    pub(crate) fn kill(&self) {
        let mut process = self.process.borrow_mut();
        let group = format!("kill -s KILL -- -{}", process.id());
        let killed = Command::new("sh").args(["-c", &group]).status();
        // Where the group has gone already, or the shell cannot do it.
        let _already_gone = process.kill();
        let _reaped = process.wait();
        assert!(killed.is_ok(), "no shell to kill the browser with");
    }

    /// Closes the browser as a person would.
    pub(crate) fn close(&self) {
        let _going =
            self.wire
                .borrow_mut()
                .send("", "Browser.close", Value::Object(Default::default()));
        self.wire.borrow_mut().hang_up();
        let _reaped = self.process.borrow_mut().wait();
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        let gone = matches!(self.process.borrow_mut().try_wait(), Ok(Some(_)));
        if !gone {
            self.kill();
        }
    }
}

/// Returns the browser named in `CHROMIUM`, else the first on the path.
fn name() -> OsString {
    if let Some(named) = std::env::var_os("CHROMIUM") {
        return named;
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    let is_there =
        |name: &&str| std::env::split_paths(&path).any(|folder| folder.join(name).is_file());
    match NAMES.iter().find(|name| is_there(name)) {
        Some(name) => OsString::from(name),
        None => panic!("no Chromium on this machine: `cargo xtask test` installs it or says how"),
    }
}

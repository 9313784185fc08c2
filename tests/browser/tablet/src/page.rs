//! One tab: go somewhere, wait for what ought to happen, ask the page itself.
//!
//! What a person sees and does there is in `hands`.

mod hands;

use std::path::PathBuf;
use std::rc::Rc;

use serde_json::{Value, json};

use crate::chromium::Chromium;
use crate::trouble::Trouble;
use crate::wire::Refused;

/// Tells the story when anything on the page has changed, so that waiting needs
/// no clock: `__story.after(n)` is kept as soon as more than `n` changes were seen.
const WATCHER: &str = r"(() => {
    let count = 0, waiting = [];
    const seen = () => { count += 1; waiting.splice(0).forEach(go => go(count)); };
    new MutationObserver(seen).observe(document,
        { subtree: true, childList: true, attributes: true, characterData: true });
    for (const what of ['input', 'change', 'hashchange', 'focusin', 'toggle', 'resize', 'load',
                        'transitionend', 'animationend', 'storage'])
        addEventListener(what, seen, true);
    Object.defineProperty(globalThis, '__story', { value: {
        get count() { return count; },
        after: n => count > n ? Promise.resolve() : new Promise(go => waiting.push(go)),
    } });
})()";

/// One tab of a tablet.
pub struct Page {
    pub(crate) browser: Rc<Chromium>,
    pub(crate) session: String,
    target: String,
    downloads: PathBuf,
}

impl Page {
    #[track_caller]
    pub(crate) fn new(browser: Rc<Chromium>, downloads: PathBuf) -> Self {
        let blank = json!({ "url": "about:blank", "newWindow": true });
        let target = word(&browser.call("", "Target.createTarget", blank)["targetId"]);
        let attach = json!({ "targetId": target, "flatten": true });
        let session = word(&browser.call("", "Target.attachToTarget", attach)["sessionId"]);
        let page = Self {
            browser,
            session,
            target,
            downloads,
        };
        for domain in ["Page", "Runtime", "Log", "DOM"] {
            page.devtools(&format!("{domain}.enable"), json!({}));
        }
        page.devtools(
            "Emulation.setFocusEmulationEnabled",
            json!({ "enabled": true }),
        );
        page.devtools("Page.setLifecycleEventsEnabled", json!({ "enabled": true }));
        page.begins_with(WATCHER);
        page
    }

    /// Goes to an address and waits until the page says it is ready.
    #[track_caller]
    pub fn go(&self, address: &str) {
        self.visit(address);
        self.is_ready();
    }

    /// Goes to an address and waits for the document alone.
    #[track_caller]
    pub fn visit(&self, address: &str) {
        let mark = self.browser.wire.borrow().mark();
        let answer = self.devtools("Page.navigate", json!({ "url": address }));
        assert!(
            answer["errorText"].is_null(),
            "{address} did not open: {}",
            answer["errorText"]
        );
        // A change of the hash alone loads nothing.
        if let Some(loader) = answer["loaderId"].as_str() {
            self.await_load(mark, |loaded| loaded == loader);
        }
    }

    /// Loads the page again and waits until it is ready.
    #[track_caller]
    pub fn reload(&self) {
        let frame = &self.devtools("Page.getFrameTree", json!({}))["frameTree"]["frame"];
        let old = word(&frame["loaderId"]);
        let mark = self.browser.wire.borrow().mark();
        self.devtools("Page.reload", json!({}));
        // Not the end of an earlier loading that comes late.
        self.await_load(mark, |loaded| loaded != old);
        self.is_ready();
    }

    /// Waits until the page says that it answers.
    #[track_caller]
    pub fn is_ready(&self) {
        self.wait_for(
            "the page to be ready",
            "document.documentElement.hasAttribute('data-ready')",
        );
    }

    /// Lets the page suffer a trouble from now on.
    #[track_caller]
    pub fn suffers(&self, trouble: &Trouble) {
        self.run(&format!("{}; undefined", trouble.script()));
    }

    /// Lets every document of this tab suffer a trouble before its first script.
    #[track_caller]
    pub fn suffers_from_start(&self, trouble: &Trouble) {
        self.begins_with(&trouble.script());
    }

    /// Ends every trouble in the present document.
    #[track_caller]
    pub fn recovers(&self) {
        self.run("globalThis.__cures?.splice(0).forEach(cure => cure()); undefined");
    }

    /// Runs a script in every document of this tab before its own scripts.
    #[track_caller]
    pub fn begins_with(&self, script: &str) {
        self.devtools(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": script }),
        );
    }

    /// Returns what an expression gives in the page, awaited if it is a promise.
    #[track_caller]
    pub fn run(&self, expression: &str) -> Value {
        match self.evaluate(expression) {
            Ok(value) => value,
            Err(why) => panic!("the page could not run {expression}: {why:?}"),
        }
    }

    /// Waits until an expression is true; `what` tells a reader what for.
    #[track_caller]
    pub fn wait_for(&self, what: &str, expression: &str) {
        let watch = format!(
            "(async () => {{ for (;;) {{
                const count = __story.count;
                if (document.body && ({expression})) return true;
                await Promise.race([__story.after(count), new Promise(requestAnimationFrame)]);
            }} }})()"
        );
        loop {
            match self.evaluate(&watch) {
                Ok(_) => return,
                Err(why) if moved_on(&why) => {}
                Err(why) => self.give_up(what, &why),
            }
        }
    }

    /// Closes the tab.
    pub fn close(self) {
        self.browser
            .call("", "Target.closeTarget", json!({ "targetId": self.target }));
    }

    /// Asks anything of the browser's own tools.
    #[track_caller]
    pub fn devtools(&self, method: &str, params: Value) -> Value {
        self.browser.call(&self.session, method, params)
    }

    pub(crate) fn evaluate(&self, expression: &str) -> Result<Value, Refused> {
        let params =
            json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
        let answer = self
            .browser
            .ask(&self.session, "Runtime.evaluate", params)?;
        match answer.get("exceptionDetails") {
            Some(details) => {
                let what = &details["exception"]["description"];
                Err(Refused::Said(
                    what.as_str()
                        .map_or_else(|| details.to_string(), str::to_owned),
                ))
            }
            None => Ok(answer["result"]["value"].clone()),
        }
    }

    #[track_caller]
    pub(crate) fn give_up(&self, what: &str, why: &Refused) -> ! {
        // A list of a thousand rows would bury the reason.
        let text = self
            .evaluate("document.body.innerText.slice(0, 3000)")
            .map(|text| word(&text));
        self.shot("failed");
        panic!(
            "waited in vain for {what} ({why:?}); the page shows:\n{}",
            text.unwrap_or_default()
        );
    }

    /// Waits until the tab has loaded the document that is wanted.
    #[track_caller]
    fn await_load(&self, mark: usize, wanted: impl Fn(&str) -> bool) {
        self.await_event(mark, "Page.lifecycleEvent", |params| {
            params["name"] == "load"
                && params["frameId"] == *self.target
                && params["loaderId"].as_str().is_some_and(&wanted)
        });
    }

    #[track_caller]
    fn await_event(&self, mark: usize, method: &str, wanted: impl Fn(&Value) -> bool) -> Value {
        let found = self.browser.wire.borrow_mut().wait(mark, |event| {
            (event.session == self.session && event.method == method && wanted(&event.params))
                .then(|| event.params.clone())
        });
        found.unwrap_or_else(|why| panic!("waited in vain for {method} ({why:?})"))
    }
}

/// Says whether the document went away while it was being asked: the next one
/// is then asked instead.
pub(crate) fn moved_on(why: &Refused) -> bool {
    let Refused::Said(words) = why else {
        return false;
    };
    [
        "context was destroyed",
        "Cannot find context",
        "navigated or closed",
        "Promise was collected",
        "__story is not defined",
    ]
    .iter()
    .any(|sign| words.contains(sign))
}

pub(crate) fn word(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

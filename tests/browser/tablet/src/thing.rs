//! What a person finds on a page: by role and name, never by class or place.

mod search;

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::page::{Page, moved_on, word};
pub(crate) use search::{find, focus, names};

/// One element, as assistive technology knows it.
pub struct Thing<'page> {
    page: &'page Page,
    object: String,
    words: String,
}

/// Where a finger would touch it, once it has stopped moving. What covers it where it
/// stands is left behind by scrolling, as a person would.
const POINT: &str = r"async function() {
    const mine = hit => [this, ...(this.labels ?? [])].some(part => part.contains(hit));
    const spot = () => {
        const seen = [this, ...(this.labels ?? [])].map(part => part.getClientRects()[0])
            .find(box => box && box.width > 1 && box.height > 1);
        return seen && { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 };
    };
    const rest = async () => {
        let last, now = spot();
        do { last = now; await new Promise(requestAnimationFrame); now = spot(); }
        while (now && (now.x !== last?.x || now.y !== last?.y));
        return now;
    };
    let now = await rest();
    if (now && !mine(document.elementFromPoint(now.x, now.y))) {
        this.scrollIntoView({ block: 'center', behavior: 'instant' });
        now = await rest();
    }
    if (!now) return { trouble: 'it takes no room on the screen' };
    if (this.matches(':disabled, [aria-disabled=true]')) return { trouble: 'it is disabled' };
    const hit = document.elementFromPoint(now.x, now.y);
    if (!mine(hit)) return { trouble: 'it is covered by ' + (hit?.outerHTML ?? 'nothing').slice(0, 120) };
    // Should the page move on before the finger is down, it must not press something else.
    globalThis.__landed = null;
    const slips = event => {
        globalThis.__landed ??= mine(event.target);
        if (globalThis.__landed) return;
        event.preventDefault();
        event.stopImmediatePropagation();
    };
    const kinds = ['pointerdown', 'mousedown', 'touchstart', 'pointerup', 'mouseup', 'touchend', 'click'];
    globalThis.__lifted?.();
    for (const kind of kinds) addEventListener(kind, slips, { capture: true, passive: false });
    globalThis.__lifted = () => kinds.forEach(kind => removeEventListener(kind, slips, { capture: true }));
    return now;
}";

/// Whether the finger came down on it; the guard then goes.
const LANDED: &str = "(() => { globalThis.__lifted?.(); return globalThis.__landed !== false; })()";

/// Puts a value where typing depends on the system's language, or has no keys.
const PUT: &str = r"function(value) {
    const kind = Object.getPrototypeOf(this);
    Object.getOwnPropertyDescriptor(kind, 'value').set.call(this, value);
    this.dispatchEvent(new Event('input', { bubbles: true }));
    this.dispatchEvent(new Event('change', { bubbles: true }));
}";

const CHOOSE: &str = r"function(label) {
    const plain = text => text.replace(/\s+/g, ' ').trim();
    const options = [...this.options];
    const wanted = options.find(option => plain(option.label) === label)
        ?? options.find(option => plain(option.label).includes(label));
    if (!wanted) return options.map(option => plain(option.label)).join(' | ');
    this.value = wanted.value;
    this.dispatchEvent(new Event('input', { bubbles: true }));
    this.dispatchEvent(new Event('change', { bubbles: true }));
    return null;
}";

impl Thing<'_> {
    /// Finds the one thing of this role and name inside this one.
    #[track_caller]
    pub fn find(&self, role: &str, name: &str) -> Thing<'_> {
        find(self.page, Some(&self.object), role, name)
    }

    /// Returns the names of all things of this role inside this one.
    #[track_caller]
    #[must_use]
    pub fn all(&self, role: &str) -> Vec<String> {
        names(self.page, Some(&self.object), role)
    }

    /// Clicks it with the mouse.
    #[track_caller]
    pub fn click(&self) {
        self.lands(|(x, y)| {
            for (kind, button) in [
                ("mouseMoved", "none"),
                ("mousePressed", "left"),
                ("mouseReleased", "left"),
            ] {
                let event =
                    json!({ "type": kind, "x": x, "y": y, "button": button, "clickCount": 1 });
                self.page.devtools("Input.dispatchMouseEvent", event);
            }
        });
    }

    /// Taps it with a finger.
    #[track_caller]
    pub fn tap(&self) {
        self.lands(|(x, y)| {
            let down = json!({ "type": "touchStart", "touchPoints": [{ "x": x, "y": y }] });
            self.page.devtools("Input.dispatchTouchEvent", down);
            self.page.devtools(
                "Input.dispatchTouchEvent",
                json!({ "type": "touchEnd", "touchPoints": [] }),
            );
        });
    }

    /// Replaces what a field holds.
    #[track_caller]
    pub fn fill(&self, text: &str) {
        let untypable = "function() { return ['date', 'month', 'week', 'time', 'datetime-local', 'color', 'range'].includes(this.type); }";
        if self.call(untypable, &[]) == true {
            self.call(PUT, &[json!(text)]);
            return;
        }
        self.call("function() { this.focus(); this.select?.(); }", &[]);
        if text.is_empty() {
            self.page.press("Delete");
        } else {
            self.page
                .devtools("Input.insertText", json!({ "text": text }));
        }
    }

    /// Chooses an option of a list by its label.
    #[track_caller]
    pub fn choose(&self, label: &str) {
        let others = self.call(CHOOSE, &[json!(label)]);
        assert!(
            others.is_null(),
            "{} has no option « {label} », only {others}",
            self.words
        );
    }

    /// Lets files fall on it.
    #[track_caller]
    pub fn receives(&self, files: &[PathBuf]) {
        let (x, y) = self.point();
        let data = json!({ "items": [], "files": files, "dragOperationsMask": 1 });
        for kind in ["dragEnter", "dragOver", "drop"] {
            self.page.devtools(
                "Input.dispatchDragEvent",
                json!({ "type": kind, "x": x, "y": y, "data": data }),
            );
        }
    }

    /// Puts the focus on it.
    #[track_caller]
    pub fn focus(&self) {
        self.call("function() { this.focus(); }", &[]);
    }

    /// Returns what a field holds.
    #[track_caller]
    #[must_use]
    pub fn value(&self) -> String {
        word(&self.call("function() { return this.value; }", &[]))
    }

    /// Returns its visible text.
    #[track_caller]
    #[must_use]
    pub fn text(&self) -> String {
        word(&self.call("function() { return this.innerText; }", &[]))
    }

    /// Returns an attribute, such as `aria-invalid`.
    #[track_caller]
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<String> {
        let value = self.call(
            "function(name) { return this.getAttribute(name); }",
            &[json!(name)],
        );
        value.as_str().map(str::to_owned)
    }

    /// Returns left, top, width and height on the screen.
    #[track_caller]
    #[must_use]
    pub fn place(&self) -> [f64; 4] {
        let sides = self.call("function() { const r = this.getBoundingClientRect(); return [r.x, r.y, r.width, r.height]; }", &[]);
        [0, 1, 2, 3].map(|side| sides[side].as_f64().unwrap_or_default())
    }

    /// Calls a function of the page with this thing as `this`.
    #[track_caller]
    pub fn call(&self, function: &str, arguments: &[Value]) -> Value {
        let arguments: Vec<_> = arguments
            .iter()
            .map(|value| json!({ "value": value }))
            .collect();
        let answer = self.page.devtools(
            "Runtime.callFunctionOn",
            json!({
                "objectId": self.object, "functionDeclaration": function, "arguments": arguments,
                "awaitPromise": true, "returnByValue": true,
            }),
        );
        assert!(
            answer.get("exceptionDetails").is_none(),
            "{}: {}",
            self.words,
            answer["exceptionDetails"]
        );
        answer["result"]["value"].clone()
    }

    /// Aims and touches until the touch lands on it: what moves away in between is aimed
    /// at anew, and nothing else is pressed.
    #[track_caller]
    fn lands(&self, touch: impl Fn((f64, f64))) {
        let begun = std::time::Instant::now();
        loop {
            touch(self.point());
            // Where the touch led to another document, it has landed.
            match self.page.evaluate(LANDED) {
                Ok(landed) if landed == false => {}
                Ok(_) => return,
                Err(why) if moved_on(&why) => return,
                Err(why) => self
                    .page
                    .give_up(&format!("a touch of {}", self.words), &why),
            }
            assert!(
                begun.elapsed() < crate::PATIENCE,
                "{} never holds still",
                self.words
            );
        }
    }

    #[track_caller]
    fn point(&self) -> (f64, f64) {
        self.page.devtools(
            "DOM.scrollIntoViewIfNeeded",
            json!({ "objectId": self.object }),
        );
        let point = self.call(POINT, &[]);
        assert!(
            point["trouble"].is_null(),
            "{} cannot be touched: {}",
            self.words,
            point["trouble"]
        );
        (
            point["x"].as_f64().unwrap_or_default(),
            point["y"].as_f64().unwrap_or_default(),
        )
    }
}

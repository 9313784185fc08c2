//! The DevTools pipe: questions with answers, and events as they come.
//!
//! Messages are JSON texts, each ended by a zero byte.

use std::io::{BufRead, BufReader, Write};
use std::process::{ChildStdin, ChildStdout};
use std::sync::mpsc::{Receiver, channel};
use std::time::Instant;

use serde_json::{Value, json};

use crate::PATIENCE;

/// Something that happened in the browser.
#[derive(Debug, Clone)]
pub(crate) struct Event {
    /// The tab it happened in; empty for the browser as a whole.
    pub(crate) session: String,
    pub(crate) method: String,
    pub(crate) params: Value,
}

/// Why the browser did not do what was asked.
#[derive(Debug, Clone)]
pub(crate) enum Refused {
    /// It said no, with these words.
    Said(String),
    /// It did not answer in time.
    Silent,
    /// It is gone.
    Gone,
}

/// One browser's ear and mouth.
pub(crate) struct Wire {
    mouth: Option<ChildStdin>,
    ear: Receiver<Value>,
    n_asked: u64,
    /// Everything heard so far, oldest first.
    events: Vec<Event>,
}

impl Wire {
    /// Begins to listen.
    pub(crate) fn new(mouth: ChildStdin, voice: ChildStdout) -> Self {
        let (sender, ear) = channel();
        std::thread::spawn(move || {
            let mut voice = BufReader::new(voice);
            let mut text = Vec::new();
            while matches!(voice.read_until(0, &mut text), Ok(length) if length > 0) {
                if text.last() == Some(&0) {
                    text.pop();
                }
                let Ok(message) = serde_json::from_slice(&text) else {
                    break;
                };
                text.clear();
                if sender.send(message).is_err() {
                    break;
                }
            }
        });
        Self {
            mouth: Some(mouth),
            ear,
            n_asked: 0,
            events: Vec::new(),
        }
    }

    /// Asks and waits for the answer.
    pub(crate) fn call(
        &mut self,
        session: &str,
        method: &str,
        params: Value,
    ) -> Result<Value, Refused> {
        let deadline = Instant::now() + PATIENCE;
        let id = self.send(session, method, params)?;
        loop {
            let mut message = self.hear(deadline)?;
            if message["id"] == id {
                return match message.get("error") {
                    Some(error) => Err(Refused::Said(
                        error["message"].as_str().unwrap_or("?").to_owned(),
                    )),
                    None => Ok(message["result"].take()),
                };
            }
        }
    }

    /// Asks without waiting.
    pub(crate) fn send(
        &mut self,
        session: &str,
        method: &str,
        params: Value,
    ) -> Result<u64, Refused> {
        self.n_asked += 1;
        let mut message = json!({ "id": self.n_asked, "method": method, "params": params });
        if !session.is_empty() {
            message["sessionId"] = json!(session);
        }
        let mouth = self.mouth.as_mut().ok_or(Refused::Gone)?;
        mouth
            .write_all(format!("{message}\0").as_bytes())
            .map_err(|_| Refused::Gone)?;
        mouth.flush().map_err(|_| Refused::Gone)?;
        Ok(self.n_asked)
    }

    /// Returns the present place in the list of events, to wait from later.
    pub(crate) fn mark(&self) -> usize {
        self.events.len()
    }

    /// Returns the first event since `mark` for which `wanted` has an answer.
    pub(crate) fn wait<T>(
        &mut self,
        mark: usize,
        wanted: impl Fn(&Event) -> Option<T>,
    ) -> Result<T, Refused> {
        let deadline = Instant::now() + PATIENCE;
        let mut next = mark;
        loop {
            while let Some(event) = self.events.get(next) {
                if let Some(found) = wanted(event) {
                    return Ok(found);
                }
                next += 1;
            }
            self.hear(deadline)?;
        }
    }

    /// Takes in what has already arrived, and returns all events so far.
    pub(crate) fn heard(&mut self) -> &[Event] {
        while let Ok(message) = self.ear.try_recv() {
            self.note(&message);
        }
        &self.events
    }

    /// Says no more: the browser closes when its pipe does.
    pub(crate) fn hang_up(&mut self) {
        self.mouth = None;
    }

    fn hear(&mut self, deadline: Instant) -> Result<Value, Refused> {
        use std::sync::mpsc::RecvTimeoutError::{Disconnected, Timeout};
        let left = deadline.saturating_duration_since(Instant::now());
        let message = self.ear.recv_timeout(left).map_err(|why| match why {
            Timeout => Refused::Silent,
            Disconnected => Refused::Gone,
        })?;
        self.note(&message);
        Ok(message)
    }

    fn note(&mut self, message: &Value) {
        let Some(method) = message["method"].as_str() else {
            return;
        };
        let session = message["sessionId"].as_str().unwrap_or_default();
        if method == "Page.javascriptDialogOpening" {
            // Nothing else is answered while a dialog is open. Leaving a page is
            // agreed to; any other dialog is refused and told of as a complaint.
            let leaving = message["params"]["type"] == "beforeunload";
            let _unanswered = self.send(
                session,
                "Page.handleJavaScriptDialog",
                json!({ "accept": leaving }),
            );
        }
        self.events.push(Event {
            session: session.to_owned(),
            method: method.to_owned(),
            params: message["params"].clone(),
        });
    }
}

//! Putting minutes forward: the day, and the digest of what they rest on, in one act.

use chrono::NaiveDate;
use serde_json::{Map, Value};

use crate::facts::Kind;
use crate::ids::SessionId;
use crate::register::{Intent, Register};
use crate::status::sessions::minutes_of;

/// Returns the intent to put the minutes of a session forward on a day, as they are now; they are
/// recorded where nothing was written by hand.
#[must_use]
pub fn submit_minutes(register: &Register, session: SessionId, day: NaiveDate) -> Intent {
    let digest = register.session_digest(session).to_string();
    let mut fields = Map::from_iter([
        ("submitted_on".to_owned(), Value::from(day.to_string())),
        ("digest".to_owned(), Value::from(digest)),
    ]);
    match minutes_of(register.programme(), session) {
        Some(minutes) => Intent::Amend {
            fact: minutes.0,
            fields,
        },
        None => {
            fields.insert("session".to_owned(), session.to_string().into());
            Intent::Record {
                kind: Kind::Minutes,
                fields,
            }
        }
    }
}

//! Who works with a tablet, and for which territory: chosen once, and changed by an act.

use chrono::NaiveDate;

use super::{Draft, finish};
use crate::facts::{Fact, Kind};
use crate::ids::PostingId;
use crate::register::{Intent, Register};
use crate::rules::Refusal;

/// What a change is; its day alone is none.
const SAID: [&str; 4] = ["device", "function", "area", "body"];
const ALL: [&str; 5] = ["device", "function", "area", "body", "from"];

/// Returns what the form holds before anybody types: the posting as it is recorded, to be changed
/// from that day on, or what the tablet knows of who uses it.
#[must_use]
pub fn start_of_posting(
    register: &Register,
    posting: Option<PostingId>,
    function: &str,
    device: &str,
    day: NaiveDate,
) -> Draft {
    let found = posting.and_then(|id| register.programme().fact(id.0));
    let known = Draft::default()
        .with("function", function)
        .with("device", device);
    found
        .map_or(known, Draft::of)
        .with("from", &day.to_string())
}

/// Returns the intent to record a posting, or to bring the one there is to what was typed.
///
/// # Errors
/// Everything that cannot be read, together; or that nothing would change.
pub fn finish_posting(
    register: &Register,
    posting: Option<PostingId>,
    draft: &Draft,
) -> Result<Intent, Vec<Refusal>> {
    let Some(id) = posting else {
        return draft.record(Kind::Posting);
    };
    let before: &Fact = register
        .programme()
        .fact(id.0)
        .ok_or(vec![Refusal::NotHere])?;
    finish::changes(draft, before, &SAID)?;
    draft.amend(id.0, before, &ALL)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::present::sample::{Sample, day};
    use crate::register::Deed;

    #[test]
    fn a_posting_is_recorded_once_and_its_change_tells_before_and_after() {
        let (mut sample, id) = Sample::with_charter();
        let start = |sample: &Sample, posting, on: &str| {
            start_of_posting(&sample.register, posting, "ASL de Kita", "T7", day(on))
        };
        let draft = start(&sample, None, "2020-01-10");
        let unsaid = draft.clone().with("function", " ");
        let missing = Refusal::Missing { field: "function" };
        assert_eq!(
            finish_posting(&sample.register, None, &unsaid),
            Err(vec![missing])
        );
        let intent = finish_posting(&sample.register, None, &draft).unwrap();
        let posting = PostingId(sample.try_to(&intent).unwrap());
        let found = sample.register.programme().posting(posting).unwrap();
        assert_eq!(found.function, "ASL de Kita");
        assert_eq!((found.area, found.from), (None, day("2020-01-10")));

        // A day later alone is no change; another territory is, from that day.
        let draft = start(&sample, Some(posting), "2020-02-01");
        let nothing = finish_posting(&sample.register, Some(posting), &draft);
        assert_eq!(nothing, Err(vec![Refusal::NothingChanged]));
        let kayes = id("kayes").to_string();
        let draft = draft.with("area", &kayes);
        let intent = finish_posting(&sample.register, Some(posting), &draft).unwrap();
        sample.try_to(&intent).unwrap();
        let story = sample.register.story(posting.0);
        let Some(Deed::Amended(_)) = story.last().map(|act| &act.deed) else {
            panic!("{story:?}");
        };
        let found = sample.register.programme().posting(posting).unwrap();
        assert_eq!(found.area.map(|area| area.0), Some(id("kayes")));
        assert_eq!(found.from, day("2020-02-01"));

        // An area that is not here is refused, as everywhere.
        let nowhere = json!({"function": "ASL", "area": posting.to_string(), "from": "2020-01-01"});
        let kind = Kind::Posting;
        let fields = nowhere.as_object().unwrap().clone();
        assert!(sample.try_to(&Intent::Record { kind, fields }).is_err());
    }
}

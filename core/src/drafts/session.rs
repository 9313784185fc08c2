//! A session that a committee holds today, ready to be recorded in one press.

use chrono::NaiveDate;

use super::Draft;
use crate::facts::SessionKind;
use crate::ids::BodyId;
use crate::register::Register;
use crate::status::next_number;

/// Returns what the form of a session holds before anybody types, for one that a body holds on a
/// day: its next ordinary number, where the body sits or, where that is not known, the area that it
/// serves, and the day.
///
/// `typed` is what the form holds so far; the sort of session that was chosen gives the number.
#[must_use]
pub fn start_of_session(register: &Register, body: BodyId, typed: &Draft, day: NaiveDate) -> Draft {
    let programme = register.programme();
    let kind = match typed.text("kind") {
        "extraordinary" => SessionKind::Extraordinary,
        _ => SessionKind::Ordinary,
    };
    let found = programme.body(body);
    let area = found
        .and_then(|body| programme.area(body.area?))
        .map(|area| area.name.clone());
    let place = found.and_then(|body| body.seat.clone()).or(area);
    Draft::default()
        .with("body", &body.to_string())
        .with("number", &next_number(programme, body, kind).to_string())
        .with("opens_on", &day.to_string())
        .with("place", &place.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::facts::Kind;
    use crate::present::sample::{Sample, day};

    #[test]
    fn the_body_its_number_its_place_and_the_day_are_filled_in() {
        let mut sample = Sample::new();
        let area = json!({"name": "Founia", "level": "village"});
        let area = sample.record(Kind::Area, area).to_string();
        let body = json!({"name": "Comité", "level": "national", "area": area});
        let body = BodyId(sample.record(Kind::Body, body));
        let session = json!({"body": body.to_string(), "number": 3, "opens_on": "2020-01-10"});
        sample.record(Kind::Session, session);
        let on = day("2020-03-03");
        let start = |sample: &Sample, typed: &Draft| {
            let draft = start_of_session(&sample.register, body, typed, on);
            ["number", "opens_on", "place"].map(|field| draft.text(field).to_owned())
        };
        let blank = Draft::default();
        assert_eq!(start(&sample, &blank), ["4", "2020-03-03", "Founia"]);
        let special = blank.clone().with("kind", "extraordinary");
        assert_eq!(start(&sample, &special), ["1", "2020-03-03", "Founia"]);
        sample.amend(body.0, json!({"seat": "Sous le grand arbre"}));
        let [.., place] = start(&sample, &blank);
        assert_eq!(place, "Sous le grand arbre");
    }
}

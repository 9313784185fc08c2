//! Popolo JSON: bodies, posts, people, mandates, areas, sessions, decisions and their votes, in
//! the names that civic software shares.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::Export;
use crate::facts::{Attendance, Decision, Kind, Placement, Presence, Role, Verdict};
use crate::ids::{AttendanceId, EntryId, SessionId};
use crate::programme::Programme;
use crate::register::Register;

/// The kinds of facts that Popolo has a place for; attendances stand within their sessions.
const KNOWN: [Kind; 8] = [
    Kind::Body,
    Kind::Person,
    Kind::Post,
    Kind::Membership,
    Kind::Area,
    Kind::Session,
    Kind::Attendance,
    Kind::Decision,
];

/// Writes all that Popolo has a word for. Only what stands now is told, not its history.
#[must_use]
pub fn write(register: &Register) -> Export {
    let programme = register.programme();
    let document = json!({
        "organizations": organizations(programme),
        "persons": persons(programme),
        "posts": posts(programme),
        "memberships": memberships(programme),
        "areas": areas(programme),
        "events": events(programme),
        "motions": motions(programme),
        "vote_events": vote_events(programme),
    });
    let mut left_out = BTreeMap::new();
    for (_, fact) in programme.facts() {
        if !KNOWN.contains(&fact.kind()) {
            *left_out.entry(fact.kind()).or_default() += 1;
        }
    }
    Export {
        text: format!("{document:#}\n"),
        left_out,
    }
}

/// Makes an object without what is not known.
fn object<const N: usize>(fields: [(&str, Value); N]) -> Value {
    let known = fields.into_iter().filter(|(_, value)| !value.is_null());
    Value::Object(Map::from_iter(
        known.map(|(name, value)| (name.to_owned(), value)),
    ))
}

fn named(id: Option<impl Into<EntryId>>) -> Value {
    id.map_or(Value::Null, |id| Value::from(id.into().to_string()))
}

/// The parent last named: Popolo knows one.
fn parent(placements: &[Placement]) -> Value {
    named(placements.last().map(|placement| placement.parent))
}

/// The addresses that a source names, each with what stands beside it. One without an address has
/// no place in Popolo, whose sources are links.
fn sources(source: Option<&String>) -> Value {
    let links: Vec<Value> = source
        .into_iter()
        .flat_map(|source| source.lines())
        .filter_map(link)
        .collect();
    match links.is_empty() {
        true => Value::Null,
        false => Value::Array(links),
    }
}

fn link(line: &str) -> Option<Value> {
    let is_address = |word: &&str| word.starts_with("http://") || word.starts_with("https://");
    let url = line.split_whitespace().find(is_address)?;
    let note = line.split_whitespace().filter(|word| *word != url);
    let note = note.collect::<Vec<_>>().join(" ");
    let note = (!note.is_empty()).then_some(note);
    Some(object([("url", json!(url)), ("note", json!(note))]))
}

fn organizations(programme: &Programme) -> Vec<Value> {
    let one = |(id, body): (crate::ids::BodyId, &crate::facts::Body)| {
        let other = body.short.as_ref();
        object([
            ("id", named(Some(id))),
            ("name", json!(body.name)),
            (
                "other_names",
                other.map_or(Value::Null, |name| json!([{ "name": name }])),
            ),
            ("classification", json!(body.kind)),
            ("parent_id", parent(&body.parents)),
            ("area_id", named(body.area)),
            ("founding_date", json!(body.from)),
            ("dissolution_date", json!(body.to)),
            ("sources", sources(body.source.as_ref())),
        ])
    };
    programme.bodies().map(one).collect()
}

fn persons(programme: &Programme) -> Vec<Value> {
    let one = |(id, person): (crate::ids::PersonId, &crate::facts::Person)| {
        object([
            ("id", named(Some(id))),
            ("name", json!(person.name)),
            ("summary", json!(person.function)),
        ])
    };
    programme.people().map(one).collect()
}

fn posts(programme: &Programme) -> Vec<Value> {
    let one = |(id, post): (crate::ids::PostId, &crate::facts::Post)| {
        object([
            ("id", named(Some(id))),
            ("label", json!(post.name)),
            ("organization_id", named(Some(post.body))),
            ("start_date", json!(post.from)),
            ("end_date", json!(post.to)),
            ("sources", sources(post.source.as_ref())),
        ])
    };
    programme.posts().map(one).collect()
}

fn memberships(programme: &Programme) -> Vec<Value> {
    let one = |(id, mandate): (crate::ids::MembershipId, &crate::facts::Membership)| {
        let role = match mandate.standing {
            crate::facts::Standing::Holder => "holder",
            crate::facts::Standing::Substitute => "substitute",
        };
        object([
            ("id", named(Some(id))),
            ("role", json!(role)),
            ("person_id", named(Some(mandate.person))),
            ("organization_id", named(Some(mandate.body))),
            ("post_id", named(mandate.post)),
            ("start_date", json!(mandate.from)),
            ("end_date", json!(mandate.to)),
            ("sources", sources(mandate.source.as_ref())),
        ])
    };
    programme.memberships().map(one).collect()
}

fn areas(programme: &Programme) -> Vec<Value> {
    let one = |(id, area): (crate::ids::AreaId, &crate::facts::Area)| {
        object([
            ("id", named(Some(id))),
            ("name", json!(area.name)),
            ("identifier", json!(area.code)),
            ("classification", json!(area.level)),
            ("parent_id", parent(&area.parents)),
        ])
    };
    programme.areas().map(one).collect()
}

fn events(programme: &Programme) -> Vec<Value> {
    let one = |(id, session): (SessionId, &crate::facts::Session)| {
        let number = session.number.map(|number| number.to_string());
        let body = programme.body(session.body);
        let body = body.map(|body| body.short.clone().unwrap_or_else(|| body.name.clone()));
        let name = [body, number].into_iter().flatten().collect::<Vec<_>>();
        object([
            ("id", named(Some(id))),
            ("name", json!(name.join(" "))),
            ("description", json!(session.note)),
            ("classification", json!(session.kind)),
            ("organization_id", named(Some(session.body))),
            ("start_date", json!(session.opens_on)),
            ("end_date", json!(session.closes_on)),
            ("location", json!(session.place)),
            ("attendees", json!(attendees(programme, id))),
            ("sources", sources(session.source.as_ref())),
        ])
    };
    programme.sessions().map(one).collect()
}

/// Who was there in person: guests by their function, members by their name.
fn attendees(programme: &Programme, session: SessionId) -> Vec<Value> {
    let there = programme
        .referring(session.0, Role::AttendanceAt)
        .filter_map(|id| programme.attendance(AttendanceId(id)))
        .filter(|attendance| attendance.presence == Presence::Present);
    let person = |attendance: &Attendance| {
        let mandate = programme.membership(attendance.membership?)?;
        let person = programme.person(mandate.person)?;
        Some(object([
            ("id", named(Some(mandate.person))),
            ("name", json!(person.name)),
        ]))
    };
    let guest = |attendance: &Attendance| Some(json!({ "name": attendance.guest.as_ref()? }));
    there
        .filter_map(|attendance| person(attendance).or_else(|| guest(attendance)))
        .collect()
}

fn motions(programme: &Programme) -> Vec<Value> {
    let one = |(id, decision): (crate::ids::DecisionId, &Decision)| {
        let body = programme
            .session(decision.session)
            .map(|session| session.body);
        object([
            ("id", named(Some(id))),
            ("organization_id", named(body)),
            ("legislative_session_id", named(Some(decision.session))),
            ("identifier", json!(decision.number)),
            ("text", json!(decision.text)),
            ("classification", json!(decision.subject)),
            ("date", json!(decision.at.map(|at| at.day))),
            ("result", result(decision.verdict)),
            ("sources", sources(decision.source.as_ref())),
        ])
    };
    programme.decisions().map(one).collect()
}

/// Popolo knows passed and failed; what was put off has neither.
fn result(verdict: Verdict) -> Value {
    match verdict {
        Verdict::Adopted | Verdict::AdoptedAmended => json!("pass"),
        Verdict::Rejected => json!("fail"),
        Verdict::Deferred => Value::Null,
    }
}

/// One for each decision on which votes were counted.
fn vote_events(programme: &Programme) -> Vec<Value> {
    let one = |(id, decision): (crate::ids::DecisionId, &Decision)| {
        decision.n_votes()?;
        let body = programme
            .session(decision.session)
            .map(|session| session.body);
        let counts = [
            ("yes", decision.votes_for),
            ("no", decision.against),
            ("abstain", decision.abstain),
        ];
        let counts = counts
            .into_iter()
            .filter_map(|(option, value)| Some(json!({ "option": option, "value": value? })));
        Some(object([
            ("id", json!(format!("{id}-vote"))),
            ("motion_id", named(Some(id))),
            ("organization_id", named(body)),
            ("legislative_session_id", named(Some(decision.session))),
            ("start_date", json!(decision.at.map(|at| at.day))),
            ("result", result(decision.verdict)),
            ("counts", counts.collect()),
        ]))
    };
    programme.decisions().filter_map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::sample::Sample;

    fn export() -> (Value, Export) {
        let (mut sample, id) = Sample::with_charter();
        let cnp = id("cnp").to_string();
        let person = sample.record(Kind::Person, json!({"name": "Awa Diarra"}));
        let mandate = sample.record(
            Kind::Membership,
            json!({"person": person.to_string(), "body": cnp, "from": "2014-01-01"}),
        );
        let session = sample.record(
            Kind::Session,
            json!({"body": cnp, "number": 15, "opens_on": "2020-11-26", "place": "Bamako"}),
        );
        let session = session.to_string();
        sample.record(
            Kind::Attendance,
            json!({"session": session, "membership": mandate.to_string()}),
        );
        sample.record(
            Kind::Attendance,
            json!({"session": session, "guest": "PTF"}),
        );
        sample.record(
            Kind::Decision,
            json!({
                "session": session, "at": "2020-11-26", "subject": "budget", "year": 2021,
                "verdict": "adopted", "for": 1, "against": 0, "text": "Budget 2021 adopté",
            }),
        );
        sample.record(Kind::Minutes, json!({"session": session}));
        let export = write(&sample.register);
        (serde_json::from_str(&export.text).unwrap(), export)
    }

    #[test]
    fn a_source_is_its_addresses_and_what_stands_beside_them() {
        let source = "https://example.org/a\nDécret du 27/02/2013, https://example.org/b (A)";
        assert_eq!(
            sources(Some(&source.to_owned())),
            json!([
                {"url": "https://example.org/a"},
                {"url": "https://example.org/b", "note": "Décret du 27/02/2013, (A)"},
            ])
        );
        assert_eq!(sources(Some(&"Page non retrouvée".to_owned())), Value::Null);
        assert_eq!(sources(None), Value::Null);
    }

    #[test]
    fn votes_are_counted_and_references_lead_somewhere() {
        let (document, export) = export();
        let vote = &document["vote_events"][0];
        assert_eq!(
            vote["counts"],
            json!([{"option": "yes", "value": 1}, {"option": "no", "value": 0}])
        );
        let event = &document["events"][0];
        assert_eq!(event["name"], "CNP 15");
        assert_eq!(event["attendees"].as_array().unwrap().len(), 2);
        let text = &export.text;
        for reference in [&vote["motion_id"], &event["organization_id"]] {
            let id = reference.as_str().unwrap();
            assert!(text.contains(&format!("\"id\": \"{id}\"")), "{id}");
        }
        assert_eq!(export.left_out.get(&Kind::Minutes), Some(&1));
        assert!(export.left_out.contains_key(&Kind::Parameter));
    }
}

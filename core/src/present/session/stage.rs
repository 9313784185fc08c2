//! A session of three members for the tests: a chair, and two without a post.

use serde_json::{Value, json};

use crate::facts::Kind;
use crate::ids::{EntryId, MembershipId, SessionId};
use crate::present::sample::{Sample, map};

/// The session and who may sit in it.
pub(crate) struct Stage {
    pub(crate) sample: Sample,
    pub(crate) body: EntryId,
    pub(crate) session: SessionId,
    pub(crate) chair: EntryId,
    /// The chair, Awa, Binta.
    pub(crate) members: [MembershipId; 3],
    /// Stands in for Binta.
    pub(crate) substitute: MembershipId,
}

impl Stage {
    /// Sets the fifteenth session of the CNP, on one day.
    pub(crate) fn new() -> Self {
        let mut sample = Sample::new();
        let body = sample.record(
            Kind::Body,
            json!({"name": "Comité national de pilotage", "short": "CNP", "kind": "CNP",
                "level": "national", "founded_by": "Décret n° 2013-195/PM-RM"}),
        );
        let chair = sample.record(
            Kind::Post,
            json!({"body": body.to_string(), "name": "Présidence", "seats": 1}),
        );
        let session = sample.record(
            Kind::Session,
            json!({"body": body.to_string(), "number": 15, "opens_on": "2020-11-26",
                "place": "Bamako", "presided_by": "Le secrétaire général\nUn conseiller"}),
        );
        let mut mandate = |name: &str, fields: Value| {
            let person = sample.record(Kind::Person, json!({"name": name}));
            let mut all = map(
                json!({"person": person.to_string(), "body": body.to_string(), "from": "2014-01-01"}),
            );
            all.extend(map(fields));
            MembershipId(sample.record(Kind::Membership, Value::Object(all)))
        };
        let binta = mandate("Binta", json!({}));
        let awa = mandate("Awa", json!({}));
        let head = mandate("Moussa", json!({"post": chair.to_string()}));
        mandate("Partie", json!({"to": "2019-12-31"}));
        let substitute = mandate(
            "Salif",
            json!({"standing": "substitute", "substitutes": binta.to_string()}),
        );
        Self {
            sample,
            body,
            session: SessionId(session),
            chair,
            members: [head, awa, binta],
            substitute,
        }
    }

    /// Notes somebody, or heads, or a guest.
    pub(crate) fn note(&mut self, fields: Value) -> EntryId {
        self.of_session(Kind::Attendance, fields)
    }

    /// Notes one of the members by their place.
    pub(crate) fn note_member(&mut self, at: usize, fields: Value) -> EntryId {
        let mut all = map(json!({"membership": self.members[at].to_string()}));
        all.extend(map(fields));
        self.note(Value::Object(all))
    }

    /// Records a fact of the session.
    pub(crate) fn of_session(&mut self, kind: Kind, fields: Value) -> EntryId {
        let mut all = map(json!({"session": self.session.to_string()}));
        all.extend(map(fields));
        self.sample.record(kind, Value::Object(all))
    }
}

//! A steering committee with its members, in a file: what a secretary starts from.

use std::path::PathBuf;
use std::sync::Arc;

use governance::charter::Charter;
use governance::exchange::{Cover, Realm, Scope, write};
use governance::facts::{Fact, Kind};
use governance::ids::{AreaId, BodyId, EntryId};
use governance::register::{Intent, Register, Stamp, founding_entries};
use serde_json::{Value, json};
use tablet::Tablet;

/// A register that grows by one author's acts.
pub(crate) struct Office {
    register: Register,
    n_acts: u32,
}

impl Office {
    /// Starts with the programme's charter.
    pub(crate) fn new() -> Self {
        let charter = Arc::new(Charter::shipped().unwrap());
        let entries = founding_entries(&charter);
        let mut register = Register::new(charter);
        register.admit_all(entries);
        Self {
            register,
            n_acts: 0,
        }
    }

    /// Finds the steering committee.
    pub(crate) fn committee(&self) -> BodyId {
        self.body_of("CNP")
    }

    /// Finds the technical management unit.
    pub(crate) fn unit(&self) -> BodyId {
        self.body_of("UTGFS")
    }

    /// Finds an area by its name.
    pub(crate) fn area_called(&self, name: &str) -> AreaId {
        let mut areas = self.register.programme().areas();
        areas.find(|(_, area)| area.name == name).unwrap().0
    }

    fn body_of(&self, kind: &str) -> BodyId {
        let mut bodies = self.register.programme().bodies();
        let found = bodies.find(|(_, body)| body.kind.as_deref() == Some(kind));
        found.unwrap().0
    }

    /// Finds a fact of the charter by its kind and its name.
    pub(crate) fn named(&self, kind: Kind, name: &str) -> EntryId {
        let mut facts = self.register.programme().facts();
        let is_so = |fact: &Fact| {
            let fields = fact.to_value().unwrap();
            fact.kind() == kind && fields["name"] == name
        };
        facts.find(|(_, fact)| is_so(fact)).unwrap().0
    }

    /// Records a fact.
    pub(crate) fn record(&mut self, kind: Kind, fields: Value) -> EntryId {
        self.n_acts += 1;
        let stamp = Stamp {
            actor: "office0001".parse().unwrap(),
            at: "2026-01-05T09:00:00Z".to_owned(),
            by: "Secrétariat du CNP".to_owned(),
        };
        let fields = fields.as_object().unwrap().clone();
        let entry = self
            .register
            .prepare(&Intent::Record { kind, fields }, &stamp)
            .unwrap();
        let id = entry.id();
        self.register.admit(entry);
        id
    }

    /// Gives the committee so many members without a post, called by their functions.
    pub(crate) fn seats(&mut self, n_members: u32) {
        let body = self.committee().to_string();
        for number in 1..=n_members {
            let name = member(number);
            let person = self.record(Kind::Person, json!({ "name": name }));
            let mandate =
                json!({ "body": body, "person": person.to_string(), "from": "2025-01-01" });
            self.record(Kind::Membership, mandate);
        }
    }

    /// Writes it all to a file of the tablet.
    pub(crate) fn file(&self, tablet: &Tablet) -> PathBuf {
        let cover = Cover {
            realm: Realm::Real,
            made_at: "2026-01-05T10:00:00Z",
            device: "Bureau du CNP",
            scope: Scope::All,
        };
        let file = tablet.downloads().join("bureau.json");
        std::fs::write(&file, write(&self.register, &cover)).unwrap();
        file
    }
}

/// What a member is called.
pub(crate) fn member(number: u32) -> String {
    format!("Ministère membre n° {number}")
}

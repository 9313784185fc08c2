//! The published schema of the file says what the program does: its fields are those of the
//! program's tables, and what the program writes is what it describes.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    missing_docs,
    reason = "a test"
)]

#[path = "schema/check.rs"]
mod check;

use std::sync::Arc;

use governance::charter::Charter;
use governance::charter::shipped::SHIPPED;
use governance::exchange::{Cover, FORMAT, Realm, Scope, VERSION, write};
use governance::facts::{Field, Kind, Shape};
use governance::ids::{Actor, BodyId, EntryId};
use governance::register::{Intent, Register, Stamp, founding_entries};
use serde_json::{Value, json};

use check::flaws;

fn schema() -> Value {
    serde_json::from_str(include_str!("../schema/journal-v1.schema.json")).unwrap()
}

fn described(shape: Shape) -> Value {
    match shape {
        Shape::Line(max) => json!({"$ref": "#/$defs/line", "maxLength": max}),
        Shape::Text(max) => json!({"$ref": "#/$defs/text", "maxLength": max}),
        Shape::Day => json!({"$ref": "#/$defs/day"}),
        Shape::Moment => json!({"$ref": "#/$defs/moment"}),
        Shape::Tally(max) => json!({"type": "integer", "minimum": 0, "maximum": max}),
        Shape::MicroDegrees(max) => {
            let max = i64::from(max) * 1_000_000;
            json!({"type": "integer", "minimum": -max, "maximum": max})
        }
        Shape::Outline(max) => json!({"$ref": "#/$defs/outline", "maxLength": max}),
        Shape::Amount => json!({"$ref": "#/$defs/amount"}),
        Shape::References(kind) => {
            json!({"$ref": "#/$defs/ids", "description": format!("Name facts of kind {}.", kind.name())})
        }
        Shape::Count(max) => json!({"type": "integer", "minimum": 1, "maximum": max}),
        Shape::Choice(words) => json!({"enum": words}),
        Shape::Reference(kind) => {
            json!({"$ref": "#/$defs/id", "description": format!("Names a fact of kind {}.", kind.name())})
        }
        Shape::Placements(kind) => {
            json!({"$ref": "#/$defs/placements", "description": format!("Name facts of kind {}.", kind.name())})
        }
    }
}

fn property(field: &Field) -> Value {
    match field.required {
        true => described(field.shape),
        false => json!({"anyOf": [described(field.shape), {"type": "null"}]}),
    }
}

#[test]
fn describes_every_kind_and_every_field() {
    let schema = schema();
    let records = &schema["$defs"]["entry"]["properties"]["record"]["properties"];
    assert_eq!(records.as_object().unwrap().len(), Kind::ALL.len());
    for kind in Kind::ALL {
        let properties: serde_json::Map<String, Value> = kind
            .fields()
            .iter()
            .map(|field| (field.name.to_owned(), property(field)))
            .collect();
        let name = kind.name();
        assert_eq!(
            schema["$defs"][name]["properties"],
            Value::Object(properties),
            "{name}"
        );
        let required: Vec<&str> = kind
            .fields()
            .iter()
            .filter(|field| field.required)
            .map(|field| field.name)
            .collect();
        let expected = json!({"$ref": format!("#/$defs/{name}"), "required": required});
        assert_eq!(records[name], expected, "{name}");
    }
    assert_eq!(schema["properties"]["format"]["const"], FORMAT);
    assert_eq!(schema["properties"]["version"]["const"], VERSION);
}

/// Writes, on two tablets apart, at least one act of every sort.
fn written() -> (Register, EntryId) {
    let charter = Arc::new(Charter::parse(SHIPPED).unwrap());
    let mut register = Register::new(Arc::clone(&charter));
    register.admit_all(founding_entries(&charter));
    let body = register
        .programme()
        .bodies()
        .map(|(id, _)| id)
        .next()
        .unwrap()
        .0;
    let tablet = |number: u64, register: &mut Register, intent: Intent| {
        let stamp = Stamp {
            actor: Actor::from_number(number),
            at: "2026-11-23T10:42:07Z".to_owned(),
            by: "« Trésorière » de Kita".to_owned(),
        };
        let entry = register.prepare(&intent, &stamp).unwrap();
        let id = entry.id();
        register.admit(entry);
        id
    };
    let fields = |value: Value| value.as_object().unwrap().clone();
    let person = |name: &str| Intent::Record {
        kind: Kind::Person,
        fields: fields(json!({"name": name, "contact": null})),
    };
    let one = tablet(1, &mut register, person("Awa Traoré"));
    let other = tablet(2, &mut register, person("Awa Traore"));
    let session = json!({"body": body.to_string(), "number": 19, "kind": "ordinary", "opens_on": "2020-03-05"});
    tablet(
        1,
        &mut register,
        Intent::Record {
            kind: Kind::Session,
            fields: fields(session),
        },
    );
    let mandate = json!({"body": body.to_string(), "person": one.to_string(), "from": "2020-01-01", "standing": "holder"});
    tablet(
        2,
        &mut register,
        Intent::Record {
            kind: Kind::Membership,
            fields: fields(mandate),
        },
    );
    tablet(
        1,
        &mut register,
        Intent::Amend {
            fact: body,
            fields: fields(json!({"note": "deux\nlignes", "seat": null, "short": "C"})),
        },
    );
    tablet(
        2,
        &mut register,
        Intent::Unite {
            fact: other,
            into: one,
        },
    );
    tablet(2, &mut register, Intent::Separate { fact: other });
    tablet(
        1,
        &mut register,
        Intent::Withdraw {
            fact: other,
            reason: "saisie deux fois".to_owned(),
        },
    );
    tablet(1, &mut register, Intent::Restore { fact: other });
    (register, body)
}

fn file(register: &Register, scope: Scope) -> Value {
    let cover = Cover {
        realm: Realm::Real,
        made_at: "2026-11-23T10:42:07Z",
        device: "tablette 7",
        scope,
    };
    serde_json::from_str(&write(register, &cover)).unwrap()
}

#[test]
fn what_is_written_is_what_is_described() {
    let (register, body) = written();
    for scope in [Scope::All, Scope::Body(BodyId(body)), Scope::Lists] {
        let file = file(&register, scope);
        assert_eq!(flaws(&schema(), &file), Vec::<String>::new());
    }
    assert!(
        !file(&register, Scope::Body(BodyId(body)))["omitted"]
            .as_object()
            .unwrap()
            .is_empty()
    );
}

#[test]
fn what_is_not_described_is_found() {
    let (register, _) = written();
    let sound = file(&register, Scope::All);
    let entries = sound["entries"].as_array().unwrap();
    let last = entries.len() - 1;
    let placed = entries
        .iter()
        .position(|entry| entry.pointer("/record/area/parents").is_some())
        .unwrap();
    let spoilings: [(&str, Value); 9] = [
        ("/format", json!("autre")),
        ("/version", json!(2)),
        ("/scope", json!({"all": true, "body": "0000000001-1"})),
        ("/entries/0/id", json!("0000000001-0")),
        ("/entries/0/record", json!({"planet": {}})),
        ("/entries/0/tick", json!(0)),
        ("/entries/0/record/person/name", json!("  ")),
        (
            &format!("/entries/{placed}/record/area/parents"),
            json!([{"from": "2020-01-01"}]),
        ),
        (&format!("/entries/{last}/prev"), json!(null)),
    ];
    for (place, value) in spoilings {
        let mut spoilt = sound.clone();
        *spoilt.pointer_mut(place).expect(place) = value;
        assert!(!flaws(&schema(), &spoilt).is_empty(), "{place}");
    }
}

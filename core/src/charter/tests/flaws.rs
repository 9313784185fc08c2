//! One slip at a time in the shipped file; each is refused where it stands.

use serde_json::{Value, json};

use crate::charter::Charter;
use crate::charter::error::{CharterError, Flaw, Referent};
use crate::charter::shipped::SHIPPED;

/// Sets one place of the file, and returns why the charter is then refused.
fn refusal(pointer: &str, value: Value) -> CharterError {
    let mut file: Value = serde_json::from_str(SHIPPED).expect("json");
    let (holder, name) = pointer.rsplit_once('/').expect(pointer);
    match file.pointer_mut(holder).expect(pointer) {
        Value::Object(fields) => drop(fields.insert(name.to_owned(), value)),
        list => list[name.parse::<usize>().expect(pointer)] = value,
    }
    Charter::parse(&file.to_string()).expect_err(pointer)
}

fn flaw(pointer: &str, value: Value) -> (String, Flaw) {
    match refusal(pointer, value) {
        CharterError::Invalid { path, flaw } => (path, flaw),
        unreadable => panic!("{unreadable}"),
    }
}

#[test]
fn unreadable_files_say_where() {
    for text in [
        "",
        "[]",
        "{",
        "{\"edition\": 3}",
        &SHIPPED[..SHIPPED.len() / 2 + 1],
    ] {
        let refused = Charter::parse(text);
        assert!(
            matches!(refused, Err(CharterError::Unreadable { .. })),
            "{refused:?}"
        );
    }
    let blank = refusal("/levels/0/label/fr", json!(" "));
    assert!(matches!(blank, CharterError::Unreadable { .. }), "{blank}");
    let extra = refusal(
        "/kinds/0/basis",
        json!({"text": {"fr": "a", "en": "b"}, "sauce": "c"}),
    );
    assert!(extra.to_string().contains("sauce"), "{extra}");
}

#[test]
fn unknown_codes_are_refused() {
    for (pointer, what) in [
        ("/programme/source", Referent::Source),
        ("/kinds/0/basis/source", Referent::Source),
        ("/kinds/0/level", Referent::Level),
        ("/kinds/0/serves", Referent::AreaLevel),
        ("/kinds/1/parent", Referent::Kind),
        ("/kinds/0/posts/0/source", Referent::Source),
        ("/powers/0/held_by/0", Referent::Kind),
        ("/duties/0/owed_by", Referent::Kind),
        ("/duties/3/delay_parameter", Referent::Parameter),
        ("/duties/6/rhythm_parameter", Referent::Parameter),
        ("/duties/10/proof/post/code", Referent::Post),
        ("/parameters/0/applies_to", Referent::Kind),
        ("/parameters/0/source", Referent::Source),
        ("/rules/0/source", Referent::Source),
        ("/facts/0/fields/source", Referent::Source),
        ("/facts/0/fields/level", Referent::AreaLevel),
        ("/facts/1/fields/parents/0/parent", Referent::Fact),
        ("/facts/11/fields/parents/0/parent", Referent::Fact),
        ("/facts/16/fields/body", Referent::Fact),
        ("/facts/64/fields/code", Referent::Parameter),
    ] {
        let (path, flaw) = flaw(pointer, json!("nowhere"));
        let code = "nowhere".to_owned();
        assert_eq!(flaw, Flaw::Unknown { what, code }, "{pointer} {path}");
    }
}

#[test]
fn codes_stand_once() {
    for (pointer, code) in [
        ("/sources/1/code", "GRAINE"),
        ("/levels/1/code", "national"),
        ("/kinds/1/code", "CNP"),
        ("/kinds/0/posts/1/code", "chair"),
        ("/powers/1/code", "give-orientations"),
        ("/duties/1/code", "CNP-1"),
        ("/parameters/1/code", "quorum-CNP"),
        ("/facts/1/key", "mali"),
    ] {
        let (_, flaw) = flaw(pointer, json!(code));
        let code = code.to_owned();
        assert_eq!(flaw, Flaw::Repeated { code }, "{pointer}");
    }
    let (_, twice) = flaw("/parameters/1/applies_to", json!("CNP"));
    assert!(matches!(twice, Flaw::Repeated { .. }));
}

#[test]
fn levels_and_parents_keep_their_order() {
    let (path, order) = flaw("/levels/1/rank", json!(3));
    assert_eq!(path, "levels[regional].rank");
    assert_eq!(
        order,
        Flaw::RankOutOfOrder {
            found: 3,
            expected: 2
        }
    );
    // A kind that reports to one below it.
    let (path, low) = flaw("/kinds/4/level", json!("national"));
    assert_eq!(
        (path.as_str(), low),
        ("facts[ar-kayes]", Flaw::DefinitionDiffers)
    );
    let (path, low) = flaw("/kinds/5/level", json!("national"));
    assert_eq!(path, "kinds[CCL].parent");
    assert_eq!(
        low,
        Flaw::ParentTooLow {
            parent: 2,
            child: 1
        }
    );
    // Parents are written before their children: no cycle can be spelled.
    let (path, cycle) = flaw("/kinds/0/parent", json!("CTN"));
    assert_eq!(path, "kinds[CNP].parent");
    assert!(matches!(
        cycle,
        Flaw::Unknown {
            what: Referent::Kind,
            ..
        }
    ));
    let (_, wide) = flaw("/facts/1/fields/level", json!("country"));
    assert_eq!(
        wide,
        Flaw::ParentTooLow {
            parent: 1,
            child: 1
        }
    );
    let (_, orphan) = flaw("/facts/11/fields/parents", json!([]));
    assert_eq!(orphan, Flaw::NobodyNamed);
}

#[test]
fn values_and_timings_fit() {
    let (path, value) = flaw("/facts/40/fields/value", json!("half"));
    assert!(matches!(value, Flaw::ValueUnfit { .. }), "{path} {value:?}");
    let (_, differs) = flaw("/facts/40/fields/value", json!("1/2"));
    assert_eq!(differs, Flaw::DefinitionDiffers);
    assert_eq!(flaw("/duties/1/timing", Value::Null).1, Flaw::TimingUnfit);
    let (_, open) = flaw("/duties/16/rhythm_parameter", Value::Null);
    assert_eq!(open, Flaw::RhythmUnset);
    let (_, topic) = flaw("/duties/6/rhythm_parameter", json!("quorum-CTN"));
    assert!(matches!(topic, Flaw::TopicUnfit { .. }));
    assert_eq!(flaw("/kinds/0/posts/0/seats", json!(0)).1, Flaw::Zero);
    assert_eq!(flaw("/powers/0/held_by", json!([])).1, Flaw::NobodyNamed);
}

#[test]
fn first_facts_have_exactly_their_fields() {
    let pointer = "/facts/10/fields";
    let (path, unfit) = flaw(pointer, json!({"name": "Comité"}));
    assert_eq!(path, "facts[cnp].fields");
    assert!(matches!(unfit, Flaw::FieldsUnfit { .. }));
    let (_, day) = flaw("/facts/10/fields/from", json!("2013-02-30"));
    assert!(matches!(day, Flaw::FieldsUnfit { .. }));
    let (_, blank) = flaw("/facts/10/fields/note", json!("a\u{0}b"));
    assert_eq!(blank, Flaw::TextBlank);
    let (path, vague) = flaw("/facts/11/precision", Value::Null);
    assert_eq!(path, "facts[ctn].precision");
    assert_eq!(vague, Flaw::DefinitionDiffers);
}

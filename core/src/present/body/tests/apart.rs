//! What tablets set apart, and the act that settles it.

use super::*;

/// Lets two tablets amend one fact apart, and brings both together.
fn amended_apart(
    sample: &mut Sample,
    fact: EntryId,
    one: serde_json::Value,
    other: serde_json::Value,
) {
    let by = |sample: &Sample, tablet: u64, fields: serde_json::Value| -> Entry {
        let intent = Intent::Amend {
            fact,
            fields: map(fields),
        };
        sample.register.prepare(&intent, &stamp(tablet)).unwrap()
    };
    let entries = [by(sample, 2, one), by(sample, 3, other)];
    sample.register.admit_all(entries);
}

#[test]
fn contested_values_are_all_shown_and_settled_by_one_act() {
    let (mut sample, fact) = Sample::with_charter();
    let cnp = fact("cnp");
    amended_apart(
        &mut sample,
        cnp,
        json!({"seat": "Hôtel du Gouvernement"}),
        json!({"seat": "Primature"}),
    );
    let view = found(&sample, cnp, "2020-09-30");
    let [contested] = view.contested.as_slice() else {
        panic!("{:?}", view.contested);
    };
    assert_eq!(contested.field, "seat");
    let values: Vec<_> = contested
        .versions
        .iter()
        .map(|version| (version.by.as_str(), &version.value))
        .collect();
    let (one, other) = (
        Shown::Text("Hôtel du Gouvernement".to_owned()),
        Shown::Text("Primature".to_owned()),
    );
    assert_eq!(values, [("Agent 2", &one), ("Agent 3", &other)]);

    let intent = contested.keep(contested.versions[1].entry).unwrap();
    sample.try_to(&intent).unwrap();
    let settled = found(&sample, cnp, "2020-09-30");
    assert!(settled.contested.is_empty());
    assert_eq!(settled.body.seat.as_deref(), Some("Primature"));
}

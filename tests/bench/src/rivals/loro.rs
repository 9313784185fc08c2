//! The workload on loro: one map of facts, one map per fact.

use loro::{ExportMode, LoroDoc, LoroMap, LoroValue};

use work::workload::{Change, Sitting};

/// Returns what one tablet hands out after its work.
pub fn export(tablet: usize, sittings: &[Sitting], mode: ExportMode) -> Vec<u8> {
    let doc = LoroDoc::new();
    doc.set_peer_id(tablet as u64 + 1)
        .expect("a fresh document takes any peer");
    let facts = doc.get_map("facts");
    for (record, sitting) in sittings.iter().enumerate() {
        let fact = facts
            .insert_container(&format!("tablet{tablet:04}-{record}"), LoroMap::new())
            .expect("a new key");
        note(&fact, sitting);
        doc.commit();
        for change in &sitting.changes {
            correct(&fact, change);
            doc.commit();
        }
    }
    doc.export(mode).expect("a document exports")
}

/// Unites the files, and reads out the whole state.
pub fn merge(files: &[Vec<u8>]) -> (LoroDoc, LoroValue) {
    let doc = LoroDoc::new();
    doc.import_batch(files).expect("its own files");
    let state = doc.get_deep_value();
    (doc, state)
}

/// Returns how many facts a state holds.
pub fn n_facts((_, state): &(LoroDoc, LoroValue)) -> usize {
    match state {
        LoroValue::Map(roots) => match roots.get("facts") {
            Some(LoroValue::Map(facts)) => facts.len(),
            _ => 0,
        },
        _ => 0,
    }
}

fn note(fact: &LoroMap, sitting: &Sitting) {
    put(fact, "fact", "session");
    put(fact, "number", i64::from(sitting.number));
    put(fact, "kind", sitting.kind);
    put(fact, "from", sitting.from.to_string());
    put(fact, "to", sitting.to.to_string());
    put(fact, "place", sitting.place.as_str());
    put(fact, "body", format!("body-{}", sitting.body));
    put(fact, "source", sitting.source.as_str());
}

fn correct(fact: &LoroMap, change: &Change) {
    match change {
        Change::Number(number) => put(fact, "number", i64::from(*number)),
        Change::Place(place) => put(fact, "place", place.as_str()),
        Change::Source(source) => put(fact, "source", source.as_str()),
        Change::From(day) => put(fact, "from", day.to_string()),
        Change::To(day) => put(fact, "to", day.to_string()),
    }
}

fn put(fact: &LoroMap, field: &str, value: impl Into<LoroValue>) {
    fact.insert(field, value).expect("a plain value");
}

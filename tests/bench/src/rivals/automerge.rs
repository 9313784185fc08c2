//! The workload on automerge: one map per fact, at the document's root.
//!
//! Not under a shared map: two tablets that each create it would have two.

use automerge::hydrate::Value;
use automerge::transaction::Transactable;
use automerge::{ActorId, AutoCommit, ObjId, ObjType, ROOT, ReadDoc, ScalarValue};

use work::workload::{Change, Sitting};

/// Returns what one tablet hands out after its work.
pub fn export(tablet: usize, sittings: &[Sitting]) -> Vec<u8> {
    let mut doc = AutoCommit::new().with_actor(ActorId::from((tablet as u64 + 1).to_be_bytes()));
    for (record, sitting) in sittings.iter().enumerate() {
        let fact = doc
            .put_object(ROOT, format!("tablet{tablet:04}-{record}"), ObjType::Map)
            .expect("a new key");
        note(&mut doc, &fact, sitting);
        doc.commit();
        for change in &sitting.changes {
            correct(&mut doc, &fact, change);
            doc.commit();
        }
    }
    doc.save()
}

/// Unites the files, and reads out the whole state.
pub fn merge(files: &[Vec<u8>]) -> (AutoCommit, Value) {
    let mut doc = AutoCommit::new();
    for file in files {
        doc.load_incremental(file).expect("its own files");
    }
    let state = doc.hydrate(ROOT, None).expect("a whole state");
    (doc, state)
}

/// The other way: every file a document of its own, merged one by one.
pub fn merge_loaded(files: &[Vec<u8>]) -> (AutoCommit, Value) {
    let mut doc = AutoCommit::new();
    for file in files {
        let mut other = AutoCommit::load(file).expect("its own files");
        doc.merge(&mut other)
            .expect("documents of different actors");
    }
    let state = doc.hydrate(ROOT, None).expect("a whole state");
    (doc, state)
}

/// Returns how many facts a state holds.
pub fn n_facts((_, state): &(AutoCommit, Value)) -> usize {
    match state {
        Value::Map(facts) => facts.iter().count(),
        _ => 0,
    }
}

fn note(doc: &mut AutoCommit, fact: &ObjId, sitting: &Sitting) {
    put(doc, fact, "fact", "session");
    put(doc, fact, "number", i64::from(sitting.number));
    put(doc, fact, "kind", sitting.kind);
    put(doc, fact, "from", sitting.from.to_string());
    put(doc, fact, "to", sitting.to.to_string());
    put(doc, fact, "place", sitting.place.as_str());
    put(doc, fact, "body", format!("body-{}", sitting.body));
    put(doc, fact, "source", sitting.source.as_str());
}

fn correct(doc: &mut AutoCommit, fact: &ObjId, change: &Change) {
    match change {
        Change::Number(number) => put(doc, fact, "number", i64::from(*number)),
        Change::Place(place) => put(doc, fact, "place", place.as_str()),
        Change::Source(source) => put(doc, fact, "source", source.as_str()),
        Change::From(day) => put(doc, fact, "from", day.to_string()),
        Change::To(day) => put(doc, fact, "to", day.to_string()),
    }
}

fn put(doc: &mut AutoCommit, fact: &ObjId, field: &str, value: impl Into<ScalarValue>) {
    doc.put(fact, field, value).expect("a plain value");
}

//! Files made by hand: keys that stand twice, numbers beyond reason, chains that do not hold.

use acceptance::life::Life;
use acceptance::picture::Picture;
use governance::exchange::{AsideReason, ImportError, Preview};
use governance::journal::scan::FaultKind;
use governance::journal::{EntryFault, Part};
use governance::register::Concern;

use crate::post::{export, read, taken_in};

/// A file with these entries, as somebody would make it by hand.
pub(crate) fn by_hand(entries: &str) -> String {
    format!(
        "{{\"format\":\"jigisemejiri-journal\",\"version\":1,\"workspace\":\"real\",\"made_at\":\"2026-11-23T10:42:07Z\",\
         \"device\":\"x\",\"scope\":{{\"all\":true}},\"heads\":{{}},\"omitted\":{{}},\"entries\":[\n{entries}\n]}}\n"
    )
}

pub(crate) fn entry(rest: &str) -> String {
    format!(
        "{{\"id\":\"k3f9a2m7qx-1\",\"tick\":1,\"at\":\"2026-11-23T10:42:07Z\",\"by\":\"ASL\",{rest}}}"
    )
}

/// The runs of entries that a file announced and did not bring, by sequence.
fn runs(preview: &Preview) -> Vec<(u32, u32)> {
    let runs = preview.missing.iter();
    runs.map(|run| (run.first.sequence, run.last)).collect()
}

#[test]
fn a_key_that_stands_twice_says_nothing() {
    let twice = by_hand("").replacen("\"device\":\"x\"", "\"device\":\"x\",\"device\":\"y\"", 1);
    assert_eq!(
        read(&twice).unwrap_err(),
        ImportError::Header { part: "duplicate" }
    );
    for rest in [
        "\"by\":\"UTGFS\",\"record\":{\"person\":{\"name\":\"Awa\"}}",
        "\"record\":{\"person\":{\"name\":\"Awa\",\"name\":\"Ali\"}}",
        "\"record\":{\"person\":{\"name\":\"Awa\"}},\"record\":{\"person\":{\"name\":\"Ali\"}}",
    ] {
        let delivery = read(&by_hand(&entry(rest))).unwrap();
        let faults: Vec<AsideReason> = delivery.aside.iter().map(|aside| aside.reason).collect();
        let is_clear = matches!(faults.as_slice(), [AsideReason::Fault(EntryFault::Json(fault))] if fault.what == FaultKind::DuplicateKey);
        assert!(
            is_clear && delivery.entries.is_empty(),
            "{rest}: {faults:?}"
        );
    }
}

#[test]
fn numbers_beyond_reason_are_set_aside() {
    let record = "\"record\":{\"person\":{\"name\":\"Awa\"}}";
    for tick in [
        "0",
        "-1",
        "1.5",
        "1e3",
        "99999999999999999999",
        "1e400",
        "9007199254740992",
        "\"1\"",
        "null",
    ] {
        let text = by_hand(&entry(record).replacen("\"tick\":1", &format!("\"tick\":{tick}"), 1));
        let delivery = read(&text).unwrap();
        let is_clear = matches!(
            delivery.aside.as_slice(),
            [one] if matches!(one.reason, AsideReason::Fault(EntryFault::Part(Part::Tick)) | AsideReason::Tick)
        );
        assert!(is_clear, "{tick}: {:?}", delivery.aside);
    }
    // A counter that would stop every tablet from writing ever after.
    let text = by_hand(&entry(record).replacen("\"tick\":1", "\"tick\":9007199254740991", 1));
    assert_eq!(read(&text).unwrap().aside[0].reason, AsideReason::Tick);
    for id in [
        "k3f9a2m7qx-0",
        "k3f9a2m7qx-01",
        "k3f9a2m7qx-99999999999",
        "K3F9A2M7QX-1",
        "k3f9a2m7qx--1",
    ] {
        let text = by_hand(&entry(record).replacen("k3f9a2m7qx-1", id, 1));
        assert_eq!(
            read(&text).unwrap().aside[0].reason,
            AsideReason::Fault(EntryFault::Part(Part::Id)),
            "{id}"
        );
    }
    for heads in [
        "{\"k3f9a2m7qx\":[4294967296,\"00000000000000000000000000000000\"]}",
        "{\"k3f9a2m7qx\":[-1,\"\"]}",
        "{\"a\":1}",
        "7",
    ] {
        let text = by_hand("").replacen("\"heads\":{}", &format!("\"heads\":{heads}"), 1);
        assert_eq!(
            read(&text).unwrap_err(),
            ImportError::Header { part: "heads" },
            "{heads}"
        );
    }
    let text = by_hand("").replacen("\"version\":1", "\"version\":99999999999999999999", 1);
    assert_eq!(
        read(&text).unwrap_err(),
        ImportError::Header { part: "version" }
    );
    // A number in a field that wants another is kept as written, and makes no fact.
    let text = by_hand(&entry(
        "\"record\":{\"post\":{\"body\":\"k3f9a2m7qx-1\",\"name\":\"x\",\"seats\":1e400}}",
    ));
    let empty = Life::new(1).empty().unwrap();
    let (preview, merged) = taken_in(&empty, vec![read(&text).unwrap()]);
    assert!(
        matches!(preview.concerns.as_slice(), [Concern::Unreadable { .. }]),
        "{:?}",
        preview.concerns
    );
    assert_eq!(merged.journal().len(), 1);
}

#[test]
fn a_chain_that_does_not_hold_names_the_line() {
    let life = Life::begun(1);
    let register = &life.tablets[0].register;
    let file = export(register);
    let altered = file.replacen("Awa Diarra", "Ali Diarra", 1);
    let delivery = read(&altered).unwrap();
    let line = 1 + altered
        .lines()
        .position(|line| line.contains("Ali Diarra"))
        .unwrap();
    assert_eq!(delivery.aside.len(), 1);
    assert_eq!(
        (delivery.aside[0].line, delivery.aside[0].reason),
        (line, AsideReason::Altered)
    );
    let (_, merged) = taken_in(&life.empty().unwrap(), vec![delivery]);
    // The true file fits in afterwards.
    let (_, whole) = taken_in(&merged, vec![read(&file).unwrap()]);
    assert_eq!(Picture::of(&whole), Picture::of(register));
    // The last entry is vouched for by the header.
    let altered = file.replacen("Comité de Kati", "Comité de Kayes", 1);
    assert_eq!(
        read(&altered).unwrap().aside[0].reason,
        AsideReason::Altered
    );
    // A line taken out is missed.
    let lines: Vec<&str> = file
        .lines()
        .filter(|line| !line.contains("Moussa"))
        .collect();
    let (preview, _) = taken_in(
        &life.empty().unwrap(),
        vec![read(&lines.join("\n")).unwrap()],
    );
    assert_eq!(runs(&preview), [(4, 4)]);
    let cut = file
        .lines()
        .filter(|line| !line.contains("Kati"))
        .collect::<Vec<_>>()
        .join("\n")
        .replace("},\n]}", "}\n]}");
    let (preview, _) = taken_in(&life.empty().unwrap(), vec![read(&cut).unwrap()]);
    assert_eq!(runs(&preview), [(5, 5)]);
    // However many a file says there are.
    let vain = file.replacen("[5,", "[999999999,", 1);
    let (preview, _) = taken_in(&life.empty().unwrap(), vec![read(&vain).unwrap()]);
    assert_eq!(runs(&preview), [(6, 999_999_999)]);
}

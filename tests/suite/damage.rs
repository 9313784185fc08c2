//! Files that arrive cut, altered, recoded, blown up or made by hand.

use acceptance::picture::Picture;
use governance::exchange::{AsideReason, Delivery, ImportError, Reader, Realm, decode};
use governance::journal::EntryFault;
use governance::journal::scan::FaultKind;
use governance::register::{Concern, Register};

use crate::fixtures::eventful;
use crate::forged::{by_hand, entry};
use crate::post::{export, read, taken_in};

fn file() -> (Register, Register, String) {
    let life = eventful();
    let register = life.tablets[0].register.clone();
    let file = export(&register);
    (life.empty().unwrap(), register, file)
}

fn read_bytes(bytes: Vec<u8>) -> Result<Delivery, ImportError> {
    read(&decode(bytes)?)
}

#[test]
fn a_file_cut_anywhere_is_refused_whole() {
    let (_, _, file) = file();
    let whole = file.trim_end().len();
    for fiftieth in 0..50 {
        let mut cut = whole * fiftieth / 50;
        while !file.is_char_boundary(cut) {
            cut += 1;
        }
        let refused = read(&file[..cut]).unwrap_err();
        let is_clear = match &refused {
            ImportError::Damaged { what, line, .. } => *what == FaultKind::Truncated && *line >= 1,
            ImportError::NotOurs => cut == 0,
            _ => false,
        };
        assert!(is_clear, "cut at {cut}: {refused:?}");
    }
}

#[test]
fn a_flipped_bit_is_refused_set_aside_or_shown() {
    let (empty, register, file) = file();
    let expected = Picture::of(&register);
    let bytes = file.as_bytes();
    let header = file.find("\"entries\"").unwrap();
    // Every byte would take minutes; a step that shares no factor with line lengths meets all sorts.
    let mut n_refused = 0;
    let mut n_shown = 0;
    let mut silent = Vec::new();
    for at in (0..bytes.len()).step_by(37) {
        let mut flipped = bytes.to_vec();
        flipped[at] ^= 1 << (at % 7);
        let Ok(delivery) = read_bytes(flipped) else {
            n_refused += 1;
            continue;
        };
        let n_aside = delivery.aside.len();
        let header_changed = at < header;
        let (preview, merged) = taken_in(&empty, vec![delivery]);
        let is_told = n_aside > 0
            || !preview.missing.is_empty()
            || !preview.differing.is_empty()
            || preview.concerns.iter().any(|concern| {
                matches!(concern, Concern::Chain(_) | Concern::Clash { .. })
                    && !expected.concerns.contains(concern)
            });
        n_shown += usize::from(is_told);
        let is_same = Picture::of(&merged) == expected;
        if !is_same && !is_told && !header_changed {
            let around =
                |from: usize, to: usize| String::from_utf8_lossy(&bytes[from..to]).into_owned();
            silent.push(format!(
                "byte {at}: {} ▸ {}",
                around(at.saturating_sub(30), at),
                around(at, (at + 30).min(bytes.len()))
            ));
        }
    }
    assert!(
        silent.is_empty(),
        "changed in silence:\n{}",
        silent.join("\n")
    );
    assert!(n_refused > 20 && n_shown > 20, "{n_refused} {n_shown}");
}

#[test]
fn other_encodings_are_refused_by_name() {
    let (_, _, file) = file();
    let latin: Vec<u8> = file
        .replace("Kita", "Ségou")
        .chars()
        .map(|c| c as u8)
        .collect();
    assert!(matches!(read_bytes(latin).unwrap_err(), ImportError::Encoding { at } if at > 100));
    let wide: Vec<u8> = std::iter::once(0xFEFF)
        .chain(file.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(
        read_bytes(wide).unwrap_err(),
        ImportError::Encoding { at: 0 }
    );
    let marked = [b"\xEF\xBB\xBF", file.as_bytes()].concat();
    assert!(read_bytes(marked).is_ok());
    assert!(matches!(
        read_bytes(vec![0; 5000]).unwrap_err(),
        ImportError::NotOurs
    ));
}

#[test]
fn what_is_no_file_of_ours_is_refused_by_name() {
    for text in [
        "",
        " ",
        "[]",
        "{}",
        "null",
        "<!doctype html>",
        "name;from;to\nCNP;;",
        "{\"persons\":[]}",
        "PK\u{3}\u{4}",
    ] {
        let refused = read(text).unwrap_err();
        assert!(
            matches!(
                refused,
                ImportError::NotOurs | ImportError::Damaged { .. } | ImportError::Header { .. }
            ),
            "{text}: {refused:?}"
        );
    }
    let (_, _, file) = file();
    let newer = file.replacen("\"version\":1", "\"version\":2", 1);
    assert_eq!(read(&newer).unwrap_err(), ImportError::Newer { version: 2 });
    let other = file.replacen(
        "\"workspace\":\"real\"",
        "\"workspace\":\"demonstration\"",
        1,
    );
    assert!(matches!(
        read(&other).unwrap_err(),
        ImportError::OtherRealm {
            realm: Realm::Demonstration
        }
    ));
    for part in [
        "made_at",
        "device",
        "scope",
        "heads",
        "omitted",
        "workspace",
        "version",
    ] {
        let without = file.replacen(&format!("\"{part}\""), "\"nothing\"", 1);
        assert_eq!(read(&without).unwrap_err(), ImportError::Header { part });
    }
}

#[test]
fn fifty_megabytes_are_read_or_refused() {
    const SIZE: usize = 50 * 1024 * 1024;
    let refused = |text: String| read(&text).unwrap_err();
    assert_eq!(refused(" ".repeat(SIZE)), ImportError::NotOurs);
    assert_eq!(refused("a".repeat(SIZE)), ImportError::NotOurs);
    assert!(matches!(
        refused("{".repeat(SIZE)),
        ImportError::Damaged { .. } | ImportError::NotOurs
    ));
    let long = entry(&format!(
        "\"record\":{{\"person\":{{\"name\":\"{}\"}}}}",
        "é".repeat(SIZE / 2)
    ));
    let delivery = read(&by_hand(&long)).unwrap();
    assert_eq!((delivery.entries.len(), delivery.aside.len()), (1, 0));
    let many = vec!["null"; 1_000_000].join(",\n");
    let delivery = read(&by_hand(&many)).unwrap();
    assert_eq!(
        (delivery.entries.len(), delivery.aside.len()),
        (0, 1_000_000)
    );
    assert_eq!(delivery.aside.last().unwrap().line, 1_000_001);
}

#[test]
fn a_hundred_thousand_levels_are_refused() {
    let deep = "[".repeat(100_000);
    let deeper = "{\"a\":".repeat(100_000);
    for nested in [&deep, &deeper] {
        let record = entry(&format!("\"record\":{{\"body\":{{\"name\":{nested}"));
        for text in [
            nested.clone(),
            by_hand(nested),
            by_hand(&record),
            by_hand("").replacen("{\"all\":true}", nested, 1),
            by_hand("").replacen(
                "\"heads\":{}",
                &format!("\"heads\":{{\"k3f9a2m7qx\":{nested}"),
                1,
            ),
        ] {
            let refused = read(&text).unwrap_err();
            assert!(
                matches!(
                    refused,
                    ImportError::NotOurs
                        | ImportError::Damaged {
                            what: FaultKind::TooDeep,
                            ..
                        }
                ),
                "{refused:?}"
            );
        }
    }
}

#[test]
fn a_file_that_another_program_rewrote_is_told_so() {
    let (_, _, file) = file();
    let value: serde_json::Value = serde_json::from_str(&file).unwrap();
    let pretty = serde_json::to_string_pretty(&value).unwrap();
    // Sorted keys put "entries" before "format": no longer a file that says first what it is.
    assert_eq!(read(&pretty).unwrap_err(), ImportError::NotOurs);
    let spread = file.replace("\"by\":", "\n\"by\":");
    let delivery = read(&spread).unwrap();
    assert!(delivery.entries.is_empty());
    assert!(
        delivery
            .aside
            .iter()
            .all(|aside| aside.reason == AsideReason::Fault(EntryFault::Reformatted))
    );
    let windows = file.replace('\n', "\r\n");
    assert_eq!(read(&windows).unwrap().aside, []);
}

#[test]
fn a_refused_file_leaves_no_trace() {
    let (_, register, file) = file();
    let before = Picture::of(&register);
    let mut reader = Reader::open(file[..file.len() / 2].to_owned(), Realm::Real).unwrap();
    while let Ok(false) = reader.read_some(3) {}
    assert!(reader.finish().is_err());
    assert_eq!(Picture::of(&register), before);
}

//! Two tablets that worked apart, made up for the visit: both begin with the demonstration, both
//! say otherwise where a body sits, and each records a campaign of its own.
//!
//! Their files are the same wherever they are made, so that taking them in twice changes nothing.

use chrono::NaiveDate;
use serde_json::{Map, Value};

use crate::exchange::{Cover, Realm, Scope, write};
use crate::facts::{CampaignKind, Kind};
use crate::ids::{Actor, BodyId};
use crate::present::demonstration::entries;
use crate::register::{Intent, Register, Stamp};
use crate::rules::Refusal;

/// What one of them writes, in the words of whoever shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Apart {
    /// In what function.
    pub by: String,
    /// Where the body sits.
    pub seat: String,
    /// What its campaign is about.
    pub theme: String,
}

/// Returns the files of two tablets about a body, with campaigns of a day; none where that body is
/// not of the demonstration.
#[must_use]
pub fn two_tablets(
    register: &Register,
    body: BodyId,
    on: NaiveDate,
    apart: &[Apart; 2],
) -> Option<[String; 2]> {
    let mut start = Register::new(std::sync::Arc::new(register.charter().clone()));
    start.admit_all(entries(register)?);
    let file = |number: u64, apart| file(&start, body, on, number, apart).ok();
    let [first, second] = apart;
    Some([file(1, first)?, file(2, second)?])
}

fn file(
    start: &Register,
    body: BodyId,
    on: NaiveDate,
    number: u64,
    apart: &Apart,
) -> Result<String, Vec<Refusal>> {
    let mut tablet = start.clone();
    let at = format!("{on}T08:00:00Z");
    let stamp = Stamp {
        actor: Actor::from_number(number),
        at: at.clone(),
        by: apart.by.clone(),
    };
    let fields = |all: &[(&str, &str)]| -> Map<String, Value> {
        let all = all.iter();
        all.map(|(name, value)| ((*name).to_owned(), Value::from(*value)))
            .collect()
    };
    let on = on.to_string();
    let acts = [
        Intent::Amend {
            fact: body.0,
            fields: fields(&[("seat", &apart.seat)]),
        },
        Intent::Record {
            kind: Kind::Campaign,
            fields: fields(&[
                ("kind", CampaignKind::Information.code()),
                ("theme", &apart.theme),
                ("from", &on),
            ]),
        },
    ];
    for act in &acts {
        let entry = tablet.prepare(act, &stamp)?;
        tablet.admit(entry);
    }
    Ok(write(
        &tablet,
        &Cover {
            realm: Realm::Demonstration,
            made_at: &at,
            device: &apart.by,
            scope: Scope::All,
        },
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::{Delivery, Merge, Reader};
    use crate::present::sample::{Sample, day};
    use crate::present::story::story;

    fn merged(register: &Register, files: [String; 2]) -> Register {
        let read = |file: String| -> Delivery {
            let reader = Reader::open(file, Realm::Demonstration).unwrap();
            reader.finish().unwrap()
        };
        let mut merge = Merge::begin(register, files.into_iter().map(read).collect());
        while !merge.take_some(1_000) {}
        merge.confirm(register).unwrap().0
    }

    fn apart(seat: &str) -> Apart {
        Apart {
            by: format!("Agent de {seat}"),
            seat: seat.to_owned(),
            theme: format!("Séance à {seat}"),
        }
    }

    #[test]
    fn their_files_bring_two_campaigns_and_one_contested_seat_once() {
        let register = Sample::demonstration().register;
        let body = story(&register).unwrap().body;
        let on = day("2023-12-31");
        let made = || two_tablets(&register, body, on, &[apart("A"), apart("B")]).unwrap();
        let n_campaigns = |register: &Register| register.programme().campaigns().count();
        let merged_once = merged(&register, made());
        assert_eq!(n_campaigns(&merged_once), n_campaigns(&register) + 2);
        assert_eq!(merged_once.contested_fields(body.0), ["seat"]);
        let twice = merged(&merged_once, made());
        assert_eq!(twice.journal().len(), merged_once.journal().len());
    }

    #[test]
    fn a_body_that_is_no_part_of_the_demonstration_has_none() {
        let mut sample = Sample::demonstration();
        let body = sample.record(
            Kind::Body,
            serde_json::json!({"name": "Comité d’essai", "level": "national"}),
        );
        let on = day("2023-12-31");
        let files = two_tablets(
            &sample.register,
            BodyId(body),
            on,
            &[apart("A"), apart("B")],
        );
        assert_eq!(files, None);
    }
}

//! What an agent records: the committees of the communes, their sessions, figures, validations.

use governance::facts::Kind;
use governance::ids::{EntryId, MeasurementId};
use governance::register::Register;
use governance::status::validation::{Subject, digest_now};
use serde_json::json;

use super::founder::{committee, seats, sessions};
use super::land::Commune;
use super::work::{Work, quarter_end};
use super::{Dice, Extent, Held, Nation};

pub(super) fn work(nation: &Nation, agent: usize) -> Register {
    let by = format!("Agent de liaison {}", agent + 1);
    let mut work = Work::new(nation.perimeter(agent), agent as u64 + 1, by);
    for (place, commune) in nation.communes_of(agent) {
        let held = &nation.founder().held()[place];
        let dice = Dice::new(nation.extent.seed + 50_000 + place as u64);
        let mut place = Place {
            nation,
            commune,
            held,
            dice,
        };
        place.work(&mut work);
    }
    work.register
}

/// One commune under work.
struct Place<'a> {
    nation: &'a Nation,
    commune: &'a Commune,
    held: &'a Held,
    dice: Dice,
}

impl Place<'_> {
    fn work(&mut self, work: &mut Work) {
        let extent = self.nation.extent;
        let name = format!("Comité communal – {}", self.commune.name);
        let (area, above) = (self.held.area, self.held.above);
        let communal = committee(work, (&name, "CC", "communal"), area, above);
        seats(work, communal, "Conseiller communal", 7);
        sessions(work, communal, extent, &mut self.dice);
        let settlements = self.commune.settlements.iter().zip(&self.held.settlements);
        for (name, area) in settlements {
            let name = format!("Comité villageois – {name}");
            let village = committee(work, (&name, "CV", "village"), *area, communal);
            seats(work, village, "Membre", extent.n_members);
            sessions(work, village, extent, &mut self.dice);
            self.figures(work, extent, (village, *area), communal);
        }
    }

    /// Hands in a figure each quarter and each year; the commune finds of some that they hold.
    fn figures(
        &mut self,
        work: &mut Work,
        extent: Extent,
        (village, area): (EntryId, EntryId),
        communal: EntryId,
    ) {
        let mut usual = 20 + self.dice.roll(180);
        for year in extent.years() {
            for quarter in 0..4 {
                let is_last = year == extent.last_year() && quarter == 3;
                if is_last && self.dice.one_in(10) {
                    continue;
                }
                usual = (usual + self.dice.roll(9)).saturating_sub(4).max(1);
                let women = self.dice.roll(usual + 1);
                let cut_off = quarter_end(year, quarter);
                let mut fields = self.figure(cut_off, usual, (village, area));
                fields["indicator"] = json!(self.nation.founder().quarterly.to_string());
                fields["parts"] = json!(format!("Femmes={women}\nHommes={}", usual - women));
                let id = work.record(Kind::Measurement, fields);
                if self.dice.one_in(4) {
                    validate(
                        work,
                        id,
                        communal,
                        (cut_off + chrono::Days::new(20)).to_string(),
                    );
                }
            }
            let share = 40 + self.dice.roll(60);
            let mut fields = self.figure(quarter_end(year, 3), share, (village, area));
            fields["indicator"] = json!(self.nation.founder().yearly.to_string());
            work.record(Kind::Measurement, fields);
        }
    }

    fn figure(
        &mut self,
        cut_off: chrono::NaiveDate,
        figure: usize,
        (village, area): (EntryId, EntryId),
    ) -> serde_json::Value {
        let handed_in = cut_off + chrono::Days::new(1 + self.dice.roll(15) as u64);
        let grade = ["a", "b", "c", "d"][self.dice.roll(4)];
        json!({
            "area": area.to_string(), "cut_off": cut_off.to_string(), "figure": figure,
            "body": village.to_string(), "submitted_on": handed_in.to_string(),
            "grade": grade,
        })
    }
}

fn validate(work: &mut Work, measurement: EntryId, by: EntryId, on: String) {
    let subject = Subject::Measurement(MeasurementId(measurement));
    let digest = digest_now(work.register.programme(), subject).expect("it was just recorded");
    work.record(
        Kind::Validation,
        json!({"about_measurement": measurement.to_string(), "body": by.to_string(),
            "outcome": "validated", "on": on, "digest": digest.to_string()}),
    );
}

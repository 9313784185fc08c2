//! A region with an antenna, a cercle, a commune and a village, for the tests of what goes up.

use serde_json::{Value, json};

use super::{Subject, ValidationState, digest_now, validation_state};
use crate::facts::Kind;
use crate::ids::{BodyId, EntryId, IndicatorId, MeasurementId, ValidationId};
use crate::present::sample::{Sample, day, map};
use crate::register::Intent;
use crate::rules::Refusal;

/// The bodies of Kita, up to the country, and an indicator that each village measures.
pub(crate) struct Stage {
    pub(crate) sample: Sample,
    pub(crate) cnp: EntryId,
    pub(crate) utgfs: EntryId,
    pub(crate) antenna: EntryId,
    pub(crate) ccl: EntryId,
    pub(crate) commune_body: EntryId,
    pub(crate) village_body: EntryId,
    pub(crate) mali: EntryId,
    pub(crate) region: EntryId,
    pub(crate) other_region: EntryId,
    pub(crate) cercle: EntryId,
    pub(crate) commune: EntryId,
    pub(crate) village: EntryId,
    pub(crate) indicator: IndicatorId,
}

impl Stage {
    pub(crate) fn new() -> Self {
        let (mut sample, id) = Sample::with_charter();
        let (cnp, utgfs, antenna) = (id("cnp"), id("utgfs"), id("ar-kayes"));
        let (mali, region, other_region) = (id("mali"), id("kayes"), id("mopti"));
        let area = |sample: &mut Sample, name: &str, level: &str, within: EntryId| {
            let parents = json!([{"parent": within.to_string()}]);
            let fields = json!({"name": name, "level": level, "parents": parents});
            sample.record(Kind::Area, fields)
        };
        let cercle = area(&mut sample, "Kita", "cercle", region);
        let commune = area(&mut sample, "Benkadi-Founia", "commune", cercle);
        let village = area(&mut sample, "Founia", "village", commune);
        let body = |sample: &mut Sample, kind: &str, level: &str, above: EntryId, area: EntryId| {
            let parents = json!([{"parent": above.to_string()}]);
            let fields = json!({
                "name": format!("{kind} de Kita"), "short": kind, "kind": kind, "level": level,
                "parents": parents, "area": area.to_string(), "from": "2019-01-01",
            });
            sample.record(Kind::Body, fields)
        };
        let ccl = body(&mut sample, "CCL", "local", antenna, cercle);
        let commune_body = body(&mut sample, "CC", "communal", ccl, commune);
        let village_body = body(&mut sample, "CV", "village", commune_body, village);
        let fields = json!({
            "code": "1", "name": "Ménages payés", "unit": "ménages", "direction": "up",
            "aggregation": "sum", "frequency": "quarterly", "level": "village",
            "baseline": 0, "baseline_on": "2019-01-01", "categories": "Femmes\nHommes",
            "from": "2019-01-01", "body": utgfs.to_string(),
        });
        let indicator = IndicatorId(sample.record(Kind::Indicator, fields));
        Self {
            sample,
            cnp,
            utgfs,
            antenna,
            ccl,
            commune_body,
            village_body,
            mali,
            region,
            other_region,
            cercle,
            commune,
            village,
            indicator,
        }
    }

    pub(crate) fn record(&mut self, kind: Kind, fields: Value) -> EntryId {
        self.sample.record(kind, fields)
    }

    pub(crate) fn refused(&mut self, kind: Kind, fields: Value) -> Vec<Refusal> {
        let fields = map(fields);
        self.sample
            .try_to(&Intent::Record { kind, fields })
            .unwrap_err()
    }

    /// Returns the fields of a measurement of the village, handed in at the end of its quarter.
    pub(crate) fn village_figure(&self, cut_off: &str, figure: i64) -> Value {
        json!({
            "indicator": self.indicator.to_string(), "area": self.village.to_string(),
            "cut_off": cut_off, "figure": figure, "body": self.village_body.to_string(),
            "collected_on": cut_off, "submitted_on": cut_off, "grade": "b",
        })
    }

    pub(crate) fn measures(&mut self, cut_off: &str, figure: i64) -> MeasurementId {
        let fields = self.village_figure(cut_off, figure);
        MeasurementId(self.record(Kind::Measurement, fields))
    }

    /// Returns the fields of a validation of a measurement as it reads now.
    pub(crate) fn validation(
        &self,
        of: MeasurementId,
        by: EntryId,
        on: &str,
        outcome: &str,
    ) -> Value {
        let programme = self.sample.register.programme();
        let digest = digest_now(programme, Subject::Measurement(of)).unwrap();
        let mut fields = json!({
            "about_measurement": of.to_string(), "body": by.to_string(), "on": on,
            "outcome": outcome, "digest": digest.to_string(),
        });
        if outcome == "returned" {
            fields["reason"] = json!("À recompter.");
        }
        fields
    }

    pub(crate) fn validates(
        &mut self,
        of: MeasurementId,
        by: EntryId,
        on: &str,
        outcome: &str,
    ) -> ValidationId {
        let fields = self.validation(of, by, on, outcome);
        ValidationId(self.record(Kind::Validation, fields))
    }

    pub(crate) fn refused_to(&mut self, of: MeasurementId, by: EntryId, on: &str) -> Vec<Refusal> {
        let fields = self.validation(of, by, on, "validated");
        self.refused(Kind::Validation, fields)
    }

    pub(crate) fn state(&self, of: MeasurementId, on: &str) -> ValidationState {
        let register = &self.sample.register;
        let (programme, charter) = (register.programme(), register.charter());
        validation_state(programme, charter, Subject::Measurement(of), day(on)).unwrap()
    }

    pub(crate) fn next(&self, of: MeasurementId, on: &str) -> Vec<BodyId> {
        let register = &self.sample.register;
        let (programme, charter) = (register.programme(), register.charter());
        super::next_bodies(programme, charter, Subject::Measurement(of), day(on))
    }
}

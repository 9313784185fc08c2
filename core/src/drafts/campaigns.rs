//! Campaigns: planned by whoever holds them, told of afterwards.

use chrono::NaiveDate;

use super::Draft;
use crate::facts::{Kind, Recordable};
use crate::ids::{BodyId, CampaignId};
use crate::register::{Intent, Register};
use crate::rules::Refusal;

/// Returns what a new campaign holds before anybody types: whose it is, in that body's territory,
/// on the day.
#[must_use]
pub fn start_of_campaign(register: &Register, body: Option<BodyId>, day: NaiveDate) -> Draft {
    let found = body.and_then(|id| register.programme().body(id));
    let area = found.and_then(|body| body.area);
    let body = body.filter(|_| found.is_some());
    Draft::default()
        .with("body", &body.map(|id| id.to_string()).unwrap_or_default())
        .with("area", &area.map(|id| id.to_string()).unwrap_or_default())
        .with("from", &day.to_string())
}

/// Returns the intent to record a campaign, or to correct one.
///
/// # Errors
/// Everything that cannot be read, together; or that nothing would change.
pub fn finish_campaign(
    register: &Register,
    draft: &Draft,
    before: Option<CampaignId>,
) -> Result<Intent, Vec<Refusal>> {
    let Some(id) = before else {
        return draft.record(Kind::Campaign);
    };
    let found = register.programme().campaign(id);
    let found = found.ok_or(vec![Refusal::NotHere])?;
    let fields = Kind::Campaign.fields().iter().map(|field| field.name);
    let fields: Vec<&'static str> = fields.collect();
    draft.amend(id.0, &found.clone().into_fact(), &fields)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::sample::{Sample, day};

    #[test]
    fn a_campaign_starts_with_its_antenna_and_is_told_of_afterwards() {
        let (mut sample, id) = Sample::with_charter();
        let antenna = BodyId(id("ar-mopti"));
        let draft = start_of_campaign(&sample.register, Some(antenna), day("2019-10-31"));
        assert_eq!(draft.text("area"), id("mopti").to_string());
        let wrong = draft.clone().with("kind", "fête").with("women", "beaucoup");
        let flaws = finish_campaign(&sample.register, &wrong, None).unwrap_err();
        let fields: Vec<_> = flaws.iter().filter_map(Refusal::field).collect();
        assert_eq!(fields, ["kind", "theme", "women"]);
        let sound = draft
            .with("kind", "information")
            .with("theme", "Lancement régional");
        let intent = finish_campaign(&sample.register, &sound, None).unwrap();
        let campaign = CampaignId(sample.try_to(&intent).unwrap());
        let told = sound.with("women", "1 200");
        let intent = finish_campaign(&sample.register, &told, Some(campaign)).unwrap();
        sample.try_to(&intent).unwrap();
        let found = sample.register.programme().campaign(campaign).unwrap();
        assert_eq!(found.women, Some(1200));
        let nowhere = CampaignId(id("mopti"));
        let gone = finish_campaign(&sample.register, &told, Some(nowhere));
        assert_eq!(gone, Err(vec![Refusal::NotHere]));
        let empty = start_of_campaign(&sample.register, None, day("2019-10-31"));
        assert_eq!((empty.text("body"), empty.text("area")), ("", ""));
    }
}

//! By which texts a fact is found, and which page it opens.

use chrono::Datelike as _;

use crate::facts::{Body, Fact};
use crate::ids::{AreaId, BodyId, EntryId, IndicatorId, RecommendationId, ReportId, SessionId};
use crate::programme::Programme;

/// The page that shows a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Opens {
    /// A body.
    Body(BodyId),
    /// A session.
    Session(SessionId),
    /// The plan of a year.
    Plan(u32),
    /// A recommendation.
    Recommendation(RecommendationId),
    /// An indicator.
    Indicator(IndicatorId),
    /// A report.
    Report(ReportId),
    /// An area.
    Area(AreaId),
    /// The list of campaigns.
    Campaigns,
}

/// A fact as it is found.
pub(super) struct Found {
    /// Its texts.
    pub(super) texts: Vec<String>,
    /// The page that shows it.
    pub(super) opens: Opens,
    /// Its place among kinds: what people look for most comes first.
    pub(super) rank: u8,
}

/// Says how a fact is found; none where it has no page.
pub(super) fn found(programme: &Programme, id: EntryId, fact: &Fact) -> Option<Found> {
    let (rank, opens, texts) = match fact {
        Fact::Body(body) => (0, Opens::Body(BodyId(id)), of_body(body)),
        Fact::Area(area) => {
            let code = area.code.clone();
            let texts = std::iter::once(area.name.clone()).chain(code).collect();
            (1, Opens::Area(AreaId(id)), texts)
        }
        Fact::Post(post) => {
            let mut texts = vec![post.name.clone()];
            texts.extend(programme.body(post.body)?.short.clone());
            (2, Opens::Body(post.body), texts)
        }
        Fact::Membership(mandate) => {
            let person = programme.person(mandate.person)?;
            let mut texts = vec![person.name.clone()];
            texts.extend(person.function.clone());
            texts.extend(programme.body(mandate.body)?.short.clone());
            (3, Opens::Body(mandate.body), texts)
        }
        Fact::Session(session) => {
            let mut texts = of_body(programme.body(session.body)?);
            texts.extend(session.number.map(|number| number.to_string()));
            texts.extend(session.opens_on.map(|on| on.year().to_string()));
            texts.extend(session.place.clone());
            (4, Opens::Session(SessionId(id)), texts)
        }
        Fact::Indicator(indicator) => {
            let texts = vec![indicator.code.clone(), indicator.name.clone()];
            (5, Opens::Indicator(IndicatorId(id)), texts)
        }
        Fact::Recommendation(one) => {
            let texts = one.number.clone().into_iter().chain([one.text.clone()]);
            let opens = Opens::Recommendation(RecommendationId(id));
            (6, opens, texts.collect())
        }
        Fact::Decision(decision) => {
            let texts = [decision.number.clone(), Some(decision.text.clone())];
            let texts = texts.into_iter().flatten().collect();
            (7, Opens::Session(decision.session), texts)
        }
        Fact::WorkPlan(plan) => {
            let texts = std::iter::once(plan.year.to_string()).chain(plan.name.clone());
            (8, Opens::Plan(plan.year), texts.collect())
        }
        Fact::Activity(activity) => {
            let plan = programme.work_plan(activity.plan)?;
            let mut texts = vec![activity.name.clone(), plan.year.to_string()];
            texts.extend(activity.code.clone());
            (8, Opens::Plan(plan.year), texts)
        }
        Fact::Report(report) => {
            let mut texts = of_body(programme.body(report.body)?);
            texts.push(report.year.to_string());
            (9, Opens::Report(ReportId(id)), texts)
        }
        Fact::Campaign(campaign) => (10, Opens::Campaigns, vec![campaign.theme.clone()]),
        _ => return None,
    };
    Some(Found { texts, opens, rank })
}

fn of_body(body: &Body) -> Vec<String> {
    let short = body.short.clone();
    std::iter::once(body.name.clone()).chain(short).collect()
}

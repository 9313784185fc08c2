//! What the forms offer to choose from.

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};

use super::Label;
use super::perimeter::{Perimeter, living};
use crate::charter::Charter;
use crate::charter::duty::ProofKind;
use crate::facts::{Fact, Kind, Placement};
use crate::ids::{AreaId, BodyId, EntryId, PersonId, PostingId, SessionId};
use crate::order::InOrder as _;
use crate::register::{Register, fold_name};

/// Something that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer<T> {
    /// What is chosen.
    pub id: T,
    /// Its name.
    pub name: String,
    /// What tells it from its namesakes.
    pub detail: Option<String>,
}

/// What a form that asks for a fact is about: what cannot belong to it is not offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct About {
    /// The body that it names.
    pub body: Option<BodyId>,
    /// The session that it names.
    pub session: Option<SessionId>,
}

/// A fact that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// What it is called.
    pub label: Label,
    /// What tells it from its namesakes.
    pub detail: Option<String>,
}

/// Returns the facts of a kind that fit what a form is about: the posts of its body, the items of
/// its session, the sessions of the same body; the last first where they have a day.
#[must_use]
pub fn facts(register: &Register, kind: Kind, about: About) -> Vec<Named> {
    let programme = register.programme();
    let sits = about.session.and_then(|session| programme.session(session));
    let sits = sits.map(|session| session.body);
    let fits = |id: EntryId, fact: &Fact| match fact {
        Fact::Post(post) => about.body.is_none_or(|body| post.body == body),
        Fact::Membership(membership) => sits
            .or(about.body)
            .is_none_or(|body| membership.body == body),
        // A session deals with what others bring before it.
        Fact::Report(report) => sits.is_none_or(|body| report.body != body),
        Fact::AgendaItem(item) => about.session.is_none_or(|session| item.session == session),
        Fact::Session(session) => {
            about.session.is_none_or(|own| own.0 != id)
                && sits.is_none_or(|body| session.body == body)
        }
        _ => true,
    };
    let mut found: Vec<_> = programme
        .facts()
        .filter(|(id, fact)| fact.kind() == kind && fits(*id, fact))
        .map(|(id, fact)| {
            let label = Label::of(register, id);
            let named = fold_name(label.name.as_deref().unwrap_or_default());
            let day = match fact {
                Fact::Report(report) => report.cut_off(),
                fact => fact.life().from,
            };
            let day = std::cmp::Reverse(day);
            let detail = detail(register, fact);
            ((day, named, id), Named { label, detail })
        })
        .collect();
    if !matches!(kind, Kind::Session | Kind::Mission | Kind::Report) {
        found.order_by(|one, other| (&one.0.1, one.0.2).cmp(&(&other.0.1, other.0.2)));
    } else {
        found.order_by(|one, other| one.0.cmp(&other.0));
    }
    found.into_iter().map(|(_, named)| named).collect()
}

fn detail(register: &Register, fact: &Fact) -> Option<String> {
    match fact {
        Fact::Body(body) => Some(body.name.clone()),
        Fact::Post(post) => register.programme().body(post.body)?.short.clone(),
        Fact::Recommendation(recommendation) => Some(recommendation.text.clone()),
        Fact::Session(session) => session.place.clone(),
        Fact::Mission(mission) => mission.by.clone(),
        Fact::Progress(progress) => {
            let day = progress.cut_off;
            Some(format!(
                "{:02}/{:02}/{}",
                day.day(),
                day.month(),
                day.year()
            ))
        }
        _ => None,
    }
}

/// Returns everybody, by name.
#[must_use]
pub fn people(register: &Register) -> Vec<Offer<PersonId>> {
    let people = register.programme().people();
    sorted(people.map(|(id, person)| Offer {
        id,
        name: person.name.clone(),
        detail: person.function.clone().or_else(|| person.contact.clone()),
    }))
}

/// Returns the bodies that live on a day within a posting, by name; where it has none, or nothing
/// was chosen, all of them.
#[must_use]
pub fn bodies_within(
    register: &Register,
    posting: Option<PostingId>,
    day: NaiveDate,
) -> Vec<Offer<BodyId>> {
    let programme = register.programme();
    let posting = posting.and_then(|id| programme.posting(PostingId(programme.resolve(id.0))));
    let within = posting.map(|posting| Perimeter::of(programme, posting, day).bodies);
    let within = within.filter(|bodies| !bodies.is_empty());
    let bodies = within.unwrap_or_else(|| living(programme, day));
    sorted(bodies.into_iter().filter_map(|id| {
        let body = programme.body(id)?;
        let area = body.area.and_then(|area| programme.area(area));
        let around = area.and_then(|area| Placement::on(&area.parents, day));
        Some(Offer {
            id,
            name: body.name.clone(),
            // Villages of one name lie in different communes.
            detail: around.and_then(|around| Some(programme.area(AreaId(around))?.name.clone())),
        })
    }))
}

/// Returns the bodies that hold campaigns, or owe them by the charter, by name.
#[must_use]
pub fn campaign_holders(register: &Register) -> Vec<Offer<BodyId>> {
    let programme = register.programme();
    let duties = register.charter().duties().iter();
    let owing: Vec<&str> = duties
        .filter(|duty| duty.proof.kind == ProofKind::CampaignsHeld)
        .map(|duty| duty.owed_by.as_str())
        .collect();
    let held = programme.campaigns().filter_map(|(_, one)| one.body);
    let held: BTreeSet<BodyId> = held.collect();
    let bodies = programme.bodies().filter(|(id, body)| {
        let kind = body.kind.as_deref();
        held.contains(id) || kind.is_some_and(|kind| owing.contains(&kind))
    });
    sorted(bodies.map(|(id, body)| Offer {
        id,
        name: body.short.clone().unwrap_or_else(|| body.name.clone()),
        detail: None,
    }))
}

/// Returns the areas of a level of the charter, or all without one, by name.
#[must_use]
pub fn areas(register: &Register, level: Option<&str>, day: NaiveDate) -> Vec<Offer<AreaId>> {
    let programme = register.programme();
    let areas = programme
        .areas()
        .filter(|(_, area)| level.is_none_or(|level| area.level == level));
    sorted(areas.map(|(id, area)| {
        let within = Placement::on(&area.parents, day).map(AreaId);
        Offer {
            id,
            name: area.name.clone(),
            detail: within.and_then(|within| Some(programme.area(within)?.name.clone())),
        }
    }))
}

/// Returns the bodies that one of a level may report to on a day, by name.
#[must_use]
pub fn parents(
    register: &Register,
    level: &str,
    except: Option<BodyId>,
    day: NaiveDate,
) -> Vec<Offer<BodyId>> {
    let charter: &Charter = register.charter();
    let rank = charter.rank(level).unwrap_or(u8::MAX);
    let bodies = register.programme().bodies().filter(|(id, body)| {
        let is_as_high = charter.rank(&body.level).is_some_and(|above| above <= rank);
        is_as_high && Some(*id) != except && body.life().contains(day)
    });
    sorted(bodies.map(|(id, body)| Offer {
        id,
        name: body.name.clone(),
        detail: body.short.clone(),
    }))
}

fn sorted<T: Copy + Ord>(offers: impl Iterator<Item = Offer<T>>) -> Vec<Offer<T>> {
    let mut offers: Vec<Offer<T>> = offers.collect();
    offers.order_by_cached_key(|offer| (fold_name(&offer.name), offer.id));
    offers
}

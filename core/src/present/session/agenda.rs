//! The agenda of a session: its lines in order, what was put off or left out, and what is open
//! for the body and might be put down.

use chrono::NaiveDate;

use crate::charter::words::Words;
use crate::facts::{AgendaItem, Half, Listing, Role, Subject};
use crate::ids::{AgendaItemId, EntryId, SessionId};
use crate::order::InOrder as _;
use crate::register::Register;
use crate::status::sessions::n_decided_by;
use crate::status::{Proposal, SessionState, Why, power_for, proposals, state};

use super::super::{Label, ReportName};

/// The agenda of a session.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Agenda {
    /// The lines that are taken, in order.
    pub items: Vec<ItemRow>,
    /// Those that were put off or left out.
    pub set_aside: Vec<ItemRow>,
    /// What might be put down, the most pressing first.
    pub proposed: Vec<Proposed>,
    /// Whether the session is over, so that proposals are what was open then.
    pub is_over: bool,
    /// How long the lines take together, in minutes, as far as that is known.
    pub n_minutes: u32,
    /// How many lines do not say how long they take.
    pub n_untimed: usize,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ItemRow {
    /// The item.
    pub id: AgendaItemId,
    /// Its place among those taken, from 1.
    pub place: usize,
    /// Whether it is the last of those.
    pub is_last: bool,
    /// What it is called.
    pub title: String,
    /// What it is about.
    pub subject: Option<Subject>,
    /// The year.
    pub year: Option<u32>,
    /// The half of that year.
    pub half: Option<Half>,
    /// The session, the recommendation, the gap or the report that it is about.
    pub about: Option<Label>,
    /// What the power that it exercises lets one do.
    pub power: Option<Words>,
    /// How long it takes, in minutes.
    pub minutes: Option<u32>,
    /// How many minutes after the opening it begins; none where a line before it does not say
    /// how long it takes.
    pub begins_after: Option<u32>,
    /// Who presents it.
    pub presenter: Option<String>,
    /// The documents to be examined.
    pub documents: Option<String>,
    /// Whether it is taken.
    pub listing: Listing,
    /// Why it is not.
    pub reason: Option<String>,
    /// How many decisions answer it.
    pub n_decisions: usize,
}

/// A line that might be put down, and all that says why.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Proposed {
    /// Names it in an address.
    pub key: String,
    /// The line.
    pub proposal: Proposal,
    /// The session whose minutes await, or that put the line off.
    pub session: Option<Label>,
    /// What the duty asks, in the charter's words.
    pub duty: Option<Words>,
    /// The recommendation: its number, its text, its due day.
    pub recommendation: Option<(Option<String>, String, Option<NaiveDate>)>,
    /// What tells the report that awaits from others.
    pub report: Option<ReportName>,
    /// The power that the line exercises, by code and in words.
    pub power: Option<(String, Words)>,
}

/// Returns the agenda of a session as things stand on a day.
///
/// A session that is over is offered what was open when it closed; one whose minutes were put
/// forward, nothing.
#[must_use]
pub fn agenda(register: &Register, id: SessionId, day: NaiveDate) -> Agenda {
    let (items, set_aside): (Vec<_>, Vec<_>) = agenda_items(register, id, day)
        .into_iter()
        .partition(|item| item.listing == Listing::Listed);
    let (programme, charter) = (register.programme(), register.charter());
    let state = state(programme, charter, id, day);
    let is_over = state > Some(SessionState::Open);
    let days = programme.session(id).and_then(|session| session.days());
    let asked_on = match state {
        Some(SessionState::Closed) => days.and_then(|days| days.to),
        Some(SessionState::MinutesSubmitted | SessionState::MinutesApproved) | None => None,
        Some(_) => Some(day),
    };
    let proposed = asked_on.map_or(Vec::new(), |on| proposals(programme, charter, id, on));
    Agenda {
        n_minutes: items.iter().filter_map(|item| item.minutes).sum(),
        n_untimed: items.iter().filter(|item| item.minutes.is_none()).count(),
        items,
        set_aside,
        proposed: proposed
            .into_iter()
            .map(|proposal| Proposed::of(register, id, proposal))
            .collect(),
        is_over,
    }
}

/// Returns every line of an agenda in order, those put off and left out among them, with what
/// answered each by a day.
#[must_use]
pub fn agenda_items(register: &Register, id: SessionId, day: NaiveDate) -> Vec<ItemRow> {
    let programme = register.programme();
    let mut items: Vec<(AgendaItemId, &AgendaItem)> = programme
        .referring(id.0, Role::AgendaOf)
        .filter_map(|id| Some((AgendaItemId(id), programme.agenda_item(AgendaItemId(id))?)))
        .collect();
    items.order_by_key(|(id, item)| (item.order, *id));
    let is_listed = |(_, item): &&(AgendaItemId, &AgendaItem)| item.listing == Listing::Listed;
    let n_listed = items.iter().filter(is_listed).count();
    let (mut place, mut begins_after) = (0, Some(0));
    let mut rows = Vec::with_capacity(items.len());
    for (id, item) in items {
        let is_listed = item.listing == Listing::Listed;
        place += usize::from(is_listed);
        rows.push(ItemRow {
            place: if is_listed { place } else { 0 },
            is_last: is_listed && place == n_listed,
            begins_after: begins_after.filter(|_| is_listed),
            ..row(register, id, item, day)
        });
        if is_listed {
            begins_after = begins_after.and_then(|after: u32| Some(after + item.minutes?));
        }
    }
    rows
}

fn row(register: &Register, id: AgendaItemId, item: &AgendaItem, day: NaiveDate) -> ItemRow {
    let about = item.about_session.map(|session| session.0);
    let about = about.or(item.about_recommendation.map(|asked| asked.0));
    let about = about.or(item.about_progress.map(|progress| progress.0));
    let about = about.or(item.about_report.map(|report| report.0));
    let power = item.power.as_deref();
    let power = power.and_then(|code| register.charter().power(code));
    ItemRow {
        id,
        place: 0,
        is_last: false,
        title: item.title.clone(),
        subject: item.subject,
        year: item.year,
        half: item.half,
        about: about.map(|id| Label::of(register, id)),
        power: power.map(|power| power.label.clone()),
        minutes: item.minutes,
        begins_after: None,
        presenter: item.presenter.clone(),
        documents: item.documents.clone(),
        listing: item.listing,
        reason: item.reason.clone(),
        n_decisions: n_decided_by(register.programme(), id.0, Role::DecidedOn, day),
    }
}

impl Proposed {
    fn of(register: &Register, id: SessionId, proposal: Proposal) -> Self {
        let (programme, charter) = (register.programme(), register.charter());
        let label = |id: EntryId| Label::of(register, id);
        let (key, session, duty, asked) = match &proposal.why {
            Why::MinutesAwait { session } => {
                (session.to_string(), Some(label(session.0)), None, None)
            }
            Why::PutOff { item, .. } => {
                let session = programme.agenda_item(*item).map(|item| item.session.0);
                (item.to_string(), session.map(label), None, None)
            }
            Why::Owed { duty, .. } => {
                let matter = proposal.matter;
                let key = format!(
                    "{duty}-{}-{}-{}",
                    matter.subject.code(),
                    matter.year.unwrap_or_default(),
                    matter.half.map_or(0, |half| match half {
                        Half::First => 1,
                        Half::Second => 2,
                    }),
                );
                let words = charter.duty(duty).map(|duty| duty.text.clone());
                (key, None, words, None)
            }
            Why::RecommendationDue { recommendation, .. } => {
                let asked = programme.recommendation(*recommendation);
                let asked =
                    asked.map(|asked| (asked.number.clone(), asked.text.clone(), asked.due_on));
                (recommendation.to_string(), None, None, asked)
            }
            Why::GapOpen { progress } => (progress.to_string(), None, None, None),
            Why::ReportAwaits { report, .. } => (report.to_string(), None, None, None),
        };
        let report = proposal.matter.about_report;
        let report = report.and_then(|id| programme.report(id));
        Self {
            key,
            report: report.map(|report| ReportName::of(programme, report)),
            session,
            duty,
            recommendation: asked,
            power: power_of(register, id, proposal.matter.subject),
            proposal,
        }
    }
}

/// Returns the powers that the body of a session holds, by code and in words; all of the charter
/// for a body outside it, of whose powers nothing is known.
#[must_use]
pub fn powers_offered(register: &Register, id: SessionId) -> Vec<(String, Words)> {
    let charter = register.charter();
    let kind = kind_of(register, id);
    let held = charter
        .powers()
        .iter()
        .filter(|power| kind.is_none_or(|kind| power.is_held_by(kind)));
    held.map(|power| (power.code.clone(), power.label.clone()))
        .collect()
}

/// Returns the power that a line about a subject exercises, by code and in words.
#[must_use]
pub fn power_of(register: &Register, id: SessionId, subject: Subject) -> Option<(String, Words)> {
    let power = power_for(register.charter(), kind_of(register, id)?, subject)?;
    Some((power.code.clone(), power.label.clone()))
}

fn kind_of(register: &Register, id: SessionId) -> Option<&str> {
    let programme = register.programme();
    let body = programme.body(programme.session(id)?.body)?;
    body.kind.as_deref()
}

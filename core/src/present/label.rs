//! What a fact is called on a page, and what a recorded value shows as.

use chrono::NaiveDate;
use serde_json::Value;

use crate::calendar::{Moment, read_day};
use crate::charter::words::Words;
use crate::facts::{
    Body, Fact, Field, Kind, Report, ReportKind, ReportPeriod, Session, SessionKind, Shape,
};
use crate::ids::{AreaId, EntryId, IndicatorId};
use crate::outline::Outline;
use crate::programme::Programme;
use crate::register::Register;

/// A fact, as a page names it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Label {
    /// The fact.
    pub id: EntryId,
    /// Its kind; none for one that is not here, or of a newer version.
    pub kind: Option<Kind>,
    /// Its name, or that of the person whose mandate it is; none where it has none.
    pub name: Option<String>,
    /// What the charter calls it, for a parameter: its own name is but a code.
    pub words: Option<Words>,
    /// What tells a session from others: sessions have no name.
    pub session: Option<SessionName>,
    /// What tells a report from others, also for its sections.
    pub report: Option<ReportName>,
}

/// What tells a report from others.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ReportName {
    /// The short name of its body.
    pub body: String,
    /// What it tells of.
    pub kind: ReportKind,
    /// The year.
    pub year: u32,
    /// The part of that year.
    pub period: ReportPeriod,
}

impl ReportName {
    /// Names a report.
    #[must_use]
    pub fn of(programme: &Programme, report: &Report) -> Self {
        let body = programme.body(report.body);
        Self {
            body: body.map(short_name).unwrap_or_default(),
            kind: report.kind,
            year: report.year,
            period: report.period,
        }
    }
}

fn short_name(body: &Body) -> String {
    body.short.clone().unwrap_or_else(|| body.name.clone())
}

/// What tells a session from others.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SessionName {
    /// The short name of its body.
    pub body: String,
    /// Ordinary or extraordinary.
    pub kind: SessionKind,
    /// Its number among the body's sessions of that kind.
    pub number: Option<u32>,
    /// Its first day.
    pub opens_on: Option<NaiveDate>,
}

impl SessionName {
    /// Names a session.
    #[must_use]
    pub fn of(programme: &Programme, session: &Session) -> Self {
        let body = programme.body(session.body);
        Self {
            body: body.map(short_name).unwrap_or_default(),
            kind: session.kind,
            number: session.number,
            opens_on: session.opens_on,
        }
    }
}

/// A value of a field, as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Shown {
    /// Nothing there.
    Nothing,
    /// As written.
    Text(String),
    /// A day.
    Day(NaiveDate),
    /// A day, and the time where it is known.
    Moment(Moment),
    /// A number.
    Count(u64),
    /// A whole number that may be large: francs, or the least parts of a unit.
    Amount(u64),
    /// Degrees, in millionths.
    Degrees(i64),
    /// An outline, of so many points.
    Outline(u64),
    /// One of the words that the field may hold: a code.
    Choice(String),
    /// A code of the charter: a level, a kind, a parameter.
    Code(String),
    /// Another fact.
    Fact(Label),
    /// Other facts.
    Facts(Vec<Label>),
    /// Dated parents.
    Parents(Vec<(Label, Option<NaiveDate>, Option<NaiveDate>)>),
}

impl Label {
    /// Names a fact, also one that was withdrawn.
    #[must_use]
    pub fn of(register: &Register, id: EntryId) -> Self {
        let programme = register.programme();
        let at = programme.resolve(id);
        let kind = register.kind(at);
        let fact = programme.fact(at);
        let name = match fact {
            Some(fact) => named(register, fact),
            None => last_text(register, id, "name"),
        };
        let (code, session) = match fact {
            Some(Fact::Parameter(parameter)) => (Some(parameter.code.as_str()), None),
            Some(Fact::Session(session)) => (None, Some(SessionName::of(programme, session))),
            _ => (None, None),
        };
        let report = match fact {
            Some(Fact::Report(report)) => Some(report.as_ref()),
            Some(Fact::ReportSection(section)) => programme.report(section.report),
            Some(Fact::Validation(one)) => one.about_report.and_then(|id| programme.report(id)),
            _ => None,
        };
        let of_charter = code.and_then(|code| register.charter().parameter(code));
        Self {
            id: at,
            kind,
            name,
            words: of_charter.map(|parameter| parameter.label.clone()),
            session,
            report: report.map(|report| ReportName::of(programme, report)),
        }
    }
}

fn named(register: &Register, fact: &Fact) -> Option<String> {
    match fact {
        Fact::Area(area) => Some(area.name.clone()),
        Fact::Body(body) => Some(short_name(body)),
        Fact::Post(post) => Some(post.name.clone()),
        Fact::Person(person) => Some(person.name.clone()),
        Fact::Membership(membership) => {
            let person = register.programme().person(membership.person);
            person.map(|person| person.name.clone())
        }
        Fact::Parameter(parameter) => Some(parameter.code.clone()),
        Fact::AgendaItem(item) => Some(item.title.clone()),
        Fact::Attendance(attendance) => {
            let mandate = attendance.membership.map(|id| Label::of(register, id.0));
            let name = mandate.and_then(|label| label.name);
            name.or_else(|| attendance.guest.clone())
        }
        Fact::Decision(decision) => decision.number.clone(),
        Fact::Session(_)
        | Fact::Minutes(_)
        | Fact::FollowUp(_)
        | Fact::Verification(_)
        | Fact::Report(_) => None,
        Fact::ReportSection(section) => section
            .component
            .and_then(|id| Label::of(register, id.0).name),
        Fact::Mission(mission) => Some(mission.name.clone()),
        Fact::FundingSource(source) => {
            Some(source.code.clone().unwrap_or_else(|| source.name.clone()))
        }
        Fact::Component(component) => Some(format!("{} {}", component.code, component.name)),
        Fact::WorkPlan(plan) => Some(match (&plan.name, plan.version) {
            (Some(name), _) => name.clone(),
            (None, 1) => plan.year.to_string(),
            (None, version) => format!("{} ({version})", plan.year),
        }),
        Fact::Activity(activity) => Some(activity.name.clone()),
        Fact::BudgetLine(line) => Label::of(register, line.activity.0).name,
        Fact::Progress(progress) => {
            let about = progress.plan.map(|id| id.0);
            let about = about.or(progress.activity.map(|id| id.0));
            Label::of(register, about.or(progress.line.map(|id| id.0))?).name
        }
        Fact::Indicator(indicator) => Some(format!("{} {}", indicator.code, indicator.name)),
        Fact::Target(target) => figure_name(register, target.indicator, target.area),
        Fact::Measurement(one) => figure_name(register, one.indicator, one.area),
        Fact::Validation(validation) => Label::of(register, validation.about()?).name,
        Fact::Campaign(campaign) => Some(campaign.theme.clone()),
        Fact::Reinforcement(request) => Some(request.function.clone()),
        Fact::Posting(posting) => Some(match &posting.device {
            Some(device) => format!("{} · {device}", posting.function),
            None => posting.function.clone(),
        }),
        Fact::Justification(justification) => Label::of(register, justification.progress.0).name,
        Fact::Recommendation(recommendation) => recommendation.number.clone(),
    }
}

/// Names a figure by its indicator and its area.
fn figure_name(
    register: &Register,
    indicator: IndicatorId,
    area: Option<AreaId>,
) -> Option<String> {
    let programme = register.programme();
    let indicator = Label::of(register, indicator.0).name?;
    let area = area.and_then(|area| programme.area(area));
    Some(match area {
        Some(area) => format!("{indicator} · {}", area.name),
        None => indicator,
    })
}

/// Returns the text of a field as last recorded, also of a fact that no longer holds.
pub(super) fn last_text(register: &Register, id: EntryId, field: &str) -> Option<String> {
    serde_json::from_str::<Option<String>>(&register.value(id, field)?).ok()?
}

/// The fields whose texts are codes of the charter.
fn is_code(kind: Kind, field: &str) -> bool {
    matches!(
        (kind, field),
        (Kind::Body, "kind" | "level")
            | (Kind::Area | Kind::Indicator, "level")
            | (Kind::Parameter, "code")
            | (Kind::AgendaItem | Kind::Decision, "power")
    )
}

impl Shown {
    /// Reads a value as the journal writes it.
    #[must_use]
    pub fn of(register: &Register, kind: Option<Kind>, field: &str, json: &str) -> Self {
        let Ok(value) = serde_json::from_str::<Value>(json) else {
            return Self::Text(json.to_owned());
        };
        let known = kind.and_then(|kind| Some((kind, kind.field(field)?)));
        match (known, &value) {
            (_, Value::Null) => Self::Nothing,
            (Some((kind, known)), value) => Self::known(register, kind, known, value)
                .unwrap_or_else(|| Self::Text(plain(value))),
            (None, Value::String(text)) => match text.parse::<EntryId>() {
                Ok(id) => Self::Fact(Label::of(register, id)),
                Err(_) => Self::Text(text.clone()),
            },
            (None, value) => Self::Text(plain(value)),
        }
    }

    fn known(register: &Register, kind: Kind, field: &Field, value: &Value) -> Option<Self> {
        let label = |value: &Value| Some(Label::of(register, value.as_str()?.parse().ok()?));
        Some(match field.shape {
            Shape::Line(_) | Shape::Text(_) if is_code(kind, field.name) => {
                Self::Code(value.as_str()?.to_owned())
            }
            Shape::Line(_) | Shape::Text(_) => Self::Text(value.as_str()?.to_owned()),
            Shape::Day => Self::Day(read_day(value.as_str()?)?),
            Shape::Moment => Self::Moment(Moment::parse(value.as_str()?)?),
            Shape::Count(_) | Shape::Tally(_) => Self::Count(value.as_u64()?),
            Shape::Amount => Self::Amount(value.as_u64()?),
            Shape::MicroDegrees(_) => Self::Degrees(value.as_i64()?),
            Shape::Outline(_) => {
                let outline = Outline::parse(value.as_str()?)?;
                Self::Outline(u64::try_from(outline.n_points()).ok()?)
            }
            Shape::Choice(_) => Self::Choice(value.as_str()?.to_owned()),
            Shape::Reference(_) => Self::Fact(label(value)?),
            Shape::References(_) => {
                Self::Facts(value.as_array()?.iter().map(label).collect::<Option<_>>()?)
            }
            Shape::Placements(_) => {
                let day = |value: &Value, name| {
                    value.get(name).and_then(Value::as_str).and_then(read_day)
                };
                let parent = |value: &Value| {
                    Some((
                        label(value.get("parent")?)?,
                        day(value, "from"),
                        day(value, "to"),
                    ))
                };
                Self::Parents(
                    value
                        .as_array()?
                        .iter()
                        .map(parent)
                        .collect::<Option<_>>()?,
                )
            }
        })
    }
}

fn plain(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

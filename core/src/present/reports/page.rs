//! One report: where it stands, its figures, what was written, and what changed since.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::calendar::{Line, line_of_report};
use super::figures::FigureTable;
use crate::calendar::Life;
use crate::charter::words::Words;
use crate::facts::{Kind, Report, Role};
use crate::ids::{ComponentId, DecisionId, EntryId, ReportId, ReportSectionId, SessionId};
use crate::order::InOrder as _;
use crate::present::body::{ContestedField, HistoryRow, Withdrawn, history_of_facts, withdrawal};
use crate::present::session::minutes::Changes;
use crate::present::{Label, ReportName, SessionName};
use crate::register::{Concern, Register};
use crate::status::ReportState;
use crate::status::reports::{area_of, is_settled, sections_of};
use crate::status::sessions::decided_on;

/// What an address that names a report leads to.
#[derive(Debug, Clone, PartialEq)]
pub enum ReportPage {
    /// Nothing here bears that name, or not a report.
    Unknown,
    /// One that was withdrawn.
    Withdrawn(Withdrawn),
    /// One that stands under another's name.
    United(Label),
    /// One that this version cannot read whole.
    SetAside(Label),
    /// A report.
    Found(Arc<ReportView>),
}

/// All that a page says of one report on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportView {
    /// The report.
    pub id: ReportId,
    /// Its fields.
    pub report: Report,
    /// What tells it from others.
    pub name: ReportName,
    /// The programme.
    pub programme: Words,
    /// The full name of its body, and the text that founds it.
    pub body: (String, Option<String>),
    /// The territory that it is about.
    pub area: Option<Label>,
    /// Its line in the calendar: where it stands, what is late, which session it awaits.
    pub line: Line,
    /// The session that examined or settled it.
    pub settled: Option<Settled>,
    /// Its figures; none where it rests on no plan that is here.
    pub figures: Option<FigureTable>,
    /// Whether the figures that were kept cannot be read.
    pub is_unreadable: bool,
    /// What was written, component by component.
    pub sections: Vec<SectionSlot>,
    /// Whether its approval settles what it says.
    pub is_settled: bool,
    /// What changed since it was put forward.
    pub changes: Option<Changes>,
    /// The digest of the entries that it rests on: as put down or, before that, as of now; and how
    /// many there are now.
    pub digest: (String, usize),
    /// Fields of it and its sections that have several values.
    pub contested: Vec<ContestedField>,
    /// What else people must look at.
    pub concerns: Vec<Concern>,
}

/// The session that examined a report, and its decision where one is known.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Settled {
    /// The decision.
    pub decision: Option<DecisionId>,
    /// The session.
    pub session: SessionId,
    /// What tells it from others.
    pub named: SessionName,
    /// When, where that is known.
    pub on: Option<NaiveDate>,
    /// On what conditions.
    pub conditions: Option<String>,
}

/// What a report says of one component, or may say.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SectionSlot {
    /// The component; none for what belongs to none.
    pub component: Option<Label>,
    /// The texts, in the order in which they were recorded: two that were written apart both
    /// stand.
    pub texts: Vec<(ReportSectionId, String)>,
}

/// Returns what there is to say of the report that an address names, on a day.
#[must_use]
pub fn report_page(register: &Register, id: &str, day: NaiveDate) -> ReportPage {
    let Ok(id) = id.parse::<EntryId>() else {
        return ReportPage::Unknown;
    };
    let programme = register.programme();
    let at = programme.resolve(id);
    if let Some(report) = programme.report(ReportId(at)) {
        if at != id {
            return ReportPage::United(Label::of(register, at));
        }
        return match view(register, ReportId(id), report, day) {
            Some(view) => ReportPage::Found(Arc::new(view)),
            None => ReportPage::SetAside(Label::of(register, id)),
        };
    }
    if register.kind(id) != Some(Kind::Report) {
        return ReportPage::Unknown;
    }
    match withdrawal(register, id) {
        Some(withdrawn) => ReportPage::Withdrawn(withdrawn),
        None => ReportPage::SetAside(Label::of(register, id)),
    }
}

fn view(register: &Register, id: ReportId, report: &Report, day: NaiveDate) -> Option<ReportView> {
    let (programme, charter) = (register.programme(), register.charter());
    let line = line_of_report(register, id, day)?;
    let body = programme.body(report.body);
    let own = own_facts(register, id.0);
    let concerns = own.iter().flat_map(|fact| register.concerns_of(*fact));
    let settled = line.state.and_then(|state| settled(register, state));
    let approval = settled.as_ref().and_then(|settled| settled.decision);
    let approval = approval.filter(|_| matches!(line.state, Some(ReportState::Approved(_))));
    let figures = FigureTable::of(register, id, report);
    let digest = report.digest.clone();
    Some(ReportView {
        id,
        report: report.clone(),
        name: ReportName::of(programme, report),
        programme: charter.programme().name.clone(),
        body: (
            body.map(|body| body.name.clone()).unwrap_or_default(),
            body.and_then(|body| body.founded_by.clone()),
        ),
        area: area_of(programme, report).map(|area| Label::of(register, area.0)),
        settled,
        is_unreadable: report.figures.is_some() && figures.is_none(),
        figures,
        sections: slots(register, id, report),
        is_settled: is_settled(programme, charter, id),
        changes: register
            .changed_since_report(id)
            .map(|since| Changes::told(register, since, approval.map(|id| id.0))),
        digest: (
            digest.unwrap_or_else(|| register.report_digest(id).to_string()),
            register.n_report_entries(id),
        ),
        contested: own
            .iter()
            .flat_map(|fact| ContestedField::of(register, *fact))
            .collect(),
        // Contested fields are shown on their own.
        concerns: concerns
            .filter(|concern| !matches!(concern, Concern::Contested { .. }))
            .collect(),
        line,
    })
}

fn settled(register: &Register, state: ReportState) -> Option<Settled> {
    let programme = register.programme();
    let (decision, session) = match state {
        ReportState::Approved(id) | ReportState::Rejected(id) | ReportState::Deferred(id) => {
            (Some(id), programme.decision(id)?.session)
        }
        ReportState::Examined(session) => (None, session),
        ReportState::Writing | ReportState::Submitted(_) => return None,
    };
    let found = decision.and_then(|id| programme.decision(id));
    let sat = programme.session(session)?;
    Some(Settled {
        decision,
        session,
        named: SessionName::of(programme, sat),
        on: match found {
            Some(found) => decided_on(programme, found),
            None => sat.opens_on,
        },
        conditions: found.and_then(|found| found.conditions.clone()),
    })
}

/// Returns one place for each component in force on the cut-off day, by code, with what was
/// written; then what was written of others, and of none.
fn slots(register: &Register, id: ReportId, report: &Report) -> Vec<SectionSlot> {
    let programme = register.programme();
    let mut texts: BTreeMap<Option<ComponentId>, Vec<(ReportSectionId, String)>> = BTreeMap::new();
    // What belongs to no component has a place too.
    texts.insert(None, Vec::new());
    if let Some(cut_off) = report.cut_off() {
        for (component, found) in programme.components() {
            // A part of another stands below it, and has a place once something is written.
            let life = Life::new(found.from, found.to);
            if life.contains(cut_off) && found.within.is_none() {
                texts.entry(Some(component)).or_default();
            }
        }
    }
    for section in sections_of(programme, id) {
        if let Some(found) = programme.report_section(section) {
            let of = texts.entry(found.component).or_default();
            of.push((section, found.text.clone()));
        }
    }
    let mut slots: Vec<SectionSlot> = texts
        .into_iter()
        .map(|(component, texts)| SectionSlot {
            component: component.map(|id| Label::of(register, id.0)),
            texts,
        })
        .collect();
    slots.order_by_cached_key(|slot| {
        let of = slot.component.as_ref();
        let name = of.and_then(|label| label.name.clone());
        (of.is_none(), name, of.map(|label| label.id))
    });
    slots
}

/// Returns the report, then its sections.
fn own_facts(register: &Register, id: EntryId) -> Vec<EntryId> {
    let sections = register.programme().referring(id, Role::SectionOf);
    std::iter::once(id).chain(sections).collect()
}

/// Returns every act on a report and its sections, the last first.
///
/// Goes through all facts that no longer hold: a page asks for it when somebody opens it.
#[must_use]
pub fn history_of_report(register: &Register, id: EntryId) -> Vec<HistoryRow> {
    let mut facts = own_facts(register, id);
    for (gone, fact) in register.past_facts() {
        let mut is_its = gone == id;
        fact.each_reference(&mut |role, to| is_its |= role == Role::SectionOf && to == id);
        if is_its && !facts.contains(&gone) {
            facts.push(gone);
        }
    }
    history_of_facts(register, facts)
}

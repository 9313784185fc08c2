//! Words of the charter, and the names of facts, kinds and fields.

use governance::charter::words::Words as CharterWords;
use governance::facts::{Kind, SAME_AS, SessionKind};
use governance::present::{Label, SessionName};
use governance::register::Register;

use super::Words;
use crate::i18n::{Locale, t_string};

/// Writes words of the charter in the language of the page.
#[must_use]
pub fn charter(i18n: Words, words: &CharterWords) -> String {
    match i18n.get_locale() {
        Locale::fr => words.fr().to_owned(),
        Locale::en => words.en().to_owned(),
    }
}

/// Names a kind of fact.
#[must_use]
pub fn kind(i18n: Words, kind: Kind) -> &'static str {
    match kind {
        Kind::Area => t_string!(i18n, field.kind_area),
        Kind::Body => t_string!(i18n, field.kind_body),
        Kind::Post => t_string!(i18n, field.kind_post),
        Kind::Person => t_string!(i18n, field.kind_person),
        Kind::Membership => t_string!(i18n, field.kind_membership),
        Kind::Parameter => t_string!(i18n, field.kind_parameter),
        Kind::Session => t_string!(i18n, field.kind_session),
        Kind::AgendaItem => t_string!(i18n, field.kind_agenda_item),
        Kind::Attendance => t_string!(i18n, field.kind_attendance),
        Kind::Decision => t_string!(i18n, field.kind_decision),
        Kind::Minutes => t_string!(i18n, field.kind_minutes),
        Kind::Mission => t_string!(i18n, field.kind_mission),
        Kind::Recommendation => t_string!(i18n, field.kind_recommendation),
        Kind::FollowUp => t_string!(i18n, field.kind_follow_up),
        Kind::Verification => t_string!(i18n, field.kind_verification),
        Kind::FundingSource => t_string!(i18n, field.kind_funding_source),
        Kind::Component => t_string!(i18n, field.kind_component),
        Kind::WorkPlan => t_string!(i18n, field.kind_work_plan),
        Kind::Activity => t_string!(i18n, field.kind_activity),
        Kind::BudgetLine => t_string!(i18n, field.kind_budget_line),
        Kind::Progress => t_string!(i18n, field.kind_progress),
        Kind::Justification => t_string!(i18n, field.kind_justification),
        Kind::Report => t_string!(i18n, field.kind_report),
        Kind::ReportSection => t_string!(i18n, field.kind_report_section),
        Kind::Indicator => t_string!(i18n, field.kind_indicator),
        Kind::Target => t_string!(i18n, field.kind_target),
        Kind::Measurement => t_string!(i18n, field.kind_measurement),
        Kind::Validation => t_string!(i18n, field.kind_validation),
        Kind::Campaign => t_string!(i18n, field.kind_campaign),
        Kind::Reinforcement => t_string!(i18n, field.kind_reinforcement),
        Kind::Posting => t_string!(i18n, field.kind_posting),
    }
}

/// Names a fact: its kind, then its own name.
#[must_use]
pub fn label(i18n: Words, label: &Label) -> String {
    let Some(of) = label.kind else {
        return t_string!(i18n, field.unknown_fact, id = label.id.to_string()).to_string();
    };
    let kind = kind(i18n, of);
    // What sessions and reports are called tells what they are.
    let is_plain = of == Kind::Session || of == Kind::Report;
    match (is_plain.then_some(()), own_name(i18n, label)) {
        (Some(()), Some(name)) => name,
        (None, Some(name)) => t_string!(i18n, field.named, kind = kind, name = name).to_string(),
        (_, None) => kind.to_owned(),
    }
}

/// Names a session by its body, number and kind: `CNP · 15ᵉ session ordinaire`.
#[must_use]
pub fn session(i18n: Words, of: &SessionName) -> String {
    t_string!(
        i18n,
        session.of_body,
        body = of.body.clone(),
        session = session_alone(i18n, of)
    )
    .to_string()
}

/// Names a session where its body is plain from the place: `15ᵉ session ordinaire`.
#[must_use]
pub fn session_alone(i18n: Words, of: &SessionName) -> String {
    let kind = match of.kind {
        SessionKind::Ordinary => choice(i18n, "ordinary"),
        SessionKind::Extraordinary => choice(i18n, "extraordinary"),
    };
    match (of.number, of.opens_on) {
        (Some(number), _) => {
            let number = super::figures::ordinal(i18n, number);
            t_string!(i18n, session.numbered, number = number, kind = kind).to_string()
        }
        (None, Some(on)) => {
            t_string!(i18n, session.dated, kind = kind, day = super::day(i18n, on)).to_string()
        }
        (None, None) => t_string!(i18n, session.plain, kind = kind).to_string(),
    }
}

/// Names a fact by its own name alone, where its kind is plain from the place.
#[must_use]
pub fn name(i18n: Words, of: &Label) -> String {
    own_name(i18n, of).unwrap_or_else(|| label(i18n, of))
}

fn own_name(i18n: Words, of: &Label) -> Option<String> {
    let words = of.words.as_ref().map(|words| charter(i18n, words));
    let session = || of.session.as_ref().map(|name| session(i18n, name));
    let report = || {
        let report = of.report.as_ref().map(|of| super::reports::name(i18n, of));
        match (report, &of.name) {
            (Some(report), Some(part)) => Some(format!("{report} · {part}")),
            (report, _) => report,
        }
    };
    words
        .or_else(session)
        .or_else(report)
        .or_else(|| of.name.clone())
}

/// Names a field, in the words of the kind of fact it belongs to; one that this version
/// does not know is named as it is stored.
#[must_use]
pub fn field(i18n: Words, kind: Option<Kind>, field: &str) -> String {
    let of_staff = super::staff::field(i18n, kind, field);
    if let Some(own) = of_staff.or_else(|| super::indicators::field(i18n, kind, field)) {
        return own.to_owned();
    }
    let name = match (kind, field) {
        (Some(Kind::Body), "name") => t_string!(i18n, field.body_name),
        (Some(Kind::Post), "name") => t_string!(i18n, field.post_name),
        (Some(Kind::Activity), "name") => t_string!(i18n, field.activity_name),
        (_, "name") => t_string!(i18n, field.name),
        (_, "short") => t_string!(i18n, field.short),
        (Some(Kind::Session), "kind") => t_string!(i18n, field.session_kind),
        (Some(Kind::Mission), "kind") => t_string!(i18n, field.mission_kind),
        (Some(Kind::Attendance), "from") => t_string!(i18n, field.arrives),
        (Some(Kind::Attendance), "to") => t_string!(i18n, field.leaves),
        (Some(Kind::AgendaItem), "minutes") => t_string!(i18n, field.duration),
        (Some(Kind::Recommendation), "level") => t_string!(i18n, field.priority),
        (Some(Kind::Report), "kind") => t_string!(i18n, field.report_kind),
        (_, "kind") => t_string!(i18n, field.kind),
        (_, "level") => t_string!(i18n, field.level),
        (Some(Kind::Area), "parents") => t_string!(i18n, field.area_parents),
        (_, "parents") => t_string!(i18n, field.parents),
        (_, "area") => t_string!(i18n, field.area),
        (_, "area_name") => t_string!(i18n, bodies.area_name),
        (_, "area_level") => t_string!(i18n, bodies.area_level),
        (_, "area_within") => t_string!(i18n, bodies.area_within),
        (_, "area_code") => t_string!(i18n, bodies.area_code),
        (Some(Kind::Membership), "from") => t_string!(i18n, field.mandate_from),
        (Some(Kind::Membership), "to") => t_string!(i18n, field.mandate_to),
        (_, "from") => t_string!(i18n, field.from),
        (_, "to") => t_string!(i18n, field.to),
        (_, "founded_by") => t_string!(i18n, field.founded_by),
        (_, "seat") => t_string!(i18n, field.seat),
        (_, "note") => t_string!(i18n, field.note),
        (_, "source") => t_string!(i18n, field.source),
        (_, "code") => t_string!(i18n, field.code),
        (_, "longitude") => t_string!(i18n, field.longitude),
        (_, "latitude") => t_string!(i18n, field.latitude),
        (_, "outline") => t_string!(i18n, field.outline),
        (_, "person") => t_string!(i18n, field.person),
        (_, "person_name") => t_string!(i18n, field.person_name),
        (_, "function" | "person_function") => t_string!(i18n, field.function),
        (_, "contact" | "person_contact") => t_string!(i18n, field.contact),
        (_, "post") => t_string!(i18n, field.post),
        (Some(Kind::WorkPlan), "body") => t_string!(i18n, field.plan_body),
        (Some(Kind::Activity), "body") => t_string!(i18n, field.activity_body),
        (Some(Kind::Progress), "body") => t_string!(i18n, field.progress_body),
        (Some(Kind::Justification), "body") => t_string!(i18n, field.justification_body),
        (Some(Kind::Report), "body") => t_string!(i18n, field.report_body),
        (_, "body") => t_string!(i18n, field.body),
        (_, "standing") => t_string!(i18n, field.standing),
        (_, "substitutes") => t_string!(i18n, field.substitutes),
        (_, "seats") => t_string!(i18n, field.seats),
        (_, "number") => t_string!(i18n, field.number),
        (_, "opens_on") => t_string!(i18n, field.opens_on),
        (_, "closes_on") => t_string!(i18n, field.closes_on),
        (_, "place") => t_string!(i18n, field.place),
        (_, "value") => t_string!(i18n, field.value),
        (_, "basis") => t_string!(i18n, field.basis),
        (_, "reason") => t_string!(i18n, field.reason),
        (_, "voting") => t_string!(i18n, field.voting),
        (_, "convened_on") => t_string!(i18n, field.convened_on),
        (_, "presided_by") => t_string!(i18n, field.presided_by),
        (_, "session") => t_string!(i18n, field.session),
        (_, "order") => t_string!(i18n, field.order),
        (_, "title") => t_string!(i18n, field.title),
        (_, "subject") => t_string!(i18n, field.subject),
        (_, "year") => t_string!(i18n, field.year),
        (_, "half") => t_string!(i18n, field.half),
        (_, "about_session") => t_string!(i18n, field.about_session),
        (_, "about_recommendation") => t_string!(i18n, field.about_recommendation),
        (_, "power") => t_string!(i18n, field.power),
        (_, "presenter") => t_string!(i18n, field.presenter),
        (_, "documents") => t_string!(i18n, field.documents),
        (_, "listing") => t_string!(i18n, field.listing),
        (_, "membership") => t_string!(i18n, field.membership),
        (_, "guest") => t_string!(i18n, field.guest),
        (_, "presence") => t_string!(i18n, field.presence),
        (_, "represented_by") => t_string!(i18n, field.represented_by),
        (_, "capacity") => t_string!(i18n, field.capacity),
        (_, "recused") => t_string!(i18n, field.recused),
        (_, "women") => t_string!(i18n, field.women),
        (_, "men") => t_string!(i18n, field.men),
        (_, "item") => t_string!(i18n, field.item),
        (_, "at") => t_string!(i18n, field.at),
        (_, "verdict") => t_string!(i18n, field.verdict),
        (_, "how") => t_string!(i18n, field.how),
        (_, "against") => t_string!(i18n, field.against),
        (_, "abstain") => t_string!(i18n, field.abstain),
        (_, "text") => t_string!(i18n, field.text),
        (_, "conditions") => t_string!(i18n, field.conditions),
        (_, "opening") => t_string!(i18n, field.opening),
        (_, "debates") => t_string!(i18n, field.debates),
        (_, "closing") => t_string!(i18n, field.closing),
        (_, "kept_by") => t_string!(i18n, field.kept_by),
        (_, "submitted_on") => t_string!(i18n, field.submitted_on),
        (_, "digest") => t_string!(i18n, field.digest),
        (_, "mission") => t_string!(i18n, field.mission),
        (_, "by") => t_string!(i18n, field.by),
        (_, "reported_on") => t_string!(i18n, field.reported_on),
        (_, "due_on") => t_string!(i18n, field.due_on),
        (_, "made_on") => t_string!(i18n, field.made_on),
        (_, "carried_from") => t_string!(i18n, field.carried_from),
        (_, "recommendation") => t_string!(i18n, field.kind_recommendation),
        (_, "state") => t_string!(i18n, field.state),
        (_, "percent") => t_string!(i18n, field.percent),
        (_, "evidence") => t_string!(i18n, field.evidence),
        (_, "on") => t_string!(i18n, field.on),
        (_, "follow_up") => t_string!(i18n, field.follow_up),
        (_, "finding") => t_string!(i18n, field.finding),
        (_, "posts") => t_string!(i18n, field.posts),
        (_, "for") => t_string!(i18n, field.votes_for),
        (_, "funder") => t_string!(i18n, field.funder),
        (_, "amount") => t_string!(i18n, field.amount),
        (_, "precision") => t_string!(i18n, field.precision),
        (_, "within") => t_string!(i18n, field.within),
        (_, "version") => t_string!(i18n, field.version),
        (_, "revises") => t_string!(i18n, field.revises),
        (_, "total") => t_string!(i18n, field.total),
        (_, "component") => t_string!(i18n, field.component),
        (_, "from_quarter") => t_string!(i18n, field.from_quarter),
        (_, "to_quarter") => t_string!(i18n, field.to_quarter),
        (_, "target") => t_string!(i18n, field.target),
        (_, "unit") => t_string!(i18n, field.unit),
        (_, "activity") => t_string!(i18n, field.activity),
        (_, "funding") => t_string!(i18n, field.funding),
        (_, "q1") => t_string!(i18n, field.q1),
        (_, "q2") => t_string!(i18n, field.q2),
        (_, "q3") => t_string!(i18n, field.q3),
        (_, "q4") => t_string!(i18n, field.q4),
        (_, "line") => t_string!(i18n, field.line),
        (_, "cut_off") => t_string!(i18n, field.cut_off),
        (_, "forecast") => t_string!(i18n, field.forecast),
        (_, "committed") => t_string!(i18n, field.committed),
        (_, "disbursed") => t_string!(i18n, field.disbursed),
        (_, "quantity") => t_string!(i18n, field.quantity),
        (_, "published") => t_string!(i18n, field.published),
        (_, "progress") => t_string!(i18n, field.progress),
        (_, "about_plan") => t_string!(i18n, field.about_plan),
        (_, "about_progress") => t_string!(i18n, field.about_progress),
        (_, "decision") => t_string!(i18n, field.decision),
        (Some(Kind::Report), "plan") => t_string!(i18n, field.report_plan),
        (_, "plan") => t_string!(i18n, field.plan_of),
        (_, "period") => t_string!(i18n, field.period),
        (_, "introduction") => t_string!(i18n, field.introduction),
        (_, "difficulties") => t_string!(i18n, field.difficulties),
        (_, "outlook") => t_string!(i18n, field.outlook),
        (_, "signed_by") => t_string!(i18n, field.signed_by),
        (_, "figures") => t_string!(i18n, field.figures),
        (_, "report") => t_string!(i18n, field.report),
        (_, "about_report") => t_string!(i18n, field.about_report),
        (_, SAME_AS) => t_string!(i18n, field.same_as),
        (_, other) => return other.to_owned(),
    };
    name.to_owned()
}

/// Tells how to answer in a field, where that is not plain.
#[must_use]
pub fn hint(i18n: Words, kind: Kind, field: &str) -> Option<&'static str> {
    Some(match (kind, field) {
        (Kind::Body, "short") => t_string!(i18n, field.short_hint),
        (Kind::Body, "from") => t_string!(i18n, field.body_from_hint),
        (Kind::Body, "founded_by") => t_string!(i18n, field.founded_by_hint),
        (Kind::Post, "name") => t_string!(i18n, field.post_name_hint),
        (Kind::Post, "seats") => t_string!(i18n, field.seats_hint),
        (Kind::Posting, "function") => t_string!(i18n, who.function_hint),
        (Kind::Posting, "area") => t_string!(i18n, posting.area_hint),
        (Kind::Posting, "body") => t_string!(i18n, posting.body_hint),
        (Kind::Posting, "device") => t_string!(i18n, settings.device_hint),
        (Kind::Membership, "to") => t_string!(i18n, field.mandate_to_hint),
        (Kind::Membership, "source") => t_string!(i18n, field.mandate_source_hint),
        (Kind::Session, "number") => t_string!(i18n, field.session_number_hint),
        (Kind::Session, "opens_on") => t_string!(i18n, field.opens_on_hint),
        (Kind::Session, "closes_on") => t_string!(i18n, field.closes_on_hint),
        (Kind::Session, "presided_by") => t_string!(i18n, field.presided_by_hint),
        (Kind::WorkPlan, "version") => t_string!(i18n, field.version_hint),
        (Kind::WorkPlan, "total") => t_string!(i18n, field.total_hint),
        (Kind::Activity, "target") => t_string!(i18n, field.target_hint),
        (Kind::Progress, "cut_off") => t_string!(i18n, field.cut_off_hint),
        (Kind::Progress, "forecast") => t_string!(i18n, field.forecast_hint),
        (Kind::Progress, "disbursed") => t_string!(i18n, field.disbursed_hint),
        (Kind::Progress, "published") => t_string!(i18n, field.published_hint),
        (Kind::Session, "source") => t_string!(i18n, field.session_source_hint),
        (Kind::Report, "signed_by") => t_string!(i18n, field.signed_by_hint),
        (Kind::Report, "area") => t_string!(i18n, field.report_area_hint),
        (Kind::Campaign, "channels") => t_string!(i18n, field.channels_hint),
        (Kind::Campaign, "documents") => t_string!(i18n, field.campaign_documents_hint),
        (Kind::Campaign, "women" | "men") => t_string!(i18n, field.reached_hint),
        (Kind::Reinforcement, "function") => t_string!(i18n, field.request_function_hint),
        (Kind::Reinforcement, "granted") => t_string!(i18n, field.granted_hint),
        (kind, field) => return super::indicators::hint(i18n, kind, field),
    })
}

/// Writes a word that a field chooses from.
#[must_use]
pub fn choice(i18n: Words, code: &str) -> String {
    if let Some(own) = super::indicators::choice(i18n, code) {
        return own.to_owned();
    }
    let word = match code {
        "granted" => t_string!(i18n, field.granted_word),
        "refused" => t_string!(i18n, field.refused_word),
        "holder" => t_string!(i18n, field.holder),
        "substitute" => t_string!(i18n, field.substitute),
        "ordinary" => t_string!(i18n, field.ordinary),
        "extraordinary" => t_string!(i18n, field.extraordinary),
        "yes" => t_string!(i18n, field.yes),
        "no" => t_string!(i18n, field.no),
        "first" => t_string!(i18n, field.first),
        "second" => t_string!(i18n, field.second),
        "orientation" => t_string!(i18n, field.orientation),
        "plan" => t_string!(i18n, field.plan),
        "budget" => t_string!(i18n, field.budget),
        "activity_report" => t_string!(i18n, field.activity_report),
        "financial_report" => t_string!(i18n, field.financial_report),
        "recommendation" => t_string!(i18n, field.recommendation),
        "gap" => t_string!(i18n, field.gap),
        "minutes" => t_string!(i18n, field.minutes),
        "other" => t_string!(i18n, field.other),
        "listed" => t_string!(i18n, field.listed),
        "deferred" => t_string!(i18n, field.deferred),
        "dropped" => t_string!(i18n, field.dropped),
        "present" => t_string!(i18n, field.present),
        "represented" => t_string!(i18n, field.represented),
        "excused" => t_string!(i18n, field.excused),
        "absent" => t_string!(i18n, field.absent),
        "adopted" => t_string!(i18n, field.adopted),
        "adopted_amended" => t_string!(i18n, field.adopted_amended),
        "rejected" => t_string!(i18n, field.rejected),
        "consensus" => t_string!(i18n, field.consensus),
        "votes" => t_string!(i18n, field.votes),
        "supervision" => t_string!(i18n, field.supervision),
        "external_audit" => t_string!(i18n, field.external_audit),
        "internal_audit" => t_string!(i18n, field.internal_audit),
        "state_control" => t_string!(i18n, field.state_control),
        "auditor_general" => t_string!(i18n, field.auditor_general),
        "started" => t_string!(i18n, field.started),
        "done" => t_string!(i18n, field.done),
        "not_applicable" => t_string!(i18n, field.not_applicable),
        "confirmed" => t_string!(i18n, field.confirmed),
        "refuted" => t_string!(i18n, field.refuted),
        "activity" => t_string!(i18n, field.report_activity),
        "financial" => t_string!(i18n, field.report_financial),
        "circumstantial" => t_string!(i18n, field.report_circumstantial),
        "first_half" => t_string!(i18n, field.first_half),
        "nine_months" => t_string!(i18n, field.nine_months),
        "year" => t_string!(i18n, field.whole_year),
        "franc" => t_string!(i18n, field.franc),
        "million" => t_string!(i18n, field.million),
        "billion" => t_string!(i18n, field.billion),
        other => return other.to_owned(),
    };
    word.to_owned()
}

/// Writes a code of the charter: a level, a kind, a parameter; an unknown one as it stands.
#[must_use]
pub fn code(i18n: Words, register: &Register, code: &str) -> String {
    let found = register.charter();
    let words = found
        .level(code)
        .map(|level| &level.label)
        .or_else(|| found.area_level(code).map(|level| &level.label))
        .or_else(|| found.kind(code).map(|kind| &kind.name))
        .or_else(|| found.parameter(code).map(|parameter| &parameter.label))
        .or_else(|| found.power(code).map(|power| &power.label));
    words.map_or_else(|| code.to_owned(), |words| charter(i18n, words))
}

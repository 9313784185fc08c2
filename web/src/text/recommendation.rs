//! Recommendations told: where each stands, where it comes from, what is wrong with a table.

use governance::drafts::recommendations::{CellFlaw, Content, Why};
use governance::facts::{Headway, Listing, Verdict};
use governance::present::recommendation::Reason;
use governance::present::recommendations::{
    Addressed, AgeBucket, SourceFilter, SourceName, kind_code,
};
use governance::status::Stage;

use super::{Words, choice, count, day, words};
use crate::i18n::t_string;
use crate::ui::Standing;

/// Names a stage.
#[must_use]
pub fn stage(i18n: Words, stage: Stage) -> &'static str {
    match stage {
        Stage::Open => t_string!(i18n, recommendation.open),
        Stage::UnderWay => t_string!(i18n, recommendation.under_way),
        Stage::Declared => t_string!(i18n, recommendation.declared),
        Stage::Verified => t_string!(i18n, recommendation.verified),
        Stage::CarriedOver => t_string!(i18n, recommendation.carried_over),
    }
}

/// How a stage is drawn.
#[must_use]
pub const fn standing(stage: Stage) -> Standing {
    match stage {
        Stage::Open => Standing::Vacant,
        Stage::UnderWay => Standing::Due,
        Stage::Declared => Standing::Told,
        Stage::Verified => Standing::Done,
        Stage::CarriedOver => Standing::Ended,
    }
}

/// Says by how many days it is late.
#[must_use]
pub fn late(i18n: Words, days: u32) -> String {
    t_string!(i18n, recommendation.late, count = days).to_string()
}

/// Says by how many days it is late, where there is little room.
#[must_use]
pub fn late_brief(i18n: Words, days: u32) -> String {
    let days = count(i18n, days as usize);
    t_string!(i18n, recommendation.late_brief, days = days).to_string()
}

/// Says how many days are left.
#[must_use]
pub fn left(i18n: Words, days: u32) -> String {
    match days {
        0 => t_string!(i18n, recommendation.left_none).to_owned(),
        days => t_string!(i18n, recommendation.left, count = days).to_string(),
    }
}

/// Says why it stands where it does.
#[must_use]
pub fn reason(i18n: Words, reason: Reason) -> &'static str {
    match reason {
        Reason::NothingDeclared => t_string!(i18n, recommendation.why_nothing),
        Reason::Begun => t_string!(i18n, recommendation.why_begun),
        Reason::Refuted => t_string!(i18n, recommendation.why_refuted),
        Reason::Unverified => t_string!(i18n, recommendation.why_unverified),
        Reason::UnverifiedNotApplicable => t_string!(i18n, recommendation.why_unverified_moot),
        Reason::Confirmed => t_string!(i18n, recommendation.why_confirmed),
        Reason::ConfirmedNotApplicable => t_string!(i18n, recommendation.why_confirmed_moot),
        Reason::CarriedOver => t_string!(i18n, recommendation.why_carried),
    }
}

/// Names where it comes from.
#[must_use]
pub fn source(i18n: Words, source: Option<&SourceName>) -> String {
    match source {
        Some(SourceName::Mission { name, .. }) => name.clone(),
        Some(SourceName::Session { name, .. }) => words::session(i18n, name),
        None => t_string!(i18n, recommendations.no_source).to_owned(),
    }
}

/// Names a group of sources.
#[must_use]
pub fn source_group(i18n: Words, group: SourceFilter) -> String {
    match group {
        SourceFilter::Kind(kind) => {
            let kind = choice(i18n, kind_code(kind));
            t_string!(i18n, recommendations.all_of_kind, kind = kind).to_string()
        }
        _ => t_string!(i18n, recommendations.all_sessions).to_owned(),
    }
}

/// Names who answers for it.
#[must_use]
pub fn addressee(i18n: Words, addressee: Option<&Addressed>) -> String {
    match addressee {
        Some(Addressed {
            called,
            post: Some(post),
            ..
        }) => t_string!(
            i18n,
            recommendation.addressed_post,
            post = post.clone(),
            body = called.clone()
        )
        .to_string(),
        Some(Addressed { called, .. }) => called.clone(),
        None => t_string!(i18n, recommendations.no_addressee).to_owned(),
    }
}

/// Writes a part in a hundred.
#[must_use]
pub fn rate(i18n: Words, percent: u32) -> String {
    t_string!(i18n, recommendations.rate, percent = percent).to_string()
}

/// Names a recommendation by its number.
#[must_use]
pub fn title(i18n: Words, number: Option<&str>) -> String {
    match number {
        Some(number) => t_string!(i18n, recommendation.title, number = number).to_string(),
        None => t_string!(i18n, recommendation.title_plain).to_owned(),
    }
}

/// Says how many recommendations.
#[must_use]
pub fn n_recommendations(i18n: Words, n: usize) -> String {
    t_string!(i18n, recommendations.count, count = n, n = count(i18n, n)).to_string()
}

/// Names an age.
#[must_use]
pub fn bucket(i18n: Words, bucket: &AgeBucket) -> String {
    match bucket.to {
        Some(to) if bucket.from == 0 => {
            t_string!(i18n, recommendations.bucket_first, to = to + 1).to_string()
        }
        Some(to) => {
            t_string!(i18n, recommendations.bucket, from = bucket.from, to = to).to_string()
        }
        None => {
            let from = bucket.from.saturating_sub(1);
            t_string!(i18n, recommendations.bucket_last, from = from).to_string()
        }
    }
}

/// Says how far an addressee says things are.
#[must_use]
pub fn headway(i18n: Words, state: Headway) -> String {
    choice(
        i18n,
        match state {
            Headway::Started => "started",
            Headway::Done => "done",
            Headway::NotApplicable => "not_applicable",
        },
    )
}

/// Says what a session did with it.
#[must_use]
pub fn mention(i18n: Words, verdict: Option<Verdict>, listing: Option<Listing>) -> String {
    match (verdict, listing) {
        (Some(verdict), _) => choice(
            i18n,
            match verdict {
                Verdict::Adopted => "adopted",
                Verdict::AdoptedAmended => "adopted_amended",
                Verdict::Rejected => "rejected",
                Verdict::Deferred => "deferred",
            },
        ),
        (None, Some(Listing::Deferred)) => t_string!(i18n, recommendation.mention_deferred).into(),
        (None, Some(Listing::Dropped)) => t_string!(i18n, recommendation.mention_dropped).into(),
        (None, _) => t_string!(i18n, recommendation.mention_listed).into(),
    }
}

/// Names what a column of a table holds.
#[must_use]
pub fn column(i18n: Words, content: Content) -> &'static str {
    match content {
        Content::Number => t_string!(i18n, paste.col_number),
        Content::Text => t_string!(i18n, paste.col_text),
        Content::Level => t_string!(i18n, paste.col_level),
        Content::Addressee => t_string!(i18n, paste.col_addressee),
        Content::DueOn => t_string!(i18n, paste.col_due_on),
        Content::MadeOn => t_string!(i18n, paste.col_made_on),
        Content::State => t_string!(i18n, paste.col_state),
        Content::Percent => t_string!(i18n, paste.col_percent),
    }
}

/// Says what is wrong with a cell, and what to do.
#[must_use]
pub fn cell_flaw(i18n: Words, line: usize, flaw: &CellFlaw) -> String {
    let why = match (flaw.why, flaw.content) {
        (Why::Missing, Content::Addressee) => t_string!(i18n, paste.why_missing_addressee).into(),
        (Why::Missing, _) => t_string!(i18n, paste.why_missing).to_owned(),
        (Why::Unreadable, Content::DueOn | Content::MadeOn) => {
            t_string!(i18n, paste.why_day).into()
        }
        (Why::Unreadable, Content::Level) => t_string!(i18n, paste.why_level).into(),
        (Why::Unreadable, Content::Percent) => t_string!(i18n, paste.why_percent).into(),
        (Why::Unreadable, _) => t_string!(i18n, paste.why_unreadable).into(),
        (Why::TooLong { max, length }, _) => {
            t_string!(i18n, paste.why_too_long, length = length, max = max).to_string()
        }
        (Why::Hidden, _) => t_string!(i18n, paste.why_hidden).into(),
        (Why::NumberIsADay, _) => t_string!(i18n, paste.why_number_day).into(),
        (Why::UnknownAddressee, _) => t_string!(i18n, paste.why_unknown_addressee).into(),
        (Why::SeveralAddressees, _) => t_string!(i18n, paste.why_several_addressees).into(),
        (Why::UnknownState, _) => t_string!(i18n, paste.why_unknown_state).into(),
        (Why::Repeated { line }, _) => t_string!(i18n, paste.why_repeated, line = line).to_string(),
    };
    let column = column(i18n, flaw.content);
    t_string!(
        i18n,
        paste.line_said,
        line = line,
        column = column,
        why = why
    )
    .to_string()
}

/// Says by when it is due.
#[must_use]
pub fn due(i18n: Words, due_on: Option<chrono::NaiveDate>) -> String {
    match due_on {
        Some(due_on) => day(i18n, due_on),
        None => t_string!(i18n, recommendations.no_due).to_owned(),
    }
}

//! Indicators, validations, campaigns and postings in words: kinds, fields, choices and why an act is refused.

use governance::facts::Kind;
use governance::ids::EntryId;
use governance::present::Label;
use governance::register::Register;
use governance::rules::Refusal;

use super::{Words, day, words};
use crate::i18n::t_string;

/// Names a field that these kinds of facts alone have, or name in their own way.
#[must_use]
pub fn field(i18n: Words, kind: Option<Kind>, field: &str) -> Option<&'static str> {
    Some(match (kind, field) {
        (Some(Kind::Indicator), "level") => t_string!(i18n, field.indicator_level),
        (Some(Kind::Indicator), "body") => t_string!(i18n, field.indicator_body),
        (Some(Kind::Measurement), "body") => t_string!(i18n, field.collected_by),
        (Some(Kind::Measurement), "post") => t_string!(i18n, field.collected_by_post),
        (Some(Kind::Measurement), "submitted_on") => t_string!(i18n, field.handed_in_on),
        (Some(Kind::Validation), "body") => t_string!(i18n, field.validated_by),
        (Some(Kind::Validation), "about_report") => t_string!(i18n, field.report),
        (Some(Kind::Campaign), "kind") => t_string!(i18n, field.campaign_kind),
        (Some(Kind::Campaign), "body") => t_string!(i18n, field.campaign_body),
        (Some(Kind::Campaign), "women") => t_string!(i18n, field.women_reached),
        (Some(Kind::Campaign), "men") => t_string!(i18n, field.men_reached),
        (Some(Kind::Posting), "function") => t_string!(i18n, who.function),
        (Some(Kind::Posting), "area") => t_string!(i18n, posting.area),
        (Some(Kind::Posting), "body") => t_string!(i18n, posting.body),
        (Some(Kind::Posting), "device") => t_string!(i18n, settings.device),
        (Some(Kind::Person), "sex") => t_string!(i18n, field.sex),
        (_, "definition") => t_string!(i18n, field.definition),
        (_, "direction") => t_string!(i18n, field.direction),
        (_, "aggregation") => t_string!(i18n, field.aggregation),
        (_, "decimals") => t_string!(i18n, field.decimals),
        (_, "baseline") => t_string!(i18n, field.baseline),
        (_, "baseline_on") => t_string!(i18n, field.baseline_on),
        (_, "least") => t_string!(i18n, field.least),
        (_, "most") => t_string!(i18n, field.most),
        (_, "frequency") => t_string!(i18n, field.frequency),
        (_, "data_source") => t_string!(i18n, field.data_source),
        (_, "method") => t_string!(i18n, field.method),
        (_, "categories") => t_string!(i18n, field.categories),
        (_, "indicator") => t_string!(i18n, field.indicator),
        (_, "figure") => t_string!(i18n, field.figure),
        (_, "exactness") => t_string!(i18n, field.exactness),
        (_, "parts") => t_string!(i18n, field.parts),
        (_, "collected_on") => t_string!(i18n, field.collected_on),
        (_, "grade") => t_string!(i18n, field.grade),
        (_, "about_measurement") => t_string!(i18n, field.about_measurement),
        (_, "about_minutes") => t_string!(i18n, field.about_minutes),
        (_, "outcome") => t_string!(i18n, field.outcome),
        (_, "supersedes") => t_string!(i18n, field.supersedes),
        (_, "theme") => t_string!(i18n, field.theme),
        (_, "channels") => t_string!(i18n, field.channels),
        (_, "languages") => t_string!(i18n, field.languages),
        (_, "women_expected") => t_string!(i18n, field.women_expected),
        (_, "men_expected") => t_string!(i18n, field.men_expected),
        (_, "cost") => t_string!(i18n, field.cost),
        _ => return None,
    })
}

/// Tells how to answer in a field of these kinds of facts, where that is not plain.
#[must_use]
pub fn hint(i18n: Words, kind: Kind, field: &str) -> Option<&'static str> {
    Some(match (kind, field) {
        (Kind::Target | Kind::Measurement, "cut_off") => {
            t_string!(i18n, field.indicator_cut_off_hint)
        }
        (Kind::Target | Kind::Measurement, "area") => t_string!(i18n, field.measured_area_hint),
        (Kind::Target, "figure") => t_string!(i18n, field.target_figure_hint),
        (Kind::Measurement, "grade") => t_string!(i18n, field.grade_hint),
        (Kind::Indicator, "categories") => t_string!(i18n, field.categories_hint),
        (Kind::Indicator, "decimals") => t_string!(i18n, field.decimals_hint),
        (Kind::Indicator, "level") => t_string!(i18n, field.indicator_level_hint),
        (Kind::Indicator, "frequency") => t_string!(i18n, field.frequency_hint),
        _ => return None,
    })
}

/// Writes a word that a field of these kinds of facts chooses from.
#[must_use]
pub fn choice(i18n: Words, code: &str) -> Option<&'static str> {
    Some(match code {
        "up" => t_string!(i18n, field.up),
        "down" => t_string!(i18n, field.down),
        "sum" => t_string!(i18n, field.sum),
        "rate" => t_string!(i18n, field.rate),
        "last" => t_string!(i18n, field.last),
        "apart" => t_string!(i18n, field.aggregation_apart),
        "monthly" => t_string!(i18n, field.monthly),
        "quarterly" => t_string!(i18n, field.quarterly),
        "half_yearly" => t_string!(i18n, field.half_yearly),
        "yearly" => t_string!(i18n, field.yearly),
        "exact" => t_string!(i18n, field.exact),
        "about" => t_string!(i18n, field.about),
        "at_least" => t_string!(i18n, field.at_least),
        "a" => t_string!(i18n, field.grade_a),
        "b" => t_string!(i18n, field.grade_b),
        "c" => t_string!(i18n, field.grade_c),
        "d" => t_string!(i18n, field.grade_d),
        "validated" => t_string!(i18n, field.validated),
        "returned" => t_string!(i18n, field.returned),
        "recorded" => t_string!(i18n, field.recorded),
        "submitted" => t_string!(i18n, field.submitted),
        "reopened" => t_string!(i18n, field.reopened),
        "consultation" => t_string!(i18n, field.consultation),
        "communication" => t_string!(i18n, field.communication),
        "information" => t_string!(i18n, field.information),
        "woman" => t_string!(i18n, field.woman),
        "man" => t_string!(i18n, field.man),
        _ => return None,
    })
}

/// Says why a figure or a validation is refused, and what to do.
#[must_use]
pub fn refusal(i18n: Words, register: &Register, why: &Refusal) -> Option<String> {
    let name = |id: EntryId| words::name(i18n, &Label::of(register, id));
    Some(match why {
        Refusal::BeforeBaseline { baseline } => {
            t_string!(i18n, refusal.before_baseline, day = day(i18n, *baseline)).to_string()
        }
        Refusal::UnknownCategory { category } => {
            t_string!(i18n, refusal.unknown_category, category = category).to_string()
        }
        Refusal::TargetTwice { .. } => t_string!(i18n, refusal.target_twice).to_owned(),
        Refusal::MeasuredTwice { .. } => t_string!(i18n, refusal.measured_twice).to_owned(),
        Refusal::UnitInUse { n_figures } => {
            t_string!(i18n, refusal.unit_in_use, count = *n_figures).to_string()
        }
        Refusal::NotHandedIn { fact } => {
            let fact = words::label(i18n, &Label::of(register, *fact));
            t_string!(i18n, refusal.not_handed_in, fact = fact).to_string()
        }
        Refusal::OwnValidation => t_string!(i18n, refusal.own_validation).to_owned(),
        Refusal::NotAbove { body } => {
            t_string!(i18n, refusal.not_above, body = name(body.0)).to_string()
        }
        Refusal::OutsideTerritory { area } => {
            t_string!(i18n, refusal.outside_territory, area = name(area.0)).to_string()
        }
        Refusal::LevelPassedOver { level } => {
            let level = words::code(i18n, register, level);
            t_string!(i18n, refusal.level_passed_over, level = level).to_string()
        }
        Refusal::ChangedMeanwhile => t_string!(i18n, refusal.changed_meanwhile).to_owned(),
        _ => return None,
    })
}

//! Money, rates, and where plans and gaps stand.

use governance::facts::Precision;
use governance::money::Rate;
use governance::present::plans::{DoubtLine, ExecutionLine, Measure, PlanLine};
use governance::status::doubts::Doubt;
use governance::status::execution::{Base, GapState};
use governance::status::plans::PlanState;

use super::{Words, day, figures, name};
use crate::i18n::{Locale, t_string};
use crate::ui::Standing;

/// Writes an amount as finely as its source states it: `17 084 M FCFA`, `944 248 410 FCFA`;
/// `FCFA 17,084 million`, `FCFA 944,248,410`.
#[must_use]
pub fn amount(i18n: Words, francs: i128, precision: Precision) -> String {
    let number = plain(i18n, francs, precision);
    match precision {
        Precision::Franc => t_string!(i18n, plans.francs, n = number).to_string(),
        Precision::Million => t_string!(i18n, plans.millions, n = number).to_string(),
        Precision::Billion => t_string!(i18n, plans.billions, n = number).to_string(),
    }
}

/// Writes an amount alone, where the unit is plain from the place.
#[must_use]
pub fn plain(i18n: Words, francs: i128, precision: Precision) -> String {
    figures::whole(i18n, francs / i128::from(precision.francs()))
}

/// Writes an amount that may not be known.
#[must_use]
pub fn amount_if_known(i18n: Words, francs: Option<i128>, precision: Precision) -> String {
    match francs {
        Some(francs) => amount(i18n, francs, precision),
        None => t_string!(i18n, plans.unknown).to_owned(),
    }
}

/// Writes a rate: `48,49 %`.
#[must_use]
pub fn rate(i18n: Words, rate: Rate) -> String {
    t_string!(i18n, plans.rate, n = points(i18n, rate)).to_string()
}

/// Writes a rate with its sign: `+ 24,71 %`, `+24.71%`.
#[must_use]
pub fn growth(i18n: Words, rate: Rate) -> String {
    let plain = self::rate(
        i18n,
        Rate::from_hundredths(rate.hundredths().saturating_abs()),
    );
    figures::with_sign(i18n, rate.hundredths().into(), plain)
}

/// Writes a number of points: `0,41`.
#[must_use]
fn points(i18n: Words, rate: Rate) -> String {
    let (whole, rest) = (rate.hundredths() / 100, rate.hundredths() % 100);
    let (whole, mark) = (
        figures::whole(i18n, i128::from(whole)),
        figures::decimal_mark(i18n),
    );
    format!("{whole}{mark}{:02}", rest.abs())
}

/// Counts points: `0,41 point`, `51,51 points`.
#[must_use]
pub fn n_points(i18n: Words, rate: Rate) -> String {
    named_points(i18n, points(i18n, rate))
}

/// Counts points as a parameter states them: `7.5` is `7,5 points`.
#[must_use]
pub fn stated_points(i18n: Words, stated: &str) -> String {
    let mark = figures::decimal_mark(i18n).to_string();
    named_points(i18n, stated.replace('.', &mark))
}

fn named_points(i18n: Words, written: String) -> String {
    let count: u32 = match is_one(i18n.get_locale(), &written) {
        true => 1,
        false => 2,
    };
    t_string!(i18n, plans.points, count = count, n = written).to_string()
}

/// Tells whether a language says a number in the singular: French up to two, English of one alone.
fn is_one(language: Locale, written: &str) -> bool {
    match language {
        Locale::fr => matches!(written.split(',').next(), Some("0" | "1")),
        Locale::en => written == "1",
    }
}

/// Writes an amount of francs with its sign: `+ 3 841`, `+3,841`.
#[must_use]
pub fn signed(i18n: Words, francs: i128) -> String {
    let plain = self::plain(
        i18n,
        francs.checked_abs().unwrap_or(i128::MAX),
        Precision::Franc,
    );
    figures::with_sign(i18n, francs, plain)
}

/// Names what a bar of a chart measures.
#[must_use]
pub fn measure(i18n: Words, measure: Measure) -> &'static str {
    match measure {
        Measure::Planned => t_string!(i18n, charts.planned),
        Measure::Committed => t_string!(i18n, charts.committed),
        Measure::Disbursed => t_string!(i18n, charts.disbursed),
        Measure::Missing => t_string!(i18n, charts.missing),
        Measure::Beyond => t_string!(i18n, charts.beyond),
    }
}

/// Says what looks wrong, and of what.
#[must_use]
pub fn doubt(i18n: Words, line: &DoubtLine) -> String {
    let named = [&line.activity, &line.funding].map(|of| of.as_ref().map(|of| name(i18n, of)));
    let day = line.cut_off.map(|cut_off| day(i18n, cut_off));
    let of: Vec<String> = named.into_iter().chain([day]).flatten().collect();
    let what = what_doubt(i18n, line.doubt);
    match of.is_empty() {
        true => what,
        false => t_string!(i18n, doubts.about, of = of.join(", "), what = what).to_string(),
    }
}

/// Says what looks wrong.
pub fn what_doubt(i18n: Words, doubt: Doubt) -> String {
    let plain = |francs| plain(i18n, francs, Precision::Franc);
    let pair = |one, other| (plain(one), plain(other));
    match doubt {
        Doubt::UnlikeOthers(amount, usual) => {
            let (amount, usual) = pair(amount, usual);
            t_string!(i18n, doubts.unlike_others, amount = amount, usual = usual).to_string()
        }
        Doubt::UnlikeTotal(stated, sum) => {
            let (stated, sum) = pair(stated, sum);
            t_string!(i18n, doubts.unlike_total, stated = stated, sum = sum).to_string()
        }
        Doubt::UnlikeYearBefore(amount, before) => {
            let (amount, before) = pair(amount, before);
            t_string!(i18n, doubts.unlike_year, amount = amount, before = before).to_string()
        }
        Doubt::BeyondBudget(done, budget) => {
            let (done, budget) = pair(done, budget);
            t_string!(i18n, doubts.beyond_budget, done = done, budget = budget).to_string()
        }
        Doubt::BeyondForecast(done, forecast) => {
            let (done, forecast) = pair(done, forecast);
            t_string!(
                i18n,
                doubts.beyond_forecast,
                done = done,
                forecast = forecast
            )
            .to_string()
        }
        Doubt::BeyondTarget(reached, target) => {
            let (reached, target) = pair(reached, target);
            t_string!(
                i18n,
                doubts.beyond_target,
                reached = reached,
                target = target
            )
            .to_string()
        }
        Doubt::BeyondCommitted(done, committed) => {
            let (done, committed) = pair(done, committed);
            t_string!(
                i18n,
                doubts.beyond_committed,
                done = done,
                committed = committed
            )
            .to_string()
        }
        Doubt::BeforeYear => t_string!(i18n, doubts.before_year).to_owned(),
        Doubt::Shrinks(done, earlier) => {
            let (done, earlier) = pair(done, earlier);
            t_string!(i18n, doubts.shrinks, done = done, earlier = earlier).to_string()
        }
    }
}

/// Says what a rate is taken of.
#[must_use]
pub fn base(i18n: Words, base: Base) -> &'static str {
    match base {
        Base::Period => t_string!(i18n, plans.base_period),
        Base::Year => t_string!(i18n, plans.base_year),
        Base::Target => t_string!(i18n, plans.base_target),
    }
}

/// Names a version of a plan.
#[must_use]
pub fn version(i18n: Words, version: u32) -> String {
    match version {
        1 => t_string!(i18n, plans.version_first).to_owned(),
        n => t_string!(i18n, plans.version_revised, n = n - 1).to_string(),
    }
}

/// Says where a plan stands.
#[must_use]
pub fn plan_state(i18n: Words, state: PlanState) -> &'static str {
    match state {
        PlanState::Prepared => t_string!(i18n, plans.state_prepared),
        PlanState::Submitted => t_string!(i18n, plans.state_submitted),
        PlanState::Adopted => t_string!(i18n, plans.state_adopted),
        PlanState::Revised => t_string!(i18n, plans.state_revised),
        PlanState::Unproven => t_string!(i18n, plans.state_unproven),
    }
}

/// How that looks.
#[must_use]
pub fn plan_standing(state: PlanState) -> Standing {
    match state {
        PlanState::Prepared => Standing::Vacant,
        PlanState::Submitted => Standing::Due,
        PlanState::Adopted => Standing::Done,
        PlanState::Revised => Standing::Ended,
        PlanState::Unproven => Standing::NotApplicable,
    }
}

/// Says where a gap stands.
#[must_use]
pub fn gap_state(i18n: Words, state: GapState) -> String {
    match state {
        GapState::NotJudged => t_string!(i18n, gaps.not_judged).to_owned(),
        GapState::WithinBounds => t_string!(i18n, gaps.within).to_owned(),
        GapState::ToJustify(None) => t_string!(i18n, gaps.to_justify).to_owned(),
        GapState::ToJustify(Some(due)) => {
            t_string!(i18n, gaps.to_justify_by, day = day(i18n, due)).to_string()
        }
        GapState::Justified(_) => t_string!(i18n, gaps.justified).to_owned(),
        GapState::Unjustified => t_string!(i18n, gaps.unjustified).to_owned(),
        GapState::Answered(_) => t_string!(i18n, gaps.answered).to_owned(),
    }
}

/// How that looks.
#[must_use]
pub fn gap_standing(state: GapState) -> Standing {
    match state {
        GapState::NotJudged => Standing::NotApplicable,
        GapState::WithinBounds | GapState::Answered(_) => Standing::Done,
        GapState::ToJustify(_) => Standing::Due,
        GapState::Justified(_) => Standing::Told,
        GapState::Unjustified => Standing::Late,
    }
}

/// Names what some progress is about: the plan of a year, or a part of it.
#[must_use]
pub fn about(i18n: Words, line: &ExecutionLine) -> String {
    match &line.about {
        Some(about) => super::name(i18n, about),
        None => t_string!(i18n, plans.of_year, year = line.year).to_string(),
    }
}

/// Names a version of the plan of a year: `PTBA 2021, révision 1`.
#[must_use]
pub fn plan(i18n: Words, plan: &PlanLine) -> String {
    let year = t_string!(i18n, plans.of_year, year = plan.year).to_string();
    match plan.version {
        1 => year,
        n => format!("{year}, {}", version(i18n, n)),
    }
}

/// Writes what was reached of what was counted.
#[must_use]
pub fn counted(i18n: Words, counted: &(i64, Option<i64>, Option<String>)) -> String {
    let (reached, target, unit) = counted;
    let reached = figures::whole(i18n, i128::from(*reached));
    let number = match target {
        Some(target) => {
            let target = figures::whole(i18n, i128::from(*target));
            t_string!(i18n, plans.reached_of, reached = reached, target = target).to_string()
        }
        None => reached,
    };
    match unit {
        Some(unit) => format!("{number} {unit}"),
        None => number,
    }
}

#[cfg(test)]
mod tests {
    use super::is_one;
    use crate::i18n::Locale;

    #[test]
    fn french_is_singular_up_to_two_and_english_at_one() {
        for (french, english, is_french, is_english) in [
            ("0,05", "0.05", true, false),
            ("1", "1", true, true),
            ("1,99", "1.99", true, false),
            ("2", "2", false, false),
            ("10", "10", false, false),
        ] {
            assert_eq!(is_one(Locale::fr, french), is_french, "{french}");
            assert_eq!(is_one(Locale::en, english), is_english, "{english}");
        }
    }
}

//! Figures of indicators in words: how exactly they are known, how far to trust them, where they stand.

use chrono::NaiveDate;
use governance::drafts::indicators::write_figure;
use governance::facts::{Exactness, Grade};
use governance::ids::MeasurementId;
use governance::present::Label;
use governance::present::indicators::{Actual, Course, FigureRow, Flag, IndicatorRow};
use governance::register::Register;
use governance::status::MeasureState;
use governance::status::indicators::{Doubt, WhyNot};
use governance::status::validation::ValidationState;

use super::{Words, day, figures, name, words};
use crate::i18n::t_string;
use crate::ui::Standing;

/// Writes a figure alone: `79 168`, `48,9`.
#[must_use]
pub fn plain(i18n: Words, figure: i64, decimals: u32) -> String {
    let plain = write_figure(figure, decimals);
    let (whole, rest) = plain.split_once(',').unwrap_or((&plain, ""));
    let whole = match whole.parse() {
        Ok(number) => figures::whole(i18n, number),
        Err(_) => whole.to_owned(),
    };
    match rest {
        "" => whole,
        rest => format!("{whole}{}{rest}", figures::decimal_mark(i18n)),
    }
}

/// Writes a figure with its unit: `79 168 ménages`, `48,9 %`.
#[must_use]
pub fn figure(i18n: Words, row: &IndicatorRow, figure: i64) -> String {
    with_unit(i18n, figure, row.decimals, &row.unit)
}

/// The same, from its parts.
#[must_use]
pub fn with_unit(i18n: Words, figure: i64, decimals: u32, unit: &str) -> String {
    let n = plain(i18n, figure, decimals);
    if unit == "%" {
        return t_string!(i18n, plans.rate, n = n).to_string();
    }
    t_string!(i18n, measures.with_unit, n = n, unit = unit).to_string()
}

/// Writes a figure as exactly as its source states it: `environ 34 000 ménages`.
#[must_use]
pub fn stated(i18n: Words, exactness: Exactness, written: String) -> String {
    match exactness {
        Exactness::Exact => written,
        Exactness::About => t_string!(i18n, measures.about, n = written).to_string(),
        Exactness::AtLeast => t_string!(i18n, measures.at_least, n = written).to_string(),
    }
}

/// Writes what was reached, as exactly as it is known.
#[must_use]
pub fn actual(i18n: Words, row: &IndicatorRow, actual: &Actual) -> String {
    let written = figure(i18n, row, actual.figure());
    let exactness = match actual {
        Actual::Measured(one) => one.exactness,
        Actual::Added { .. } if actual.is_exact() => Exactness::Exact,
        Actual::Added { .. } => Exactness::About,
    };
    stated(i18n, exactness, written)
}

/// Says what a sum is made of; nothing of what was measured as it stands.
#[must_use]
pub fn made_of(i18n: Words, actual: &Actual) -> Option<String> {
    let Actual::Added {
        n_counted,
        n_missing,
        ..
    } = actual
    else {
        return None;
    };
    let n = figures::count(i18n, *n_counted);
    Some(match n_missing {
        0 => t_string!(i18n, measures.added, count = *n_counted, n = n).to_string(),
        missing => {
            let missing = figures::count(i18n, *missing);
            t_string!(
                i18n,
                measures.added_missing,
                count = *n_counted,
                n = n,
                missing = missing
            )
            .to_string()
        }
    })
}

/// Says how far to trust a figure, in two words: `fiabilité B`.
#[must_use]
pub fn grade(i18n: Words, grade: Option<Grade>) -> String {
    match grade {
        Some(grade) => {
            let letter = grade.code().to_uppercase();
            t_string!(i18n, measures.grade, grade = letter).to_string()
        }
        None => t_string!(i18n, measures.no_grade).to_owned(),
    }
}

/// Says the same in full, where it is known.
#[must_use]
pub fn grade_meaning(i18n: Words, grade: Option<Grade>) -> Option<String> {
    grade.map(|grade| words::choice(i18n, grade.code()))
}

/// Names a flag.
#[must_use]
pub fn flag(i18n: Words, flag: Flag) -> &'static str {
    match flag {
        Flag::Late => t_string!(i18n, measures.flag_late),
        Flag::Missing => t_string!(i18n, measures.flag_missing),
        Flag::Doubtful => t_string!(i18n, measures.flag_doubtful),
        Flag::Contested => t_string!(i18n, measures.flag_contested),
        Flag::Stale => t_string!(i18n, measures.flag_stale),
        Flag::Unmeasured => t_string!(i18n, measures.flag_unmeasured),
        Flag::Untargeted => t_string!(i18n, measures.flag_untargeted),
    }
}

/// Returns how a flag is written in an address.
#[must_use]
pub fn flag_code(flag: Flag) -> &'static str {
    match flag {
        Flag::Late => "retard",
        Flag::Missing => "manquante",
        Flag::Doubtful => "douteuse",
        Flag::Contested => "contestee",
        Flag::Stale => "ancienne",
        Flag::Unmeasured => "jamais",
        Flag::Untargeted => "sans-cible",
    }
}

/// Says what a row is flagged for, the most pressing first; late figures are not told again as
/// missing, nor what the cells of the row say already.
#[must_use]
pub fn flags(i18n: Words, row: &IndicatorRow) -> Vec<(Standing, String)> {
    let n = |n| figures::count(i18n, n);
    let told = |flag: Flag| {
        let (standing, words) = match flag {
            Flag::Late => {
                let words = t_string!(i18n, measures.n_late, n = n(row.n_late)).to_string();
                (Standing::Late, words)
            }
            Flag::Missing => {
                let missing = row.n_owed.saturating_sub(row.n_late);
                let words = t_string!(i18n, measures.n_missing, n = n(missing)).to_string();
                (Standing::Due, words)
            }
            Flag::Doubtful => {
                let words = t_string!(i18n, measures.n_doubtful, n = n(row.n_doubtful)).to_string();
                (Standing::Due, words)
            }
            Flag::Contested => (Standing::Contested, self::flag(i18n, flag).to_owned()),
            Flag::Stale => (Standing::Ending, self::flag(i18n, flag).to_owned()),
            Flag::Unmeasured | Flag::Untargeted => {
                (Standing::Vacant, self::flag(i18n, flag).to_owned())
            }
        };
        (standing, words)
    };
    let is_new = |flag: &Flag| match flag {
        Flag::Missing => row.n_owed > row.n_late,
        Flag::Untargeted => false,
        flag => flag.is_on(row),
    };
    Flag::ALL.into_iter().filter(is_new).map(told).collect()
}

/// Says which way the last figure went.
#[must_use]
pub fn course(i18n: Words, course: Course, is_better: bool) -> String {
    let way = match course {
        Course::Rises => t_string!(i18n, measures.rises),
        Course::Falls => t_string!(i18n, measures.falls),
        Course::Stays => return t_string!(i18n, measures.stays).to_owned(),
    };
    match is_better {
        true => t_string!(i18n, measures.better, course = way).to_string(),
        false => t_string!(i18n, measures.worse, course = way).to_string(),
    }
}

/// Tells a series in words, for those who do not see its line.
#[must_use]
pub fn trend(
    i18n: Words,
    decimals: u32,
    way: Option<(Course, bool)>,
    trend: &[(NaiveDate, i64)],
) -> String {
    let (Some((from, first)), Some((to, last))) = (trend.first(), trend.last()) else {
        return t_string!(i18n, measures.trend_none).to_owned();
    };
    let Some((way, is_better)) = way else {
        return t_string!(i18n, measures.trend_one).to_owned();
    };
    let n = figures::count(i18n, trend.len());
    let (first, last) = (plain(i18n, *first, decimals), plain(i18n, *last, decimals));
    let (from, to) = (day(i18n, *from), day(i18n, *to));
    let course = course(i18n, way, is_better);
    t_string!(
        i18n,
        measures.trend,
        n = n,
        first = first,
        from = from,
        last = last,
        to = to,
        course = course
    )
    .to_string()
}

/// Says where the figure of an area for a period stands, and how that looks.
#[must_use]
pub fn measure_state(i18n: Words, state: MeasureState) -> (Standing, String) {
    match state {
        MeasureState::NotYetDue => {
            let words = t_string!(i18n, measures.state_not_yet).to_owned();
            (Standing::NotApplicable, words)
        }
        MeasureState::Due(by) => {
            let words = t_string!(i18n, measures.state_due, day = day(i18n, by)).to_string();
            (Standing::Due, words)
        }
        MeasureState::Missing => {
            let words = t_string!(i18n, measures.state_missing).to_owned();
            (Standing::Due, words)
        }
        MeasureState::Late(by) => {
            let words = t_string!(i18n, measures.state_late, day = day(i18n, by)).to_string();
            (Standing::Late, words)
        }
        MeasureState::Measured(_) => {
            let words = t_string!(i18n, measures.state_measured).to_owned();
            (Standing::Done, words)
        }
    }
}

/// Says where a figure stands on its way up, and how that looks.
#[must_use]
pub fn validation(i18n: Words, row: &FigureRow) -> (Standing, String) {
    let (body, on) = match &row.found_by {
        Some((body, on)) => (name(i18n, body), day(i18n, *on)),
        None => (String::new(), String::new()),
    };
    match row.state {
        ValidationState::Recorded => {
            let words = t_string!(i18n, measures.state_recorded).to_owned();
            (Standing::Vacant, words)
        }
        ValidationState::Submitted(on) => {
            let words = t_string!(i18n, measures.state_submitted, day = day(i18n, on));
            (Standing::Due, words.to_string())
        }
        ValidationState::Validated(_) => {
            let words = t_string!(i18n, measures.state_validated, body = body, day = on);
            (Standing::Done, words.to_string())
        }
        ValidationState::Returned(_) => {
            let words = t_string!(i18n, measures.state_returned, body = body, day = on);
            (Standing::Late, words.to_string())
        }
        ValidationState::Reopened(_) => {
            let words = t_string!(i18n, measures.state_reopened, body = body).to_string();
            (Standing::Due, words)
        }
    }
}

/// Says that a figure is locked by a validation; nothing where none stands.
#[must_use]
pub fn locked(i18n: Words, row: &FigureRow) -> Option<String> {
    let (body, on) = row.found_by.as_ref()?;
    let (body, on) = (name(i18n, body), day(i18n, *on));
    let words = || t_string!(i18n, measures.locked, body = body, day = on).to_string();
    row.state.is_validated().then(words)
}

/// Says what looks wrong about a figure with so many decimals.
#[must_use]
pub fn doubt(i18n: Words, register: &Register, decimals: u32, doubt: Doubt) -> String {
    let plain = |figure| plain(i18n, figure, decimals);
    let other = |id: MeasurementId| {
        let one = register.programme().measurement(id);
        one.map_or_else(Default::default, |one| {
            (plain(one.figure), day(i18n, one.cut_off))
        })
    };
    match doubt {
        Doubt::TooLittle { least } => {
            t_string!(i18n, measures.too_little, n = plain(least)).to_string()
        }
        Doubt::TooMuch { most } => t_string!(i18n, measures.too_much, n = plain(most)).to_string(),
        Doubt::Jump { before } => {
            let (n, day) = other(before);
            t_string!(i18n, measures.jump, n = n, day = day).to_string()
        }
        Doubt::Copied { before } => {
            let (n, day) = other(before);
            t_string!(i18n, measures.copied, n = n, day = day).to_string()
        }
        Doubt::PartsDiffer { sum } => {
            t_string!(i18n, measures.parts_differ, n = plain(sum)).to_string()
        }
        Doubt::Contradicted { by } => {
            let (n, _) = other(by);
            t_string!(i18n, measures.contradicted, n = n).to_string()
        }
        Doubt::CollectedEarly { on } => {
            t_string!(i18n, measures.collected_early, day = day(i18n, on)).to_string()
        }
    }
}

/// Says why figures are not made one.
#[must_use]
pub fn why_not(i18n: Words, register: &Register, why: WhyNot) -> String {
    match why {
        WhyNot::Rate => t_string!(i18n, measures.why_rate).to_owned(),
        WhyNot::Apart => t_string!(i18n, measures.why_apart).to_owned(),
        WhyNot::OtherIndicator => t_string!(i18n, measures.why_other_indicator).to_owned(),
        WhyNot::Twice(area) => {
            let area = name(i18n, &Label::of(register, area.0));
            t_string!(i18n, measures.why_twice, area = area).to_string()
        }
        WhyNot::WithTheWhole => t_string!(i18n, measures.why_with_the_whole).to_owned(),
        WhyNot::OtherDay => t_string!(i18n, measures.why_other_day).to_owned(),
        WhyNot::TooMuch => t_string!(i18n, measures.why_too_much).to_owned(),
    }
}

/// Says who collected a figure, and when.
#[must_use]
pub fn collected(i18n: Words, row: &FigureRow) -> String {
    let (body, post) = &row.collected_by;
    let named = [post, body].into_iter().flatten();
    let who: Vec<String> = named.map(|label| name(i18n, label)).collect();
    let who = match who.is_empty() {
        true => t_string!(i18n, measures.nobody).to_owned(),
        false => who.join(", "),
    };
    match row.collected_on {
        Some(on) => {
            t_string!(i18n, measures.collected_by, who = who, day = day(i18n, on)).to_string()
        }
        None => who,
    }
}

//! The territory in words: counts by name, the figures that a map can show, and what they leave out.

use governance::present::territory::{LeftOut, Measure, Rule, ShadeStep, Shades};
use governance::register::Register;

use super::{Words, count, duties, measures, words};
use crate::i18n::t_string;

/// Tells counts by name, those above nought: « Région : 9 · Cercle : 50 ».
#[must_use]
pub fn told(i18n: Words, names: Vec<String>, counts: Vec<u32>) -> String {
    let named = names.into_iter().zip(counts).filter(|(_, n)| *n > 0);
    let told = named.map(|(name, n)| {
        let n = count(i18n, n as usize);
        t_string!(i18n, territory.count, name = name, n = n).to_string()
    });
    told.collect::<Vec<_>>().join(" · ")
}

/// Names every figure that a map can show: how the address writes it, what it is called, and what it
/// is. Kinds of bodies go by their codes.
#[must_use]
pub fn measures(i18n: Words, register: &Register) -> Vec<(String, String, Measure)> {
    let plain = [
        (
            "vivants",
            t_string!(i18n, territory.n_bodies),
            Measure::AllBodies,
        ),
        (
            "vacants",
            t_string!(i18n, territory.n_vacant),
            Measure::Vacant,
        ),
        (
            "finissants",
            t_string!(i18n, territory.ending),
            Measure::Ending,
        ),
        (
            "silence",
            t_string!(i18n, territory.silence),
            Measure::Silence,
        ),
        (
            "silencieuses",
            t_string!(i18n, territory.silent),
            Measure::Silent,
        ),
        ("agents", t_string!(i18n, territory.agents), Measure::Agents),
        (
            "campagnes",
            t_string!(i18n, territory.campaigns),
            Measure::Campaigns,
        ),
    ];
    let plain = plain.map(|(code, name, measure)| (code.to_owned(), name.to_owned(), measure));
    let mut all = plain.to_vec();
    for (at, kind) in register.charter().kinds().iter().enumerate() {
        let kind = kind.code.as_str();
        let named = [
            (
                "vivants",
                t_string!(i18n, territory.living, kind = kind).to_string(),
                Measure::Bodies(at),
            ),
            (
                "couverts",
                t_string!(i18n, territory.covered, kind = kind).to_string(),
                Measure::Covered(at),
            ),
            (
                "manquants",
                t_string!(i18n, territory.missing, kind = kind).to_string(),
                Measure::Missing(at),
            ),
        ];
        let named = named.map(|(code, name, measure)| (format!("{code}-{kind}"), name, measure));
        all.extend(named);
    }
    let mut indicators: Vec<(String, String, Measure)> = register
        .programme()
        .indicators()
        .map(|(id, one)| {
            let name = t_string!(
                i18n,
                territory.indicator,
                code = one.code.clone(),
                name = one.name.clone()
            );
            (
                format!("indicateur-{id}"),
                name.to_string(),
                Measure::Indicator(id),
            )
        })
        .collect();
    indicators.sort_by(|one, other| one.1.cmp(&other.1));
    all.extend(indicators);
    all
}

/// Writes a figure of a map; its unit is told once, beside the map.
#[must_use]
pub fn figure(i18n: Words, shades: &Shades, value: i64) -> String {
    let decimals = shades.rule.as_ref().map_or(0, |rule| rule.decimals);
    measures::plain(i18n, value, decimals)
}

/// Says which figures have a shade: `12`, `de 13 à 24`.
#[must_use]
pub fn step(i18n: Words, shades: &Shades, step: &ShadeStep) -> String {
    let least = figure(i18n, shades, step.least);
    if step.least == step.most {
        return least;
    }
    let most = figure(i18n, shades, step.most);
    t_string!(i18n, territory.step, least = least, most = most).to_string()
}

/// Says how the figures of a map come about, and what they do not count.
#[must_use]
pub fn notes(i18n: Words, shades: &Shades) -> Vec<String> {
    let rule = shades.rule.as_ref().map(|one| rule(i18n, one));
    let left_out = shades.left_out.iter().map(|one| left_out(i18n, *one));
    rule.into_iter().chain(left_out).collect()
}

fn rule(i18n: Words, rule: &Rule) -> String {
    let unit = rule.unit.clone();
    let how = words::choice(i18n, rule.aggregation.code());
    match rule.period {
        Some(period) => {
            let period = duties::period(i18n, period);
            t_string!(
                i18n,
                territory.rule,
                unit = unit,
                period = period,
                how = how
            )
            .to_string()
        }
        None => t_string!(i18n, territory.rule_no_period, unit = unit).to_string(),
    }
}

fn left_out(i18n: Words, what: LeftOut) -> String {
    let n = |n: usize| count(i18n, n);
    match what {
        LeftOut::Figures(count) => {
            t_string!(i18n, territory.left_figures, count = count, n = n(count)).to_string()
        }
        LeftOut::NotAdded(count) => {
            t_string!(i18n, territory.left_apart, count = count, n = n(count)).to_string()
        }
        LeftOut::Campaigns(count) => {
            t_string!(i18n, territory.left_campaigns, count = count, n = n(count)).to_string()
        }
        LeftOut::Agents(count) => {
            t_string!(i18n, territory.left_agents, count = count, n = n(count)).to_string()
        }
        LeftOut::Bodies(count) => {
            t_string!(i18n, territory.left_bodies, count = count, n = n(count)).to_string()
        }
        LeftOut::NoLimit => t_string!(i18n, territory.no_limit).to_owned(),
    }
}

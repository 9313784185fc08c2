//! Figures of areas as one, with what is left out by name; and a figure by category.

use super::super::Label;
use crate::facts::{Aggregation, Indicator};
use crate::ids::MeasurementId;
use crate::money::Rate;
use crate::register::Register;
use crate::status::indicators::{Total, WhyNot};

/// A total, with what it leaves out by name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TotalView {
    /// The figure, in the least parts of the unit; none where nothing makes one.
    pub figure: Option<i64>,
    /// Whether every source of it states its figure exactly.
    pub is_exact: bool,
    /// How many figures it is made of.
    pub n_counted: usize,
    /// The areas whose figure is not there.
    pub missing: Vec<Label>,
    /// The figures left out, since no validation of them stands.
    pub not_validated: Vec<Label>,
    /// Why figures of areas were not made one.
    pub why_not: Option<WhyNot>,
    /// The figure by category, where it is told.
    pub breakdown: Option<Breakdown>,
}

impl TotalView {
    pub(super) fn of(register: &Register, indicator: &Indicator, total: &Total) -> Self {
        let missing = total.missing.iter();
        let left_out = total.not_validated.iter();
        let counted = match total.figure {
            Some(_) => total.counted.as_slice(),
            None => &[],
        };
        Self {
            figure: total.figure,
            is_exact: total.is_exact,
            n_counted: total.counted.len(),
            missing: missing.map(|id| Label::of(register, id.0)).collect(),
            not_validated: left_out.map(|id| Label::of(register, id.0)).collect(),
            why_not: total.why_not,
            breakdown: Breakdown::of(register, indicator, counted),
        }
    }
}

/// A figure by category: women, men.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Breakdown {
    /// Each category of the indicator, in the order in which it is written.
    pub parts: Vec<PartRow>,
    /// How many figures the whole is made of.
    pub n_figures: usize,
    /// How much of the whole no category tells; none where categories are not added up.
    pub rest: Option<i64>,
}

/// One category.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PartRow {
    /// What it is called.
    pub category: String,
    /// Its figure, in the least parts of the unit; none where no figure tells it.
    pub figure: Option<i64>,
    /// How many figures tell it.
    pub n_told: usize,
    /// Its share of the whole; none where the figures are rates, or nobody tells it.
    pub share: Option<Rate>,
}

impl Breakdown {
    /// Tells figures by category; none where the indicator has no categories, nothing is counted,
    /// or several figures cannot be made one.
    pub(super) fn of(
        register: &Register,
        indicator: &Indicator,
        counted: &[MeasurementId],
    ) -> Option<Self> {
        let is_sum = indicator.aggregation == Aggregation::Sum;
        if counted.is_empty() || (counted.len() > 1 && !is_sum) {
            return None;
        }
        let found = |id: &MeasurementId| register.programme().measurement(*id);
        let all: Vec<_> = counted.iter().filter_map(found).collect();
        let whole: i128 = all.iter().map(|one| i128::from(one.figure)).sum();
        let sum_of = |category: &str| {
            let of_one = |one: &&crate::facts::Measurement| {
                let parts = one.parts()?.into_iter();
                let mut parts = parts.filter(|(name, _)| *name == category);
                parts.next().map(|(_, figure)| i128::from(figure))
            };
            let told: Vec<i128> = all.iter().filter_map(of_one).collect();
            (told.iter().sum::<i128>(), told.len())
        };
        let parts: Vec<PartRow> = indicator
            .categories()
            .map(|category| {
                let (sum, n_told) = sum_of(category);
                let figure = i64::try_from(sum).ok().filter(|_| n_told > 0);
                PartRow {
                    category: category.to_owned(),
                    figure,
                    n_told,
                    share: figure
                        .filter(|_| is_sum)
                        .and_then(|figure| Rate::of(figure.into(), whole)),
                }
            })
            .collect();
        let told: i128 = parts
            .iter()
            .filter_map(|part| part.figure)
            .map(i128::from)
            .sum();
        let rest = i64::try_from(whole - told).ok();
        (!parts.is_empty()).then_some(Self {
            parts,
            n_figures: all.len(),
            rest: rest.filter(|rest| is_sum && *rest > 0),
        })
    }
}

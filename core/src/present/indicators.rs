//! Indicators: the table of all of them, and the page of one.

mod actual;
mod address;
mod curve;
mod filter;
mod last;
mod page;
mod periods;
mod row;
mod table;
mod totals;

pub use actual::Actual;
pub use address::{IndicatorAddress, history_of_indicator, indicator_at};
pub use curve::{Course, Curve, Dot, HIGH, WIDE};
pub use filter::{Flag, Group, IndicatorFilter};
pub use page::{AreaRow, IndicatorPage, Tally, indicator_page};
pub use periods::PeriodRow;
pub use row::{FigureRow, TargetRow};
pub use table::{IndicatorRow, IndicatorTable, indicator_table};
pub use totals::{Breakdown, PartRow, TotalView};

#[cfg(test)]
mod tests;

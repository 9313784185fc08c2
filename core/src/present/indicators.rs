//! Indicators: the table of all of them, and the page of one.

mod page;
mod row;
mod table;

pub use page::{AreaRow, IndicatorPage, TotalView, indicator_page};
pub use row::{FigureRow, TargetRow};
pub use table::{Actual, IndicatorRow, IndicatorTable, indicator_table};

#[cfg(test)]
mod tests;

//! Reports: what is owed by whom and when, what is late, what awaits which session; and one of them.

mod calendar;
mod figures;
mod page;

pub use calendar::{Basis, Calendar, Group, Line, Waits, calendar};
pub use figures::{FigureLine, FigureTable};
pub use page::{ReportPage, ReportView, SectionSlot, Settled, history_of_report, report_page};

#[cfg(test)]
mod tests;

//! The exchange page: what a file may hold, what a merge would bring, and what people must
//! settle after tablets worked apart.

mod brought;
mod concern_row;
mod contest;
mod double_row;
mod preview_row;
mod room;
mod scope_choice;
#[cfg(test)]
mod tests;

pub use brought::{Brought, Told, brought};
pub use concern_row::{ConcernGroup, ConcernKind, ConcernRow, concern_groups};
pub use contest::{Contest, ContestedField, VersionRow, contest, contested_facts};
pub use double_row::{Compared, DoubleRow, Side, double_row};
pub use preview_row::{MissingRow, PreviewRows, SortRow, preview_rows};
pub use room::{AT_EASE, Room, SOON_FILLED, room};
pub use scope_choice::{ScopeChoice, reminder_days, scope_choices};

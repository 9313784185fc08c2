//! The pages: one file each, a folder once a page has parts of its own.

mod bodies;
mod body;
mod exchange;
mod journal;
mod settings;

pub use bodies::BodiesPage;
pub use body::BodyPage;
pub use exchange::ExchangePage;
pub use journal::JournalPage;
pub use settings::SettingsPage;

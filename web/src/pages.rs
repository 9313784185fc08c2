//! The pages: one file each, a folder once a page has parts of its own.

mod bodies;
mod body;
mod demonstration;
mod duties;
mod exchange;
mod gaps;
mod journal;
mod plan;
mod plan_entry;
mod plans;
mod recommendation;
mod recommendations;
mod report;
mod reports;
mod session;
mod sessions;
mod settings;

pub use bodies::BodiesPage;
pub use body::BodyPage;
pub use demonstration::DemonstrationPage;
pub use duties::DutiesPage;
pub use exchange::ExchangePage;
pub use gaps::GapsPage;
pub use journal::JournalPage;
pub use plan::PlanPage;
pub use plan_entry::PlanEntryPage;
pub use plans::PlansPage;
pub use recommendation::RecommendationPage;
pub use recommendations::RecommendationsPage;
pub use report::ReportPage;
pub use reports::ReportsPage;
pub use session::SessionPage;
pub use sessions::SessionsPage;
pub use settings::SettingsPage;

//! Calendar and pages.

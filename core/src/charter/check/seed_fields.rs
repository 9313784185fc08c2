//! The fields of first facts, strictly: a misspelt one must not pass in silence.
//!
//! The journal reads facts leniently, since a newer tablet may know more fields.
//! A charter is written with this very build, so here anything unknown is a slip.

use chrono::NaiveDate;
use serde::Deserialize;

/// An area.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AreaFields {
    pub(super) name: String,
    pub(super) code: String,
    pub(super) level: String,
    #[serde(default)]
    pub(super) parents: Vec<ParentFields>,
    pub(super) from: Option<NaiveDate>,
    pub(super) to: Option<NaiveDate>,
    pub(super) source: Option<String>,
}

/// A parent of an area or a body, over some time.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ParentFields {
    pub(super) parent: String,
    pub(super) from: Option<NaiveDate>,
    pub(super) to: Option<NaiveDate>,
}

/// A body.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BodyFields {
    pub(super) name: String,
    pub(super) short: String,
    pub(super) kind: String,
    pub(super) level: String,
    #[serde(default)]
    pub(super) parents: Vec<ParentFields>,
    pub(super) area: String,
    pub(super) from: NaiveDate,
    pub(super) to: Option<NaiveDate>,
    pub(super) founded_by: String,
    pub(super) seat: Option<String>,
    pub(super) note: Option<String>,
    pub(super) source: String,
}

/// A post.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PostFields {
    pub(super) body: String,
    pub(super) name: String,
    pub(super) seats: Option<u32>,
    pub(super) from: Option<NaiveDate>,
    pub(super) to: Option<NaiveDate>,
    pub(super) note: Option<String>,
    pub(super) source: Option<String>,
}

/// A value of a parameter.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ParameterFields {
    pub(super) code: String,
    pub(super) value: Option<String>,
    pub(super) from: Option<NaiveDate>,
    pub(super) to: Option<NaiveDate>,
    pub(super) basis: String,
    pub(super) body: Option<String>,
    pub(super) note: Option<String>,
}

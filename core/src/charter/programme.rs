//! Who the programme is: what a letterhead says, and the rules it lives by.

use serde::Deserialize;

use super::words::{Basis, Words};

/// Name, address and founding text of the programme.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeIdentity {
    /// Short code, fit for a file name.
    pub code: String,
    /// Full name.
    pub name: Words,
    /// Name people use.
    pub short: String,
    /// What the name means.
    pub meaning: Words,
    /// Other spellings met in writing, so that a search finds them all.
    pub other_spellings: Vec<String>,
    /// Country.
    pub country: String,
    /// Address of the head office.
    pub head_office: String,
    /// Telephone numbers.
    pub phones: Vec<String>,
    /// Address for letters by mail.
    pub email: String,
    /// Site, shown as text: the page itself calls nobody.
    pub website: String,
    /// The one currency amounts are kept in.
    pub currency: Currency,
    /// Reference of the project the programme was first set up to carry out.
    pub parent_project: String,
    /// How it stands in the codes of those who publish aid data; none where nobody has said.
    #[serde(default)]
    pub aid_data: Option<AidData>,
    /// Founding text.
    pub founding: Basis,
    /// Code of the source of all this.
    pub source: String,
}

/// How the programme stands in the codes that publishers of aid data share (IATI).
///
/// An identifier is issued by a registry: what no registry issued is none, never made up.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AidData {
    /// Identifier of the organisation that publishes: its registry and its number there.
    #[serde(default)]
    pub organisation: Option<String>,
    /// What kind of organisation it is, in the list of organisation types: 10 is a government.
    pub organisation_type: String,
    /// What the programme is for, in the five-digit purpose codes of the OECD DAC.
    #[serde(default)]
    pub sector: Option<String>,
    /// Code of the source of all this.
    pub source: String,
}

/// The one currency of the programme.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Currency {
    /// ISO 4217 code.
    pub code: String,
    /// What is printed beside a figure.
    pub symbol: String,
    /// How people call it.
    pub name: Words,
    /// Digits after the decimal mark; none for a currency kept whole.
    pub decimals: u8,
}

/// One of the rules that decide, for people to read.
///
/// The rules themselves are code; this is how the programme states them.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecidingRule {
    /// Code of the rule.
    pub code: String,
    /// What it says.
    pub text: Words,
    /// Code of the source.
    pub source: String,
}

//! The acts on a session, as the address names them while their form is open.
//!
//! Attendances, decisions and minutes have acts of their own, under other names.

use std::fmt;
use std::str::FromStr;

use governance::facts::Listing;
use governance::ids::{AgendaItemId, EntryId, ProgressId};

/// Before the progress whose gap is put on the agenda.
const GAP: &str = "ecart";

/// An act whose form can be open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Act {
    /// Correct what is recorded of the session.
    Amend,
    /// Note the day of its convocation.
    Convene,
    /// Add a line to the agenda.
    AddItem,
    /// Add a line about a gap.
    AddGap(ProgressId),
    /// Correct a line.
    AmendItem(AgendaItemId),
    /// Put a line off, or leave it out.
    SetAside(AgendaItemId, Listing),
    /// Put off or leave out a line that is only proposed.
    Decline(String, Listing),
    /// Record what the session asks of others.
    Recommend,
    /// Take a fact back.
    Withdraw(EntryId),
}

/// A text that names no act.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct NotAnAct;

impl FromStr for Act {
    type Err = NotAnAct;

    fn from_str(text: &str) -> Result<Self, NotAnAct> {
        let (act, of) = text.split_once('.').unwrap_or((text, ""));
        let id = || of.parse::<EntryId>().map_err(|_| NotAnAct);
        let item = || Ok(AgendaItemId(id()?));
        Ok(match act {
            "modifier" => Self::Amend,
            "convoquer" => Self::Convene,
            "point" if of.is_empty() => Self::AddItem,
            "point" => Self::AmendItem(item()?),
            GAP => Self::AddGap(ProgressId(id()?)),
            "reporter" => Self::SetAside(item()?, Listing::Deferred),
            "ecarter" => Self::SetAside(item()?, Listing::Dropped),
            "reporter-propose" if !of.is_empty() => Self::Decline(of.to_owned(), Listing::Deferred),
            "ecarter-propose" if !of.is_empty() => Self::Decline(of.to_owned(), Listing::Dropped),
            "recommander" => Self::Recommend,
            "retirer" => Self::Withdraw(id()?),
            _ => return Err(NotAnAct),
        })
    }
}

impl fmt::Display for Act {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let aside = |listing: &Listing| match listing {
            Listing::Dropped => "ecarter",
            Listing::Listed | Listing::Deferred => "reporter",
        };
        match self {
            Self::Amend => f.write_str("modifier"),
            Self::Convene => f.write_str("convoquer"),
            Self::AddItem => f.write_str("point"),
            Self::AddGap(id) => write!(f, "{GAP}.{id}"),
            Self::AmendItem(id) => write!(f, "point.{id}"),
            Self::SetAside(id, listing) => write!(f, "{}.{id}", aside(listing)),
            Self::Decline(key, listing) => write!(f, "{}-propose.{key}", aside(listing)),
            Self::Recommend => f.write_str("recommander"),
            Self::Withdraw(id) => write!(f, "retirer.{id}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_act_has_an_address_that_leads_back_to_it() {
        let id: EntryId = "k3f9a2m7qx-17".parse().unwrap();
        let item = AgendaItemId(id);
        let acts = [
            Act::Amend,
            Act::Convene,
            Act::AddItem,
            Act::AddGap(ProgressId(id)),
            Act::AmendItem(item),
            Act::SetAside(item, Listing::Deferred),
            Act::SetAside(item, Listing::Dropped),
            Act::Decline("CNP-3-budget-2021-0".to_owned(), Listing::Deferred),
            Act::Decline(id.to_string(), Listing::Dropped),
            Act::Recommend,
            Act::Withdraw(id),
        ];
        for act in acts {
            assert_eq!(act.to_string().parse(), Ok(act));
        }
        assert_eq!("retirer".parse::<Act>(), Err(NotAnAct));
        assert_eq!("presence.x".parse::<Act>(), Err(NotAnAct));
    }
}

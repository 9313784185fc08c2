//! The acts on a recommendation, as the address names them while their form is open.

use std::fmt;
use std::str::FromStr;

use governance::ids::{EntryId, FollowUpId};

/// An act whose form can be open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    /// Declare where it stands.
    Declare,
    /// Verify a declaration.
    Verify(FollowUpId),
    /// Carry it over into a new one.
    Carry,
    /// Correct what is recorded of it, or of its follow-up.
    Amend(EntryId),
    /// Take one of these back.
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
        Ok(match act {
            "declarer" => Self::Declare,
            "verifier" => Self::Verify(FollowUpId(id()?)),
            "reconduire" => Self::Carry,
            "modifier" => Self::Amend(id()?),
            "retirer" => Self::Withdraw(id()?),
            _ => return Err(NotAnAct),
        })
    }
}

impl fmt::Display for Act {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Declare => f.write_str("declarer"),
            Self::Verify(id) => write!(f, "verifier.{id}"),
            Self::Carry => f.write_str("reconduire"),
            Self::Amend(id) => write!(f, "modifier.{id}"),
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
        let acts = [
            Act::Declare,
            Act::Verify(FollowUpId(id)),
            Act::Carry,
            Act::Amend(id),
            Act::Withdraw(id),
        ];
        for act in acts {
            assert_eq!(act.to_string().parse(), Ok(act));
        }
        assert_eq!("verifier".parse::<Act>(), Err(NotAnAct));
    }
}

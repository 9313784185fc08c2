//! The acts on decisions, as the address names them while their form is open.

use std::fmt;
use std::str::FromStr;

use governance::ids::{AgendaItemId, DecisionId, EntryId};

/// An act whose form can be open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    /// Decide on an item, or on none.
    New(Option<AgendaItemId>),
    /// Adopt an item.
    Adopt(AgendaItemId),
    /// Correct a decision.
    Amend(DecisionId),
    /// Take one back.
    Withdraw(DecisionId),
}

/// A text that names no such act.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct NotAnAct;

impl FromStr for Act {
    type Err = NotAnAct;

    fn from_str(text: &str) -> Result<Self, NotAnAct> {
        let text = text.strip_prefix("decision.").ok_or(NotAnAct)?;
        let (act, of) = text.split_once('.').unwrap_or((text, ""));
        let id = || of.parse::<EntryId>().map_err(|_| NotAnAct);
        Ok(match act {
            "nouvelle" if of.is_empty() => Self::New(None),
            "nouvelle" => Self::New(Some(AgendaItemId(id()?))),
            "adopter" => Self::Adopt(AgendaItemId(id()?)),
            "corriger" => Self::Amend(DecisionId(id()?)),
            "retirer" => Self::Withdraw(DecisionId(id()?)),
            _ => return Err(NotAnAct),
        })
    }
}

impl fmt::Display for Act {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("decision.")?;
        match self {
            Self::New(None) => f.write_str("nouvelle"),
            Self::New(Some(item)) => write!(f, "nouvelle.{item}"),
            Self::Adopt(item) => write!(f, "adopter.{item}"),
            Self::Amend(id) => write!(f, "corriger.{id}"),
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
            Act::New(None),
            Act::New(Some(AgendaItemId(id))),
            Act::Adopt(AgendaItemId(id)),
            Act::Amend(DecisionId(id)),
            Act::Withdraw(DecisionId(id)),
        ];
        for act in acts {
            assert_eq!(act.to_string().parse(), Ok(act));
        }
        assert_eq!("decision.adopter".parse::<Act>(), Err(NotAnAct));
    }
}

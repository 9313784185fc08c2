//! The acts on a body, as the address names them while their form is open.

use std::fmt;
use std::str::FromStr;

use governance::ids::{EntryId, MembershipId, PostId};

/// An act whose form can be open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    /// Correct what is recorded of a fact.
    Amend(EntryId),
    /// Put the body under another.
    Move,
    /// Set the body's last day.
    Dissolve,
    /// Add a post.
    AddPost,
    /// Add a mandate, for one post or for none yet.
    Mandate(Option<PostId>),
    /// Let somebody stand in for the holder of a mandate.
    Substitute(MembershipId),
    /// Set the last day of a mandate.
    End(MembershipId),
    /// Record a session.
    Session,
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
        Ok(match act {
            "modifier" => Self::Amend(id()?),
            "rattacher" => Self::Move,
            "dissoudre" => Self::Dissolve,
            "poste" => Self::AddPost,
            "mandat" if of.is_empty() => Self::Mandate(None),
            "mandat" => Self::Mandate(Some(PostId(id()?))),
            "suppleer" => Self::Substitute(MembershipId(id()?)),
            "finir" => Self::End(MembershipId(id()?)),
            "session" => Self::Session,
            "retirer" => Self::Withdraw(id()?),
            _ => return Err(NotAnAct),
        })
    }
}

impl fmt::Display for Act {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Amend(id) => write!(f, "modifier.{id}"),
            Self::Move => f.write_str("rattacher"),
            Self::Dissolve => f.write_str("dissoudre"),
            Self::AddPost => f.write_str("poste"),
            Self::Mandate(None) => f.write_str("mandat"),
            Self::Mandate(Some(post)) => write!(f, "mandat.{post}"),
            Self::Substitute(id) => write!(f, "suppleer.{id}"),
            Self::End(id) => write!(f, "finir.{id}"),
            Self::Session => f.write_str("session"),
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
            Act::Amend(id),
            Act::Move,
            Act::Dissolve,
            Act::AddPost,
            Act::Mandate(None),
            Act::Mandate(Some(PostId(id))),
            Act::Substitute(MembershipId(id)),
            Act::End(MembershipId(id)),
            Act::Session,
            Act::Withdraw(id),
        ];
        for act in acts {
            assert_eq!(act.to_string().parse(), Ok(act));
        }
        assert_eq!("retirer".parse::<Act>(), Err(NotAnAct));
        assert_eq!("autre".parse::<Act>(), Err(NotAnAct));
    }
}

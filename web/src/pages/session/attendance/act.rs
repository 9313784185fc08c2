//! The acts on attendances, as the address names them while their form is open.

use std::fmt;
use std::str::FromStr;

use governance::ids::{AttendanceId, EntryId, MembershipId};

/// An act whose form can be open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    /// Say who sits in a member's place.
    Represent(MembershipId),
    /// Times, recusals and source of an attendance.
    Details(AttendanceId),
    /// Note a member who comes back.
    ComeBack(MembershipId),
    /// Add a guest.
    Guest,
    /// Add heads counted.
    Heads,
    /// Correct heads counted.
    AmendHeads(AttendanceId),
    /// Set the quorum rule.
    Rule,
    /// Take an attendance back.
    Withdraw(AttendanceId),
}

/// A text that names no such act.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct NotAnAct;

impl FromStr for Act {
    type Err = NotAnAct;

    fn from_str(text: &str) -> Result<Self, NotAnAct> {
        let text = text.strip_prefix("presence.").ok_or(NotAnAct)?;
        let (act, of) = text.split_once('.').unwrap_or((text, ""));
        let id = || of.parse::<EntryId>().map_err(|_| NotAnAct);
        Ok(match act {
            "represente" => Self::Represent(MembershipId(id()?)),
            "details" => Self::Details(AttendanceId(id()?)),
            "retour" => Self::ComeBack(MembershipId(id()?)),
            "invite" => Self::Guest,
            "effectifs" if of.is_empty() => Self::Heads,
            "effectifs" => Self::AmendHeads(AttendanceId(id()?)),
            "quorum" => Self::Rule,
            "retirer" => Self::Withdraw(AttendanceId(id()?)),
            _ => return Err(NotAnAct),
        })
    }
}

impl fmt::Display for Act {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("presence.")?;
        match self {
            Self::Represent(id) => write!(f, "represente.{id}"),
            Self::Details(id) => write!(f, "details.{id}"),
            Self::ComeBack(id) => write!(f, "retour.{id}"),
            Self::Guest => f.write_str("invite"),
            Self::Heads => f.write_str("effectifs"),
            Self::AmendHeads(id) => write!(f, "effectifs.{id}"),
            Self::Rule => f.write_str("quorum"),
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
            Act::Represent(MembershipId(id)),
            Act::Details(AttendanceId(id)),
            Act::ComeBack(MembershipId(id)),
            Act::Guest,
            Act::Heads,
            Act::AmendHeads(AttendanceId(id)),
            Act::Rule,
            Act::Withdraw(AttendanceId(id)),
        ];
        for act in acts {
            assert_eq!(act.to_string().parse(), Ok(act));
        }
        assert_eq!("presence.represente".parse::<Act>(), Err(NotAnAct));
        assert_eq!("decision.nouvelle".parse::<Act>(), Err(NotAnAct));
    }
}

//! What was founded together is taken back together, but for what has been given life since.

use std::collections::BTreeSet;

use crate::drafts::Step;
use crate::facts::{Kind, Role};
use crate::ids::{BodyId, EntryId};
use crate::order::InOrder as _;
use crate::programme::Programme;
use crate::register::{Intent, Register};

/// What is taken back, and what stays.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Undoing {
    /// What is withdrawn: posts before their body, bodies before the one they report to.
    pub withdrawn: Vec<EntryId>,
    /// How many bodies are.
    pub n_bodies: usize,
    /// The bodies that stay, with their posts, in the order in which they were founded.
    pub kept: Vec<Kept>,
}

/// A body that stays, and what has come to rest on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Kept {
    /// The body.
    pub body: BodyId,
    /// Its sessions.
    pub n_sessions: usize,
    /// Mandates in it.
    pub n_members: usize,
    /// Bodies that report to it, and stay.
    pub n_below: usize,
    /// Anything else that refers to it or to its posts.
    pub n_others: usize,
}

impl Kept {
    fn is_empty(&self) -> bool {
        (self.n_sessions, self.n_members, self.n_below, self.n_others) == (0, 0, 0, 0)
    }

    fn note(&mut self, role: Role) {
        let count = match role {
            Role::SessionOf => &mut self.n_sessions,
            Role::MembershipIn | Role::MembershipPost => &mut self.n_members,
            Role::BodyUnder => &mut self.n_below,
            _ => &mut self.n_others,
        };
        *count += 1;
    }
}

impl Undoing {
    /// Says what of the facts recorded together can be taken back, and changes nothing.
    ///
    /// Facts that were withdrawn meanwhile, or are of other kinds, are passed over.
    #[must_use]
    pub fn of(register: &Register, recorded: &[EntryId]) -> Self {
        let programme = register.programme();
        let all: BTreeSet<EntryId> = recorded.iter().copied().collect();
        let united: BTreeSet<EntryId> = programme.aliases().map(|(_, into)| into).collect();
        let mut undoing = Self::default();
        let mut gone: BTreeSet<EntryId> = BTreeSet::new();
        // Those founded last report to those founded before them.
        for id in all.iter().rev().copied() {
            if programme.kind(id) != Some(Kind::Body) {
                continue;
            }
            let (posts, kept) = looked_at(programme, &all, &gone, &united, BodyId(id));
            if !kept.is_empty() {
                undoing.kept.push(kept);
                continue;
            }
            gone.insert(id);
            undoing.n_bodies += 1;
            undoing.withdrawn.extend(posts);
            undoing.withdrawn.push(id);
        }
        undoing.kept.in_order();
        undoing
    }

    /// Returns what to carry out, together, for a reason.
    #[must_use]
    pub fn steps(&self, reason: &str) -> Vec<Step> {
        let withdraw = |fact: &EntryId| {
            let (fact, reason) = (*fact, reason.to_owned());
            Box::new(move |_: &[EntryId]| Intent::Withdraw {
                fact,
                reason: reason.clone(),
            }) as Step
        };
        self.withdrawn.iter().map(withdraw).collect()
    }
}

/// Returns the posts that go with a body, and what keeps it.
fn looked_at(
    programme: &Programme,
    recorded: &BTreeSet<EntryId>,
    gone: &BTreeSet<EntryId>,
    united: &BTreeSet<EntryId>,
    body: BodyId,
) -> (Vec<EntryId>, Kept) {
    let mut kept = Kept {
        body,
        n_sessions: 0,
        n_members: 0,
        n_below: 0,
        n_others: usize::from(united.contains(&body.0)),
    };
    let mut posts = Vec::new();
    for (role, id) in programme.referring_any(body.0) {
        match role {
            Role::PostOf if recorded.contains(&id) => {
                posts.push(id);
                kept.n_others += usize::from(united.contains(&id));
                // A mandate in a post is one in its body too, and counted there.
                let of_post = programme.referring_any(id).map(|(role, _)| role);
                let others = of_post.filter(|role| *role != Role::MembershipPost);
                others.for_each(|role| kept.note(role));
            }
            Role::BodyUnder if gone.contains(&id) => {}
            role => kept.note(role),
        }
    }
    (posts, kept)
}

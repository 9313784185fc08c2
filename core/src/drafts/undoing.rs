//! What was recorded together is taken back together, but for what has been given life since.

use std::collections::BTreeSet;

use super::Step;
use crate::facts::{Kind, Role};
use crate::ids::EntryId;
use crate::order::InOrder as _;
use crate::register::{Intent, Register};

/// What is taken back, and what stays: bodies with their posts, and areas.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Undoing {
    /// What is withdrawn: posts before their body, bodies before the one they report to, areas
    /// before the one they lie in.
    pub withdrawn: Vec<EntryId>,
    /// How many bodies and areas are.
    pub n_free: usize,
    /// The bodies, with their posts, and areas that stay, in the order in which they were recorded.
    pub kept: Vec<Kept>,
}

/// A body or an area that stays, and what has come to rest on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Kept {
    /// The body or area.
    pub fact: EntryId,
    /// Its sessions.
    pub n_sessions: usize,
    /// Mandates in it.
    pub n_members: usize,
    /// Bodies that report to it, or areas that lie in it, and stay.
    pub n_below: usize,
    /// Bodies that serve the area.
    pub n_bodies: usize,
    /// Acts that changed it, or posts of it, since.
    pub n_amendments: usize,
    /// Anything else that refers to it or to its posts.
    pub n_others: usize,
}

impl Kept {
    fn new(fact: EntryId) -> Self {
        Self {
            fact,
            n_sessions: 0,
            n_members: 0,
            n_below: 0,
            n_bodies: 0,
            n_amendments: 0,
            n_others: 0,
        }
    }

    fn is_empty(&self) -> bool {
        *self == Self::new(self.fact)
    }

    fn note(&mut self, role: Role) {
        let count = match role {
            Role::SessionOf => &mut self.n_sessions,
            Role::MembershipIn | Role::MembershipPost => &mut self.n_members,
            Role::BodyUnder | Role::AreaWithin => &mut self.n_below,
            Role::BodyOf => &mut self.n_bodies,
            _ => &mut self.n_others,
        };
        *count += 1;
    }
}

impl Undoing {
    /// Says what of the facts recorded together can be taken back, and changes nothing.
    ///
    /// Facts that were withdrawn or united with others meanwhile, or are of other kinds, are
    /// passed over.
    #[must_use]
    pub fn of(register: &Register, recorded: &[EntryId]) -> Self {
        let programme = register.programme();
        let all: BTreeSet<EntryId> = recorded.iter().copied().collect();
        let united: BTreeSet<EntryId> = programme.aliases().map(|(_, into)| into).collect();
        let mut looking = Looking {
            register,
            recorded: &all,
            united: &united,
            gone: BTreeSet::new(),
        };
        let mut undoing = Self::default();
        // Those recorded last report to, or lie in, those recorded before them.
        for id in all.iter().rev().copied() {
            if !matches!(programme.kind(id), Some(Kind::Body | Kind::Area)) {
                continue;
            }
            let (posts, kept) = looking.at(id);
            if !kept.is_empty() {
                undoing.kept.push(kept);
                continue;
            }
            looking.gone.insert(id);
            undoing.n_free += 1;
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

/// What is known while looking at one after the other.
struct Looking<'a> {
    register: &'a Register,
    recorded: &'a BTreeSet<EntryId>,
    /// Facts that others were united into.
    united: &'a BTreeSet<EntryId>,
    /// What is taken back so far.
    gone: BTreeSet<EntryId>,
}

impl Looking<'_> {
    /// Returns the posts that go with a body, and what keeps a body or an area.
    fn at(&self, fact: EntryId) -> (Vec<EntryId>, Kept) {
        let programme = self.register.programme();
        let mut kept = Kept::new(fact);
        self.note_acts(&mut kept, fact);
        let mut posts = Vec::new();
        for (role, id) in programme.referring_any(fact) {
            match role {
                Role::PostOf if self.recorded.contains(&id) => {
                    posts.push(id);
                    self.note_acts(&mut kept, id);
                    // A mandate in a post is one in its body too, and counted there.
                    let of_post = programme.referring_any(id).map(|(role, _)| role);
                    let others = of_post.filter(|role| *role != Role::MembershipPost);
                    others.for_each(|role| kept.note(role));
                }
                Role::BodyUnder | Role::AreaWithin if self.gone.contains(&id) => {}
                role => kept.note(role),
            }
        }
        (posts, kept)
    }

    fn note_acts(&self, kept: &mut Kept, fact: EntryId) {
        kept.n_amendments += self.register.n_amendments(fact);
        kept.n_others += usize::from(self.united.contains(&fact));
    }
}

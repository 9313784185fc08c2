//! What people must look at after tablets worked apart, and how to settle it.

use governance::ids::EntryId;
use governance::journal::ChainFault;
use governance::present::{Label, holders_on};
use governance::register::{Concern, Register};
use governance::rules::Refusal;

use super::{Words, day, refusal, span, words};
use crate::i18n::t_string;

/// Says what is wrong, in a sentence that ends with a way out.
#[must_use]
pub fn concern(i18n: Words, register: &Register, about: &Concern) -> String {
    let named = |id: EntryId| words::label(i18n, &Label::of(register, id));
    match about {
        Concern::Contested { fact, field } => {
            let field = words::field(i18n, register.kind(*fact), field);
            t_string!(i18n, concern.contested, fact = named(*fact), field = field).to_string()
        }
        Concern::Clash { entry } => {
            t_string!(i18n, concern.clash, entry = entry.to_string()).to_string()
        }
        Concern::Chain(ChainFault::Altered { entry }) => {
            t_string!(i18n, concern.chain_altered, entry = entry.to_string()).to_string()
        }
        Concern::Chain(ChainFault::Missing { after, before }) => {
            let (after, before) = (after.to_string(), before.to_string());
            t_string!(i18n, concern.chain_missing, after = after, before = before).to_string()
        }
        Concern::Breach {
            refusal: Refusal::SeatsExceeded {
                post, seats, on, ..
            },
            ..
        } => {
            let (post, names) = (named(post.0), holders_on(register, *post, *on).join(", "));
            let day = on.map_or_else(|| span(i18n, None, None), |on| day(i18n, on));
            t_string!(
                i18n,
                concern.crowded,
                post = post,
                names = names,
                count = *seats,
                day = day
            )
            .to_string()
        }
        Concern::Breach { fact, refusal: why } => {
            let why = refusal::refusal(i18n, register, why);
            t_string!(i18n, concern.breach, fact = named(*fact), why = why).to_string()
        }
        Concern::AmendedApart { fact, .. } => {
            t_string!(i18n, concern.amended_apart, fact = named(*fact)).to_string()
        }
        Concern::Awaited { fact } => {
            t_string!(i18n, concern.awaited, fact = fact.to_string()).to_string()
        }
        Concern::ActAwaited { fact, .. } => {
            t_string!(i18n, concern.act_awaited, fact = named(*fact)).to_string()
        }
        Concern::Unreadable { fact } => {
            t_string!(i18n, concern.unreadable, fact = named(*fact)).to_string()
        }
        Concern::Newer { entry } => {
            t_string!(i18n, concern.newer, fact = named(*entry)).to_string()
        }
    }
}

//! A post with more holders than seats: told once, with who they are.

use chrono::NaiveDate;

use crate::facts::Standing;
use crate::ids::PostId;
use crate::register::{Concern, Register};
use crate::rules::Refusal;

/// Leaves out what each mandate in a crowded post says anew: the post says it for all.
#[must_use]
pub fn told_once(concerns: Vec<Concern>) -> Vec<Concern> {
    let posts: Vec<PostId> = concerns
        .iter()
        .filter_map(|concern| match concern {
            Concern::Breach { fact, .. } => crowded(concern).filter(|post| post.0 == *fact),
            _ => None,
        })
        .collect();
    concerns
        .into_iter()
        .filter(|concern| match (concern, crowded(concern)) {
            (Concern::Breach { fact, .. }, Some(post)) => post.0 == *fact || !posts.contains(&post),
            _ => true,
        })
        .collect()
}

fn crowded(concern: &Concern) -> Option<PostId> {
    match concern {
        Concern::Breach {
            refusal: Refusal::SeatsExceeded { post, .. },
            ..
        } => Some(*post),
        _ => None,
    }
}

/// Names those who hold a post on a day; none is "since ever".
#[must_use]
pub fn holders_on(register: &Register, post: PostId, on: Option<NaiveDate>) -> Vec<String> {
    let programme = register.programme();
    let holders = programme.memberships_at(post).filter(|(_, membership)| {
        let life = membership.life();
        let is_there = on.map_or(life.from.is_none(), |day| life.contains(day));
        membership.standing == Standing::Holder && is_there
    });
    holders
        .filter_map(|(_, membership)| Some(programme.person(membership.person)?.name.clone()))
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::facts::Kind;
    use crate::present::sample::{Sample, day, stamp};

    #[test]
    fn two_holders_of_one_seat_are_told_once_and_named() {
        let mut here = Sample::new();
        let body = here.record(Kind::Body, json!({"name": "CNP", "level": "national"}));
        let post = here.record(
            Kind::Post,
            json!({"body": body.to_string(), "name": "Présidence", "seats": 1}),
        );
        let mut there = Sample {
            register: here.register.clone(),
            stamp: stamp(2),
        };
        for (sample, name) in [(&mut here, "Awa"), (&mut there, "Binta")] {
            let person = sample.record(Kind::Person, json!({"name": name}));
            sample.record(
                Kind::Membership,
                json!({"person": person.to_string(), "body": body.to_string(), "post": post.to_string(), "from": "2020-01-01"}),
            );
        }
        let brought: Vec<_> = there.register.journal().entries().cloned().collect();
        here.register.admit_all(brought);
        let concerns = here.register.concerns();
        assert!(concerns.len() > 1, "{concerns:?}");
        let told = told_once(concerns);
        assert!(matches!(told[..], [Concern::Breach { fact, .. }] if fact == post));
        let on = Some(day("2020-01-01"));
        assert_eq!(
            holders_on(&here.register, PostId(post), on),
            ["Awa", "Binta"]
        );
        assert!(holders_on(&here.register, PostId(post), None).is_empty());
    }
}

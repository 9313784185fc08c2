//! The file that carries work between tablets: it gives back what was put in, and damage of
//! whatever sort ends in a refusal or a set-aside, never in a panic or a half import.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

mod damage;
mod fixtures;
mod forged;
mod moves;
mod post;

use acceptance::life::Life;
use acceptance::picture::Picture;
use governance::exchange::{Cover, Delivery, Realm, Scope, Sort};
use governance::facts::Kind;
use governance::ids::{AreaId, BodyId};
use governance::journal::{ChainFault, Entry};
use governance::register::{Intent, Register};
use moves::{N_TABLETS, any_moves, config, honest_moves};
use post::{cover, export, imported, read, taken_in};
use proptest::prelude::*;

const SEEDS: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/suite/exchange.proptest-regressions"
);

fn scoped(register: &Register, scope: Scope) -> String {
    governance::exchange::write(register, &Cover { scope, ..cover() })
}

proptest! {
    #![proptest_config(config(SEEDS, 128))]

    #[test]
    fn import_undoes_export(moves in any_moves()) {
        let life = Life::lived(N_TABLETS, &moves);
        let register = &life.tablets[0].register;
        let file = export(register);
        let delivery = read(&file).unwrap();
        let faults = register.journal().chain_faults();
        if !delivery.aside.is_empty() {
            // What its own chain does not vouch for is no honest entry, as far as anybody can tell.
            prop_assert!(faults.iter().any(|fault| matches!(fault, ChainFault::Altered { .. })), "{:?}", delivery.aside);
            return Ok(());
        }
        let (preview, again) = taken_in(&life.empty().unwrap(), vec![delivery]);
        prop_assert_eq!(Picture::of(&again), Picture::of(register));
        prop_assert_eq!(preview.differing, vec![]);
        let is_gap = |fault: &ChainFault| matches!(fault, ChainFault::Missing { .. });
        prop_assert_eq!(preview.missing.len(), faults.into_iter().filter(is_gap).count());
        // And the file made of it is the very file.
        prop_assert_eq!(export(&again), file);
    }

    #[test]
    fn importing_twice_or_in_another_order_changes_nothing(moves in any_moves()) {
        let life = Life::lived(N_TABLETS, &moves);
        let deliveries: Vec<Delivery> = life.tablets.iter().map(|tablet| read(&export(&tablet.register)).unwrap()).collect();
        let empty = life.empty().unwrap();
        let (_, together) = taken_in(&empty, deliveries.clone());
        let expected = Picture::of(&together);
        let one_by_one = deliveries.iter().rev().fold(empty.clone(), |register, one| taken_in(&register, vec![one.clone()]).1);
        prop_assert_eq!(&expected, &Picture::of(&one_by_one));
        let (preview, again) = taken_in(&together, deliveries);
        prop_assert_eq!(&expected, &Picture::of(&again));
        prop_assert!(preview.counts.keys().all(|sort| *sort == Sort::Known), "{:?}", preview.counts);
        prop_assert_eq!((preview.concerns, preview.doubles), (vec![], vec![]));
    }

    #[test]
    fn what_is_confirmed_is_what_was_shown_and_what_is_kept(moves in any_moves()) {
        let life = Life::lived(N_TABLETS, &moves);
        let (here, there) = (&life.tablets[0].register, &life.tablets[1].register);
        let before = Picture::of(here);
        let delivery = read(&export(there)).unwrap();
        let entries = delivery.entries.clone();
        let (preview, lines, merged) = imported(here, vec![delivery]);
        prop_assert_eq!(&Picture::of(here), &before);
        prop_assert_eq!(preview.counts.values().sum::<usize>(), entries.len());
        let mut expected = here.clone();
        expected.admit_all(entries);
        prop_assert_eq!(Picture::of(&merged), Picture::of(&expected));
        // The lines handed back to be kept, with those kept before, are the whole.
        let mut kept = life.empty().unwrap();
        kept.admit_all(life.tablets[0].everything());
        kept.admit_all(lines.into_iter().map(|line| Entry::read(line.into()).unwrap()));
        prop_assert_eq!(Picture::of(&kept), Picture::of(&merged));
        // What people must look at afterwards was announced.
        let new = merged.concerns().into_iter().filter(|concern| !before.concerns.contains(concern));
        prop_assert!(new.clone().all(|concern| preview.concerns.contains(&concern)), "{:?}", new.collect::<Vec<_>>());
    }

    #[test]
    fn a_file_of_limited_scope_fits_into_the_whole(moves in honest_moves(), pick in 0usize..9) {
        let life = Life::lived(N_TABLETS, &moves);
        let mut whole = life.empty().unwrap();
        for tablet in &life.tablets {
            whole.admit_all(tablet.everything());
        }
        let bodies: Vec<BodyId> = whole.programme().bodies().map(|(id, _)| id).collect();
        let areas: Vec<AreaId> = whole.programme().areas().map(|(id, _)| id).collect();
        let scope = match (bodies.get(pick % bodies.len().max(1)), areas.get(pick % areas.len().max(1))) {
            _ if pick == 8 => Scope::Lists,
            (_, Some(area)) if pick % 2 == 1 => Scope::Area(*area),
            (Some(body), _) => Scope::Body(*body),
            _ => Scope::All,
        };
        let file = scoped(&whole, scope);
        let delivery = read(&file).unwrap();
        prop_assert_eq!(&delivery.aside, &[]);
        let n_inside = delivery.entries.len();
        let header = delivery.header.clone().unwrap();
        prop_assert_eq!(n_inside + header.omitted.len(), whole.journal().len());
        let (preview, part) = taken_in(&life.empty().unwrap(), vec![delivery]);
        prop_assert_eq!(&preview.missing, &[]);
        // What is in scope reads the same as in the whole.
        if let Scope::Body(body) = scope {
            prop_assert_eq!(part.programme().body(body), whole.programme().body(body));
            prop_assert_eq!(part.programme().posts_of(body).count(), whole.programme().posts_of(body).count());
            prop_assert_eq!(part.programme().memberships_in(body).count(), whole.programme().memberships_in(body).count());
        }
        let (_, filled) = taken_in(&part, vec![read(&export(&whole)).unwrap()]);
        prop_assert_eq!(Picture::of(&filled), Picture::of(&whole));
    }

    #[test]
    fn any_text_travels_as_it_is(name in "\\PC{1,60}", note in "(\\PC|[<>&\"'\\\\\n\t]){1,200}") {
        let mut life = Life::new(2);
        let empty = life.empty().unwrap();
        let stamp = life.tablets[0].stamp();
        let fields = serde_json::json!({"name": name, "level": "national", "note": note});
        let serde_json::Value::Object(fields) = fields else { unreachable!() };
        let register = &mut life.tablets[0].register;
        let Ok(entry) = register.prepare(&Intent::Record { kind: Kind::Body, fields }, &stamp) else {
            return Ok(());
        };
        let id = BodyId(entry.id());
        register.admit(entry);
        let (_, again) = taken_in(&empty, vec![read(&export(register)).unwrap()]);
        let body = again.programme().body(id).unwrap();
        prop_assert_eq!(&body.name, &name);
        prop_assert_eq!(body.note.as_ref(), Some(&note));
    }
}

#[test]
fn reading_by_small_steps_is_reading_at_once() {
    let life = fixtures::eventful();
    let file = export(&life.tablets[0].register);
    let at_once = read(&file).unwrap();
    let mut reader = governance::exchange::Reader::open(file.clone(), Realm::Real).unwrap();
    let mut n_steps = 0;
    let mut before = 0;
    while !reader.read_some(1).unwrap() {
        n_steps += 1;
        let (done, whole) = reader.progress();
        assert!(before <= done && done < whole && whole == file.len());
        before = done;
    }
    assert!(n_steps > 20);
    let (done, whole) = reader.progress();
    assert_eq!(done, whole);
    let by_steps = reader.finish().unwrap();
    let lines = |delivery: &Delivery| {
        delivery
            .entries
            .iter()
            .map(|entry| entry.line().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(lines(&by_steps), lines(&at_once));
    assert_eq!(by_steps.header, at_once.header);
}

#[test]
fn a_merge_into_a_register_that_changed_meanwhile_is_not_confirmed() {
    let life = fixtures::eventful();
    let (mut here, there) = (life.tablets[0].clone(), &life.tablets[1].register);
    let mut merge =
        governance::exchange::Merge::begin(&here.register, vec![read(&export(there)).unwrap()]);
    merge.preview(&here.register);
    let stamp = here.stamp();
    let fields = [("name".to_owned(), "Awa Diarra".into())]
        .into_iter()
        .collect();
    let entry = here
        .register
        .prepare(
            &Intent::Record {
                kind: Kind::Person,
                fields,
            },
            &stamp,
        )
        .unwrap();
    here.register.admit(entry);
    assert!(merge.confirm(&here.register).is_none());
}

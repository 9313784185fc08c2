//! What is recorded of lists, together or not at all.

use super::*;
use crate::present::sample::stamp;
use crate::register::NotPoured;

#[test]
fn all_is_recorded_and_the_same_lists_bring_nothing_more() {
    let (mut sample, fact) = Sample::with_charter();
    let survey = surveyed(&sample, &[SETTLEMENTS, COMMUNES, REGIONS]);
    assert_eq!(survey.total().n_new, 7);
    assert_eq!(take_in(&mut sample, &survey), 8, "and one name");
    assert_eq!(sample.register.concerns(), []);
    let programme = sample.register.programme();
    let bambela = programme
        .area(of_code(&sample.register, "ML010101001"))
        .unwrap();
    assert_eq!(bambela.place(), Some((-11_573_710, 14_631_105)));
    let mut at = bambela.parent_on(day("1990-01-01"));
    let mut path = Vec::new();
    while let Some(area) = at.and_then(|id| programme.area(id)) {
        path.push((area.name.as_str(), area.level.as_str()));
        at = area.parent_on(day("1990-01-01"));
    }
    assert_eq!(
        path,
        [
            ("Bangassi", "commune"),
            ("Kayes", "cercle"),
            ("Kayes", "region"),
            ("Mali", "country")
        ]
    );
    let koulikoro = programme.area(AreaId(fact("koulikoro"))).unwrap();
    assert_eq!(koulikoro.name, "Koulikouro");
    let again = surveyed(&sample, &[REGIONS, SETTLEMENTS, COMMUNES]);
    let total = again.total();
    assert_eq!((total.n_new, total.n_amended, total.n_flawed), (0, 0, 0));
    assert_eq!(again.chosen(&Choice::default()), Chosen::default());
    assert_eq!(take_in(&mut sample, &again), 0);
}

#[test]
fn what_somebody_leaves_out_takes_what_lies_in_it_along() {
    let (mut sample, fact) = Sample::with_charter();
    let survey = surveyed(&sample, &[COMMUNES, REGIONS]);
    let choice = Choice {
        names: false,
        left_out: ["ML0102".to_owned()].into(),
        ..Choice::default()
    };
    let chosen = survey.chosen(&choice);
    let expected = Chosen {
        n_new: 3,
        n_amended: 0,
        n_falling: 1,
    };
    assert_eq!(chosen, expected, "the cercle, and its commune");
    assert_eq!(choose(&mut sample, &survey, &choice), 3);
    let koulikoro = sample.register.programme().area(AreaId(fact("koulikoro")));
    assert_eq!(koulikoro.unwrap().name, "Koulikoro");
}

#[test]
fn another_parent_waits_for_a_day_and_then_closes_the_one_before() {
    let (mut sample, fact) = Sample::with_charter();
    let survey = surveyed(&sample, &[COMMUNES]);
    take_in(&mut sample, &survey);
    // In 2023 cercles became regions: Bafoulabé is told to lie in another.
    let moved = COMMUNES.replace("Kayes,ML01,Bafoulabe", "Gao,ML07,Bafoulabe");
    let survey = surveyed(&sample, &[&moved]);
    assert_eq!((survey.n_without_day(), survey.total().n_amended), (1, 1));
    assert_eq!(take_in(&mut sample, &survey), 0, "nothing is written over");

    let survey = gathered(&sample, &[&moved]).survey(&sample.register, from("2023-07-01"));
    let bafoulabe = of_code(&sample.register, "ML0102");
    let Verdict::Amended(id, changes) = &line(&survey, "ML0102").verdict else {
        panic!("{survey:?}");
    };
    let parent = changes.parent.as_ref().unwrap();
    assert_eq!(*id, bafoulabe);
    assert_eq!(
        (parent.before, parent.needs_day()),
        (Some(AreaId(fact("kayes"))), false)
    );
    assert_eq!(take_in(&mut sample, &survey), 1);
    let area = sample.register.programme().area(bafoulabe).unwrap();
    let parent = |text: &str| area.parent_on(day(text)).map(|id| id.0);
    assert_eq!(parent("1990-01-01"), Some(fact("kayes")));
    assert_eq!(parent("2023-06-30"), Some(fact("kayes")));
    assert_eq!(parent("2023-07-01"), Some(fact("gao")));
    // Told again: known. Told otherwise of that very day: a person looks.
    let again = gathered(&sample, &[&moved]).survey(&sample.register, from("2023-07-01"));
    assert_eq!(again.total().n_amended, 0);
    let third = COMMUNES.replace("Kayes,ML01,Bafoulabe", "Mopti,ML05,Bafoulabe");
    let again = gathered(&sample, &[&third]).survey(&sample.register, from("2023-07-01"));
    let parent = AreaId(fact("gao"));
    assert_eq!(
        flaws(&again)[0],
        (4, "code_2", Why::PlacedThatDay { parent })
    );
}

#[test]
fn a_known_area_is_put_in_a_region_that_the_lists_bring() {
    let (mut sample, _) = Sample::with_charter();
    let survey = surveyed(&sample, &[COMMUNES]);
    take_in(&mut sample, &survey);
    let kita = COMMUNES.replace("Kayes,ML01,Bafoulabe", "Kita,ML12,Bafoulabe");
    let survey = gathered(&sample, &[&kita]).survey(&sample.register, from("2023-07-01"));
    assert_eq!(
        take_in(&mut sample, &survey),
        2,
        "the region, and where the cercle lies"
    );
    let programme = sample.register.programme();
    let (kita, region) = {
        let id = of_code(&sample.register, "ML12");
        (id, programme.area(id).unwrap())
    };
    assert_eq!(
        region.from,
        Some(day("2023-07-01")),
        "it exists from that day"
    );
    assert_eq!(region.parent_on(day("2023-06-30")), None);
    let cercle = programme.area(of_code(&sample.register, "ML0102")).unwrap();
    assert_eq!(cercle.parent_on(day("2023-07-01")), Some(kita));
    assert_eq!(cercle.parents.len(), 2);
}

#[test]
fn a_place_is_added_and_where_it_differs_shown_beside_the_one_before() {
    let (mut sample, _) = Sample::with_charter();
    let survey = surveyed(&sample, &[SETTLEMENTS]);
    take_in(&mut sample, &survey);
    let moved = SETTLEMENTS
        .replace("-11.57370966", "-11.6")
        .replace("NA,NA\n", "-11.4,14.5\n");
    let survey = surveyed(&sample, &[&moved]);
    let before = |code| match &line(&survey, code).verdict {
        Verdict::Amended(_, changes) => changes.place,
        _ => None,
    };
    assert_eq!(before("ML010101001"), Some(Some((-11_573_710, 14_631_105))));
    assert_eq!(before("ML010101002"), Some(None));
    assert_eq!(take_in(&mut sample, &survey), 2);
    // A list without places takes none away.
    let bare = SETTLEMENTS.replace("-11.57370966,14.6311046000001", "NA,NA");
    assert_eq!(surveyed(&sample, &[&bare]).total().n_amended, 0);
}

#[test]
fn a_refused_area_lets_none_through() {
    let (sample, _) = Sample::with_charter();
    let gathering = gathered(&sample, &[COMMUNES]);
    let source = Some("\u{202e}".to_owned());
    let survey = gathering.survey(&sample.register, Terms { source, ..terms() });
    let steps = survey.steps(&Choice::default());
    let mut pouring = Pouring::new(&sample.register, steps, stamp(3));
    let hidden = Refusal::ControlCharacter { field: "source" };
    assert_eq!(pouring.step(100).unwrap_err(), [hidden]);
    assert!(matches!(
        pouring.finish(&sample.register).err(),
        Some(NotPoured::Unfinished { .. })
    ));
}

#[test]
fn a_whole_country_comes_in_and_is_known_thereafter() {
    let (mut sample, _) = Sample::with_charter();
    let texts = whole_country();
    let texts: Vec<&str> = texts.iter().rev().map(String::as_str).collect();
    let survey = surveyed(&sample, &texts);
    let counts: Vec<usize> = survey.by_level.iter().map(|one| one.n_new).collect();
    assert_eq!(
        counts,
        [1, 9, 50, 701, 18_769, 0].map(|n| n - usize::from(n == 1))
    );
    assert_eq!(flaws(&survey), []);
    let steps = survey.steps(&Choice::default());
    let mut pouring = Pouring::new(&sample.register, steps, sample.stamp.clone());
    let mut done = 0;
    loop {
        let progress = pouring.step(1000).unwrap();
        assert!(progress.done > done, "each step goes on");
        done = progress.done;
        if progress.is_done() {
            break;
        }
    }
    sample.register = pouring.finish(&sample.register).unwrap().register;
    assert_eq!(sample.register.programme().areas().count(), 19_529 + 10);
    let again = surveyed(&sample, &texts).total();
    assert_eq!(
        (again.n_new, again.n_known, again.n_amended),
        (0, 19_530, 0)
    );
}

/// Whatever the order of rows and lists, the same comes of them.
#[test]
fn the_order_of_rows_and_lists_does_not_matter() {
    let (sample, _) = Sample::with_charter();
    let texts = [REGIONS, COMMUNES, SETTLEMENTS];
    let told = |survey: &Survey| {
        let mut told: Vec<(String, String, usize, Option<String>)> = Vec::new();
        for line in &survey.lines {
            let within = line.within.map(|within| match within {
                Within::Known(id) => id.0.to_string(),
                Within::New(at) => survey.lines[at].code.clone(),
            });
            told.push((line.code.clone(), line.name.clone(), line.level, within));
        }
        told.sort();
        told
    };
    let expected = told(&surveyed(&sample, &texts));
    let mut drawn = 11_usize;
    let mut draw = |below: usize| {
        drawn = drawn.wrapping_mul(1_103_515_245).wrapping_add(12_345) % 2_147_483_648;
        (drawn >> 8) % below
    };
    for _ in 0..40 {
        let mut shuffled: Vec<String> = texts
            .iter()
            .map(|text| {
                let mut lines: Vec<&str> = text.lines().collect();
                for at in (2..lines.len()).rev() {
                    lines.swap(at, 1 + draw(at));
                }
                lines.join("\n")
            })
            .collect();
        shuffled.rotate_left(draw(3));
        let shuffled: Vec<&str> = shuffled.iter().map(String::as_str).collect();
        assert_eq!(told(&surveyed(&sample, &shuffled)), expected);
    }
}

#[test]
fn reading_in_steps_of_any_size_comes_to_the_same() {
    let (sample, _) = Sample::with_charter();
    let charter = sample.register.charter();
    let lists: Vec<AreaList> = [COMMUNES, SETTLEMENTS, REGIONS]
        .iter()
        .flat_map(|text| read_text("x", text, None).unwrap())
        .collect();
    let mut surveys = Vec::new();
    for size in [1, 2, 3, 100] {
        let mut gathering = Gathering::new(lists.clone(), charter);
        assert_eq!(gathering.progress().of, 8);
        while !gathering.step(size).is_done() {}
        surveys.push(gathering.survey(&sample.register, terms()));
    }
    assert!(surveys.iter().all(|survey| *survey == surveys[0]));
}

#[test]
fn an_actor_of_another_tablet_may_take_them_in_as_well() {
    let (mut sample, _) = Sample::with_charter();
    let mut other = sample.register.clone();
    let survey = surveyed(&sample, &[COMMUNES]);
    take_in(&mut sample, &survey);
    let steps = survey.steps(&Choice::default());
    let stamp: Stamp = stamp(9);
    let mut pouring = Pouring::new(&other, steps, stamp);
    pouring.step(100).unwrap();
    other = pouring.finish(&other).unwrap().register;
    // Both apart: the same areas twice, told as doubles and as codes to unite.
    let entries: Vec<_> = other.journal().entries().cloned().collect();
    sample.register.admit_all(entries);
    assert_eq!(
        sample.register.doubles().len(),
        2,
        "the cercles, which lie in one region"
    );
    let twice = surveyed(&sample, &[COMMUNES]);
    assert!(
        flaws(&twice)
            .iter()
            .all(|(_, _, why)| *why == Why::RecordedTwice)
    );
    assert_eq!(twice.total().n_new, 0);
    let id: EntryId = of_code(&sample.register, "ML0101").0;
    assert!(sample.register.kind(id).is_some());
}

//! Another parent: put right, or from a day.

use super::*;

#[test]
fn a_correction_keeps_the_days_and_a_change_keeps_the_past() {
    let (old, new, newer) = (id(1), id(2), id(3));
    let first = vec![Placement::under(old)];
    assert_eq!(
        moved(&first, new, Move::Correction, day("2020-01-01")),
        [Placement::under(new)]
    );
    let change = Move::From(day("2023-03-13"));
    let dated = moved(&first, new, change, day("2020-01-01"));
    let expected = [
        Placement {
            parent: old,
            from: None,
            to: Some(day("2023-03-12")),
        },
        Placement {
            parent: new,
            from: Some(day("2023-03-13")),
            to: None,
        },
    ];
    assert_eq!(dated, expected);

    // Put right for the days before the change, and for those after it.
    let before = moved(&dated, newer, Move::Correction, day("2020-01-01"));
    assert_eq!((before[0].parent, before[1].parent), (newer, new));
    let after = moved(&dated, newer, Move::Correction, day("2024-01-01"));
    assert_eq!((after[0].parent, after[1].parent), (old, newer));

    // An earlier change is the last word.
    let earlier = moved(
        &dated,
        newer,
        Move::From(day("2022-01-01")),
        day("2024-01-01"),
    );
    assert_eq!(earlier.len(), 2);
    assert_eq!(earlier[0].to, Some(day("2021-12-31")));
    assert_eq!(
        moved(&[], new, Move::Correction, day("2020-01-01")),
        [Placement::under(new)]
    );
}

#[test]
fn a_move_says_what_it_lacks() {
    let placements = [Placement::under(id(1))];
    let put = |draft: Draft| draft.put_under(id(9), &placements, day("2020-01-01"));
    let dated = Draft::default().with("how", FROM_A_DAY);
    assert_eq!(
        fields_of(&put(dated.clone()).unwrap_err()),
        ["parents", "from"]
    );
    let chosen = dated.with("parents", &id(2).to_string());
    assert_eq!(
        fields_of(&put(chosen.clone().with("from", "demain")).unwrap_err()),
        ["from"]
    );
    let expected = json!({"parents": [{"parent": id(1).to_string(), "to": "2019-12-31"},
                                      {"parent": id(2).to_string(), "from": "2020-01-01"}]});
    assert_eq!(
        put(chosen.with("from", "01/01/2020")),
        Ok(Intent::Amend {
            fact: id(9),
            fields: map(expected)
        })
    );
    let same = Draft::default().with("parents", &id(1).to_string());
    assert_eq!(put(same), Err(vec![Refusal::NothingChanged]));
}

//! A quorum rule, from what is typed to what holds.

use super::*;
use crate::calendar::Moment;
use crate::drafts::lent;
use crate::present::session::stage::Stage;
use crate::status::{QuorumVerdict, quorum};

fn typed(how: &str, value: &str) -> Draft {
    Draft::default()
        .with("how", how)
        .with("value", value)
        .with("from", "2020-01-01")
        .with("basis", "Règlement intérieur")
}

fn set(stage: &mut Stage, draft: &Draft) -> Result<usize, Vec<Refusal>> {
    let steps = set_quorum_rule(&stage.sample.register, BodyId(stage.body), draft)?;
    let stamp = stage.sample.stamp.clone();
    let done = stage.sample.register.carry_out(&lent(&steps), &stamp)?;
    Ok(done.len())
}

#[test]
fn shares_and_numbers_are_read_as_people_type_them() {
    let read = |typed: &str, is_share: bool| value_of(typed, is_share);
    assert_eq!(read("1/2", true).as_deref(), Some("1/2"));
    assert_eq!(read("50 %", true).as_deref(), Some("50/100"));
    assert_eq!(read("0,5", true).as_deref(), Some("0.5"));
    assert_eq!(read(" 7 ", false).as_deref(), Some("7"));
    for (text, is_share) in [
        ("7", true),
        ("1/2", false),
        ("3/2", true),
        ("0/2", true),
        ("la moitié", true),
        ("0", false),
    ] {
        assert_eq!(read(text, is_share), None, "{text}");
    }
}

#[test]
fn everything_missing_is_told_together() {
    let mut stage = Stage::new();
    let refused = set(&mut stage, &Draft::default().with("how", OF_SHARE)).unwrap_err();
    let fields: Vec<_> = refused.iter().filter_map(Refusal::field).collect();
    assert_eq!(fields, ["value", "base", "basis"]);
}

#[test]
fn a_rule_holds_from_its_day_and_is_corrected_on_that_day() {
    let mut stage = Stage::new();
    let verdict = |stage: &Stage, at: &str| {
        let register = &stage.sample.register;
        let at = Moment::parse(at).unwrap();
        quorum(
            register.programme(),
            register.charter(),
            stage.session,
            at,
            None,
        )
    };
    let share = typed(OF_SHARE, "1/2").with("base", "held");
    assert_eq!(
        set(&mut stage, &share),
        Ok(2),
        "the rule, and what it is a share of"
    );
    assert_eq!(verdict(&stage, "2020-11-26").required, Some(2));
    assert_eq!(
        verdict(&stage, "2019-11-26").verdict(),
        QuorumVerdict::NoRule
    );

    let seats = typed(OF_SEATS, "3").with("posts", &stage.chair.to_string());
    assert_eq!(set(&mut stage, &seats), Ok(1), "the same day: a correction");
    let now = verdict(&stage, "2020-11-26");
    assert_eq!((now.required, now.missing.len()), (Some(3), 1));
    assert_eq!(stage.sample.register.programme().parameters().count(), 2);
    assert_eq!(
        set(&mut stage, &typed(OF_SHARE, "2/3").with("base", "held")),
        Ok(1)
    );
    assert!(verdict(&stage, "2020-11-26").missing.is_empty());
}

//! What the shipped charter must say of levels, powers, duties and parameters.

use super::shipped;
use crate::charter::duty::{ProofKind, Rhythm, Timing};
use crate::charter::kind::Nature;
use crate::charter::parameter::{Shape, Topic};
use crate::charter::power::Act;

/// Every duty, who owes it, how often, what proves it: the table people agreed on.
const DUTIES: [(&str, &str, Rhythm, ProofKind); 20] = [
    (
        "CNP-1",
        "CNP",
        Rhythm::EachSession,
        ProofKind::OrientationDecided,
    ),
    ("CNP-2", "CNP", Rhythm::Yearly, ProofKind::WorkPlanAdopted),
    ("CNP-3", "CNP", Rhythm::Yearly, ProofKind::BudgetAdopted),
    (
        "CNP-4",
        "CNP",
        Rhythm::HalfYearly,
        ProofKind::ReportsApproved,
    ),
    (
        "CNP-5",
        "CNP",
        Rhythm::EachSession,
        ProofKind::FollowUpExamined,
    ),
    (
        "CNP-6",
        "CNP",
        Rhythm::WhenItArises,
        ProofKind::MeasureOrdered,
    ),
    ("CTN-1", "CTN", Rhythm::Quarterly, ProofKind::SessionMinuted),
    ("UT-1", "UTGFS", Rhythm::Yearly, ProofKind::PlanSubmitted),
    (
        "UT-2",
        "UTGFS",
        Rhythm::HalfYearly,
        ProofKind::ReportsSubmitted,
    ),
    (
        "UT-3",
        "UTGFS",
        Rhythm::Continuous,
        ProofKind::BodiesInPlace,
    ),
    ("UT-4", "UTGFS", Rhythm::Continuous, ProofKind::PostsHeld),
    ("AR-1", "AR", Rhythm::Quarterly, ProofKind::ProgressRecorded),
    (
        "AR-2",
        "AR",
        Rhythm::Quarterly,
        ProofKind::CommitteesFollowed,
    ),
    (
        "AR-3",
        "AR",
        Rhythm::Quarterly,
        ProofKind::MeasurementsValidated,
    ),
    ("AR-4", "AR", Rhythm::Quarterly, ProofKind::CampaignsHeld),
    (
        "AR-5",
        "AR",
        Rhythm::HalfYearly,
        ProofKind::ReportsSubmitted,
    ),
    ("CCR-1", "CCR", Rhythm::Open, ProofKind::SessionAttended),
    ("CCL-1", "CCL", Rhythm::Open, ProofKind::SessionAttended),
    ("CC-1", "CC", Rhythm::Open, ProofKind::SessionAttended),
    ("CV-1", "CV", Rhythm::Open, ProofKind::SessionAttended),
];

#[test]
fn every_duty_is_there_with_its_rhythm_and_its_proof() {
    let charter = shipped();
    let written: Vec<_> = charter
        .duties()
        .iter()
        .map(|duty| {
            (
                duty.code.as_str(),
                duty.owed_by.as_str(),
                duty.rhythm,
                duty.proof.kind,
            )
        })
        .collect();
    assert_eq!(written, DUTIES);
    assert_eq!(charter.duties_of("AR").count(), 5);
    let plan = charter.duty("CNP-2").expect("CNP-2");
    assert_eq!(plan.timing, Some(Timing::BeforePeriod));
    assert_eq!(charter.duty("CNP-4").expect("CNP-4").expected, 2);
}

#[test]
fn every_kind_owes_something_and_holds_a_power() {
    let charter = shipped();
    assert_eq!(charter.kinds().len(), 8);
    for kind in charter.kinds() {
        assert!(
            charter.duties_of(&kind.code).next().is_some(),
            "{}",
            kind.code
        );
        assert!(
            charter.powers_of(&kind.code).next().is_some(),
            "{}",
            kind.code
        );
    }
}

#[test]
fn five_levels_make_one_tree() {
    let charter = shipped();
    let parents: Vec<_> = charter
        .kinds()
        .iter()
        .map(|kind| {
            (
                kind.code.as_str(),
                charter.rank(&kind.level),
                kind.parent.as_deref(),
            )
        })
        .collect();
    assert_eq!(
        parents,
        [
            ("CNP", Some(1), None),
            ("CTN", Some(1), Some("CNP")),
            ("UTGFS", Some(1), Some("CNP")),
            ("CCR", Some(2), Some("CTN")),
            ("AR", Some(2), Some("UTGFS")),
            ("CCL", Some(3), Some("CCR")),
            ("CC", Some(4), Some("CCL")),
            ("CV", Some(5), Some("CC")),
        ]
    );
}

#[test]
fn only_the_steering_committee_adopts_approves_and_orders() {
    let charter = shipped();
    for act in [
        Act::Orient,
        Act::AdoptWorkPlan,
        Act::AdoptBudget,
        Act::ApproveReport,
        Act::ExamineFollowUp,
        Act::OrderMeasure,
    ] {
        for kind in charter.kinds() {
            let power = charter.power_for(&kind.code, act);
            assert_eq!(power.is_some(), kind.code == "CNP", "{act:?} {}", kind.code);
            assert!(power.is_none_or(|power| power.in_session));
        }
    }
}

#[test]
fn what_no_text_sets_stays_unset() {
    let charter = shipped();
    // Settings of the product itself, that it cannot work without.
    let own = [
        "publication-difference",
        "mandate-warning-days",
        "export-reminder-days",
    ];
    for parameter in charter.parameters() {
        let is_set = parameter.value.is_some();
        let code = parameter.code.as_str();
        assert_eq!(
            is_set,
            parameter.prescribed || own.contains(&code),
            "{code}"
        );
        let says_so = parameter.basis.fr() == "paramètre, non prescrit";
        assert_eq!(says_so, !parameter.prescribed, "{code}");
    }
    let warning = charter.parameter_on(Topic::MandateWarning, Some("AR"));
    assert_eq!(warning.and_then(|found| found.value.as_deref()), Some("90"));
    for kind in charter.kinds() {
        let quorum = charter.parameter_on(Topic::Quorum, Some(&kind.code));
        assert_eq!(
            quorum.is_some(),
            kind.nature == Nature::Committee,
            "{}",
            kind.code
        );
    }
}

#[test]
fn shapes_tell_values_apart() {
    for (shape, value, fits) in [
        (Shape::Share, "1/2", true),
        (Shape::Share, "2/3", true),
        (Shape::Share, "0.5", true),
        (Shape::Share, "1", true),
        (Shape::Share, "1.0", true),
        (Shape::Share, "1.5", false),
        (Shape::Share, "3/2", false),
        (Shape::Share, "1/0", false),
        (Shape::Share, "+1/2", false),
        (Shape::Share, "1/2/3", false),
        (Shape::Share, "-0.5", false),
        (Shape::Days, "90", true),
        (Shape::Days, "9.5", false),
        (Shape::Days, "", false),
        (Shape::Count, "99999999999", false),
        (Shape::Points, "0.05", true),
        (Shape::Points, "0,05", false),
        (Shape::Points, "00.5", false),
        (Shape::Rhythm, "quarterly", true),
        (Shape::Rhythm, "each_session", false),
        (Shape::Text, "majorité simple", true),
        (Shape::Text, " ", false),
    ] {
        assert_eq!(shape.accepts(value), fits, "{shape:?} {value:?}");
    }
}

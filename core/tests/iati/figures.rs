//! The figures of the export: those that were published, and those that a plan with lines gives.

use std::collections::BTreeMap;

use governance::exports::iati::{Say, Span};
use governance::facts::{Kind, Precision};
use governance::status::execution::execution;
use governance::status::plans::{budget_of, versions};
use serde_json::json;

use super::structure::Element;
use super::{activity, export, export_on, past, record, say, structure};

/// Year, original or revised, indicative or committed, amount.
fn budgets(activity: &Element) -> Vec<(String, &str, &str, i64)> {
    let budget = |budget| {
        let budget: &Element = budget;
        let code = |name| budget.attribute(name).unwrap();
        let year = budget.date("period-start").to_string()[..4].to_owned();
        let amount = budget.first("value").text.parse().unwrap();
        (year, code("type"), code("status"), amount)
    };
    activity.all("budget").map(budget).collect()
}

/// Code, day, amount.
fn transactions(activity: &Element) -> Vec<(&str, String, i64)> {
    let transaction = |one| {
        let one: &Element = one;
        let code = one.first("transaction-type").attribute("code").unwrap();
        let amount = one.first("value").text.parse().unwrap();
        (code, one.date("transaction-date").to_string(), amount)
    };
    activity.all("transaction").map(transaction).collect()
}

#[test]
fn budgets_are_those_that_were_published() {
    let past = past();
    let activity = activity(&export(&past));
    let expected = [
        ("2014", "1", 4_898_898_270),
        ("2015", "1", 8_185_098_565),
        ("2016", "1", 10_934_000_000),
        ("2017", "1", 17_084_000_000),
        ("2018", "1", 15_000_000_000),
        ("2019", "1", 14_523_000_000),
        ("2020", "1", 15_545_000_000),
        ("2021", "1", 19_386_000_000),
        // The act that adopted it is not known.
        ("2021", "2", 18_064_000_000),
    ];
    let found = budgets(&activity);
    let known = found
        .iter()
        .map(|(year, kind, _, n)| (year.as_str(), *kind, *n));
    let known: Vec<_> = known.collect();
    assert_eq!(known, expected);
    // The same as the pages show.
    let programme = past.programme();
    let shown = (2014..=2021).flat_map(|year| versions(programme, year));
    let shown: Vec<_> = shown.map(|(id, _)| budget_of(programme, id)).collect();
    let written: Vec<_> = found.iter().map(|one| Some(i128::from(one.3))).collect();
    assert_eq!(written, shown);
    let of_2021: Vec<&str> = found
        .iter()
        .filter(|one| one.0 == "2021")
        .map(|one| one.2)
        .collect();
    assert_eq!(of_2021, ["2", "1"]);
    let last = activity.all("budget").last().unwrap();
    let set_on = |one: &Element| {
        one.first("value")
            .attribute("value-date")
            .unwrap()
            .to_owned()
    };
    assert_eq!(set_on(last), "2021-01-01");
    let before = activity.all("budget").nth(7).unwrap();
    assert_eq!(set_on(before), "2020-11-26");
}

#[test]
fn what_was_spent_in_a_year_adds_up_to_what_was_published() {
    let past = past();
    let activity = activity(&export(&past));
    let found = transactions(&activity);
    let expected = [
        ("2014-06-30", 667_562_353),
        ("2014-12-31", 1_703_162_773 - 667_562_353),
        ("2016-09-30", 5_302_000_000),
        ("2017-12-31", 13_000_000_000),
        ("2019-12-31", 8_679_000_000),
        ("2020-09-30", 2_659_000_000),
        ("2021-09-30", 4_239_000_000),
    ];
    let expected = expected.map(|(on, amount)| ("4", on.to_owned(), amount));
    assert_eq!(found, expected);
    let mut by_year: BTreeMap<&str, i64> = BTreeMap::new();
    for (_, on, amount) in &found {
        *by_year.entry(&on[..4]).or_default() += amount;
    }
    assert_eq!(by_year["2014"], 1_703_162_773);
    // The same as the pages show, from the last report of each year.
    let (programme, charter) = (past.programme(), past.charter());
    for (year, spent) in by_year {
        let of_year = programme.all_progress();
        let of_year = of_year.filter(|(_, one)| one.cut_off.to_string().starts_with(year));
        let known = of_year.filter_map(|(id, _)| execution(programme, charter, id));
        let last = known
            .filter(|one| one.disbursed.is_some())
            .max_by_key(|one| one.cut_off);
        assert_eq!(last.unwrap().disbursed, Some(i128::from(spent)), "{year}");
    }
    let told = activity.first("description").told();
    // All amounts but those of 2014 and 2015.
    let n_rounded = 7 + 5;
    assert_eq!(
        told,
        say(Say::Description {
            n_rounded,
            is_identified: false
        })
    );
}

#[test]
fn nothing_is_told_of_what_came_after_the_day() {
    let register = past();
    let activity = activity(&export_on(&register, "2014-09-30"));
    assert_eq!(transactions(&activity).len(), 1);
    assert_eq!(
        activity.first("activity-status").attribute("code"),
        Some("2")
    );
    let dates: Vec<_> = activity
        .all("activity-date")
        .map(|one| one.attribute("type").unwrap())
        .collect();
    assert_eq!(dates, ["2", "3"]);
    // What 2017 and 2019 were to reach is known, and nothing is reached yet.
    assert_eq!(activity.all("result").count(), 2);
    for result in activity.all("result") {
        let period = result.first("indicator").first("period");
        assert_eq!(period.all("actual").count(), 0);
    }
}

#[test]
fn households_reached_stand_beside_their_target() {
    let activity = activity(&export(&past()));
    let title = say(Say::Outcome { year: 2019 });
    let result = activity
        .all("result")
        .find(|result| result.first("title").told() == title)
        .unwrap();
    let indicator = result.first("indicator");
    assert_eq!(
        indicator.first("title").told(),
        "Ménages ayant accès aux transferts monétaires"
    );
    let period = indicator.first("period");
    assert_eq!(period.first("target").attribute("value"), Some("80000"));
    assert_eq!(period.first("actual").attribute("value"), Some("79168"));
}

#[test]
fn lines_quantities_and_hard_texts_are_written_as_the_standard_wants() {
    let mut register = past();
    let name = "Transferts & appuis <1A> « \"x\" »\u{FFFE}";
    let plan = record(
        &mut register,
        Kind::WorkPlan,
        json!({"year": 2023, "version": 1, "submitted_on": "2022-11-30"}),
    );
    let money = record(
        &mut register,
        Kind::FundingSource,
        json!({"name": "Budget d’État", "funder": "État du Mali"}),
    );
    let fields = json!({"plan": plan.to_string(), "name": name, "target": 500, "unit": "communes"});
    let activity = record(&mut register, Kind::Activity, fields);
    let fields = json!({"activity": activity.to_string(), "funding": money.to_string(), "q1": 100, "q4": 50});
    let line = record(&mut register, Kind::BudgetLine, fields);
    for (on, committed, disbursed) in [
        ("2023-03-31", 80, 60),
        ("2023-06-30", 90, 60),
        ("2023-09-30", 70, 65),
    ] {
        let fields = json!({"line": line.to_string(), "cut_off": on, "committed": committed, "disbursed": disbursed});
        record(&mut register, Kind::Progress, fields);
    }
    for (on, reached) in [
        ("2023-03-31", 100),
        ("2023-09-30", 300),
        ("2023-09-30", 310),
    ] {
        let fields = json!({"activity": activity.to_string(), "cut_off": on, "quantity": reached});
        record(&mut register, Kind::Progress, fields);
    }
    let export = export(&register);
    assert_eq!(structure().flaws(&export.text), Vec::<String>::new());
    let told = super::activity(&export);
    let last = budgets(&told).pop().unwrap();
    assert_eq!((last.1, last.2, last.3), ("1", "1", 150));
    assert_eq!(
        told.all("budget")
            .last()
            .unwrap()
            .first("value")
            .attribute("value-date"),
        Some("2022-11-30")
    );
    let of_2023: Vec<_> = transactions(&told)
        .into_iter()
        .filter(|one| one.1.starts_with("2023"))
        .collect();
    let expected = [
        ("2", "2023-03-31", 80),
        ("2", "2023-06-30", 10),
        ("2", "2023-09-30", -20),
        ("4", "2023-03-31", 60),
        // Nothing was spent in spring: no transaction says so.
        ("4", "2023-09-30", 5),
    ];
    assert_eq!(
        of_2023,
        expected.map(|(code, on, amount)| (code, on.to_owned(), amount))
    );
    let span = Span {
        year: 2023,
        after: "2023-06-30".parse().ok(),
        until: "2023-09-30".parse().unwrap(),
        precision: Precision::Franc,
    };
    assert_eq!(
        told.all("transaction")
            .last()
            .unwrap()
            .first("description")
            .told(),
        say(Say::Spent(span))
    );
    let result = told.all("result").last().unwrap().first("indicator");
    assert_eq!(
        result.first("title").told(),
        "Transferts & appuis <1A> « \"x\" »"
    );
    assert_eq!(result.first("description").told(), "communes");
    // Two reports of the last day differ: neither is chosen, and both are left out with the first.
    assert_eq!(result.first("period").all("actual").count(), 0);
    assert_eq!(export.left_out.get(&Kind::Progress), Some(&3));
}

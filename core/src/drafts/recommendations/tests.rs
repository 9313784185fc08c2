//! An audit letter, as it stands and as it goes wrong.

use serde_json::json;

use super::*;
use crate::drafts::lent;
use crate::drafts::table::{Bounds, read_table};
use crate::facts::{Finding, Headway};
use crate::ids::BodyId;
use crate::present::sample::{Sample, day};
use crate::status::{Stage, standing};

/// The letter of May 2023, in its real structure.
const LETTER: &str = "Lettre de recommandations, exercice 2022\n\
N°\tRecommandation\tNiveau\tResponsable\tÉchéance\tÉtat\n\
I. Suivi des recommandations antérieures\n\
1.1\tAudits antérieurs\n\
1.1.10\tValider les rapports de paiement remis par les agences\t1\tUTGFS\t31/12/2023\tEn cours\n\
1.1.11\tRégulariser le traitement des salaires\tNiveau 2\t\t2023-12-31\tNon mise en œuvre\n\
II. Recommandations nouvelles\n\
Note 1\tClasser les dossiers de marchés\tmoyen\tutgfs\t\tMise en œuvre\n";

fn audit(sample: &mut Sample) -> EntryId {
    sample.record(
        Kind::Mission,
        json!({"name": "Audit externe 2022", "kind": "external_audit", "reported_on": "2023-05-31"}),
    )
}

/// Reads a table from one mission, with or without an addressee for all.
fn previewed(sample: &Sample, text: &str, origin: &Origin, all: Option<EntryId>) -> Preview {
    let table = read_table(text, None, Bounds::LETTER).unwrap();
    let columns = columns_of(&table);
    plan(&table, &columns, origin, all).preview(&sample.register)
}

fn plan<'a>(
    table: &'a Table,
    columns: &'a Columns,
    origin: &'a Origin,
    addressee: Option<EntryId>,
) -> Plan<'a> {
    Plan {
        table,
        columns,
        origin,
        addressee,
        day: day("2023-06-15"),
    }
}

fn take_in(sample: &mut Sample, text: &str, origin: &Origin) -> Result<usize, Vec<Refusal>> {
    let table = read_table(text, None, Bounds::LETTER).unwrap();
    let columns = columns_of(&table);
    let steps = plan(&table, &columns, origin, None).steps(&sample.register)?;
    let stamp = sample.stamp.clone();
    let entries = sample.register.carry_out(&lent(&steps), &stamp)?;
    Ok(entries.len())
}

fn told(preview: &Preview) -> String {
    let mut told = String::new();
    for line in &preview.lines {
        let addressee = line.addressee.as_ref().and_then(|label| label.name.clone());
        told.push_str(&format!(
            "{} [{}] {:?} {} → {:?}\n",
            line.line,
            line.number,
            line.level,
            addressee.unwrap_or_default(),
            line.verdict
        ));
    }
    told
}

#[test]
fn a_real_letter_is_read_as_it_stands() {
    let (mut sample, _) = Sample::with_charter();
    let origin = Origin::Known(audit(&mut sample));
    let preview = previewed(&sample, LETTER, &origin, None);
    insta::assert_snapshot!(told(&preview), @r"
    3 [] None  → Section
    4 [] None  → Section
    5 [1.1.10] Some(1) UTGFS → Declared
    6 [1.1.11] Some(2)  → New
    7 [] None  → Section
    8 [Note 1] Some(2) UTGFS → Declared
    ");
    assert_eq!(
        (preview.n_new, preview.n_known, preview.n_flawed),
        (3, 0, 0)
    );

    assert_eq!(take_in(&mut sample, LETTER, &origin), Ok(5));
    let again = previewed(&sample, LETTER, &origin, None);
    assert_eq!((again.n_new, again.n_known), (0, 3), "nothing twice");
    assert_eq!(take_in(&mut sample, LETTER, &origin), Ok(0));
}

#[test]
fn what_a_table_says_was_done_is_declared_and_closes_nothing() {
    let (mut sample, fact) = Sample::with_charter();
    let origin = Origin::Known(audit(&mut sample));
    take_in(&mut sample, LETTER, &origin).unwrap();
    let programme = sample.register.programme();
    let stages: Vec<_> = programme
        .recommendations()
        .map(|(id, found)| standing(programme, id, found, day("2023-06-15")).stage)
        .collect();
    assert_eq!(stages, [Stage::UnderWay, Stage::Open, Stage::Declared]);
    let (_, declared) = programme.follow_ups().next().unwrap();
    assert_eq!(declared.body, BodyId(fact("utgfs")));
    assert_eq!(declared.state, Headway::Started);
    assert_eq!(declared.on, day("2023-05-31"), "the day of the report");
    assert_eq!(declared.text.as_deref(), Some("En cours"));
    assert!(
        programme
            .verifications()
            .all(|(_, found)| found.finding == Finding::Refuted)
    );
}

#[test]
fn the_mission_is_recorded_in_the_same_step() {
    let (mut sample, _) = Sample::with_charter();
    let unnamed = Origin::New(Draft::default().with("kind", "external_audit"));
    assert_eq!(
        take_in(&mut sample, LETTER, &unnamed),
        Err(vec![Refusal::Missing { field: "name" }])
    );
    assert_eq!(
        take_in(&mut sample, LETTER, &Origin::Unsaid),
        Err(vec![Refusal::Missing { field: "mission" }])
    );
    let named = Draft::default()
        .with("kind", "external_audit")
        .with("name", "Audit externe 2022")
        .with("reported_on", "31/05/2023");
    assert_eq!(take_in(&mut sample, LETTER, &Origin::New(named)), Ok(6));
    let programme = sample.register.programme();
    let (mission, _) = programme.missions().next().unwrap();
    assert!(
        programme
            .recommendations()
            .all(|(_, found)| found.mission == Some(mission))
    );
}

#[test]
fn every_cell_that_cannot_be_read_is_named_and_its_line_set_aside() {
    let (mut sample, fact) = Sample::with_charter();
    let origin = Origin::Known(audit(&mut sample));
    let table = "N°;Recommandation;Priorité;Responsable;Date limite;Statut;Taux\n\
        1;;1;UTGFS;;;\n\
        01/01/2010;Texte;1;UTGFS;;;\n\
        3;Texte;urgent;Coordination;31/02/2023;peut-être;60 %\n\
        4;Texte;12;UTGFS;;;101\n\
        5;Texte;;;;fait;\n\
        6;Texte;;UTGFS;;en cours;60,00 %\n\
        6;Texte;;UTGFS;;;\n";
    let preview = previewed(&sample, table, &origin, None);
    let flaws: Vec<Vec<(Content, Why)>> = preview
        .lines
        .iter()
        .map(|line| match &line.verdict {
            LineVerdict::Flawed(flaws) => {
                flaws.iter().map(|flaw| (flaw.content, flaw.why)).collect()
            }
            _ => Vec::new(),
        })
        .collect();
    assert_eq!(flaws[0], [(Content::Text, Why::Missing)]);
    assert_eq!(flaws[1], [(Content::Number, Why::NumberIsADay)]);
    assert_eq!(
        flaws[2],
        [
            (Content::Level, Why::Unreadable),
            (Content::Addressee, Why::UnknownAddressee),
            (Content::DueOn, Why::Unreadable),
            (Content::State, Why::UnknownState),
        ]
    );
    assert_eq!(
        flaws[3],
        [
            (Content::Level, Why::Unreadable),
            (Content::Percent, Why::Unreadable)
        ]
    );
    assert_eq!(flaws[4], [(Content::Addressee, Why::Missing)]);
    assert_eq!(flaws[5], []);
    assert_eq!(flaws[6], [(Content::Number, Why::Repeated { line: 7 })]);
    assert_eq!(
        take_in(&mut sample, table, &origin),
        Ok(2),
        "the good line alone"
    );

    let (_, declared) = sample.register.programme().follow_ups().next().unwrap();
    assert_eq!(declared.percent, Some(60));
    let addressed = previewed(&sample, table, &origin, Some(fact("utgfs")));
    assert!(
        matches!(addressed.lines[4].verdict, LineVerdict::Declared),
        "whom all are for"
    );
}

#[test]
fn posts_are_addressees_too_where_one_alone_bears_the_name() {
    let (mut sample, fact) = Sample::with_charter();
    let origin = Origin::Known(audit(&mut sample));
    let utgfs = fact("utgfs").to_string();
    for body in [&utgfs, &fact("ar-mopti").to_string()] {
        sample.record(Kind::Post, json!({"body": body, "name": "Archiviste"}));
    }
    let buyer = sample.record(
        Kind::Post,
        json!({"body": utgfs, "name": "Spécialiste en classement"}),
    );
    let table =
        "N°,Constat,Responsable\n1,Classer,specialiste en classement\n2,Archiver,Archiviste\n";
    let preview = previewed(&sample, table, &origin, None);
    assert_eq!(preview.n_new, 1);
    let flawed = LineVerdict::Flawed(vec![CellFlaw {
        content: Content::Addressee,
        why: Why::SeveralAddressees,
    }]);
    assert_eq!(preview.lines[1].verdict, flawed);
    take_in(&mut sample, table, &origin).unwrap();
    let (_, found) = sample
        .register
        .programme()
        .recommendations()
        .next()
        .unwrap();
    assert_eq!(found.post.map(|post| post.0), Some(buyer));
}

#[test]
fn columns_are_told_by_hand_where_no_heading_says() {
    let (mut sample, _) = Sample::with_charter();
    let origin = Origin::Known(audit(&mut sample));
    let table = read_table(
        "A\tClasser les dossiers de marchés\t2\nB\tArchiver\t3",
        None,
        Bounds::LETTER,
    )
    .unwrap();
    let mut columns = columns_of(&table);
    assert_eq!(
        (columns.headings, columns.place(Content::Text as usize)),
        (None, Some(1))
    );
    columns.put(Content::Number as usize, Some(0));
    columns.put(Content::Level as usize, Some(2));
    assert!(columns.left_out(&table).is_empty());
    let preview = plan(&table, &columns, &origin, None).preview(&sample.register);
    assert_eq!(preview.lines[1].number, "B");
    assert_eq!((preview.n_new, preview.lines[1].level), (2, Some(3)));

    columns.put(Content::DueOn as usize, Some(2));
    assert_eq!(
        columns.place(Content::Level as usize),
        None,
        "a column holds one thing"
    );
    let wrong = plan(&table, &columns, &origin, None).preview(&sample.register);
    assert_eq!(wrong.n_flawed, 2);
}

#[test]
fn words_of_progress_say_what_is_declared() {
    use super::words::headway;
    for (words, state) in [
        ("Mise en œuvre", Ok(Some("done"))),
        ("Réalisée à 100 %", Ok(Some("done"))),
        ("Partiellement mise en œuvre", Ok(Some("started"))),
        ("Mise en œuvre en cours", Ok(Some("started"))),
        ("Non mise en œuvre", Ok(None)),
        ("Pas encore réalisée", Ok(None)),
        ("Sans objet", Ok(Some("not_applicable"))),
        ("N/A", Ok(Some("not_applicable"))),
        ("Implemented", Ok(Some("done"))),
        ("", Ok(None)),
        ("parfait", Err(())),
    ] {
        assert_eq!(headway(words), state, "{words}");
    }
}

#[test]
fn two_thousand_lines_are_taken_in_together() {
    let (mut sample, _) = Sample::with_charter();
    let origin = Origin::Known(audit(&mut sample));
    let mut table = "N°\tRecommandation\n".to_owned();
    for number in 1..2_000 {
        table.push_str(&format!("{number}\tTexte de la recommandation {number}\n"));
    }
    assert_eq!(take_in(&mut sample, &table, &origin), Ok(1_999));
    assert_eq!(sample.register.programme().recommendations().count(), 1_999);
}

#[test]
fn the_form_of_one_recommendation_names_its_origin_in_one_field() {
    let (mut sample, fact) = Sample::with_charter();
    let mission = audit(&mut sample);
    let session = sample.record(
        Kind::Session,
        json!({"body": fact("cnp").to_string(), "number": 7}),
    );
    let draft = Draft::default().with("text", "Classer les dossiers");
    for (origin, field) in [(mission, "mission"), (session, "session")] {
        let draft = draft.clone().with(ORIGIN, &origin.to_string());
        let intent = record_one(sample.register.programme(), &draft).unwrap();
        let id = sample.try_to(&intent).unwrap();
        let told = sample.register.value(id, field).unwrap();
        assert_eq!(told, format!("\"{origin}\""));
    }
    let both: Vec<_> = record_one(sample.register.programme(), &Draft::default())
        .unwrap_err()
        .iter()
        .filter_map(Refusal::field)
        .collect();
    assert_eq!(both, ["mission", "text"]);
}

//! Files as they are published.

use super::*;
use crate::drafts::table::Encoding;
use crate::outline::Outline;

#[test]
fn a_row_of_communes_yields_all_that_lies_around_it_once() {
    let sample = Sample::new();
    let survey = surveyed(&sample, &[COMMUNES]);
    let told: Vec<(&str, usize)> = survey
        .lines
        .iter()
        .map(|line| (line.code.as_str(), line.level))
        .collect();
    assert_eq!(
        told,
        [
            ("ML", 0),
            ("ML01", 1),
            ("ML0101", 2),
            ("ML0102", 2),
            ("ML010101", 3),
            ("ML010102", 3),
            ("ML010201", 3)
        ]
    );
    assert_eq!(line(&survey, "ML010102").within, Some(Within::New(2)));
    assert_eq!(line(&survey, "ML").within, None);
    assert_eq!(flaws(&survey), []);
}

#[test]
fn settlements_are_of_the_narrowest_level_and_lie_where_they_say() {
    let sample = Sample::new();
    let survey = surveyed(&sample, &[SETTLEMENTS]);
    let bambela = line(&survey, "ML010101001");
    assert_eq!((bambela.level, bambela.name.as_str()), (4, "Bambela"));
    assert_eq!(bambela.place, Some((-11_573_710, 14_631_105)));
    assert_eq!(line(&survey, "ML010101002").place, None, "NA is nothing");
    assert_eq!(survey.total().n_new, 6);
}

#[test]
fn lists_are_read_however_they_are_written() {
    let sample = Sample::new();
    let expected = surveyed(&sample, &[SETTLEMENTS]).lines;
    let spread = SETTLEMENTS.replace(',', ";");
    let french = spread
        .replace("-11.57370966", "-11,57370966")
        .replace(";14.63", ";14,63");
    let tabs = SETTLEMENTS.replace(',', "\t").replace('"', "");
    let old: Vec<u8> = SETTLEMENTS
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    let files: [(&str, Vec<u8>); 4] = [
        ("with a mark", format!("\u{feff}{SETTLEMENTS}").into_bytes()),
        ("French", french.into_bytes()),
        ("tabs", tabs.replace('\n', "\r\n").into_bytes()),
        ("windows-1252", old),
    ];
    for (what, bytes) in files {
        let lists = read_lists("x", &bytes, None, None).unwrap();
        let survey = gathered_lists(&sample, lists).survey(&sample.register, terms());
        assert_eq!(survey.lines, expected, "{what}");
    }
    // Whoever says another encoding is believed, and told where it is none.
    let said = read_lists("x", b"nom;code\nS\xe9gou;ML04", Some(Encoding::Utf8), None);
    assert!(matches!(
        said,
        Err(ListError::Table(TableError::NotText { at: 10 }))
    ));
}

#[test]
fn headings_of_a_newer_edition_say_the_same() {
    let sample = Sample::new();
    let newer = "ADM3_PCODE,ADM3_FR,ADM2_PCODE,ADM2_FR,ADM1_PCODE,ADM1_FR,ADM0_PCODE,ADM0_FR,VALID_ON\n\
        ML010101,Bangassi,ML0101,Kayes,ML01,Kayes,ML,Mali,2023-07-01\n";
    let newest = newer.to_lowercase().replace("_fr", "_name").replace(
        "ml010101,bangassi,ml0101,kayes,ml01,kayes,ml,mali",
        "ML010101,Bangassi,ML0101,Kayes,ML01,Kayes,ML,Mali",
    );
    let one = surveyed(&sample, &[newer]);
    assert_eq!(one.lines.len(), 4);
    assert_eq!(one.lines, surveyed(&sample, &[&newest]).lines);
}

#[test]
fn a_plain_list_names_code_parent_and_level() {
    let sample = Sample::new();
    let plain = "Code;Nom;Code parent;Niveau;Longitude;Latitude\n\
        V1;Sokoura;C1;Village;-7,5;13,25\n\
        C1;Kita Nord;R1;adm3;;\n\
        R1;Kita;ML;Région;;\n\
        ML;Mali;;country;;\n";
    let survey = surveyed(&sample, &[plain]);
    assert_eq!(flaws(&survey), [], "rows come in any order");
    let levels: Vec<usize> = survey.lines.iter().map(|line| line.level).collect();
    assert_eq!(levels, [0, 1, 3, 4]);
    assert_eq!(line(&survey, "V1").place, Some((-7_500_000, 13_250_000)));
}

#[test]
fn a_level_that_no_column_says_is_said_for_the_list_or_follows_from_the_parent() {
    let sample = Sample::new();
    let text = "code,name,parent\nML,Mali,\nR1,Kita,ML\nC1,Kita Nord,R1\n";
    let survey = surveyed(&sample, &[text]);
    let missing = (2, "level", Why::Missing);
    assert_eq!(flaws(&survey)[0], missing, "of a first one nobody knows");
    let mut lists = read_text("x", "code,name,parent\nML,Mali,\n", None).unwrap();
    lists[0].level = Some("country".to_owned());
    lists.extend(read_text("y", "code,name,parent\nC1,Kita Nord,R1\nR1,Kita,ML\n", None).unwrap());
    let survey = gathered_lists(&sample, lists).survey(&sample.register, terms());
    assert_eq!(flaws(&survey), []);
    assert_eq!(line(&survey, "C1").level, 2);
}

#[test]
fn features_are_rows_points_are_places_and_polygons_outlines() {
    let mut sample = Sample::new();
    let text = r#"{"type":"FeatureCollection","crs":{"a":[1]},"features":[
        {"type":"Feature","properties":{"admin1Name":"Kayes","admin1Pcod":"ML01","area":1.5e3,"x":null},
         "geometry":{"type":"MultiPolygon","coordinates":[[[[-7.9,12.6],[-7.8,12.5],[-7.8,12.6],[-7.9,12.6]]]]}},
        {"type":"Feature","geometry":{"coordinates":[-8.00000049,12.65,310],"type":"Point"},
         "properties":{"admin1Pcod":"ML09","admin1Name":"Bamako S\u00e9bou"}},
        {"type":"Feature","properties":null,"geometry":null}]}"#;
    let lists = read_text("x.geojson", text, None).unwrap();
    assert_eq!((lists[0].rows, lists[0].n_rows()), (RowsAre::Features, 3));
    sample.record(
        Kind::Area,
        json!({"name": "Mali", "code": "ML", "level": "country"}),
    );
    let survey = gathered_lists(&sample, lists).survey(&sample.register, terms());
    assert_eq!(line(&survey, "ML01").place, None);
    let outline = line(&survey, "ML01").outline.as_ref();
    assert_eq!(outline.map(Outline::n_points), Some(3));
    assert_eq!(line(&survey, "ML09").outline, None);
    assert_eq!(line(&survey, "ML09").place, Some((-8_000_000, 12_650_000)));
    assert_eq!(line(&survey, "ML09").name, "Bamako Sébou");
    let mali = of_code(&sample.register, "ML");
    assert_eq!(
        line(&survey, "ML09").within,
        Some(Within::Known(mali)),
        "the one country"
    );
    assert_eq!(flaws(&survey), [(3, "code_1", Why::Missing)]);
}

#[test]
fn what_a_statistical_program_has_no_value_for_is_missing_but_for_namibia() {
    let sample = Sample::new();
    let text = "code,name,parent,level\nNA,Namibia,NA,country\nNA01,Khomas,NA,region\n\
        NA,Erongo,,region\nNA03,NA,,region\n";
    let survey = surveyed(&sample, &[text]);
    assert_eq!(
        flaws(&survey),
        [(4, "code", Why::Missing), (5, "name", Why::Missing)]
    );
    assert_eq!(survey.lines.len(), 2);
    assert_eq!(
        line(&survey, "NA01").within,
        Some(Within::New(0)),
        "the one country"
    );
    let deep = "admin0Name,admin0Pcod,admin1Name,admin1Pcod,admin2Name,admin2Pcod\n\
        Namibia,NA,NA,NA,Walvis Bay,NA0101\n";
    let survey = surveyed(&sample, &[deep]);
    assert_eq!(line(&survey, "NA0101").within, Some(Within::New(0)));
}

#[test]
fn columns_are_told_by_hand_where_headings_say_nothing() {
    let sample = Sample::new();
    let text = "alpha;beta;gamma\nMali;ML;country\n";
    let mut lists = read_text("x", text, None).unwrap();
    assert!(!lists[0].is_readable());
    lists[0].columns.headings = Some(0);
    for (content, at) in [(Content::Name, 0), (Content::Code, 1), (Content::Level, 2)] {
        lists[0].columns.put(content.place(), Some(at));
    }
    assert!(lists[0].is_readable());
    let survey = gathered_lists(&sample, lists).survey(&sample.register, terms());
    assert_eq!(survey.total().n_new, 1);
}

#[test]
fn every_sheet_of_a_workbook_is_a_list() {
    use crate::workbook::sheet::{Cell, Sheet};
    let text = |text: &str| Cell::Text(text.to_owned());
    let sheet = Sheet {
        heads: ["Nom", "Code", "Niveau", "Longitude", "Latitude"]
            .map(str::to_owned)
            .to_vec(),
        rows: vec![vec![
            text("Mali"),
            text("ML"),
            text("Pays"),
            Cell::Hundredths(-399),
            text("17,5707"),
        ]],
        ..Sheet::default()
    };
    let bytes = crate::workbook::write("Pays", &sheet);
    let lists = read_lists("mali.xlsx", &bytes, None, None).unwrap();
    assert_eq!(lists[0].name, "mali.xlsx · Pays");
    let sample = Sample::new();
    let survey = gathered_lists(&sample, lists).survey(&sample.register, terms());
    assert_eq!(line(&survey, "ML").place, Some((-3_990_000, 17_570_700)));
    let cut = &bytes[..bytes.len() / 2];
    assert!(matches!(
        read_lists("mali.xlsx", cut, None, None),
        Err(ListError::Table(TableError::Workbook(_)))
    ));
}

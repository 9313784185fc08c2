//! Tables as spreadsheets give them, and what is none.

use super::*;

fn cells(text: &str) -> Vec<Vec<String>> {
    let table = read_table(text, None, Bounds::LETTER).unwrap();
    table.rows.into_iter().map(|row| row.cells).collect()
}

fn why(text: &str) -> TableError {
    read_table(text, None, Bounds::LETTER).unwrap_err()
}

#[test]
fn the_separator_is_the_one_that_parts_the_lines_alike() {
    for (text, separator) in [
        ("N°\tTexte\n1\tClasser, ranger; trier", Separator::Tab),
        ("N°;Texte\r\n1;Classer, ranger, trier", Separator::Semicolon),
        ("No,Text\n1,\"File; sort\"\n2,Keep", Separator::Comma),
        (
            "Lettre, mai 2023\nN°;Texte;Niveau\n1;a, b;2\n2;c;1",
            Separator::Semicolon,
        ),
        ("seule", Separator::Tab),
    ] {
        assert_eq!(
            read_table(text, None, Bounds::LETTER).unwrap().separator,
            Some(separator),
            "{text}"
        );
    }
    let forced = read_table("a;b,c", Some(Separator::Comma), Bounds::LETTER).unwrap();
    assert_eq!(forced.rows[0].cells, ["a;b", "c"]);
}

#[test]
fn quotes_keep_separators_line_ends_and_quotes() {
    let text = "\u{feff}n;t\r\n1;\"une; deux\r\ntrois \"\"quatre\"\"\"\r\n\r\n2;fin;;;\r\n";
    let table = read_table(text, None, Bounds::LETTER).unwrap();
    let lines: Vec<usize> = table.rows.iter().map(|row| row.line).collect();
    assert_eq!(lines, [1, 2, 5], "lines are those of the text");
    assert_eq!(table.rows[1].cells, ["1", "une; deux\ntrois \"quatre\""]);
    assert_eq!(table.rows[2].cells, ["2", "fin"], "padding is none");
    assert_eq!(table.n_columns, 2);
}

#[test]
fn words_in_quotes_at_the_head_of_a_cell_keep_them() {
    assert_eq!(
        cells("1\t\"GAJIGI\" : module à ouvrir\n2\t\"GAJIGI\"\n3\t24\" d'écran"),
        [
            vec!["1", "\"GAJIGI\" : module à ouvrir"],
            vec!["2", "GAJIGI"],
            vec!["3", "24\" d'écran"]
        ]
    );
}

#[test]
fn blanks_around_and_what_nobody_sees_are_taken_away() {
    assert_eq!(cells("a\u{a0}\t\u{200b}b \rc\td"), [["a", "b"], ["c", "d"]]);
}

#[test]
fn what_is_no_table_is_refused_with_its_line() {
    assert_eq!(why(" \r\n\t"), TableError::Empty);
    assert_eq!(why("a;b\nc;d\u{0}"), TableError::Binary { line: 2 });
    assert_eq!(
        why("n;t\n1;\"sans fin\n2;b"),
        TableError::UnclosedQuote { line: 2 }
    );
    let wide = format!("a;b\n{}", "x;".repeat(10_000));
    let too_wide = TableError::TooManyColumns {
        line: 2,
        columns: 10_000,
        max: MAX_COLUMNS,
    };
    assert_eq!(why(&wide), too_wide);
    let alone = why(&"x;".repeat(10_000));
    assert!(matches!(alone, TableError::TooManyColumns { line: 1, .. }));
    assert_eq!(
        why(&"1\ta\n".repeat(Bounds::LETTER.rows + 1)),
        TableError::TooManyRows {
            max: Bounds::LETTER.rows
        }
    );
    let large = "a".repeat(Bounds::LETTER.bytes + 1);
    assert!(matches!(why(&large), TableError::TooLarge { .. }));
}

#[test]
fn a_hundred_kilobytes_are_read_whole() {
    let row = format!("1\t{}\n", "mot ".repeat(40));
    let text = row.repeat(100_000 / row.len());
    assert_eq!(cells(&text).len(), text.lines().count());
}

#[test]
fn bytes_become_text_as_they_are_written() {
    let read = |bytes: &[u8]| decode(bytes, None, Bounds::LETTER).unwrap();
    assert_eq!(
        read("Échéance".as_bytes()),
        ("Échéance".to_owned(), Encoding::Utf8)
    );
    let older = b"N\xb0;\xc9ch\xe9ance \x96 l\x92\x9cuvre \x80";
    assert_eq!(
        read(older),
        ("N°;Échéance – l’œuvre €".to_owned(), Encoding::Windows1252)
    );
    let wide: Vec<u8> = "\u{feff}N°\tÉ"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(read(&wide).1, Encoding::Utf16);
    assert_eq!(
        read_table(&read(&wide).0, None, Bounds::LETTER)
            .unwrap()
            .rows[0]
            .cells,
        ["N°", "É"]
    );
    assert_eq!(
        decode("é".as_bytes(), Some(Encoding::Windows1252), Bounds::LETTER)
            .unwrap()
            .0,
        "Ã©",
        "as it was said to be"
    );
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    assert_eq!(
        decode(b"ab\xe9", Some(Encoding::Utf8), Bounds::LETTER),
        Err(TableError::NotText { at: 2 })
    );
    assert_eq!(
        decode(b"\xff\xfea\0b", None, Bounds::LETTER),
        Err(TableError::NotText { at: 4 })
    );
    let (picture, _) = decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", None, Bounds::LETTER).unwrap();
    assert!(matches!(why(&picture), TableError::Binary { .. }));
}

#[test]
fn headings_are_found_below_a_title_and_told_by_their_names() {
    const KNOWN: &[ColumnNames] = &[
        ColumnNames {
            code: "number",
            names: &["numero", "n"],
        },
        ColumnNames {
            code: "text",
            names: &["recommandation", "constat"],
        },
        ColumnNames {
            code: "day",
            names: &["date limite", "date"],
        },
    ];
    let found = |text: &str| match_columns(&read_table(text, None, Bounds::LETTER).unwrap(), KNOWN);
    let title = "Suivi des recommandations\t\nConstat\tN°\tRecommandation de l’audit\tDate\n";
    assert_eq!(found(title), Some((1, vec![Some(1), Some(0), Some(3)])));
    assert_eq!(found("1\tClasser\n2\tRanger"), None);
}

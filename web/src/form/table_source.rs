//! A table that somebody brings: pasted, from a CSV file, or from a workbook; and what stands in
//! which of its columns.

mod columns;
mod view;

use std::collections::BTreeMap;
use std::sync::Arc;

use governance::drafts::table::{
    Bounds, Columns, Encoding, Separator, Table, TableError, decode, read_table, read_workbook,
};
use governance::workbook::is_workbook;
use leptos::prelude::*;

pub use columns::ColumnChoices;
pub use view::TableStep;

/// The sheets of a workbook, by name.
type Sheets = Arc<Vec<(String, Arc<Table>)>>;

/// The table under way.
#[derive(Clone, Copy)]
pub struct TableSource {
    bounds: Bounds,
    /// What was pasted, or read from a file of text.
    text: RwSignal<String>,
    /// The file, with its bytes.
    file: RwSignal<Option<(String, Arc<Vec<u8>>)>>,
    /// How the file is said to be written.
    encoding: RwSignal<Option<Encoding>>,
    /// The separator that somebody has chosen.
    separator: RwSignal<Option<Separator>>,
    /// The sheets, where the file is a workbook, and the one that is looked at.
    sheets: RwSignal<Option<Sheets>>,
    sheet: RwSignal<usize>,
    /// Why the file could not be read.
    trouble: RwSignal<Option<Result<TableError, String>>>,
    /// What somebody has said of columns.
    by_hand: RwSignal<BTreeMap<usize, Option<usize>>>,
    /// Whether the first line is said to hold the headings.
    has_headings: RwSignal<bool>,
    /// The table, or why there is none.
    pub table: Memo<Result<Arc<Table>, TableError>>,
    /// What stands in which column.
    pub columns: Memo<Columns>,
    /// The same, without what somebody has said.
    recognised: Memo<Columns>,
}

impl TableSource {
    /// Begins with nothing; `columns_of` tells what stands in which column.
    pub fn open(bounds: Bounds, columns_of: fn(&Table) -> Columns) -> Self {
        let (text, separator) = (RwSignal::new(String::new()), RwSignal::new(None));
        let (sheets, sheet) = (RwSignal::new(None::<Sheets>), RwSignal::new(0));
        let table = Memo::new(move |_| {
            let of_workbook = sheets.with(|sheets| {
                let sheets = sheets.as_ref()?;
                let chosen = sheets.get(sheet.get()).or(sheets.first());
                chosen.map(|(_, table)| table.clone())
            });
            match of_workbook {
                Some(table) => Ok(table),
                None => text.with(|text| read_table(text, separator.get(), bounds).map(Arc::new)),
            }
        });
        let recognised = Memo::new(move |_| {
            table.with(|table| table.as_deref().map(columns_of).unwrap_or_default())
        });
        let (by_hand, has_headings) = (
            RwSignal::new(BTreeMap::<usize, Option<usize>>::new()),
            RwSignal::new(false),
        );
        let columns = Memo::new(move |_| {
            let mut columns = recognised.get();
            by_hand.with(|by_hand| {
                for (content, place) in by_hand {
                    columns.put(*content, *place);
                }
            });
            if columns.headings.is_none() && has_headings.get() {
                columns.headings = Some(0);
            }
            columns
        });
        Self {
            bounds,
            text,
            file: RwSignal::new(None),
            encoding: RwSignal::new(None),
            separator,
            sheets,
            sheet,
            trouble: RwSignal::new(None),
            by_hand,
            has_headings,
            table,
            columns,
            recognised,
        }
    }

    /// Takes in what was typed or pasted.
    pub fn take_text(self, text: String) {
        self.trouble.set(None);
        self.sheets.set(None);
        self.text.set(text);
    }

    /// Takes in a file that was read, or read anew in another encoding.
    pub fn take_file(self, name: String, bytes: Arc<Vec<u8>>) {
        let read = match is_workbook(&bytes) {
            true => read_workbook(&bytes, self.bounds).map(|sheets| {
                let sheets = sheets.into_iter();
                let sheets = sheets.map(|(name, table)| (name, Arc::new(table)));
                (String::new(), Some(Arc::new(sheets.collect())))
            }),
            false => decode(&bytes, self.encoding.get_untracked(), self.bounds)
                .map(|(text, _)| (text, None)),
        };
        self.by_hand.set(BTreeMap::new());
        self.sheet.set(0);
        match read {
            Ok((text, sheets)) => {
                self.take_text(text);
                self.sheets.set(sheets);
            }
            Err(error) => {
                self.take_text(String::new());
                self.trouble.set(Some(Ok(error)));
            }
        }
        self.file.set(Some((name, bytes)));
    }

    /// Says how the file is written.
    fn written_in(self, encoding: Option<Encoding>) {
        self.encoding.set(encoding);
        if let Some((name, bytes)) = self.file.get_untracked() {
            self.take_file(name, bytes);
        }
    }

    /// Looks at another sheet of the workbook.
    fn look_at(self, sheet: usize) {
        self.by_hand.set(BTreeMap::new());
        self.sheet.set(sheet);
    }

    /// Says which column holds something.
    fn put(self, content: usize, place: Option<usize>) {
        self.by_hand.update(|by_hand| {
            // A column holds one thing: what it was said to hold before no longer counts.
            by_hand.retain(|_, other| other.is_none() || *other != place);
            by_hand.insert(content, place);
        });
    }

    /// Forgets all that was brought.
    pub fn give_up(self) {
        self.take_text(String::new());
        self.by_hand.set(BTreeMap::new());
        self.file.set(None);
    }
}

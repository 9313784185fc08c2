//! What is printed: every figure, what it is held against, and whether it holds.

use std::fmt::Write as _;

/// One measured figure.
pub struct Row {
    /// What was measured.
    pub what: String,
    /// Ours.
    pub figure: String,
    /// The rival, or the other case, in the same run.
    pub against: String,
    /// One over the other.
    pub ratio: String,
    /// What must hold.
    pub target: String,
    /// Whether it does; nothing where there is no target.
    pub holds: Option<bool>,
}

/// All figures so far.
#[derive(Default)]
pub struct Table(Vec<Row>);

impl Table {
    /// Adds a figure without a target, and shows it at once.
    pub fn note(&mut self, what: impl Into<String>, figure: impl Into<String>) {
        self.add(Row {
            what: what.into(),
            figure: figure.into(),
            against: String::new(),
            ratio: String::new(),
            target: String::new(),
            holds: None,
        });
    }

    /// Adds a figure, and shows it at once: a later section may take long.
    pub fn add(&mut self, row: Row) {
        eprintln!(
            "{}: {} {} {}",
            row.what,
            row.figure,
            row.ratio,
            verdict(row.holds)
        );
        self.0.push(row);
    }

    /// Tells whether every target holds.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.0.iter().all(|row| row.holds != Some(false))
    }

    /// Returns the table in Markdown.
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut text = String::from(
            "| what | figure | against | ratio | target | holds |\n|---|---|---|---|---|---|\n",
        );
        for row in &self.0 {
            let Row {
                what,
                figure,
                against,
                ratio,
                target,
                holds,
            } = row;
            let line = format!(
                "| {what} | {figure} | {against} | {ratio} | {target} | {} |",
                verdict(*holds)
            );
            // Writing to a text cannot fail.
            let _written = writeln!(text, "{line}");
        }
        text
    }
}

fn verdict(holds: Option<bool>) -> &'static str {
    match holds {
        Some(true) => "yes",
        Some(false) => "NO",
        None => "",
    }
}

/// Writes a time as people compare it.
#[must_use]
pub fn ms(time: std::time::Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1000.0)
}

/// Writes one number over another.
#[must_use]
pub fn times(ratio: f64) -> String {
    format!("{ratio:.2}×")
}

//! A day and a time, asked apart: a session's day is known, and its times are typed alone.

use chrono::NaiveDate;

use super::Draft;
use crate::calendar::Moment;

impl Draft {
    /// Puts the day and the time of a moment into the fields that ask for them: `from` becomes
    /// `from_day` and `from_time`. The one day of a session goes without saying.
    #[must_use]
    pub fn with_moment(mut self, field: &str, at: Option<Moment>, days: &[NaiveDate]) -> Self {
        let Some(at) = at else {
            return self;
        };
        let goes_without_saying = days == [at.day] && at.minute.is_some();
        if !goes_without_saying {
            self.set(&part(field, DAY), &at.day.to_string());
        }
        if let Some((hour, minute)) = at.time() {
            self.set(&part(field, TIME), &format!("{hour:02}:{minute:02}"));
        }
        self
    }

    /// Returns the text of a moment whose day and time were asked apart: a time without a day is
    /// of the first day of the session.
    #[must_use]
    pub fn moment(&self, field: &str, days: &[NaiveDate]) -> String {
        let day = self.text(&part(field, DAY)).trim().to_owned();
        let time = clock(self.text(&part(field, TIME)));
        match (day.is_empty(), time.is_empty(), days.first()) {
            (_, true, _) => day,
            (false, false, _) => [day.as_str(), &time].join("T"),
            (true, false, Some(first)) => [first.to_string().as_str(), &time].join("T"),
            (true, false, None) => time,
        }
    }
}

const DAY: &str = "_day";
const TIME: &str = "_time";

fn part(field: &str, part: &str) -> String {
    [field, part].concat()
}

/// Writes a time as the journal does: people also write `9h30` and `9:30`.
fn clock(text: &str) -> String {
    let text = text.trim().replace(['h', 'H'], ":");
    match text.find(':') {
        Some(1) => ["0", &text].concat(),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::read_day;

    fn days(texts: &[&str]) -> Vec<NaiveDate> {
        texts.iter().filter_map(|text| read_day(text)).collect()
    }

    #[test]
    fn a_time_is_of_the_first_day_unless_another_is_typed() {
        let two = days(&["2020-11-26", "2020-11-27"]);
        let typed = Draft::default().with("from_time", "9h30");
        assert_eq!(typed.moment("from", &two), "2020-11-26T09:30");
        let later = typed.with("from_day", "2020-11-27");
        assert_eq!(later.moment("from", &two), "2020-11-27T09:30");
        assert_eq!(Draft::default().moment("from", &two), "");
        let day = Draft::default().with("to_day", "2020-11-26");
        assert_eq!(day.moment("to", &two), "2020-11-26");
        let lost = Draft::default().with("at_time", "09:30");
        assert_eq!(
            lost.moment("at", &[]),
            "09:30",
            "no day: told as unreadable"
        );
    }

    #[test]
    fn what_is_taken_apart_comes_together_again() {
        for (days, at) in [
            (days(&["2020-11-26"]), "2020-11-26T09:30"),
            (days(&["2020-11-26"]), "2020-11-26"),
            (days(&["2020-11-26", "2020-11-27"]), "2020-11-27T00:05"),
            (days(&[]), "2020-11-27T00:05"),
        ] {
            let draft = Draft::default().with_moment("at", Moment::parse(at), &days);
            assert_eq!(draft.moment("at", &days), at);
        }
    }
}

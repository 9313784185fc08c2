//! A line before each step and one after it, with the time it took.

use std::time::{Duration, Instant};

use crate::trouble::Trouble;

/// Steps under way, one after the other.
pub(crate) struct Steps {
    total: usize,
    begun: usize,
    start: Instant,
}

impl Steps {
    /// Begins a work of so many steps.
    pub(crate) fn new(total: usize) -> Self {
        Self {
            total,
            begun: 0,
            start: Instant::now(),
        }
    }

    /// Does the next step; a failure carries the step's title.
    pub(crate) fn step<T>(
        &mut self,
        title: &'static str,
        work: impl FnOnce() -> Result<T, Trouble>,
    ) -> Result<T, Trouble> {
        self.begun += 1;
        println!("[{}/{}] {title} …", self.begun, self.total);
        let start = Instant::now();
        let done = work().map_err(|source| Trouble::Step {
            step: title,
            source: Box::new(source),
        })?;
        println!("  ✓ {title} · {}", seconds(start.elapsed()));
        Ok(done)
    }

    /// Says that all is done, and how long it took.
    pub(crate) fn finish(self) {
        println!(
            "✓ all {} steps · {}",
            self.begun,
            seconds(self.start.elapsed())
        );
    }
}

fn seconds(time: Duration) -> String {
    match time.as_secs() {
        0..60 => format!("{:.1} s", time.as_secs_f64()),
        whole => format!("{} min {:02} s", whole / 60, whole % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_short() {
        assert_eq!(seconds(Duration::from_millis(1240)), "1.2 s");
        assert_eq!(seconds(Duration::from_secs(125)), "2 min 05 s");
    }
}

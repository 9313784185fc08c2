//! Fair timing: every contender in every round, in turn, and the median.

use std::any::Any;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// One thing to time, by name.
pub struct Contender<'a> {
    /// What the table calls it.
    pub name: &'a str,
    /// The work itself; returns what it made, whose clearing away is not timed.
    pub work: Box<dyn FnMut() -> Box<dyn Any> + 'a>,
}

impl<'a> Contender<'a> {
    /// Names a piece of work.
    pub fn new<T: 'static>(name: &'a str, mut work: impl FnMut() -> T + 'a) -> Self {
        Self {
            name,
            work: Box::new(move || Box::new(work())),
        }
    }
}

/// Returns the median time of each contender.
///
/// Each round lets everybody run once, beginning one place further on, so that
/// a busy machine or a warm cache helps and hurts all alike. One round before
/// is not counted.
pub fn interleave(rounds: usize, contenders: &mut [Contender<'_>]) -> Vec<Duration> {
    let n_contenders = contenders.len();
    let mut times = vec![Vec::with_capacity(rounds); n_contenders];
    for round in 0..=rounds {
        for turn in 0..n_contenders {
            let place = (round + turn) % n_contenders;
            let start = Clock::start();
            let made = black_box((contenders[place].work)());
            let taken = start.elapsed();
            drop(made);
            if round > 0 {
                times[place].push(taken);
            }
        }
        eprint!(".");
    }
    eprintln!();
    for (contender, times) in contenders.iter().zip(&times) {
        let (least, most) = (times.iter().min(), times.iter().max());
        eprintln!(
            "  {:24} {:.0?} to {:.0?}",
            contender.name,
            least.copied().unwrap_or_default(),
            most.copied().unwrap_or_default()
        );
    }
    times.into_iter().map(median).collect()
}

/// Returns the middle one; of an even number, the slower of the two.
pub fn median<T: Ord + Copy + Default>(mut figures: Vec<T>) -> T {
    figures.sort();
    figures.get(figures.len() / 2).copied().unwrap_or_default()
}

/// Counts the time that this thread was really given, so that a busy machine does
/// not decide a comparison; the time on the wall where the system does not tell.
pub struct Clock {
    wall: Instant,
    given: Option<Duration>,
}

impl Clock {
    /// Starts to count.
    pub fn start() -> Self {
        Self {
            wall: Instant::now(),
            given: time_given(),
        }
    }

    /// Returns the time since.
    pub fn elapsed(&self) -> Duration {
        match (self.given, time_given()) {
            (Some(before), Some(now)) => now.saturating_sub(before),
            _ => self.wall.elapsed(),
        }
    }
}

fn time_given() -> Option<Duration> {
    // The system only writes it up to date when the thread is next given way.
    std::thread::sleep(Duration::from_nanos(1));
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    text.split_whitespace()
        .next()?
        .parse()
        .ok()
        .map(Duration::from_nanos)
}

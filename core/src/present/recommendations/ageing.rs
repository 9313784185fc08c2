//! For how long what is not closed has waited.

use super::RecommendationLine;
use crate::status::Stage;

/// Where the buckets start, in days.
const STARTS: [u32; 4] = [0, 90, 180, 366];

/// How long a bar may be: lengths are shares of it.
const WHOLE: usize = 1_000;

/// What is not closed, by age and stage.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ageing {
    /// From the youngest to the oldest.
    pub buckets: Vec<AgeBucket>,
    /// How many have no known age.
    pub n_undated: usize,
}

/// Those of one age.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct AgeBucket {
    /// The least age, in days.
    pub from: u32,
    /// The greatest; none for the last bucket.
    pub to: Option<u32>,
    /// Nothing declared.
    pub n_open: usize,
    /// Under way.
    pub n_under_way: usize,
    /// Declared done, not verified.
    pub n_declared: usize,
}

/// A piece of a bar, in thousandths of the longest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Segment {
    /// What it counts.
    pub stage: Stage,
    /// Where it starts.
    pub start: usize,
    /// How long it is.
    pub length: usize,
}

impl AgeBucket {
    /// Returns how many there are.
    #[must_use]
    pub fn total(&self) -> usize {
        self.n_open + self.n_under_way + self.n_declared
    }
}

impl Ageing {
    pub(super) fn of<'a>(lines: impl Iterator<Item = &'a RecommendationLine>) -> Self {
        let ends = STARTS.iter().skip(1).map(|start| Some(start - 1));
        let spans = STARTS.iter().zip(ends.chain([None]));
        let mut ageing = Self {
            buckets: spans
                .map(|(from, to)| AgeBucket {
                    from: *from,
                    to,
                    ..AgeBucket::default()
                })
                .collect(),
            n_undated: 0,
        };
        for line in lines {
            ageing.count(line);
        }
        ageing
    }

    fn count(&mut self, line: &RecommendationLine) {
        if matches!(line.stage, Stage::Verified | Stage::CarriedOver) {
            return;
        }
        let bucket = line.age.and_then(|age| {
            let mut buckets = self.buckets.iter_mut().rev();
            buckets.find(|bucket| bucket.from <= age)
        });
        match (bucket, line.stage) {
            (None, _) => self.n_undated += 1,
            (Some(bucket), Stage::Open) => bucket.n_open += 1,
            (Some(bucket), Stage::UnderWay) => bucket.n_under_way += 1,
            (Some(bucket), _) => bucket.n_declared += 1,
        }
    }

    /// Returns how many are counted, those without an age included.
    #[must_use]
    pub fn total(&self) -> usize {
        let dated: usize = self.buckets.iter().map(AgeBucket::total).sum();
        dated + self.n_undated
    }

    /// Returns the pieces of the bar of each bucket; the longest bar is a thousand long.
    #[must_use]
    pub fn bars(&self) -> Vec<Vec<Segment>> {
        let longest = self.buckets.iter().map(AgeBucket::total).max();
        let longest = longest.unwrap_or_default().max(1);
        let bar = |bucket: &AgeBucket| {
            let mut before = 0;
            let counts = [
                (Stage::Open, bucket.n_open),
                (Stage::UnderWay, bucket.n_under_way),
                (Stage::Declared, bucket.n_declared),
            ];
            let mut pieces = Vec::new();
            for (stage, count) in counts.into_iter().filter(|(_, count)| *count > 0) {
                let start = before * WHOLE / longest;
                before += count;
                pieces.push(Segment {
                    stage,
                    start,
                    length: before * WHOLE / longest - start,
                });
            }
            pieces
        };
        self.buckets.iter().map(bar).collect()
    }
}

//! Entries as the stores of a tablet hold them: packed, in gzip, with a checksum.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use governance::journal;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use work::ours::{Start, lines};
use work::workload::{self, N_CHANGES, N_RECORDS};

/// How many lines the page puts into one sealed segment.
const CHUNK: usize = 4_000;

/// One sealed segment.
pub struct Segment {
    /// The tab that wrote it, and its number.
    pub key: String,
    /// How many entries it holds.
    pub n_entries: usize,
    /// The text before compression.
    pub packed: String,
}

impl Segment {
    /// Compresses as a browser's `CompressionStream` does.
    #[must_use]
    pub fn gzip(&self) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder
            .write_all(self.packed.as_bytes())
            .expect("memory does not refuse");
        encoder.finish().expect("memory does not refuse")
    }

    /// Returns the value that the page keeps in IndexedDB, its body in base64.
    #[must_use]
    pub fn stored(&self) -> Value {
        use base64::Engine;
        let body = self.gzip();
        let sum: String = Sha256::digest(&body)
            .iter()
            .take(8)
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let body = base64::engine::general_purpose::STANDARD.encode(body);
        json!({ "key": self.key, "sum": sum, "enc": "z", "made": 1_764_000_000, "body": body })
    }
}

/// Returns about so many entries, written by tablets of the usual workload.
pub fn of(n_entries: usize) -> impl Iterator<Item = Segment> {
    let start = Start::new();
    let each = N_RECORDS * (1 + N_CHANGES);
    let n_tablets = n_entries.div_ceil(each);
    let n_records = n_entries.div_ceil(n_tablets * (1 + N_CHANGES));
    (0..n_tablets).flat_map(move |tablet| {
        let register = start.work(tablet, &workload::tablet(tablet, n_records));
        let mut segments = Vec::new();
        for (actor, lines) in lines(&register) {
            // The founder's entries are the same everywhere: once is enough.
            if lines.len() <= workload::N_BODIES && tablet > 0 {
                continue;
            }
            segments.extend(
                lines
                    .chunks(CHUNK)
                    .enumerate()
                    .map(|(number, chunk)| Segment {
                        key: format!("{actor}/{:06}", number + 1),
                        n_entries: chunk.len(),
                        packed: journal::pack(chunk.iter().copied()),
                    }),
            );
        }
        segments
    })
}

//! Our part of the measured work, for the browser: as the page is compiled.

use std::sync::Arc;

use wasm_bindgen::prelude::wasm_bindgen;
use work::ours::{Start, n_sittings};
use work::workload;

/// The files of all tablets, made before anything is timed.
#[wasm_bindgen]
pub struct Files {
    start: Start,
    files: Vec<Arc<String>>,
}

#[wasm_bindgen]
impl Files {
    /// Lets every tablet do its work.
    #[wasm_bindgen(constructor)]
    pub fn make() -> Self {
        let start = Start::new();
        let files = (0..workload::N_TABLETS)
            .map(|tablet| start.export(tablet, &workload::tablet(tablet, workload::N_RECORDS)))
            .collect();
        Self { start, files }
    }

    /// Unites the files; returns how many sittings the state holds.
    pub fn merge(&self) -> usize {
        n_sittings(&self.start.merge(&self.files))
    }

    /// Unites the files with a full preview first.
    pub fn merge_with_preview(&self) -> usize {
        n_sittings(&self.start.merge_with_preview(&self.files))
    }
}

impl Default for Files {
    fn default() -> Self {
        Self::make()
    }
}

//! The files of the tree, as far as they are ours.

use std::path::{Path, PathBuf};

/// A file.
pub(crate) struct Sheet {
    /// Its path from the root.
    pub(crate) name: String,
    /// What stands in it.
    pub(crate) text: String,
}

impl Sheet {
    /// Counts the lines up to the file's own tests.
    pub(crate) fn lines_without_tests(&self) -> usize {
        let end = self
            .text
            .find("\n#[cfg(test)]\nmod tests {")
            .unwrap_or(self.text.len());
        self.text[..end].lines().count()
    }
}

/// Returns the root of the tree.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_owned()
}

/// Returns the files under these paths that end in one of these, in a stable order.
pub(crate) fn sheets(under: &[&str], endings: &[&str]) -> Vec<Sheet> {
    let root = root();
    let mut paths = Vec::new();
    for path in under {
        walk(&root.join(path), &mut paths);
    }
    paths.sort();
    let mut sheets = Vec::new();
    for path in paths {
        let ending = path.extension().map(|ending| ending.display().to_string());
        let is_wanted = ending.is_some_and(|ending| endings.contains(&ending.as_str()))
            || endings.iter().any(|ending| path.ends_with(ending));
        if let (true, Ok(text)) = (is_wanted, std::fs::read_to_string(&path)) {
            let name = path
                .strip_prefix(&root)
                .unwrap_or(&path)
                .display()
                .to_string();
            sheets.push(Sheet { name, text });
        }
    }
    assert!(
        !sheets.is_empty() || endings.is_empty(),
        "nothing found under {under:?}"
    );
    sheets
}

/// What builds and tools leave behind.
const NOT_OURS: [&str; 5] = ["target", "dist", ".git", "node_modules", "pkg"];

fn walk(path: &Path, paths: &mut Vec<PathBuf>) {
    if path.is_file() {
        paths.push(path.to_owned());
    }
    for item in std::fs::read_dir(path).into_iter().flatten().flatten() {
        let name = item.file_name().display().to_string();
        if !NOT_OURS.contains(&name.as_str()) {
            walk(&item.path(), paths);
        }
    }
}

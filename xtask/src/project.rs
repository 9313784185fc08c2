//! Where things lie in the checkout.

use std::{
    env, fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

use crate::trouble::Trouble;

/// Returns the checkout's first folder. Cargo tells it at each run, so that a
/// checkout may be moved with all it has built.
pub(crate) fn root() -> &'static Path {
    static ROOT: LazyLock<PathBuf> = LazyLock::new(|| {
        let own = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let own = own.unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        own.parent().map_or(own.clone(), Path::to_path_buf)
    });
    &ROOT
}

/// Returns the folder of the finished page.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Returns the folder of wasm builds, kept apart so that neither compiler
/// spoils or locks the other's work.
pub(crate) fn wasm_target() -> PathBuf {
    root().join("target/wasm")
}

/// Reads a text file of the checkout.
pub(crate) fn read(path: &str) -> Result<String, Trouble> {
    let path = root().join(path);
    fs::read_to_string(&path).map_err(Trouble::at(&path))
}

/// Returns every file below `folders` (or the file itself), in a fixed order.
pub(crate) fn files(folders: &[&str]) -> Result<Vec<PathBuf>, Trouble> {
    let mut found = Vec::new();
    for folder in folders {
        collect(&root().join(folder), &mut found)?;
    }
    found.sort();
    Ok(found)
}

fn collect(path: &Path, found: &mut Vec<PathBuf>) -> Result<(), Trouble> {
    if path.is_file() {
        found.push(path.to_owned());
    } else if path.is_dir() {
        for item in fs::read_dir(path).map_err(Trouble::at(path))? {
            collect(&item.map_err(Trouble::at(path))?.path(), found)?;
        }
    }
    Ok(())
}

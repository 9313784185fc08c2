//! SHA-256, as text, of texts and of the files a build depends on.

use std::{fs, path::PathBuf};

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

use crate::{project, trouble::Trouble};

/// Returns the digest of some bytes in base64, as a content policy wants it.
pub(crate) fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(Sha256::digest(bytes))
}

/// Returns the digest of several parts in hexadecimal; where one part ends and
/// the next begins matters.
pub(crate) fn hexadecimal<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part.len().to_le_bytes());
        hasher.update(part);
    }
    hasher
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Returns one digest of these files: their names and all they hold.
pub(crate) fn of_files(files: &[PathBuf]) -> Result<String, Trouble> {
    let mut parts = Vec::with_capacity(files.len() * 2);
    for file in files {
        let name = file.strip_prefix(project::root()).unwrap_or(file);
        parts.push(name.to_string_lossy().into_owned().into_bytes());
        parts.push(fs::read(file).map_err(Trouble::at(file))?);
    }
    Ok(hexadecimal(parts.iter().map(Vec::as_slice)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_digest() {
        assert_eq!(
            base64(b"abc"),
            "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="
        );
    }

    #[test]
    fn parts_do_not_run_together() {
        assert_ne!(
            hexadecimal([b"ab".as_slice(), b"c"]),
            hexadecimal([b"a".as_slice(), b"bc"])
        );
    }
}

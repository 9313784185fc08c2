//! The ZIP around the parts of a workbook.

use std::io::Write as _;

use rawzip::{CompressionMethod, DataDescriptorOutput, ZipArchive, ZipArchiveWriter};

use super::{MAX_PART, WorkbookError};

/// The level of compression that spreadsheets themselves write with.
const LEVEL: u8 = 6;

/// The parts of a workbook, each unpacked when it is asked for.
pub(super) struct Pack<'a> {
    archive: rawzip::ZipSliceArchive<&'a [u8]>,
}

impl<'a> Pack<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, WorkbookError> {
        let archive = ZipArchive::from_slice(bytes).map_err(|_| WorkbookError::Damaged)?;
        Ok(Self { archive })
    }

    /// Unpacks a part; none where there is none of that name.
    pub(super) fn part(&self, name: &str) -> Result<Option<String>, WorkbookError> {
        let mut entries = self.archive.entries();
        while let Some(entry) = entries.next_entry().map_err(|_| WorkbookError::Damaged)? {
            if entry.file_path().as_ref() == name.as_bytes() {
                let method = entry.compression_method();
                return self.unpack(entry.wayfinder(), method).map(Some);
            }
        }
        Ok(None)
    }

    fn unpack(
        &self,
        at: rawzip::ZipArchiveEntryWayfinder,
        method: CompressionMethod,
    ) -> Result<String, WorkbookError> {
        let entry = self
            .archive
            .get_entry(at)
            .map_err(|_| WorkbookError::Damaged)?;
        let bytes = if method == CompressionMethod::DEFLATE {
            miniz_oxide::inflate::decompress_to_vec_with_limit(entry.data(), MAX_PART)
                .map_err(|_| WorkbookError::Damaged)?
        } else if method == CompressionMethod::STORE {
            entry.data().to_vec()
        } else {
            return Err(WorkbookError::Damaged);
        };
        let read = rawzip::ZipVerification {
            crc: rawzip::crc32(&bytes),
            uncompressed_size: bytes.len() as u64,
        };
        match String::from_utf8(bytes) {
            Ok(text) if entry.claim_verifier().valid(read).is_ok() => Ok(text),
            _ => Err(WorkbookError::Damaged),
        }
    }
}

/// Packs parts, in their order.
pub(super) fn pack(parts: &[(&str, String)]) -> Vec<u8> {
    // Writing to memory fails at nothing.
    try_pack(parts).unwrap_or_default()
}

fn try_pack(parts: &[(&str, String)]) -> Result<Vec<u8>, rawzip::Error> {
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for (name, part) in parts {
        let packed = miniz_oxide::deflate::compress_to_vec(part.as_bytes(), LEVEL);
        let new = archive.new_file(*name);
        let (mut entry, _) = new.compression_method(CompressionMethod::DEFLATE).start()?;
        entry.write_all(&packed)?;
        let crc = rawzip::crc32(part.as_bytes());
        entry.finish(DataDescriptorOutput::new(crc, part.len() as u64))?;
    }
    archive.finish()
}

//! The little of PNG that an icon needs: eight bits, red, green, blue, alpha.

use libdeflater::{CompressionLvl, Compressor, Crc};

use crate::trouble::Trouble;

/// Returns a square picture as a PNG file.
pub(crate) fn encode(size: u32, pixels: &[[u8; 4]]) -> Result<Vec<u8>, Trouble> {
    let mut rows = Vec::with_capacity(pixels.len() * 4 + size as usize);
    for row in pixels.chunks(size as usize) {
        rows.push(0); // This row is not predicted from another.
        rows.extend(row.iter().flatten());
    }
    let mut compressor = Compressor::new(CompressionLvl::best());
    let mut packed = vec![0; compressor.zlib_compress_bound(rows.len())];
    let length = compressor
        .zlib_compress(&rows, &mut packed)
        .map_err(|error| Trouble::Drawing(error.to_string()))?;
    packed.truncate(length);

    let mut header = [size.to_be_bytes(), size.to_be_bytes()].concat();
    header.extend([8, 6, 0, 0, 0]);
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    chunk(&mut file, *b"IHDR", &header);
    chunk(&mut file, *b"IDAT", &packed);
    chunk(&mut file, *b"IEND", &[]);
    Ok(file)
}

fn chunk(file: &mut Vec<u8>, kind: [u8; 4], data: &[u8]) {
    // An icon is far below the four gigabytes this length can tell.
    let length = u32::try_from(data.len()).unwrap_or(u32::MAX);
    file.extend(length.to_be_bytes());
    file.extend(kind);
    file.extend(data);
    let mut crc = Crc::new();
    crc.update(&kind);
    crc.update(data);
    file.extend(crc.sum().to_be_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_begins_and_ends_as_it_must() -> Result<(), Trouble> {
        let file = encode(1, &[[1, 2, 3, 255]])?;
        assert!(
            file.starts_with(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0")
        );
        assert!(file.ends_with(b"\0\0\0\0IEND\xae\x42\x60\x82"));
        Ok(())
    }
}

//! From the compiler's wasm to the app: its glue, and the wasm packed for the page.

use std::path::Path;

use wasm_bindgen_cli_support::Bindgen;

use crate::{
    names::Names,
    packing::{self, Packed},
    trouble::Trouble,
};

/// The app, ready to be laid into the page.
pub(crate) struct App {
    /// The script that starts it.
    pub(crate) glue: String,
    /// The wasm, packed.
    pub(crate) packed: Packed,
    /// The wasm's size as the browser compiles it.
    pub(crate) wasm_size: usize,
}

/// Gives the compiled app its glue, and packs it together with its styles.
pub(crate) fn generate(wasm: &Path, styles: &str) -> Result<App, Trouble> {
    let mut output = Bindgen::new()
        .input_path(wasm)
        .no_modules(true)
        .and_then(|bindgen| {
            bindgen
                .typescript(false)
                .omit_default_module_path(true)
                .remove_name_section(true)
                .remove_producers_section(true)
                .generate_output()
        })
        .map_err(|error| Trouble::Glue(error.into()))?;
    let mut names = Names::default();
    let module = output.wasm_mut();
    for import in module.imports.iter_mut() {
        import.name = names.shorten(&import.name);
    }
    for export in module.exports.iter_mut() {
        export.name = names.shorten(&export.name);
    }
    let mut bytes = module.emit_wasm();
    push_section(&mut bytes, "styles", styles);
    Ok(App {
        glue: names.apply(output.js()),
        packed: packing::pack(&bytes)?,
        wasm_size: bytes.len(),
    })
}

/// Adds a custom section: what travels with a module without being code.
fn push_section(module: &mut Vec<u8>, name: &str, content: &str) {
    let mut section = Vec::new();
    push_length(&mut section, name.len());
    section.extend(name.as_bytes());
    section.extend(content.as_bytes());
    module.push(0);
    push_length(module, section.len());
    module.extend(section);
}

/// Writes a length as LEB128, as modules do.
fn push_length(bytes: &mut Vec<u8>, mut length: usize) {
    while length > 0x7F {
        bytes.push((length & 0x7F) as u8 | 0x80);
        length >>= 7;
    }
    bytes.push(length as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_says_its_length_and_its_name() {
        let mut module = Vec::new();
        push_section(&mut module, "styles", &"x".repeat(300));
        // 307 bytes follow: the name's length, the name, the content.
        assert_eq!(
            module[..10],
            [0, 0xB3, 0x02, 6, b's', b't', b'y', b'l', b'e', b's']
        );
        assert_eq!(module.len(), 3 + 307);
    }
}

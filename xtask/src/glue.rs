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

/// Gives the compiled app its glue, and packs it.
pub(crate) fn generate(wasm: &Path) -> Result<App, Trouble> {
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
    let bytes = module.emit_wasm();
    Ok(App {
        glue: names.apply(output.js()),
        packed: packing::pack(&bytes)?,
        wasm_size: bytes.len(),
    })
}

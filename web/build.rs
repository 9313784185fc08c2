//! Turns `locales/*.json` into the module `i18n`, checked as it is made.
//!
//! The translation crate offers two ways. Its macro cannot write a sentence
//! with a figure in it into an attribute, and is marked deprecated; its build
//! crate pulls in 199 crates, the whole source of the Unicode data and a
//! network client among them. Here the two crates they both stand on are
//! called directly: 73, compiled for the macros anyway.

use std::error::Error;
use std::path::PathBuf;

use leptos_i18n_parser::parse_locales::options::{Config, ParseOptions};
use leptos_i18n_parser::parse_locales::parse_locales;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=locales");

    // French is the language of the programme; every word stands in both.
    let options = ParseOptions::default().interpolate_display(true);
    let config = Config::new("fr")?.add_locale("en")?.parse_options(options);
    let parsed = parse_locales(None, config)?;
    let code = leptos_i18n_codegen::gen_code(&parsed, None, true, None, false)?;

    let out = PathBuf::from(std::env::var("OUT_DIR")?).join("i18n.rs");
    // In lines: whatever asks where something stands counts from the start of its line.
    std::fs::write(out, prettyplease::unparse(&syn::parse2(code)?))?;
    Ok(())
}

//! Builds our part of the work for the browser, exactly as the page is built, and
//! lays it into a page of its own.

use std::path::{Path, PathBuf};
use std::process::Command;

use base64::Engine;
use wasm_bindgen_cli_support::Bindgen;

const TARGET: &str = "wasm32-unknown-unknown";

/// Builds, and returns the address of the page.
pub fn page() -> String {
    let target = own().join("target/wasm");
    std::fs::create_dir_all(&target).expect("a folder for the build");
    let profile = target.join("profile.toml");
    std::fs::write(&profile, page_profile()).expect("the page's profile is kept");
    let built = cargo()
        .args([
            "build",
            "--package",
            "bench-wasm",
            "--profile",
            "page",
            "--target",
            TARGET,
        ])
        .arg("--manifest-path")
        .arg(own().join("Cargo.toml"))
        .arg("--target-dir")
        .arg(&target)
        .arg("--config")
        .arg(&profile)
        .status();
    assert!(
        matches!(built, Ok(status) if status.success()),
        "the wasm part does not build"
    );
    lay_out(&target.join(TARGET).join("page/bench_wasm.wasm"))
}

fn own() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Returns the product's own profile for the page, so that what is measured is
/// compiled as what is shipped.
fn page_profile() -> String {
    let manifest =
        std::fs::read_to_string(own().join("../../Cargo.toml")).expect("the product's manifest");
    let mut wanted = false;
    let mut profile = String::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            wanted = line.starts_with("[profile.");
        }
        if wanted {
            profile.push_str(line);
            profile.push('\n');
        }
    }
    profile
}

/// Returns a cargo that can make wasm: the one that runs, else Debian's, which
/// must build the standard library and lacks the linker's usual name.
fn cargo() -> Command {
    let sysroot = Command::new("rustc").args(["--print", "sysroot"]).output();
    let sysroot = sysroot.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
    let has_target = sysroot.is_ok_and(|sysroot| {
        PathBuf::from(sysroot)
            .join("lib/rustlib")
            .join(TARGET)
            .join("lib")
            .is_dir()
    });
    if has_target {
        return Command::new("cargo");
    }
    let mut cargo = Command::new("/usr/bin/cargo");
    for variable in ["CARGO", "RUSTUP_TOOLCHAIN", "RUSTDOC"] {
        cargo.env_remove(variable);
    }
    cargo
        .env("RUSTC", "/usr/bin/rustc")
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", "wasm-ld-19");
    cargo
}

fn lay_out(wasm: &Path) -> String {
    let mut output = Bindgen::new()
        .input_path(wasm)
        .no_modules(true)
        .and_then(|bindgen| {
            bindgen
                .typescript(false)
                .omit_default_module_path(true)
                .generate_output()
        })
        .expect("the wasm has its glue");
    let bytes = output.wasm_mut().emit_wasm();
    let body = base64::engine::general_purpose::STANDARD.encode(bytes);
    let page = format!(
        "<!doctype html><meta charset=utf-8><title>Bench</title><script>{}</script><script>\
         const bytes = Uint8Array.from(atob('{body}'), letter => letter.charCodeAt(0));\
         wasm_bindgen({{ module_or_path: bytes }}).then(() => {{\
             globalThis.files = new wasm_bindgen.Files();\
             document.documentElement.dataset.ready = '';\
         }});</script>",
        output.js(),
    );
    let folder = own().join("target/page");
    std::fs::create_dir_all(&folder).expect("a folder for the page");
    let file = folder.join("index.html");
    std::fs::write(&file, page).expect("the page is kept");
    format!("file://{}", file.display())
}

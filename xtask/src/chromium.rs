//! A Chromium and its driver: named, found on the path, or installed.

use std::{env, path::PathBuf};

use crate::{command::on_path, packages, trouble::Trouble};

/// A browser the tests can drive.
pub(crate) struct Chromium {
    /// The browser itself.
    pub(crate) browser: PathBuf,
    /// The program that drives it.
    pub(crate) driver: PathBuf,
}

impl Chromium {
    /// Finds a browser and its driver, and installs them if need be.
    pub(crate) fn find() -> Result<Self, Trouble> {
        if let Some(found) = Self::look() {
            return Ok(found);
        }
        packages::ensure("Chromium, or its chromedriver,", &["chromium", "chromium-driver"]).map_err(|trouble| {
            match trouble {
                Trouble::Missing { wanted, remedy } => Trouble::Missing {
                    wanted,
                    remedy: format!(
                        "{remedy}\n  Elsewhere, install both at the same version and put them on the path, \
                         or name them in CHROMIUM and CHROMEDRIVER."
                    ),
                },
                other => other,
            }
        })?;
        Self::look().ok_or_else(|| Trouble::Missing {
            wanted: "Chromium, or its chromedriver,".to_owned(),
            remedy: "The packages are installed, but neither program is on the path.".to_owned(),
        })
    }

    fn look() -> Option<Self> {
        let browsers = [
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
        ];
        Some(Self {
            browser: named("CHROMIUM").or_else(|| on_path(&browsers))?,
            driver: named("CHROMEDRIVER").or_else(|| on_path(&["chromedriver"]))?,
        })
    }
}

fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable)
        .map(PathBuf::from)
        .filter(|path| path.is_file())
}

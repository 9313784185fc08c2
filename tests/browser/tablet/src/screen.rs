//! How the page is looked at: sizes, colours, speed, network, pictures.

use std::path::PathBuf;

use base64::Engine;
use serde_json::json;

use crate::page::{Page, word};

/// A screen to hold the page against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Screen {
    /// In CSS pixels.
    pub width: u32,
    /// In CSS pixels.
    pub height: u32,
    /// Held in the hand: touch, and a mobile viewport.
    pub touch: bool,
}

impl Screen {
    /// The narrowest telephone that must do.
    pub const PHONE: Self = Self {
        width: 360,
        height: 740,
        touch: true,
    };
    /// A field agent's tablet, upright.
    pub const TABLET: Self = Self {
        width: 820,
        height: 1180,
        touch: true,
    };
    /// An antenna's laptop.
    pub const LAPTOP: Self = Self {
        width: 1280,
        height: 800,
        touch: false,
    };
    /// All three.
    pub const ALL: [Self; 3] = [Self::PHONE, Self::TABLET, Self::LAPTOP];
}

impl Page {
    /// Shows the page on a screen of this size.
    #[track_caller]
    pub fn on(&self, screen: Screen) {
        self.devtools("Emulation.setDeviceMetricsOverride", json!({
            "width": screen.width, "height": screen.height, "deviceScaleFactor": 1, "mobile": screen.touch,
        }));
        self.devtools(
            "Emulation.setTouchEmulationEnabled",
            json!({ "enabled": screen.touch }),
        );
    }

    /// Sets a preference of the system, such as `prefers-color-scheme` to `dark`,
    /// `prefers-contrast` to `more`, or `prefers-reduced-motion` to `reduce`.
    #[track_caller]
    pub fn prefers(&self, preference: &str, value: &str) {
        let features = json!([{ "name": preference, "value": value }]);
        self.devtools(
            "Emulation.setEmulatedMedia",
            json!({ "features": features }),
        );
    }

    /// Sets how large letters are by the browser's own setting, in CSS pixels: 16 where nobody
    /// has changed it.
    #[track_caller]
    pub fn letters(&self, pixels: u32) {
        self.devtools(
            "Page.setFontSizes",
            json!({ "fontSizes": { "standard": pixels } }),
        );
    }

    /// Shows the page as its printer would lay it out, until `on_screen`.
    #[track_caller]
    pub fn on_paper(&self) {
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    }

    /// Shows the page as screens do.
    #[track_caller]
    pub fn on_screen(&self) {
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": "" }));
    }

    /// Prints the page on A4 and returns the PDF.
    #[track_caller]
    #[must_use]
    pub fn printed(&self) -> Vec<u8> {
        let paper = json!({ "paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": true });
        decode(&word(&self.devtools("Page.printToPDF", paper)["data"]))
    }

    /// Slows the processor this many times; 1 is full speed.
    #[track_caller]
    pub fn slowed(&self, times: f64) {
        self.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": times }));
    }

    /// Cuts or restores this tab's network, as aeroplane mode does. What a
    /// service worker fetches is cut by [`crate::Site::goes_silent`].
    #[track_caller]
    pub fn is_offline(&self, offline: bool) {
        self.devtools("Network.enable", json!({}));
        self.devtools(
            "Network.emulateNetworkConditions",
            json!({
                "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1,
            }),
        );
    }

    /// Keeps a picture of the screen in the folder `JIGI_SHOTS`, if there is one.
    pub fn shot(&self, name: &str) {
        self.keep_picture(name, false);
    }

    /// Keeps a picture of the whole page, however long.
    pub fn shot_whole(&self, name: &str) {
        self.keep_picture(name, true);
    }

    fn keep_picture(&self, name: &str, whole: bool) {
        let Some(folder) = std::env::var_os("JIGI_SHOTS").map(PathBuf::from) else {
            return;
        };
        let asked = json!({ "format": "png", "captureBeyondViewport": whole });
        // A picture is for people: a page too ill to be drawn fails for its own reason.
        let Ok(answer) = self
            .browser
            .ask(&self.session, "Page.captureScreenshot", asked)
        else {
            return;
        };
        std::fs::create_dir_all(&folder).expect("the folder for pictures can be made");
        let thread = std::thread::current();
        let name = match name {
            "failed" => format!(
                "failed-{}",
                thread.name().unwrap_or("test").replace("::", "-")
            ),
            name => name.to_owned(),
        };
        std::fs::write(
            folder.join(format!("{name}.png")),
            decode(&word(&answer["data"])),
        )
        .expect("a picture is kept");
    }
}

fn decode(text: &str) -> Vec<u8> {
    base64::engine::general_purpose::STANDARD
        .decode(text)
        .expect("the browser writes correct base64")
}

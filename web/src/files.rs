//! Hands out and takes in files.
//!
//! Handing out has two ways, because neither works everywhere: a download, and the system's own
//! sharing. Taking in looks at the size before reading, and refuses what is not UTF-8 at the very
//! byte.

use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, FilePropertyBag, HtmlAnchorElement, ShareData, Url};

/// How long a download may take to start before its content is let go, in milliseconds.
const DOWNLOAD_GRACE: i32 = 60_000;

/// What became of a file that was handed out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum HandedOut {
    /// The system took it to share.
    Shared,
    /// The browser began to download it. Whether it arrives is not told.
    Downloaded,
    /// The person changed their mind.
    Cancelled,
    /// It did not work, for the reason the browser names.
    Failed {
        /// The name of the browser's error.
        name: String,
    },
}

/// Why a file could not be taken in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum FileError {
    /// Larger than what is read at all.
    #[error("{size} bytes, more than {limit}")]
    TooLarge {
        /// Its size in bytes.
        size: u64,
        /// The most that is read.
        limit: u64,
    },
    /// Not text in UTF-8.
    #[error("not UTF-8 at byte {at}")]
    NotUtf8 {
        /// The first byte that cannot be.
        at: usize,
    },
    /// The browser could not read it.
    #[error("{name}")]
    Refused {
        /// The name of the browser's error.
        name: String,
    },
}

/// Whether the system offers to share such a file.
pub(crate) fn can_share(name: &str, kind: &str) -> bool {
    let navigator = navigator();
    let offers =
        |method| Reflect::get(&navigator, &JsValue::from(method)).is_ok_and(|f| f.is_function());
    let Some(navigator) = navigator.dyn_ref::<web_sys::Navigator>() else {
        return false;
    };
    offers("share")
        && offers("canShare")
        && share_data(name, kind, b"?").is_ok_and(|data| navigator.can_share_with_data(&data))
}

/// Hands a file to the system to share. Must follow a touch or click at once.
pub(crate) async fn share(name: &str, kind: &str, bytes: &[u8]) -> HandedOut {
    let data = match share_data(name, kind, bytes) {
        Ok(data) => data,
        Err(thrown) => return failed(&thrown),
    };
    let Ok(navigator) = navigator().dyn_into::<web_sys::Navigator>() else {
        return failed(&"NotSupportedError".into());
    };
    shared(JsFuture::from(navigator.share_with_data(&data)).await)
}

/// Whether the system offers to share a text.
pub(crate) fn can_share_text() -> bool {
    let navigator = navigator();
    Reflect::get(&navigator, &"share".into()).is_ok_and(|f| f.is_function())
}

/// Hands a text to the system to share. Must follow a touch or click at once.
pub(crate) async fn share_text(title: &str, text: &str) -> HandedOut {
    let data = ShareData::new();
    data.set_title(title);
    data.set_text(text);
    let Ok(navigator) = navigator().dyn_into::<web_sys::Navigator>() else {
        return failed(&"NotSupportedError".into());
    };
    shared(JsFuture::from(navigator.share_with_data(&data)).await)
}

fn shared(outcome: Result<JsValue, JsValue>) -> HandedOut {
    match outcome {
        Ok(_) => HandedOut::Shared,
        Err(thrown) if error_name(&thrown) == "AbortError" => HandedOut::Cancelled,
        Err(thrown) => failed(&thrown),
    }
}

/// Hands a file out as a download.
pub(crate) fn download(name: &str, kind: &str, bytes: &[u8]) -> HandedOut {
    match start_download(name, kind, bytes) {
        Ok(()) => HandedOut::Downloaded,
        Err(thrown) => failed(&thrown),
    }
}

/// Makes a file of ours, as if it had been chosen; none where the browser makes none.
pub(crate) fn of_text(name: &str, text: &str) -> Option<File> {
    file(name, "application/json", text.as_bytes()).ok()
}

/// Returns the files that an input or a drop holds.
pub(crate) fn chosen(holder: &JsValue) -> Vec<File> {
    let list = property(holder, "files");
    let count = property(&list, "length").as_f64().unwrap_or_default() as u32;
    (0..count)
        .filter_map(|at| Reflect::get_u32(&list, at).ok()?.dyn_into().ok())
        .collect()
}

/// Returns what an object of the browser's has under a name.
pub(crate) fn property(of: &JsValue, name: &str) -> JsValue {
    match of.is_object() {
        true => Reflect::get(of, &JsValue::from(name)).unwrap_or(JsValue::UNDEFINED),
        false => JsValue::UNDEFINED,
    }
}

/// Reads a file as text, without the mark some programs put before it.
pub(crate) async fn read_text(file: &File, limit: u64) -> Result<String, FileError> {
    text(read_bytes(file, limit).await?)
}

/// Reads a file as it is.
pub(crate) async fn read_bytes(file: &File, limit: u64) -> Result<Vec<u8>, FileError> {
    let size = file.size().max(0.0) as u64;
    if size > limit {
        return Err(FileError::TooLarge { size, limit });
    }
    let buffer = (JsFuture::from(file.array_buffer()).await).map_err(|thrown| {
        let name = error_name(&thrown);
        FileError::Refused { name }
    })?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// Turns bytes into text, without a byte order mark.
fn text(bytes: Vec<u8>) -> Result<String, FileError> {
    let mut text = String::from_utf8(bytes).map_err(|error| FileError::NotUtf8 {
        at: error.utf8_error().valid_up_to(),
    })?;
    if text.starts_with('\u{feff}') {
        text.remove(0);
    }
    Ok(text)
}

fn start_download(name: &str, kind: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or("NotSupportedError")?;
    let document = window.document().ok_or("NotSupportedError")?;
    let kind_of = BlobPropertyBag::new();
    kind_of.set_type(kind);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts(bytes), &kind_of)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let anchor: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    anchor.set_href(&address);
    anchor.set_download(name);
    anchor.set_hidden(true);
    let body = document.body().ok_or("NotSupportedError")?;
    body.append_child(&anchor)?;
    anchor.click();
    anchor.remove();
    // Some browsers read the content only after the click has returned.
    let let_go = Closure::once_into_js(move || drop(Url::revoke_object_url(&address)));
    window.set_timeout_with_callback_and_timeout_and_arguments_0(
        let_go.unchecked_ref(),
        DOWNLOAD_GRACE,
    )?;
    Ok(())
}

fn share_data(name: &str, kind: &str, bytes: &[u8]) -> Result<ShareData, JsValue> {
    let data = ShareData::new();
    data.set_files(&Array::of1(&file(name, kind, bytes)?.into()));
    data.set_title(name);
    Ok(data)
}

fn file(name: &str, kind: &str, bytes: &[u8]) -> Result<File, JsValue> {
    let kind_of = FilePropertyBag::new();
    kind_of.set_type(kind);
    File::new_with_u8_array_sequence_and_options(&parts(bytes), name, &kind_of)
}

fn parts(bytes: &[u8]) -> Array {
    Array::of1(&Uint8Array::from(bytes))
}

fn navigator() -> JsValue {
    web_sys::window().map_or(JsValue::UNDEFINED, |window| window.navigator().into())
}

fn failed(thrown: &JsValue) -> HandedOut {
    let name = error_name(thrown);
    HandedOut::Failed { name }
}

fn error_name(thrown: &JsValue) -> String {
    let named = || Reflect::get(thrown, &"name".into()).ok()?.as_string();
    (thrown.as_string().or_else(named)).unwrap_or_else(|| "Error".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_read_without_its_mark() {
        assert_eq!(text(b"\xef\xbb\xbf{}".to_vec()), Ok("{}".to_owned()));
        assert_eq!(text("é".into()), Ok("é".to_owned()));
    }

    #[test]
    fn what_is_not_utf8_is_refused_at_its_byte() {
        let latin = b"{\"nom\":\"Gr\xe9goire\"}".to_vec();
        assert_eq!(text(latin), Err(FileError::NotUtf8 { at: 10 }));
        let utf16 = b"\xff\xfe{\0".to_vec();
        assert_eq!(text(utf16), Err(FileError::NotUtf8 { at: 0 }));
    }
}

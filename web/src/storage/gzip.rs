//! Compression by the browser, so that the page carries no code for it.

use js_sys::{Array, ArrayBuffer, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{ReadableStream, Response};

use super::Fault;
use super::browser::{at, call, fault_of, settled};

/// Compresses bytes.
pub(super) async fn compress(bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    through("CompressionStream", bytes).await
}

/// Restores compressed bytes.
pub(super) async fn restore(bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    through("DecompressionStream", bytes).await
}

/// Sends bytes through one of the browser's gzip streams.
async fn through(stream: &str, bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    let thrown = |thrown: JsValue| fault_of(&thrown);
    let class: Function =
        (at(&js_sys::global(), stream).dyn_into()).map_err(|_| Fault::Refused {
            name: stream.to_owned(),
        })?;
    let gzip = Reflect::construct(&class, &Array::of1(&"gzip".into())).map_err(thrown)?;
    // Written straight into it: a blob would be fetched from the browser piece by piece.
    let writer = call(&at(&gzip, "writable"), "getWriter", &[])?;
    let done: ReadableStream = at(&gzip, "readable").unchecked_into();
    let response = Response::new_with_opt_readable_stream(Some(&done)).map_err(thrown)?;
    let buffer = response.array_buffer().map_err(thrown)?;
    let written = call(&writer, "write", &[&Uint8Array::from(bytes)])?;
    let closed = call(&writer, "close", &[])?;
    let all = Array::of3(&buffer, &written, &closed);
    let buffer = Array::from(&settled(Promise::all(&all)).await?).get(0);
    Ok(Uint8Array::new(buffer.unchecked_ref::<ArrayBuffer>()).to_vec())
}

//! Compression by the browser, so that the page carries no code for it.

use js_sys::{Array, ArrayBuffer, Function, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{Blob, ReadableStream, ReadableWritablePair, Response};

use super::Fault;
use super::browser::{at, fault_of, settled};

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
    let source = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes)))
        .map_err(thrown)?
        .stream();
    let done: ReadableStream = source.pipe_through(gzip.unchecked_ref::<ReadableWritablePair>());
    let response = Response::new_with_opt_readable_stream(Some(&done)).map_err(thrown)?;
    let buffer = settled(response.array_buffer().map_err(thrown)?).await?;
    Ok(Uint8Array::new(buffer.unchecked_ref::<ArrayBuffer>()).to_vec())
}

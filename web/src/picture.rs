//! A picture of the view in sight, without any program's help: the page as it is drawn, laid into
//! a drawing, and that painted. A browser that will not paint it gives the drawing itself.

use js_sys::{Array, Promise, Uint8Array, encode_uri_component};
use leptos::prelude::{document, window};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement, HtmlImageElement, XmlSerializer,
};

use crate::files;

/// So many points are painted for each of the page: sharp on paper too.
const SHARPNESS: f64 = 2.0;
/// The most points that browsers paint along one side.
const LONGEST: f64 = 16_000.0;

/// How much paper is left below the last part of the page.
const PAPER: f64 = 24.0;
/// The line below the page, and the band that the demonstration bears above it.
const EDGES: f64 = 64.0;

/// A picture, and what it is.
pub(crate) struct Picture {
    /// What the browser is told that it is.
    pub(crate) kind: &'static str,
    /// How its name ends.
    pub(crate) ending: &'static str,
    /// The picture.
    pub(crate) bytes: Vec<u8>,
}

/// Makes a picture of the page, with a line below that tells what it is; none where the browser refuses both ways.
pub(crate) async fn picture(told: &str) -> Option<Picture> {
    let main: HtmlElement = document().query_selector("main").ok()??.dyn_into().ok()?;
    let size = (f64::from(main.offset_width()), drawn_height(&main)? + EDGES);
    let drawing = drawing(&main, told, size)?;
    Some(match painted(&drawing, size).await {
        Ok(bytes) => Picture {
            kind: "image/png",
            ending: "png",
            bytes,
        },
        Err(_) => Picture {
            kind: "image/svg+xml",
            ending: "svg",
            bytes: drawing.into_bytes(),
        },
    })
}

/// Returns how far down the page is drawn as a picture, without what is only pressed: to the end of
/// its last part, with some paper below. The main part itself is as high as the window, at least.
fn drawn_height(main: &HtmlElement) -> Option<f64> {
    let frame = main.parent_element()?;
    let (class, at) = (frame.class_name(), window().scroll_y().unwrap_or_default());
    // Laid out as the picture will be, and back before anything is painted.
    frame.set_class_name(&format!("{class} picture"));
    let mut end = 0;
    let mut part = main.first_element_child();
    while let Some(at) = part {
        part = at.next_element_sibling();
        if let Ok(at) = at.dyn_into::<HtmlElement>() {
            end = end.max(at.offset_top() + at.offset_height());
        }
    }
    let height = end - main.offset_top();
    frame.set_class_name(&class);
    window().scroll_to_with_x_and_y(0.0, at);
    Some(f64::from(height.max(0)) + PAPER)
}

/// Lays the page into a drawing, with all of its style and a line that says what it is.
fn drawing(main: &HtmlElement, told: &str, (width, height): (f64, f64)) -> Option<String> {
    let sheet = document().create_element("div").ok()?;
    sheet.set_class_name("picture");
    let frame = document().query_selector(".frame").ok()??;
    let workspace = frame.get_attribute("data-workspace").unwrap_or_default();
    sheet.set_attribute("data-workspace", &workspace).ok()?;
    sheet
        .append_child(&main.clone_node_with_deep(true).ok()?)
        .ok()?;
    let foot = document().create_element("p").ok()?;
    foot.set_text_content(Some(told));
    sheet.append_child(&foot).ok()?;
    let inside = XmlSerializer::new()
        .ok()?
        .serialize_to_string(&sheet)
        .ok()?;

    let root = document().document_element()?;
    let of_root = |name: &str| {
        let value = root.get_attribute(name);
        value.map_or_else(String::new, |value| format!(" {name}=\"{value}\""))
    };
    let (theme, screen, lang) = (
        of_root("data-theme"),
        of_root("data-screen"),
        of_root("lang"),
    );
    let type_size = window().get_computed_style(&root).ok()??;
    let type_size = type_size.get_property_value("font-size").ok()?;
    let style = style();
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         style=\"font-size:{type_size}\"{theme}{screen}{lang}><style><![CDATA[{style}]]></style>\
         <foreignObject width=\"100%\" height=\"100%\">{inside}</foreignObject></svg>"
    ))
}

/// Returns all of the page's style: what the document has, and what the app brought along.
fn style() -> String {
    let of = |owner: &JsValue, name: &str| files::property(owner, name);
    let document = JsValue::from(document());
    let sheets = ["styleSheets", "adoptedStyleSheets"];
    let sheets = sheets.map(|sheets| Array::from(&of(&document, sheets)));
    let sheets = sheets.iter().flat_map(|sheets| sheets.iter());
    let rules = sheets.flat_map(|sheet| Array::from(&of(&sheet, "cssRules")).to_vec());
    let texts = rules.filter_map(|rule| of(&rule, "cssText").as_string());
    texts.collect::<Vec<_>>().join("\n")
}

/// Paints a drawing.
async fn painted(drawing: &str, (width, height): (f64, f64)) -> Result<Vec<u8>, JsValue> {
    let image = HtmlImageElement::new()?;
    let address = encode_uri_component(drawing);
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{address}"));
    JsFuture::from(image.decode()).await?;
    let scale = SHARPNESS.min(LONGEST / width.max(height).max(1.0));
    let (width, height) = (width * scale, height * scale);
    let canvas = document().create_element("canvas")?;
    let canvas = canvas.dyn_into::<HtmlCanvasElement>()?;
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let brush = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let brush = brush.dyn_into::<CanvasRenderingContext2d>()?;
    brush.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)?;
    let blob = JsFuture::from(blob(&canvas)).await?.dyn_into::<Blob>()?;
    let bytes = JsFuture::from(blob.array_buffer()).await?;
    Ok(Uint8Array::new(&bytes).to_vec())
}

/// A promise of what is painted; refused where the browser hides it from the page.
fn blob(canvas: &HtmlCanvasElement) -> Promise {
    Promise::new(&mut |resolve, reject| {
        if let Err(thrown) = canvas.to_blob(&resolve) {
            // The promise is refused all the same where nobody hears why.
            drop(reject.call1(&JsValue::NULL, &thrown));
        }
    })
}

//! The few things asked of the browser itself.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

/// The element with this id.
pub fn by_id(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Moves the focus to the element with this id, once what is being built now is on the page.
pub fn focus_soon(id: String) {
    request_animation_frame(move || {
        if let Some(element) = by_id(&id) {
            _ = element.focus();
        }
    });
}

/// Moves the focus without scrolling to it.
pub fn focus_in_place(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    _ = element.focus_with_options(&options);
}

/// Now, in milliseconds since 1970.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// The path of the page's address: `/messages`.
pub fn path() -> String {
    window().location().pathname().unwrap_or_default()
}

/// Whether the device itself says that it has no network.
pub fn is_offline() -> bool {
    !window().navigator().on_line()
}

/// An attribute of the script that started the app: the addresses of the files of this version.
pub fn script_attribute(name: &str) -> Option<String> {
    document().query_selector("script[data-wasm]").ok()??.get_attribute(name)
}

/// A property of a JavaScript object; undefined when there is none.
pub fn property(of: &JsValue, name: &str) -> JsValue {
    js_sys::Reflect::get(of, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

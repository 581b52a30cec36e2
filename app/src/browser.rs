//! The few things we ask of the browser itself, in one place.

use crate::dom::Inside;
use crate::prelude::*;
use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

/// Puts the program where the skeleton stood. Both have the same head and the same places, so nothing moves.
pub fn mount<I: Inside + 'static>(app: fn() -> I) {
    let Some(place) = by_id("app") else { return };
    let build = {
        let place = place.clone();
        move || {
            let parts = app();
            place.set_text_content(None);
            parts.put(&place);
        }
    };
    leptos::mount::mount_to(place, build).forget();
}

/// The element with this id.
pub fn by_id(id: &str) -> Option<web_sys::HtmlElement> {
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

/// Now, in milliseconds since 1970.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// A promise that `start` settles with the function it is given.
pub fn promise(start: impl FnOnce(Function)) -> JsFuture {
    let mut start = Some(start);
    JsFuture::from(Promise::new(&mut |resolve, _| {
        if let Some(start) = start.take() {
            start(resolve);
        }
    }))
}

/// Calls `function` after so many milliseconds.
pub fn after(milliseconds: i32, function: &Function) {
    _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(function, milliseconds);
}

/// Listens on the window for as long as the program runs.
pub fn listen(event: &str, heard: impl FnMut(web_sys::Event) + 'static) {
    let heard = Closure::<dyn FnMut(web_sys::Event)>::new(heard);
    _ = window().add_event_listener_with_callback(event, heard.as_ref().unchecked_ref());
    heard.forget();
}

/// Whether the device itself says that it has no network.
pub fn is_offline() -> bool {
    property(&window().navigator(), "onLine").is_falsy()
}

/// An address of a JSON file that is in this page's memory alone; it can be saved from there.
pub fn file(text: &str) -> String {
    let ask = || {
        let blob: Function = property(&js_sys::global(), "Blob").dyn_into().ok()?;
        let kind = js_sys::Object::new();
        js_sys::Reflect::set(&kind, &"type".into(), &"application/json".into()).ok()?;
        let parts = js_sys::Array::of1(&js_sys::Array::of1(&text.into()));
        parts.push(&kind);
        let blob = js_sys::Reflect::construct(&blob, &parts).ok()?;
        let urls = property(&js_sys::global(), "URL");
        let make: Function = property(&urls, "createObjectURL").dyn_into().ok()?;
        make.call1(&urls, &blob).ok()?.as_string()
    };
    ask().unwrap_or_default()
}

/// A property of a JavaScript object; undefined when there is none.
pub fn property(of: &JsValue, name: &str) -> JsValue {
    js_sys::Reflect::get(of, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

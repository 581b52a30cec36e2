//! Starts the app where the page's skeleton stands.

fn main() {
    wasm_bindgen_futures::spawn_local(app::start());
}

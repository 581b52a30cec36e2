//! The browser app: programs for parents and one for the office, over the same few foundations. `shared::pages` says which
//! program has which page.

pub mod api;
pub mod browser;
pub mod components;
pub mod dates;
pub mod dom;
pub mod frame;
pub mod json;
pub mod nav;
pub mod office;
pub mod parent;
pub mod reply;
pub mod route;
pub mod session;
pub mod sign_in;
pub mod signal;
pub mod words;

/// Smaller and faster than the one that Rust brings.
#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// What nearly every page begins with: Leptos' own, and our signals in place of its.
pub mod prelude {
    pub use crate::signal::RwSignal;
    pub use leptos::prelude::*;
}

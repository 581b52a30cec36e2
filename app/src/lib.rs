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
pub mod words;

//! The browser app: two programs, one for parents and one for the office, over the same few foundations.

pub mod api;
pub mod browser;
pub mod components;
pub mod dates;
pub mod dom;
pub mod json;
pub mod nav;
pub mod office;
pub mod parent;
pub mod route;
pub mod session;
pub mod words;

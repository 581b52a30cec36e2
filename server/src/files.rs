//! Files that people attach: what they are by their content, and where they are kept.

pub mod content;
pub mod store;

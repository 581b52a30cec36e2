//! The Message Centre server.

pub mod assets;

//! The pages, a folder a section and a file a page.

pub mod account;
pub mod auth;
pub mod messages;
pub mod office;
pub mod privacy;

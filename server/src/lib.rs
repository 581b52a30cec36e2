//! The Message Centre server: a JSON API over SQLite or PostgreSQL, with the browser app inside.
//!
//! Read first: [`routes`] (who may call what), [`http::endpoint`] (from a handler to a route), [`db`] (two databases, one SQL).

#![allow(
    missing_docs,
    clippy::allow_attributes,
    reason = "items are public for this crate's own tests alone: a doc line stands where a reader gains by it"
)]

pub mod accounts;
pub mod audit;
pub mod claim;
pub mod cli;
pub mod clock;
pub mod contacts;
pub mod db;
pub mod error;
pub mod files;
pub mod fold;
pub mod http;
pub mod import;
pub mod live;
pub mod mail;
pub mod messages;
pub mod numbers;
pub mod policy;
pub mod preferences;
pub mod privacy;
pub mod router;
pub mod routes;
pub mod schools;
pub mod secret;
pub mod staff;
pub mod state;
pub mod trouble;
pub mod work;

pub use router::router;
pub use state::{AppState, Config};

//! The Message Centre server: a JSON API over SQLite or PostgreSQL, with the browser app inside.
//!
//! Read first: [`routes`] (who may call what), [`endpoint`] (from a handler to a route), [`db`] (two databases, one SQL).

pub mod app;
pub mod assets;
pub mod caller;
pub mod clock;
pub mod db;
pub mod deletion;
pub mod details;
pub mod endpoint;
pub mod error;
pub mod fold;
pub mod history;
pub mod invitation;
pub mod me;
pub mod office;
pub mod post;
pub mod routes;
pub mod secret;
pub mod session;
pub mod wire;

pub use app::{App, Config, app};

//! The Message Centre server: a JSON API over SQLite or PostgreSQL, with the browser app inside.
//!
//! Read first: [`routes`] (who may call what), [`http::endpoint`] (from a handler to a route), [`db`] (two databases, one SQL).

pub mod attachments;
pub mod audit;
pub mod choices;
pub mod claim;
pub mod cli;
pub mod clock;
pub mod code;
pub mod columns;
pub mod content;
pub mod copy;
pub mod db;
pub mod deletion;
pub mod demo;
pub mod details;
#[cfg(feature = "development")]
pub mod development;
pub mod devices;
pub mod digest;
pub mod enquiry;
pub mod error;
pub mod fingerprint;
pub mod fold;
pub mod history;
pub mod http;
pub mod invitation;
pub mod join;
pub mod judge;
pub mod known_device;
pub mod language;
pub mod live;
pub mod mailer;
pub mod me;
pub mod new_password;
pub mod news;
pub mod noticeboard;
pub mod numbers;
pub mod office;
pub mod passwords;
pub mod policy;
pub mod post;
pub mod promises;
pub mod receipt;
pub mod reply;
pub mod requests;
pub mod roster;
pub mod router;
pub mod routes;
pub mod schools;
pub mod secret;
pub mod seed;
pub mod session;
pub mod staff;
pub mod staff_password;
pub mod state;
pub mod store;
pub mod target;
pub mod trouble;
pub mod unsubscribe;
pub mod work;

pub use router::router;
pub use state::{AppState, Config};

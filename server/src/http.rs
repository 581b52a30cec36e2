//! What every handler has of HTTP: who calls, from where and how often, from a function to a route, the files of the site.

pub mod assets;
pub mod caller;
pub mod client;
pub mod endpoint;
pub mod language;
pub mod listener;

//! The way to the server.

mod client;
pub mod events;
mod json;
mod transport;
mod upload;

pub use client::{Api, use_api};
pub use json::read as read_json;
pub use transport::{first_is_refused, load_text, local_problem};

use shared::Problem;

/// What is known of something that was asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Load<T> {
    /// The answer has not come yet.
    Loading,
    /// It came.
    Ready(T),
    /// It did not, and asking again would not help.
    Failed(Problem),
}

impl<T> Load<T> {
    /// What came, if it did.
    pub fn ready(self) -> Option<T> {
        if let Self::Ready(value) = self { Some(value) } else { None }
    }

    /// Whether it came.
    pub const fn is_ready(&self) -> bool {
        matches!(self, Self::Ready(_))
    }
}

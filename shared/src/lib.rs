//! What the browser and the server agree on: endpoints, types and their validation. Every rule is here once.
//!
//! One module a feature, named as the feature is named everywhere else. Nothing here knows of axum, sqlx or leptos.

pub mod choices;
pub mod copy;
pub mod deletion;
pub mod details;
pub mod devices;
pub mod email;
pub mod endpoint;
pub mod enquiry;
pub mod history;
pub mod invisible;
pub mod invitation;
pub mod join;
pub mod language;
pub mod live;
pub mod me;
pub mod name;
pub mod new_password;
pub mod office;
pub mod pages;
pub mod password;
pub mod phone;
pub mod policy;
pub mod problem;
pub mod promises;
pub mod receipt;
pub mod refusal;
pub mod reply;
pub mod requests;
pub mod schools;
pub mod search;
pub mod session;
pub mod sms;
pub mod time;
pub mod unsubscribe;
pub mod words;

pub use endpoint::{Endpoint, Method};
pub use language::Language;
pub use problem::{Code, FieldProblem, Problem};
pub use time::{Day, Time};
pub use uuid::Uuid;

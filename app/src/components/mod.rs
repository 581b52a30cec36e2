//! The small parts that pages are made of.

mod form;
mod icon;
mod page;
mod status;

pub use form::{Checkbox, ErrorSummary, Field, Form, Kind, PasswordField, SelectField, Submit};
pub use icon::{Icon, Picture};
pub use page::{Heading, NotFound, Skeleton, failed, loaded};
pub use status::{Reachability, Say, Toast, say};

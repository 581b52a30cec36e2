//! The small parts that pages are made of.

mod form;
mod icon;
mod page;
mod status;

pub use form::{Form, Kind};
pub use icon::{Picture, icon};
pub use page::{below, failed, heading, live_heading, loaded, loaded_or, not_found, skeleton};
pub use status::{Say, reachability, say, toast};

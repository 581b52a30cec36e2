//! P5 and O8: files, the lines of a thread, and the form that writes one. Parents and the office share them.

mod attachments;
mod files;
mod form;
mod line;

pub use attachments::Attachments;
pub use form::{Reply, ReplyForm};
pub use line::ThreadLine;

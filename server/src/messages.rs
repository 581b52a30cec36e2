//! Messages and the replies to them: what a parent and the office read, the files that belong to them, and noticeboards.

pub mod attachments;
pub mod history;
pub mod noticeboard;
pub mod reply;
pub mod send;

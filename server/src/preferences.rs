//! What a parent prefers: how schools reach them, daily summaries, news about this service, and the language.

pub mod digest;
pub mod language;
pub mod news;
pub mod notifications;
pub mod schedule;
pub mod unsubscribe;

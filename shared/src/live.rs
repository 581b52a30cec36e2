//! P14: the line on which the server tells an open app that something is new.

/// `GET`: server-sent events for the signed-in parent. `news` has as its data the mark of [`Me`](crate::me::Me); it comes once at
/// the beginning. `beat` says that the line stands, `over` that the session has ended.
pub const PATH: &str = "/api/live";

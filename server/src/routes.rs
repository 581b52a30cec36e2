//! The whole route table: each handler with who may call it, on one page. Method, path and caller come from the handler's
//! own types; `tests/matrix.rs` walks every line as everyone.

use crate::{endpoint::Routes, me, session};

/// Every endpoint.
pub fn table() -> Routes {
    Routes::default()
        // Anyone, signed in or not.
        .add(session::sign_in)
        .add(session::resume)
        .add(session::sign_out)
        // A signed-in parent, for their own data.
        .add(me::show)
    // Staff, for their own school.
}

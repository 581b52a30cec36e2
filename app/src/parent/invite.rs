//! An invited parent chooses a password.

use crate::{components::heading, dom::El, words::words};

/// The page.
pub fn page() -> El {
    heading(words().invite.title)
}

//! P5: one message.

use crate::{components::heading, dom::El, words::words};
use shared::Uuid;

/// The page.
pub fn page(_id: Uuid) -> El {
    heading(words().message.title)
}

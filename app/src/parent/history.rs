//! P4: every message that concerns the parent.

use crate::{components::heading, dom::El, words::words};
use shared::history::ListHistory;

/// The page.
pub fn page(_filter: ListHistory, _text: String) -> El {
    heading(words().history.title)
}

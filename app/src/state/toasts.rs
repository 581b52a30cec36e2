//! What was just done, told in the corner of any page.

use crate::i18n::explain;
use leptos::prelude::*;
use shared::Problem;

/// What is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    /// Tells it from the one before, which may have said the same.
    pub number: u32,
    /// Whether it was done.
    pub done: bool,
    /// What was done; or why it was not, and what to do.
    pub text: String,
}

/// The place where toasts are shown, a context.
#[derive(Clone, Copy)]
pub struct Toasts {
    /// What is shown.
    pub current: RwSignal<Option<Toast>>,
    last: StoredValue<u32>,
}

/// The place where toasts are shown.
pub fn use_toasts() -> Toasts {
    expect_context()
}

impl Toasts {
    /// Create it once, in the app's root.
    pub fn new() -> Self {
        Self { current: RwSignal::new(None), last: StoredValue::new(0) }
    }

    /// Says that something was done.
    pub fn done(self, text: impl Into<String>) {
        self.show(true, text.into());
    }

    /// Says that something was not done, and what to do.
    pub fn failed(self, problem: &Problem) {
        self.show(false, explain(problem));
    }

    fn show(self, done: bool, text: String) {
        let number = self.last.get_value() + 1;
        self.last.set_value(number);
        self.current.set(Some(Toast { number, done, text }));
    }

    /// Takes it away.
    pub fn close(self) {
        self.current.set(None);
    }
}

impl Default for Toasts {
    fn default() -> Self {
        Self::new()
    }
}

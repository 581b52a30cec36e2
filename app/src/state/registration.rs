//! What was typed into the steps of a registration, and what came of it. In memory alone: it is in no address and in nothing that
//! the browser keeps.

use leptos::prelude::*;
use shared::{
    Uuid,
    join::{FoundSchools, Joined, Register, Registered, SchoolToJoin},
};

/// A registration that is begun, a context. Copies are the same one.
#[derive(Clone, Copy, Default)]
pub struct Registration {
    /// The school that is looked for.
    pub search: RwSignal<String>,
    /// What was found, and for which text.
    pub found: RwSignal<Option<(String, FoundSchools)>>,
    /// The school that was chosen.
    pub school: RwSignal<Option<SchoolToJoin>>,
    /// The groups that were chosen.
    pub groups: RwSignal<Vec<Uuid>>,
    /// The name.
    pub name: RwSignal<String>,
    /// The email address.
    pub email: RwSignal<String>,
    /// The mobile number.
    pub mobile: RwSignal<String>,
    /// The password, from step to step.
    pub password: RwSignal<String>,
    /// Whether the policy was accepted.
    pub accepted: RwSignal<bool>,
    /// What was sent, and waits for its code.
    pub sent: RwSignal<Option<(Register, Registered)>>,
    /// What came of it.
    pub joined: RwSignal<Option<Joined>>,
}

/// The registration that is begun.
pub fn use_registration() -> Registration {
    expect_context()
}

impl Registration {
    /// Create it once, in the app's root.
    pub fn new() -> Self {
        Self::default()
    }

    /// There is an account: the password that made it is forgotten.
    pub fn finish(self, joined: Joined) {
        self.password.set(String::new());
        self.sent.set(None);
        self.joined.set(Some(joined));
    }

    /// The parent goes elsewhere. What was typed is there on the way back, but for the password; of a registration that is finished
    /// nothing is kept, for whoever registers next on this device.
    pub fn leave(self) {
        self.password.set(String::new());
        if self.joined.with_untracked(Option::is_none) {
            return;
        }
        self.search.set(String::new());
        self.found.set(None);
        self.school.set(None);
        self.groups.set(Vec::new());
        self.name.set(String::new());
        self.email.set(String::new());
        self.mobile.set(String::new());
        self.accepted.set(false);
        self.joined.set(None);
    }
}

//! The parts of the sign-in that parents and staff share.

use crate::prelude::*;
use crate::{
    browser,
    components::{Form, Kind},
    dom::{El, button, div, el},
    session::{self, Standing},
    words,
};
use shared::invisible::is_blank;

/// The email address and password of a sign-in form, once both are there.
#[derive(Clone, Copy)]
pub struct Fields {
    form: Form,
    email: RwSignal<String>,
    password: RwSignal<String>,
}

impl Fields {
    /// Empty ones.
    pub fn new(form: Form) -> Self {
        Self { form, email: RwSignal::new(String::new()), password: RwSignal::new(String::new()) }
    }

    /// What was typed, as email address and password; the form says what is missing.
    pub fn typed(self) -> (String, String) {
        let words = words::sign_in();
        let typed = (self.email.get_untracked(), self.password.get_untracked());
        if is_blank(&typed.0) {
            self.form.refuse("email", words.email_missing);
        }
        if typed.1.is_empty() {
            self.form.refuse("password", words.password_missing);
        }
        typed
    }

    /// The two fields.
    pub fn elements(self) -> [El; 2] {
        let words = words::sign_in();
        [
            self.form.field("email", Kind::Username, words.email, "", self.email),
            self.form.password("password", words.password, "", false, self.password),
        ]
    }
}

/// The sign-in over a page whose session has ended: the page stays as it is, and goes on afterwards. `leave` is where the
/// sign-in is by its own address.
pub fn over_the_page(form: fn() -> El, leave: &'static str) -> El {
    let again = Memo::new(|_| matches!(session::standing(), Standing::Again { .. }));
    // It is built once: what else hears meanwhile that the session has ended must not take away what was typed into it.
    div("").live(move || again.get().then(|| dialog(form, leave)))
}

fn dialog(form: fn() -> El, leave: &'static str) -> El {
    let words = words::sign_in();
    let why = move || match session::standing() {
        Standing::Again { typed: true } => words.again_typed.to_owned(),
        _ => words.again.to_owned(),
    };
    // Chromium asks whether it may close for the first Escape, and closes at the second whatever the answer, but for this.
    let dialog = el("dialog").class("dialog").attr("aria-labelledby", "again-title").attr("closedby", "none");
    let element: web_sys::HtmlDialogElement = dialog.node_as();
    request_animation_frame(move || {
        _ = element.show_modal();
        browser::focus_soon("again-title".into());
    });
    dialog
        // There is nothing to go back to until somebody has signed in.
        .on("cancel", |event| event.prevent_default())
        .add(el("h2").attr("id", "again-title").attr("tabindex", "-1").text(words.again_title))
        .add(el("p").live_text(why))
        .add(form())
        .add(button("button quiet", words.leave, move || _ = window().location().replace(leave)))
}

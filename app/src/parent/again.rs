//! The password, asked for again before something that whoever holds an open device must not do: what says where mails, texts
//! and codes go, who is signed in, a copy, a deletion.

use crate::prelude::*;
use crate::{
    browser,
    components::Form,
    dom::{El, button, div, el, p},
    words,
};

/// The field in a form. Copies are the same one.
#[derive(Clone, Copy)]
pub struct Again {
    form: Form,
    value: RwSignal<String>,
}

impl Again {
    /// An empty one.
    pub fn new(form: Form) -> Self {
        Self { form, value: RwSignal::new(String::new()) }
    }

    /// The field, with a hint that says why.
    pub fn field(self, hint: &str) -> El {
        self.form.password("password", words::again().password, hint, false, self.value)
    }

    /// What was typed; nothing is refused, and not counted as a wrong one.
    pub fn typed(self) -> String {
        if self.value.with_untracked(String::is_empty) {
            self.form.refuse("password", words::sign_in().password_missing);
        }
        self.value.get_untracked()
    }

    /// Takes it out of the page.
    pub fn forget(self) {
        self.value.set(String::new());
    }
}

/// The heading of a [`Question`], which takes the focus.
const QUESTION: &str = "question";

/// A question that the password answers, in the middle of a page. There is one at a time.
pub struct Question<'w> {
    /// `h2` or `h3`, by where it stands.
    pub level: &'static str,
    /// What is asked.
    pub title: &'w str,
    /// What it means.
    pub text: &'w str,
    /// The button that does it.
    pub yes: &'static str,
}

impl Question<'_> {
    /// Asks. `send` does it with the password that was typed, `no` goes back.
    pub fn ask(self, send: impl Fn(Form, String) + 'static, no: impl FnMut() + 'static) -> El {
        let form = Form::new("again");
        let password = Again::new(form);
        let submit = move || {
            let typed = password.typed();
            send(form, typed);
        };
        let buttons =
            [form.submit(self.yes).class("button grave"), button("button quiet", words::common().cancel, no)];
        browser::focus_soon(QUESTION.into());
        el("section")
            .class("warning question")
            .attr("aria-labelledby", QUESTION)
            .add(el(self.level).attr("id", QUESTION).attr("tabindex", "-1").text(self.title))
            .add(p(self.text))
            .add(
                form.element(submit)
                    .class("narrow")
                    .add(password.field(words::again().hint))
                    .add(div("buttons").add(buttons)),
            )
    }
}

//! Choosing a password: the field, and what the server thinks of it while it is typed.

use crate::prelude::*;
use crate::{
    api,
    components::Form,
    dom::{self, El, div, el},
    words::{self, fill},
};
use shared::{
    new_password::{JudgePassword, Judgement, Strength},
    password::Password,
};
use std::time::Duration;

/// For how long nothing must have been typed before the server is asked.
const PAUSE: Duration = Duration::from_millis(400);

/// A password that is being chosen. Copies are the same one.
#[derive(Clone, Copy)]
pub struct NewPassword {
    form: Form,
    value: RwSignal<String>,
    judgement: RwSignal<Option<Judgement>>,
    about: StoredValue<Box<dyn Fn() -> Vec<String>>, LocalStorage>,
}

impl NewPassword {
    /// An empty one. Its field is `password`, as in the requests.
    pub fn new(form: Form) -> Self {
        Self {
            form,
            value: RwSignal::new(String::new()),
            judgement: RwSignal::new(None),
            about: StoredValue::new_local(Box::new(Vec::new)),
        }
    }

    /// The person's names and addresses, asked for when they are needed: they make a poor password.
    #[must_use]
    pub fn about(self, about: impl Fn() -> Vec<String> + 'static) -> Self {
        self.about.set_value(Box::new(about));
        self
    }

    /// The field, with the meter under it.
    pub fn element(self, label: &str) -> El {
        let hint = fill(words::new_password().hint, &[("least", &Password::MIN.to_string())]);
        self.judge();
        self.form.password("password", label, &hint, true, self.value).add(self.meter())
    }

    /// The same with what was typed before; what is typed now is kept by `keep`.
    #[must_use]
    pub fn resumed(self, typed: String, keep: impl Fn(String) + 'static) -> Self {
        self.value.set(typed);
        dom::effect(move || keep(self.value.get()));
        self
    }

    /// What was typed. What is wrong with it the server says, which has the whole rule, together with the other fields.
    pub fn typed(self) -> String {
        self.value.get_untracked()
    }

    /// Asks the server once the parent pauses. Without an answer there is no judgement, and the form can be sent all the same.
    fn judge(self) {
        let timer = StoredValue::new_local(None::<TimeoutHandle>);
        let stop = move || _ = timer.try_update_value(|timer| timer.take().map(|timer| timer.clear()));
        dom::effect(move || {
            let password = self.value.get();
            stop();
            if password.is_empty() {
                self.judgement.set(None);
                return;
            }
            let owner = Owner::current();
            let ask = move || {
                let about = self.about.with_value(|about| about());
                let ask = || {
                    dom::spawn(async move {
                        let answer = api::call(JudgePassword { password: password.clone(), about }).await;
                        if self.value.with_untracked(|now| *now == password) {
                            self.judgement.set(answer.ok());
                        }
                    });
                };
                match &owner {
                    Some(owner) => owner.with(ask),
                    None => ask(),
                }
            };
            timer.set_value(set_timeout_with_handle(ask, PAUSE).ok());
        });
        on_cleanup(stop);
    }

    /// Three bars and words that say the same. Its place is kept, so that nothing moves while somebody types.
    fn meter(self) -> El {
        let level = move || self.judgement.with(|judgement| judgement.as_ref().map(|it| it.strength));
        let text = move || {
            let words = words::new_password();
            self.judgement.with(|judgement| match judgement {
                None => String::new(),
                Some(Judgement { refusal: Some(refusal), .. }) => refusal.message.clone(),
                Some(judgement) => match judgement.strength {
                    Strength::Weak => words.weak,
                    Strength::Fair => words.fair,
                    Strength::Strong => words.strong,
                }
                .to_owned(),
            })
        };
        div("strength")
            .live_class("is-weak", move || level() == Some(Strength::Weak))
            .live_class("is-fair", move || level() == Some(Strength::Fair))
            .live_class("is-strong", move || level() == Some(Strength::Strong))
            .add(div("strength-bars").attr("aria-hidden", "true").add([el("i"), el("i"), el("i")]))
            .add(el("p").attr("role", "status").live_text(text))
    }
}

/// Tells a password manager under which name to keep the password. Nobody sees it.
pub fn username(email: &str) -> El {
    el("input")
        .class("quiet-text")
        .attr("type", "text")
        .attr("name", "username")
        .attr("autocomplete", "username")
        .attr("value", email)
        .attr("readonly", "")
        .attr("tabindex", "-1")
        .attr("aria-hidden", "true")
}

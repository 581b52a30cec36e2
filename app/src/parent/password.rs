//! P3: another password, by one who knows the present one.

use super::{
    account,
    new_password::{NewPassword, username},
};
use crate::prelude::*;
use crate::{
    components::{Form, Say, heading, say},
    dom::{El, div, el, link, p},
    nav,
    route::Page,
    words,
};
use shared::new_password::ChangePassword;

/// The page.
pub fn page() -> El {
    let known = account::is_known();
    div("narrow").add(super::back_to_details()).add(heading(words::password().title)).live(
        move || match known.get().then(|| untrack(account::me)).flatten() {
            Some(me) => form(&me.email),
            None => account::awaited(1),
        },
    )
}

/// What the school and the parent call them, and where they get mails: poor passwords.
fn about() -> Vec<String> {
    untrack(account::me)
        .map(|me| [Some(me.email.clone()), me.name.clone()].into_iter().flatten().collect())
        .unwrap_or_default()
}

fn form(email: &str) -> El {
    let words = words::password();
    let form = Form::new("password");
    let current = RwSignal::new(String::new());
    let password = NewPassword::new(form).about(about);
    let submit = move || {
        let (current, password) = (current.get_untracked(), password.typed());
        if current.is_empty() {
            // The server would count that as a wrong one.
            form.refuse("current", words.current_missing);
            if password.is_empty() {
                form.refuse("password", words.new_missing);
            }
        }
        form.send(ChangePassword { current, password }, move |_| {
            nav::replace(Page::Devices.path());
            say(Say::Done(words.saved.into()));
        });
    };
    form.element(submit)
        .add(p(words.intro))
        .add(username(email))
        .add(form.password("current", words.current, "", false, current))
        .add(el("p").class("after-field").add(link(Page::Forgot.path(), words.forgotten)))
        .add(password.element(words.new))
        .add(form.submit(words.save))
}

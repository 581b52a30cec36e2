//! P2: signing in, on a page of its own or over a page whose session has ended.

use super::account;
use crate::{
    browser,
    components::{Form, Kind, heading},
    dom::{El, button, div, el, p},
    nav,
    route::Parent,
    session::{self, Standing},
    words::words,
};
use leptos::prelude::*;
use shared::session::SignIn;

/// The page. At its own address it leads to the messages; elsewhere it stands in for the page that was wanted.
pub fn page(own_address: bool) -> El {
    let words = &words().sign_in;
    let signed_out = own_address && nav::place().query == "out";
    let done = move || {
        if own_address {
            nav::replace(&Parent::home().print());
        }
    };
    div("narrow")
        .add(signed_out.then(|| p(words.signed_out).class("banner").attr("role", "status")))
        .add(heading(words.title))
        .add(form(done))
        .add(el("h2").text(words.no_account))
        .add(p(words.no_account_text))
}

/// The form, wherever it stands.
fn form(done: impl Fn() + Copy + 'static) -> El {
    let words = &words().sign_in;
    let form = Form::new("sign-in");
    let email = RwSignal::new(String::new());
    let password = RwSignal::new(String::new());
    let remember = RwSignal::new(false);
    let submit = move || {
        let request = SignIn {
            email: email.get_untracked(),
            password: password.get_untracked(),
            remember: remember.get_untracked(),
        };
        if request.email.trim().is_empty() {
            form.refuse("email", words.email_missing);
        }
        if request.password.is_empty() {
            form.refuse("password", words.password_missing);
        }
        form.send(request, move |me| {
            account::enter(me);
            done();
        });
    };
    form.element(submit)
        .add(form.field("email", Kind::Username, words.email, "", email))
        .add(form.password(words.password, "", false, password))
        .add(remember_box(form, remember))
        .add(form.submit(words.submit))
}

/// "Keep me signed in", with what it means on a shared device.
pub fn remember_box(form: Form, value: RwSignal<bool>) -> El {
    let words = &words().sign_in;
    div("remember")
        .add(form.checkbox("remember", words.remember, words.remember_hint, value))
        .add(p(words.remember_warning).class("warning"))
}

/// The same over a page whose session has ended: the page stays as it is, and goes on afterwards.
pub fn over_the_page() -> Option<El> {
    let Standing::Again { typed } = session::standing() else { return None };
    let words = &words().sign_in;
    let dialog = el("dialog").class("dialog").attr("aria-labelledby", "again-title");
    let element: web_sys::HtmlDialogElement = dialog.node_as();
    request_animation_frame(move || {
        _ = element.show_modal();
        browser::focus_soon("again-title".into());
    });
    let leave = button("button quiet", words.leave, || _ = window().location().assign("/sign-in"));
    let dialog = dialog
        // There is nothing to go back to until somebody has signed in.
        .on("cancel", |event| event.prevent_default())
        .add(el("h2").attr("id", "again-title").attr("tabindex", "-1").text(words.again_title))
        .add(p(if typed { words.again_typed } else { words.again }))
        .add(form(|| ()))
        .add(leave);
    Some(dialog)
}

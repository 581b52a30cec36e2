//! O1, as far as it goes today: staff sign in, on a page of its own or over a page whose session has ended.

use super::account;
use crate::{
    browser,
    components::{Form, Kind, heading},
    dom::{El, button, div, el, p},
    nav,
    route::Office,
    session::{self, Standing},
    words::words,
};
use leptos::prelude::*;
use shared::office::StaffSignIn;

/// The page. At its own address it leads to the contacts; elsewhere it stands in for the page that was wanted.
pub fn page(own_address: bool) -> El {
    let signed_out = own_address && untrack(nav::place).query == "out";
    let done = move || {
        if own_address {
            nav::replace(&Office::home().print());
        }
    };
    div("narrow")
        .add(signed_out.then(|| p(words().sign_in.signed_out).class("banner").attr("role", "status")))
        .add(heading("Sign in to the office"))
        .add(form(done))
        .add(p("An administrator of your school can give you a sign-in.").class("hint"))
}

/// The form, wherever it stands.
fn form(done: impl Fn() + Copy + 'static) -> El {
    let words = &words().sign_in;
    let form = Form::new("sign-in");
    let email = RwSignal::new(String::new());
    let password = RwSignal::new(String::new());
    let submit = move || {
        let request = StaffSignIn { email: email.get_untracked(), password: password.get_untracked() };
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
        .add(form.submit(words.submit))
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
    let leave = button("button quiet", words.leave, || _ = window().location().replace("/office/sign-in"));
    let dialog = dialog
        // There is nothing to go back to until somebody has signed in.
        .on("cancel", |event| event.prevent_default())
        .add(el("h2").attr("id", "again-title").attr("tabindex", "-1").text(words.again_title))
        .add(p(if typed { words.again_typed } else { words.again }))
        .add(form(|| ()))
        .add(leave);
    Some(dialog)
}

//! O1, as far as it goes today: staff sign in, on a page of its own or over a page whose session has ended.

use super::account;
use crate::prelude::*;
use crate::{
    components::{Form, heading},
    dom::{El, div, el, link, p},
    nav,
    route::Office,
    sign_in::Fields,
    words,
};
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
        .add(signed_out.then(|| p(words::sign_in().signed_out).class("banner").attr("role", "status")))
        .add(heading("Sign in to the office"))
        .add(form(done, false))
        .add(p("An administrator of your school can give you a sign-in.").class("hint"))
}

/// The form over a page whose session has ended.
pub fn again() -> El {
    form(|| (), true)
}

/// The form, wherever it stands.
fn form(done: impl Fn() + Copy + 'static, over_a_page: bool) -> El {
    let form = Form::new("sign-in");
    let fields = Fields::new(form);
    let submit = move || {
        let (email, password) = fields.typed();
        form.send(StaffSignIn { email, password }, move |me| {
            account::enter(me);
            done();
        });
    };
    // Over a page, a new password is chosen beside it, so that the page stays as it is.
    let forgotten = link(&Office::Forgot.print(), words::sign_in().forgotten)
        .attr_if("target", over_a_page.then_some("_blank"));
    form.element(submit)
        .add(fields.elements())
        .add(form.submit(words::sign_in().submit))
        .add(el("p").class("after").add(forgotten))
}

//! P2: signing in, on a page of its own or over a page whose session has ended.

use super::account;
use crate::prelude::*;
use crate::{
    components::{Form, heading},
    dom::{El, div, el, link, p},
    nav,
    route::{Page, Parent},
    sign_in::Fields,
    words,
};
use shared::session::SignIn;

/// The page. At its own address it leads to the messages; elsewhere it stands in for the page that was wanted.
pub fn page(own_address: bool) -> El {
    let words = words::sign_in();
    let signed_out = own_address && nav::place().query == "out";
    let done = move || {
        if own_address {
            nav::replace(&Parent::home().print());
        }
    };
    div("narrow")
        .add(signed_out.then(|| p(words.signed_out).class("banner").attr("role", "status")))
        .add(heading(words.title))
        .add(form(done, false))
        .add(el("h2").text(words.no_account))
        .add(p(words.no_account_text))
        .add(el("p").add(link(Page::Register.path(), words.register).class("button quiet")))
}

/// The form over a page whose session has ended. A new password is chosen beside it, so that the page stays as it is.
pub fn again() -> El {
    form(|| (), true)
}

/// The form, wherever it stands.
fn form(done: impl Fn() + Copy + 'static, over_a_page: bool) -> El {
    let form = Form::new("sign-in");
    let fields = Fields::new(form);
    let remember = RwSignal::new(false);
    let submit = move || {
        let (email, password) = fields.typed();
        form.send(SignIn { email, password, remember: remember.get_untracked() }, move |me| {
            account::enter(me);
            done();
        });
    };
    form.element(submit)
        .add(fields.elements())
        .add(remember_box(form, remember))
        .add(form.submit(words::sign_in().submit))
        .add(
            el("p").class("after").add(
                link(Page::Forgot.path(), words::sign_in().forgotten)
                    .attr_if("target", over_a_page.then_some("_blank")),
            ),
        )
}

/// "Keep me signed in", with what it means on a shared device.
pub fn remember_box(form: Form, value: RwSignal<bool>) -> El {
    let words = words::sign_in();
    div("remember")
        .add(form.checkbox("remember", words.remember, words.remember_hint, value))
        .add(p(words.remember_warning).class("warning"))
}

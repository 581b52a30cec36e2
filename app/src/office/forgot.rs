//! A member of staff forgot their password: asking for a link, and the page that the link leads to. The words are those of the
//! parents' pages, in English.

use super::account;
use crate::prelude::*;
use crate::{
    api::{self, Load},
    browser,
    components::{Form, Kind, failed, live_heading, skeleton},
    dom::{self, El, button, div, el, link, p},
    nav,
    parent::new_password::{NewPassword, username},
    route::Office,
    words::{self, fill},
};
use shared::{
    Code,
    new_password::{RESET_MINUTES, RESETS_AN_HOUR, Reset},
    office::{LookAtStaffReset, ResetStaffPassword, StaffForgot},
};

/// The id of the heading, which takes the focus at each step.
const TITLE: &str = "forgot-title";

/// The page that asks for a link. What it says afterwards is the same whoever has the address.
pub fn page() -> El {
    let sent = RwSignal::new(None::<String>);
    let email = RwSignal::new(String::new());
    let title = move || {
        let words = words::forgot();
        if sent.with(Option::is_some) { words.sent_title } else { words.title }.to_owned()
    };
    div("narrow").add(live_heading(title).attr("id", TITLE)).live(move || match sent.get() {
        None => ask(email, sent),
        Some(address) => on_its_way(&address, sent),
    })
}

fn to_sign_in() -> El {
    link(&Office::SignIn.print(), words::forgot().to_sign_in)
}

fn ask(email: RwSignal<String>, sent: RwSignal<Option<String>>) -> El {
    let words = words::forgot();
    let form = Form::new("forgot");
    let submit = move || {
        let typed = email.get_untracked();
        if typed.trim().is_empty() {
            form.refuse("email", words::sign_in().email_missing);
        }
        form.send(StaffForgot { email: typed.clone() }, move |_| {
            sent.set(Some(typed.trim().to_owned()));
            browser::focus_soon(TITLE.into());
        });
    };
    form.element(submit)
        .add(p(words.intro))
        .add(form.field("email", Kind::Username, words::sign_in().email, "", email))
        .add(form.submit(words.send))
        .add(el("p").class("after").add(to_sign_in()))
}

fn on_its_way(email: &str, sent: RwSignal<Option<String>>) -> El {
    let words = words::forgot();
    let gaps = [("email", email), ("minutes", &*RESET_MINUTES.to_string())];
    let help = "Nothing after a few minutes? Look in your spam folder. An administrator of your school knows which address your \
                sign-in has. We send at most {most} links an hour, and the latest one works.";
    let another = button("button quiet", words.another, move || {
        sent.set(None);
        browser::focus_soon(TITLE.into());
    });
    div("")
        .add(p(&fill(words.sent, &gaps)))
        .add(p(&fill(help, &[("most", &RESETS_AN_HOUR.to_string())])))
        .add(div("buttons").add([another, to_sign_in().class("button quiet")]))
}

/// The page that the link leads to. The link's secret is taken out of the address bar at once.
pub fn reset() -> El {
    let token = StoredValue::new(nav::take_fragment());
    let state = RwSignal::new(Load::Waiting);
    dom::spawn(async move {
        let answer = api::call(LookAtStaffReset { token: token.get_value() }).await;
        state.set(answer.map_or_else(Load::Failed, Load::Here));
    });
    let expired =
        move || state.with(|state| matches!(state, Load::Failed(problem) if problem.code == Code::Expired));
    let title = move || {
        let words = words::forgot();
        if expired() { words.expired_title } else { words.reset_title }.to_owned()
    };
    div("narrow").add(live_heading(title).attr("id", TITLE)).live(move || match state.get() {
        Load::Waiting => skeleton(2),
        Load::Here(Reset { email }) => choose(&email, token, state),
        Load::Failed(problem) if problem.code == Code::Expired => {
            let words = words::forgot();
            let again = link(&Office::Forgot.print(), words.new_link).class("button");
            div("")
                .add(p(&fill(words.expired, &[("minutes", &RESET_MINUTES.to_string())])))
                .add(div("buttons").add([again, to_sign_in().class("button quiet")]))
        }
        Load::Failed(problem) => failed(&problem),
    })
}

fn choose(email: &str, token: StoredValue<String>, state: RwSignal<Load<Reset>>) -> El {
    let words = words::forgot();
    let form = Form::new("reset");
    let about = vec![email.to_owned()];
    let password = NewPassword::new(form).about(move || about.clone());
    let submit = move || {
        let request = ResetStaffPassword { token: token.get_value(), password: password.typed() };
        form.send_or(
            request,
            |me| {
                account::enter(me);
                nav::replace(&Office::home().print());
            },
            move |problem| {
                // Its time has passed while they thought: the page says what to do.
                let over = problem.code == Code::Expired;
                if over {
                    state.set(Load::Failed(problem.clone()));
                    browser::focus_soon(TITLE.into());
                }
                over
            },
        );
    };
    let intro = "This is the office sign-in of {email}. Once it has a new password, every other device is signed out.";
    form.element(submit)
        .add(p(&fill(intro, &[("email", email)])))
        .add(username(email))
        .add(password.element(words.password))
        .add(form.submit("Save and go to the office"))
}

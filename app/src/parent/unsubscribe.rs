//! P7: the page of a link that stops mails. It asks for no sign-in, names nobody, and changes nothing until its button is pressed:
//! scanners of mails open links too.

use crate::prelude::*;
use crate::{
    api::{self, Load},
    browser,
    components::{Form, failed, live_heading, skeleton},
    dom::{self, El, div, link, p},
    route::Page,
    words::{self, fill},
};
use shared::{
    Code,
    unsubscribe::{LookAtUnsubscribe, Mails, Subscription, Unsubscribe},
};

/// The id of the heading, which takes the focus when something was done.
const TITLE: &str = "unsubscribe-title";

/// The page.
pub fn page(token: String) -> El {
    let token = StoredValue::new(token);
    let state = RwSignal::new(Load::Waiting);
    let undone = RwSignal::new(false);
    dom::spawn(async move {
        let answer = api::call(LookAtUnsubscribe { token: token.get_value() }).await;
        state.set(answer.map_or_else(Load::Failed, Load::Here));
    });
    let title = move || state.with(title);
    div("narrow").add(live_heading(title).attr("id", TITLE)).live(move || match state.get() {
        Load::Waiting => skeleton(1),
        Load::Here(about) => show(&about, token, state, undone),
        Load::Failed(problem) if problem.code == Code::Expired => {
            let words = words::unsubscribe();
            div("")
                .add(p(words.expired))
                .add(link(Page::Choices.path(), words.to_choices).class("button quiet"))
        }
        Load::Failed(problem) => failed(&problem),
    })
}

fn title(state: &Load<Subscription>) -> String {
    let words = words::unsubscribe();
    let (text, school) = match state {
        Load::Here(about) if about.stopped => (words.done_title, None),
        Load::Here(about) => {
            let text = match about.mails {
                Mails::Messages => words.messages_title,
                Mails::News => words.news_title,
                Mails::Invitations => words.invitations_title,
            };
            (text, about.school.as_deref())
        }
        Load::Failed(problem) if problem.code == Code::Expired => (words.expired_title, None),
        Load::Waiting | Load::Failed(_) => (words.title, None),
    };
    fill(text, &[("school", school.unwrap_or_default())])
}

/// What would be stopped, or is; and the one button.
fn show(
    about: &Subscription,
    token: StoredValue<String>,
    state: RwSignal<Load<Subscription>>,
    undone: RwSignal<bool>,
) -> El {
    let words = words::unsubscribe();
    let (what, done, back) = match about.mails {
        Mails::Messages => (words.messages, words.messages_done, words.messages_undone),
        Mails::News => (words.news, words.news_done, words.news_undone),
        Mails::Invitations => (words.invitations, words.invitations_done, words.invitations_undone),
    };
    let school = about.school.clone().unwrap_or_default();
    let text = |text| p(&fill(text, &[("school", &school)]));
    let stop = !about.stopped;
    let form = Form::new("unsubscribe");
    let submit = move || {
        form.send(Unsubscribe { token: token.get_value(), stop }, move |about| {
            undone.set(!about.stopped);
            state.set(Load::Here(about));
            browser::focus_soon(TITLE.into());
        });
    };
    let button = form.submit(if stop { words.stop } else { words.undo });
    let button = if stop { button } else { button.class("button quiet") };
    // Invitations go to those who have no account to choose in.
    let choices = (about.mails != Mails::Invitations)
        .then(|| link(Page::Choices.path(), words.to_choices).class("button quiet"));
    let back = (stop && undone.get_untracked()).then(|| text(back).class("banner"));
    form.element(submit)
        .add(back)
        .add(if stop { text(what) } else { text(done).class("banner") })
        .add(div("buttons").add(button).add(choices))
}

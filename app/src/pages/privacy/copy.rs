//! P9: a parent takes a copy of everything that is held about them.

use super::own_time_zone;
use crate::{
    api::Load,
    browser,
    components::{ConfirmPassword, Form, FormView, Heading, Loaded, SubmitButton},
    dates,
    i18n::{fill, words},
    routes::Page,
    state::{Content, use_account},
};
use leptos::prelude::*;
use shared::copy::{Copies, CopyLink, DAYS, ListCopies, MakeCopy};

/// The id of the heading over the links; the focus goes there when one is made.
const READY: &str = "copy-ready";

/// The page.
#[component]
pub fn CopyPage() -> impl IntoView {
    let words = words::copy();
    let copies = Content::load(ListCopies {}).state;
    let lines = [words.inside_you, words.inside_messages, words.inside_staff, words.inside_rest];
    view! {
        <div class="copy">
            <Heading text=words.title />
            <p>{words.intro}</p>
            <h2>{words.inside_title}</h2>
            <ul class="plain">{lines.map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
            <p>{words.inside_nobody}</p>
            <p>{words.fresh}</p>
            <p class="warning">{words.safe}</p>
            <CopyForm copies />
            <Loaded state=copies with_account=true cards=0 show=|copies| view! { <Links copies /> } />
        </div>
    }
}

/// Makes another link to a copy.
#[component]
fn CopyForm(
    /// The links that work.
    copies: RwSignal<Load<Copies>>,
) -> impl IntoView {
    let words = words::copy();
    let form = Form::new("copy");
    let password = ConfirmPassword::new(form);
    let submit = move || {
        form.send(MakeCopy { password: password.typed() }, move |link| {
            password.clear();
            copies.update(|copies| {
                if let Load::Ready(copies) = copies {
                    copies.links.insert(0, link);
                }
            });
            browser::focus_soon(READY.into());
        });
    };
    view! {
        <h2>{words.ask_title}</h2>
        <FormView form class="narrow" on_submit=submit>
            {password.field(words.password_hint)}
            <div class="buttons">
                <SubmitButton form text=words.submit />
                <a href=Page::Privacy.path() class="button quiet">{words::common().cancel}</a>
            </div>
        </FormView>
    }
}

/// The links that work, if there are any.
#[component]
fn Links(
    /// The links.
    copies: Copies,
) -> impl IntoView {
    let words = words::copy();
    let hint = fill(words.ready_hint, &[("days", &DAYS.to_string())]);
    let me = use_account().get_untracked();
    let zone = own_time_zone(me.as_deref());
    let link = |link: &CopyLink| {
        let until = fill(words.until, &[("date", &dates::date_and_time(link.expires_at, zone))]);
        view! {
            <li>
                <p><a href=link.path() class="button" download="">{words.download}</a></p>
                <p class="hint">{until}</p>
            </li>
        }
    };
    (!copies.links.is_empty()).then(|| {
        view! {
            <div class="card">
                <h2 id=READY tabindex="-1">{words.ready}</h2>
                <p class="hint">{hint}</p>
                <ul class="plain">{copies.links.iter().map(link).collect_view()}</ul>
            </div>
        }
    })
}

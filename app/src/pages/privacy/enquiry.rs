//! P13: an enquiry to a school or to the operator, by anyone; and for someone signed in, their own with the answers.

use super::{enquiry_form::EnquiryForm, my_enquiries::MyEnquiries};
use crate::{
    api::use_api,
    browser,
    components::{Heading, Skeleton},
    i18n::{fill, words},
    state::{SessionState, use_account, use_session},
};
use leptos::{either::EitherOf4, prelude::*, task::spawn_local_scoped_with_cancellation};
use shared::enquiry::{Asked, ListMyEnquiries};

/// The id of the heading that says that the enquiry was sent; the focus goes there.
const SENT: &str = "enquiry-sent";

/// What the page shows below its heading.
#[derive(Clone, PartialEq)]
enum Shown {
    /// It is not known yet whether someone is signed in.
    Skeleton,
    /// The form of someone signed in.
    OwnForm,
    /// The form of anyone else.
    OpenForm,
    /// That an enquiry was sent.
    Sent(Asked),
}

/// The page.
#[component]
pub fn EnquiryPage() -> impl IntoView {
    let (api, account, session) = (use_api(), use_account(), use_session());
    let sent = RwSignal::new(None);
    let last = StoredValue::new(None);
    let shown = Memo::new(move |_| match (sent.get(), session.state.get()) {
        (Some(asked), _) => Shown::Sent(asked),
        (None, SessionState::Unknown) => Shown::Skeleton,
        (None, SessionState::SignedIn | SessionState::Expired { .. }) => Shown::OwnForm,
        (None, SessionState::SignedOut) => Shown::OpenForm,
    });
    let signed_in = Memo::new(move |_| session.state.get() == SessionState::SignedIn);
    let mine = RwSignal::new(Vec::new());
    Effect::new(move |_| {
        // After each one that was sent, too.
        sent.track();
        if !signed_in.get() {
            return mine.set(Vec::new());
        }
        spawn_local_scoped_with_cancellation(async move {
            if let Ok(found) = api.call_if_signed_in(ListMyEnquiries {}).await {
                mine.set(found.items);
            }
        });
    });
    // Each is built anew, and none out of the elements of another.
    let content = move || match shown.get() {
        Shown::Skeleton => EitherOf4::A(view! { <Skeleton cards=2 /> }),
        Shown::OwnForm => EitherOf4::B(view! { <EnquiryForm me=account.get_untracked() last sent /> }),
        Shown::OpenForm => EitherOf4::C(view! { <EnquiryForm me=None last sent /> }),
        Shown::Sent(asked) => EitherOf4::D(view! { <SentNote asked on_another=move || sent.set(None) /> }),
    };
    view! {
        <div class="enquiry">
            <Heading text=words::enquiry().title />
            {content}
            <MyEnquiries enquiries=mine />
        </div>
    }
}

/// What is said of an enquiry that was sent.
#[component]
fn SentNote(
    /// What the server answered.
    asked: Asked,
    /// Goes back to the form.
    on_another: impl Fn() + 'static,
) -> impl IntoView {
    let words = words::enquiry();
    browser::focus_soon(SENT.into());
    view! {
        <div class="card">
            <h2 id=SENT tabindex="-1">{words.sent}</h2>
            <p>
                <span>{words.reference}</span>
                ": "
                <strong class="reference"><bdi>{asked.reference}</bdi></strong>
            </p>
            <p>{fill(words.note_it, &[("email", &asked.email)])}</p>
            <button type="button" class="button quiet" on:click=move |_| on_another()>{words.another}</button>
        </div>
    }
}

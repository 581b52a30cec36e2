//! What surrounds every page of the office, and which page is shown.

use super::{
    NAME,
    account::OfficeAccount,
    contact::ContactPage,
    contacts::ContactsPage,
    enquiries::EnquiriesPage,
    enquiry::EnquiryPage,
    forgot::{ForgotPage, ResetPage},
    navigation::SideNavigation,
    replies::RepliesPage,
    requests::RequestsPage,
    sign_in::{SignInAgain, SignInPage},
    thread::ThreadPage,
};
use crate::{
    api::use_api,
    components::{
        Heading,
        layout::{ConnectivityLine, ToastView},
    },
    i18n::words,
    routes::{Access, office::OfficeRoute},
    state::{Location, SessionState, use_navigator, use_session, use_toasts},
};
use leptos::{either::Either, prelude::*};

/// The head, the navigation and the page.
#[component]
pub fn OfficeShell() -> impl IntoView {
    let (navigator, session) = (use_navigator(), use_session());
    let account = OfficeAccount::new(use_api(), session, use_toasts());
    provide_context(account);
    account.follow(navigator);
    let access = Memo::new(move |_| navigator.location.with(|location| route(location).access()));
    // A page for someone signed in gives way to the sign-in, at its own address, so that it is there afterwards.
    let signing_in = Memo::new(move |_| {
        access.get() == Access::SignedIn && session.state.get() == SessionState::SignedOut
    });
    let has_frame = move || access.get() != Access::Outside;
    let inside = Memo::new(move |_| has_frame() && !signing_in.get());
    Effect::new(move |_| {
        if inside.get() {
            account.refresh();
        }
    });
    let page = move || {
        if signing_in.get() {
            Either::Left(view! { <SignInPage /> })
        } else {
            Either::Right(view! { <CurrentPage /> })
        }
    };
    view! {
        <a href="#main" class="skip">{words::common().skip}</a>
        <header class="head">
            <a href=OfficeRoute::home().print() class="brand">{NAME}</a>
        </header>
        <ConnectivityLine />
        // A sign-in in place of a page stands where the page will: nothing moves when it gives way.
        <div class="frame" class:is-inside=has_frame>
            {move || inside.get().then(|| view! { <SideNavigation /> })}
            <main id="main" tabindex="-1">{page}</main>
        </div>
        <footer class="foot"></footer>
        <SignInAgain />
        <ToastView />
    }
}

fn route(location: &Location) -> OfficeRoute {
    OfficeRoute::parse(&location.path, &location.query)
}

/// The page that is visited.
#[component]
fn CurrentPage() -> impl IntoView {
    let navigator = use_navigator();
    // Each visit is a page of its own, which takes nothing over from the one before.
    view! { <For each=move || [navigator.location.get()] key=|location| location.visit children=page /> }
}

/// The page of an address.
fn page(location: Location) -> AnyView {
    match route(&location) {
        OfficeRoute::Contacts { differing, after } => {
            view! { <ContactsPage differing after text=location.search /> }.into_any()
        }
        OfficeRoute::Contact(id) => view! { <ContactPage id /> }.into_any(),
        OfficeRoute::Requests => view! { <RequestsPage /> }.into_any(),
        OfficeRoute::Enquiries { closed, after } => view! { <EnquiriesPage closed after /> }.into_any(),
        OfficeRoute::Enquiry(id) => view! { <EnquiryPage id /> }.into_any(),
        OfficeRoute::Replies => view! { <RepliesPage /> }.into_any(),
        OfficeRoute::Reply(id) => view! { <ThreadPage id /> }.into_any(),
        OfficeRoute::SignIn => view! { <SignInPage own_address=true /> }.into_any(),
        OfficeRoute::Forgot => view! { <ForgotPage /> }.into_any(),
        OfficeRoute::Reset => view! { <ResetPage /> }.into_any(),
        OfficeRoute::NotFound => view! { <NotFound /> }.into_any(),
    }
}

/// The page where there is none.
#[component]
fn NotFound() -> impl IntoView {
    view! {
        <Heading text=words::common().not_found_title />
        <p>"If you typed the address, check that it is correct."</p>
        <p><a href=OfficeRoute::home().print()>"Go to the contacts"</a></p>
    }
}

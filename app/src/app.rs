//! What pages share, what surrounds those of parents, and which of them is shown. The office has a part of its own.

use crate::{
    api::{Api, events, use_api},
    browser,
    components::{
        NotFound,
        layout::{ConnectivityLine, Footer, Navigation, ToastView},
    },
    i18n::{I18n, use_i18n, words},
    pages::{
        account,
        auth::{self, JoinPage, SignInAgain, SignInPage},
        messages, office, privacy,
    },
    routes::{Access, Page, Route, office::is_office},
    state::{
        Account, Drafts, Inbox, Location, Navigator, Network, Registration, Session, SessionState, Toasts,
        Updates, use_account, use_navigator, use_session, use_toasts, use_updates,
    },
};
use leptos::{either::Either, prelude::*};

/// The app: provides what all its pages share. Going from a parent's page to the office, or back, loads a page, so which of the two
/// it is stays as it is.
#[component]
pub fn App(
    /// Whether it is known already that nobody is signed in.
    signed_out: bool,
) -> impl IntoView {
    let network = Network::new();
    let navigator = Navigator::new(network);
    let drafts = Drafts::new();
    let session = Session::new(navigator, drafts);
    if signed_out {
        session.sign_out();
    }
    let for_office = is_office(&browser::path());
    provide_context(network);
    provide_context(navigator);
    provide_context(session);
    // The office never remembers a device.
    provide_context(Api::new(network, session, !for_office));
    provide_context(Toasts::new());
    provide_context(I18n::new());
    provide_context(Updates::new());
    provide_context(drafts);
    if for_office { Either::Left(office::office()) } else { Either::Right(view! { <Parents /> }) }
}

/// The parents' pages: provides what belongs to a signed-in parent.
#[component]
fn Parents() -> impl IntoView {
    let i18n = use_i18n();
    let account = Account::new(use_api(), use_session(), use_navigator(), use_toasts(), i18n);
    provide_context(account);
    provide_context(Inbox::new(account));
    provide_context(Registration::new());
    events::listen(account, use_updates());
    // Everything that is written is in the language: in another all of it is built anew.
    view! { <For each=move || [i18n.language.get()] key=|language| language.tag() children=|_| view! { <Shell /> } /> }
}

/// The head, the navigation and the page.
#[component]
fn Shell() -> impl IntoView {
    let (navigator, session, account) = (use_navigator(), use_session(), use_account());
    let access = Memo::new(move |_| {
        navigator.location.with(|location| Route::parse(&location.path, &location.query).access())
    });
    // A page for someone signed in gives way to the sign-in, at its own address, so that it is there afterwards.
    let signing_in = Memo::new(move |_| {
        access.get() == Access::SignedIn && session.state.get() == SessionState::SignedOut
    });
    let has_frame = move || access.get() != Access::Outside;
    let inside = Memo::new(move |_| has_frame() && !signing_in.get());
    Effect::new(move |_| {
        if inside.get() {
            account.refresh_for(access.get());
        }
    });
    let page = move || {
        if signing_in.get() {
            Either::Left(view! { <SignInPage /> })
        } else {
            Either::Right(view! { <CurrentPage /> })
        }
    };
    let words = words::common();
    view! {
        <a href="#main" class="skip">{words.skip}</a>
        <header class="head">
            <a href="/messages" class="brand">{words.product}</a>
        </header>
        <ConnectivityLine />
        // A sign-in in place of a page stands where the page will: nothing moves when it gives way.
        <div class="frame" class:is-inside=has_frame>
            {move || inside.get().then(|| view! { <Navigation /> })}
            <main id="main" tabindex="-1">{page}</main>
        </div>
        <Footer />
        <SignInAgain />
        <ToastView />
    }
}

/// The page that is visited.
#[component]
fn CurrentPage() -> impl IntoView {
    let navigator = use_navigator();
    // Each visit is a page of its own, which takes nothing over from the one before.
    view! { <For each=move || [navigator.location.get()] key=|location| location.visit children=page /> }
}

/// The page of an address. Each section is entered through one function, which loads the section's part when it is first needed.
fn page(location: Location) -> AnyView {
    match Route::parse(&location.path, &location.query) {
        Route::Messages(filter) => messages::list(*filter, location.search),
        Route::Message(id) => messages::message(id),
        Route::Page(
            page @ (Page::Privacy
            | Page::Copy
            | Page::Receipt
            | Page::Policy
            | Page::PolicyChanges
            | Page::Promises
            | Page::Enquiry
            | Page::Delete
            | Page::Deleted),
        ) => privacy::page(page, location),
        Route::Page(Page::SignIn) => view! { <SignInPage own_address=true /> }.into_any(),
        Route::Page(Page::Register) => auth::join(JoinPage::Register { step: location.search }),
        Route::Page(Page::Invite) => auth::join(JoinPage::Invite),
        Route::Page(Page::Forgot) => auth::join(JoinPage::Forgot),
        Route::Page(Page::Reset) => auth::join(JoinPage::Reset),
        Route::Unsubscribe(token) => auth::join(JoinPage::Unsubscribe { token }),
        Route::Page(
            page @ (Page::Details
            | Page::ChangeName
            | Page::ChangeEmail
            | Page::ChangeMobile
            | Page::Choices
            | Page::Schools
            | Page::Password
            | Page::Devices),
        ) => account::page(page),
        _ => view! { <NotFound /> }.into_any(),
    }
}

//! What is said without being asked: how the server is reached, what was just done, that there is a new version.

use crate::{
    browser,
    components::{Icon, Picture},
    i18n::{count, words},
    state::{Connectivity, SessionState, Toast, use_network, use_session, use_toasts, use_updates},
};
use leptos::prelude::*;

/// A line over the end of the page while the server is slow or cannot be reached.
#[component]
pub fn ConnectivityLine() -> impl IntoView {
    let (network, session) = (use_network(), use_session());
    let text = move || match network.connectivity.get() {
        Connectivity::Online => String::new(),
        Connectivity::Slow => words::common().slow.to_owned(),
        // Nothing has come since the start: why there is nothing to see.
        Connectivity::Offline { .. }
            if session.state.get() == SessionState::Unknown && browser::is_offline() =>
        {
            words::live().offline.to_owned()
        }
        Connectivity::Offline { retry_in } => {
            [words::problems().unreachable, " ", &count(&words::common().trying_again, retry_in.into())]
                .concat()
        }
    };
    let is_offline = Memo::new(move |_| matches!(network.connectivity.get(), Connectivity::Offline { .. }));
    let try_now = move || {
        is_offline.get().then(|| {
            view! {
                <button type="button" class="button quiet" on:click=move |_| network.try_now()>
                    {words::common().try_again}
                </button>
            }
        })
    };
    view! {
        <div class="reach" class:is-on=move || network.connectivity.get() != Connectivity::Online>
            <p role="status">{text}</p>
            {try_now}
        </div>
    }
}

/// The corner where toasts are shown.
#[component]
pub fn ToastView() -> impl IntoView {
    let (toasts, updates) = (use_toasts(), use_updates());
    let new_version = move || {
        updates.available.get().then(|| {
            let words = words::live();
            view! {
                <div class="toast">
                    <p>{words.new_version}</p>
                    // What the parent is doing is theirs to finish first.
                    <button type="button" on:click=|_| _ = window().location().reload()>{words.reload}</button>
                    <CloseButton on_click=move || updates.available.set(false) />
                </div>
            }
        })
    };
    let toast = move |toast: Toast| {
        view! {
            <div class="toast">
                <Icon picture=if toast.done { Picture::Tick } else { Picture::Warning } />
                <p>{toast.text}</p>
                <CloseButton on_click=move || toasts.close() />
            </div>
        }
    };
    view! {
        <div class="toasts" role="status">
            {new_version}
            // Each is built anew, so that screen readers say it, also when it reads as the one before.
            <For each=move || toasts.current.get() key=|toast| toast.number children=toast />
        </div>
    }
}

#[component]
fn CloseButton(on_click: impl Fn() + 'static) -> impl IntoView {
    view! {
        <button type="button" class="icon-button" aria-label=words::common().close on:click=move |_| on_click()>
            <Icon picture=Picture::Cross />
        </button>
    }
}

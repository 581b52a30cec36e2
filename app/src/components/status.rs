//! What is said without being asked: how the server is reached, and what was just done.

use super::{Icon, Picture};
use crate::{
    api::{self, Reach},
    words::{count, words},
};
use leptos::prelude::*;
use std::cell::RefCell;

/// A line under the head while the server is slow or cannot be reached. It goes by itself.
#[component]
pub fn Reachability() -> impl IntoView {
    let down = Memo::new(|_| matches!(api::reach(), Reach::Down { .. }));
    let line = move || match api::reach() {
        Reach::Fine => String::new(),
        Reach::Slow => words().common.slow.to_owned(),
        Reach::Down { seconds } => {
            let mut line = words().problems.unreachable.to_owned();
            line.push(' ');
            line.push_str(&count(&words().common.trying_again, seconds.into()));
            line
        }
    };
    view! {
        <div class="reach" class:is-down=move || down.get() class:is-on=move || api::reach() != Reach::Fine>
            <p role="status">{line}</p>
            {move || {
                down.get()
                    .then(|| {
                        view! {
                            <button class="button quiet" on:click=|_| api::try_again()>
                                {words().common.try_again}
                            </button>
                        }
                    })
            }}
        </div>
    }
    .into_any()
}

/// How something that was done turned out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Say {
    /// It was done.
    Done(String),
    /// It was not.
    Failed(String),
}

thread_local! {
    static SAID: RefCell<Option<RwSignal<Option<Say>>>> = const { RefCell::new(None) };
}

/// Tells the parent, in the corner of any page, until they close it or say something else is done.
pub fn say(what: Say) {
    if let Some(said) = SAID.with_borrow(|said| *said) {
        said.set(Some(what));
    }
}

/// The place where [`say`] speaks. One in each program.
#[component]
pub fn Toast() -> impl IntoView {
    let said = RwSignal::new(None);
    SAID.set(Some(said));
    view! {
        <div class="toasts" role="status">
            {move || {
                said.get()
                    .map(|what| {
                        let (failed, text) = match what {
                            Say::Done(text) => (false, text),
                            Say::Failed(text) => (true, text),
                        };
                        let picture = if failed { Picture::Warning } else { Picture::Tick };
                        view! {
                            <div class="toast" class:is-failed=failed>
                                <Icon picture />
                                <p>{text}</p>
                                <button
                                    class="icon-button"
                                    aria-label=words().common.close
                                    on:click=move |_| said.set(None)
                                >
                                    <Icon picture=Picture::Cross />
                                </button>
                            </div>
                        }
                            .into_any()
                    })
            }}
        </div>
    }
    .into_any()
}

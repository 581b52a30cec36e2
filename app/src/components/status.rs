//! What is said without being asked: how the server is reached, and what was just done.

use super::{Picture, icon};
use crate::prelude::*;
use crate::{
    api::{self, Reach},
    browser,
    dom::{El, button, div, el},
    session::{self, Standing},
    words::{self, count},
};
use std::cell::Cell;

/// A line under the head while the server is slow or cannot be reached. It goes by itself.
pub fn reachability() -> El {
    let line = || match api::reach() {
        Reach::Fine => String::new(),
        Reach::Slow => words::common().slow.to_owned(),
        // Nothing has come since the start: why there is nothing to see.
        Reach::Down { .. } if session::standing() == Standing::Unknown && browser::is_offline() => {
            words::live().offline.to_owned()
        }
        Reach::Down { seconds } => {
            let mut line = words::problems().unreachable.to_owned();
            line.push(' ');
            line.push_str(&count(&words::common().trying_again, seconds.into()));
            line
        }
    };
    div("reach")
        .live_class("is-on", || api::reach() != Reach::Fine)
        .add(el("p").attr("role", "status").live_text(line))
        .live(|| {
            matches!(api::reach(), Reach::Down { .. })
                .then(|| button("button quiet", words::common().try_again, api::try_again))
        })
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
    static SAID: Cell<Option<RwSignal<Option<Say>>>> = const { Cell::new(None) };
}

/// Tells the parent, in the corner of any page, until they close it or something else is said.
pub fn say(what: Say) {
    if let Some(said) = SAID.get() {
        said.set(Some(what));
    }
}

/// The place where [`say`] speaks. One in each program.
pub fn toast() -> El {
    let said = RwSignal::new(None);
    SAID.set(Some(said));
    let outdated = RwSignal::new(false);
    browser::listen("live-version", move |_| outdated.set(true));
    div("toasts").attr("role", "status").live(move || outdated.get().then(|| new_version(outdated))).live(
        move || {
            said.get().map(|what| {
                let (picture, text) = match what {
                    Say::Done(text) => (Picture::Tick, text),
                    Say::Failed(text) => (Picture::Warning, text),
                };
                div("toast").add([icon(picture), el("p").text(&text), close(move || said.set(None))])
            })
        },
    )
}

/// There is a newer version of this program. What the parent is doing is theirs to finish first.
fn new_version(outdated: RwSignal<bool>) -> El {
    let reload = button("", words::live().reload, || _ = window().location().reload());
    div("toast").add([el("p").text(words::live().new_version), reload, close(move || outdated.set(false))])
}

fn close(pressed: impl FnMut() + 'static) -> El {
    button("icon-button", "", pressed).attr("aria-label", words::common().close).add(icon(Picture::Cross))
}

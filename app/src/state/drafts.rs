//! What is typed and not sent: replies, and the fields of forms. It is there again on the way back to its page. In memory alone.

use leptos::{ev, prelude::*};
use shared::{Uuid, invisible::is_blank};
use std::collections::HashMap;

/// A reply that is being written. Copies are the same one.
#[derive(Clone)]
pub struct Draft {
    /// Its text.
    pub text: ArcRwSignal<String>,
    /// The files chosen for it.
    pub files: ArcRwSignal<Vec<ChosenFile>>,
    /// What was sent last, and its number: the same content keeps the number, so that it is sent once.
    pub request: ArcRwSignal<(String, Vec<Uuid>, Uuid)>,
}

/// A file that was chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct ChosenFile {
    /// Tells it from the others.
    pub number: u32,
    /// Its name on the device.
    pub name: String,
    /// How far it is.
    pub upload: Upload,
}

/// How far a file is.
#[derive(Clone, Debug, PartialEq)]
pub enum Upload {
    /// On its way: how many hundredths have gone.
    Sending(i32),
    /// The server has it.
    Done(Uuid),
    /// Why it was not taken.
    Failed(String),
}

/// Every draft, a context.
#[derive(Clone, Copy)]
pub struct Drafts {
    replies: StoredValue<HashMap<Uuid, Draft>>,
    /// What is typed into fields of forms, by their ids, each with what was there to begin with.
    fields: StoredValue<HashMap<String, (String, ArcRwSignal<String>)>>,
}

/// Every draft.
pub fn use_drafts() -> Drafts {
    expect_context()
}

impl Drafts {
    /// Create it once, in the app's root. Whoever leaves the site with something unsent is asked first, by the browser.
    pub fn new() -> Self {
        let drafts =
            Self { replies: StoredValue::new(HashMap::new()), fields: StoredValue::new(HashMap::new()) };
        window_event_listener(ev::beforeunload, move |event| {
            if drafts.has_unsent() {
                event.prevent_default();
            }
        });
        drafts
    }

    /// Whether something is typed or chosen that would be lost.
    fn has_unsent(self) -> bool {
        let is_begun = |draft: &Draft| {
            draft.text.with_untracked(|text| !is_blank(text))
                || draft.files.with_untracked(|files| !files.is_empty())
        };
        let is_changed =
            |(before, typed): &(String, ArcRwSignal<String>)| typed.with_untracked(|typed| typed != before);
        self.replies.with_value(|replies| replies.values().any(is_begun))
            || self.fields.with_value(|fields| fields.values().any(is_changed))
    }

    /// Forgets all of it: whoever was signed in is not any more.
    pub fn clear(self) {
        self.replies.update_value(HashMap::clear);
        self.fields.update_value(HashMap::clear);
    }

    /// The draft of a reply to a message.
    pub fn of(self, message: Uuid) -> Draft {
        self.replies.try_update_value(|drafts| drafts.entry(message).or_default().clone()).unwrap_or_default()
    }

    /// What is typed into a field: its id, and what is there to begin with. A password is never kept here.
    pub fn field(self, id: String, initial: &str) -> RwSignal<String> {
        let new = || (initial.to_owned(), ArcRwSignal::new(initial.to_owned()));
        let kept = self.fields.try_update_value(|fields| {
            let field = fields.entry(id).or_insert_with(new);
            // A field in which nobody has typed has what the server has by now.
            if field.0 != initial && field.1.with_untracked(|typed| *typed == field.0) {
                *field = new();
            }
            field.1.clone()
        });
        kept.unwrap_or_else(|| new().1).into()
    }

    /// Forgets the fields whose ids begin so, once their form was sent.
    pub fn clear_fields(self, prefix: &str) {
        self.fields.update_value(|fields| fields.retain(|id, _| !id.starts_with(prefix)));
    }
}

impl Default for Drafts {
    fn default() -> Self {
        Self::new()
    }
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            text: ArcRwSignal::new(String::new()),
            files: ArcRwSignal::new(Vec::new()),
            request: ArcRwSignal::new((String::new(), Vec::new(), Uuid::nil())),
        }
    }
}

impl Draft {
    /// Begins anew, once it was sent.
    pub fn clear(&self) {
        self.text.set(String::new());
        self.files.set(Vec::new());
    }
}

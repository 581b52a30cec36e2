//! For a developer's machine and browser tests alone (feature `development`, not in a release): the letters that this
//! server sent, to be read without a mail server.

use crate::{mail::queue::Claimed, state::AppState};
use axum::{Json, Router, response::Html, routing::get};
use serde::Serialize;
use std::{
    collections::VecDeque,
    fmt::Write as _,
    sync::{Mutex, PoisonError},
};

/// How many letters are kept.
const KEPT: usize = 200;

static LETTERS: Mutex<VecDeque<Letter>> = Mutex::new(VecDeque::new());

/// A letter that was sent.
#[derive(Clone, Debug, Serialize)]
struct Letter {
    id: shared::Uuid,
    channel: String,
    address: String,
    subject: String,
    body: String,
    attachment_name: Option<String>,
    attachment: Option<String>,
    created_at: i64,
}

/// Keeps a letter in memory, in place of the oldest when there are many. A second try of one is the same letter.
pub fn keep(letter: &Claimed) {
    let mut letters = LETTERS.lock().unwrap_or_else(PoisonError::into_inner);
    if letters.iter().any(|kept| kept.id == letter.id) {
        return;
    }
    letters.truncate(KEPT - 1);
    letters.push_front(Letter {
        id: letter.id,
        channel: letter.channel.clone(),
        address: letter.address.clone(),
        subject: letter.subject.clone(),
        body: letter.body.clone(),
        attachment_name: letter.attachment_name.clone(),
        attachment: letter.attachment.clone(),
        created_at: letter.created_at,
    });
}

/// `/development/mail`, newest first, and the same as JSON.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/development/mail", get(async || Html(page(&letters()))))
        .route("/development/mail.json", get(async || Json(letters())))
}

fn letters() -> Vec<Letter> {
    LETTERS.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
}

fn page(letters: &[Letter]) -> String {
    let mut html = "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content=\"width=device-width\">\
                    <title>Letters</title><h1>Letters that this server sent</h1>"
        .to_owned();
    if letters.is_empty() {
        html.push_str("<p>None yet.</p>");
    }
    for letter in letters {
        let _ = write!(
            html,
            "<hr><article><h2>{}</h2><p>By {} to {}</p><pre>{}</pre></article>",
            escaped(if letter.subject.is_empty() { "Text message" } else { &letter.subject }),
            escaped(&letter.channel),
            escaped(&letter.address),
            linked(&letter.body)
        );
    }
    html
}

/// The text with its links made so.
fn linked(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for word in text.split_inclusive(char::is_whitespace) {
        let link = word.trim_end();
        if link.starts_with("http://") || link.starts_with("https://") {
            let link = escaped(link);
            let _ = write!(html, "<a href=\"{link}\">{link}</a>{}", &word[word.trim_end().len()..]);
        } else {
            html.push_str(&escaped(word));
        }
    }
    html
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::linked;

    #[test]
    fn links_are_links_and_nothing_else_is() {
        assert_eq!(
            linked("See\nhttp://localhost/invite#a\"b <b>"),
            "See\n<a href=\"http://localhost/invite#a&quot;b\">http://localhost/invite#a&quot;b</a> &lt;b&gt;"
        );
    }
}

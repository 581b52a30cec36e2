//! What this server itself writes to people: codes, notices, invitations.
//!
//! A letter is a row, written in the transaction of what it tells of, and deleted once the gateway has it: nothing that was
//! promised is lost in a crash, and nothing of it stays. A worker on every server claims rows and hands them over.

use crate::{
    db::{Tx, sql},
    error::Result,
    state::AppState,
};
use shared::{
    Time, Uuid,
    email::Email,
    phone::Phone,
    words::{Letter as Words, fill},
};

/// For how long a letter is tried, in hours. A code is of no use any longer than this.
const TRY_HOURS: i64 = 24;
/// A letter that was claimed and not handed over is free again after this many seconds.
const CLAIM: i64 = 60;

/// How it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// By email.
    Email,
    /// As a text message.
    Sms,
}

/// A letter to be written.
#[derive(Clone, Debug)]
pub struct Letter {
    account: Option<Uuid>,
    way: Way,
    address: String,
    subject: String,
    body: String,
    unsubscribe: Option<String>,
    attachment: Option<(String, String)>,
}

impl Letter {
    /// A mail in the words of the catalogue, its gaps filled.
    pub fn email(to: &Email, words: &Words, gaps: &[(&str, &str)]) -> Self {
        Self {
            account: None,
            way: Way::Email,
            address: to.as_str().to_owned(),
            subject: filled(words.subject, gaps),
            body: filled(words.body, gaps),
            unsubscribe: None,
            attachment: None,
        }
    }

    /// A text message.
    pub fn sms(to: &Phone, text: &str, gaps: &[(&str, &str)]) -> Self {
        Self {
            account: None,
            way: Way::Sms,
            address: to.as_e164().to_owned(),
            subject: String::new(),
            body: fill(text, gaps),
            unsubscribe: None,
            attachment: None,
        }
    }

    /// Whose account it tells of: the letter is deleted with it.
    #[must_use]
    pub fn about(mut self, account: Option<Uuid>) -> Self {
        self.account = account;
        self
    }

    /// A last part, after an empty line.
    #[must_use]
    pub fn ending(mut self, text: &str, gaps: &[(&str, &str)]) -> Self {
        self.body.push('\n');
        self.body.push_str(&filled(text, gaps));
        self
    }

    /// The link that stops letters like this one: [`crate::preferences::unsubscribe::link`] makes it.
    #[must_use]
    pub fn stopped_by(mut self, link: &str) -> Self {
        self.unsubscribe = Some(link.to_owned());
        self
    }

    /// A JSON file that comes with the mail.
    #[must_use]
    pub fn with(mut self, name: String, json: String) -> Self {
        self.attachment = Some((name, json));
        self
    }
}

/// Fills the gaps of a mail. In one that is read from right to left, names, addresses and the like are pieces of their own, by
/// the isolates of Unicode: else a mail program puts them in the wrong order. What is pressed or copied, a link or a code, stays
/// without any sign.
fn filled(text: &str, gaps: &[(&str, &str)]) -> String {
    if !is_right_to_left(text) {
        return fill(text, gaps);
    }
    let line = |line: &str| {
        let as_it_is = line.contains("://") || !line.chars().any(char::is_alphabetic);
        if as_it_is { line.to_owned() } else { ["\u{2068}", line, "\u{2069}"].concat() }
    };
    let values: Vec<String> =
        gaps.iter().map(|(_, value)| value.split('\n').map(line).collect::<Vec<_>>().join("\n")).collect();
    let gaps: Vec<(&str, &str)> =
        gaps.iter().zip(&values).map(|((name, _), value)| (*name, value.as_str())).collect();
    fill(text, &gaps)
}

/// Whether a text has words of a language that is written from right to left.
pub fn is_right_to_left(text: &str) -> bool {
    text.contains(|c| ('\u{590}'..='\u{8ff}').contains(&c))
}

/// Writes a letter within a transaction. Wake the worker after the commit: `app.post.notify_one()`.
pub async fn write(app: &AppState, tx: &mut Tx, letter: Letter) -> Result {
    let now = app.now();
    let (name, attachment) = letter.attachment.unzip();
    tx.run(
        sql("INSERT INTO service_message (id, account_id, channel, address, subject, body, created_at, next_try_at, give_up_at, tries, unsubscribe, attachment_name, attachment)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8, 0, $9, $10, $11)")
        .bind(app.new_id())
        .bind(letter.account)
        .bind(if letter.way == Way::Email { "email" } else { "sms" })
        .bind(letter.address)
        .bind(letter.subject)
        .bind(letter.body)
        .bind(now)
        .bind(now.plus_hours(TRY_HOURS))
        .bind(letter.unsubscribe)
        .bind(name)
        .bind(attachment),
    )
    .await?;
    Ok(())
}

/// Writes a letter by itself and wakes the worker.
pub async fn send(app: &AppState, letter: Letter) -> Result {
    let mut tx = app.db.begin().await?;
    write(app, &mut tx, letter).await?;
    tx.commit().await?;
    app.post.notify_one();
    Ok(())
}

/// A letter that a worker has claimed.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Claimed {
    /// Its id.
    pub id: Uuid,
    /// `email` or `sms`.
    pub channel: String,
    /// Where it goes.
    pub address: String,
    /// Of a mail.
    pub subject: String,
    /// The text.
    pub body: String,
    /// The link that stops letters like this one (RFC 8058), if there is one.
    pub unsubscribe: Option<String>,
    /// The name of the file that comes with it, if one does.
    pub attachment_name: Option<String>,
    /// The file, which is JSON.
    pub attachment: Option<String>,
    /// When it was written.
    pub created_at: i64,
    tries: i64,
    next_try_at: i64,
}

/// Claims a letter that is due, if there is one. Another server cannot claim it for a minute.
pub async fn claim(app: &AppState) -> Result<Option<Claimed>> {
    let now = app.now();
    app.db.run(sql("DELETE FROM service_message WHERE give_up_at <= $1").bind(now)).await?;
    loop {
        let due: Option<Claimed> = app
            .db
            .optional(
                sql("SELECT id, channel, address, subject, body, unsubscribe, attachment_name, attachment, created_at, tries,
                         next_try_at FROM service_message
                     WHERE next_try_at <= $1 ORDER BY next_try_at, id LIMIT 1")
                .bind(now),
            )
            .await?;
        let Some(letter) = due else { return Ok(None) };
        let claimed = app
            .db
            .run(
                sql("UPDATE service_message SET next_try_at = $1, tries = tries + 1 WHERE id = $2 AND next_try_at = $3")
                    .bind(now.plus_seconds(CLAIM))
                    .bind(letter.id)
                    .bind(letter.next_try_at),
            )
            .await?;
        if claimed == 1 {
            return Ok(Some(letter));
        }
    }
}

/// The gateway has it: it is deleted.
pub async fn handed_over(app: &AppState, letter: &Claimed) -> Result {
    app.db.run(sql("DELETE FROM service_message WHERE id = $1").bind(letter.id)).await?;
    Ok(())
}

/// The gateway would not take it: another try later, with growing gaps.
pub async fn not_yet(app: &AppState, letter: &Claimed) -> Result {
    let gap = 15 * (1 << letter.tries.clamp(0, 8));
    let next: Time = app.now().plus_seconds(gap);
    app.db
        .run(sql("UPDATE service_message SET next_try_at = $1 WHERE id = $2").bind(next).bind(letter.id))
        .await?;
    Ok(())
}

//! P7: news about this service, to every account that has not said no. Apart from what schools write.

use crate::{
    claim,
    db::{Tx, sql},
    error::Result,
    mail::queue::{self, Letter},
    preferences::{
        language,
        unsubscribe::{self, About},
    },
    state::AppState,
};
use indicatif::ProgressBar;
use shared::{Language, Uuid, email::Email, invisible::typed, words::mails};
use std::collections::BTreeMap;

/// How many letters one transaction writes.
const BATCH: i64 = 100;

/// News to be sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct News {
    /// The mail's subject.
    pub subject: String,
    /// The mail's text.
    pub text: String,
    /// The same for those who read another language, by its tag. These may be added and changed: whoever was written to is not
    /// written to again.
    pub translations: BTreeMap<&'static str, (String, String)>,
}

/// What came of sending news.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sent {
    /// Letters that were written now.
    pub written: u64,
    /// Accounts that were written to before.
    pub before: u64,
    /// Accounts that want no news.
    pub declined: u64,
}

impl News {
    /// Reads a file: a first line `# Subject`, then the text.
    pub fn parse(raw: &str) -> Result<Self, &'static str> {
        let raw = raw.trim_start_matches('\u{feff}').trim().replace("\r\n", "\n");
        let (first, text) = raw.split_once('\n').unwrap_or((&raw, ""));
        let subject = first.strip_prefix("# ").map(typed).unwrap_or_default();
        if subject.is_empty() {
            return Err("The first line is no subject");
        }
        let text = typed(text);
        if text.is_empty() {
            return Err("There is no text after the subject");
        }
        Ok(Self { subject: subject.to_owned(), text: text.to_owned(), translations: BTreeMap::new() })
    }

    /// Adds the same in another language.
    pub fn translate(&mut self, language: Language, translation: Self) {
        self.translations.insert(language.tag(), (translation.subject, translation.text));
    }

    /// Subject and text for whoever reads a language.
    fn for_readers(&self, language: Language) -> (&str, &str) {
        self.translations
            .get(language.tag())
            .map_or((&self.subject, &self.text), |(subject, text)| (subject, text))
    }
}

/// How it would go: whom there is to write to, and who was written to or wants no news. Writes nothing.
pub async fn count(app: &AppState, news: &News) -> Result<Sent> {
    let (accounts, before, declined): (i64, i64, i64) = app
        .db
        .one(
            sql("SELECT
                     (SELECT COUNT(*) FROM live_account),
                     (SELECT COUNT(*) FROM bulletin_sent s JOIN bulletin n ON n.id = s.bulletin_id WHERE n.hash = $1),
                     (SELECT COUNT(*) FROM no_news d WHERE NOT EXISTS (SELECT 1 FROM bulletin_sent s
                          JOIN bulletin n ON n.id = s.bulletin_id WHERE n.hash = $1 AND s.account_id = d.account_id))")
            .bind(app.key.hash("news", &[&news.subject, &news.text])),
        )
        .await?;
    let number = |count: i64| u64::try_from(count).unwrap_or(0);
    Ok(Sent {
        written: number(accounts - before - declined),
        before: number(before),
        declined: number(declined),
    })
}

/// Writes news to everyone who is to have them and has not had them. After a crash the same again goes on where it stopped.
pub async fn send(app: &AppState, news: &News, bar: &ProgressBar) -> Result<Sent> {
    let hash = app.key.hash("news", &[&news.subject, &news.text]);
    app.db
        .run(
            sql("INSERT INTO bulletin (id, hash, subject, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING")
                .bind(app.new_id())
                .bind(hash)
                .bind(&news.subject)
                .bind(app.now()),
        )
        .await?;
    let (id,): (Uuid,) = app.db.one(sql("SELECT id FROM bulletin WHERE hash = $1").bind(hash)).await?;
    let Sent { before, declined, .. } = count(app, news).await?;
    let (mut written, mut last) = (0, Uuid::nil());
    loop {
        let accounts: Vec<(Uuid, String)> = app
            .db
            .all(
                sql("SELECT a.id, a.email FROM live_account a WHERE a.id > $1
                     AND NOT EXISTS (SELECT 1 FROM bulletin_sent s WHERE s.bulletin_id = $2 AND s.account_id = a.id)
                     ORDER BY a.id LIMIT $3")
                .bind(last)
                .bind(id)
                .bind(BATCH),
            )
            .await?;
        let Some((end, _)) = accounts.last() else { break };
        last = *end;
        let (mut tx, live) = claim::accounts(app, accounts.iter().map(|(account, _)| *account)).await?;
        for (account, email) in accounts.iter().filter(|(account, _)| live.contains(account)) {
            if let Ok(email) = Email::parse(email) {
                written += u64::from(write(app, &mut tx, id, news, *account, &email).await?);
            }
        }
        tx.commit().await?;
        app.post.notify_one();
        bar.inc(accounts.len() as u64);
    }
    Ok(Sent { written, before, declined })
}

/// Writes to one account, unless it was written to, was deleted, or said no in this very moment.
async fn write(
    app: &AppState,
    tx: &mut Tx,
    id: Uuid,
    news: &News,
    account: Uuid,
    to: &Email,
) -> Result<bool> {
    let claimed = tx
        .run(
            sql(
                "INSERT INTO bulletin_sent (bulletin_id, account_id, sent_at) SELECT $1, a.id, $3 FROM live_account a
                 WHERE a.id = $2 AND NOT EXISTS (SELECT 1 FROM no_news d WHERE d.account_id = a.id)
                 ON CONFLICT DO NOTHING",
            )
            .bind(id)
            .bind(account)
            .bind(app.now()),
        )
        .await?;
    if claimed == 0 {
        return Ok(false);
    }
    let language = language::of(tx, account).await?;
    let stop = unsubscribe::link(app, tx, About::News(account)).await?;
    let (subject, text) = news.for_readers(language);
    let gaps = [("subject", subject), ("text", text), ("stop", &stop)];
    let letter =
        Letter::email(to, &mails::choices(language).news, &gaps).about(Some(account)).stopped_by(&stop);
    queue::write(app, tx, letter).await?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::News;

    #[test]
    fn a_file_has_a_subject_and_a_text() {
        let news = News::parse("\u{feff}# What is new \r\n\r\nYou can now reply.\r\n\r\nThe team\r\n")
            .expect("news");
        assert_eq!(
            (news.subject.as_str(), news.text.as_str()),
            ("What is new", "You can now reply.\n\nThe team")
        );
        for bad in [
            "",
            "What is new\n\ntext",
            "# \n\ntext",
            "# Subject",
            "# Subject\n \n",
            "# \u{200b}\n\ntext",
            "# Subject\n\n\u{3164}\u{200b}\n",
        ] {
            assert!(News::parse(bad).is_err(), "{bad:?}");
        }
    }
}

//! P7: one summary a day of a school's new messages, for those who chose it in place of a mail for each.
//!
//! A summary names the school and the messages' subjects, which the school's own mails would have shown in the same place, and
//! nothing of their text. Claiming the day and writing the letter is one transaction: however many servers there are, and
//! whatever crashes, there is at most one summary a day, and no message is left out of it.

use crate::{
    claim,
    db::{Tx, sql},
    error::{Error, Result},
    mail::queue::{self, Letter},
    preferences::{
        language,
        schedule::{hour_of, next_at},
        unsubscribe::{self, About},
    },
    state::AppState,
};
use shared::{
    Time, Uuid,
    choices::{SUMMARY_HOURS, SUMMARY_MESSAGES},
    email::Email,
    words::mails,
};
use std::time::Duration;
use tokio::sync::watch;

/// How often the server looks for summaries that are due.
const TICK: Duration = Duration::from_mins(5);
/// A message is dated before its transaction ends: what was sent in the last minute is looked for again the next time. A
/// summary may so name it twice while it is unread, and never leaves it out.
const MARGIN: i64 = 60;

/// Writes summaries that are due until `stop` says so.
pub async fn run(app: AppState, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        if let Err(error) = write_due(&app, false).await {
            tracing::error!(what = %error, "summaries were not written; the next round tries again");
        }
        tokio::select! {
            () = tokio::time::sleep(TICK) => {}
            _ = stop.changed() => {}
        }
    }
}

/// Writes the summaries that are due, outside quiet hours alone; `early` writes those of the coming hour now, whatever the
/// hour is. Says how many letters were written: who has nothing new gets none.
pub async fn write_due(app: &AppState, early: bool) -> Result<u64> {
    let now = app.now();
    let until = if early { Time(i64::MAX) } else { now };
    let due: Vec<Due> = app
        .db
        .all(
            sql("SELECT c.id, c.school_id, c.account_id, c.email, s.name AS school, s.time_zone, ch.hour, ch.next_at, ch.covered_to
                 FROM choice ch JOIN live_contact c ON c.id = ch.contact_id JOIN school s ON s.id = c.school_id
                 WHERE ch.next_at <= $1 AND ch.covered_to IS NOT NULL AND c.account_id IS NOT NULL AND c.email IS NOT NULL
                 ORDER BY ch.next_at, c.id")
            .bind(until),
        )
        .await?;
    let mut written = 0;
    for due in due {
        if !early && !SUMMARY_HOURS.contains(&hour_of(now, &due.time_zone)?) {
            continue;
        }
        let mut tx = match claim::contact(app, due.id).await {
            Ok(tx) => tx,
            // Deleted in this very moment.
            Err(Error::NotFound) => continue,
            Err(error) => return Err(error),
        };
        if write(app, &mut tx, &due, now).await? {
            written += 1;
        }
        tx.commit().await?;
    }
    if written > 0 {
        app.post.notify_one();
    }
    Ok(written)
}

/// A summary that is due.
#[derive(sqlx::FromRow)]
struct Due {
    id: Uuid,
    school_id: Uuid,
    account_id: Uuid,
    email: String,
    school: String,
    time_zone: String,
    hour: i64,
    next_at: i64,
    covered_to: i64,
}

/// Claims a summary and writes it if there is anything to say; says whether there was.
async fn write(app: &AppState, tx: &mut Tx, due: &Due, now: Time) -> Result<bool> {
    let next = next_at(now.max(Time(due.next_at)), due.hour, &due.time_zone)?;
    let claimed = tx
        .run(
            sql("UPDATE choice SET next_at = $1, covered_to = $2 WHERE contact_id = $3 AND next_at = $4")
                .bind(next)
                .bind(Time(due.covered_to).max(now.plus_seconds(-MARGIN)))
                .bind(due.id)
                .bind(due.next_at),
        )
        .await?;
    if claimed == 0 {
        return Ok(false);
    }
    let subjects: Vec<(String,)> = tx
        .all(
            sql("SELECT subject FROM live_recipient
                 WHERE contact_id = $1 AND read_at IS NULL AND sent_at > $2 AND sent_at <= $3 ORDER BY sent_at, id")
            .bind(due.id)
            .bind(due.covered_to)
            .bind(now),
        )
        .await?;
    let (Ok(to), false) = (Email::parse(&due.email), subjects.is_empty()) else { return Ok(false) };
    let language = language::of(tx, due.account_id).await?;
    let stop = unsubscribe::link(app, tx, About::Messages { contact: due.id, school: due.school_id }).await?;
    let site = &app.config.public_url;
    let gaps = [
        ("school", due.school.as_str()),
        ("count", &*subjects.len().to_string()),
        ("messages", &*list(&subjects)),
        ("link", &*format!("{site}/messages?unread=true")),
        ("choices", &*format!("{site}/details/choices")),
        ("stop", &*stop),
    ];
    let letter = Letter::email(&to, &mails::choices(language).summary, &gaps)
        .about(Some(due.account_id))
        .stopped_by(&stop);
    queue::write(app, tx, letter).await?;
    Ok(true)
}

/// The subjects, one a line, and how many more there are.
fn list(subjects: &[(String,)]) -> String {
    let mut lines: Vec<String> = subjects
        .iter()
        .take(SUMMARY_MESSAGES)
        .map(|(subject,)| format!("- {}", subject.split_whitespace().collect::<Vec<_>>().join(" ")))
        .collect();
    let more = subjects.len().saturating_sub(SUMMARY_MESSAGES);
    if more > 0 {
        lines.push(format!("- … (+{more})"));
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::{hour_of, list, next_at};
    use jiff::Timestamp;
    use proptest::prelude::*;
    use shared::{Time, choices::SUMMARY_HOURS};

    fn at(text: &str) -> Time {
        Time(text.parse::<Timestamp>().expect("a time").as_microsecond())
    }

    #[test]
    fn the_hour_is_the_schools_own_through_the_year() {
        for (after, hour, zone, next) in [
            ("2026-06-01T15:59:59Z", 17, "Europe/London", "2026-06-01T16:00:00Z"),
            ("2026-06-01T16:00:00Z", 17, "Europe/London", "2026-06-02T16:00:00Z"),
            ("2026-10-24T18:00:00Z", 17, "Europe/London", "2026-10-25T17:00:00Z"),
            ("2026-06-01T15:59:59Z", 7, "Pacific/Auckland", "2026-06-01T19:00:00Z"),
        ] {
            assert_eq!(next_at(at(after), hour, zone).expect("a time"), at(next), "{after} {zone}");
        }
    }

    #[test]
    fn a_long_list_counts_what_it_leaves_out() {
        let subjects: Vec<_> = (1..=23).map(|n| (format!("Notice\n {n}"),)).collect();
        let list = list(&subjects);
        assert!(list.starts_with("- Notice 1\n- Notice 2\n") && list.ends_with("- Notice 20\n- … (+3)"));
    }

    proptest! {
        #[test]
        fn a_summary_comes_once_a_day(seconds in 1_700_000_000_i64..1_900_000_000, hour in SUMMARY_HOURS) {
            for zone in ["Europe/London", "Pacific/Auckland", "America/St_Johns"] {
                let first = next_at(Time(seconds * 1_000_000), hour, zone).expect("a time");
                let second = next_at(first, hour, zone).expect("a time");
                prop_assert!(first.seconds_since(Time(seconds * 1_000_000)) <= 25 * 3600);
                prop_assert!((23 * 3600..=25 * 3600).contains(&second.seconds_since(first)));
                prop_assert_eq!(hour_of(first, zone).expect("an hour"), hour);
            }
        }
    }
}

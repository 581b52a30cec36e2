//! P7: how each school may reach a parent, and whether news about this service do.
//!
//! Whoever sends a school's messages asks [`may`], or [`of`] for many people at once.

use crate::{
    claim,
    db::{Db, Tx, names, sql},
    error::{Error, Result},
    http::caller::Parent,
    preferences::schedule,
    state::AppState,
};
use shared::{
    Uuid,
    choices::{Choice, Choices, Choose, ChooseNews, Emails, ListChoices, May, SUMMARY_HOURS, SchoolChoice},
    endpoint::Named,
    history::Channel,
};
use std::collections::BTreeMap;

/// What the parent chose.
pub async fn list(app: AppState, who: Parent, _: ListChoices) -> Result<Choices> {
    choices(&app, &who).await
}

/// How one school may reach the parent.
pub async fn choose(app: AppState, who: Parent, request: Choose) -> Result<Choices> {
    if !who.contact_ids().any(|contact| contact == request.contact) {
        return Err(Error::NotFound);
    }
    if !SUMMARY_HOURS.contains(&request.hour) {
        let (first, last) = (SUMMARY_HOURS.start(), SUMMARY_HOURS.end());
        return Err(Error::field("hour", "not_an_hour", format!("Choose an hour from {first} to {last}")));
    }
    let choice = Choice { emails: request.emails, hour: request.hour, texts: request.texts };
    let mut tx = claim::parent_at(&app, &who, [request.contact]).await?;
    set(&app, &mut tx, request.contact, choice).await?;
    tx.commit().await?;
    choices(&app, &who).await
}

/// Whether news about this service come.
pub async fn choose_news(app: AppState, who: Parent, request: ChooseNews) -> Result<Choices> {
    let mut tx = claim::parent(&app, &who).await?;
    set_news(&app, &mut tx, who.account, request.news).await?;
    tx.commit().await?;
    choices(&app, &who).await
}

/// Whether a school's message may go to this contact by this channel. In the app it always may.
pub async fn may(tx: &mut Tx, contact: Uuid, channel: Channel, urgent: bool) -> Result<May> {
    Ok(one(tx, contact).await?.may(channel, urgent))
}

/// What these contacts chose; those who chose nothing have the beginning's choice.
pub async fn of(db: &Db, contacts: impl IntoIterator<Item = Uuid>) -> Result<BTreeMap<Uuid, Choice>> {
    let mut chosen: BTreeMap<Uuid, Choice> =
        contacts.into_iter().map(|contact| (contact, Choice::default())).collect();
    let ids: Vec<Uuid> = chosen.keys().copied().collect();
    for some in ids.chunks(1000) {
        let rows: Vec<(Uuid, String, i64, bool)> =
            db.all(sql(SELECT).push(" WHERE contact_id IN ").push_list(some.to_vec())).await?;
        for (contact, emails, hour, texts) in rows {
            chosen.insert(contact, Choice { emails: names::read(&emails)?, hour, texts });
        }
    }
    Ok(chosen)
}

/// What one contact chose.
pub async fn one(tx: &mut Tx, contact: Uuid) -> Result<Choice> {
    let row: Option<(Uuid, String, i64, bool)> =
        tx.optional(sql(SELECT).push(" WHERE contact_id = ").push_bind(contact)).await?;
    row.map_or_else(
        || Ok(Choice::default()),
        |(_, emails, hour, texts)| Ok(Choice { emails: names::read(&emails)?, hour, texts }),
    )
}

/// How emails came to a contact before they were turned off.
pub async fn before(tx: &mut Tx, contact: Uuid) -> Result<Emails> {
    let before: Option<(Option<String>,)> =
        tx.optional(sql("SELECT before FROM choice WHERE contact_id = $1").bind(contact)).await?;
    before.and_then(|(before,)| before).as_deref().map_or(Ok(Emails::Each), names::read)
}

const SELECT: &str = "SELECT contact_id, emails, hour, texts FROM choice";

/// Writes down what a contact chose. The first summary comes at the next chosen hour, and is about what is sent from now on.
pub async fn set(app: &AppState, tx: &mut Tx, contact: Uuid, choice: Choice) -> Result {
    let now = app.now();
    let zone: Option<(String,)> = tx
        .optional(
            sql("SELECT s.time_zone FROM live_contact c JOIN school s ON s.id = c.school_id WHERE c.id = $1")
                .bind(contact),
        )
        .await?;
    let (zone,) = zone.ok_or(Error::NotFound)?;
    let daily = choice.emails == Emails::Daily;
    let next = daily.then(|| schedule::next_at(now, choice.hour, &zone)).transpose()?;
    tx.run(
        sql("INSERT INTO choice AS c (contact_id, emails, hour, texts, next_at, covered_to, changed_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (contact_id) DO UPDATE SET emails = $2, hour = $3, texts = $4, changed_at = $7,
                 next_at = CASE WHEN c.next_at IS NOT NULL AND c.hour = $3 AND $2 = 'daily' THEN c.next_at ELSE $5 END,
                 before = CASE WHEN $2 <> 'none' THEN NULL WHEN c.emails <> 'none' THEN c.emails ELSE c.before END,
                 covered_to = CASE WHEN c.covered_to IS NOT NULL AND $2 = 'daily' THEN c.covered_to ELSE $6 END")
            .bind(contact)
            .bind(names::of(choice.emails))
            .bind(choice.hour)
            .bind(choice.texts)
            .bind(next)
            .bind(daily.then_some(now))
            .bind(now),
    )
    .await?;
    Ok(())
}

/// Writes down whether an account wants news about this service.
pub async fn set_news(app: &AppState, tx: &mut Tx, account: Uuid, news: bool) -> Result {
    tx.run(if news {
        sql("DELETE FROM no_news WHERE account_id = $1").bind(account)
    } else {
        sql("INSERT INTO no_news (account_id, changed_at) VALUES ($1, $2) ON CONFLICT DO NOTHING")
            .bind(account)
            .bind(app.now())
    })
    .await?;
    Ok(())
}

async fn choices(app: &AppState, who: &Parent) -> Result<Choices> {
    let rows: Vec<Row> = app
        .db
        .all(
            sql("SELECT c.id, c.email, c.mobile, s.id AS school_id, s.name AS school
                 FROM live_contact c JOIN school s ON s.id = c.school_id WHERE c.id IN ")
            .push_list(who.contact_ids())
            .push(" ORDER BY s.name, c.id"),
        )
        .await?;
    let chosen = of(&app.db, who.contact_ids()).await?;
    let (declined,): (i64,) =
        app.db.one(sql("SELECT COUNT(*) FROM no_news WHERE account_id = $1").bind(who.account)).await?;
    let schools = rows
        .into_iter()
        .map(|row| SchoolChoice {
            contact: row.id,
            school: Named { id: row.school_id, name: row.school },
            email: row.email,
            mobile: row.mobile,
            choice: chosen.get(&row.id).copied().unwrap_or_default(),
        })
        .collect();
    Ok(Choices { schools, news: declined == 0 })
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    email: Option<String>,
    mobile: Option<String>,
    school_id: Uuid,
    school: String,
}

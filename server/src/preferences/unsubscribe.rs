//! P7: stopping a kind of mail by the link in it, without signing in.
//!
//! Every mail that can be stopped carries `List-Unsubscribe: <https://…/unsubscribe/TOKEN>` and `List-Unsubscribe-Post`
//! (RFC 8058). A mail program POSTs there for its reader ([`one_click`]); a person who opens the same address gets a page that asks
//! [`look`] and, when its button is pressed, [`change`]. Looking changes nothing, because scanners of mails open every link.

use crate::{
    claim,
    db::{Tx, names, sql},
    error::{Error, Result},
    http::{
        caller::Anyone,
        endpoint::{InPath, body_bytes},
    },
    preferences::notifications,
    secret::{Hash, token_hash},
    state::AppState,
};
use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, header},
    response::IntoResponse,
};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use shared::{
    Uuid,
    choices::{Choice, Emails},
    email::Email,
    unsubscribe::{LookAtUnsubscribe, Mails, Subscription, UNSUBSCRIBE_DAYS, Unsubscribe},
};

/// The largest body that a mail program may send, in bytes: what RFC 8058 has it send is a line.
pub const LARGEST_BODY: usize = 4 * 1024;

/// Whose mails of what kind a link stops.
#[derive(Clone, Debug)]
pub enum About {
    /// A school's messages to one of its contacts.
    Messages {
        /// The contact.
        contact: Uuid,
        /// Its school.
        school: Uuid,
    },
    /// News to an account.
    News(Uuid),
    /// Invitations to an address.
    Invitations(Email),
}

/// The link for a mail that is written in this transaction. It works for a year from now on.
pub async fn link(app: &AppState, tx: &mut Tx, about: About) -> Result<String> {
    let kind = match &about {
        About::Messages { .. } => Mails::Messages,
        About::News(_) => Mails::News,
        About::Invitations(_) => Mails::Invitations,
    };
    let (school, contact, account, address) = match about {
        About::Messages { contact, school } => (Some(school), Some(contact), None, None),
        About::News(account) => (None, None, Some(account), None),
        About::Invitations(email) => (None, None, None, Some(address_hash(app, &email))),
    };
    let id = app.new_id();
    let expires_at = app.now().plus_days(UNSUBSCRIBE_DAYS);
    let row = sql("INSERT INTO unsubscribe
             (id, token_hash, kind, school_id, contact_id, account_id, stopped, expires_at, address_hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, ")
        .bind(id)
        .bind(token_hash(&token_of(app, id)))
        .bind(names::of(kind))
        .bind(school)
        .bind(contact)
        .bind(account)
        .bind(false)
        .bind(expires_at);
    let row = match address {
        Some(hash) => row.push_bind(hash),
        None => row.push("NULL"),
    };
    tx.run(row.push(") ON CONFLICT DO NOTHING")).await?;
    // The one that was there before, if there was one, goes on for another year.
    let mine = match (contact, account, address) {
        (Some(contact), ..) => sql("contact_id = $2").bind(expires_at).bind(contact),
        (_, Some(account), _) => sql("account_id = $2").bind(expires_at).bind(account),
        (.., address) => sql("address_hash = $2").bind(expires_at).bind(address.unwrap_or_default()),
    };
    let (id,): (Uuid,) =
        tx.one(mine.before("UPDATE unsubscribe SET expires_at = $1 WHERE ").push(" RETURNING id")).await?;
    Ok(format!("{}/unsubscribe/{}", app.config.public_url, token_of(app, id)))
}

/// What a link is about.
pub async fn look(app: AppState, _: Anyone, request: LookAtUnsubscribe) -> Result<Subscription> {
    let mut tx = app.db.begin().await?;
    let row = find(&app, &mut tx, &request.token).await?;
    let stopped = is_stopped(&mut tx, &row).await?;
    row.subscription(stopped)
}

/// Somebody pressed the button on the link's page.
pub async fn change(app: AppState, _: Anyone, request: Unsubscribe) -> Result<Subscription> {
    set(&app, &request.token, request.stop).await
}

/// A mail program stops for its reader what its reader does not want (RFC 8058).
///
/// It comes from anywhere, without a cookie, and so is exempt from the rule that a request must come from our own pages. That is
/// safe: whoever knows the token has the mail, no cookie is read, the worst that can be done is to end mails that the app still
/// holds, the same again is as good as once, and the link's page undoes it. A redirect would turn the POST into a GET in some
/// mail programs, so there is none.
pub async fn one_click(
    State(app): State<AppState>,
    InPath(token): InPath,
    headers: HeaderMap,
    body: Body,
) -> Result<impl IntoResponse> {
    let body = body_bytes(body, LARGEST_BODY).await?;
    if !asks_one_click(&headers, &body) {
        return Err(Error::BadRequest(
            "Send the form `List-Unsubscribe=One-Click`, as RFC 8058 says.".to_owned(),
        ));
    }
    set(&app, &token, true).await?;
    Ok(([(header::CACHE_CONTROL, "no-store")], "Done. You will get no more of these mails.\n"))
}

/// Whether the body is the form that RFC 8058 has mail programs send, in either of its two encodings.
fn asks_one_click(headers: &HeaderMap, body: &[u8]) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let Ok(text) = std::str::from_utf8(body) else { return false };
    match kind.as_str() {
        "application/x-www-form-urlencoded" => {
            serde_html_form::from_str::<Vec<(String, String)>>(text.trim()).is_ok_and(|pairs| {
                pairs.iter().any(|(name, value)| name == "List-Unsubscribe" && value == "One-Click")
            })
        }
        "multipart/form-data" => {
            text.contains("name=\"List-Unsubscribe\"") && text.lines().any(|line| line == "One-Click")
        }
        _ => false,
    }
}

async fn set(app: &AppState, token: &str, stop: bool) -> Result<Subscription> {
    let row = find(app, &mut app.db.begin().await?, token).await?;
    let claimed = match (row.contact_id, row.account_id) {
        (Some(contact), _) => claim::contact(app, contact).await,
        (None, Some(account)) => claim::account(app, account).await,
        (None, None) => app.db.begin().await,
    };
    let mut tx = match claimed {
        // Deleted in this very moment: the link goes on without its person.
        Err(Error::NotFound) => app.db.begin().await?,
        other => other?,
    };
    let row = find(app, &mut tx, token).await?;
    if is_stopped(&mut tx, &row).await? != stop {
        apply(app, &mut tx, &row, stop).await?;
        tx.run(sql("UPDATE unsubscribe SET stopped = $1 WHERE id = $2").bind(stop).bind(row.id)).await?;
        tx.commit().await?;
    }
    row.subscription(stop)
}

/// A link as the database has it.
#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    kind: String,
    school: Option<String>,
    contact_id: Option<Uuid>,
    account_id: Option<Uuid>,
    address_hash: Option<Vec<u8>>,
    stopped: bool,
}

impl Row {
    fn subscription(self, stopped: bool) -> Result<Subscription> {
        Ok(Subscription { mails: names::read(&self.kind)?, school: self.school, stopped })
    }
}

async fn find(app: &AppState, tx: &mut Tx, token: &str) -> Result<Row> {
    tx.optional(
        sql("SELECT u.id, u.kind, s.name AS school, u.contact_id, u.account_id, u.address_hash, u.stopped
             FROM unsubscribe u LEFT JOIN school s ON s.id = u.school_id WHERE u.token_hash = $1 AND u.expires_at > $2")
        .bind(token_hash(token))
        .bind(app.now()),
    )
    .await?
    .ok_or(Error::Expired)
}

/// Whether what the link is about is stopped now, by whatever way. A link without a person remembers what it last said.
async fn is_stopped(tx: &mut Tx, row: &Row) -> Result<bool> {
    let query = match row {
        Row { contact_id: Some(contact), .. } => {
            return Ok(notifications::one(tx, *contact).await?.emails == Emails::None);
        }
        Row { account_id: Some(account), .. } => {
            sql("SELECT COUNT(*) FROM no_news WHERE account_id = $1").bind(*account)
        }
        Row { address_hash: Some(hash), .. } => {
            sql("SELECT COUNT(*) FROM no_invitation WHERE address_hash = $1").bind(hash.clone())
        }
        _ => return Ok(row.stopped),
    };
    let (stops,): (i64,) = tx.one(query).await?;
    Ok(stops > 0)
}

/// Does it, where there is somebody to do it for.
async fn apply(app: &AppState, tx: &mut Tx, row: &Row, stop: bool) -> Result {
    match row {
        Row { contact_id: Some(contact), .. } => {
            let choice = notifications::one(tx, *contact).await?;
            let emails = if stop { Emails::None } else { notifications::before(tx, *contact).await? };
            notifications::set(app, tx, *contact, Choice { emails, ..choice }).await?;
        }
        Row { account_id: Some(account), .. } => notifications::set_news(app, tx, *account, !stop).await?,
        Row { address_hash: Some(hash), .. } => {
            tx.run(if stop {
                sql("INSERT INTO no_invitation (address_hash, changed_at) VALUES ($1, $2) ON CONFLICT DO NOTHING")
                    .bind(hash.clone())
                    .bind(app.now())
            } else {
                sql("DELETE FROM no_invitation WHERE address_hash = $1").bind(hash.clone())
            })
            .await?;
        }
        _ => {}
    }
    Ok(())
}

/// Whether the owner of an address asked not to be invited.
pub async fn declines_invitations(app: &AppState, tx: &mut Tx, email: &Email) -> Result<bool> {
    let (stops,): (i64,) = tx
        .one(sql("SELECT COUNT(*) FROM no_invitation WHERE address_hash = $1").bind(address_hash(app, email)))
        .await?;
    Ok(stops > 0)
}

/// A contact is deleted: its choice goes, and its links go on without it, saying what they said.
pub async fn cut_contact(tx: &mut Tx, contact: Uuid) -> Result {
    for query in [
        sql("UPDATE unsubscribe SET contact_id = NULL,
                 stopped = EXISTS (SELECT 1 FROM choice c WHERE c.contact_id = $1 AND c.emails = 'none')
             WHERE contact_id = $1"),
        sql("DELETE FROM choice WHERE contact_id = $1"),
    ] {
        tx.run(query.bind(contact)).await?;
    }
    Ok(())
}

/// An account is deleted: the same.
pub async fn cut_account(tx: &mut Tx, account: Uuid) -> Result {
    for query in [
        sql("UPDATE unsubscribe SET account_id = NULL,
                 stopped = EXISTS (SELECT 1 FROM no_news n WHERE n.account_id = $1)
             WHERE account_id = $1"),
        sql("DELETE FROM no_news WHERE account_id = $1"),
        sql("DELETE FROM bulletin_sent WHERE account_id = $1"),
    ] {
        tx.run(query.bind(account)).await?;
    }
    Ok(())
}

/// The secret of a link: who has the database alone cannot make it.
fn token_of(app: &AppState, id: Uuid) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(app.key.hash("unsubscribe", &[&id.to_string()]))
}

/// By which hash an address is known to want no more invitations.
pub fn address_hash(app: &AppState, email: &Email) -> Hash {
    app.key.hash("invitation", &[email.key()])
}

#[cfg(test)]
mod tests {
    use super::asks_one_click;
    use axum::http::{HeaderMap, header};

    #[test]
    fn only_the_form_of_the_rfc_asks() {
        let asks = |kind: &str, body: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::CONTENT_TYPE, kind.parse().expect("a header"));
            asks_one_click(&headers, body.as_bytes())
        };
        let form = "application/x-www-form-urlencoded";
        assert!(asks(form, "List-Unsubscribe=One-Click"));
        assert!(asks("Application/X-WWW-Form-Urlencoded; charset=utf-8", "List-Unsubscribe=One-Click\r\n"));
        let part =
            "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";
        assert!(asks("multipart/form-data; boundary=x", part));
        for body in ["", "List-Unsubscribe=", "One-Click", "a=List-Unsubscribe&b=One-Click"] {
            assert!(!asks(form, body), "{body}");
        }
        assert!(!asks("application/json", "List-Unsubscribe=One-Click"));
        assert!(!asks("text/plain", "List-Unsubscribe=One-Click"));
    }
}

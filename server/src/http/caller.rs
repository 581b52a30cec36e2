//! Who calls. A handler's second argument says who may, and reading it from the session is the only way to get one.

use crate::{
    db::sql,
    error::{Error, Result},
    http::language,
    secret::token_hash,
    state::AppState,
};
use axum::http::{HeaderMap, header};
use jiff::tz::TimeZone;
use shared::{Language, Time, Uuid, office::Role, session::STAFF_IDLE_HOURS};
use std::{marker::PhantomData, net::IpAddr};

/// The cookie of the session: gone when the browser closes.
pub const SESSION_COOKIE: &str = "__Host-session";
/// The cookie of a remembered device.
pub const REMEMBER_COOKIE: &str = "__Host-remember";
/// A session's last use is written down no more often than this, in seconds.
const USE_NOTED: i64 = 60;

/// Who may call a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Everyone, signed in or not.
    Anyone,
    /// A signed-in parent, for their own data.
    Parent,
    /// Staff of a school whatever their role, for their own school.
    Staff,
    /// Staff who look after all of one school.
    Admin,
}

impl Who {
    /// In a word.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Anyone => "anyone",
            Self::Parent => "parent",
            Self::Staff => "staff",
            Self::Admin => "admin",
        }
    }
}

/// Someone who may call.
pub trait Caller: Sized + Send + 'static {
    /// Who they are.
    const WHO: Who;

    /// Reads the caller from the request's cookies.
    fn identify(app: &AppState, headers: &HeaderMap) -> impl Future<Output = Result<Self>> + Send;

    /// The same, at the computer with this address, for those who are limited by it.
    #[must_use]
    fn at(self, _: Option<IpAddr>) -> Self {
        self
    }
}

/// Everyone. Holds what a sign-in needs of the request.
pub struct Anyone {
    /// The session cookie, if there is one.
    pub session: Option<String>,
    /// The remember-me cookie, if there is one.
    pub remembered: Option<String>,
    /// The browser's family and system, such as `Chrome on Android`: no version, nothing to recognise a device by.
    pub browser: String,
    /// The language that the browser asks for: of mails to those who have no account yet.
    pub language: Language,
    /// The browser's address, if it is known ([`crate::http::client`]): for limits, in memory alone.
    pub client: Option<IpAddr>,
}

impl Caller for Anyone {
    const WHO: Who = Who::Anyone;

    async fn identify(_: &AppState, headers: &HeaderMap) -> Result<Self> {
        let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
        Ok(Self {
            session: cookie(headers, SESSION_COOKIE),
            remembered: cookie(headers, REMEMBER_COOKIE),
            browser: browser(agent),
            language: language::asked(headers),
            client: None,
        })
    }

    fn at(self, client: Option<IpAddr>) -> Self {
        Self { client, ..self }
    }
}

/// A signed-in parent. What reads a parent's data takes this, never an id from the request alone.
#[derive(Clone, Debug)]
pub struct Parent {
    /// The account.
    pub account: Uuid,
    /// The session of this request.
    pub session: Uuid,
    /// Whether this device is remembered.
    pub remembered: bool,
    /// What schools hold about this person: each school's contact.
    pub contacts: Vec<Contact>,
}

/// A school's record of the signed-in parent.
#[derive(Clone, Copy, Debug, sqlx::FromRow)]
pub struct Contact {
    /// Its id.
    pub id: Uuid,
    /// The school's.
    pub school_id: Uuid,
}

/// A session with one of its person's contacts, if they have any.
#[derive(sqlx::FromRow)]
struct SessionRow {
    id: Uuid,
    account_id: Uuid,
    remembered_id: Option<Uuid>,
    used_at: i64,
    contact_id: Option<Uuid>,
    school_id: Option<Uuid>,
}

impl SessionRow {
    fn contact(&self) -> Option<Contact> {
        self.contact_id.zip(self.school_id).map(|(id, school_id)| Contact { id, school_id })
    }
}

impl Caller for Parent {
    const WHO: Who = Who::Parent;

    async fn identify(app: &AppState, headers: &HeaderMap) -> Result<Self> {
        let token = cookie(headers, SESSION_COOKIE).ok_or(Error::SignedOut)?;
        Self::of_token(app, &token).await?.ok_or(Error::SignedOut)
    }
}

impl Parent {
    /// The parent whose session has this token, if it still lives.
    pub async fn of_token(app: &AppState, token: &str) -> Result<Option<Self>> {
        let now = app.now();
        // One statement before every request, so the contacts come with the session.
        let rows: Vec<SessionRow> = app
            .db
            .all(
                sql("SELECT s.id, s.account_id, s.remembered_id, s.used_at, c.id AS contact_id, c.school_id
                     FROM live_session s LEFT JOIN live_contact c ON c.account_id = s.account_id
                     WHERE s.token_hash = $1 AND s.account_id IS NOT NULL AND s.expires_at > $2
                         AND s.created_at - 300000000 <= $2 ORDER BY c.id")
                .bind(token_hash(token))
                .bind(now),
            )
            .await?;
        let Some(session) = rows.first() else { return Ok(None) };
        note_use(app, session.id, Time(session.used_at)).await?;
        Ok(Some(Self {
            account: session.account_id,
            session: session.id,
            remembered: session.remembered_id.is_some(),
            contacts: rows.iter().filter_map(SessionRow::contact).collect(),
        }))
    }

    /// The time zone in which their days are counted. A parent's schools are nearly always in one; if not, it is the first one's.
    pub async fn time_zone(&self, app: &AppState) -> Result<TimeZone> {
        let zone: Option<(String,)> = app
            .db
            .optional(
                sql("SELECT time_zone FROM school WHERE id IN ")
                    .push_list(self.contacts.iter().map(|contact| contact.school_id))
                    .push(" ORDER BY name, id LIMIT 1"),
            )
            .await?;
        Ok(zone.and_then(|(name,)| TimeZone::get(&name).ok()).unwrap_or(TimeZone::UTC))
    }

    /// The parent of a session that lives, without their asking for anything: it does not count as a use.
    pub async fn of_session(app: &AppState, session: Uuid) -> Result<Option<Self>> {
        let row: Option<(Uuid, Option<Uuid>)> = app
            .db
            .optional(
                sql("SELECT account_id, remembered_id FROM live_session
                     WHERE id = $1 AND account_id IS NOT NULL AND expires_at > $2 AND created_at - 300000000 <= $2")
                .bind(session)
                .bind(app.now()),
            )
            .await?;
        let Some((account, remembered)) = row else { return Ok(None) };
        let contacts = contacts(app, account).await?;
        Ok(Some(Self { account, session, remembered: remembered.is_some(), contacts }))
    }

    /// The ids of what schools hold about this person.
    pub fn contact_ids(&self) -> impl Iterator<Item = Uuid> {
        self.contacts.iter().map(|contact| contact.id)
    }
}

/// What schools hold about the person of this account.
pub async fn contacts(app: &AppState, account: Uuid) -> Result<Vec<Contact>> {
    app.db
        .all(sql("SELECT id, school_id FROM live_contact WHERE account_id = $1 ORDER BY id").bind(account))
        .await
}

/// Roles that a route asks for.
pub trait Allows: Send + Sync + 'static {
    /// Who that is.
    const WHO: Who;
    /// Whether staff with this role may.
    fn allows(role: Role) -> bool;
}

/// Any role.
pub struct AnyRole;
/// A role that looks after all of one school.
pub struct Admin;

impl Allows for AnyRole {
    const WHO: Who = Who::Staff;

    fn allows(_: Role) -> bool {
        true
    }
}

impl Allows for Admin {
    const WHO: Who = Who::Admin;

    fn allows(role: Role) -> bool {
        matches!(role, Role::Admin | Role::DataProtection)
    }
}

/// A signed-in member of staff whose role `R` allows. What reads a school's data takes its school from here.
pub struct Staff<R> {
    /// Who.
    pub id: Uuid,
    /// Their school.
    pub school_id: Uuid,
    /// What they may do.
    pub role: Role,
    role_asked: PhantomData<R>,
}

impl<R: Allows> Caller for Staff<R> {
    const WHO: Who = R::WHO;

    async fn identify(app: &AppState, headers: &HeaderMap) -> Result<Self> {
        let token = cookie(headers, SESSION_COOKIE).ok_or(Error::SignedOut)?;
        let now = app.now();
        let (session, used_at, id, school_id, role): (Uuid, i64, Uuid, Uuid, String) = app
            .db
            .optional(
                sql("SELECT s.id, s.used_at, t.id, t.school_id, t.role
                     FROM live_session s JOIN live_staff t ON t.id = s.staff_id
                     WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.used_at > $3
                     AND s.created_at - 300000000 <= $2")
                .bind(token_hash(&token))
                .bind(now)
                .bind(now.plus_hours(-STAFF_IDLE_HOURS)),
            )
            .await?
            .ok_or(Error::SignedOut)?;
        note_use(app, session, Time(used_at)).await?;
        let role: Role = crate::db::names::read(&role)?;
        if !R::allows(role) {
            return Err(Error::Forbidden);
        }
        Ok(Self { id, school_id, role, role_asked: PhantomData })
    }
}

/// Writes down that a session was used, now and then.
async fn note_use(app: &AppState, session: Uuid, used_at: Time) -> Result {
    let now = app.now();
    // In either direction: a use under a clock that was ahead would count as one of today for as long.
    if now.seconds_since(used_at).abs() >= USE_NOTED {
        app.db.run(sql("UPDATE session SET used_at = $1 WHERE id = $2").bind(now).bind(session)).await?;
    }
    Ok(())
}

fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, value)| *key == name && !value.is_empty())
        .map(|(_, value)| value.to_owned())
}

/// The browser's family and system alone.
fn browser(agent: &str) -> String {
    let family = [
        ("Edg", "Edge"),
        ("SamsungBrowser", "Samsung Internet"),
        ("OPR/", "Opera"),
        ("Firefox", "Firefox"),
        ("FxiOS", "Firefox"),
        ("CriOS", "Chrome"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ];
    let system = [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("CrOS", "ChromeOS"),
        ("Mac OS X", "Mac"),
        ("Linux", "Linux"),
    ];
    let name = |list: &[(&str, &'static str)]| {
        list.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name)
    };
    match (name(&family), name(&system)) {
        (Some(family), Some(system)) => format!("{family} on {system}"),
        (Some(family), None) => family.to_owned(),
        (None, Some(system)) => format!("A browser on {system}"),
        (None, None) => "A browser".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_known_by_its_family_alone() {
        for (agent, name) in [
            (
                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Mobile Safari/537.36",
                "Chrome on Android",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1",
                "Safari on iPhone",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:125.0) Gecko/20100101 Firefox/125.0",
                "Firefox on Windows",
            ),
            ("curl/8.5.0", "A browser"),
        ] {
            assert_eq!(browser(agent), name);
        }
    }

    #[test]
    fn a_cookie_is_found_among_others() {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, "a=1; __Host-session=tok; b=2".parse().expect("a header"));
        assert_eq!(cookie(&headers, SESSION_COOKIE).as_deref(), Some("tok"));
        assert_eq!(cookie(&headers, REMEMBER_COOKIE), None);
    }
}

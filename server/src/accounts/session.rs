//! P2: signing in and out, and being remembered on one device.
//!
//! A session is a cookie that the browser forgets when it closes. A remembered device has a second cookie, which buys a
//! new session and is changed at each use; one that comes back after it was changed has been stolen, and ends everything.
//!
//! A session is not the account: what says where codes and mails go, or who is signed in, asks for the password again
//! ([`ask_again`]).

use crate::{
    accounts::{
        known_device::{self, Cookies, Counted},
        me,
        password_hash::is_password,
    },
    claim,
    db::{Tx, sql},
    error::{Error, Result},
    http::{
        caller::{Anyone, Parent, REMEMBER_COOKIE, SESSION_COOKIE, contacts},
        endpoint::WithCookies,
    },
    live,
    mail::{
        per_address::{self, Kind},
        queue,
    },
    preferences::language,
    secret::{token, token_hash},
    state::{AppState, limits::Limited},
    work::beside,
};
use axum::http::HeaderValue;
use shared::{
    Language, Time, Uuid,
    email::Email,
    endpoint::Done,
    me::Me,
    session::{LOCKED_MINUTES, REMEMBERED_DAYS, Resume, SESSION_HOURS, SignIn, SignOut, WRONG_PASSWORDS},
    words::mails,
};

/// A parent signs in.
pub async fn sign_in(app: AppState, who: Anyone, request: SignIn) -> Result<WithCookies<Me>> {
    let email = email_of(&request.email)?;
    let found: Option<(Uuid, String)> = app
        .db
        .optional(sql("SELECT id, password_hash FROM live_account WHERE email_key = $1").bind(email.key()))
        .await?;
    let (account, hash) = found.unzip();
    app.limits.take(Limited::SignIn, who.client, app.now())?;
    let device = known_device::shown(&app, account, &who).await?;
    let check = |counted| check_password(&app, counted, &email, account, hash.clone(), &request.password);
    let by_address = counted_by(&app, Side::Parent, &email);
    match check(device.map_or(by_address, Counted::Device)).await {
        // The device was signed out in this very moment, so it is a stranger's now.
        Err(Error::SignedOut) => check(by_address).await?,
        other => other?,
    }
    app.limits.give_back(Limited::SignIn, who.client);
    let (account, hash) = account.zip(hash).ok_or(Error::WrongSignIn)?;
    // Deleted in this moment, or with another password: the one that was typed signs nobody in.
    let too_late = |error| match error {
        Error::SignedOut | Error::WrongPassword => Error::WrongSignIn,
        other => other,
    };
    let mut tx = claim_both(&app, &who, account).await.map_err(too_late)?;
    Proof { account, email, hash }.holds(&mut tx).await.map_err(too_late)?;
    open_in(&app, tx, &who, account, request.remember).await
}

/// Opens a session for a parent who has just shown who they are, and ends what a sign-in ends.
pub async fn open(app: &AppState, who: &Anyone, account: Uuid, remember: bool) -> Result<WithCookies<Me>> {
    open_in(app, claim_both(app, who, account).await?, who, account, remember).await
}

/// Claims the account that is signed in to, and the one that this browser was signed in to before.
async fn claim_both(app: &AppState, who: &Anyone, account: Uuid) -> Result<Tx> {
    let other = presented(app, who).await?;
    let (tx, live) = claim::accounts(app, other.into_iter().chain([account])).await?;
    if live.contains(&account) { Ok(tx) } else { Err(Error::SignedOut) }
}

/// The same as the end of a transaction.
async fn open_in(
    app: &AppState,
    mut tx: Tx,
    who: &Anyone,
    account: Uuid,
    remember: bool,
) -> Result<WithCookies<Me>> {
    end_presented(&mut tx, who).await?;
    language::note(&mut tx, account, who.language).await?;
    // Signing in, here or elsewhere, ends that any device is remembered, and the sessions that rest on it.
    forget_devices(&mut tx, account).await?;
    tx.run(sql("DELETE FROM session WHERE account_id = $1 AND resumed = $2").bind(account).bind(true))
        .await?;
    let mut cookies = Vec::new();
    let remembered = if remember {
        let (id, secret) = remember_device(app, &mut tx, account, &who.browser).await?;
        cookies.push(remember_cookie(&secret, REMEMBERED_DAYS * 86_400));
        Some((id, token_hash(&secret)))
    } else {
        cookies.push(no_cookie(REMEMBER_COOKIE));
        None
    };
    let (remembered, remember_hash) = remembered.unzip();
    let (session, secret) =
        new_session(app, &mut tx, Owner::Parent { account, remembered, resumed: false }, &who.browser)
            .await?;
    let hashes = Cookies { session: token_hash(&secret), remember: remember_hash };
    known_device::note(app, &mut tx, account, hashes).await?;
    live::tell_accounts(&mut tx, [account]).await?;
    tx.commit().await?;
    cookies.push(session_cookie(&secret));
    let parent = Parent { account, session, remembered: remember, contacts: contacts(app, account).await? };
    Ok(WithCookies { body: me::of(app, &parent).await?, cookies })
}

/// A remembered device comes back.
pub async fn resume(app: AppState, who: Anyone, _: Resume) -> Result<WithCookies<Me>> {
    if let Some(session) = &who.session
        && let Some(parent) = Parent::of_token(&app, session).await?
    {
        return Ok(WithCookies { body: me::of(&app, &parent).await?, cookies: Vec::new() });
    }
    let shown = token_hash(who.remembered.as_deref().ok_or(Error::SignedOut)?);
    let now = app.now();
    let owner: Option<(Uuid,)> = app
        .db
        .optional(
            sql("SELECT account_id FROM remembered WHERE token_hash = $1
                 UNION ALL SELECT account_id FROM remembered_used WHERE token_hash = $1 LIMIT 1")
            .bind(shown),
        )
        .await?;
    let (mut tx, _) = claim::accounts(&app, owner.map(|(account,)| account)).await?;
    let device: Option<(Uuid, Uuid, i64)> = tx
        .optional(
            sql("SELECT r.id, r.account_id, r.expires_at FROM remembered r JOIN live_account a ON a.id = r.account_id
                 WHERE r.token_hash = $1 AND r.expires_at > $2 AND r.created_at - 300000000 <= $2")
            .bind(shown)
            .bind(now),
        )
        .await?;
    let Some((device, account, expires_at)) = device else {
        end_replayed(&app, &mut tx, shown, now).await?;
        tx.commit().await?;
        app.post.notify_one();
        return Err(Error::SignedOut);
    };
    let secret = token(&*app.chance);
    let changed = tx
        .run(
            sql("UPDATE remembered SET token_hash = $1, used_at = $4 WHERE id = $2 AND token_hash = $3")
                .bind(token_hash(&secret))
                .bind(device)
                .bind(shown)
                .bind(now),
        )
        .await?;
    if changed == 0 {
        // Another request used the same cookie in this very moment.
        return Err(Error::SignedOut);
    }
    tx.run(
        sql("INSERT INTO remembered_used (token_hash, account_id, expires_at) VALUES ($1, $2, $3)")
            .bind(shown)
            .bind(account)
            .bind(expires_at),
    )
    .await?;
    // The browser was closed, so the session it had before is lost: it must not linger.
    tx.run(sql("DELETE FROM session WHERE remembered_id = $1").bind(device)).await?;
    let owner = Owner::Parent { account, remembered: Some(device), resumed: true };
    let (session, session_secret) = new_session(&app, &mut tx, owner, &who.browser).await?;
    let hashes = Cookies { session: token_hash(&session_secret), remember: Some(token_hash(&secret)) };
    known_device::came_back(&app, &mut tx, account, shown, hashes).await?;
    live::tell_accounts(&mut tx, [account]).await?;
    tx.commit().await?;
    let parent = Parent { account, session, remembered: true, contacts: contacts(&app, account).await? };
    Ok(WithCookies {
        body: me::of(&app, &parent).await?,
        cookies: vec![
            session_cookie(&session_secret),
            remember_cookie(&secret, Time(expires_at).seconds_since(now)),
        ],
    })
}

/// Signs out whoever is signed in on this browser. Nobody being signed in is as good.
pub async fn sign_out(app: AppState, who: Anyone, _: SignOut) -> Result<WithCookies<Done>> {
    let (mut tx, _) = claim::accounts(&app, presented(&app, &who).await?).await?;
    end_presented(&mut tx, &who).await?;
    known_device::forget_shown(&mut tx, &who).await?;
    tx.commit().await?;
    Ok(WithCookies { body: Done {}, cookies: vec![no_cookie(SESSION_COOKIE), no_cookie(REMEMBER_COOKIE)] })
}

/// Which sign-in a password belongs to: the same address may be a parent's and a member of staff's.
#[derive(Clone, Copy)]
pub enum Side {
    /// The parents' app.
    Parent,
    /// The office.
    Staff,
}

/// By what wrong passwords for an address are counted, unless a known device shows itself.
fn counted_by(app: &AppState, side: Side, email: &Email) -> Counted {
    Counted::Address(address_hash(app, side, email))
}

/// Checks a password of the office. Its sign-in knows no devices: whoever is kept out has a new password mailed.
pub async fn check_staff_password(
    app: &AppState,
    email: &Email,
    hash: Option<String>,
    password: &str,
) -> Result {
    check_password(app, counted_by(app, Side::Staff, email), email, None, hash, password).await
}

/// Checks a password against the stored hash, if there is one. Known or unknown, the work, the waiting and the locking are
/// the same; ten wrong ones lock for 15 minutes, and the owner, if there is one, is told by email.
async fn check_password(
    app: &AppState,
    counted: Counted,
    email: &Email,
    account: Option<Uuid>,
    hash: Option<String>,
    password: &str,
) -> Result {
    let now = app.now();
    let known = hash.is_some();
    // The try is counted before it is made: many at the same time are still no more than ten.
    let mut tx = app.db.begin().await?;
    let wrong = counted.count(&mut tx, now).await?;
    let lock = wrong.times >= WRONG_PASSWORDS && wrong.locked_until.is_none();
    if lock {
        counted.lock(&mut tx, now.plus_minutes(LOCKED_MINUTES)).await?;
    }
    tx.commit().await?;
    if let Some(until) = wrong.locked_until {
        return Err(Error::Locked(seconds(until.seconds_since(now))));
    }
    let step = app.config.wrong_password_step;
    tokio::time::sleep(step * u32::try_from((wrong.times - 4).clamp(0, 6)).unwrap_or(0)).await;
    if is_password(app, password, hash).await? {
        return counted.forgive(app).await;
    }
    if lock {
        if known {
            // Written beside the answer, not before it: writing takes time, and time would tell that there is an account.
            let (server, email) = (app.clone(), email.clone());
            beside(app, "the notice of a locked account was not written", async move {
                tell_locked(&server, account, &email).await
            });
        }
        return Err(Error::Locked(seconds(LOCKED_MINUTES * 60)));
    }
    Err(Error::WrongSignIn)
}

/// Forgets the wrong passwords for an address, whose owner has shown themselves in another way.
pub async fn forgive(app: &AppState, side: Side, email: &Email) -> Result {
    counted_by(app, side, email).forgive(app).await
}

/// A password that was right a moment ago. Begin the transaction of what it allows with it.
#[must_use = "what a password allows begins with the proof of it"]
pub struct Proof {
    account: Uuid,
    /// The account's address.
    pub email: Email,
    hash: String,
}

impl Proof {
    /// Claims the parent, as [`claim::parent`], as long as it is their password still: whoever changes it in this moment waits,
    /// or was first, and then there is nothing to begin.
    pub async fn claim(&self, app: &AppState, who: &Parent) -> Result<Tx> {
        self.claim_at(app, who, []).await
    }

    /// The same for one who writes to these contacts of theirs too.
    pub async fn claim_at(
        &self,
        app: &AppState,
        who: &Parent,
        contacts: impl IntoIterator<Item = Uuid>,
    ) -> Result<Tx> {
        let mut tx = claim::parent_at(app, who, contacts).await?;
        self.holds(&mut tx).await?;
        Ok(tx)
    }

    /// Whether it is the password still, once the account is claimed.
    async fn holds(&self, tx: &mut Tx) -> Result {
        let same: Option<(Uuid,)> = tx
            .optional(
                sql("SELECT id FROM live_account WHERE id = $1 AND password_hash = $2")
                    .bind(self.account)
                    .bind(&self.hash),
            )
            .await?;
        same.map(|_| ()).ok_or(Error::WrongPassword)
    }
}

/// Asks someone who is signed in for the password again. Wrong ones are counted by the device, so that nobody else can use
/// the tries up.
pub async fn ask_again(app: &AppState, who: &Parent, password: &str) -> Result<Proof> {
    let account: Option<(String, String)> = app
        .db
        .optional(sql("SELECT email, password_hash FROM live_account WHERE id = $1").bind(who.account))
        .await?;
    let (email, hash) = account.ok_or(Error::SignedOut)?;
    let email = Email::parse(&email).map_err(|_| Error::internal("a stored email address is none"))?;
    let device = known_device::of(app, who).await?.ok_or(Error::SignedOut)?;
    check_password(app, Counted::Device(device), &email, Some(who.account), Some(hash.clone()), password)
        .await
        // Who asks is signed in already: the password alone is wrong.
        .map_err(|error| if matches!(error, Error::WrongSignIn) { Error::WrongPassword } else { error })?;
    Ok(Proof { account: who.account, email, hash })
}

/// By which hash wrong passwords are counted for the address that a parent signs in with.
pub fn address_hash_of(app: &AppState, email: &str) -> Result<[u8; 32]> {
    let email = Email::parse(email).map_err(|_| Error::internal("a stored email address is none"))?;
    Ok(address_hash(app, Side::Parent, &email))
}

fn address_hash(app: &AppState, side: Side, email: &Email) -> [u8; 32] {
    app.key.hash("sign-in", &[if matches!(side, Side::Parent) { "parent" } else { "staff" }, email.key()])
}

/// Reads an email address that was typed into a sign-in.
pub fn email_of(raw: &str) -> Result<Email> {
    Email::parse(raw).map_err(|refusal| Error::refused("email", refusal))
}

fn seconds(count: i64) -> u32 {
    u32::try_from(count.max(1)).unwrap_or(u32::MAX)
}

/// Whose session it is.
pub enum Owner {
    /// A parent's.
    Parent {
        /// The account.
        account: Uuid,
        /// The remembered device that it belongs to.
        remembered: Option<Uuid>,
        /// Whether the device opened it, rather than a password.
        resumed: bool,
    },
    /// A member of staff's.
    Staff(Uuid),
}

/// Writes a new session; gives its id and its secret.
pub async fn new_session(app: &AppState, tx: &mut Tx, owner: Owner, browser: &str) -> Result<(Uuid, String)> {
    let (id, secret, now) = (app.new_id(), token(&*app.chance), app.now());
    let (account, staff, remembered, resumed) = match owner {
        Owner::Parent { account, remembered, resumed } => (Some(account), None, remembered, resumed),
        Owner::Staff(staff) => (None, Some(staff), None, false),
    };
    tx.run(
        sql("INSERT INTO session (id, token_hash, account_id, staff_id, remembered_id, resumed, browser, created_at, used_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9)")
        .bind(id)
        .bind(token_hash(&secret))
        .bind(account)
        .bind(staff)
        .bind(remembered)
        .bind(resumed)
        .bind(browser)
        .bind(now)
        .bind(now.plus_hours(SESSION_HOURS)),
    )
    .await?;
    Ok((id, secret))
}

async fn remember_device(
    app: &AppState,
    tx: &mut Tx,
    account: Uuid,
    browser: &str,
) -> Result<(Uuid, String)> {
    let (id, secret, now) = (app.new_id(), token(&*app.chance), app.now());
    tx.run(
        sql("INSERT INTO remembered (id, account_id, token_hash, created_at, used_at, expires_at, browser)
             VALUES ($1, $2, $3, $4, $4, $5, $6)")
        .bind(id)
        .bind(account)
        .bind(token_hash(&secret))
        .bind(now)
        .bind(now.plus_days(REMEMBERED_DAYS))
        .bind(browser),
    )
    .await?;
    Ok((id, secret))
}

/// Ends every session of the parent but this one, and forgets the devices that are remembered, if this is not one.
pub async fn end_elsewhere(tx: &mut Tx, who: &Parent) -> Result {
    known_device::forget_others(tx, who).await?;
    tx.run(
        sql("DELETE FROM remembered WHERE account_id = $1
             AND NOT EXISTS (SELECT 1 FROM live_session s WHERE s.id = $2 AND s.remembered_id = remembered.id)")
        .bind(who.account)
        .bind(who.session),
    )
    .await?;
    tx.run(sql("DELETE FROM session WHERE account_id = $1 AND id <> $2").bind(who.account).bind(who.session))
        .await?;
    Ok(())
}

/// Ends every session of the parent but this one, whose secrets are changed: a copy of them is worth nothing. Gives the new
/// cookies. A device that is remembered stays so, if it is this one.
pub async fn end_others(app: &AppState, tx: &mut Tx, who: &Parent) -> Result<Vec<HeaderValue>> {
    let now = app.now();
    end_elsewhere(tx, who).await?;
    let session_secret = token(&*app.chance);
    tx.run(
        sql("UPDATE session SET token_hash = $1 WHERE id = $2")
            .bind(token_hash(&session_secret))
            .bind(who.session),
    )
    .await?;
    let mut cookies = vec![session_cookie(&session_secret)];
    let secret = token(&*app.chance);
    // A copy of the old secret that comes back ends everything, as after any use of it.
    let used = tx
        .run(
            sql("INSERT INTO remembered_used (token_hash, account_id, expires_at)
                 SELECT token_hash, account_id, expires_at FROM remembered WHERE account_id = $1 AND expires_at > $2")
            .bind(who.account)
            .bind(now),
        )
        .await?;
    let device: Option<(i64,)> = tx
        .optional(
            sql("UPDATE remembered SET token_hash = $1 WHERE account_id = $2 AND expires_at > $3 RETURNING expires_at")
                .bind(token_hash(&secret))
                .bind(who.account)
                .bind(now),
        )
        .await?;
    let remember = if let (1, Some((expires_at,))) = (used, device) {
        cookies.push(remember_cookie(&secret, Time(expires_at).seconds_since(now)));
        Some(token_hash(&secret))
    } else {
        None
    };
    known_device::forget_all(tx, who.account).await?;
    known_device::note(app, tx, who.account, Cookies { session: token_hash(&session_secret), remember })
        .await?;
    Ok(cookies)
}

/// No device of this account is remembered any more.
pub async fn forget_devices(tx: &mut Tx, account: Uuid) -> Result {
    tx.run(sql("DELETE FROM remembered WHERE account_id = $1").bind(account)).await?;
    // A session that goes on says so too: "stays signed in" is no longer true of it.
    tx.run(sql("UPDATE session SET remembered_id = NULL WHERE account_id = $1").bind(account)).await?;
    Ok(())
}

/// Whose sessions [`end_presented`] would end: claim them first.
pub async fn presented(app: &AppState, who: &Anyone) -> Result<Option<Uuid>> {
    let session = who.session.as_deref().map(token_hash);
    let remembered = who.remembered.as_deref().map(token_hash);
    let owner: Option<(Uuid,)> = app
        .db
        .optional(
            sql("SELECT account_id FROM live_session WHERE account_id IS NOT NULL AND token_hash IN ")
                .push_list(session)
                .push(" UNION ALL SELECT account_id FROM remembered WHERE token_hash IN ")
                .push_list(remembered)
                .push(" LIMIT 1"),
        )
        .await?;
    Ok(owner.map(|(account,)| account))
}

/// Ends the session that this browser shows, and that its owner is remembered anywhere.
pub async fn end_presented(tx: &mut Tx, who: &Anyone) -> Result {
    let mut owner: Option<Uuid> = None;
    if let Some(session) = &who.session {
        let hash = token_hash(session);
        let row: Option<(Option<Uuid>,)> =
            tx.optional(sql("SELECT account_id FROM live_session WHERE token_hash = $1").bind(hash)).await?;
        owner = row.and_then(|(account,)| account);
        tx.run(sql("DELETE FROM session WHERE token_hash = $1").bind(hash)).await?;
    }
    if let (None, Some(remembered)) = (owner, &who.remembered) {
        let row: Option<(Uuid,)> = tx
            .optional(
                sql("SELECT account_id FROM remembered WHERE token_hash = $1").bind(token_hash(remembered)),
            )
            .await?;
        owner = row.map(|(account,)| account);
    }
    if let Some(account) = owner {
        forget_devices(tx, account).await?;
        tx.run(sql("DELETE FROM session WHERE account_id = $1 AND resumed = $2").bind(account).bind(true))
            .await?;
        live::tell_accounts(tx, [account]).await?;
    }
    Ok(())
}

/// A remember-me secret that was changed before has come back: somebody has a copy. Everything ends, and the owner is told.
async fn end_replayed(app: &AppState, tx: &mut Tx, shown: [u8; 32], now: Time) -> Result {
    let owner: Option<(Uuid, String)> = tx
        .optional(
            sql("SELECT a.id, a.email FROM remembered_used u JOIN live_account a ON a.id = u.account_id
                 WHERE u.token_hash = $1 AND u.expires_at > $2")
            .bind(shown)
            .bind(now),
        )
        .await?;
    let Some((account, email)) = owner else { return Ok(()) };
    end_all(tx, account).await?;
    let language = language::of(tx, account).await?;
    let email = Email::parse(&email).map_err(|_| Error::internal("a stored email address is none"))?;
    queue::write(
        app,
        tx,
        queue::Letter::email(&email, &mails::session(language).replayed, &[]).about(Some(account)),
    )
    .await
}

/// Tells the owner of an account, or a member of staff, that it is locked: not every time, because anyone can lock it.
async fn tell_locked(app: &AppState, account: Option<Uuid>, email: &Email) -> Result {
    let (mut tx, live) = claim::accounts(app, account).await?;
    let words = match account {
        Some(account) if live.contains(&account) => {
            &mails::session(language::of(&mut tx, account).await?).locked
        }
        // Deleted meanwhile: there is nobody to tell.
        Some(_) => return Ok(()),
        None => &mails::session(Language::English).staff_locked,
    };
    match per_address::take(app, &mut tx, Kind::Locked, email.key()).await {
        Err(Error::TooMany(_)) => return Ok(()),
        other => other?,
    }
    queue::write(app, &mut tx, queue::Letter::email(email, words, &[]).about(account)).await?;
    tx.commit().await?;
    app.post.notify_one();
    Ok(())
}

/// Ends every session of an account and forgets its devices.
pub async fn end_all(tx: &mut Tx, account: Uuid) -> Result {
    known_device::forget_all(tx, account).await?;
    forget_devices(tx, account).await?;
    tx.run(sql("DELETE FROM session WHERE account_id = $1").bind(account)).await?;
    tx.run(sql("DELETE FROM remembered_used WHERE account_id = $1").bind(account)).await?;
    live::tell_accounts(tx, [account]).await
}

/// Deletes what has run out, so that tables hold no more than counts. The server calls it now and then.
pub async fn sweep(app: &AppState) -> Result {
    let now = app.now();
    for query in [
        sql("DELETE FROM session WHERE expires_at <= $1").bind(now),
        sql("DELETE FROM remembered WHERE expires_at <= $1").bind(now),
        sql("DELETE FROM remembered_used WHERE expires_at <= $1").bind(now),
        sql("DELETE FROM sign_in_failure WHERE last_at < $1").bind(now.plus_days(-1)),
        sql("DELETE FROM password_reset WHERE expires_at <= $1 AND created_at <= $1")
            .bind(now.plus_hours(-1)),
        sql("DELETE FROM staff_reset WHERE created_at <= $1").bind(now.plus_hours(-1)),
        sql("DELETE FROM invitation WHERE expires_at <= $1").bind(now),
        sql("DELETE FROM unsubscribe WHERE expires_at <= $1").bind(now),
        sql("DELETE FROM copy_link WHERE expires_at <= $1").bind(now),
        sql("DELETE FROM registration WHERE expires_at <= $1").bind(now),
        sql("DELETE FROM pending_change WHERE expires_at <= $1 AND created_at <= $1")
            .bind(now.plus_hours(-1)),
    ] {
        app.db.run(query).await?;
    }
    per_address::sweep(app).await?;
    known_device::sweep(app).await
}

/// The cookie of a session: without an age, so that the browser forgets it when it closes.
pub fn session_cookie(secret: &str) -> HeaderValue {
    header(format!("{SESSION_COOKIE}={secret}; Path=/; Secure; HttpOnly; SameSite=Lax"))
}

fn remember_cookie(secret: &str, seconds: i64) -> HeaderValue {
    header(format!("{REMEMBER_COOKIE}={secret}; Path=/; Max-Age={seconds}; Secure; HttpOnly; SameSite=Lax"))
}

/// Takes a cookie out of the browser.
pub fn no_cookie(name: &str) -> HeaderValue {
    header(format!("{name}=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax"))
}

fn header(text: String) -> HeaderValue {
    HeaderValue::try_from(text).expect("names and base64url are header text")
}

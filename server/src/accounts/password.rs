//! P3: choosing a new password, knowing the old one or by a mailed link.

use crate::{
    accounts::{
        password_strength::choose,
        session::{self, Side, ask_again, email_of},
    },
    claim,
    db::{Tx, sql},
    error::{Error, Result},
    http::{
        caller::{Anyone, Parent},
        endpoint::WithCookies,
    },
    live,
    mail::queue::{self, Letter},
    preferences::language,
    secret::{token, token_hash},
    state::{AppState, limits::Limited},
    work::beside,
};
use shared::{
    Uuid,
    email::Email,
    endpoint::Done,
    me::Me,
    new_password::{
        ChangePassword, ForgotPassword, LookAtReset, RESET_MINUTES, RESETS_AN_HOUR, Reset, ResetPassword,
    },
    password::same_on_every_keyboard,
    words::mails,
};

/// Another password, by one who knows the present one.
pub async fn change(app: AppState, who: Parent, request: ChangePassword) -> Result<WithCookies<Done>> {
    let not_present = |error| match error {
        Error::WrongPassword => {
            Error::field("current", "wrong_password", "That is not your present password")
        }
        other => other,
    };
    let proof = ask_again(&app, &who, &request.current).await.map_err(not_present)?;
    let email = &proof.email;
    if same_on_every_keyboard(&request.current) == same_on_every_keyboard(&request.password) {
        return Err(Error::field("password", "same", "Choose a password that is not your present one"));
    }
    let hash = chosen(&app, who.account, email, &request.password).await?;
    let mut tx = proof.claim(&app, &who).await.map_err(not_present)?;
    set(&mut tx, who.account, hash).await?;
    let cookies = session::end_others(&app, &mut tx, &who).await?;
    live::tell_accounts(&mut tx, [who.account]).await?;
    let language = language::of(&mut tx, who.account).await?;
    queue::write(
        &app,
        &mut tx,
        Letter::email(email, &mails::new_password(language).password_changed, &[]).about(Some(who.account)),
    )
    .await?;
    tx.commit().await?;
    app.post.notify_one();
    Ok(WithCookies { body: Done {}, cookies })
}

/// A link for one who forgot. All that depends on whether there is an account happens beside the answer.
pub async fn forgot(app: AppState, who: Anyone, request: ForgotPassword) -> Result<Done> {
    app.limits.take(Limited::Forgot, who.client, app.now())?;
    let email = email_of(&request.email)?;
    beside(&app.clone(), "a link to choose a new password was not written", async move {
        send_link(&app, &email).await
    });
    Ok(Done {})
}

/// Whom a mailed link is for.
pub async fn look(app: AppState, _: Anyone, request: LookAtReset) -> Result<Reset> {
    let (_, email) = find(&app, &request.token).await?;
    Ok(Reset { email })
}

/// The link came back with a new password.
pub async fn reset(app: AppState, who: Anyone, request: ResetPassword) -> Result<WithCookies<Me>> {
    let (account, email) = find(&app, &request.token).await?;
    let email = Email::parse(&email).map_err(|_| Error::internal("a stored email address is none"))?;
    let hash = chosen(&app, account, &email, &request.password).await?;
    let (mut tx, live) = claim::accounts(&app, [account]).await?;
    if live.is_empty() {
        return Err(Error::Expired);
    }
    let used = tx
        .run(
            sql("UPDATE password_reset SET used = $1 WHERE token_hash = $2 AND used = $3 AND expires_at > $4
                 AND created_at - 300000000 <= $4")
            .bind(true)
            .bind(token_hash(&request.token))
            .bind(false)
            .bind(app.now()),
        )
        .await?;
    if used == 0 {
        return Err(Error::Expired);
    }
    set(&mut tx, account, hash).await?;
    session::end_all(&mut tx, account).await?;
    let language = language::of(&mut tx, account).await?;
    queue::write(
        &app,
        &mut tx,
        Letter::email(&email, &mails::new_password(language).password_changed, &[]).about(Some(account)),
    )
    .await?;
    tx.commit().await?;
    app.post.notify_one();
    // Whoever reads the mailbox is the owner: wrong passwords of before do not keep them out.
    session::forgive(&app, Side::Parent, &email).await?;
    session::open(&app, &who, account, false).await
}

/// Whose account a link that still works is for, and the address that signs in.
async fn find(app: &AppState, token: &str) -> Result<(Uuid, String)> {
    app.db
        .optional(
            sql("SELECT a.id, a.email FROM password_reset r JOIN live_account a ON a.id = r.account_id
                 WHERE r.token_hash = $1 AND r.used = $2 AND r.expires_at > $3
                 AND r.created_at - 300000000 <= $3")
            .bind(token_hash(token))
            .bind(false)
            .bind(app.now()),
        )
        .await?
        .ok_or(Error::Expired)
}

async fn send_link(app: &AppState, email: &Email) -> Result {
    let now = app.now();
    let find = || sql("SELECT id, email FROM live_account WHERE email_key = $1").bind(email.key());
    let known: Option<(Uuid, String)> = app.db.optional(find()).await?;
    let (mut tx, _) = claim::accounts(app, known.map(|(account, _)| account)).await?;
    // It may have been deleted, or another's, meanwhile.
    let account: Option<(Uuid, String)> = tx.optional(find()).await?;
    let Some((account, address)) = account else { return Ok(()) };
    let (sent,): (i64,) = tx
        .one(
            sql("SELECT COUNT(*) FROM password_reset WHERE account_id = $1 AND created_at > $2")
                .bind(account)
                .bind(now.plus_hours(-1)),
        )
        .await?;
    if sent >= RESETS_AN_HOUR {
        return Ok(());
    }
    // The latest link alone works: an earlier one may have gone to a screen that somebody else sees.
    tx.run(sql("UPDATE password_reset SET used = $1 WHERE account_id = $2").bind(true).bind(account)).await?;
    let language = language::of(&mut tx, account).await?;
    let secret = token(&*app.chance);
    tx.run(
        sql("INSERT INTO password_reset (id, account_id, token_hash, used, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)")
            .bind(app.new_id())
            .bind(account)
            .bind(token_hash(&secret))
            .bind(false)
            .bind(now)
            .bind(now.plus_minutes(RESET_MINUTES)),
    )
    .await?;
    let to = Email::parse(&address).map_err(|_| Error::internal("a stored email address is none"))?;
    let gaps = [
        ("link", &*format!("{}/reset#{secret}", app.config.public_url)),
        ("minutes", &*RESET_MINUTES.to_string()),
    ];
    queue::write(
        app,
        &mut tx,
        Letter::email(&to, &mails::new_password(language).password_reset, &gaps).about(Some(account)),
    )
    .await?;
    tx.commit().await?;
    app.post.notify_one();
    Ok(())
}

/// Judges and hashes a password that this person chose.
async fn chosen(app: &AppState, account: Uuid, email: &Email, raw: &str) -> Result<String> {
    let names: Vec<(Option<String>,)> =
        app.db.all(sql("SELECT name FROM live_contact WHERE account_id = $1").bind(account)).await?;
    let mut about: Vec<String> = names.into_iter().filter_map(|(name,)| name).collect();
    about.push(email.as_str().to_owned());
    choose(app, raw, about).await
}

/// Another password counts from now on, and nothing that was begun under the old one.
async fn set(tx: &mut Tx, account: Uuid, hash: String) -> Result {
    let live = tx
        .run(
            sql("UPDATE account SET password_hash = $1 WHERE id = $2 AND deleted_at IS NULL")
                .bind(hash)
                .bind(account),
        )
        .await?;
    if live == 0 {
        return Err(Error::NotFound);
    }
    void(tx, account).await
}

/// No link and no code that was sent for this account before works any more, wherever it went: whoever had the password, the
/// mailbox or a device until now has nothing left to come back with.
pub async fn void(tx: &mut Tx, account: Uuid) -> Result {
    tx.run(sql("UPDATE password_reset SET used = $1 WHERE account_id = $2").bind(true).bind(account)).await?;
    tx.run(sql("UPDATE pending_change SET over = $1 WHERE account_id = $2").bind(true).bind(account)).await?;
    tx.run(
        sql("DELETE FROM invitation WHERE email_key IN (SELECT email_key FROM live_account WHERE id = $1)")
            .bind(account),
    )
    .await?;
    Ok(())
}

//! A member of staff who forgot their password has a link mailed, and chooses another one. As [`crate::accounts::password`] does for
//! parents: the answer is the same whoever asks, the latest link alone works, once, for half an hour, and every session ends.

use crate::{
    accounts::{
        password_strength::choose,
        session::{self, Side, email_of},
    },
    claim,
    db::sql,
    error::{Error, Result},
    http::{caller::Anyone, endpoint::WithCookies},
    mail::queue::{self, Letter},
    secret::{token, token_hash},
    staff::members,
    state::{AppState, limits::Limited},
    work::beside,
};
use shared::{
    Language, Uuid,
    email::Email,
    endpoint::Done,
    new_password::{RESET_MINUTES, RESETS_AN_HOUR, Reset},
    office::{LookAtStaffReset, ResetStaffPassword, StaffForgot, StaffMe},
    words::mails,
};

/// A link for one who forgot. All that depends on whether there is such a member of staff happens beside the answer.
pub async fn forgot(app: AppState, who: Anyone, request: StaffForgot) -> Result<Done> {
    app.limits.take(Limited::Forgot, who.client, app.now())?;
    let email = email_of(&request.email)?;
    beside(&app.clone(), "a link to choose a new staff password was not written", async move {
        send_link(&app, &email).await
    });
    Ok(Done {})
}

/// Whom a mailed link is for.
pub async fn look(app: AppState, _: Anyone, request: LookAtStaffReset) -> Result<Reset> {
    let Found { email, .. } = find(&app, &request.token).await?;
    Ok(Reset { email })
}

/// The link came back with a new password.
pub async fn reset(app: AppState, who: Anyone, request: ResetStaffPassword) -> Result<WithCookies<StaffMe>> {
    let found = find(&app, &request.token).await?;
    let email = Email::parse(&found.email).map_err(|_| Error::internal("a stored email address is none"))?;
    let hash = choose(&app, &request.password, vec![found.name, found.email]).await?;
    // Claimed before the link is used up: whoever resets or removes them in this moment waits, or was first.
    let mut tx = claim::staff(&app, found.staff).await.map_err(gone)?;
    let used = tx
        .run(
            sql("UPDATE staff_reset SET used = $1 WHERE token_hash = $2 AND used = $3 AND expires_at > $4")
                .bind(true)
                .bind(token_hash(&request.token))
                .bind(false)
                .bind(app.now()),
        )
        .await?;
    if used == 0 {
        return Err(Error::Expired);
    }
    tx.run(sql("UPDATE staff SET password_hash = $1 WHERE id = $2").bind(hash).bind(found.staff)).await?;
    members::void_links(&mut tx, found.staff).await?;
    members::end_sessions(&mut tx, found.staff).await?;
    let words = &mails::new_password(Language::English).staff_password_changed;
    queue::write(&app, &mut tx, Letter::email(&email, words, &[])).await?;
    tx.commit().await?;
    app.post.notify_one();
    // Whoever reads the mailbox is the owner: wrong passwords of before do not keep them out.
    session::forgive(&app, Side::Staff, &email).await?;
    super::session::open(&app, &who, found.staff).await
}

/// Whom a link that still works is for.
#[derive(sqlx::FromRow)]
struct Found {
    staff: Uuid,
    email: String,
    name: String,
}

async fn find(app: &AppState, token: &str) -> Result<Found> {
    app.db
        .optional(
            sql("SELECT t.id AS staff, t.email, t.name FROM staff_reset r JOIN live_staff t ON t.id = r.staff_id
                 WHERE r.token_hash = $1 AND r.used = $2 AND r.expires_at > $3")
            .bind(token_hash(token))
            .bind(false)
            .bind(app.now()),
        )
        .await?
        .ok_or(Error::Expired)
}

/// They were removed in this very moment.
fn gone(error: Error) -> Error {
    if matches!(error, Error::NotFound) { Error::Expired } else { error }
}

async fn send_link(app: &AppState, email: &Email) -> Result {
    let now = app.now();
    let staff: Option<(Uuid, String)> = app
        .db
        .optional(sql("SELECT id, email FROM live_staff WHERE email_key = $1").bind(email.key()))
        .await?;
    let Some((staff, address)) = staff else { return Ok(()) };
    // Claimed, so that many who ask at once are counted one after another.
    let mut tx = claim::staff(app, staff).await?;
    let (sent,): (i64,) = tx
        .one(
            sql("SELECT COUNT(*) FROM staff_reset WHERE staff_id = $1 AND created_at > $2")
                .bind(staff)
                .bind(now.plus_hours(-1)),
        )
        .await?;
    if sent >= RESETS_AN_HOUR {
        return Ok(());
    }
    // The latest link alone works: an earlier one may have gone to a screen that somebody else sees.
    members::void_links(&mut tx, staff).await?;
    let secret = token(&*app.chance);
    tx.run(
        sql("INSERT INTO staff_reset (id, staff_id, token_hash, used, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)")
            .bind(app.new_id())
            .bind(staff)
            .bind(token_hash(&secret))
            .bind(false)
            .bind(now)
            .bind(now.plus_minutes(RESET_MINUTES)),
    )
    .await?;
    let to = Email::parse(&address).map_err(|_| Error::internal("a stored email address is none"))?;
    let gaps = [
        ("link", &*format!("{}/office/reset#{secret}", app.config.public_url)),
        ("minutes", &*RESET_MINUTES.to_string()),
    ];
    let words = &mails::new_password(Language::English).staff_password_reset;
    queue::write(app, &mut tx, Letter::email(&to, words, &gaps)).await?;
    tx.commit().await?;
    app.post.notify_one();
    Ok(())
}

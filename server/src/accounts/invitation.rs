//! A school invites a parent: the mailed link proves the address, and the parent chooses a password.

use crate::{
    accounts::{password_strength, session},
    claim,
    db::sql,
    error::{Error, Result},
    http::{caller::Anyone, endpoint::WithCookies},
    mail::{
        per_address::{self, Kind},
        queue::{self, Letter},
    },
    policy::{self, How},
    preferences::unsubscribe::{self, About},
    schools::joining,
    secret::{token, token_hash},
    state::AppState,
};
use shared::{
    Language, Uuid,
    email::Email,
    invitation::{AcceptInvitation, INVITATION_DAYS, Invitation, LookAtInvitation},
    me::Me,
    words::mails,
};

/// What came of an invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Invited {
    /// A letter with a link is on its way.
    Sent,
    /// The address has an account: what the school holds was linked to it.
    AlreadyHasAccount,
    /// The owner of the address asked for no more invitations.
    Declined,
    /// The address had enough of them today, of whatever school.
    TooMany,
    /// The school holds nobody with this address.
    NoSuchContact,
}

/// Whom a link is for.
pub async fn look(app: AppState, _: Anyone, request: LookAtInvitation) -> Result<Invitation> {
    let (email, key) = find(&app, &request.token).await?;
    Ok(Invitation { email, schools: schools(&app, &key).await? })
}

/// The parent has chosen a password.
pub async fn accept(app: AppState, who: Anyone, request: AcceptInvitation) -> Result<WithCookies<Me>> {
    let (email, _) = find(&app, &request.token).await?;
    let hash = password_strength::choose(&app, &request.password, vec![email]).await?;
    let (account, now) = (app.new_id(), app.now());
    let policy = policy::current(&app).await?;
    let mut tx = app.db.begin().await?;
    let used: Option<(String, String)> = tx
        .optional(
            sql(
                "DELETE FROM invitation WHERE token_hash = $1 AND expires_at > $2 AND created_at - 300000000 <= $2 RETURNING email, email_key",
            )
            .bind(token_hash(&request.token))
            .bind(now),
        )
        .await?;
    let (email, key) = used.ok_or(Error::Expired)?;
    // Somebody may register the address, or change theirs to it, in the same moment: the first has it.
    claim::word(&mut tx, &app.key.hash("address", &[&key])).await?;
    let made = tx
        .run(
            sql("INSERT INTO account (id, email, email_key, password_hash, created_at) VALUES ($1, $2, $3, $4, $5)
                 ON CONFLICT DO NOTHING")
                .bind(account)
                .bind(email)
                .bind(&key)
                .bind(hash)
                .bind(now),
        )
        .await?;
    if made == 0 {
        return Err(Error::Expired);
    }
    policy::note(&mut tx, account, &policy.version, How::Accepted, now).await?;
    joining::link(&mut tx, account, &key).await?;
    tx.run(sql("DELETE FROM invitation WHERE email_key = $1").bind(&key)).await?;
    tx.commit().await?;
    session::open(&app, &who, account, request.remember).await
}

/// Invites the contact of this school who has this address. Earlier links to the address stop working.
pub async fn invite(app: &AppState, school_id: Uuid, email: &Email) -> Result<Invited> {
    let now = app.now();
    let account: Option<(Uuid,)> =
        app.db.optional(sql("SELECT id FROM live_account WHERE email_key = $1").bind(email.key())).await?;
    let (mut tx, live) = claim::accounts(app, account.map(|(account,)| account)).await?;
    let held: Option<(String,)> = tx
        .optional(
            sql("SELECT email FROM live_contact WHERE school_id = $1 AND email_key = $2 LIMIT 1")
                .bind(school_id)
                .bind(email.key()),
        )
        .await?;
    let Some((address,)) = held else { return Ok(Invited::NoSuchContact) };
    if let Some(account) = live.first().copied() {
        // Its owner has confirmed the address before.
        joining::link(&mut tx, account, email.key()).await?;
        joining::settle(app, &mut tx, account).await?;
        tx.commit().await?;
        app.post.notify_one();
        return Ok(Invited::AlreadyHasAccount);
    }
    // Two servers may invite the same address: the later link works.
    claim::word(&mut tx, &app.key.hash("address", &[email.key()])).await?;
    if unsubscribe::declines_invitations(app, &mut tx, email).await? {
        return Ok(Invited::Declined);
    }
    match per_address::take(app, &mut tx, Kind::Invitation, email.key()).await {
        Err(Error::TooMany(_)) => return Ok(Invited::TooMany),
        other => other?,
    }
    tx.run(sql("DELETE FROM invitation WHERE email_key = $1").bind(email.key())).await?;
    let secret = token(&*app.chance);
    tx.run(
        sql("INSERT INTO invitation (id, token_hash, email, email_key, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)")
            .bind(app.new_id())
            .bind(token_hash(&secret))
            .bind(&address)
            .bind(email.key())
            .bind(now)
            .bind(now.plus_days(INVITATION_DAYS)),
    )
    .await?;
    let schools: Vec<(String,)> = tx.all(schools_query(email.key())).await?;
    let schools: Vec<String> = schools.into_iter().map(|(name,)| name).collect();
    let to = Email::parse(&address).map_err(|_| Error::internal("a stored email address is none"))?;
    let gaps = [
        ("link", &*format!("{}/invite#{secret}", app.config.public_url)),
        ("schools", &*schools.join(", ")),
        ("days", &*INVITATION_DAYS.to_string()),
        ("languages", &*other_languages()),
    ];
    let stop = unsubscribe::link(app, &mut tx, About::Invitations(email.clone())).await?;
    let letter = Letter::email(&to, &mails::invitation(Language::English).invitation, &gaps)
        .ending(mails::choices(Language::English).invitation_end, &[("stop", &stop)])
        .stopped_by(&stop);
    queue::write(app, &mut tx, letter).await?;
    tx.commit().await?;
    app.post.notify_one();
    Ok(Invited::Sent)
}

/// Nobody has told yet what this parent reads: the invitation is in English, and says in each other language that its page
/// speaks it.
fn other_languages() -> String {
    let others = Language::ALL.iter().filter(|language| **language != Language::English);
    others.map(|language| mails::invitation(*language).in_your_language).collect::<Vec<_>>().join("\n")
}

async fn find(app: &AppState, token: &str) -> Result<(String, String)> {
    app.db
        .optional(
            sql("SELECT email, email_key FROM invitation WHERE token_hash = $1 AND expires_at > $2 AND created_at - 300000000 <= $2")
                .bind(token_hash(token))
                .bind(app.now()),
        )
        .await?
        .ok_or(Error::Expired)
}

async fn schools(app: &AppState, email_key: &str) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = app.db.all(schools_query(email_key)).await?;
    Ok(rows.into_iter().map(|(name,)| name).collect())
}

fn schools_query(email_key: &str) -> crate::db::Query {
    sql("SELECT name FROM school WHERE id IN (SELECT school_id FROM live_contact WHERE email_key = $1) ORDER BY name")
        .bind(email_key)
}

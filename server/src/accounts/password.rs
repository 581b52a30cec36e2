//! P3: choosing a new password, knowing the old one or by a mailed link.

use crate::{
    accounts::{
        password_reset,
        password_strength::choose,
        session::{self, Side, ask_again},
    },
    db::{Tx, sql},
    error::{Error, Result},
    http::{
        caller::{Anyone, Parent},
        endpoint::WithCookies,
    },
    live,
    state::AppState,
};
use shared::{
    Uuid,
    email::Email,
    endpoint::Done,
    me::Me,
    new_password::{ChangePassword, ForgotPassword, LookAtReset, Reset, ResetPassword},
    password::same_on_every_keyboard,
};

/// Another password, by one who knows the present one.
pub async fn change(app: AppState, who: Parent, request: ChangePassword) -> Result<WithCookies<Done>> {
    let not_present = |error| match error {
        Error::WrongPassword => {
            Error::field("current", "wrong_password", "That is not your current password")
        }
        other => other,
    };
    let proof = ask_again(&app, &who, &request.current).await.map_err(not_present)?;
    let email = &proof.email;
    if same_on_every_keyboard(&request.current) == same_on_every_keyboard(&request.password) {
        return Err(Error::field(
            "password",
            "same",
            "Choose a password that is different from your current one",
        ));
    }
    let hash = chosen(&app, who.account, email, &request.password).await?;
    let mut tx = proof.claim(&app, &who).await.map_err(not_present)?;
    set(&mut tx, who.account, hash).await?;
    let cookies = session::end_others(&app, &mut tx, &who).await?;
    live::tell_accounts(&mut tx, [who.account]).await?;
    password_reset::tell_changed(&app, &mut tx, Side::Parent, who.account, email).await?;
    tx.commit().await?;
    app.post.notify_one();
    Ok(WithCookies { body: Done {}, cookies })
}

/// A link for one who forgot.
pub async fn forgot(app: AppState, who: Anyone, request: ForgotPassword) -> Result<Done> {
    password_reset::forgot(&app, &who, Side::Parent, &request.email)
}

/// Whom a mailed link is for.
pub async fn look(app: AppState, _: Anyone, request: LookAtReset) -> Result<Reset> {
    let found = password_reset::find(&app, Side::Parent, &request.token).await?;
    Ok(Reset { email: found.email })
}

/// The link came back with a new password.
pub async fn reset(app: AppState, who: Anyone, request: ResetPassword) -> Result<WithCookies<Me>> {
    let found = password_reset::find(&app, Side::Parent, &request.token).await?;
    let (account, email) = (found.id, found.address()?);
    let hash = chosen(&app, account, &email, &request.password).await?;
    let mut tx = password_reset::take(&app, Side::Parent, account, &request.token).await?;
    set(&mut tx, account, hash).await?;
    session::end_all(&mut tx, account).await?;
    password_reset::finish(&app, tx, Side::Parent, account, &email).await?;
    session::open(&app, &who, account, false).await
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
    password_reset::void(tx, Side::Parent, account).await?;
    tx.run(sql("UPDATE pending_change SET over = $1 WHERE account_id = $2").bind(true).bind(account)).await?;
    tx.run(
        sql("DELETE FROM invitation WHERE email_key IN (SELECT email_key FROM live_account WHERE id = $1)")
            .bind(account),
    )
    .await?;
    Ok(())
}

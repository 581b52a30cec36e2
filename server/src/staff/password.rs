//! O1: a member of staff who forgot their password has a link mailed, and chooses another one, as parents do
//! ([`crate::accounts::password_reset`]). It ends every session of theirs.

use crate::{
    accounts::{password_reset, password_strength::choose, session::Side},
    db::sql,
    error::{Error, Result},
    http::{caller::Anyone, endpoint::WithCookies},
    staff::{members, session},
    state::AppState,
};
use shared::{
    endpoint::Done,
    new_password::Reset,
    office::{LookAtStaffReset, ResetStaffPassword, StaffForgot, StaffMe},
};

/// A link for one who forgot.
pub async fn forgot(app: AppState, who: Anyone, request: StaffForgot) -> Result<Done> {
    password_reset::forgot(&app, &who, Side::Staff, &request.email)
}

/// Whom a mailed link is for.
pub async fn look(app: AppState, _: Anyone, request: LookAtStaffReset) -> Result<Reset> {
    let found = password_reset::find(&app, Side::Staff, &request.token).await?;
    Ok(Reset { email: found.email })
}

/// The link came back with a new password.
pub async fn reset(app: AppState, who: Anyone, request: ResetStaffPassword) -> Result<WithCookies<StaffMe>> {
    let found = password_reset::find(&app, Side::Staff, &request.token).await?;
    let (staff, email) = (found.id, found.address()?);
    let name: Option<(String,)> =
        app.db.optional(sql("SELECT name FROM live_staff WHERE id = $1").bind(staff)).await?;
    let (name,) = name.ok_or(Error::Expired)?;
    let hash = choose(&app, &request.password, vec![name, found.email]).await?;
    let mut tx = password_reset::take(&app, Side::Staff, staff, &request.token).await?;
    members::set_hash(&mut tx, staff, hash).await?;
    password_reset::finish(&app, tx, Side::Staff, staff, &email).await?;
    session::open(&app, &who, staff).await
}

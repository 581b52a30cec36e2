//! O1: a member of staff signs in, and what waits for them.

use crate::{
    accounts::session::{
        Owner, check_staff_password, email_of, end_presented, new_session, no_cookie, presented,
        session_cookie,
    },
    claim,
    db::{names, sql},
    error::{Error, Result},
    http::{
        caller::{Admin, Allows as _, AnyRole, Anyone, REMEMBER_COOKIE, Staff},
        endpoint::WithCookies,
    },
    schools::requests,
    state::{AppState, limits::Limited},
};
use shared::{
    Uuid,
    endpoint::Named,
    office::{Role, StaffMe, StaffSignIn, Waiting, WhichStaff},
};

/// A member of staff signs in.
pub async fn sign_in(app: AppState, who: Anyone, request: StaffSignIn) -> Result<WithCookies<StaffMe>> {
    let email = email_of(&request.email)?;
    let found: Option<(Uuid, String)> = app
        .db
        .optional(sql("SELECT id, password_hash FROM live_staff WHERE email_key = $1").bind(email.key()))
        .await?;
    let (staff, hash) = found.unzip();
    app.limits.take(Limited::SignIn, who.client, app.now())?;
    check_staff_password(&app, &email, hash, &request.password).await?;
    app.limits.give_back(Limited::SignIn, who.client);
    open(&app, &who, staff.ok_or(Error::WrongSignIn)?).await
}

/// Opens a session for a member of staff who has just shown who they are.
pub async fn open(app: &AppState, who: &Anyone, staff: Uuid) -> Result<WithCookies<StaffMe>> {
    let (mut tx, _) = claim::accounts(app, presented(app, who).await?).await?;
    claim::staff_too(&mut tx, staff).await.map_err(|error| match error {
        // They were removed in this very moment.
        Error::NotFound => Error::WrongSignIn,
        other => other,
    })?;
    end_presented(&mut tx, who).await?;
    let (_, secret) = new_session(app, &mut tx, Owner::Staff(staff), &who.browser).await?;
    tx.commit().await?;
    Ok(WithCookies {
        body: me(app, staff).await?,
        cookies: vec![no_cookie(REMEMBER_COOKIE), session_cookie(&secret)],
    })
}

/// Which member of staff is signed in.
pub async fn which(app: AppState, who: Staff<AnyRole>, _: WhichStaff) -> Result<StaffMe> {
    me(&app, who.id).await
}

async fn me(app: &AppState, staff: Uuid) -> Result<StaffMe> {
    let (name, email, role, id, school, time_zone): (String, String, String, Uuid, String, String) = app
        .db
        .optional(
            sql("SELECT t.name, t.email, t.role, s.id, s.name, s.time_zone FROM live_staff t JOIN school s ON s.id = t.school_id
                 WHERE t.id = $1")
            .bind(staff),
        )
        .await?
        .ok_or(Error::SignedOut)?;
    let role: Role = names::read(&role)?;
    let waiting = if Admin::allows(role) { waiting(app, id).await? } else { Waiting::default() };
    Ok(StaffMe { name, email, role, school: Named { id, name: school }, time_zone, waiting })
}

/// What waits for this school's answer.
async fn waiting(app: &AppState, school: Uuid) -> Result<Waiting> {
    let (replies, enquiries): (i64, i64) = app
        .db
        .one(
            sql("SELECT (SELECT COUNT(*) FROM live_recipient WHERE waiting_since IS NOT NULL AND school_id = $1),
                     (SELECT COUNT(*) FROM live_enquiry WHERE closed_at IS NULL AND school_id = $1)")
            .bind(school),
        )
        .await?;
    Ok(Waiting { replies, requests: requests::waiting(app, school).await?, enquiries })
}

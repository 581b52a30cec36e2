//! P11: where the parent is signed in, and ending it.

use crate::{
    accounts::{
        known_device,
        session::{ask_again, end_elsewhere, no_cookie},
    },
    db::sql,
    error::{Error, Result},
    http::{
        caller::{Parent, REMEMBER_COOKIE, SESSION_COOKIE},
        endpoint::WithCookies,
    },
    live,
    state::AppState,
};
use shared::{
    Time, Uuid,
    devices::{Device, Devices, EndDevice, EndOtherDevices, ListDevices},
    endpoint::Done,
};

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    browser: String,
    created_at: i64,
    used_at: i64,
    remembered: bool,
}

/// Where the parent is signed in.
pub async fn list(app: AppState, who: Parent, _: ListDevices) -> Result<Devices> {
    let now = app.now();
    // A remembered device whose browser is closed has no session, and is still signed in as far as its owner is concerned.
    let rows: Vec<Row> = app
        .db
        .all(
            sql("SELECT id, browser, created_at, used_at, remembered_id IS NOT NULL AS remembered FROM live_session
                 WHERE account_id = $1 AND expires_at > $2 AND created_at - 300000000 <= $2
                 UNION ALL
                 SELECT r.id, r.browser, r.created_at, r.used_at, r.id = r.id FROM remembered r
                 WHERE r.account_id = $1 AND r.expires_at > $2 AND r.created_at - 300000000 <= $2
                 AND NOT EXISTS (SELECT 1 FROM live_session s
                     WHERE s.remembered_id = r.id AND s.expires_at > $2 AND s.created_at - 300000000 <= $2)
                 ORDER BY used_at DESC, id")
            .bind(who.account)
            .bind(now),
        )
        .await?;
    let mut items: Vec<Device> = rows
        .into_iter()
        .map(|row| {
            let (browser, system) = named(&row.browser);
            Device {
                id: row.id,
                browser,
                system,
                since: Time(row.created_at),
                used_at: Time(row.used_at),
                this: row.id == who.session,
                remembered: row.remembered,
            }
        })
        .collect();
    items.sort_by_key(|device| !device.this);
    Ok(Devices { items })
}

/// The family and the system of a browser, as [`crate::http::caller`] put them together.
fn named(browser: &str) -> (Option<String>, Option<String>) {
    let (family, system) =
        browser.split_once(" on ").map_or((browser, None), |(family, system)| (family, Some(system)));
    (Some(family).filter(|family| *family != "A browser").map(str::to_owned), system.map(str::to_owned))
}

/// Signs one device out, and forgets it if it was remembered.
pub async fn end(app: AppState, who: Parent, request: EndDevice) -> Result<WithCookies<Done>> {
    let proof = ask_again(&app, &who, &request.password).await?;
    let mut tx = proof.claim(&app, &who).await?;
    let session: Option<(Option<Uuid>,)> = tx
        .optional(
            sql("SELECT remembered_id FROM live_session WHERE id = $1 AND account_id = $2")
                .bind(request.id)
                .bind(who.account),
        )
        .await?;
    let device = session.map_or(Some(request.id), |(device,)| device);
    known_device::forget(&mut tx, who.account, request.id).await?;
    let mut ended = tx
        .run(sql("DELETE FROM session WHERE id = $1 AND account_id = $2").bind(request.id).bind(who.account))
        .await?;
    ended += tx
        .run(sql("DELETE FROM remembered WHERE id = $1 AND account_id = $2").bind(device).bind(who.account))
        .await?;
    if ended == 0 {
        return Err(Error::NotFound);
    }
    live::tell_accounts(&mut tx, [who.account]).await?;
    tx.commit().await?;
    let this = request.id == who.session;
    let cookies = if this { vec![no_cookie(SESSION_COOKIE), no_cookie(REMEMBER_COOKIE)] } else { Vec::new() };
    Ok(WithCookies { body: Done {}, cookies })
}

/// Signs every other device out, and forgets those that are remembered.
pub async fn end_others(app: AppState, who: Parent, request: EndOtherDevices) -> Result<Done> {
    let proof = ask_again(&app, &who, &request.password).await?;
    let mut tx = proof.claim(&app, &who).await?;
    end_elsewhere(&mut tx, &who).await?;
    live::tell_accounts(&mut tx, [who.account]).await?;
    tx.commit().await?;
    Ok(Done {})
}

//! Who is signed in, and what their history can be filtered by.

use crate::{
    db::{fragments::CHILD_NAME, sql},
    error::{Error, Result},
    http::caller::Parent,
    live, policy,
    state::AppState,
};
use shared::{
    Language, Uuid,
    endpoint::Named,
    me::{Me, MySchool, WhoAmI},
};

/// Answers who is signed in.
pub async fn show(app: AppState, who: Parent, _: WhoAmI) -> Result<Me> {
    of(&app, &who).await
}

/// The signed-in parent.
pub async fn of(app: &AppState, who: &Parent) -> Result<Me> {
    let (email, language): (String, Option<String>) = app
        .db
        .optional(sql("SELECT email, language FROM live_account WHERE id = $1").bind(who.account))
        .await?
        .ok_or(Error::SignedOut)?;
    // First: what comes in meanwhile is then asked for again, rather than missed.
    let news = live::mark(app, who).await?;
    let (name, unread): (Option<String>, i64) = app
        .db
        .one(
            sql("SELECT
                 (SELECT name FROM live_contact WHERE name IS NOT NULL AND id IN ")
            .push_list(who.contact_ids())
            .push(
                " ORDER BY COALESCE(my_name_at, 0) DESC, id LIMIT 1),
                 (SELECT COUNT(*) FROM live_recipient WHERE read_at IS NULL AND contact_id IN ",
            )
            .push_list(who.contact_ids())
            .push(")"),
        )
        .await?;
    let name = match name {
        Some(name) => Some(name),
        None => asked_as(app, who.account).await?,
    };
    Ok(Me {
        email,
        name,
        unread,
        news,
        remembered: who.remembered,
        language: language.as_deref().and_then(Language::of_tag),
        children: children(app, who).await?,
        policy: policy::notice(app, who.account).await?,
        waiting: waiting(app, who.account).await?,
        schools: schools(app, who).await?,
    })
}

/// The parent's schools by name, each with the groups that concern them.
async fn schools(app: &AppState, who: &Parent) -> Result<Vec<MySchool>> {
    let schools: Vec<(Uuid, String, String)> = app
        .db
        .all(
            sql("SELECT id, name, time_zone FROM school WHERE id IN ")
                .push_list(who.contacts.iter().map(|contact| contact.school_id))
                .push(" ORDER BY name, id"),
        )
        .await?;
    let groups: Vec<(Uuid, Uuid, String)> = app
        .db
        .all(
            sql("SELECT school_id, id, name FROM cohort WHERE id IN (
                     SELECT m.cohort_id FROM membership m JOIN live_guardian g ON g.pupil_id = m.pupil_id WHERE g.contact_id IN ")
                .push_list(who.contact_ids())
                .push(" UNION SELECT cohort_id FROM live_recipient WHERE cohort_id IS NOT NULL AND contact_id IN ")
                .push_list(who.contact_ids())
                .push(" UNION SELECT cohort_id FROM live_member WHERE contact_id IN ")
                .push_list(who.contact_ids())
                .push(") ORDER BY name, id"),
        )
        .await?;
    let groups_of = |school: Uuid| {
        let groups = groups.iter().filter(|(its, ..)| *its == school);
        groups.map(|(_, id, name)| Named { id: *id, name: name.clone() }).collect()
    };
    Ok(schools
        .into_iter()
        .map(|(id, name, time_zone)| MySchool { id, name, time_zone, groups: groups_of(id) })
        .collect())
}

/// The schools that somebody waits for, by name.
async fn waiting(app: &AppState, account: Uuid) -> Result<Vec<Named>> {
    let waiting: Vec<(Uuid, String)> = app
        .db
        .all(
            sql("SELECT id, name FROM school WHERE id IN
                 (SELECT school_id FROM live_join_request WHERE state = 'pending' AND contact_id IS NULL AND account_id = $1)
                 ORDER BY name, id")
            .bind(account),
        )
        .await?;
    Ok(waiting.into_iter().map(|(id, name)| Named { id, name }).collect())
}

/// The name that somebody gave who waits for their first school.
async fn asked_as(app: &AppState, account: Uuid) -> Result<Option<String>> {
    let row: Option<(String,)> = app
        .db
        .optional(
            sql("SELECT name FROM live_join_request WHERE account_id = $1 ORDER BY id DESC LIMIT 1")
                .bind(account),
        )
        .await?;
    Ok(row.map(|(name,)| name))
}

/// The parent's children over all schools, by the name they go by.
pub async fn children(app: &AppState, who: &Parent) -> Result<Vec<Named>> {
    let rows: Vec<(Uuid, String)> = app
        .db
        .all(
            sql("SELECT p.id, ")
                .push(CHILD_NAME)
                .push(" FROM pupil p WHERE p.id IN (SELECT pupil_id FROM live_guardian WHERE contact_id IN ")
                .push_list(who.contact_ids())
                .push(") ORDER BY 2, p.id"),
        )
        .await?;
    Ok(rows.into_iter().map(|(id, name)| Named { id, name }).collect())
}

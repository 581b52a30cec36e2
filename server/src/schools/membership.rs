//! P8: the schools and groups of the signed-in parent: joining, waiting, refused, leaving.
//!
//! A parent is in a group through a child, whom the school put there, or because they chose it. Their word counts in both
//! directions (`group_choice`), and no import undoes it. Leaving takes away what is on noticeboards, never what was sent.

use crate::{
    claim,
    db::{Tx, fragments::CHILD_NAME, sql},
    error::{Error, Result},
    http::caller::Parent,
    live,
    messages::noticeboard,
    schools::{
        groups::{asked_groups, childrens_groups, choose, groups, groups_query, open_school},
        joining::{self, Asker, contact_at},
    },
    state::AppState,
};
use shared::{
    Time, Uuid,
    endpoint::Named,
    schools::{
        GroupOfMine, JoinSchool, Joining, LeaveGroup, LeaveSchool, ListSchools, MyRequest, MySchools,
        REQUESTS_A_DAY, SchoolOfMine, State, WAITING, WithdrawJoin,
    },
};
use std::collections::{BTreeMap, BTreeSet};

/// The parent's schools.
pub async fn list(app: AppState, who: Parent, _: ListSchools) -> Result<MySchools> {
    mine(&app, &who).await
}

/// Into a school, or into more of its groups.
pub async fn join(app: AppState, who: Parent, request: JoinSchool) -> Result<MySchools> {
    let now = app.now();
    let mut tx = claim::parent(&app, &who).await?;
    let contact = contact_at(&mut tx, who.account, request.id).await?;
    let (asked, waiting): (i64, i64) = tx
        .one(
            sql("SELECT (SELECT COUNT(*) FROM live_join_request WHERE account_id = $1 AND created_at > $2),
                     (SELECT COUNT(*) FROM live_join_request WHERE account_id = $1 AND state = 'pending' AND school_id <> $3)")
            .bind(who.account)
            .bind(now.plus_days(-1))
            .bind(request.id),
        )
        .await?;
    if asked >= REQUESTS_A_DAY || waiting >= WAITING {
        return Err(Error::TooMany(86_400));
    }
    let waits: Option<(Uuid,)> = tx
        .optional(
            sql("SELECT id FROM live_join_request WHERE account_id = $1 AND school_id = $2 AND state = 'pending'")
                .bind(who.account)
                .bind(request.id),
        )
        .await?;
    // A school that lets nobody in any more is still the school of those who are in, or wait.
    if contact.is_none() && waits.is_none() {
        let open: Option<(String,)> = tx.optional(open_school(request.id)).await?;
        open.ok_or(Error::NotFound)?;
    }
    let groups = groups(tx.all(groups_query(request.id)).await?)?;
    let own = match contact {
        Some(contact) => childrens_groups(&mut tx, contact).await?,
        None => BTreeSet::new(),
    };
    let chosen = |id: &Uuid| {
        groups.iter().any(|group| group.id == *id && (group.joining != Joining::Closed || own.contains(id)))
    };
    if !request.groups.iter().all(chosen) {
        return Err(Error::field(
            "groups",
            "unknown",
            "Choose the groups again: the school has changed them",
        ));
    }
    let person = Asker { account: who.account, name: name(&mut tx, &who).await?, mobile: None };
    joining::ask(&app, &mut tx, &person, request.id, &request.groups).await?;
    tx.commit().await?;
    app.post.notify_one();
    again(&app, &who).await
}

/// What was asked is taken back.
pub async fn withdraw(app: AppState, who: Parent, request: WithdrawJoin) -> Result<MySchools> {
    let mut tx = claim::parent(&app, &who).await?;
    let withdrawn = take_back(&app, &mut tx, who.account, request.id).await?;
    live::tell_accounts(&mut tx, [who.account]).await?;
    tx.commit().await?;
    if withdrawn == 0 { Err(Error::NotFound) } else { again(&app, &who).await }
}

/// Out of a group.
pub async fn leave_group(app: AppState, who: Parent, request: LeaveGroup) -> Result<MySchools> {
    let mut tx = claim::parent(&app, &who).await?;
    let mut left = take_back_group(&app, &mut tx, who.account, request.id, request.group).await?;
    let members: Vec<(Uuid,)> = tx
        .all(
            sql("SELECT m.contact_id FROM live_member m JOIN live_contact c ON c.id = m.contact_id
                 WHERE m.cohort_id = $1 AND c.school_id = $2 AND c.account_id = $3")
            .bind(request.group)
            .bind(request.id)
            .bind(who.account),
        )
        .await?;
    for (contact,) in members {
        choose(&mut tx, contact, request.group, false, app.now()).await?;
        left += 1;
    }
    if left == 0 {
        return Err(Error::NotFound);
    }
    bring(&app, &mut tx, &who, request.id).await?;
    live::tell_accounts(&mut tx, [who.account]).await?;
    tx.commit().await?;
    again(&app, &who).await
}

/// Out of a school.
pub async fn leave(app: AppState, who: Parent, request: LeaveSchool) -> Result<MySchools> {
    let now = app.now();
    let mut tx = claim::parent(&app, &who).await?;
    let mut left = take_back(&app, &mut tx, who.account, request.id).await?;
    let contacts: Vec<(Uuid,)> = tx
        .all(
            sql("SELECT id FROM live_contact WHERE account_id = $1 AND school_id = $2")
                .bind(who.account)
                .bind(request.id),
        )
        .await?;
    for (contact,) in contacts {
        // What they chose goes with them; where the school put their children stays, for the day they come back.
        tx.run(
            sql("DELETE FROM group_choice WHERE contact_id = $1 AND joined = $2").bind(contact).bind(true),
        )
        .await?;
        left += tx
            .run(
                sql("INSERT INTO left_school (contact_id, at) VALUES ($1, $2) ON CONFLICT DO NOTHING")
                    .bind(contact)
                    .bind(now),
            )
            .await?;
    }
    if left == 0 {
        return Err(Error::NotFound);
    }
    bring(&app, &mut tx, &who, request.id).await?;
    live::tell_accounts(&mut tx, [who.account]).await?;
    tx.commit().await?;
    again(&app, &who).await
}

/// Brings what the parent sees on noticeboards of a school in step: theirs alone, because nobody else is claimed.
async fn bring(app: &AppState, tx: &mut Tx, who: &Parent, school: Uuid) -> Result {
    for contact in who.contacts.iter().filter(|contact| contact.school_id == school) {
        noticeboard::bring(app, tx, school, Some(contact.id)).await?;
    }
    Ok(())
}

/// The same parent, whose contacts may be others by now.
async fn again(app: &AppState, who: &Parent) -> Result<MySchools> {
    let who = Parent { contacts: crate::http::caller::contacts(app, who.account).await?, ..who.clone() };
    mine(app, &who).await
}

async fn take_back(app: &AppState, tx: &mut Tx, account: Uuid, school: Uuid) -> Result<u64> {
    tx.run(
        sql("UPDATE join_request SET state = 'withdrawn', decided_at = $1
             WHERE account_id = $2 AND school_id = $3 AND state = 'pending'")
        .bind(app.now())
        .bind(account)
        .bind(school),
    )
    .await
}

/// Takes one group out of what was asked. A member's request that asks for nothing any more is taken back.
async fn take_back_group(
    app: &AppState,
    tx: &mut Tx,
    account: Uuid,
    school: Uuid,
    group: Uuid,
) -> Result<u64> {
    let request: Option<(Uuid, Option<Uuid>)> = tx
        .optional(
            sql("SELECT id, contact_id FROM live_join_request
                 WHERE account_id = $1 AND school_id = $2 AND state = 'pending'")
            .bind(account)
            .bind(school),
        )
        .await?;
    let Some((request, contact)) = request else { return Ok(0) };
    let taken = tx
        .run(
            sql("DELETE FROM join_request_group WHERE request_id = $1 AND cohort_id = $2")
                .bind(request)
                .bind(group),
        )
        .await?;
    let (rest,): (i64,) =
        tx.one(sql("SELECT COUNT(*) FROM join_request_group WHERE request_id = $1").bind(request)).await?;
    if taken > 0 && rest == 0 && contact.is_some() {
        take_back(app, tx, account, school).await?;
    }
    Ok(taken)
}

/// What the parent is called: by a school, or as they called themselves.
async fn name(tx: &mut Tx, who: &Parent) -> Result<String> {
    let row: Option<(String,)> = tx
        .optional(
            sql("SELECT name FROM (
                     SELECT name, 0 AS place, id FROM live_contact WHERE name IS NOT NULL AND account_id = $1
                     UNION ALL SELECT name, 1, id FROM live_join_request WHERE account_id = $1
                 ) n ORDER BY place, id DESC LIMIT 1")
            .bind(who.account),
        )
        .await?;
    if let Some((name,)) = row {
        return Ok(name);
    }
    // A school that holds an address and no name: the address is what the office will know them by.
    let (email,): (String,) = tx
        .optional(sql("SELECT email FROM live_account WHERE id = $1").bind(who.account))
        .await?
        .ok_or(Error::SignedOut)?;
    Ok(email)
}

#[derive(sqlx::FromRow)]
struct RequestRow {
    id: Uuid,
    school_id: Uuid,
    state: String,
    reason: Option<String>,
    created_at: i64,
    decided_at: Option<i64>,
}

async fn mine(app: &AppState, who: &Parent) -> Result<MySchools> {
    let requests: Vec<RequestRow> = app
        .db
        .all(
            sql("SELECT id, school_id, state, reason, created_at, decided_at FROM live_join_request WHERE account_id = $1 ORDER BY id")
                .bind(who.account),
        )
        .await?;
    // The last word on each school.
    let mut last: BTreeMap<Uuid, RequestRow> =
        requests.into_iter().map(|request| (request.school_id, request)).collect();
    last.retain(|_, request| matches!(request.state.as_str(), "pending" | "refused"));
    let ids: BTreeSet<Uuid> =
        who.contacts.iter().map(|contact| contact.school_id).chain(last.keys().copied()).collect();
    let names: Vec<(Uuid, String, String)> = app
        .db
        .all(
            sql("SELECT id, name, time_zone FROM school WHERE id IN ")
                .push_list(ids)
                .push(" ORDER BY name, id"),
        )
        .await?;
    let mut schools = Vec::with_capacity(names.len());
    for (id, name, time_zone) in names {
        let request = match last.remove(&id) {
            Some(row) => Some(MyRequest {
                state: if row.state == "pending" { State::Pending } else { State::Refused },
                groups: asked_groups(app, row.id).await?,
                asked_at: Time(row.created_at),
                decided_at: row.decided_at.map(Time),
                reason: row.reason,
            }),
            None => None,
        };
        let contacts: Vec<Uuid> =
            who.contacts.iter().filter(|contact| contact.school_id == id).map(|contact| contact.id).collect();
        let school = Named { id, name };
        schools.push(standing(app, school, time_zone, &contacts, request).await?);
    }
    Ok(MySchools { schools })
}

/// How a parent stands with one school.
async fn standing(
    app: &AppState,
    school: Named,
    time_zone: String,
    contacts: &[Uuid],
    request: Option<MyRequest>,
) -> Result<SchoolOfMine> {
    let (left,): (i64,) = app
        .db
        .one(sql("SELECT COUNT(*) FROM left_school WHERE contact_id IN ").push_list(contacts.to_vec()))
        .await?;
    let state = match &request {
        _ if left > 0 => State::Left,
        _ if !contacts.is_empty() => State::Member,
        Some(request) => request.state,
        None => State::Left,
    };
    let known = groups(app.db.all(groups_query(school.id)).await?)?;
    let is_in: Vec<(Uuid,)> = app
        .db
        .all(sql("SELECT cohort_id FROM live_member WHERE contact_id IN ").push_list(contacts.to_vec()))
        .await?;
    let is_in: BTreeSet<Uuid> = is_in.into_iter().map(|(id,)| id).collect();
    let out: Vec<(Uuid,)> = app
        .db
        .all(
            sql("SELECT cohort_id FROM group_choice WHERE joined = $1 AND contact_id IN ")
                .bind(false)
                .push_list(contacts.to_vec()),
        )
        .await?;
    let children: Vec<(Uuid, String)> = app
        .db
        .all(
            sql("SELECT DISTINCT m.cohort_id, ")
                .push(CHILD_NAME)
                .push(
                    " FROM membership m JOIN live_guardian g ON g.pupil_id = m.pupil_id JOIN pupil p ON p.id = m.pupil_id
                     WHERE g.contact_id IN ",
                )
                .push_list(contacts.to_vec())
                .push(" ORDER BY 2"),
        )
        .await?;
    let waiting: BTreeSet<Uuid> = request
        .iter()
        .filter(|request| request.state == State::Pending)
        .flat_map(|request| request.groups.iter().map(|group| group.id))
        .collect();
    let (mut groups, mut others) = (Vec::new(), Vec::new());
    for group in known {
        let names: Vec<String> =
            children.iter().filter(|(id, _)| *id == group.id).map(|(_, name)| name.clone()).collect();
        let state = if is_in.contains(&group.id) {
            State::Member
        } else if waiting.contains(&group.id) {
            State::Pending
        } else if !names.is_empty() || out.iter().any(|(id,)| *id == group.id) {
            State::Left
        } else {
            if group.joining != Joining::Closed {
                others.push(group.into());
            }
            continue;
        };
        let open = group.joining == Joining::Open || !names.is_empty();
        let closed = group.joining == Joining::Closed;
        // A group that was left and takes nobody by their own choice is none to come back to.
        if state == State::Left && closed && names.is_empty() {
            continue;
        }
        groups.push(GroupOfMine {
            group: Named { id: group.id, name: group.name },
            state,
            children: names,
            open,
        });
    }
    Ok(SchoolOfMine { school, state, time_zone, groups, others, request })
}

//! The groups of a school (years, classes, clubs), who may choose them, and what people chose.

use crate::{
    db::{Query, Tx, names, sql},
    error::Result,
    state::AppState,
};
use shared::{
    Time, Uuid,
    endpoint::Named,
    schools::{GroupKind, GroupToJoin, Joining},
};
use std::collections::BTreeSet;

/// A group of a school, and whether people choose it themselves.
#[derive(Clone, Debug)]
pub struct KnownGroup {
    /// Its id.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    kind: GroupKind,
    /// Whether people choose it.
    pub joining: Joining,
}

impl From<KnownGroup> for GroupToJoin {
    fn from(group: KnownGroup) -> Self {
        Self { id: group.id, name: group.name, kind: group.kind, joining: group.joining }
    }
}

/// The name of a school, if people may ask to join it.
pub fn open_school(id: Uuid) -> Query {
    sql("SELECT name FROM school WHERE id = $1 AND registration <> 'closed'").bind(id)
}

/// All groups of a school: years, classes, others, each by name. Years and classes can be asked for unless the school says
/// otherwise; the names of other groups may say more than a stranger should read, so the school opens each itself.
pub fn groups_query(school: Uuid) -> Query {
    sql("SELECT id, name, kind, joining FROM cohort WHERE school_id = $1
         ORDER BY CASE kind WHEN 'year' THEN 0 WHEN 'class' THEN 1 ELSE 2 END, name, id")
    .bind(school)
}

/// A group as the database has it.
#[derive(sqlx::FromRow)]
pub struct GroupRow {
    id: Uuid,
    name: String,
    kind: String,
    joining: Option<String>,
}

/// The groups of such rows.
pub fn groups(rows: Vec<GroupRow>) -> Result<Vec<KnownGroup>> {
    rows.into_iter()
        .map(|GroupRow { id, name, kind, joining }| {
            let kind: GroupKind = names::read(&kind)?;
            let joining = match joining {
                Some(joining) => names::read(&joining)?,
                None if kind == GroupKind::Other => Joining::Closed,
                None => Joining::Ask,
            };
            Ok(KnownGroup { id, name, kind, joining })
        })
        .collect()
}

/// Puts a contact into those of the groups that need nobody's leave, and gives the rest: open ones, and those that the school
/// has put a child of theirs into. What they are in already is no part of the rest.
pub async fn enter_open(
    app: &AppState,
    tx: &mut Tx,
    school: Uuid,
    contact: Uuid,
    wanted: &[Uuid],
) -> Result<Vec<Uuid>> {
    let known = groups(tx.all(groups_query(school)).await?)?;
    let own = childrens_groups(tx, contact).await?;
    let is_in: Vec<(Uuid,)> =
        tx.all(sql("SELECT cohort_id FROM live_member WHERE contact_id = $1").bind(contact)).await?;
    let mut left = Vec::new();
    for id in wanted.iter().filter(|id| !is_in.iter().any(|(is_in,)| is_in == *id)) {
        let open = known.iter().any(|group| group.id == *id && group.joining == Joining::Open);
        if own.contains(id) || open {
            choose(tx, contact, *id, true, app.now()).await?;
        } else {
            left.push(*id);
        }
    }
    Ok(left)
}

/// The groups that the school has put this contact's children into.
pub async fn childrens_groups(tx: &mut Tx, contact: Uuid) -> Result<BTreeSet<Uuid>> {
    let rows: Vec<(Uuid,)> = tx
        .all(
            sql("SELECT m.cohort_id FROM membership m JOIN live_guardian g ON g.pupil_id = m.pupil_id WHERE g.contact_id = $1")
                .bind(contact),
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Writes down what a person says of a group.
pub async fn choose(tx: &mut Tx, contact: Uuid, group: Uuid, joined: bool, now: Time) -> Result {
    tx.run(
        sql("INSERT INTO group_choice (contact_id, cohort_id, joined, at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (contact_id, cohort_id) DO UPDATE SET joined = excluded.joined, at = excluded.at")
        .bind(contact)
        .bind(group)
        .bind(joined)
        .bind(now),
    )
    .await?;
    Ok(())
}

/// The groups of a request, by name.
pub async fn asked_groups(app: &AppState, request: Uuid) -> Result<Vec<Named>> {
    let rows: Vec<(Uuid, String)> = app
        .db
        .all(
            sql("SELECT c.id, c.name FROM join_request_group g JOIN cohort c ON c.id = g.cohort_id
                 WHERE g.request_id = $1 ORDER BY c.name, c.id")
            .bind(request),
        )
        .await?;
    Ok(rows.into_iter().map(|(id, name)| Named { id, name }).collect())
}

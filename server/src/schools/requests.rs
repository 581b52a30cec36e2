//! O6, the part about joining: who asks to join the school or its groups, and what the office answers. The row of a request is
//! its own trail: who answered, in which role, when and why. Once there is a contact, its audit trail has it too.

use crate::{
    audit, claim,
    contacts::{
        record,
        suppression::{self, person},
    },
    db::{Tx, fragments::CHILD_NAME, names, sql},
    error::{Error, Result},
    http::caller::{Admin, Staff},
    live,
    mail::queue::{self, Letter},
    messages::noticeboard,
    preferences::language,
    schools::{
        groups::{self, asked_groups, choose},
        joining,
    },
    state::AppState,
};
use shared::{
    Time, Uuid,
    email::Email,
    endpoint::Done,
    invisible::typed,
    name::Name,
    requests::{
        ApproveRequest, JoiningRules, ListRequests, Match, REASON_CHARACTERS, REQUESTS, ReadJoining,
        RefuseRequest, Registration, Request, RequestState, Requests, SetJoining, SetRegistration,
    },
    words::mails,
};
use std::collections::BTreeMap;

/// The requests to join the caller's school.
pub async fn list(app: AppState, who: Staff<Admin>, request: ListRequests) -> Result<Requests> {
    // What waits is read from the oldest on, what was decided from the newest.
    let (which, follows, order) = if request.decided {
        ("r.state <> 'pending'", "r.id < $1", " ORDER BY r.id DESC")
    } else {
        ("r.state = 'pending'", "r.id > $1", " ORDER BY r.id")
    };
    let query =
        sql("SELECT r.id, r.contact_id, r.name, r.email, r.mobile, r.mobile_confirmed_at, r.state, r.reason,
             r.decided_at, r.created_at, t.name AS decided_by
         FROM live_join_request r LEFT JOIN staff t ON t.id = r.decided_by WHERE r.school_id = $1")
        .bind(who.school_id)
        .and([sql(which)])
        .and(request.after.map(|after| sql(follows).bind(after)))
        .push(order)
        .push(" LIMIT ")
        .push_bind(REQUESTS + 1);
    let mut rows: Vec<Row> = app.db.all(query).await?;
    let most = usize::try_from(REQUESTS).unwrap_or(usize::MAX);
    let more = rows.len() > most;
    rows.truncate(most);
    let known = if rows.iter().any(Row::wants_a_record) { records(&app, &who).await? } else { Vec::new() };
    let mut items = Vec::with_capacity(rows.len());
    for row in rows {
        let matches = if row.wants_a_record() { row.matches(&known) } else { Vec::new() };
        items.push(Request {
            id: row.id,
            groups: asked_groups(&app, row.id).await?,
            name: row.name,
            email: row.email,
            mobile: row.mobile,
            mobile_confirmed: row.mobile_confirmed_at.is_some(),
            asked_at: Time(row.created_at),
            contact: row.contact_id,
            matches,
            state: names::read(&row.state)?,
            reason: row.reason,
            decided_at: row.decided_at.map(Time),
            decided_by: row.decided_by,
        });
    }
    Ok(Requests { items, waiting: waiting(&app, who.school_id).await?, more })
}

/// How many wait for this school.
pub async fn waiting(app: &AppState, school: Uuid) -> Result<i64> {
    let (waiting,): (i64,) = app
        .db
        .one(
            sql("SELECT COUNT(*) FROM live_join_request WHERE school_id = $1 AND state = 'pending'")
                .bind(school),
        )
        .await?;
    Ok(waiting)
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    contact_id: Option<Uuid>,
    name: String,
    email: String,
    mobile: Option<String>,
    mobile_confirmed_at: Option<i64>,
    state: String,
    reason: Option<String>,
    decided_at: Option<i64>,
    created_at: i64,
    decided_by: Option<String>,
}

impl Row {
    /// Whether nobody has said yet which of the school's records is theirs.
    fn wants_a_record(&self) -> bool {
        self.state == "pending" && self.contact_id.is_none()
    }

    /// By name or number; the address would have linked them already. The office decides: two people may share either.
    fn matches(&self, known: &[(record::Row, Vec<String>)]) -> Vec<Match> {
        let name = Name::parse(&self.name).ok().map(|name| person(&name));
        let mut found: Vec<Match> = known
            .iter()
            .filter_map(|(row, children)| {
                let (its_name, its_mobile) = (row.name().value, row.mobile().value);
                let folded =
                    its_name.as_deref().and_then(|name| Name::parse(name).ok()).map(|name| person(&name));
                let same_name = name.is_some() && folded == name;
                let same_mobile = self.mobile.is_some() && its_mobile == self.mobile;
                (same_name || same_mobile).then(|| Match {
                    contact: row.id,
                    name: its_name,
                    email: row.email().value,
                    mobile: its_mobile,
                    children: children.clone(),
                    same_name,
                    same_mobile,
                })
            })
            .collect();
        found.sort_by_key(|one| (!(one.same_name && one.same_mobile), !one.same_mobile, one.contact));
        found
    }
}

/// The school's records without an account, each with its children's names.
async fn records(app: &AppState, who: &Staff<Admin>) -> Result<Vec<(record::Row, Vec<String>)>> {
    let rows: Vec<record::Row> = app
        .db
        .all(sql(record::COLUMNS).push(" WHERE account_id IS NULL AND school_id = $1").bind(who.school_id))
        .await?;
    let children: Vec<(Uuid, String)> = app
        .db
        .all(
            sql("SELECT g.contact_id, ")
                .push(CHILD_NAME)
                .push(" FROM live_guardian g JOIN pupil p ON p.id = g.pupil_id WHERE p.school_id = $1 ORDER BY 2")
                .bind(who.school_id),
        )
        .await?;
    let mut names = BTreeMap::<Uuid, Vec<String>>::new();
    for (contact, name) in children {
        names.entry(contact).or_default().push(name);
    }
    Ok(rows
        .into_iter()
        .map(|row| {
            let children = names.remove(&row.id).unwrap_or_default();
            (row, children)
        })
        .collect())
}

/// Lets someone in.
pub async fn approve(app: AppState, who: Staff<Admin>, request: ApproveRequest) -> Result<Done> {
    let mut tx = claim_asker(&app, &who, request.id, request.contact).await?;
    let open = decide(&app, &mut tx, &who, request.id, RequestState::Approved, None).await?;
    let contact = match (open.contact_id, request.contact) {
        (Some(contact), _) => contact,
        (None, Some(chosen)) => link(&app, &mut tx, &who, &open, chosen).await?,
        (None, None) => new_contact(&app, &mut tx, &who, &open).await?,
    };
    tx.run(sql("UPDATE join_request SET contact_id = $1 WHERE id = $2").bind(contact).bind(request.id))
        .await?;
    let asked: Vec<(Uuid,)> = tx
        .all(sql("SELECT cohort_id FROM join_request_group WHERE request_id = $1").bind(request.id))
        .await?;
    let chosen: Vec<Uuid> =
        asked.into_iter().map(|(id,)| id).filter(|id| request.groups.contains(id)).collect();
    for group in groups::enter_open(&app, &mut tx, who.school_id, contact, &chosen).await? {
        choose(&mut tx, contact, group, true, app.now()).await?;
    }
    tx.run(sql("DELETE FROM left_school WHERE contact_id = $1").bind(contact)).await?;
    suppression::lift_contact(&app, &mut tx, contact).await?;
    noticeboard::bring(&app, &mut tx, who.school_id, Some(contact)).await?;
    let (school,): (String,) =
        tx.one(sql("SELECT name FROM school WHERE id = $1").bind(who.school_id)).await?;
    joining::tell_approved(&app, &mut tx, &open.email, &school).await?;
    audit::note_in(&app, &mut tx, &who, contact, "request to join approved").await?;
    tx.commit().await?;
    app.post.notify_one();
    Ok(Done {})
}

/// Does not let someone in.
pub async fn refuse(app: AppState, who: Staff<Admin>, request: RefuseRequest) -> Result<Done> {
    let reason = typed(&request.reason);
    if reason.is_empty() {
        return Err(Error::field("reason", "empty", "Write why, in words that the parent will read"));
    }
    if reason.chars().count() > REASON_CHARACTERS {
        let message = format!("Shorten the reason to {REASON_CHARACTERS} characters");
        return Err(Error::field("reason", "too_long", message));
    }
    let mut tx = claim_asker(&app, &who, request.id, None).await?;
    let open = decide(&app, &mut tx, &who, request.id, RequestState::Refused, Some(reason)).await?;
    if let Some(contact) = open.contact_id {
        audit::note_in(&app, &mut tx, &who, contact, "request to join a group refused").await?;
    }
    let (school,): (String,) =
        tx.one(sql("SELECT name FROM school WHERE id = $1").bind(who.school_id)).await?;
    let gaps = [
        ("school", school.as_str()),
        ("reason", reason),
        ("link", &*format!("{}/details/schools", app.config.public_url)),
    ];
    let to = Email::parse(&open.email).map_err(|_| Error::internal("a stored email address is none"))?;
    let language = language::of(&mut tx, open.account_id).await?;
    queue::write(
        &app,
        &mut tx,
        Letter::email(&to, &mails::join(language).refused, &gaps).about(Some(open.account_id)),
    )
    .await?;
    live::tell_accounts(&mut tx, [open.account_id]).await?;
    tx.commit().await?;
    app.post.notify_one();
    Ok(Done {})
}

/// Begins a transaction that writes for whoever asked, and for the school's record that is theirs or is chosen for them.
async fn claim_asker(app: &AppState, who: &Staff<Admin>, id: Uuid, chosen: Option<Uuid>) -> Result<Tx> {
    let asker: Option<(Uuid, Option<Uuid>)> = app
        .db
        .optional(
            sql("SELECT account_id, contact_id FROM live_join_request WHERE id = $1 AND school_id = $2")
                .bind(id)
                .bind(who.school_id),
        )
        .await?;
    let (account, contact) = asker.ok_or(Error::NotFound)?;
    match contact.or(chosen) {
        Some(contact) => claim::account_and_contact(app, account, contact).await,
        None => claim::account(app, account).await,
    }
}

/// A request that was open until now.
#[derive(sqlx::FromRow)]
struct Open {
    account_id: Uuid,
    contact_id: Option<Uuid>,
    name: String,
    email: String,
    mobile: Option<String>,
    mobile_confirmed_at: Option<i64>,
}

/// Answers a request of the caller's school that waits. Another school's, or one that was answered, is as missing as one that
/// never was.
async fn decide(
    app: &AppState,
    tx: &mut Tx,
    who: &Staff<Admin>,
    id: Uuid,
    state: RequestState,
    reason: Option<&str>,
) -> Result<Open> {
    let open: Option<Open> = tx
        .optional(
            sql("SELECT account_id, contact_id, name, email, mobile, mobile_confirmed_at FROM live_join_request
                 WHERE id = $1 AND school_id = $2 AND state = 'pending'")
            .bind(id)
            .bind(who.school_id),
        )
        .await?;
    let open = open.ok_or(Error::NotFound)?;
    let changed = tx
        .run(
            sql("UPDATE join_request SET state = $1, reason = $2, decided_by = $3, decided_role = $4, decided_at = $5
                 WHERE id = $6 AND state = 'pending'")
            .bind(names::of(state))
            .bind(reason)
            .bind(who.id)
            .bind(names::of(who.role))
            .bind(app.now())
            .bind(id),
        )
        .await?;
    // Another administrator answered in this very moment.
    if changed == 0 { Err(Error::NotFound) } else { Ok(open) }
}

/// A record of the school turns out to be this person's. The address that they confirmed counts from now on, and whoever reads
/// the one that it replaces is told: a mistake of the office must not go unseen.
async fn link(app: &AppState, tx: &mut Tx, who: &Staff<Admin>, open: &Open, contact: Uuid) -> Result<Uuid> {
    let now = app.now();
    let email = Email::parse(&open.email).map_err(|_| Error::internal("a stored email address is none"))?;
    let before: Option<(Option<String>, Option<String>)> = tx
        .optional(
            sql("SELECT email, name FROM live_contact WHERE id = $1 AND school_id = $2")
                .bind(contact)
                .bind(who.school_id),
        )
        .await?;
    let (old, name) = before.ok_or(Error::NotFound)?;
    let linked = tx
        .run(
            sql("UPDATE contact SET account_id = $1, my_email = $2, my_email_key = $3, my_email_at = $4, updated_at = $4
                 WHERE id = $5 AND account_id IS NULL AND deleted_at IS NULL")
            .bind(open.account_id)
            .bind(email.as_str())
            .bind(email.key())
            .bind(now)
            .bind(contact),
        )
        .await?;
    if linked == 0 {
        let message = "Choose another record: this one belongs to an account already";
        return Err(Error::field("contact", "taken", message));
    }
    if name.is_none() {
        tx.run(
            sql("UPDATE contact SET my_name = $1, my_name_at = $2 WHERE id = $3")
                .bind(&open.name)
                .bind(now)
                .bind(contact),
        )
        .await?;
    }
    if let Some(mobile) = open.confirmed_mobile() {
        tx.run(
            sql("UPDATE contact SET my_mobile = $1, my_mobile_at = $2 WHERE id = $3")
                .bind(mobile)
                .bind(now)
                .bind(contact),
        )
        .await?;
    }
    if let Some(old) = old.and_then(|old| Email::parse(&old).ok()).filter(|old| old.key() != email.key()) {
        let gaps = [("new", &*record::masked_email(&email))];
        let language = language::of(tx, open.account_id).await?;
        queue::write(
            app,
            tx,
            Letter::email(&old, &mails::details(language).email_changed, &gaps).about(Some(open.account_id)),
        )
        .await?;
    }
    Ok(contact)
}

/// Somebody whom the school's records do not have: all that is known of them is what they said.
async fn new_contact(app: &AppState, tx: &mut Tx, who: &Staff<Admin>, open: &Open) -> Result<Uuid> {
    let (id, now) = (app.new_id(), app.now());
    let email = Email::parse(&open.email).map_err(|_| Error::internal("a stored email address is none"))?;
    let mobile = open.confirmed_mobile();
    tx.run(
        sql("INSERT INTO contact (id, school_id, account_id, my_name, my_name_at, my_email, my_email_key, my_email_at, my_mobile,
                 my_mobile_at, created_at, updated_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $5, $8, $9, $5, $5)")
        .bind(id)
        .bind(who.school_id)
        .bind(open.account_id)
        .bind(&open.name)
        .bind(now)
        .bind(email.as_str())
        .bind(email.key())
        .bind(mobile)
        .bind(mobile.map(|_| now)),
    )
    .await?;
    Ok(id)
}

impl Open {
    /// The number, once a code that was sent to it has come back.
    fn confirmed_mobile(&self) -> Option<&str> {
        self.mobile.as_deref().filter(|_| self.mobile_confirmed_at.is_some())
    }
}

/// Who may ask to join.
pub async fn rules(app: AppState, who: Staff<Admin>, _: ReadJoining) -> Result<JoiningRules> {
    read_rules(&app, who.school_id).await
}

/// Who may ask to join the school, from now on.
pub async fn set_registration(
    app: AppState,
    who: Staff<Admin>,
    request: SetRegistration,
) -> Result<JoiningRules> {
    app.db
        .run(
            sql("UPDATE school SET registration = $1 WHERE id = $2")
                .bind(names::of(request.registration))
                .bind(who.school_id),
        )
        .await?;
    read_rules(&app, who.school_id).await
}

/// Whether people choose a group themselves, from now on.
pub async fn set_joining(app: AppState, who: Staff<Admin>, request: SetJoining) -> Result<JoiningRules> {
    let changed = app
        .db
        .run(
            sql("UPDATE cohort SET joining = $1 WHERE id = $2 AND school_id = $3")
                .bind(names::of(request.joining))
                .bind(request.id)
                .bind(who.school_id),
        )
        .await?;
    if changed == 0 { Err(Error::NotFound) } else { read_rules(&app, who.school_id).await }
}

async fn read_rules(app: &AppState, school: Uuid) -> Result<JoiningRules> {
    let (code, registration): (String, String) =
        app.db.one(sql("SELECT code, registration FROM school WHERE id = $1").bind(school)).await?;
    let registration: Registration = names::read(&registration)?;
    let groups = groups::groups(app.db.all(groups::groups_query(school)).await?)?;
    Ok(JoiningRules { code, registration, groups: groups.into_iter().map(Into::into).collect() })
}

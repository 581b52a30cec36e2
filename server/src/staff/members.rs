//! O1: who works for a school: added, given another role or password, signed out, removed. Each change is felt at once, because
//! it ends their sessions in the same transaction. [`crate::contacts::office`] signs them in.

use crate::{
    accounts::{password_reset, password_strength, session::Side},
    claim,
    db::{Tx, names, sql},
    error::{Error, Result},
    state::AppState,
};
use shared::{FieldProblem, Time, Uuid, email::Email, name::Name, office::Role, refusal::Refusal as _};

/// Who is added.
pub struct Person {
    /// The address they sign in with.
    pub email: Email,
    /// Their name.
    pub name: Name,
    /// What they may do.
    pub role: Role,
}

impl Person {
    /// Reads what was typed on the command line.
    pub fn parse(email: &str, name: &str, role: Role) -> Result<Self> {
        Ok(Self {
            email: address(email)?,
            name: Name::parse(name)
                .map_err(|refusal| Error::field("name", refusal.code(), format!("--name: {refusal}")))?,
            role,
        })
    }

    fn about(&self) -> Vec<String> {
        vec![self.email.as_str().to_owned(), self.name.as_str().to_owned()]
    }

    /// Why they cannot choose this password, if they cannot.
    pub async fn refusal(&self, app: &AppState, password: &str) -> Result<Option<FieldProblem>> {
        password_strength::refusal(app, password, self.about()).await
    }
}

/// Reads the address of a member of staff as the command line names it.
pub fn address(raw: &str) -> Result<Email> {
    Email::parse(raw).map_err(|refusal| Error::field("email", refusal.code(), format!("--email: {refusal}")))
}

/// A member of staff, as a list shows them.
#[derive(sqlx::FromRow)]
pub struct Member {
    /// Their id.
    pub id: Uuid,
    /// Their school's.
    pub school_id: Uuid,
    /// The address they sign in with.
    pub email: String,
    /// Their name.
    pub name: String,
    role: String,
    /// Browsers in which they are signed in now.
    pub sessions: i64,
}

impl Member {
    /// What they may do.
    pub fn role(&self) -> Result<Role> {
        names::read(&self.role)
    }

    /// The same person, as one who chooses a password.
    pub fn person(&self) -> Result<Person> {
        Person::parse(&self.email, &self.name, self.role()?)
    }
}

/// Everyone who works for a school now, by name.
pub async fn list(app: &AppState, school: Uuid) -> Result<Vec<Member>> {
    app.db
        .all(
            sql("SELECT t.id, t.school_id, t.email, t.name, t.role,
                     (SELECT COUNT(*) FROM live_session s WHERE s.staff_id = t.id AND s.expires_at > $2) AS sessions
                 FROM live_staff t WHERE t.school_id = $1 ORDER BY t.name, t.id")
            .bind(school)
            .bind(app.now()),
        )
        .await
}

/// The one who signs in with this address.
pub async fn find(app: &AppState, email: &Email) -> Result<Option<Member>> {
    app.db
        .optional(
            sql("SELECT t.id, t.school_id, t.email, t.name, t.role,
                     (SELECT COUNT(*) FROM live_session s WHERE s.staff_id = t.id AND s.expires_at > $2) AS sessions
                 FROM live_staff t WHERE t.email_key = $1")
            .bind(email.key())
            .bind(app.now()),
        )
        .await
}

/// Adds a member of staff; gives their id. Their password is judged as a parent's is.
pub async fn add(app: &AppState, school: Uuid, person: &Person, password: &str) -> Result<Uuid> {
    let hash = password_strength::choose(app, password, person.about()).await?;
    let id = app.new_id();
    let added = app
        .db
        .run(
            sql("INSERT INTO staff (id, school_id, email, email_key, name, role, password_hash, created_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (email_key) DO NOTHING")
            .bind(id)
            .bind(school)
            .bind(person.email.as_str())
            .bind(person.email.key())
            .bind(person.name.as_str())
            .bind(names::of(person.role))
            .bind(hash)
            .bind(app.now()),
        )
        .await?;
    if added == 0 {
        return Err(Error::field(
            "email",
            "taken",
            "--email: a member of staff has this address already. Give another one, or change theirs with `staff role` and \
             `staff password`",
        ));
    }
    Ok(id)
}

/// Gives a member of staff another role. What they see changes with it, so they sign in again.
pub async fn set_role(app: &AppState, member: &Member, role: Role) -> Result {
    let mut tx = claim::staff_of(app, member.school_id, member.id).await?;
    if !looks_after_the_school(role) {
        refuse_the_last(&mut tx, member).await?;
    }
    tx.run(sql("UPDATE staff SET role = $1 WHERE id = $2").bind(names::of(role)).bind(member.id)).await?;
    end_sessions(&mut tx, member.id).await?;
    tx.commit().await
}

/// Gives a member of staff another password, and ends their sessions.
pub async fn set_password(app: &AppState, member: &Member, password: &str) -> Result {
    let hash = password_strength::choose(app, password, member.person()?.about()).await?;
    let mut tx = claim::staff(app, member.id).await?;
    set_hash(&mut tx, member.id, hash).await?;
    tx.commit().await
}

/// Ends the sessions of a member of staff; says how many there were.
pub async fn sign_out(app: &AppState, member: &Member) -> Result<u64> {
    let mut tx = claim::staff(app, member.id).await?;
    let ended = end_sessions(&mut tx, member.id).await?;
    tx.commit().await?;
    Ok(ended)
}

/// Ends that someone works for their school. Their name stays beside what they did; their address and password go.
pub async fn remove(app: &AppState, member: &Member) -> Result {
    let now: Time = app.now();
    let mut tx = claim::staff_of(app, member.school_id, member.id).await?;
    refuse_the_last(&mut tx, member).await?;
    end_sessions(&mut tx, member.id).await?;
    tx.run(
        // No address has a colon before its @, so nobody's is this one.
        sql("UPDATE staff SET removed_at = $1, email = '', email_key = $2, password_hash = '' WHERE id = $3")
            .bind(now)
            .bind(format!("removed:{}", member.id))
            .bind(member.id),
    )
    .await?;
    tx.commit().await
}

const fn looks_after_the_school(role: Role) -> bool {
    matches!(role, Role::Admin | Role::DataProtection)
}

/// A school keeps somebody who looks after all of it.
async fn refuse_the_last(tx: &mut Tx, member: &Member) -> Result {
    let (others,): (i64,) = tx
        .one(
            sql("SELECT COUNT(*) FROM live_staff WHERE school_id = $1 AND id <> $2 AND role <> 'sender'")
                .bind(member.school_id)
                .bind(member.id),
        )
        .await?;
    let (is_one,): (i64,) = tx
        .one(sql("SELECT COUNT(*) FROM live_staff WHERE id = $1 AND role <> 'sender'").bind(member.id))
        .await?;
    if others == 0 && is_one == 1 {
        return Err(Error::field(
            "email",
            "last_admin",
            "--email: nobody else looks after this school. Add another administrator first, or give a colleague that role",
        ));
    }
    Ok(())
}

/// Ends the sessions of a member of staff; says how many there were.
pub async fn end_sessions(tx: &mut Tx, staff: Uuid) -> Result<u64> {
    tx.run(sql("DELETE FROM session WHERE staff_id = $1").bind(staff)).await
}

/// Another password counts from now on: no link that was mailed before brings another one back, and every session ends.
pub(crate) async fn set_hash(tx: &mut Tx, staff: Uuid, hash: String) -> Result {
    tx.run(sql("UPDATE staff SET password_hash = $1 WHERE id = $2").bind(hash).bind(staff)).await?;
    password_reset::void(tx, Side::Staff, staff).await?;
    end_sessions(tx, staff).await?;
    Ok(())
}

//! P1: someone without an account finds their school, says who they are, and shows by a code that the address is theirs.
//!
//! No answer says whether an address has an account, and none takes longer for it: a password is hashed, a row and a letter are
//! written in either case. Only what the letter says differs, and its reader owns the address.
//!
//! Who is not known to the school is no contact of it until the office agrees: there is a row in `join_request` and nothing
//! else, so no view has to leave them out.

use crate::{
    accounts::{
        code::{self, Code},
        password_hash::hash_password,
        password_strength, profile, session,
    },
    claim,
    db::{Tx, sql},
    error::{Error, Result},
    fold::fold,
    http::{caller::Anyone, endpoint::WithCookies},
    mail::{
        per_address::{self, Kind},
        queue::{self, Letter},
    },
    policy::{self, How},
    preferences::language,
    schools::{
        groups::{self, KnownGroup},
        joining::{Asker, ask},
    },
    state::{AppState, limits::Limited},
};
use shared::{
    FieldProblem, Uuid,
    details::{CODE_MINUTES, CODE_TRIES},
    email::Email,
    endpoint::Named,
    invisible::typed,
    join::{
        ConfirmRegistration, FoundSchool, FoundSchools, Joined, LookAtSchool, Register, Registered, SCHOOLS,
        SchoolToJoin, SearchSchools,
    },
    name::Name,
    phone::Phone,
    refusal::Refusal,
    schools::Joining,
    words::mails,
};

/// Schools by a part of the name, if they are listed, or by their whole code.
pub async fn search(app: AppState, who: Anyone, request: SearchSchools) -> Result<FoundSchools> {
    app.limits.take(Limited::SchoolSearch, who.client, app.now())?;
    request.check().map_err(|refusal| Error::refused("text", refusal))?;
    let text = typed(&request.text);
    // Folded here, because neither database folds accents in the same way; a server has hundreds of schools, not millions.
    let rows: Vec<(Uuid, String, String, bool)> = app
        .db
        .all(
            sql("SELECT id, name, code, registration = 'listed' FROM school
                 WHERE registration = 'listed' OR (registration = 'by_code' AND code = $1) ORDER BY name, code")
            .bind(text.to_uppercase()),
        )
        .await?;
    let words = fold(text);
    let words: Vec<&str> = words.split(' ').filter(|word| !word.is_empty()).collect();
    let code = text.to_uppercase();
    let mut schools: Vec<FoundSchool> = rows
        .into_iter()
        .filter(|(_, name, its, listed)| {
            let name = fold(name);
            *its == code || (*listed && words.iter().all(|word| name.contains(word)))
        })
        .map(|(id, name, code, _)| FoundSchool { id, name, code })
        .collect();
    let more = schools.len() > SCHOOLS;
    schools.truncate(SCHOOLS);
    Ok(FoundSchools { schools, more })
}

/// What can be chosen at a school.
pub async fn look(app: AppState, who: Anyone, request: LookAtSchool) -> Result<SchoolToJoin> {
    app.limits.take(Limited::SchoolSearch, who.client, app.now())?;
    let school: Option<(String,)> = app.db.optional(groups::open_school(request.id)).await?;
    let (name,) = school.ok_or(Error::NotFound)?;
    let school = Named { id: request.id, name };
    let groups = groups::groups(app.db.all(groups::groups_query(request.id)).await?)?;
    let groups =
        groups.into_iter().filter(|group| group.joining != Joining::Closed).map(Into::into).collect();
    Ok(SchoolToJoin { school, groups, policy: policy::current(&app).await?.version })
}

/// Someone registers: a code goes to the address, or word that it has an account already.
pub async fn register(app: AppState, who: Anyone, request: Register) -> Result<Registered> {
    let now = app.now();
    app.limits.take(Limited::Register, who.client, now)?;
    let new = New::read(&app, &request).await?;
    count(&app, &new.email).await?;
    // Whether or not it will be kept: the time that it takes says nothing.
    let password_hash = hash_password(&app, &request.password).await?;
    let (id, mut tx) = (app.new_id(), app.db.begin().await?);
    let account: Option<(Uuid,)> =
        tx.optional(sql("SELECT id FROM live_account WHERE email_key = $1").bind(new.email.key())).await?;
    let free = account.is_none();
    let code = Code::new(&app, id, free);
    tx.run(
        sql("INSERT INTO registration (id, school_id, cohorts, name, email, email_key, mobile, password_hash, policy, code_hash,
                 tries, created_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, $11, $12)")
        .bind(id)
        .bind(new.school.id)
        .bind(serde_json::to_string(&new.groups).unwrap_or_default())
        .bind(new.name.as_str())
        .bind(new.email.as_str())
        .bind(new.email.key())
        .bind(new.mobile.as_ref().map(Phone::as_e164))
        .bind(if free { password_hash } else { String::new() })
        .bind(&request.policy)
        .bind(code.hash)
        .bind(now)
        .bind(code.expires_at),
    )
    .await?;
    let minutes = CODE_MINUTES.to_string();
    let gaps = [
        ("code", code.digits.as_str()),
        ("minutes", minutes.as_str()),
        ("school", new.school.name.as_str()),
        ("link", app.config.public_url.as_str()),
    ];
    // Asked for in either case, as all else that takes time; a stranger is written to in the language of their browser.
    let language = language::of(&mut tx, account.map_or(id, |(account,)| account)).await?;
    let words = if free { &mails::join(who.language).code } else { &mails::details(language).address_taken };
    queue::write(&app, &mut tx, Letter::email(&new.email, words, &gaps)).await?;
    tx.commit().await?;
    app.post.notify_one();
    Ok(Registered { id, email: new.email.as_str().to_owned(), expires_at: code.expires_at })
}

/// The code came back: there is an account, and its owner is signed in.
pub async fn confirm(
    app: AppState,
    who: Anyone,
    request: ConfirmRegistration,
) -> Result<WithCookies<Joined>> {
    let now = app.now();
    app.limits.take(Limited::Confirm, who.client, now)?;
    let digits = code::typed(&request.code)?;
    let mut tx = app.db.begin().await?;
    let row: Option<Waiting> = tx
        .optional(
            sql("UPDATE registration SET tries = tries + 1 WHERE id = $1 AND expires_at > $2 AND created_at - 300000000 <= $2 AND tries < $3
                 RETURNING school_id, cohorts, name, email, mobile, password_hash, policy, code_hash, tries")
            .bind(request.id)
            .bind(now)
            .bind(CODE_TRIES),
        )
        .await?;
    tx.commit().await?;
    let row = row.ok_or(Error::Expired)?;
    code::check(&app, request.id, &digits, &row.code_hash, row.tries)?;
    let email = Email::parse(&row.email).map_err(|_| Error::internal("a stored email address is none"))?;
    let mut tx = app.db.begin().await?;
    // Two codes of one address, or one twice, may come at the same moment. Whoever takes all that waits for the address first
    // goes on; the other finds nothing left to take.
    claim::word(&mut tx, &app.key.hash("address", &[email.key()])).await?;
    let taken = tx.run(sql("DELETE FROM registration WHERE email_key = $1").bind(email.key())).await?;
    let account = app.new_id();
    let made = tx
        .run(
            sql("INSERT INTO account (id, email, email_key, password_hash, created_at) VALUES ($1, $2, $3, $4, $5)
                 ON CONFLICT DO NOTHING")
                .bind(account)
                .bind(email.as_str())
                .bind(email.key())
                .bind(&row.password_hash)
                .bind(now),
        )
        .await?;
    if taken == 0 || made == 0 {
        return Err(Error::Expired);
    }
    tx.run(sql("DELETE FROM invitation WHERE email_key = $1").bind(email.key())).await?;
    policy::note(&mut tx, account, &row.policy, How::Accepted, now).await?;
    language::note(&mut tx, account, who.language).await?;
    let asker = Asker { account, name: row.name, mobile: row.mobile.clone() };
    let cohorts: Vec<Uuid> = serde_json::from_str(&row.cohorts).unwrap_or_default();
    let state = ask(&app, &mut tx, &asker, row.school_id, &cohorts).await?;
    let contacts: Vec<(Uuid,)> =
        tx.all(sql("SELECT id FROM live_contact WHERE account_id = $1").bind(account)).await?;
    let contacts: Vec<Uuid> = contacts.into_iter().map(|(id,)| id).collect();
    let mobile = match row.mobile.as_deref().and_then(|mobile| Phone::parse(mobile).ok()) {
        Some(phone) if !holds(&mut tx, &contacts, &phone).await? => {
            profile::start_mobile(&app, &mut tx, account, &phone, &contacts).await?
        }
        _ => None,
    };
    let (school,): (String,) =
        tx.one(sql("SELECT name FROM school WHERE id = $1").bind(row.school_id)).await?;
    tx.commit().await?;
    app.post.notify_one();
    // Whoever reads the mailbox is the owner: passwords that were tried before there was an account do not keep them out.
    session::forgive(&app, session::Side::Parent, &email).await?;
    let WithCookies { body: me, cookies } = session::open(&app, &who, account, false).await?;
    let school = Named { id: row.school_id, name: school };
    Ok(WithCookies { body: Joined { me, school, state, mobile }, cookies })
}

/// Whether the schools that hold these contacts all have the number: it needs no code then.
async fn holds(tx: &mut Tx, contacts: &[Uuid], phone: &Phone) -> Result<bool> {
    let (others,): (i64,) = tx
        .one(
            sql("SELECT COUNT(*) FROM live_contact WHERE (mobile IS NULL OR mobile <> $1) AND id IN ")
                .bind(phone.as_e164())
                .push_list(contacts.to_vec()),
        )
        .await?;
    Ok(!contacts.is_empty() && others == 0)
}

/// A registration as it waits.
#[derive(sqlx::FromRow)]
struct Waiting {
    school_id: Uuid,
    cohorts: String,
    name: String,
    email: String,
    mobile: Option<String>,
    password_hash: String,
    policy: String,
    code_hash: Vec<u8>,
    tries: i64,
}

/// What somebody who registers said, read.
struct New {
    school: Named,
    groups: Vec<Uuid>,
    name: Name,
    email: Email,
    mobile: Option<Phone>,
}

impl New {
    /// Everything that is wrong is said at once.
    async fn read(app: &AppState, request: &Register) -> Result<Self> {
        let mut wrong = Vec::new();
        let school: Option<(String,)> = app.db.optional(groups::open_school(request.school)).await?;
        let school = school.map(|(name,)| Named { id: request.school, name });
        let known = groups::groups(app.db.all(groups::groups_query(request.school)).await?)?;
        if school.is_none() {
            note(
                &mut wrong,
                "school",
                "unknown",
                "Choose your school again: nobody can register with this one at the moment",
            );
        } else if !request.groups.iter().all(|group| can_be_chosen(&known, *group)) {
            note(&mut wrong, "groups", "unknown", "Choose the groups again: the school has changed them");
        }
        let name = Name::parse(&request.name).map_err(|refusal| refused(&mut wrong, "name", refusal)).ok();
        let email =
            Email::parse(&request.email).map_err(|refusal| refused(&mut wrong, "email", refusal)).ok();
        let mobile = (!typed(&request.mobile).is_empty())
            .then(|| Phone::parse(&request.mobile).map_err(|refusal| refused(&mut wrong, "mobile", refusal)));
        let about = [&request.name, &request.email].map(|text| text.trim().to_owned());
        wrong.extend(password_strength::refusal(app, &request.password, about.into()).await?);
        if request.policy.is_empty() {
            note(
                &mut wrong,
                "policy",
                "not_accepted",
                "Read the privacy policy and tick the box: you cannot have an account without it",
            );
        } else if request.policy != policy::current(app).await?.version {
            note(
                &mut wrong,
                "policy",
                "outdated",
                "The privacy policy has changed. Read the new one and accept it",
            );
        }
        match (school, name, email) {
            (Some(school), Some(name), Some(email)) if wrong.is_empty() => Ok(Self {
                school,
                groups: request.groups.clone(),
                name,
                email,
                mobile: mobile.and_then(Result::ok),
            }),
            _ => Err(Error::Invalid(wrong)),
        }
    }
}

fn can_be_chosen(groups: &[KnownGroup], id: Uuid) -> bool {
    groups.iter().any(|group| group.id == id && group.joining != Joining::Closed)
}

fn note(wrong: &mut Vec<FieldProblem>, field: &str, code: &str, message: &str) {
    wrong.push(FieldProblem { field: field.into(), code: code.into(), message: message.into() });
}

fn refused(wrong: &mut Vec<FieldProblem>, field: &str, refusal: impl Refusal) {
    note(wrong, field, refusal.code(), &refusal.to_string());
}

/// An address is registered so often in a day, known or not: nobody fills another's mailbox, or guesses codes without end. It
/// counts whatever becomes of the rest.
async fn count(app: &AppState, email: &Email) -> Result {
    let mut tx = app.db.begin().await?;
    per_address::take(app, &mut tx, Kind::Registration, email.key()).await?;
    tx.commit().await
}

//! P13: a question to a school or to the operator, by anyone. O8: the office reads and answers the school's.
//!
//! Whoever asks gets the same answer whether or not their address is known here, and whether or not there is a school of the name
//! that they typed: one that is not found, or that several have, goes to the operator, who reads what was typed.
//!
//! Against unwanted ones: a form that must have been open for a moment, a field that nobody sees, and limits by account or, of
//! strangers, by address, by computer and for the whole server.

use crate::{
    audit, claim,
    db::{Query, Tx, names, sql},
    error::{Error, Result},
    fold::fold,
    http::caller::{Admin, Anyone, Parent, Staff},
    live,
    mail::{
        per_address::until_free,
        queue::{self, Letter},
    },
    preferences::language,
    state::{AppState, limits::Limited},
};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use shared::{
    FieldProblem, Language, Time, Uuid,
    email::Email,
    endpoint::Named,
    enquiry::{
        Action, Answer, AnswerEnquiry, Ask, Asked, BeginEnquiry, CloseEnquiry, ENQUIRIES, Enquiries, Enquiry,
        EnquiryEvent, EnquiryForm, EnquiryItem, FORM_HOURS, KEPT_DAYS, LEAST_SECONDS, ListEnquiries,
        ListMyEnquiries, MyEnquiries, MyEnquiry, ReadEnquiry, Reference, Text, Topic,
    },
    invisible::typed,
    name::Name,
    refusal::Refusal,
    words::{Letter as Words, mails},
};
use std::collections::BTreeMap;
use subtle::ConstantTimeEq as _;

const HOUR: i64 = 3600;
/// How many enquiries an account or an address may send in so many seconds.
const A_PERSON: [(i64, i64); 2] = [(5, HOUR), (15, 24 * HOUR)];
/// How many the whole server takes of those who are not signed in. What one computer may send stands in [`Limited`].
const STRANGERS: (i64, i64) = (300, HOUR);
/// How many characters of what was typed as the school are kept.
const SCHOOL_TYPED: usize = 200;
/// What the office and the operator are called where no one of them is named.
const OPERATOR: &str = "The operator";
/// Why the operator has an enquiry that was meant for a school.
pub const NOT_ONE: &str = "as typed: no school here has this name or code, or several have";

/// What the operator gets. Operators and offices read English.
const TO_OPERATOR: Words = Words {
    subject: "Enquiry {reference}: {topic}",
    body: "An enquiry for you came to the Message Centre.\n\nReference: {reference}\nFor:       {school}\n\
           About:     {topic}\nFrom:      {name}\n\
           Answer to: {email} ({known})\nLanguage:  {language}\n\n{question}\n\n-- \nAnswer with: message-centre enquiry answer \
           {reference}\n",
};
/// What a school's administrators get when the first enquiry waits. It says nothing of who asks.
const TO_OFFICE: Words = Words {
    subject: "An enquiry waits in the Message Centre",
    body: "Someone has sent an enquiry to {school}. Read and answer it here:\n\n{link}\n\nYou are told of further ones when you \
           have seen this one.\n",
};

/// What the form must be sent with: when it was opened, and that we said so.
pub async fn begin(app: AppState, _: Anyone, _: BeginEnquiry) -> Result<EnquiryForm> {
    Ok(EnquiryForm { stamp: stamp(&app, app.now()) })
}

fn stamp(app: &AppState, at: Time) -> String {
    let mut bytes = at.0.to_be_bytes().to_vec();
    bytes.extend(app.key.hash("enquiry form", &[&at.0.to_string()]));
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

/// How many seconds the form has been open; none if it was never ours.
fn open_for(app: &AppState, presented: &str) -> Option<i64> {
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(presented).ok()?;
    let at = Time(i64::from_be_bytes(bytes.get(..8)?.try_into().ok()?));
    let genuine = bool::from(stamp(app, at).as_bytes().ct_eq(presented.as_bytes()));
    (genuine && at <= app.now()).then(|| app.now().seconds_since(at))
}

/// Takes an enquiry.
pub async fn ask(app: AppState, who: Anyone, request: Ask) -> Result<Asked> {
    let parent = match &who.session {
        Some(token) => Parent::of_token(&app, token).await?,
        None => None,
    };
    let mut new = New::read(&app, parent.as_ref(), who.language, &request).await?;
    match open_for(&app, &request.stamp) {
        Some(seconds) if seconds < LEAST_SECONDS => {
            return Err(Error::TooMany(u32::try_from(LEAST_SECONDS - seconds).unwrap_or(1)));
        }
        Some(seconds) if seconds <= FORM_HOURS * HOUR => {}
        _ => return Err(Error::Expired),
    }
    // An account is counted by itself: a school's library may be one computer to us.
    if new.account.is_none() {
        app.limits.take(Limited::Enquiry, who.client, app.now())?;
    }
    // Only now: nobody tries names of schools without end.
    new.school = school(&app, parent.as_ref(), &request).await?;
    let mut tx = if let Some(parent) = &parent {
        claim::parent(&app, parent).await?
    } else {
        let mut tx = app.db.begin().await?;
        // They are counted all together, so one comes after another.
        claim::word(&mut tx, &app.key.hash("enquiry", &["strangers"])).await?;
        tx
    };
    limited(&mut tx, &new, app.now()).await?;
    if let Some(account) = new.account {
        new.language = language::of(&mut tx, account).await?;
    }
    let reference = keep(&app, &mut tx, &new).await?;
    tell(&app, &mut tx, &new, &reference).await?;
    tx.commit().await?;
    app.post.notify_one();
    Ok(Asked { reference: reference.to_string(), email: new.email.as_str().to_owned() })
}

/// An enquiry that has been read.
struct New {
    account: Option<Uuid>,
    school: Option<Named>,
    school_typed: Option<String>,
    topic: Topic,
    name: Name,
    email: Email,
    language: Language,
    question: Text,
}

impl New {
    /// Reads all of it but the school, which is looked for when the form is known to be whole.
    async fn read(
        app: &AppState,
        parent: Option<&Parent>,
        language: Language,
        request: &Ask,
    ) -> Result<Self> {
        let mut wrong = Vec::new();
        let (known_name, known_email) = match parent {
            Some(parent) => {
                let me = crate::accounts::me::of(app, parent).await?;
                (me.name, Some(me.email))
            }
            None => (None, None),
        };
        let name = if typed(&request.name).is_empty() { known_name } else { None };
        let name = kept(Name::parse(name.as_deref().unwrap_or(&request.name)), "name", &mut wrong);
        let email = known_email.as_deref().unwrap_or(&request.email);
        let email = kept(Email::parse(email), "email", &mut wrong);
        let question = kept(Text::parse(&request.question), "question", &mut wrong);
        if !request.website.is_empty() {
            wrong.push(problem("website", "not_empty", "A hidden field was filled in, as programs that send spam do. It is empty again now: send the form once more"));
        }
        match (name, email, question) {
            (Some(name), Some(email), Some(question)) if wrong.is_empty() => Ok(Self {
                account: parent.map(|parent| parent.account),
                school: None,
                school_typed: school_typed(request),
                topic: request.topic,
                name,
                email,
                language,
                question,
            }),
            _ => Err(Error::Invalid(wrong)),
        }
    }
}

fn problem(field: &str, code: &str, message: impl Into<String>) -> FieldProblem {
    FieldProblem { field: field.to_owned(), code: code.to_owned(), message: message.into() }
}

/// The value, or why there is none among what is wrong.
fn kept<T, R: Refusal>(value: Result<T, R>, field: &str, wrong: &mut Vec<FieldProblem>) -> Option<T> {
    value.map_err(|refusal| wrong.push(problem(field, refusal.code(), refusal.to_string()))).ok()
}

/// What was typed as the school, if anything was: one line, and no longer than a name.
fn school_typed(request: &Ask) -> Option<String> {
    let line: String =
        typed(&request.school).chars().filter(|c| !c.is_control()).take(SCHOOL_TYPED).collect();
    (request.school_id.is_none() && !line.is_empty()).then_some(line)
}

/// The school that is asked: one of the parent's own, or the one that has what was typed as its code or whole name. A parent who
/// is signed in reads whom they asked, so what they type is one of their own schools or none.
async fn school(app: &AppState, parent: Option<&Parent>, request: &Ask) -> Result<Option<Named>> {
    let own =
        |id: Uuid| parent.is_some_and(|parent| parent.contacts.iter().any(|contact| contact.school_id == id));
    if let Some(id) = request.school_id {
        if !own(id) {
            return Err(Error::NotFound);
        }
        let (name,): (String,) = app.db.one(sql("SELECT name FROM school WHERE id = $1").bind(id)).await?;
        return Ok(Some(Named { id, name }));
    }
    let Some(typed) = school_typed(request) else { return Ok(None) };
    // Folded here, because neither database folds accents in the same way; a server has hundreds of schools, not millions.
    let all: Vec<(Uuid, String, String)> =
        app.db.all(sql("SELECT id, name, code FROM school ORDER BY id")).await?;
    let (code, name) = (typed.to_uppercase(), fold(&typed));
    let mut found: Vec<Named> = all
        .into_iter()
        .filter(|(id, its, its_code)| {
            (*its_code == code || fold(its) == name) && (parent.is_none() || own(*id))
        })
        .map(|(id, name, _)| Named { id, name })
        .collect();
    Ok(found.pop().filter(|_| found.is_empty()))
}

/// Limits by account or by address, and for all strangers together.
async fn limited(tx: &mut Tx, new: &New, now: Time) -> Result {
    let mut wait = 0;
    for (most, seconds) in A_PERSON {
        // Who is signed in is counted as themselves: a stranger may have typed their address.
        let person = match new.account {
            Some(account) => sql("account_id = $1").bind(account),
            None => sql("email_key = $1").bind(new.email.key()),
        };
        let asked = sql("SELECT asked_at FROM live_enquiry WHERE asked_at > $1")
            .bind(now.plus_seconds(-seconds))
            .and([person])
            .push(" ORDER BY asked_at DESC LIMIT ")
            .push_bind(most);
        wait = wait.max(until_free(&tx.all(asked).await?, most, seconds, now));
    }
    if new.account.is_none() {
        let (most, seconds) = STRANGERS;
        let strangers = sql("SELECT asked_at FROM live_enquiry WHERE asked_at > $1 AND account_id IS NULL
                             ORDER BY asked_at DESC LIMIT $2")
        .bind(now.plus_seconds(-seconds))
        .bind(most);
        wait = wait.max(until_free(&tx.all(strangers).await?, most, seconds, now));
    }
    if wait > 0 { Err(Error::TooMany(u32::try_from(wait).unwrap_or(u32::MAX))) } else { Ok(()) }
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

async fn keep(app: &AppState, tx: &mut Tx, new: &New) -> Result<Reference> {
    let mut random = [0; Reference::LENGTH - 1];
    app.chance.fill(&mut random);
    let reference = Reference::new(random);
    tx.run(
        sql("INSERT INTO enquiry (id, reference, school_id, account_id, topic, name, email, email_key, language, question, asked_at,
                 school_typed)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)")
        .bind(app.new_id())
        .bind(reference.to_string())
        .bind(new.school.as_ref().map(|school| school.id))
        .bind(new.account)
        .bind(names::of(new.topic))
        .bind(new.name.as_str())
        .bind(new.email.as_str())
        .bind(new.email.key())
        .bind(new.language.tag())
        .bind(new.question.as_str())
        .bind(app.now())
        .bind(new.school_typed.as_deref()),
    )
    .await?;
    Ok(reference)
}

/// Confirms the enquiry to whoever asked, and tells those who are to answer. What was typed goes to nobody else: the address
/// may be somebody else's.
async fn tell(app: &AppState, tx: &mut Tx, new: &New, reference: &Reference) -> Result {
    let (reference, words) = (reference.to_string(), mails::enquiry(new.language));
    // What was typed is repeated to nobody, and whether it is a school neither.
    let to = match (&new.school_typed, &new.school) {
        (Some(_), _) => words.typed,
        (None, Some(school)) => &school.name,
        (None, None) => words.operator,
    };
    let gaps = [("reference", reference.as_str()), ("to", to)];
    queue::write(app, tx, Letter::email(&new.email, &words.received, &gaps).about(new.account)).await?;
    match (&new.school, &app.config.operator.email) {
        (Some(school), _) => tell_office(app, tx, school).await,
        (None, Some(operator)) => {
            let school = new.school_typed.as_ref().map(|typed| format!("{typed} ({NOT_ONE})"));
            let gaps = [
                ("reference", reference.as_str()),
                ("school", school.as_deref().unwrap_or("you")),
                ("topic", topic(new.topic)),
                ("name", new.name.as_str()),
                ("email", new.email.as_str()),
                ("known", if new.account.is_some() { "signed in" } else { "not signed in: as typed" }),
                ("language", new.language.name()),
                ("question", new.question.as_str()),
            ];
            queue::write(app, tx, Letter::email(operator, &TO_OPERATOR, &gaps).about(new.account)).await
        }
        (None, None) => Ok(()),
    }
}

/// A school's administrators are told of the first enquiry that nobody has opened.
async fn tell_office(app: &AppState, tx: &mut Tx, school: &Named) -> Result {
    let (waiting,): (i64,) = tx
        .one(
            sql("SELECT COUNT(*) FROM live_enquiry WHERE school_id = $1 AND seen_at IS NULL AND closed_at IS NULL")
                .bind(school.id),
        )
        .await?;
    if waiting > 1 {
        return Ok(());
    }
    let staff: Vec<(String,)> = tx
        .all(
            sql("SELECT email FROM live_staff WHERE school_id = $1 AND role <> 'sender' ORDER BY id")
                .bind(school.id),
        )
        .await?;
    let link = format!("{}/office/enquiries", app.config.public_url);
    for (address,) in staff {
        if let Ok(email) = Email::parse(&address) {
            let gaps = [("school", school.name.as_str()), ("link", &link)];
            queue::write(app, tx, Letter::email(&email, &TO_OFFICE, &gaps)).await?;
        }
    }
    Ok(())
}

/// A topic as operators read it.
pub fn topic(topic: Topic) -> &'static str {
    match topic {
        Topic::MyData => "what is held about me",
        Topic::Messages => "messages",
        Topic::SignIn => "signing in",
        Topic::Details => "details that are wrong",
        Topic::Other => "something else",
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    reference: String,
    school_id: Option<Uuid>,
    account_id: Option<Uuid>,
    topic: String,
    name: String,
    email: String,
    language: String,
    question: String,
    asked_at: i64,
    seen_at: Option<i64>,
    closed_at: Option<i64>,
    school_typed: Option<String>,
}

const COLUMNS: &str = "SELECT id, reference, school_id, account_id, topic, name, email, language, question, asked_at, seen_at, closed_at, school_typed
     FROM live_enquiry";

/// The signed-in parent's own enquiries.
pub async fn list_mine(app: AppState, who: Parent, _: ListMyEnquiries) -> Result<MyEnquiries> {
    Ok(MyEnquiries { items: of_account(&app, who.account).await? })
}

/// What an account has asked, newest first, with the answers.
pub async fn of_account(app: &AppState, account: Uuid) -> Result<Vec<MyEnquiry>> {
    let rows: Vec<Row> = app
        .db
        .all(sql(COLUMNS).push(" WHERE account_id = $1 ORDER BY asked_at DESC, id DESC").bind(account))
        .await?;
    let schools: Vec<(Uuid, String)> = app
        .db
        .all(
            sql("SELECT id, name FROM school WHERE id IN ")
                .push_list(rows.iter().filter_map(|row| row.school_id)),
        )
        .await?;
    let schools: BTreeMap<Uuid, String> = schools.into_iter().collect();
    let mut answers = answers(app, rows.iter().map(|row| row.id)).await?;
    rows.into_iter()
        .map(|row| {
            let answers = answers.remove(&row.id).unwrap_or_default();
            Ok(MyEnquiry {
                reference: row.reference,
                topic: names::read(&row.topic)?,
                school: row.school_id.and_then(|id| Some(Named { id, name: schools.get(&id)?.clone() })),
                question: row.question,
                asked_at: Time(row.asked_at),
                closed: row.closed_at.is_some(),
                // Who of the office wrote it is the office's own.
                answers: answers.into_iter().map(|answer| Answer { by: None, ..answer }).collect(),
            })
        })
        .collect()
}

async fn answers(
    app: &AppState,
    enquiries: impl Iterator<Item = Uuid>,
) -> Result<BTreeMap<Uuid, Vec<Answer>>> {
    let rows: Vec<(Uuid, String, i64, Option<String>)> = app
        .db
        .all(
            sql("SELECT a.enquiry_id, a.answer, a.answered_at, s.name FROM enquiry_answer a LEFT JOIN staff s ON s.id = a.staff_id
                 WHERE a.enquiry_id IN ")
            .push_list(enquiries)
            .push(" ORDER BY a.answered_at, a.id"),
        )
        .await?;
    let mut answers = BTreeMap::<Uuid, Vec<Answer>>::new();
    for (enquiry, text, at, by) in rows {
        let by = Some(by.unwrap_or_else(|| OPERATOR.to_owned()));
        answers.entry(enquiry).or_default().push(Answer { text, at: Time(at), by });
    }
    Ok(answers)
}

/// The school's enquiries. All are read here: a school has hundreds, not millions.
pub async fn list(app: AppState, who: Staff<Admin>, request: ListEnquiries) -> Result<Enquiries> {
    enquiries(&app, Some(who.school_id), &request).await
}

/// The enquiries of a school, or of the operator.
pub async fn enquiries(app: &AppState, school: Option<Uuid>, request: &ListEnquiries) -> Result<Enquiries> {
    let (open, new, closed): (i64, i64, i64) = app
        .db
        .one(
            sql("SELECT COUNT(CASE WHEN closed_at IS NULL THEN 1 END),
                     COUNT(CASE WHEN closed_at IS NULL AND seen_at IS NULL THEN 1 END), COUNT(closed_at)
                 FROM live_enquiry WHERE ")
            .push_query(to(school)),
        )
        .await?;
    let query = sql(COLUMNS).push(" WHERE ").push_query(to(school)).push(if request.closed {
        " AND closed_at IS NOT NULL ORDER BY closed_at DESC, id DESC"
    } else {
        " AND closed_at IS NULL ORDER BY CASE WHEN seen_at IS NULL THEN 0 ELSE 1 END, asked_at DESC, id DESC"
    });
    let rows: Vec<Row> = app.db.all(query).await?;
    let from =
        request.after.and_then(|last| rows.iter().position(|row| row.id == last)).map_or(0, |at| at + 1);
    let more = rows.len() > from + ENQUIRIES;
    let rows: Vec<Row> = rows.into_iter().skip(from).take(ENQUIRIES).collect();
    let answers = answers(app, rows.iter().map(|row| row.id)).await?;
    let items = rows.into_iter().map(|row| {
        Ok(EnquiryItem {
            answers: number(answers.get(&row.id).map_or(0, Vec::len)),
            id: row.id,
            reference: row.reference,
            topic: names::read(&row.topic)?,
            name: row.name,
            asked_at: Time(row.asked_at),
            new: row.seen_at.is_none(),
        })
    });
    Ok(Enquiries { items: items.collect::<Result<_>>()?, open, new, closed, more })
}

/// The condition of an enquiry that is to this school, or to the operator where none is named.
fn to(school: Option<Uuid>) -> Query {
    match school {
        Some(school) => sql("school_id = $1").bind(school),
        None => sql("school_id IS NULL"),
    }
}

/// Who of those who answer does something.
#[derive(Clone, Copy)]
pub struct Desk {
    school: Option<Uuid>,
    staff: Option<Uuid>,
}

impl Desk {
    /// The operator's.
    pub const OPERATOR: Self = Self { school: None, staff: None };
}

impl From<&Staff<Admin>> for Desk {
    fn from(who: &Staff<Admin>) -> Self {
        Self { school: Some(who.school_id), staff: Some(who.id) }
    }
}

/// Opens one enquiry.
pub async fn read(app: AppState, who: Staff<Admin>, request: ReadEnquiry) -> Result<Enquiry> {
    audited(&app, &who, request.id, "enquiry opened").await?;
    open(&app, (&who).into(), request.id).await
}

/// Answers one.
pub async fn answer(app: AppState, who: Staff<Admin>, request: AnswerEnquiry) -> Result<Enquiry> {
    let text = Text::parse(&request.text).map_err(|refusal| Error::refused("text", refusal))?;
    audited(&app, &who, request.id, "enquiry answered").await?;
    reply(&app, (&who).into(), request.id, &text, request.close).await?;
    whole(&app, (&who).into(), request.id).await
}

/// Closes one, or opens it again.
pub async fn close(app: AppState, who: Staff<Admin>, request: CloseEnquiry) -> Result<Enquiry> {
    audited(&app, &who, request.id, if request.closed { "enquiry closed" } else { "enquiry reopened" })
        .await?;
    set_closed(&app, (&who).into(), request.id, request.closed).await?;
    whole(&app, (&who).into(), request.id).await
}

/// Marks it as seen, and shows it.
pub async fn open(app: &AppState, desk: Desk, id: Uuid) -> Result<Enquiry> {
    let row = row(app, desk, id).await?;
    let mut tx = claim_asker(app, &row).await?;
    note(app, &mut tx, desk, id, Action::Opened).await?;
    tx.commit().await?;
    whole(app, desk, id).await
}

/// Begins a transaction that writes for whoever asked, and for what they asked, which is seen from now on.
async fn claim_asker(app: &AppState, row: &Row) -> Result<Tx> {
    let (mut tx, live) = claim::accounts(app, row.account_id).await?;
    let there = tx
        .run(
            sql("UPDATE enquiry SET seen_at = COALESCE(seen_at, $1) WHERE id = $2 AND deleted_at IS NULL")
                .bind(app.now())
                .bind(row.id),
        )
        .await?;
    let gone = row.account_id.is_some_and(|account| !live.contains(&account));
    if there == 0 || gone { Err(Error::NotFound) } else { Ok(tx) }
}

/// Writes an answer and mails it.
pub async fn reply(app: &AppState, desk: Desk, id: Uuid, text: &Text, close: bool) -> Result {
    let row = row(app, desk, id).await?;
    let mut tx = claim_asker(app, &row).await?;
    let email = Email::parse(&row.email).map_err(|_| Error::internal("a stored email address is none"))?;
    let words = mails::enquiry(Language::of_tag(&row.language).unwrap_or_default());
    let school: Option<(String,)> =
        tx.optional(sql("SELECT name FROM school WHERE id = $1").bind(row.school_id)).await?;
    let from = school.as_ref().map_or(words.operator, |(name,)| name);
    let link = format!("{}/privacy/enquiry", app.config.public_url);
    let gaps = [
        ("reference", row.reference.as_str()),
        ("from", from),
        ("answer", text.as_str()),
        ("link", link.as_str()),
    ];
    tx.run(
        sql("INSERT INTO enquiry_answer (id, enquiry_id, staff_id, answer, answered_at) VALUES ($1, $2, $3, $4, $5)")
            .bind(app.new_id())
            .bind(id)
            .bind(desk.staff)
            .bind(text.as_str())
            .bind(app.now()),
    )
    .await?;
    note(app, &mut tx, desk, id, Action::Answered).await?;
    queue::write(app, &mut tx, Letter::email(&email, &words.answered, &gaps).about(row.account_id)).await?;
    if close && row.closed_at.is_none() {
        mark_closed(app, &mut tx, desk, id, true).await?;
    }
    live::tell_owner(&mut tx, row.account_id).await?;
    tx.commit().await?;
    app.post.notify_one();
    Ok(())
}

/// Closes it or opens it again. What is so already stays so.
pub async fn set_closed(app: &AppState, desk: Desk, id: Uuid, closed: bool) -> Result {
    let row = row(app, desk, id).await?;
    if row.closed_at.is_some() != closed {
        let mut tx = claim_asker(app, &row).await?;
        mark_closed(app, &mut tx, desk, id, closed).await?;
        live::tell_owner(&mut tx, row.account_id).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// A closed enquiry is kept for a while, an open one until it is closed.
async fn mark_closed(app: &AppState, tx: &mut Tx, desk: Desk, id: Uuid, closed: bool) -> Result {
    let now = app.now();
    tx.run(
        sql("UPDATE enquiry SET closed_at = $1, purge_by = $2, seen_at = COALESCE(seen_at, $3) WHERE id = $4 AND deleted_at IS NULL")
            .bind(closed.then_some(now))
            .bind(closed.then_some(now.plus_days(KEPT_DAYS)))
            .bind(now)
            .bind(id),
    )
    .await?;
    note(app, tx, desk, id, if closed { Action::Closed } else { Action::Reopened }).await
}

/// An enquiry of this desk. Another's is as missing as one that never was.
async fn row(app: &AppState, desk: Desk, id: Uuid) -> Result<Row> {
    let query = sql(COLUMNS).push(" WHERE id = $1").bind(id).and([to(desk.school)]);
    app.db.optional(query).await?.ok_or(Error::NotFound)
}

/// The operator's enquiry of this reference.
pub async fn of_reference(app: &AppState, reference: &Reference) -> Result<Option<Uuid>> {
    let row: Option<(Uuid,)> = app
        .db
        .optional(
            sql("SELECT id FROM live_enquiry WHERE reference = $1 AND school_id IS NULL")
                .bind(reference.to_string()),
        )
        .await?;
    Ok(row.map(|(id,)| id))
}

async fn whole(app: &AppState, desk: Desk, id: Uuid) -> Result<Enquiry> {
    let row = row(app, desk, id).await?;
    let events: Vec<(String, Option<String>, i64)> = app
        .db
        .all(
            sql("SELECT e.action, s.name, e.at FROM enquiry_event e LEFT JOIN staff s ON s.id = e.staff_id
                 WHERE e.enquiry_id = $1 ORDER BY e.at, CASE e.action WHEN 'opened' THEN 0 WHEN 'answered' THEN 1 WHEN 'closed' THEN 2 ELSE 3 END, e.id")
            .bind(id),
        )
        .await?;
    let events = events.into_iter().map(|(action, by, at)| {
        let by = by.unwrap_or_else(|| OPERATOR.to_owned());
        Ok(EnquiryEvent { action: names::read(&action)?, by, at: Time(at) })
    });
    Ok(Enquiry {
        id,
        contact: contact(app, &row).await?,
        reference: row.reference,
        topic: names::read(&row.topic)?,
        name: row.name,
        email: row.email,
        signed_in: row.account_id.is_some(),
        language: Language::of_tag(&row.language).unwrap_or_default(),
        question: row.question,
        asked_at: Time(row.asked_at),
        closed_at: row.closed_at.map(Time),
        school_typed: row.school_typed.filter(|_| row.school_id.is_none()),
        answers: answers(app, std::iter::once(id)).await?.remove(&id).unwrap_or_default(),
        events: events.collect::<Result<_>>()?,
    })
}

/// The asker's record at the school that they asked.
async fn contact(app: &AppState, row: &Row) -> Result<Option<Uuid>> {
    let contact: Option<(Uuid,)> = app
        .db
        .optional(
            sql("SELECT id FROM live_contact WHERE account_id = $1 AND school_id = $2 ORDER BY id LIMIT 1")
                .bind(row.account_id)
                .bind(row.school_id),
        )
        .await?;
    Ok(contact.map(|(id,)| id))
}

/// O1: what the office does with someone's enquiry is a view or a change of that person.
async fn audited(app: &AppState, who: &Staff<Admin>, id: Uuid, action: &str) -> Result {
    let row = row(app, who.into(), id).await?;
    if let Some(contact) = contact(app, &row).await? {
        audit::note(app, who, contact, action).await?;
    }
    Ok(())
}

async fn note(app: &AppState, tx: &mut Tx, desk: Desk, enquiry: Uuid, action: Action) -> Result {
    tx.run(
        sql("INSERT INTO enquiry_event (id, enquiry_id, staff_id, action, at) VALUES ($1, $2, $3, $4, $5)")
            .bind(app.new_id())
            .bind(enquiry)
            .bind(desk.staff)
            .bind(names::of(action))
            .bind(app.now()),
    )
    .await?;
    Ok(())
}

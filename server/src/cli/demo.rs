//! The demo schools: two invented schools with people to sign in as, made through the importers as a real school would be.

use crate::{
    accounts::password_hash::hash_password,
    cli::{
        open::Place,
        school,
        terminal::{Fail, Outcome, say},
    },
    db::{Tx, names, sql},
    error::{Error, Result},
    fold::fold,
    import::{School, Stopped, apply, history},
    messages::{
        attachments::{self, For},
        send::{self, Audience, NewCopy, NewDelivery, NewMessage},
    },
    policy,
    preferences::notifications,
    schools::joining,
    staff::members,
    state::AppState,
};
use clap::Args;
use indicatif::ProgressBar;
use jiff::{Timestamp, ToSpan as _, tz::TimeZone};
use serde::Deserialize;
use shared::{
    Day, Time, Uuid,
    choices::{Choice, Emails},
    enquiry::{KEPT_DAYS, Reference},
    history::{Channel, Gateway, Origin},
    office::Role,
};
use std::{io::Write as _, process::ExitCode};

/// Everyone's password in the demo.
pub const PASSWORD: &str = "otter lantern pancake";

/// The two schools: code, name, class list, history.
const SCHOOLS: [(&str, &str, &str, &str); 2] = [
    (
        "RIVERSIDEDEMO",
        "Riverside Primary School",
        include_str!("../../demo/riverside_class_list.csv"),
        include_str!("../../demo/riverside_history.csv"),
    ),
    (
        "HILLCRESTDEMO",
        "Hillcrest Secondary School",
        include_str!("../../demo/hillcrest_class_list.csv"),
        include_str!("../../demo/hillcrest_history.csv"),
    ),
];
/// What the schools sent with this server.
const SENT_HERE: &str = include_str!("../../demo/sent_here.csv");

/// Files that the school sent with messages: subject, name, file.
const FILES: [(&str, &str, &[u8]); 2] = [
    ("Residential in June: second letter", "Kit list.pdf", include_bytes!("../../demo/files/kit-list.pdf")),
    ("Sunflowers are 10 cm tall", "Sunflowers.jpg", include_bytes!("../../demo/files/sunflowers.jpg")),
];
/// What the school answered to replies: subject, after how many minutes, text. Other replies wait.
const ANSWERS: [(&str, i64, &str); 2] = [
    (
        "A word about Toby",
        70,
        "Thank you for telling us. I will call at 15:40, and we will keep an eye on him.\n\nMrs Abara",
    ),
    ("", 25, "It is on the shelf beside the door."),
];

/// Parents who can sign in, and why they are worth a look.
const PARENTS: [(&str, &str); 4] = [
    ("amara.okafor@example.com", "Amara Okafor: three children in both schools, most messages"),
    ("daniel.okafor@example.com", "Daniel Okafor: Zara's father, sees none of what went to Amara alone"),
    ("siobhan.osullivan@example.com", "Siobhán Ní Dhomhnaill-O’Sullivan: two schools, a number of her own"),
    ("priya.raman@example.com", "Priya Raman: one child, few messages"),
];
/// Somebody who waits to be let in: the office's requests show her.
const WAITS: (&str, &str) = ("lucia.ferrari@example.com", "Lucia Ferrari");
/// Staff who can sign in: school, address, name, role.
const STAFF: [(usize, &str, &str, Role); 3] = [
    (0, "office@example.com", "Joan Whitfield", Role::Admin),
    (0, "teacher@example.com", "Erik Lindqvist", Role::Sender),
    (1, "hillcrest.office@example.com", "Peter Osei", Role::Admin),
];

/// Make the demo schools, once.
#[derive(Args)]
#[command(after_help = "\
Example:
  message-centre demo --database sqlite:demo.db
  message-centre serve --database sqlite:demo.db

All people, numbers and addresses are invented. Their times are counted back from now. When the schools are there already,
nothing changes, and the sign-ins are printed again.")]
pub struct Demo {}

impl Demo {
    /// Does it.
    pub async fn run(self, place: &Place) -> Outcome {
        let app = place.open_or_make().await?;
        run(&app).await?;
        app.db.close().await;
        Ok(ExitCode::SUCCESS)
    }
}

/// Makes the demo schools unless they are there, and prints the sign-ins.
pub async fn run(app: &AppState) -> Outcome<()> {
    let made = make(app).await.map_err(|stopped| match stopped {
        Stopped::Failed(error) => Fail::from(error),
        Stopped::Unreadable(what) => {
            Fail::new(what.0.join(" "), "This is a fault of the program: please report it.")
        }
    })?;
    say(if made {
        "The demo schools are ready. Sign in with:"
    } else {
        "The demo schools are there. Sign in with:"
    });
    say("");
    let wide = PARENTS.iter().map(|(email, _)| email.len()).max().unwrap_or(0);
    say(format_args!("  {:<7}  {:<wide$}  {:<21}  WHO", "WHERE", "EMAIL", "PASSWORD"));
    for (email, who) in PARENTS {
        say(format_args!("  {:<7}  {email:<wide$}  {PASSWORD:<21}  {who}", "/"));
    }
    say(format_args!(
        "  {:<7}  {:<wide$}  {PASSWORD:<21}  {}: has registered, and waits for {} to let her in",
        "/", WAITS.0, WAITS.1, SCHOOLS[0].1
    ));
    for (school, email, name, role) in STAFF {
        let role = if role == Role::Admin { "administrator" } else { "sender, may not see contacts" };
        say(format_args!(
            "  {:<7}  {email:<wide$}  {PASSWORD:<21}  {name}: {role}, {}",
            "/office", SCHOOLS[school].1
        ));
    }
    say("");
    Ok(())
}

/// Makes what is missing; says whether anything was.
pub async fn make(app: &AppState) -> Result<bool, Stopped> {
    let mut made = false;
    for (code, name, class_list, messages) in SCHOOLS {
        let school = if let Some(school) = find(app, code).await? {
            school
        } else {
            let new = school::Add { name: name.into(), code: code.into(), time_zone: "Europe/London".into() };
            school::add(app, &new).await?;
            find(app, code).await?.ok_or_else(|| Error::internal("the demo school is gone"))?
        };
        let (there,): (i64,) =
            app.db.one(sql("SELECT COUNT(*) FROM message WHERE school_id = $1").bind(school.id)).await?;
        if there > 0 {
            continue;
        }
        made = true;
        let bar = ProgressBar::hidden();
        apply::import(app, &school, class_list.as_bytes(), false, &bar).await?;
        if code == SCHOOLS[0].0 {
            choir(app, &school).await?;
        }
        app.db.run(sql("UPDATE school SET registration = 'listed' WHERE id = $1").bind(school.id)).await?;
        let times = Times { now: app.now(), zone: school.zone()? };
        let csv = times.dated(messages)?;
        history::import(app, &school, &csv, history::Options::default(), &bar).await?;
        let mut tx = app.db.begin().await?;
        for message in sent_here()?.iter().filter(|message| message.school == code) {
            write(app, &mut tx, &school, message, &times).await?;
        }
        crate::messages::noticeboard::bring(app, &mut tx, school.id, None).await?;
        tx.commit().await?;
    }
    people(app).await?;
    if made {
        answers(app).await?;
        files(app).await?;
        questions(app).await?;
    }
    waiting(app).await?;
    Ok(made)
}

async fn find(app: &AppState, code: &str) -> Result<Option<School>> {
    app.db.optional(sql("SELECT id, name, code, time_zone FROM school WHERE code = $1").bind(code)).await
}

/// A second version of the policy, which those who accepted the first are told of, and two enquiries of a parent: the office
/// has answered one.
async fn questions(app: &AppState) -> Result {
    let now = app.now();
    let mut tx = app.db.begin().await?;
    let accounts: Vec<(Uuid, String, String)> =
        tx.all(sql("SELECT id, email, email_key FROM live_account ORDER BY email_key")).await?;
    for (account, ..) in &accounts {
        policy::note(&mut tx, *account, "1", policy::How::Accepted, now.plus_days(-40)).await?;
    }
    let school: Option<(Uuid,)> =
        tx.optional(sql("SELECT id FROM school WHERE code = $1").bind(SCHOOLS[0].0)).await?;
    let asks = accounts.iter().find(|(.., key)| key == PARENTS[0].0);
    if let (Some((school,)), Some((account, email, key))) = (school, asks) {
        for (place, (days, topic, question)) in (0u8..).zip([
            (-6, "my_data", "Do you still hold the telephone number of Zara's grandmother? She has moved."),
            (-1, "messages", "The letter about the swimming lessons did not come. Could you send it again?"),
        ]) {
            let random = [place, 17, 4, 28, 9, 22, 13];
            let id = app.new_id();
            tx.run(
                sql("INSERT INTO enquiry (id, reference, school_id, account_id, topic, name, email, email_key, language, question, asked_at)
                     VALUES ($1, $2, $3, $4, $5, 'Amara Okafor', $6, $7, 'en', $8, $9)")
                .bind(id)
                .bind(Reference::new(random).to_string())
                .bind(school)
                .bind(*account)
                .bind(topic)
                .bind(email)
                .bind(key)
                .bind(question)
                .bind(now.plus_days(days)),
            )
            .await?;
            if place == 0 {
                tx.run(
                    sql("INSERT INTO enquiry_answer (id, enquiry_id, staff_id, answer, answered_at)
                         SELECT $1, $2, id, $3, $4 FROM live_staff WHERE school_id = $5 AND role = 'admin'")
                    .bind(app.new_id())
                    .bind(id)
                    .bind("We have taken it out of our records today. Thank you for telling us.")
                    .bind(now.plus_days(-5))
                    .bind(school),
                )
                .await?;
                tx.run(
                    sql("UPDATE enquiry SET seen_at = $1, closed_at = $1, purge_by = $2 WHERE id = $3")
                        .bind(now.plus_days(-5))
                        .bind(now.plus_days(KEPT_DAYS - 5))
                        .bind(id),
                )
                .await?;
            }
        }
    }
    tx.commit().await?;
    let text = include_str!("../policy/first/en.md")
        .replace(
            "kept for a year after it was closed",
            "kept for a year after it was closed, and then deleted automatically",
        )
        .replace(
            "They get your address or number and the message, and nothing more.",
            "They get your address or number and the message. They may use neither for anything else.",
        );
    match policy::add(app, "2", Day::new(2026, 12, 1), "en", &text).await {
        // The operator has one of this name.
        Ok(_) | Err(Error::Invalid(_)) => Ok(()),
        Err(error) => Err(error),
    }
}

/// The sign-ins, and what a parent said herself.
async fn people(app: &AppState) -> Result {
    for (at, email, name, role) in STAFF {
        let there: Option<(Uuid,)> =
            app.db.optional(sql("SELECT id FROM live_staff WHERE email_key = $1").bind(email)).await?;
        let school = find(app, SCHOOLS[at].0).await?;
        if let (None, Some(school)) = (there, school) {
            members::add(app, school.id, &members::Person::parse(email, name, role)?, PASSWORD).await?;
        }
    }
    for (email, _) in PARENTS {
        let there: Option<(Uuid,)> =
            app.db.optional(sql("SELECT id FROM live_account WHERE email_key = $1").bind(email)).await?;
        if there.is_some() {
            continue;
        }
        let (account, hash, now) = (app.new_id(), hash_password(app, PASSWORD).await?, app.now());
        let mut tx = app.db.begin().await?;
        tx.run(
            sql("INSERT INTO account (id, email, email_key, password_hash, created_at) VALUES ($1, $2, $2, $3, $4)")
                .bind(account)
                .bind(email)
                .bind(hash)
                .bind(now.plus_days(-28)),
        )
        .await?;
        crate::schools::joining::link(&mut tx, account, email).await?;
        tx.commit().await?;
    }
    // She wants one summary a day of one school, no texts from the other, and no news about this service.
    for (code, emails, texts) in
        [("RIVERSIDEDEMO", Emails::Daily, true), ("HILLCRESTDEMO", Emails::Each, false)]
    {
        let contact: Option<(Uuid, Uuid)> = app
            .db
            .optional(
                sql("SELECT c.id, c.account_id FROM live_contact c JOIN school s ON s.id = c.school_id
                     WHERE s.code = $1 AND c.email_key = 'siobhan.osullivan@example.com' AND c.account_id IS NOT NULL
                       AND NOT EXISTS (SELECT 1 FROM choice WHERE contact_id = c.id)")
                .bind(code),
            )
            .await?;
        if let Some((contact, account)) = contact {
            let mut tx = app.db.begin().await?;
            notifications::set(app, &mut tx, contact, Choice { emails, texts, ..Choice::default() }).await?;
            notifications::set_news(app, &mut tx, account, false).await?;
            tx.commit().await?;
        }
    }
    // Her number differs from what the schools hold: the office sees it, and an import keeps it.
    app.db
        .run(
            sql("UPDATE contact SET my_mobile = '+447700900555', my_mobile_at = $1
                 WHERE my_mobile IS NULL AND deleted_at IS NULL AND mis_email_key = 'siobhan.osullivan@example.com'
                   AND school_id IN (SELECT id FROM school WHERE code IN ('RIVERSIDEDEMO', 'HILLCRESTDEMO'))")
            .bind(app.now().plus_days(-20)),
        )
        .await?;
    Ok(())
}

/// The school's side of the threads.
async fn answers(app: &AppState) -> Result {
    let staff: Option<(Uuid,)> =
        app.db.optional(sql("SELECT id FROM live_staff WHERE email_key = $1").bind(STAFF[0].1)).await?;
    for (subject, minutes, text) in ANSWERS {
        let copies: Vec<(Uuid, i64)> = app
            .db
            .all(
                sql("SELECT id, waiting_since FROM live_recipient
                     WHERE waiting_since IS NOT NULL AND subject = $1 AND audience = 'people'")
                .bind(subject),
            )
            .await?;
        for (copy, since) in copies {
            let (id, at) = (app.new_id(), Time(since).plus_minutes(minutes));
            app.db
                .run(
                    sql("INSERT INTO reply (id, recipient_id, from_school, staff_id, body, at, request_id)
                         VALUES ($1, $2, $3, $4, $5, $6, $1)")
                    .bind(id)
                    .bind(copy)
                    .bind(true)
                    .bind(staff.map(|(id,)| id))
                    .bind(text)
                    .bind(at),
                )
                .await?;
            let done = sql("UPDATE recipient SET answered_at = $1, waiting_since = NULL WHERE id = $2");
            app.db.run(done.bind(at).bind(copy)).await?;
        }
    }
    Ok(())
}

/// The files of messages.
async fn files(app: &AppState) -> Result {
    let failed = |_| Error::internal("a file of the demo cannot be made");
    // Without a place for files the demo has none.
    for (subject, name, bytes) in FILES.into_iter().filter(|_| app.store.is_somewhere()) {
        let messages: Vec<(Uuid,)> =
            app.db.all(sql("SELECT id FROM message WHERE subject = $1").bind(subject)).await?;
        for (message,) in messages {
            let mut file = tempfile::tempfile().map_err(failed)?;
            file.write_all(bytes).map_err(failed)?;
            attachments::keep(app, For::Message(message), name, file).await?;
        }
    }
    Ok(())
}

/// Somebody who registered and whom the office of the first school has not answered yet.
async fn waiting(app: &AppState) -> Result {
    let (email, name) = WAITS;
    let there: Option<(Uuid,)> =
        app.db.optional(sql("SELECT id FROM live_account WHERE email_key = $1").bind(email)).await?;
    let (None, Some(school)) = (there, find(app, SCHOOLS[0].0).await?) else { return Ok(()) };
    let (account, hash) = (app.new_id(), hash_password(app, PASSWORD).await?);
    let mut tx = app.db.begin().await?;
    tx.run(
        sql("INSERT INTO account (id, email, email_key, password_hash, created_at) VALUES ($1, $2, $2, $3, $4)")
            .bind(account)
            .bind(email)
            .bind(hash)
            .bind(app.now()),
    )
    .await?;
    let groups: Vec<(Uuid,)> = tx
        .all(
            sql("SELECT id FROM cohort WHERE school_id = $1 AND (kind = 'year' OR name_key = 'choir') ORDER BY name LIMIT 2")
                .bind(school.id),
        )
        .await?;
    let groups: Vec<Uuid> = groups.into_iter().map(|(id,)| id).collect();
    let asker = joining::Asker { account, name: name.to_owned(), mobile: Some("+447700900777".to_owned()) };
    joining::ask(app, &mut tx, &asker, school.id, &groups).await?;
    tx.commit().await
}

/// A group that is in no class list.
async fn choir(app: &AppState, school: &School) -> Result {
    let id = app.new_id();
    let mut tx = app.db.begin().await?;
    tx.run(
        sql("INSERT INTO cohort (id, school_id, kind, name, name_key, joining, created_at)
             VALUES ($1, $2, 'other', 'Choir', 'choir', 'open', $3)")
        .bind(id)
        .bind(school.id)
        .bind(app.now()),
    )
    .await?;
    tx.run(
        sql("INSERT INTO membership (cohort_id, pupil_id)
             SELECT $1, id FROM pupil WHERE school_id = $2 AND first_name IN ('Zara', 'Meera', 'Lily')")
        .bind(id)
        .bind(school.id),
    )
    .await?;
    tx.commit().await
}

/// Turns days ago into times.
struct Times {
    now: Time,
    zone: TimeZone,
}

/// A row of an earlier provider's messages, to several addresses.
#[derive(Deserialize)]
struct Earlier {
    channel: String,
    to: String,
    group: String,
    subject: String,
    content: String,
    days_ago: i64,
    time: String,
    reply: String,
    reply_minutes: Option<i64>,
    state: String,
}

impl Times {
    /// At `time` o'clock in the school, `days_ago`; a negative number is minutes before now.
    fn at(&self, days_ago: i64, time: &str) -> Result<Time> {
        let wrong = || Error::internal("a time of the demo is wrong");
        if let Ok(minutes) = time.parse::<i64>() {
            return Ok(self.now.plus_minutes(minutes));
        }
        let day =
            Timestamp::from_microsecond(self.now.0).map_err(|_| wrong())?.to_zoned(self.zone.clone()).date();
        let (hour, minute) = time.split_once(':').ok_or_else(wrong)?;
        let at = day.checked_sub(days_ago.days()).map_err(|_| wrong())?.at(
            hour.parse().map_err(|_| wrong())?,
            minute.parse().map_err(|_| wrong())?,
            0,
            0,
        );
        let moment = self.zone.to_ambiguous_timestamp(at).compatible().map_err(|_| wrong())?;
        Ok(Time(moment.as_microsecond()))
    }

    /// The file as an earlier provider would have written it: a row an address, with times.
    fn dated(&self, csv: &str) -> Result<Vec<u8>> {
        let wrong = |_| Error::internal("a file of the demo is wrong");
        let iso =
            |time: Time| Timestamp::from_microsecond(time.0).map(|time| time.to_string()).unwrap_or_default();
        let mut out = csv::Writer::from_writer(Vec::new());
        out.write_record([
            "channel",
            "address",
            "group",
            "subject",
            "content",
            "sent time",
            "reply",
            "replied time",
            "state",
        ])
        .map_err(wrong)?;
        for row in csv::Reader::from_reader(csv.as_bytes()).deserialize() {
            let row: Earlier = row.map_err(wrong)?;
            let sent = self.at(row.days_ago, &row.time)?;
            for (index, address) in addresses(&row.to).into_iter().enumerate() {
                // The first one answers, and the first one's delivery failed.
                let (reply, replied, state) = if index == 0 {
                    let replied = row.reply_minutes.map(|minutes| iso(sent.plus_minutes(minutes)));
                    (row.reply.as_str(), replied.unwrap_or_default(), row.state.as_str())
                } else {
                    ("", String::new(), "")
                };
                out.write_record([
                    &row.channel,
                    &address,
                    &row.group,
                    &row.subject,
                    &row.content,
                    &iso(sent),
                    reply,
                    &replied,
                    state,
                ])
                .map_err(wrong)?;
            }
        }
        out.into_inner().map_err(|_| Error::internal("a file of the demo is wrong"))
    }
}

/// `a@example.com 07700 900111 b@example.com`: a number is two words.
fn addresses(text: &str) -> Vec<String> {
    let mut addresses = Vec::new();
    let mut words = text.split(' ').filter(|word| !word.is_empty());
    while let Some(word) = words.next() {
        addresses.push(if word.contains('@') {
            word.to_owned()
        } else {
            format!("{word} {}", words.next().unwrap_or_default())
        });
    }
    addresses
}

/// A message that a school sent with this server.
#[derive(Deserialize)]
struct SentHere {
    school: String,
    audience: String,
    group: String,
    subject: String,
    content: String,
    days_ago: i64,
    time: String,
    to: String,
    deliveries: String,
    read: String,
    reply: String,
    reply_minutes: Option<i64>,
}

fn sent_here() -> Result<Vec<SentHere>> {
    csv::Reader::from_reader(SENT_HERE.as_bytes())
        .into_deserialize()
        .collect::<Result<_, _>>()
        .map_err(|_| Error::internal("a file of the demo is wrong"))
}

async fn write(app: &AppState, tx: &mut Tx, school: &School, message: &SentHere, times: &Times) -> Result {
    let sent = times.at(message.days_ago, &message.time)?;
    let cohort: Option<(Uuid,)> = tx
        .optional(
            sql("SELECT id FROM cohort WHERE school_id = $1 AND name_key = $2")
                .bind(school.id)
                .bind(fold(&message.group)),
        )
        .await?;
    let on_board = message.audience == "noticeboard";
    let new = NewMessage {
        id: app.new_id(),
        school: school.id,
        audience: match cohort {
            Some((id,)) => Audience::Group { id, name: &message.group, noticeboard: on_board },
            None if message.audience == "school" => Audience::School,
            None => Audience::People,
        },
        subject: (&message.subject).into(),
        body: message.content.trim_end().into(),
        sent_at: sent,
        created_at: sent,
        // Letters to the whole school are no place to answer, and neither is a noticeboard.
        replies_allowed: message.audience != "school" && !on_board,
        import_key: None,
    };
    let mut contacts = Vec::new();
    for address in addresses(&message.to) {
        let contact: Option<Held> = tx
            .optional(
                sql("SELECT id, email, my_email, mobile, my_mobile FROM live_contact WHERE school_id = $1 AND email_key = $2")
                    .bind(school.id)
                    .bind(&address),
            )
            .await?;
        contacts.push(contact.ok_or_else(|| Error::internal("a parent of the demo is missing"))?);
    }
    let copies: Vec<NewCopy<'_>> = contacts
        .iter()
        .enumerate()
        .map(|(index, contact)| copy(app, message, &new, contact, index == 0))
        .collect::<Result<_>>()?;
    send::send(tx, std::slice::from_ref(&new), &copies).await?;
    send::name_children_of_group(tx, &copies.iter().map(|copy| copy.id).collect::<Vec<_>>()).await
}

#[derive(sqlx::FromRow)]
struct Held {
    id: Uuid,
    email: Option<String>,
    my_email: Option<String>,
    mobile: Option<String>,
    my_mobile: Option<String>,
}

/// One parent's copy and its deliveries.
fn copy<'a>(
    app: &AppState,
    message: &'a SentHere,
    new: &NewMessage<'_>,
    contact: &'a Held,
    first: bool,
) -> Result<NewCopy<'a>> {
    let sent = new.sent_at;
    let replied = message.reply_minutes.filter(|_| first).map(|minutes| sent.plus_minutes(minutes));
    let mut deliveries = Vec::new();
    for delivery in message.deliveries.split(' ') {
        let (channel, state) =
            delivery.split_once(':').ok_or_else(|| Error::internal("a file of the demo is wrong"))?;
        let channel: Channel = names::read(channel)?;
        let (address, own, gateway) = match channel {
            Channel::Email => (contact.email.as_deref(), contact.my_email.is_some(), Gateway::Smtp),
            Channel::Sms => (contact.mobile.as_deref(), contact.my_mobile.is_some(), Gateway::Sms),
            Channel::App => (Some(""), false, Gateway::App),
        };
        let Some(address) = address else { continue };
        // What went wrong went wrong for the first one alone.
        let state = if first || !state.ends_with("_failure") { state } else { "delivered" };
        deliveries.push(NewDelivery {
            id: app.new_id(),
            channel,
            address: address.into(),
            address_from: if own { Origin::You } else { Origin::School },
            gateway,
            state: names::read(state)?,
            state_at: sent.plus_seconds(40),
        });
    }
    Ok(NewCopy {
        id: app.new_id(),
        message: new.id,
        contact: contact.id,
        sent_at: sent,
        read_at: (message.read == "yes").then_some(sent.plus_minutes(25)),
        reply: replied.map(|at| ((&message.reply).into(), at)),
        reply_waits: true,
        children: Vec::new(),
        deliveries,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::{email::Email, phone::Phone};

    #[test]
    fn the_demo_names_nobody() {
        for text in SCHOOLS.iter().flat_map(|school| [school.2, school.3]).chain([SENT_HERE]) {
            for word in text.split([',', ' ', '\n', '"']).filter(|word| word.contains('@')) {
                assert!(
                    Email::parse(word).is_ok_and(|email| email.key().ends_with("@example.com")),
                    "{word}"
                );
            }
            for (at, _) in text.match_indices("07") {
                let number: String = text[at..].chars().take(12).collect();
                if let Ok(phone) = Phone::parse(&number) {
                    assert!(phone.as_e164().starts_with("+447700900"), "{number}");
                }
            }
        }
        for (email, who) in PARENTS {
            assert!(shared::password::Password::parse_for(PASSWORD, &[email, who]).is_ok());
        }
    }
}

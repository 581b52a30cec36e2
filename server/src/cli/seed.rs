//! A school of any size, to measure with: people and messages that repeat, but differ enough to be searched.
//!
//! It writes as the importers do, with every reference checked and every index there from the beginning, so what it makes
//! is what a server meets.

use crate::{
    accounts::password_hash::hash_password,
    cli::{
        open::Place,
        terminal::{Fail, Outcome, progress, say},
    },
    clock::Ids,
    db::{Tx, bulk::insert, sql},
    error::{Error, Result},
    fold::fold,
    import::dates,
    messages::send::{self, Audience, NewCopy, NewDelivery, NewMessage},
    numbers::{count, thousands},
    state::AppState,
};
use clap::Args;
use indicatif::ProgressBar;
use jiff::tz::TimeZone;
use shared::{
    Time, Uuid,
    history::{Channel, Gateway, Origin, State},
};
use std::{process::ExitCode, time::Instant};

/// The parent with a long history.
const MANY: u64 = 5_000;
/// Everyone's password in a seeded school.
const PASSWORD: &str = "otter lantern pancake";
/// The code of the school.
const CODE: &str = "SEED";
/// How many deliveries another parent has.
const EACH: u64 = 200;
/// How many parents get one message.
const READERS: u64 = 25;
/// How many copies are written at a time.
const CHUNK: usize = 50_000;
/// The time that messages go back to, in minutes.
const PERIOD: i64 = 3 * 365 * 24 * 60;

const FIRST: [&str; 16] = [
    "Amelia", "Noah", "Zoë", "Muhammad", "Isla", "Oisín", "Freya", "Arjun", "Grace", "Tomasz", "Lily",
    "Kwame", "Meera", "Leo", "Siân", "Yusuf",
];
const LAST: [&str; 20] = [
    "Okafor",
    "Smith",
    "Raman",
    "Hughes",
    "Wiśniewska",
    "Khan",
    "Bennett",
    "Chen",
    "Ní Dhomhnaill",
    "Clarke",
    "Al-Rashid",
    "Alves",
    "Jones",
    "Fitzgerald",
    "Thompson",
    "Adebayo",
    "Price",
    "Taylor",
    "Müller",
    "O’Sullivan",
];
const SUBJECTS: [&str; 12] = [
    "Swimming on Monday",
    "Parents’ evening: choose your time",
    "School closed tomorrow",
    "Lunch menu for next week",
    "Photographs on Tuesday",
    "Field trip to the coast",
    "Reading together at home",
    "Non-uniform day",
    "Choir concert",
    "Head lice have been found",
    "Term dates",
    "A change of bus routes",
];
const BODIES: [&str; 8] = [
    "Please bring a costume, a towel and a named bag. Long hair must be tied back.",
    "Book a time at https://school.example.org/evening until Friday. Separated parents may book a time each.",
    "The heating has failed. Work for each year is at https://school.example.org/closed and we are sorry for the short notice.",
    "Meals must be booked by Thursday. Tell us about allergies, even if we should know of them.",
    "Full uniform please, also on a day with sport. Prints can be ordered later.",
    "We leave at 07:30 and are back at about 18:00. Please give your child boots, a waterproof and a packed lunch.",
    "Ten minutes a day make all the difference: let your child sound out each word and praise the trying.",
    "Come in your own clothes, and bring a tin or a packet for the food bank if you can.",
];
const STATES: [State; 10] = [
    State::Delivered,
    State::Delivered,
    State::Delivered,
    State::Delivered,
    State::Delivered,
    State::Delivered,
    State::Sent,
    State::Delivered,
    State::TemporaryFailure,
    State::PermanentFailure,
];

/// Make a school of any size, to measure with.
#[derive(Args)]
#[command(after_help = "\
Example:
  message-centre seed --deliveries 1000000 --database sqlite:seed.db

Makes the school SEED with one parent to every 200 deliveries, and parents to sign in as: seed@example.com with 5,000
deliveries, seed-25@example.com with 25, seed-1@example.com with one and seed-0@example.com with none.")]
pub struct Seed {
    /// How many deliveries to make
    #[arg(long, value_name = "N")]
    deliveries: u64,
}

impl Seed {
    /// Does it.
    pub async fn run(self, place: &Place) -> Outcome {
        let app = place.open_or_make().await?;
        let there: Option<(Uuid,)> =
            app.db.optional(sql("SELECT id FROM school WHERE code = $1").bind(CODE)).await?;
        if there.is_some() {
            return Err(Fail::new(
                "This database has a seeded school already. Nothing was changed.",
                "Give a new database, as in --database sqlite:seed-2.db, or use the one that is there.",
            ));
        }
        let bar = progress("Making deliveries", self.deliveries);
        let begun = Instant::now();
        let made = seed(&app, self.deliveries, &bar).await;
        bar.finish_and_clear();
        let made = made?;
        let seconds = begun.elapsed().as_secs_f64().max(0.001);
        #[expect(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a rate to look at"
        )]
        let rate = (made.deliveries as f64 / seconds) as u64;
        say(format_args!(
            "Made {}, {}, {} and {} in {seconds:.1} s: {} deliveries a second.",
            count(made.parents, "parent", "parents"),
            count(made.children, "child", "children"),
            count(made.messages, "message", "messages"),
            count(made.deliveries, "delivery", "deliveries"),
            thousands(rate)
        ));
        say("");
        say("  EMAIL                  PASSWORD               DELIVERIES");
        for (email, deliveries) in made.sign_ins {
            say(format_args!("  {email:<21}  {PASSWORD:<21}  {}", thousands(deliveries)));
        }
        app.db.close().await;
        Ok(ExitCode::SUCCESS)
    }
}

/// What was made.
#[derive(Debug, Default)]
pub struct Made {
    /// Parents.
    pub parents: u64,
    /// Children.
    pub children: u64,
    /// Messages.
    pub messages: u64,
    /// Deliveries.
    pub deliveries: u64,
    /// Who can sign in, and how many deliveries they have.
    pub sign_ins: Vec<(&'static str, u64)>,
}

/// A parent with their one child.
struct Family {
    contact: Uuid,
    pupil: Uuid,
    group: usize,
    email: String,
    mobile: String,
    /// How many messages they still get.
    left: u64,
}

/// A message to write, and its copies.
struct Message {
    id: Uuid,
    group: Option<Uuid>,
    number: u64,
    sent: Time,
    readers: Vec<usize>,
}

/// Makes the school.
pub async fn seed(app: &AppState, deliveries: u64, bar: &ProgressBar) -> Result<Made> {
    let mut ids = Ids::after(app.new_id());
    let (school, now) = (app.new_id(), app.now());
    let born = dates::today(now, &TimeZone::UTC)
        .ok_or_else(|| Error::internal("this computer's clock is far off"))?;
    let many = deliveries.min(MANY);
    let named = [
        ("seed@example.com", many),
        ("seed-25@example.com", 25),
        ("seed-1@example.com", 1),
        ("seed-0@example.com", 0),
    ];
    // What is left after those with a name goes to the others in turn.
    let mut rest = deliveries;
    let mut shares = Vec::new();
    for (_, share) in named {
        let share = share.min(rest);
        rest -= share;
        shares.push(share);
    }
    let others = if rest == 0 { 0 } else { rest.div_ceil(EACH) };
    shares.extend((0..others).map(|at| rest / others + u64::from(at < rest % others)));
    let mut families: Vec<Family> = shares
        .iter()
        .zip(0u64..)
        .map(|(share, at)| Family {
            contact: ids.another(),
            pupil: ids.another(),
            group: usize::try_from(at % 30).unwrap_or(0),
            email: named
                .get(usize::try_from(at).unwrap_or(usize::MAX))
                .map_or_else(|| format!("parent-{at}@example.com"), |(email, _)| (*email).to_owned()),
            mobile: format!("+447700900{:03}", at % 1000),
            left: *share,
        })
        .collect();
    let groups: Vec<Uuid> = (0..30).map(|_| ids.another()).collect();
    let hash = hash_password(app, PASSWORD).await?;
    let mut tx = app.db.begin().await?;
    write_school(&mut tx, school, &groups, now).await?;
    write_families(&mut tx, school, &families, &groups, (now, born.parts().0)).await?;
    for (family, (email, _)) in families.iter().zip(named) {
        let account = ids.another();
        tx.run(
            sql("INSERT INTO account (id, email, email_key, password_hash, created_at) VALUES ($1, $2, $2, $3, $4)
                 ON CONFLICT DO NOTHING")
            .bind(account)
            .bind(email)
            .bind(&hash)
            .bind(now),
        )
        .await?;
        tx.run(
            sql("UPDATE contact SET account_id = (SELECT id FROM live_account WHERE email_key = $1) WHERE id = $2")
                .bind(email)
                .bind(family.contact),
        )
        .await?;
    }
    tx.commit().await?;
    let messages = write_messages(app, school, &mut families, &groups, &mut ids, bar).await?;
    Ok(Made {
        parents: shares.len() as u64,
        children: shares.len() as u64,
        messages,
        deliveries,
        sign_ins: named.into_iter().map(|(email, _)| email).zip(shares).collect(),
    })
}

async fn write_school(tx: &mut Tx, school: Uuid, groups: &[Uuid], now: Time) -> Result {
    tx.run(
        sql("INSERT INTO school (id, name, code, time_zone, created_at) VALUES ($1, 'Seed School', $2, 'Europe/London', $3)")
            .bind(school)
            .bind(CODE)
            .bind(now),
    )
    .await?;
    let named: Vec<(usize, Uuid)> = groups.iter().copied().enumerate().collect();
    insert(
        tx,
        "INSERT INTO cohort (id, school_id, kind, name, name_key, created_at) VALUES ",
        &named,
        |(at, id)| {
            let name = group_name(*at);
            [(*id).into(), school.into(), "class".into(), (&name).into(), fold(&name).into(), now.into()]
        },
    )
    .await
}

fn group_name(at: usize) -> String {
    format!("{}{}", at / 4 + 1, ["A", "B", "C", "D"][at % 4])
}

async fn write_families(
    tx: &mut Tx,
    school: Uuid,
    families: &[Family],
    groups: &[Uuid],
    (now, year): (Time, u16),
) -> Result {
    let names = |at: usize| (FIRST[at * 7 % FIRST.len()], FIRST[at * 3 % FIRST.len()], LAST[at % LAST.len()]);
    let all: Vec<(usize, &Family)> = families.iter().enumerate().collect();
    insert(
        tx,
        "INSERT INTO contact (id, school_id, mis_name, mis_email, mis_email_key, mis_mobile, created_at, updated_at) VALUES ",
        &all,
        |(at, family)| {
            let (parent, _, last) = names(*at);
            [
                family.contact.into(),
                school.into(),
                format!("{parent} {last}").into(),
                (&family.email).into(),
                (&family.email).into(),
                (&family.mobile).into(),
                now.into(),
                now.into(),
            ]
        },
    )
    .await?;
    insert(
        tx,
        "INSERT INTO pupil (id, school_id, first_name, last_name, date_of_birth, identity_key, created_at, updated_at) VALUES ",
        &all,
        |(at, family)| {
            let (_, child, last) = names(*at);
            // Names repeat, so a number keeps children apart.
            let first = if *at < 320 { child.to_owned() } else { format!("{child} {}", roman(*at / 320)) };
            let born = format!("{:04}-{:02}-{:02}", usize::from(year) - 5 - at % 12, at % 12 + 1, at % 28 + 1);
            [
                family.pupil.into(),
                school.into(),
                (&first).into(),
                last.into(),
                (&born).into(),
                format!("{}|{}|{born}", fold(&first), fold(last)).into(),
                now.into(),
                now.into(),
            ]
        },
    )
    .await?;
    insert(tx, "INSERT INTO guardian (contact_id, pupil_id, relationship) VALUES ", families, |family| {
        [family.contact.into(), family.pupil.into(), "Parent".into()]
    })
    .await?;
    insert(tx, "INSERT INTO membership (cohort_id, pupil_id) VALUES ", families, |family| {
        [groups[family.group].into(), family.pupil.into()]
    })
    .await
}

/// A number in letters, for a name.
fn roman(number: usize) -> String {
    let mut letters = String::new();
    let mut left = number;
    for (value, sign) in [(1000, "M"), (100, "C"), (10, "X"), (5, "V"), (1, "I")] {
        while left >= value {
            letters.push_str(sign);
            left -= value;
        }
    }
    letters
}

/// Messages from the oldest to the newest, each to the next readers who still get one, so that both ends of every index
/// grow as they do over the years.
async fn write_messages(
    app: &AppState,
    school: Uuid,
    families: &mut [Family],
    groups: &[Uuid],
    ids: &mut Ids,
    bar: &ProgressBar,
) -> Result<u64> {
    let now = app.now();
    let most = families[0].left;
    let all: u64 = families.iter().map(|family| family.left).sum();
    let total = most.max(all.div_ceil(READERS)).max(1);
    let (mut next, mut written) = (0, 0);
    let mut chunk: Vec<Message> = Vec::new();
    let mut copies = 0;
    let mut left = all;
    let mut number = 0;
    while left > 0 {
        let fraction = i64::try_from(number).unwrap_or(0) * PERIOD / i64::try_from(total).unwrap_or(1);
        let mut message = Message {
            id: ids.another(),
            group: (number % 3 != 0).then(|| groups[usize::try_from(number).unwrap_or(0) % groups.len()]),
            number,
            sent: now.plus_minutes((fraction - PERIOD).min(-1)),
            readers: Vec::new(),
        };
        let readers = left.div_ceil(total.saturating_sub(number).max(1)).max(1);
        // The first one's messages are spread over all the years.
        let due = number >= total || number * most / total != (number + 1) * most / total;
        if due && families[0].left > 0 {
            families[0].left -= 1;
            message.readers.push(0);
        }
        let mut looked = 0;
        while (message.readers.len() as u64) < readers && looked < families.len() {
            next = if next + 1 < families.len() { next + 1 } else { 1.min(families.len() - 1) };
            looked += 1;
            if families[next].left > 0 && !message.readers.contains(&next) {
                families[next].left -= 1;
                message.readers.push(next);
            }
        }
        left -= message.readers.len() as u64;
        copies += message.readers.len();
        number += 1;
        if !message.readers.is_empty() {
            chunk.push(message);
        }
        if copies >= CHUNK || left == 0 {
            let mut tx = app.db.begin().await?;
            write_chunk(&mut tx, school, &chunk, families, ids).await?;
            tx.commit().await?;
            written += chunk.len() as u64;
            bar.inc(copies as u64);
            chunk.clear();
            copies = 0;
        }
    }
    Ok(written)
}

/// Writes some messages with their copies.
async fn write_chunk(
    tx: &mut Tx,
    school: Uuid,
    chunk: &[Message],
    families: &[Family],
    ids: &mut Ids,
) -> Result {
    let messages: Vec<NewMessage<'_>> = chunk.iter().map(|message| message.as_new(school)).collect();
    let mut copies = Vec::new();
    for message in chunk {
        for reader in &message.readers {
            let salt = usize::try_from(message.number).unwrap_or(0) * 7 + reader * 13;
            copies.push(message.copy(&families[*reader], salt, ids));
        }
    }
    send::send(tx, &messages, &copies).await
}

impl Message {
    fn as_new(&self, school: Uuid) -> NewMessage<'_> {
        let at = usize::try_from(self.number).unwrap_or(0);
        let (subject, body) = if at % 4 == 1 {
            (String::new(), format!("{} {}", SUBJECTS[at % SUBJECTS.len()], BODIES[at % BODIES.len()]))
        } else {
            let first = BODIES[at % BODIES.len()];
            let second = BODIES[(at / 8 + 3) % BODIES.len()];
            (
                format!("{} ({})", SUBJECTS[at % SUBJECTS.len()], at + 1),
                format!("Dear parents,\n\n{first}\n\n{second}\n\nKind regards,\nSeed School\n"),
            )
        };
        NewMessage {
            id: self.id,
            school,
            audience: self.group.map_or(Audience::School, |id| Audience::Group {
                id,
                name: "",
                noticeboard: false,
            }),
            subject: subject.into(),
            body: body.into(),
            sent_at: self.sent,
            created_at: self.sent,
            replies_allowed: false,
            import_key: None,
        }
    }

    /// A reader's copy; `salt` is a number that differs from copy to copy.
    fn copy<'a>(&self, family: &'a Family, salt: usize, ids: &mut Ids) -> NewCopy<'a> {
        let (channel, address, gateway) = match self.number % 4 {
            1 => (Channel::Sms, family.mobile.as_str(), Gateway::Sms),
            3 if self.number % 8 == 3 => (Channel::App, "", Gateway::App),
            _ => (Channel::Email, family.email.as_str(), Gateway::Smtp),
        };
        NewCopy {
            id: ids.another(),
            message: self.id,
            contact: family.contact,
            sent_at: self.sent,
            read_at: (!salt.is_multiple_of(9)).then_some(self.sent.plus_minutes(30)),
            reply: (salt % 40 == 3)
                .then(|| ("Thank you, we will be there.".into(), self.sent.plus_minutes(45))),
            reply_waits: false,
            children: self.group.map(|_| family.pupil).into_iter().collect(),
            deliveries: vec![NewDelivery {
                id: ids.another(),
                channel,
                address: address.into(),
                address_from: Origin::School,
                gateway,
                state: STATES[salt % STATES.len()],
                state_at: self.sent.plus_seconds(20),
            }],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::roman;

    #[test]
    fn numbers_become_letters() {
        assert_eq!([1, 5, 14].map(roman), ["I", "V", "XIIII"]);
    }
}

//! R1, R5, R6, R7: whom the rows of a class list are about, and what they change.
//!
//! All that the school has is read into memory, the rows are matched against it, and what is new or
//! different is written in large batches: one transaction, or nothing.
//!
//! Matching keeps separated families apart (R7). A child is the same by names and date of birth, unless something speaks for
//! two ([`children`]). A parent is the same by email address anywhere in the school, and by mobile number or name only among
//! the contacts of the same child; never across schools. When two could be one person or two, they stay two, and the office
//! is told: a double record is a nuisance, a merged one shows a parent what was the other's.
//!
//! Every address in a file is a person of their own; only one that is no longer in the file can have changed to another.
//! Within a file the first value of a field counts, and later ones that differ are noted: the same file twice changes
//! nothing. A blank cell says nothing. Who is not in the file is left alone.

use super::{
    School, Stopped,
    class_list::{Child, ClassList, Parent},
    dates,
    report::{Findings, Note, lines},
};
use crate::{
    claim,
    clock::Ids,
    contacts::suppression::{Suppressed, person},
    db::{
        Tx,
        bulk::{batches, insert, update},
        sql,
    },
    error::{Error, Result},
    fold::fold,
    live,
    messages::noticeboard,
    numbers::{count, thousands},
    schools::joining,
    state::AppState,
};
use indicatif::ProgressBar;
use shared::{Time, Uuid, name::Name};
use std::{
    collections::{BTreeSet, HashMap, HashSet, hash_map::Entry},
    fmt,
};

mod children;

pub use children::Mark;

/// What an import did, or would do.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Whether nothing was written.
    pub dry_run: bool,
    /// Rows that are neither blank nor instructions.
    pub rows: u64,
    /// Children.
    pub children: Tally,
    /// Parents.
    pub parents: Tally,
    /// Parents who have an account and now find this school there.
    pub linked: u64,
    /// Years and classes that are new.
    pub groups_added: u64,
    /// Children who changed their year or class.
    pub moved: u64,
    /// Parents whose own value stands although the school's changed (R5).
    pub kept_own: u64,
    /// Lines of parents who asked for deletion and were left out (R6).
    pub left_out: Vec<u64>,
    /// Columns that nobody knows.
    pub unknown: Vec<String>,
    /// Columns that are looked at and not kept.
    pub not_kept: Vec<String>,
    /// Those of them that have cells that look wrong, and the lines of those.
    pub odd: Vec<(String, Vec<u64>)>,
    /// Refusals and notes.
    pub findings: Findings,
}

/// How many were added, changed and left as they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// New.
    pub added: u64,
    /// Different from before.
    pub changed: u64,
    /// As before.
    pub unchanged: u64,
}

impl Tally {
    fn add(&mut self, new: bool, changed: bool) {
        *(if new {
            &mut self.added
        } else if changed {
            &mut self.changed
        } else {
            &mut self.unchanged
        }) += 1;
    }
}

/// Reads a class list and brings the school's records in step with it.
pub async fn import(
    app: &AppState,
    school: &School,
    bytes: &[u8],
    dry_run: bool,
    bar: &ProgressBar,
) -> Result<Report, Stopped> {
    let today = dates::today(app.now(), &school.zone()?)
        .ok_or_else(|| Error::internal("this computer's clock is far off"))?;
    let mut report = Report { dry_run, ..Report::default() };
    let list = ClassList::read(bytes, today, &mut report.findings)?;
    report.rows = list.rows;
    report.unknown = list.unknown;
    report.not_kept = list.not_kept;
    report.odd = list.odd;
    bar.set_length(list.children.len() as u64);
    let mut tx = app.db.begin().await?;
    // Two imports for one school come one after the other.
    tx.run(sql("UPDATE school SET name = name WHERE id = $1").bind(school.id)).await?;
    let mut roster = Roster::load(app, &mut tx, school.id).await?;
    // After the records: whoever is deleted in between is then in both, rather than in neither and new.
    let suppressed = Suppressed::load(app, &mut tx, school.id).await?;
    roster.claimed = list
        .children
        .iter()
        .flat_map(|child| &child.parents)
        .filter_map(|parent| parent.email.as_ref().map(|email| email.key().to_owned()))
        .collect();
    let rows = roster.find_children(&app.key, &list.children, &suppressed, &mut report.findings);
    // What a row makes known of a person can show that an earlier row meant them too. So who is who is decided once more with
    // all that the file says of them, until that changes nothing: a second import of the file changes nothing either.
    let mut notes = Findings::default();
    let mut decided = Vec::new();
    for _ in 0..ROUNDS {
        let who = roster.decide(&rows, &suppressed, bar);
        notes = Findings::default();
        report.left_out.clear();
        let changes = roster.put_down(&rows, &who, &mut report.left_out, &mut notes);
        if !changes || who == decided {
            break;
        }
        decided = who;
    }
    notes.add_notes(roster.decisions.drain(..));
    report.findings.add_notes(notes.notes);
    roster.link(&mut tx).await?;
    roster.tell(&mut report);
    if !dry_run {
        roster.write(&mut tx, app.now()).await?;
        // A child who moved sees another noticeboard.
        noticeboard::bring(app, &mut tx, school.id, None).await?;
        live::tell_school(&mut tx, school.id).await?;
        tx.commit().await?;
        // Accounts are claimed before contacts, so each is linked by itself, now that the records are here. Who waits to be let in
        // may be someone whom the school now holds.
        joining::link_all(app, roster.linked()).await?;
        joining::settle_all(app, school.id).await?;
        app.post.notify_one();
    }
    Ok(report)
}

/// A school's record of a person, as it is and as the file makes it.
#[derive(Clone, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says something of its own, and none excludes another"
)]
struct Contact {
    id: Uuid,
    account: Option<Uuid>,
    name: Option<String>,
    email: Option<String>,
    email_key: Option<String>,
    mobile: Option<String>,
    my_name: Option<String>,
    my_email_key: Option<String>,
    my_mobile: Option<String>,
    /// The names above, folded.
    name_key: Option<String>,
    my_name_key: Option<String>,
    new: bool,
    changed: bool,
    /// A child was added, or what they are to one.
    touched: bool,
    linked: bool,
    wants_link: bool,
    kept_own: bool,
    seen: bool,
    /// The line that said name, email and mobile in this round; 0 for none yet.
    said: [u64; 3],
}

struct Pupil {
    id: Uuid,
    identity: String,
    first: String,
    last: String,
    preferred: Option<String>,
    born: String,
    /// What is left of an NHS number.
    mark: Option<Mark>,
    /// The one in the database.
    mark_before: Option<Mark>,
    new: bool,
    changed: bool,
    seen: bool,
    /// The line that said the names and the preferred name in this round; 0 for none yet.
    said: [u64; 2],
    groups: [Groups; 2],
    parents: Vec<Guardian>,
}

/// The groups of one kind that a pupil is in, and the one that the file puts them into.
#[derive(Default)]
struct Groups {
    is_in: Vec<usize>,
    wanted: Option<(usize, u64)>,
}

struct Guardian {
    contact: usize,
    relationship: Option<String>,
    /// The one in the database.
    relationship_before: Option<String>,
    new: bool,
    changed: bool,
    said: u64,
}

struct Cohort {
    id: Uuid,
    kind: usize,
    name: String,
    key: String,
    new: bool,
}

/// A row of the file, and the place of its child among the pupils.
type Row<'f> = (&'f Child, usize);

/// How often it is decided who is who at most: once for a file that is known, and hardly ever more than twice.
const ROUNDS: usize = 10;

/// The kinds of group that a class list has, as the database names them.
const KINDS: [&str; 2] = ["year", "class"];
/// Which of them is the class.
const CLASS: usize = 1;

/// Whom a parent of a row is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Match {
    Open,
    Known(usize),
    LeftOut,
}

/// What a row says of a parent, at most.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Says {
    Address,
    Name,
    Number,
}

impl Says {
    const MOST_FIRST: [Self; 3] = [Self::Address, Self::Name, Self::Number];

    fn of(parent: &Parent) -> Self {
        match (&parent.email, &parent.name) {
            (Some(_), _) => Self::Address,
            (None, Some(_)) => Self::Name,
            (None, None) => Self::Number,
        }
    }
}

/// A school in memory.
struct Roster {
    school: Uuid,
    ids: Ids,
    /// Those in the database, then those who are new.
    contacts: Vec<Contact>,
    /// Those in the database, as they are there.
    loaded: Vec<Contact>,
    by_email: HashMap<String, usize>,
    by_my_email: HashMap<String, usize>,
    /// The addresses of the file.
    claimed: HashSet<String>,
    /// The confirmed addresses of those who ask to join: whoever had their data deleted before wants to be known again.
    wanted: HashSet<String>,
    pupils: Vec<Pupil>,
    /// Those who share names and day of birth.
    by_identity: HashMap<String, Vec<usize>>,
    cohorts: Vec<Cohort>,
    by_group: HashMap<(usize, String), usize>,
    /// Whether the file changes anything about a parent.
    changed: bool,
    /// What was decided about people who could be one or two.
    decisions: Vec<Note>,
}

#[derive(sqlx::FromRow)]
struct ContactRow {
    id: Uuid,
    account_id: Option<Uuid>,
    mis_name: Option<String>,
    mis_email: Option<String>,
    mis_email_key: Option<String>,
    mis_mobile: Option<String>,
    my_name: Option<String>,
    my_email_key: Option<String>,
    my_mobile: Option<String>,
}

#[derive(sqlx::FromRow)]
struct PupilRow {
    id: Uuid,
    identity_key: String,
    first_name: String,
    last_name: String,
    preferred_name: Option<String>,
    date_of_birth: String,
    nhs_mark: Option<i64>,
}

impl Roster {
    async fn load(app: &AppState, tx: &mut Tx, school: Uuid) -> Result<Self> {
        let mut roster = Self {
            school,
            ids: Ids::after(app.new_id()),
            contacts: Vec::new(),
            loaded: Vec::new(),
            by_email: HashMap::new(),
            by_my_email: HashMap::new(),
            claimed: HashSet::new(),
            wanted: HashSet::new(),
            pupils: Vec::new(),
            by_identity: HashMap::new(),
            cohorts: Vec::new(),
            by_group: HashMap::new(),
            changed: false,
            decisions: Vec::new(),
        };
        let rows: Vec<ContactRow> = tx
            .all(
                sql("SELECT id, account_id, mis_name, mis_email, mis_email_key, mis_mobile, my_name, my_email_key, my_mobile
                     FROM live_contact WHERE school_id = $1 ORDER BY id")
                .bind(school),
            )
            .await?;
        let wanted: Vec<(String,)> = tx
            .all(
                sql("SELECT email_key FROM live_join_request WHERE school_id = $1 AND state = 'pending'")
                    .bind(school),
            )
            .await?;
        roster.wanted = wanted.into_iter().map(|(email_key,)| email_key).collect();
        let mut by_id = HashMap::with_capacity(rows.len());
        for row in rows {
            by_id.insert(row.id, roster.contacts.len());
            roster.add_contact(row);
        }
        roster.loaded.clone_from(&roster.contacts);
        let rows: Vec<PupilRow> = tx
            .all(
                sql("SELECT id, identity_key, first_name, last_name, preferred_name, date_of_birth, nhs_mark
                     FROM pupil WHERE school_id = $1 ORDER BY id")
                .bind(school),
            )
            .await?;
        let mut pupil_by_id = HashMap::with_capacity(rows.len());
        for row in rows {
            pupil_by_id.insert(row.id, roster.pupils.len());
            roster.add_pupil(row);
        }
        let rows: Vec<(Uuid, Uuid, Option<String>)> = tx
            .all(
                sql("SELECT g.contact_id, g.pupil_id, g.relationship
                     FROM live_guardian g JOIN pupil p ON p.id = g.pupil_id WHERE p.school_id = $1 ORDER BY 1, 2")
                .bind(school),
            )
            .await?;
        for (contact, pupil, relationship) in rows {
            if let (Some(contact), Some(pupil)) = (by_id.get(&contact), pupil_by_id.get(&pupil)) {
                let guardian = Guardian {
                    contact: *contact,
                    relationship_before: relationship.clone(),
                    relationship,
                    new: false,
                    changed: false,
                    said: 0,
                };
                roster.pupils[*pupil].parents.push(guardian);
            }
        }
        roster.load_groups(tx, &pupil_by_id).await?;
        Ok(roster)
    }

    async fn load_groups(&mut self, tx: &mut Tx, pupil_by_id: &HashMap<Uuid, usize>) -> Result {
        let rows: Vec<(Uuid, String, String, String)> = tx
            .all(
                sql("SELECT id, kind, name, name_key FROM cohort WHERE school_id = $1 ORDER BY id")
                    .bind(self.school),
            )
            .await?;
        let mut by_id = HashMap::with_capacity(rows.len());
        for (id, kind, name, key) in rows {
            let Some(kind) = KINDS.iter().position(|known| *known == kind) else { continue };
            by_id.insert(id, self.cohorts.len());
            self.by_group.insert((kind, key.clone()), self.cohorts.len());
            self.cohorts.push(Cohort { id, kind, name, key, new: false });
        }
        let rows: Vec<(Uuid, Uuid)> = tx
            .all(
                sql("SELECT m.cohort_id, m.pupil_id FROM membership m JOIN pupil p ON p.id = m.pupil_id
                     WHERE p.school_id = $1 ORDER BY 1, 2")
                .bind(self.school),
            )
            .await?;
        for (cohort, pupil) in rows {
            if let (Some(cohort), Some(pupil)) = (by_id.get(&cohort), pupil_by_id.get(&pupil)) {
                let kind = self.cohorts[*cohort].kind;
                self.pupils[*pupil].groups[kind].is_in.push(*cohort);
            }
        }
        Ok(())
    }

    fn add_contact(&mut self, row: ContactRow) {
        let at = self.contacts.len();
        if let Some(key) = &row.mis_email_key {
            self.by_email.entry(key.clone()).or_insert(at);
        }
        if let Some(key) = &row.my_email_key {
            self.by_my_email.entry(key.clone()).or_insert(at);
        }
        let key = |name: &Option<String>| {
            name.as_deref().map(|name| Name::parse(name).map_or_else(|_| fold(name), |name| person(&name)))
        };
        self.contacts.push(Contact {
            id: row.id,
            account: row.account_id,
            name_key: key(&row.mis_name),
            my_name_key: key(&row.my_name),
            name: row.mis_name,
            email: row.mis_email,
            email_key: row.mis_email_key,
            mobile: row.mis_mobile,
            my_name: row.my_name,
            my_email_key: row.my_email_key,
            my_mobile: row.my_mobile,
            ..Contact::default()
        });
    }

    fn add_pupil(&mut self, row: PupilRow) {
        let identity = children::shared_part(&row.identity_key).to_owned();
        self.by_identity.entry(identity).or_default().push(self.pupils.len());
        self.pupils.push(Pupil {
            id: row.id,
            identity: row.identity_key,
            first: row.first_name,
            last: row.last_name,
            preferred: row.preferred_name,
            born: row.date_of_birth,
            mark: row.nhs_mark.and_then(Mark::read),
            mark_before: row.nhs_mark.and_then(Mark::read),
            new: false,
            changed: false,
            seen: false,
            said: [0; 2],
            groups: [Groups::default(), Groups::default()],
            parents: Vec::new(),
        });
    }

    /// Decides whom each parent of each row is. What a row says is known to those after it, and the rows come in the order in
    /// which they say most, so that a second import, which meets what the first one made, finds the same people.
    fn decide(
        &mut self,
        rows: &[Row<'_>],
        suppressed: &Suppressed<'_>,
        bar: &ProgressBar,
    ) -> Vec<Vec<Match>> {
        self.nothing_said();
        bar.set_position(0);
        let mut who: Vec<_> = rows.iter().map(|(child, _)| vec![Match::Open; child.parents.len()]).collect();
        for says in Says::MOST_FIRST {
            for ((child, pupil), who) in rows.iter().zip(&mut who) {
                if says == Says::Address {
                    self.match_by_address(child, who, suppressed);
                    bar.inc(1);
                }
                for (at, parent) in child.parents.iter().enumerate() {
                    if Says::of(parent) != says {
                        continue;
                    }
                    if who[at] == Match::Open {
                        let (is, decision) = self.match_within_family(parent, *pupil, who, suppressed);
                        who[at] = is;
                        self.decisions.extend(decision.map(|text| Note {
                            line: child.line,
                            text: format!("parent {}: {text}", parent.place + 1),
                        }));
                    }
                    // Nothing is told before all is decided.
                    who[at] = self.settle(who[at], parent, child.line, *pupil, &mut Findings::default());
                }
            }
        }
        who
    }

    /// Writes down what the rows say, over what the database has, once it is decided `who` their parents are: nothing stays of
    /// what was taken for somebody else's before. Says whether that changes anything about a parent.
    fn put_down(
        &mut self,
        rows: &[Row<'_>],
        who: &[Vec<Match>],
        left_out: &mut Vec<u64>,
        notes: &mut Findings,
    ) -> bool {
        self.start_over();
        for (child, pupil) in rows {
            self.say_of_child(*pupil, child, notes);
            for (kind, name) in [&child.year, &child.class].into_iter().enumerate() {
                if let Some(name) = name {
                    self.put_into(*pupil, kind, name, child.line, notes);
                }
            }
        }
        for says in Says::MOST_FIRST {
            for ((child, pupil), who) in rows.iter().zip(who) {
                for (parent, is) in child.parents.iter().zip(who) {
                    if Says::of(parent) != says {
                        continue;
                    }
                    if *is == Match::LeftOut {
                        left_out.push(child.line);
                    } else {
                        self.settle(*is, parent, child.line, *pupil, notes);
                    }
                }
            }
        }
        left_out.sort_unstable();
        self.changed
    }

    /// The records as the database has them; who is new has said nothing.
    fn start_over(&mut self) {
        let new = self.contacts.split_off(self.loaded.len());
        self.contacts.clone_from(&self.loaded);
        self.contacts.extend(new.iter().map(|contact| Contact {
            id: contact.id,
            new: true,
            ..Contact::default()
        }));
        self.by_email.clear();
        for (at, contact) in self.loaded.iter().enumerate() {
            if let Some(key) = &contact.email_key {
                self.by_email.entry(key.clone()).or_insert(at);
            }
        }
        for pupil in &mut self.pupils {
            pupil.parents.retain(|guardian| !guardian.new);
            for guardian in &mut pupil.parents {
                guardian.relationship.clone_from(&guardian.relationship_before);
                guardian.changed = false;
            }
        }
        self.nothing_said();
    }

    /// Nothing of the file has been said yet.
    fn nothing_said(&mut self) {
        self.changed = false;
        for contact in &mut self.contacts {
            contact.said = [0; 3];
        }
        for pupil in &mut self.pupils {
            pupil.said = [0; 2];
            for guardian in &mut pupil.parents {
                guardian.said = 0;
            }
            for groups in &mut pupil.groups {
                groups.wanted = None;
            }
        }
    }

    /// Writes what a row says of a parent, once it is clear who that is. A new one is known from then on.
    fn settle(
        &mut self,
        who: Match,
        parent: &Parent,
        line: u64,
        pupil: usize,
        findings: &mut Findings,
    ) -> Match {
        let contact = match who {
            Match::LeftOut => return who,
            Match::Known(contact) => contact,
            Match::Open => {
                let id = self.ids.another();
                self.contacts.push(Contact { id, new: true, ..Contact::default() });
                self.changed = true;
                self.contacts.len() - 1
            }
        };
        self.say(contact, parent, line, findings);
        self.relate(contact, pupil, parent, line, findings);
        Match::Known(contact)
    }

    /// Writes what a row says of the child itself.
    fn say_of_child(&mut self, at: usize, child: &Child, findings: &mut Findings) {
        let pupil = &mut self.pupils[at];
        pupil.seen = true;
        if pupil.said[0] == 0 {
            pupil.said[0] = child.line;
            let last = child.last.as_ref().map_or("", Name::as_str);
            for (is, says) in [(&mut pupil.first, child.first.as_str()), (&mut pupil.last, last)] {
                if is != says {
                    says.clone_into(is);
                    pupil.changed = true;
                }
            }
        }
        if let Some(preferred) = &child.preferred {
            if pupil.said[1] == 0 {
                pupil.said[1] = child.line;
                if pupil.preferred.as_deref() != Some(preferred.as_str()) {
                    pupil.preferred = Some(preferred.as_str().to_owned());
                    pupil.changed = true;
                }
            } else if pupil.preferred.as_deref() != Some(preferred.as_str()) {
                differs(findings, child.line, "the child's preferred name", pupil.said[1]);
            }
        }
    }

    /// Puts a pupil into a year or a class.
    fn put_into(&mut self, pupil: usize, kind: usize, name: &str, line: u64, findings: &mut Findings) {
        let key = fold(name);
        let cohort = match self.by_group.entry((kind, key)) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(new) => {
                let at = self.cohorts.len();
                let key = new.key().1.clone();
                self.cohorts.push(Cohort {
                    id: self.ids.another(),
                    kind,
                    name: name.to_owned(),
                    key,
                    new: true,
                });
                *new.insert(at)
            }
        };
        let groups = &mut self.pupils[pupil].groups[kind];
        match groups.wanted {
            None => groups.wanted = Some((cohort, line)),
            Some((wanted, first)) if wanted != cohort => {
                differs(findings, line, ["the child's year group", "the child's class"][kind], first);
            }
            Some(_) => {}
        }
    }

    /// Whom the addresses of a row's parents name: the school's own value first.
    fn match_by_address(&self, child: &Child, who: &mut [Match], suppressed: &Suppressed<'_>) {
        for index in [&self.by_email, &self.by_my_email] {
            for at in 0..who.len() {
                let Some(email) = &child.parents[at].email else { continue };
                if who[at] != Match::Open {
                    continue;
                }
                if suppressed.email(email.key()) {
                    who[at] = Match::LeftOut;
                } else if let Some(contact) = index.get(email.key())
                    && !who.contains(&Match::Known(*contact))
                {
                    who[at] = Match::Known(*contact);
                }
            }
        }
    }

    /// By number or name, among the contacts of the same child alone; and what the office should know of that.
    fn match_within_family(
        &self,
        parent: &Parent,
        pupil: usize,
        taken: &[Match],
        suppressed: &Suppressed<'_>,
    ) -> (Match, Option<&'static str>) {
        let pupil = &self.pupils[pupil];
        let name = parent.name.as_ref().map(person);
        let mobile = parent.phone.as_ref().map(shared::phone::Phone::as_e164);
        let email = parent.email.as_ref().map(shared::email::Email::key);
        // Whoever has an address of this file is known by it, and is nobody else.
        let is_someone_else = |contact: &Contact| {
            email.is_some()
                && [&contact.email_key, &contact.my_email_key]
                    .into_iter()
                    .flatten()
                    .any(|key| Some(key.as_str()) != email && self.claimed.contains(key))
        };
        let family: Vec<usize> = pupil
            .parents
            .iter()
            .map(|guardian| guardian.contact)
            .filter(|contact| {
                !taken.contains(&Match::Known(*contact)) && !is_someone_else(&self.contacts[*contact])
            })
            .collect();
        let same_name =
            |contact: &Contact| name.is_some() && (contact.name_key == name || contact.my_name_key == name);
        let exactly = |contact: &Contact| {
            contact.name_key == name
                && contact.mobile.as_deref() == mobile
                && contact.email_key.as_deref() == email
        };
        let same_mobile = |contact: &Contact| {
            mobile.is_some()
                && (contact.mobile.as_deref() == mobile || contact.my_mobile.as_deref() == mobile)
        };
        // Two of one name are told apart by their numbers, or not at all.
        let named: Vec<usize> = family.iter().copied().filter(|at| same_name(&self.contacts[*at])).collect();
        let by_name = match named.as_slice() {
            [one] => Some(*one),
            many => {
                let mut with_number = many.iter().copied().filter(|at| same_mobile(&self.contacts[*at]));
                let exact = with_number.clone().find(|at| exactly(&self.contacts[*at]));
                exact.or_else(|| with_number.next().filter(|_| with_number.next().is_none()))
            }
        };
        let wanted = email.is_some_and(|email| self.wanted.contains(email));
        if !wanted && name.as_deref().is_some_and(|name| suppressed.name(name, &pupil.identity)) {
            return (Match::LeftOut, None);
        }
        if !wanted && mobile.is_some_and(|mobile| suppressed.mobile(mobile, &pupil.identity)) {
            // A number that two parents share: the one who is still here is known by name.
            return (by_name.map_or(Match::LeftOut, Match::Known), None);
        }
        // Parents often share a number: with another name, or another address, it is another person.
        let by_mobile_alone = |contact: &Contact| {
            let other_name = name.is_some() && (contact.name_key.is_some() || contact.my_name_key.is_some());
            let other_email =
                email.is_some() && (contact.email_key.is_some() || contact.my_email_key.is_some());
            same_mobile(contact) && !other_name && !other_email
        };
        // And when two have it, it says nothing about which of them is meant, unless one is known by it alone.
        let by_mobile = || {
            let mut known = family.iter().copied().filter(|at| by_mobile_alone(&self.contacts[*at]));
            let first = known.clone().find(|at| exactly(&self.contacts[*at]));
            first.or_else(|| known.next().filter(|_| known.next().is_none()))
        };
        if by_name.is_none() && !named.is_empty() {
            return (Match::Open, Some(TWO_OF_ONE_NAME));
        }
        let Some(at) = by_name.or_else(by_mobile) else { return (Match::Open, None) };
        let contact = &self.contacts[at];
        let had_another = email.is_some() && (contact.email_key.is_some() || contact.my_email_key.is_some());
        (Match::Known(at), had_another.then_some(ANOTHER_ADDRESS))
    }

    /// Writes what a row says of a parent over what the school's records said; the parent's own values stay (R5).
    fn say(&mut self, at: usize, parent: &Parent, line: u64, findings: &mut Findings) {
        let contact = &mut self.contacts[at];
        contact.seen = true;
        let which = parent.place + 1;
        if let Some(name) = &parent.name {
            if contact.said[0] == 0 {
                contact.said[0] = line;
                if contact.name.as_deref() != Some(name.as_str()) {
                    contact.kept_own |= contact.my_name.as_deref().is_some_and(|own| own != name.as_str());
                    contact.name = Some(name.as_str().to_owned());
                    contact.name_key = Some(person(name));
                    contact.changed = true;
                    self.changed = true;
                }
            } else if contact.name_key != Some(person(name)) {
                differs(findings, line, &format!("the name of parent {which}"), contact.said[0]);
            }
        }
        if let Some(phone) = &parent.phone {
            if contact.said[2] == 0 {
                contact.said[2] = line;
                if contact.mobile.as_deref() != Some(phone.as_e164()) {
                    contact.kept_own |=
                        contact.my_mobile.as_deref().is_some_and(|own| own != phone.as_e164());
                    contact.mobile = Some(phone.as_e164().to_owned());
                    contact.changed = true;
                    self.changed = true;
                }
            } else if contact.mobile.as_deref() != Some(phone.as_e164()) {
                differs(findings, line, &format!("the mobile number of parent {which}"), contact.said[2]);
            }
        }
        let Some(email) = &parent.email else { return };
        if contact.said[1] != 0 {
            if contact.email_key.as_deref() != Some(email.key()) {
                differs(findings, line, &format!("the email address of parent {which}"), contact.said[1]);
            }
            return;
        }
        contact.said[1] = line;
        if contact.email.as_deref() == Some(email.as_str()) {
            return;
        }
        contact.changed = true;
        self.changed = true;
        contact.email = Some(email.as_str().to_owned());
        if contact.email_key.as_deref() == Some(email.key()) {
            return;
        }
        contact.kept_own |= contact.my_email_key.as_deref().is_some_and(|own| own != email.key());
        // An account has confirmed its address. Where the parent has said another one, that is theirs.
        contact.wants_link = contact.account.is_none() && contact.my_email_key.is_none();
        let old = contact.email_key.replace(email.key().to_owned());
        if let Some(old) = old
            && self.by_email.get(&old) == Some(&at)
        {
            self.by_email.remove(&old);
        }
        self.by_email.entry(email.key().to_owned()).or_insert(at);
    }

    /// What a parent is to a child.
    fn relate(&mut self, contact: usize, pupil: usize, parent: &Parent, line: u64, findings: &mut Findings) {
        let pupil = &mut self.pupils[pupil];
        let at = pupil.parents.iter().position(|guardian| guardian.contact == contact);
        let at = at.unwrap_or_else(|| {
            pupil.parents.push(Guardian {
                contact,
                relationship: None,
                relationship_before: None,
                new: true,
                changed: false,
                said: 0,
            });
            self.contacts[contact].touched = true;
            self.changed = true;
            pupil.parents.len() - 1
        });
        let guardian = &mut pupil.parents[at];
        let Some(relationship) = &parent.relationship else { return };
        if guardian.said == 0 {
            guardian.said = line;
            if guardian.relationship.as_ref() != Some(relationship) {
                guardian.relationship = Some(relationship.clone());
                guardian.changed = true;
                self.contacts[contact].touched = true;
                self.changed = true;
            }
        } else if guardian.relationship.as_ref() != Some(relationship) {
            differs(
                findings,
                line,
                &format!("the relationship of parent {}", parent.place + 1),
                guardian.said,
            );
        }
    }

    /// Links records whose address is new to the accounts that have confirmed it.
    async fn link(&mut self, tx: &mut Tx) -> Result {
        let waiting: Vec<usize> =
            (0..self.contacts.len()).filter(|at| self.contacts[*at].wants_link).collect();
        for some in batches(&waiting, 1) {
            let keys = some.iter().filter_map(|at| self.contacts[*at].email_key.clone());
            let accounts: Vec<(String, Uuid)> = tx
                .all(sql("SELECT email_key, id FROM live_account WHERE email_key IN ").push_list(keys))
                .await?;
            let accounts: HashMap<String, Uuid> = accounts.into_iter().collect();
            for at in some {
                let contact = &mut self.contacts[*at];
                if let Some(account) = contact.email_key.as_ref().and_then(|key| accounts.get(key)) {
                    contact.account = Some(*account);
                    contact.linked = true;
                    contact.changed = true;
                }
            }
        }
        Ok(())
    }

    /// The accounts that get a record of this school.
    fn linked(&self) -> BTreeSet<Uuid> {
        let linked = self.contacts.iter().filter(|contact| contact.linked);
        linked.filter_map(|contact| contact.account).collect()
    }

    fn tell(&self, report: &mut Report) {
        for contact in self.contacts.iter().filter(|contact| contact.seen) {
            report.parents.add(contact.new, contact.changed || contact.touched);
            report.linked += u64::from(contact.linked);
            report.kept_own += u64::from(contact.kept_own);
        }
        for pupil in self.pupils.iter().filter(|pupil| pupil.seen) {
            let moves = pupil.groups.iter().any(Groups::changes);
            report.children.add(pupil.new, pupil.changed || moves);
            report.moved += u64::from(pupil.groups.iter().any(|groups| groups.left().next().is_some()));
        }
        report.groups_added = self.cohorts.iter().filter(|cohort| cohort.new).count() as u64;
    }

    async fn write(&self, tx: &mut Tx, now: Time) -> Result {
        let cohorts: Vec<&Cohort> = self.cohorts.iter().filter(|cohort| cohort.new).collect();
        insert(
            tx,
            "INSERT INTO cohort (id, school_id, kind, name, name_key, created_at) VALUES ",
            &cohorts,
            |cohort| {
                [
                    cohort.id.into(),
                    self.school.into(),
                    KINDS[cohort.kind].into(),
                    (&cohort.name).into(),
                    (&cohort.key).into(),
                    now.into(),
                ]
            },
        )
        .await?;
        self.write_pupils(tx, now).await?;
        self.write_contacts(tx, now).await?;
        self.write_ties(tx).await
    }

    async fn write_pupils(&self, tx: &mut Tx, now: Time) -> Result {
        let new: Vec<&Pupil> = self.pupils.iter().filter(|pupil| pupil.new).collect();
        insert(
            tx,
            "INSERT INTO pupil (id, school_id, first_name, last_name, preferred_name, date_of_birth, identity_key, nhs_mark, created_at, updated_at) VALUES ",
            &new,
            |pupil| {
                [
                    pupil.id.into(),
                    self.school.into(),
                    (&pupil.first).into(),
                    (&pupil.last).into(),
                    pupil.preferred.as_deref().into(),
                    (&pupil.born).into(),
                    (&pupil.identity).into(),
                    pupil.mark.map(Mark::stored).into(),
                    now.into(),
                    now.into(),
                ]
            },
        )
        .await?;
        let is_changed = |pupil: &&Pupil| pupil.changed || pupil.mark != pupil.mark_before;
        let changed: Vec<&Pupil> = self.pupils.iter().filter(|pupil| !pupil.new).filter(is_changed).collect();
        update(
            tx,
            "WITH v (id, first_name, last_name, preferred_name, nhs_mark, now) AS (VALUES ",
            &changed,
            |pupil| {
                [
                    pupil.id.into(),
                    (&pupil.first).into(),
                    (&pupil.last).into(),
                    pupil.preferred.as_deref().into(),
                    pupil.mark.map(Mark::stored).into(),
                    now.into(),
                ]
            },
            ") UPDATE pupil SET first_name = v.first_name, last_name = v.last_name, preferred_name = v.preferred_name,
                   nhs_mark = v.nhs_mark, updated_at = v.now FROM v WHERE pupil.id = v.id",
        )
        .await
    }

    async fn write_contacts(&self, tx: &mut Tx, now: Time) -> Result {
        // One who was taken for a new person until another row said who it is stays unseen.
        let new: Vec<&Contact> = self.contacts.iter().filter(|contact| contact.new && contact.seen).collect();
        insert(
            tx,
            "INSERT INTO contact (id, school_id, mis_name, mis_email, mis_email_key, mis_mobile, created_at, updated_at) VALUES ",
            &new,
            |contact| {
                [
                    contact.id.into(),
                    self.school.into(),
                    contact.name.as_deref().into(),
                    contact.email.as_deref().into(),
                    contact.email_key.as_deref().into(),
                    contact.mobile.as_deref().into(),
                    now.into(),
                    now.into(),
                ]
            },
        )
        .await?;
        let changed: Vec<&Contact> =
            self.contacts.iter().filter(|contact| contact.changed && !contact.new).collect();
        // In the order of locks.
        claim::contacts(tx, changed.iter().map(|contact| contact.id)).await?;
        update(
            tx,
            "WITH v (id, mis_name, mis_email, mis_email_key, mis_mobile, now) AS (VALUES ",
            &changed,
            |contact| {
                [
                    contact.id.into(),
                    contact.name.as_deref().into(),
                    contact.email.as_deref().into(),
                    contact.email_key.as_deref().into(),
                    contact.mobile.as_deref().into(),
                    now.into(),
                ]
            },
            // A parent may have been deleted since the record was read.
            ") UPDATE contact SET mis_name = v.mis_name,
                   mis_email = v.mis_email, mis_email_key = v.mis_email_key, mis_mobile = v.mis_mobile, updated_at = v.now
               FROM v WHERE contact.id = v.id AND contact.deleted_at IS NULL",
        )
        .await
    }

    /// Who is whose parent, and who is in which group.
    async fn write_ties(&self, tx: &mut Tx) -> Result {
        let (mut new, mut changed, mut left, mut joined) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for pupil in self.pupils.iter().filter(|pupil| pupil.seen) {
            for guardian in &pupil.parents {
                let row = (self.contacts[guardian.contact].id, pupil.id, guardian.relationship.as_deref());
                if guardian.new {
                    new.push(row);
                } else if guardian.changed {
                    changed.push(row);
                }
            }
            for groups in &pupil.groups {
                left.extend(groups.left().map(|cohort| (self.cohorts[cohort].id, pupil.id)));
                joined.extend(groups.joined().map(|cohort| (self.cohorts[cohort].id, pupil.id)));
            }
        }
        insert(tx, "INSERT INTO guardian (contact_id, pupil_id, relationship) VALUES ", &new, |row| {
            [row.0.into(), row.1.into(), row.2.into()]
        })
        .await?;
        update(
            tx,
            "WITH v (contact_id, pupil_id, relationship) AS (VALUES ",
            &changed,
            |row| [row.0.into(), row.1.into(), row.2.into()],
            ") UPDATE guardian SET relationship = v.relationship FROM v
               WHERE guardian.contact_id = v.contact_id AND guardian.pupil_id = v.pupil_id",
        )
        .await?;
        update(
            tx,
            "DELETE FROM membership WHERE (cohort_id, pupil_id) IN (VALUES ",
            &left,
            |row| [row.0.into(), row.1.into()],
            ")",
        )
        .await?;
        insert(tx, "INSERT INTO membership (cohort_id, pupil_id) VALUES ", &joined, |row| {
            [row.0.into(), row.1.into()]
        })
        .await
    }
}

impl Groups {
    /// The groups of this kind that the pupil leaves: only when the file names another one.
    fn left(&self) -> impl Iterator<Item = usize> {
        let wanted = self.wanted.map(|(cohort, _)| cohort);
        self.is_in.iter().copied().filter(move |cohort| wanted.is_some_and(|wanted| wanted != *cohort))
    }

    fn joined(&self) -> impl Iterator<Item = usize> {
        self.wanted.map(|(cohort, _)| cohort).into_iter().filter(|cohort| !self.is_in.contains(cohort))
    }

    fn changes(&self) -> bool {
        self.left().next().is_some() || self.joined().next().is_some()
    }
}

const TWO_OF_ONE_NAME: &str = "this child has more than one parent of this name, and neither address nor number says which is meant: kept as one more person";
const ANOTHER_ADDRESS: &str = "taken for the parent of this child who has the same name and had another email address. Check that they are one person";

fn differs(findings: &mut Findings, line: u64, what: &str, first: u64) {
    findings.note(line, format!("{what} differs from line {first}, whose value was kept"));
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.dry_run {
            writeln!(f, "This was a trial: nothing was written. The import would do this:")?;
        }
        writeln!(f, "{} read.", count(self.rows, "row", "rows"))?;
        for (what, tally) in [("Children", self.children), ("Parents", self.parents)] {
            writeln!(
                f,
                "{:<10}{} added, {} changed, {} unchanged",
                format!("{what}:"),
                thousands(tally.added),
                thousands(tally.changed),
                thousands(tally.unchanged)
            )?;
        }
        writeln!(
            f,
            "Groups:   {} added, {} moved to another",
            thousands(self.groups_added),
            count(self.moved, "child", "children")
        )?;
        if self.linked > 0 {
            writeln!(
                f,
                "{} an account already and now {1} this school there.",
                count(self.linked, "parent has", "parents have"),
                if self.linked == 1 { "finds" } else { "find" }
            )?;
        }
        if self.kept_own > 0 {
            writeln!(
                f,
                "{} a value of their own that differs from the file; it still counts. The office lists the differences.",
                count(self.kept_own, "parent keeps", "parents keep")
            )?;
        }
        if !self.left_out.is_empty() {
            writeln!(
                f,
                "{} who asked for deletion {} left out ({}). Take them out of your own records too.",
                count(self.left_out.len() as u64, "person", "people"),
                if self.left_out.len() == 1 { "was" } else { "were" },
                lines(&self.left_out)
            )?;
        }
        if !self.not_kept.is_empty() {
            writeln!(f, "Looked at and not kept: {}.", self.not_kept.join(", "))?;
        }
        for (column, odd) in &self.odd {
            writeln!(
                f,
                "{column} does not look right in {}. It is not kept, so this matters only if columns have shifted.",
                lines(odd)
            )?;
        }
        if !self.unknown.is_empty() {
            writeln!(f, "Not known, so passed over: {}.", self.unknown.join(", "))?;
        }
        write!(f, "{}", self.findings)
    }
}

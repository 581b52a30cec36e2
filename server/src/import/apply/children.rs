//! Which child each row is about.
//!
//! A child is the same by names and day of birth, as long as nothing speaks against it, for two children can share those:
//! they are two by two NHS numbers, and by two classes together with parents of whom none is the other's. Where two
//! children are here already, a row is one's by its NHS number, or else by a parent's address or number, or its class; if it
//! could be either's it is refused, since a wrong guess would show a parent the messages about the other child.

use super::{Groups, Pupil, Roster};
use crate::{
    contacts::suppression::{Suppressed, person},
    fold::fold,
    import::{
        class_list::{Child, Parent},
        report::Findings,
    },
    secret::Key,
};
use shared::Uuid;
use std::collections::{BTreeMap, HashMap, HashSet, hash_map::Entry};

/// What is kept of an NHS number: 16 bits of a keyed hash. Some 14,000 numbers share each of them, so that nobody gets the
/// number back, with the key or without it; two children of one name with the same bits come one in 65,536 times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark(u16);

impl Mark {
    fn of(key: &Key, school: Uuid, identity: &str, number: &str) -> Self {
        let [high, low, ..] = key.hash("nhs number", &[&school.to_string(), identity, number]);
        Self(u16::from_be_bytes([high, low]))
    }

    /// As the database has it.
    pub(super) fn read(stored: i64) -> Option<Self> {
        u16::try_from(stored).ok().map(Self)
    }

    /// As the database has it.
    pub(super) fn stored(self) -> i64 {
        self.0.into()
    }
}

/// The part of a record's identity that namesakes share: the second one's ends with `#2`.
pub(super) fn shared_part(identity: &str) -> &str {
    match identity.rsplit_once('#') {
        Some((shared, which)) if !which.is_empty() && which.bytes().all(|digit| digit.is_ascii_digit()) => {
            shared
        }
        _ => identity,
    }
}

/// One of those who share names and day of birth.
struct Namesake {
    pupil: usize,
    /// The NHS number that the file gives.
    number: Option<String>,
    /// What is left of the one that an earlier file gave.
    mark: Option<Mark>,
    emails: HashSet<String>,
    mobiles: HashSet<String>,
    names: HashSet<String>,
    classes: HashSet<String>,
}

/// A row, and what of it can tell namesakes apart.
struct Row<'a> {
    /// Its place among the rows of the file.
    at: usize,
    child: &'a Child,
    mark: Option<Mark>,
    class: Option<String>,
}

/// What the file says of whoever has an address, in all its rows.
type Said<'a> = HashMap<&'a str, Vec<&'a Parent>>;

/// Whom a row is about.
enum Answer {
    One(usize),
    Another(&'static str),
    Unclear,
}

const OTHER_NUMBER: &str = "another child here has this name and date of birth, with another NHS number: they are kept as two children";
const OTHER_FAMILY: &str = "another child here has this name and date of birth, in another class and with other parents: they are kept \
                            as two children. If they are one, give a parent's address or number that was here before";
const UNCLEAR: &str = "More than one child here has this name and date of birth, and nothing in this row says for certain which of them \
                       is meant. Give the child's NHS number, or an address or number of a parent that was here before";

impl Row<'_> {
    /// How much it says: rows that say more are looked at first, so that their order in the file does not count.
    fn rank(&self) -> (bool, bool, bool) {
        let no_parents = self.child.parents.is_empty();
        (self.mark.is_none(), no_parents || self.class.is_none(), no_parents)
    }

    fn has_number_of(&self, namesake: &Namesake) -> bool {
        match &namesake.number {
            Some(number) => self.child.nhs_number.as_ref() == Some(number),
            None => self.mark.is_some() && self.mark == namesake.mark,
        }
    }

    fn has_another_number_than(&self, namesake: &Namesake) -> bool {
        let has_one = namesake.number.is_some() || namesake.mark.is_some();
        self.mark.is_some() && has_one && !self.has_number_of(namesake)
    }

    /// Whether a parent can be reached as one of the namesake's can.
    fn shares_a_parent_with(&self, namesake: &Namesake) -> bool {
        self.child.parents.iter().any(|parent| reaches(parent, namesake))
    }

    fn is_in_the_class_of(&self, namesake: &Namesake) -> bool {
        self.class.as_ref().is_some_and(|class| namesake.classes.contains(class))
    }

    fn is_in_another_class_than(&self, namesake: &Namesake) -> bool {
        self.class.is_some() && !namesake.classes.is_empty() && !self.is_in_the_class_of(namesake)
    }

    /// Whether the row speaks of another child: another class, and parents of whom none is known for the namesake's. Whoever
    /// asked for deletion may have been one.
    fn is_of_another_family_than(
        &self,
        namesake: &Namesake,
        identity: &str,
        suppressed: &Suppressed<'_>,
    ) -> bool {
        let is_stranger = |parent: &Parent| {
            let name = parent.name.as_ref().map(person);
            let name = name.as_deref();
            let mobile = parent.phone.as_ref().map(shared::phone::Phone::as_e164);
            !reaches(parent, namesake)
                && !name.is_some_and(|name| namesake.names.contains(name) || suppressed.name(name, identity))
                && !parent.email.as_ref().is_some_and(|email| suppressed.email(email.key()))
                && !mobile.is_some_and(|mobile| suppressed.mobile(mobile, identity))
        };
        self.is_in_another_class_than(namesake)
            && !self.child.parents.is_empty()
            && !namesake.has_no_parents()
            && self.child.parents.iter().all(is_stranger)
    }
}

fn reaches(parent: &Parent, namesake: &Namesake) -> bool {
    parent.email.as_ref().is_some_and(|email| namesake.emails.contains(email.key()))
        || parent.phone.as_ref().is_some_and(|phone| namesake.mobiles.contains(phone.as_e164()))
}

impl Namesake {
    fn has_no_parents(&self) -> bool {
        self.emails.is_empty() && self.mobiles.is_empty() && self.names.is_empty()
    }

    /// What the file says of them.
    fn learn(&mut self, row: &Row<'_>) {
        for parent in &row.child.parents {
            self.emails.extend(parent.email.as_ref().map(|email| email.key().to_owned()));
            self.mobiles.extend(parent.phone.as_ref().map(|phone| phone.as_e164().to_owned()));
            self.names.extend(parent.name.as_ref().map(person));
        }
        self.classes.extend(row.class.clone());
        if self.number.is_none() {
            self.number.clone_from(&row.child.nhs_number);
        }
    }
}

/// A record of an earlier import without an NHS number, and a file with two: only parents can say whose it is.
fn leave_what_could_be_eithers(rows: &[Row<'_>], namesakes: &mut Vec<Namesake>, findings: &mut Findings) {
    let mut new: Vec<&str> = rows
        .iter()
        .filter(|row| !namesakes.iter().any(|namesake| row.has_number_of(namesake)))
        .filter_map(|row| row.child.nhs_number.as_deref())
        .collect();
    new.sort_unstable();
    new.dedup();
    if new.len() < 2 {
        return;
    }
    namesakes.retain_mut(|namesake| {
        if namesake.mark.is_some() {
            return true;
        }
        let mut claims: Vec<&Row<'_>> = rows
            .iter()
            .filter(|row| row.child.nhs_number.as_deref().is_some_and(|number| new.contains(&number)))
            .filter(|row| row.shares_a_parent_with(namesake))
            .collect();
        claims.dedup_by_key(|row| &row.child.nhs_number);
        if let [claim] = claims.as_slice() {
            namesake.number.clone_from(&claim.child.nhs_number);
            return true;
        }
        let line = rows.first().map_or(0, |row| row.child.line);
        findings.note(
            line,
            "a child of this name and date of birth was here without an NHS number, and could be either of those in this file: \
             the record was left as it is, and they are kept apart from it",
        );
        false
    });
}

impl Roster {
    /// The child of each row, and a record for each one who has none. Rows that could be about either of two are refused.
    pub(super) fn find_children<'a>(
        &mut self,
        key: &Key,
        children: &'a [Child],
        suppressed: &Suppressed<'_>,
        findings: &mut Findings,
    ) -> Vec<(&'a Child, usize)> {
        let mut said = Said::new();
        for parent in children.iter().flat_map(|child| &child.parents) {
            if let Some(email) = &parent.email {
                said.entry(email.key()).or_default().push(parent);
            }
        }
        let mut families: BTreeMap<String, Vec<Row<'a>>> = BTreeMap::new();
        let mut numbers: HashMap<&str, (&str, u64)> = HashMap::new();
        let identities: Vec<String> = children.iter().map(Child::identity).collect();
        for (at, (child, identity)) in children.iter().zip(&identities).enumerate() {
            let number = child.nhs_number.as_deref();
            let row = Row {
                at,
                child,
                mark: number.map(|number| Mark::of(key, self.school, identity, number)),
                class: child.class.as_deref().map(fold),
            };
            families.entry(identity.clone()).or_default().push(row);
            match number.map(|number| numbers.entry(number)) {
                Some(Entry::Occupied(first)) if first.get().0 != identity => findings.note(
                    child.line,
                    format!(
                        "line {} has the same NHS number with another name or date of birth: they are kept as two children",
                        first.get().1
                    ),
                ),
                Some(Entry::Vacant(new)) => {
                    new.insert((identity, child.line));
                }
                _ => {}
            }
        }
        let mut found = vec![None; children.len()];
        for (identity, mut rows) in families {
            rows.sort_by_key(Row::rank);
            self.find_namesakes(&identity, rows, &said, suppressed, findings, &mut found);
        }
        children.iter().zip(found).filter_map(|(child, pupil)| Some((child, pupil?))).collect()
    }

    /// The same for the rows of one name and day of birth.
    fn find_namesakes(
        &mut self,
        identity: &str,
        mut rows: Vec<Row<'_>>,
        said: &Said<'_>,
        suppressed: &Suppressed<'_>,
        findings: &mut Findings,
        found: &mut [Option<usize>],
    ) {
        let known = self.by_identity.get(identity).cloned().unwrap_or_default();
        let mut namesakes: Vec<Namesake> = known.iter().map(|pupil| self.namesake(*pupil, said)).collect();
        leave_what_could_be_eithers(&rows, &mut namesakes, findings);
        // What one row says of a child can show whom another one is about.
        loop {
            let before = rows.len();
            rows.retain(|row| {
                let at = match self.answer(row, &namesakes, suppressed) {
                    Answer::Unclear => return true,
                    Answer::One(at) => at,
                    Answer::Another(note) => {
                        if !namesakes.is_empty() {
                            findings.note(row.child.line, note);
                        }
                        let pupil = self.add_child(identity, row.child);
                        namesakes.push(self.namesake(pupil, said));
                        namesakes.len() - 1
                    }
                };
                let namesake = &mut namesakes[at];
                namesake.learn(row);
                self.complete(namesake, said);
                found[row.at] = Some(namesake.pupil);
                let pupil = &mut self.pupils[namesake.pupil];
                pupil.mark = row.mark.or(pupil.mark);
                false
            });
            if rows.is_empty() || rows.len() == before {
                break;
            }
        }
        for row in rows {
            findings.refuse_for(row.child.line, "", UNCLEAR);
        }
    }

    fn answer(&self, row: &Row<'_>, namesakes: &[Namesake], suppressed: &Suppressed<'_>) -> Answer {
        let only = |is: &dyn Fn(&Namesake) -> bool| {
            let mut fits = (0..namesakes.len()).filter(|at| is(&namesakes[*at]));
            fits.next().filter(|_| fits.next().is_none())
        };
        if let Some(at) = only(&|namesake| row.has_number_of(namesake)) {
            return Answer::One(at);
        }
        let fits = |namesake: &Namesake| !row.has_another_number_than(namesake);
        let is_strange = |namesake: &Namesake| {
            row.is_of_another_family_than(namesake, &self.pupils[namesake.pupil].identity, suppressed)
        };
        match namesakes.iter().filter(|namesake| fits(namesake)).count() {
            0 => return Answer::Another(OTHER_NUMBER),
            1 => {
                return match only(&|namesake| fits(namesake) && !is_strange(namesake)) {
                    Some(at) => Answer::One(at),
                    None => Answer::Another(OTHER_FAMILY),
                };
            }
            _ => {}
        }
        let shares = |namesake: &Namesake| fits(namesake) && row.shares_a_parent_with(namesake);
        let by_family = only(&shares)
            .or_else(|| only(&|namesake| shares(namesake) && !row.is_in_another_class_than(namesake)));
        if let Some(at) = by_family {
            return Answer::One(at);
        }
        if namesakes.iter().any(shares) {
            return Answer::Unclear;
        }
        match only(&|namesake| fits(namesake) && row.is_in_the_class_of(namesake)) {
            Some(at) => Answer::One(at),
            None if namesakes.iter().filter(|namesake| fits(namesake)).all(is_strange) => {
                Answer::Another(OTHER_FAMILY)
            }
            None => Answer::Unclear,
        }
    }

    /// What the school has of a child.
    fn namesake(&self, at: usize, said: &Said<'_>) -> Namesake {
        let pupil = &self.pupils[at];
        let parents = || pupil.parents.iter().map(|guardian| &self.contacts[guardian.contact]);
        let both = |one: &Option<String>, other: &Option<String>| [one.clone(), other.clone()];
        let class = |cohort: &usize| self.cohorts[*cohort].key.clone();
        let mut namesake = Namesake {
            pupil: at,
            number: None,
            mark: pupil.mark,
            emails: parents()
                .flat_map(|parent| both(&parent.email_key, &parent.my_email_key))
                .flatten()
                .collect(),
            mobiles: parents().flat_map(|parent| both(&parent.mobile, &parent.my_mobile)).flatten().collect(),
            names: parents()
                .flat_map(|parent| both(&parent.name_key, &parent.my_name_key))
                .flatten()
                .collect(),
            classes: pupil.groups[super::CLASS].is_in.iter().map(class).collect(),
        };
        self.complete(&mut namesake, said);
        namesake
    }

    /// What else is known of the parents whose addresses are known, here or elsewhere in the file: once the file is imported
    /// it stands in their records, and a second import must not know more than the first one.
    fn complete(&self, namesake: &mut Namesake, said: &Said<'_>) {
        let mut open: Vec<String> = namesake.emails.iter().cloned().collect();
        while let Some(email) = open.pop() {
            for parent in said.get(email.as_str()).into_iter().flatten() {
                namesake.mobiles.extend(parent.phone.as_ref().map(|phone| phone.as_e164().to_owned()));
                namesake.names.extend(parent.name.as_ref().map(person));
            }
            for at in [&self.by_email, &self.by_my_email].into_iter().filter_map(|index| index.get(&email)) {
                let contact = &self.contacts[*at];
                namesake.mobiles.extend([&contact.mobile, &contact.my_mobile].into_iter().flatten().cloned());
                namesake
                    .names
                    .extend([&contact.name_key, &contact.my_name_key].into_iter().flatten().cloned());
                for key in [&contact.email_key, &contact.my_email_key].into_iter().flatten() {
                    if namesake.emails.insert(key.clone()) {
                        open.push(key.clone());
                    }
                }
            }
        }
    }

    fn add_child(&mut self, identity: &str, child: &Child) -> usize {
        let at = self.pupils.len();
        let namesakes = self.by_identity.entry(identity.to_owned()).or_default();
        let is_free = |own: &String| namesakes.iter().all(|pupil| self.pupils[*pupil].identity != *own);
        let own = (1..=namesakes.len() + 1)
            .map(|which| if which == 1 { identity.to_owned() } else { format!("{identity}#{which}") })
            .find(is_free)
            .expect("there is one more than are taken");
        namesakes.push(at);
        self.pupils.push(Pupil {
            id: self.ids.another(),
            identity: own,
            first: child.first.as_str().to_owned(),
            last: child.last.as_ref().map_or("", shared::name::Name::as_str).to_owned(),
            preferred: None,
            born: child.born.to_string(),
            mark: None,
            mark_before: None,
            new: true,
            changed: false,
            seen: false,
            said: [0; 2],
            groups: [Groups::default(), Groups::default()],
            parents: Vec::new(),
        });
        at
    }
}

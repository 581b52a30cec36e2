//! R1: a class list, as English schools export it for a national service: one row a child, with up to two parents.
//!
//! Addresses, postcodes and NHS numbers are looked at, because a wrong one can mean that columns have shifted, and then
//! they are forgotten: the Message Centre has no use for them, and a child's address can tell one separated parent where
//! the other one lives (R7). What is not kept never costs a row: an odd one is told, no more. Of an NHS number a [`Mark`]
//! stays, so that two children of one name and one day of birth stay two.
//!
//! Cells are cleaned first of what nobody sees and of what stands for nothing: invisible marks, no-break spaces, the
//! apostrophe that a spreadsheet puts before a number, a dash or a full stop alone.
//!
//! [`Mark`]: super::apply::Mark

use super::{
    dates,
    report::{Findings, Refused, Unreadable},
    table::{Column, Kind, Row, Table},
};
use crate::contacts::suppression::person;
use shared::{
    Day,
    email::Email,
    invisible,
    name::{Name, NameRefusal},
    phone::Phone,
};
use std::{borrow::Cow, fmt};

/// How many parents a row has room for.
pub const PARENTS: usize = 2;
/// The longest relationship and the longest name of a group, in characters.
const SHORT: usize = 50;

/// What a column of a class list holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Is {
    /// A parent's name.
    ParentName(usize),
    /// What a parent is to the child.
    Relationship(usize),
    /// A parent's email address.
    ParentEmail(usize),
    /// A parent's mobile number.
    ParentPhone(usize),
    /// The child's first name.
    FirstName,
    /// The child's last name.
    LastName,
    /// The name that the child goes by.
    PreferredName,
    /// The last name that the child goes by: not kept.
    PreferredLastName,
    /// Born on.
    DateOfBirth,
    /// The year group.
    YearGroup,
    /// The class.
    Registration,
    /// A line of the address: not kept.
    AddressLine(usize),
    /// The town: not kept.
    Town,
    /// The postcode: not kept.
    Postcode,
    /// The NHS number: not kept.
    NhsNumber,
}

/// The columns, in the convention's order.
pub const COLUMNS: [Column<Is>; 21] = {
    const fn optional(is: Is, names: &'static [&'static str]) -> Column<Is> {
        Column { is, names, required: false, kind: Kind::Line }
    }
    const fn required(is: Is, names: &'static [&'static str]) -> Column<Is> {
        Column { is, names, required: true, kind: Kind::Line }
    }
    const fn not_kept(is: Is, names: &'static [&'static str]) -> Column<Is> {
        Column { is, names, required: false, kind: Kind::PassedOver }
    }
    [
        optional(Is::ParentName(0), &["PARENT_1_NAME"]),
        optional(Is::Relationship(0), &["PARENT_1_RELATIONSHIP"]),
        optional(Is::ParentEmail(0), &["PARENT_1_EMAIL"]),
        optional(Is::ParentPhone(0), &["PARENT_1_PHONE", "PARENT_1_MOBILE"]),
        optional(Is::ParentName(1), &["PARENT_2_NAME"]),
        optional(Is::Relationship(1), &["PARENT_2_RELATIONSHIP"]),
        optional(Is::ParentEmail(1), &["PARENT_2_EMAIL"]),
        optional(Is::ParentPhone(1), &["PARENT_2_PHONE", "PARENT_2_MOBILE"]),
        required(Is::FirstName, &["CHILD_FIRST_NAME"]),
        required(Is::LastName, &["CHILD_LAST_NAME"]),
        optional(Is::PreferredName, &["CHILD_PREFERRED_FIRST_NAME", "CHILD_PREFERRED_GIVEN_NAME"]),
        not_kept(Is::PreferredLastName, &["CHILD_PREFERRED_LAST_NAME", "CHILD_PREFERRED_FAMILY_NAME"]),
        required(Is::DateOfBirth, &["CHILD_DATE_OF_BIRTH"]),
        optional(Is::YearGroup, &["CHILD_YEAR_GROUP"]),
        optional(Is::Registration, &["CHILD_REGISTRATION"]),
        not_kept(Is::AddressLine(1), &["CHILD_ADDRESS_LINE_1"]),
        not_kept(Is::AddressLine(2), &["CHILD_ADDRESS_LINE_2"]),
        not_kept(Is::Town, &["CHILD_TOWN"]),
        not_kept(Is::Postcode, &["CHILD_POSTCODE"]),
        not_kept(Is::NhsNumber, &["CHILD_NHS_NUMBER"]),
        not_kept(Is::AddressLine(3), &["CHILD_ADDRESS_LINE_3"]),
    ]
};

/// Columns that are known and not kept.
const NOT_KEPT: [Is; 7] = [
    Is::PreferredLastName,
    Is::AddressLine(1),
    Is::AddressLine(2),
    Is::AddressLine(3),
    Is::Town,
    Is::Postcode,
    Is::NhsNumber,
];

/// Those of them whose form is known.
const CHECKED: [Is; 2] = [Is::Postcode, Is::NhsNumber];

/// A row that was read.
#[derive(Clone, Debug)]
pub struct Child {
    /// The line of the file.
    pub line: u64,
    /// The first name.
    pub first: Name,
    /// The last name; many people have one name alone.
    pub last: Option<Name>,
    /// The name the child goes by.
    pub preferred: Option<Name>,
    /// Born on.
    pub born: Day,
    /// The year, like `Year 9`.
    pub year: Option<String>,
    /// The class, like `9B`.
    pub class: Option<String>,
    /// The digits of a valid NHS number: within the file, two children have two.
    pub nhs_number: Option<String>,
    /// The parents, each at its place in the row.
    pub parents: Vec<Parent>,
}

impl Child {
    /// What a child has in another file too: folded first and last name, and the date of birth. Two children can share it.
    pub fn identity(&self) -> String {
        let last = self.last.as_ref().map(person).unwrap_or_default();
        format!("{}|{last}|{}", person(&self.first), self.born)
    }
}

/// A parent in a row: with an email address or a mobile number, or both.
#[derive(Clone, Debug)]
pub struct Parent {
    /// 0 or 1.
    pub place: usize,
    /// The name, if it is there.
    pub name: Option<Name>,
    /// What they are to the child.
    pub relationship: Option<String>,
    /// The email address.
    pub email: Option<Email>,
    /// The mobile number.
    pub phone: Option<Phone>,
}

/// What a file holds.
#[derive(Debug, Default)]
pub struct ClassList {
    /// Rows that were read.
    pub children: Vec<Child>,
    /// How many rows there are that are neither blank nor instructions.
    pub rows: u64,
    /// Columns that nobody knows.
    pub unknown: Vec<String>,
    /// Columns that are known and not kept.
    pub not_kept: Vec<String>,
    /// Columns that are not kept and have cells that look wrong, and the lines of those.
    pub odd: Vec<(String, Vec<u64>)>,
}

impl ClassList {
    /// Reads a file. `today` is the school's.
    pub fn read(bytes: &[u8], today: Day, findings: &mut Findings) -> Result<Self, Unreadable> {
        let table = Table::read(bytes, &COLUMNS)?;
        let mut list = Self {
            unknown: table.unknown.clone(),
            not_kept: NOT_KEPT
                .into_iter()
                .filter(|is| table.has(*is))
                .map(|is| table.name(is).to_owned())
                .collect(),
            ..Self::default()
        };
        let mut odd = CHECKED.map(|is| (is, Vec::new()));
        for row in &table.rows {
            if is_instruction(row) {
                continue;
            }
            list.rows += 1;
            let mut reader =
                Reader { table: &table, row, problems: Vec::new(), notes: Vec::new(), odd: Vec::new() };
            match reader.child(today) {
                Some(child) if reader.problems.is_empty() => {
                    list.children.push(child);
                    for note in reader.notes {
                        findings.note(row.line, note);
                    }
                }
                _ => findings.refuse(reader.problems),
            }
            for (is, lines) in &mut odd {
                if reader.odd.contains(is) {
                    lines.push(row.line);
                }
            }
        }
        let odd = odd.into_iter().filter(|(_, lines)| !lines.is_empty());
        list.odd = odd.map(|(is, lines)| (table.name(is).to_owned(), lines)).collect();
        Ok(list)
    }
}

/// A row that tells how to fill in the others: "Required: Free text", "Optional".
fn is_instruction(row: &Row) -> bool {
    let (mut cells, mut instructions) = (0, 0);
    for cell in row.filled() {
        cells += 1;
        let start = cell.get(..8).unwrap_or_default();
        let ends = !cell[start.len()..].starts_with(char::is_alphanumeric);
        if ends && (start.eq_ignore_ascii_case("required") || start.eq_ignore_ascii_case("optional")) {
            instructions += 1;
        }
    }
    instructions * 2 >= cells
}

/// Reads a row and collects everything that is wrong with it.
struct Reader<'a> {
    table: &'a Table<Is>,
    row: &'a Row,
    problems: Vec<Refused>,
    /// What the office may want to look at, should the row be taken.
    notes: Vec<String>,
    /// Columns that are not kept and do not look right.
    odd: Vec<Is>,
}

impl<'a> Reader<'a> {
    fn child(&mut self, today: Day) -> Option<Child> {
        if let Some(problem) = self.table.misread(self.row) {
            // Whatever else is wrong with it comes from this.
            self.problems.push(problem);
            return None;
        }
        let (first, last) = self.names();
        let preferred = self.optional(Is::PreferredName, Name::parse);
        let born = self
            .required(Is::DateOfBirth, "Enter the child's date of birth", |raw| dates::birthday(raw, today));
        let year = self.optional(Is::YearGroup, year_group);
        let class = self.optional(Is::Registration, short);
        self.looked_at(Is::Postcode, |raw| is_postcode(raw).then_some(()));
        let nhs_number = self.looked_at(Is::NhsNumber, nhs_number);
        let parents: Vec<Parent> = (0..PARENTS).filter_map(|place| self.parent(place)).collect();
        if let [one, two] = parents.as_slice() {
            let name = |parent: &Parent| parent.name.as_ref().map(person);
            if one.email.is_some() && one.email == two.email {
                self.refuse(
                    Is::ParentEmail(1),
                    "Both parents have the same address. Give each parent an address of their own, or leave one empty",
                );
            } else if name(one) == name(two)
                && (one.name.is_some() || one.phone == two.phone)
                && (one.email.is_none() || two.email.is_none())
            {
                self.refuse(
                    if one.name.is_some() { Is::ParentName(1) } else { Is::ParentPhone(1) },
                    "Both parents have the same name, or the same number and no name. If they are one person, leave one of them \
                     out; if not, give each an address of their own",
                );
            }
        }
        Some(Child {
            line: self.row.line,
            first: first?,
            last,
            preferred,
            born: born?,
            year,
            class,
            nhs_number,
            parents,
        })
    }

    /// The child's first and last name. A list that insists on two has a dash or a full stop in the place of the one that
    /// a child does not have.
    fn names(&mut self) -> (Option<Name>, Option<Name>) {
        let stands_for_none = self.table.cell(self.row, Is::FirstName).is_some();
        if self.cell(Is::FirstName).is_none() && stands_for_none {
            return (self.required(Is::LastName, "Enter the child's name", Name::parse), None);
        }
        let first = self.required(Is::FirstName, "Enter the child's first name", Name::parse);
        (first, self.optional(Is::LastName, Name::parse))
    }

    /// A cell that is not kept: what cannot be read is odd, no more.
    fn looked_at<T>(&mut self, column: Is, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let read = read(&self.cell(column)?);
        if read.is_none() {
            self.odd.push(column);
        }
        read
    }

    fn parent(&mut self, place: usize) -> Option<Parent> {
        let columns =
            [Is::ParentName(place), Is::Relationship(place), Is::ParentEmail(place), Is::ParentPhone(place)];
        if columns.into_iter().all(|column| self.cell(column).is_none()) {
            return None;
        }
        let email = self.optional(Is::ParentEmail(place), |raw| Email::parse(&without_spaces_that_hold(raw)));
        let parent = Parent {
            place,
            name: self.optional(Is::ParentName(place), listed_name).flatten(),
            relationship: self.optional(Is::Relationship(place), short),
            phone: self.phone(place, email.is_some()),
            email,
        };
        if self.cell(Is::ParentEmail(place)).is_none() && self.cell(Is::ParentPhone(place)).is_none() {
            self.refuse(
                if self.table.has(Is::ParentEmail(place)) { Is::ParentEmail(place) } else { Is::ParentName(place) },
                "Enter an email address or a mobile number of this parent, or take out name and relationship: without one nothing \
                 can be sent to them",
            );
        }
        Some(parent)
    }

    /// A parent's number. Beside a good address, one that takes no texts is left out: a landline costs no parent.
    fn phone(&mut self, place: usize, has_email: bool) -> Option<Phone> {
        let column = Is::ParentPhone(place);
        match Phone::parse(&self.cell(column)?) {
            Ok(phone) => return Some(phone),
            Err(reason) if has_email => self.notes.push(format!(
                "the number of parent {} was left out, and the email address taken. {reason}",
                place + 1
            )),
            Err(reason) => self.refuse(column, &reason.to_string()),
        }
        None
    }

    fn cell(&self, column: Is) -> Option<Cow<'a, str>> {
        self.table.cell(self.row, column).map(clean).filter(|cell| !stands_for_nothing(cell))
    }

    fn required<T, E: fmt::Display>(
        &mut self,
        column: Is,
        missing: &str,
        parse: impl FnOnce(&str) -> Result<T, E>,
    ) -> Option<T> {
        if self.cell(column).is_none() {
            self.refuse(column, missing);
        }
        self.optional(column, parse)
    }

    fn optional<T, E: fmt::Display>(
        &mut self,
        column: Is,
        parse: impl FnOnce(&str) -> Result<T, E>,
    ) -> Option<T> {
        match parse(&self.cell(column)?) {
            Ok(value) => Some(value),
            Err(reason) => {
                self.refuse(column, &reason.to_string());
                None
            }
        }
    }

    fn refuse(&mut self, column: Is, reason: &str) {
        self.problems.push(Refused {
            line: self.row.line,
            column: self.table.name(column).to_owned(),
            reason: reason.to_owned(),
        });
    }
}

/// A cell without what nobody sees, and without the apostrophe that makes a spreadsheet take a number for text.
fn clean(cell: &str) -> Cow<'_, str> {
    match invisible::strip(cell) {
        Cow::Borrowed(text) => Cow::Borrowed(without_apostrophe(text.trim())),
        Cow::Owned(text) => Cow::Owned(without_apostrophe(text.trim()).to_owned()),
    }
}

/// The apostrophe goes from numbers alone: names begin with one too.
fn without_apostrophe(text: &str) -> &str {
    let bare = text.trim_start_matches(['\'', '‘', '’', '`']).trim_start();
    let is_number = bare.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '('));
    if is_number || bare.is_empty() { bare } else { text }
}

/// A dash or a full stop where a program insists on a value, and there is none.
fn stands_for_nothing(word: &str) -> bool {
    word.chars()
        .all(|c| matches!(c, '-' | '.' | '_' | '\u{2010}'..='\u{2015}' | '\u{2212}') || c.is_whitespace())
}

/// A name in one cell, without the `-` or `.` in the place of a first or last name that somebody does not have.
fn listed_name(raw: &str) -> Result<Option<Name>, NameRefusal> {
    let mut words: Vec<&str> = raw.split_whitespace().collect();
    while words.last().is_some_and(|word| stands_for_nothing(word)) {
        words.pop();
    }
    let first = words.iter().take_while(|word| stands_for_nothing(word)).count();
    if first == words.len() { Ok(None) } else { Name::parse(&words[first..].join(" ")).map(Some) }
}

/// An address without no-break spaces, which no address has and no eye tells from its edge.
fn without_spaces_that_hold(raw: &str) -> String {
    raw.chars().filter(|c| !matches!(c, '\u{a0}' | '\u{2007}' | '\u{202f}')).collect()
}

/// A short text on one line.
pub(super) fn short(raw: &str) -> Result<String, String> {
    let text = raw.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() > SHORT {
        return Err(format!("Shorten this to {SHORT} characters or fewer"));
    }
    if text.contains(char::is_control) {
        return Err("This has a hidden character. Type it instead of pasting it".to_owned());
    }
    Ok(text)
}

/// `9`, `09`, `9.0`, `Y9`, `Yr 9` and `year 09` are `Year 9`; `R` and `0` are `Reception`; anything else stays as it is.
fn year_group(raw: &str) -> Result<String, String> {
    let text = short(raw)?;
    let lower = text.to_lowercase();
    if lower == "yr" {
        return Ok("Reception".to_owned());
    }
    let bare = ["year", "yr", "y"].into_iter().find_map(|word| lower.strip_prefix(word)).unwrap_or(&lower);
    let bare = bare.trim_start_matches(['.', ' ']);
    // A spreadsheet makes numbers of years.
    let whole = bare.split_once('.').filter(|(_, fraction)| fraction.bytes().all(|digit| digit == b'0'));
    Ok(match whole.map_or(bare, |(whole, _)| whole) {
        "r" | "reception" => "Reception".to_owned(),
        "n" | "nursery" => "Nursery".to_owned(),
        bare => match bare.parse::<u8>() {
            Ok(0) => "Reception".to_owned(),
            Ok(year @ 1..=13) => format!("Year {year}"),
            Ok(_) => return Err("Enter a year group from 1 to 13, Reception or Nursery".to_owned()),
            Err(_) => text,
        },
    })
}

/// The shape of a UK postcode (BS 7666). Addresses abroad have others.
fn is_postcode(raw: &str) -> bool {
    let code: Vec<u8> =
        raw.split_whitespace().flat_map(str::bytes).map(|byte| byte.to_ascii_uppercase()).collect();
    let Some(at) = code.len().checked_sub(3) else { return false };
    let (out, inward) = code.split_at(at);
    let kinds: String = out.iter().map(|byte| kind(*byte)).collect();
    let out_is_one =
        matches!(kinds.as_str(), "A9" | "A99" | "AA9" | "AA99" | "A9A" | "AA9A") || out == b"GIR";
    out_is_one && inward.iter().map(|byte| kind(*byte)).eq("9AA".chars())
}

fn kind(byte: u8) -> char {
    match byte {
        b'A'..=b'Z' => 'A',
        b'0'..=b'9' => '9',
        _ => '?',
    }
}

/// Ten digits, the last of which checks the others (modulus 11, NHS Data Dictionary). One digit ten times would pass, and is
/// what people type for want of a number.
fn nhs_number(raw: &str) -> Option<String> {
    let raw = raw.strip_suffix(".0").unwrap_or(raw);
    let text: String = raw.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    let digits: Vec<u32> = text.chars().map(|c| c.to_digit(10)).collect::<Option<_>>()?;
    let [first @ .., check] = digits.as_slice() else { return None };
    let sum: u32 = first.iter().zip((2..=10).rev()).map(|(digit, weight)| digit * weight).sum();
    let checks = first.len() == 9 && (11 - sum % 11) % 11 == *check;
    (checks && first.iter().any(|digit| digit != check)).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::{ClassList, clean, is_postcode, listed_name, nhs_number, year_group};
    use crate::import::report::Findings;
    use proptest::prelude::*;
    use shared::Day;

    fn read(text: &str) -> (ClassList, Findings) {
        let mut findings = Findings::default();
        let today = Day::new(2026, 9, 1).expect("a day");
        let list = ClassList::read(text.as_bytes(), today, &mut findings).expect("its columns are sound");
        (list, findings)
    }

    #[test]
    fn postcodes_have_a_shape() {
        for good in [
            "SW1A 1AA",
            "SW1A\u{a0}1AA",
            "sw1a1aa",
            "M1 1AE",
            "B99 3EZ",
            "CR2 6XH",
            "DN55 1PT",
            "GIR 0AA",
            "W1A 0AX",
        ] {
            assert!(is_postcode(good), "{good}");
        }
        for bad in ["invalid", "SW1A", "10 Downing Street", "1AA SW1A", "SW1A 1A1", "", "é1 1AE"] {
            assert!(!is_postcode(bad), "{bad}");
        }
    }

    #[test]
    fn nhs_numbers_check_themselves() {
        for (good, digits) in [
            ("9990000018", "9990000018"),
            ("999 000 0026", "9990000026"),
            ("999-000-0034", "9990000034"),
            ("999\u{a0}000\u{a0}0034", "9990000034"),
            ("9434765919", "9434765919"),
            ("9434765919.0", "9434765919"),
        ] {
            assert_eq!(nhs_number(good).as_deref(), Some(digits), "{good}");
        }
        for bad in [
            "9990000019",
            "999000001",
            "99900000180",
            "invalid",
            "",
            "9434765910",
            "0000000000",
            "1111111111",
        ] {
            assert_eq!(nhs_number(bad), None, "{bad}");
        }
    }

    #[test]
    fn years_have_one_name_each() {
        for (raw, name) in [
            ("9", "Year 9"),
            ("Year 09", "Year 9"),
            ("y13", "Year 13"),
            ("R", "Reception"),
            ("0", "Reception"),
            ("nursery", "Nursery"),
            ("Year R", "Reception"),
            ("Sixth form", "Sixth form"),
            ("Y", "Y"),
            ("05", "Year 5"),
            ("5.0", "Year 5"),
            ("5.00", "Year 5"),
            ("Y5", "Year 5"),
            ("y 05", "Year 5"),
            ("Yr 5", "Year 5"),
            ("Yr. 5", "Year 5"),
            ("YR5", "Year 5"),
            ("Year 5.0", "Year 5"),
            ("YEAR  5", "Year 5"),
            ("10.0", "Year 10"),
            ("YR", "Reception"),
            ("Yr R", "Reception"),
            ("0.0", "Reception"),
            ("00", "Reception"),
            ("N1", "N1"),
            ("5.5", "5.5"),
            ("5A", "5A"),
            ("Year", "Year"),
        ] {
            assert_eq!(year_group(raw).as_deref(), Ok(name), "{raw}");
        }
        assert!(year_group("14").is_err());
    }

    #[test]
    fn a_cell_is_cleaned_of_what_nobody_sees() {
        for (raw, cell) in [
            ("\u{200e}02/01/2015\u{202c}", "02/01/2015"),
            ("04\u{200b}/01/2015", "04/01/2015"),
            ("\u{a0}\u{feff} Zoë \u{2060}", "Zoë"),
            ("'07700 900100", "07700 900100"),
            ("\u{200e}’+44 7700 900100", "+44 7700 900100"),
            ("' 5", "5"),
            ("'", ""),
            ("'t Hooft", "'t Hooft"),
            ("’Ōlelo", "’Ōlelo"),
            (" ' ", ""),
        ] {
            assert_eq!(clean(raw), cell, "{raw:?}");
        }
    }

    #[test]
    fn a_dash_or_a_full_stop_is_no_part_of_a_name() {
        for (raw, name) in [
            ("Suharto", Some("Suharto")),
            ("Suharto -", Some("Suharto")),
            ("- Suharto", Some("Suharto")),
            ("Suharto .", Some("Suharto")),
            ("Suharto – .", Some("Suharto")),
            ("Anne - Marie Lee", Some("Anne - Marie Lee")),
            ("J. Lee", Some("J. Lee")),
            ("Sam Lee Jr.", Some("Sam Lee Jr.")),
            ("-", None),
            (". -", None),
        ] {
            let read = listed_name(raw).expect("no refusal");
            assert_eq!(read.as_ref().map(shared::name::Name::as_str), name, "{raw:?}");
        }
    }

    #[test]
    fn a_child_may_have_one_name() {
        let (list, findings) = read(
            "CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,CHILD_PREFERRED_FIRST_NAME,PARENT_1_NAME,PARENT_1_EMAIL,PARENT_1_PHONE\n\
             Suharto,,2015-01-02,,,,\n\
             Suharto,-,2015-01-02,.,Sukarno -,s@example.com,-\n\
             .,Suharto,2015-01-02,,-,s@example.com,\n\
             ,Suharto,2015-01-02,,,,\n\
             -,-,2015-01-02,,,,\n",
        );
        let identities: Vec<String> = list.children.iter().map(super::Child::identity).collect();
        assert_eq!(identities, ["suharto||2015-01-02"; 3]);
        assert!(list.children.iter().all(|child| child.preferred.is_none()));
        let parents: Vec<Option<&str>> = list
            .children
            .iter()
            .flat_map(|child| &child.parents)
            .map(|parent| parent.name.as_ref().map(shared::name::Name::as_str))
            .collect();
        assert_eq!(parents, [Some("Sukarno"), None]);
        let refused: Vec<(u64, &str)> =
            findings.refused.iter().map(|refused| (refused.line, refused.column.as_str())).collect();
        assert_eq!(refused, [(5, "CHILD_FIRST_NAME"), (6, "CHILD_LAST_NAME")]);
    }

    #[test]
    fn marks_that_nobody_sees_are_no_fault_in_any_cell() {
        const HEAD: &str = "PARENT_1_NAME,PARENT_1_RELATIONSHIP,PARENT_1_EMAIL,PARENT_1_PHONE,CHILD_FIRST_NAME,CHILD_LAST_NAME,\
                            CHILD_PREFERRED_FIRST_NAME,CHILD_DATE_OF_BIRTH,CHILD_YEAR_GROUP,CHILD_REGISTRATION,CHILD_POSTCODE,CHILD_NHS_NUMBER";
        let cells = [
            "Ann Lee",
            "Mother",
            "ann@example.com",
            "07700 900001",
            "Sam",
            "Lee",
            "Sammy",
            "02/01/2015",
            "Year 5",
            "5B",
            "SW1A 1AA",
            "999 000 0018",
        ];
        let (plain, findings) = read(&format!("{HEAD}\n{}\n", cells.join(",")));
        assert_eq!(findings, Findings::default());
        for mark in
            ["\u{200e}", "\u{200b}", "\u{feff}", "\u{202a}", "\u{2066}", "\u{ad}", "\u{a0}", "\u{2060}"]
        {
            for at in [0, 1, usize::MAX] {
                // A no-break space within a word would part it; at an edge, and in an address, it is nothing.
                let marked = cells.map(|cell| {
                    let within = mark != "\u{a0}" || cell.contains('@');
                    let at = if at == 1 && !within { 0 } else { at.min(cell.len()) };
                    format!("{}{mark}{}", &cell[..at], &cell[at..])
                });
                let (list, findings) = read(&format!("{HEAD}\n{}\n", marked.join(",")));
                assert_eq!(findings, Findings::default(), "{mark:?} at {at}");
                assert_eq!(
                    format!("{:?}", list.children),
                    format!("{:?}", plain.children),
                    "{mark:?} at {at}"
                );
                assert_eq!(list.odd, [], "{mark:?} at {at}");
            }
        }
    }

    #[test]
    fn a_number_that_takes_no_texts_costs_no_parent_with_an_address() {
        let (list, findings) = read(
            "CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,PARENT_1_NAME,PARENT_1_EMAIL,PARENT_1_PHONE\n\
             Ann,Lee,2015-01-02,Pat Lee,pat@example.com,01632 960001\n\
             Ben,Lee,2015-01-02,Pat Lee,pat@example.com,ask the office\n\
             Cat,Lee,2015-01-02,Pat Lee,,01632 960001\n\
             Dan,,,Pat Lee,pat@example.com,01632 960001\n",
        );
        assert_eq!((list.children.len(), findings.refused_rows), (2, 2));
        for child in &list.children {
            assert!(child.parents[0].email.is_some() && child.parents[0].phone.is_none());
        }
        // A row that is refused is not said to have been taken in part.
        let lines: Vec<u64> = findings.notes.iter().map(|note| note.line).collect();
        assert_eq!(lines, [2, 3]);
        assert!(
            findings.notes[0]
                .text
                .starts_with("the number of parent 1 was left out, and the email address taken")
        );
        let refused: Vec<(u64, &str)> =
            findings.refused.iter().map(|refused| (refused.line, refused.column.as_str())).collect();
        assert_eq!(refused, [(4, "PARENT_1_PHONE"), (5, "CHILD_DATE_OF_BIRTH")]);
    }

    #[test]
    fn every_problem_of_a_row_is_told() {
        let (list, findings) = read(
            "PARENT_1_NAME,PARENT_1_EMAIL,PARENT_1_PHONE,PARENT_2_NAME,PARENT_2_RELATIONSHIP,PARENT_2_EMAIL,CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,CHILD_POSTCODE,CHILD_NHS_NUMBER\n\
             Sam,sam,020 7946 0000,Jo,Mother,,,Lee,31/02/2015,nowhere,123\n\
             Sam,sam@example.com,,Jo,Mother,SAM@example.com,Kit,Lee,1/2/2015,,\n\
             Sam,sam@example.com,,,,,Kit,Lee,1/2/2015,SW1A 1AA,9990000018\n",
        );
        assert_eq!((list.rows, list.children.len(), findings.refused_rows), (3, 1, 2));
        let columns: Vec<(u64, &str)> =
            findings.refused.iter().map(|refused| (refused.line, refused.column.as_str())).collect();
        assert_eq!(
            columns,
            [
                (2, "CHILD_FIRST_NAME"),
                (2, "CHILD_DATE_OF_BIRTH"),
                (2, "PARENT_1_EMAIL"),
                (2, "PARENT_1_PHONE"),
                (2, "PARENT_2_EMAIL"),
                (3, "PARENT_2_EMAIL"),
            ]
        );
        assert_eq!(list.not_kept, ["CHILD_POSTCODE", "CHILD_NHS_NUMBER"]);
        let odd = ["CHILD_POSTCODE", "CHILD_NHS_NUMBER"].map(|column| (column.to_owned(), vec![2]));
        assert_eq!(list.odd, odd);
    }

    #[test]
    fn instructions_and_blank_rows_are_passed_over() {
        let (list, findings) = read(
            "CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,CHILD_YEAR_GROUP\n\
             Required: Free text,Required: Free text,Required: DD/MM/YYYY,Optional\n\
             ,,,\n , ,\n,,,,,,\n\
             Optional,Requiredson,2015-01-01,3\n",
        );
        assert_eq!((list.rows, list.children.len()), (1, 1));
        assert_eq!(findings, Findings::default());
    }

    proptest! {
        #[test]
        fn any_row_is_read_or_refused(cells in proptest::collection::vec("\\PC*|[0-9/ -]{0,12}", 0..8)) {
            let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
            writer.write_record(["CHILD_FIRST_NAME", "CHILD_LAST_NAME", "CHILD_DATE_OF_BIRTH", "CHILD_NHS_NUMBER", "CHILD_POSTCODE", "CHILD_YEAR_GROUP", "PARENT_1_PHONE"]).expect("memory");
            writer.write_record(&cells).expect("memory");
            let bytes = writer.into_inner().expect("memory");
            let (list, findings) = read(&String::from_utf8(bytes).expect("text"));
            prop_assert_eq!(list.rows, list.children.len() as u64 + findings.refused_rows);
        }
    }
}

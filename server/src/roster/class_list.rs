//! R1: a class list, as English schools export it for a national service: one row a child, with up to two parents.
//!
//! Addresses, postcodes and NHS numbers are looked at, because a wrong one usually means that columns have shifted, and
//! then they are forgotten: the Message Centre has no use for them, and a child's address can tell one separated parent
//! where the other one lives (R7).

use super::{
    dates,
    report::{Findings, Refused, Unreadable},
    table::{Column, Row, Table},
};
use crate::fold::fold;
use shared::{Day, email::Email, name::Name, phone::Phone};
use std::fmt;

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
        Column { is, names, required: false }
    }
    const fn required(is: Is, names: &'static [&'static str]) -> Column<Is> {
        Column { is, names, required: true }
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
        optional(Is::PreferredLastName, &["CHILD_PREFERRED_LAST_NAME", "CHILD_PREFERRED_FAMILY_NAME"]),
        required(Is::DateOfBirth, &["CHILD_DATE_OF_BIRTH"]),
        optional(Is::YearGroup, &["CHILD_YEAR_GROUP"]),
        optional(Is::Registration, &["CHILD_REGISTRATION"]),
        optional(Is::AddressLine(1), &["CHILD_ADDRESS_LINE_1"]),
        optional(Is::AddressLine(2), &["CHILD_ADDRESS_LINE_2"]),
        optional(Is::Town, &["CHILD_TOWN"]),
        optional(Is::Postcode, &["CHILD_POSTCODE"]),
        optional(Is::NhsNumber, &["CHILD_NHS_NUMBER"]),
        optional(Is::AddressLine(3), &["CHILD_ADDRESS_LINE_3"]),
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

/// A row that was read.
#[derive(Clone, Debug)]
pub struct Child {
    /// The line of the file.
    pub line: u64,
    /// The first name.
    pub first: Name,
    /// The last name.
    pub last: Name,
    /// The name the child goes by.
    pub preferred: Option<Name>,
    /// Born on.
    pub born: Day,
    /// The year, like `Year 9`.
    pub year: Option<String>,
    /// The class, like `9B`.
    pub class: Option<String>,
    /// The parents, each at its place in the row.
    pub parents: Vec<Parent>,
}

impl Child {
    /// What makes this the same child in another file: folded first and last name, and the date of birth.
    pub fn identity(&self) -> String {
        format!("{}|{}|{}", person(&self.first), person(&self.last), self.born)
    }
}

/// A name as it is compared: also by the keys of the database.
pub fn person(name: &Name) -> String {
    fold(&name.key())
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
        for row in &table.rows {
            if is_instruction(row) {
                continue;
            }
            list.rows += 1;
            let mut reader = Reader { table: &table, row, problems: Vec::new() };
            match reader.child(today) {
                Some(child) if reader.problems.is_empty() => list.children.push(child),
                _ => findings.refuse(reader.problems),
            }
        }
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
}

impl<'a> Reader<'a> {
    fn child(&mut self, today: Day) -> Option<Child> {
        if let Some(reason) = self.table.misshapen(self.row) {
            // Whatever else is wrong with it comes from its shape.
            self.problems.push(Refused { line: self.row.line, column: String::new(), reason });
            return None;
        }
        let first = self.required(Is::FirstName, "Enter the child's first name", Name::parse);
        let last = self.required(Is::LastName, "Enter the child's last name", Name::parse);
        let preferred = self.optional(Is::PreferredName, Name::parse);
        let born = self
            .required(Is::DateOfBirth, "Enter the child's date of birth", |raw| dates::birthday(raw, today));
        let year = self.optional(Is::YearGroup, year_group);
        let class = self.optional(Is::Registration, short);
        self.optional(Is::Postcode, postcode);
        self.optional(Is::NhsNumber, nhs_number);
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
            last: last?,
            preferred,
            born: born?,
            year,
            class,
            parents,
        })
    }

    fn parent(&mut self, place: usize) -> Option<Parent> {
        let columns =
            [Is::ParentName(place), Is::Relationship(place), Is::ParentEmail(place), Is::ParentPhone(place)];
        if columns.into_iter().all(|column| self.cell(column).is_none()) {
            return None;
        }
        let parent = Parent {
            place,
            name: self.optional(Is::ParentName(place), Name::parse),
            relationship: self.optional(Is::Relationship(place), short),
            email: self.optional(Is::ParentEmail(place), Email::parse),
            phone: self.optional(Is::ParentPhone(place), Phone::parse),
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

    fn cell(&self, column: Is) -> Option<&'a str> {
        self.table.cell(self.row, column)
    }

    fn required<T, E: fmt::Display>(
        &mut self,
        column: Is,
        missing: &str,
        parse: impl FnOnce(&'a str) -> Result<T, E>,
    ) -> Option<T> {
        if self.cell(column).is_none() {
            self.refuse(column, missing);
        }
        self.optional(column, parse)
    }

    fn optional<T, E: fmt::Display>(
        &mut self,
        column: Is,
        parse: impl FnOnce(&'a str) -> Result<T, E>,
    ) -> Option<T> {
        match parse(self.cell(column)?) {
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

/// `9`, `Y9` and `year 09` are `Year 9`; `R` and `0` are `Reception`; anything else stays as it is.
fn year_group(raw: &str) -> Result<String, String> {
    let text = short(raw)?;
    let lower = text.to_lowercase();
    let bare = lower.strip_prefix("year").or_else(|| lower.strip_prefix('y')).unwrap_or(&lower).trim();
    Ok(match bare {
        "r" | "0" | "reception" => "Reception".to_owned(),
        "n" | "nursery" => "Nursery".to_owned(),
        _ => match bare.parse::<u8>() {
            Ok(year @ 1..=13) => format!("Year {year}"),
            Ok(_) => return Err("Enter a year group from 1 to 13, Reception or Nursery".to_owned()),
            Err(_) => text,
        },
    })
}

/// The shape of a UK postcode (BS 7666); it is not kept.
fn postcode(raw: &str) -> Result<(), &'static str> {
    const FORM: &str = "Check the postcode: it should be like SW1A 1AA. It is not kept, but a wrong one can mean that columns have shifted";
    let code: Vec<u8> = raw
        .bytes()
        .filter(|byte| !byte.is_ascii_whitespace())
        .map(|byte| byte.to_ascii_uppercase())
        .collect();
    let Some(at) = code.len().checked_sub(3) else { return Err(FORM) };
    let (out, inward) = code.split_at(at);
    let kinds: String = out.iter().map(|byte| kind(*byte)).collect();
    let out_is_one =
        matches!(kinds.as_str(), "A9" | "A99" | "AA9" | "AA99" | "A9A" | "AA9A") || out == b"GIR";
    if out_is_one && inward.iter().map(|byte| kind(*byte)).eq("9AA".chars()) { Ok(()) } else { Err(FORM) }
}

fn kind(byte: u8) -> char {
    match byte {
        b'A'..=b'Z' => 'A',
        b'0'..=b'9' => '9',
        _ => '?',
    }
}

/// Ten digits, the last of which checks the others (modulus 11, NHS Data Dictionary); it is not kept.
fn nhs_number(raw: &str) -> Result<(), &'static str> {
    const FORM: &str = "Check the NHS number: it has 10 digits, like 999 000 0018, and the last one checks the others. It is not kept, but \
                        a wrong one can mean that columns have shifted";
    let digits: Vec<u32> = raw
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .map(|c| c.to_digit(10).ok_or(FORM))
        .collect::<Result<_, _>>()?;
    let [first @ .., check] = digits.as_slice() else { return Err(FORM) };
    let sum: u32 = first.iter().zip((2..=10).rev()).map(|(digit, weight)| digit * weight).sum();
    if first.len() == 9 && (11 - sum % 11) % 11 == *check { Ok(()) } else { Err(FORM) }
}

#[cfg(test)]
mod tests {
    use super::{ClassList, nhs_number, postcode, year_group};
    use crate::roster::report::Findings;
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
        for good in ["SW1A 1AA", "sw1a1aa", "M1 1AE", "B99 3EZ", "CR2 6XH", "DN55 1PT", "GIR 0AA", "W1A 0AX"]
        {
            assert!(postcode(good).is_ok(), "{good}");
        }
        for bad in ["invalid", "SW1A", "10 Downing Street", "1AA SW1A", "SW1A 1A1", "", "é1 1AE"] {
            assert!(postcode(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn nhs_numbers_check_themselves() {
        for good in ["9990000018", "999 000 0026", "999-000-0034", "9434765919"] {
            assert!(nhs_number(good).is_ok(), "{good}");
        }
        for bad in ["9990000019", "999000001", "99900000180", "invalid", "", "9434765910"] {
            assert!(nhs_number(bad).is_err(), "{bad}");
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
        ] {
            assert_eq!(year_group(raw).as_deref(), Ok(name), "{raw}");
        }
        assert!(year_group("14").is_err());
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
                (2, "CHILD_POSTCODE"),
                (2, "CHILD_NHS_NUMBER"),
                (2, "PARENT_1_EMAIL"),
                (2, "PARENT_1_PHONE"),
                (2, "PARENT_2_EMAIL"),
                (3, "PARENT_2_EMAIL"),
            ]
        );
        assert_eq!(list.not_kept, ["CHILD_POSTCODE", "CHILD_NHS_NUMBER"]);
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

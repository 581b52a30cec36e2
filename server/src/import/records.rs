//! The records of a CSV file: RFC 4180, read strictly, with the freedom that people's files need where it is certain.
//!
//! A broken quotation mark must never carry one family's row into another's. The `csv` crate cannot be told so: its reader
//! "will never return an error and will always find *a* parse", and none of its options changes what it makes of a
//! quotation mark in the wrong place. So records are scanned here; `csv` stays for what we write.
//!
//! # Quotation marks
//!
//! A cell is quoted if it begins with a quotation mark, maybe after padding (spaces and marks without width). It ends at the
//! next mark that is not doubled, after which nothing comes but padding and a delimiter, a line end or the file's end.
//! Anything else is a [`Fault`], and nothing of the file is taken.
//!
//! In a cell that is not quoted a mark is text only where it cannot be the other half of a quoted cell:
//!
//! * there is an even number of them, like `the "Owl" class`; or
//! * one of them is an inch mark, so comes after a digit, and the cell does not end with a mark, like `5" pipe`.
//!
//! Why no row can swallow another: take a file that is read, and add or remove one mark. Either the mark is text in a cell
//! that is not quoted, before and after; then no more than this cell changes. Or from there on what was inside quotes is
//! outside and the other way round. The mark that closed a cell then stands at the end of a cell that does not begin with
//! one, and there is an odd number of them in it, because those inside it were doubled; the mark that opened one now closes,
//! and text follows. So what is inside stays outside until a fault is met, at the latest at the end of the file, in a cell
//! that is never closed.

use crate::fold::is_hidden;
use std::borrow::Cow;

/// The cells of a record.
#[derive(Clone, Debug, Default)]
pub struct Cells {
    text: String,
    ends: Vec<usize>,
}

impl Cells {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.ends.len()
    }

    /// A cell as it stands in the file, without its quotation marks.
    pub fn get(&self, at: usize) -> Option<&str> {
        let begin = at.checked_sub(1).map_or(0, |before| self.ends.get(before).copied().unwrap_or_default());
        self.text.get(begin..*self.ends.get(at)?)
    }

    /// All cells.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.count()).filter_map(|at| self.get(at))
    }

    /// One more.
    pub fn push(&mut self, cell: &str) {
        self.text.push_str(cell);
        self.ends.push(self.text.len());
    }
}

/// A record: a row of the file.
#[derive(Debug, Default)]
pub struct Record {
    /// The line on which it begins.
    pub line: u64,
    /// Its cells.
    pub cells: Cells,
    /// Which cells run over several lines, and the line on which each begins.
    pub long: Vec<(usize, u64)>,
}

/// Where a file can no longer be read for certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Which cell of its record, from 0.
    pub cell: usize,
    /// The line on which the cell begins.
    pub begins: u64,
    /// The line on which the fault is seen.
    pub line: u64,
    /// What is wrong.
    pub what: What,
}

/// What can be wrong with quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The file ends inside a quoted cell.
    Unclosed,
    /// Text comes after the mark that closes a cell.
    TextAfter,
    /// A mark in a cell that does not begin with one.
    Stray,
}

/// Reads one record after the other.
pub struct Records<'t> {
    text: &'t str,
    delimiter: u8,
    at: usize,
    line: u64,
}

impl<'t> Records<'t> {
    /// Begins at a place of a text. The delimiter is of ASCII.
    pub fn new(text: &'t str, delimiter: u8, at: usize) -> Self {
        let mut before = Self { text: text.get(..at).unwrap_or(text), delimiter, at: 0, line: 1 };
        while before.at < before.text.len() {
            before.step();
        }
        Self { text, delimiter, at: before.at, line: before.line }
    }

    /// Reads the next record that has a cell; false at the end. After a fault nothing more can be read.
    pub fn read(&mut self, record: &mut Record) -> Result<bool, Fault> {
        while self.at_line_end() {
            self.step();
        }
        record.line = self.line;
        record.cells.text.clear();
        record.cells.ends.clear();
        record.long.clear();
        if self.peek().is_none() {
            return Ok(false);
        }
        loop {
            self.cell(record)?;
            match self.peek() {
                Some(sign) if sign == self.delimiter => self.at += 1,
                Some(_) => {
                    self.step();
                    return Ok(true);
                }
                None => return Ok(true),
            }
        }
    }

    /// Reads a cell up to what ends it.
    fn cell(&mut self, record: &mut Record) -> Result<(), Fault> {
        let (begin, begins, number) = (self.at, self.line, record.cells.count());
        let fault = |line, what| Err(Fault { cell: number, begins, line, what });
        self.pass_padding();
        if self.peek() != Some(b'"') {
            let mut marks = 0;
            while let Some(byte) = self.peek().filter(|byte| *byte != self.delimiter && !is_line_end(*byte)) {
                marks += usize::from(byte == b'"');
                self.at += 1;
            }
            let cell = &self.text[begin..self.at];
            if marks % 2 == 1 && (!has_inch_mark(cell) || cell.trim_end_matches(is_padding).ends_with('"')) {
                return fault(begins, What::Stray);
            }
            record.cells.push(cell);
            return Ok(());
        }
        self.at += 1;
        let (begin, mut doubled) = (self.at, false);
        let end = loop {
            match self.peek() {
                None => return fault(self.line, What::Unclosed),
                Some(b'"') if self.text.as_bytes().get(self.at + 1) == Some(&b'"') => {
                    doubled = true;
                    self.at += 2;
                }
                Some(b'"') => break self.at,
                Some(_) => self.step(),
            }
        };
        self.at += 1;
        self.pass_padding();
        if self.peek().is_some_and(|byte| byte != self.delimiter && !is_line_end(byte)) {
            return fault(self.line, What::TextAfter);
        }
        if self.line > begins {
            record.long.push((number, begins));
        }
        let cell = &self.text[begin..end];
        let cell = if doubled { Cow::Owned(cell.replace("\"\"", "\"")) } else { Cow::Borrowed(cell) };
        record.cells.push(&cell);
        Ok(())
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn at_line_end(&self) -> bool {
        self.peek().is_some_and(is_line_end)
    }

    /// Goes past one byte, or past one line end: CR, LF and CR LF each end one line, wherever they stand.
    fn step(&mut self) {
        let bytes = self.text.as_bytes();
        match (bytes.get(self.at), bytes.get(self.at + 1)) {
            (Some(b'\r'), Some(b'\n')) => {
                self.at += 2;
                self.line += 1;
            }
            (Some(b'\r' | b'\n'), _) => {
                self.at += 1;
                self.line += 1;
            }
            _ => self.at += 1,
        }
    }

    fn pass_padding(&mut self) {
        let delimiter = char::from(self.delimiter);
        let rest = &self.text[self.at..];
        self.at += rest.len() - rest.trim_start_matches(|c| c != delimiter && is_padding(c)).len();
    }
}

fn is_line_end(byte: u8) -> bool {
    matches!(byte, b'\r' | b'\n')
}

/// What may stand around a cell and is no part of it: white space on one line, and what has no width.
fn is_padding(c: char) -> bool {
    (c.is_whitespace() && !matches!(c, '\r' | '\n')) || is_hidden(c)
}

fn has_inch_mark(cell: &str) -> bool {
    cell.as_bytes().windows(2).any(|pair| pair[0].is_ascii_digit() && pair[1] == b'"')
}

#[cfg(test)]
mod tests {
    use super::{Fault, Record, Records, What};

    /// Each record's line and cells, up to a fault.
    fn read(text: &str, delimiter: u8) -> Result<Vec<(u64, Vec<String>)>, Fault> {
        let mut records = Records::new(text, delimiter, 0);
        let mut record = Record::default();
        let mut all = Vec::new();
        while records.read(&mut record)? {
            all.push((record.line, record.cells.iter().map(str::to_owned).collect()));
        }
        Ok(all)
    }

    fn cells(text: &str) -> Vec<Vec<String>> {
        let all = read(text, b',').unwrap_or_else(|fault| panic!("{text}: {fault:?}"));
        all.into_iter().map(|(_, cells)| cells).collect()
    }

    #[test]
    fn cells_are_read_as_people_have_them() {
        for (text, expected) in [
            ("a,b", ["a", "b"]),
            ("a,", ["a", ""]),
            (",b\n", ["", "b"]),
            ("\"a\",\"b\"\r\n", ["a", "b"]),
            ("\"a,1\",\"b\nc\"", ["a,1", "b\nc"]),
            ("\"a \"\"x\"\"\",\"\"\"\"", ["a \"x\"", "\""]),
            ("\"\",\"\"\"b\"\"\"", ["", "\"b\""]),
            // A space beside a quoted cell.
            ("a, \"b\"", ["a", "b"]),
            ("\"a\" ,\t\"b\"  \n", ["a", "b"]),
            ("\u{a0}\"a\"\u{200b},\u{feff}\"b\"\u{200e}", ["a", "b"]),
            ("\" a \", b ", [" a ", " b "]),
            // Marks that are text.
            ("5\" pipe,b", ["5\" pipe", "b"]),
            ("the \"Owl\" class,b", ["the \"Owl\" class", "b"]),
            ("Robert \"Bob\",b", ["Robert \"Bob\"", "b"]),
            ("=\"007\",b", ["=\"007\"", "b"]),
            ("6' 5\" and \"so on\" too,b", ["6' 5\" and \"so on\" too", "b"]),
        ] {
            assert_eq!(cells(text), [expected], "{text}");
        }
        assert_eq!(cells("\n\r\n\ra\n\n\"\"\n"), [["a"], [""]]);
        assert_eq!(read("a\t \"b,\"\n", b'\t'), Ok(vec![(1, vec!["a".to_owned(), "b,".to_owned()])]));
        assert_eq!(read("\t\"b\"\t", b'\t').map(|all| all[0].1.len()), Ok(3));
        assert!(cells("").is_empty());
    }

    #[test]
    fn what_is_not_certain_is_a_fault() {
        use What::{Stray, TextAfter, Unclosed};
        for (text, cell, begins, line, what) in [
            ("\"a", 0, 1, 1, Unclosed),
            ("a,b\n\nc,\"d\ne,f\n", 1, 3, 5, Unclosed),
            ("a,\"b\"\"", 1, 1, 1, Unclosed),
            ("\"a\"b,c", 0, 1, 1, TextAfter),
            ("\"a\" b,c", 0, 1, 1, TextAfter),
            ("\"a\" \"b\",c", 0, 1, 1, TextAfter),
            ("\"\"a\"\",c", 0, 1, 1, TextAfter),
            ("\"a \\\"x\\\"\",c", 0, 1, 1, TextAfter),
            ("x,\"see,p\r\ny,\"ok\",q", 1, 1, 2, TextAfter),
            ("a\",b", 0, 1, 1, Stray),
            ("a\" ,b", 0, 1, 1, Stray),
            ("x\ny,pipe 5\"\nz", 1, 2, 2, Stray),
            ("a\"b,c", 0, 1, 1, Stray),
            ("say \"hi, there\" now", 0, 1, 1, Stray),
            ("\"a\nb\nc\",d\"", 1, 3, 3, Stray),
        ] {
            assert_eq!(read(text, b','), Err(Fault { cell, begins, line, what }), "{text}");
        }
    }

    #[test]
    fn a_record_knows_its_line_whatever_the_line_ends() {
        for end in ["\n", "\r", "\r\n"] {
            for inner in ["\n", "\r", "\r\n"] {
                let text = format!("{end}a{end}{end}\"b{inner}{inner}c\",d{end}e{end}");
                let lines: Vec<u64> = read(&text, b',').expect("it").iter().map(|(line, _)| *line).collect();
                assert_eq!(lines, [2, 4, 7], "{text:?}");
            }
        }
        let mut records = Records::new("sep=;\r\na;b", b';', 7);
        let mut record = Record::default();
        assert_eq!((records.read(&mut record), record.line, record.cells.count()), (Ok(true), 2, 2));
    }

    #[test]
    fn cells_of_many_lines_are_named() {
        let mut records = Records::new("\"a\r\nb\",\"c\",\"\rd\"\ne,f,g", b',', 0);
        let mut record = Record::default();
        assert_eq!((records.read(&mut record), &record.long), (Ok(true), &vec![(0, 1), (2, 2)]));
        assert_eq!((records.read(&mut record), &record.long), (Ok(true), &vec![]), "of the next none");
    }
}

//! A CSV file as people have it: read into lines, columns and cells, whatever its encoding and delimiter.

use super::report::Unreadable;
use std::{borrow::Cow, collections::HashMap};
use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

/// The most rows of one file.
pub const ROWS: usize = 1_000_000;
/// More line breaks in one cell than anybody writes into a list: a quotation mark was not closed.
const LINE_BREAKS: usize = 200;

/// What a column holds, and how files name it.
pub struct Column<C> {
    /// Which.
    pub is: C,
    /// Its names; the first is shown. They match without case, spaces and signs.
    pub names: &'static [&'static str],
    /// Whether a file without it is of no use.
    pub required: bool,
}

/// A file's columns and rows.
#[derive(Debug)]
pub struct Table<C> {
    /// The column of each cell, and how the file spells it.
    columns: Vec<(Option<C>, String)>,
    /// Columns that nobody knows, as the file spells them.
    pub unknown: Vec<String>,
    /// The rows that are not blank.
    pub rows: Vec<Row>,
}

/// A row that is not blank.
#[derive(Clone, Debug)]
pub struct Row {
    /// The line of the file on which it begins.
    pub line: u64,
    cells: csv::StringRecord,
}

impl<C: Copy + PartialEq> Table<C> {
    /// Reads a file whose first row that is not blank names the columns. `keep_lines` says that cells may have many lines.
    pub fn read(bytes: &[u8], known: &[Column<C>]) -> Result<Self, Unreadable> {
        let text = decode(bytes);
        let (delimiter, start) = delimiter(&text);
        let skipped = text[..start].matches('\n').count() as u64;
        let body = &text[start..];
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .from_reader(body.as_bytes());
        let mut table = None;
        let mut line = Line { at: 0, number: 1 + skipped };
        let mut record = csv::StringRecord::new();
        let mut last = 0;
        while reader
            .read_record(&mut record)
            .map_err(|_| Unreadable(vec!["The file is not a CSV file.".to_owned()]))?
        {
            let begins = record.position().map_or(0, csv::Position::byte);
            last = usize::try_from(begins).unwrap_or(body.len());
            let number = line.of(body, last);
            if record.iter().all(is_blank) {
                continue;
            }
            match &mut table {
                None => table = Some(Self::headed(&record, known)?),
                Some(table) => {
                    if table.rows.len() == ROWS {
                        return Err(Unreadable(vec![format!(
                            "The file has more than {ROWS} rows. Split it, and import one part after the other."
                        )]));
                    }
                    table.rows.push(Row { line: number, cells: record.clone() });
                }
            }
        }
        // A quotation mark that is never closed takes the rest of the file into one cell, without a word.
        let tail = body.get(last..).unwrap_or_default();
        if tail.matches('"').count() % 2 == 1 && tail.trim_end().contains('\n') {
            return Err(Unreadable(vec![format!(
                "A quotation mark (\") that opens on line {} is never closed, so where that cell ends cannot be known. Close or \
                 remove it.",
                line.of(body, last)
            )]));
        }
        table.ok_or_else(|| {
            Unreadable(vec![format!(
                "The file is empty. Its first row must name the columns: {}.",
                expected(known)
            )])
        })
    }

    fn headed(record: &csv::StringRecord, known: &[Column<C>]) -> Result<Self, Unreadable> {
        let mut by_key = HashMap::new();
        for column in known {
            for name in column.names {
                by_key.insert(key(name), column.is);
            }
        }
        let columns: Vec<(Option<C>, String)> =
            record.iter().map(|cell| (by_key.get(&key(cell)).copied(), cell.trim().to_owned())).collect();
        let mut problems = Vec::new();
        let found = || {
            let names: Vec<&str> =
                columns.iter().map(|(_, name)| name.as_str()).filter(|name| !name.is_empty()).collect();
            names.join(", ")
        };
        let missing: Vec<&str> = known
            .iter()
            .filter(|column| column.required && columns.iter().all(|(is, _)| *is != Some(column.is)))
            .map(|column| column.names[0])
            .collect();
        if !missing.is_empty() {
            problems.push(format!(
                "Missing: {}. The first row must name the columns. Found: {}. Expected: {}.",
                missing.join(", "),
                found(),
                expected(known)
            ));
        }
        for column in known {
            let same: Vec<&str> = columns
                .iter()
                .filter(|(is, _)| *is == Some(column.is))
                .map(|(_, name)| name.as_str())
                .collect();
            if same.len() > 1 {
                problems.push(format!(
                    "These columns are the same: {}. Keep one and remove the other.",
                    same.join(", ")
                ));
            }
        }
        if !problems.is_empty() {
            return Err(Unreadable(problems));
        }
        let unknown = columns
            .iter()
            .filter(|(is, name)| is.is_none() && !name.is_empty())
            .map(|(_, name)| name.clone())
            .collect();
        Ok(Self { columns, unknown, rows: Vec::new() })
    }

    /// Whether the file has this column.
    pub fn has(&self, column: C) -> bool {
        self.columns.iter().any(|(is, _)| *is == Some(column))
    }

    /// How the file spells a column; empty if it has none.
    pub fn name(&self, column: C) -> &str {
        self.columns.iter().find(|(is, _)| *is == Some(column)).map_or("", |(_, name)| name)
    }

    /// A row's cell without the white space around it; none if it is blank.
    pub fn cell<'a>(&self, row: &'a Row, column: C) -> Option<&'a str> {
        let at = self.columns.iter().position(|(is, _)| *is == Some(column))?;
        row.cells.get(at).map(trimmed).filter(|cell| !cell.is_empty())
    }

    /// What is wrong with a row's shape, if anything is.
    pub fn misshapen(&self, row: &Row) -> Option<String> {
        if row.cells.iter().skip(self.columns.len()).any(|cell| !is_blank(cell)) {
            return Some(format!(
                "The row has {} cells, but there are {} columns. A cell with a comma in it needs quotation marks around it",
                row.cells.len(),
                self.columns.len()
            ));
        }
        if row.cells.iter().any(|cell| cell.matches('\n').count() > LINE_BREAKS) {
            return Some(
                "A cell runs over hundreds of lines: a quotation mark (\") that opens it is not closed where it should be"
                    .to_owned(),
            );
        }
        None
    }
}

impl Row {
    /// The cells that are not blank.
    pub fn filled(&self) -> impl Iterator<Item = &str> {
        self.cells.iter().map(trimmed).filter(|cell| !cell.is_empty())
    }
}

/// Counts lines on the way through a text.
struct Line {
    at: usize,
    number: u64,
}

impl Line {
    /// The line of the first character of a record: line breaks before it belong to no record.
    fn of(&mut self, text: &str, begins: usize) -> u64 {
        let bytes = text.as_bytes();
        let mut to = begins.max(self.at);
        while matches!(bytes.get(to), Some(b'\r' | b'\n')) {
            to += 1;
        }
        self.number += text.get(self.at..to).unwrap_or_default().matches('\n').count() as u64;
        self.at = to;
        self.number
    }
}

/// The text of a file: UTF-8 or UTF-16 with a mark, UTF-8 without one, else Windows-1252, which every byte is.
fn decode(bytes: &[u8]) -> String {
    let mut text = if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(bytes) {
        encoding.decode_with_bom_removal(bytes).0
    } else if let Ok(text) = std::str::from_utf8(bytes) {
        Cow::Borrowed(text)
    } else {
        encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0
    };
    if text.contains('\0') {
        text = Cow::Owned(text.replace('\0', ""));
    }
    if text.contains('\r') && !text.contains('\n') {
        // An old Macintosh ends its lines so.
        text = Cow::Owned(text.replace('\r', "\n"));
    }
    // One spelling of é for all: two files may compose it differently.
    if is_nfc_quick(text.chars()) == IsNormalized::Yes { text.into_owned() } else { text.nfc().collect() }
}

/// The delimiter, and where the table begins: Excel can be told by a first line `sep=;`.
fn delimiter(text: &str) -> (u8, usize) {
    let first = text.split('\n').next().unwrap_or_default();
    let told = first.trim_end().as_bytes();
    if let [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', sign @ (b',' | b';' | b'|' | b'\t')] = told {
        return (*sign, (first.len() + 1).min(text.len()));
    }
    let head = text.trim_start().split(['\n', '\r']).next().unwrap_or_default();
    let count = |sign: u8| head.bytes().filter(|byte| *byte == sign).count();
    let best = [b',', b';', b'\t'].into_iter().rev().max_by_key(|sign| count(*sign)).unwrap_or(b',');
    (best, 0)
}

/// What spellings of a column's name share: `CHILD_FIRST_NAME`, `Child first name`, `childFirstName`.
fn key(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn expected<C>(known: &[Column<C>]) -> String {
    let names = |required: bool| {
        known
            .iter()
            .filter(|column| column.required == required)
            .map(|column| column.names[0])
            .collect::<Vec<_>>()
    };
    format!("{}; if you have them also {}", names(true).join(", "), names(false).join(", "))
}

/// White space, and what has no width but comes with text from web pages.
fn trimmed(cell: &str) -> &str {
    cell.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{2060}'))
}

fn is_blank(cell: &str) -> bool {
    trimmed(cell).is_empty()
}

#[cfg(test)]
mod tests {
    use super::{Column, Table};
    use proptest::prelude::*;

    const COLUMNS: [Column<char>; 3] = [
        Column { is: 'a', names: &["FIRST_NAME", "given name"], required: true },
        Column { is: 'b', names: &["LAST_NAME"], required: true },
        Column { is: 'c', names: &["NOTE"], required: false },
    ];

    fn read(bytes: &[u8]) -> Vec<(u64, String, String)> {
        let table = Table::read(bytes, &COLUMNS).expect("a table");
        let cell = |row, column| table.cell(row, column).unwrap_or_default().to_owned();
        table.rows.iter().map(|row| (row.line, cell(row, 'a'), cell(row, 'b'))).collect()
    }

    #[test]
    fn files_are_read_as_people_have_them() {
        let zoe = vec![(2, "Zoë".to_owned(), "Lee".to_owned())];
        for (what, bytes) in [
            ("plain", "FIRST_NAME,LAST_NAME\nZoë,Lee\n".as_bytes()),
            ("no last line break", "FIRST_NAME,LAST_NAME\nZoë,Lee".as_bytes()),
            ("CRLF", "FIRST_NAME,LAST_NAME\r\nZoë,Lee\r\n".as_bytes()),
            ("old Macintosh", "FIRST_NAME,LAST_NAME\rZoë,Lee\r".as_bytes()),
            ("BOM", "\u{feff}FIRST_NAME,LAST_NAME\nZoë,Lee\n".as_bytes()),
            ("semicolons", "FIRST_NAME;LAST_NAME\nZoë;Lee\n".as_bytes()),
            ("tabs", "FIRST_NAME\tLAST_NAME\nZoë\tLee\n".as_bytes()),
            ("quotes", "\"FIRST_NAME\",\"LAST_NAME\"\n\"Zoë\",\"Lee\"\n".as_bytes()),
            ("NUL", "FIRST_NAME,LAST_NAME\nZ\0oë,Lee\0\n".as_bytes()),
            ("names", "Given Name,last name\nZoë,Lee\n".as_bytes()),
            ("trailing blanks", "FIRST_NAME,LAST_NAME,,\nZoë,Lee,, \n , ,,,,\n".as_bytes()),
            ("another order", "last_name,first_name\nLee,Zoë\n".as_bytes()),
            ("spaces", "FIRST_NAME , LAST_NAME\n\u{a0}Zoë ,  Lee\u{200b}\n".as_bytes()),
            ("decomposed", "FIRST_NAME,LAST_NAME\nZoe\u{308},Lee\n".as_bytes()),
            ("Windows-1252", b"FIRST_NAME,LAST_NAME\nZo\xeb,Lee\n"),
        ] {
            assert_eq!(read(bytes), zoe, "{what}");
        }
        assert_eq!(read("sep=;\nFIRST_NAME;LAST_NAME\nZoë;Lee\n".as_bytes())[0].0, 3);
        let utf16: Vec<u8> =
            "\u{feff}FIRST_NAME\tLAST_NAME\nZoë\tLee\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(read(&utf16), zoe);
    }

    #[test]
    fn a_row_knows_the_line_it_begins_on() {
        let text = "\n\nFIRST_NAME,LAST_NAME,NOTE\r\n\r\nA,B,\"one\r\ntwo\"\r\n,,\r\n\r\nC,D\r\n\"\nE\",F";
        let lines: Vec<u64> = read(text.as_bytes()).into_iter().map(|(line, ..)| line).collect();
        assert_eq!(lines, [5, 9, 10]);
    }

    #[test]
    fn problems_of_columns_are_named() {
        for (text, says) in [
            ("", "The file is empty"),
            ("\n , \n", "The file is empty"),
            (
                "LAST_NAME,COLOUR\nLee,red\n",
                "Missing: FIRST_NAME. The first row must name the columns. Found: LAST_NAME, COLOUR",
            ),
            ("FIRST_NAME,LAST_NAME,given name\n", "These columns are the same: FIRST_NAME, given name"),
            ("FIRST_NAME,LAST_NAME\nA,B\n\"C,D\nE,F\n", "opens on line 3 is never closed"),
        ] {
            let problem = Table::read(text.as_bytes(), &COLUMNS).expect_err(text).0.join("\n");
            assert!(problem.contains(says), "{problem}");
        }
        let table =
            Table::read(b"FIRST_NAME,COLOUR,LAST_NAME\nA,red,B,\nA,red,B,x\n", &COLUMNS).expect("a table");
        assert_eq!(table.unknown, ["COLOUR"]);
        assert!(table.misshapen(&table.rows[0]).is_none());
        assert!(table.misshapen(&table.rows[1]).is_some_and(|reason| reason.contains("4 cells")));
    }

    proptest! {
        #[test]
        fn any_file_is_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = Table::read(&bytes, &COLUMNS);
        }

        #[test]
        fn any_text_under_a_head_is_read_or_refused(text in "[\\PC\",;\t\r\n]*") {
            if let Ok(table) = Table::read(format!("FIRST_NAME,LAST_NAME,NOTE\n{text}").as_bytes(), &COLUMNS) {
                for row in &table.rows {
                    let _ = (table.cell(row, 'a'), table.misshapen(row));
                    prop_assert!(row.line > 1);
                }
            }
        }

        #[test]
        fn what_a_csv_writer_writes_is_read(cells in proptest::collection::vec(("[a-z\",\n]{1,9}", "[a-z;\t\"]{1,9}"), 1..20)) {
            let mut writer = csv::Writer::from_writer(Vec::new());
            writer.write_record(["FIRST_NAME", "LAST_NAME"]).expect("memory");
            for (a, b) in &cells {
                writer.write_record([a, b]).expect("memory");
            }
            let rows = read(&writer.into_inner().expect("memory"));
            let expected: Vec<(String, String)> =
                cells.iter().map(|(a, b)| (a.trim().to_owned(), b.trim().to_owned())).filter(|(a, b)| !(a.is_empty() && b.is_empty())).collect();
            prop_assert_eq!(rows.into_iter().map(|(_, a, b)| (a, b)).collect::<Vec<_>>(), expected);
        }
    }
}

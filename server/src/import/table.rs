//! A CSV file as people have it: read into lines, columns and cells, whatever its encoding and delimiter.

use super::{
    records::{Cells, Fault, Record, Records, What},
    report::{Refused, Unreadable},
    text::{LOST, Text, composed, decode, is_doubled, is_lost},
};
use crate::fold::is_hidden;
use std::collections::HashMap;

/// The most rows of one file.
pub const ROWS: usize = 1_000_000;
/// How many faults of a file are told at once.
const TOLD: usize = 20;

/// What a column holds, and how files name it.
pub struct Column<C> {
    /// Which.
    pub is: C,
    /// Its names; the first is shown. They match without case, spaces and signs.
    pub names: &'static [&'static str],
    /// Whether a file without it is of no use.
    pub required: bool,
    /// What its cells may be.
    pub kind: Kind,
}

/// What the cells of a column may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One line: a name, an address. With a line break in it, a quotation mark is broken.
    Line,
    /// As many lines as a message has.
    Text,
    /// Anything: it is not kept, so what is wrong with its text costs no row. So is a column that nobody knows.
    PassedOver,
}

/// A file's columns and rows.
#[derive(Debug)]
pub struct Table<C> {
    columns: Vec<Head<C>>,
    delimiter: char,
    /// Whether some bytes of the file could not be read.
    damaged: bool,
    /// Columns that nobody knows, as the file spells them.
    pub unknown: Vec<String>,
    /// The rows that are not blank.
    pub rows: Vec<Row>,
}

/// A column of a file.
#[derive(Debug)]
struct Head<C> {
    is: Option<C>,
    /// As the file spells it.
    name: String,
    required: bool,
    kind: Kind,
}

/// A row that is not blank.
#[derive(Clone, Debug)]
pub struct Row {
    /// The line of the file on which it begins.
    pub line: u64,
    cells: Cells,
    /// Which cells have many lines.
    long: Vec<usize>,
}

impl<C: Copy + PartialEq> Table<C> {
    /// Reads a file whose first row that is not blank names the columns. What cannot be read for certain is refused with its
    /// line, and with the whole file: who knows where the row after it begins?
    pub fn read(bytes: &[u8], known: &[Column<C>]) -> Result<Self, Unreadable> {
        let Text { text, damaged } = decode(bytes);
        // A mark of the encoding that was itself taken for text.
        let text = text.strip_prefix("ï»¿").unwrap_or(&text);
        let (delimiter, start) = delimiter(text);
        let mut records = Records::new(text, delimiter, start);
        let mut record = Record::default();
        let mut table: Option<Self> = None;
        let mut faults = Vec::new();
        loop {
            match records.read(&mut record) {
                Ok(true) => {}
                Ok(false) => break,
                Err(fault) => {
                    let column = table.as_ref().and_then(|table| table.columns.get(fault.cell));
                    faults.push(told(fault, column.map_or("", |column| &column.name)));
                    break;
                }
            }
            if record.cells.iter().all(is_blank) {
                continue;
            }
            let Some(table) = &mut table else {
                table = Some(Self {
                    delimiter: delimiter.into(),
                    damaged,
                    ..Self::headed(&record.cells, known)?
                });
                continue;
            };
            faults.extend(table.broken(&record));
            if faults.len() >= TOLD {
                break;
            }
            if table.rows.len() == ROWS {
                return Err(Unreadable(vec![format!(
                    "The file has more than {ROWS} rows. Split it, and import one part after the other."
                )]));
            }
            let mut cells = Cells::default();
            record.cells.iter().for_each(|cell| cells.push(&composed(cell)));
            let long = record.long.iter().map(|(at, _)| *at).collect();
            table.rows.push(Row { line: record.line, cells, long });
        }
        if !faults.is_empty() {
            return Err(Unreadable(faults));
        }
        table.ok_or_else(|| {
            Unreadable(vec![format!(
                "The file is empty. Its first row must name the columns: {}.",
                expected(known)
            )])
        })
    }

    /// Cells that have line breaks and must not.
    fn broken(&self, record: &Record) -> impl Iterator<Item = String> {
        let may = |at: usize| self.columns.get(at).is_some_and(|column| column.kind != Kind::Line);
        record.long.iter().filter(move |(at, _)| !may(*at)).map(|(at, line)| {
            let name = self.columns.get(*at).map_or("", |column| &column.name);
            format!(
                "{}: this cell goes over several lines, but here a cell has one. If its closing quotation mark (\") is missing, \
                 put it in; if it is meant so, take the line break out.",
                place(*line, name)
            )
        })
    }

    fn headed(cells: &Cells, known: &[Column<C>]) -> Result<Self, Unreadable> {
        let mut by_key = HashMap::new();
        for column in known {
            for name in column.names {
                by_key.insert(key(name), column);
            }
        }
        let columns: Vec<Head<C>> = cells
            .iter()
            .map(|cell| {
                let cell = composed(cell);
                let name = cell.split_whitespace().collect::<Vec<_>>().join(" ");
                match by_key.get(&key(&cell)) {
                    Some(column) => {
                        Head { is: Some(column.is), name, required: column.required, kind: column.kind }
                    }
                    None => Head { is: None, name, required: false, kind: Kind::PassedOver },
                }
            })
            .collect();
        let mut problems = Vec::new();
        let found = || {
            let names: Vec<&str> =
                columns.iter().map(|column| column.name.as_str()).filter(|name| !name.is_empty()).collect();
            names.join(", ")
        };
        let missing: Vec<&str> = known
            .iter()
            .filter(|column| column.required && columns.iter().all(|head| head.is != Some(column.is)))
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
                .filter(|head| head.is == Some(column.is))
                .map(|head| head.name.as_str())
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
            .filter(|column| column.is.is_none() && !column.name.is_empty())
            .map(|column| column.name.clone())
            .collect();
        Ok(Self { columns, delimiter: ',', damaged: false, unknown, rows: Vec::new() })
    }

    /// Whether the file has this column.
    pub fn has(&self, column: C) -> bool {
        self.columns.iter().any(|head| head.is == Some(column))
    }

    /// How the file spells a column; empty if it has none.
    pub fn name(&self, column: C) -> &str {
        self.columns.iter().find(|head| head.is == Some(column)).map_or("", |head| &head.name)
    }

    /// A row's cell without the white space around it; none if it is blank.
    pub fn cell<'a>(&self, row: &'a Row, column: C) -> Option<&'a str> {
        let at = self.columns.iter().position(|head| head.is == Some(column))?;
        row.cells.get(at).map(trimmed).filter(|cell| !cell.is_empty())
    }

    /// Why a row cannot be taken, whatever its cells mean: its shape, or signs that are not what was written.
    pub fn misread(&self, row: &Row) -> Option<Refused> {
        let refused = |column: &str, reason: String| {
            Some(Refused { line: row.line, column: column.to_owned(), reason })
        };
        if row.cells.iter().skip(self.columns.len()).any(|cell| !is_blank(cell)) {
            return refused(
                "",
                format!(
                    "The row has {} cells, but there are {} columns. A cell with a comma in it needs quotation marks around it",
                    row.cells.count(),
                    self.columns.len()
                ),
            );
        }
        for (column, cell) in self.columns.iter().zip(row.cells.iter()) {
            if column.kind == Kind::PassedOver {
                continue;
            }
            if is_doubled(cell) {
                return refused(
                    &column.name,
                    "The text was saved in the wrong encoding on its way, as if é were Ã©. Export the file again from where it \
                     comes from, as UTF-8, or type this cell again"
                        .to_owned(),
                );
            }
            // What a program before us lost from a message stays lost; a name is of no use so.
            let is_sent_so = column.kind == Kind::Text && !self.damaged && cell.contains(LOST);
            if is_lost(cell) && !is_sent_so {
                return refused(
                    &column.name,
                    "A letter cannot be read, as it is in another encoding than the rest of the file. Save the file as UTF-8, or \
                     type this cell again"
                        .to_owned(),
                );
            }
        }
        if let Some(at) = row.long.iter().find(|at| self.holds_a_row(row, **at)) {
            return refused(
                self.columns.get(*at).map_or("", |column| &column.name),
                "Between the quotation marks of this cell stands what looks like the next row. Put the missing quotation mark \
                 (\") in; if it is meant so, put a space before the line"
                    .to_owned(),
            );
        }
        None
    }

    /// Whether a cell of many lines has a line break where one row would end and another begin. Two broken quotation marks
    /// can match each other, `"See you` and `on Friday"`, and what is between them is a sound cell to any reader.
    ///
    /// At the break, then, stands what stands in this row: in each required column something, and where this row has
    /// something with digits or an `@`, such a thing again. The line before the break is a row, or the last of this cell and
    /// what follows it.
    fn holds_a_row(&self, row: &Row, at: usize) -> bool {
        let required: Vec<(usize, &str)> = (0..self.columns.len())
            .filter(|column| *column != at && self.columns[*column].required)
            .map(|column| (column, row.cells.get(column).unwrap_or_default()))
            .collect();
        if !required.iter().any(|(_, own)| tells(own)) {
            return false;
        }
        let like = |cell: Option<&&str>, own: &str| {
            cell.is_some_and(|cell| {
                !is_blank(cell)
                    && cell.starts_with(' ') == own.starts_with(' ')
                    && (tells(cell) || !tells(own))
            })
        };
        let lines: Vec<Vec<&str>> = row
            .cells
            .get(at)
            .unwrap_or_default()
            .split(['\n', '\r'])
            .filter(|line| !line.is_empty())
            .map(|line| line.split(self.delimiter).collect())
            .collect();
        lines.windows(2).any(|two| {
            let (before, after) = (&two[0], &two[1]);
            let begins = required.iter().all(|(column, own)| *column > at || like(after.get(*column), own));
            let ends = |place: &dyn Fn(usize) -> Option<usize>| {
                required.iter().all(|(column, own)| {
                    *column < at || like(place(*column).and_then(|place| before.get(place)), own)
                })
            };
            // The text of the cell may have delimiters itself: what follows it is then counted from the end.
            let from_end = |column: usize| (before.len() + column).checked_sub(self.columns.len());
            after.len() > at
                && begins
                && (ends(&|column| Some(column - at)) || ends(&Some) || ends(&from_end))
        })
    }
}

impl Row {
    /// The cells that are not blank.
    pub fn filled(&self) -> impl Iterator<Item = &str> {
        self.cells.iter().map(trimmed).filter(|cell| !cell.is_empty())
    }
}

/// What a person is told of a fault.
fn told(fault: Fault, column: &str) -> String {
    let place = place(fault.begins, column);
    match fault.what {
        What::Unclosed => format!(
            "{place}: the quotation mark (\") that opens this cell is never closed, so where the cell ends cannot be known. Close \
             or remove it."
        ),
        What::TextAfter => format!(
            "{place}: the quotation mark (\") that opens this cell is followed {} by one with more text after it, so where the \
             cell ends cannot be known. Close the cell where it ends, and write each quotation mark inside it twice (\"\").",
            if fault.line == fault.begins { "there".to_owned() } else { format!("on line {}", fault.line) }
        ),
        What::Stray => format!(
            "{place}: this cell has a quotation mark (\") without its other one, so where the cell begins or ends cannot be known. \
             Put the other one in or remove this one."
        ),
    }
}

fn place(line: u64, column: &str) -> String {
    if column.is_empty() { format!("Line {line}") } else { format!("Line {line}, {column}") }
}

/// Whether a cell is a time, a number or an address, rather than a word.
fn tells(cell: &str) -> bool {
    cell.contains('@') || cell.bytes().filter(u8::is_ascii_digit).count() >= 4
}

/// The delimiter, and where the table begins: Excel can be told by a first line `sep=;`.
fn delimiter(text: &str) -> (u8, usize) {
    let first = text.split(['\n', '\r']).next().unwrap_or_default();
    let told = first.trim_end().as_bytes();
    if let [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', sign @ (b',' | b';' | b'|' | b'\t')] = told {
        return (*sign, first.len());
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

/// Without white space, and without what has no width but comes with text from web pages.
fn trimmed(cell: &str) -> &str {
    cell.trim_matches(|c: char| c.is_whitespace() || is_hidden(c))
}

fn is_blank(cell: &str) -> bool {
    trimmed(cell).is_empty()
}

#[cfg(test)]
mod tests {
    use super::{Column, Kind, Table};
    use proptest::{prelude::*, sample::select};

    const COLUMNS: [Column<char>; 4] = [
        Column { is: 'a', names: &["FIRST_NAME", "given name"], required: true, kind: Kind::Line },
        Column { is: 'b', names: &["LAST_NAME"], required: true, kind: Kind::Line },
        Column { is: 'c', names: &["NOTE"], required: false, kind: Kind::Text },
        Column { is: 'd', names: &["TOWN"], required: false, kind: Kind::PassedOver },
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
            ("BOM and quotes", "\u{feff}\"FIRST_NAME\",\"LAST_NAME\"\nZoë,Lee\n".as_bytes()),
            ("BOM written twice", "ï»¿\"FIRST_NAME\",\"LAST_NAME\"\nZoë,Lee\n".as_bytes()),
            ("semicolons", "FIRST_NAME;LAST_NAME\nZoë;Lee\n".as_bytes()),
            ("tabs", "FIRST_NAME\tLAST_NAME\nZoë\tLee\n".as_bytes()),
            ("quotes", "\"FIRST_NAME\",\"LAST_NAME\"\n\"Zoë\",\"Lee\"\n".as_bytes()),
            ("spaces before quotes", "FIRST_NAME, \"LAST_NAME\"\n \"Zoë\" , \"Lee\" \n".as_bytes()),
            ("NUL", "FIRST_NAME,LAST_NAME\nZ\0oë,Lee\0\n".as_bytes()),
            ("names", "Given Name,last name\nZoë,Lee\n".as_bytes()),
            ("trailing blanks", "FIRST_NAME,LAST_NAME,,\nZoë,Lee,, \n , ,,,,\n".as_bytes()),
            ("another order", "last_name,first_name\nLee,Zoë\n".as_bytes()),
            ("spaces", "FIRST_NAME , LAST_NAME\n\u{a0}Zoë ,  Lee\u{200b}\n".as_bytes()),
            ("marks without width", "FIRST_NAME,LAST_NAME\n\u{200e}Zoë,Lee\u{200f}\n".as_bytes()),
            ("decomposed", "FIRST_NAME,LAST_NAME\nZoe\u{308},Lee\n".as_bytes()),
            ("Windows-1252", b"FIRST_NAME,LAST_NAME\nZo\xeb,Lee\n"),
        ] {
            assert_eq!(read(bytes), zoe, "{what}");
        }
        for end in ["\n", "\r", "\r\n"] {
            let told = format!("sep=;{end}FIRST_NAME;LAST_NAME{end}Zoë;Lee{end}");
            assert_eq!(read(told.as_bytes()), [(3, "Zoë".to_owned(), "Lee".to_owned())]);
        }
        let wide = "FIRST_NAME\tLAST_NAME\nZoë\tLee\n";
        for text in [format!("\u{feff}{wide}"), wide.to_owned()] {
            let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            assert_eq!(read(&utf16), zoe);
        }
        // A sign that is composed to a semicolon delimits nothing.
        assert_eq!(read("FIRST_NAME;LAST_NAME\nZoë\u{37e};Lee\n".as_bytes())[0].1, "Zoë;");
        // Spreadsheets wrap long names of columns.
        assert_eq!(read("\"First\nname\",LAST_NAME\nZoë,Lee\n".as_bytes())[0].0, 3);
    }

    #[test]
    fn a_row_knows_the_line_it_begins_on() {
        for (end, inner) in
            [("\r\n", "\r\n"), ("\n", "\n"), ("\r", "\r"), ("\r", "\n"), ("\n", "\r\n"), ("\r\n", "\n")]
        {
            let text = "||FIRST_NAME,LAST_NAME,NOTE||A,B,\"one/two\"|,,||C,D|E,F,\"/\"|G,H"
                .replace('|', end)
                .replace('/', inner);
            let lines: Vec<u64> = read(text.as_bytes()).into_iter().map(|(line, ..)| line).collect();
            assert_eq!(lines, [5, 9, 10, 12], "{text:?}");
        }
    }

    #[test]
    fn problems_of_the_whole_file_are_named() {
        for (text, says) in [
            ("", "The file is empty"),
            ("\n , \n", "The file is empty"),
            (
                "LAST_NAME,COLOUR\nLee,red\n",
                "Missing: FIRST_NAME. The first row must name the columns. Found: LAST_NAME, COLOUR",
            ),
            ("FIRST_NAME,LAST_NAME,given name\n", "These columns are the same: FIRST_NAME, given name"),
            (
                "FIRST_NAME,LAST_NAME\nA,B\n\"C,D\nE,F\n",
                "Line 3, FIRST_NAME: the quotation mark (\") that opens this cell is never closed",
            ),
            (
                "FIRST_NAME,LAST_NAME\nA,B\nC,\"D\nE,\"F\"\n",
                "Line 3, LAST_NAME: the quotation mark (\") that opens this cell is followed on line 4 by",
            ),
            (
                "FIRST_NAME,LAST_NAME\nA,\"B\"x\n",
                "Line 2, LAST_NAME: the quotation mark (\") that opens this cell is followed there by",
            ),
            (
                "FIRST_NAME,LAST_NAME\nA,B\"\n",
                "Line 2, LAST_NAME: this cell has a quotation mark (\") without its other one",
            ),
            ("FIRST_NAME,\"LAST_NAME\nA,B\"\n", "Missing: LAST_NAME"),
            // A name has no line break. All such lines are named, up to where nothing more can be read.
            (
                "FIRST_NAME,LAST_NAME\nA,B\n\"C,D\nE\",F\nG,\"\nH\"\nI,J\"\n",
                "Line 3, FIRST_NAME: this cell goes over several lines, but here a cell has one. If its closing quotation mark (\") is \
                 missing, put it in; if it is meant so, take the line break out.\nLine 5, LAST_NAME: this",
            ),
            ("FIRST_NAME,LAST_NAME\nA,B,\"\nC,D\"\n", "Line 2: this cell goes over several lines"),
        ] {
            let problem = Table::read(text.as_bytes(), &COLUMNS).expect_err(text).0.join("\n");
            assert!(problem.contains(says), "{problem}");
        }
        let many = format!("FIRST_NAME,LAST_NAME\n{}", "\"A\nB\",C\n".repeat(50));
        assert_eq!(Table::read(many.as_bytes(), &COLUMNS).expect_err("it").0.len(), 20);
    }

    /// The columns and reasons for which the rows of a table cannot be taken, by their lines.
    fn misread(bytes: &[u8]) -> Vec<(u64, String, String)> {
        let table = Table::read(bytes, &COLUMNS).expect("a table");
        let refused = table.rows.iter().filter_map(|row| table.misread(row));
        refused.map(|refused| (refused.line, refused.column, refused.reason)).collect()
    }

    #[test]
    fn rows_that_are_not_what_was_written_are_named() {
        let table =
            Table::read(b"FIRST_NAME,COLOUR,LAST_NAME\nA,red,B,\nA,red,B,x\n", &COLUMNS).expect("a table");
        assert_eq!(table.unknown, ["COLOUR"]);
        assert!(table.misread(&table.rows[0]).is_none());
        assert!(table.misread(&table.rows[1]).is_some_and(|refused| refused.reason.contains("4 cells")));
        for (bytes, line, column, says) in [
            // One byte of another encoding: its row, and not the others.
            (
                b"FIRST_NAME,LAST_NAME,NOTE\nJos\xc3\xa9,Garc\xc3\xada,\nZo\xeb,Lee,\nKit,Lee,\xc2\xa35\n"
                    .as_slice(),
                3,
                "FIRST_NAME",
                "another encoding",
            ),
            ("FIRST_NAME,LAST_NAME\nJosÃ©,B\nZoë,C".as_bytes(), 2, "FIRST_NAME", "wrong encoding on its way"),
            (
                b"FIRST_NAME,LAST_NAME\nJos\xe9,B\nZo\xc3\xab,C\nRen\xe9,D\n",
                3,
                "FIRST_NAME",
                "wrong encoding on its way",
            ),
            (
                "FIRST_NAME,LAST_NAME,NOTE\nA,B,Itâ€™s Friday\n".as_bytes(),
                2,
                "NOTE",
                "wrong encoding on its way",
            ),
            // Lost before the file was made: no name, but what a message was sent as.
            (
                "FIRST_NAME,LAST_NAME,NOTE\nA,B,Hi \u{fffd}\nA\u{fffd},B,\n".as_bytes(),
                3,
                "FIRST_NAME",
                "cannot be read",
            ),
            (b"FIRST_NAME,LAST_NAME,NOTE\nA,B,Hi \xff\nZo\xc3\xab,C\n", 2, "NOTE", "cannot be read"),
        ] {
            let all = misread(bytes);
            assert_eq!(all.len(), 1, "{all:?}");
            assert_eq!((all[0].0, all[0].1.as_str()), (line, column));
            assert!(all[0].2.contains(says), "{}", all[0].2);
        }
        // What is not kept costs no row.
        assert_eq!(
            misread(b"FIRST_NAME,LAST_NAME,TOWN,COLOUR\nZo\xc3\xab,Mo\xc3\xab,Zo\xeb,\"\xff\n\"\n"),
            []
        );
        assert_eq!(misread("FIRST_NAME,LAST_NAME,TOWN,COLOUR\nA,B,JosÃ©,JosÃ©\n".as_bytes()), []);
    }

    const DATED: [Column<char>; 4] = [
        Column { is: 'a', names: &["CHANNEL"], required: true, kind: Kind::Line },
        Column { is: 'b', names: &["ADDRESS"], required: true, kind: Kind::Line },
        Column { is: 'c', names: &["CONTENT"], required: true, kind: Kind::Text },
        Column { is: 'd', names: &["SENT"], required: true, kind: Kind::Line },
    ];

    #[test]
    fn two_broken_marks_that_match_each_other_carry_no_row_into_another() {
        let refused = |text: &str| {
            let table =
                Table::read(text.as_bytes(), &DATED).unwrap_or_else(|what| panic!("{text}: {what:?}"));
            let refused = table.rows.iter().filter_map(|row| table.misread(row));
            refused.map(|refused| (refused.line, refused.column)).collect::<Vec<_>>()
        };
        let cell = |line: u64| vec![(line, "CONTENT".to_owned())];
        for (text, line) in [
            (
                "CHANNEL,ADDRESS,CONTENT,SENT\nemail,a@b.c,Hi,2026-01-01\nsms,07700 900001,\"One,2026-01-01\nemail,b@c.d,Two\",2026-01-02\n",
                3,
            ),
            (
                "CHANNEL,ADDRESS,CONTENT,SENT\nemail,a@b.c,\"One,2026-01-01\nsms,07700 900001,Two,2026-01-02\nemail,b@c.d,Three\",2026-01-03\n",
                2,
            ),
            ("CONTENT,CHANNEL,ADDRESS,SENT\n\"One,email,a@b.c,2026-01-01\nTwo\",email,b@c.d,2026-01-02\n", 2),
            (
                "ADDRESS;CONTENT;SENT;CHANNEL\na@b.c;\"One\r\nmore;2026-01-01;email\r\nb@c.d;Two\";2026-01-02;email\n",
                2,
            ),
        ] {
            assert_eq!(refused(text), cell(line), "{text}");
        }
        // Messages that people write.
        for content in [
            "Dear parents, please reply\nto Mr Smith, office@example.com, or call 01632 960001",
            "Contact us, 01632 960001\nemail, office@example.com, 2026-01-01",
            "One,\n\ntwo, three\nand four, 2026-01-01",
            "Dates, 2026-01-01\nTrip, 2026-01-02, and so on",
        ] {
            let text = format!("CHANNEL,ADDRESS,CONTENT,SENT\nemail,a@b.c,\"{content}\",2026-01-01\n");
            assert_eq!(refused(&text), [], "{text}");
        }
        let long = (0..10_000).map(|line| format!("Item {line}")).collect::<Vec<_>>().join("\n");
        assert_eq!(
            refused(&format!("CHANNEL,ADDRESS,CONTENT,SENT\nemail,a@b.c,\"{long}\",2026-01-01\n")),
            []
        );
    }

    /// A file with one quotation mark more, at every place, and with one less.
    fn broken(text: &str) -> impl Iterator<Item = String> {
        let places = text.char_indices().map(|(at, _)| at).chain([text.len()]);
        let added = places.map(|at| format!("{}\"{}", &text[..at], &text[at..]));
        let removed = text.match_indices('"').map(|(at, _)| format!("{}{}", &text[..at], &text[at + 1..]));
        added.chain(removed)
    }

    #[test]
    fn no_two_broken_marks_carry_a_message_to_another() {
        let file = "CHANNEL,ADDRESS,CONTENT,SENT\nemail,a@b,\"One, 1\",2026-01-01\nsms,07700,\"Two\n\",2026-01-02\nemail,c@d,Three,2026-01-03";
        for twice in broken(file).flat_map(|once| broken(&once).collect::<Vec<_>>()) {
            let Ok(table) = Table::read(twice.as_bytes(), &DATED) else { continue };
            for row in table.rows.iter().filter(|row| table.misread(row).is_none()) {
                let content = table.cell(row, 'c').unwrap_or_default();
                let held = ["One", "Two", "Three"].map(|word| content.contains(word));
                let address = table.cell(row, 'b').unwrap_or_default().replace('"', "");
                let own = ["a@b", "07700", "c@d"].map(|known| known == address);
                assert!(!held.contains(&true) || held == own, "{twice}");
            }
        }
    }

    /// A file with the text of its cells, as some program or person may write it.
    #[derive(Clone, Debug)]
    struct Sound {
        text: String,
        rows: Vec<[String; 3]>,
    }

    /// A cell without its padding, and how the file has it.
    fn cell(lines: bool, delimiter: char) -> impl Strategy<Value = (String, String)> {
        let any = if lines { "[a5é\",;|\t\n\r ]{0,8}" } else { "[a5é\",;|\t ]{0,8}" };
        let quoted = (any, "[ \u{a0}]{0,2}", "[ \u{200e}]{0,2}").prop_map(|(cell, before, after)| {
            let written = format!("{before}\"{}\"{after}", cell.replace('"', "\"\""));
            (cell, written)
        });
        // Marks that are text, as people type them.
        let typed =
            select(vec!["", "a", "5\" a", "a \"a\" 5", "a \"a\"", " a ", "5\"5\"5\"a", "a \"\"", "é=\"5\""]);
        prop_oneof![3 => quoted, 2 => typed.prop_map(|cell| (cell.to_owned(), cell.to_owned()))]
            .prop_filter("typed", move |(_, written)| written.contains('"') || !written.contains(delimiter))
    }

    fn sound() -> impl Strategy<Value = Sound> {
        let signs = (
            select(vec![',', ';', '\t', '|']),
            select(vec!["\n", "\r", "\r\n"]),
            any::<bool>(),
            any::<bool>(),
        );
        signs.prop_flat_map(|(delimiter, end, last, headed)| {
            let row = (cell(false, delimiter), cell(false, delimiter), cell(true, delimiter));
            proptest::collection::vec(row, 1..6).prop_map(move |rows| {
                let sign = delimiter.to_string();
                let mut text = if delimiter == '|' { format!("sep=|{end}") } else { String::new() };
                let head = if headed { "\"FIRST_NAME\"" } else { "FIRST_NAME" };
                text.push_str(&[head, "LAST_NAME", "NOTE"].join(&sign));
                let mut known = Vec::new();
                for (a, b, c) in rows {
                    text.push_str(end);
                    text.push_str(&[a.1, b.1, c.1].join(&sign));
                    known.push([a.0, b.0, c.0].map(|cell| super::trimmed(&cell).to_owned()));
                }
                if last {
                    text.push_str(end);
                }
                known.retain(|row| row.iter().any(|cell| !cell.is_empty()));
                Sound { text, rows: known }
            })
        })
    }

    fn rows(text: &str) -> Option<Vec<[String; 3]>> {
        let table = Table::read(text.as_bytes(), &COLUMNS).ok()?;
        let cell = |row, column| table.cell(row, column).unwrap_or_default().to_owned();
        Some(table.rows.iter().map(|row| ['a', 'b', 'c'].map(|column| cell(row, column))).collect())
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
                    let _ = (table.cell(row, 'a'), table.misread(row));
                    prop_assert!(row.line > 1);
                }
            }
        }

        #[test]
        fn what_a_csv_writer_writes_is_read(cells in proptest::collection::vec(("[a-z\",;]{1,9}", "[a-z;\t\",\r\n]{1,9}"), 1..20)) {
            let mut writer = csv::Writer::from_writer(Vec::new());
            writer.write_record(["FIRST_NAME", "LAST_NAME", "NOTE"]).expect("memory");
            for (a, c) in &cells {
                writer.write_record([a, "x", c]).expect("memory");
            }
            let text = String::from_utf8(writer.into_inner().expect("memory")).expect("text");
            let expected: Vec<[String; 3]> =
                cells.iter().map(|(a, c)| [a.trim().to_owned(), "x".to_owned(), c.trim().to_owned()]).collect();
            prop_assert_eq!(rows(&text), Some(expected));
        }

        /// Wherever one quotation mark is added, and whichever is removed: the file is refused, or no more than the row in
        /// which it was is another.
        #[test]
        fn one_broken_mark_changes_no_other_row(sound in sound()) {
            prop_assert_eq!(rows(&sound.text), Some(sound.rows.clone()), "{:?}", sound.text);
            for broken in broken(&sound.text) {
                if let Some(rows) = rows(&broken) {
                    prop_assert_eq!(rows.len(), sound.rows.len(), "{:?} -> {:?}", sound.text, broken);
                    let others = rows.iter().zip(&sound.rows).filter(|(now, then)| now != then).count();
                    prop_assert!(others <= 1, "{:?} -> {:?}", sound.text, broken);
                }
            }
        }
    }
}

//! What a row's refusal and an import's report say.

use crate::numbers::{count, thousands};
use std::{fmt, io};

/// How many refusals and notes are shown; all refusals go to a file that is asked for.
pub const SHOWN: usize = 20;
/// How many notes are kept at all.
const NOTES: usize = 10_000;

/// Why a file was not read at all. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable(pub Vec<String>);

/// One problem of one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The line of the file on which the row begins.
    pub line: u64,
    /// The column as the file spells it; empty when the whole row is meant.
    pub column: String,
    /// What to do.
    pub reason: String,
}

/// Something that the office may want to look at; the import went on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The line of the file.
    pub line: u64,
    /// What was seen, without what the cells hold.
    pub text: String,
}

/// Refusals and notes, as they come up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// Every problem of every refused row.
    pub refused: Vec<Refused>,
    /// How many rows were refused.
    pub refused_rows: u64,
    /// The first notes.
    pub notes: Vec<Note>,
    /// How many notes there are.
    pub noted: u64,
}

impl Findings {
    /// Refuses a row with all its problems.
    pub fn refuse(&mut self, problems: Vec<Refused>) {
        self.refused_rows += 1;
        self.refused.extend(problems);
    }

    /// Refuses a row for one reason.
    pub fn refuse_for(&mut self, line: u64, column: &str, reason: impl Into<String>) {
        self.refuse(vec![Refused { line, column: column.to_owned(), reason: reason.into() }]);
    }

    /// Notes something.
    pub fn note(&mut self, line: u64, text: impl Into<String>) {
        self.noted += 1;
        if self.notes.len() < NOTES {
            self.notes.push(Note { line, text: text.into() });
        }
    }

    /// Notes more, and puts all in the order of their lines.
    pub fn add_notes(&mut self, notes: impl IntoIterator<Item = Note>) {
        for note in notes {
            self.note(note.line, note.text);
        }
        self.notes.sort_by_key(|note| note.line);
    }

    /// All refusals as CSV, safe to open in a spreadsheet.
    pub fn write_refused(&self, to: impl io::Write) -> io::Result<()> {
        let mut csv = csv::Writer::from_writer(to);
        csv.write_record(["line", "column", "reason"])?;
        for refused in &self.refused {
            csv.write_record([
                &refused.line.to_string(),
                &harmless(&refused.column),
                &harmless(&refused.reason),
            ])?;
        }
        csv.flush()
    }
}

/// The cell with an apostrophe before what a spreadsheet would take for a formula.
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

impl fmt::Display for Findings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.refused_rows > 0 {
            writeln!(f, "\n{}:", count(self.refused_rows, "row was refused", "rows were refused"))?;
            for refused in self.refused.iter().take(SHOWN) {
                let place =
                    if refused.column.is_empty() { String::new() } else { format!(", {}", refused.column) };
                writeln!(f, "  line {}{place}: {}", refused.line, refused.reason)?;
            }
            more(f, self.refused.len(), "write them all to a file with --refused FILE.csv")?;
        }
        if self.noted > 0 {
            writeln!(f, "\n{} to look at:", count(self.noted, "note", "notes"))?;
            for note in self.notes.iter().take(SHOWN) {
                writeln!(f, "  line {}: {}", note.line, note.text)?;
            }
            more(f, usize::try_from(self.noted).unwrap_or(usize::MAX), "correct these first")?;
        }
        Ok(())
    }
}

fn more(f: &mut fmt::Formatter<'_>, all: usize, todo: &str) -> fmt::Result {
    match all.checked_sub(SHOWN) {
        None | Some(0) => Ok(()),
        Some(more) => writeln!(f, "  and {} more: {todo}", thousands(more as u64)),
    }
}

/// `lines 3, 17 and 20`, cut short when there are many.
pub fn lines(lines: &[u64]) -> String {
    let shown: Vec<String> = lines.iter().take(SHOWN).map(u64::to_string).collect();
    let rest = lines.len() - shown.len();
    let word = if lines.len() == 1 { "line" } else { "lines" };
    match (shown.split_last(), rest) {
        (Some((last, [])), 0) => format!("{word} {last}"),
        (Some((last, first)), 0) => format!("{word} {} and {last}", first.join(", ")),
        (_, rest) => format!("{word} {} and {rest} more", shown.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::{Findings, lines};

    #[test]
    fn refusals_are_safe_in_a_spreadsheet() {
        let mut findings = Findings::default();
        findings.refuse_for(3, "=cmd()", "Enter \"a\" name");
        let mut csv = Vec::new();
        findings.write_refused(&mut csv).expect("memory takes it");
        assert_eq!(
            String::from_utf8(csv).expect("text"),
            "line,column,reason\n3,'=cmd(),\"Enter \"\"a\"\" name\"\n"
        );
    }

    #[test]
    fn lines_are_listed_as_one_would_say_them() {
        assert_eq!(lines(&[3]), "line 3");
        assert_eq!(lines(&[3, 17, 20]), "lines 3, 17 and 20");
        assert!(lines(&(1..=25).collect::<Vec<_>>()).ends_with("20 and 5 more"));
    }
}

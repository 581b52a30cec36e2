//! Reads the rows of a section, a page at a time: memory stays small however long a history is.

use super::sections::{Field, Kind, Of, Section};
use crate::{
    db::{Query, Value, sql},
    error::{Error, Result},
    secret::Hash,
    state::AppState,
};
use jiff::Timestamp;
use serde_json::json;
use shared::Uuid;
use sqlx::{Column as _, Row as _, TypeInfo as _, ValueRef as _, postgres::PgRow, sqlite::SqliteRow};
use std::{collections::VecDeque, pin::Pin};

/// How many rows are in memory at a time, each with what hangs on it.
const PAGE: usize = 250;
/// What stands before the fields in every row that is read: what it belongs to, its time, its id.
const BEFORE: usize = 3;

/// The person whose copy it is.
#[derive(Clone, Debug)]
pub struct Person {
    /// The account.
    pub account: Uuid,
    /// What schools hold.
    pub contacts: Vec<Uuid>,
    /// Every address that they have shown to be theirs, as [`shared::email::Email::key`] spells it.
    pub addresses: Vec<String>,
    /// The keyed hash of the address that they sign in with.
    pub sign_in: Hash,
    /// The keyed hashes of their addresses that invitations go by.
    pub uninvited: Vec<Hash>,
}

/// A row of a section.
pub struct Row {
    cells: Vec<Cell>,
    /// What hangs on it, section by section.
    pub inside: Vec<Vec<Row>>,
}

/// A value as the database has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Nothing,
    /// Text.
    Text(String),
    /// A number; of SQLite, also yes or no.
    Number(i64),
    /// Yes or no.
    Bool(bool),
    /// An id or a hash.
    Bytes(Vec<u8>),
    /// An id of PostgreSQL.
    Id(Uuid),
}

impl Row {
    /// The values of its fields, in their order.
    pub fn values(&self) -> &[Cell] {
        self.cells.get(BEFORE..).unwrap_or_default()
    }

    /// Where the copy has the file of this row: `attachments/….pdf`.
    pub fn file(&self, section: &Section) -> Option<String> {
        let cell = |name| {
            let at = section.fields.iter().position(|field| field.name == name)?;
            self.values().get(at)
        };
        match (cell("file")?, cell("kind")?) {
            (Cell::Bytes(id), Cell::Text(kind)) => Some(file(Uuid::from_slice(id).ok()?, kind)),
            (Cell::Id(id), Cell::Text(kind)) => Some(file(*id, kind)),
            _ => None,
        }
    }

    fn belongs_to(&self) -> &Cell {
        &self.cells[0]
    }

    fn at(&self) -> &Cell {
        &self.cells[1]
    }

    fn id(&self) -> &Cell {
        &self.cells[2]
    }
}

impl Cell {
    /// The same for a query.
    fn value(&self) -> Value {
        match self {
            Self::Nothing => Value::Text(None),
            Self::Text(text) => text.into(),
            Self::Number(number) => (*number).into(),
            Self::Bool(yes) => (*yes).into(),
            Self::Bytes(bytes) => bytes.as_slice().into(),
            Self::Id(id) => (*id).into(),
        }
    }

    /// Whether it is yes.
    pub fn is_yes(&self) -> bool {
        matches!(self, Self::Bool(true)) || matches!(self, Self::Number(number) if *number != 0)
    }

    /// As it stands in `data.json`.
    pub fn json(&self, kind: Kind) -> serde_json::Value {
        match (self, kind) {
            (Self::Nothing, _) => serde_json::Value::Null,
            (_, Kind::Yes) => json!(self.is_yes()),
            (Self::Text(text), _) => json!(text),
            (Self::Number(number), Kind::Time) => {
                json!(Timestamp::from_microsecond(*number).map(|at| at.to_string()).unwrap_or_default())
            }
            (Self::Number(number), _) => json!(number),
            (Self::Bool(yes), _) => json!(yes),
            (Self::Bytes(bytes), _) => json!(Uuid::from_slice(bytes).unwrap_or_default()),
            (Self::Id(id), _) => json!(id),
        }
    }
}

/// Where the copy has a file.
pub fn file(id: Uuid, kind: &str) -> String {
    format!("attachments/{id}.{kind}")
}

/// Reads one section of a person, page by page.
pub struct Pages<'a> {
    app: &'a AppState,
    section: &'static Section,
    /// What rows must belong to, one after the other: each then reads its own stretch of an index.
    left: VecDeque<Value>,
    /// Time and id of the row that was read last.
    after: Option<(Cell, Cell)>,
}

impl<'a> Pages<'a> {
    /// Begins.
    pub fn new(app: &'a AppState, person: &Person, section: &'static Section) -> Self {
        let left = match section.of {
            Of::Account => [Value::from(person.account)].into(),
            Of::Contacts => person.contacts.iter().copied().map(Value::from).collect(),
            Of::Addresses => person.addresses.iter().map(Value::from).collect(),
            Of::SignIn => [Value::from(person.sign_in)].into(),
            Of::Uninvited => person.uninvited.iter().copied().map(Value::from).collect(),
            Of::Row => VecDeque::new(),
        };
        Self { app, section, left, after: None }
    }

    /// The next rows, newest first; none when there are no more.
    pub async fn next(&mut self) -> Result<Option<Vec<Row>>> {
        while let Some(whose) = self.left.front() {
            let follows = self.after.as_ref().map(|(at, id)| {
                sql("(")
                    .push(self.section.at)
                    .push(", ")
                    .push(self.section.id)
                    .push(") < ($1, $2)")
                    .bind(at.value())
                    .bind(id.value())
            });
            let query = select(self.section)
                .push(" = ")
                .push_bind(whose.clone())
                .and(follows)
                .push(" ORDER BY ")
                .push(self.section.at)
                .push(" DESC, ")
                .push(self.section.id)
                .push(" DESC LIMIT ")
                .push_bind(i64::try_from(PAGE).unwrap_or(i64::MAX));
            let mut rows: Vec<Row> = self.app.db.all(query).await?;
            self.after = rows.last().map(|row| (row.at().clone(), row.id().clone()));
            if rows.len() < PAGE {
                self.left.pop_front();
                self.after = None;
            }
            if !rows.is_empty() {
                hang(self.app, self.section.inside, &mut rows).await?;
                return Ok(Some(rows));
            }
        }
        Ok(None)
    }
}

/// Reads what hangs on these rows.
fn hang<'a>(
    app: &'a AppState,
    sections: &'static [Section],
    rows: &'a mut [Row],
) -> Pin<Box<dyn Future<Output = Result> + Send + 'a>> {
    Box::pin(async move {
        for section in sections {
            let ids: Vec<Value> = rows.iter().map(|row| row.id().value()).collect();
            let query = select(section)
                .push(" IN ")
                .push_list(ids)
                .push(" ORDER BY ")
                .push(section.at)
                .push(", ")
                .push(section.id);
            let mut found: Vec<Row> = app.db.all(query).await?;
            hang(app, section.inside, &mut found).await?;
            for row in rows.iter_mut() {
                row.inside.push(Vec::new());
            }
            for inner in found {
                let outer = rows
                    .iter_mut()
                    .find(|row| row.id() == inner.belongs_to())
                    .and_then(|row| row.inside.last_mut())
                    .ok_or_else(|| Error::internal("a row of a copy hangs on none"))?;
                outer.push(inner);
            }
        }
        Ok(())
    })
}

/// `SELECT … FROM … WHERE column`, to be followed by what the column must be.
fn select(section: &'static Section) -> Query {
    let query = sql("SELECT ").push(section.by).push(", ").push(section.at).push(", ").push(section.id);
    section
        .fields
        .iter()
        .fold(query, |query, Field { sql, .. }| query.push(", ").push(sql))
        .push(" FROM ")
        .push(section.from)
        .push(" WHERE ")
        .push(section.by)
}

macro_rules! from_row {
    ($row:ty) => {
        impl<'r> sqlx::FromRow<'r, $row> for Row {
            fn from_row(row: &'r $row) -> sqlx::Result<Self> {
                let mut cells = Vec::with_capacity(row.columns().len());
                for column in row.columns() {
                    let at = column.ordinal();
                    let raw = row.try_get_raw(at)?;
                    if raw.is_null() {
                        cells.push(Cell::Nothing);
                        continue;
                    }
                    let kind = raw.type_info();
                    cells.push(match kind.name() {
                        "BLOB" | "BYTEA" => Cell::Bytes(row.try_get(at)?),
                        "UUID" => Cell::Id(row.try_get(at)?),
                        "BOOL" | "BOOLEAN" => Cell::Bool(row.try_get(at)?),
                        "INTEGER" | "INT8" => Cell::Number(row.try_get(at)?),
                        _ => Cell::Text(row.try_get(at)?),
                    });
                }
                Ok(Self { cells, inside: Vec::new() })
            }
        }
    };
}

from_row!(SqliteRow);
from_row!(PgRow);

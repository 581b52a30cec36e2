//! Rows as one JSON text: a page and all that belongs to its rows come from the database at once. Row by row, each crosses from the
//! database's thread to ours by itself, and what belongs to it takes statements of its own: that costs more than reading it.
//!
//! Both databases build JSON, and spell it differently. A [`Query`] writes `JSON_ROWS(…)` for all rows as a list,
//! `JSON_OBJECT('name', value, …)` for one, `JSON_ID(id)` for an id, and `JSON_INSIDE((SELECT …))` around JSON that comes
//! from a query within. There is no order among the rows, and an empty list is `null`: read such a list with [`list`].

use super::{Db, Query};
use crate::error::{Error, Result};
use serde::{Deserialize, Deserializer, de::DeserializeOwned};

/// What a query writes, and how SQLite and PostgreSQL spell it.
const SPELLINGS: [(&str, &str, &str); 4] = [
    ("JSON_ROWS(", "json_group_array(", "json_agg("),
    ("JSON_OBJECT(", "json_object(", "json_build_object("),
    ("JSON_ID(", "hex(", "("),
    ("JSON_INSIDE(", "json(", "("),
];

/// The text as SQLite reads it.
pub(super) fn for_sqlite(text: &mut String) {
    spell(text, |(_, sqlite, _)| sqlite);
}

/// The text as PostgreSQL reads it.
pub(super) fn for_postgres(text: &mut String) {
    spell(text, |(_, _, postgres)| postgres);
}

fn spell(text: &mut String, spelling: impl Fn((&'static str, &'static str, &'static str)) -> &'static str) {
    if text.contains("JSON_ROWS(") {
        for one in SPELLINGS {
            *text = text.replace(one.0, spelling(one));
        }
    }
}

impl Db {
    /// The rows of a query that selects one text, `CAST(JSON_ROWS(…) AS TEXT)`.
    pub async fn rows<T: DeserializeOwned>(&self, query: Query) -> Result<Vec<T>> {
        let (text,): (Option<String>,) = self.one(query).await?;
        text.map_or(Ok(Vec::new()), |text| {
            serde_json::from_str(&text)
                .map_err(|error| Error::internal(format!("JSON from the database: {:?}", error.classify())))
        })
    }
}

/// Reads a list that a query within another one made.
pub fn list<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Vec<T>, D::Error> {
    Ok(Option::deserialize(from)?.unwrap_or_default())
}

/// Reads yes or no, which SQLite writes as a number.
pub fn yes<'de, D: Deserializer<'de>>(from: D) -> Result<bool, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Either {
        Bool(bool),
        Number(i64),
    }
    Ok(match Either::deserialize(from)? {
        Either::Bool(yes) => yes,
        Either::Number(number) => number != 0,
    })
}

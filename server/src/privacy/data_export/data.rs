//! `data.json`, and `schema.json`, which describes it.

use super::{
    read::Row,
    sections::{Field, Kind, SECTIONS, Section},
};
use crate::privacy::columns::{Copied, TABLES};
use serde_json::{Map, Value, json};
use shared::{Language, words::mails};

/// Names the shape of `data.json`. Another shape gets another name.
const FORMAT: &str = "message-centre copy 1";

/// What stands first: when, for whom, by whom, and which columns of the database are left out, with the reason.
pub fn about(made_at: &str, email: &str, issuer: &str) -> Value {
    let words = mails::copy(Language::English);
    let left_out: Vec<Value> = TABLES
        .iter()
        .flat_map(|table| table.columns.iter().map(|column| (table.name, column)))
        .filter_map(|(table, (column, _, copied))| match copied {
            Copied::In(_) => None,
            Copied::Not(reason) => {
                Some(json!({ "table": table, "column": column, "reason": super::page::why(words, *reason) }))
            }
        })
        .collect();
    json!({ "format": FORMAT, "made_at": made_at, "for": email, "by": issuer, "left_out": left_out })
}

/// A row with what hangs on it.
pub fn row(section: &Section, row: &Row) -> Value {
    let mut fields: Map<String, Value> = section
        .fields
        .iter()
        .zip(row.values())
        .map(|(field, cell)| {
            let value = match field.kind {
                Kind::File => json!(row.file(section)),
                kind => cell.json(kind),
            };
            (field.name.to_owned(), value)
        })
        .collect();
    for (section, rows) in section.inside.iter().zip(&row.inside) {
        let rows = rows.iter().map(|inner| self::row(section, inner)).collect();
        fields.insert(section.name.to_owned(), Value::Array(rows));
    }
    Value::Object(fields)
}

/// The JSON Schema of `data.json`, made of the same sections.
pub fn schema() -> Value {
    let words = mails::copy(Language::English);
    let text = |what: &str| json!({ "type": "string", "description": what });
    let mut properties = Map::new();
    properties.insert(
        "about".to_owned(),
        json!({
            "type": "object",
            "description": "What this copy is.",
            "properties": {
                "format": { "const": FORMAT, "description": "The shape of this file" },
                "made_at": { "type": "string", "format": "date-time", "description": "When it was made, in UTC" },
                "for": text("The address that its owner signs in with"),
                "by": text("The Message Centre that made it"),
                "left_out": {
                    "type": "array",
                    "description": words.left_out,
                    "items": object(
                        &[("table", text("The table")), ("column", text("Its column")), ("reason", text("Why"))]
                            .map(|(name, schema)| (name.to_owned(), schema))
                            .into_iter()
                            .collect(),
                    ),
                },
            },
            "required": ["format", "made_at", "for", "by", "left_out"],
            "additionalProperties": false,
        }),
    );
    for section in SECTIONS {
        properties.insert(section.name.to_owned(), rows(section));
    }
    let mut schema = object(&properties);
    schema["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    schema["title"] = json!("A copy of what a Message Centre holds about one person: data.json");
    schema
}

/// The schema of a section's rows.
fn rows(section: &Section) -> Value {
    let words = mails::copy(Language::English);
    let mut properties: Map<String, Value> =
        section.fields.iter().map(|field| (field.name.to_owned(), value(field))).collect();
    for inner in section.inside {
        properties.insert(inner.name.to_owned(), rows(inner));
    }
    json!({ "type": "array", "description": (section.title)(words), "items": object(&properties) })
}

/// The schema of a field.
fn value(field: &Field) -> Value {
    let words = mails::copy(Language::English);
    let what = (field.label)(words);
    match field.kind {
        Kind::File => json!({ "type": ["string", "null"], "description": "The file, within this zip" }),
        Kind::Text => json!({ "type": ["string", "null"], "description": what }),
        Kind::Number => json!({ "type": ["integer", "null"], "description": what }),
        Kind::Yes => json!({ "type": ["boolean", "null"], "description": what }),
        Kind::Id => {
            json!({ "type": ["string", "null"], "format": "uuid", "description": "Tells it from others" })
        }
        Kind::Time => {
            json!({ "type": ["string", "null"], "format": "date-time", "description": format!("{what} (UTC)") })
        }
        Kind::Choice(names) => {
            let list: Vec<String> =
                names.iter().map(|(name, word)| format!("`{name}`: {}", word(words))).collect();
            json!({ "type": ["string", "null"], "description": format!("{what}. {}", list.join("; ")) })
        }
    }
}

/// An object with all of these fields and no others.
fn object(properties: &Map<String, Value>) -> Value {
    let required: Vec<&String> = properties.keys().collect();
    json!({ "type": "object", "required": required, "properties": properties, "additionalProperties": false })
}

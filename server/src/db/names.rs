//! Between the database's text and the enums that travel: both are spelled as in JSON, once.

use crate::error::{Error, Result};
use serde::{
    Serialize,
    de::DeserializeOwned,
    de::value::{Error as ValueError, StrDeserializer},
};

/// Reads an enum from its name in the database.
pub fn read<T: DeserializeOwned>(name: &str) -> Result<T> {
    T::deserialize(StrDeserializer::<ValueError>::new(name))
        .map_err(|_| Error::internal("the database holds a name that this program does not know"))
}

/// The name of an enum's value, as the database holds it.
pub fn of<T: Serialize>(value: T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}

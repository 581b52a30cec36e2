//! Answers, from JSON to our types. The browser's own `JSON.parse` reads the text; this walks what it made.
//!
//! `serde_json` would bring a parser that the browser has already, error texts that nobody reads, and a second way to
//! read every type (from a list): a fifth of the program, measured.

use crate::browser::property;
use js_sys::Array;
use serde::{
    de::{self, DeserializeOwned, DeserializeSeed, IntoDeserializer, Visitor},
    forward_to_deserialize_any,
};
use std::fmt;
use wasm_bindgen::{JsCast, JsValue};

/// The text is not what was promised. It says no more: the server's logs know the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unexpected;

impl fmt::Display for Unexpected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unexpected JSON")
    }
}

impl std::error::Error for Unexpected {}

impl de::Error for Unexpected {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }

    // The standard ones would describe what was found, only for `custom` to forget it.
    fn invalid_type(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self
    }

    fn invalid_value(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self
    }

    fn invalid_length(_: usize, _: &dyn de::Expected) -> Self {
        Self
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn missing_field(_: &'static str) -> Self {
        Self
    }

    fn duplicate_field(_: &'static str) -> Self {
        Self
    }
}

/// Reads a JSON text.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, Unexpected> {
    T::deserialize(Value(js_sys::JSON::parse(text).map_err(|_| Unexpected)?))
}

/// A value that `JSON.parse` made.
struct Value(JsValue);

impl Value {
    fn integer(&self) -> Result<i64, Unexpected> {
        let number = self.0.as_f64().ok_or(Unexpected)?;
        #[expect(
            clippy::cast_possible_truncation,
            reason = "our numbers are counts and microseconds, below 2^53"
        )]
        Ok(number as i64)
    }
}

impl<'de> de::Deserializer<'de> for Value {
    type Error = Unexpected;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Unexpected> {
        // All our types say what they expect.
        Err(Unexpected)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unexpected> {
        visitor.visit_bool(self.0.as_bool().ok_or(Unexpected)?)
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unexpected> {
        visitor.visit_i64(self.integer()?)
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unexpected> {
        visitor.visit_i64(self.integer()?)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unexpected> {
        visitor.visit_i64(self.integer()?)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unexpected> {
        visitor.visit_i64(self.integer()?)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unexpected> {
        visitor.visit_str(&self.0.as_string().ok_or(Unexpected)?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unexpected> {
        visitor.visit_string(self.0.as_string().ok_or(Unexpected)?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unexpected> {
        if self.0.is_null() || self.0.is_undefined() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &str,
        visitor: V,
    ) -> Result<V::Value, Unexpected> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unexpected> {
        visitor.visit_seq(List { of: self.0.dyn_into().map_err(|_| Unexpected)?, at: 0 })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unexpected> {
        if !self.0.is_object() {
            return Err(Unexpected);
        }
        visitor.visit_map(Fields { of: self.0, left: fields, value: JsValue::UNDEFINED })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unexpected> {
        let variant = self.0.as_string().ok_or(Unexpected)?;
        let variant: de::value::StrDeserializer<'_, Unexpected> = variant.as_str().into_deserializer();
        variant.deserialize_enum(name, variants, visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unexpected> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i128 u8 u128 f32 f64 char bytes byte_buf unit unit_struct tuple tuple_struct map identifier
    }
}

/// The elements of an array in turn.
struct List {
    of: Array,
    at: u32,
}

impl<'de> de::SeqAccess<'de> for List {
    type Error = Unexpected;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Unexpected> {
        if self.at >= self.of.length() {
            return Ok(None);
        }
        let value = self.of.get(self.at);
        self.at += 1;
        seed.deserialize(Value(value)).map(Some)
    }
}

/// The fields that a type has, where the object has them too. What else the object has is not looked at.
struct Fields {
    of: JsValue,
    left: &'static [&'static str],
    value: JsValue,
}

impl<'de> de::MapAccess<'de> for Fields {
    type Error = Unexpected;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Unexpected> {
        while let Some((field, left)) = self.left.split_first() {
            self.left = left;
            self.value = property(&self.of, field);
            if !self.value.is_undefined() {
                let field: de::value::StrDeserializer<'_, Unexpected> = (*field).into_deserializer();
                return seed.deserialize(field).map(Some);
            }
        }
        Ok(None)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Unexpected> {
        seed.deserialize(Value(std::mem::take(&mut self.value)))
    }
}

//! V3: whether a text is a receipt that holds, by the browser's own Ed25519 and SHA-256: nothing leaves it.

use crate::{api::read_json, browser::property};
use js_sys::{Array, Object, Uint8Array};
use leptos::prelude::window;
use shared::receipt::{Fault, Receipt, hex, unhex};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, SubtleCrypto};

/// Why a text was not found to be a receipt that holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is none, or was changed.
    Fault(Fault),
    /// The browser has no Ed25519.
    Unsupported,
}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

/// Verifies a receipt and returns what it says.
pub async fn verify(text: &str) -> Result<Receipt, Refusal> {
    let receipt = read(text)?;
    let subtle = subtle().ok_or(Refusal::Unsupported)?;
    let public_key = bytes(&receipt.public_key);
    if hex(&sha256(&subtle, &public_key).await.map_err(|_| Refusal::Unsupported)?) != receipt.key {
        return Err(Fault::Key.into());
    }
    let key = import(&subtle, &public_key).await.map_err(|error| {
        match property(&error, "name").as_string().as_deref() {
            Some("NotSupportedError") => Refusal::Unsupported,
            _ => Fault::Field("public_key").into(),
        }
    })?;
    let signed = receipt.signed_text();
    match is_signed(&subtle, &key, &bytes(&receipt.signature), signed.as_bytes()).await {
        Ok(true) => Ok(receipt),
        _ => Err(Fault::Signature.into()),
    }
}

/// Reads a receipt whose fields hold what those of a receipt can, and has no others.
fn read(text: &str) -> Result<Receipt, Fault> {
    let receipt: Receipt = read_json(text).map_err(|_| Fault::NotOne)?;
    let fields = js_sys::JSON::parse(text).ok().and_then(|file| file.dyn_into::<Object>().ok());
    if fields.is_none_or(|file| Object::keys(&file).length() as usize != Receipt::FIELDS.len()) {
        return Err(Fault::NotOne);
    }
    receipt.check()?;
    Ok(receipt)
}

/// The browser's cryptography. A page that did not come over a secure connection has none.
fn subtle() -> Option<SubtleCrypto> {
    let subtle = window().crypto().ok()?.subtle();
    (!subtle.is_undefined()).then_some(subtle)
}

fn bytes(hex: &str) -> Vec<u8> {
    unhex(hex).unwrap_or_default()
}

async fn sha256(subtle: &SubtleCrypto, data: &[u8]) -> Result<Vec<u8>, JsValue> {
    let digest = JsFuture::from(subtle.digest_with_str_and_u8_array("SHA-256", data)?).await?;
    Ok(Uint8Array::new(&digest).to_vec())
}

async fn import(subtle: &SubtleCrypto, key: &[u8]) -> Result<CryptoKey, JsValue> {
    let usages = Array::of1(&"verify".into());
    let key = subtle.import_key_with_str("raw", &Uint8Array::from(key), "Ed25519", false, &usages)?;
    JsFuture::from(key).await?.dyn_into()
}

async fn is_signed(
    subtle: &SubtleCrypto,
    key: &CryptoKey,
    signature: &[u8],
    text: &[u8],
) -> Result<bool, JsValue> {
    let holds = subtle.verify_with_str_and_u8_array_and_u8_array("Ed25519", key, signature, text)?;
    Ok(JsFuture::from(holds).await?.is_truthy())
}

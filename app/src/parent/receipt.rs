//! V3: verifying a receipt of a deletion, in the browser alone.

use super::account;
use crate::prelude::*;
use crate::{
    api::{self, Load},
    browser::{self, property},
    components::{Form, heading, loaded},
    dates,
    dom::{self, El, div, el, p},
    json,
    words::{self, fill},
};
use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use shared::{
    Time, invisible,
    receipt::{Fault, Kind, ListReceiptKeys, Receipt, ReceiptKeys, grouped, hex, unhex},
};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Why a text was not found to be a receipt that holds.
enum Refused {
    /// It is none, or was changed.
    Fault(Fault),
    /// The browser has no Ed25519.
    Unsupported,
}

impl From<Fault> for Refused {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

/// The page. It asks for this Message Centre's keys, and then for nothing more.
pub fn page() -> El {
    let words = words::receipt();
    let state = RwSignal::new(Load::Waiting);
    api::load(ListReceiptKeys {}, state);
    div("receipt").add(heading(words.title)).add(p(words.intro)).add(loaded(state, 1, |keys| verifier(&keys)))
}

fn verifier(keys: &ReceiptKeys) -> [El; 2] {
    let words = words::receipt();
    let keys: Vec<String> = keys.keys.iter().map(|key| key.fingerprint.clone()).collect();
    let form = Form::new("receipt");
    let found = RwSignal::new(String::new());
    let text_id = form.id("text");
    let text =
        el("textarea").attr("id", &text_id).attr("rows", "8").attr("dir", "ltr").attr("spellcheck", "false");
    let typed = text.node().clone();
    let submit = move || {
        found.set(String::new());
        let text = property(&typed, "value").as_string().unwrap_or_default();
        if invisible::is_blank(&text) {
            return form.refuse("text", words.missing);
        }
        dom::spawn(async move {
            match verify(&text).await {
                Ok(()) => found.set(text),
                Err(refused) => form.refuse("text", said(&refused)),
            }
        });
    };
    let file_id = form.id("file");
    let hint_id = form.id("file-hint");
    let file = el("input")
        .attr("type", "file")
        .attr("id", &file_id)
        .attr("accept", ".json,application/json")
        .attr("aria-describedby", &hint_id);
    let (chosen, shown, verify_it) = (file.node().clone(), text.node().clone(), submit.clone());
    let file = file.on("change", move |_| {
        let (chosen, shown, verify_it) = (chosen.clone(), shown.clone(), verify_it.clone());
        form.forget();
        dom::spawn(async move {
            let file = property(&property(&chosen, "files"), "0");
            if let Ok(text) = call(&file, "text", &[]).await {
                _ = Reflect::set(&shown, &"value".into(), &text);
                verify_it();
            }
        });
    });
    let label = |id: &str, text: &str| el("label").attr("for", id).text(text);
    let fields = form
        .element(submit)
        .add(div("field").add([
            label(&file_id, words.file),
            p(words.file_hint).class("hint").attr("id", &hint_id),
            file,
        ]))
        .add(div("field").add([label(&text_id, words.text), text]))
        .add(div("buttons").add(form.submit(words.submit)));
    let result = div("").attr("role", "status").live(move || {
        let receipt = json::read::<Receipt>(&found.get()).ok()?;
        let ours = keys.contains(&receipt.key);
        let verdict = if ours { words.genuine } else { words.stranger };
        Some(
            div("")
                .add(p(verdict).class(if ours { "banner" } else { "warning" }))
                .add(el("dl").class("card values").add(lines(&receipt))),
        )
    });
    [fields, result]
}

/// What a receipt says, line by line.
fn lines(receipt: &Receipt) -> Vec<El> {
    let (words, delete) = (words::receipt(), words::delete());
    let line = |label: &str, value: El| div("value").add(el("dt").text(label)).add(el("dd").add(value));
    let bdi = |text: &str| el("bdi").text(text);
    let moment = |text: &str| el("span").text(&dates::date_and_time(time(text), account::HOME_ZONE));
    let kind = match receipt.kind {
        Kind::Deleted => words.kind_deleted,
        Kind::Purged => words.kind_purged,
    };
    let counts = receipt.counts.iter().map(|count| {
        let name = match &*count.of {
            "schools" => words.schools,
            "messages" => words.messages,
            "replies" => words.replies,
            "deliveries" => words.deliveries,
            "devices" => words.devices,
            other => other,
        };
        el("li").text(name).text(": ").add(el("bdi").text(&count.number.to_string()))
    });
    let counts = el("ul").class("plain").add(counts.collect::<Vec<_>>());
    let end = match &receipt.purged_at {
        Some(at) => line(words.purged_at, moment(at)),
        None => line(delete.purge_by, moment(&receipt.purge_by)),
    };
    vec![
        line(words.kind, el("span").text(kind)),
        line(delete.reference, bdi(&receipt.reference)),
        line(words.issuer, bdi(&receipt.issuer)),
        line(delete.deleted_at, moment(&receipt.deleted_at)),
        end,
        line(words.counts, counts),
        line(words.fingerprint, fingerprint(&receipt.key)),
    ]
}

/// A fingerprint as people compare it.
pub fn fingerprint(key: &str) -> El {
    el("code").attr("dir", "ltr").text(&grouped(key))
}

/// A link that saves the file of a receipt.
pub fn download(receipt: &Receipt, file: &str) -> El {
    let name = ["receipt-", &receipt.reference, ".json"].concat();
    dom::link(&browser::file(file), words::receipt().download).class("button quiet").attr("download", &name)
}

fn said(refused: &Refused) -> String {
    let words = words::receipt();
    match refused {
        Refused::Fault(Fault::NotOne) => words.not_one.into(),
        Refused::Fault(Fault::Field(field)) => fill(words.field, &[("field", field)]),
        Refused::Fault(Fault::Key) => words.key.into(),
        Refused::Fault(Fault::Signature) => words.signature.into(),
        Refused::Unsupported => words.unsupported.into(),
    }
}

/// `2026-09-01T08:00:00Z`, which was checked to be one.
fn time(text: &str) -> Time {
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds are whole and below 2^53")]
    Time(js_sys::Date::parse(text) as i64 * 1000)
}

/// Verifies by the browser's own Ed25519 and SHA-256: nothing leaves it.
async fn verify(text: &str) -> Result<(), Refused> {
    let receipt: Receipt = json::read(text).map_err(|_| Fault::NotOne)?;
    let fields = js_sys::JSON::parse(text).ok().and_then(|file| file.dyn_into::<Object>().ok());
    if fields.is_none_or(|file| Object::keys(&file).length() as usize != Receipt::FIELDS.len()) {
        return Err(Fault::NotOne.into());
    }
    receipt.check()?;
    let subtle = property(&property(&js_sys::global(), "crypto"), "subtle");
    if subtle.is_undefined() {
        return Err(Refused::Unsupported);
    }
    let key = bytes(&receipt.public_key);
    let digest =
        call(&subtle, "digest", &["SHA-256".into(), key.clone()]).await.map_err(|_| Refused::Unsupported)?;
    if hex(&Uint8Array::new(&digest).to_vec()) != receipt.key {
        return Err(Fault::Key.into());
    }
    let usage = Array::of1(&"verify".into()).into();
    let key = call(&subtle, "importKey", &["raw".into(), key, "Ed25519".into(), false.into(), usage])
        .await
        .map_err(|error| match property(&error, "name").as_string().as_deref() {
        Some("NotSupportedError") => Refused::Unsupported,
        _ => Fault::Field("public_key").into(),
    })?;
    let signed = Uint8Array::from(receipt.signed_text().as_bytes());
    let holds =
        call(&subtle, "verify", &["Ed25519".into(), key, bytes(&receipt.signature), signed.into()]).await;
    match holds.ok().and_then(|holds| holds.as_bool()) {
        Some(true) => Ok(()),
        _ => Err(Fault::Signature.into()),
    }
}

fn bytes(hex: &str) -> JsValue {
    Uint8Array::from(unhex(hex).unwrap_or_default().as_slice()).into()
}

/// Calls a method that gives a promise.
async fn call(of: &JsValue, name: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let function: Function = property(of, name).dyn_into()?;
    let arguments: Array = arguments.iter().collect();
    let promise: Promise = function.apply(of, &arguments)?.dyn_into()?;
    JsFuture::from(promise).await
}

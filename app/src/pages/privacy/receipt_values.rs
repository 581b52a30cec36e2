//! What a receipt says, and its file.

use crate::{dates, i18n::words, state::HOME_ZONE};
use js_sys::Array;
use leptos::prelude::*;
use shared::{
    Time,
    receipt::{Count, Kind, Receipt, grouped},
};
use web_sys::{Blob, BlobPropertyBag, Url};

/// One line of a list of values.
#[component]
pub fn Value(
    /// What it is.
    label: &'static str,
    /// The value.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="value">
            <dt>{label}</dt>
            <dd>{children()}</dd>
        </div>
    }
}

/// The fingerprint of a key, in groups as people compare it.
#[component]
pub fn Fingerprint(
    /// The fingerprint in hexadecimal.
    key: String,
) -> impl IntoView {
    view! { <code dir="ltr">{grouped(&key)}</code> }
}

/// What a receipt says, line by line.
#[component]
pub fn ReceiptValues(
    /// The receipt.
    receipt: Receipt,
) -> impl IntoView {
    let (words, delete) = (words::receipt(), words::delete());
    let kind = match receipt.kind {
        Kind::Deleted => words.kind_deleted,
        Kind::Purged => words.kind_purged,
    };
    let (end, end_at) = match receipt.purged_at {
        Some(at) => (words.purged_at, at),
        None => (delete.purge_by, receipt.purge_by),
    };
    let count = |count: Count| {
        view! { <li>{name(&count.of)} ": " <bdi>{count.number}</bdi></li> }
    };
    view! {
        <dl class="card values">
            <Value label=words.kind><span>{kind}</span></Value>
            <Value label=delete.reference><bdi>{receipt.reference}</bdi></Value>
            <Value label=words.issuer><bdi>{receipt.issuer}</bdi></Value>
            <Value label=delete.deleted_at><span>{moment(&receipt.deleted_at)}</span></Value>
            <Value label=end><span>{moment(&end_at)}</span></Value>
            <Value label=words.counts>
                <ul class="plain">{receipt.counts.into_iter().map(count).collect_view()}</ul>
            </Value>
            <Value label=words.fingerprint><Fingerprint key=receipt.key /></Value>
        </dl>
    }
}

/// What was counted.
fn name(of: &str) -> String {
    let words = words::receipt();
    let name = match of {
        "schools" => words.schools,
        "messages" => words.messages,
        "replies" => words.replies,
        "deliveries" => words.deliveries,
        "devices" => words.devices,
        other => other,
    };
    name.to_owned()
}

/// `2026-09-01T08:00:00Z` as people say it. It was checked to be a moment.
fn moment(text: &str) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds are whole and below 2^53")]
    let time = Time(js_sys::Date::parse(text) as i64 * 1000);
    dates::date_and_time(time, HOME_ZONE)
}

/// A link that saves the file of a receipt, from the memory of the page.
#[component]
pub fn ReceiptDownload(
    /// The reference of the deletion.
    reference: String,
    /// The file.
    file: String,
) -> impl IntoView {
    let url = object_url(&file);
    on_cleanup({
        let url = url.clone();
        move || _ = Url::revoke_object_url(&url)
    });
    let name = ["receipt-", &reference, ".json"].concat();
    view! { <a href=url class="button quiet" download=name>{words::receipt().download}</a> }
}

/// The address of a JSON file that is in the memory of the page alone.
fn object_url(file: &str) -> String {
    let options = BlobPropertyBag::new();
    options.set_type("application/json");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&file.into()), &options);
    blob.and_then(|blob| Url::create_object_url_with_blob(&blob)).unwrap_or_default()
}

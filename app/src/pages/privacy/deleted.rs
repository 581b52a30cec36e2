//! P10: the page after a deletion. The app has started again and knows nothing of the parent: all that the page shows is a text
//! in its entry of the browser's history.

use super::receipt_values::{Fingerprint, ReceiptDownload, Value};
use crate::{
    api::read_json,
    components::{Heading, NotFound},
    dates,
    i18n::words,
    routes::Page,
};
use leptos::{either::Either, prelude::*};
use shared::{Time, deletion::Deleted, receipt::Receipt};

/// Writes what was deleted as the text of the page, with the time zone of its dates.
pub fn write(deleted: &Deleted, zone: &str) -> String {
    let (at, by) = (deleted.deleted_at.0.to_string(), deleted.purge_by.0.to_string());
    [&deleted.reference, at.as_str(), &by, zone, &deleted.receipt].join("\n")
}

/// Reads what [`write`] wrote.
fn read(text: &str) -> Option<(Deleted, String)> {
    let mut lines = text.splitn(5, '\n');
    let reference = lines.next()?.to_owned();
    let mut time = || lines.next()?.parse().ok().map(Time);
    let (deleted_at, purge_by) = (time()?, time()?);
    let zone = lines.next()?.to_owned();
    let receipt = lines.next()?.to_owned();
    Some((Deleted { reference, deleted_at, purge_by, receipt }, zone))
}

/// The page. It is there for whoever deleted something; for others it is none.
#[component]
pub fn DeletedPage(
    /// What [`write`] wrote.
    text: String,
) -> impl IntoView {
    match read(&text) {
        Some((deleted, zone)) => Either::Left(view! { <WhatWasDeleted deleted zone /> }),
        None => Either::Right(view! { <NotFound /> }),
    }
}

#[component]
fn WhatWasDeleted(
    /// What the deletion answered.
    deleted: Deleted,
    /// The time zone of its dates.
    zone: String,
) -> impl IntoView {
    let words = words::delete();
    let Deleted { reference, deleted_at, purge_by, receipt: file } = deleted;
    let receipt = read_json::<Receipt>(&file).ok();
    let (deleted_at, purge_by) = (dates::date_and_time(deleted_at, &zone), dates::date(purge_by, &zone));
    let (fingerprint, download) = receipt
        .map(|Receipt { reference, key, .. }| {
            let fingerprint = view! {
                <Value label=words::receipt().fingerprint><Fingerprint key /></Value>
            };
            (fingerprint, view! { <ReceiptDownload reference file /> })
        })
        .unzip();
    view! {
        <div class="deletion">
            <Heading text=words.done_title />
            <p class="banner" role="status">{words.done}</p>
            <dl class="card values">
                <Value label=words.reference><bdi>{reference}</bdi></Value>
                <Value label=words.deleted_at><bdi>{deleted_at}</bdi></Value>
                <Value label=words.purge_by><bdi>{purge_by}</bdi></Value>
                {fingerprint}
            </dl>
            <div class="buttons">
                {download}
                <a href=Page::Receipt.path() class="button quiet">{words::receipt().title}</a>
            </div>
            <p>{words.note_it}</p>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::{read, write};
    use shared::{Time, deletion::Deleted};

    #[test]
    fn what_was_deleted_reads_back() {
        let deleted = Deleted {
            reference: "DEL-7KMX-2QPA".to_owned(),
            deleted_at: Time(1_788_249_600_000_000),
            purge_by: Time(1_790_841_600_000_000),
            receipt: "{\n  \"kind\": \"deleted\"\n}\n".to_owned(),
        };
        let text = write(&deleted, "Europe/London");
        assert_eq!(read(&text), Some((deleted, "Europe/London".to_owned())));
    }

    #[test]
    fn nothing_else_is_read() {
        for text in ["", "swimming", "DEL-7KMX-2QPA\nnow\n2\nEurope/London\n{}", "DEL-7KMX-2QPA\n1\n2"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}

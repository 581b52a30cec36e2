//! Files of a message or a line, each as a link; pictures show themselves.

use crate::{
    components::{Icon, Picture},
    i18n::words,
};
use leptos::prelude::*;
use shared::reply::{ATTACHMENTS, Attachment, FileKind};

/// The files; nothing where there are none.
#[component]
pub fn Attachments(
    /// The files.
    files: Vec<Attachment>,
    /// Where they are: their ids follow.
    #[prop(default = ATTACHMENTS)]
    base: &'static str,
) -> impl IntoView {
    let file = |file| view! { <li><AttachmentLink file base /></li> };
    (!files.is_empty()).then(|| {
        view! {
            <ul class="files" aria-label=words::reply().files>
                {files.into_iter().map(file).collect_view()}
            </ul>
        }
    })
}

/// A picture opens in a window of its own; anything else is saved.
#[component]
fn AttachmentLink(file: Attachment, base: &'static str) -> impl IntoView {
    let url = [base, &file.id.to_string()].concat();
    let about = [kind(file.kind), ", ", &size(file.size)].concat();
    let about = view! {
        <span>
            <bdi>{file.name}</bdi>
            <span class="hint">{about}</span>
        </span>
    };
    if file.kind.is_shown() {
        let url = [&url, "?inline"].concat();
        let href = url.clone();
        view! {
            <a href=href target="_blank" rel="noopener">
                <img class="thumb" width="56" height="56" src=url alt="" loading="lazy" />
                {about}
            </a>
        }
        .into_any()
    } else {
        view! {
            <a href=url download="">
                <span class="thumb"><Icon picture=Picture::File /></span>
                {about}
            </a>
        }
        .into_any()
    }
}

const fn kind(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Pdf => "PDF",
        FileKind::Jpeg => "JPEG",
        FileKind::Png => "PNG",
        FileKind::Gif => "GIF",
        FileKind::Webp => "WebP",
        FileKind::Heic => "HEIC",
    }
}

/// `340 KB`, `1.2 MB`
fn size(bytes: i64) -> String {
    let tenths = bytes * 10 / (1024 * 1024);
    if tenths < 10 {
        [&(bytes / 1024).max(1).to_string(), " KB"].concat()
    } else {
        [&(tenths / 10).to_string(), ".", &(tenths % 10).to_string(), " MB"].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn a_size_has_two_digits_where_that_helps() {
        let said = [1, 340 * 1024, 1_258_292, 10 * 1024 * 1024].map(size);
        assert_eq!(said, ["1 KB", "340 KB", "1.2 MB", "10.0 MB"]);
    }
}

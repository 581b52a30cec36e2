//! P5 and O8: replies in a thread between a parent and the school about one message, and the files that come with both.
//!
//! A file travels by itself, as it is: `POST /api/messages/{id}/attachments`, or `/api/office/replies/{id}/attachments`, with the
//! content type [`UPLOAD`] and its name in the header [`FILE_NAME`]. The answer is an [`Attachment`], whose id the reply then names.
//! It is read at `/api/attachments/{id}`, by the office at `/api/office/attachments/{id}`.

use crate::{Time, endpoint, endpoint::Done, history::Cursor, invisible, wire};
use uuid::Uuid;

/// The longest text of a reply, in characters.
pub const TEXT: usize = 5_000;
/// How many files a reply may have.
pub const FILES: usize = 5;
/// The largest file, in MB (of 1,048,576 bytes).
pub const FILE_MB: u64 = 10;
/// The largest file, in bytes.
pub const FILE_BYTES: u64 = FILE_MB * 1024 * 1024;
/// The content type of an upload, whatever the file is: its content says that.
pub const UPLOAD: &str = "application/octet-stream";
/// The header with the file's name, percent-encoded. A name can be personal, so it is in no address.
pub const FILE_NAME: &str = "x-file-name";
/// Where a parent's files are: their ids follow.
pub const ATTACHMENTS: &str = "/api/attachments/";
/// The longest name of a file, in characters.
const NAME: usize = 100;
/// How many threads a page of the office's inbox holds.
pub const THREADS: usize = 25;

wire! {
    /// What a file is, by its content.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum FileKind {
        /// A document.
        Pdf,
        /// A picture.
        Jpeg,
        /// A picture.
        Png,
        /// A picture.
        Gif,
        /// A picture.
        Webp,
        /// A picture that only some devices show.
        Heic,
    }

    /// A file of a message or a reply.
    pub struct Attachment {
        /// Its id: it opens for those who may read what it belongs to.
        pub id: Uuid,
        /// Its name, with an ending that is true.
        pub name: String,
        /// What it is.
        pub kind: FileKind,
        /// Its size in bytes.
        pub size: i64,
    }

    /// One line of a thread. Who wrote for the school is not said: it speaks with one voice.
    pub struct Line {
        /// Its id.
        pub id: Uuid,
        /// Whether the school wrote it; else the parent.
        pub from_school: bool,
        /// The text: plain, with line breaks. Empty when there are only files.
        pub text: String,
        /// When.
        pub at: Time,
        /// Its files.
        pub attachments: Vec<Attachment>,
    }

    /// The parent replies to a message.
    pub struct SendReply {
        /// The id of the parent's copy.
        #[serde(skip_serializing)]
        pub id: Uuid,
        /// Made by the sender, new for each reply: the same reply sent again is the same one.
        pub request: Uuid,
        /// The text, at most [`TEXT`] characters; may be empty when there is a file.
        pub text: String,
        /// Files that were uploaded for it, at most [`FILES`].
        pub attachments: Vec<Uuid>,
    }

    /// Takes back a file that has not been sent yet.
    pub struct DropFile {
        /// The file's id.
        #[serde(skip_serializing)]
        pub id: Uuid,
    }

    /// The office's inbox: threads with a reply of a parent, newest first.
    #[derive(Default)]
    pub struct ListThreads {
        /// Those that were answered or dealt with, instead of those that wait.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pub done: bool,
        /// The page that begins after this place (older).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub after: Option<Cursor>,
    }

    /// A page of the inbox.
    pub struct Threads {
        /// The threads.
        pub items: Vec<Thread>,
        /// Where the page after this one begins, if there is one.
        pub older: Option<Cursor>,
        /// How many wait in all.
        pub waiting: i64,
    }

    /// A thread in the inbox.
    pub struct Thread {
        /// The id of the parent's copy of the message.
        pub id: Uuid,
        /// The parent's contact.
        pub contact: Uuid,
        /// Their name, if known.
        pub name: Option<String>,
        /// The children that the message is about, by name.
        pub children: Vec<String>,
        /// The message's subject; text messages have none.
        pub subject: String,
        /// The message's start.
        pub start: String,
        /// The start of the parent's latest line; empty when it is files alone.
        pub latest: String,
        /// When that came.
        pub at: Time,
        /// Whether it waits for the school.
        pub waiting: bool,
    }

    /// Opens a thread. It is noted in the contact's audit trail.
    pub struct ReadThread {
        /// The id of a [`Thread`].
        #[serde(skip_serializing)]
        pub id: Uuid,
    }

    /// One thread whole.
    pub struct WholeThread {
        /// What the list shows of it.
        pub thread: Thread,
        /// The message's text.
        pub body: String,
        /// When the message was sent.
        pub sent_at: Time,
        /// The message's files.
        pub attachments: Vec<Attachment>,
        /// The lines, oldest first.
        pub lines: Vec<OfficeLine>,
        /// Whether the parent has an account here, and so can read an answer.
        pub has_account: bool,
    }

    /// A line as the office sees it.
    pub struct OfficeLine {
        /// The line.
        pub line: Line,
        /// Who wrote it for the school.
        pub by: Option<String>,
    }

    /// The office answers. The thread then waits no more, and the parent is told by mail.
    pub struct AnswerReply {
        /// The id of a [`Thread`].
        #[serde(skip_serializing)]
        pub id: Uuid,
        /// Made by the sender, new for each answer: the same answer sent again is the same one.
        pub request: Uuid,
        /// The text, at most [`TEXT`] characters; may be empty when there is a file.
        pub text: String,
        /// Files that were uploaded for it, at most [`FILES`].
        pub attachments: Vec<Uuid>,
    }

    /// Marks a thread as dealt with without an answer, or as waiting again.
    pub struct MarkHandled {
        /// The id of a [`Thread`].
        #[serde(skip_serializing)]
        pub id: Uuid,
        /// Whether it is dealt with.
        pub handled: bool,
    }

    /// The office takes back a file that has not been sent yet.
    pub struct DropOfficeFile {
        /// The file's id.
        #[serde(skip_serializing)]
        pub id: Uuid,
    }
}

endpoint!(Post "/api/messages/{id}/replies" SendReply => Line, path: id);
endpoint!(Delete "/api/attachments/{id}" DropFile => Done, path: id);
endpoint!(Get "/api/office/replies" ListThreads => Threads);
endpoint!(Get "/api/office/replies/{id}" ReadThread => WholeThread, path: id);
endpoint!(Post "/api/office/replies/{id}" AnswerReply => OfficeLine, path: id);
endpoint!(Put "/api/office/replies/{id}/handled" MarkHandled => Done, path: id);
endpoint!(Delete "/api/office/attachments/{id}" DropOfficeFile => Done, path: id);

impl FileKind {
    /// The media type that it is served as.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Gif => "image/gif",
            Self::Webp => "image/webp",
            Self::Heic => "image/heic",
        }
    }

    /// The endings that such a file may have, the usual one first.
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Jpeg => &["jpg", "jpeg", "jfif"],
            Self::Png => &["png"],
            Self::Gif => &["gif"],
            Self::Webp => &["webp"],
            Self::Heic => &["heic", "heif"],
        }
    }

    /// Whether every browser shows it.
    pub const fn is_shown(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png | Self::Gif | Self::Webp)
    }
}

/// The name of a file without folders, without what cannot be seen, not too long, and with the ending of what it is.
pub fn file_name(raw: &str, kind: FileKind) -> String {
    let last = raw.rsplit(['/', '\\']).next().unwrap_or_default();
    let seen: String = invisible::strip(last)
        .chars()
        .filter(|c| !c.is_control() && !invisible::is_joiner(*c))
        .map(|c| if matches!(c, '<' | '>' | ':' | '"' | '|' | '?' | '*' | ';') { '_' } else { c })
        .collect();
    let name = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = name.trim_matches(|c: char| c == '.' || c.is_whitespace());
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if kind.endings().contains(&ending.to_lowercase().as_str()) => (stem, ending),
        _ => (name, kind.endings()[0]),
    };
    let stem: String = stem.chars().take(NAME - 1 - ending.len()).collect();
    let stem = stem.trim_end_matches(|c: char| c == '.' || c.is_whitespace());
    let stem = match (stem, kind) {
        ("", FileKind::Pdf) => "document",
        ("", _) => "picture",
        _ => stem,
    };
    [stem, ".", ending].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_is_only_a_name() {
        for (raw, kind, name) in [
            ("letter.pdf", FileKind::Pdf, "letter.pdf"),
            ("C:\\Users\\Ann\\My letter.PDF", FileKind::Pdf, "My letter.PDF"),
            ("../../etc/passwd", FileKind::Pdf, "passwd.pdf"),
            ("photo.exe", FileKind::Jpeg, "photo.exe.jpg"),
            ("IMG_1.JPEG", FileKind::Jpeg, "IMG_1.JPEG"),
            ("a\r\nSet-Cookie: b.png", FileKind::Png, "aSet-Cookie_ b.png"),
            ("\u{202e}gpj.exe", FileKind::Gif, "gpj.exe.gif"),
            ("", FileKind::Heic, "picture.heic"),
            (".pdf", FileKind::Pdf, "pdf.pdf"),
            ("...", FileKind::Pdf, "document.pdf"),
            ("فاتورة.pdf", FileKind::Pdf, "فاتورة.pdf"),
        ] {
            assert_eq!(file_name(raw, kind), name, "{raw:?}");
        }
    }

    proptest! {
        #[test]
        fn every_name_is_short_and_says_what_the_file_is(raw in "\\PC{0,300}|[\\x00-\\x7f]{0,40}") {
            let name = file_name(&raw, FileKind::Pdf);
            prop_assert!(name.chars().count() <= NAME && name.to_lowercase().ends_with(".pdf"));
            prop_assert!(!name.contains(['/', '\\', '"', '\n', '\r', ';']) && !name.starts_with('.'));
            prop_assert_eq!(file_name(&name, FileKind::Pdf), name);
        }
    }
}

//! Which browser program has a page. The server sends the program's page for an address, and a program knows by it which links
//! are its own; `xtask/src/site.rs` lists the same programs.

/// A browser program: a binary of `app/src/bin`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// A parent's messages, which nearly every visit is for.
    Parent,
    /// What leads to an account: registering, an invitation, a forgotten password; and stopping mails by their link.
    Join,
    /// What is held about a parent and what they choose.
    Details,
    /// A parent's rights: the policy, a copy, deletion, receipts, questions.
    Privacy,
    /// The school office.
    Office,
}

impl Program {
    /// The program of a path, which may have a query or fragment after it.
    pub fn of(path: &str) -> Self {
        match path.trim_start_matches('/').split(['/', '?', '#']).next() {
            Some("register" | "invite" | "forgot" | "reset" | "unsubscribe") => Self::Join,
            Some("details") => Self::Details,
            Some("privacy" | "deleted") => Self::Privacy,
            Some("office") => Self::Office,
            _ => Self::Parent,
        }
    }

    /// Its binary's name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Parent => "parent",
            Self::Join => "join",
            Self::Details => "details",
            Self::Privacy => "privacy",
            Self::Office => "office",
        }
    }
}

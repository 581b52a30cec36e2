//! Which browser program has a page. The server sends the program's page for an address, and a program knows by it which links
//! are its own; `xtask/src/site.rs` lists the same programs.

/// A browser program: a binary of `app/src/bin`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// A parent's messages, which nearly every visit is for.
    Parent,
    /// What leads to an account: registering, an invitation, a forgotten password; and stopping mails by their link.
    Join,
    /// What is held about a parent.
    Details,
    /// What a parent chooses: password, devices, choices, schools.
    Settings,
    /// A parent's rights: the policy, a copy, deletion, receipts, questions.
    Privacy,
    /// The school office.
    Office,
}

impl Program {
    /// The program of a path, which may have a query or fragment after it.
    pub fn of(path: &str) -> Self {
        let path = path.split(['?', '#']).next().unwrap_or_default();
        let mut parts = path.trim_start_matches('/').split('/');
        match parts.next() {
            Some("register" | "invite" | "forgot" | "reset" | "unsubscribe") => Self::Join,
            Some("details") => match parts.next() {
                None | Some("" | "name" | "email" | "mobile") => Self::Details,
                Some(_) => Self::Settings,
            },
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
            Self::Settings => "settings",
            Self::Privacy => "privacy",
            Self::Office => "office",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Program;

    #[test]
    fn every_address_has_its_program() {
        for (path, program) in [
            ("/", Program::Parent),
            ("/messages/0190-12?unread=true", Program::Parent),
            ("/officer", Program::Parent),
            ("/invite#secret/details", Program::Join),
            ("/details/", Program::Details),
            ("/details/email", Program::Details),
            ("/details/devices?x", Program::Settings),
            ("/privacy/delete", Program::Privacy),
            ("/office/contacts/12", Program::Office),
        ] {
            assert_eq!(Program::of(path), program, "{path}");
        }
    }
}

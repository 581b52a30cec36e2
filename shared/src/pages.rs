//! Which browser program has a page. The server sends the program's page for an address, a program knows by it which links
//! are its own, and the service worker which page to show without a network; `xtask/src/site.rs` lists the same programs.

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

/// Addresses of pages, without their first slash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// This one alone.
    At(&'static str),
    /// This one and all below it.
    From(&'static str),
}

/// Which program has which addresses: the first line that fits counts.
pub const PLACES: [(Place, Program); 16] = [
    (Place::At(""), Program::Parent),
    (Place::From("messages"), Program::Parent),
    (Place::From("sign-in"), Program::Parent),
    (Place::From("register"), Program::Join),
    (Place::From("invite"), Program::Join),
    (Place::From("forgot"), Program::Join),
    (Place::From("reset"), Program::Join),
    (Place::From("unsubscribe"), Program::Join),
    (Place::At("details"), Program::Details),
    (Place::From("details/name"), Program::Details),
    (Place::From("details/email"), Program::Details),
    (Place::From("details/mobile"), Program::Details),
    (Place::From("details"), Program::Settings),
    (Place::From("privacy"), Program::Privacy),
    (Place::From("deleted"), Program::Privacy),
    (Place::From("office"), Program::Office),
];

impl Place {
    /// Whether a path without slashes around it is there.
    fn has(self, path: &str) -> bool {
        match self {
            Self::At(place) => path == place,
            Self::From(place) => {
                path.strip_prefix(place).is_some_and(|below| below.is_empty() || below.starts_with('/'))
            }
        }
    }
}

impl Program {
    /// The program of a path, which may have a query or fragment after it. Where there is no page, the messages' program
    /// says so.
    pub fn of(path: &str) -> Self {
        let path = path.split(['?', '#']).next().unwrap_or_default().trim_matches('/');
        PLACES.iter().find(|(place, _)| place.has(path)).map_or(Self::Parent, |(_, program)| *program)
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
            ("/nowhere", Program::Parent),
            ("//invite/", Program::Join),
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

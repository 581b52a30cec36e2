//! Which browser program has a page. The server sends the program's page for an address, a program knows by it which links
//! are its own, and the service worker which page to show without a network; `xtask/src/site.rs` lists the same programs.

/// A browser program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// The app, for parents.
    App,
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
pub const PLACES: [(Place, Program); 12] = [
    (Place::At(""), Program::App),
    (Place::From("messages"), Program::App),
    (Place::From("sign-in"), Program::App),
    (Place::From("register"), Program::App),
    (Place::From("invite"), Program::App),
    (Place::From("forgot"), Program::App),
    (Place::From("reset"), Program::App),
    (Place::From("unsubscribe"), Program::App),
    (Place::From("details"), Program::App),
    (Place::From("privacy"), Program::App),
    (Place::From("deleted"), Program::App),
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
    /// The program of a path, which may have a query or fragment after it. Where there is no page, the app says so.
    pub fn of(path: &str) -> Self {
        let path = path.split(['?', '#']).next().unwrap_or_default().trim_matches('/');
        PLACES.iter().find(|(place, _)| place.has(path)).map_or(Self::App, |(_, program)| *program)
    }

    /// Its binary's name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::App => "app",
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
            ("/", Program::App),
            ("/messages/0190-12?unread=true", Program::App),
            ("/nowhere", Program::App),
            ("//invite/", Program::App),
            ("/officer", Program::App),
            ("/invite#secret/details", Program::App),
            ("/details/", Program::App),
            ("/privacy/delete", Program::App),
            ("/office", Program::Office),
            ("/office/contacts/12", Program::Office),
        ] {
            assert_eq!(Program::of(path), program, "{path}");
        }
    }
}

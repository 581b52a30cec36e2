//! Icons, drawn in the page: they cost no request and take the colour of the text.

use leptos::prelude::*;

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    /// An envelope.
    Mail,
    /// A phone.
    Phone,
    /// A speech bubble.
    Bubble,
    /// A person.
    Person,
    /// A shield.
    Shield,
    /// A tick.
    Tick,
    /// A clock.
    Clock,
    /// An exclamation mark in a triangle.
    Warning,
    /// A cross.
    Cross,
    /// A looking glass.
    Search,
    /// Backwards.
    Back,
    /// Forwards.
    Forward,
    /// An arrow that turns back: a reply.
    Reply,
    /// A funnel.
    Filter,
    /// A sheet of paper.
    File,
    /// A paper clip.
    Clip,
    /// A door with an arrow: leaving.
    Leave,
}

impl Picture {
    /// Whether it points along the line, so that it is mirrored where lines begin at the right.
    const fn points(self) -> bool {
        matches!(self, Self::Back | Self::Forward | Self::Reply | Self::Leave)
    }

    /// Its lines, on a square of 24.
    const fn path(self) -> &'static str {
        match self {
            Self::Mail => "M3 6h18v12H3zM3 7l9 6 9-6",
            Self::Phone => "M7 2.5h10v19H7zM11 18.5h2",
            Self::Bubble => "M4 5h16v11H11l-4 4v-4H4z",
            Self::Person => "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c.8-4 3.7-6 7.5-6s6.7 2 7.5 6",
            Self::Shield => "M12 3l7.5 2.5v6c0 4.5-3 7.5-7.5 9.5-4.5-2-7.5-5-7.5-9.5v-6z",
            Self::Tick => "M5 12.5l4.5 4.5L19 7.5",
            Self::Clock => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2",
            Self::Warning => "M12 4l9.5 16h-19zM12 10v5M12 17.5v.2",
            Self::Cross => "M6 6l12 12M18 6L6 18",
            Self::Search => "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5L21 21",
            Self::Back => "M14.5 5.5L8 12l6.5 6.5",
            Self::Forward => "M9.5 5.5L16 12l-6.5 6.5",
            Self::Reply => "M10 6L4 12l6 6M4 12h10c4 0 6 2 6 6",
            Self::Filter => "M4 6h16M7 12h10M10 18h4",
            Self::File => "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
            Self::Clip => "M8 12.5l6-6a3 3 0 0 1 4.5 4.5l-8 8a5 5 0 0 1-7-7l7.5-7.5",
            Self::Leave => "M10 4H4v16h6M9 12h12M17 8l4 4-4 4",
        }
    }
}

/// An icon beside a text that says the same: screen readers pass over it.
#[component]
pub fn Icon(picture: Picture) -> impl IntoView {
    view! {
        <svg class=if picture.points() { "icon points" } else { "icon" } viewBox="0 0 24 24" aria-hidden="true">
            <path d=picture.path() />
        </svg>
    }
}

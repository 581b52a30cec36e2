//! `index.html`: the copy for people. It works without a connection, runs no script, and prints well. Text becomes HTML
//! through maud alone, which escapes it.

use super::{
    read::{Cell, Row},
    sections::{Field, Kind, SECTIONS, Section, Shown},
};
use crate::{
    preferences::language,
    privacy::columns::{Copied, Reason, TABLES},
};
use jiff::{Timestamp, tz::TimeZone};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use shared::{
    Language, Time,
    words::{Section as _, fill, mails, pages::Common},
};
use std::collections::BTreeMap;

/// Nothing may be loaded or run, even if somebody put it into the file.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const STYLE: &str = include_str!("page.css");

/// The page's language and its times.
#[derive(Clone)]
pub struct Reader {
    /// The language.
    pub language: Language,
    /// The time zone.
    pub zone: TimeZone,
}

impl Reader {
    fn words(&self) -> &'static mails::Copy {
        mails::copy(self.language)
    }

    /// `3 September 2026, 09:12`.
    pub fn time(&self, at: Time) -> String {
        let Ok(moment) = Timestamp::from_microsecond(at.0) else { return String::new() };
        let there = moment.to_zoned(self.zone.clone());
        let comma = Common::in_language(self.language).comma;
        [&language::date(self.language, there.date()), comma, &there.strftime("%H:%M").to_string()].concat()
    }
}

/// Why a column is left out.
pub fn why(words: &mails::Copy, reason: Reason) -> &'static str {
    match reason {
        Reason::Link => words.why_link,
        Reason::Repeats => words.why_repeats,
        Reason::Secret => words.why_secret,
        Reason::SomebodyElse => words.why_somebody_else,
        Reason::TheChilds => words.why_the_childs,
        Reason::TheSchools => words.why_the_schools,
        Reason::OnceDeleted => words.why_once_deleted,
        Reason::Nobody => words.why_nobody,
    }
}

/// The beginning, with the contents.
pub fn start(reader: &Reader, made_at: Time, email: &str, issuer: &str) -> String {
    let words = reader.words();
    let made = fill(words.made, &[("at", &reader.time(made_at)), ("email", email), ("issuer", issuer)]);
    let zone = reader.zone.iana_name().unwrap_or("UTC");
    let head = html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width";
            meta name="referrer" content="no-referrer";
            meta http-equiv="Content-Security-Policy" content=(POLICY);
            title { (words.title) }
            style { (PreEscaped(STYLE)) }
        }
    };
    let body = html! {
        h1 { (words.title) }
        p { (made) }
        p { (words.about) " " (fill(words.times, &[("zone", zone)])) }
        p .safe { (words.keep_safe) }
        nav aria-labelledby="contents" {
            h2 #contents { (words.contents) }
            ul {
                @for section in SECTIONS {
                    li { a href=(format!("#{}", section.name)) { ((section.title)(words)) } }
                }
                li { a href="#left_out" { (words.left_out) } }
            }
        }
    };
    // The page is written piece by piece, so what is closed at its end stands there as text.
    let (tag, direction) = (reader.language.tag(), reader.language.direction());
    format!(
        "{}<html lang=\"{tag}\" dir=\"{direction}\">{}<body><main>{}",
        DOCTYPE.into_string(),
        head.into_string(),
        body.into_string()
    )
}

/// The beginning of a section.
pub fn section(reader: &Reader, section: &Section) -> String {
    let heading = html! { h2 id=(section.name) { ((section.title)(reader.words())) } };
    format!("<section>{}", heading.into_string())
}

/// Its end.
pub fn section_end(reader: &Reader, is_empty: bool) -> String {
    let nothing = html! { @if is_empty { p .none { (reader.words().nothing) } } };
    format!("{}</section>", nothing.into_string())
}

/// A row of a section.
pub fn row(reader: &Reader, section: &Section, row: &Row) -> String {
    let heading = heading(reader, section, row);
    html! {
        article {
            @if !heading.is_empty() { h3 dir="auto" { (heading) } }
            (what(reader, section, row))
        }
    }
    .into_string()
}

/// Everything but the heading.
fn what(reader: &Reader, section: &Section, row: &Row) -> Markup {
    let words = reader.words();
    let values = || section.fields.iter().zip(row.values()).filter(|(_, cell)| **cell != Cell::Nothing);
    let lines: Vec<_> = values().filter(|(field, _)| field.shown == Shown::Line).collect();
    html! {
        @if !lines.is_empty() {
            dl {
                @for (field, cell) in lines {
                    div { dt { ((field.label)(words)) } dd {
                        @if let (Kind::File, Some(file)) = (field.kind, row.file(section)) {
                            a href=(file) { bdi { (file) } }
                        } @else { (value(reader, field, cell)) }
                    } }
                }
            }
        }
        @for (field, cell) in values().filter(|(field, _)| field.shown == Shown::Text) {
            p .label { ((field.label)(words)) }
            div .text dir="auto" { (value(reader, field, cell)) }
        }
        @for (section, rows) in section.inside.iter().zip(&row.inside).filter(|(_, rows)| !rows.is_empty()) {
            p .label { ((section.title)(words)) }
            ul {
                @for row in rows {
                    li { strong dir="auto" { (heading(reader, section, row)) } (what(reader, section, row)) }
                }
            }
        }
    }
}

fn heading(reader: &Reader, section: &Section, row: &Row) -> String {
    let parts: Vec<String> = section
        .fields
        .iter()
        .zip(row.values())
        .filter(|(field, cell)| field.shown == Shown::Heading && **cell != Cell::Nothing)
        .map(|(field, cell)| plain(reader, field, cell))
        .collect();
    parts.join(" ")
}

/// A value: what was written somewhere finds its own direction.
fn value(reader: &Reader, field: &Field, cell: &Cell) -> Markup {
    let text = plain(reader, field, cell);
    match (field.kind, cell) {
        (Kind::Time, Cell::Number(at)) => {
            let machine = Timestamp::from_microsecond(*at).map(|at| at.to_string()).unwrap_or_default();
            html! { time datetime=(machine) { (text) } }
        }
        (Kind::Text, _) if field.shown == Shown::Line => html! { bdi { (text) } },
        _ => html! { (text) },
    }
}

fn plain(reader: &Reader, field: &Field, cell: &Cell) -> String {
    let words = reader.words();
    match (field.kind, cell) {
        (_, Cell::Nothing) => String::new(),
        (Kind::Time, Cell::Number(at)) => reader.time(Time(*at)),
        (Kind::Yes, cell) => if cell.is_yes() { words.yes } else { words.no }.to_owned(),
        (Kind::Choice(names), Cell::Text(name)) => names
            .iter()
            .find(|(known, _)| known == name)
            .map_or_else(|| name.clone(), |(_, word)| word(words).to_owned()),
        (_, Cell::Text(text)) => text.clone(),
        (_, Cell::Number(number)) => number.to_string(),
        (_, Cell::Bool(yes)) => yes.to_string(),
        (_, Cell::Id(id)) => id.to_string(),
        (_, Cell::Bytes(_)) => String::new(),
    }
}

/// The end: what is held and left out.
pub fn end(reader: &Reader) -> String {
    let words = reader.words();
    let mut left_out = BTreeMap::<Reason, Vec<String>>::new();
    for table in TABLES {
        for (column, _, copied) in table.columns {
            if let Copied::Not(reason) = copied {
                left_out.entry(*reason).or_default().push(format!("{}.{column}", table.name));
            }
        }
    }
    let section = html! {
        section {
            h2 #left_out { (words.left_out) }
            p { (words.left_out_about) }
            dl .why {
                @for (reason, columns) in &left_out {
                    dt { (why(words, *reason)) }
                    dd { bdi { @for column in columns { code { (column) } " " } } }
                }
            }
        }
    };
    format!("{}</main></body></html>\n", section.into_string())
}

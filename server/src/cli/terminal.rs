//! How commands speak: what they say, warn of and complain about, and how far they are.

use crate::{error::Error, trouble::Trouble};
use std::{
    fmt,
    io::{self, Write as _},
    process::ExitCode,
};

/// Why a command was not done.
#[derive(Debug)]
pub struct Fail {
    what: String,
    todo: String,
}

/// The result of a command: the exit code.
pub type Outcome<T = ExitCode> = Result<T, Fail>;

/// The exit code of an import that refused rows.
pub const SOME_REFUSED: u8 = 3;

impl Fail {
    /// What happened and what is safe, then what to do: whole sentences.
    pub fn new(what: impl Into<String>, todo: impl Into<String>) -> Self {
        Self { what: what.into(), todo: todo.into() }
    }
}

impl fmt::Display for Fail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\nWhat to do: {}", self.what, self.todo)
    }
}

impl From<Error> for Fail {
    fn from(error: Error) -> Self {
        match &error {
            Error::Internal(what) => Self::new(
                format!("It went wrong: {what}. What this command had begun was undone."),
                "Run `message-centre check` and put right what it names, then try again.",
            ),
            Error::Database(trouble, _) => (*trouble).into(),
            Error::Invalid(fields) => Self::new(
                "Nothing was changed.",
                fields.iter().map(|field| format!("{}.", field.message)).collect::<Vec<_>>().join(" "),
            ),
            _ => Self::new(error.to_string(), "Change the command and try again. Nothing was changed."),
        }
    }
}

impl From<Trouble> for Fail {
    fn from(trouble: Trouble) -> Self {
        Self::new(trouble.what(), trouble.todo())
    }
}

/// Says something on the standard output. A reader that went away (`| head`) is no failure.
pub fn say(text: impl fmt::Display) {
    let _ = writeln!(io::stdout(), "{text}");
}

/// Warns on the standard error.
pub fn warn(text: impl fmt::Display) {
    let _ = writeln!(io::stderr(), "warning: {text}");
}

/// Says on the standard error why a command was not done.
pub fn complain(fail: &Fail) {
    let _ = writeln!(io::stderr(), "error: {fail}");
}

/// A bar on the standard error, if that is a terminal.
pub fn progress(what: &'static str, total: u64) -> indicatif::ProgressBar {
    let bar = indicatif::ProgressBar::new(total);
    let style =
        indicatif::ProgressStyle::with_template("{msg:<22} {bar:32} {human_pos} of {human_len}  {eta} left");
    if let Ok(style) = style {
        bar.set_style(style);
    }
    bar.set_message(what);
    bar
}

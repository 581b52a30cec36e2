//! What can go wrong, and the only place with status codes.

use crate::trouble::Trouble;
use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use shared::{
    Code, FieldProblem, Problem, problem::MEDIA_TYPE, refusal::Refusal, reply::FILE_MB,
    session::LOCKED_MINUTES,
};
use std::{backtrace::Backtrace, fmt};

/// The result of everything here.
pub type Result<T = (), E = Error> = std::result::Result<T, E>;

/// What can go wrong.
#[derive(Debug)]
pub enum Error {
    /// No session, or it has ended.
    SignedOut,
    /// Email and password do not belong together, or nobody has that email: the caller cannot tell which.
    WrongSignIn,
    /// Too many wrong passwords; seconds to wait.
    Locked(u32),
    /// The password asked again is wrong.
    WrongPassword,
    /// The code is wrong; how many tries are left.
    WrongCode(i64),
    /// The link or code was used, has expired, or never was.
    Expired,
    /// Does not exist, or not for the caller: the caller cannot tell which.
    NotFound,
    /// The role does not allow it.
    Forbidden,
    /// Fields that must change.
    Invalid(Vec<FieldProblem>),
    /// The request cannot be read.
    BadRequest(String),
    /// The request came from another site.
    CrossSite,
    /// It did not come whole in the time that it has.
    TooSlow,
    /// Larger than we take.
    TooLarge,
    /// A file larger than we take.
    FileTooLarge,
    /// Too often; seconds to wait.
    TooMany(u32),
    /// Our fault. Never holds what a person typed: it is logged.
    Internal(String),
    /// The database is in trouble that the operator can mend. The words are the database's own, for the log.
    Database(Trouble, String),
}

impl Error {
    /// Our fault, in words for the operator, without anything about a person.
    pub fn internal(what: impl Into<String>) -> Self {
        Self::Internal(what.into())
    }

    /// One field that must change.
    pub fn field(field: &str, code: &str, message: impl Into<String>) -> Self {
        Self::Invalid(vec![FieldProblem {
            field: field.to_owned(),
            code: code.to_owned(),
            message: message.into(),
        }])
    }

    /// One field that must change, for the reason that its rule gives.
    pub fn refused(field: &str, refusal: impl Refusal) -> Self {
        Self::field(field, refusal.code(), refusal.to_string())
    }

    /// The problem as it travels, with its status.
    pub fn problem(&self) -> Problem {
        let (status, code, title) = self.kind();
        Problem {
            kind: format!("/problems/{}", name(code)),
            title: title.to_owned(),
            status: status.as_u16(),
            detail: self.detail(),
            code,
            fields: if let Self::Invalid(fields) = self { fields.clone() } else { Vec::new() },
            retry_after: if let Self::Locked(seconds) | Self::TooMany(seconds) = self {
                Some(*seconds)
            } else {
                None
            },
            tries_left: if let Self::WrongCode(left) = self { u32::try_from(*left).ok() } else { None },
        }
    }

    fn kind(&self) -> (StatusCode, Code, &'static str) {
        match self {
            Self::SignedOut => (StatusCode::UNAUTHORIZED, Code::SignedOut, "You need to sign in"),
            Self::WrongSignIn => {
                (StatusCode::UNAUTHORIZED, Code::WrongSignIn, "That email address and password do not match")
            }
            Self::Locked(_) => (StatusCode::TOO_MANY_REQUESTS, Code::Locked, "Too many wrong passwords"),
            Self::WrongPassword => {
                (StatusCode::UNPROCESSABLE_ENTITY, Code::WrongPassword, "That is not your password")
            }
            Self::WrongCode(0) => (StatusCode::GONE, Code::Expired, "That code has been tried too often"),
            Self::WrongCode(_) => (StatusCode::UNPROCESSABLE_ENTITY, Code::WrongCode, "That is not the code"),
            Self::Expired => (StatusCode::GONE, Code::Expired, "That no longer works"),
            Self::NotFound => (StatusCode::NOT_FOUND, Code::NotFound, "There is nothing here"),
            Self::Forbidden => (StatusCode::FORBIDDEN, Code::Forbidden, "Your role does not include this"),
            Self::Invalid(_) => (StatusCode::UNPROCESSABLE_ENTITY, Code::Invalid, "There is a problem"),
            Self::BadRequest(_) => (StatusCode::BAD_REQUEST, Code::BadRequest, "The request cannot be read"),
            Self::TooSlow => {
                (StatusCode::REQUEST_TIMEOUT, Code::BadRequest, "The request did not come whole")
            }
            Self::CrossSite => (StatusCode::FORBIDDEN, Code::CrossSite, "The request came from another site"),
            Self::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, Code::TooLarge, "That is too large"),
            Self::FileTooLarge => (StatusCode::PAYLOAD_TOO_LARGE, Code::TooLarge, "That file is too large"),
            Self::TooMany(_) => (StatusCode::TOO_MANY_REQUESTS, Code::TooMany, "Too many requests"),
            Self::Internal(_) | Self::Database(..) => {
                (StatusCode::INTERNAL_SERVER_ERROR, Code::Internal, "Something went wrong on our side")
            }
        }
    }

    /// What happened, what is safe, and what to do.
    fn detail(&self) -> String {
        match self {
            Self::SignedOut => "You are not signed in, or your session has ended. Sign in to go on.",
            Self::WrongSignIn => "Check both and try again. If you have not been invited yet, ask your school.",
            Self::Locked(_) => {
                return format!(
                    "To keep the account safe, nobody can sign in to it for {LOCKED_MINUTES} minutes. Then try again."
                );
            }
            Self::WrongPassword => "Nothing was changed. Enter the password that you sign in with.",
            Self::WrongCode(0) => "Nothing was changed. Ask for a new code.",
            Self::WrongCode(1) => "Check the latest message and enter its digits. You can try once more.",
            Self::WrongCode(left) => {
                return format!("Check the latest message and enter its digits. You can try {left} more times.");
            }
            Self::Expired => "It has been used, or its time has passed. Ask for a new one.",
            Self::NotFound => "It does not exist, or it is not yours to see.",
            Self::Forbidden => "Ask an administrator of your school.",
            Self::Invalid(fields) => {
                return fields.iter().map(|field| field.message.as_str()).collect::<Vec<_>>().join(" ");
            }
            Self::BadRequest(what) => return what.clone(),
            Self::CrossSite => "Open the Message Centre itself and try again.",
            Self::TooSlow => "Nothing was changed. Send it again.",
            Self::TooLarge => "Shorten it and try again.",
            Self::FileTooLarge => {
                return format!("A file can have {FILE_MB} MB at most. Choose a smaller one; nothing was changed.");
            }
            Self::TooMany(_) => "Nothing was changed. Wait a while, then try again.",
            Self::Internal(_) | Self::Database(..) => "Nothing was changed. Try again in a minute; if it happens again, tell your school.",
        }
        .to_owned()
    }
}

/// The code as it is spelled in JSON.
fn name(code: Code) -> String {
    serde_json::to_value(code).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        if let Self::Internal(what) | Self::Database(_, what) = &self {
            tracing::error!(what, "a request failed");
        }
        let problem = self.problem();
        let status = StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let retry_after = problem.retry_after;
        let mut response = (status, Json(&problem)).into_response();
        // `language::localized` puts it into the language of the request.
        response.extensions_mut().insert(problem);
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
        if let Some(seconds) = retry_after {
            headers.insert(header::RETRY_AFTER, seconds.into());
        }
        response
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Self::Internal(what) | Self::Database(_, what) = self {
            return f.write_str(what);
        }
        let problem = self.problem();
        write!(f, "{}. {}", problem.title, problem.detail)
    }
}

impl std::error::Error for Error {}

/// A database's message names tables and constraints, never values: PostgreSQL's `DETAIL`, which does, is left out.
impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        let what = match &error {
            sqlx::Error::Database(database) => database.message().to_owned(),
            sqlx::Error::ColumnDecode { index, .. } => format!("the column {index} does not decode"),
            sqlx::Error::Decode(_) => "a value does not decode".to_owned(),
            other => other.to_string(),
        };
        let place = Backtrace::capture();
        let what = if place.status() == std::backtrace::BacktraceStatus::Captured {
            format!("database: {what}\n{place}")
        } else {
            format!("database: {what}")
        };
        match Trouble::of(&error) {
            Some(trouble) => Self::Database(trouble, what),
            None => Self::Internal(what),
        }
    }
}

impl From<sqlx::migrate::MigrateError> for Error {
    fn from(error: sqlx::migrate::MigrateError) -> Self {
        let what = format!("the schema cannot be brought up to date: {error}");
        match Trouble::of_migration(&error) {
            Some(trouble) => Self::Database(trouble, what),
            None => Self::Internal(what),
        }
    }
}

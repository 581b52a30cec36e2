//! The error that travels: RFC 9457 problem details, with our stable code and the fields it concerns.

use crate::wire;

/// The media type of a [`Problem`].
pub const MEDIA_TYPE: &str = "application/problem+json";

wire! {
    /// What went wrong, for people (`title`, `detail`) and for programs (`code`, `fields`).
    pub struct Problem {
        /// A URI reference that names the kind: `/problems/signed_out`.
        #[serde(rename = "type")]
        pub kind: String,
        /// The kind in a few plain words.
        pub title: String,
        /// The HTTP status.
        pub status: u16,
        /// What happened, what is safe, and what to do.
        pub detail: String,
        /// The kind, stable for programs.
        pub code: Code,
        /// The fields that must change before the same request can succeed.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub fields: Vec<FieldProblem>,
        /// How many seconds to wait before trying again, where waiting helps.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub retry_after: Option<u32>,
        /// How many tries are left, where they are counted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub tries_left: Option<u32>,
    }

    /// One field and what is wrong with it.
    #[derive(Eq)]
    pub struct FieldProblem {
        /// The request's field, as it is spelled in JSON.
        pub field: String,
        /// Stable for programs: `too_short`.
        pub code: String,
        /// What to do, in the language that `Accept-Language` asks for; the office speaks English.
        pub message: String,
    }

    /// The kinds of problem.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Code {
        /// No session, or it has ended: sign in.
        SignedOut,
        /// Email and password do not match an account.
        WrongSignIn,
        /// Too many wrong passwords; see `retry_after`.
        Locked,
        /// The password that was asked again is not the account's.
        WrongPassword,
        /// The confirmation code is not the one that was sent; see `tries_left`.
        WrongCode,
        /// The link or code has been used, has expired, or never was.
        Expired,
        /// It does not exist, or is not for the caller.
        NotFound,
        /// The caller's role does not allow it.
        Forbidden,
        /// Some fields must change; see `fields`.
        Invalid,
        /// The request cannot be read: a fault of the program that sent it.
        BadRequest,
        /// The request came from another site.
        CrossSite,
        /// Too large.
        TooLarge,
        /// Too many requests; see `retry_after`.
        TooMany,
        /// The server failed; nothing was changed.
        Internal,
        /// The server cannot be reached, or is starting. Made by the browser, never sent.
        Unreachable,
        /// A kind that a newer server knows and this program does not.
        #[serde(other)]
        Unknown,
    }
}

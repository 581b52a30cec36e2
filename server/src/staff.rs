//! Who works for a school: adding and removing them, how they sign in, and their password.

pub mod members;
pub mod password;
pub mod session;

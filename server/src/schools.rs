//! Schools and their groups: who is in them, who asks to be, and what the office answers.

pub mod groups;
pub mod joining;
pub mod membership;
pub mod requests;

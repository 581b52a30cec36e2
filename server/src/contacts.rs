//! A school's records of people: what the office sees of them, and the keyed hashes of those who had theirs deleted.

pub mod office;
pub mod record;
pub mod suppression;

//! Builds, serves, tests and measures the Message Centre.
fn main() {}

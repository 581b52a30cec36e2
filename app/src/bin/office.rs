//! The office app.
fn main() {}

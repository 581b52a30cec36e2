//! The parents' app.
fn main() {}

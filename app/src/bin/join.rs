//! The parents' program for the way to an account.

fn main() {
    app::browser::mount(app::parent::joining);
}

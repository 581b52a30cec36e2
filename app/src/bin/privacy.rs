//! The parents' program for their rights.

fn main() {
    app::browser::mount(app::parent::rights);
}

//! The parents' program for what they choose.

fn main() {
    app::browser::mount(app::parent::settings);
}

//! The parents' program.

fn main() {
    app::browser::mount(app::parent::app);
}

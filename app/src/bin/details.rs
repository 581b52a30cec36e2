//! The parents' program for what is held about them.

fn main() {
    app::browser::mount(app::parent::about_me);
}

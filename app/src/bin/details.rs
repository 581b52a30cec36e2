//! The parents' program for what is held about them and what they choose.

fn main() {
    app::browser::mount(app::parent::about_me);
}

//! The parents' program for their details and their rights.

fn main() {
    app::browser::mount(|| app::parent::app(app::parent::about_me));
}

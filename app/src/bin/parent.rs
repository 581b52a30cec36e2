//! The parents' program for their messages.

fn main() {
    app::browser::mount(app::parent::messages);
}

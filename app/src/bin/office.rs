//! The office's program.

fn main() {
    app::browser::mount(app::office::app);
}

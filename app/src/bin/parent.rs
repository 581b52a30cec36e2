//! The parents' app.

fn main() {
    leptos::mount::mount_to_body(|| ());
}

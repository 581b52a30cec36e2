//! The smallest Leptos program worth the name: what the sizes of the real ones are compared with.

use leptos::prelude::*;

fn main() {
    mount_to_body(Counter);
}

/// A number and a button that adds one.
#[component]
fn Counter() -> impl IntoView {
    let (count, set_count) = signal(0);
    view! { <button on:click=move |_| set_count.update(|count| *count += 1)>"Count: " {count}</button> }
}

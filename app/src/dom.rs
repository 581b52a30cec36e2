//! Elements, built by hand over Leptos' signals.
//!
//! Leptos' `view!` gives each piece of a page a type of its own, and the program a copy of the rendering code for each:
//! measured here, the sign-in alone cost 60 KB (brotli) that way. These few functions exist once, whatever pages do. State
//! is Leptos' own: signals, memos, owners, so a part that reads a signal in [`El::live`] follows it, and all that belongs
//! to a page is dropped with it.

use crate::prelude::*;
use js_sys::Function;
use std::{any::Any, cell::RefCell, future::Future, pin::Pin};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, Event, Node};

/// An element that is being built.
#[derive(Clone, Debug)]
pub struct El(Element);

/// A new element.
pub fn el(tag: &str) -> El {
    El(made(document().create_element(tag)))
}

/// A new element of an SVG picture.
pub fn svg(tag: &str) -> El {
    El(made(document().create_element_ns(Some("http://www.w3.org/2000/svg"), tag)))
}

/// A `div` with these classes.
pub fn div(class: &str) -> El {
    el("div").class(class)
}

/// A paragraph.
pub fn p(text: &str) -> El {
    el("p").text(text)
}

/// A link with a text.
pub fn link(href: &str, text: &str) -> El {
    el("a").attr("href", href).text(text)
}

/// A button that does something on this page.
pub fn button(class: &str, text: &str, pressed: impl FnMut() + 'static) -> El {
    let mut pressed = pressed;
    el("button").attr("type", "button").class(class).text(text).on("click", move |_| pressed())
}

/// The names of elements are in this program, and a browser makes every element whose name it can spell.
fn made<E>(element: Result<Element, E>) -> Element {
    match element {
        Ok(element) => element,
        Err(_) => wasm_bindgen::throw_str("no such element"),
    }
}

impl El {
    /// Sets an attribute.
    #[must_use]
    pub fn attr(self, name: &str, value: &str) -> Self {
        _ = self.0.set_attribute(name, value);
        self
    }

    /// Sets an attribute when there is a value for it.
    #[must_use]
    pub fn attr_if(self, name: &str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// An attribute that follows the signals that `value` reads; it is not there while there is no value.
    #[must_use]
    pub fn live_attr(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Self {
        let element = self.0.clone();
        effect(move || {
            _ = match value() {
                Some(value) => element.set_attribute(name, &value),
                None => element.remove_attribute(name),
            };
        });
        self
    }

    /// Sets the classes.
    #[must_use]
    pub fn class(self, class: &str) -> Self {
        if class.is_empty() { self } else { self.attr("class", class) }
    }

    /// A class that comes and goes with the signals that `on` reads.
    #[must_use]
    pub fn live_class(self, class: &'static str, on: impl Fn() -> bool + 'static) -> Self {
        let classes = self.0.class_list();
        effect(move || _ = classes.toggle_with_force(class, on()));
        self
    }

    /// Adds text. It is never read as HTML.
    #[must_use]
    pub fn text(self, text: &str) -> Self {
        append(&self.0, &document().create_text_node(text));
        self
    }

    /// Text that follows the signals that `text` reads.
    #[must_use]
    pub fn live_text(self, text: impl Fn() -> String + 'static) -> Self {
        let node = document().create_text_node("");
        append(&self.0, &node);
        effect(move || node.set_data(&text()));
        self
    }

    /// Adds what is inside: an element, a text, or several of them.
    #[must_use]
    #[expect(clippy::should_implement_trait, reason = "nothing is summed up")]
    pub fn add(self, inside: impl Inside) -> Self {
        inside.put(&self.0);
        self
    }

    /// Adds a part that is built anew whenever a signal that `inside` reads changes.
    #[must_use]
    pub fn live<I: Inside>(self, inside: impl Fn() -> I + 'static) -> Self {
        live(&self.0, Box::new(move |place| inside().put(place)));
        self
    }

    /// Listens for an event. What the listener begins ends with the page.
    #[must_use]
    pub fn on(self, event: &str, heard: impl FnMut(Event) + 'static) -> Self {
        listen(&self.0, event, Box::new(heard));
        self
    }

    /// The element itself.
    pub fn node(&self) -> &Element {
        &self.0
    }

    /// The element as the kind that it is, such as an input.
    pub fn node_as<T: JsCast + Clone>(&self) -> T {
        self.0.unchecked_ref::<T>().clone()
    }
}

/// What can be put into an element.
pub trait Inside {
    /// Appends it.
    fn put(self, into: &Node);
}

impl Inside for El {
    fn put(self, into: &Node) {
        append(into, &self.0);
    }
}

impl Inside for &str {
    fn put(self, into: &Node) {
        append(into, &document().create_text_node(self));
    }
}

impl Inside for String {
    fn put(self, into: &Node) {
        self.as_str().put(into);
    }
}

impl Inside for () {
    fn put(self, _: &Node) {}
}

impl<I: Inside> Inside for Option<I> {
    fn put(self, into: &Node) {
        if let Some(inside) = self {
            inside.put(into);
        }
    }
}

impl<I: Inside> Inside for Vec<I> {
    fn put(self, into: &Node) {
        for inside in self {
            inside.put(into);
        }
    }
}

impl<I: Inside, const N: usize> Inside for [I; N] {
    fn put(self, into: &Node) {
        for inside in self {
            inside.put(into);
        }
    }
}

/// A part that is built anew whenever a signal that it reads changes, wherever it is put.
pub struct Live<F>(pub F);

impl<I: Inside, F: Fn() -> I + 'static> Inside for Live<F> {
    fn put(self, into: &Node) {
        live(into, Box::new(move |place| (self.0)().put(place)));
    }
}

fn append(into: &Node, node: &Node) {
    _ = into.append_child(node);
}

/// Builds a part between two marks, and builds it again between them.
fn live(into: &Node, build: Box<dyn Fn(&Node)>) {
    let (start, end) = (document().create_text_node(""), document().create_text_node(""));
    append(into, &start);
    append(into, &end);
    effect(move || {
        let part = document().create_document_fragment();
        build(&part);
        while let Some(old) = start.next_sibling()
            && !old.is_same_node(Some(&end))
            && let Some(parent) = old.parent_node()
        {
            _ = parent.remove_child(&old);
        }
        if let Some(parent) = end.parent_node() {
            _ = parent.insert_before(&part, Some(&end));
        }
    });
}

fn listen(element: &Element, event: &str, mut heard: Box<dyn FnMut(Event)>) {
    // A listener runs as a part of the page that made it, so that what it begins is dropped with the page.
    let owner = Owner::current();
    let listener = Closure::<dyn FnMut(Event)>::new(move |event| match &owner {
        Some(owner) => owner.with(|| heard(event)),
        None => heard(event),
    });
    let function: &Function = listener.as_ref().unchecked_ref();
    _ = element.add_event_listener_with_callback(event, function);
    keep(Box::new(listener));
}

/// Runs now, and again whenever a signal that it reads changes, until the page goes.
pub fn effect(run: impl FnMut() + 'static) {
    fn boxed(mut run: Box<dyn FnMut()>) {
        keep(Box::new(leptos::reactive::effect::RenderEffect::<()>::new(move |_| run())));
    }
    boxed(Box::new(run));
}

/// What is kept: each thing has a place of its own.
struct Kept {
    things: Vec<Option<Box<dyn Any>>>,
    /// The places that are free again.
    free: Vec<usize>,
}

thread_local! {
    static KEPT: RefCell<Kept> = const { RefCell::new(Kept { things: Vec::new(), free: Vec::new() }) };
}

/// Keeps something as long as the page. Leptos would ask for each thing which thread it belongs to: 2 KB, and there is one.
fn keep(thing: Box<dyn Any>) {
    let place = KEPT.with_borrow_mut(|kept| {
        let place = kept.free.pop().unwrap_or_else(|| {
            kept.things.push(None);
            kept.things.len() - 1
        });
        kept.things[place] = Some(thing);
        place
    });
    on_cleanup(move || {
        let gone = KEPT.with_borrow_mut(|kept| {
            kept.free.push(place);
            kept.things[place].take()
        });
        // It may let go of more, so nothing is borrowed by now.
        drop(gone);
    });
}

/// Does something that takes time, and drops it when the page goes.
pub fn spawn(work: impl Future<Output = ()> + 'static) {
    let work: Pin<Box<dyn Future<Output = ()>>> = Box::pin(work);
    leptos::task::spawn_local_scoped_with_cancellation(work);
}

/// Does something that takes time, whatever page is shown when it is done.
pub fn spawn_for_good(work: impl Future<Output = ()> + 'static) {
    let work: Pin<Box<dyn Future<Output = ()>>> = Box::pin(work);
    leptos::task::spawn_local(work);
}

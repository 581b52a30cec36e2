//! Signals: Leptos' own, in one piece of code whatever they hold.
//!
//! Leptos makes code for each type of value that a signal holds. To it all of ours hold the same: a cell with something in it.

use leptos::prelude::{GetUntracked, Notify, RwSignal as Held, Track};
use std::{
    any::Any,
    marker::PhantomData,
    sync::{Arc, PoisonError, RwLock},
};

/// A cell in which a value is: an [`RwLock`], which to one thread is what a `RefCell` is.
type AnyCell = Arc<dyn Any + Send + Sync>;

/// A value that parts of a page follow. Copies are the same signal; it goes with the page that made it.
pub struct RwSignal<T> {
    cell: Held<AnyCell>,
    value: PhantomData<fn() -> T>,
}

impl<T> Clone for RwSignal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for RwSignal<T> {}

impl<T: Send + Sync + 'static> RwSignal<T> {
    /// A signal with its first value.
    pub fn new(value: T) -> Self {
        Self { cell: held(Arc::new(RwLock::new(value))), value: PhantomData }
    }

    /// Makes the part of a page that is being built follow it.
    pub fn track(self) {
        self.cell.track();
    }

    /// Looks at the value without following it.
    pub fn with_untracked<R>(self, look: impl FnOnce(&T) -> R) -> R {
        let cell = self.cell.get_untracked();
        look(&*of::<T>(&cell).read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Looks at the value and follows it.
    pub fn with<R>(self, look: impl FnOnce(&T) -> R) -> R {
        self.track();
        self.with_untracked(look)
    }

    /// Changes the value, and nobody hears of it.
    pub fn update_untracked(self, change: impl FnOnce(&mut T)) {
        // What comes in after the page went changes nothing.
        if let Some(cell) = self.cell.try_get_untracked() {
            change(&mut *of::<T>(&cell).write().unwrap_or_else(PoisonError::into_inner));
        }
    }

    /// Changes the value.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        self.update_untracked(change);
        self.cell.notify();
    }

    /// Puts another value in.
    pub fn set(self, value: T) {
        self.update(|held| *held = value);
    }
}

impl<T: Clone + Send + Sync + 'static> RwSignal<T> {
    /// The value; what asks follows it.
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// The value, without following it.
    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}

fn held(cell: AnyCell) -> Held<AnyCell> {
    Held::new(cell)
}

/// The cell as what it was made.
fn of<T: 'static>(cell: &AnyCell) -> &RwLock<T> {
    match cell.downcast_ref() {
        Some(cell) => cell,
        None => unreachable!("a signal holds what it was made with"),
    }
}

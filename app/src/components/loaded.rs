//! What a page shows of something that it asked for.

use super::{Failure, Skeleton};
use crate::{
    api::Load,
    state::{use_account, use_navigator},
};
use leptos::{either::EitherOf3, prelude::*};
use shared::Problem;
use std::sync::Arc;

/// Shows what was loaded; before that a skeleton, and where it could not be, why. It is built anew whenever `state` changes, so
/// keep what a person types outside.
#[component]
pub fn Loaded<T, V>(
    /// What is loaded.
    #[prop(into)]
    state: Signal<Load<T>>,
    /// How many cards the skeleton has.
    cards: usize,
    /// Shows it.
    show: impl Fn(T) -> V + Send + Sync + 'static,
    /// Whether to wait until it is known, too, who is signed in: what says something of each comes in one step, and does not grow
    /// under the reader's eyes.
    #[prop(optional)]
    with_account: bool,
    /// Says in other words why it could not be loaded.
    #[prop(optional)]
    failure: Option<fn(Problem) -> AnyView>,
) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let navigator = use_navigator();
    // Asked for only where it is needed: the office has another one.
    let account = with_account.then(use_account);
    let show = Arc::new(show);
    move || {
        let mut state = state.get();
        if let Some(account) = account
            && !account.is_known.get()
        {
            match (account.me.get(), &state) {
                (_, Load::Failed(_)) => {}
                (Load::Failed(problem), _) => state = Load::Failed(problem),
                _ => state = Load::Loading,
            }
        }
        match state {
            Load::Loading => EitherOf3::A(view! { <Skeleton cards /> }),
            Load::Ready(value) => {
                navigator.settled();
                let show = show.clone();
                // The view of a function is built out of new elements, where another would take over those shown before.
                EitherOf3::B(move || show(value.clone()))
            }
            Load::Failed(problem) => EitherOf3::C(match failure {
                Some(failure) => failure(problem),
                None => view! { <Failure problem /> }.into_any(),
            }),
        }
    }
}

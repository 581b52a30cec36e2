//! What a page of the office asks for, and how it is shown.

use super::account::use_office_account;
use crate::{
    api::{Api, Load, use_api},
    components::{Failure, Loaded},
};
use leptos::{prelude::*, task::spawn_local_scoped_with_cancellation};
use shared::{Code, Endpoint, Problem};

/// Asks for something.
pub fn load<E, T>(request: E) -> RwSignal<Load<T>>
where
    E: Endpoint<Response = T>,
    T: Send + Sync + 'static,
{
    let state = RwSignal::new(Load::Loading);
    load_into(use_api(), request, state);
    state
}

/// Asks for something in place of what was there, until the page, or the effect that asks, ends.
pub fn load_into<E, T>(api: Api, request: E, state: RwSignal<Load<T>>)
where
    E: Endpoint<Response = T>,
    T: Send + Sync + 'static,
{
    spawn_local_scoped_with_cancellation(async move {
        state.set(match api.call(request).await {
            Ok(value) => Load::Ready(value),
            Err(problem) => Load::Failed(problem),
        });
    });
}

/// Whether something is not there yet. What stands below it is hidden as long, so that it is not pushed down under the reader's eyes.
pub fn is_loading<T>(state: RwSignal<Load<T>>) -> Memo<bool>
where
    T: Clone + Send + Sync + 'static,
{
    let state = use_office_account().once_known(state.into());
    Memo::new(move |_| state.with(|state| matches!(state, Load::Loading)))
}

/// Shows what was loaded, a skeleton before that, or why it could not be.
#[component]
pub fn OfficeLoaded<T, V>(
    /// What is loaded.
    #[prop(into)]
    state: Signal<Load<T>>,
    /// How many cards the skeleton has.
    cards: usize,
    /// Shows it.
    show: impl Fn(T) -> V + Send + Sync + 'static,
) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let state = use_office_account().once_known(state);
    view! {
        <div>
            <Loaded state cards show failure=trouble />
        </div>
    }
}

/// Why something cannot be shown. What is missing and what the role lacks are no faults, and not shown as such.
fn trouble(problem: Problem) -> AnyView {
    match problem.code {
        Code::Forbidden => view! {
            <div class="banner" role="status">
                <p><strong>"Your role does not include this."</strong></p>
                <p>
                    "Contacts and enquiries are for administrators. Ask an administrator of your school if you need them."
                </p>
            </div>
        }
        .into_any(),
        Code::NotFound => view! {
            <p>
                "There is nothing at this address. Parents who had their data deleted are no longer shown, and other schools' \
                 contacts are only theirs."
            </p>
        }
        .into_any(),
        _ => view! { <Failure problem /> }.into_any(),
    }
}

/// The title of a page of one thing, which its answer names. It comes together with what it is above: a long one would push that down.
pub fn title_of<T>(
    state: RwSignal<Load<T>>,
    name: impl Fn(&T) -> String + Send + Sync + 'static,
    before: &'static str,
) -> Signal<String>
where
    T: Clone + Send + Sync + 'static,
{
    let state = use_office_account().once_known(state.into());
    Signal::derive(move || {
        state.with(|state| match state {
            Load::Ready(value) => name(value),
            Load::Failed(problem) if problem.code == Code::NotFound => "There is nothing here".to_owned(),
            Load::Loading | Load::Failed(_) => before.to_owned(),
        })
    })
}

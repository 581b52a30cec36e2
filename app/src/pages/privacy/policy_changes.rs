//! P12: what changed between two versions of the policy: those of the query.

use super::{
    button_link::ButtonLink,
    policy::{address, mark_read, parameter, version_name},
    policy_text::changed_blocks,
};
use crate::{
    components::{Failure, Form, FormView, Heading, Loaded, Select, SubmitButton},
    i18n::{self, count, fill, words},
    routes::Page,
    state::{Content, use_navigator},
};
use leptos::{either::Either, prelude::*};
use shared::{
    Code, Problem,
    policy::{ChangedBlock, Changes, CompareVersions, Kind, Version},
};

/// This many blocks in a row that did not change are folded away.
const LONG: usize = 3;

/// The page.
#[component]
pub fn PolicyChangesPage(
    /// The query of the address, that of `GET /api/policy/changes`.
    query: String,
) -> impl IntoView {
    let request =
        CompareVersions { from: parameter(&query, "from"), to: parameter(&query, "to"), language: None };
    let state = Content::load(request).state;
    mark_read(state, |changes| &changes.to);
    view! {
        <div class="policy">
            <Heading text=words::policy().changes />
            <Loaded state cards=4 show=|changes| view! { <Comparison changes /> } failure=explain />
        </div>
    }
}

/// Says why two versions are not compared.
fn explain(problem: Problem) -> AnyView {
    if problem.code == Code::NotFound {
        view! {
            <div>
                <p>{words::policy().incomparable}</p>
                <ToPolicy />
            </div>
        }
        .into_any()
    } else {
        view! { <Failure problem /> }.into_any()
    }
}

#[component]
fn ToPolicy() -> impl IntoView {
    view! { <ButtonLink href=Page::Policy.path() text=words::policy().to_policy /> }
}

/// Both texts as one, and the choice of two others.
#[component]
fn Comparison(
    /// What changed.
    changes: Changes,
) -> impl IntoView {
    let words = words::policy();
    let Changes { from, to, language, blocks, versions } = changes;
    let between = fill(words.between, &[("from", &version_name(&from)), ("to", &version_name(&to))]);
    let text = if blocks.iter().all(ChangedBlock::is_kept) {
        Either::Left(view! { <p>{words.nothing}</p> })
    } else {
        Either::Right(view! {
            <p class="hint">{words.marks}</p>
            <div class="policy-text card" lang=language dir="auto">{folded(&blocks)}</div>
        })
    };
    let choice = (versions.len() > 2).then(|| view! { <VersionForm from to versions /> });
    view! {
        <p class="policy-version">{between}</p>
        {text}
        {choice}
        <ToPolicy />
    }
}

/// The blocks, with long parts that did not change folded away.
fn folded(blocks: &[ChangedBlock]) -> Vec<AnyView> {
    let mut parts = Vec::new();
    let mut rest = blocks;
    while !rest.is_empty() {
        let mut kept = rest.iter().take_while(|block| block.is_kept()).count();
        // The heading of what changed is not folded away from it.
        if kept < rest.len() && kept > 0 && matches!(rest[kept - 1].kind, Kind::Heading | Kind::Subheading) {
            kept -= 1;
        }
        if kept >= LONG {
            let (same, after) = rest.split_at(kept);
            parts.push(view! { <Unchanged blocks=same.to_vec() /> }.into_any());
            rest = after;
        } else {
            // To the beginning of the next long part.
            let mut end = kept.max(1);
            while end < rest.len() && !rest[end..].iter().take(LONG + 1).all(ChangedBlock::is_kept) {
                end += 1;
            }
            let (some, after) = rest.split_at(end);
            parts.extend(changed_blocks(some));
            rest = after;
        }
    }
    parts
}

/// A long part that did not change: its length, and when it is opened the part.
#[component]
fn Unchanged(
    /// The part.
    blocks: Vec<ChangedBlock>,
) -> impl IntoView {
    #[expect(clippy::cast_possible_wrap, reason = "a policy has fewer than 2^63 paragraphs")]
    let text = count(&words::policy().same, blocks.len() as i64);
    // Within a text of another language, this is the page's own.
    let language = i18n::language();
    view! {
        <details>
            <summary lang=language.tag() dir=language.direction()>{text}</summary>
            {changed_blocks(&blocks)}
        </details>
    }
}

/// Chooses two versions to compare. What is chosen is an address, so it is no draft.
#[component]
fn VersionForm(
    /// The older version that is compared now.
    from: Version,
    /// The newer one.
    to: Version,
    /// Every version, newest first.
    versions: Vec<Version>,
) -> impl IntoView {
    let words = words::policy();
    let navigator = use_navigator();
    let form = Form::new("versions");
    let (from, to) = (RwSignal::new(from.version), RwSignal::new(to.version));
    let options: Vec<(String, String)> =
        versions.iter().map(|version| (version.version.clone(), version_name(version))).collect();
    let submit = move || {
        let (from, to) = (from.get_untracked(), to.get_untracked());
        navigator.go(&address(Page::PolicyChanges, &[("from", &from), ("to", &to)]));
    };
    view! {
        <section>
            <h2>{words.choose}</h2>
            <FormView form class="narrow" on_submit=submit>
                <Select form name="from" label=words.from options=options.clone() value=from />
                <Select form name="to" label=words.to options value=to />
                <SubmitButton form text=words.compare />
            </FormView>
        </section>
    }
}

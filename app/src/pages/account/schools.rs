//! P8: the parent's schools and groups: in, waiting, refused, left.

use super::BackToDetails;
use crate::{
    browser,
    components::{Form, FormView, GroupBoxes, Heading, Loaded, SchoolSearch, SubmitButton},
    dates,
    i18n::{fill, list, words},
    state::Content,
};
use leptos::{
    either::{Either, EitherOf3},
    prelude::*,
};
use shared::{
    Uuid,
    join::FoundSchool,
    schools::{
        GroupOfMine, GroupToJoin, JoinSchool, Joining, LeaveGroup, LeaveSchool, ListSchools, MyRequest,
        MySchools, SchoolOfMine, State, WithdrawJoin,
    },
};

/// The page.
#[component]
pub fn SchoolsPage() -> impl IntoView {
    let words = words::schools();
    let content = Content::load(ListSchools {});
    let (text, found) = (RwSignal::new(String::new()), RwSignal::new(None));
    let ask = Callback::new(move |school: FoundSchool| {
        let done = fill(words.asked, &[("school", &school.name)]);
        content.act(JoinSchool { id: school.id, groups: Vec::new() }, done, school.id);
        found.set(None);
        text.set(String::new());
    });
    // The search comes with the rest, so that nothing moves when it is there.
    let show = move |mine: MySchools| {
        let schools = mine.schools.into_iter().map(|school| view! { <School school content /> });
        view! {
            {schools.collect_view()}
            <h2>{words.another}</h2>
            <SchoolSearch text found on_choose=ask />
        }
    };
    view! {
        <div class="schools-page">
            <BackToDetails />
            <Heading text=words.title />
            <p>{words.intro}</p>
            <Loaded state=content.state cards=2 show />
        </div>
    }
}

/// One school: how the parent stands to it, and what they can do.
#[component]
fn School(
    /// The school.
    school: SchoolOfMine,
    /// What the page shows.
    content: Content<MySchools>,
) -> impl IntoView {
    let words = words::schools();
    let SchoolOfMine { school, state, time_zone, groups, others, request } = school;
    let id = school.id;
    let refused = request.iter().flat_map(|request| &request.groups).map(|group| group.id);
    let refused: Vec<Uuid> = refused.collect();
    let join = move |groups| content.act(JoinSchool { id, groups }, words.saved.into(), id);
    let groups = match state {
        State::Left => EitherOf3::A(view! {
            <p class="banner">{words.left}</p>
            <QuietButton text=words.come_back on_click=move || join(Vec::new()) />
        }),
        State::Refused => EitherOf3::B(view! {
            <QuietButton text=words.ask_again on_click=move || join(refused.clone()) />
        }),
        State::Member | State::Pending => EitherOf3::C(
            view! { <Groups school=id is_member=state == State::Member groups others content /> },
        ),
    };
    let withdraw = (state == State::Pending).then(|| {
        let withdraw = move || content.act(WithdrawJoin { id }, words.saved.into(), id);
        view! { <QuietButton text=words.withdraw on_click=withdraw /> }
    });
    let name = school.name.clone();
    let leave = (state == State::Member).then(|| view! { <Leave id name content /> });
    view! {
        <section class="card school" aria-labelledby=id.to_string()>
            <h2 id=id.to_string() tabindex="-1" dir="auto">{school.name}</h2>
            {request.map(|request| view! { <Request request time_zone /> })}
            {groups}
            {withdraw}
            {leave}
        </section>
    }
}

/// What the parent has asked the school for: it waits, or was refused.
#[component]
fn Request(
    /// The request.
    request: MyRequest,
    /// The time zone of the school.
    time_zone: String,
) -> impl IntoView {
    let words = words::schools();
    let when = |time| dates::date(time, &time_zone);
    if request.state == State::Pending {
        let text = fill(words.pending, &[("date", &when(request.asked_at))]);
        return Either::Left(view! { <p class="banner">{text}</p> });
    }
    let text = fill(words.refused, &[("date", &when(request.decided_at.unwrap_or(request.asked_at)))]);
    let groups: Vec<String> = request.groups.into_iter().map(|group| group.name).collect();
    let groups = (!groups.is_empty()).then(|| {
        view! { <p>{fill(words.refused_groups, &[("groups", &list(&groups))])}</p> }
    });
    Either::Right(view! {
        <div class="warning">
            <p>{text}</p>
            <blockquote dir="auto">{request.reason.unwrap_or_default()}</blockquote>
            {groups}
        </div>
    })
}

/// The groups that the parent is in or was in, and those that they can join.
#[component]
fn Groups(
    /// The id of the school.
    school: Uuid,
    /// Whether the school has let the parent in.
    is_member: bool,
    /// The groups of the parent.
    groups: Vec<GroupOfMine>,
    /// The others.
    others: Vec<GroupToJoin>,
    /// What the page shows.
    content: Content<MySchools>,
) -> impl IntoView {
    let words = words::schools();
    let mine = if groups.is_empty() {
        Either::Left(is_member.then(|| view! { <p>{words.no_groups}</p> }))
    } else {
        let lines = groups.into_iter().map(|group| view! { <Group school group content /> });
        Either::Right(view! {
            <h3>{words.groups}</h3>
            <ul class="my-groups">{lines.collect_view()}</ul>
        })
    };
    let more = (!others.is_empty()).then(|| view! { <MoreGroups school groups=others content /> });
    view! {
        {mine}
        {more}
    }
}

/// One group, and the way out or in.
#[component]
fn Group(
    /// The id of the school.
    school: Uuid,
    /// The group.
    group: GroupOfMine,
    /// What the page shows.
    content: Content<MySchools>,
) -> impl IntoView {
    let words = words::schools();
    let GroupOfMine { group, state, children, .. } = group;
    let id = group.id;
    let (note, label) = match state {
        State::Member if children.is_empty() => (None, words.leave_group),
        State::Member => (Some(fill(words.through, &[("children", &list(&children))])), words.leave_group),
        State::Pending => (Some(words.group_pending.to_owned()), words.take_back),
        State::Refused | State::Left => (Some(words.group_left.to_owned()), words.come_back),
    };
    let leave = move || content.act(LeaveGroup { id: school, group: id }, words.saved.into(), school);
    // Whoever leaves a group no longer hears from it, a child's class included: one touch is not enough for that.
    let leaving = RwSignal::new(false);
    let change = move |_| match state {
        State::Member => leaving.set(true),
        State::Pending => leave(),
        State::Refused | State::Left => {
            content.act(JoinSchool { id: school, groups: vec![id] }, words.saved.into(), school);
        }
    };
    let name = group.name.clone();
    let question = move || {
        leaving.get().then(
            || view! { <LeavingGroup name=name.clone() on_leave=leave on_stay=move || leaving.set(false) /> },
        )
    };
    let of_group = [" ", &group.name].concat();
    view! {
        <li>
            <div>
                <strong dir="auto">{group.name}</strong>
                {note.map(|note| view! { <span class="hint">{note}</span> })}
            </div>
            <button type="button" class="button quiet" hidden=move || leaving.get() on:click=change>
                {label}
                <span class="quiet-text">{of_group}</span>
            </button>
            {question}
        </li>
    }
}

/// Asks before a group is left.
#[component]
fn LeavingGroup(
    /// The name of the group.
    name: String,
    /// Leaves it.
    on_leave: impl Fn() + Send + Sync + 'static,
    /// Takes the question back.
    on_stay: impl Fn() + Send + Sync + 'static,
) -> impl IntoView {
    const QUESTION: &str = "leaving";
    let words = words::schools();
    browser::focus_soon(QUESTION.into());
    view! {
        <section class="warning leaving" aria-labelledby=QUESTION>
            <h4 id=QUESTION tabindex="-1">{fill(words.leave_group_title, &[("group", &name)])}</h4>
            <p>{words.leave_group_text}</p>
            <div class="buttons">
                <button type="button" class="button grave" on:click=move |_| on_leave()>{words.leave_group}</button>
                <button type="button" class="button quiet" on:click=move |_| on_stay()>{words::common().cancel}</button>
            </div>
        </section>
    }
}

/// The groups that can be joined.
#[component]
fn MoreGroups(
    /// The id of the school.
    school: Uuid,
    /// The groups.
    groups: Vec<GroupToJoin>,
    /// What the page shows.
    content: Content<MySchools>,
) -> impl IntoView {
    let words = words::schools();
    // A form's name is for good; a parent has few schools.
    let form = Form::new(String::leak(["more-", &school.to_string()].concat()));
    let chosen = RwSignal::new(Vec::new());
    let submit = move || {
        let groups: Vec<Uuid> = chosen.get_untracked();
        if groups.is_empty() {
            form.add_error("groups", words.none_ticked);
        } else {
            content.act(JoinSchool { id: school, groups }, words.saved.into(), school);
        }
    };
    view! {
        <details class="more-groups">
            <summary>{words.more}</summary>
            <FormView form on_submit=submit>
                <GroupBoxes form groups chosen hint=joining first_name="groups" />
                <SubmitButton form text=words.join_groups />
            </FormView>
        </details>
    }
}

/// Says how a group is joined.
fn joining(group: &GroupToJoin) -> &'static str {
    let words = words::schools();
    if group.joining == Joining::Open { words.open } else { words.asks }
}

/// What leaving the school means, and the button.
#[component]
fn Leave(
    /// The id of the school.
    id: Uuid,
    /// Its name.
    name: String,
    /// What the page shows.
    content: Content<MySchools>,
) -> impl IntoView {
    let words = words::schools();
    let leave = move |_| content.act(LeaveSchool { id }, words.saved.into(), id);
    view! {
        <details class="more-groups">
            <summary>{words.leave}</summary>
            <ul>
                <li>{words.leave_groups}</li>
                <li>{words.leave_history}</li>
                <li>{words.leave_record}</li>
            </ul>
            <button type="button" class="button grave" on:click=leave>
                {fill(words.leave_now, &[("school", &name)])}
            </button>
        </details>
    }
}

/// A button in a row of its own.
#[component]
fn QuietButton(
    /// Its text.
    text: &'static str,
    /// What it does.
    on_click: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <div class="buttons">
            <button type="button" class="button quiet" on:click=move |_| on_click()>{text}</button>
        </div>
    }
}

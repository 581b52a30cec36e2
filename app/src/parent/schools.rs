//! P8: the parent's schools and groups: in, waiting, refused, left.

use super::{register::columns, school_search::SchoolSearch, shown::Shown};
use crate::prelude::*;
use crate::{
    components::{Form, heading, loaded},
    dates,
    dom::{El, button, div, el, p},
    words::{self, fill, list},
};
use shared::{
    Uuid,
    schools::{
        GroupOfMine, JoinSchool, Joining, LeaveGroup, LeaveSchool, ListSchools, MySchools, SchoolOfMine,
        State, WithdrawJoin,
    },
};

/// The page.
pub fn page() -> El {
    let page = Shown::load(ListSchools {});
    let words = words::schools();
    let search = SchoolSearch::new(String::new(), None);
    let join = move |school: shared::join::FoundSchool| {
        let done = fill(words.asked, &[("school", &school.name)]);
        page.act(JoinSchool { id: school.id, groups: Vec::new() }, done, school.id);
        search.found.set(None);
        search.text.set(String::new());
    };
    div("schools-page")
        .add(super::back_to_details())
        .add(heading(words.title))
        .add(p(words.intro))
        // The search comes with the rest, so that nothing moves when it is there.
        .add(loaded(page.state, 2, move |mine: MySchools| {
            let mut parts = mine.schools.iter().map(|school| page.school(school)).collect::<Vec<_>>();
            parts.push(el("h2").text(words.another));
            parts.push(search.element(join));
            parts
        }))
}

impl Shown<MySchools> {
    fn school(self, school: &SchoolOfMine) -> El {
        let words = words::schools();
        let id = school.school.id;
        let saved = || words.saved.to_owned();
        let mut parts: Vec<El> = Vec::new();
        if let Some(request) = &school.request {
            let when = |time| dates::date(time, &school.time_zone);
            if request.state == State::Pending {
                parts.push(p(&fill(words.pending, &[("date", &when(request.asked_at))])).class("banner"));
            } else {
                let groups: Vec<String> = request.groups.iter().map(|group| group.name.clone()).collect();
                let at = request.decided_at.unwrap_or(request.asked_at);
                parts.push(
                    div("warning")
                        .add(p(&fill(words.refused, &[("date", &when(at))])))
                        .add(
                            el("blockquote")
                                .attr("dir", "auto")
                                .text(request.reason.as_deref().unwrap_or_default()),
                        )
                        .add(
                            (!groups.is_empty())
                                .then(|| p(&fill(words.refused_groups, &[("groups", &list(&groups))]))),
                        ),
                );
            }
        }
        if school.state == State::Left {
            parts.push(p(words.left).class("banner"));
            let back = move || self.act(JoinSchool { id, groups: Vec::new() }, saved(), id);
            parts.push(div("buttons").add(button("button quiet", words.come_back, back)));
        } else if school.state == State::Refused {
            let groups: Vec<Uuid> = school
                .request
                .iter()
                .flat_map(|request| request.groups.iter().map(|group| group.id))
                .collect();
            let again = move || self.act(JoinSchool { id, groups: groups.clone() }, saved(), id);
            parts.push(div("buttons").add(button("button quiet", words.ask_again, again)));
        } else {
            parts.extend(self.groups(school));
        }
        if school.state == State::Pending {
            let back = move || self.act(WithdrawJoin { id }, saved(), id);
            parts.push(div("buttons").add(button("button quiet", words.withdraw, back)));
        }
        if school.state == State::Member {
            parts.push(self.leaving(school));
        }
        el("section")
            .class("card school")
            .attr("aria-labelledby", &id.to_string())
            .add(
                el("h2")
                    .attr("id", &id.to_string())
                    .attr("tabindex", "-1")
                    .attr("dir", "auto")
                    .text(&school.school.name),
            )
            .add(parts)
    }

    fn groups(self, school: &SchoolOfMine) -> Vec<El> {
        let words = words::schools();
        let mut parts = Vec::new();
        if !school.groups.is_empty() {
            let lines = school.groups.iter().map(|group| self.group(school.school.id, group));
            parts.push(el("h3").text(words.groups));
            parts.push(el("ul").class("my-groups").add(lines.collect::<Vec<_>>()));
        } else if school.state == State::Member {
            parts.push(p(words.no_groups));
        }
        if !school.others.is_empty() {
            parts.push(self.more(school));
        }
        parts
    }

    fn group(self, school: Uuid, group: &GroupOfMine) -> El {
        let words = words::schools();
        let id = group.group.id;
        let saved = || words.saved.to_owned();
        let through = (!group.children.is_empty() && group.state == State::Member)
            .then(|| fill(words.through, &[("children", &list(&group.children))]));
        let (note, label) = match group.state {
            State::Member => (through.unwrap_or_default(), words.leave_group),
            State::Pending => (words.group_pending.to_owned(), words.take_back),
            State::Refused | State::Left => (words.group_left.to_owned(), words.come_back),
        };
        let member = matches!(group.state, State::Member | State::Pending);
        let pressed = move || {
            if member {
                self.act(LeaveGroup { id: school, group: id }, saved(), school);
            } else {
                self.act(JoinSchool { id: school, groups: vec![id] }, saved(), school);
            }
        };
        let of = [" ", &group.group.name].concat();
        let button = button("button quiet", label, pressed).add(el("span").class("quiet-text").text(&of));
        let text = div("")
            .add(el("strong").attr("dir", "auto").text(&group.group.name))
            .add((!note.is_empty()).then(|| el("span").class("hint").text(&note)));
        el("li").add([text, button])
    }

    /// The groups that can be joined.
    fn more(self, school: &SchoolOfMine) -> El {
        let words = words::schools();
        let id = school.school.id;
        // A form's name is for good; a parent has few schools.
        let form = Form::new(String::leak(["more-", &id.to_string()].concat()));
        let boxes: Vec<(Uuid, RwSignal<bool>)> =
            school.others.iter().map(|group| (group.id, RwSignal::new(false))).collect();
        let elements = school.others.iter().zip(&boxes).enumerate().map(|(index, (group, (id, ticked)))| {
            let hint = if group.joining == Joining::Open { words.open } else { words.asks };
            // The first is where the summary of what is wrong leads.
            let field = if index == 0 { "groups".to_owned() } else { id.to_string() };
            (group.kind, form.checkbox(&field, &group.name, hint, *ticked))
        });
        let elements = columns(elements.collect());
        let submit = move || {
            let groups: Vec<Uuid> =
                boxes.iter().filter(|(_, ticked)| ticked.get_untracked()).map(|(id, _)| *id).collect();
            if groups.is_empty() {
                form.refuse("groups", words.none_ticked);
            } else {
                self.act(JoinSchool { id, groups }, words.saved.into(), id);
            }
        };
        el("details")
            .class("more-groups")
            .add(el("summary").text(words.more))
            .add(form.element(submit).add(elements).add(form.submit(words.join_groups)))
    }

    /// What leaving means, and the button.
    fn leaving(self, school: &SchoolOfMine) -> El {
        let words = words::schools();
        let id = school.school.id;
        let what =
            [words.leave_groups, words.leave_history, words.leave_record].map(|text| el("li").text(text));
        let name = fill(words.leave_now, &[("school", &school.school.name)]);
        let leave = move || self.act(LeaveSchool { id }, words.saved.into(), id);
        el("details")
            .class("more-groups")
            .add(el("summary").text(words.leave))
            .add(el("ul").add(what))
            .add(button("button grave", &name, leave))
    }
}

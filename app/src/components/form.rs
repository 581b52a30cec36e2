//! Forms: fields with label, hint and error, and the summary of what is wrong.
//!
//! What was typed stays, whatever the answer is.

use crate::prelude::*;
use crate::{
    api, browser,
    dom::{self, El, div, el, link},
    words::{self, said},
};
use shared::{Code, Endpoint, Problem};
use web_sys::HtmlInputElement;

/// Something wrong with a form.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Wrong {
    /// The field as the request spells it; empty when it is the whole form.
    field: String,
    /// What to do.
    text: String,
}

/// One form: its state, and its parts. Copies are the same form.
#[derive(Clone, Copy)]
pub struct Form {
    /// Begins the ids of its fields, so that they are unique on the page.
    name: &'static str,
    wrongs: RwSignal<Vec<Wrong>>,
    busy: RwSignal<bool>,
}

impl Form {
    /// A form; its name is unique on the page: `sign-in`.
    pub fn new(name: &'static str) -> Self {
        Self { name, wrongs: RwSignal::new(Vec::new()), busy: RwSignal::new(false) }
    }

    /// The element, with the summary of what is wrong at its top. `submit` checks, notes with [`Form::refuse`] what is
    /// wrong, and calls [`Form::send`].
    pub fn element(self, submit: impl Fn() + 'static) -> El {
        el("form").attr("novalidate", "").add(div("").live(move || self.summary())).on(
            "submit",
            move |event| {
                event.prevent_default();
                if !self.busy.get_untracked() {
                    self.forget();
                    submit();
                }
            },
        )
    }

    /// The id of a field's input.
    pub fn id(self, field: &str) -> String {
        [self.name, "-", field].concat()
    }

    /// Forgets what was wrong. [`Form::element`] does so before it submits.
    pub fn forget(self) {
        self.wrongs.set(Vec::new());
    }

    /// Notes what is wrong with a field (`""` is the whole form) and takes the parent to the summary.
    pub fn refuse(self, field: &str, text: impl Into<String>) {
        let wrong = Wrong { field: field.to_owned(), text: text.into() };
        self.wrongs.update(|wrongs| wrongs.push(wrong));
        browser::focus_soon(self.id("summary"));
    }

    /// Notes a problem that the server found, field by field where it names them.
    pub fn fail(self, problem: &Problem) {
        match problem.code {
            Code::WrongCode => self.refuse("code", said(problem)),
            Code::WrongPassword | Code::Locked => self.refuse("password", said(problem)),
            _ if problem.fields.is_empty() => self.refuse("", said(problem)),
            _ => {}
        }
        for field in &problem.fields {
            self.refuse(&field.field, field.message.clone());
        }
    }

    /// Whether nothing wrong has been noted.
    pub fn is_sound(self) -> bool {
        self.wrongs.with_untracked(Vec::is_empty)
    }

    /// Sends the form once, unless something is wrong with it or it is on its way already.
    pub fn send<E: Endpoint>(self, request: E, done: impl FnOnce(E::Response) + 'static) {
        self.send_or(request, done, |_| false);
    }

    /// The same for a page that can deal with some problems itself: `mends` says whether it did.
    pub fn send_or<E: Endpoint>(
        self,
        request: E,
        done: impl FnOnce(E::Response) + 'static,
        mends: impl FnOnce(&Problem) -> bool + 'static,
    ) {
        if self.busy.get_untracked() || !self.is_sound() {
            return;
        }
        self.busy.set(true);
        dom::spawn(async move {
            let answer = api::call(request).await;
            self.busy.set(false);
            match answer {
                Ok(answer) => done(answer),
                Err(problem) if mends(&problem) => {}
                Err(problem) => self.fail(&problem),
            }
        });
    }

    /// What is wrong, each with a link to its field. It takes the focus.
    fn summary(self) -> Option<El> {
        let wrongs = self.wrongs.get();
        if wrongs.is_empty() {
            return None;
        }
        let line = |wrong: &Wrong| {
            let field = self.id(&wrong.field);
            let line = el("li");
            if browser::by_id(&field).is_some() {
                line.add(link(&["#", &field].concat(), &wrong.text))
            } else {
                line.text(&wrong.text)
            }
        };
        let lines = wrongs.iter().map(line).collect::<Vec<_>>();
        let summary =
            div("summary").attr("role", "alert").attr("tabindex", "-1").attr("id", &self.id("summary"));
        Some(summary.add(el("h2").text(words::common().there_is_a_problem)).add(el("ul").add(lines)))
    }

    /// What is wrong with a field; a view that reads it follows it.
    pub fn error(self, field: &str) -> Option<String> {
        self.wrongs
            .with(|wrongs| wrongs.iter().find(|wrong| wrong.field == field).map(|wrong| wrong.text.clone()))
    }

    /// A line to type into. Its name is that of the request's field.
    pub fn field(
        self,
        name: &'static str,
        kind: Kind,
        label: &str,
        hint: &str,
        value: RwSignal<String>,
    ) -> El {
        let (r#type, inputmode, autocomplete) = kind.attributes();
        let input = el("input")
            .attr("type", r#type)
            .attr_if("inputmode", inputmode)
            .attr("autocomplete", autocomplete)
            .attr("spellcheck", "false");
        let raw = matches!(kind, Kind::Username | Kind::Email | Kind::Code);
        // Addresses and numbers are written from left to right in every language; names as their letters are.
        let left_to_right = raw || kind == Kind::Mobile;
        let input = input.attr("dir", if left_to_right { "ltr" } else { "auto" });
        let input = input.attr_if("autocapitalize", raw.then_some("none"));
        self.frame(name, label, hint, self.typed(input, name, !hint.is_empty(), value), None)
    }

    /// Lines to type into.
    pub fn area(self, name: &'static str, label: &str, hint: &str, value: RwSignal<String>) -> El {
        // `typed` treats it as an input: both have a value, and that is all it asks for.
        let area = el("textarea").attr("rows", "7").attr("dir", "auto");
        self.frame(name, label, hint, self.typed(area, name, !hint.is_empty(), value), None)
    }

    /// A password with a button that shows it. Its name is that of the request's field.
    pub fn password(
        self,
        name: &'static str,
        label: &str,
        hint: &str,
        choosing: bool,
        value: RwSignal<String>,
    ) -> El {
        let common = words::common();
        let shown = RwSignal::new(false);
        let input = el("input")
            .live_attr("type", move || Some(if shown.get() { "text" } else { "password" }.to_owned()))
            .attr("autocomplete", if choosing { "new-password" } else { "current-password" })
            .attr("autocapitalize", "none")
            .attr("dir", "ltr")
            .attr("spellcheck", "false");
        let button = dom::button("button quiet", "", move || shown.update(|shown| *shown = !*shown))
            .attr("aria-controls", &self.id(name))
            .live_attr("aria-label", move || {
                Some(if shown.get() { common.hide_password } else { common.show_password }.to_owned())
            })
            .live_text(move || if shown.get() { common.hide } else { common.show }.to_owned());
        let input = self.typed(input, name, !hint.is_empty(), value);
        self.frame(name, label, hint, input, Some(button))
    }

    /// A choice of one among a few, each with its value, its text and a hint.
    pub fn radios(
        self,
        name: &'static str,
        legend: &str,
        hint: &str,
        options: &[(&'static str, &str, &str)],
        value: RwSignal<String>,
    ) -> El {
        let chosen = value.get_untracked();
        let options = options.iter().enumerate().map(|(index, (option, text, hint))| {
            // The first is where the summary of what is wrong leads.
            let id = if index == 0 { self.id(name) } else { [&self.id(name), "-", option].concat() };
            let hint_id = [&id, "-hint"].concat();
            let described = (!hint.is_empty()).then_some(&*hint_id);
            let input = el("input")
                .attr("type", "radio")
                .attr("id", &id)
                .attr("name", &self.id(name))
                .attr("value", option)
                .attr_if("aria-describedby", described);
            let element: HtmlInputElement = input.node_as();
            element.set_checked(*option == chosen);
            let option = *option;
            div("check")
                .add(input.on("change", move |_| value.set(option.to_owned())))
                .add(el("label").attr("for", &id).text(text))
                .add(described.map(|id| el("p").class("hint").attr("id", id).text(hint)))
        });
        el("fieldset")
            .class("radios")
            .add(el("legend").text(legend))
            .add((!hint.is_empty()).then(|| el("p").class("hint").text(hint)))
            .add(options.collect::<Vec<_>>())
    }

    /// A choice of one among values and their texts.
    pub fn select(
        self,
        name: &'static str,
        label: &str,
        options: &[(String, String)],
        value: RwSignal<String>,
    ) -> El {
        let chosen = value.get_untracked();
        let options = options.iter().map(|(option, text)| {
            let selected = (*option == chosen).then_some("");
            el("option").attr("value", option).attr_if("selected", selected).text(text)
        });
        let select =
            el("select").add(options.collect::<Vec<_>>()).attr("id", &self.id(name)).attr("name", name);
        let element: web_sys::HtmlSelectElement = select.node_as();
        let select = select.on("change", move |_| value.set(element.value()));
        self.frame(name, label, "", select, None)
    }

    /// A box to tick.
    pub fn checkbox(self, name: &str, label: &str, hint: &str, value: RwSignal<bool>) -> El {
        let id = self.id(name);
        let input = el("input").attr("type", "checkbox").attr("id", &id).attr("name", name);
        let element: HtmlInputElement = input.node_as();
        element.set_checked(value.get_untracked());
        let input =
            self.described(input.on("change", move |_| value.set(element.checked())), name, !hint.is_empty());
        self.marked("check", name)
            .add(input)
            .add(el("label").attr("for", &id).text(label))
            .add(
                (!hint.is_empty())
                    .then(|| el("p").class("hint").attr("id", &[&id, "-hint"].concat()).text(hint)),
            )
            .add(self.error_text(name))
    }

    /// The button that sends the form.
    pub fn submit(self, text: &'static str) -> El {
        el("button")
            .class("button")
            .live_attr("aria-disabled", move || self.busy.get().then(|| "true".to_owned()))
            .live_text(move || if self.busy.get() { words::common().sending } else { text }.to_owned())
    }

    /// Whatever is typed goes into `value`, and whatever `value` is set to is shown.
    fn typed(self, input: El, name: &'static str, hint: bool, value: RwSignal<String>) -> El {
        let element: HtmlInputElement = input.node_as();
        dom::effect({
            let element = element.clone();
            move || {
                let value = value.get();
                // Setting the same text again would move the cursor to its end.
                if element.value() != value {
                    element.set_value(&value);
                }
            }
        });
        let input = input
            .attr("id", &self.id(name))
            .attr("name", name)
            .on("input", move |_| value.set(element.value()));
        self.described(input, name, hint)
    }

    /// Tells a screen reader what belongs to a control: its hint, and what is wrong with it.
    fn described(self, input: El, name: &str, hint: bool) -> El {
        let id = self.id(name);
        let (name, same) = (name.to_owned(), name.to_owned());
        input.live_attr("aria-invalid", move || self.error(&same).map(|_| "true".to_owned())).live_attr(
            "aria-describedby",
            move || {
                let mut ids = String::new();
                for (there, end) in [(hint, "-hint "), (self.error(&name).is_some(), "-error ")] {
                    if there {
                        ids.push_str(&id);
                        ids.push_str(end);
                    }
                }
                (!ids.is_empty()).then_some(ids)
            },
        )
    }

    /// What stands around a control; it shows where something is wrong.
    fn marked(self, class: &str, name: &str) -> El {
        let name = name.to_owned();
        div(class).live_class("is-wrong", move || self.error(&name).is_some())
    }

    /// What is wrong with a control, if anything.
    fn error_text(self, name: &str) -> El {
        let id = [&self.id(name), "-error"].concat();
        let name = name.to_owned();
        div("").live(move || {
            let error = el("p").class("error").attr("id", &id);
            let before = el("span").class("quiet-text").text(words::common().error);
            self.error(&name).map(|text| error.add(before).text(" ").text(&text))
        })
    }

    /// Label, hint, error and whatever is typed into.
    fn frame(self, name: &'static str, label: &str, hint: &str, input: El, button: Option<El>) -> El {
        let id = self.id(name);
        let hint_id = [&id, "-hint"].concat();
        let hint = (!hint.is_empty()).then(|| el("p").class("hint").attr("id", &hint_id).text(hint));
        let input = match button {
            Some(button) => div("with-button").add([input, button]),
            None => input,
        };
        self.marked("field", name)
            .add(el("label").attr("for", &id).text(label))
            .add(hint)
            .add(self.error_text(name))
            .add(input)
    }
}

/// The look of an error summary, for a single text.
pub(super) fn summary_box(text: &str) -> El {
    let heading = el("h2").text(words::common().there_is_a_problem);
    div("summary").attr("role", "alert").add([heading, el("p").text(text)])
}

/// What a field holds: it decides the keyboard of a phone and what the browser may fill in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Any text.
    Text,
    /// A person's own name.
    Name,
    /// The email address of a sign-in.
    Username,
    /// Another email address.
    Email,
    /// A mobile number.
    Mobile,
    /// A code that was sent.
    Code,
    /// A day.
    Day,
    /// Words to look for.
    Search,
}

impl Kind {
    /// `type`, `inputmode` and `autocomplete`.
    const fn attributes(self) -> (&'static str, Option<&'static str>, &'static str) {
        match self {
            Self::Text => ("text", None, "off"),
            Self::Name => ("text", None, "name"),
            // type=email would change what was typed in some browsers, so it is text with the keyboard for email.
            Self::Username => ("text", Some("email"), "username"),
            Self::Email => ("text", Some("email"), "email"),
            Self::Mobile => ("tel", None, "tel"),
            Self::Code => ("text", Some("numeric"), "one-time-code"),
            Self::Day => ("date", None, "off"),
            Self::Search => ("search", None, "off"),
        }
    }
}

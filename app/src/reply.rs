//! P5 and O8: files, the lines of a thread, and the form that writes one. Parents and the office share them.
//!
//! A file is uploaded as soon as it is chosen, so that what is wrong with it is said at once; the reply then names it. What was
//! typed and chosen stays until the server has it.

use crate::prelude::*;
use crate::{
    api,
    components::{Form, Picture, Say, icon, say},
    dom::{self, El, button, div, el, link, p},
    words::{self, fill, said},
};
use shared::{
    Code, Problem, Uuid,
    reply::{Attachment, FILE_BYTES, FILE_MB, FILES, FileKind},
};
use std::cell::RefCell;
use web_sys::HtmlInputElement;

/// Files, each as a link; pictures show themselves. `base` is where they are.
pub fn files(files: &[Attachment], base: &str) -> Option<El> {
    let file = |file: &Attachment| {
        let url = [base, &file.id.to_string()].concat();
        let (picture, link) = if file.kind.is_shown() {
            let url = [&url, "?inline"].concat();
            let picture = el("img").attr("src", &url).attr("alt", "").attr("loading", "lazy");
            (picture, link(&url, "").attr("target", "_blank").attr("rel", "noopener"))
        } else {
            (el("span").add(icon(Picture::File)), link(&url, "").attr("download", ""))
        };
        let picture = picture.class("thumb").attr("width", "56").attr("height", "56");
        let about = el("span").add([
            el("bdi").text(&file.name),
            el("span").class("hint").text(&[kind(file.kind), ", ", &size(file.size)].concat()),
        ]);
        el("li").add(link.add([picture, about]))
    };
    let list = files.iter().map(file).collect::<Vec<_>>();
    (!list.is_empty()).then(|| el("ul").class("files").attr("aria-label", words::reply().files).add(list))
}

/// One line of a thread.
pub fn line(from_school: bool, who: &str, when: &str, text: Option<El>, files: Option<El>) -> El {
    let head =
        div("line-head").add([el("strong").add(el("bdi").text(who)), el("span").class("hint").text(when)]);
    el("li").class(if from_school { "card is-school" } else { "card" }).add(head).add(text).add(files)
}

const fn kind(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Pdf => "PDF",
        FileKind::Jpeg => "JPEG",
        FileKind::Png => "PNG",
        FileKind::Gif => "GIF",
        FileKind::Webp => "WebP",
        FileKind::Heic => "HEIC",
    }
}

/// `340 KB`, `1.2 MB`
fn size(bytes: i64) -> String {
    let tenths = bytes * 10 / (1024 * 1024);
    if tenths < 10 {
        [&(bytes / 1024).max(1).to_string(), " KB"].concat()
    } else {
        [&(tenths / 10).to_string(), ".", &(tenths % 10).to_string(), " MB"].concat()
    }
}

/// What was written and is to be sent.
pub struct Draft {
    /// The same for the same content, so that it is sent once.
    pub request: Uuid,
    /// The text.
    pub text: String,
    /// The files that are there.
    pub files: Vec<Uuid>,
}

/// A file that was chosen.
#[derive(Clone)]
struct Chosen {
    /// Tells it from the others.
    number: i32,
    name: String,
    is: Upload,
}

#[derive(Clone)]
enum Upload {
    /// On its way.
    Going(RwSignal<i32>),
    There(Uuid),
    /// Why not.
    Failed(String),
}

/// What the form says, which differs between a parent and the office.
#[derive(Clone, Copy)]
pub struct Says {
    /// Who will read the line.
    pub hint: &'static str,
    /// The button that sends it.
    pub button: &'static str,
    /// That it was sent.
    pub sent: &'static str,
}

/// The form that writes a line. `send` sends it and then calls what it is given.
pub fn writer(
    path: String,
    base: &'static str,
    says: Says,
    send: impl Fn(Form, Draft, Box<dyn FnOnce()>) + 'static,
) -> El {
    let words = words::reply();
    let form = Form::new("reply");
    let text = RwSignal::new(String::new());
    let chosen = RwSignal::new(Vec::<Chosen>::new());
    let last = RefCell::new((String::new(), Vec::new(), Uuid::nil()));
    let submit = move || {
        let files = chosen.with_untracked(|all| {
            all.iter().map(|file| if let Upload::There(id) = file.is { Some(id) } else { None }).collect()
        });
        let Some(files): Option<Vec<Uuid>> = files else { return form.refuse("files", words.wait) };
        let text_now = text.get_untracked();
        // Tried again, it is the same one; with something changed, another.
        let mut last = last.borrow_mut();
        if last.2.is_nil() || last.0 != text_now || last.1 != files {
            *last = (text_now.clone(), files.clone(), random());
        }
        let draft = Draft { request: last.2, text: text_now, files };
        send(
            form,
            draft,
            Box::new(move || {
                text.set(String::new());
                chosen.set(Vec::new());
                say(Say::Done(says.sent.to_owned()));
            }),
        );
    };
    form.element(submit)
        .class("writer")
        .add(form.area("text", words.write, says.hint, text))
        .add(picker(form, chosen, path))
        .add(div("").attr("role", "status").live(move || {
            let rows = chosen.with(|all| all.iter().map(|file| row(file, chosen, base)).collect::<Vec<_>>());
            (!rows.is_empty()).then(|| el("ul").class("chosen").add(rows))
        }))
        .add(form.submit(says.button))
}

/// A number that nobody else has.
fn random() -> Uuid {
    let text = window().crypto().map(|crypto| crypto.random_uuid());
    text.ok().and_then(|text| Uuid::try_parse(&text).ok()).unwrap_or_default()
}

/// The browser's own choice of files; on a phone it offers the camera.
fn picker(form: Form, chosen: RwSignal<Vec<Chosen>>, path: String) -> El {
    let words = words::reply();
    let input = el("input")
        .attr("type", "file")
        .attr("multiple", "")
        .attr("accept", "image/jpeg,image/png,image/webp,image/gif,application/pdf")
        .attr("id", &form.id("files"))
        .attr("aria-describedby", "reply-files-hint");
    let element: HtmlInputElement = input.node_as();
    let number = StoredValue::new(0);
    let input = input.on("change", move |_| {
        form.forget();
        let Some(files) = element.files() else { return };
        for file in (0..files.length()).filter_map(|at| files.get(at)) {
            if chosen.with_untracked(Vec::len) >= FILES {
                form.refuse("files", fill(words.too_many, &[("most", &FILES.to_string())]));
                break;
            }
            let at = number.get_value();
            number.set_value(at + 1);
            start(at, file, chosen, path.clone());
        }
        // The same file can be chosen again.
        element.set_value("");
    });
    let hint = fill(words.add_hint, &[("most", &FILES.to_string()), ("mb", &FILE_MB.to_string())]);
    div("field").add([
        el("label").attr("for", &form.id("files")).text(words.add),
        p(&hint).class("hint").attr("id", "reply-files-hint"),
        div("").live(move || form.error("files").map(|text| p(&text).class("error"))),
        input,
    ])
}

fn start(number: i32, file: web_sys::File, chosen: RwSignal<Vec<Chosen>>, path: String) {
    let gone = RwSignal::new(0);
    let name = file.name();
    chosen.update(|all| all.push(Chosen { number, name, is: Upload::Going(gone) }));
    let set = move |is: Upload| {
        chosen.update(|all| {
            if let Some(file) = all.iter_mut().find(|file| file.number == number) {
                file.is = is;
            }
        });
    };
    #[expect(clippy::cast_precision_loss, reason = "ten million is exact")]
    let most = FILE_BYTES as f64;
    if file.size() > most {
        return set(Upload::Failed(too_large()));
    }
    dom::spawn(async move {
        set(match api::upload(&path, &file, move |part| gone.set(part)).await {
            Ok(file) => Upload::There(file.id),
            Err(problem) => Upload::Failed(why(&problem)),
        });
    });
}

fn too_large() -> String {
    fill(words::reply().too_large, &[("mb", &FILE_MB.to_string())])
}

/// What is wrong with a file: the server says it in the parent's language.
fn why(problem: &Problem) -> String {
    match (problem.fields.first(), problem.code) {
        (Some(field), _) => field.message.clone(),
        (None, Code::TooLarge) => too_large(),
        (None, _) => said(problem),
    }
}

/// A chosen file: how far it is, or what is wrong with it.
fn row(file: &Chosen, chosen: RwSignal<Vec<Chosen>>, base: &'static str) -> El {
    let words = words::reply();
    let number = file.number;
    let there = if let Upload::There(id) = file.is { Some(id) } else { None };
    let remove = button("icon-button", "", move || {
        chosen.update(|all| all.retain(|file| file.number != number));
        if let Some(id) = there {
            api::forget([base, &id.to_string()].concat());
        }
    });
    let remove =
        remove.attr("aria-label", &fill(words.remove, &[("name", &file.name)])).add(icon(Picture::Cross));
    let state = match &file.is {
        Upload::Going(gone) => {
            let gone = *gone;
            el("progress")
                .attr("max", "100")
                .attr("aria-label", words.uploading)
                .live_attr("value", move || Some(gone.get().to_string()))
        }
        Upload::There(_) => icon(Picture::Tick),
        Upload::Failed(why) => p(why).class("error"),
    };
    el("li").add([el("bdi").text(&file.name), state, remove])
}

//! The files of a reply that is being written: each is uploaded as soon as it is chosen.

use crate::{
    api::{Api, use_api},
    components::{Form, Icon, Picture},
    i18n::{explain, fill, words},
    state::{ChosenFile, Upload},
};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    Code, Problem,
    reply::{FILE_BYTES, FILE_MB, FILES},
};
use web_sys::{File, HtmlInputElement};

/// The browser's own choice of files; on a phone it offers the camera.
#[component]
pub fn FilePicker(
    /// The form that it belongs to.
    form: Form,
    /// Where files are sent.
    uploads: String,
    /// What is chosen.
    files: RwSignal<Vec<ChosenFile>>,
) -> impl IntoView {
    let words = words::reply();
    let api = use_api();
    let choose = move |input: HtmlInputElement| {
        form.clear_errors();
        let Some(list) = input.files() else { return };
        for file in (0..list.length()).filter_map(|at| list.get(at)) {
            if files.with_untracked(Vec::len) >= FILES {
                form.add_error("files", fill(words.too_many, &[("most", &FILES.to_string())]));
                break;
            }
            upload(api, uploads.clone(), file, files);
        }
        // The same file can be chosen again.
        input.set_value("");
    };
    let hint = fill(words.add_hint, &[("most", &FILES.to_string()), ("mb", &FILE_MB.to_string())]);
    view! {
        <div class="field">
            <label for=form.id("files")>{words.add}</label>
            <p class="hint" id=form.id("files-hint")>{hint}</p>
            <div>{move || form.error("files").map(|text| view! { <p class="error">{text}</p> })}</div>
            <input
                type="file"
                multiple
                accept="image/jpeg,image/png,image/webp,image/gif,application/pdf"
                id=form.id("files")
                aria-describedby=form.id("files-hint")
                on:change:target=move |event| choose(event.target())
            />
        </div>
    }
}

/// Sends a file, whatever page is shown meanwhile.
fn upload(api: Api, url: String, file: File, files: RwSignal<Vec<ChosenFile>>) {
    let number =
        files.with_untracked(|files| files.iter().map(|file| file.number).max().unwrap_or_default()) + 1;
    let chosen = |upload| ChosenFile { number, name: file.name(), upload };
    #[expect(clippy::cast_precision_loss, reason = "ten million is exact")]
    if file.size() > FILE_BYTES as f64 {
        return files.update(|files| files.push(chosen(Upload::Failed(too_large()))));
    }
    files.update(|files| files.push(chosen(Upload::Sending(0))));
    let set = move |upload: Upload| {
        files.update(|files| {
            if let Some(file) = files.iter_mut().find(|file| file.number == number) {
                file.upload = upload;
            }
        });
    };
    spawn_local(async move {
        set(match api.upload(&url, &file, move |part| set(Upload::Sending(part))).await {
            Ok(file) => Upload::Done(file.id),
            Err(problem) => Upload::Failed(what_is_wrong(&problem)),
        });
    });
}

fn too_large() -> String {
    fill(words::reply().too_large, &[("mb", &FILE_MB.to_string())])
}

/// What is wrong with a file: the server says it in the parent's language.
fn what_is_wrong(problem: &Problem) -> String {
    match (problem.fields.first(), problem.code) {
        (Some(field), _) => field.message.clone(),
        (None, Code::TooLarge) => too_large(),
        (None, _) => explain(problem),
    }
}

/// The files that are chosen, and how far each is.
#[component]
pub fn ChosenFiles(
    /// What is chosen.
    files: RwSignal<Vec<ChosenFile>>,
    /// Where files are that were sent: their ids follow.
    base: &'static str,
) -> impl IntoView {
    let api = use_api();
    let remove = move |number: u32| {
        let uploaded = files.with_untracked(|files| {
            let file = files.iter().find(|file| file.number == number)?;
            if let Upload::Done(id) = file.upload { Some(id) } else { None }
        });
        files.update(|files| files.retain(|file| file.number != number));
        if let Some(id) = uploaded {
            api.discard([base, &id.to_string()].concat());
        }
    };
    let row = move |file: ChosenFile| {
        let words = words::reply();
        let number = file.number;
        let upload = Memo::new(move |_| {
            files
                .with(|files| files.iter().find(|file| file.number == number).map(|file| file.upload.clone()))
        });
        let state = move || {
            upload.get().map(|upload| match upload {
                Upload::Sending(part) => {
                    view! { <progress max="100" aria-label=words.uploading value=part></progress> }.into_any()
                }
                Upload::Done(_) => view! { <Icon picture=Picture::Tick /> }.into_any(),
                Upload::Failed(why) => view! { <p class="error">{why}</p> }.into_any(),
            })
        };
        view! {
            <li>
                <bdi>{file.name.clone()}</bdi>
                {state}
                <button
                    type="button"
                    class="icon-button"
                    aria-label=fill(words.remove, &[("name", &file.name)])
                    on:click=move |_| remove(number)
                >
                    <Icon picture=Picture::Cross />
                </button>
            </li>
        }
    };
    let some = Memo::new(move |_| files.with(|files| !files.is_empty()));
    move || {
        some.get().then(|| {
            view! {
                <ul class="chosen">
                    <For each=move || files.get() key=|file| file.number children=row />
                </ul>
            }
        })
    }
}

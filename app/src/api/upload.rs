//! Sending a file. `fetch` does not say how far it is, so this is `XMLHttpRequest`.

use super::{
    Api,
    transport::{local_problem, read},
};
use crate::i18n;
use futures_channel::oneshot;
use shared::{
    Code, Problem,
    reply::{Attachment, FILE_NAME, UPLOAD},
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{File, ProgressEvent, XmlHttpRequest};

impl Api {
    /// Sends a file. `progress` is told how many hundredths of it have gone.
    pub async fn upload(
        self,
        url: &str,
        file: &File,
        progress: impl Fn(i32) + Clone + 'static,
    ) -> Result<Attachment, Problem> {
        let mut resumed = false;
        loop {
            match upload_once(url, file, progress.clone()).await {
                Err(problem) if problem.code == Code::SignedOut => {
                    if resumed || !self.resume().await {
                        self.session.wait_for_sign_in(true).await;
                    }
                    resumed = true;
                }
                answer => return answer,
            }
        }
    }
}

async fn upload_once(
    url: &str,
    file: &File,
    progress: impl Fn(i32) + 'static,
) -> Result<Attachment, Problem> {
    let unreachable = |_: JsValue| local_problem(Code::Unreachable);
    let request = XmlHttpRequest::new().map_err(unreachable)?;
    request.open("POST", url).map_err(unreachable)?;
    let name = String::from(js_sys::encode_uri_component(&file.name()));
    for (header, value) in
        [("content-type", UPLOAD), (FILE_NAME, &name), ("accept-language", i18n::language().tag())]
    {
        request.set_request_header(header, value).map_err(unreachable)?;
    }
    let progress =
        Closure::<dyn FnMut(ProgressEvent)>::new(move |event: ProgressEvent| progress(hundredths(&event)));
    if let Ok(upload) = request.upload() {
        upload.set_onprogress(Some(progress.as_ref().unchecked_ref()));
    }
    let (sender, ended) = oneshot::channel::<()>();
    let loaded = Closure::once_into_js(move || _ = sender.send(()));
    request.set_onloadend(Some(loaded.unchecked_ref()));
    request.send_with_opt_blob(Some(file)).map_err(unreachable)?;
    _ = ended.await;
    let text = request.response_text().ok().flatten().unwrap_or_default();
    match request.status().unwrap_or(0) {
        200 => read(&text),
        0 => Err(local_problem(Code::Unreachable)),
        _ => Err(read(&text).unwrap_or_else(|problem| problem)),
    }
}

#[expect(clippy::cast_possible_truncation, reason = "it is between 0 and 100")]
fn hundredths(event: &ProgressEvent) -> i32 {
    (event.loaded() / event.total().max(1.0) * 100.0) as i32
}

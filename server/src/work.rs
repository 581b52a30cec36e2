//! Work beside the threads and the answers: what keeps a processor busy has a thread and a permit of its own, and what nobody waits
//! for is finished before the server stops.

use crate::{
    error::{Error, Result},
    state::AppState,
};
use std::{future::Future, sync::Arc};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Does work that keeps a processor busy for long off the threads that answer, and no more of it at a time than there are
/// permits. The work holds its permit itself: a caller who goes away while it runs does not make room for another.
pub async fn on_a_thread<T: Send + 'static>(
    permits: &Arc<Semaphore>,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T> {
    let (_, done) = on_a_thread_and_after(permits, work).await?;
    Ok(done)
}

/// The same, with the permit of what was done: for a result that takes as much room as the work, hold it as long as that.
pub async fn on_a_thread_and_after<T: Send + 'static>(
    permits: &Arc<Semaphore>,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<(OwnedSemaphorePermit, T)> {
    let permit =
        Arc::clone(permits).acquire_owned().await.map_err(|_| Error::internal("the server is stopping"))?;
    tokio::task::spawn_blocking(move || {
        let done = work();
        (permit, done)
    })
    .await
    .map_err(|_| Error::internal("a thread that works for a request failed"))
}

/// Does something beside an answer, whose time would otherwise tell what the answer does not. A failure is logged with `failed` before its cause.
pub fn beside(app: &AppState, failed: &'static str, work: impl Future<Output = Result> + Send + 'static) {
    app.beside.spawn(async move {
        if let Err(error) = work.await {
            tracing::error!(what = %error, "{failed}");
        }
    });
}

/// Waits until nothing is being done beside an answer any more.
pub async fn finish(app: &AppState) {
    app.beside.close();
    app.beside.wait().await;
    app.beside.reopen();
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{sync::mpsc, time::Duration};

    #[tokio::test(flavor = "multi_thread")]
    async fn work_keeps_its_permit_when_its_caller_is_gone() {
        let permits = Arc::new(Semaphore::new(1));
        let (begun, has_begun) = mpsc::channel();
        let (go_on, may_go_on) = mpsc::channel::<()>();
        let caller = {
            let permits = permits.clone();
            tokio::spawn(async move {
                on_a_thread(&permits, move || {
                    begun.send(()).expect("the test waits");
                    may_go_on.recv().expect("the test says so");
                })
                .await
            })
        };
        tokio::task::block_in_place(|| has_begun.recv()).expect("it begins");
        caller.abort();
        assert!(caller.await.expect_err("gone").is_cancelled());
        assert_eq!(permits.available_permits(), 0, "the work goes on, so there is no room");
        go_on.send(()).expect("it waits");
        let _room = tokio::time::timeout(Duration::from_mins(1), permits.acquire())
            .await
            .expect("room, once it is done")
            .expect("open");
    }

    #[tokio::test]
    async fn what_was_done_may_keep_its_permit() {
        let permits = Arc::new(Semaphore::new(1));
        let (permit, done) = on_a_thread_and_after(&permits, || 7).await.expect("done");
        assert_eq!((done, permits.available_permits()), (7, 0));
        drop(permit);
        assert_eq!(on_a_thread(&permits, || 8).await.expect("done"), 8);
        assert_eq!(permits.available_permits(), 1);
    }
}

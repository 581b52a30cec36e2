//! Where attachments are: files under random names, in a folder or in a bucket that speaks S3. Nothing here knows whose they are.
//!
//! A file is there whole or not at all: a folder's is written under another name, synced and then renamed, a bucket's appears
//! with its last byte.

use crate::{
    clock::Chance,
    error::{Error, Result},
};
use axum::body::{Body, Bytes};
use object_store::{
    ClientOptions, ObjectStore, ObjectStoreExt as _, RetryConfig, aws::AmazonS3Builder,
    local::LocalFileSystem, memory::InMemory, path::Path, prefix::PrefixStore,
};
use std::{fmt, fmt::Write as _, fs, sync::Arc, time::Duration};

/// For how long a bucket is asked again when it does not answer.
const RETRY: Duration = Duration::from_secs(10);

/// The store. Cheap to clone.
#[derive(Clone)]
pub struct Store {
    files: Option<Arc<dyn ObjectStore>>,
    place: String,
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.place)
    }
}

impl Store {
    /// A folder, made when it is missing, or `s3://BUCKET/PREFIX`. `settings` are those of a bucket, named as everywhere:
    /// `AWS_ENDPOINT`, `AWS_REGION`, `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`; others are passed over. The error is a
    /// sentence.
    pub fn open(place: &str, settings: impl IntoIterator<Item = (String, String)>) -> Result<Self, String> {
        match place.strip_prefix("s3://") {
            Some(bucket) => Self::bucket(place, bucket, settings),
            None => Self::folder(place),
        }
    }

    fn folder(place: &str) -> Result<Self, String> {
        let failed =
            |what: &dyn fmt::Display| format!("The folder {place} for attachments cannot be used: {what}.");
        let mut folder = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
        folder.recursive(true).create(place).map_err(|error| failed(&error))?;
        let files = LocalFileSystem::new_with_prefix(place).map_err(|error| failed(&error))?.with_fsync(true);
        Ok(Self { files: Some(Arc::new(files)), place: format!("the folder {place}") })
    }

    fn bucket(
        place: &str,
        bucket: &str,
        settings: impl IntoIterator<Item = (String, String)>,
    ) -> Result<Self, String> {
        let (bucket, prefix) = bucket.split_once('/').unwrap_or((bucket, ""));
        // The program's other connections are made by ring too. A second call finds it there.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let mut builder = AmazonS3Builder::new();
        let mut plain = false;
        for (name, value) in settings {
            let name = name.to_ascii_lowercase();
            if let Some(key) = name.starts_with("aws_").then(|| name.parse().ok()).flatten() {
                plain |= name == "aws_endpoint" && value.starts_with("http://");
                builder = builder.with_config(key, value);
            }
        }
        let retry = RetryConfig { max_retries: 2, retry_timeout: RETRY, ..RetryConfig::default() };
        let files = builder
            .with_bucket_name(bucket)
            .with_retry(retry)
            // One request a file, which every store that speaks S3 understands.
            .with_disable_bulk_delete(true)
            // An address that says http is meant so: a store on the same host.
            .with_client_options(ClientOptions::new().with_allow_http(plain))
            .build()
            .map_err(|error| format!("The bucket {place} for attachments cannot be used: {error}."))?;
        let files = PrefixStore::new(files, Path::from(prefix));
        Ok(Self { files: Some(Arc::new(files)), place: format!("the bucket {place}") })
    }

    /// Keeps files as long as the program runs: for tests.
    pub fn memory() -> Self {
        Self { files: Some(Arc::new(InMemory::new())), place: "memory".to_owned() }
    }

    /// No store: files can be neither taken nor given.
    pub fn nowhere() -> Self {
        Self { files: None, place: "nowhere".to_owned() }
    }

    /// Whether there is a store.
    pub const fn is_somewhere(&self) -> bool {
        self.files.is_some()
    }

    /// Where it is, in words.
    pub fn place(&self) -> &str {
        &self.place
    }

    /// Keeps a file under a name of [`new_place`].
    pub async fn put(&self, place: &str, bytes: Bytes) -> Result {
        self.files()?.put(&Path::from(place), bytes.into()).await.map_err(|error| failed(&error))?;
        Ok(())
    }

    /// Gives a file piece by piece; none when there is none.
    pub async fn get(&self, place: &str) -> Result<Option<Body>> {
        match self.files()?.get(&Path::from(place)).await {
            Ok(file) => Ok(Some(Body::from_stream(file.into_stream()))),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(failed(&error)),
        }
    }

    /// Takes a file away; one that is not there is no failure.
    pub async fn delete(&self, place: &str) -> Result {
        match self.files()?.delete(&Path::from(place)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(failed(&error)),
        }
    }

    /// Writes, reads and takes away a file of three letters: whether all of that works.
    pub async fn probe(&self, chance: &dyn Chance) -> Result {
        let place = new_place(chance);
        self.put(&place, Bytes::from_static(b"try")).await?;
        let there = self.get(&place).await?;
        self.delete(&place).await?;
        there.map(|_| ()).ok_or_else(|| Error::internal("a file that was written is not there"))
    }

    fn files(&self) -> Result<&Arc<dyn ObjectStore>> {
        self.files
            .as_ref()
            .ok_or_else(|| Error::internal("there is no place for attachments: set ATTACHMENTS"))
    }
}

/// A new name, which says nothing and which nobody can guess: `3f/9a…`.
pub fn new_place(chance: &dyn Chance) -> String {
    let mut bytes = [0; 16];
    chance.fill(&mut bytes);
    let mut place = String::with_capacity(33);
    for (at, byte) in bytes.iter().enumerate() {
        let _ = write!(place, "{}{byte:02x}", if at == 1 { "/" } else { "" });
    }
    place
}

fn failed(error: &object_store::Error) -> Error {
    Error::internal(format!("the store of attachments: {error}"))
}

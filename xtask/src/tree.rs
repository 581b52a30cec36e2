//! Where things are.

use std::env;
use std::path::{Path, PathBuf};

/// The workspace's root.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask is a folder of the workspace")
}

/// Where cargo builds: `target`, unless the user has set another folder.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// The finished site: what the server embeds.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The browser tests, and the tools from npm.
pub fn end2end() -> PathBuf {
    root().join("end2end")
}

/// A path as a person would type it: relative to the root where that is possible.
pub fn short(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}

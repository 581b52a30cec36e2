//! Makes sure that the folder of the built site exists, so that the server compiles before the site is built.

use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let dist = Path::new(&env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("../dist");
    fs::create_dir_all(&dist)?;
    // A release embeds the files, so it is built again when they change; in a debug build they are read when asked for.
    if env::var("PROFILE").is_ok_and(|profile| profile == "release") {
        println!("cargo::rerun-if-changed={}", dist.display());
    } else {
        println!("cargo::rerun-if-changed=build.rs");
    }
    Ok(())
}

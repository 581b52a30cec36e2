//! What the terminal says while something takes long: which step it is in, and how long each took.

use std::time::{Duration, Instant};

use anyhow::Result;

/// Runs one step, saying its name before and its duration after.
pub fn step<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("▸ {what}");
    let start = Instant::now();
    let result = work();
    let took = start.elapsed();
    match &result {
        Ok(_) if took < Duration::from_millis(200) => {}
        Ok(_) => println!("  done in {}", duration(took)),
        Err(_) => println!("  failed after {}", duration(took)),
    }
    result
}

/// One line of news.
pub fn line(text: &str) {
    println!("{text}");
}

/// Why the command failed, the outermost reason first.
pub fn problem(error: &anyhow::Error) {
    eprintln!("\nThere is a problem: {error}");
    for cause in error.chain().skip(1) {
        eprintln!("  because: {cause}");
    }
}

/// A duration as a person would say it: `340 ms`, `4.1 s`, `3 min 12 s`.
pub fn duration(took: Duration) -> String {
    if took < Duration::from_secs(1) {
        format!("{} ms", took.as_millis())
    } else if took < Duration::from_mins(1) {
        format!("{:.1} s", took.as_secs_f64())
    } else {
        format!("{} min {} s", took.as_secs() / 60, took.as_secs() % 60)
    }
}

/// `1 test`, `2 tests`.
pub fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_well() {
        assert_eq!(duration(Duration::from_millis(340)), "340 ms");
        assert_eq!(duration(Duration::from_millis(4_100)), "4.1 s");
        assert_eq!(duration(Duration::from_secs(192)), "3 min 12 s");
    }
}

//! V8: the promise ledger: what is promised, where it is kept, and the tests that prove it.

use crate::{Day, endpoint, wire};

wire! {
    /// Reads the ledger, in the language of the request.
    pub struct ListPromises {}

    /// The ledger.
    pub struct Promises {
        /// The promises by what they are about.
        pub groups: Vec<PromiseGroup>,
    }

    /// Promises about one thing.
    pub struct PromiseGroup {
        /// What they are about.
        pub title: String,
        /// The promises.
        pub promises: Vec<Promise>,
    }

    /// A promise.
    pub struct Promise {
        /// Names it: `A18`.
        pub id: String,
        /// What is promised.
        pub words: String,
        /// The parts of the product that keep it.
        pub rows: Vec<String>,
        /// Since when it is kept.
        pub since: Day,
        /// The tests that prove it: file and name.
        pub tests: Vec<String>,
        /// Why it is not kept yet, if it is not.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub not_yet: Option<String>,
    }
}

endpoint!(Get "/api/promises" ListPromises => Promises; anyone);

//! The mail of a deletion.

use crate::words::macros::words;

words! {
    /// The mail of a deletion.
    Deletion {
        /// `{reference}`, `{purge_by}`.
        deleted {
            en: {
                subject: "Your data was deleted",
                body: "Hello,\n\nYour account and what was held about you are deleted. From this moment nobody can see \
                       them any more, and you are signed out everywhere. By {purge_by} they will also be gone from our \
                       database.\n\nReference: {reference}\n\nIf it was not you, tell your school at once and give this \
                       reference.\n\nYour Message Centre\n",
            },
            cy: todo, pl: todo, ur: todo,
        }
    }
}

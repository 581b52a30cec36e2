//! P12: the privacy policy, its earlier versions, and what changed between two. Its text is drawn from blocks, never from HTML.

use crate::{Day, endpoint, endpoint::Done, wire};

wire! {
    /// Reads a version of the policy.
    #[derive(Default)]
    pub struct ReadPolicy {
        /// The version; none is the one that applies.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub version: Option<String>,
        /// The language wanted, such as `cy`; none is the request's own. The answer says which one there is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub language: Option<String>,
    }

    /// A version of the policy whole.
    pub struct Policy {
        /// Which.
        pub version: Version,
        /// The language of the text, such as `en`.
        pub language: String,
        /// The language of the text that counts; any other is a translation of it.
        pub original: String,
        /// The text.
        pub text: Vec<Block>,
        /// Every version, newest first.
        pub versions: Vec<Version>,
    }

    /// A version.
    #[derive(Eq)]
    pub struct Version {
        /// What it is called: "2".
        pub version: String,
        /// The day it carries: from when it applies.
        pub day: Day,
        /// Whether it applies.
        pub standing: Standing,
    }

    /// Whether a version applies.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Standing {
        /// Not yet.
        Coming,
        /// Now.
        Current,
        /// No longer.
        Earlier,
    }

    /// A piece of the text between two line breaks.
    #[derive(Eq)]
    pub struct Block {
        /// What it is.
        pub kind: Kind,
        /// How many lists it is in: 1 for an item of a list, 2 for an item of a list within an item.
        #[serde(default, skip_serializing_if = "is_zero")]
        pub depth: u32,
        /// What it says.
        pub text: Vec<Span>,
    }

    /// What a block is.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Kind {
        /// The title of the whole text.
        Title,
        /// A heading.
        Heading,
        /// A heading below a heading.
        Subheading,
        /// A paragraph; in a list, one more of the item before it.
        Paragraph,
        /// An item of a list.
        Item,
        /// An item of a numbered list.
        Numbered,
    }

    /// Words that look alike.
    #[derive(Eq)]
    pub struct Span {
        /// The words.
        pub text: String,
        /// Important.
        #[serde(default, skip_serializing_if = "is_no")]
        pub strong: bool,
        /// Stressed.
        #[serde(default, skip_serializing_if = "is_no")]
        pub stressed: bool,
        /// Where they lead: `https://…`, `mailto:…`, or a page of ours.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub link: Option<String>,
    }

    /// Compares two versions.
    #[derive(Default)]
    pub struct CompareVersions {
        /// The older one; none is the one before `to`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub from: Option<String>,
        /// The newer one; none is the newest.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub to: Option<String>,
        /// The language wanted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub language: Option<String>,
    }

    /// What changed between two versions.
    pub struct Changes {
        /// The older one.
        pub from: Version,
        /// The newer one.
        pub to: Version,
        /// The language of both texts.
        pub language: String,
        /// Both texts as one, in order.
        pub blocks: Vec<ChangedBlock>,
        /// Every version, newest first.
        pub versions: Vec<Version>,
    }

    /// A block of either text, or of both.
    #[derive(Eq)]
    pub struct ChangedBlock {
        /// What it is.
        pub kind: Kind,
        /// How many lists it is in.
        #[serde(default, skip_serializing_if = "is_zero")]
        pub depth: u32,
        /// Its words in order. A block that did not change is one run.
        pub runs: Vec<Run>,
    }

    /// Words that were kept, added or removed together.
    #[derive(Eq)]
    pub struct Run {
        /// The words.
        pub text: String,
        /// What happened to them.
        pub change: Change,
    }

    /// What happened to some words.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Change {
        /// They are in both.
        Kept,
        /// They are in the newer one alone.
        Added,
        /// They are in the older one alone.
        Removed,
    }

    /// A version that the signed-in parent has not read.
    #[derive(Eq)]
    pub struct Notice {
        /// Which.
        pub version: Version,
        /// Whether they have never read any.
        pub first: bool,
    }

    /// The signed-in parent has read a version.
    pub struct MarkPolicyRead {
        /// Which.
        pub version: String,
    }
}

endpoint!(Get "/api/policy" ReadPolicy => Policy; anyone);
endpoint!(Get "/api/policy/changes" CompareVersions => Changes; anyone);
endpoint!(Put "/api/policy/read" MarkPolicyRead => Done);

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes it so")]
const fn is_zero(number: &u32) -> bool {
    *number == 0
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes it so")]
const fn is_no(yes: &bool) -> bool {
    !*yes
}

impl ChangedBlock {
    /// Whether both versions say the same here.
    pub fn is_kept(&self) -> bool {
        self.runs.iter().all(|run| run.change == Change::Kept)
    }
}

//! What changed between two texts, for people: blocks that both have stand once, and within a block that was rewritten the
//! words that went and came.

use shared::policy::{Block, Change, ChangedBlock, Kind, Run};
use similar::{Algorithm, DiffOp, capture_diff_slices, diff_ratio};

/// Two blocks with less in common than this are two blocks, not one that was rewritten.
const ALIKE: f32 = 0.4;
/// Rewritten parts with more pairs of blocks than this are not looked at pair by pair: anyone may ask.
const MOST_PAIRS: usize = 2500;

/// Both texts as one.
pub fn between(old: &[Block], new: &[Block]) -> Vec<ChangedBlock> {
    let (old, new) = (read(old), read(new));
    let keys = |texts: &[Text]| texts.iter().map(|text| text.key.clone()).collect::<Vec<_>>();
    let mut all = Vec::new();
    for step in capture_diff_slices(Algorithm::Myers, &keys(&old), &keys(&new)) {
        let (before, after) = (&old[step.old_range()], &new[step.new_range()]);
        if let DiffOp::Equal { .. } = step {
            all.extend(after.iter().map(|text| text.whole(Change::Kept)));
        } else {
            rewritten(before, after, &mut all);
        }
    }
    all
}

struct Text {
    kind: Kind,
    depth: u32,
    said: String,
    key: String,
}

impl Text {
    fn whole(&self, change: Change) -> ChangedBlock {
        self.with(vec![Run { text: self.said.clone(), change }])
    }

    fn with(&self, runs: Vec<Run>) -> ChangedBlock {
        ChangedBlock { kind: self.kind, depth: self.depth, runs }
    }

    const fn is_heading(&self) -> bool {
        matches!(self.kind, Kind::Title | Kind::Heading | Kind::Subheading)
    }

    fn words(&self) -> Vec<&str> {
        words(&self.said)
    }

    /// The words without spaces and signs, which any two texts have in common.
    fn only_words(&self) -> Vec<&str> {
        self.words().into_iter().filter(|word| word.contains(char::is_alphanumeric)).collect()
    }
}

fn read(blocks: &[Block]) -> Vec<Text> {
    let read = |block: &Block| {
        let mut text = String::new();
        for span in &block.text {
            text.push_str(&span.text);
            // A link that leads elsewhere is a change too, though its words are the same.
            if let Some(link) = &span.link
                && !span.text.contains(link.trim_start_matches("mailto:"))
                && link.contains(':')
            {
                text.push_str(" (");
                text.push_str(link.trim_start_matches("mailto:"));
                text.push(')');
            }
        }
        let key = format!("{:?} {} {text}", block.kind, block.depth);
        Text { kind: block.kind, depth: block.depth, said: text, key }
    };
    blocks.iter().map(read).collect()
}

/// Blocks of the old text and those in their place: pairs that are alike are one block with its words compared.
fn rewritten(old: &[Text], new: &[Text], all: &mut Vec<ChangedBlock>) {
    let (mut at_old, mut at_new) = (0, 0);
    for (one, other) in pairs(old, new) {
        all.extend(old[at_old..one].iter().map(|text| text.whole(Change::Removed)));
        all.extend(new[at_new..other].iter().map(|text| text.whole(Change::Added)));
        all.push(new[other].with(runs(&old[one], &new[other])));
        (at_old, at_new) = (one + 1, other + 1);
    }
    all.extend(old[at_old..].iter().map(|text| text.whole(Change::Removed)));
    all.extend(new[at_new..].iter().map(|text| text.whole(Change::Added)));
}

/// Which old block became which new one, in order: the choice with the most in common.
fn pairs(old: &[Text], new: &[Text]) -> Vec<(usize, usize)> {
    if old.len() * new.len() > MOST_PAIRS {
        return Vec::new();
    }
    let (old_words, new_words): (Vec<_>, Vec<_>) =
        (old.iter().map(Text::only_words).collect(), new.iter().map(Text::only_words).collect());
    // best[i][j]: how much the blocks from i and from j on have in common at most.
    let mut best = vec![vec![0.0_f32; new.len() + 1]; old.len() + 1];
    let mut likeness = vec![vec![0.0_f32; new.len()]; old.len()];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            if old[i].is_heading() == new[j].is_heading() {
                let (a, b) = (&old_words[i], &new_words[j]);
                likeness[i][j] = diff_ratio(&capture_diff_slices(Algorithm::Myers, a, b), a.len(), b.len());
            }
            let together =
                if likeness[i][j] >= ALIKE { likeness[i][j] + best[i + 1][j + 1] } else { f32::NEG_INFINITY };
            best[i][j] = together.max(best[i + 1][j]).max(best[i][j + 1]);
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while i < old.len() && j < new.len() {
        if likeness[i][j] >= ALIKE
            && likeness[i][j] + best[i + 1][j + 1] >= best[i + 1][j].max(best[i][j + 1])
        {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if best[i + 1][j] >= best[i][j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

/// The words of a block that was rewritten. A gap between two changes that is no word belongs to both: `a b` for `c d` is one
/// change, not two.
fn runs(old: &Text, new: &Text) -> Vec<Run> {
    let (before, after) = (old.words(), new.words());
    let mut pieces: Vec<(String, String, bool)> = Vec::new();
    let steps = capture_diff_slices(Algorithm::Myers, &before, &after);
    for (place, step) in steps.iter().enumerate() {
        let (removed, added) = (before[step.old_range()].concat(), after[step.new_range()].concat());
        let kept = matches!(step, DiffOp::Equal { .. });
        let between = kept && place > 0 && place + 1 < steps.len() && !added.contains(char::is_alphanumeric);
        match pieces.last_mut() {
            Some((gone, come, false)) if between || !kept => {
                gone.push_str(&removed);
                come.push_str(&added);
            }
            _ => pieces.push((removed, added, kept)),
        }
    }
    let mut runs = Vec::new();
    for (removed, added, kept) in pieces {
        let parts = if kept {
            [(added, Change::Kept), (String::new(), Change::Kept)]
        } else {
            [(removed, Change::Removed), (added, Change::Added)]
        };
        runs.extend(
            parts.into_iter().filter(|(text, _)| !text.is_empty()).map(|(text, change)| Run { text, change }),
        );
    }
    runs
}

/// Words, spaces and signs, each by itself.
fn words(text: &str) -> Vec<&str> {
    let class = |c: char| match c {
        _ if c.is_alphanumeric() || matches!(c, '\'' | '’' | '\u{200c}' | '\u{200d}') => 0,
        _ if c.is_whitespace() => 1,
        _ => 2,
    };
    let mut words = Vec::new();
    let mut start = 0;
    let mut before = None;
    for (at, c) in text.char_indices() {
        let now = class(c);
        if before.is_some_and(|before| before != now || now == 2) {
            words.push(&text[start..at]);
            start = at;
        }
        before = Some(now);
    }
    if start < text.len() {
        words.push(&text[start..]);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::markdown::blocks;
    use proptest::prelude::*;

    /// `[-gone-]`, `{+come+}`, one block a line.
    fn shown(old: &str, new: &str) -> String {
        let mut shown = String::new();
        for block in between(&blocks(old), &blocks(new)) {
            for run in block.runs {
                let (open, close) = match run.change {
                    Change::Kept => ("", ""),
                    Change::Added => ("{+", "+}"),
                    Change::Removed => ("[-", "-]"),
                };
                shown.extend([open, &run.text, close]);
            }
            shown.push('\n');
        }
        shown
    }

    #[test]
    fn words_that_changed_are_shown_within_their_sentence() {
        assert_eq!(
            shown(
                "We keep it for 30 days. Then it goes.\n\n- a list\n- of things\n\nThe end.",
                "We keep it for at most 14 days. Then it goes.\n\n- a list\n- of other things\n- and more\n\nThe end."
            ),
            "We keep it for [-30-]{+at most 14+} days. Then it goes.\na list\nof {+other +}things\n{+and more+}\nThe end.\n"
        );
    }

    #[test]
    fn a_block_that_is_another_is_not_mixed_with_the_old_one() {
        assert_eq!(
            shown("## One\n\nCookies are small files.", "## One\n\nNobody else sees your name."),
            "One\n[-Cookies are small files.-]\n{+Nobody else sees your name.+}\n"
        );
    }

    #[test]
    fn a_link_that_leads_elsewhere_is_a_change() {
        assert_eq!(
            shown("Ask [us](https://a.example/x).", "Ask [us](https://b.example/x)."),
            "Ask us (https://[-a-]{+b+}.example/x).\n"
        );
    }

    #[test]
    fn the_same_text_has_no_change() {
        let text = "# T\n\nA *b* c.\n\n- d\n";
        assert!(between(&blocks(text), &blocks(text)).iter().all(ChangedBlock::is_kept));
    }

    proptest! {
        /// Without what was removed it is the new text, without what was added the old one.
        #[test]
        fn nothing_is_lost(old in "([a-d]{1,3}[ .]|\n\n|- ){0,40}", new in "([a-d]{1,3}[ .]|\n\n|- ){0,40}") {
            let (old, new) = (blocks(&old), blocks(&new));
            let all = between(&old, &new);
            let side = |leave_out: Change| -> String {
                all.iter().flat_map(|block| &block.runs).filter(|run| run.change != leave_out).map(|run| run.text.as_str()).collect()
            };
            let text = |blocks: &[Block]| -> String {
                blocks.iter().flat_map(|block| &block.text).map(|span| span.text.as_str()).collect()
            };
            prop_assert_eq!(side(Change::Removed), text(&new));
            prop_assert_eq!(side(Change::Added), text(&old));
        }

        #[test]
        fn words_are_the_whole_text(text in "\\PC{0,80}") {
            prop_assert_eq!(words(&text).concat(), text);
        }
    }
}

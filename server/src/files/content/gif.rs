//! GIF: blocks, each a chain of short ones.

use super::Reader;

/// The pictures, how long each is shown, and how often all are shown again.
pub fn shown(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut reader = Reader(bytes);
    let mut kept = reader.take(13)?.to_vec();
    let colours = |flags: u8| if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) };
    kept.extend(reader.take(colours(kept[10]))?);
    // How the next picture is shown.
    let mut control = None;
    let mut again = false;
    loop {
        let begin = reader.0;
        match reader.byte()? {
            0x3b => {
                kept.push(0x3b);
                return Some(kept);
            }
            0x2c => {
                let flags = reader.take(9)?[8];
                reader.take(colours(flags) + 1)?;
                while !block(&mut reader)?.is_empty() {}
                kept.extend(control.take().into_iter().flatten());
                kept.extend(&begin[..begin.len() - reader.0.len()]);
            }
            0x21 => {
                let label = reader.byte()?;
                let first = block(&mut reader)?;
                let second = block(&mut Reader(reader.0)).unwrap_or_default();
                match (label, first, second) {
                    (0xf9, [flags, low, high, clear], _) => {
                        control = Some([0x21, 0xf9, 4, *flags, *low, *high, *clear, 0]);
                    }
                    (0xff, b"NETSCAPE2.0", [1, low, high]) if !again => {
                        again = true;
                        kept.extend(b"\x21\xff\x0bNETSCAPE2.0\x03\x01");
                        kept.extend([*low, *high, 0]);
                    }
                    // Text that is shown as a picture; no browser does.
                    (0x01, ..) => control = None,
                    _ => {}
                }
                // The end, unless the first was it.
                while !first.is_empty() && !block(&mut reader)?.is_empty() {}
            }
            _ => return None,
        }
    }
}

/// A short block; one of 0 bytes ends a chain.
fn block<'a>(reader: &mut Reader<'a>) -> Option<&'a [u8]> {
    let long = reader.byte()?;
    reader.take(usize::from(long))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{PLACE, says_nothing};

    const SAMPLE: &[u8] = include_bytes!("../../../tests/files/notes.gif");
    /// Where its pictures begin: behind the head and 64 colours.
    const BEGIN: usize = 13 + 3 * 64;

    fn with(at: usize, blocks: &[&[u8]]) -> Vec<u8> {
        let mut more = Vec::new();
        for block in blocks {
            more.push(u8::try_from(block.len()).expect("short"));
            more.extend(*block);
        }
        more.push(0);
        [&SAMPLE[..at], &more, &SAMPLE[at..]].concat()
    }

    fn extended(label: u8, blocks: &[&[u8]]) -> Vec<u8> {
        let mut whole = with(BEGIN, blocks);
        whole.splice(BEGIN..BEGIN, [0x21, label]);
        whole
    }

    #[test]
    fn no_block_says_where_it_was_taken() {
        for label in 0..=0xff {
            says_nothing(&format!("{label:x}"), SAMPLE, &extended(label, &[PLACE]));
        }
        for program in [
            &b"XMP DataXMP"[..],
            b"ICCRGBG1012",
            b"Exif\0\0\0\0\0\0\0",
            b"ANIMEXTS1.0",
            b"MGKGPSPLACE",
            PLACE,
        ] {
            says_nothing("an application's", SAMPLE, &extended(0xff, &[program, PLACE, PLACE]));
        }
        says_nothing("behind", SAMPLE, &[SAMPLE, PLACE].concat());
        says_nothing("behind how a picture is shown", SAMPLE, &extended(0xf9, &[b"\0\x0a\0\0", PLACE]));
    }

    #[test]
    fn how_often_it_is_shown_again_stays_and_says_no_more() {
        let again = extended(0xff, &[b"NETSCAPE2.0", b"\x01\x05\0"]);
        for blocks in [
            &[&b"NETSCAPE2.0"[..], b"\x01\x05\0", PLACE][..],
            &[b"NETSCAPE2.0", b"\x01\x05\0", b"\x02", PLACE],
        ] {
            let kept = says_nothing("NETSCAPE2.0", &again, &extended(0xff, blocks));
            assert!(kept.windows(19).any(|part| part == b"\x21\xff\x0bNETSCAPE2.0\x03\x01\x05\0\0"));
        }
        says_nothing("a buffer", SAMPLE, &extended(0xff, &[b"NETSCAPE2.0", &[b"\x02", PLACE].concat()]));
        let twice =
            [&again[..BEGIN], &extended(0xff, &[b"NETSCAPE2.0", PLACE])[BEGIN..BEGIN + 24], &again[BEGIN..]];
        says_nothing("twice", &again, &twice.concat());
    }

    #[test]
    fn of_several_that_say_how_often_it_is_shown_again_the_first_stays() {
        let says = |times: u8, more: &[&[u8]]| {
            extended(0xff, &[&[&b"NETSCAPE2.0"[..], &[1, times, 0]], more].concat())
        };
        let (_, once) = super::super::examine(says(5, &[])).expect("it is taken");
        for more in [&[][..], &[PLACE], &[b"\x02", PLACE]] {
            let second = says(7, more);
            // The first, then the second, then the pictures.
            let at = says(5, &[]).len() - SAMPLE.len() + BEGIN;
            let whole = [&says(5, &[])[..at], &second[BEGIN..]].concat();
            let (_, kept) = super::super::examine(whole).expect("it is taken");
            assert!(kept == once, "the second went, with what is behind it: {more:?}");
        }
    }

    #[test]
    fn each_picture_is_shown_as_is_said_before_it_alone() {
        let picture = SAMPLE.windows(9).position(|part| part == b",\0\0\0\0\x18\0\x10\0").expect("a picture");
        let control = b"\x21\xf9\x04\x08\xff\xff\x01\0";
        let end = SAMPLE.len() - 1;
        // The picture once more, with nothing before it.
        let again = SAMPLE[picture..end].windows(2).position(|part| part == b"\x21\xf9");
        let one = &SAMPLE[picture..again.map_or(end, |at| picture + at)];
        let whole = [&SAMPLE[..picture], control, one, one, b";"].concat();
        let (_, kept) = super::super::examine(whole).expect("it is taken");
        assert_eq!(kept.windows(8).filter(|part| part == control).count(), 1);
    }

    /// What is kept of a picture with this extension is what is kept of it without.
    fn goes(label: u8, blocks: &[&[u8]]) {
        let kept = |bytes: &[u8]| super::super::examine(bytes.to_vec()).expect("it is taken").1;
        assert!(kept(&extended(label, blocks)) == kept(SAMPLE), "{label:x}: {blocks:?}");
    }

    #[test]
    fn an_extension_that_is_empty_ends_where_it_begins() {
        goes(0xfe, &[]);
    }

    #[test]
    fn another_programs_number_is_not_how_often_it_is_shown() {
        goes(0xff, &[b"ANIMEXTS1.0", b"\x01\x05\0"]);
    }

    #[test]
    fn text_takes_how_it_is_shown_with_it() {
        // Before the picture, where one says how it is shown; the sample's own is overruled.
        let picture = SAMPLE.windows(9).position(|part| part == b",\0\0\0\0\x18\0\x10\0").expect("a picture");
        let control = b"\x21\xf9\x04\x08\xff\xff\x01\0";
        let shown = |bytes: &[u8]| bytes.windows(8).any(|part| part == control);
        let with = |more: &[&[u8]]| [&[&SAMPLE[..picture]], more, &[&SAMPLE[picture..]]].concat().concat();
        let (_, kept) = super::super::examine(with(&[control])).expect("it is taken");
        assert!(shown(&kept), "it is for the picture");
        let text = [&b"\x21\x01\x0c\0\0\0\0\0\0\0\0\0\0\0\0\x08"[..], PLACE, b"\0"].concat();
        assert!(!shown(&says_nothing("text", SAMPLE, &with(&[control, &text]))), "it was for the text");
    }
}

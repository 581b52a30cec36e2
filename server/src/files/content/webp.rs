//! WebP (RFC 9649): chunks with a name and a length, within one that says how long they are together.

use super::{
    Reader, icc,
    turn::{only_turned, turn},
};
use std::collections::BTreeSet;

/// The picture or the frames; how it is turned, and what its numbers mean.
pub fn shown(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut reader = Reader(bytes);
    let all = length(reader.take(8)?.get(4..)?)?;
    reader = Reader(reader.take(all.min(reader.0.len()))?);
    reader.take(4)?;
    let (mut features, mut loops, mut profile, mut turned) = (None, None, None, None);
    let (mut pictures, mut once) = (Vec::new(), BTreeSet::new());
    while !reader.0.is_empty() {
        let (name, data) = chunk(&mut reader)?;
        match name {
            b"VP8X" => features = features.or(data.get(..10)),
            b"ANIM" => loops = loops.or(data.get(..6)),
            b"ICCP" => profile = profile.or_else(|| icc::colours(data)),
            b"EXIF" => {
                turned = turned.or_else(|| turn(data.strip_prefix(b"Exif\0\0").unwrap_or(data)));
            }
            b"ANMF" => write(&mut pictures, name, &frame(data)?)?,
            // One picture is shown, packed in one way or the other.
            b"VP8 " | b"VP8L" | b"ALPH" if once.insert(&name[..3]) => write(&mut pictures, name, data)?,
            _ => {}
        }
    }
    let mut chunks = b"WEBP".to_vec();
    if let Some(features) = features {
        // What there is: seeing through and moving as it was, the others by what is kept.
        let flag = |is: bool, flag: u8| if is { flag } else { 0 };
        let flags = features[0] & 0x12 | flag(profile.is_some(), 0x20) | flag(turned.is_some(), 0x08);
        write(&mut chunks, b"VP8X", &[&[flags, 0, 0, 0], &features[4..]].concat())?;
        if let Some(profile) = profile {
            write(&mut chunks, b"ICCP", &profile)?;
        }
        if let Some(loops) = loops {
            write(&mut chunks, b"ANIM", loops)?;
        }
    }
    chunks.extend(pictures);
    if let (Some(_), Some(turn)) = (features, turned) {
        write(&mut chunks, b"EXIF", &only_turned(turn))?;
    }
    let mut kept = b"RIFF".to_vec();
    kept.extend(u32::try_from(chunks.len()).ok()?.to_le_bytes());
    kept.extend(chunks);
    Some(kept)
}

/// A frame of a moving picture: where and how long it is shown, and a picture.
fn frame(data: &[u8]) -> Option<Vec<u8>> {
    let mut reader = Reader(data);
    let mut kept = reader.take(16)?.to_vec();
    while !reader.0.is_empty() {
        let (name, data) = chunk(&mut reader)?;
        if matches!(name, b"VP8 " | b"VP8L" | b"ALPH") {
            write(&mut kept, name, data)?;
        }
    }
    Some(kept)
}

/// The next chunk's name and data.
fn chunk<'a>(reader: &mut Reader<'a>) -> Option<(&'a [u8], &'a [u8])> {
    let (name, long) = (reader.take(4)?, length(reader.take(4)?)?);
    let data = reader.take(long)?;
    // The last one's padding may be missing.
    reader.take((long % 2).min(reader.0.len()))?;
    Some((name, data))
}

fn length(bytes: &[u8]) -> Option<usize> {
    usize::try_from(u32::from_le_bytes(bytes.try_into().ok()?)).ok()
}

fn write(to: &mut Vec<u8>, name: &[u8], data: &[u8]) -> Option<()> {
    to.extend(name);
    to.extend(u32::try_from(data.len()).ok()?.to_le_bytes());
    to.extend(data);
    to.extend(vec![0; data.len() % 2]);
    Some(())
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            icc,
            tests::{PLACE, says_nothing},
        },
        write,
    };

    const SAMPLE: &[u8] = include_bytes!("../../../tests/files/notes.webp");

    fn chunk(name: &[u8], data: &[u8]) -> Vec<u8> {
        let mut written = Vec::new();
        write(&mut written, name, data).expect("short");
        written
    }

    fn webp(chunks: &[&[u8]]) -> Vec<u8> {
        chunk(b"RIFF", &[b"WEBP", &chunks.concat()[..]].concat())
    }

    /// The sample's features and picture.
    fn parts() -> (&'static [u8], &'static [u8]) {
        (&SAMPLE[12..30], &SAMPLE[30..0x90])
    }

    #[test]
    fn no_chunk_says_where_it_was_taken() {
        let (features, picture) = parts();
        for name in [
            b"EXIF", b"XMP ", b"ICCP", b"JUNK", b"LIST", b"exif", b"C2PA", b"ANIM", b"VP8X", b"VP8 ", b"VP8L",
        ] {
            let more = chunk(name, &[PLACE, PLACE].concat());
            says_nothing("behind the picture", SAMPLE, &webp(&[features, picture, &more]));
            if !name.starts_with(b"VP8") {
                says_nothing("before the picture", SAMPLE, &webp(&[features, &more, picture]));
                says_nothing("without features", SAMPLE, &webp(&[picture, &more]));
            }
        }
        // In what is left over of the features.
        let longer = chunk(b"VP8X", &[&features[8..], PLACE].concat());
        says_nothing("features", SAMPLE, &webp(&[&longer, picture]));
        says_nothing("behind", SAMPLE, &[SAMPLE, PLACE].concat());
        // Where a length is odd there is room for one byte more.
        let odd = [&chunk(b"XMP ", b"odd")[..11], b"!"].concat();
        says_nothing("a byte", SAMPLE, &webp(&[features, picture, &odd, &chunk(b"XMP ", PLACE)]));
    }

    #[test]
    fn no_frame_says_where_it_was_taken() {
        let (_, picture) = parts();
        let features = chunk(b"VP8X", b"\x02\0\0\0\x17\0\0\x0f\0\0");
        let frame = |more: &[u8]| {
            let head = b"\0\0\0\0\0\0\x17\0\0\x0f\0\0\x64\0\0\x02";
            chunk(b"ANMF", &[head, picture, more].concat())
        };
        let loops = chunk(b"ANIM", b"\0\0\0\0\0\0");
        let same = webp(&[&features, &loops, &frame(b""), &frame(b"")]);
        for name in [b"EXIF", b"XMP ", b"JUNK"] {
            let more = chunk(name, PLACE);
            says_nothing("a frame", &same, &webp(&[&features, &loops, &frame(b""), &frame(&more)]));
            says_nothing("between", &same, &webp(&[&features, &loops, &frame(b""), &more, &frame(b"")]));
        }
        let longer = chunk(b"ANIM", &[b"\0\0\0\0\0\0", PLACE].concat());
        says_nothing("loops", &same, &webp(&[&features, &longer, &frame(b""), &frame(b"")]));
    }

    #[test]
    fn a_profile_stays_without_its_texts() {
        let (_, picture) = parts();
        let features = chunk(b"VP8X", b"\x2c\0\0\0\x17\0\0\x0f\0\0");
        let profile = chunk(b"ICCP", &icc::tests::chatty(PLACE));
        let kept = says_nothing("a profile", SAMPLE, &webp(&[&features, &profile, picture]));
        let colours = chunk(b"ICCP", &icc::colours(&icc::tests::chatty(PLACE)).expect("a profile"));
        assert!(kept.windows(colours.len()).any(|part| part == colours));
        assert_eq!(kept[20], 0x20, "it says what it has");
        let without =
            says_nothing("no profile", SAMPLE, &webp(&[&features, &chunk(b"ICCP", PLACE), picture]));
        assert_eq!(without[20], 0);
    }
}

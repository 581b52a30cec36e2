//! What a file is, by its content and not by its name; and a picture without what it says about where and when it was taken.
//!
//! Of a picture only the parts that show it are kept, by a list: what a phone writes beside them (the place, the owner, a small
//! copy from before it was cropped) goes, and so does whatever hangs on behind its end. What cannot be taken apart is refused.

use shared::reply::FileKind;
use std::collections::BTreeSet;

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Nothing is in it.
    Empty,
    /// No kind that we take.
    Unknown,
    /// It begins like one that we take, and then is not.
    Broken,
    /// A picture that no browser could show: unpacked it is hundreds of times as large as it came.
    TooManyPixels,
}

/// How many pixels a picture may have: a telephone's largest, and 400 MB of memory to show.
const PIXELS: usize = 100_000_000;
/// How many boxes, items or places a HEIC may name: a large panorama has some hundreds.
const MANY: usize = 20_000;

impl Refused {
    /// The name for programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Unknown => "not_allowed",
            Self::Broken => "broken",
            Self::TooManyPixels => "too_many_pixels",
        }
    }

    /// What to do.
    pub const fn message(self) -> &'static str {
        match self {
            Self::Empty => "This file is empty. Choose another one",
            Self::Unknown => "Choose a PDF or a picture (JPEG, PNG, WebP, GIF or HEIC)",
            Self::Broken => "This file is damaged. Open it, save it again, and choose the new one",
            Self::TooManyPixels => {
                "This picture has too many pixels to be shown. Make it smaller, and choose the new one"
            }
        }
    }
}

/// What the file is, and what is kept of it.
pub fn examine(bytes: Vec<u8>) -> Result<(FileKind, Vec<u8>), Refused> {
    if bytes.is_empty() {
        return Err(Refused::Empty);
    }
    let kind = kind(&bytes).ok_or(Refused::Unknown)?;
    let kept = match kind {
        FileKind::Pdf => return Ok((kind, bytes)),
        FileKind::Jpeg => jpeg(&bytes),
        FileKind::Png => png(&bytes),
        FileKind::Gif => gif(&bytes),
        FileKind::Webp => webp(&bytes),
        FileKind::Heic => heic(&bytes),
    };
    let kept = kept.ok_or(Refused::Broken)?;
    let size = imagesize::blob_size(&kept).map_err(|_| Refused::Broken)?;
    match size.width.saturating_mul(size.height) {
        0 => Err(Refused::Broken),
        1..=PIXELS => Ok((kind, kept)),
        _ => Err(Refused::TooManyPixels),
    }
}

/// By the first bytes.
fn kind(bytes: &[u8]) -> Option<FileKind> {
    const HEIC: [&[u8]; 8] = [b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"];
    Some(match bytes {
        [b'%', b'P', b'D', b'F', b'-', b'1' | b'2', b'.', ..] => FileKind::Pdf,
        [0xff, 0xd8, 0xff, ..] => FileKind::Jpeg,
        _ if bytes.starts_with(PNG) => FileKind::Png,
        _ if bytes.starts_with(b"GIF87a") || bytes.starts_with(b"GIF89a") => FileKind::Gif,
        _ if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") => FileKind::Webp,
        _ if bytes.get(4..8) == Some(b"ftyp")
            && bytes.get(8..12).is_some_and(|name| HEIC.contains(&name)) =>
        {
            FileKind::Heic
        }
        _ => return None,
    })
}

/// Reads forwards through bytes; nothing is where they end.
#[derive(Clone, Copy)]
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    /// A number of so many bytes, the highest first. None are 0.
    fn number(&mut self, bytes: usize) -> Option<usize> {
        let taken = self.take(bytes)?;
        (bytes <= 8).then(|| taken.iter().fold(0, |number, byte| (number << 8) | usize::from(*byte)))
    }

    fn byte(&mut self) -> Option<u8> {
        Some(self.take(1)?[0])
    }
}

/// JPEG: segments with a marker and a length, scans without one.
fn jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut reader = Reader(bytes.strip_prefix(&[0xff, 0xd8])?);
    let mut kept = vec![0xff, 0xd8];
    let mut scans = 0;
    loop {
        let marker = match reader.byte() {
            Some(0xff) => loop {
                match reader.byte()? {
                    0xff => {}
                    marker => break marker,
                }
            },
            // Some cameras leave out the end.
            None if scans > 0 => 0xd9,
            _ => return None,
        };
        match marker {
            0xd9 => break,
            0x01 | 0xd0..=0xd7 => kept.extend([0xff, marker]),
            0x00 | 0xd8 => return None,
            _ => {
                let mut length = reader;
                let segment = reader.take(length.number(2)?)?;
                let data = segment.get(2..)?;
                let keep = match marker {
                    0xe0 => data.starts_with(b"JFIF\0"),
                    0xe2 => data.starts_with(b"ICC_PROFILE\0"),
                    0xee => data.starts_with(b"Adobe"),
                    0xe1 | 0xe3..=0xed | 0xef | 0xfe => false,
                    _ => true,
                };
                if keep {
                    kept.extend([0xff, marker]);
                    kept.extend(segment);
                } else if let Some(turn) = data.strip_prefix(b"Exif\0\0").and_then(turn) {
                    kept.extend(only_turned(turn));
                }
                if marker == 0xda {
                    scans += 1;
                    let end = scan(reader.0);
                    kept.extend(reader.take(end)?);
                }
            }
        }
    }
    kept.extend([0xff, 0xd9]);
    (scans > 0).then_some(kept)
}

/// How long the data of a scan is: up to the next marker that is not part of it.
fn scan(bytes: &[u8]) -> usize {
    bytes
        .windows(2)
        .position(|pair| pair[0] == 0xff && !matches!(pair[1], 0x00 | 0xd0..=0xd7 | 0xff))
        .unwrap_or(bytes.len())
}

/// How a camera says that it was held, from 2 to 8; 1 is upright. It must stay, or the picture lies on its side.
fn turn(tiff: &[u8]) -> Option<u8> {
    let little = tiff.starts_with(b"II");
    let number = |at: usize, bytes: usize| -> Option<usize> {
        let taken = tiff.get(at..at.checked_add(bytes)?)?;
        let add = |number: usize, byte: &u8| (number << 8) | usize::from(*byte);
        Some(if little { taken.iter().rev().fold(0, add) } else { taken.iter().fold(0, add) })
    };
    let first = number(4, 4)?;
    let entries = number(first, 2)?;
    (0..entries).map_while(|entry| first.checked_add(2 + entry * 12)).find_map(|at| {
        let turn = (number(at, 2)? == 0x0112).then(|| number(at + 8, 2))??;
        u8::try_from(turn).ok().filter(|turn| (2..=8).contains(turn))
    })
}

/// An Exif segment that says how the picture is turned and nothing else.
fn only_turned(turn: u8) -> Vec<u8> {
    let mut segment = vec![0xff, 0xe1, 0, 34];
    segment.extend(b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0");
    segment.extend([turn, 0, 0, 0, 0, 0, 0]);
    segment
}

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// PNG: chunks with a length, a name and a sum.
fn png(bytes: &[u8]) -> Option<Vec<u8>> {
    const KEPT: [&[u8]; 22] = [
        b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP",
        b"mDCV", b"cLLI", b"bKGD", b"hIST", b"pHYs", b"sPLT", b"acTL", b"fcTL", b"fdAT", b"mDCv", b"cLLi",
    ];
    let mut reader = Reader(bytes.strip_prefix(PNG)?);
    let mut kept = PNG.to_vec();
    loop {
        let mut head = reader;
        let (length, name) = (head.number(4)?, head.take(4)?);
        let chunk = reader.take(length.checked_add(12)?)?;
        if kept.len() == PNG.len() && name != b"IHDR" {
            return None;
        }
        if KEPT.contains(&name) {
            kept.extend(chunk);
        } else if name[0].is_ascii_uppercase() {
            // A part that must be understood, and that nobody knows.
            return None;
        }
        if name == b"IEND" {
            return Some(kept);
        }
    }
}

/// GIF: blocks, each a chain of short ones.
fn gif(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut reader = Reader(bytes);
    let mut kept = reader.take(13)?.to_vec();
    let colours = |flags: u8| if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) };
    kept.extend(reader.take(colours(kept[10]))?);
    loop {
        let begin = reader.0;
        let keep = match reader.byte()? {
            0x3b => {
                kept.push(0x3b);
                return Some(kept);
            }
            0x2c => {
                let flags = reader.take(9)?[8];
                reader.take(colours(flags) + 1)?;
                true
            }
            0x21 => match reader.byte()? {
                0xf9 => true,
                // How often it is played again; other programs' notes go.
                0xff => reader.0.starts_with(b"\x0bNETSCAPE2.0"),
                _ => false,
            },
            _ => return None,
        };
        while let more @ 1.. = reader.byte()? {
            reader.take(usize::from(more))?;
        }
        if keep {
            kept.extend(&begin[..begin.len() - reader.0.len()]);
        }
    }
}

/// WebP: chunks with a name and a length, within one that says how long they are together.
fn webp(bytes: &[u8]) -> Option<Vec<u8>> {
    const KEPT: [&[u8]; 7] = [b"VP8 ", b"VP8L", b"VP8X", b"ANIM", b"ANMF", b"ALPH", b"ICCP"];
    let length =
        |bytes: &[u8]| -> Option<usize> { usize::try_from(u32::from_le_bytes(bytes.try_into().ok()?)).ok() };
    let mut reader = Reader(bytes);
    let all = length(reader.take(8)?.get(4..)?)?;
    reader = Reader(reader.take(all.min(reader.0.len()))?);
    let mut chunks = reader.take(4)?.to_vec();
    while !reader.0.is_empty() {
        let mut head = reader;
        let name = head.take(4)?;
        let long = length(head.take(4)?)?;
        // The last one's padding may be missing.
        let with_padding = long.checked_add(8 + long % 2)?.min(reader.0.len());
        let chunk = reader.take(with_padding)?;
        if chunk.len() < long + 8 {
            return None;
        }
        if KEPT.contains(&name) {
            let at = chunks.len();
            chunks.extend(chunk);
            chunks.extend(vec![0; long % 2 + 8 + long - chunk.len()]);
            if name == b"VP8X" {
                // Its flags say whether Exif and XMP follow: they no longer do.
                *chunks.get_mut(at + 8)? &= !0x0c;
            }
        }
    }
    let mut kept = b"RIFF".to_vec();
    kept.extend(u32::try_from(chunks.len()).ok()?.to_le_bytes());
    kept.extend(chunks);
    Some(kept)
}

/// HEIC: boxes within boxes. Where things are is written down as places in the file, so nothing is moved: what the camera noted
/// is overwritten where it stands. How the picture is turned is written elsewhere.
fn heic(bytes: &[u8]) -> Option<Vec<u8>> {
    let all = boxes(bytes, 0, bytes.len())?;
    let meta = all.iter().find(|part| part.name == b"meta")?;
    let parts = boxes(bytes, meta.begin.checked_add(4)?, meta.end)?;
    let part = |name: &[u8]| parts.iter().find(|part| part.name == name);
    let data = part(b"idat").map(|part| part.begin);
    let (names, places) = (part(b"iinf")?, part(b"iloc")?);
    let notes = notes(bytes, names)?;
    let mut kept = bytes.to_vec();
    let mut left = 2 * kept.len();
    for (item, in_data, begin, length) in extents(bytes.get(places.begin..places.end)?)? {
        if notes.contains(&item) {
            let begin = if in_data { data?.checked_add(begin)? } else { begin };
            // A length of 0 is all there is.
            let end = if length == 0 { kept.len() } else { begin.checked_add(length)? };
            let note = kept.get_mut(begin..end)?;
            // Notes do not lie on each other: a file in which they do wants to keep a processor busy.
            left = left.checked_sub(note.len())?;
            note.fill(0);
        }
    }
    Some(kept)
}

struct Part<'a> {
    name: &'a [u8],
    begin: usize,
    end: usize,
}

/// The boxes between two places.
fn boxes(bytes: &[u8], begin: usize, end: usize) -> Option<Vec<Part<'_>>> {
    let mut found = Vec::new();
    let mut at = begin;
    while at < end {
        let mut reader = Reader(bytes.get(at..end)?);
        let (short, name) = (reader.number(4)?, reader.take(4)?);
        let (head, long) = match short {
            0 => (8, end - at),
            1 => (16, reader.number(8)?),
            long => (8, long),
        };
        let next = at.checked_add(long).filter(|next| long >= head && *next <= end)?;
        found.push(Part { name, begin: at + head, end: next });
        if found.len() > MANY {
            return None;
        }
        at = next;
    }
    Some(found)
}

/// The ids of the items that are notes of the camera: Exif, and XMP among what has a media type.
fn notes(bytes: &[u8], names: &Part<'_>) -> Option<BTreeSet<usize>> {
    let mut reader = Reader(bytes.get(names.begin..names.end)?);
    let wide = reader.number(4)? >> 24 != 0;
    reader.number(if wide { 4 } else { 2 })?;
    let mut found = BTreeSet::new();
    for entry in boxes(bytes, names.end - reader.0.len(), names.end)? {
        let mut reader = Reader(bytes.get(entry.begin..entry.end)?);
        let version = reader.number(4)? >> 24;
        if version >= 2 {
            let id = reader.number(if version == 2 { 2 } else { 4 })?;
            reader.number(2)?;
            if matches!(reader.take(4)?, b"Exif" | b"mime" | b"uri ") {
                found.insert(id);
            }
        }
    }
    Some(found)
}

/// Where items are: id, whether the place counts from the box of data, place, length.
fn extents(places: &[u8]) -> Option<Vec<(usize, bool, usize, usize)>> {
    let mut reader = Reader(places);
    let version = reader.number(4)? >> 24;
    let sizes = reader.number(2)?;
    let size = |shift: u32| (sizes >> shift) & 15;
    let (offset, length, base) = (size(12), size(8), size(4));
    let index = if version == 0 { 0 } else { size(0) };
    let wide = if version < 2 { 2 } else { 4 };
    let mut found = Vec::new();
    for _ in 0..reader.number(wide)? {
        let id = reader.number(wide)?;
        let method = if version == 0 { 0 } else { reader.number(2)? & 15 };
        reader.number(2)?;
        let from = reader.number(base)?;
        for _ in 0..reader.number(2)? {
            reader.number(index)?;
            found.push((id, method == 1, from.checked_add(reader.number(offset)?)?, reader.number(length)?));
            // A place may be written without a byte.
            if found.len() > MANY {
                return None;
            }
        }
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SAMPLES: [&[u8]; 5] = [
        include_bytes!("../tests/files/turned.jpg"),
        include_bytes!("../tests/files/notes.png"),
        include_bytes!("../tests/files/notes.gif"),
        include_bytes!("../tests/files/notes.webp"),
        include_bytes!("../tests/files/notes.heic"),
    ];

    #[test]
    fn a_picture_no_longer_says_where_it_was_taken() {
        let kinds = [FileKind::Jpeg, FileKind::Png, FileKind::Gif, FileKind::Webp, FileKind::Heic];
        for (sample, is) in SAMPLES.iter().zip(kinds) {
            let secret = |bytes: &[u8]| bytes.windows(6).any(|part| part == b"SECRET");
            let size = imagesize::blob_size(sample).expect("a size");
            let mut with_more = sample.to_vec();
            if is != FileKind::Heic {
                with_more.extend(b"<script>SECRET</script>");
            }
            assert!(secret(&with_more), "{is:?}: the sample says it");
            let (found, kept) = examine(with_more).expect("it is taken");
            assert_eq!((found, imagesize::blob_size(&kept).expect("a size")), (is, size));
            assert!(!secret(&kept), "{is:?}");
            assert_eq!(examine(kept.clone()), Ok((is, kept)), "twice is as once");
        }
    }

    #[test]
    fn a_picture_stays_turned() {
        let (_, kept) = examine(SAMPLES[0].to_vec()).expect("it is taken");
        let at = kept.windows(6).position(|part| part == b"Exif\0\0").expect("how it is turned");
        assert_eq!(turn(&kept[at + 6..]), Some(6));
        assert_eq!(turn(&only_turned(3)[10..]), Some(3));
    }

    #[test]
    fn only_a_pdf_or_a_picture_is_taken() {
        for (bytes, refused) in [
            (&b""[..], Refused::Empty),
            (b"MZ\x90\0 a program", Refused::Unknown),
            (b"<!doctype html><script>", Refused::Unknown),
            (b"<svg xmlns='http://www.w3.org/2000/svg'>", Refused::Unknown),
            (b"<html>%PDF-1.7", Refused::Unknown),
            (b"PK\x03\x04", Refused::Unknown),
            (b"%PDF", Refused::Unknown),
            (b"GIF89a/*<script>*/=1;alert(1)", Refused::Broken),
            (b"\xff\xd8\xff\xe0 no picture", Refused::Broken),
            (b"\x89PNG\r\n\x1a\n", Refused::Broken),
            (b"RIFF\x04\0\0\0WEBP", Refused::Broken),
            (b"\0\0\0\x0cftypheic", Refused::Broken),
        ] {
            assert_eq!(examine(bytes.to_vec()), Err(refused), "{}", String::from_utf8_lossy(bytes));
        }
        assert_eq!(examine(b"%PDF-1.7\n".to_vec()).map(|(kind, _)| kind), Ok(FileKind::Pdf));
    }

    /// A box of a HEIC.
    fn boxed(name: &[u8], data: &[u8]) -> Vec<u8> {
        let long = u32::try_from(data.len() + 8).expect("it fits");
        [&long.to_be_bytes()[..], name, data].concat()
    }

    #[test]
    fn a_picture_that_says_a_thing_a_million_times_is_refused() {
        let note = boxed(b"infe", b"\x02\0\0\0\0\x01\0\0Exif\0");
        let names = boxed(b"iinf", &[b"\0\0\0\0\0\x01", &note[..]].concat());
        // Each item takes six bytes and has 65,535 places that take none: together the whole file, again and again.
        let items = 2_000_u16;
        let mut places = [b"\0\0\0\0\0\0", &items.to_be_bytes()[..]].concat();
        (0..items).for_each(|_| places.extend([0, 1, 0, 0, 0xff, 0xff]));
        let meta = boxed(b"meta", &[b"\0\0\0\0", &names[..], &boxed(b"iloc", &places)].concat());
        let picture = [boxed(b"ftyp", b"heic\0\0\0\0mif1"), meta.clone(), vec![0; 1_000_000]].concat();
        assert_eq!(examine(picture), Err(Refused::Broken));
        // Few enough places, each of them everything.
        let mut places = b"\0\0\0\0\0\0\0\x01\0\x01\0\0".to_vec();
        places.extend(9_999_u16.to_be_bytes());
        let meta = boxed(b"meta", &[b"\0\0\0\0", &names[..], &boxed(b"iloc", &places)].concat());
        let picture = [boxed(b"ftyp", b"heic\0\0\0\0mif1"), meta, vec![0; 9_000_000]].concat();
        assert_eq!(examine(picture), Err(Refused::Broken));
        // As many boxes as there is room for.
        let picture = [boxed(b"ftyp", b"heic\0\0\0\0mif1"), boxed(b"free", b"").repeat(100_000)].concat();
        assert_eq!(examine(picture), Err(Refused::Broken));
    }

    #[test]
    fn a_picture_that_no_browser_could_show_is_refused() {
        let sized = |width: u32, height: u32| {
            let mut picture = SAMPLES[1].to_vec();
            picture[16..20].copy_from_slice(&width.to_be_bytes());
            picture[20..24].copy_from_slice(&height.to_be_bytes());
            examine(picture).map(|(kind, _)| kind)
        };
        assert_eq!(sized(10_000, 10_000), Ok(FileKind::Png));
        assert_eq!(sized(10_001, 10_000), Err(Refused::TooManyPixels));
        assert_eq!(sized(60_000, 60_000), Err(Refused::TooManyPixels));
        assert_eq!(sized(u32::MAX, u32::MAX), Err(Refused::TooManyPixels));
        assert_eq!(sized(0, 10), Err(Refused::Broken));
    }

    proptest! {
        #[test]
        fn nothing_breaks_it(which in 0..5usize, cut in 0..4000usize, changes in prop::collection::vec((0..4000usize, any::<u8>()), 0..20)) {
            let mut bytes = SAMPLES[which].to_vec();
            bytes.truncate(cut.max(12));
            let long = bytes.len();
            for (at, byte) in changes {
                bytes[at % long] = byte;
            }
            if let Ok((kind, kept)) = examine(bytes) {
                prop_assert_eq!(super::kind(&kept), Some(kind));
            }
        }
    }
}

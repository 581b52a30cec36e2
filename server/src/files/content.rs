//! What a file is, by its content and not by its name; and a picture without what it says about where and when it was taken.
//!
//! Of a picture only the parts that show it are kept, by a list for each format, and of each part only as much as the format
//! has there: what a phone or a program writes beside them (the place, the owner, a small copy from before it was cropped, a
//! film of the moment) goes, and so does whatever hangs on behind its end. Which way up it was held stays, and so do its
//! colours: a colour profile without its texts. What cannot be taken apart is refused.
//!
//! A PDF is kept as it is: a school's letter is written to be read, and says itself who wrote it.

mod gif;
mod heic;
mod icc;
mod jpeg;
mod png;
mod turn;
mod webp;

use shared::reply::FileKind;

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
        FileKind::Jpeg => jpeg::shown(&bytes),
        FileKind::Png => png::shown(&bytes),
        FileKind::Gif => gif::shown(&bytes),
        FileKind::Webp => webp::shown(&bytes),
        FileKind::Heic => heic::shown(&bytes),
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
        _ if bytes.starts_with(png::SIGNATURE) => FileKind::Png,
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

#[cfg(test)]
mod tests {
    use super::*;
    use image::{AnimationDecoder, RgbaImage};
    use proptest::prelude::*;
    use std::io::Cursor;

    /// What is hidden in pictures: where they were taken.
    pub const PLACE: &[u8] = b"51.5033N";

    /// Each frame of a picture, pixel by pixel.
    fn pixels(kind: FileKind, bytes: &[u8]) -> Vec<RgbaImage> {
        let frames = |frames: image::Frames<'_>| {
            frames.map(|frame| frame.expect("a frame").into_buffer()).collect::<Vec<_>>()
        };
        let one = || vec![image::load_from_memory(bytes).expect("a picture").into_rgba8()];
        let cursor = Cursor::new(bytes);
        match kind {
            FileKind::Gif => {
                frames(image::codecs::gif::GifDecoder::new(cursor).expect("a GIF").into_frames())
            }
            FileKind::Webp => {
                let decoder = image::codecs::webp::WebPDecoder::new(cursor).expect("a WebP");
                if decoder.has_animation() { frames(decoder.into_frames()) } else { one() }
            }
            _ => one(),
        }
    }

    /// Asserts that a picture in which the place is hidden is taken, shows what `same` shows, and says it no longer.
    pub fn says_nothing(what: &str, same: &[u8], hidden: &[u8]) -> Vec<u8> {
        let says = |bytes: &[u8]| bytes.windows(PLACE.len()).any(|part| part == PLACE);
        assert!(says(hidden), "{what}: it is hidden");
        let (kind, kept) = examine(hidden.to_vec()).unwrap_or_else(|refused| panic!("{what}: {refused:?}"));
        assert!(!says(&kept), "{what}");
        if kind != FileKind::Heic {
            assert!(pixels(kind, same) == pixels(kind, &kept), "{what}: it shows the same");
        }
        assert!(examine(kept.clone()) == Ok((kind, kept.clone())), "{what}: twice is as once");
        kept
    }

    const SAMPLES: [&[u8]; 5] = [
        include_bytes!("../../tests/files/turned.jpg"),
        include_bytes!("../../tests/files/notes.png"),
        include_bytes!("../../tests/files/notes.gif"),
        include_bytes!("../../tests/files/notes.webp"),
        include_bytes!("../../tests/files/notes.heic"),
    ];

    #[test]
    fn a_picture_no_longer_says_where_it_was_taken() {
        let kinds = [FileKind::Jpeg, FileKind::Png, FileKind::Gif, FileKind::Webp, FileKind::Heic];
        for (sample, is) in SAMPLES.iter().zip(kinds) {
            let secret = |bytes: &[u8]| bytes.windows(6).any(|part| part == b"SECRET");
            let size = imagesize::blob_size(sample).expect("a size");
            let mut with_more = sample.to_vec();
            with_more.extend(b"<script>SECRET</script>");
            assert!(secret(&with_more), "{is:?}: the sample says it");
            let (found, kept) = examine(with_more).expect("it is taken");
            assert_eq!((found, imagesize::blob_size(&kept).expect("a size")), (is, size));
            assert!(!secret(&kept), "{is:?}");
            assert_eq!(examine(kept.clone()), Ok((is, kept)), "twice is as once");
        }
    }

    #[test]
    fn a_picture_stays_turned() {
        for (sample, before) in [(0, &b"Exif\0\0"[..]), (1, b"eXIf"), (3, b"EXIF\x1a\0\0\0")] {
            let (_, kept) = examine(SAMPLES[sample].to_vec()).expect("it is taken");
            let at = kept.windows(before.len()).position(|part| part == before).expect("how it is turned");
            assert_eq!(turn::turn(&kept[at + before.len()..]), Some(6));
        }
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

    /// An item of a HEIC: its kind, and in how many places its data is.
    type Item = ([u8; 4], u16);

    /// A HEIC that is taken unless it has too much of something: a size, and items of which each place is the whole data, for a
    /// place is written without a byte here.
    fn heic(items: &[Item], data: usize, behind: &[u8]) -> Vec<u8> {
        let kinds = boxed(b"ftyp", b"heic\0\0\0\0mif1");
        let many = u16::try_from(items.len()).expect("few").to_be_bytes();
        let begin = u32::try_from(kinds.len() + 8).expect("near").to_be_bytes();
        let (mut names, mut places) = (many.to_vec(), many.to_vec());
        for (id, (kind, count)) in (1_u16..).zip(items) {
            names.extend(boxed(
                b"infe",
                &[b"\x02\0\0\0", &id.to_be_bytes()[..], b"\0\0", kind, b"\0"].concat(),
            ));
            places.extend([&id.to_be_bytes()[..], b"\0\0", &begin, &count.to_be_bytes()].concat());
        }
        let size = boxed(b"ispe", b"\0\0\0\0\0\0\0\x18\0\0\0\x10");
        let parts = [
            &b"\0\0\0\0"[..],
            &boxed(b"pitm", b"\0\0\0\0\0\x01"),
            &boxed(b"iinf", &[b"\0\0\0\0", &names[..]].concat()),
            &boxed(b"iprp", &boxed(b"ipco", &size)),
            // Where it begins has four bytes, and each place of it none.
            &boxed(b"iloc", &[b"\0\0\0\0\0\x40", &places[..]].concat()),
        ];
        let meta = boxed(b"meta", &parts.concat());
        [&kinds[..], &boxed(b"mdat", &vec![7; data]), &meta, behind].concat()
    }

    fn taken(picture: Vec<u8>) -> Result<FileKind, Refused> {
        examine(picture).map(|(kind, _)| kind)
    }

    #[test]
    fn a_picture_whose_parts_lie_on_each_other_is_refused() {
        let data = 10_000;
        // Its data twice is allowed, and no more: in the places of one picture, or each time as another picture.
        assert_eq!(taken(heic(&[(*b"hvc1", 1)], data, b"")), Ok(FileKind::Heic));
        assert_eq!(taken(heic(&[(*b"hvc1", 2)], data, b"")), Ok(FileKind::Heic));
        assert_eq!(taken(heic(&[(*b"hvc1", 3)], data, b"")), Err(Refused::Broken));
        assert_eq!(taken(heic(&[(*b"hvc1", 1); 2], data, b"")), Ok(FileKind::Heic));
        assert_eq!(taken(heic(&[(*b"hvc1", 1); 3], data, b"")), Err(Refused::Broken));
        // What is no picture is not copied, so it costs nothing.
        assert_eq!(taken(heic(&[(*b"hvc1", 1), (*b"Exif", 1_000)], data, b"")), Ok(FileKind::Heic));
        // Few enough places, each of them nearly everything of a large file.
        assert_eq!(taken(heic(&[(*b"hvc1", 10_000)], 9_000_000, b"")), Err(Refused::Broken));
    }

    #[test]
    fn a_picture_that_says_a_thing_a_million_times_is_refused() {
        // 20,000 places are read, and not one more; a note's, so that none of them is copied.
        assert_eq!(taken(heic(&[(*b"hvc1", 1), (*b"Exif", 19_999)], 100, b"")), Ok(FileKind::Heic));
        assert_eq!(taken(heic(&[(*b"hvc1", 1), (*b"Exif", 20_000)], 100, b"")), Err(Refused::Broken));
        // Together these would be six million, in a file of a few thousand bytes.
        assert_eq!(taken(heic(&[(*b"Exif", 0xffff); 100], 100, b"")), Err(Refused::Broken));
        // 20,000 boxes, of which three are the picture.
        let more = |boxes: usize| boxed(b"free", b"").repeat(boxes);
        assert_eq!(taken(heic(&[(*b"hvc1", 1)], 100, &more(19_997))), Ok(FileKind::Heic));
        assert_eq!(taken(heic(&[(*b"hvc1", 1)], 100, &more(19_998))), Err(Refused::Broken));
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

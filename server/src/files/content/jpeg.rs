//! JPEG (ITU-T T.81): segments with a marker and a length, scans without one.

use super::{
    Reader, icc,
    turn::{only_turned, turn},
};

const ICC: &[u8] = b"ICC_PROFILE\0";

/// The picture: its frame, its tables, its scans; how it is turned, and what its numbers mean.
pub fn shown(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut reader = Reader(bytes.strip_prefix(&[0xff, 0xd8])?);
    let mut head = Head::default();
    let mut picture = Vec::new();
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
            // Marks without a length; a scan's own are in its data.
            0x01 | 0xd0..=0xd7 => {}
            0x00 | 0xd8 => return None,
            _ => {
                let mut length = reader;
                let segment = reader.take(length.number(2)?)?;
                let data = segment.get(2..)?;
                match is_whole(marker, data) {
                    Some(true) => picture.extend([&[0xff, marker], segment].concat()),
                    Some(false) => return None,
                    None => head.read(marker, data),
                }
                if marker == 0xda {
                    scans += 1;
                    let end = scan(reader.0);
                    picture.extend(reader.take(end)?);
                }
            }
        }
    }
    (scans > 0).then(|| [&[0xff, 0xd8], &head.written()[..], &picture, &[0xff, 0xd9]].concat())
}

/// Whether a segment of those that make the picture is as long as what it says it holds; nothing of all others.
fn is_whole(marker: u8, data: &[u8]) -> Option<bool> {
    let count = |at: usize| data.get(at).copied().map_or(0, usize::from);
    Some(match marker {
        // A frame, by Huffman's or by arithmetic coding: three bytes for each component.
        0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => data.len() == 6 + 3 * count(5),
        0xc4 => {
            tables(data, |table| Some(17 + table.get(1..17)?.iter().copied().map(usize::from).sum::<usize>()))
        }
        0xcc => data.len().is_multiple_of(2),
        0xda => data.len() == 4 + 2 * count(0),
        0xdb => tables(data, |table| Some(if table.first()? >> 4 == 0 { 65 } else { 129 })),
        0xdc | 0xdd => data.len() == 2,
        _ => return None,
    })
}

/// Whether there is nothing but tables, each as long as it says.
fn tables(mut data: &[u8], long: impl Fn(&[u8]) -> Option<usize>) -> bool {
    while !data.is_empty() {
        let Some(rest) = long(data).and_then(|long| data.get(long..)) else { return false };
        data = rest;
    }
    true
}

/// What is kept of what stands before a picture.
#[derive(Default)]
struct Head {
    /// How many dots an inch has, or which way they are longer.
    density: Option<[u8; 5]>,
    turn: Option<u8>,
    /// How the colours of an Adobe program were turned into numbers.
    transform: Option<u8>,
    profile: Vec<u8>,
}

impl Head {
    fn read(&mut self, marker: u8, data: &[u8]) {
        match marker {
            0xe0 => {
                let density =
                    data.strip_prefix(b"JFIF\0\x01").and_then(|rest| rest.get(1..6)?.try_into().ok());
                self.density = self.density.or(density);
            }
            0xe1 => self.turn = self.turn.or_else(|| turn(data.strip_prefix(b"Exif\0\0")?)),
            0xe2 => {
                // In the order of their numbers, as every program writes them.
                if let Some([_, _, part @ ..]) = data.strip_prefix(ICC) {
                    self.profile.extend(part);
                }
            }
            0xee => {
                let transform = data.strip_prefix(b"Adobe").and_then(|rest| rest.get(6).copied());
                self.transform = self.transform.or(transform);
            }
            _ => {}
        }
    }

    fn written(&self) -> Vec<u8> {
        let mut head = Vec::new();
        if let Some(density) = self.density {
            segment(&mut head, 0xe0, &[b"JFIF\0\x01\x01", &density[..], b"\0\0"]);
        }
        if let Some(turn) = self.turn {
            segment(&mut head, 0xe1, &[b"Exif\0\0", &only_turned(turn)]);
        }
        if let Some(profile) = icc::colours(&self.profile) {
            let parts = profile.chunks(0xffff - 16);
            let many = u8::try_from(parts.len());
            for (number, part) in (1..=u8::MAX).zip(parts) {
                // A profile of 17 MB in a file of 10 is none.
                if let Ok(many) = many {
                    segment(&mut head, 0xe2, &[ICC, &[number, many], part]);
                }
            }
        }
        if let Some(transform) = self.transform {
            segment(&mut head, 0xee, &[b"Adobe\0\x64\0\0\0\0", &[transform]]);
        }
        head
    }
}

/// Writes a segment; its parts are short enough.
fn segment(to: &mut Vec<u8>, marker: u8, parts: &[&[u8]]) {
    let data = parts.concat();
    to.extend([0xff, marker]);
    to.extend(u16::try_from(data.len() + 2).unwrap_or(u16::MAX).to_be_bytes());
    to.extend(data);
}

/// How long the data of a scan is: up to the next marker that is not part of it.
fn scan(bytes: &[u8]) -> usize {
    bytes
        .windows(2)
        .position(|pair| pair[0] == 0xff && !matches!(pair[1], 0x00 | 0xd0..=0xd7 | 0xff))
        .unwrap_or(bytes.len())
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            Refused, examine, icc,
            tests::{PLACE, says_nothing},
        },
        segment,
    };

    const SAMPLE: &[u8] = include_bytes!("../../../tests/files/turned.jpg");

    /// The places between the segments of the sample.
    fn places() -> Vec<usize> {
        let mut at = 2;
        let mut found = Vec::new();
        while SAMPLE[at + 1] != 0xd9 {
            found.push(at);
            let long = usize::from(SAMPLE[at + 2]) << 8 | usize::from(SAMPLE[at + 3]);
            let after = at + 2 + long;
            at = if SAMPLE[at + 1] == 0xda { after + super::scan(&SAMPLE[after..]) } else { after };
        }
        found.push(at);
        found
    }

    fn with(at: usize, marker: u8, parts: &[&[u8]]) -> Vec<u8> {
        let mut more = Vec::new();
        segment(&mut more, marker, parts);
        [&SAMPLE[..at], &more, &SAMPLE[at..]].concat()
    }

    #[test]
    fn no_segment_says_where_it_was_taken() {
        let makes_the_picture =
            |marker| matches!(marker, 0xc0..=0xcf | 0xda..=0xdd) && !matches!(marker, 0xc8);
        let lengthless = |marker| matches!(marker, 0xd0..=0xd9);
        // Before all else, among the tables, and behind the scan: each is read at another point of the loop.
        let all = places();
        let some = [all[0], all[all.len() / 2], all[all.len() - 1]];
        for marker in (2..=0xfe_u8).filter(|marker| !makes_the_picture(*marker) && !lengthless(*marker)) {
            for at in some {
                says_nothing(&format!("{marker:x} at {at}"), SAMPLE, &with(at, marker, &[PLACE]));
            }
        }
        for (marker, begin) in [
            // A thumbnail of 2 by 2 pixels.
            (0xe0, &b"JFIF\0\x01\x02\x01\0\x48\0\x48\x02\x02"[..]),
            (0xe0, b"JFXX\0\x10"),
            (0xe1, b"Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0"),
            (0xe1, b"http://ns.adobe.com/xap/1.0/\0"),
            (0xe1, b"http://ns.adobe.com/xmp/extension/\0"),
            (0xe2, b"ICC_PROFILE\0\x01\x01"),
            (0xe2, b"MPF\0"),
            (0xe2, b"FPXR\0"),
            (0xed, b"Photoshop 3.0\08BIM"),
            (0xee, b"Adobe\0\x64\0\0\0\0\x01"),
        ] {
            says_nothing(&String::from_utf8_lossy(begin), SAMPLE, &with(2, marker, &[begin, PLACE]));
            says_nothing(&String::from_utf8_lossy(begin), SAMPLE, &with(20, marker, &[begin, PLACE]));
        }
        // In the fields of Adobe's and of JFIF's own.
        says_nothing("Adobe", SAMPLE, &with(20, 0xee, &[b"Adobe", &PLACE[..6], b"\x01", PLACE]));
        // What hangs on behind its end, and another picture there, as a phone's short films and depths are.
        says_nothing("behind", SAMPLE, &[SAMPLE, PLACE].concat());
        says_nothing("behind", SAMPLE, &[SAMPLE, SAMPLE, PLACE].concat());
    }

    #[test]
    fn a_part_of_the_picture_has_no_room_for_more() {
        for at in places().into_iter().take_while(|at| at + 2 < SAMPLE.len()) {
            let (marker, long) =
                (SAMPLE[at + 1], usize::from(SAMPLE[at + 2]) << 8 | usize::from(SAMPLE[at + 3]));
            if matches!(marker, 0xc0..=0xcf | 0xda..=0xdd) {
                let mut longer = SAMPLE.to_vec();
                longer
                    .splice(at + 2..at + 4, u16::try_from(long + PLACE.len()).expect("short").to_be_bytes());
                longer.splice(at + 2 + long..at + 2 + long, PLACE.iter().copied());
                assert_eq!(examine(longer), Err(Refused::Broken), "{marker:x}");
            }
        }
        for marker in [0xdc, 0xdd] {
            assert_eq!(examine(with(20, marker, &[PLACE])), Err(Refused::Broken), "{marker:x}");
        }
    }

    #[test]
    fn a_profile_stays_without_its_texts() {
        let profile = icc::tests::chatty(PLACE);
        let kept = says_nothing("a profile", SAMPLE, &with(20, 0xe2, &[super::ICC, &[1, 1], &profile]));
        let colours = icc::colours(&profile).expect("a profile");
        assert!(kept.windows(colours.len()).any(|part| part == colours));
        // The same in two parts.
        let (first, second) = profile.split_at(100);
        let mut two = with(20, 0xe2, &[super::ICC, &[2, 2], second]);
        let mut more = Vec::new();
        segment(&mut more, 0xe2, &[super::ICC, &[1, 2], first]);
        two.splice(20..20, more);
        assert!(says_nothing("two", SAMPLE, &two).windows(colours.len()).any(|part| part == colours));
    }
}

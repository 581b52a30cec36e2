//! HEIC (ISO/IEC 23008-12): boxes within boxes. Where things are is written down as places in the file, so nothing is moved: the
//! picture's parts are copied to where they were, onto nothing but zeros. How the picture is turned is a property of its own,
//! not a note of the camera's.

use super::{Reader, icc};
use std::{collections::BTreeSet, ops::Range};

/// How many boxes, items or places a file may name: a large panorama has some hundreds.
const MANY: usize = 20_000;
/// The items that are pictures, whole or put together of others.
const PICTURES: [&[u8]; 9] =
    [b"hvc1", b"hev1", b"lhv1", b"av01", b"jpeg", b"grid", b"iovl", b"iden", b"tmap"];
/// The names of kinds of files, as a file says which it is.
const BRANDS: [&[u8]; 17] = [
    b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"mif2", b"msf1", b"miaf", b"MiHB",
    b"MiHE", b"MiHA", b"MiPr", b"tmap", b"jpeg", b"avif",
];
/// What an auxiliary picture is: how far things are, what can be seen through, how bright it is on a better screen.
const AUXILIARY: [&[u8]; 6] = [
    b"urn:mpeg:hevc:2015:auxid:1\0",
    b"urn:mpeg:hevc:2015:auxid:2\0",
    b"urn:mpeg:mpegB:cicp:systems:auxiliary:alpha\0",
    b"urn:mpeg:mpegB:cicp:systems:auxiliary:depth\0",
    b"urn:com:apple:photo:2020:aux:hdrgainmap\0",
    b"urn:com:apple:photo:2018:aux:portraiteffectsmatte\0",
];

/// The pictures and what is needed to show them. All else is 0, and its boxes are free room.
pub fn shown(bytes: &[u8]) -> Option<Vec<u8>> {
    let (all, end) = boxes(bytes, 0..bytes.len())?;
    let mut copy = Copy { from: bytes, kept: vec![0; end] };
    let meta = all.iter().find(|part| part.name == b"meta")?;
    let mut data = Vec::new();
    for part in &all {
        match part.name {
            b"ftyp" if part.head.start == 0 => copy.brands(part)?,
            b"meta" if part.head == meta.head => copy.named(part)?,
            b"mdat" => {
                copy.named(part)?;
                data.push(part.data.clone());
            }
            _ => copy.free(part)?,
        }
    }
    copy.range(meta.data.start, 4)?;
    let (parts, end) = boxes(bytes, meta.data.start + 4..meta.data.end)?;
    let part = |name: &[u8]| parts.iter().find(|part| part.name == name);
    let (names, places) = (part(b"iinf")?, part(b"iloc")?);
    let pictures = copy.items(names)?;
    for part in &parts {
        // Of each there is one.
        let is_first = parts.iter().find(|other| other.name == part.name)?.head == part.head;
        match part.name {
            b"iinf" if is_first => {}
            b"idat" if is_first => copy.named(part)?,
            b"hdlr" if is_first => copy.beginning(part, 12)?,
            b"pitm" if is_first => {
                copy.beginning(part, if bytes.get(part.data.start)? == &0 { 6 } else { 8 })?;
            }
            b"iloc" if is_first => copy.beginning(part, places_long(bytes.get(part.data.clone())?)?)?,
            b"iref" if is_first => copy.references(part)?,
            b"iprp" if is_first => copy.properties(part)?,
            _ => copy.free(part)?,
        }
    }
    copy.rest_is_free(end..meta.data.end)?;
    let inside = part(b"idat").map(|part| part.data.clone());
    let mut left = 2 * bytes.len();
    for extent in extents(bytes.get(places.data.clone())?)? {
        if !pictures.contains(&extent.item) {
            continue;
        }
        let within = match extent.method {
            0 => data.iter().find(|data| data.contains(&extent.begin))?.clone(),
            1 => inside.clone()?,
            // Parts of other items: no telephone writes it so.
            _ => return None,
        };
        let begin = if extent.method == 1 { within.start.checked_add(extent.begin)? } else { extent.begin };
        // A length of 0 is all there is.
        let long = if extent.long == 0 { within.end.checked_sub(begin)? } else { extent.long };
        if begin.checked_add(long)? > within.end {
            return None;
        }
        // Pictures do not lie on each other: a file in which they do wants to keep a processor busy.
        left = left.checked_sub(long)?;
        copy.range(begin, long)?;
    }
    Some(copy.kept)
}

struct Part<'a> {
    name: &'a [u8],
    /// Its length and name.
    head: Range<usize>,
    data: Range<usize>,
}

/// The boxes in a range, and where the last one ends: what hangs on behind is none.
fn boxes(bytes: &[u8], range: Range<usize>) -> Option<(Vec<Part<'_>>, usize)> {
    let mut found = Vec::new();
    let mut at = range.start;
    while let Some(part) = bytes.get(at..range.end).and_then(|rest| next(rest, at)) {
        at = part.data.end;
        found.push(part);
        if found.len() > MANY {
            return None;
        }
    }
    Some((found, at))
}

/// The box that begins here.
fn next(rest: &[u8], at: usize) -> Option<Part<'_>> {
    let mut reader = Reader(rest);
    let (short, name) = (reader.number(4)?, reader.take(4)?);
    let (head, long) = match short {
        0 => (8, rest.len()),
        1 => (16, reader.number(8)?),
        long => (8, long),
    };
    (head <= long && long <= rest.len()).then(|| Part {
        name,
        head: at..at + head,
        data: at + head..at + long,
    })
}

/// What is kept of a file.
struct Copy<'a> {
    from: &'a [u8],
    kept: Vec<u8>,
}

impl Copy<'_> {
    fn range(&mut self, at: usize, long: usize) -> Option<()> {
        let range = at..at.checked_add(long)?;
        self.kept.get_mut(range.clone())?.copy_from_slice(self.from.get(range)?);
        Some(())
    }

    fn write(&mut self, at: usize, bytes: &[u8]) -> Option<()> {
        self.kept.get_mut(at..at.checked_add(bytes.len())?)?.copy_from_slice(bytes);
        Some(())
    }

    /// A box with its name, and nothing in it yet.
    fn named(&mut self, part: &Part<'_>) -> Option<()> {
        self.range(part.head.start, part.head.len())
    }

    /// A box of nothing, as long as it was.
    fn free(&mut self, part: &Part<'_>) -> Option<()> {
        self.named(part)?;
        self.write(part.head.start + 4, b"free")
    }

    /// What is in a box and is none.
    fn rest_is_free(&mut self, range: Range<usize>) -> Option<()> {
        match range.len() {
            0 => Some(()),
            // Less than a box: a reader would stumble over it, as it did.
            1..8 => None,
            long => {
                self.write(range.start, &u32::try_from(long).ok()?.to_be_bytes())?;
                self.write(range.start + 4, b"free")
            }
        }
    }

    /// A box with its name and the first bytes in it.
    fn beginning(&mut self, part: &Part<'_>, long: usize) -> Option<()> {
        self.named(part)?;
        self.range(part.data.start, (long <= part.data.len()).then_some(long)?)
    }

    /// Which kinds of file this one is. A kind that nobody knows becomes one that every such file is.
    fn brands(&mut self, part: &Part<'_>) -> Option<()> {
        self.beginning(part, 4)?;
        for at in part.data.clone().skip(8).step_by(4) {
            let brand = self.from.get(at..at + 4).filter(|_| at + 4 <= part.data.end)?;
            self.write(at, if BRANDS.contains(&brand) { brand } else { b"mif1" })?;
        }
        Some(())
    }

    /// What the items are, without their names; gives the ids of those that are pictures.
    fn items(&mut self, names: &Part<'_>) -> Option<BTreeSet<usize>> {
        let version = *self.from.get(names.data.start)?;
        let head = if version == 0 { 6 } else { 8 };
        self.beginning(names, head)?;
        let (entries, end) = boxes(self.from, names.data.start + head..names.data.end)?;
        let mut found = BTreeSet::new();
        for entry in entries {
            let mut reader = Reader(self.from.get(entry.data.clone())?);
            let wide = match reader.number(4)? >> 24 {
                2 => 2,
                3 => 4,
                _ => 0,
            };
            if entry.name != b"infe" || wide == 0 {
                self.free(&entry)?;
                continue;
            }
            let id = reader.number(wide)?;
            reader.number(2)?;
            let kind = reader.take(4)?;
            self.beginning(&entry, 4 + wide + 2 + 4)?;
            if PICTURES.contains(&kind) {
                found.insert(id);
            } else {
                // An item that shows nothing: it has no data any more.
                self.write(entry.data.start + 4 + wide + 2, b"free")?;
            }
        }
        self.rest_is_free(end..names.data.end)?;
        Some(found)
    }

    /// Which items others are made of: pairs of numbers.
    fn references(&mut self, part: &Part<'_>) -> Option<()> {
        self.beginning(part, 4)?;
        let wide = if *self.from.get(part.data.start)? == 0 { 2 } else { 4 };
        let (all, end) = boxes(self.from, part.data.start + 4..part.data.end)?;
        for one in all {
            let mut reader = Reader(self.from.get(one.data.clone())?);
            reader.number(wide)?;
            let count = reader.number(2)?;
            if matches!(one.name, b"dimg" | b"thmb" | b"auxl" | b"base" | b"prem" | b"cdsc") {
                self.beginning(&one, wide + 2 + count * wide)?;
            } else {
                self.free(&one)?;
            }
        }
        self.rest_is_free(end..part.data.end)
    }

    /// How pictures are shown: how large, how turned, in which colours, and which of it is of which.
    fn properties(&mut self, part: &Part<'_>) -> Option<()> {
        self.named(part)?;
        let (all, end) = boxes(self.from, part.data.clone())?;
        for one in &all {
            match one.name {
                b"ipco" => {
                    self.named(one)?;
                    let (properties, end) = boxes(self.from, one.data.clone())?;
                    for property in &properties {
                        self.property(property)?;
                    }
                    self.rest_is_free(end..one.data.end)?;
                }
                b"ipma" => self.beginning(one, of_which_long(self.from.get(one.data.clone())?)?)?,
                _ => self.free(one)?,
            }
        }
        self.rest_is_free(end..part.data.end)
    }

    /// One property. Items name them by their number, so one that goes leaves its place empty.
    fn property(&mut self, part: &Part<'_>) -> Option<()> {
        let data = self.from.get(part.data.clone())?;
        let long = match part.name {
            // How the picture is packed.
            b"hvcC" | b"lhvC" | b"av1C" => data.len(),
            b"ispe" | b"rloc" => 12,
            b"pixi" => 5 + usize::from(*data.get(4)?),
            b"irot" | b"imir" | b"a1op" => 1,
            b"lsel" => 2,
            b"clli" => 4,
            b"pasp" | b"amve" => 8,
            b"mdcv" => 24,
            b"clap" => 32,
            b"colr" => match data.get(..4)? {
                b"nclx" => 11,
                b"prof" | b"rICC" => {
                    let Some(profile) = icc::colours(&data[4..]) else { return self.free(part) };
                    self.beginning(part, 4)?;
                    return self.write(part.data.start + 4, &profile);
                }
                _ => return self.free(part),
            },
            b"auxC" => {
                let kind = data.get(4..)?;
                let known = AUXILIARY.iter().find(|known| kind.starts_with(known));
                4 + known.map_or(0, |known| known.len())
            }
            _ => return self.free(part),
        };
        self.beginning(part, long)
    }
}

/// How long it is to say which properties are of which item.
fn of_which_long(data: &[u8]) -> Option<usize> {
    let mut reader = Reader(data);
    let head = reader.number(4)?;
    let (wide, index) = (if head >> 24 == 0 { 2 } else { 4 }, 1 + (head & 1));
    for _ in 0..reader.number(4)? {
        reader.number(wide)?;
        let count = reader.number(1)?;
        reader.take(count * index)?;
    }
    Some(data.len() - reader.0.len())
}

/// Where a part of an item is.
struct Extent {
    item: usize,
    /// 0: in the file; 1: in the box of data.
    method: usize,
    begin: usize,
    long: usize,
}

fn places_long(places: &[u8]) -> Option<usize> {
    read_places(places).map(|(_, long)| long)
}

fn extents(places: &[u8]) -> Option<Vec<Extent>> {
    read_places(places).map(|(found, _)| found)
}

/// Where items are, and how long it is to say so.
fn read_places(places: &[u8]) -> Option<(Vec<Extent>, usize)> {
    let mut reader = Reader(places);
    let version = reader.number(4)? >> 24;
    let sizes = reader.number(2)?;
    let size = |shift: u32| (sizes >> shift) & 15;
    let (offset, length, base) = (size(12), size(8), size(4));
    let index = if version == 0 { 0 } else { size(0) };
    let wide = if version < 2 { 2 } else { 4 };
    let mut found = Vec::new();
    for _ in 0..reader.number(wide)? {
        let item = reader.number(wide)?;
        let method = if version == 0 { 0 } else { reader.number(2)? & 15 };
        reader.number(2)?;
        let from = reader.number(base)?;
        for _ in 0..reader.number(2)? {
            reader.number(index)?;
            let begin = from.checked_add(reader.number(offset)?)?;
            found.push(Extent { item, method, begin, long: reader.number(length)? });
            // A place may be written without a byte.
            if found.len() > MANY {
                return None;
            }
        }
    }
    Some((found, places.len() - reader.0.len()))
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            Refused, examine, icc,
            tests::{PLACE, says_nothing},
        },
        boxes,
    };

    fn boxed(name: &[u8], data: &[&[u8]]) -> Vec<u8> {
        let data = data.concat();
        let long = u32::try_from(data.len() + 8).expect("short");
        [&long.to_be_bytes()[..], name, &data].concat()
    }

    /// A file with something more in one of its places.
    #[derive(Default)]
    struct File<'a> {
        before: &'a [u8],
        in_kinds: &'a [u8],
        in_meta: &'a [u8],
        handler: &'a [u8],
        item: &'a [u8],
        property: &'a [u8],
        of_which: &'a [u8],
        reference: &'a [u8],
        place: &'a [u8],
        in_data: &'a [u8],
        behind: &'a [u8],
    }

    const PICTURE: &[u8] = b"this is the picture";
    const INSIDE: &[u8] = b"and this a grid";

    impl File<'_> {
        fn written(&self) -> Vec<u8> {
            // Once to know how long it is, once with the places.
            let first = self.at(0);
            let found = |whole: &[u8]| whole.windows(PICTURE.len()).position(|part| part == PICTURE);
            self.at(u32::try_from(found(&first).expect("the picture")).expect("short"))
        }

        fn at(&self, picture: u32) -> Vec<u8> {
            let infe = |id: u8, kind: &[u8]| {
                boxed(b"infe", &[b"\x02\0\0\0\0", &[id], b"\0\0", kind, self.item, b"\0"])
            };
            let names =
                [infe(1, b"hvc1"), infe(2, b"grid"), infe(3, b"Exif"), infe(4, b"mime"), infe(5, b"uri ")];
            let note = picture + u32::try_from(PICTURE.len()).expect("short");
            let place = |id: u8, method: u8, begin: u32, long: usize| {
                let long = u32::try_from(long).expect("short");
                let (begin, long) = (begin.to_be_bytes(), long.to_be_bytes());
                [&[0, id, 0, method, 0, 0, 0, 1][..], &begin, &long].concat()
            };
            let long = self.in_data.len();
            let places = [
                place(1, 0, picture, PICTURE.len()),
                place(2, 1, 0, INSIDE.len()),
                place(3, 0, note, long),
                place(4, 0, note, long),
                place(5, 1, u32::try_from(INSIDE.len()).expect("short"), long),
            ];
            let properties = boxed(
                b"ipco",
                &[
                    &boxed(b"ispe", &[b"\0\0\0\0\0\0\0\x18\0\0\0\x10"]),
                    &boxed(b"irot", &[b"\x01"]),
                    self.property,
                ],
            );
            let of_which = boxed(b"ipma", &[b"\0\0\0\0\0\0\0\x01\0\x01\x02\x81\x02", self.of_which]);
            let meta = boxed(
                b"meta",
                &[
                    b"\0\0\0\0",
                    &boxed(b"hdlr", &[b"\0\0\0\0\0\0\0\0pict\0\0\0\0\0\0\0\0\0\0\0\0", self.handler, b"\0"]),
                    &boxed(b"pitm", &[b"\0\0\0\0\0\x01", self.handler]),
                    &boxed(b"iinf", &[b"\0\0\0\0\0\x05", &names.concat()]),
                    &boxed(
                        b"iref",
                        &[b"\0\0\0\0", &boxed(b"dimg", &[b"\0\x02\0\x01\0\x01", self.reference])],
                    ),
                    &boxed(b"iprp", &[&properties, &of_which]),
                    &boxed(b"iloc", &[b"\x01\0\0\0\x44\0\0\x05", &places.concat(), self.place]),
                    &boxed(b"idat", &[INSIDE, self.in_data]),
                    self.in_meta,
                ],
            );
            [
                boxed(b"ftyp", &[b"heic\0\0\0\0mif1heic", self.in_kinds]),
                self.before.to_vec(),
                meta,
                boxed(b"mdat", &[PICTURE, self.in_data]),
                self.behind.to_vec(),
            ]
            .concat()
        }
    }

    /// What it says of itself, its picture and its grid must be as they were.
    fn hidden(what: &str, file: &File<'_>) -> Vec<u8> {
        let (from, kept) = (file.written(), says_nothing(what, b"", &file.written()));
        let has = |part: &[u8]| {
            let at = from.windows(part.len()).position(|known| known == part);
            at == kept.windows(part.len()).position(|known| known == part) && at.is_some()
        };
        assert!(has(PICTURE) && has(INSIDE) && has(b"hvc1") && has(b"pict"), "{what}");
        assert!(has(b"irot\x01") && has(b"\0\0\0\x18\0\0\0\x10"), "{what}: how it is shown");
        assert!(kept.len() <= from.len());
        kept
    }

    #[test]
    fn no_box_says_where_it_was_taken() {
        for name in [
            b"free", b"skip", b"uuid", b"mpvd", b"moov", b"moof", b"udta", b"meta", b"ftyp", b"sefd",
            b"XMP_", b"wide", b"etyp", b"mdat", b"idat",
        ] {
            let more = boxed(name, &[PLACE, PLACE]);
            let what = String::from_utf8_lossy(name);
            if name != b"meta" {
                hidden(&what, &File { before: &more, ..File::default() });
            }
            hidden(&what, &File { behind: &more, ..File::default() });
        }
        for name in [
            b"free", b"uuid", b"xml ", b"bxml", b"dinf", b"grpl", b"ipro", b"udta", b"idat", b"hdlr",
            b"pitm", b"iref",
        ] {
            let more = boxed(name, &[PLACE, PLACE]);
            hidden(&String::from_utf8_lossy(name), &File { in_meta: &more, ..File::default() });
        }
        for name in [b"udes", b"uuid", b"free", b"colr", b"auxC", b"clap", b"crtt", b"mdft", b"imir", b"pasp"]
        {
            let more = boxed(name, &[if name == b"colr" { b"prof" } else { b"\x01\0\0\0" }, &[0; 32], PLACE]);
            hidden(&String::from_utf8_lossy(name), &File { property: &more, ..File::default() });
        }
        let aux = boxed(b"auxC", &[b"\0\0\0\0urn:mpeg:hevc:2015:auxid:1\0", PLACE]);
        let kept = hidden("auxC", &File { property: &aux, ..File::default() });
        assert!(kept.windows(26).any(|part| part == b"urn:mpeg:hevc:2015:auxid:1"));
        for file in [
            File { in_kinds: PLACE, ..File::default() },
            File { handler: PLACE, ..File::default() },
            File { item: PLACE, ..File::default() },
            File { of_which: PLACE, ..File::default() },
            File { reference: PLACE, ..File::default() },
            File { place: PLACE, ..File::default() },
            File { in_data: PLACE, ..File::default() },
            File { behind: PLACE, ..File::default() },
            File { behind: &[b"\0\0\0\0", PLACE].concat(), ..File::default() },
        ] {
            hidden("its places", &file);
        }
    }

    #[test]
    fn a_profile_stays_without_its_texts() {
        let profile = icc::tests::chatty(PLACE);
        let kept =
            hidden("colr", &File { property: &boxed(b"colr", &[b"prof", &profile]), ..File::default() });
        let colours = icc::colours(&profile).expect("a profile");
        assert!(kept.windows(colours.len()).any(|part| part == colours));
    }

    #[test]
    fn a_picture_is_only_where_pictures_are() {
        // The picture's place is written in the middle of something else.
        let mut file = File { before: &boxed(b"uuid", &[PLACE, PLACE]), ..File::default() }.written();
        let (all, _) = boxes(&file, 0..file.len()).expect("boxes");
        let (begin, mdat) = (all[1].data.start, all[3].data.start);
        let place = u32::try_from(mdat).expect("short").to_be_bytes();
        let at = file.windows(4).position(|part| part == place).expect("its place");
        file.splice(at..at + 4, u32::try_from(begin).expect("short").to_be_bytes());
        assert_eq!(examine(file), Err(Refused::Broken));
    }
}

//! PNG (ISO/IEC 15948): chunks with a length, a name and a sum.

use super::{
    Reader, icc,
    turn::{only_turned, turn},
};
use flate2::{Compression, Crc, bufread::ZlibDecoder, write::ZlibEncoder};
use std::{
    collections::BTreeSet,
    io::{Read as _, Write as _},
};

/// What every PNG begins with.
pub const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
/// The longest colour profile, unpacked.
const PROFILE: u64 = 4 << 20;

/// The picture: its pixels, its colours, its frames; how it is turned.
pub fn shown(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut reader = Reader(bytes.strip_prefix(SIGNATURE)?);
    let mut kept = SIGNATURE.to_vec();
    let mut once = BTreeSet::new();
    loop {
        let mut head = reader;
        let (length, name) = (head.number(4)?, head.take(4)?);
        let chunk = reader.take(length.checked_add(12)?)?;
        let data = &chunk[8..8 + length];
        if (name == b"IHDR") != (kept.len() == SIGNATURE.len()) {
            return None;
        }
        let is_critical = name[0].is_ascii_uppercase();
        // What there is more than once are pixels and frames.
        let is_first = matches!(name, b"IDAT" | b"fcTL" | b"fdAT") || once.insert(name);
        match name {
            b"iCCP" if is_first => {
                if let Some(profile) = profile(data) {
                    write(&mut kept, name, &profile)?;
                }
            }
            b"eXIf" if is_first => {
                if let Some(turn) = turn(data) {
                    write(&mut kept, name, &only_turned(turn))?;
                }
            }
            _ if is_first && has_length(name, length) => kept.extend(chunk),
            // A part that must be understood, and that nobody knows.
            _ if is_critical => return None,
            _ => {}
        }
        if name == b"IEND" {
            return Some(kept);
        }
    }
}

/// Whether a chunk is one of those that make the picture, and as long as such a one is.
fn has_length(name: &[u8], length: usize) -> bool {
    match name {
        b"IDAT" | b"fdAT" => true,
        b"IHDR" => length == 13,
        b"PLTE" => length <= 768,
        b"IEND" => length == 0,
        b"tRNS" => length <= 256,
        b"hIST" => length <= 512,
        b"cHRM" => length == 32,
        b"fcTL" => length == 26,
        b"mDCV" | b"mDCv" => length == 24,
        b"pHYs" => length == 9,
        b"cLLI" | b"cLLi" | b"acTL" => length == 8,
        b"bKGD" => length <= 6,
        b"gAMA" | b"cICP" => length == 4,
        b"sBIT" => length <= 4,
        b"sRGB" => length == 1,
        _ => false,
    }
}

/// A colour profile without its texts, under a name that says nothing. One that cannot be read goes.
fn profile(data: &[u8]) -> Option<Vec<u8>> {
    let end = data.iter().take(80).position(|byte| *byte == 0)?;
    let packed = data.get(end + 2..).filter(|_| data[end + 1] == 0)?;
    let mut whole = Vec::new();
    ZlibDecoder::new(packed).take(PROFILE).read_to_end(&mut whole).ok()?;
    let mut written = ZlibEncoder::new(b"ICC profile\0\0".to_vec(), Compression::default());
    written.write_all(&icc::colours(&whole)?).ok()?;
    written.finish().ok()
}

fn write(to: &mut Vec<u8>, name: &[u8], data: &[u8]) -> Option<()> {
    let mut sum = Crc::new();
    sum.update(name);
    sum.update(data);
    to.extend(u32::try_from(data.len()).ok()?.to_be_bytes());
    to.extend([name, data, &sum.sum().to_be_bytes()].concat());
    Some(())
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            Refused, examine, icc,
            tests::{PLACE, says_nothing},
        },
        *,
    };

    const SAMPLE: &[u8] = include_bytes!("../../../tests/files/notes.png");

    fn with(at: usize, name: &[u8], data: &[u8]) -> Vec<u8> {
        let mut more = Vec::new();
        write(&mut more, name, data).expect("short");
        [&SAMPLE[..at], &more, &SAMPLE[at..]].concat()
    }

    #[test]
    fn no_chunk_says_where_it_was_taken() {
        for name in [
            "tEXt", "zTXt", "iTXt", "eXIf", "tIME", "sPLT", "iCCP", "oFFs", "pCAL", "sCAL", "gIFg", "gIFx",
            "gIFt", "sTER", "dSIG", "caBX", "vpAg", "iDOT", "prVt", "zXIf", "npTc", "pHYs", "cHRM", "gAMA",
            "sRGB", "sBIT", "hISt", "bKGD", "cICP", "mDCV", "cLLI", "acTL", "fcTL",
        ] {
            for at in [33, SAMPLE.len() - 12] {
                let long = [b"Where\0\0", PLACE, &[0; 600]].concat();
                says_nothing(name, SAMPLE, &with(at, name.as_bytes(), &long));
            }
        }
        says_nothing("behind", SAMPLE, &[SAMPLE, PLACE].concat());
        // The second of those of which there is one.
        let once = with(33, b"pHYs", b"\0\0\0\x01\0\0\0\x01\0");
        let twice = [&once[..33], &with(33, b"pHYs", &[PLACE, b"\0"].concat())[33..54], &once[33..]].concat();
        says_nothing("the first", &once, &[&once[..54], &twice[33..54], &once[54..]].concat());
        for name in [b"IEND", b"PLTE", b"IHDR", b"WHER"] {
            let long = [PLACE, &[0; 800]].concat();
            assert_eq!(examine(with(33, name, &long)), Err(Refused::Broken));
        }
    }

    #[test]
    fn a_profile_stays_without_its_name_and_texts() {
        let pack = |bytes: &[u8]| {
            let mut packed = ZlibEncoder::new(Vec::new(), Compression::none());
            packed.write_all(bytes).expect("memory");
            packed.finish().expect("memory")
        };
        let chatty = icc::tests::chatty(PLACE);
        let hidden = with(33, b"iCCP", &[PLACE, b"\0\0", &pack(&chatty)[..], PLACE].concat());
        let kept = says_nothing("iCCP", SAMPLE, &hidden);
        let at = kept.windows(4).position(|name| name == b"iCCP").expect("a profile") + 4;
        assert!(kept[at..].starts_with(b"ICC profile\0\0"));
        let mut whole = Vec::new();
        ZlibDecoder::new(&kept[at + 13..]).read_to_end(&mut whole).expect("packed");
        assert_eq!(Some(whole), icc::colours(&chatty));
        // One that unpacks to more than any has.
        let bomb = with(33, b"iCCP", &[PLACE, b"\0\0", &pack(&vec![0; 5 << 20])[..]].concat());
        says_nothing("a bomb", SAMPLE, &bomb);
    }
}

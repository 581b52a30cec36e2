//! A colour profile (ICC.1): what the numbers of a picture's colours mean. It has room for texts, dates, names and notes of
//! whoever made it, and for anything at all between its parts.

/// The profile as long as it was and with each part where it was, but with nothing in it that does not make colours: all else
/// is 0. Nothing if it is no profile.
pub fn colours(profile: &[u8]) -> Option<Vec<u8>> {
    /// More parts than any profile has.
    const MANY: usize = 200;
    /// Size, version, class, spaces, the signature, intent and white point. Not who made it, when, on what, and for what device.
    const HEAD: [std::ops::Range<usize>; 3] = [0..4, 8..24, 36..40];
    const WHITE: std::ops::Range<usize> = 64..80;
    let number = |at: usize| -> Option<usize> {
        let bytes: [u8; 4] = profile.get(at..at.checked_add(4)?)?.try_into().ok()?;
        usize::try_from(u32::from_be_bytes(bytes)).ok()
    };
    let parts = number(128).filter(|parts| *parts <= MANY)?;
    if number(0)? != profile.len() || profile.get(36..40)? != b"acsp" {
        return None;
    }
    let mut kept = vec![0; profile.len()];
    let keep = |kept: &mut Vec<u8>, from: usize, bytes: &[u8]| -> Option<()> {
        kept.get_mut(from..from.checked_add(bytes.len())?)?.copy_from_slice(bytes);
        Some(())
    };
    for range in HEAD.into_iter().chain([WHITE]) {
        keep(&mut kept, range.start, &profile[range])?;
    }
    let mut count = 0_u32;
    for entry in 0..parts {
        let at = 132 + entry * 12;
        let (begin, long) = (number(at + 4)?, number(at + 8)?);
        let (name, part) = (profile.get(at..at + 4)?, profile.get(begin..begin.checked_add(long)?)?);
        // Parts lie behind the table, or they could rewrite it.
        let Some(part) = of_use(name, part).filter(|_| begin >= 132 + parts * 12) else { continue };
        keep(&mut kept, begin, &part)?;
        keep(&mut kept, 132 + usize::try_from(count).ok()? * 12, &profile[at..at + 12])?;
        count += 1;
    }
    keep(&mut kept, 128, &count.to_be_bytes())?;
    Some(kept)
}

/// What of a part is kept: of those that make colours as much as their type says they have, of the two texts that every profile
/// must have the empty text.
fn of_use(name: &[u8], part: &[u8]) -> Option<Vec<u8>> {
    let kind = part.get(..4)?;
    let number = |at: usize, bytes: usize| -> Option<usize> {
        let taken = part.get(at..at.checked_add(bytes)?)?;
        Some(taken.iter().fold(0, |number, byte| (number << 8) | usize::from(*byte)))
    };
    let long = match name {
        b"desc" | b"cprt" => return nothing_said(kind, part.len()),
        b"wtpt" | b"bkpt" | b"rXYZ" | b"gXYZ" | b"bXYZ" | b"lumi" if kind == b"XYZ " => 20,
        b"rTRC" | b"gTRC" | b"bTRC" | b"kTRC" => match kind {
            b"curv" => number(8, 4)?.checked_mul(2)?.checked_add(12)?,
            b"para" => 12 + 4 * [1, 3, 4, 5, 7].get(number(8, 2)?)?,
            _ => return None,
        },
        b"chad" if kind == b"sf32" => 8 + 9 * 4,
        b"cicp" if kind == b"cicp" => 12,
        // Tables, as pictures for printing have them.
        b"A2B0" | b"A2B1" | b"A2B2" => {
            let (inputs, outputs, points) = (number(8, 1)?, number(9, 1)?, number(10, 1)?);
            let grid = points.checked_pow(u32::try_from(inputs).ok()?)?.checked_mul(outputs)?;
            match kind {
                b"mft1" => grid.checked_add(48 + 256 * (inputs + outputs))?,
                b"mft2" => {
                    let curves = number(48, 2)? * inputs + number(50, 2)? * outputs;
                    grid.checked_add(curves)?.checked_mul(2)?.checked_add(52)?
                }
                _ => return None,
            }
        }
        _ => return None,
    };
    let mut kept = part.get(..long)?.to_vec();
    // Reserved.
    kept[4..8].fill(0);
    Some(kept)
}

/// A text of so many bytes that says nothing.
fn nothing_said(kind: &[u8], long: usize) -> Option<Vec<u8>> {
    let mut text = vec![0; long];
    text.get_mut(..4)?.copy_from_slice(kind);
    match kind {
        b"text" => {}
        // One character, which is the end.
        b"desc" => *text.get_mut(11)? = 1,
        // No languages; each would have 12 bytes.
        b"mluc" => *text.get_mut(15)? = 12,
        _ => return None,
    }
    Some(text)
}

#[cfg(test)]
pub mod tests {
    use super::colours;

    /// A profile like sRGB's with a text in every place that it has.
    pub fn chatty(text: &[u8]) -> Vec<u8> {
        let said = [&b"text\0\0\0\0"[..], text, b"\0"].concat();
        let mluc = [&b"mluc\0\0\0\0\0\0\0\x01\0\0\0\x0cenGB\0\0\0\x06\0\0\0\x1c"[..], text].concat();
        let curve = [&b"para\0\0\0\0\0\0\0\0\0\x02\x33\x33"[..], text].concat();
        let point = [&b"XYZ \0\0\0\0\0\0\x6f\xa2\0\0\x38\xf5\0\0\x03\x90"[..], text].concat();
        let parts: [(&[u8], &[u8]); 12] = [
            (b"desc", &mluc),
            (b"cprt", &said),
            (b"dmnd", &said),
            (b"targ", &said),
            (b"priv", text),
            (b"wtpt", &point),
            (b"rXYZ", &point),
            (b"gXYZ", &point),
            (b"bXYZ", &point),
            (b"rTRC", &curve),
            (b"gTRC", &curve),
            (b"bTRC", &curve),
        ];
        let mut head = vec![0; 128];
        for (at, bytes) in [
            (4, &text[..4]),
            (8, b"\x02\x10\0\0mntrRGB XYZ "),
            (24, text),
            (36, b"acsp"),
            (40, text),
            (48, text),
            (56, text),
            (80, text),
            (84, text),
            (100, text),
        ] {
            head[at..at + bytes.len()].copy_from_slice(bytes);
        }
        let number = |number: usize| u32::try_from(number).expect("a number").to_be_bytes();
        let (mut table, mut data) = (number(parts.len()).to_vec(), Vec::new());
        let begin = 132 + 12 * parts.len();
        for (name, part) in parts {
            data.extend(text);
            table.extend([name, &number(begin + data.len()), &number(part.len())].concat());
            data.extend(part);
        }
        data.extend(text);
        head[..4].copy_from_slice(&number(begin + data.len()));
        [head, table, data].concat()
    }

    #[test]
    fn a_profile_says_its_colours_and_nothing_else() {
        let from = chatty(b"SECR");
        let kept = colours(&from).expect("a profile");
        assert_eq!(kept.len(), from.len());
        assert!(!kept.windows(4).any(|part| part == b"SECR"));
        // desc, cprt, wtpt, three colours and three curves.
        assert_eq!(kept[128..132], 9_u32.to_be_bytes());
        assert_eq!(&kept[132 + 2 * 12..][..4], b"wtpt");
        for name in [b"wtpt", b"rXYZ", b"bTRC"] {
            let part = |of: &[u8]| {
                let at = 132
                    + of[132..].chunks(12).position(|entry| entry.starts_with(name)).expect("a part") * 12;
                let begin = usize::from(of[at + 6]) << 8 | usize::from(of[at + 7]);
                of[begin..begin + 16].to_vec()
            };
            assert_eq!(part(&kept), part(&from));
        }
        assert_eq!(colours(&kept), Some(kept), "twice is as once");
        assert_eq!(colours(&from[..from.len() - 1]), None);
        assert_eq!(colours(b"no profile"), None);
    }
}

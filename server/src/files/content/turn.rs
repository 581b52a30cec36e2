//! How a picture is turned: the one thing that Exif says and that a picture needs to be shown as it was taken.

/// How a camera says that it was held, from 2 to 8; 1 is upright. It must stay, or the picture lies on its side.
pub fn turn(tiff: &[u8]) -> Option<u8> {
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

/// The TIFF of an Exif that says how the picture is turned and nothing else.
pub fn only_turned(turn: u8) -> Vec<u8> {
    let mut tiff = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    tiff.extend([turn, 0, 0, 0, 0, 0, 0]);
    tiff
}

#[cfg(test)]
mod tests {
    use super::{only_turned, turn};

    #[test]
    fn what_is_written_is_read() {
        assert!((2..=8).all(|way| turn(&only_turned(way)) == Some(way)));
        assert_eq!((turn(&only_turned(1)), turn(&only_turned(9)), turn(b"II*\0")), (None, None, None));
        let little = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0";
        assert_eq!(turn(little), Some(6));
    }
}

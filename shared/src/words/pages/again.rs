//! The password, asked for again.

use crate::words::macros::words;

words! {
    /// The password, asked for again.
    Again {
        /// Label of the field.
        password {
            en: "Your password",
            cy: "Eich cyfrinair",
            pl: "Twoje hasło",
            ur: "آپ کا پاس ورڈ",
        }
        /// Why it is asked.
        hint {
            en: "So that nobody else can do this on a device that you left open.",
            cy: "Fel na all neb arall wneud hyn ar ddyfais a adawsoch ar agor.",
            pl: "Aby nikt inny nie zrobił tego na urządzeniu, pozostawionym bez nadzoru.",
            ur: "تاکہ آپ کی کھلی چھوڑی ہوئی ڈیوائس پر کوئی اور یہ نہ کر سکے۔",
        }
    }
}

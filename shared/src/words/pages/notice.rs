//! The notice of a policy that has not been read.

use crate::words::macros::words;

words! {
    /// The notice of a policy that has not been read.
    Notice {
        /// A new version applies: `{version}`, `{date}`.
        changed {
            en: "Our privacy policy has changed: version {version}, {date}.",
            cy: "Mae ein polisi preifatrwydd wedi newid: fersiwn {version}, {date}.",
            pl: "Zmieniła się nasza polityka prywatności: wersja {version} z dnia {date}.",
            ur: "ہماری رازداری کی پالیسی بدل گئی ہے: نسخہ {version}، تاریخ {date}۔",
        }
        /// A new version is to come: `{date}`.
        coming {
            en: "Our privacy policy will change on {date}.",
            cy: "Bydd ein polisi preifatrwydd yn newid ar {date}.",
            pl: "Nasza polityka prywatności zmieni się dnia {date}.",
            ur: "ہماری رازداری کی پالیسی {date} کو بدلے گی۔",
        }
        /// They have never read any.
        first {
            en: "Please read our privacy policy.",
            cy: "Darllenwch ein polisi preifatrwydd, os gwelwch yn dda.",
            pl: "Prosimy o przeczytanie naszej polityki prywatności.",
            ur: "براہ کرم ہماری رازداری کی پالیسی پڑھ لیں۔",
        }
        /// Leads there.
        open {
            en: "Read it",
            cy: "Ei ddarllen",
            pl: "Przeczytaj",
            ur: "اسے پڑھیں",
        }
        /// Has been read elsewhere.
        done {
            en: "I have read it",
            cy: "Rwyf wedi ei ddarllen",
            pl: "Już przeczytane",
            ur: "میں نے پڑھ لی ہے",
        }
    }
}

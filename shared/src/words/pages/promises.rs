//! The promises and their proofs.

use crate::words::macros::words;

words! {
    /// The promises and their proofs.
    Promises {
        /// The heading.
        title {
            en: "Our promises",
            cy: "Ein haddewidion",
            pl: "Nasze obietnice",
            ur: "ہمارے وعدے",
        }
        /// What this is.
        intro {
            en: "This is what we promise you about your data. For each promise that is kept there are tests, which \
                 must pass before a new version of this service is made. Where something is not built yet, we say \
                 so.",
            cy: "Dyma’r hyn a addewir i chi ynghylch eich data. Ar gyfer pob addewid a gedwir mae profion, y mae’n rhaid iddynt lwyddo cyn gwneud fersiwn newydd o’r gwasanaeth hwn. Lle nad yw rhywbeth wedi’i adeiladu eto, rydym yn dweud hynny.",
            pl: "Oto, co obiecujemy w sprawie Twoich danych. Dla każdej dotrzymanej obietnicy istnieją testy, które muszą się powieść, zanim powstanie nowa wersja usługi. Jeśli coś jeszcze nie powstało, mówimy o tym.",
            ur: "آپ کے ڈیٹا کے بارے میں آپ سے یہ وعدے ہیں۔ ہر پورے کیے گئے وعدے کے ٹیسٹ ہیں، جن کا کامیاب ہونا اس سروس کے نئے ورژن سے پہلے ضروری ہے۔ جو ابھی نہیں بنا، ہم صاف بتاتے ہیں۔",
        }
        /// How many are kept: `{kept}` of `{all}`.
        count {
            en: "{kept} of {all} promises are kept and proven today.",
            cy: "Cedwir a phrofir {kept} o’r {all} addewid heddiw.",
            pl: "Dziś dotrzymanych i sprawdzonych obietnic: {kept} z {all}.",
            ur: "{all} میں سے {kept} وعدے آج پورے اور ثابت ہیں۔",
        }
        /// Since when: `{date}`.
        kept {
            en: "Kept since {date}",
            cy: "Wedi’i gadw ers {date}",
            pl: "Dotrzymywana od dnia {date}",
            ur: "{date} سے پورا",
        }
        /// Not kept yet.
        not_yet {
            en: "Not yet",
            cy: "Ddim eto",
            pl: "Jeszcze nie",
            ur: "ابھی نہیں",
        }
        /// Opens the names of the tests.
        proof {
            en: "How we prove it",
            cy: "Sut rydym yn ei brofi",
            pl: "Jak to sprawdzamy",
            ur: "ہم اسے کیسے ثابت کرتے ہیں",
        }
        /// Before the parts of the product.
        rows {
            en: "Part of the product: {rows}",
            cy: "Rhan o’r cynnyrch: {rows}",
            pl: "Część produktu: {rows}",
            ur: "پروڈکٹ کا حصہ: {rows}",
        }
    }
}

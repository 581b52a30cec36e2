//! The privacy policy and its versions.

use crate::words::macros::words;

words! {
    /// The privacy policy and its versions.
    Policy {
        /// The heading.
        title {
            en: "Privacy policy",
            cy: "Polisi preifatrwydd",
            pl: "Polityka prywatności",
            ur: "رازداری کی پالیسی",
        }
        /// A version: `{version}`, `{date}`.
        version {
            en: "Version {version}, {date}",
            cy: "Fersiwn {version}, {date}",
            pl: "Wersja {version}, {date}",
            ur: "نسخہ {version}، {date}",
        }
        /// Said of the version that applies.
        current {
            en: "This version applies now.",
            cy: "Y fersiwn hon sydd mewn grym nawr.",
            pl: "Ta wersja obowiązuje teraz.",
            ur: "اس وقت یہی نسخہ نافذ ہے۔",
        }
        /// Said of an earlier version.
        earlier {
            en: "This is an earlier version. It no longer applies.",
            cy: "Fersiwn gynharach yw hon. Nid yw mewn grym mwyach.",
            pl: "To wcześniejsza wersja. Już nie obowiązuje.",
            ur: "یہ پرانا نسخہ ہے۔ اب یہ نافذ نہیں۔",
        }
        /// Said of a version to come: `{date}`.
        coming {
            en: "This version applies from {date}.",
            cy: "Bydd y fersiwn hon mewn grym o {date}.",
            pl: "Ta wersja obowiązuje od dnia {date}.",
            ur: "یہ نسخہ {date} سے نافذ ہو گا۔",
        }
        /// Leads to a version to come: `{date}`.
        to_coming {
            en: "Read the version that applies from {date}",
            cy: "Darllen y fersiwn a fydd mewn grym o {date}",
            pl: "Przeczytaj wersję, która obowiązuje od dnia {date}",
            ur: "وہ نسخہ پڑھیں جو {date} سے نافذ ہو گا",
        }
        /// Leads to the one that applies.
        to_current {
            en: "Read the version that applies now",
            cy: "Darllen y fersiwn sydd mewn grym nawr",
            pl: "Przeczytaj wersję, która obowiązuje teraz",
            ur: "موجودہ نافذ نسخہ پڑھیں",
        }
        /// The text is not in the language of the page.
        other_language {
            en: "There is no text of this version in English. It is shown as it was written.",
            cy: "Nid oes testun Cymraeg o’r fersiwn hon. Fe’i dangosir fel y’i hysgrifennwyd.",
            pl: "Nie ma polskiego tekstu tej wersji. Pokazujemy ją tak, jak została napisana.",
            ur: "اس نسخے کا اردو متن موجود نہیں۔ یہ اسی زبان میں دکھایا جا رہا ہے جس میں لکھا گیا تھا۔",
        }
        /// The text is not the one that counts.
        translation {
            en: "This is a translation. Where it differs from the original, the original applies.",
            cy: "Cyfieithiad yw hwn. Lle mae’n wahanol i’r gwreiddiol, y gwreiddiol sydd mewn grym.",
            pl: "To jest tłumaczenie. Jeśli różni się od oryginału, obowiązuje oryginał.",
            ur: "یہ ترجمہ ہے۔ جہاں یہ اصل متن سے مختلف ہو، وہاں اصل متن ہی معتبر ہے۔",
        }
        /// Leads to that one.
        original {
            en: "Read the original",
            cy: "Darllen y gwreiddiol",
            pl: "Przeczytaj oryginał",
            ur: "اصل متن پڑھیں",
        }
        /// Heading of the list of versions.
        versions {
            en: "All versions",
            cy: "Pob fersiwn",
            pl: "Wszystkie wersje",
            ur: "تمام نسخے",
        }
        /// In that list, beside the one that applies.
        now {
            en: "applies now",
            cy: "mewn grym nawr",
            pl: "obowiązuje teraz",
            ur: "اب نافذ ہے",
        }
        /// In that list, beside one to come.
        later {
            en: "applies later",
            cy: "mewn grym yn ddiweddarach",
            pl: "zacznie obowiązywać później",
            ur: "بعد میں نافذ ہو گا",
        }
        /// Leads to the changes: `{version}`.
        what_changed {
            en: "What changed since version {version}",
            cy: "Beth newidiodd ers fersiwn {version}",
            pl: "Co się zmieniło od wersji {version}",
            ur: "نسخہ {version} کے بعد کیا بدلا",
        }
        /// Heading of the changes.
        changes {
            en: "What changed in the privacy policy",
            cy: "Beth newidiodd yn y polisi preifatrwydd",
            pl: "Co się zmieniło w polityce prywatności",
            ur: "رازداری کی پالیسی میں کیا بدلا",
        }
        /// Which versions are compared: `{from}`, `{to}`.
        between {
            en: "Earlier: {from}. Later: {to}.",
            cy: "Cynharach: {from}. Diweddarach: {to}.",
            pl: "Wcześniejsza: {from}. Późniejsza: {to}.",
            ur: "پہلے: {from}۔ بعد میں: {to}۔",
        }
        /// How changes are marked.
        marks {
            en: "New words are underlined, removed words are crossed out.",
            cy: "Mae geiriau newydd wedi’u tanlinellu, a geiriau a dynnwyd allan wedi’u croesi allan.",
            pl: "Nowe słowa są podkreślone, a usunięte – przekreślone.",
            ur: "نئے الفاظ کے نیچے لکیر ہے، ہٹائے گئے الفاظ کٹے ہوئے ہیں۔",
        }
        /// Read out before new words.
        added {
            en: "Added:",
            cy: "Ychwanegwyd:",
            pl: "Dodano:",
            ur: "شامل کیا گیا:",
        }
        /// Read out before words that were taken out.
        removed {
            en: "Removed:",
            cy: "Tynnwyd allan:",
            pl: "Usunięto:",
            ur: "ہٹایا گیا:",
        }
        /// Read out after either.
        end {
            en: "End of the change.",
            cy: "Diwedd y newid.",
            pl: "Koniec zmiany.",
            ur: "تبدیلی ختم۔",
        }
        /// Opens what did not change.
        same {
            en: [one "{n} paragraph without changes", other "{n} paragraphs without changes"],
            cy: [
                two "{n} baragraff heb newidiadau",
                few "{n} pharagraff heb newidiadau",
                many "{n} pharagraff heb newidiadau",
                other "{n} paragraff heb newidiadau",
            ],
            pl: [one "{n} akapit bez zmian", few "{n} akapity bez zmian", many "{n} akapitów bez zmian"],
            ur: [one "{n} پیراگراف بغیر تبدیلی کے", other "{n} پیراگراف بغیر کسی تبدیلی کے"],
        }
        /// Two versions say the same.
        nothing {
            en: "The two texts are the same.",
            cy: "Mae eu testunau yr un fath.",
            pl: "Ich teksty są takie same.",
            ur: "دونوں کے متن ایک جیسے ہیں۔",
        }
        /// The two cannot be compared.
        incomparable {
            en: "These two cannot be compared: there is only one version, or their texts are in different languages.",
            cy: "Ni ellir cymharu’r ddwy hyn: dim ond un fersiwn sydd, neu mae eu testunau mewn ieithoedd gwahanol.",
            pl: "Tych dwóch nie można porównać: jest tylko jedna wersja albo ich teksty są w różnych językach.",
            ur: "ان دونوں کا موازنہ نہیں ہو سکتا: نسخہ صرف ایک ہے، یا ان کے متن الگ زبانوں میں ہیں۔",
        }
        /// Heading of choosing two versions.
        choose {
            en: "Compare two versions",
            cy: "Cymharu dwy fersiwn",
            pl: "Porównaj dwie wersje",
            ur: "دو نسخوں کا موازنہ کریں",
        }
        /// The older one of the two.
        from {
            en: "One version",
            cy: "Un fersiwn",
            pl: "Jedna wersja",
            ur: "ایک نسخہ",
        }
        /// The newer one.
        to {
            en: "The other version",
            cy: "Y fersiwn arall",
            pl: "Druga wersja",
            ur: "دوسرا نسخہ",
        }
        /// Compares them.
        compare {
            en: "Compare",
            cy: "Cymharu",
            pl: "Porównaj",
            ur: "موازنہ کریں",
        }
        /// Back to the policy.
        to_policy {
            en: "To the privacy policy",
            cy: "I’r polisi preifatrwydd",
            pl: "Do polityki prywatności",
            ur: "رازداری کی پالیسی پر جائیں",
        }
        /// Leads to the promises.
        to_promises {
            en: "Our promises, and the proof of each",
            cy: "Ein haddewidion, a’r prawf o bob un",
            pl: "Nasze obietnice i dowód każdej z nich",
            ur: "ہمارے وعدے، اور ہر ایک کا ثبوت",
        }
        /// Leads to the enquiry.
        to_enquiry {
            en: "Ask about your data",
            cy: "Holi am eich data",
            pl: "Zapytaj o swoje dane",
            ur: "اپنے ڈیٹا کے بارے میں پوچھیں",
        }
    }
}

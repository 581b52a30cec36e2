//! Looking for a school.

use crate::words::macros::words;

words! {
    /// Looking for a school.
    SchoolSearch {
        /// Label of what is typed.
        label {
            en: "Name of the school or club, or its code",
            cy: "Enw’r ysgol neu’r clwb, neu ei god",
            pl: "Nazwa szkoły lub klubu albo jej kod",
            ur: "اسکول یا کلب کا نام، یا اس کا کوڈ",
        }
        /// What to type: `{least}`.
        hint {
            en: "At least {least} letters of the name, or the whole code that the school gave you",
            cy: "O leiaf {least} llythyren o’r enw, neu’r cod cyfan a gawsoch gan yr ysgol",
            pl: "Co najmniej {least} litery nazwy albo cały kod otrzymany od szkoły",
            ur: "نام کے کم از کم {least} حروف، یا اسکول کا دیا ہوا پورا کوڈ",
        }
        /// The button.
        button {
            en: "Search for schools",
            cy: "Chwilio am ysgolion",
            pl: "Szukaj szkół",
            ur: "اسکول تلاش کریں",
        }
        /// How many were found.
        found {
            en: [one "{n} school found. Choose it:", other "{n} schools found. Choose yours:"],
            cy: [other "Ysgolion a ganfuwyd: {n}. Dewiswch eich un chi:"],
            pl: [one "Znaleziono {n} szkołę. Wybierz ją:", few "Znaleziono {n} szkoły. Wybierz swoją:", many "Znaleziono {n} szkół. Wybierz swoją:"],
            ur: [one "{n} اسکول ملا۔ اسے چنیں:", other "{n} اسکول ملے۔ اپنا اسکول چنیں:"],
        }
        /// Where there are more than are shown.
        more {
            en: "There are more. Type more of the name to see them.",
            cy: "Mae rhagor. Teipiwch fwy o’r enw i’w gweld.",
            pl: "Jest ich więcej. Wpisz dłuższy fragment nazwy, aby je zobaczyć.",
            ur: "اور بھی ہیں۔ انہیں دیکھنے کے لیے نام کا زیادہ حصہ لکھیں۔",
        }
        /// Where none was found: `{text}`.
        none {
            en: "No school was found for “{text}”. Check the spelling. Some schools can only be found by their \
                 code: ask the school office for it.",
            cy: "Ni chafwyd hyd i ysgol ar gyfer “{text}”. Gwiriwch y sillafu. Dim ond drwy eu cod y ceir \
                 hyd i rai ysgolion: gofynnwch i swyddfa’r ysgol amdano.",
            pl: "Nie znaleziono szkoły: „{text}”. Sprawdź pisownię. Niektóre szkoły można znaleźć tylko po kodzie: zapytaj o \
                 niego w sekretariacie.",
            ur: "”{text}“ کے لیے کوئی اسکول نہیں ملا۔ ہجے جانچیں۔ کچھ اسکول صرف اپنے کوڈ سے ملتے ہیں: اسکول \
                 کے دفتر سے کوڈ پوچھیں۔",
        }
        /// A school's code, after its name: `{code}`.
        code {
            en: "Code: {code}",
            cy: "Cod: {code}",
            pl: "Kod szkoły: {code}",
            ur: "کوڈ: {code}",
        }
    }
}

//! Where the parent is signed in.

use crate::words::macros::words;

words! {
    /// Where the parent is signed in.
    Devices {
        /// The heading.
        title {
            en: "Where you are signed in",
            cy: "Ble rydych wedi mewngofnodi",
            pl: "Zalogowane urządzenia",
            ur: "آپ کہاں سائن ان ہیں",
        }
        /// What the page is for.
        intro {
            en: "If you have lost a phone, or signed in on a computer that others use, sign it out here. If you do \
                 not recognise a device, sign it out and change your password.",
            cy: "Os ydych wedi colli ffôn, neu wedi mewngofnodi ar gyfrifiadur y mae eraill yn ei ddefnyddio, allgofnodwch ef yma. Os \
                 nad ydych yn adnabod dyfais, allgofnodwch hi a newidiwch eich cyfrinair.",
            pl: "Po zgubieniu telefonu albo zalogowaniu się na komputerze, z którego korzystają inni, można je tutaj wylogować. Jeśli \
                 nie rozpoznajesz urządzenia, wyloguj je i zmień hasło.",
            ur: "اگر آپ کا فون گم ہو گیا ہے، یا آپ نے ایسے کمپیوٹر پر سائن ان کیا تھا جسے دوسرے بھی استعمال کرتے ہیں، تو اسے یہاں سے سائن \
                 آؤٹ کریں۔ اگر کوئی ڈیوائس آپ نہیں پہچانتے تو اسے سائن آؤٹ کریں اور اپنا پاس ورڈ بدلیں۔",
        }
        /// Marks the device that shows the page.
        this {
            en: "This device",
            cy: "Y ddyfais hon",
            pl: "To urządzenie",
            ur: "یہ ڈیوائس",
        }
        /// What a device is called: `{browser}`, `{system}`.
        browser_on {
            en: "{browser} on {system}",
            cy: "{browser} ar {system}",
            pl: "{browser} – {system}",
            ur: "{system} پر {browser}",
        }
        /// A browser whose name is not known.
        a_browser {
            en: "A browser",
            cy: "Porwr",
            pl: "Przeglądarka",
            ur: "کوئی براؤزر",
        }
        /// The list of the others.
        others {
            en: "Other devices",
            cy: "Dyfeisiau eraill",
            pl: "Inne urządzenia",
            ur: "دوسری ڈیوائسز",
        }
        /// Where there is no other.
        no_others {
            en: "You are not signed in anywhere else.",
            cy: "Nid ydych wedi mewngofnodi yn unman arall.",
            pl: "Nie ma innych zalogowanych urządzeń.",
            ur: "آپ کہیں اور سائن ان نہیں ہیں۔",
        }
        /// Since when: `{time}`.
        since {
            en: "Signed in since {time}",
            cy: "Wedi mewngofnodi ers {time}",
            pl: "Zalogowane od {time}",
            ur: "{time} سے سائن ان",
        }
        /// When it was last used: `{time}`.
        used {
            en: "Last used {time}",
            cy: "Defnyddiwyd ddiwethaf {time}",
            pl: "Ostatnio używane: {time}",
            ur: "آخری استعمال {time}",
        }
        /// It is signed in until its browser closes.
        until_closed {
            en: "Until its browser is closed",
            cy: "Nes bod ei borwr yn cael ei gau",
            pl: "Do zamknięcia przeglądarki",
            ur: "براؤزر بند ہونے تک",
        }
        /// It is remembered: `{days}`.
        remembered {
            en: "Stays signed in for up to {days} days",
            cy: "Yn aros wedi mewngofnodi am hyd at {days} diwrnod",
            pl: "Pozostaje zalogowane do {days} dni",
            ur: "{days} دن تک سائن ان رہتی ہے",
        }
        /// Ends one.
        end {
            en: "Sign out",
            cy: "Allgofnodi",
            pl: "Wyloguj",
            ur: "سائن آؤٹ کریں",
        }
        /// Ends all others.
        end_others {
            en: "Sign out all other devices",
            cy: "Allgofnodi pob dyfais arall",
            pl: "Wyloguj wszystkie inne urządzenia",
            ur: "باقی تمام ڈیوائسز سائن آؤٹ کریں",
        }
        /// The question before that.
        sure_title {
            en: "Sign out all other devices?",
            cy: "Allgofnodi pob dyfais arall?",
            pl: "Wylogować wszystkie inne urządzenia?",
            ur: "باقی تمام ڈیوائسز سائن آؤٹ کریں؟",
        }
        /// What it means.
        sure {
            en: "Anyone who uses them will have to sign in again with the password. You will stay signed in here.",
            cy: "Bydd yn rhaid i bwy bynnag sy’n eu defnyddio fewngofnodi eto gyda’r cyfrinair. Byddwch yn aros wedi mewngofnodi yma.",
            pl: "Na każdym z nich trzeba będzie zalogować się ponownie hasłem. To urządzenie pozostanie zalogowane.",
            ur: "جو بھی انہیں استعمال کرتا ہے اسے پاس ورڈ سے دوبارہ سائن ان کرنا ہو گا۔ آپ یہاں سائن ان رہیں گے۔",
        }
        /// The question before one is ended: `{device}`.
        sure_one_title {
            en: "Sign out {device}?",
            cy: "Allgofnodi {device}?",
            pl: "Wylogować: {device}?",
            ur: "{device} کو سائن آؤٹ کریں؟",
        }
        /// What it means.
        sure_one {
            en: "Anyone who uses it will have to sign in again with the password.",
            cy: "Bydd yn rhaid i bwy bynnag sy’n ei defnyddio fewngofnodi eto gyda’r cyfrinair.",
            pl: "Trzeba będzie zalogować się na nim ponownie hasłem.",
            ur: "جو بھی اسے استعمال کرتا ہے اسے پاس ورڈ سے دوبارہ سائن ان کرنا ہو گا۔",
        }
        /// What is said when one was ended: `{device}`.
        ended {
            en: "{device} is signed out.",
            cy: "Mae {device} wedi’i hallgofnodi.",
            pl: "Wylogowano: {device}.",
            ur: "{device} کو سائن آؤٹ کر دیا گیا۔",
        }
        /// What is said when all others were ended.
        ended_others {
            en: "Every other device is signed out.",
            cy: "Mae pob dyfais arall wedi’i hallgofnodi.",
            pl: "Wszystkie inne urządzenia zostały wylogowane.",
            ur: "باقی تمام ڈیوائسز سائن آؤٹ ہو گئی ہیں۔",
        }
    }
}

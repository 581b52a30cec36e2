//! What every page has.

use crate::words::macros::words;

words! {
    /// What every page has.
    Common {
        /// The name of the product.
        product {
            en: "Message Centre",
            cy: "Canolfan Negeseuon",
            pl: "Centrum Wiadomości",
            ur: "میسج سینٹر",
        }
        /// The link to the main content, for people without a mouse.
        skip {
            en: "Skip to main content",
            cy: "Neidio i’r prif gynnwys",
            pl: "Przejdź do treści strony",
            ur: "اصل مواد پر جائیں",
        }
        /// Names the navigation.
        navigation {
            en: "Main",
            cy: "Prif ddewislen",
            pl: "Menu główne",
            ur: "مرکزی مینو",
        }
        /// Leads to the messages.
        messages {
            en: "Messages",
            cy: "Negeseuon",
            pl: "Wiadomości",
            ur: "پیغامات",
        }
        /// How many of them are unread, after the link's text.
        unread {
            en: [one "{n} new", other "{n} new"],
            cy: [other "{n} newydd"],
            pl: [one "{n} nowa", few "{n} nowe", many "{n} nowych"],
            ur: [one "{n} نیا", other "{n} نئے"],
        }
        /// Leads to the details.
        details {
            en: "My details",
            cy: "Fy manylion",
            pl: "Moje dane",
            ur: "میری معلومات",
        }
        /// Leads to rights and signing out.
        privacy {
            en: "Privacy",
            cy: "Preifatrwydd",
            pl: "Prywatność",
            ur: "رازداری",
        }
        /// The button that ends the session.
        sign_out {
            en: "Sign out",
            cy: "Allgofnodi",
            pl: "Wyloguj się",
            ur: "سائن آؤٹ کریں",
        }
        /// Says that something is on its way.
        loading {
            en: "Loading",
            cy: "Yn llwytho",
            pl: "Wczytywanie",
            ur: "لوڈ ہو رہا ہے",
        }
        /// Over the list of what is wrong in a form.
        there_is_a_problem {
            en: "There is a problem",
            cy: "Mae problem wedi codi",
            pl: "Wystąpił problem",
            ur: "ایک مسئلہ ہے",
        }
        /// Before the text of what is wrong with a field, for screen readers.
        error {
            en: "Error:",
            cy: "Gwall:",
            pl: "Błąd:",
            ur: "غلطی:",
        }
        /// On a button while its form is being sent.
        sending {
            en: "Sending…",
            cy: "Yn anfon…",
            pl: "Wysyłanie…",
            ur: "بھیجا جا رہا ہے…",
        }
        /// Makes a password readable.
        show {
            en: "Show",
            cy: "Dangos",
            pl: "Pokaż",
            ur: "دکھائیں",
        }
        /// Makes it unreadable again.
        hide {
            en: "Hide",
            cy: "Cuddio",
            pl: "Ukryj",
            ur: "چھپائیں",
        }
        /// The same for screen readers.
        show_password {
            en: "Show password",
            cy: "Dangos y cyfrinair",
            pl: "Pokaż hasło",
            ur: "پاس ورڈ دکھائیں",
        }
        /// The same for screen readers.
        hide_password {
            en: "Hide password",
            cy: "Cuddio’r cyfrinair",
            pl: "Ukryj hasło",
            ur: "پاس ورڈ چھپائیں",
        }
        /// Tries again.
        try_again {
            en: "Try again",
            cy: "Rhoi cynnig arall arni",
            pl: "Spróbuj ponownie",
            ur: "دوبارہ کوشش کریں",
        }
        /// Closes what lies over the page.
        close {
            en: "Close",
            cy: "Cau",
            pl: "Zamknij",
            ur: "بند کریں",
        }
        /// Leaves things as they are.
        cancel {
            en: "Cancel",
            cy: "Canslo",
            pl: "Anuluj",
            ur: "منسوخ کریں",
        }
        /// Between two parts of a list.
        comma { en: ", ", cy: ", ", pl: ", ", ur: "، " }
        /// Before the last part of a list.
        and { en: " and ", cy: " a ", pl: " i ", ur: " اور " }
        /// The same before a vowel.
        and_vowel { en: " and ", cy: " ac ", pl: " i ", ur: " اور " }
        /// Names the choice of languages.
        language { en: "Language", cy: "Iaith", pl: "Język", ur: "زبان" }
        /// A date with its time of day.
        date_and_time {
            en: "{date} at {time}",
            cy: "{date} am {time}",
            pl: "{date}, godz. {time}",
            ur: "{date}، {time} بجے",
        }
        /// The day of now.
        today {
            en: "Today",
            cy: "Heddiw",
            pl: "Dzisiaj",
            ur: "آج",
        }
        /// The day before.
        yesterday {
            en: "Yesterday",
            cy: "Ddoe",
            pl: "Wczoraj",
            ur: "گزشتہ کل",
        }
        /// An answer takes long.
        slow {
            en: "This is slow today. Still trying.",
            cy: "Mae hyn yn araf heddiw. Yn dal i geisio.",
            pl: "Dzisiaj działa to wolno. Próbujemy dalej.",
            ur: "آج یہ سست ہے۔ کوشش جاری ہے۔",
        }
        /// The server is tried again by itself.
        trying_again {
            en: [one "Trying again in {n} second.", other "Trying again in {n} seconds."],
            cy: [other "Yn rhoi cynnig arall arni ymhen {n} eiliad."],
            pl: [
                one "Ponowna próba za {n} sekundę.",
                few "Ponowna próba za {n} sekundy.",
                many "Ponowna próba za {n} sekund.",
            ],
            ur: [one "{n} سیکنڈ میں دوبارہ کوشش ہو گی۔", other "{n} سیکنڈ میں دوبارہ کوشش ہو گی۔"],
        }
        /// The line at the end of each page.
        footer {
            en: "Your school or club decides what it sends you here. Nobody else sees it.",
            cy: "Eich ysgol neu eich clwb sy’n penderfynu beth i’w anfon atoch yma. Nid oes neb arall yn ei weld.",
            pl: "Szkoła lub klub decyduje, co tu wysyła. Nikt inny tego nie widzi.",
            ur: "آپ کا اسکول یا کلب طے کرتا ہے کہ یہاں آپ کو کیا بھیجے۔ اسے کوئی اور نہیں دیکھتا۔",
        }
        /// The heading where no page has the address.
        not_found_title {
            en: "Page not found",
            cy: "Heb ddod o hyd i’r dudalen",
            pl: "Nie znaleziono strony",
            ur: "صفحہ نہیں ملا",
        }
        /// What to do then.
        not_found {
            en: "If you typed the address, check that it is correct. If you followed a link, the page may have been \
                 removed, or it is not for your account.",
            cy: "Os gwnaethoch deipio’r cyfeiriad, gwiriwch ei fod yn gywir. Os gwnaethoch ddilyn dolen, \
                 efallai bod y dudalen wedi’i thynnu, neu nad yw ar gyfer eich cyfrif chi.",
            pl: "Jeśli adres został wpisany ręcznie, sprawdź, czy jest poprawny. Jeśli prowadził tu link, strona \
                 mogła zostać usunięta albo nie jest przeznaczona dla tego konta.",
            ur: "اگر آپ نے پتا ٹائپ کیا ہے تو دیکھیں کہ وہ درست ہے۔ اگر آپ کسی لنک سے آئے ہیں تو ہو سکتا ہے صفحہ ہٹا \
                 دیا گیا ہو، یا وہ آپ کے اکاؤنٹ کے لیے نہ ہو۔",
        }
        /// Leads to the first page.
        to_messages {
            en: "Go to your messages",
            cy: "Mynd i’ch negeseuon",
            pl: "Przejdź do wiadomości",
            ur: "اپنے پیغامات پر جائیں",
        }
    }
}

//! The list of messages.

use crate::words::macros::words;

words! {
    /// The list of messages.
    History {
        /// The heading.
        title {
            en: "Messages",
            cy: "Negeseuon",
            pl: "Wiadomości",
            ur: "پیغامات",
        }
        /// The heading while something is searched for.
        found_title {
            en: "Messages found",
            cy: "Negeseuon a ganfuwyd",
            pl: "Znalezione wiadomości",
            ur: "ملنے والے پیغامات",
        }
        /// Label of the search.
        search {
            en: "Search messages",
            cy: "Chwilio’r negeseuon",
            pl: "Szukaj w wiadomościach",
            ur: "پیغامات میں تلاش کریں",
        }
        /// Its button.
        search_button {
            en: "Search",
            cy: "Chwilio",
            pl: "Szukaj",
            ur: "تلاش کریں",
        }
        /// Where the text to look for is too long: `{most}`.
        search_too_long {
            en: "Use {most} characters or fewer to search",
            cy: "Defnyddiwch {most} nod neu lai i chwilio",
            pl: "Szukany tekst może mieć najwyżej {most} znaków",
            ur: "تلاش کے لیے {most} یا اس سے کم حروف لکھیں",
        }
        /// Opens the filters.
        filter {
            en: "Filter",
            cy: "Hidlo",
            pl: "Filtruj",
            ur: "فلٹر",
        }
        /// How many filters hold, after it.
        filters_on {
            en: [one "{n} on", other "{n} on"],
            cy: [other "{n} ymlaen"],
            pl: [one "{n} włączony", few "{n} włączone", many "{n} włączonych"],
            ur: [one "{n} لگا ہوا", other "{n} لگے ہوئے"],
        }
        /// Label of the school.
        school {
            en: "School or club",
            cy: "Ysgol neu glwb",
            pl: "Szkoła lub klub",
            ur: "اسکول یا کلب",
        }
        /// Label of the child.
        child {
            en: "Child",
            cy: "Plentyn",
            pl: "Dziecko",
            ur: "بچہ",
        }
        /// Label of the group.
        group {
            en: "Group",
            cy: "Grŵp",
            pl: "Grupa",
            ur: "گروپ",
        }
        /// Label of the channel.
        channel {
            en: "Sent by",
            cy: "Anfonwyd drwy",
            pl: "Sposób wysłania",
            ur: "بھیجنے کا ذریعہ",
        }
        /// The choice that leaves a filter out.
        any {
            en: "All",
            cy: "Pob un",
            pl: "Wszystkie",
            ur: "سب",
        }
        /// Label of the box that leaves out what has been read.
        unread_only {
            en: "Unread only",
            cy: "Heb eu darllen yn unig",
            pl: "Tylko nieprzeczytane",
            ur: "صرف نہ پڑھے گئے",
        }
        /// Label of the first day.
        from {
            en: "From",
            cy: "O",
            pl: "Od",
            ur: "شروع کی تاریخ",
        }
        /// Label of the last day.
        to {
            en: "To",
            cy: "Hyd at",
            pl: "Do",
            ur: "آخری تاریخ",
        }
        /// Where a day is not one.
        bad_day {
            en: "Enter a real date, with day, month and year",
            cy: "Rhowch ddyddiad go iawn, gyda diwrnod, mis a blwyddyn",
            pl: "Wpisz poprawną datę: dzień, miesiąc i rok",
            ur: "درست تاریخ درج کریں، دن، مہینے اور سال کے ساتھ",
        }
        /// Where the last day is before the first.
        days_crossed {
            en: "The last day must be the same as or after the first",
            cy: "Rhaid i’r diwrnod olaf fod yr un fath â’r cyntaf neu ar ei ôl",
            pl: "Ostatni dzień musi być taki sam jak pierwszy albo późniejszy",
            ur: "آخری دن پہلا دن یا اس کے بعد کا ہونا چاہیے",
        }
        /// The button that applies the filters.
        apply {
            en: "Show messages",
            cy: "Dangos negeseuon",
            pl: "Pokaż wiadomości",
            ur: "پیغامات دکھائیں",
        }
        /// Takes all filters away.
        clear {
            en: "Clear search and filters",
            cy: "Clirio’r chwiliad a’r hidlyddion",
            pl: "Wyczyść wyszukiwanie i filtry",
            ur: "تلاش اور فلٹر ہٹائیں",
        }
        /// A filter that holds: `{what}`, `{value}`.
        chip {
            en: "{what}: {value}",
            cy: "{what}: {value}",
            pl: "{what}: {value}",
            ur: "{what}: {value}",
        }
        /// What its cross does, for screen readers.
        remove {
            en: "Remove",
            cy: "Tynnu",
            pl: "Usuń",
            ur: "ہٹائیں",
        }
        /// Marks what has not been read.
        unread {
            en: "Unread",
            cy: "Heb ei darllen",
            pl: "Nieprzeczytana",
            ur: "نہیں پڑھا گیا",
        }
        /// Where there are no messages at all.
        none_title {
            en: "No messages yet",
            cy: "Dim negeseuon eto",
            pl: "Nie ma jeszcze wiadomości",
            ur: "ابھی کوئی پیغام نہیں",
        }
        /// What will be there.
        none {
            en: "When your school or club sends you an email, a text message or a message in this app, you will \
                 find it here.",
            cy: "Pan fydd eich ysgol neu eich clwb yn anfon e-bost, neges destun neu neges yn yr ap hwn atoch, \
                 byddwch yn dod o hyd iddi yma.",
            pl: "Gdy szkoła lub klub wyśle e-mail, SMS albo wiadomość w tej aplikacji, pojawi się ona tutaj.",
            ur: "جب آپ کا اسکول یا کلب آپ کو ای میل، ٹیکسٹ پیغام یا اس ایپ میں پیغام بھیجے گا تو وہ آپ کو یہاں ملے \
                 گا۔",
        }
        /// Where no message fits the filters or the search.
        nothing_title {
            en: "Nothing found",
            cy: "Heb ganfod dim",
            pl: "Nic nie znaleziono",
            ur: "کچھ نہیں ملا",
        }
        /// What to do then.
        nothing {
            en: "No messages match. Try fewer filters or other words.",
            cy: "Nid oes neges sy’n cyfateb. Rhowch gynnig ar lai o hidlyddion neu ar eiriau eraill.",
            pl: "Żadna wiadomość nie pasuje. Spróbuj z mniejszą liczbą filtrów albo innymi słowami.",
            ur: "کوئی پیغام نہیں ملا۔ کم فلٹر یا دوسرے الفاظ سے کوشش کریں۔",
        }
        /// Leads to the messages that came before these.
        older {
            en: "Older messages",
            cy: "Negeseuon hŷn",
            pl: "Starsze wiadomości",
            ur: "پرانے پیغامات",
        }
        /// Leads to the messages that came after these.
        newer {
            en: "Newer messages",
            cy: "Negeseuon mwy newydd",
            pl: "Nowsze wiadomości",
            ur: "نئے پیغامات",
        }
        /// Names the links to other pages.
        pages {
            en: "Pages",
            cy: "Tudalennau",
            pl: "Strony",
            ur: "صفحات",
        }
        /// The parent's reply: `{date}`, `{text}`.
        replied {
            en: "You replied on {date}: {text}",
            cy: "Atebwyd gennych ar {date}: {text}",
            pl: "Twoja odpowiedź z {date}: {text}",
            ur: "آپ نے {date} کو جواب دیا: {text}",
        }
        /// A school has not let the parent in yet: `{schools}`.
        waiting {
            en: "{schools}: you have asked to join, and the answer will come by email. Until then nothing is shown here.",
            cy: "{schools}: rydych wedi gofyn am gael ymuno, a daw’r ateb drwy e-bost. Tan hynny ni ddangosir dim yma.",
            pl: "{schools}: prośba o dołączenie czeka, odpowiedź przyjdzie e-mailem. Do tego czasu nic się tu nie pojawi.",
            ur: "{schools}: آپ نے شامل ہونے کی درخواست کی ہے، جواب ای میل سے آئے گا۔ تب تک یہاں کچھ نہیں دکھایا جاتا۔",
        }
    }
}

//! What an open app says of itself: that it has no connection, that there is something new, that it is out of date.

use crate::words::macros::words;

words! {
    /// What an open app says of itself.
    Live {
        /// The app was started without a connection.
        offline {
            en: "You are not connected. Your messages are not kept on this device, so they cannot be shown until \
                 you are. It will reconnect automatically.",
            cy: "Nid ydych wedi cysylltu â’r rhyngrwyd. Nid yw eich negeseuon yn cael eu cadw ar y ddyfais hon, \
                 felly ni ellir eu dangos nes eich bod wedi cysylltu. Bydd yn ailgysylltu’n awtomatig.",
            pl: "Nie masz połączenia z internetem. Wiadomości nie są przechowywane na tym urządzeniu, więc \
                 zobaczysz je dopiero po połączeniu. Połączenie wróci automatycznie.",
            ur: "آپ انٹرنیٹ سے منسلک نہیں ہیں۔ آپ کے پیغامات اس ڈیوائس پر محفوظ نہیں رکھے جاتے، اس لیے رابطہ ہونے \
                 تک دکھائے نہیں جا سکتے۔ رابطہ خود بخود بحال ہو جائے گا۔",
        }
        /// How many messages have come while the list was open.
        new_messages {
            en: [one "{n} new message", other "{n} new messages"],
            cy: [other "{n} neges newydd"],
            pl: [one "{n} nowa wiadomość", few "{n} nowe wiadomości", many "{n} nowych wiadomości"],
            ur: [one "{n} نیا پیغام", other "{n} نئے پیغامات"],
        }
        /// The button beside that: goes to where they are.
        show {
            en: "Show",
            cy: "Dangos",
            pl: "Pokaż",
            ur: "دکھائیں",
        }
        /// A newer version of the app is on the server.
        new_version {
            en: "There is a new version of this app.",
            cy: "Mae fersiwn newydd o’r ap hwn ar gael.",
            pl: "Jest nowa wersja tej aplikacji.",
            ur: "اس ایپ کا نیا ورژن دستیاب ہے۔",
        }
        /// The button beside that.
        reload {
            en: "Reload",
            cy: "Ail-lwytho",
            pl: "Wczytaj ponownie",
            ur: "دوبارہ لوڈ کریں",
        }
    }
}

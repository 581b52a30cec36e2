//! The links from My details to what a parent sets.

use crate::words::macros::words;

words! {
    /// The links from My details to what a parent sets.
    Settings {
        /// The heading above them.
        title {
            en: "Your settings",
            cy: "Eich gosodiadau",
            pl: "Twoje ustawienia",
            ur: "آپ کی ترتیبات",
        }
        /// Leads to the schools and groups.
        schools {
            en: "Schools and groups",
            cy: "Ysgolion a grwpiau",
            pl: "Szkoły i grupy",
            ur: "اسکول اور گروپ",
        }
        /// Leads to the choices.
        choices {
            en: "How schools reach you",
            cy: "Sut mae ysgolion yn cysylltu â chi",
            pl: "Jak szkoły się z Tobą kontaktują",
            ur: "اسکول آپ سے کیسے رابطہ کرتے ہیں",
        }
        /// Leads to the password.
        password {
            en: "Change your password",
            cy: "Newid eich cyfrinair",
            pl: "Zmień hasło",
            ur: "اپنا پاس ورڈ بدلیں",
        }
        /// Leads to the devices.
        devices {
            en: "Where you are signed in",
            cy: "Ble rydych wedi mewngofnodi",
            pl: "Zalogowane urządzenia",
            ur: "آپ کہاں سائن ان ہیں",
        }
        /// Leads back to My details.
        back {
            en: "My details",
            cy: "Fy manylion",
            pl: "Moje dane",
            ur: "میری معلومات",
        }
    }
}

//! Changing the password.

use crate::words::macros::words;

words! {
    /// Changing the password.
    Password {
        /// The heading.
        title {
            en: "Change your password",
            cy: "Newid eich cyfrinair",
            pl: "Zmień hasło",
            ur: "اپنا پاس ورڈ بدلیں",
        }
        /// What happens.
        intro {
            en: "You will stay signed in here. Every other device will be signed out, and we will tell you by email.",
            cy: "Byddwch yn aros wedi mewngofnodi yma. Bydd pob dyfais arall yn cael ei hallgofnodi, a byddwn yn rhoi gwybod i chi \
                 drwy e-bost.",
            pl: "To urządzenie pozostanie zalogowane. Wszystkie inne zostaną wylogowane, a my powiadomimy Cię e-mailem.",
            ur: "آپ یہاں سائن ان رہیں گے۔ باقی تمام ڈیوائسز سائن آؤٹ ہو جائیں گی، اور ہم آپ کو ای میل سے بتائیں گے۔",
        }
        /// Label of the current password.
        current {
            en: "Your current password",
            cy: "Eich cyfrinair presennol",
            pl: "Obecne hasło",
            ur: "آپ کا موجودہ پاس ورڈ",
        }
        /// Where it is empty.
        current_missing {
            en: "Enter your current password",
            cy: "Rhowch eich cyfrinair presennol",
            pl: "Wpisz obecne hasło",
            ur: "اپنا موجودہ پاس ورڈ درج کریں",
        }
        /// Label of the new password.
        new {
            en: "New password",
            cy: "Cyfrinair newydd",
            pl: "Nowe hasło",
            ur: "نیا پاس ورڈ",
        }
        /// Where it is empty, too.
        new_missing {
            en: "Choose a new password",
            cy: "Dewiswch gyfrinair newydd",
            pl: "Ustaw nowe hasło",
            ur: "نیا پاس ورڈ بنائیں",
        }
        /// The button.
        save {
            en: "Change password",
            cy: "Newid cyfrinair",
            pl: "Zmień hasło",
            ur: "پاس ورڈ بدلیں",
        }
        /// What is said when it was saved.
        saved {
            en: "Your password was changed. Every other device is signed out.",
            cy: "Newidiwyd eich cyfrinair. Mae pob dyfais arall wedi’i hallgofnodi.",
            pl: "Hasło zostało zmienione. Wszystkie inne urządzenia zostały wylogowane.",
            ur: "آپ کا پاس ورڈ بدل دیا گیا۔ باقی تمام ڈیوائسز سائن آؤٹ ہو گئی ہیں۔",
        }
        /// Where the current password is not known.
        forgotten {
            en: "I do not know my current password",
            cy: "Nid wyf yn gwybod fy nghyfrinair presennol",
            pl: "Nie znam obecnego hasła",
            ur: "مجھے اپنا موجودہ پاس ورڈ معلوم نہیں",
        }
    }
}

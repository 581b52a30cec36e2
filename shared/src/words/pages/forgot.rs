//! A forgotten password: asking for a link, and using it.

use crate::words::macros::words;

words! {
    /// A forgotten password: asking for a link, and using it.
    Forgot {
        /// The heading of the page that asks.
        title {
            en: "Forgotten your password?",
            cy: "Wedi anghofio eich cyfrinair?",
            pl: "Nie pamiętasz hasła?",
            ur: "پاس ورڈ یاد نہیں؟",
        }
        /// What to do.
        intro {
            en: "Enter the email address that you sign in with. We will send you a link to choose a new password.",
            cy: "Rhowch y cyfeiriad e-bost rydych yn mewngofnodi ag ef. Byddwn yn anfon dolen atoch i ddewis cyfrinair newydd.",
            pl: "Wpisz adres e-mail, którego używasz do logowania. Wyślemy link do ustawienia nowego hasła.",
            ur: "وہ ای میل پتا درج کریں جس سے آپ سائن ان کرتے ہیں۔ ہم آپ کو نیا پاس ورڈ بنانے کا لنک بھیجیں گے۔",
        }
        /// The button.
        send {
            en: "Send me a link",
            cy: "Anfonwch ddolen ataf",
            pl: "Wyślij mi link",
            ur: "مجھے لنک بھیجیں",
        }
        /// The heading afterwards.
        sent_title {
            en: "Look in your inbox",
            cy: "Edrychwch yn eich mewnflwch",
            pl: "Sprawdź skrzynkę odbiorczą",
            ur: "اپنا ان باکس دیکھیں",
        }
        /// What happened, whoever has the address: `{email}`, `{minutes}`.
        sent {
            en: "If there is an account for {email}, a link is on its way there. It works once, for {minutes} \
                 minutes.",
            cy: "Os yw {email} yn perthyn i gyfrif, mae dolen ar ei ffordd yno. Mae’n gweithio unwaith, am {minutes} munud.",
            pl: "Jeśli istnieje konto z adresem {email}, link jest już w drodze. Działa jeden raz, przez {minutes} \
                 minut.",
            ur: "اگر {email} کسی اکاؤنٹ کا پتا ہے تو لنک وہاں بھیج دیا گیا ہے۔ یہ ایک بار، {minutes} منٹ تک کام کرتا ہے۔",
        }
        /// What to do when nothing comes: `{most}`.
        sent_help {
            en: "Nothing after a few minutes? Look in your spam folder. Check that the address is the one that your \
                 school uses. We send at most {most} links an hour, and only the latest one works.",
            cy: "Dim byd ar ôl ychydig funudau? Edrychwch yn eich ffolder sbam. Gwiriwch mai’r cyfeiriad \
                 yw’r un y mae eich ysgol yn ei ddefnyddio. Rydym yn anfon {most} dolen yr awr ar y mwyaf, \
                 a’r un ddiweddaraf sy’n gweithio.",
            pl: "Po kilku minutach nic nie ma? Zajrzyj do folderu ze spamem. Sprawdź, czy to adres, którego używa szkoła. Wysyłamy \
                 najwyżej {most} linki na godzinę, a działa ostatni z nich.",
            ur: "چند منٹ بعد بھی کچھ نہیں آیا؟ اپنا اسپیم فولڈر دیکھیں۔ دیکھیں کہ یہ وہی پتا ہے جو آپ کا \
                 اسکول استعمال کرتا ہے۔ ہم ایک گھنٹے میں زیادہ سے زیادہ {most} لنک بھیجتے ہیں، اور سب سے نیا \
                 لنک کام کرتا ہے۔",
        }
        /// Asks for a link again.
        another {
            en: "Use another address",
            cy: "Defnyddio cyfeiriad arall",
            pl: "Użyj innego adresu",
            ur: "کوئی اور پتا استعمال کریں",
        }
        /// Leads to the sign-in.
        to_sign_in {
            en: "Back to sign in",
            cy: "Yn ôl i fewngofnodi",
            pl: "Wróć do logowania",
            ur: "سائن ان پر واپس جائیں",
        }
        /// The heading of the page that the link leads to.
        reset_title {
            en: "Choose a new password",
            cy: "Dewiswch gyfrinair newydd",
            pl: "Ustaw nowe hasło",
            ur: "نیا پاس ورڈ بنائیں",
        }
        /// Whose: `{email}`.
        reset_intro {
            en: "This is the account of {email}. Once it has a new password, every other device will be signed out.",
            cy: "Dyma gyfrif {email}. Unwaith y bydd ganddo gyfrinair newydd, bydd pob dyfais arall yn cael ei hallgofnodi.",
            pl: "To jest konto {email}. Po ustawieniu nowego hasła wszystkie inne urządzenia zostaną wylogowane.",
            ur: "یہ {email} کا اکاؤنٹ ہے۔ نیا پاس ورڈ رکھتے ہی باقی تمام ڈیوائسز سائن آؤٹ ہو جائیں گی۔",
        }
        /// Label of the password.
        password {
            en: "New password",
            cy: "Cyfrinair newydd",
            pl: "Nowe hasło",
            ur: "نیا پاس ورڈ",
        }
        /// The button.
        save {
            en: "Save and see my messages",
            cy: "Cadw a gweld fy negeseuon",
            pl: "Zapisz i pokaż moje wiadomości",
            ur: "محفوظ کریں اور میرے پیغامات دکھائیں",
        }
        /// The heading where the link no longer works.
        expired_title {
            en: "This link no longer works",
            cy: "Nid yw’r ddolen hon yn gweithio mwyach",
            pl: "Ten link już nie działa",
            ur: "یہ لنک اب کام نہیں کرتا",
        }
        /// Why, and what to do: `{minutes}`.
        expired {
            en: "A link works once, for {minutes} minutes, and only the latest one does. Your password has not been \
                 changed. We can send you a new link.",
            cy: "Mae dolen yn gweithio unwaith, am {minutes} munud, a’r un ddiweddaraf yn unig. Nid yw wedi \
                 newid eich cyfrinair. Gallwn anfon dolen newydd atoch.",
            pl: "Link działa jeden raz, przez {minutes} minut, i tylko ostatni z wysłanych. Twoje hasło się nie \
                 zmieniło. Możemy wysłać nowy link.",
            ur: "لنک ایک بار، {minutes} منٹ تک کام کرتا ہے، اور صرف سب سے نیا۔ اس سے آپ کا پاس ورڈ نہیں بدلا۔ ہم آپ کو نیا لنک بھیج \
                 سکتے ہیں۔",
        }
        /// Leads to a new link.
        new_link {
            en: "Send a new link",
            cy: "Anfon dolen newydd",
            pl: "Wyślij nowy link",
            ur: "نیا لنک بھیجیں",
        }
    }
}

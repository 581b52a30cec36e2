//! The invitation.

use crate::words::macros::words;

words! {
    /// The invitation.
    Invite {
        /// The heading.
        title {
            en: "Choose a password",
            cy: "Dewiswch gyfrinair",
            pl: "Ustaw hasło",
            ur: "پاس ورڈ بنائیں",
        }
        /// Whom the link is for: `{email}`, `{schools}`.
        intro {
            en: "This is the account of {email} for messages from {schools}.",
            cy: "Dyma gyfrif {email} ar gyfer negeseuon gan {schools}.",
            pl: "To jest konto {email} do odbierania wiadomości. Nadawca: {schools}.",
            ur: "یہ {schools} کے پیغامات کے لیے {email} کا اکاؤنٹ ہے۔",
        }
        /// Label of the password.
        password {
            en: "Password",
            cy: "Cyfrinair",
            pl: "Hasło",
            ur: "پاس ورڈ",
        }
        /// The button.
        submit {
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
        /// What to do then.
        expired {
            en: "It may have been used already, or it is too old. If you have chosen a password, sign in. If not, \
                 ask the school office to send you a new invitation.",
            cy: "Efallai ei bod wedi’i defnyddio eisoes, neu ei bod yn rhy hen. Os ydych wedi dewis \
                 cyfrinair, mewngofnodwch. Os nad ydych, gofynnwch i swyddfa’r ysgol anfon gwahoddiad newydd \
                 atoch.",
            pl: "Mógł zostać już użyty albo jest za stary. Jeśli masz już hasło, zaloguj się. Jeśli nie, poproś \
                 sekretariat szkoły o nowe zaproszenie.",
            ur: "ہو سکتا ہے یہ پہلے استعمال ہو چکا ہو، یا بہت پرانا ہو۔ اگر آپ کا پاس ورڈ موجود ہے تو سائن ان کریں۔ \
                 اگر نہیں، تو اسکول کے دفتر سے نیا دعوت نامہ مانگیں۔",
        }
        /// Leads to the sign-in.
        to_sign_in {
            en: "Go to sign in",
            cy: "Mynd i fewngofnodi",
            pl: "Przejdź do logowania",
            ur: "سائن ان پر جائیں",
        }
        /// What saving means.
        accept {
            en: "By saving it, you accept the privacy policy.",
            cy: "Drwy ei gadw, rydych yn derbyn y polisi preifatrwydd.",
            pl: "Zapisując je, akceptujesz politykę prywatności.",
            ur: "اسے محفوظ کرنے کا مطلب ہے کہ آپ رازداری کی پالیسی قبول کرتے ہیں۔",
        }
        /// Leads to the policy, in a window of its own.
        policy {
            en: "Read the privacy policy (opens in a new tab)",
            cy: "Darllen y polisi preifatrwydd (yn agor mewn tab newydd)",
            pl: "Przeczytaj politykę prywatności (otwiera się w nowej karcie)",
            ur: "رازداری کی پالیسی پڑھیں (نئے ٹیب میں کھلتی ہے)",
        }
    }
}

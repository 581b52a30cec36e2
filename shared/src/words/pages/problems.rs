//! What went wrong, in words.

use crate::words::macros::words;

words! {
    /// What went wrong: what happened, what is safe, and what to do.
    Problems {
        /// No session.
        signed_out {
            en: "You need to sign in again.",
            cy: "Mae angen i chi fewngofnodi eto.",
            pl: "Trzeba zalogować się ponownie.",
            ur: "آپ کو دوبارہ سائن ان کرنا ہو گا۔",
        }
        /// Email or password do not match.
        wrong_sign_in {
            en: "The email address or the password is not right. Check both and try again.",
            cy: "Nid yw’r cyfeiriad e-bost neu’r cyfrinair yn gywir. Gwiriwch y ddau a rhowch gynnig arall arni.",
            pl: "Adres e-mail lub hasło jest niepoprawne. Sprawdź jedno i drugie, a potem spróbuj ponownie.",
            ur: "ای میل پتا یا پاس ورڈ درست نہیں ہے۔ دونوں کو دیکھیں اور دوبارہ کوشش کریں۔",
        }
        /// Too many wrong passwords, by minutes to wait.
        locked {
            en: [
                one "There were too many wrong passwords, so this account is locked. Try again in {n} minute.",
                other "There were too many wrong passwords, so this account is locked. Try again in {n} minutes.",
            ],
            cy: [
                two "Rhoddwyd gormod o gyfrineiriau anghywir, felly mae’r cyfrif hwn wedi’i gloi. Rhowch \
                     gynnig arall arni ymhen {n} funud.",
                other "Rhoddwyd gormod o gyfrineiriau anghywir, felly mae’r cyfrif hwn wedi’i gloi. Rhowch \
                       gynnig arall arni ymhen {n} munud.",
            ],
            pl: [
                one "Zbyt wiele razy wpisano błędne hasło, dlatego to konto jest zablokowane. Spróbuj ponownie za \
                     {n} minutę.",
                few "Zbyt wiele razy wpisano błędne hasło, dlatego to konto jest zablokowane. Spróbuj ponownie za \
                     {n} minuty.",
                many "Zbyt wiele razy wpisano błędne hasło, dlatego to konto jest zablokowane. Spróbuj ponownie za \
                      {n} minut.",
            ],
            ur: [
                one "بہت بار غلط پاس ورڈ درج کیا گیا، اس لیے یہ اکاؤنٹ عارضی طور پر لاک ہے۔ {n} منٹ میں دوبارہ کوشش \
                     کریں۔",
                other "بہت بار غلط پاس ورڈ درج کیا گیا، اس لیے یہ اکاؤنٹ عارضی طور پر لاک ہے۔ {n} منٹ میں دوبارہ \
                       کوشش کریں۔",
            ],
        }
        /// The password asked again is wrong.
        wrong_password {
            en: "The password is not right. Check it and try again.",
            cy: "Nid yw’r cyfrinair yn gywir. Gwiriwch ef a rhowch gynnig arall arni.",
            pl: "Hasło jest niepoprawne. Sprawdź je i spróbuj ponownie.",
            ur: "پاس ورڈ درست نہیں ہے۔ اسے دیکھیں اور دوبارہ کوشش کریں۔",
        }
        /// The code is wrong.
        wrong_code {
            en: "The code is not right. Check it and enter it again.",
            cy: "Nid yw’r cod yn gywir. Gwiriwch ef a rhowch ef eto.",
            pl: "Kod jest niepoprawny. Sprawdź go i wpisz ponownie.",
            ur: "کوڈ درست نہیں ہے۔ اسے دیکھیں اور دوبارہ درج کریں۔",
        }
        /// The code is wrong, by tries that are left.
        wrong_code_left {
            en: [
                one "The code is not right. Check the latest message. You can try {n} more time.",
                other "The code is not right. Check the latest message. You can try {n} more times.",
            ],
            cy: [
                one "Nid yw’r cod yn gywir. Gwiriwch y neges ddiweddaraf. Gallwch roi cynnig arni {n} waith arall.",
                two "Nid yw’r cod yn gywir. Gwiriwch y neges ddiweddaraf. Gallwch roi cynnig arni {n} waith arall.",
                other "Nid yw’r cod yn gywir. Gwiriwch y neges ddiweddaraf. Gallwch roi cynnig arni {n} gwaith arall.",
            ],
            pl: [
                one "Kod jest niepoprawny. Sprawdź najnowszą wiadomość. Pozostała {n} próba.",
                few "Kod jest niepoprawny. Sprawdź najnowszą wiadomość. Pozostały {n} próby.",
                many "Kod jest niepoprawny. Sprawdź najnowszą wiadomość. Pozostało {n} prób.",
            ],
            ur: [
                one "کوڈ درست نہیں ہے۔ تازہ ترین پیغام دیکھیں۔ آپ مزید {n} بار کوشش کر سکتے ہیں۔",
                other "کوڈ درست نہیں ہے۔ تازہ ترین پیغام دیکھیں۔ آپ مزید {n} بار کوشش کر سکتے ہیں۔",
            ],
        }
        /// A link or code that no longer works.
        expired {
            en: "This link or code no longer works. Ask for a new one.",
            cy: "Nid yw’r ddolen neu’r cod hwn yn gweithio mwyach. Gofynnwch am un newydd.",
            pl: "Ten link lub kod już nie działa. Poproś o nowy.",
            ur: "یہ لنک یا کوڈ اب کام نہیں کرتا۔ نیا مانگیں۔",
        }
        /// What was asked for is not there.
        not_found {
            en: "We cannot find this. It may have been removed, or it is not for your account.",
            cy: "Ni allwn ddod o hyd i hyn. Efallai ei fod wedi’i dynnu, neu nad yw ar gyfer eich cyfrif chi.",
            pl: "Nie możemy tego znaleźć. Mogło zostać usunięte albo nie jest przeznaczone dla tego konta.",
            ur: "ہمیں یہ نہیں مل رہا۔ ہو سکتا ہے اسے ہٹا دیا گیا ہو، یا یہ آپ کے اکاؤنٹ کے لیے نہ ہو۔",
        }
        /// Not allowed.
        forbidden {
            en: "Your account is not allowed to do this.",
            cy: "Ni chaniateir i’ch cyfrif wneud hyn.",
            pl: "To konto nie ma do tego uprawnień.",
            ur: "آپ کے اکاؤنٹ کو اس کی اجازت نہیں ہے۔",
        }
        /// Fields to change.
        invalid {
            en: "Something needs to be changed before this can be saved.",
            cy: "Mae angen newid rhywbeth cyn y gellir cadw hyn.",
            pl: "Przed zapisaniem trzeba coś zmienić.",
            ur: "اسے محفوظ کرنے سے پہلے کچھ بدلنا ہو گا۔",
        }
        /// Too large.
        too_large {
            en: "This is too large to send.",
            cy: "Mae hyn yn rhy fawr i’w anfon.",
            pl: "To jest zbyt duże, aby to wysłać.",
            ur: "یہ بھیجنے کے لیے بہت بڑا ہے۔",
        }
        /// Too many requests, by minutes to wait.
        too_many {
            en: [
                one "This was tried too often. Wait {n} minute, then try again.",
                other "This was tried too often. Wait {n} minutes, then try again.",
            ],
            cy: [
                two "Rhoddwyd cynnig ar hyn yn rhy aml. Arhoswch {n} funud, yna rhowch gynnig arall arni.",
                other "Rhoddwyd cynnig ar hyn yn rhy aml. Arhoswch {n} munud, yna rhowch gynnig arall arni.",
            ],
            pl: [
                one "Zbyt wiele prób. Odczekaj {n} minutę i spróbuj ponownie.",
                few "Zbyt wiele prób. Odczekaj {n} minuty i spróbuj ponownie.",
                many "Zbyt wiele prób. Odczekaj {n} minut i spróbuj ponownie.",
            ],
            ur: [
                one "اس کی بہت بار کوشش کی گئی۔ {n} منٹ انتظار کریں، پھر دوبارہ کوشش کریں۔",
                other "اس کی بہت بار کوشش کی گئی۔ {n} منٹ انتظار کریں، پھر دوبارہ کوشش کریں۔",
            ],
        }
        /// The server failed.
        internal {
            en: "Something went wrong on our side. Nothing was changed. Try again in a few minutes.",
            cy: "Aeth rhywbeth o’i le ar ein hochr ni. Ni newidiwyd dim. Rhowch gynnig arall arni ymhen \
                 ychydig funudau.",
            pl: "Coś poszło nie tak po naszej stronie. Nic nie zostało zmienione. Spróbuj ponownie za kilka minut.",
            ur: "ہماری طرف کچھ خرابی ہو گئی۔ کچھ نہیں بدلا گیا۔ چند منٹ بعد دوبارہ کوشش کریں۔",
        }
        /// The server cannot be reached.
        unreachable {
            en: "We cannot reach the Message Centre. Your phone may be offline, or the service is restarting. \
                 Nothing was lost.",
            cy: "Ni allwn gyrraedd y Ganolfan Negeseuon. Efallai bod eich ffôn all-lein, neu fod y gwasanaeth yn \
                 ailgychwyn. Ni chollwyd dim.",
            pl: "Nie możemy połączyć się z Centrum Wiadomości. Telefon może być offline albo usługa uruchamia się \
                 ponownie. Nic nie przepadło.",
            ur: "میسج سینٹر سے رابطہ نہیں ہو رہا۔ ہو سکتا ہے آپ کا فون آف لائن ہو، یا سروس دوبارہ شروع ہو رہی ہو۔ \
                 کچھ ضائع نہیں ہوا۔",
        }
    }
}

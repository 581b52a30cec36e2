//! The sign-in.

use crate::words::macros::words;

words! {
    /// The sign-in.
    SignIn {
        /// The heading.
        title {
            en: "Sign in",
            cy: "Mewngofnodi",
            pl: "Zaloguj się",
            ur: "سائن ان",
        }
        /// Label of the email address.
        email {
            en: "Email address",
            cy: "Cyfeiriad e-bost",
            pl: "Adres e-mail",
            ur: "ای میل پتا",
        }
        /// Where the email address is empty.
        email_missing {
            en: "Enter your email address",
            cy: "Rhowch eich cyfeiriad e-bost",
            pl: "Wpisz swój adres e-mail",
            ur: "اپنا ای میل پتا درج کریں",
        }
        /// Label of the password.
        password {
            en: "Password",
            cy: "Cyfrinair",
            pl: "Hasło",
            ur: "پاس ورڈ",
        }
        /// Where the password is empty.
        password_missing {
            en: "Enter your password",
            cy: "Rhowch eich cyfrinair",
            pl: "Wpisz swoje hasło",
            ur: "اپنا پاس ورڈ درج کریں",
        }
        /// Label of the box that keeps the sign-in.
        remember {
            en: "Keep me signed in on this device",
            cy: "Fy nghadw wedi mewngofnodi ar y ddyfais hon",
            pl: "Nie wylogowuj mnie na tym urządzeniu",
            ur: "مجھے اس ڈیوائس پر سائن ان رکھیں",
        }
        /// What it does.
        remember_hint {
            en: "For 30 days at most. It ends when you sign out, or sign in on another device.",
            cy: "Am 30 diwrnod ar y mwyaf. Daw i ben pan fyddwch yn allgofnodi, neu’n mewngofnodi ar ddyfais arall.",
            pl: "Najwyżej przez 30 dni. Kończy się po wylogowaniu albo po zalogowaniu na innym urządzeniu.",
            ur: "زیادہ سے زیادہ 30 دن کے لیے۔ جب آپ سائن آؤٹ کریں یا کسی اور ڈیوائس پر سائن ان کریں تو یہ ختم ہو \
                 جاتا ہے۔",
        }
        /// The warning beside it.
        remember_warning {
            en: "Do not tick this on a shared or public computer: anyone who uses it next could read your messages \
                 and see your children’s names.",
            cy: "Peidiwch â thicio hwn ar gyfrifiadur cyhoeddus neu un a rennir: gallai pwy bynnag sy’n ei \
                 ddefnyddio nesaf ddarllen eich negeseuon a gweld enwau eich plant.",
            pl: "Nie zaznaczaj tego na wspólnym lub publicznym komputerze: następna osoba mogłaby \
                 przeczytać Twoje wiadomości i zobaczyć imiona Twoich dzieci.",
            ur: "مشترکہ یا عوامی کمپیوٹر پر اس پر نشان نہ لگائیں: جو اسے بعد میں استعمال کرے گا وہ آپ کے پیغامات پڑھ \
                 سکے گا اور آپ کے بچوں کے نام دیکھ سکے گا۔",
        }
        /// The button.
        submit {
            en: "Sign in",
            cy: "Mewngofnodi",
            pl: "Zaloguj się",
            ur: "سائن ان کریں",
        }
        /// Leads to a new password.
        forgotten {
            en: "Forgotten your password?",
            cy: "Wedi anghofio eich cyfrinair?",
            pl: "Nie pamiętasz hasła?",
            ur: "پاس ورڈ یاد نہیں؟",
        }
        /// Heading for people without a password.
        no_account {
            en: "New here?",
            cy: "Newydd yma?",
            pl: "Pierwszy raz tutaj?",
            ur: "پہلی بار یہاں؟",
        }
        /// Leads to registering.
        register {
            en: "Register with my school",
            cy: "Cofrestru gyda fy ysgol",
            pl: "Zarejestruj się i znajdź szkołę dziecka",
            ur: "اپنے اسکول کے ساتھ رجسٹر کریں",
        }
        /// Leads to the privacy policy.
        policy {
            en: "Privacy policy",
            cy: "Polisi preifatrwydd",
            pl: "Polityka prywatności",
            ur: "رازداری کی پالیسی",
        }
        /// Leads to the promises.
        promises {
            en: "Our promises",
            cy: "Ein haddewidion",
            pl: "Nasze obietnice",
            ur: "ہمارے وعدے",
        }
        /// Leads to the enquiry.
        enquiry {
            en: "Send an enquiry",
            cy: "Anfon ymholiad",
            pl: "Wyślij zapytanie",
            ur: "سوال بھیجیں",
        }
        /// What they do.
        no_account_text {
            en: "If your school or club has sent you an email with a link, use that. If not, register \
                 yourself: you need your school’s name or its code, and a few minutes.",
            cy: "Os yw eich ysgol neu eich clwb wedi anfon e-bost atoch gyda dolen, defnyddiwch honno. Os nad yw, cofrestrwch \
                 eich hun: bydd angen enw neu god eich ysgol arnoch, ac ychydig funudau.",
            pl: "Jeśli szkoła lub klub wysłały Ci e-mail z linkiem, skorzystaj z niego. Jeśli nie, zarejestruj się: potrzebna \
                 jest nazwa szkoły albo jej kod i kilka minut.",
            ur: "اگر آپ کے اسکول یا کلب نے آپ کو لنک والی ای میل بھیجی ہے تو وہ استعمال کریں۔ اگر نہیں، تو خود \
                 رجسٹر کریں: آپ کو اپنے اسکول کا نام یا کوڈ اور چند منٹ درکار ہیں۔",
        }
        /// After signing out.
        signed_out {
            en: "You have signed out.",
            cy: "Rydych wedi allgofnodi.",
            pl: "Wylogowano.",
            ur: "سائن آؤٹ ہو گیا۔",
        }
        /// Over an open page whose session has ended.
        again_title {
            en: "Sign in again",
            cy: "Mewngofnodwch eto",
            pl: "Zaloguj się ponownie",
            ur: "دوبارہ سائن ان کریں",
        }
        /// What happened, where nothing was being sent.
        again {
            en: "You need to sign in again to continue.",
            cy: "Mae angen i chi fewngofnodi eto i barhau.",
            pl: "Aby kontynuować, trzeba zalogować się ponownie.",
            ur: "آگے بڑھنے کے لیے آپ کو دوبارہ سائن ان کرنا ہو گا۔",
        }
        /// What happened, where something was being sent.
        again_typed {
            en: "You need to sign in again. What you typed is still here.",
            cy: "Mae angen i chi fewngofnodi eto. Mae’r hyn a deipiwyd gennych yma o hyd.",
            pl: "Trzeba zalogować się ponownie. To, co zostało wpisane, nadal tu jest.",
            ur: "آپ کو دوبارہ سائن ان کرنا ہو گا۔ آپ کا لکھا ہوا ابھی یہیں ہے۔",
        }
        /// Leaves the open page instead.
        leave {
            en: "Leave this page",
            cy: "Gadael y dudalen hon",
            pl: "Opuść tę stronę",
            ur: "یہ صفحہ چھوڑ دیں",
        }
    }
}

//! Registering.

use crate::words::macros::words;

words! {
    /// Registering.
    Register {
        /// The heading of the first step.
        find_title {
            en: "Register: your school",
            cy: "Cofrestru: eich ysgol",
            pl: "Rejestracja: szkoła",
            ur: "رجسٹریشن: آپ کا اسکول",
        }
        /// What registering is.
        find_intro {
            en: "With an account you can read every message from your school or club in one place. First find your \
                 school.",
            cy: "Gyda chyfrif gallwch ddarllen pob neges gan eich ysgol neu’ch clwb mewn un lle. Yn gyntaf, \
                 dewch o hyd i’ch ysgol.",
            pl: "Dzięki kontu przeczytasz wszystkie wiadomości ze szkoły lub klubu w jednym miejscu. Najpierw \
                 znajdź szkołę.",
            ur: "اکاؤنٹ کے ساتھ آپ اپنے اسکول یا کلب کا ہر پیغام ایک جگہ پڑھ سکتے ہیں۔ پہلے اپنا اسکول تلاش کریں۔",
        }
        /// Leads those who have an account to the sign-in.
        have_account {
            en: "I already have an account",
            cy: "Mae gen i gyfrif eisoes",
            pl: "Mam już konto",
            ur: "میرا اکاؤنٹ پہلے سے ہے",
        }
        /// The heading of the second step.
        groups_title {
            en: "Register: your groups",
            cy: "Cofrestru: eich grwpiau",
            pl: "Rejestracja: Twoje grupy",
            ur: "رجسٹریشن: آپ کے گروپ",
        }
        /// What to choose: `{school}`.
        groups_intro {
            en: "Tick your children’s year groups and classes at {school}, and other groups that you want to hear \
                 from. You can leave this empty and join groups later.",
            cy: "Ticiwch grwpiau blwyddyn a dosbarthiadau eich plant yn {school}, a grwpiau eraill yr hoffech \
                 glywed ganddynt. Gallwch adael hyn yn wag ac ymuno â grwpiau’n ddiweddarach.",
            pl: "Zaznacz roczniki i klasy swoich dzieci ({school}) oraz inne grupy, z których chcesz otrzymywać wiadomości. \
                 Możesz nic nie zaznaczać i dołączyć do grup później.",
            ur: "{school} میں اپنے بچوں کے ایئر گروپ اور کلاسیں، اور دوسرے گروپ جن کے پیغامات آپ چاہتے ہیں، نشان زد \
                 کریں۔ آپ اسے خالی چھوڑ کر بعد میں بھی گروپوں میں شامل ہو سکتے ہیں۔",
        }
        /// Where there is none to choose: `{school}`.
        groups_none {
            en: "{school} adds people to groups itself, so there is nothing to choose here.",
            cy: "Mae {school} yn rhoi pobl mewn grwpiau ei hun, felly nid oes dim i’w ddewis yma.",
            pl: "{school}: do grup przydziela szkoła lub klub, więc nie ma tu nic do wyboru.",
            ur: "{school} خود لوگوں کو گروپوں میں شامل کرتا ہے، اس لیے یہاں چننے کو کچھ نہیں۔",
        }
        /// Goes to the next step.
        next {
            en: "Continue",
            cy: "Yn eich blaen",
            pl: "Dalej",
            ur: "آگے",
        }
        /// Goes to the step before.
        back {
            en: "Back",
            cy: "Yn ôl",
            pl: "Wstecz",
            ur: "واپس",
        }
        /// The heading of the third step.
        you_title {
            en: "Register: your details",
            cy: "Cofrestru: eich manylion",
            pl: "Rejestracja: Twoje dane",
            ur: "رجسٹریشن: آپ کی معلومات",
        }
        /// What is asked, and no more: `{school}`.
        you_intro {
            en: "This is all we ask. {school} sees your name, email address and mobile number; no other parent does.",
            cy: "Dyma’r cyfan rydym yn ei ofyn. Mae {school} yn gweld eich enw, cyfeiriad e-bost a rhif \
                 ffôn symudol; nid oes yr un rhiant arall yn eu gweld.",
            pl: "Pytamy tylko o to. Twoje imię i nazwisko, adres e-mail i numer komórkowy widzi {school}, a żaden inny \
                 rodzic ich nie zobaczy.",
            ur: "ہم بس یہی پوچھتے ہیں۔ آپ کا نام، ای میل پتا اور موبائل نمبر {school} دیکھتا ہے؛ دوسرے والدین نہیں۔",
        }
        /// Label of the name.
        name {
            en: "Your name",
            cy: "Eich enw",
            pl: "Twoje imię i nazwisko",
            ur: "آپ کا نام",
        }
        /// What it is for.
        name_hint {
            en: "As the school knows you",
            cy: "Fel y mae’r ysgol yn eich adnabod",
            pl: "Takie, jakie zna szkoła",
            ur: "جس نام سے اسکول آپ کو جانتا ہے",
        }
        /// Label of the address.
        email {
            en: "Your email address",
            cy: "Eich cyfeiriad e-bost",
            pl: "Twój adres e-mail",
            ur: "آپ کا ای میل پتا",
        }
        /// What it is for.
        email_hint {
            en: "You will sign in with it. We will send a code there to check that it is yours. Use the address \
                 your school has.",
            cy: "Byddwch yn mewngofnodi ag ef. Byddwn yn anfon cod yno i weld mai eich un chi ydyw. Mae’n well \
                 defnyddio’r cyfeiriad sydd gan yr ysgol.",
            pl: "Służy do logowania. Wyślemy tam kod, aby upewnić się, że adres należy do Ciebie. Najlepiej podać \
                 ten, który ma szkoła.",
            ur: "آپ اسی سے سائن ان کرتے ہیں۔ ہم وہاں ایک کوڈ بھیجتے ہیں تاکہ معلوم ہو کہ پتا آپ کا ہے۔ بہتر ہے کہ \
                 وہی پتا دیں جو اسکول کے پاس ہے۔",
        }
        /// Label of the number.
        mobile {
            en: "Your mobile number (optional)",
            cy: "Eich rhif ffôn symudol (dewisol)",
            pl: "Twój numer komórkowy (nieobowiązkowo)",
            ur: "آپ کا موبائل نمبر (اختیاری)",
        }
        /// What it is for.
        mobile_hint {
            en: "For text messages. We will use it once you have entered the code that we send to it.",
            cy: "Ar gyfer negeseuon testun. Byddwn yn ei ddefnyddio ar ôl i chi roi’r cod y byddwn yn ei anfon ato.",
            pl: "Do SMS-ów. Zaczniemy go używać, gdy wpiszesz kod, który na niego wyślemy.",
            ur: "ٹیکسٹ پیغامات کے لیے۔ یہ نمبر تب استعمال ہو گا جب آپ اس پر بھیجا گیا کوڈ درج کریں گے۔",
        }
        /// Label of the password.
        password {
            en: "Choose a password",
            cy: "Dewiswch gyfrinair",
            pl: "Ustaw hasło",
            ur: "پاس ورڈ بنائیں",
        }
        /// Opens the policy: `{version}`.
        policy_link {
            en: "Read the privacy policy, version {version} (opens in a new tab)",
            cy: "Darllen y polisi preifatrwydd, fersiwn {version} (yn agor mewn tab newydd)",
            pl: "Przeczytaj politykę prywatności, wersja {version} (otwiera się w nowej karcie)",
            ur: "رازداری کی پالیسی پڑھیں، نسخہ {version} (نئے ٹیب میں کھلتی ہے)",
        }
        /// Label of the box: `{version}`.
        accept {
            en: "I accept version {version} of the privacy policy",
            cy: "Rwy’n derbyn fersiwn {version} o’r polisi preifatrwydd",
            pl: "Akceptuję wersję {version} polityki prywatności",
            ur: "مجھے رازداری کی پالیسی کا نسخہ {version} قبول ہے",
        }
        /// The button.
        send {
            en: "Send me a code",
            cy: "Anfonwch god ataf",
            pl: "Wyślij mi kod",
            ur: "مجھے کوڈ بھیجیں",
        }
        /// The heading of the fourth step.
        code_title {
            en: "Register: the code",
            cy: "Cofrestru: y cod",
            pl: "Rejestracja: kod",
            ur: "رجسٹریشن: کوڈ",
        }
        /// Where the code went: `{digits}`, `{email}`.
        code_sent {
            en: "We have sent an email to {email}. Enter the {digits}-digit code from it here. If there is already \
                 an account for the address, the email says so and has no code.",
            cy: "Rydym wedi anfon e-bost i {email}. Rhowch y {digits} digid sydd yn yr e-bost yma. Os oes gan y \
                 cyfeiriad gyfrif eisoes, mae’r e-bost yn dweud hynny ac nid oes cod ynddo.",
            pl: "Wysłaliśmy e-mail na adres {email}. Wpisz tutaj {digits} cyfr z tego e-maila. Jeśli dla tego \
                 adresu istnieje już konto, e-mail o tym informuje i nie zawiera kodu.",
            ur: "ہم نے {email} پر ای میل بھیجی ہے۔ اس میں دیے گئے {digits} ہندسے یہاں درج کریں۔ اگر اس پتے کا پہلے \
                 سے اکاؤنٹ ہے تو ای میل یہی بتاتی ہے اور اس میں کوڈ نہیں ہوتا۔",
        }
        /// How long it works: `{minutes}`.
        code_works {
            en: "It works for {minutes} minutes. If nothing has arrived, look in your spam folder.",
            cy: "Mae’n gweithio am {minutes} munud. Os nad oes dim wedi dod, edrychwch yn eich ffolder sbam.",
            pl: "Działa przez {minutes} min. Jeśli nic nie przyszło, sprawdź folder ze spamem.",
            ur: "یہ {minutes} منٹ تک کام کرتا ہے۔ اگر کچھ نہیں آیا تو اسپیم فولڈر دیکھیں۔",
        }
        /// Label of the code.
        code {
            en: "Code from the email",
            cy: "Cod o’r e-bost",
            pl: "Kod z e-maila",
            ur: "ای میل والا کوڈ",
        }
        /// Where it is none: `{digits}`.
        code_wrong {
            en: "Enter the {digits} digits of the code",
            cy: "Rhowch {digits} digid y cod",
            pl: "Wpisz {digits} cyfr kodu",
            ur: "کوڈ کے {digits} ہندسے درج کریں",
        }
        /// The button.
        confirm {
            en: "Confirm",
            cy: "Cadarnhau",
            pl: "Potwierdź",
            ur: "تصدیق کریں",
        }
        /// Asks for another code.
        again {
            en: "Send another email",
            cy: "Anfon e-bost arall",
            pl: "Wyślij kolejny e-mail",
            ur: "ایک اور ای میل بھیجیں",
        }
        /// It was sent.
        sent_again {
            en: "Another email is on its way. Enter the code in that email.",
            cy: "Mae e-bost arall ar ei ffordd. Defnyddiwch y cod yn yr e-bost hwnnw.",
            pl: "Kolejny e-mail jest w drodze. Wpisz kod z tej nowej wiadomości.",
            ur: "ایک اور ای میل راستے میں ہے۔ اب اسی کا کوڈ درج کریں۔",
        }
        /// The heading for one who is in.
        in_title {
            en: "You are registered",
            cy: "Rydych wedi cofrestru",
            pl: "Rejestracja zakończona",
            ur: "آپ کی رجسٹریشن ہو گئی",
        }
        /// Where the school knows the address: `{school}`.
        is_in {
            en: "{school} already has your address, so you have access straight away.",
            cy: "Mae {school} yn gwybod eich cyfeiriad, felly mae gennych fynediad ar unwaith.",
            pl: "Twój adres jest w kartotece szkoły ({school}), więc od razu masz dostęp.",
            ur: "{school} آپ کا پتا جانتا ہے، اس لیے آپ فوراً شامل ہو گئے ہیں۔",
        }
        /// The heading for one who waits.
        waits_title {
            en: "Waiting for your school",
            cy: "Aros am ateb eich ysgol",
            pl: "Czekamy na odpowiedź szkoły",
            ur: "آپ کے اسکول کے جواب کا انتظار ہے",
        }
        /// Where it does not: `{school}`, `{email}`.
        waits {
            en: "Your address is confirmed and we have asked {school} to let you join. The answer will come by \
                 email to {email}. Until then you will not see anything from the school.",
            cy: "Mae eich cyfeiriad wedi’i gadarnhau ac rydym wedi gofyn i {school} eich derbyn. Daw’r ateb \
                 drwy e-bost i {email}. Tan hynny ni welwch ddim o’r ysgol.",
            pl: "Adres jest potwierdzony. Wysłaliśmy prośbę o dostęp: {school}. Odpowiedź przyjdzie na adres \
                 {email}. Do tego czasu nie zobaczysz nic ze szkoły.",
            ur: "آپ کے پتے کی تصدیق ہو گئی اور ہم نے {school} سے آپ کو شامل کرنے کو کہا ہے۔ جواب {email} پر آئے گا۔ تب تک آپ کو \
                 اسکول کا کچھ نظر نہیں آئے گا۔",
        }
        /// A number waits for its code: `{mobile}`.
        mobile_waits {
            en: "We have also sent a code to {mobile}. Enter it to confirm the number.",
            cy: "Rydym hefyd wedi anfon cod i {mobile}. Rhowch ef i gadarnhau’r rhif.",
            pl: "Wysłaliśmy też kod na numer {mobile}. Wpisz go, aby potwierdzić numer.",
            ur: "ہم نے {mobile} پر بھی ایک کوڈ بھیجا ہے۔ اسے درج کریں تاکہ نمبر کی تصدیق ہو جائے۔",
        }
        /// Leads there.
        mobile_code {
            en: "Enter the code from the text message",
            cy: "Rhoi’r cod o’r neges destun",
            pl: "Wpisz kod z SMS-a",
            ur: "ٹیکسٹ پیغام والا کوڈ درج کریں",
        }
    }
}

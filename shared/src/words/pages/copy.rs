//! A copy of my data.

use crate::words::macros::words;

words! {
    /// A copy of my data.
    Copy {
        /// The heading.
        title {
            en: "A copy of my data",
            cy: "Copi o fy nata",
            pl: "Kopia moich danych",
            ur: "میرے ڈیٹا کی نقل",
        }
        /// What it is.
        intro {
            en: "You can take a copy of everything that is held about you here: a zip file with a page that you can \
                 read without a connection, and the same information in a form for computers. It is free.",
            cy: "Gallwch gymryd copi o bopeth a gedwir amdanoch yma: ffeil zip gyda thudalen y gallwch ei darllen heb gysylltiad, a’r un peth fel data i gyfrifiaduron. Mae’n rhad ac am ddim.",
            pl: "Możesz pobrać kopię wszystkiego, co jest tu o Tobie przechowywane: plik zip ze stroną, którą można czytać bez połączenia, oraz to samo jako dane dla komputerów. Jest bezpłatna.",
            ur: "آپ اپنے بارے میں یہاں محفوظ تمام معلومات کی نقل لے سکتے ہیں: ایک zip فائل جس میں ایک صفحہ ہے جو انٹرنیٹ کے بغیر پڑھا جا سکتا ہے، اور وہی معلومات کمپیوٹر کے لیے۔ یہ مفت ہے۔",
        }
        /// Heading of what is in it.
        inside_title {
            en: "What is in it",
            cy: "Beth sydd ynddo",
            pl: "Co zawiera",
            ur: "اس میں کیا ہے",
        }
        /// A line.
        inside_you {
            en: "Your account, what each school holds about you, and your children’s names and groups",
            cy: "Eich cyfrif, yr hyn y mae pob ysgol yn ei gadw amdanoch, ac enwau a grwpiau eich plant",
            pl: "Twoje konto, dane, które przechowuje każda szkoła, oraz imiona, nazwiska i grupy Twoich dzieci",
            ur: "آپ کا اکاؤنٹ، ہر اسکول کے پاس آپ کی معلومات، اور آپ کے بچوں کے نام اور گروپ",
        }
        /// A line.
        inside_messages {
            en: "Every message to you, where it was sent and how it went, and your replies",
            cy: "Pob neges atoch, ble’i hanfonwyd a beth ddigwyddodd, a’ch atebion",
            pl: "Każda wiadomość do Ciebie, dokąd ją wysłano i z jakim skutkiem, oraz Twoje odpowiedzi",
            ur: "آپ کے نام ہر پیغام، وہ کہاں بھیجا گیا اور کیا ہوا، اور آپ کے جوابات",
        }
        /// A line.
        inside_staff {
            en: "When staff of a school looked at your record",
            cy: "Pryd yr edrychodd staff ysgol ar eich cofnod",
            pl: "Kiedy pracownicy szkoły przeglądali Twoje dane",
            ur: "اسکول کے عملے نے آپ کا ریکارڈ کب دیکھا",
        }
        /// A line.
        inside_rest {
            en: "Your choices, questions, devices and sign-ins, and what is left out and why",
            cy: "Eich dewisiadau, cwestiynau, dyfeisiau a mewngofnodi, a beth sydd wedi’i adael allan a pham",
            pl: "Twoje wybory, pytania, urządzenia i logowania oraz to, co pominięto i dlaczego",
            ur: "آپ کے انتخاب، سوالات، ڈیوائسز اور سائن ان، اور یہ کہ کیا شامل نہیں اور کیوں",
        }
        /// What is not in it.
        inside_nobody {
            en: "There is nothing about anybody else in it: no other parent, and no names of staff.",
            cy: "Nid oes dim am neb arall ynddo: dim rhiant arall, a dim enwau staff.",
            pl: "Nie ma w niej nic o innych osobach: ani o drugim rodzicu, ani nazwisk pracowników.",
            ur: "اس میں کسی اور کے بارے میں کچھ نہیں: نہ دوسرے والد یا والدہ، نہ عملے کے نام۔",
        }
        /// When it is made.
        fresh {
            en: "It is made while you download it, and shows what is held at that moment. No copy is kept here.",
            cy: "Fe’i gwneir wrth i chi ei lawrlwytho, ac mae’n dangos yr hyn a gedwir ar yr adeg honno. Ni chedwir copi yma.",
            pl: "Powstaje podczas pobierania i pokazuje to, co jest przechowywane w tej chwili. Żadna kopia tu nie zostaje.",
            ur: "یہ ڈاؤن لوڈ کرتے وقت بنتی ہے اور اُس لمحے محفوظ معلومات دکھاتی ہے۔ یہاں کوئی نقل نہیں رکھی جاتی۔",
        }
        /// A warning.
        safe {
            en: "Keep the file safe: anyone who has it can read your messages. Do not download it on a shared \
                 computer.",
            cy: "Cadwch y ffeil yn ddiogel: gall pwy bynnag sydd â hi ddarllen eich negeseuon. Peidiwch â’i lawrlwytho ar gyfrifiadur a rennir.",
            pl: "Przechowuj plik bezpiecznie: kto go ma, może czytać Twoje wiadomości. Nie pobieraj go na wspólnym komputerze.",
            ur: "فائل کو حفاظت سے رکھیں: جس کے پاس یہ ہو وہ آپ کے پیغامات پڑھ سکتا ہے۔ اسے مشترکہ کمپیوٹر پر ڈاؤن لوڈ نہ کریں۔",
        }
        /// Heading of the form.
        ask_title {
            en: "Make a copy",
            cy: "Gwneud copi",
            pl: "Utwórz kopię",
            ur: "نقل بنائیں",
        }
        /// Why it is asked.
        password_hint {
            en: "So that nobody else can take it on a device that you left open.",
            cy: "Fel na all neb arall ei gymryd ar ddyfais a adawsoch ar agor.",
            pl: "Aby nikt inny nie pobrał jej na urządzeniu, pozostawionym bez nadzoru.",
            ur: "تاکہ آپ کی کھلی چھوڑی ہوئی ڈیوائس پر کوئی اور اسے نہ لے سکے۔",
        }
        /// The button.
        submit {
            en: "Make my copy",
            cy: "Gwneud fy nghopi",
            pl: "Utwórz moją kopię",
            ur: "میری نقل بنائیں",
        }
        /// Heading of the links.
        ready {
            en: "Your copy is ready",
            cy: "Mae eich copi’n barod",
            pl: "Twoja kopia jest gotowa",
            ur: "آپ کی نقل تیار ہے",
        }
        /// `{days}`.
        ready_hint {
            en: "The link works for {days} days, only for you, while you are signed in.",
            cy: "Mae’r ddolen yn gweithio am {days} diwrnod, i chi yn unig, tra byddwch wedi mewngofnodi.",
            pl: "Link działa przez {days} dni, tylko dla Ciebie, po zalogowaniu.",
            ur: "لنک {days} دن تک صرف آپ کے لیے کام کرتا ہے، جب آپ سائن ان ہوں۔",
        }
        /// The link.
        download {
            en: "Download my copy (zip)",
            cy: "Lawrlwytho fy nghopi (zip)",
            pl: "Pobierz moją kopię (zip)",
            ur: "میری نقل ڈاؤن لوڈ کریں (zip)",
        }
        /// `{date}`.
        until {
            en: "Works until {date}",
            cy: "Yn gweithio tan {date}",
            pl: "Działa do {date}",
            ur: "{date} تک کام کرتا ہے",
        }
    }
}

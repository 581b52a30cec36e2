//! Verifying a receipt of a deletion.

use crate::words::macros::words;

words! {
    /// Verifying a receipt of a deletion.
    Receipt {
        /// The heading.
        title {
            en: "Verify a receipt",
            cy: "Gwirio derbynneb",
            pl: "Sprawdź potwierdzenie",
            ur: "رسید کی تصدیق کریں",
        }
        /// What it is.
        intro {
            en: "Anyone who deletes their data gets a signed receipt. Here anyone can see whether one is genuine. \
                 It is verified in your browser: the receipt is not sent anywhere, and once this page is open you \
                 do not need a connection.",
            cy: "Mae pwy bynnag sy’n dileu eu data yn cael derbynneb wedi’i llofnodi. Yma gall unrhyw un weld a yw un yn ddilys. Caiff ei gwirio yn eich porwr: ni anfonir y dderbynneb i unman, ac unwaith y bydd y dudalen hon ar agor nid oes angen cysylltiad arnoch.",
            pl: "Kto usuwa swoje dane, otrzymuje podpisane potwierdzenie. Tutaj każdy może sprawdzić, czy jest prawdziwe. Sprawdza je Twoja przeglądarka: potwierdzenie nie jest nigdzie wysyłane, a po otwarciu tej strony połączenie nie jest potrzebne.",
            ur: "جو اپنا ڈیٹا حذف کرتا ہے اسے دستخط شدہ رسید ملتی ہے۔ یہاں ہر کوئی دیکھ سکتا ہے کہ رسید اصلی ہے یا نہیں۔ تصدیق آپ کے براؤزر میں ہوتی ہے: رسید کہیں نہیں بھیجی جاتی، اور صفحہ کھلنے کے بعد انٹرنیٹ کی ضرورت نہیں۔",
        }
        /// Label.
        file {
            en: "The receipt’s file",
            cy: "Ffeil y dderbynneb",
            pl: "Plik potwierdzenia",
            ur: "رسید کی فائل",
        }
        /// Its hint.
        file_hint {
            en: "It came with the email; its name begins with “receipt-”.",
            cy: "Daeth gyda’r e-bost; mae ei henw’n dechrau gyda “receipt-”.",
            pl: "Przyszedł z e-mailem; jego nazwa zaczyna się od „receipt-”.",
            ur: "یہ ای میل کے ساتھ آئی تھی؛ اس کا نام ”\u{2066}receipt-\u{2069}“ سے شروع ہوتا ہے۔",
        }
        /// Label.
        text {
            en: "Or paste what is in it",
            cy: "Neu gludwch ei chynnwys",
            pl: "Albo wklej jego zawartość",
            ur: "یا اس کا متن یہاں چسپاں کریں",
        }
        /// The button.
        submit {
            en: "Verify",
            cy: "Gwirio",
            pl: "Sprawdź",
            ur: "تصدیق کریں",
        }
        /// Where nothing is there.
        missing {
            en: "Choose the receipt’s file, or paste what is in it",
            cy: "Dewiswch ffeil y dderbynneb, neu gludwch ei chynnwys",
            pl: "Wybierz plik potwierdzenia albo wklej jego zawartość",
            ur: "رسید کی فائل چنیں، یا اس کا متن چسپاں کریں",
        }
        /// A fault.
        not_one {
            en: "This is not a receipt from a Message Centre. Use the whole file as it came, unchanged.",
            cy: "Nid derbynneb Canolfan Negeseuon yw hon. Defnyddiwch y ffeil gyfan fel y daeth, heb ei newid.",
            pl: "To nie jest potwierdzenie z Centrum Wiadomości. Użyj całego pliku w takiej postaci, w jakiej przyszedł.",
            ur: "یہ میسج سینٹر کی رسید نہیں۔ پوری فائل ویسی ہی استعمال کریں جیسی آئی تھی۔",
        }
        /// A fault: `{field}`.
        field {
            en: "This receipt is not genuine: the value of “{field}” cannot be right.",
            cy: "Nid yw’r dderbynneb hon yn ddilys: ni all “{field}” fod fel y mae.",
            pl: "To potwierdzenie nie jest prawdziwe: pole „{field}” nie może mieć takiej wartości.",
            ur: "یہ رسید اصلی نہیں: اس میں ”{field}“ ایسا نہیں ہو سکتا۔",
        }
        /// A fault.
        key {
            en: "This receipt is not genuine: the fingerprint in it does not belong to its key.",
            cy: "Nid yw’r dderbynneb hon yn ddilys: nid yw’r ôl bys ynddi’n perthyn i’w hallwedd.",
            pl: "To potwierdzenie nie jest prawdziwe: odcisk nie należy do jego klucza.",
            ur: "یہ رسید اصلی نہیں: اس میں دیا گیا فنگر پرنٹ اس کی کلید کا نہیں۔",
        }
        /// A fault.
        signature {
            en: "This receipt is not genuine: it was changed after it was signed. Its signature does not match what \
                 is written.",
            cy: "Nid yw’r dderbynneb hon yn ddilys: fe’i newidiwyd ar ôl ei llofnodi. Nid yw ei llofnod yn cyfateb i’r hyn a ysgrifennwyd.",
            pl: "To potwierdzenie nie jest prawdziwe: zmieniono je po podpisaniu. Podpis nie pasuje do treści.",
            ur: "یہ رسید اصلی نہیں: دستخط کے بعد اسے بدلا گیا ہے۔ دستخط لکھی ہوئی بات سے میل نہیں کھاتے۔",
        }
        /// The browser cannot.
        unsupported {
            en: "This browser cannot verify signatures. Use Chrome or Edge 137, Firefox 129 or Safari 17, or a later version of one of them.",
            cy: "Ni all y porwr hwn wirio llofnodion. Defnyddiwch Chrome neu Edge 137, Firefox 129 neu Safari 17, neu fersiwn ddiweddarach o un ohonynt.",
            pl: "Ta przeglądarka nie umie sprawdzać podpisów. Użyj Chrome lub Edge 137, Firefox 129 albo Safari 17 lub nowszej wersji jednej z nich.",
            ur: "یہ براؤزر دستخط کی تصدیق نہیں کر سکتا۔ Chrome یا Edge 137، Firefox 129 یا Safari 17، یا ان میں سے کسی کا نیا ورژن استعمال کریں۔",
        }
        /// The result.
        genuine {
            en: "This receipt is genuine. This Message Centre signed it, and nothing has been changed since.",
            cy: "Mae’r dderbynneb hon yn ddilys. Y Ganolfan Negeseuon hon a’i llofnododd, ac ni newidiwyd dim ers hynny.",
            pl: "To potwierdzenie jest prawdziwe. Podpisało je to Centrum Wiadomości i od tego czasu nic nie zmieniono.",
            ur: "یہ رسید اصلی ہے۔ اسی میسج سینٹر نے اس پر دستخط کیے، اور اس کے بعد کچھ نہیں بدلا گیا۔",
        }
        /// The result for an unknown key.
        stranger {
            en: "The signature is valid, but its key does not belong to this Message Centre. Trust it only if the \
                 fingerprint below is the one in the email that the receipt came with.",
            cy: "Mae’r llofnod yn ddilys, ond nid yw ei allwedd yn un o allweddi’r Ganolfan Negeseuon hon. \
                 Ymddiriedwch ynddo dim ond os yw’r ôl bys isod yr un â’r un yn yr e-bost a ddaeth â’r dderbynneb.",
            pl: "Podpis się zgadza, ale jego klucz nie należy do tego Centrum Wiadomości. Zaufaj mu tylko wtedy, gdy poniższy odcisk jest taki sam jak w e-mailu, z którym przyszło potwierdzenie.",
            ur: "دستخط درست ہیں، مگر ان کی کلید اس میسج سینٹر کی نہیں۔ اس پر صرف تب بھروسہ کریں جب نیچے کا فنگر \
                 پرنٹ اسی ای میل والا ہو جس کے ساتھ رسید آئی تھی۔",
        }
        /// Label.
        kind {
            en: "What it confirms",
            cy: "Yr hyn y mae’n ei gadarnhau",
            pl: "Co potwierdza",
            ur: "یہ کس بات کی تصدیق کرتی ہے",
        }
        /// A value.
        kind_deleted {
            en: "The data was deleted: from that moment nobody can see it",
            cy: "Dilëwyd y data: o’r eiliad honno nid oes neb yn ei weld",
            pl: "Dane usunięto: od tej chwili nikt ich nie widzi",
            ur: "ڈیٹا حذف ہو گیا: اس لمحے سے کوئی اسے نہیں دیکھتا",
        }
        /// A value.
        kind_purged {
            en: "The data is gone from the database",
            cy: "Mae’r data wedi mynd o’r gronfa ddata",
            pl: "Dane zniknęły z bazy danych",
            ur: "ڈیٹا بیس سے ڈیٹا ختم ہو گیا",
        }
        /// Label.
        issuer {
            en: "Signed by",
            cy: "Llofnodwyd gan",
            pl: "Podpisane przez",
            ur: "دستخط کنندہ",
        }
        /// Label.
        purged_at {
            en: "Gone from the database",
            cy: "Wedi mynd o’r gronfa ddata",
            pl: "Zniknęły z bazy danych",
            ur: "ڈیٹا بیس سے ختم ہوا",
        }
        /// Label.
        counts {
            en: "What was deleted",
            cy: "Yr hyn a ddilëwyd",
            pl: "Co usunięto",
            ur: "کیا حذف ہوا",
        }
        /// Label.
        fingerprint {
            en: "Fingerprint of the key",
            cy: "Ôl bys yr allwedd",
            pl: "Odcisk klucza",
            ur: "کلید کا فنگر پرنٹ",
        }
        /// A count’s name.
        schools {
            en: "Schools",
            cy: "Ysgolion",
            pl: "Szkoły",
            ur: "اسکول",
        }
        /// A count’s name.
        messages {
            en: "Messages",
            cy: "Negeseuon",
            pl: "Wiadomości",
            ur: "پیغامات",
        }
        /// A count’s name.
        replies {
            en: "Replies",
            cy: "Atebion",
            pl: "Odpowiedzi",
            ur: "جوابات",
        }
        /// A count’s name.
        deliveries {
            en: "Deliveries",
            cy: "Danfoniadau",
            pl: "Doręczenia",
            ur: "پیغامات کی ترسیل",
        }
        /// A count’s name.
        devices {
            en: "Devices",
            cy: "Dyfeisiau",
            pl: "Urządzenia",
            ur: "ڈیوائسز",
        }
        /// A link.
        download {
            en: "Download the signed receipt",
            cy: "Lawrlwytho’r dderbynneb wedi’i llofnodi",
            pl: "Pobierz podpisane potwierdzenie",
            ur: "دستخط شدہ رسید ڈاؤن لوڈ کریں",
        }
    }
}

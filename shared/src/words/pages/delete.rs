//! Deleting everything.

use crate::words::macros::words;

words! {
    /// Deleting everything.
    Delete {
        /// The heading.
        title {
            en: "Delete my data",
            cy: "Dileu fy nata",
            pl: "Usuń moje dane",
            ur: "میرا ڈیٹا حذف کریں",
        }
        /// That it is for good.
        warning {
            en: "This cannot be undone, by you, by your school or by us.",
            cy: "Ni ellir dadwneud hyn, gennych chi, gan eich ysgol na gennym ni.",
            pl: "Nie da się tego cofnąć: ani Ty, ani szkoła, ani my nie możemy tego zrobić.",
            ur: "یہ واپس نہیں ہو سکتا، نہ آپ سے، نہ آپ کے اسکول سے، نہ ہم سے۔",
        }
        /// Heading of what goes.
        goes_title {
            en: "What will be deleted",
            cy: "Yr hyn a gaiff ei ddileu",
            pl: "Co zostanie usunięte",
            ur: "کیا حذف ہو جائے گا",
        }
        /// The account: `{email}`.
        goes_account {
            en: "Your account {email}, with its password",
            cy: "Eich cyfrif {email}, gyda’i gyfrinair",
            pl: "Twoje konto {email} wraz z hasłem",
            ur: "آپ کا اکاؤنٹ {email}، اپنے پاس ورڈ سمیت",
        }
        /// The schools: `{schools}`.
        goes_schools {
            en: "Your name, email address, mobile number and everything you changed, at {schools}",
            cy: "Eich enw, eich cyfeiriad e-bost, eich rhif ffôn symudol a phopeth a newidiwyd gennych, yn {schools}",
            pl: "Imię i nazwisko, adres e-mail, numer telefonu i wszystko, co zostało przez Ciebie zmienione: \
                 {schools}",
            ur: "{schools} میں آپ کا نام، ای میل پتا، موبائل نمبر اور جو کچھ آپ نے بدلا",
        }
        /// How many messages.
        goes_messages {
            en: [one "{n} message sent to you", other "{n} messages sent to you"],
            cy: [two "{n} neges a anfonwyd atoch", other "{n} neges a anfonwyd atoch"],
            pl: [
                one "{n} wiadomość wysłana do Ciebie",
                few "{n} wiadomości wysłane do Ciebie",
                many "{n} wiadomości wysłanych do Ciebie",
            ],
            ur: [one "آپ کو بھیجا گیا {n} پیغام", other "آپ کو بھیجے گئے {n} پیغامات"],
        }
        /// How many replies.
        goes_replies {
            en: [one "{n} reply from you", other "{n} replies from you"],
            cy: [other "{n} ateb gennych"],
            pl: [one "{n} odpowiedź od Ciebie", few "{n} odpowiedzi od Ciebie", many "{n} odpowiedzi od Ciebie"],
            ur: [one "آپ کا {n} جواب", other "آپ کے {n} جوابات"],
        }
        /// How many messages will not be sent.
        goes_unsent {
            en: [
                one "{n} message waiting to be sent to you: it will not be sent",
                other "{n} messages waiting to be sent to you: they will not be sent",
            ],
            cy: [
                one "{n} neges sy’n aros i gael ei hanfon atoch: ni chaiff ei hanfon",
                other "{n} neges sy’n aros i gael eu hanfon atoch: ni chânt eu hanfon",
            ],
            pl: [
                one "{n} wiadomość, która czeka na wysłanie: nie zostanie wysłana",
                few "{n} wiadomości, które czekają na wysłanie: nie zostaną wysłane",
                many "{n} wiadomości, które czekają na wysłanie: nie zostaną wysłane",
            ],
            ur: [
                one "{n} پیغام جو آپ کو بھیجے جانے کا منتظر ہے: وہ نہیں بھیجا جائے گا",
                other "{n} پیغامات جو آپ کو بھیجے جانے کے منتظر ہیں: وہ نہیں بھیجے جائیں گے",
            ],
        }
        /// How many devices are signed out.
        goes_devices {
            en: [
                one "{n} signed-in device: this one",
                other "{n} signed-in devices, including this one",
            ],
            cy: [
                one "{n} ddyfais sydd wedi’i mewngofnodi: hon",
                two "{n} ddyfais sydd wedi’u mewngofnodi, gan gynnwys hon",
                other "{n} dyfais sydd wedi’u mewngofnodi, gan gynnwys hon",
            ],
            pl: [
                one "{n} zalogowane urządzenie: to, z którego teraz korzystasz",
                few "{n} zalogowane urządzenia, w tym to",
                many "{n} zalogowanych urządzeń, w tym to",
            ],
            ur: [one "{n} ڈیوائس جو سائن ان ہے: یہی", other "{n} ڈیوائسز جو سائن ان ہیں، یہ بھی شامل ہے"],
        }
        /// Heading of what stays.
        stays_title {
            en: "What stays",
            cy: "Beth sy’n aros",
            pl: "Co pozostaje",
            ur: "کیا باقی رہے گا",
        }
        /// The children's records: `{children}`.
        stays_children {
            en: "Your school’s own record of {children}. It belongs to the school, and you no longer appear in it.",
            cy: "Cofnod eich ysgol ei hun o {children}. Mae’n perthyn i’r ysgol, ac nid ydych yn ymddangos \
                 ynddo mwyach.",
            pl: "Własna kartoteka szkoły: {children}. Należy do szkoły i nie ma w niej już Ciebie.",
            ur: "{children} کے بارے میں آپ کے اسکول کا اپنا ریکارڈ۔ وہ اسکول کا ہے، اور اس میں اب آپ کا ذکر نہیں ہو \
                 گا۔",
        }
        /// The mark.
        stays_mark {
            en: "A mark made from your name, email address and mobile number with a secret key, so that the \
                 school’s next import cannot bring you back. Nobody can read them from it.",
            cy: "Marc a wnaed o’ch enw, eich cyfeiriad e-bost a’ch rhif ffôn symudol gydag allwedd gyfrinachol, fel \
                 na all mewnforio nesaf yr ysgol ddod â chi yn ôl. Ni all neb eu darllen ohono.",
            pl: "Znak utworzony z imienia i nazwiska, adresu e-mail i numeru telefonu za pomocą tajnego klucza, aby \
                 następny import szkoły nie przywrócił tych danych. Nikt nie może ich z niego odczytać.",
            ur: "آپ کے نام، ای میل پتے اور موبائل نمبر سے ایک خفیہ کلید کے ذریعے بنا ہوا نشان، تاکہ اسکول سے ڈیٹا \
                 کی اگلی منتقلی آپ کو واپس نہ لا سکے۔ اس سے کوئی یہ معلومات نہیں پڑھ سکتا۔",
        }
        /// The log.
        stays_count {
            en: "A line in a log: when something was deleted, and how much. It says nothing about you.",
            cy: "Llinell mewn log: pryd y dilëwyd rhywbeth, a faint. Nid yw’n dweud dim amdanoch.",
            pl: "Wiersz w dzienniku: kiedy coś usunięto i ile. Nic o Tobie nie mówi.",
            ur: "لاگ میں ایک سطر: کب کچھ حذف ہوا، اور کتنا۔ وہ آپ کے بارے میں کچھ نہیں بتاتی۔",
        }
        /// Heading of when.
        when_title {
            en: "When",
            cy: "Pryd",
            pl: "Kiedy",
            ur: "کب",
        }
        /// When: `{days}`.
        when {
            en: "From that moment nobody can see you any more: no member of staff, no other parent, no search, no \
                 report. Within {days} days everything will also be gone from our database.",
            cy: "O’r eiliad honno ni fydd neb yn eich gweld mwyach: dim aelod o staff, dim rhiant arall, dim \
                 chwiliad, dim adroddiad. O fewn {days} diwrnod bydd popeth hefyd wedi mynd o’n cronfa ddata.",
            pl: "Od razu nikt już Cię tu nie widzi: żaden pracownik, żaden inny rodzic, żadne wyszukiwanie, żaden \
                 raport. W ciągu {days} dni wszystko znika także z naszej bazy danych.",
            ur: "اسی لمحے سے کوئی آپ کو نہیں دیکھ سکے گا: نہ عملہ، نہ کوئی اور والد یا والدہ، نہ تلاش، نہ رپورٹ۔ \
                 {days} دن کے اندر سب کچھ ہمارے ڈیٹا بیس سے بھی ختم ہو جائے گا۔",
        }
        /// What it means for the school.
        reach {
            en: "The school will then no longer be able to reach you here, not even in an emergency. If you only \
                 want different messages, talk to the school first.",
            cy: "Yna ni all yr ysgol gysylltu â chi yma mwyach, hyd yn oed mewn argyfwng. Os ydych am gael \
                 negeseuon gwahanol yn unig, siaradwch â’r ysgol yn gyntaf.",
            pl: "Szkoła nie będzie już mogła skontaktować się tu z Tobą, nawet w nagłym wypadku. Jeśli \
                 chodzi tylko o inne wiadomości, najpierw porozmawiaj ze szkołą.",
            ur: "پھر اسکول یہاں آپ سے رابطہ نہیں کر سکے گا، ہنگامی صورت میں بھی نہیں۔ اگر آپ صرف مختلف پیغامات چاہتے \
                 ہیں تو پہلے اسکول سے بات کریں۔",
        }
        /// Heading of the form.
        confirm_title {
            en: "Delete everything now",
            cy: "Dileu popeth nawr",
            pl: "Usuń wszystko teraz",
            ur: "سب کچھ ابھی حذف کریں",
        }
        /// Label of the box to tick.
        understand {
            en: "I understand that this cannot be undone",
            cy: "Rwy’n deall na ellir dadwneud hyn",
            pl: "Rozumiem, że nie da się tego cofnąć",
            ur: "مجھے معلوم ہے کہ یہ واپس نہیں ہو سکتا",
        }
        /// Where it is not ticked.
        understand_missing {
            en: "Tick the box to say that you understand that this cannot be undone",
            cy: "Ticiwch y blwch i ddweud eich bod yn deall na ellir dadwneud hyn",
            pl: "Zaznacz pole, aby potwierdzić, że rozumiesz, że nie da się tego cofnąć",
            ur: "خانے پر نشان لگا کر بتائیں کہ آپ سمجھتے ہیں کہ یہ واپس نہیں ہو سکتا",
        }
        /// The button.
        submit {
            en: "Delete my data",
            cy: "Dileu fy nata",
            pl: "Usuń moje dane",
            ur: "میرا ڈیٹا حذف کریں",
        }
        /// Leaves everything as it is.
        keep {
            en: "Keep my data",
            cy: "Peidio â dileu fy nata",
            pl: "Zachowaj moje dane",
            ur: "میرا ڈیٹا رہنے دیں",
        }
        /// The heading once it is done.
        done_title {
            en: "Your data has been deleted",
            cy: "Mae eich data wedi’i ddileu",
            pl: "Dane zostały usunięte",
            ur: "آپ کا ڈیٹا حذف کر دیا گیا ہے",
        }
        /// What that means.
        done {
            en: "You are signed out everywhere, and nobody can see you here any more.",
            cy: "Rydych wedi’ch allgofnodi ym mhobman, ac nid oes neb yn eich gweld yma mwyach.",
            pl: "Wszystkie urządzenia zostały wylogowane i nikt już Cię tu nie widzi.",
            ur: "آپ ہر جگہ سے سائن آؤٹ ہو گئے ہیں، اور اب یہاں کوئی آپ کو نہیں دیکھتا۔",
        }
        /// Label of the reference.
        reference {
            en: "Reference",
            cy: "Cyfeirnod",
            pl: "Numer sprawy",
            ur: "حوالہ نمبر",
        }
        /// Label of when.
        deleted_at {
            en: "Deleted",
            cy: "Dilëwyd",
            pl: "Usunięto",
            ur: "حذف ہوا",
        }
        /// Label of by when it is purged.
        purge_by {
            en: "Gone from our database by",
            cy: "Wedi mynd o’n cronfa ddata erbyn",
            pl: "Znikną z naszej bazy danych do",
            ur: "ہمارے ڈیٹا بیس سے ختم ہونے کی آخری تاریخ",
        }
        /// What to do with the reference.
        note_it {
            en: "Keep the receipt: it is signed, says nothing about you, and proves the deletion to anyone. We have \
                 also sent it to your email address, and a second one will follow when everything is gone from our \
                 database.",
            cy: "Cadwch y dderbynneb: mae wedi’i llofnodi, nid yw’n dweud dim amdanoch, ac mae’n profi’r \
                 dileu hwn i unrhyw un. Rydym hefyd wedi ei hanfon i’ch cyfeiriad e-bost, a bydd ail un yn \
                 dilyn pan fydd popeth wedi mynd o’n cronfa ddata.",
            pl: "Zachowaj potwierdzenie: jest podpisane, nic o Tobie nie mówi i jest dla każdego dowodem usunięcia \
                 danych. Wysłaliśmy je też e-mailem, a gdy wszystko zniknie z naszej bazy danych, przyjdzie drugie.",
            ur: "رسید محفوظ رکھیں: اس پر دستخط ہیں، یہ آپ کے بارے میں کچھ نہیں بتاتی، اور ہر ایک کے لیے ڈیٹا حذف \
                 ہونے کا ثبوت ہے۔ ہم نے اسے آپ کے ای میل پتے پر بھی بھیجا ہے، اور جب سب کچھ ہمارے ڈیٹا بیس سے ختم \
                 ہو جائے گا تو دوسری رسید آئے گی۔",
        }
        /// About the second receipt.
        second {
            en: "You get a signed receipt straight away. When everything is gone from our database we will email \
                 you a second one; your address is kept until then only for that, where nobody can see it.",
            cy: "Cewch dderbynneb wedi’i llofnodi ar unwaith. Pan fydd popeth wedi mynd o’n cronfa ddata byddwn yn anfon ail un atoch; dim ond ar gyfer hynny y cedwir eich cyfeiriad tan hynny, lle nad oes neb yn ei weld.",
            pl: "Podpisane potwierdzenie otrzymasz od razu. Gdy wszystko zniknie z naszej bazy danych, wyślemy Ci drugie; tylko w tym celu Twój adres pozostaje do tego czasu tam, gdzie nikt go nie widzi.",
            ur: "آپ کو فوراً ایک دستخط شدہ رسید ملتی ہے۔ جب سب کچھ ہمارے ڈیٹا بیس سے ختم ہو جائے گا تو ہم دوسری رسید بھیجیں گے؛ صرف اسی کے لیے آپ کا پتا تب تک وہاں رکھا جاتا ہے جہاں کوئی اسے نہیں دیکھتا۔",
        }
    }
}

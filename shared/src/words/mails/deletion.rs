//! The mail of a deletion.

use crate::words::macros::words;

words! {
    /// The mail of a deletion.
    Deletion {
        /// `{reference}`, `{purge_by}`.
        deleted {
            en: {
                subject: "Your data was deleted",
                body: "Hello,\n\nYour account and what was held about you are deleted. From this moment nobody can see them any \
                       more, and you are signed out everywhere. By {purge_by} they will also be gone from our \
                       database.\n\nReference: {reference}\n\nIf it was not you, tell your school at once and give this \
                       reference.\n\nYour Message Centre\n",
            },
            cy: {
                subject: "Dilëwyd eich data",
                body: "Helo,\n\nMae eich cyfrif a’r hyn a gedwid amdanoch wedi’u dileu. O’r eiliad hon ni \
                       all neb eu gweld mwyach, ac rydych wedi’ch allgofnodi ym mhobman. Erbyn {purge_by} \
                       byddant hefyd wedi mynd o’n cronfa ddata.\n\nCyfeirnod: {reference}\n\nOs nad chi \
                       wnaeth hyn, dywedwch wrth eich ysgol ar unwaith a rhowch y cyfeirnod hwn.\n\nEich \
                       Canolfan Negeseuon\n",
            },
            pl: {
                subject: "Twoje dane zostały usunięte",
                body: "Dzień dobry,\n\nTwoje konto i przechowywane o Tobie dane zostały usunięte. Od tej \
                       chwili nikt ich już nie widzi, a wszystkie urządzenia są wylogowane. Do {purge_by} \
                       znikną także z naszej bazy danych.\n\nNumer sprawy: {reference}\n\nJeśli to nie Ty, \
                       natychmiast powiadom szkołę i podaj ten numer.\n\nTwoje Centrum Wiadomości\n",
            },
            ur: {
                subject: "آپ کا ڈیٹا حذف کر دیا گیا",
                body: "محترم والدین،\n\nآپ کا اکاؤنٹ اور آپ کے بارے میں رکھی گئی معلومات حذف کر دی گئی ہیں۔ \
                       اس لمحے سے کوئی انہیں نہیں دیکھ سکتا، اور آپ ہر جگہ سے سائن آؤٹ ہو گئے ہیں۔ \
                       {purge_by} تک یہ ہمارے ڈیٹا بیس سے بھی ختم ہو جائیں گی۔\n\nحوالہ نمبر: \
                       {reference}\n\nاگر یہ آپ نے نہیں کیا تو فوراً اپنے اسکول کو بتائیں اور یہ حوالہ نمبر \
                       بتائیں۔\n\nآپ کا میسج سینٹر\n",
            },
        }
        /// `{reference}`.
        purged {
            en: {
                subject: "Your data is gone from our database",
                body: "Hello,\n\nWhat you deleted is now gone from our database too. Nothing that says who you are \
                       is left there; this is our last email, and your address is now deleted too.\n\nReference: \
                       {reference}\n\nYour Message Centre\n",
            },
            cy: {
                subject: "Mae eich data wedi mynd o’n cronfa ddata",
                body: "Helo,\n\nMae’r hyn a ddileoch bellach wedi mynd o’n cronfa ddata hefyd. Nid oes dim \
                       ar ôl yno sy’n dweud pwy ydych; hwn yw’r e-bost olaf, ac mae eich cyfeiriad yn mynd \
                       gydag ef.\n\nCyfeirnod: {reference}\n\nEich Canolfan Negeseuon\n",
            },
            pl: {
                subject: "Twoje dane zniknęły z naszej bazy danych",
                body: "Dzień dobry,\n\nusunięte dane zniknęły teraz także z naszej bazy danych. Nie zostało \
                       w niej nic, co mówi, kim jesteś; to ostatni e-mail, a wraz z nim znika Twój \
                       adres.\n\nNumer sprawy: {reference}\n\nTwoje Centrum Wiadomości\n",
            },
            ur: {
                subject: "آپ کا ڈیٹا ہمارے ڈیٹا بیس سے ختم ہو گیا",
                body: "محترم والدین،\n\nجو کچھ آپ نے حذف کیا تھا وہ اب ہمارے ڈیٹا بیس سے بھی ختم ہو گیا ہے۔ \
                       وہاں ایسا کچھ باقی نہیں جو بتائے کہ آپ کون ہیں؛ یہ آخری ای میل ہے، اور اس کے ساتھ آپ \
                       کا پتا بھی ختم ہو جاتا ہے۔\n\nحوالہ نمبر: {reference}\n\nآپ کا میسج سینٹر\n",
            },
        }
        /// Below the others, with the receipt: `{link}`, `{fingerprint}`.
        receipt {
            en: "The file that comes with this email is a signed receipt. Keep it, with this email: anyone can \
                 verify it here, even without a connection once the page is open:\n\n{link}\n\nThe fingerprint of \
                 the key that signed it:\n\n{fingerprint}\n",
            cy: "Derbynneb wedi’i llofnodi yw’r ffeil sy’n dod gyda’r e-bost hwn. Cadwch hi, gyda’r e-bost \
                 hwn: gall unrhyw un ei gwirio yma, hyd yn oed heb gysylltiad unwaith y bydd y dudalen ar \
                 agor:\n\n{link}\n\nÔl bys yr allwedd a’i llofnododd:\n\n{fingerprint}\n",
            pl: "Plik dołączony do tego e-maila to podpisane potwierdzenie. Zachowaj je razem z tym \
                 e-mailem: każdy może je sprawdzić tutaj, po otwarciu strony nawet bez \
                 połączenia:\n\n{link}\n\nOdcisk klucza, którym je podpisano:\n\n{fingerprint}\n",
            ur: "اس ای میل کے ساتھ آنے والی فائل ایک دستخط شدہ رسید ہے۔ اسے اس ای میل کے ساتھ محفوظ رکھیں: کوئی بھی \
                 یہاں اس کی تصدیق کر سکتا ہے، صفحہ کھلنے کے بعد انٹرنیٹ کے بغیر بھی:\n\n{link}\n\nجس کلید سے دستخط \
                 ہوئے اس کا فنگر پرنٹ:\n\n{fingerprint}\n",
        }
    }
}

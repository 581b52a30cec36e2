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
                body: "Helo,\n\nMae eich cyfrif a'r hyn a gedwid amdanoch wedi'u dileu. O'r eiliad hon ni all neb eu gweld mwyach, \
                       ac rydych wedi'ch allgofnodi ym mhobman. Erbyn {purge_by} byddant hefyd wedi mynd o'n cronfa \
                       ddata.\n\nCyfeirnod: {reference}\n\nOs nad chi wnaeth hyn, dywedwch wrth eich ysgol ar unwaith a rhowch y \
                       cyfeirnod hwn.\n\nEich Canolfan Negeseuon\n",
            },
            pl: {
                subject: "Dane zostały usunięte",
                body: "Dzień dobry,\n\nKonto i przechowywane dane zostały usunięte. Od tej chwili nikt ich już nie widzi, a wszystkie \
                       urządzenia są wylogowane. Do {purge_by} znikną także z naszej bazy danych.\n\nNumer \
                       sprawy: {reference}\n\nJeśli to nie Państwo usunęli dane, prosimy natychmiast powiadomić szkołę i podać ten \
                       numer.\n\nCentrum Wiadomości\n",
            },
            ur: {
                subject: "آپ کا ڈیٹا حذف کر دیا گیا",
                body: "السلام علیکم،\n\nآپ کا اکاؤنٹ اور آپ کے بارے میں رکھی گئی معلومات حذف کر دی گئی ہیں۔ اس لمحے سے کوئی انہیں نہیں دیکھ \
                       سکتا، اور آپ ہر جگہ سے سائن آؤٹ ہو گئے ہیں۔ {purge_by} تک یہ ہمارے ڈیٹا بیس سے بھی ختم ہو جائیں گی۔\n\nحوالہ: \
                       {reference}\n\nاگر یہ آپ نے نہیں کیا تو فوراً اپنے اسکول کو بتائیں اور یہ حوالہ دیں۔\n\nآپ کا میسج سینٹر\n",
            },
        }
    }
}

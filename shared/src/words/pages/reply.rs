//! Replies and files.

use crate::words::macros::words;

words! {
    /// Replies and files.
    Reply {
        /// The heading of files, and what stands for a reply without text.
        files {
            en: "Files",
            cy: "Ffeiliau",
            pl: "Pliki",
            ur: "فائلیں",
        }
        /// The heading of the thread.
        thread {
            en: "Replies",
            cy: "Atebion",
            pl: "Odpowiedzi",
            ur: "جوابات",
        }
        /// Before a line of the parent's own.
        you {
            en: "You",
            cy: "Chi",
            pl: "Ty",
            ur: "آپ",
        }
        /// Over the text of a reply.
        write {
            en: "Write a reply",
            cy: "Ysgrifennu ateb",
            pl: "Napisz odpowiedź",
            ur: "جواب لکھیں",
        }
        /// Below it.
        write_hint {
            en: "Only the school can read it, no other parent.",
            cy: "Dim ond yr ysgol all ei ddarllen, nid unrhyw riant arall.",
            pl: "Przeczyta ją tylko szkoła, żaden inny rodzic.",
            ur: "اسے صرف اسکول پڑھ سکتا ہے، دوسرے والدین نہیں۔",
        }
        /// Over the choice of files.
        add {
            en: "Add files",
            cy: "Ychwanegu ffeiliau",
            pl: "Dodaj pliki",
            ur: "فائلیں شامل کریں",
        }
        /// Below it: `{most}`, `{mb}`.
        add_hint {
            en: "Up to {most} PDFs or pictures, each {mb} MB at most",
            cy: "Hyd at {most} PDF neu lun o {mb} MB ar y mwyaf",
            pl: "Najwyżej {most} plików PDF lub obrazów, każdy do {mb} MB",
            ur: "زیادہ سے زیادہ {most} PDF یا تصویریں، ہر ایک {mb} MB تک",
        }
        /// The button.
        send {
            en: "Send reply",
            cy: "Anfon ateb",
            pl: "Wyślij odpowiedź",
            ur: "جواب بھیجیں",
        }
        /// What is said once it was sent.
        sent {
            en: "Your reply was sent.",
            cy: "Anfonwyd eich ateb.",
            pl: "Twoja odpowiedź została wysłana.",
            ur: "آپ کا جواب بھیج دیا گیا۔",
        }
        /// Takes a file out: `{name}`.
        remove {
            en: "Remove {name}",
            cy: "Tynnu {name}",
            pl: "Usuń {name}",
            ur: "{name} ہٹائیں",
        }
        /// While a file is on its way.
        uploading {
            en: "Uploading",
            cy: "Yn lanlwytho",
            pl: "Przesyłanie",
            ur: "اپ لوڈ ہو رہی ہے",
        }
        /// A file that is too large: `{mb}`.
        too_large {
            en: "This file is larger than {mb} MB. Choose a smaller one",
            cy: "Mae’r ffeil hon yn fwy na {mb} MB. Dewiswch un llai",
            pl: "Ten plik jest większy niż {mb} MB. Wybierz mniejszy",
            ur: "یہ فائل {mb} MB سے بڑی ہے۔ چھوٹی فائل چنیں",
        }
        /// More files than a reply may have: `{most}`.
        too_many {
            en: "Add at most {most} files",
            cy: "Ychwanegwch {most} ffeil ar y mwyaf",
            pl: "Dodaj najwyżej {most} plików",
            ur: "زیادہ سے زیادہ {most} فائلیں شامل کریں",
        }
        /// Sending while a file is not there.
        wait {
            en: "A file has not been uploaded yet: remove it, or wait until it has",
            cy: "Mae un ffeil heb ei lanlwytho: tynnwch hi, neu arhoswch nes iddi gael ei lanlwytho",
            pl: "Jeden z plików nie został przesłany: usuń go albo poczekaj, aż będzie przesłany",
            ur: "ایک فائل اپ لوڈ نہیں ہوئی: اسے ہٹا دیں، یا اپ لوڈ ہونے تک انتظار کریں",
        }
        /// What is said when the school's answer comes in while the message is open: `{school}`.
        came {
            en: "{school} has answered you.",
            cy: "Mae {school} wedi eich ateb.",
            pl: "Nowa odpowiedź: {school}.",
            ur: "{school} نے آپ کو جواب دیا ہے۔",
        }
        /// In the list: `{date}`.
        answered {
            en: "The school answered on {date}",
            cy: "Atebodd yr ysgol ar {date}",
            pl: "Szkoła odpowiedziała {date}",
            ur: "اسکول نے {date} کو جواب دیا",
        }
    }
}

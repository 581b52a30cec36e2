//! The invitation.

use crate::words::macros::words;

words! {
    /// The invitation.
    Invitation {
        /// `{link}`, `{schools}`, `{days}`; `{languages}`: `in_your_language` in each of the others.
        invitation {
            en: {
                subject: "Read your messages from {schools}",
                body: "Hello,\n\n{schools} keeps in touch with you by email, text message and in the Message Centre. There you \
                       can read every message that was sent to you, see and change what is held about you, and have it \
                       deleted.\n\nTo begin, choose a password:\n\n{link}\n\nThe link works once, for {days} days, and is for \
                       you alone. If you did not expect it, you need do nothing.\n\n{languages}\n\nYour Message Centre\n",
            },
            cy: {
                subject: "Darllenwch eich negeseuon gan {schools}",
                body: "Helo,\n\nMae {schools} yn cadw mewn cysylltiad â chi drwy e-bost, neges destun ac yn y Ganolfan \
                       Negeseuon. Yno gallwch ddarllen pob neges a anfonwyd atoch, gweld a newid yr hyn a gedwir amdanoch, \
                       a chael ei ddileu.\n\nI ddechrau, dewiswch gyfrinair:\n\n{link}\n\nMae'r ddolen yn gweithio unwaith, am \
                       {days} diwrnod, ac i chi yn unig y mae. Os nad oeddech yn ei disgwyl, nid oes angen i chi wneud \
                       dim.\n\n{languages}\n\nEich Canolfan Negeseuon\n",
            },
            pl: {
                subject: "Wiadomości do przeczytania: {schools}",
                body: "Dzień dobry,\n\n{schools} kontaktuje się z Państwem przez e-mail, SMS i w Centrum Wiadomości. Można tam \
                       przeczytać każdą wysłaną wiadomość, zobaczyć i zmienić przechowywane dane oraz zlecić ich \
                       usunięcie.\n\nAby zacząć, należy wybrać hasło:\n\n{link}\n\nLink działa jeden raz, przez {days} dni, i jest \
                       przeznaczony tylko dla adresata. Jeśli ta wiadomość jest nieoczekiwana, nie trzeba nic \
                       robić.\n\n{languages}\n\nCentrum Wiadomości\n",
            },
            ur: {
                subject: "{schools} کی طرف سے اپنے پیغامات پڑھیں",
                body: "السلام علیکم،\n\n{schools} آپ سے ای میل، ٹیکسٹ پیغام اور میسج سینٹر کے ذریعے رابطے میں رہتا ہے۔ وہاں آپ \
                       ہر وہ پیغام پڑھ سکتے ہیں جو آپ کو بھیجا گیا، آپ کے بارے میں رکھی گئی معلومات دیکھ اور بدل سکتے ہیں، اور \
                       انہیں حذف کروا سکتے ہیں۔\n\nشروع کرنے کے لیے پاس ورڈ چنیں:\n\n{link}\n\nیہ لنک ایک بار، {days} دن تک کام \
                       کرتا ہے اور صرف آپ کے لیے ہے۔ اگر آپ کو اس کی توقع نہیں تھی تو آپ کو کچھ کرنے کی ضرورت \
                       نہیں۔\n\n{languages}\n\nآپ کا میسج سینٹر\n",
            },
        }
        /// That the page of the link speaks this language.
        in_your_language {
            en: "You can read the page behind the link in English.",
            cy: "Gallwch ddarllen y dudalen y tu ôl i'r ddolen yn Gymraeg.",
            pl: "Stronę, do której prowadzi link, można czytać po polsku.",
            ur: "لنک کے پیچھے والا صفحہ آپ اردو میں پڑھ سکتے ہیں۔",
        }
    }
}

//! The invitation.

use crate::words::macros::words;

words! {
    /// The invitation.
    Invitation {
        /// `{link}`, `{schools}`, `{days}`; `{languages}`: `in_your_language` in each of the others.
        invitation {
            en: {
                subject: "Read your messages from {schools}",
                body: "Hello,\n\nYou get messages from {schools} by email, text message and in the Message Centre. \
                       There you can read every message that was sent to you, see and change what is held about \
                       you, and have it deleted.\n\nTo begin, choose a password:\n\n{link}\n\nThe link works once, \
                       for {days} days, and is only for you. If you were not expecting it, you do not need to do \
                       anything.\n\n{languages}\n\nYour Message Centre\n",
            },
            cy: {
                subject: "Darllenwch eich negeseuon gan {schools}",
                body: "Helo,\n\nRydych yn cael negeseuon gan {schools} drwy e-bost, neges destun ac yn y \
                       Ganolfan Negeseuon. Yno gallwch ddarllen pob neges a anfonwyd atoch, gweld a newid yr \
                       hyn a gedwir amdanoch, a chael ei ddileu.\n\nI ddechrau, dewiswch \
                       gyfrinair:\n\n{link}\n\nMae’r ddolen yn gweithio unwaith, am {days} diwrnod, ac i chi \
                       yn unig y mae. Os nad oeddech yn ei disgwyl, nid oes angen i chi wneud \
                       dim.\n\n{languages}\n\nEich Canolfan Negeseuon\n",
            },
            pl: {
                subject: "Wiadomości do przeczytania: {schools}",
                body: "Dzień dobry,\n\n{schools}: wiadomości przychodzą do Ciebie e-mailem, SMS-em i w Centrum \
                       Wiadomości. Możesz w nim przeczytać każdą wysłaną do Ciebie wiadomość, zobaczyć i zmienić \
                       przechowywane o Tobie dane oraz usunąć je.\n\nAby zacząć, ustaw hasło:\n\n{link}\n\nLink \
                       działa jeden raz, przez {days} dni, i jest tylko dla Ciebie. Jeśli nie spodziewasz się tej \
                       wiadomości, nie musisz nic robić.\n\n{languages}\n\nTwoje Centrum Wiadomości\n",
            },
            ur: {
                subject: "{schools} کی طرف سے اپنے پیغامات پڑھیں",
                body: "محترم والدین،\n\nآپ کو {schools} کے پیغامات ای میل، ٹیکسٹ پیغام اور میسج سینٹر میں \
                       ملتے ہیں۔ وہاں آپ ہر وہ پیغام پڑھ سکتے ہیں جو آپ کو بھیجا گیا، آپ کے بارے میں رکھی \
                       گئی معلومات دیکھ اور بدل سکتے ہیں، اور انہیں حذف کروا سکتے ہیں۔\n\nشروع کرنے کے لیے \
                       پاس ورڈ بنائیں:\n\n{link}\n\nیہ لنک ایک بار، {days} دن تک کام کرتا ہے اور صرف آپ کے لیے \
                       ہے۔ اگر آپ کو اس کی توقع نہیں تھی تو آپ کو کچھ کرنے کی ضرورت \
                       نہیں۔\n\n{languages}\n\nآپ کا میسج سینٹر\n",
            },
        }
        /// That the page of the link speaks this language.
        in_your_language {
            en: "The link opens a page that you can read in English.",
            cy: "Gallwch ddarllen y dudalen y mae’r ddolen yn arwain ati yn Gymraeg.",
            pl: "Stronę, do której prowadzi link, można czytać po polsku.",
            ur: "اس لنک سے کھلنے والا صفحہ آپ اردو میں پڑھ سکتے ہیں۔",
        }
    }
}

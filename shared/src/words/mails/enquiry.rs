//! The mails of an enquiry.

use crate::words::macros::words;

words! {
    /// The mails of an enquiry.
    Enquiry {
        /// Whom an enquiry goes to where it is for no school; it fills `{to}` and `{from}`.
        operator {
            en: "the operator of this service",
            cy: "gweithredwr y gwasanaeth hwn",
            pl: "operator tej usługi",
            ur: "اس سروس کو چلانے والا",
        }
        /// Whom an enquiry goes to where a school was typed; it fills `{to}`. It is the same whether or not there is such a school.
        typed {
            en: "the school or club that you named; if there is none of that name here, the operator of this service",
            cy: "yr ysgol neu’r clwb a enwyd gennych; os nad oes un o’r enw hwnnw yma, gweithredwr y gwasanaeth hwn",
            pl: "wskazana szkoła lub klub, a jeśli nie ma tu takiej nazwy, operator tej usługi",
            ur: "وہ اسکول یا کلب جس کا آپ نے نام لیا؛ اگر یہاں اس نام کا کوئی نہیں، تو اس سروس کو چلانے والا",
        }
        /// `{reference}`, `{to}`.
        received {
            en: {
                subject: "We have your enquiry {reference}",
                body: "Hello,\n\nYour enquiry is there. It goes to: {to}\n\nReference: {reference}\n\nThe answer comes to \
                       this address. Give the reference when you ask about it again. If you did not send an enquiry, you \
                       need do nothing.\n\nYour Message Centre\n",
            },
            cy: {
                subject: "Mae eich ymholiad {reference} gennym",
                body: "Helo,\n\nMae eich ymholiad wedi cyrraedd. Mae’n mynd at: {to}\n\nCyfeirnod: \
                       {reference}\n\nBydd yr ateb yn dod i’r cyfeiriad hwn. Rhowch y cyfeirnod os byddwch \
                       yn holi amdano eto. Os nad chi anfonodd yr ymholiad, nid oes angen i chi wneud \
                       dim.\n\nEich Canolfan Negeseuon\n",
            },
            pl: {
                subject: "Mamy Twoje zapytanie {reference}",
                body: "Dzień dobry,\n\nTwoje zapytanie dotarło. Trafi do: {to}\n\nNumer zapytania: \
                       {reference}\n\nOdpowiedź przyjdzie na ten adres. Podaj ten numer, jeśli będziesz o \
                       nie ponownie pytać. Jeśli to nie Twoje zapytanie, nie musisz nic robić.\n\nTwoje \
                       Centrum Wiadomości\n",
            },
            ur: {
                subject: "آپ کا سوال {reference} ہمیں مل گیا",
                body: "السلام علیکم،\n\nآپ کا سوال ہمیں مل گیا ہے۔ یہ سوال جس کے پاس جائے گا: {to}\n\nحوالہ \
                       نمبر: {reference}\n\nجواب اسی پتے پر آئے گا۔ دوبارہ پوچھتے وقت یہ حوالہ نمبر بتائیں۔ \
                       اگر یہ سوال آپ نے نہیں بھیجا تو آپ کو کچھ کرنے کی ضرورت نہیں۔\n\nآپ کا میسج سینٹر\n",
            },
        }
        /// `{reference}`, `{from}`, `{answer}`, `{link}`.
        answered {
            en: {
                subject: "The answer to your enquiry {reference}",
                body: "Hello,\n\nHere is the answer to your enquiry {reference}. It comes from: {from}\n\n{answer}\n\nTo ask \
                       more, send another enquiry and give this reference:\n\n{link}\n\nYour Message Centre\n",
            },
            cy: {
                subject: "Yr ateb i’ch ymholiad {reference}",
                body: "Helo,\n\nDyma’r ateb i’ch ymholiad {reference}. Daw oddi wrth: \
                       {from}\n\n{answer}\n\nI ofyn mwy, anfonwch ymholiad arall a rhowch y cyfeirnod \
                       hwn:\n\n{link}\n\nEich Canolfan Negeseuon\n",
            },
            pl: {
                subject: "Odpowiedź na Twoje zapytanie {reference}",
                body: "Dzień dobry,\n\noto odpowiedź na Twoje zapytanie {reference}. Odpowiada: \
                       {from}\n\n{answer}\n\nAby zapytać o coś jeszcze, wyślij kolejne zapytanie i podaj ten \
                       numer:\n\n{link}\n\nTwoje Centrum Wiadomości\n",
            },
            ur: {
                subject: "آپ کے سوال {reference} کا جواب",
                body: "السلام علیکم،\n\nیہ آپ کے سوال {reference} کا جواب ہے۔ جواب دینے والا: {from}\n\n{answer}\n\nمزید پوچھنے کے لیے \
                       نیا سوال بھیجیں اور یہ حوالہ نمبر بتائیں:\n\n{link}\n\nآپ کا میسج سینٹر\n",
            },
        }
    }
}

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
            en: "the school or club you named; if there is none with that name here, the operator of this service",
            cy: "yr ysgol neu’r clwb a enwyd gennych; os nad oes un o’r enw hwnnw yma, gweithredwr y gwasanaeth hwn",
            pl: "wskazana szkoła lub klub, a jeśli nie ma tu takiej nazwy, operator tej usługi",
            ur: "وہ اسکول یا کلب جس کا آپ نے نام لیا؛ اگر یہاں اس نام کا کوئی نہیں، تو اس سروس کو چلانے والا",
        }
        /// `{reference}`, `{to}`.
        received {
            en: {
                subject: "We have your enquiry {reference}",
                body: "Hello,\n\nWe have received your enquiry. It has been sent to: {to}\n\nReference: \
                       {reference}\n\nThe answer will come to this address. Give this reference if you ask about \
                       it again. If you did not send an enquiry, you do not need to do anything.\n\nYour Message \
                       Centre\n",
            },
            cy: {
                subject: "Mae eich ymholiad {reference} gennym",
                body: "Helo,\n\nRydym wedi cael eich ymholiad. Mae wedi’i anfon at: {to}\n\nCyfeirnod: \
                       {reference}\n\nBydd yr ateb yn dod i’r cyfeiriad hwn. Rhowch y cyfeirnod os byddwch yn holi \
                       amdano eto. Os nad chi anfonodd yr ymholiad, nid oes angen i chi wneud dim.\n\nEich \
                       Canolfan Negeseuon\n",
            },
            pl: {
                subject: "Mamy Twoje zapytanie {reference}",
                body: "Dzień dobry,\n\notrzymaliśmy Twoje zapytanie. Przekazano je do: {to}\n\nNumer zapytania: \
                       {reference}\n\nOdpowiedź przyjdzie na ten adres. Podaj ten numer, jeśli będziesz o nie \
                       ponownie pytać. Jeśli to nie Twoje zapytanie, nie musisz nic robić.\n\nTwoje Centrum \
                       Wiadomości\n",
            },
            ur: {
                subject: "آپ کا سوال {reference} ہمیں مل گیا",
                body: "محترم والدین،\n\nآپ کا سوال ہمیں مل گیا ہے۔ یہ سوال ان کو بھیجا گیا ہے: {to}\n\nحوالہ نمبر: \
                       {reference}\n\nجواب اسی پتے پر آئے گا۔ دوبارہ پوچھتے وقت یہ حوالہ نمبر بتائیں۔ اگر یہ سوال \
                       آپ نے نہیں بھیجا تو آپ کو کچھ کرنے کی ضرورت نہیں۔\n\nآپ کا میسج سینٹر\n",
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
                body: "محترم والدین،\n\nیہ آپ کے سوال {reference} کا جواب ہے۔ جواب دینے والا: {from}\n\n{answer}\n\nمزید پوچھنے کے لیے \
                       نیا سوال بھیجیں اور یہ حوالہ نمبر بتائیں:\n\n{link}\n\nآپ کا میسج سینٹر\n",
            },
        }
    }
}

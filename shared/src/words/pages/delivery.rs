//! How a message travels, and where it stands.

use crate::words::macros::words;

words! {
    /// How a message travels, and where it stands, in plain words.
    Delivery {
        /// By email, as a choice.
        email {
            en: "Email",
            cy: "E-bost",
            pl: "E-mail",
            ur: "ای میل",
        }
        /// As a text message, as a choice.
        sms {
            en: "Text message",
            cy: "Neges destun",
            pl: "SMS",
            ur: "ٹیکسٹ پیغام",
        }
        /// In the app, as a choice.
        app {
            en: "This app",
            cy: "Yr ap hwn",
            pl: "Ta aplikacja",
            ur: "یہ ایپ",
        }
        /// By email: `{address}`.
        email_to {
            en: "Email to {address}",
            cy: "E-bost i {address}",
            pl: "E-mail na adres {address}",
            ur: "{address} پر ای میل",
        }
        /// As a text message: `{address}`.
        sms_to {
            en: "Text message to {address}",
            cy: "Neges destun i {address}",
            pl: "SMS na numer {address}",
            ur: "{address} پر ٹیکسٹ پیغام",
        }
        /// In the app alone.
        in_app {
            en: "In this app",
            cy: "Yn yr ap hwn",
            pl: "W tej aplikacji",
            ur: "اس ایپ میں",
        }
        /// Waits to be sent.
        created {
            en: "Waiting to be sent",
            cy: "Yn aros i gael ei hanfon",
            pl: "Czeka na wysłanie",
            ur: "بھیجے جانے کا انتظار ہے",
        }
        /// Is being sent or was, and nothing has been heard since.
        on_its_way {
            en: "On its way",
            cy: "Ar ei ffordd",
            pl: "W drodze",
            ur: "راستے میں ہے",
        }
        /// Arrived.
        delivered {
            en: "Delivered",
            cy: "Wedi cyrraedd",
            pl: "Dostarczono",
            ur: "پہنچ گیا",
        }
        /// Arrived in the app.
        shown {
            en: "Shown here",
            cy: "Wedi’i dangos yma",
            pl: "Pokazano tutaj",
            ur: "یہاں دکھایا گیا",
        }
        /// Did not arrive; the mailbox may take it another time.
        temporary_email {
            en: "Not delivered: your mailbox could not be reached",
            cy: "Heb gyrraedd: nid oedd modd cyrraedd eich blwch post",
            pl: "Nie dostarczono: skrzynka pocztowa była nieosiągalna",
            ur: "نہیں پہنچا: آپ کے میل باکس سے رابطہ نہیں ہو سکا",
        }
        /// Did not arrive; the phone may be on another time.
        temporary_sms {
            en: "Not delivered: your phone could not be reached",
            cy: "Heb gyrraedd: nid oedd modd cyrraedd eich ffôn",
            pl: "Nie dostarczono: telefon był nieosiągalny",
            ur: "نہیں پہنچا: آپ کے فون سے رابطہ نہیں ہو سکا",
        }
        /// Did not arrive; the email address does not work.
        permanent_email {
            en: "Could not be delivered: the address does not work",
            cy: "Nid oedd modd ei danfon: nid yw’r cyfeiriad yn gweithio",
            pl: "Nie można dostarczyć: adres nie działa",
            ur: "پہنچایا نہیں جا سکا: یہ پتا کام نہیں کرتا",
        }
        /// Did not arrive; the number does not work.
        permanent_sms {
            en: "Could not be delivered: the number does not work",
            cy: "Nid oedd modd ei danfon: nid yw’r rhif yn gweithio",
            pl: "Nie można dostarczyć: numer nie działa",
            ur: "پہنچایا نہیں جا سکا: یہ نمبر کام نہیں کرتا",
        }
        /// Our fault or the gateway's.
        technical {
            en: "Not delivered: a fault on our side or our provider’s",
            cy: "Heb gyrraedd: nam ar ein hochr ni neu ar ochr ein darparwr",
            pl: "Nie dostarczono: usterka po naszej stronie albo u naszego dostawcy",
            ur: "نہیں پہنچا: ہماری یا ہمارے فراہم کنندہ کی طرف خرابی",
        }
        /// Stopped before it was sent.
        cancelled {
            en: "Cancelled before it was sent",
            cy: "Canslwyd cyn ei hanfon",
            pl: "Anulowano przed wysłaniem",
            ur: "بھیجنے سے پہلے منسوخ کر دیا گیا",
        }
    }
}

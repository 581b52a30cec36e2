//! The page of a link that stops mails.

use crate::words::macros::words;

words! {
    /// The page of a link that stops mails.
    Unsubscribe {
        /// The heading before it is known what the link is about.
        title {
            en: "Stop these emails",
            cy: "Atal yr e-byst hyn",
            pl: "Rezygnacja z e-maili",
            ur: "یہ ای میلز بند کریں",
        }
        /// The heading of a school's emails: `{school}`.
        messages_title {
            en: "No more emails from {school}?",
            cy: "Dim mwy o e-byst gan {school}?",
            pl: "Zrezygnować z e-maili ({school})?",
            ur: "{school} کی مزید ای میلز نہیں چاہییں؟",
        }
        /// What that means: `{school}`.
        messages {
            en: "{school} will no longer email you its messages, either one by one or as a summary. They will still \
                 be in your Message Centre. Anything urgent, such as a school closure, may still come.",
            cy: "Ni fydd {school} yn anfon ei negeseuon atoch drwy e-bost mwyach, nac fesul un nac fel \
                 crynodeb. Maen nhw’n dal i fod yn eich Canolfan Negeseuon. Gall yr hyn sy’n frys, fel ysgol \
                 ar gau, ddod beth bynnag.",
            pl: "{school} nie będzie już wysyłać wiadomości e-mailem, ani pojedynczo, ani w podsumowaniu. Nadal będą w Centrum \
                 Wiadomości. Sprawy pilne, na przykład zamknięcie szkoły, mogą mimo to przyjść.",
            ur: "{school} اب آپ کو اپنے پیغامات ای میل نہیں کرے گا، نہ الگ الگ نہ خلاصے میں۔ وہ آپ کے میسج سینٹر میں موجود رہیں گے۔ فوری بات، \
                 جیسے اسکول کا بند ہونا، پھر بھی آ سکتی ہے۔",
        }
        /// When it is done: `{school}`.
        messages_done {
            en: "You will get no more emails with messages from {school}.",
            cy: "Ni chewch fwy o e-byst gyda negeseuon gan {school}.",
            pl: "E-maile z wiadomościami nie będą już przychodzić: {school}.",
            ur: "اب آپ کو {school} کے پیغامات کی ای میلز نہیں آئیں گی۔",
        }
        /// When it is undone: `{school}`.
        messages_undone {
            en: "Emails from {school} will come again as before.",
            cy: "Bydd e-byst gan {school} yn dod eto fel o’r blaen.",
            pl: "E-maile znów będą przychodzić jak dotąd: {school}.",
            ur: "{school} کی ای میلز پھر پہلے کی طرح آئیں گی۔",
        }
        /// The heading of news.
        news_title {
            en: "No more news about this service?",
            cy: "Dim mwy o newyddion am y gwasanaeth hwn?",
            pl: "Zrezygnować z informacji o nowościach?",
            ur: "اس سروس کی مزید خبریں نہیں چاہییں؟",
        }
        /// What that means.
        news {
            en: "We will no longer email you news about the Message Centre. Your schools’ messages will come as \
                 before.",
            cy: "Ni fyddwn yn anfon newyddion am y Ganolfan Negeseuon atoch mwyach. Bydd negeseuon eich ysgolion yn dod fel o’r blaen.",
            pl: "Nie będziemy już wysyłać informacji o nowościach w Centrum Wiadomości. Wiadomości ze szkół będą przychodzić jak dotąd.",
            ur: "ہم اب آپ کو میسج سینٹر کی خبریں ای میل نہیں کریں گے۔ آپ کے اسکولوں کے پیغامات پہلے کی طرح آتے رہیں گے۔",
        }
        /// When it is done.
        news_done {
            en: "You will get no more news about this service.",
            cy: "Ni chewch fwy o newyddion am y gwasanaeth hwn.",
            pl: "Informacje o nowościach w tej usłudze nie będą już przychodzić.",
            ur: "اب آپ کو اس سروس کی خبریں نہیں آئیں گی۔",
        }
        /// When it is undone.
        news_undone {
            en: "News about this service will come again as before.",
            cy: "Bydd newyddion am y gwasanaeth hwn yn dod eto fel o’r blaen.",
            pl: "Informacje o nowościach w tej usłudze znów będą przychodzić jak dotąd.",
            ur: "اس سروس کی خبریں پھر پہلے کی طرح آئیں گی۔",
        }
        /// The heading of invitations.
        invitations_title {
            en: "No more invitations?",
            cy: "Dim mwy o wahoddiadau?",
            pl: "Zrezygnować z zaproszeń?",
            ur: "مزید دعوت نامے نہیں چاہییں؟",
        }
        /// What that means.
        invitations {
            en: "No school will invite this address to the Message Centre again. Messages from schools will come as \
                 before, by email and text.",
            cy: "Ni fydd unrhyw ysgol yn gwahodd y cyfeiriad hwn i’r Ganolfan Negeseuon eto. Bydd negeseuon \
                 gan ysgolion yn dod fel o’r blaen, drwy e-bost a neges destun.",
            pl: "Żadna szkoła nie zaprosi już tego adresu do Centrum Wiadomości. Wiadomości ze szkół będą przychodzić jak dotąd, e-mailem i \
                 SMS-em.",
            ur: "کوئی اسکول اس پتے کو میسج سینٹر کی دعوت دوبارہ نہیں دے گا۔ اسکولوں کے پیغامات پہلے کی طرح ای میل اور ٹیکسٹ پیغام سے آتے رہیں گے۔",
        }
        /// When it is done.
        invitations_done {
            en: "You will get no more invitations to the Message Centre.",
            cy: "Ni chewch fwy o wahoddiadau i’r Ganolfan Negeseuon.",
            pl: "Zaproszenia do Centrum Wiadomości nie będą już przychodzić.",
            ur: "اب آپ کو میسج سینٹر کے دعوت نامے نہیں آئیں گے۔",
        }
        /// When it is undone.
        invitations_undone {
            en: "Schools may invite you again.",
            cy: "Caiff ysgolion eich gwahodd eto.",
            pl: "Szkoły znów mogą wysyłać zaproszenia.",
            ur: "اسکول آپ کو پھر دعوت دے سکتے ہیں۔",
        }
        /// The button.
        stop {
            en: "Stop them",
            cy: "Eu hatal",
            pl: "Zrezygnuj",
            ur: "بند کریں",
        }
        /// Undoes it.
        undo {
            en: "Undo",
            cy: "Dadwneud",
            pl: "Cofnij",
            ur: "واپس لیں",
        }
        /// The heading when it is done.
        done_title {
            en: "It has been stopped",
            cy: "Mae wedi’i atal",
            pl: "Rezygnacja przyjęta",
            ur: "بند کر دیا گیا",
        }
        /// The heading where the link no longer works.
        expired_title {
            en: "This link no longer works",
            cy: "Nid yw’r ddolen hon yn gweithio mwyach",
            pl: "Ten link już nie działa",
            ur: "یہ لنک اب کام نہیں کرتا",
        }
        /// Why, and what to do.
        expired {
            en: "The link in an email works for a year. Nothing was changed. If you have an account, you can sign \
                 in and choose what you get there.",
            cy: "Mae’r ddolen mewn e-bost yn gweithio am flwyddyn. Ni newidiwyd dim. Os oes gennych gyfrif, \
                 gallwch fewngofnodi a dewis yno beth sy’n dod.",
            pl: "Link w e-mailu działa przez rok. Nic nie zostało zmienione. Jeśli masz konto, możesz się zalogować i tam wybrać, co \
                 przychodzi.",
            ur: "ای میل کا لنک ایک سال تک کام کرتا ہے۔ کچھ نہیں بدلا گیا۔ اگر آپ کا اکاؤنٹ ہے تو سائن ان کر کے وہاں چنیں کہ کیا آئے۔",
        }
        /// Leads to the choices, which ask for a sign-in.
        to_choices {
            en: "Choose what you get",
            cy: "Dewis beth sy’n dod",
            pl: "Wybierz, co przychodzi",
            ur: "چنیں کہ کیا آئے",
        }
    }
}

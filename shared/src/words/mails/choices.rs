//! Mails that can be stopped.

use crate::words::macros::words;

words! {
    /// Mails that can be stopped.
    Choices {
        /// The daily summary: `{school}`, `{count}`, `{messages}` one a line, `{link}`, `{choices}`, `{stop}`.
        summary {
            en: {
                subject: "New messages from {school}: {count}",
                body: "Hello,\n\nThese messages from {school} are new since your last \
                       summary:\n\n{messages}\n\nRead them in your Message Centre:\n\n{link}\n\nYou asked for one \
                       summary a day instead of an email for each message. You can change that whenever you \
                       like:\n\n{choices}\n\nStop emails from {school} in one click:\n\n{stop}\n\nYour Message \
                       Centre\n",
            },
            cy: {
                subject: "Negeseuon newydd gan {school}: {count}",
                body: "Helo,\n\nMae’r negeseuon hyn gan {school} yn newydd ers eich crynodeb \
                       diwethaf:\n\n{messages}\n\nDarllenwch nhw yn eich Canolfan Negeseuon:\n\n{link}\n\nRydych \
                       wedi gofyn am un crynodeb y dydd yn lle e-bost ar gyfer pob neges. Newidiwch hynny pryd \
                       bynnag y mynnwch:\n\n{choices}\n\nAtal e-byst gan {school} ag un clic:\n\n{stop}\n\nEich \
                       Canolfan Negeseuon\n",
            },
            pl: {
                subject: "Nowe wiadomości – {school}: {count}",
                body: "Dzień dobry,\n\n{school}: nowe wiadomości od ostatniego \
                       podsumowania:\n\n{messages}\n\nPrzeczytasz je w Centrum \
                       Wiadomości:\n\n{link}\n\nOtrzymujesz jedno podsumowanie dziennie zamiast e-maila o \
                       każdej wiadomości. Możesz to zmienić w każdej chwili:\n\n{choices}\n\nRezygnacja z \
                       e-maili ({school}) jednym kliknięciem:\n\n{stop}\n\nTwoje Centrum Wiadomości\n",
            },
            ur: {
                subject: "{school} کے نئے پیغامات: {count}",
                body: "محترم والدین،\n\nآپ کے پچھلے خلاصے کے بعد {school} کے یہ پیغامات نئے ہیں:\n\n{messages}\n\nانہیں اپنے میسج سینٹر \
                       میں پڑھیں:\n\n{link}\n\nآپ نے ہر پیغام کی الگ ای میل کے بجائے دن میں ایک خلاصہ مانگا ہے۔ جب چاہیں اسے بدل \
                       لیں:\n\n{choices}\n\nایک کلک سے {school} کی مزید ای میلز بند کریں:\n\n{stop}\n\nآپ کا میسج سینٹر\n",
            },
        }
        /// News about this service: `{subject}`, `{text}`, `{stop}`.
        news {
            en: {
                subject: "{subject}",
                body: "{text}\n\n--\nYou are getting this because you have a Message Centre account. It does not \
                       come from your school. Stop news about this service in one click (your school’s messages \
                       will still come as before):\n\n{stop}\n",
            },
            cy: {
                subject: "{subject}",
                body: "{text}\n\n--\nRydych yn cael hwn am fod gennych gyfrif Canolfan Negeseuon. Nid gan eich \
                       ysgol y mae’n dod. Atal newyddion am y gwasanaeth hwn ag un clic (bydd negeseuon eich ysgol \
                       yn dod fel o’r blaen):\n\n{stop}\n",
            },
            pl: {
                subject: "{subject}",
                body: "{text}\n\n--\nOtrzymujesz ten e-mail, ponieważ masz konto w Centrum Wiadomości. Nie \
                       wysłała go szkoła. Rezygnacja z informacji o nowościach jednym kliknięciem \
                       (wiadomości ze szkoły będą przychodzić jak dotąd):\n\n{stop}\n",
            },
            ur: {
                subject: "{subject}",
                body: "{text}\n\n--\nیہ ای میل آپ کو اس لیے ملی ہے کہ میسج سینٹر میں آپ کا اکاؤنٹ ہے۔ یہ آپ \
                       کے اسکول نے نہیں بھیجی۔ ایک کلک سے اس سروس کی مزید خبریں بند کریں (اسکول کے پیغامات \
                       پہلے کی طرح آتے رہیں گے):\n\n{stop}\n",
            },
        }
        /// The end of an invitation: `{stop}`.
        invitation_end {
            en: "Stop invitations to this address in one click:\n\n{stop}\n",
            cy: "Atal gwahoddiadau i’r cyfeiriad hwn ag un clic:\n\n{stop}\n",
            pl: "Rezygnacja z dalszych zaproszeń na ten adres jednym kliknięciem:\n\n{stop}\n",
            ur: "ایک کلک سے اس پتے پر مزید دعوت نامے بند کریں:\n\n{stop}\n",
        }
    }
}

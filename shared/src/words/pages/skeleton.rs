//! The page until its program stands.

use crate::words::macros::words;

words! {
    /// The page until its program stands. `cargo xtask build` writes these into `app/index.html`.
    Skeleton {
        /// What search engines and home screens say of the page.
        description {
            en: "Every message that your school or club has sent you.",
            cy: "Pob neges y mae eich ysgol neu eich clwb wedi’i hanfon atoch.",
            pl: "Wszystkie wiadomości wysłane przez szkołę lub klub.",
            ur: "وہ تمام پیغامات جو آپ کے اسکول یا کلب نے آپ کو بھیجے ہیں۔",
        }
        /// Where programs are switched off.
        no_script {
            en: "The Message Centre needs JavaScript. Turn it on in your browser’s settings, then load this \
                 page again. If you cannot, ask your school or club for your messages.",
            cy: "Mae angen JavaScript ar y Ganolfan Negeseuon. Trowch ef ymlaen yng ngosodiadau eich porwr, \
                 yna llwythwch y dudalen hon eto. Os na allwch, gofynnwch i’ch ysgol neu’ch clwb am eich \
                 negeseuon.",
            pl: "Centrum Wiadomości wymaga JavaScriptu. Włącz go w ustawieniach przeglądarki i wczytaj stronę ponownie. Jeśli to \
                 niemożliwe, poproś szkołę lub klub o swoje wiadomości.",
            ur: "میسج سینٹر کے لیے جاوا اسکرپٹ ضروری ہے۔ اسے اپنے براؤزر کی ترتیبات میں چالو کریں، پھر یہ صفحہ دوبارہ لوڈ کریں۔ اگر آپ ایسا \
                 نہ کر سکیں تو اپنے پیغامات اپنے اسکول یا کلب سے مانگیں۔",
        }
        /// The heading where it takes long.
        slow_title {
            en: "This is taking longer than usual",
            cy: "Mae hyn yn cymryd mwy o amser nag arfer",
            pl: "To trwa dłużej niż zwykle",
            ur: "اس میں معمول سے زیادہ وقت لگ رہا ہے",
        }
        /// What to do then.
        slow {
            en: "Check that you are connected to the internet, then try again. Nothing has been lost.",
            cy: "Gwiriwch eich bod wedi’ch cysylltu â’r rhyngrwyd, yna rhowch gynnig arall arni. Ni chollwyd dim.",
            pl: "Sprawdź połączenie z internetem i spróbuj ponownie. Nic nie przepadło.",
            ur: "دیکھیں کہ آپ انٹرنیٹ سے جڑے ہیں، پھر دوبارہ کوشش کریں۔ کچھ ضائع نہیں ہوا۔",
        }
    }
}

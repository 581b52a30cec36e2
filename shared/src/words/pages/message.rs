//! One message.

use crate::words::macros::words;

words! {
    /// One message.
    Message {
        /// The heading until the subject is known, and of text messages.
        title {
            en: "Message",
            cy: "Neges",
            pl: "Wiadomość",
            ur: "پیغام",
        }
        /// The heading of a text message: `{school}`. The page takes the direction of its first letter: Urdu says its own.
        title_from {
            en: "Message from {school}",
            cy: "Neges gan {school}",
            pl: "Wiadomość: {school}",
            ur: "\u{200f}{school} کا پیغام",
        }
        /// Leads back to the list.
        back {
            en: "Messages",
            cy: "Negeseuon",
            pl: "Wiadomości",
            ur: "پیغامات",
        }
        /// The heading where there is no such message.
        not_found_title {
            en: "Message not found",
            cy: "Heb ddod o hyd i’r neges",
            pl: "Nie znaleziono wiadomości",
            ur: "پیغام نہیں ملا",
        }
        /// What that may mean.
        not_found {
            en: "It may have been removed, or it was sent to another account.",
            cy: "Efallai ei bod wedi’i thynnu, neu ei bod wedi’i hanfon at gyfrif arall.",
            pl: "Mogła zostać usunięta albo była wysłana na inne konto.",
            ur: "ہو سکتا ہے اسے ہٹا دیا گیا ہو، یا وہ کسی اور اکاؤنٹ کو بھیجا گیا ہو۔",
        }
        /// A link's real host, where its text shows another: `{host}`.
        host {
            en: "(goes to {host})",
            cy: "(yn mynd i {host})",
            pl: "(prowadzi do {host})",
            ur: "({host} پر جاتا ہے)",
        }
        /// After a link, for screen readers.
        new_window {
            en: "(opens in a new tab)",
            cy: "(yn agor mewn tab newydd)",
            pl: "(otwiera się w nowej karcie)",
            ur: "(نئے ٹیب میں کھلتا ہے)",
        }
        /// The heading of the deliveries.
        deliveries {
            en: "How it was sent",
            cy: "Sut y’i hanfonwyd",
            pl: "Jak została wysłana",
            ur: "یہ کیسے بھیجا گیا",
        }
        /// Since when a delivery stands where it stands: `{state}`, `{when}`.
        since {
            en: "{state}, {when}",
            cy: "{state}, {when}",
            pl: "{state}, {when}",
            ur: "{state}، {when}",
        }
        /// When it was given: `{when}`.
        replied {
            en: "Sent on {when}",
            cy: "Anfonwyd ar {when}",
            pl: "Wysłano: {when}",
            ur: "بھیجا گیا: {when}",
        }
        /// The heading of the reasons.
        why {
            en: "Why did I get this?",
            cy: "Pam y cefais y neges hon?",
            pl: "Dlaczego dostaję tę wiadomość?",
            ur: "یہ مجھے کیوں ملا؟",
        }
        /// The children it concerns: `{children}`.
        why_children {
            en: "It is about {children}.",
            cy: "Mae’n berthnasol i {children}.",
            pl: "Dotyczy: {children}.",
            ur: "یہ {children} کے بارے میں ہے۔",
        }
        /// Where it concerns the parent.
        why_you {
            en: "It is about you, not just one child.",
            cy: "Mae’n ymwneud â chi, nid ag un plentyn yn unig.",
            pl: "Dotyczy Ciebie, a nie tylko jednego dziecka.",
            ur: "یہ آپ کے بارے میں ہے، صرف ایک بچے کے بارے میں نہیں۔",
        }
        /// The group and the children: `{children}`, `{group}`, `{school}`.
        why_group {
            en: "It was written for the group {group}, which you belong to through {children}.",
            cy: "Ysgrifennwyd hi ar gyfer y grŵp {group}, yr ydych yn perthyn iddo drwy {children}.",
            pl: "Napisano ją do grupy {group}. Dotyczy: {children}.",
            ur: "یہ گروپ {group} کے لیے لکھا گیا تھا، جس سے آپ کا تعلق {children} کے ذریعے ہے۔",
        }
        /// To the whole school: `{school}`.
        why_all {
            en: "{school} sent it to everyone at the school.",
            cy: "Anfonodd {school} hi at bawb yn yr ysgol.",
            pl: "{school}: wysłano do wszystkich w szkole.",
            ur: "{school} نے یہ اسکول کے سب لوگوں کو بھیجا۔",
        }
        /// To a group: `{school}`, `{group}`.
        why_all_of_group {
            en: "{school} sent it to everyone in {group}.",
            cy: "Anfonodd {school} hi at bawb yn y grŵp {group}.",
            pl: "{school}: wysłano do wszystkich w grupie {group}.",
            ur: "{school} نے یہ {group} کے سب لوگوں کو بھیجا۔",
        }
        /// On the noticeboard of its group: `{group}`.
        why_noticeboard {
            en: "It is on the noticeboard of {group}: everyone who is in that group can read it, including those \
                 who join later.",
            cy: "Mae ar hysbysfwrdd y grŵp {group}: gall pawb sydd yn y grŵp hwnnw ei darllen, gan gynnwys y rhai \
                 sy’n ymuno’n ddiweddarach.",
            pl: "Jest na tablicy ogłoszeń grupy {group}: może ją przeczytać każdy, kto do niej należy, także ci, którzy dołączą \
                 później.",
            ur: "یہ {group} کے نوٹس بورڈ پر ہے: اس گروپ کا ہر فرد اسے پڑھ سکتا ہے، وہ بھی جو بعد میں شامل ہوں۔",
        }
        /// To named people: `{school}`.
        why_named {
            en: "{school} chose you by name.",
            cy: "Dewisodd {school} chi wrth eich enw.",
            pl: "{school}: wybrano Cię imiennie.",
            ur: "{school} نے آپ کو نام سے چنا۔",
        }
        /// An address of the school's records: `{sent}` (how and where to), `{school}`.
        why_address_school {
            en: "{sent}. {school} has this address or number in its own records.",
            cy: "{sent}. Mae’r cyfeiriad neu’r rhif hwn gan {school} yn ei chofnodion ei hun.",
            pl: "{sent}. {school} ma ten adres lub numer we własnej kartotece.",
            ur: "{sent}۔ {school} کے اپنے ریکارڈ میں یہ پتا یا نمبر ہے۔",
        }
        /// An address that the parent gave: `{sent}`.
        why_address_you {
            en: "{sent}. You gave us this address or number yourself.",
            cy: "{sent}. Chi eich hun a roddodd y cyfeiriad neu’r rhif hwn i ni.",
            pl: "{sent}. Ten adres lub numer pochodzi od Ciebie.",
            ur: "{sent}۔ یہ پتا یا نمبر آپ نے خود ہمیں دیا۔",
        }
        /// In the app there is no address.
        why_app {
            en: "It was shown in this app, so it needed no address.",
            cy: "Dangoswyd hi yn yr ap hwn, felly nid oedd angen cyfeiriad arni.",
            pl: "Została pokazana w tej aplikacji, więc adres nie był potrzebny.",
            ur: "یہ اس ایپ میں دکھایا گیا، اس لیے کسی پتے کی ضرورت نہیں تھی۔",
        }
        /// Sent by this server's mail.
        gateway_smtp {
            en: "This service sent the email itself.",
            cy: "Anfonodd y gwasanaeth hwn yr e-bost ei hun.",
            pl: "E-mail wysłano bezpośrednio z tej usługi.",
            ur: "ای میل اسی سروس نے خود بھیجی۔",
        }
        /// Sent by a text message gateway.
        gateway_sms {
            en: "A text message provider sent it for us.",
            cy: "Anfonodd darparwr negeseuon testun hi drosom.",
            pl: "W naszym imieniu wysłał ją dostawca SMS-ów.",
            ur: "اسے ہماری طرف سے ٹیکسٹ پیغام کے فراہم کنندہ نے بھیجا۔",
        }
        /// Sent by an earlier provider: `{school}`.
        gateway_imported {
            en: "An earlier provider sent it; {school} brought its history here.",
            cy: "Anfonodd darparwr cynharach hi; daeth {school} â’i hanes yma.",
            pl: "Wysłał ją wcześniejszy dostawca; jej historię przeniosła tu placówka {school}.",
            ur: "اسے پہلے کے فراہم کنندہ نے بھیجا تھا؛ {school} اس کا ریکارڈ یہاں لایا۔",
        }
        /// Where a delivery stands, as a sentence: `{text}`.
        sentence { en: "{text}.", cy: "{text}.", pl: "{text}.", ur: "{text}۔" }
        /// Marks it as unread.
        mark_unread {
            en: "Mark as unread",
            cy: "Marcio fel heb ei darllen",
            pl: "Oznacz jako nieprzeczytaną",
            ur: "”نہیں پڑھا گیا“ کا نشان لگائیں",
        }
        /// Marks it as read.
        mark_read {
            en: "Mark as read",
            cy: "Marcio fel wedi’i darllen",
            pl: "Oznacz jako przeczytaną",
            ur: "”پڑھا گیا“ کا نشان لگائیں",
        }
        /// Once it is marked as unread.
        marked_unread {
            en: "Marked as unread",
            cy: "Wedi’i marcio fel heb ei darllen",
            pl: "Oznaczono jako nieprzeczytaną",
            ur: "”نہیں پڑھا گیا“ کا نشان لگ گیا",
        }
        /// Once it is marked as read.
        marked_read {
            en: "Marked as read",
            cy: "Wedi’i marcio fel wedi’i darllen",
            pl: "Oznaczono jako przeczytaną",
            ur: "”پڑھا گیا“ کا نشان لگ گیا",
        }
    }
}

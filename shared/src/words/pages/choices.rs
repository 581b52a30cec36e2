//! How each school may reach the parent.

use crate::words::macros::words;

words! {
    /// How each school may reach the parent.
    Choices {
        /// The heading.
        title {
            en: "How schools reach you",
            cy: "Sut mae ysgolion yn cysylltu â chi",
            pl: "Jak szkoły się z Tobą kontaktują",
            ur: "اسکول آپ سے کیسے رابطہ کرتے ہیں",
        }
        /// What holds for every school.
        intro {
            en: "Every message is always here, in your Message Centre. Choose for each school what else it may send \
                 you. Schools, and imports of their data, do not change what you choose.",
            cy: "Mae pob neges yma bob amser, yn eich Canolfan Negeseuon. Dewiswch ar gyfer pob ysgol beth arall y \
                 caiff ei anfon atoch. Ni fydd unrhyw ysgol na mewnforio data yn newid eich dewis.",
            pl: "Każda wiadomość jest zawsze tutaj, w Centrum Wiadomości. Dla każdej szkoły wybierz, co jeszcze może Ci wysyłać. Żadna \
                 szkoła ani import danych nie zmieni tego wyboru.",
            ur: "ہر پیغام ہمیشہ یہاں، آپ کے میسج سینٹر میں ہوتا ہے۔ ہر اسکول کے لیے چنیں کہ وہ آپ کو اور کیا بھیج \
                 سکتا ہے۔ کوئی اسکول یا ڈیٹا کی منتقلی آپ کا انتخاب نہیں بدلتی۔",
        }
        /// What comes whatever is chosen: the heading.
        always_title {
            en: "What you will always get",
            cy: "Yr hyn y byddwch bob amser yn ei gael",
            pl: "Co zawsze będziesz otrzymywać",
            ur: "جو آپ کو ہمیشہ ملے گا",
        }
        /// What is urgent.
        always_urgent {
            en: "Anything that a school marks as urgent, such as a school closure or an ill child, may come by \
                 email and text whatever you choose.",
            cy: "Gall yr hyn y mae ysgol yn ei nodi’n frys, fel ysgol ar gau neu blentyn sâl, ddod drwy \
                 e-bost a neges destun beth bynnag a ddewiswch.",
            pl: "To, co szkoła oznaczy jako pilne, na przykład zamknięcie szkoły lub choroba dziecka, może przyjść e-mailem i SMS-em \
                 niezależnie od wyboru.",
            ur: "جسے اسکول فوری قرار دے، جیسے اسکول کا بند ہونا یا بچے کی بیماری، وہ آپ کے انتخاب کے باوجود ای میل اور ٹیکسٹ پیغام سے آ \
                 سکتا ہے۔",
        }
        /// What is about the account.
        always_account {
            en: "Emails about your own account, such as codes, or a change of password or address. They keep it \
                 safe.",
            cy: "E-byst am eich cyfrif eich hun, fel codau, cyfrinair wedi’i newid neu gyfeiriad wedi’i \
                 newid. Maen nhw’n ei gadw’n ddiogel.",
            pl: "E-maile o Twoim koncie, na przykład kody, zmiana hasła lub adresu. Dzięki nim konto jest bezpieczne.",
            ur: "آپ کے اپنے اکاؤنٹ کی ای میلز، جیسے کوڈ، پاس ورڈ یا پتے کی تبدیلی۔ یہ اسے محفوظ رکھتی ہیں۔",
        }
        /// Label of how emails come.
        emails {
            en: "Emails",
            cy: "E-byst",
            pl: "E-maile",
            ur: "ای میلز",
        }
        /// Where they go: `{address}`.
        emails_to {
            en: "They go to {address}.",
            cy: "Maen nhw’n mynd i {address}.",
            pl: "Przychodzą na adres {address}.",
            ur: "یہ {address} پر جاتی ہیں۔",
        }
        /// Where the school has no address.
        no_email {
            en: "This school does not have an email address for you, so it cannot send you emails.",
            cy: "Nid oes gan yr ysgol hon gyfeiriad e-bost i chi, felly nid oes e-byst yn dod.",
            pl: "Ta szkoła nie ma Twojego adresu e-mail, więc e-maile nie przychodzą.",
            ur: "اس اسکول کے پاس آپ کا ای میل پتا نہیں ہے، اس لیے ای میلز نہیں آتیں۔",
        }
        /// Each message by itself.
        each {
            en: "An email for each message",
            cy: "E-bost ar gyfer pob neges",
            pl: "E-mail o każdej wiadomości",
            ur: "ہر پیغام کی الگ ای میل",
        }
        /// A summary.
        daily {
            en: "One summary a day",
            cy: "Un crynodeb y dydd",
            pl: "Jedno podsumowanie dziennie",
            ur: "دن میں ایک خلاصہ",
        }
        /// What a summary is.
        daily_hint {
            en: "One email with the subjects of what is new and unread. Nothing on days when nothing is new.",
            cy: "Un e-bost gyda phynciau’r hyn sy’n newydd a heb ei ddarllen. Dim ar ddyddiau pan nad oes dim yn \
                 newydd.",
            pl: "Jeden e-mail z tematami nowych, nieprzeczytanych wiadomości. Gdy nic nowego nie ma, nie przychodzi nic.",
            ur: "نئے اور نہ پڑھے گئے پیغامات کے عنوانات کی ایک ای میل۔ جس دن کچھ نیا نہ ہو، کچھ نہیں آئے گا۔",
        }
        /// No emails.
        none {
            en: "No emails",
            cy: "Dim e-byst",
            pl: "Bez e-maili",
            ur: "کوئی ای میل نہیں",
        }
        /// Label of the hour.
        hour {
            en: "When the summary comes",
            cy: "Pryd mae’r crynodeb yn dod",
            pl: "Kiedy przychodzi podsumowanie",
            ur: "خلاصہ کب آئے",
        }
        /// The box for texts.
        texts {
            en: "Text messages",
            cy: "Negeseuon testun",
            pl: "SMS-y",
            ur: "ٹیکسٹ پیغامات",
        }
        /// Where they go: `{number}`.
        texts_to {
            en: "They go to {number}.",
            cy: "Maen nhw’n mynd i {number}.",
            pl: "Przychodzą na numer {number}.",
            ur: "یہ {number} پر جاتے ہیں۔",
        }
        /// Where the school has no number.
        no_mobile {
            en: "This school does not have a mobile number for you, so it cannot send you texts.",
            cy: "Nid oes gan yr ysgol hon rif ffôn symudol i chi, felly nid oes negeseuon testun yn dod.",
            pl: "Ta szkoła nie ma Twojego numeru telefonu komórkowego, więc SMS-y nie przychodzą.",
            ur: "اس اسکول کے پاس آپ کا موبائل نمبر نہیں ہے، اس لیے ٹیکسٹ پیغامات نہیں آتے۔",
        }
        /// The warning where nothing is left: `{school}`.
        app_alone {
            en: "You will see messages from {school} only when you open your Message Centre. Nothing will tell you \
                 that there is a new one, unless it is urgent.",
            cy: "Dim ond pan fyddwch yn agor eich Canolfan Negeseuon y byddwch yn gweld negeseuon gan {school}. Ni fydd dim yn dweud wrthych \
                 fod un newydd, oni bai ei bod yn frys.",
            pl: "{school}: wiadomości zobaczysz tylko po otwarciu Centrum Wiadomości. Nic nie powiadomi Cię o nowej, chyba że będzie \
                 pilna.",
            ur: "{school} کے پیغامات آپ کو صرف میسج سینٹر کھولنے پر نظر آئیں گے۔ نئے پیغام کی کوئی اطلاع نہیں آئے گی، سوائے اس کے کہ وہ \
                 فوری ہو۔",
        }
        /// The button: `{school}` is said to screen readers.
        save {
            en: "Save",
            cy: "Cadw",
            pl: "Zapisz",
            ur: "محفوظ کریں",
        }
        /// For screen readers, after a button's text: `{school}`.
        for_school {
            en: " for {school}",
            cy: " ar gyfer {school}",
            pl: " – {school}",
            ur: " برائے {school}",
        }
        /// What is said when it was saved: `{school}`.
        saved {
            en: "Saved: this is how {school} will reach you from now on.",
            cy: "Cadwyd: dyma sut y bydd {school} yn cysylltu â chi o hyn ymlaen.",
            pl: "Zapisano. Od teraz {school} będzie się z Tobą kontaktować w ten sposób.",
            ur: "محفوظ ہو گیا: اب سے {school} آپ سے اسی طرح رابطہ کرے گا۔",
        }
        /// Where there is no school.
        no_school {
            en: "No school has you in its records yet.",
            cy: "Nid oes unrhyw ysgol â chi yn ei chofnodion eto.",
            pl: "Żadna szkoła nie ma Cię jeszcze w swojej kartotece.",
            ur: "ابھی کسی اسکول کے ریکارڈ میں آپ کا نام نہیں ہے۔",
        }
        /// The heading of news about this service.
        news_title {
            en: "News about this service",
            cy: "Newyddion am y gwasanaeth hwn",
            pl: "Nowości w tej usłudze",
            ur: "اس سروس کی خبریں",
        }
        /// The box.
        news {
            en: "Email me news about the Message Centre",
            cy: "Anfonwch newyddion am y Ganolfan Negeseuon ataf drwy e-bost",
            pl: "Wysyłaj mi e-mailem informacje o nowościach w Centrum Wiadomości",
            ur: "مجھے میسج سینٹر کی خبریں ای میل کریں",
        }
        /// What they are.
        news_hint {
            en: "A few emails a year about what is new here. They have nothing to do with your schools’ messages.",
            cy: "Ychydig e-byst y flwyddyn am yr hyn sy’n newydd yma. Nid ydynt yn ymwneud â negeseuon eich \
                 ysgolion.",
            pl: "Kilka e-maili w roku o tym, co tu nowego. Nie mają nic wspólnego z wiadomościami ze szkół.",
            ur: "سال میں چند ای میلز کہ یہاں نیا کیا ہے۔ ان کا آپ کے اسکولوں کے پیغامات سے کوئی تعلق نہیں۔",
        }
        /// What is said when news come.
        news_on {
            en: "Saved: you will get news about this service.",
            cy: "Cadwyd: bydd newyddion am y gwasanaeth hwn yn dod atoch.",
            pl: "Zapisano: informacje o nowościach w tej usłudze będą przychodzić.",
            ur: "محفوظ ہو گیا: اس سروس کی خبریں آپ کو آئیں گی۔",
        }
        /// What is said when they do not.
        news_off {
            en: "Saved: you will get no more news about this service.",
            cy: "Cadwyd: dim mwy o newyddion am y gwasanaeth hwn.",
            pl: "Zapisano: informacje o nowościach w tej usłudze nie będą już przychodzić.",
            ur: "محفوظ ہو گیا: اس سروس کی مزید خبریں نہیں آئیں گی۔",
        }
    }
}

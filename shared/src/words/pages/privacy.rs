//! Rights and signing out.

use crate::words::macros::words;

words! {
    /// Rights and signing out.
    Privacy {
        /// The heading.
        title {
            en: "Privacy",
            cy: "Preifatrwydd",
            pl: "Prywatność",
            ur: "رازداری",
        }
        /// Who is signed in: `{email}`.
        signed_in_as {
            en: "Signed in as {email}",
            cy: "Wedi mewngofnodi fel {email}",
            pl: "Zalogowano jako {email}",
            ur: "آپ {email} سے سائن ان ہیں",
        }
        /// On a device that is remembered: `{days}`.
        remembered {
            en: "This device stays signed in for {days} days at most. Signing out ends that.",
            cy: "Mae’r ddyfais hon yn aros wedi’i mewngofnodi am {days} diwrnod ar y mwyaf. Mae allgofnodi \
                 yn rhoi terfyn ar hynny.",
            pl: "To urządzenie pozostaje zalogowane najwyżej przez {days} dni. Wylogowanie to kończy.",
            ur: "یہ ڈیوائس زیادہ سے زیادہ {days} دن سائن ان رہتی ہے۔ سائن آؤٹ کرنے سے یہ ختم ہو جاتا ہے۔",
        }
        /// Heading of what is kept.
        keeps_title {
            en: "What is kept",
            cy: "Beth a gedwir",
            pl: "Co jest przechowywane",
            ur: "کون سی معلومات رکھی جاتی ہیں",
        }
        /// About the parent.
        keeps_you {
            en: "Your name, email address and mobile number, as your school or club gave them and as you changed \
                 them.",
            cy: "Eich enw, eich cyfeiriad e-bost a’ch rhif ffôn symudol, fel y rhoddwyd hwy gan eich ysgol \
                 neu eich clwb ac fel y’u newidiwyd gennych chi.",
            pl: "Imię i nazwisko, adres e-mail i numer telefonu, tak jak podała je szkoła lub klub i jak zostały \
                 przez Ciebie zmienione.",
            ur: "آپ کا نام، ای میل پتا اور موبائل نمبر، جیسے آپ کے اسکول یا کلب نے دیے اور جیسے آپ نے بدلے۔",
        }
        /// About the children.
        keeps_children {
            en: "Your children’s names, dates of birth and groups, and your relationship to them.",
            cy: "Enwau, dyddiadau geni a grwpiau eich plant, a’ch perthynas â nhw.",
            pl: "Imiona i nazwiska dzieci, daty urodzenia i grupy oraz to, kim dla nich jesteś.",
            ur: "آپ کے بچوں کے نام، تاریخ پیدائش اور گروپ، اور آپ کا ان سے رشتہ۔",
        }
        /// About the messages.
        keeps_messages {
            en: "Every message sent to you: its text, when and where it went, whether it arrived, whether you opened \
                 it, and what you replied.",
            cy: "Pob neges a anfonwyd atoch: ei thestun, pryd ac i ble yr aeth, a gyrhaeddodd, a wnaethoch ei hagor, \
                 a beth oedd eich ateb.",
            pl: "Każda wysłana do Ciebie wiadomość: jej treść, kiedy i dokąd została wysłana, czy dotarła, czy \
                 została otwarta i jaka była odpowiedź.",
            ur: "آپ کو بھیجا گیا ہر پیغام: اس کا متن، وہ کب اور کہاں گیا، پہنچا یا نہیں، آپ نے کھولا یا نہیں، اور آپ \
                 نے کیا جواب دیا۔",
        }
        /// About the sign-in.
        keeps_sign_in {
            en: "When your account was made, and on which kinds of browser you are signed in. Your password is kept \
                 only in a form that cannot be read back.",
            cy: "Pryd y crëwyd eich cyfrif, ac ar ba fathau o borwr yr ydych wedi mewngofnodi. Dim ond ar ffurf na \
                 ellir ei darllen yn ôl y cedwir eich cyfrinair.",
            pl: "Kiedy założono konto i w jakich przeglądarkach jest zalogowane. Hasło jest przechowywane tylko w \
                 postaci, której nie da się odczytać.",
            ur: "آپ کا اکاؤنٹ کب بنا، اور آپ کس قسم کے براؤزرز پر سائن ان ہیں۔ آپ کا پاس ورڈ صرف ایسی شکل میں رکھا \
                 جاتا ہے جو واپس پڑھی نہیں جا سکتی۔",
        }
        /// Leads to the details.
        to_details {
            en: "See and change my details",
            cy: "Gweld a newid fy manylion",
            pl: "Zobacz i zmień moje dane",
            ur: "میری معلومات دیکھیں اور بدلیں",
        }
        /// Heading of who sees it.
        sees_title {
            en: "Who sees it",
            cy: "Pwy sy’n ei weld",
            pl: "Kto to widzi",
            ur: "اسے کون دیکھتا ہے",
        }
        /// The parent.
        sees_you {
            en: "You see all of it.",
            cy: "Rydych chi’n gweld y cyfan.",
            pl: "Ty widzisz wszystko.",
            ur: "آپ یہ سب دیکھتے ہیں۔",
        }
        /// The school.
        sees_school {
            en: "The staff of your school or club who look after contacts see what that school holds. Each \
                 time they open your record, that is written down. They never see another school’s.",
            cy: "Mae staff eich ysgol neu eich clwb sy’n gofalu am fanylion cyswllt yn gweld yr hyn y mae’r ysgol \
                 honno yn ei gadw. Bob tro y byddant yn agor eich cofnod, caiff hynny ei nodi. Nid ydynt byth yn \
                 gweld cofnodion ysgol arall.",
            pl: "Pracownicy szkoły lub klubu, którzy zajmują się kontaktami, widzą to, co przechowuje ta szkoła. \
                 Każde otwarcie Twojego wpisu jest odnotowywane. Nigdy nie widzą danych innej szkoły.",
            ur: "آپ کے اسکول یا کلب کا وہ عملہ جو رابطے کی معلومات سنبھالتا ہے، وہی دیکھتا ہے جو اس اسکول کے پاس \
                 ہے۔ جب بھی وہ آپ کا ریکارڈ کھولتے ہیں، یہ لکھ لیا جاتا ہے۔ وہ کسی دوسرے اسکول کا ریکارڈ کبھی نہیں \
                 دیکھتے۔",
        }
        /// Other parents.
        sees_others {
            en: "No other parent sees your details, your messages or your replies, not even another parent of the \
                 same child.",
            cy: "Nid oes unrhyw riant arall yn gweld eich manylion, eich negeseuon na’ch atebion, hyd yn oed rhiant \
                 arall yr un plentyn.",
            pl: "Żaden inny rodzic nie widzi Twoich danych, wiadomości ani odpowiedzi, nawet drugi rodzic tego \
                 samego dziecka.",
            ur: "دوسرے والدین آپ کی معلومات، پیغامات یا جواب نہیں دیکھتے، اسی بچے کے دوسرے والد یا والدہ بھی نہیں۔",
        }
        /// Heading of what is not done.
        never_title {
            en: "What we never do",
            cy: "Beth na fydd byth yn digwydd",
            pl: "Czego nigdy nie robimy",
            ur: "جو کبھی نہیں کیا جاتا",
        }
        /// Selling.
        never_sold {
            en: "Your data is not sold, rented or used for advertising.",
            cy: "Nid yw eich data yn cael ei werthu, ei rentu na’i ddefnyddio ar gyfer hysbysebu.",
            pl: "Dane nie są sprzedawane, wynajmowane ani używane do reklam.",
            ur: "آپ کا ڈیٹا نہ بیچا جاتا ہے، نہ کرائے پر دیا جاتا ہے، نہ اشتہارات کے لیے استعمال ہوتا ہے۔",
        }
        /// Others.
        never_third {
            en: "These pages load nothing from anyone else: no counters, no advertisements, no fonts, no maps.",
            cy: "Nid yw’r tudalennau hyn yn llwytho dim gan neb arall: dim cownteri, dim hysbysebion, dim \
                 ffontiau, dim mapiau.",
            pl: "Te strony niczego nie wczytują od innych: żadnych liczników, reklam, czcionek ani map.",
            ur: "یہ صفحات کسی اور سے کچھ نہیں لیتے: نہ کاؤنٹر، نہ اشتہار، نہ فونٹ، نہ نقشے۔",
        }
        /// Following.
        never_follow {
            en: "Nobody tracks what you do here or elsewhere.",
            cy: "Nid oes neb yn olrhain yr hyn yr ydych yn ei wneud yma nac yn unman arall.",
            pl: "Nikt nie śledzi tego, co robisz tutaj ani gdzie indziej.",
            ur: "آپ یہاں یا کہیں اور کیا کرتے ہیں، اس پر کوئی نظر نہیں رکھتا۔",
        }
        /// Heading of the cookies.
        cookies_title {
            en: "Cookies",
            cy: "Cwcis",
            pl: "Pliki cookie",
            ur: "کوکیز",
        }
        /// The session's.
        cookie_session {
            en: "One cookie says that you are signed in. It is deleted when you sign out or close the browser.",
            cy: "Mae un cwci yn dweud eich bod wedi mewngofnodi. Caiff ei ddileu pan fyddwch yn allgofnodi neu’n \
                 cau’r porwr.",
            pl: "Jeden plik cookie utrzymuje zalogowanie. Znika po wylogowaniu lub zamknięciu przeglądarki.",
            ur: "ایک کوکی بتاتی ہے کہ آپ سائن ان ہیں۔ جب آپ سائن آؤٹ کریں یا براؤزر بند کریں تو وہ مٹ جاتی ہے۔",
        }
        /// The remembered device's: `{days}`.
        cookie_remember {
            en: "A second one, only if you ask to be kept signed in, lets this device sign in again for up to {days} \
                 days.",
            cy: "Mae ail un, dim ond os gofynnwch am gael eich cadw wedi mewngofnodi, yn gadael i’r ddyfais \
                 hon fewngofnodi eto am hyd at {days} diwrnod.",
            pl: "Drugi, tylko na Twoje życzenie, pozwala temu urządzeniu zalogować się ponownie przez \
                 maksymalnie {days} dni.",
            ur: "دوسری کوکی، صرف اگر آپ سائن ان رہنا چاہیں، اس ڈیوائس کو {days} دن تک دوبارہ سائن ان ہونے دیتی ہے۔",
        }
        /// No others.
        cookies_none {
            en: "There are no others. If you choose a language, your browser remembers that too; nothing else about you is \
                 stored in it.",
            cy: "Nid oes rhai eraill. Os byddwch yn dewis iaith, bydd eich porwr yn cofio hynny hefyd; nid oes dim arall amdanoch \
                 yn cael ei storio ynddo.",
            pl: "Innych nie ma. Jeśli wybierzesz język, przeglądarka zapamięta także to; nic więcej o Tobie nie jest w niej \
                 przechowywane.",
            ur: "ان کے علاوہ کوئی نہیں۔ اگر آپ کوئی زبان چنیں تو آپ کا براؤزر اسے بھی یاد رکھتا ہے؛ آپ کے بارے میں اس میں اور کچھ نہیں \
                 رکھا جاتا۔",
        }
        /// Heading of deletion.
        leave_title {
            en: "Have everything deleted",
            cy: "Cael dileu popeth",
            pl: "Usunięcie wszystkiego",
            ur: "سب کچھ حذف کروانا",
        }
        /// What deletion means: `{days}`.
        leave {
            en: "You can have your account and what is held about you deleted. From that moment nobody can see it \
                 any more; within {days} days it will also be gone from our database.",
            cy: "Gallwch gael dileu eich cyfrif a’r hyn a gedwir amdanoch. O’r eiliad honno nid oes neb yn \
                 ei weld mwyach; o fewn {days} diwrnod bydd hefyd wedi mynd o’n cronfa ddata.",
            pl: "Konto i przechowywane dane można usunąć. Od tej chwili nikt ich już nie widzi; w ciągu {days} dni \
                 znikają także z naszej bazy danych.",
            ur: "آپ اپنا اکاؤنٹ اور اپنے بارے میں رکھی گئی معلومات حذف کروا سکتے ہیں۔ اس لمحے سے کوئی انہیں نہیں \
                 دیکھتا؛ {days} دن کے اندر وہ ہمارے ڈیٹا بیس سے بھی ختم ہو جاتی ہیں۔",
        }
        /// Leads there.
        to_delete {
            en: "Delete my data",
            cy: "Dileu fy nata",
            pl: "Usuń moje dane",
            ur: "میرا ڈیٹا حذف کریں",
        }
        /// Heading of the copy.
        copy_title {
            en: "A copy for you",
            cy: "Copi i chi",
            pl: "Kopia dla Ciebie",
            ur: "آپ کے لیے نقل",
        }
        /// What it is.
        copy {
            en: "Everything that is held about you, as a file that you can read and keep. It is free and ready \
                 straight away.",
            cy: "Popeth a gedwir amdanoch, fel ffeil y gallwch ei darllen a’i chadw. Mae’n rhad ac am ddim ac yn barod ar unwaith.",
            pl: "Wszystko, co jest o Tobie przechowywane, w pliku, który można czytać i zachować. Bezpłatnie i od razu.",
            ur: "آپ کے بارے میں محفوظ سب کچھ، ایک فائل میں جسے آپ پڑھ اور رکھ سکتے ہیں۔ مفت اور فوراً تیار۔",
        }
        /// The link there.
        to_copy {
            en: "Take a copy of my data",
            cy: "Cymryd copi o fy nata",
            pl: "Pobierz kopię moich danych",
            ur: "میرے ڈیٹا کی نقل لیں",
        }
        /// A link.
        to_receipt {
            en: "Verify a deletion receipt",
            cy: "Gwirio derbynneb am ddileu",
            pl: "Sprawdź potwierdzenie usunięcia",
            ur: "ڈیٹا حذف ہونے کی رسید کی تصدیق کریں",
        }
    }
}

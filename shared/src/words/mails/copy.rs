//! The words of a copy (P9): its page, and what stands in its schema.

use crate::words::macros::words;

words! {
    /// The words of a copy.
    Copy {
        /// `{link}`, `{days}`.
        ready {
            en: {
                subject: "Your copy is ready",
                body: "Hello,\n\nSomeone who knows your password, most likely you, asked for a copy of everything \
                       that is held about you. Only you can download it, for {days} days, once you are signed \
                       in:\n\n{link}\n\nIf it was not you, change your password at once and tell your \
                       school.\n\nYour Message Centre\n",
            },
            cy: {
                subject: "Mae eich copi’n barod",
                body: "Helo,\n\nGofynnodd rhywun sy’n gwybod eich cyfrinair, chi yn fwyaf tebygol, am gopi o bopeth \
                       a gedwir amdanoch. Gellir ei lawrlwytho am {days} diwrnod, gennych chi yn unig, ar ôl \
                       mewngofnodi:\n\n{link}\n\nOs nad chi wnaeth hyn, newidiwch eich cyfrinair ar unwaith a \
                       dywedwch wrth eich ysgol.\n\nEich Canolfan Negeseuon\n",
            },
            pl: {
                subject: "Twoja kopia jest gotowa",
                body: "Dzień dobry,\n\nktoś, kto zna Twoje hasło, najpewniej Ty, poprosił o kopię \
                       wszystkiego, co jest o Tobie przechowywane. Można ją pobierać przez {days} dni, ale \
                       możesz to zrobić tylko Ty, po zalogowaniu:\n\n{link}\n\nJeśli to nie Ty, natychmiast \
                       zmień hasło i powiadom szkołę.\n\nTwoje Centrum Wiadomości\n",
            },
            ur: {
                subject: "آپ کی نقل تیار ہے",
                body: "محترم والدین،\n\nکسی ایسے شخص نے جو آپ کا پاس ورڈ جانتا ہے، غالباً آپ ہی نے، آپ کے بارے میں محفوظ تمام \
                       معلومات کی نقل مانگی ہے۔ اسے {days} دن تک صرف آپ سائن ان ہو کر ڈاؤن لوڈ کر سکتے ہیں:\n\n{link}\n\nاگر یہ آپ \
                       نہیں تھے تو فوراً اپنا پاس ورڈ بدلیں اور اپنے اسکول کو بتائیں۔\n\nآپ کا میسج سینٹر\n",
            },
        }
        /// The heading.
        title {
            en: "A copy of your data",
            cy: "Copi o’ch data",
            pl: "Kopia Twoich danych",
            ur: "آپ کے ڈیٹا کی نقل",
        }
        /// `{at}`, `{email}`, `{issuer}`.
        made {
            en: "Made on {at} for {email} by {issuer}.",
            cy: "Gwnaed ar {at} ar gyfer {email} gan {issuer}.",
            pl: "Kopia dla {email}, sporządzona {at}. Wystawca: {issuer}.",
            ur: "{at} کو {email} کے لیے {issuer} نے تیار کی۔",
        }
        /// What the file is.
        about {
            en: "This page shows what was held about you at that moment. It works without a connection and loads \
                 nothing. The file data.json has the same information for computers, and schema.json describes it.",
            cy: "Mae’r dudalen hon yn dangos yr hyn a gedwid amdanoch ar yr adeg honno. Mae’n gweithio heb gysylltiad ac nid yw’n llwytho dim. Mae’r ffeil data.json yn cynnwys yr un peth ar gyfer cyfrifiaduron, ac mae schema.json yn ei disgrifio.",
            pl: "Ta strona zawiera to, co było o Tobie przechowywane w tym momencie. Działa bez połączenia i niczego nie wczytuje. Plik data.json zawiera to samo dla komputerów, a schema.json go opisuje.",
            ur: "اس صفحے پر وہ سب کچھ ہے جو اُس وقت آپ کے بارے میں محفوظ تھا۔ یہ انٹرنیٹ کے بغیر کام کرتا ہے اور کچھ لوڈ نہیں کرتا۔ فائل data.json میں یہی کمپیوٹر کے لیے ہے، اور schema.json اس کی وضاحت کرتی ہے۔",
        }
        /// A warning.
        keep_safe {
            en: "Keep this copy safe: anyone who has it can read your messages.",
            cy: "Cadwch y copi hwn yn ddiogel: gall pwy bynnag sydd ag ef ddarllen eich negeseuon.",
            pl: "Przechowuj tę kopię bezpiecznie: kto ją ma, może czytać Twoje wiadomości.",
            ur: "اس نقل کو حفاظت سے رکھیں: جس کے پاس یہ ہو وہ آپ کے پیغامات پڑھ سکتا ہے۔",
        }
        /// The heading of the contents.
        contents {
            en: "Contents",
            cy: "Cynnwys",
            pl: "Spis treści",
            ur: "فہرست",
        }
        /// An empty section.
        nothing {
            en: "Nothing is held here.",
            cy: "Nid oes dim yn cael ei gadw yma.",
            pl: "Nic tu nie jest przechowywane.",
            ur: "یہاں کچھ محفوظ نہیں ہے۔",
        }
        /// A value.
        yes {
            en: "Yes",
            cy: "Ie",
            pl: "Tak",
            ur: "ہاں",
        }
        /// A value.
        no {
            en: "No",
            cy: "Na",
            pl: "Nie",
            ur: "نہیں",
        }
        /// How times are written. `{zone}`.
        times {
            en: "Times are in the time zone {zone}.",
            cy: "Mae’r amseroedd yn y gylchfa amser {zone}.",
            pl: "Godziny podano w strefie czasowej {zone}.",
            ur: "اوقات {zone} کے ٹائم زون کے مطابق ہیں۔",
        }
        /// The heading of what is not in the copy.
        left_out {
            en: "What is held but is not in this copy",
            cy: "Yr hyn a gedwir ac nad yw yn y copi hwn",
            pl: "Co jest przechowywane, a czego nie ma w tej kopii",
            ur: "کیا محفوظ ہے مگر اس نقل میں نہیں",
        }
        /// What stands below it.
        left_out_about {
            en: "These columns of the database are left out, for the reasons given.",
            cy: "Mae’r colofnau hyn o’r gronfa ddata wedi’u gadael allan, am y rhesymau a roddir.",
            pl: "Te kolumny bazy danych pominięto z podanych powodów.",
            ur: "ڈیٹا بیس کے یہ کالم بتائی گئی وجوہات کی بنا پر شامل نہیں ہیں۔",
        }
        /// A reason.
        why_link {
            en: "Numbers that join records to one another. The copy shows what they join.",
            cy: "Rhifau sy’n cysylltu cofnodion â’i gilydd. Mae’r copi yn dangos yr hyn a gysylltir.",
            pl: "Numery łączące zapisy. Kopia pokazuje to, co łączą.",
            ur: "وہ نمبر جو ریکارڈ کو آپس میں جوڑتے ہیں۔ نقل میں وہ چیزیں ہیں جنہیں یہ جوڑتے ہیں۔",
        }
        /// A reason.
        why_repeats {
            en: "The same information again, in a form for computers.",
            cy: "Yr un peth eto ar ffurf i gyfrifiaduron.",
            pl: "To samo jeszcze raz w postaci dla komputerów.",
            ur: "وہی معلومات دوبارہ، کمپیوٹر کے لیے۔",
        }
        /// A reason.
        why_secret {
            en: "It keeps others out of your account, and would let in anyone who found this copy: hashes of \
                 passwords, codes and links.",
            cy: "Mae’n cadw eraill allan o’ch cyfrif, a byddai’n gadael i bwy bynnag a ddaw o hyd i’r copi hwn ddod i mewn: hashiau cyfrineiriau, codau a dolenni.",
            pl: "Chroni Twoje konto, a wpuściłoby każdego, kto znajdzie tę kopię: skróty haseł, kodów i linków.",
            ur: "یہ دوسروں کو آپ کے اکاؤنٹ سے دور رکھتا ہے، اور جسے یہ نقل ملے اسے اندر آنے دیتا: پاس ورڈ، کوڈ اور لنک کے ہیش۔",
        }
        /// A reason.
        why_somebody_else {
            en: "It is about somebody else, such as the member of staff who looked.",
            cy: "Mae’n ymwneud â rhywun arall, megis yr aelod o staff a edrychodd.",
            pl: "Dotyczy kogoś innego, na przykład pracownika, który przeglądał dane.",
            ur: "یہ کسی اور کے بارے میں ہے، جیسے عملے کا وہ رکن جس نے دیکھا۔",
        }
        /// A reason.
        why_the_childs {
            en: "It is in your child’s own record. Ask the school for a copy of that.",
            cy: "Mae yng nghofnod eich plentyn ei hun. Gofynnwch i’r ysgol am gopi o hwnnw.",
            pl: "Jest w osobnych danych Twojego dziecka. O ich kopię poproś szkołę.",
            ur: "یہ آپ کے بچے کے اپنے ریکارڈ میں ہے۔ اس کی نقل اسکول سے مانگیں۔",
        }
        /// A reason.
        why_the_schools {
            en: "It belongs to the school and is not about any person.",
            cy: "Eiddo’r ysgol ydyw, ac nid yw am unrhyw berson.",
            pl: "Należy do szkoły i nie dotyczy żadnej osoby.",
            ur: "یہ اسکول کی اپنی معلومات ہیں اور کسی شخص کے بارے میں نہیں۔",
        }
        /// A reason.
        why_once_deleted {
            en: "It is empty until you delete your data.",
            cy: "Mae’n wag nes i chi ddileu eich data.",
            pl: "Jest puste, dopóki nie usuniesz swoich danych.",
            ur: "جب تک آپ اپنا ڈیٹا حذف نہ کریں یہ خالی ہے۔",
        }
        /// A reason.
        why_nobody {
            en: "It is not about anyone who could be named.",
            cy: "Nid yw am neb y gellid ei enwi.",
            pl: "Nie dotyczy nikogo, kogo można by wskazać.",
            ur: "یہ کسی ایسے شخص کے بارے میں نہیں جس کا نام لیا جا سکے۔",
        }
        /// A section.
        account {
            en: "Your account",
            cy: "Eich cyfrif",
            pl: "Twoje konto",
            ur: "آپ کا اکاؤنٹ",
        }
        /// A section.
        schools {
            en: "What each school holds about you",
            cy: "Yr hyn y mae pob ysgol yn ei gadw amdanoch",
            pl: "Co przechowuje o Tobie każda szkoła",
            ur: "ہر اسکول آپ کے بارے میں کیا رکھتا ہے",
        }
        /// A section.
        children {
            en: "Your children",
            cy: "Eich plant",
            pl: "Twoje dzieci",
            ur: "آپ کے بچے",
        }
        /// A section.
        groups {
            en: "Groups",
            cy: "Grwpiau",
            pl: "Grupy",
            ur: "گروپ",
        }
        /// A section.
        messages {
            en: "Messages to you",
            cy: "Negeseuon atoch chi",
            pl: "Wiadomości do Ciebie",
            ur: "آپ کے نام پیغامات",
        }
        /// A section.
        deliveries {
            en: "How it was sent",
            cy: "Sut y’i hanfonwyd",
            pl: "Jak została wysłana",
            ur: "کیسے بھیجا گیا",
        }
        /// A section.
        about_children {
            en: "About your children",
            cy: "Am eich plant",
            pl: "Dotyczy Twoich dzieci",
            ur: "آپ کے بچوں کے بارے میں",
        }
        /// A section.
        changes {
            en: "Changes waiting for a code",
            cy: "Newidiadau sy’n aros am god",
            pl: "Zmiany oczekujące na kod",
            ur: "کوڈ کی منتظر تبدیلیاں",
        }
        /// A section.
        sign_ins {
            en: "Where you are signed in",
            cy: "Ble rydych wedi mewngofnodi",
            pl: "Zalogowane urządzenia",
            ur: "آپ کہاں سائن ان ہیں",
        }
        /// A section.
        remembered_devices {
            en: "Devices that stay signed in",
            cy: "Dyfeisiau sy’n aros wedi mewngofnodi",
            pl: "Urządzenia, które pozostają zalogowane",
            ur: "وہ ڈیوائسز جو سائن ان رہتی ہیں",
        }
        /// A section.
        wrong_passwords {
            en: "Wrong passwords entered for your address",
            cy: "Cyfrineiriau anghywir a roddwyd ar gyfer eich cyfeiriad",
            pl: "Błędne hasła podane dla Twojego adresu",
            ur: "آپ کے پتے کے لیے درج کیے گئے غلط پاس ورڈ",
        }
        /// A section.
        known_devices {
            en: "Devices on which you have signed in, and wrong passwords entered there",
            cy: "Dyfeisiau y mewngofnodoch arnynt, a’r cyfrineiriau anghywir a roddwyd yno",
            pl: "Urządzenia, na których nastąpiło logowanie, i podane na nich błędne hasła",
            ur: "وہ ڈیوائسز جن پر آپ نے سائن ان کیا، اور وہاں درج کیے گئے غلط پاس ورڈ",
        }
        /// A section.
        password_resets {
            en: "Links to choose a new password",
            cy: "Dolenni i ddewis cyfrinair newydd",
            pl: "Linki do ustawienia nowego hasła",
            ur: "نیا پاس ورڈ بنانے کے لنک",
        }
        /// A section.
        invitations {
            en: "Open invitations",
            cy: "Gwahoddiadau sydd ar agor",
            pl: "Otwarte zaproszenia",
            ur: "کھلے دعوت نامے",
        }
        /// A section.
        letters {
            en: "Notices waiting to be sent to you",
            cy: "Hysbysiadau sy’n aros i’w hanfon atoch",
            pl: "Powiadomienia oczekujące na wysłanie do Ciebie",
            ur: "آپ کو بھیجے جانے کے منتظر اطلاع نامے",
        }
        /// A section.
        staff_views {
            en: "When staff looked at your record",
            cy: "Pryd yr edrychodd staff ar eich cofnod",
            pl: "Kiedy pracownicy przeglądali Twoje dane",
            ur: "عملے نے آپ کا ریکارڈ کب دیکھا",
        }
        /// A section.
        copies {
            en: "Copies you asked for",
            cy: "Copïau y gofynnoch amdanynt",
            pl: "Kopie utworzone na Twoją prośbę",
            ur: "نقلیں جو آپ نے مانگیں",
        }
        /// A label.
        name {
            en: "Name",
            cy: "Enw",
            pl: "Nazwa lub imię i nazwisko",
            ur: "نام",
        }
        /// The school of an enquiry.
        school_typed {
            en: "School, as you typed it",
            cy: "Ysgol, fel y gwnaethoch ei theipio",
            pl: "Szkoła, tak jak ją wpisano",
            ur: "اسکول، جیسے آپ نے لکھا",
        }
        /// A label.
        school {
            en: "School",
            cy: "Ysgol",
            pl: "Szkoła",
            ur: "اسکول",
        }
        /// A label.
        email {
            en: "Email address",
            cy: "Cyfeiriad e-bost",
            pl: "Adres e-mail",
            ur: "ای میل پتا",
        }
        /// A label.
        created_at {
            en: "Created",
            cy: "Crëwyd",
            pl: "Utworzono",
            ur: "بنایا گیا",
        }
        /// A label.
        expires_at {
            en: "Ends",
            cy: "Daw i ben",
            pl: "Wygasa",
            ur: "ختم ہوتا ہے",
        }
        /// A label.
        used_at {
            en: "Last used",
            cy: "Defnyddiwyd ddiwethaf",
            pl: "Ostatnio użyto",
            ur: "آخری استعمال",
        }
        /// A label.
        name_by_school {
            en: "Name in the school’s records",
            cy: "Enw yng nghofnodion yr ysgol",
            pl: "Imię i nazwisko w kartotece szkoły",
            ur: "اسکول کے ریکارڈ میں نام",
        }
        /// A label.
        email_by_school {
            en: "Email address in the school’s records",
            cy: "Cyfeiriad e-bost yng nghofnodion yr ysgol",
            pl: "Adres e-mail w kartotece szkoły",
            ur: "اسکول کے ریکارڈ میں ای میل پتا",
        }
        /// A label.
        mobile_by_school {
            en: "Mobile number in the school’s records",
            cy: "Rhif ffôn symudol yng nghofnodion yr ysgol",
            pl: "Numer komórkowy w kartotece szkoły",
            ur: "اسکول کے ریکارڈ میں موبائل نمبر",
        }
        /// A label.
        name_by_you {
            en: "Name you gave",
            cy: "Enw a roesoch chi",
            pl: "Imię i nazwisko podane przez Ciebie",
            ur: "آپ کا دیا ہوا نام",
        }
        /// A label.
        email_by_you {
            en: "Email address you gave",
            cy: "Cyfeiriad e-bost a roesoch chi",
            pl: "Adres e-mail podany przez Ciebie",
            ur: "آپ کا دیا ہوا ای میل پتا",
        }
        /// A label.
        mobile_by_you {
            en: "Mobile number you gave (empty: none)",
            cy: "Rhif ffôn symudol a roesoch chi (gwag: dim)",
            pl: "Numer komórkowy podany przez Ciebie (pusty: brak)",
            ur: "آپ کا دیا ہوا موبائل نمبر (خالی: کوئی نہیں)",
        }
        /// A label.
        name_changed_at {
            en: "You changed your name",
            cy: "Newidioch eich enw",
            pl: "Zmiana imienia i nazwiska",
            ur: "آپ نے نام بدلا",
        }
        /// A label.
        email_changed_at {
            en: "You changed your email address",
            cy: "Newidioch eich cyfeiriad e-bost",
            pl: "Zmiana adresu e-mail",
            ur: "آپ نے ای میل پتا بدلا",
        }
        /// A label.
        mobile_changed_at {
            en: "You changed your mobile number",
            cy: "Newidioch eich rhif ffôn symudol",
            pl: "Zmiana numeru komórkowego",
            ur: "آپ نے موبائل نمبر بدلا",
        }
        /// A label.
        held_since {
            en: "Held since",
            cy: "Cedwir ers",
            pl: "Przechowywane od",
            ur: "کب سے محفوظ ہے",
        }
        /// A label.
        updated_at {
            en: "Last changed",
            cy: "Newidiwyd ddiwethaf",
            pl: "Ostatnia zmiana",
            ur: "آخری تبدیلی",
        }
        /// A label.
        first_name {
            en: "First name",
            cy: "Enw cyntaf",
            pl: "Imię",
            ur: "پہلا نام",
        }
        /// A label.
        last_name {
            en: "Last name",
            cy: "Cyfenw",
            pl: "Nazwisko",
            ur: "خاندانی نام",
        }
        /// A label.
        preferred_name {
            en: "Known as",
            cy: "Enw a ddefnyddir",
            pl: "Używane imię",
            ur: "پکارنے کا نام",
        }
        /// A label.
        relationship {
            en: "Your relationship to the child",
            cy: "Eich perthynas â’r plentyn",
            pl: "Kim jesteś dla dziecka",
            ur: "بچے سے آپ کا رشتہ",
        }
        /// A label.
        kind {
            en: "Kind",
            cy: "Math",
            pl: "Rodzaj",
            ur: "قسم",
        }
        /// A value.
        kind_year {
            en: "Year group",
            cy: "Grŵp blwyddyn",
            pl: "Rocznik",
            ur: "ایئر گروپ",
        }
        /// A value.
        kind_class {
            en: "Class",
            cy: "Dosbarth",
            pl: "Klasa",
            ur: "کلاس",
        }
        /// A value.
        kind_other {
            en: "Group",
            cy: "Grŵp",
            pl: "Grupa",
            ur: "گروپ",
        }
        /// A label.
        subject {
            en: "Subject",
            cy: "Pwnc",
            pl: "Temat",
            ur: "عنوان",
        }
        /// A label.
        body {
            en: "Text",
            cy: "Testun",
            pl: "Treść",
            ur: "متن",
        }
        /// A label.
        audience {
            en: "Written to",
            cy: "Ysgrifennwyd at",
            pl: "Skierowana do",
            ur: "کس کے نام",
        }
        /// A value.
        audience_school {
            en: "The whole school",
            cy: "Yr ysgol gyfan",
            pl: "Cała szkoła",
            ur: "پورا اسکول",
        }
        /// A value.
        audience_group {
            en: "A group",
            cy: "Grŵp",
            pl: "Grupa",
            ur: "ایک گروپ",
        }
        /// A value.
        audience_people {
            en: "Certain people",
            cy: "Pobl benodol",
            pl: "Wybrane osoby",
            ur: "کچھ خاص لوگ",
        }
        /// A label.
        group {
            en: "Group",
            cy: "Grŵp",
            pl: "Grupa",
            ur: "گروپ",
        }
        /// A label.
        sent_at {
            en: "Sent",
            cy: "Anfonwyd",
            pl: "Wysłano",
            ur: "بھیجا گیا",
        }
        /// A label.
        read_at {
            en: "You opened it",
            cy: "Agoroch chi hi",
            pl: "Otwarto",
            ur: "آپ نے کھولا",
        }
        /// A label.
        reply {
            en: "Your reply",
            cy: "Eich ateb",
            pl: "Twoja odpowiedź",
            ur: "آپ کا جواب",
        }
        /// A label.
        replied_at {
            en: "You replied",
            cy: "Atebwyd gennych",
            pl: "Odpowiedziano",
            ur: "آپ نے جواب دیا",
        }
        /// A label.
        channel {
            en: "Sent by",
            cy: "Anfonwyd drwy",
            pl: "Sposób wysłania",
            ur: "ذریعہ",
        }
        /// A value.
        channel_email {
            en: "Email",
            cy: "E-bost",
            pl: "E-mail",
            ur: "ای میل",
        }
        /// A value.
        channel_sms {
            en: "Text message",
            cy: "Neges destun",
            pl: "SMS",
            ur: "ٹیکسٹ پیغام",
        }
        /// A value.
        channel_app {
            en: "In the app",
            cy: "Yn yr ap",
            pl: "W aplikacji",
            ur: "ایپ میں",
        }
        /// A label.
        address {
            en: "To",
            cy: "At",
            pl: "Na adres lub numer",
            ur: "کس پتے یا نمبر پر",
        }
        /// A label.
        address_from {
            en: "The address or number came from",
            cy: "Daeth y cyfeiriad neu’r rhif gan",
            pl: "Adres lub numer pochodzi od",
            ur: "پتا یا نمبر کس نے دیا",
        }
        /// A value.
        from_school {
            en: "The school",
            cy: "Yr ysgol",
            pl: "Szkoły",
            ur: "اسکول",
        }
        /// A value.
        from_you {
            en: "You",
            cy: "Chi",
            pl: "Ciebie",
            ur: "آپ",
        }
        /// A label.
        gateway {
            en: "Through",
            cy: "Drwy",
            pl: "Za pośrednictwem",
            ur: "کس راستے سے",
        }
        /// A value.
        gateway_imported {
            en: "An earlier provider",
            cy: "Darparwr blaenorol",
            pl: "Poprzedniego dostawcy",
            ur: "پچھلا فراہم کنندہ",
        }
        /// A label.
        state {
            en: "How it went",
            cy: "Beth ddigwyddodd",
            pl: "Wynik",
            ur: "کیا ہوا",
        }
        /// A label.
        state_at {
            en: "Since",
            cy: "Ers",
            pl: "Od",
            ur: "کب سے",
        }
        /// A value.
        state_created {
            en: "Not sent yet",
            cy: "Heb ei hanfon eto",
            pl: "Jeszcze nie wysłano",
            ur: "ابھی نہیں بھیجا گیا",
        }
        /// A value.
        state_sending {
            en: "Being sent",
            cy: "Yn cael ei hanfon",
            pl: "Wysyłanie",
            ur: "بھیجا جا رہا ہے",
        }
        /// A value.
        state_pending {
            en: "On its way",
            cy: "Ar ei ffordd",
            pl: "W drodze",
            ur: "راستے میں",
        }
        /// A value.
        state_sent {
            en: "Sent",
            cy: "Anfonwyd",
            pl: "Wysłano",
            ur: "بھیج دیا گیا",
        }
        /// A value.
        state_delivered {
            en: "Delivered",
            cy: "Cyrhaeddodd",
            pl: "Dostarczono",
            ur: "پہنچ گیا",
        }
        /// A value.
        state_temporary_failure {
            en: "Not delivered; the phone or mailbox could not be reached",
            cy: "Heb gyrraedd; ni ellid cyrraedd y ffôn na’r blwch post",
            pl: "Nie dostarczono; telefon lub skrzynka były nieosiągalne",
            ur: "نہیں پہنچا؛ فون یا میل باکس سے رابطہ نہ ہو سکا",
        }
        /// A value.
        state_permanent_failure {
            en: "Not delivered; there is no such address or number",
            cy: "Heb gyrraedd; nid oes cyfeiriad na rhif o’r fath",
            pl: "Nie dostarczono; nie ma takiego adresu ani numeru",
            ur: "نہیں پہنچا؛ ایسا کوئی پتا یا نمبر نہیں",
        }
        /// A value.
        state_technical_failure {
            en: "Not delivered; something went wrong on our side",
            cy: "Heb gyrraedd; aeth rhywbeth o’i le ar ein hochr ni",
            pl: "Nie dostarczono; coś poszło nie tak po naszej stronie",
            ur: "نہیں پہنچا؛ ہماری طرف خرابی ہوئی",
        }
        /// A value.
        state_cancelled {
            en: "Cancelled",
            cy: "Canslwyd",
            pl: "Anulowano",
            ur: "منسوخ",
        }
        /// A label.
        browser {
            en: "Browser",
            cy: "Porwr",
            pl: "Przeglądarka",
            ur: "براؤزر",
        }
        /// A label.
        resumed {
            en: "Opened by a remembered device",
            cy: "Agorwyd gan ddyfais a gofiwyd",
            pl: "Otwarte przez zapamiętane urządzenie",
            ur: "یاد رکھی گئی ڈیوائس نے کھولا",
        }
        /// A label.
        failures {
            en: "How many",
            cy: "Faint",
            pl: "Ile",
            ur: "کتنے",
        }
        /// A label.
        last_at {
            en: "The last one",
            cy: "Yr un olaf",
            pl: "Ostatnie",
            ur: "آخری",
        }
        /// A label.
        locked_until {
            en: "Sign-in locked until",
            cy: "Mewngofnodi wedi’i gloi tan",
            pl: "Logowanie zablokowane do",
            ur: "اس وقت تک سائن ان بند ہے",
        }
        /// A label.
        used {
            en: "Used",
            cy: "Defnyddiwyd",
            pl: "Użyty",
            ur: "استعمال ہوا",
        }
        /// A label.
        field {
            en: "What",
            cy: "Beth",
            pl: "Co",
            ur: "کیا",
        }
        /// A value.
        field_mobile {
            en: "Mobile number",
            cy: "Rhif ffôn symudol",
            pl: "Numer komórkowy",
            ur: "موبائل نمبر",
        }
        /// A label.
        value {
            en: "New value",
            cy: "Manylion newydd",
            pl: "Nowe dane",
            ur: "نئی معلومات",
        }
        /// A label.
        tries {
            en: "Tries",
            cy: "Ymdrechion",
            pl: "Próby",
            ur: "کوششیں",
        }
        /// A label.
        over {
            en: "Ended",
            cy: "Wedi dod i ben",
            pl: "Zakończone",
            ur: "ختم",
        }
        /// A label.
        next_try_at {
            en: "Next try",
            cy: "Yr ymdrech nesaf",
            pl: "Następna próba",
            ur: "اگلی کوشش",
        }
        /// A label.
        give_up_at {
            en: "Given up",
            cy: "Rhoi’r gorau iddi",
            pl: "Koniec prób",
            ur: "کوشش ترک",
        }
        /// A label.
        action {
            en: "What was done",
            cy: "Beth a wnaed",
            pl: "Co zrobiono",
            ur: "کیا کیا گیا",
        }
        /// A value.
        action_join_approved {
            en: "Your request to join was approved",
            cy: "Cymeradwywyd eich cais i ymuno",
            pl: "Zaakceptowano Twoją prośbę o dołączenie",
            ur: "شامل ہونے کی آپ کی درخواست منظور کی گئی",
        }
        /// What staff did.
        action_join_refused {
            en: "Your request to join a group was refused",
            cy: "Gwrthodwyd eich cais i ymuno â grŵp",
            pl: "Odrzucono Twoją prośbę o dołączenie do grupy",
            ur: "گروپ میں شامل ہونے کی آپ کی درخواست نامنظور کی گئی",
        }
        /// What staff did.
        action_contact {
            en: "Your record was opened",
            cy: "Agorwyd eich cofnod",
            pl: "Otwarto Twoje dane",
            ur: "آپ کا ریکارڈ کھولا گیا",
        }
        /// A value.
        action_deliveries {
            en: "Your messages and deliveries were opened",
            cy: "Agorwyd eich negeseuon a’u danfoniadau",
            pl: "Otwarto Twoje wiadomości i ich doręczenia",
            ur: "آپ کے پیغامات اور ان کی ترسیل کھولی گئی",
        }
        /// A value.
        action_replies {
            en: "Your replies were opened",
            cy: "Agorwyd eich atebion",
            pl: "Otwarto Twoje odpowiedzi",
            ur: "آپ کے جوابات کھولے گئے",
        }
        /// A value.
        action_answered {
            en: "Your reply was answered",
            cy: "Atebwyd eich ateb chi",
            pl: "Udzielono odpowiedzi na Twoją wiadomość",
            ur: "آپ کے جواب کا جواب دیا گیا",
        }
        /// A value.
        action_handled {
            en: "Your reply was marked as dealt with",
            cy: "Marciwyd bod eich ateb wedi’i drin",
            pl: "Twoją odpowiedź oznaczono jako załatwioną",
            ur: "آپ کے جواب کو نمٹا ہوا قرار دیا گیا",
        }
        /// A value.
        action_waiting {
            en: "Your reply was marked as waiting",
            cy: "Marciwyd bod eich ateb yn aros",
            pl: "Twoją odpowiedź oznaczono jako oczekującą",
            ur: "آپ کے جواب کو منتظر قرار دیا گیا",
        }
        /// A value.
        action_attachment {
            en: "A file of yours was opened",
            cy: "Agorwyd ffeil o’ch eiddo",
            pl: "Otwarto Twój plik",
            ur: "آپ کی ایک فائل کھولی گئی",
        }
        /// A heading.
        thread {
            en: "What was written since",
            cy: "Yr hyn a ysgrifennwyd wedyn",
            pl: "Co napisano później",
            ur: "اس کے بعد جو لکھا گیا",
        }
        /// A heading.
        attachments {
            en: "Files",
            cy: "Ffeiliau",
            pl: "Pliki",
            ur: "فائلیں",
        }
        /// A label.
        size {
            en: "Size in bytes",
            cy: "Maint mewn beitiau",
            pl: "Rozmiar w bajtach",
            ur: "بائٹس میں حجم",
        }
        /// A label.
        written_by_school {
            en: "Written by the school",
            cy: "Ysgrifennwyd gan yr ysgol",
            pl: "Napisane przez szkołę",
            ur: "اسکول نے لکھا",
        }
        /// A label.
        at {
            en: "When",
            cy: "Pryd",
            pl: "Kiedy",
            ur: "کب",
        }
        /// A label.
        role {
            en: "By (role)",
            cy: "Gan (rôl)",
            pl: "Przez (rola)",
            ur: "کس نے (عہدہ)",
        }
        /// A value.
        role_sender {
            en: "Staff who send messages",
            cy: "Staff sy’n anfon negeseuon",
            pl: "Pracownik wysyłający wiadomości",
            ur: "پیغام بھیجنے والا عملہ",
        }
        /// A value.
        role_admin {
            en: "An administrator",
            cy: "Gweinyddwr",
            pl: "Administrator",
            ur: "منتظم",
        }
        /// A value.
        role_data_protection {
            en: "The data protection officer",
            cy: "Y swyddog diogelu data",
            pl: "Inspektor ochrony danych",
            ur: "ڈیٹا تحفظ کا افسر",
        }
        /// A label.
        downloaded_at {
            en: "Last downloaded",
            cy: "Lawrlwythwyd ddiwethaf",
            pl: "Ostatnio pobrano",
            ur: "آخری بار ڈاؤن لوڈ",
        }
        /// A label.
        language {
            en: "Language",
            cy: "Iaith",
            pl: "Język",
            ur: "زبان",
        }
        /// A section.
        policy_readings {
            en: "Versions of the privacy policy you accepted or read",
            cy: "Fersiynau o’r polisi preifatrwydd a dderbynioch neu a ddarllenoch",
            pl: "Wersje polityki prywatności, które zaakceptowano lub przeczytano",
            ur: "رازداری کی پالیسی کے وہ نسخے جو آپ نے قبول کیے یا پڑھے",
        }
        /// A label.
        version {
            en: "Version",
            cy: "Fersiwn",
            pl: "Wersja",
            ur: "نسخہ",
        }
        /// A label.
        how {
            en: "What you did",
            cy: "Beth a wnaethoch",
            pl: "Co zrobiono",
            ur: "آپ نے کیا کیا",
        }
        /// A value.
        how_accepted {
            en: "Accepted",
            cy: "Derbyniwyd",
            pl: "Zaakceptowano",
            ur: "قبول کیا",
        }
        /// A value.
        how_read {
            en: "Read",
            cy: "Darllenwyd",
            pl: "Przeczytano",
            ur: "پڑھا",
        }
        /// A section.
        enquiries {
            en: "Your questions and their answers",
            cy: "Eich cwestiynau a’r atebion iddynt",
            pl: "Twoje pytania i odpowiedzi na nie",
            ur: "آپ کے سوالات اور ان کے جوابات",
        }
        /// A label.
        reference {
            en: "Reference",
            cy: "Cyfeirnod",
            pl: "Numer zapytania",
            ur: "حوالہ نمبر",
        }
        /// A label.
        topic {
            en: "About",
            cy: "Ynghylch",
            pl: "Dotyczy",
            ur: "موضوع",
        }
        /// A value.
        topic_my_data {
            en: "My data",
            cy: "Fy nata",
            pl: "Moje dane",
            ur: "میرا ڈیٹا",
        }
        /// A value.
        topic_messages {
            en: "Messages",
            cy: "Negeseuon",
            pl: "Wiadomości",
            ur: "پیغامات",
        }
        /// A value.
        topic_sign_in {
            en: "Signing in",
            cy: "Mewngofnodi",
            pl: "Logowanie",
            ur: "سائن ان",
        }
        /// A value.
        topic_details {
            en: "My details",
            cy: "Fy manylion",
            pl: "Moje dane kontaktowe",
            ur: "میری معلومات",
        }
        /// A value.
        topic_other {
            en: "Something else",
            cy: "Rhywbeth arall",
            pl: "Coś innego",
            ur: "کچھ اور",
        }
        /// A label.
        question {
            en: "Question",
            cy: "Cwestiwn",
            pl: "Pytanie",
            ur: "سوال",
        }
        /// A label.
        asked_at {
            en: "Asked",
            cy: "Gofynnwyd",
            pl: "Wysłano",
            ur: "درخواست یا سوال کی تاریخ",
        }
        /// A label.
        seen_at {
            en: "First read",
            cy: "Darllenwyd gyntaf",
            pl: "Po raz pierwszy przeczytano",
            ur: "پہلی بار پڑھا گیا",
        }
        /// A label.
        closed_at {
            en: "Closed",
            cy: "Caewyd",
            pl: "Zamknięto",
            ur: "بند کیا گیا",
        }
        /// A section.
        answers {
            en: "Answers",
            cy: "Atebion",
            pl: "Odpowiedzi",
            ur: "جوابات",
        }
        /// A label.
        answer {
            en: "Answer",
            cy: "Ateb",
            pl: "Odpowiedź",
            ur: "جواب",
        }
        /// A label.
        answered_at {
            en: "Answered",
            cy: "Atebwyd",
            pl: "Odpowiedziano",
            ur: "جواب دیا گیا",
        }
        /// A section.
        events {
            en: "What was done with it",
            cy: "Beth a wnaed ag ef",
            pl: "Co z nim zrobiono",
            ur: "اس کے ساتھ کیا ہوا",
        }
        /// A value.
        event_opened {
            en: "Opened",
            cy: "Agorwyd",
            pl: "Otwarto",
            ur: "کھولا گیا",
        }
        /// A value.
        event_answered {
            en: "Answered",
            cy: "Atebwyd",
            pl: "Odpowiedziano",
            ur: "جواب دیا گیا",
        }
        /// A value.
        event_closed {
            en: "Closed",
            cy: "Caewyd",
            pl: "Zamknięto",
            ur: "بند کیا گیا",
        }
        /// A value.
        event_reopened {
            en: "Opened again",
            cy: "Ailagorwyd",
            pl: "Otwarto ponownie",
            ur: "دوبارہ کھولا گیا",
        }
        /// A section.
        join_requests {
            en: "Your requests to schools",
            cy: "Eich ceisiadau i ysgolion",
            pl: "Twoje prośby do szkół",
            ur: "اسکولوں سے آپ کی درخواستیں",
        }
        /// A number is confirmed.
        mobile_confirmed_at {
            en: "Number confirmed",
            cy: "Rhif wedi’i gadarnhau",
            pl: "Numer potwierdzono",
            ur: "نمبر کی تصدیق",
        }
        /// Where a request stands.
        join_pending {
            en: "waiting for the school",
            cy: "yn aros am yr ysgol",
            pl: "czeka na odpowiedź szkoły",
            ur: "اسکول کے جواب کا انتظار ہے",
        }
        /// Where a request stands.
        join_approved {
            en: "approved",
            cy: "wedi’i gymeradwyo",
            pl: "zaakceptowana",
            ur: "منظور",
        }
        /// Where a request stands.
        join_refused {
            en: "refused",
            cy: "wedi’i wrthod",
            pl: "odrzucona",
            ur: "نامنظور",
        }
        /// Where a request stands.
        join_withdrawn {
            en: "withdrawn",
            cy: "wedi’i dynnu’n ôl",
            pl: "wycofana",
            ur: "واپس لے لی گئی",
        }
        /// Why a request was refused.
        reason {
            en: "The school’s reason",
            cy: "Rheswm yr ysgol",
            pl: "Powód podany przez szkołę",
            ur: "اسکول کی وجہ",
        }
        /// What the person chose of groups.
        group_choices {
            en: "Groups you joined or left",
            cy: "Grwpiau yr ymunoch â nhw neu a adawsoch",
            pl: "Grupy, do których dołączono lub do których już nie należysz",
            ur: "وہ گروپ جن میں آپ شامل ہوئے یا جنہیں چھوڑا",
        }
        /// Whether it was joined.
        joined {
            en: "Joined",
            cy: "Wedi ymuno",
            pl: "Dołączono",
            ur: "شامل ہوئے",
        }
        /// What was left.
        left_schools {
            en: "Schools you left",
            cy: "Ysgolion a adawsoch",
            pl: "Szkoły, do których już nie należysz",
            ur: "وہ اسکول جنہیں آپ نے چھوڑا",
        }
        /// Whether a message is there because it is on the noticeboard of a group.
        noticeboard {
            en: "Only from the group’s noticeboard",
            cy: "O hysbysfwrdd y grŵp yn unig",
            pl: "Tylko z tablicy ogłoszeń grupy",
            ur: "صرف گروپ کے نوٹس بورڈ سے",
        }
        /// What was chosen.
        choices {
            en: "What you chose for each school",
            cy: "Yr hyn a ddewisoch o bob ysgol",
            pl: "Co wybrano dla każdej szkoły",
            ur: "ہر اسکول کے لیے آپ کا انتخاب",
        }
        /// A label.
        emails {
            en: "Emails",
            cy: "E-byst",
            pl: "E-maile",
            ur: "ای میلز",
        }
        /// A label.
        emails_before {
            en: "Emails before they were turned off",
            cy: "E-byst cyn eu diffodd",
            pl: "E-maile przed ich wyłączeniem",
            ur: "بند کیے جانے سے پہلے ای میلز",
        }
        /// A value.
        emails_each {
            en: "An email for each message",
            cy: "Pob neges ar wahân",
            pl: "Każda wiadomość osobno",
            ur: "ہر پیغام الگ",
        }
        /// A value.
        emails_daily {
            en: "One summary a day",
            cy: "Un crynodeb y dydd",
            pl: "Jedno podsumowanie dziennie",
            ur: "دن میں ایک خلاصہ",
        }
        /// A value.
        emails_none {
            en: "None",
            cy: "Dim",
            pl: "Żadne",
            ur: "کوئی نہیں",
        }
        /// A label.
        hour {
            en: "Hour of the summary",
            cy: "Awr y crynodeb",
            pl: "Godzina podsumowania",
            ur: "خلاصے کا وقت",
        }
        /// A label.
        texts {
            en: "Text messages",
            cy: "Negeseuon testun",
            pl: "Wiadomości SMS",
            ur: "ٹیکسٹ پیغامات",
        }
        /// A label.
        summary_next_at {
            en: "Next summary",
            cy: "Crynodeb nesaf",
            pl: "Następne podsumowanie",
            ur: "اگلا خلاصہ",
        }
        /// A label.
        summary_covered_to {
            en: "Last summary went up to",
            cy: "Cyrhaeddodd y crynodeb diwethaf hyd",
            pl: "Ostatnie podsumowanie obejmowało do",
            ur: "پچھلا خلاصہ اس وقت تک کا تھا",
        }
        /// A label.
        since {
            en: "Since",
            cy: "Ers pryd",
            pl: "Od kiedy",
            ur: "کب سے",
        }
        /// A section.
        no_news {
            en: "You do not want news about this service",
            cy: "Nid ydych eisiau newyddion am y gwasanaeth hwn",
            pl: "Nie chcesz informacji o nowościach w tej usłudze",
            ur: "آپ اس سروس کی خبریں نہیں چاہتے",
        }
        /// A section.
        no_invitations {
            en: "You do not want any more invitations",
            cy: "Nid ydych eisiau rhagor o wahoddiadau",
            pl: "Nie chcesz więcej zaproszeń",
            ur: "آپ مزید دعوت نامے نہیں چاہتے",
        }
        /// A section.
        news {
            en: "News about this service that was sent to you",
            cy: "Newyddion am y gwasanaeth hwn a anfonwyd atoch",
            pl: "Informacje o nowościach w tej usłudze wysłane do Ciebie",
            ur: "اس سروس کی خبریں جو آپ کو بھیجی گئیں",
        }
        /// A section.
        stop_links {
            en: "Links that stop emails",
            cy: "Dolenni sy’n atal e-byst",
            pl: "Linki wyłączające e-maile",
            ur: "ای میل روکنے کے لنک",
        }
        /// A value.
        stop_messages {
            en: "A school’s messages",
            cy: "Negeseuon ysgol",
            pl: "Wiadomości szkoły",
            ur: "اسکول کے پیغامات",
        }
        /// A value.
        stop_news {
            en: "News about this service",
            cy: "Newyddion am y gwasanaeth hwn",
            pl: "Nowości w tej usłudze",
            ur: "اس سروس کی خبریں",
        }
        /// A value.
        stop_invitations {
            en: "Invitations",
            cy: "Gwahoddiadau",
            pl: "Zaproszenia",
            ur: "دعوت نامے",
        }
        /// A label.
        stopped {
            en: "Stopped",
            cy: "Ataliwyd",
            pl: "Wyłączone",
            ur: "روکا گیا",
        }
        /// A label.
        browser_language {
            en: "Language that your browser asked for",
            cy: "Yr iaith y gofynnodd eich porwr amdani",
            pl: "Język, o który prosiła przeglądarka",
            ur: "آپ کے براؤزر کی مانگی ہوئی زبان",
        }
        /// A label.
        file {
            en: "File in this copy",
            cy: "Ffeil yn y copi hwn",
            pl: "Plik w tej kopii",
            ur: "اس نقل میں فائل",
        }
    }
}

//! What is held about a parent.

use crate::words::macros::words;

words! {
    /// What is held about the parent.
    Details {
        /// The heading.
        title {
            en: "My details",
            cy: "Fy manylion",
            pl: "Moje dane",
            ur: "میری معلومات",
        }
        /// What the page is.
        intro {
            en: "This is what each school or club holds about you and where it comes from. You can change it at any \
                 time.",
            cy: "Dyma’r hyn y mae pob ysgol neu glwb yn ei gadw amdanoch ac o ble y daw. Gallwch ei newid \
                 ar unrhyw adeg.",
            pl: "Tu widać, co każda szkoła lub klub przechowuje na Twój temat i skąd to pochodzi. Dane można zmienić \
                 w każdej chwili.",
            ur: "یہ وہ معلومات ہیں جو ہر اسکول یا کلب آپ کے بارے میں رکھتا ہے، اور یہ کہ وہ کہاں سے آئیں۔ آپ انہیں \
                 کسی بھی وقت بدل سکتے ہیں۔",
        }
        /// Where no school holds anything.
        no_school {
            en: "No school or club holds anything about you at the moment.",
            cy: "Nid oes unrhyw ysgol na chlwb yn cadw dim amdanoch ar hyn o bryd.",
            pl: "Obecnie żadna szkoła ani klub nie przechowuje Twoich danych.",
            ur: "اس وقت کوئی اسکول یا کلب آپ کے بارے میں کچھ نہیں رکھتا۔",
        }
        /// Heading of the sign-in.
        sign_in {
            en: "Your sign-in details",
            cy: "Eich manylion mewngofnodi",
            pl: "Logowanie",
            ur: "آپ کا سائن ان",
        }
        /// Label of its address.
        sign_in_email {
            en: "You sign in with",
            cy: "Cyfeiriad mewngofnodi",
            pl: "Adres do logowania",
            ur: "سائن ان کا پتا",
        }
        /// Label of the date of the account.
        account_since {
            en: "Account since",
            cy: "Cyfrif ers",
            pl: "Konto istnieje od",
            ur: "اکاؤنٹ کب سے ہے",
        }
        /// Label of the name.
        name {
            en: "Name",
            cy: "Enw",
            pl: "Imię i nazwisko",
            ur: "نام",
        }
        /// Label of the email address.
        email {
            en: "Email address",
            cy: "Cyfeiriad e-bost",
            pl: "Adres e-mail",
            ur: "ای میل پتا",
        }
        /// Label of the mobile number.
        mobile {
            en: "Mobile number",
            cy: "Rhif ffôn symudol",
            pl: "Numer telefonu komórkowego",
            ur: "موبائل نمبر",
        }
        /// Where there is no value.
        none {
            en: "None",
            cy: "Dim",
            pl: "Brak",
            ur: "کوئی نہیں",
        }
        /// The school gave the value.
        from_school {
            en: "From the school’s records",
            cy: "O gofnodion yr ysgol",
            pl: "Z kartoteki szkoły",
            ur: "اسکول کے ریکارڈ سے",
        }
        /// The parent gave it: `{date}`, `{value}`.
        from_you {
            en: "You changed this on {date}; the school’s records say {value}",
            cy: "Newidiwyd hwn gennych ar {date}; mae cofnodion yr ysgol yn dweud {value}",
            pl: "Zmiana wprowadzona przez Ciebie {date}; w kartotece szkoły jest {value}",
            ur: "آپ نے اسے {date} کو بدلا؛ اسکول کے ریکارڈ میں {value} ہے",
        }
        /// The parent gave it and the school has none: `{date}`.
        from_you_alone {
            en: "You gave this on {date}; the school’s records have none",
            cy: "Rhoddwyd hwn gennych ar {date}; nid oes dim yng nghofnodion yr ysgol",
            pl: "Dane podane przez Ciebie {date}; w kartotece szkoły nic nie ma",
            ur: "آپ نے یہ {date} کو دیا؛ اسکول کے ریکارڈ میں کچھ نہیں ہے",
        }
        /// The parent took it out: `{date}`, `{value}`.
        you_removed {
            en: "You removed this on {date}; the school’s records say {value}",
            cy: "Tynnwyd hwn gennych ar {date}; mae cofnodion yr ysgol yn dweud {value}",
            pl: "Dane usunięte przez Ciebie {date}; w kartotece szkoły jest {value}",
            ur: "آپ نے اسے {date} کو ہٹایا؛ اسکول کے ریکارڈ میں {value} ہے",
        }
        /// Leads to the form.
        change_name {
            en: "Change name",
            cy: "Newid yr enw",
            pl: "Zmień imię i nazwisko",
            ur: "نام بدلیں",
        }
        /// Leads to the form.
        change_email {
            en: "Change email address",
            cy: "Newid y cyfeiriad e-bost",
            pl: "Zmień adres e-mail",
            ur: "ای میل پتا بدلیں",
        }
        /// Leads to the form.
        change_mobile {
            en: "Change mobile number",
            cy: "Newid y rhif ffôn symudol",
            pl: "Zmień numer telefonu",
            ur: "موبائل نمبر بدلیں",
        }
        /// Leads to the form where there is none.
        add_mobile {
            en: "Add a mobile number",
            cy: "Ychwanegu rhif ffôn symudol",
            pl: "Dodaj numer telefonu komórkowego",
            ur: "موبائل نمبر شامل کریں",
        }
        /// The button that takes the number out.
        remove_mobile {
            en: "Remove",
            cy: "Tynnu",
            pl: "Usuń",
            ur: "ہٹائیں",
        }
        /// The button that drops the parent's own name.
        use_school_name {
            en: "Use the school’s name for you",
            cy: "Defnyddio’r enw sydd gan yr ysgol",
            pl: "Przywróć imię i nazwisko z kartoteki szkoły",
            ur: "اسکول کے ریکارڈ والا نام استعمال کریں",
        }
        /// The button that drops the parent's own mobile number.
        use_school_number {
            en: "Use the school’s number",
            cy: "Defnyddio rhif yr ysgol",
            pl: "Przywróć numer z kartoteki szkoły",
            ur: "اسکول کے ریکارڈ والا نمبر استعمال کریں",
        }
        /// After a button, for screen readers: `{value}`, `{school}`.
        for_what {
            en: ": {value}, {school}",
            cy: ": {value}, {school}",
            pl: ": {value}, {school}",
            ur: ": {value}، {school}",
        }
        /// Done: `{school}`.
        mobile_removed {
            en: "Your mobile number was removed. {school} will not send you any more text messages.",
            cy: "Tynnwyd eich rhif ffôn symudol. Ni fydd {school} yn anfon rhagor o negeseuon testun atoch.",
            pl: "Numer telefonu został usunięty. {school} nie będzie już wysyłać Ci SMS-ów.",
            ur: "آپ کا موبائل نمبر ہٹا دیا گیا۔ {school} اب آپ کو ٹیکسٹ پیغام نہیں بھیجے گا۔",
        }
        /// The question before the number is taken out.
        remove_title {
            en: "Remove your mobile number?",
            cy: "Tynnu eich rhif ffôn symudol?",
            pl: "Usunąć numer telefonu komórkowego?",
            ur: "اپنا موبائل نمبر ہٹائیں؟",
        }
        /// What it means: `{school}`.
        remove_text {
            en: "{school} will then not send you any more text messages.",
            cy: "Wedyn ni fydd {school} yn anfon rhagor o negeseuon testun atoch.",
            pl: "{school} nie będzie już wysyłać SMS-ów.",
            ur: "اس کے بعد {school} آپ کو ٹیکسٹ پیغام نہیں بھیجے گا۔",
        }
        /// The question before the school's number counts again.
        back_title {
            en: "Use the school’s number again?",
            cy: "Defnyddio rhif yr ysgol eto?",
            pl: "Przywrócić numer ze szkoły?",
            ur: "اسکول کا نمبر دوبارہ استعمال کریں؟",
        }
        /// What it means: `{school}`, `{value}`.
        back_text {
            en: "Text messages from {school} will then go to {value}.",
            cy: "Wedyn bydd negeseuon testun gan {school} yn mynd i {value}.",
            pl: "SMS-y od: {school} będą wysyłane na numer {value}.",
            ur: "اس کے بعد {school} کے ٹیکسٹ پیغام {value} پر جائیں گے۔",
        }
        /// Done: `{school}`.
        school_value_used {
            en: "The details in {school}’s records are used again.",
            cy: "Mae’r manylion yng nghofnodion {school} yn cael eu defnyddio eto.",
            pl: "Znów używamy danych z kartoteki: {school}.",
            ur: "{school} کے ریکارڈ کی معلومات دوبارہ استعمال ہو رہی ہیں۔",
        }
        /// When the school's record came here: `{date}`.
        held_since {
            en: "This record has been here since {date}.",
            cy: "Mae’r cofnod hwn yma ers {date}.",
            pl: "Ten wpis jest tu od {date}.",
            ur: "یہ ریکارڈ {date} سے یہاں ہے۔",
        }
        /// Heading of the children.
        children {
            en: "Children",
            cy: "Plant",
            pl: "Dzieci",
            ur: "بچے",
        }
        /// Where what is said about them comes from, and what to do.
        children_from {
            en: "From the school’s records. If something is wrong, ask the school office to correct it.",
            cy: "O gofnodion yr ysgol. Os oes rhywbeth o’i le, gofynnwch i swyddfa’r ysgol ei gywiro.",
            pl: "Z kartoteki szkoły. Jeśli coś się nie zgadza, poproś sekretariat szkoły o poprawienie.",
            ur: "اسکول کے ریکارڈ سے۔ اگر کچھ غلط ہے تو اسکول کے دفتر سے کہیں کہ اسے درست کرے۔",
        }
        /// Label of the name a child goes by.
        known_as {
            en: "Known as",
            cy: "Enw a ddefnyddir",
            pl: "Używane imię",
            ur: "پکارنے کا نام",
        }
        /// Label of the date of birth.
        born {
            en: "Date of birth",
            cy: "Dyddiad geni",
            pl: "Data urodzenia",
            ur: "تاریخ پیدائش",
        }
        /// Label of what the parent is to the child.
        relationship {
            en: "Your relationship",
            cy: "Eich perthynas â’r plentyn",
            pl: "Kim jesteś dla dziecka",
            ur: "آپ کا رشتہ",
        }
        /// Label of the groups.
        groups {
            en: "Groups",
            cy: "Grwpiau",
            pl: "Grupy",
            ur: "گروپ",
        }
        /// A new address waits: `{value}`.
        pending_email {
            en: "You asked to change your email address to {value}. It will change once you enter the code that we \
                 sent there.",
            cy: "Gofynnoch am newid eich cyfeiriad e-bost i {value}. Bydd yn dod i rym ar ôl i chi roi’r cod a \
                 anfonwyd gennym yno.",
            pl: "Zgłoszono zmianę adresu e-mail na {value}. Zmiana nastąpi po wpisaniu kodu, który tam wysłaliśmy.",
            ur: "آپ نے اپنا ای میل پتا بدل کر {value} کرنے کی درخواست کی ہے۔ جب آپ وہاں بھیجا گیا کوڈ درج کریں گے \
                 تو یہ بدل جائے گا۔",
        }
        /// A new number waits: `{value}`.
        pending_mobile {
            en: "You asked to change your mobile number to {value}. It will change once you enter the code that we \
                 sent there.",
            cy: "Gofynnoch am newid eich rhif ffôn symudol i {value}. Bydd yn dod i rym ar ôl i chi roi’r cod a \
                 anfonwyd gennym yno.",
            pl: "Zgłoszono zmianę numeru telefonu na {value}. Zmiana nastąpi po wpisaniu kodu, który tam wysłaliśmy.",
            ur: "آپ نے اپنا موبائل نمبر بدل کر {value} کرنے کی درخواست کی ہے۔ جب آپ وہاں بھیجا گیا کوڈ درج کریں گے \
                 تو یہ بدل جائے گا۔",
        }
        /// Leads to the form for the code.
        enter_code {
            en: "Enter the code",
            cy: "Rhoi’r cod",
            pl: "Wpisz kod",
            ur: "کوڈ درج کریں",
        }
        /// The button that drops a change that waits.
        drop {
            en: "Cancel this change",
            cy: "Canslo’r newid hwn",
            pl: "Anuluj tę zmianę",
            ur: "یہ تبدیلی منسوخ کریں",
        }
        /// Done.
        dropped {
            en: "The change was cancelled. Everything is as it was.",
            cy: "Canslwyd y newid. Mae popeth fel yr oedd.",
            pl: "Zmiana została anulowana. Wszystko jest jak przedtem.",
            ur: "تبدیلی منسوخ کر دی گئی۔ سب کچھ پہلے جیسا ہے۔",
        }
        /// Heading of the form for the name.
        name_title {
            en: "Change your name",
            cy: "Newid eich enw",
            pl: "Zmiana imienia i nazwiska",
            ur: "اپنا نام بدلیں",
        }
        /// Label of the new name.
        name_label {
            en: "Your name",
            cy: "Eich enw",
            pl: "Imię i nazwisko",
            ur: "آپ کا نام",
        }
        /// What it does.
        name_hint {
            en: "This changes straight away. The school will see that it comes from you and differs from its \
                 records.",
            cy: "Daw i rym ar unwaith. Mae’r ysgol yn gweld mai chi a’i rhoddodd a’i fod yn wahanol i’w chofnodion.",
            pl: "Zmiana nastąpi od razu. Szkoła widzi, że pochodzi od Ciebie i różni się od jej kartoteki.",
            ur: "یہ فوراً بدل جائے گا۔ اسکول دیکھتا ہے کہ یہ آپ نے دیا ہے اور اس کے ریکارڈ سے مختلف ہے۔",
        }
        /// The button.
        name_save {
            en: "Save name",
            cy: "Cadw’r enw",
            pl: "Zapisz",
            ur: "نام محفوظ کریں",
        }
        /// Done.
        name_saved {
            en: "Your name was changed.",
            cy: "Newidiwyd eich enw.",
            pl: "Imię i nazwisko zostały zmienione.",
            ur: "آپ کا نام بدل دیا گیا۔",
        }
        /// Heading of the form for the address.
        email_title {
            en: "Change your email address",
            cy: "Newid eich cyfeiriad e-bost",
            pl: "Zmiana adresu e-mail",
            ur: "اپنا ای میل پتا بدلیں",
        }
        /// Label of the new address.
        email_label {
            en: "New email address",
            cy: "Cyfeiriad e-bost newydd",
            pl: "Nowy adres e-mail",
            ur: "نیا ای میل پتا",
        }
        /// What will happen.
        email_hint {
            en: "We will send a code to it. Once you have entered the code, messages will go there and you will \
                 also sign in with it. We will send a notice to your old address too.",
            cy: "Byddwn yn anfon cod iddo. Ar ôl i chi roi’r cod, bydd negeseuon yn mynd yno a byddwch hefyd yn \
                 mewngofnodi gydag ef. Byddwn hefyd yn anfon hysbysiad i’ch hen gyfeiriad.",
            pl: "Wyślemy na niego kod. Po wpisaniu kodu będą tam przychodzić wiadomości i tym adresem będzie się \
                 logować. Powiadomimy też stary adres.",
            ur: "ہم اس پر ایک کوڈ بھیجیں گے۔ کوڈ درج کرنے کے بعد پیغامات وہاں جائیں گے اور آپ اسی سے سائن ان کریں \
                 گے۔ آپ کے پرانے پتے پر اطلاع بھیجی جائے گی۔",
        }
        /// Heading of the form for the number.
        mobile_title {
            en: "Change your mobile number",
            cy: "Newid eich rhif ffôn symudol",
            pl: "Zmiana numeru telefonu komórkowego",
            ur: "اپنا موبائل نمبر بدلیں",
        }
        /// Label of the new number.
        mobile_label {
            en: "New mobile number",
            cy: "Rhif ffôn symudol newydd",
            pl: "Nowy numer telefonu komórkowego",
            ur: "نیا موبائل نمبر",
        }
        /// What will happen.
        mobile_hint {
            en: "For example 07700 900123. A number from another country begins with +. We will send a code to it \
                 by text message.",
            cy: "Er enghraifft 07700 900123. Mae rhif gwlad arall yn dechrau gyda +. Byddwn yn anfon cod iddo mewn \
                 neges destun.",
            pl: "Na przykład 07700 900123. Numer z innego kraju zaczyna się od +. Wyślemy na niego kod SMS-em.",
            ur: "مثال: \u{2066}07700 900123\u{2069}۔ کسی اور ملک کا نمبر + سے شروع ہوتا ہے۔ ہم اس پر ٹیکسٹ پیغام سے کوڈ بھیجیں گے۔",
        }
        /// Over the choice of schools.
        schools {
            en: "For which schools or clubs?",
            cy: "Ar gyfer pa ysgolion neu glybiau?",
            pl: "Dla których szkół lub klubów?",
            ur: "کن اسکولوں یا کلبوں کے لیے؟",
        }
        /// What the choice means for an address.
        schools_hint {
            en: "You will sign in with the new address whichever you choose.",
            cy: "Byddwch yn mewngofnodi gyda’r cyfeiriad newydd pa un bynnag a ddewiswch.",
            pl: "Niezależnie od wyboru nowy adres będzie służyć do logowania.",
            ur: "آپ جو بھی چنیں، سائن ان نئے پتے سے ہو گا۔",
        }
        /// Where none is chosen.
        schools_none {
            en: "Choose at least one school or club",
            cy: "Dewiswch o leiaf un ysgol neu glwb",
            pl: "Wybierz co najmniej jedną szkołę lub klub",
            ur: "کم از کم ایک اسکول یا کلب چنیں",
        }
        /// The button that sends the code.
        send_code {
            en: "Send the code",
            cy: "Anfon y cod",
            pl: "Wyślij kod",
            ur: "کوڈ بھیجیں",
        }
        /// Heading of the form for the code.
        code_email_title {
            en: "Check your email",
            cy: "Gwiriwch eich e-bost",
            pl: "Sprawdź pocztę",
            ur: "اپنی ای میل دیکھیں",
        }
        /// Heading of the form for the code.
        code_mobile_title {
            en: "Check your phone",
            cy: "Gwiriwch eich ffôn",
            pl: "Sprawdź telefon",
            ur: "اپنا فون دیکھیں",
        }
        /// Where the code went: `{value}`, `{digits}`.
        code_sent {
            en: "We sent a {digits}-digit code to {value}.",
            cy: "Anfonwyd cod o {digits} digid gennym i {value}.",
            pl: "Wysłaliśmy {digits}-cyfrowy kod na {value}.",
            ur: "ہم نے {value} پر {digits} ہندسوں کا کوڈ بھیجا ہے۔",
        }
        /// For how many minutes it works.
        code_left {
            en: [one "It works for {n} more minute.", other "It works for {n} more minutes."],
            cy: [two "Mae’n gweithio am {n} funud arall.", other "Mae’n gweithio am {n} munud arall."],
            pl: [
                one "Działa jeszcze przez {n} minutę.",
                few "Działa jeszcze przez {n} minuty.",
                many "Działa jeszcze przez {n} minut.",
            ],
            ur: [one "یہ مزید {n} منٹ کام کرے گا۔", other "یہ مزید {n} منٹ کام کرے گا۔"],
        }
        /// Its time has passed.
        code_over {
            en: "The code has expired. Ask for a new one.",
            cy: "Mae’r cod wedi dod i ben. Gofynnwch am un newydd.",
            pl: "Kod stracił ważność. Poproś o nowy.",
            ur: "اس کوڈ کا وقت ختم ہو گیا۔ نیا کوڈ مانگیں۔",
        }
        /// Label of the code.
        code_label {
            en: "Code",
            cy: "Cod",
            pl: "Kod",
            ur: "کوڈ",
        }
        /// Where to look.
        code_email_hint {
            en: "It may take a minute to arrive. Look in your spam folder too, and check that the address above is \
                 right.",
            cy: "Gall gymryd munud i gyrraedd. Edrychwch yn eich ffolder sbam hefyd, a gwiriwch fod y cyfeiriad \
                 uchod yn gywir.",
            pl: "Może dotrzeć dopiero po minucie. Zajrzyj też do folderu ze spamem i sprawdź, czy powyższy adres \
                 jest poprawny.",
            ur: "اسے پہنچنے میں ایک منٹ لگ سکتا ہے۔ اپنے اسپیم فولڈر میں بھی دیکھیں، اور دیکھیں کہ اوپر لکھا پتا \
                 درست ہے۔",
        }
        /// Where to look.
        code_mobile_hint {
            en: "It may take a minute to arrive. Check that the number above is right.",
            cy: "Gall gymryd munud i gyrraedd. Gwiriwch fod y rhif uchod yn gywir.",
            pl: "Może dotrzeć dopiero po minucie. Sprawdź, czy powyższy numer jest poprawny.",
            ur: "اسے پہنچنے میں ایک منٹ لگ سکتا ہے۔ دیکھیں کہ اوپر لکھا نمبر درست ہے۔",
        }
        /// A new code was sent.
        code_again {
            en: "We sent another code. Only the newest one works.",
            cy: "Anfonwyd cod arall gennym. Dim ond yr un diweddaraf sy’n gweithio.",
            pl: "Wysłaliśmy kolejny kod. Działa tylko najnowszy.",
            ur: "ہم نے ایک اور کوڈ بھیجا ہے۔ صرف سب سے نیا کوڈ کام کرتا ہے۔",
        }
        /// Where it has another number of digits: `{digits}`.
        code_wrong {
            en: "Enter the {digits} digits of the code",
            cy: "Rhowch {digits} digid y cod",
            pl: "Wpisz {digits} cyfr kodu",
            ur: "کوڈ کے {digits} ہندسے درج کریں",
        }
        /// The button.
        confirm {
            en: "Confirm",
            cy: "Cadarnhau",
            pl: "Potwierdź",
            ur: "تصدیق کریں",
        }
        /// Leads back to the form.
        new_code {
            en: "Ask for a new code",
            cy: "Gofyn am god newydd",
            pl: "Poproś o nowy kod",
            ur: "نیا کوڈ مانگیں",
        }
        /// Leads back to the form.
        another_email {
            en: "Use another address",
            cy: "Defnyddio cyfeiriad arall",
            pl: "Użyj innego adresu",
            ur: "کوئی اور پتا استعمال کریں",
        }
        /// Leads back to the form.
        another_mobile {
            en: "Use another number",
            cy: "Defnyddio rhif arall",
            pl: "Użyj innego numeru",
            ur: "کوئی اور نمبر استعمال کریں",
        }
        /// Done: `{value}`.
        email_changed {
            en: "Your email address was changed. From now on you sign in with {value}. Every other device is signed out.",
            cy: "Newidiwyd eich cyfeiriad e-bost. O hyn ymlaen byddwch yn mewngofnodi gyda {value}. Mae pob dyfais arall wedi’i hallgofnodi.",
            pl: "Adres e-mail został zmieniony. Od teraz do logowania służy {value}. Wszystkie inne urządzenia zostały wylogowane.",
            ur: "آپ کا ای میل پتا بدل دیا گیا۔ اب سے آپ {value} سے سائن ان کریں گے۔ باقی تمام ڈیوائسز سائن آؤٹ ہو گئی ہیں۔",
        }
        /// Done: `{value}`.
        mobile_changed {
            en: "Your mobile number was changed to {value}.",
            cy: "Newidiwyd eich rhif ffôn symudol i {value}.",
            pl: "Numer telefonu został zmieniony na {value}.",
            ur: "آپ کا موبائل نمبر بدل کر {value} کر دیا گیا۔",
        }
    }
}

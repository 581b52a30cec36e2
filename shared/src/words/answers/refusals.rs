//! Why the server refuses what was typed.

use crate::words::macros::words;

words! {
    /// Why the server refuses what was typed. The English is what the server's own code says, with its gaps.
    Refusals {
        /// No email address.
        email_empty {
            en: "Enter an email address",
            cy: "Rhowch gyfeiriad e-bost",
            pl: "Wpisz adres e-mail",
            ur: "ای میل پتا درج کریں",
        }
        /// An email address.
        email_too_long {
            en: "Enter an email address of {most} characters or fewer",
            cy: "Rhowch gyfeiriad e-bost o {most} nod neu lai",
            pl: "Wpisz adres e-mail, który ma najwyżej {most} znaków",
            ur: "ایسا ای میل پتا درج کریں جس میں {most} یا اس سے کم حروف ہوں",
        }
        /// An email address.
        email_space {
            en: "Take the spaces out of the email address, so that it is like name@example.com",
            cy: "Tynnwch y bylchau o’r cyfeiriad e-bost, fel ei fod yn debyg i name@example.com",
            pl: "Usuń spacje z adresu e-mail, aby wyglądał jak name@example.com",
            ur: "ای میل پتے سے خالی جگہیں نکال دیں، تاکہ وہ name@example.com جیسا ہو",
        }
        /// An email address.
        email_no_at {
            en: "Enter an email address in the form name@example.com: the @ is missing",
            cy: "Rhowch gyfeiriad e-bost ar y ffurf name@example.com: mae’r @ ar goll",
            pl: "Wpisz adres e-mail w postaci name@example.com: brakuje znaku @",
            ur: "ای میل پتا name@example.com کی شکل میں درج کریں: @ موجود نہیں ہے",
        }
        /// An email address.
        email_many_at {
            en: "Enter one email address with one @, like name@example.com",
            cy: "Rhowch un cyfeiriad e-bost ag un @, fel name@example.com",
            pl: "Wpisz jeden adres e-mail z jednym znakiem @, na przykład name@example.com",
            ur: "ایک ہی ای میل پتا درج کریں جس میں ایک @ ہو، جیسے name@example.com",
        }
        /// An email address.
        email_bad_local {
            en: "Check the part before the @: it takes English letters, digits, full stops between them and signs like + - _ '",
            cy: "Gwiriwch y rhan cyn yr @: mae’n derbyn llythrennau Saesneg, digidau, atalnodau llawn rhyngddynt ac arwyddion fel + - _ '",
            pl: "Sprawdź część przed znakiem @: może zawierać litery alfabetu angielskiego, cyfry, kropki między nimi i znaki takie jak + - _ '",
            ur: "@ سے پہلے والا حصہ دیکھیں: اس میں انگریزی حروف، ہندسے، ان کے درمیان نقطے اور \u{2066}+ - _ '\u{2069} جیسے نشان ہو سکتے ہیں",
        }
        /// An email address.
        email_bad_host {
            en: "Check the part after the @: it should be like example.com",
            cy: "Gwiriwch y rhan ar ôl yr @: dylai fod yn debyg i example.com",
            pl: "Sprawdź część po znaku @: powinna wyglądać jak example.com",
            ur: "@ کے بعد والا حصہ دیکھیں: وہ example.com جیسا ہونا چاہیے",
        }
        /// An email address.
        email_no_ending {
            en: "Add the ending of the part after the @, like .com or .org.uk",
            cy: "Ychwanegwch ddiwedd y rhan ar ôl yr @, fel .com neu .org.uk",
            pl: "Dodaj końcówkę części po znaku @, na przykład .com albo .org.uk",
            ur: "@ کے بعد والے حصے کا آخری ٹکڑا لکھیں، جیسے \u{2066}.com\u{2069} یا \u{2066}.org.uk\u{2069}",
        }
        /// An email address.
        email_ip_address {
            en: "Enter a name after the @, like example.com: an IP address cannot be used",
            cy: "Rhowch enw ar ôl yr @, fel example.com: ni ellir defnyddio cyfeiriad IP",
            pl: "Po znaku @ wpisz nazwę, na przykład example.com: nie można użyć adresu IP",
            ur: "@ کے بعد کوئی نام لکھیں، جیسے example.com: آئی پی پتا استعمال نہیں ہو سکتا",
        }
        /// An email address.
        email_same {
            en: "This is already your email address",
            cy: "Hwn yw eich cyfeiriad e-bost eisoes",
            pl: "To jest już Twój adres e-mail",
            ur: "یہ پہلے ہی آپ کا ای میل پتا ہے",
        }
        /// A name.
        name_empty {
            en: "Enter a name",
            cy: "Rhowch enw",
            pl: "Wpisz imię i nazwisko",
            ur: "نام درج کریں",
        }
        /// A name.
        name_too_long {
            en: "Enter a name of {most} characters or fewer",
            cy: "Rhowch enw o {most} nod neu lai",
            pl: "Wpisz imię i nazwisko, które mają razem najwyżej {most} znaków",
            ur: "ایسا نام درج کریں جس میں {most} یا اس سے کم حروف ہوں",
        }
        /// A name.
        name_hidden_character {
            en: "This name has a hidden character. Type it instead of pasting it",
            cy: "Mae nod cudd yn yr enw hwn. Teipiwch ef yn lle ei ludo",
            pl: "W tym imieniu lub nazwisku jest ukryty znak. Wpisz je, zamiast wklejać",
            ur: "اس نام میں ایک چھپا ہوا نشان ہے۔ اسے پیسٹ کرنے کے بجائے ٹائپ کریں",
        }
        /// A name.
        name_no_letter {
            en: "Enter a name with at least one letter",
            cy: "Rhowch enw sydd ag o leiaf un llythyren",
            pl: "Wpisz imię i nazwisko, w których jest co najmniej jedna litera",
            ur: "ایسا نام درج کریں جس میں کم از کم ایک حرف ہو",
        }
        /// A password.
        password_empty {
            en: "Enter a password",
            cy: "Rhowch gyfrinair",
            pl: "Wpisz hasło",
            ur: "پاس ورڈ درج کریں",
        }
        /// A password.
        password_too_short {
            en: "Enter a password of {least} characters or more",
            cy: "Rhowch gyfrinair o {least} nod neu fwy",
            pl: "Wpisz hasło, które ma co najmniej {least} znaków",
            ur: "ایسا پاس ورڈ درج کریں جس میں {least} یا اس سے زیادہ حروف، ہندسے یا نشان ہوں",
        }
        /// A password.
        password_too_long {
            en: "Enter a password of {most} characters or fewer",
            cy: "Rhowch gyfrinair o {most} nod neu lai",
            pl: "Wpisz hasło, które ma najwyżej {most} znaków",
            ur: "ایسا پاس ورڈ درج کریں جس میں {most} یا اس سے کم حروف، ہندسے یا نشان ہوں",
        }
        /// A password.
        password_repeated {
            en: "Choose another password: this one repeats the same characters, which is easy to guess",
            cy: "Dewiswch gyfrinair arall: mae hwn yn ailadrodd yr un nodau, sy’n hawdd ei ddyfalu",
            pl: "Wybierz inne hasło: to powtarza te same znaki, więc łatwo je odgadnąć",
            ur: "کوئی اور پاس ورڈ بنائیں: اس میں وہی حروف بار بار آتے ہیں، جس کا اندازہ لگانا آسان ہے",
        }
        /// A password.
        password_sequence {
            en: "Choose another password: this one follows the keyboard or the alphabet, which is easy to guess",
            cy: "Dewiswch gyfrinair arall: mae hwn yn dilyn y bysellfwrdd neu’r wyddor, sy’n hawdd ei ddyfalu",
            pl: "Wybierz inne hasło: to jest ciągiem z klawiatury lub alfabetu, więc łatwo je odgadnąć",
            ur: "کوئی اور پاس ورڈ بنائیں: یہ کی بورڈ یا حروف تہجی کی ترتیب ہے، جس کا اندازہ لگانا آسان ہے",
        }
        /// A password.
        password_common {
            en: "Choose another password: many people use this one, so it is easy to guess. Three random words make a good one",
            cy: "Dewiswch gyfrinair arall: mae llawer o bobl yn defnyddio hwn, felly mae’n hawdd ei ddyfalu. Mae tri gair ar hap yn gwneud un da",
            pl: "Wybierz inne hasło: tego używa wiele osób, więc łatwo je odgadnąć. Dobre hasło to trzy przypadkowe słowa",
            ur: "کوئی اور پاس ورڈ بنائیں: یہ بہت سے لوگ استعمال کرتے ہیں، اس لیے اس کا اندازہ لگانا آسان ہے۔ تین بے ترتیب الفاظ سے اچھا پاس ورڈ بنتا ہے",
        }
        /// A password.
        password_about_you {
            en: "Choose another password: this one is your name or email address, which is easy to guess",
            cy: "Dewiswch gyfrinair arall: hwn yw eich enw neu eich cyfeiriad e-bost, sy’n hawdd ei ddyfalu",
            pl: "Wybierz inne hasło: to jest Twoje imię, nazwisko albo adres e-mail, więc łatwo je odgadnąć",
            ur: "کوئی اور پاس ورڈ بنائیں: یہ آپ کا نام یا ای میل پتا ہے، جس کا اندازہ لگانا آسان ہے",
        }
        /// A password.
        password_guessable {
            en: "Choose another password: this one is among the first that are guessed. Three random words make a good one",
            cy: "Dewiswch gyfrinair arall: mae hwn ymhlith y cyntaf i gael eu dyfalu. Mae tri gair ar hap yn gwneud un da",
            pl: "Wybierz inne hasło: to jest jednym z pierwszych, które się odgaduje. Dobre hasło to trzy przypadkowe słowa",
            ur: "کوئی اور پاس ورڈ بنائیں: یہ ان میں سے ہے جن کا اندازہ سب سے پہلے لگایا جاتا ہے۔ تین بے ترتیب الفاظ سے اچھا پاس ورڈ بنتا ہے",
        }
        /// The current password, asked again.
        password_wrong {
            en: "That is not your current password",
            cy: "Nid hwnnw yw eich cyfrinair presennol",
            pl: "To nie jest obecne hasło",
            ur: "یہ آپ کا موجودہ پاس ورڈ نہیں ہے",
        }
        /// A new password.
        password_same {
            en: "Choose a password that is different from your current one",
            cy: "Dewiswch gyfrinair nad yw’r un presennol",
            pl: "Wybierz hasło inne niż obecne",
            ur: "ایسا پاس ورڈ بنائیں جو آپ کا موجودہ پاس ورڈ نہ ہو",
        }
        /// A mobile number.
        mobile_empty {
            en: "Enter a mobile number, like 07700 900123",
            cy: "Rhowch rif ffôn symudol, fel 07700 900123",
            pl: "Wpisz numer telefonu komórkowego, na przykład 07700 900123",
            ur: "موبائل نمبر درج کریں، جیسے \u{2066}07700 900123\u{2069}",
        }
        /// A mobile number.
        mobile_too_short {
            en: "This number is too short. A UK mobile number has {digits} digits, like 07700 900123",
            cy: "Mae’r rhif hwn yn rhy fyr. Mae gan rif ffôn symudol yn y DU {digits} digid, fel 07700 900123",
            pl: "Ten numer jest za krótki. Brytyjski numer komórkowy ma {digits} cyfr, na przykład 07700 900123",
            ur: "یہ نمبر بہت چھوٹا ہے۔ برطانیہ کے موبائل نمبر میں {digits} ہندسے ہوتے ہیں، جیسے \u{2066}07700 900123\u{2069}",
        }
        /// A mobile number.
        mobile_too_long {
            en: "This number is too long. A UK mobile number has {digits} digits, like 07700 900123. For another country, start with +",
            cy: "Mae’r rhif hwn yn rhy hir. Mae gan rif ffôn symudol yn y DU {digits} digid, fel 07700 900123. Ar gyfer gwlad arall, dechreuwch gyda +",
            pl: "Ten numer jest za długi. Brytyjski numer komórkowy ma {digits} cyfr, na przykład 07700 900123. Numer z innego kraju zaczyna się od +",
            ur: "یہ نمبر بہت لمبا ہے۔ برطانیہ کے موبائل نمبر میں {digits} ہندسے ہوتے ہیں، جیسے \u{2066}07700 900123\u{2069}۔ کسی اور ملک کا نمبر + سے شروع کریں",
        }
        /// A mobile number.
        mobile_unknown_character {
            en: "Enter a mobile number using only digits, spaces, brackets, hyphens and +",
            cy: "Rhowch rif ffôn symudol gyda digidau, bylchau, cromfachau, cysylltnodau a + yn unig",
            pl: "Wpisz numer telefonu komórkowego, używając tylko cyfr, spacji, nawiasów, łączników i znaku +",
            ur: "موبائل نمبر میں صرف ہندسے، خالی جگہ، قوسین، ہائفن اور + لکھیں",
        }
        /// A mobile number.
        mobile_not_uk {
            en: "Enter a UK mobile number, which starts with 07, like 07700 900123. Text messages cannot be sent to \
                 landline, premium-rate, personal or pager numbers",
            cy: "Rhowch rif ffôn symudol yn y DU, sy’n dechrau gyda 07, fel 07700 900123. Nid yw negeseuon testun \
                 yn cyrraedd rhifau llinell dir, premiwm, personol na pheiriannau galw",
            pl: "Wpisz brytyjski numer komórkowy, który zaczyna się od 07, na przykład 07700 900123. SMS-y nie docierają na numery stacjonarne, o podwyższonej opłacie, osobiste ani pagery",
            ur: "برطانیہ کا موبائل نمبر درج کریں، جو 07 سے شروع ہوتا ہے، جیسے \u{2066}07700 900123\u{2069}۔ ٹیکسٹ پیغام لینڈ لائن، پریمیم، ذاتی یا پیجر نمبروں پر نہیں پہنچتے",
        }
        /// A mobile number.
        mobile_unsupported_country {
            en: "Text messages cannot be sent to the country of this number. Check the digits after the +, or enter another number",
            cy: "Ni ellir anfon negeseuon testun i wlad y rhif hwn. Gwiriwch y digidau ar ôl y +, neu rhowch rif arall",
            pl: "Do kraju tego numeru nie można wysyłać SMS-ów. Sprawdź cyfry po znaku + albo wpisz inny numer",
            ur: "اس نمبر کے ملک میں ٹیکسٹ پیغام نہیں بھیجے جا سکتے۔ + کے بعد کے ہندسے دیکھیں، یا کوئی اور نمبر درج کریں",
        }
        /// A mobile number.
        mobile_invalid {
            en: "Check this number: it is not a mobile number that can get text messages",
            cy: "Gwiriwch y rhif hwn: nid yw’n rhif ffôn symudol sy’n gallu derbyn negeseuon testun",
            pl: "Sprawdź ten numer: to nie jest numer komórkowy, na który można wysłać SMS",
            ur: "یہ نمبر دیکھیں: یہ ایسا موبائل نمبر نہیں جس پر ٹیکسٹ پیغام آ سکیں",
        }
        /// A mobile number.
        mobile_same {
            en: "This is already your mobile number",
            cy: "Hwn yw eich rhif ffôn symudol eisoes",
            pl: "To jest już Twój numer telefonu komórkowego",
            ur: "یہ پہلے ہی آپ کا موبائل نمبر ہے",
        }
        /// A code that was sent.
        not_a_code {
            en: "Enter the {digits} digits of the code",
            cy: "Rhowch {digits} digid y cod",
            pl: "Wpisz {digits} cyfr kodu",
            ur: "کوڈ کے {digits} ہندسے درج کریں",
        }
        /// The search.
        search_too_long {
            en: "Use {most} characters or fewer to search",
            cy: "Defnyddiwch {most} nod neu lai i chwilio",
            pl: "Szukany tekst może mieć najwyżej {most} znaków",
            ur: "تلاش کے لیے {most} یا اس سے کم حروف لکھیں",
        }
        /// The filter by days.
        days_crossed {
            en: "The last day must be the same as or after the first",
            cy: "Rhaid i’r diwrnod olaf fod yr un fath â’r diwrnod cyntaf neu’n hwyrach",
            pl: "Ostatni dzień musi być taki sam jak pierwszy albo późniejszy",
            ur: "آخری دن پہلا دن یا اس کے بعد کا دن ہونا چاہیے",
        }
        /// The filter by days.
        no_such_day {
            en: "Enter a day between 1900 and 9998",
            cy: "Rhowch ddiwrnod rhwng 1900 a 9998",
            pl: "Wpisz dzień między rokiem 1900 a 9998",
            ur: "1900 اور 9998 کے درمیان کا کوئی دن درج کریں",
        }
        /// The hour of a summary.
        not_an_hour {
            en: "Choose an hour from {first} to {last}",
            cy: "Dewiswch awr o {first} i {last}",
            pl: "Wybierz godzinę od {first} do {last}",
            ur: "{first} سے {last} تک کوئی گھنٹہ چنیں",
        }
        /// A question or an answer.
        text_empty {
            en: "Write what you want to ask or say",
            cy: "Ysgrifennwch yr hyn rydych am ei ofyn neu ei ddweud",
            pl: "Napisz, o co chcesz zapytać lub co chcesz przekazać",
            ur: "لکھیں کہ آپ کیا پوچھنا یا کہنا چاہتے ہیں",
        }
        /// A question or an answer.
        text_too_long {
            en: "Shorten the text to {most} characters",
            cy: "Byrhewch y testun i {most} nod",
            pl: "Skróć tekst do {most} znaków",
            ur: "متن کو {most} حروف تک مختصر کریں",
        }
        /// A question or an answer.
        text_links_alone {
            en: "Say in a few words what it is about: we cannot send links on their own",
            cy: "Dywedwch mewn ychydig eiriau beth yw’r mater: ni anfonir dolenni yn unig",
            pl: "Napisz w kilku słowach, o co chodzi: samych linków nie wysyłamy",
            ur: "چند لفظوں میں بتائیں کہ بات کیا ہے: صرف لنک نہیں بھیجے جاتے",
        }
        /// A field that nobody sees.
        hidden_field {
            en: "A hidden field was filled in, as programs that send spam do. It is empty again now: send the form \
                 once more",
            cy: "Llenwyd maes cudd, fel y gwna rhaglenni sy’n anfon post digroeso. Mae’n wag eto: anfonwch y ffurflen unwaith eto",
            pl: "Wypełniono ukryte pole, jak robią to programy wysyłające niechcianą pocztę. Jest znów puste: wyślij formularz jeszcze raz",
            ur: "ایک چھپا ہوا خانہ بھرا گیا تھا، جیسا کہ اسپیم ای میل بھیجنے والے پروگرام کرتے ہیں۔ اب وہ خالی ہے: \
                 فارم دوبارہ بھیجیں",
        }
        /// What schools are looked for by: `{first}`.
        school_search_too_short {
            en: "Enter at least {first} letters of the school’s name, or its code",
            cy: "Rhowch o leiaf {first} llythyren o enw’r ysgol, neu ei chod",
            pl: "Wpisz co najmniej {first} litery nazwy szkoły albo jej kod",
            ur: "اسکول کے نام کے کم از کم {first} حروف یا اس کا کوڈ درج کریں",
        }
        /// The school that was chosen.
        school_closed {
            en: "Choose your school again: nobody can register with this one at the moment",
            cy: "Dewiswch eich ysgol eto: ni all neb gofrestru gyda’r un hon ar hyn o bryd",
            pl: "Wybierz szkołę ponownie: w tej obecnie nie można się tak zarejestrować",
            ur: "اپنا اسکول دوبارہ چنیں: اس وقت اس اسکول کے ساتھ رجسٹر نہیں کیا جا سکتا",
        }
        /// The groups that were chosen.
        groups_changed {
            en: "Choose the groups again: the school has changed them",
            cy: "Dewiswch y grwpiau eto: mae’r ysgol wedi eu newid",
            pl: "Wybierz grupy ponownie: szkoła je zmieniła",
            ur: "گروپ دوبارہ چنیں: اسکول نے انہیں بدل دیا ہے",
        }
        /// No policy was accepted.
        policy_not_accepted {
            en: "Read the privacy policy and tick the box: you cannot have an account without it",
            cy: "Darllenwch y polisi preifatrwydd a thiciwch y blwch: heb hynny ni all fod cyfrif",
            pl: "Przeczytaj politykę prywatności i zaznacz pole: bez tego nie można założyć konta",
            ur: "رازداری کی پالیسی پڑھیں اور خانہ نشان زد کریں: اس کے بغیر اکاؤنٹ نہیں بن سکتا",
        }
        /// The policy that was accepted.
        policy_outdated {
            en: "The privacy policy has changed. Read the new one and accept it",
            cy: "Mae’r polisi preifatrwydd wedi newid. Darllenwch yr un newydd a’i dderbyn",
            pl: "Polityka prywatności zmieniła się. Przeczytaj nową i zaakceptuj ją",
            ur: "رازداری کی پالیسی بدل گئی ہے۔ نئی پالیسی پڑھیں اور اسے قبول کریں",
        }
        /// A reply.
        reply_empty {
            en: "Write something, or add a file",
            cy: "Ysgrifennwch rywbeth, neu ychwanegwch ffeil",
            pl: "Napisz coś albo dodaj plik",
            ur: "کچھ لکھیں، یا کوئی فائل شامل کریں",
        }
        /// A reply.
        reply_too_long {
            en: "Shorten your reply to {most} characters or fewer",
            cy: "Byrhewch eich ateb i {most} nod neu lai",
            pl: "Skróć odpowiedź do najwyżej {most} znaków",
            ur: "اپنا جواب {most} یا اس سے کم حروف تک مختصر کریں",
        }
        /// A reply.
        reply_closed {
            en: "The school does not take replies to this message. Contact it another way",
            cy: "Nid yw’r ysgol yn derbyn atebion i’r neges hon. Cysylltwch â hi mewn ffordd arall",
            pl: "Szkoła nie przyjmuje odpowiedzi na tę wiadomość. Skontaktuj się z nią inaczej",
            ur: "اسکول اس پیغام کے جواب نہیں لیتا۔ اس سے کسی اور طریقے سے رابطہ کریں",
        }
        /// The files of a reply.
        files_too_many {
            en: "Add at most {most} files",
            cy: "Ychwanegwch {most} ffeil ar y mwyaf",
            pl: "Dodaj najwyżej {most} plików",
            ur: "زیادہ سے زیادہ {most} فائلیں شامل کریں",
        }
        /// The files of a reply.
        files_gone {
            en: "A file was not sent within a day and is no longer here. Add it again",
            cy: "Ni anfonwyd ffeil o fewn diwrnod ac nid yw yma mwyach. Ychwanegwch hi eto",
            pl: "Plik nie został wysłany w ciągu doby i już go tu nie ma. Dodaj go ponownie",
            ur: "ایک فائل ایک دن کے اندر نہیں بھیجی گئی اور اب یہاں نہیں ہے۔ اسے دوبارہ شامل کریں",
        }
        /// A file.
        file_empty {
            en: "This file is empty. Choose another one",
            cy: "Mae’r ffeil hon yn wag. Dewiswch un arall",
            pl: "Ten plik jest pusty. Wybierz inny",
            ur: "یہ فائل خالی ہے۔ کوئی اور چنیں",
        }
        /// A file.
        file_unknown {
            en: "Choose a PDF or a picture (JPEG, PNG, WebP, GIF or HEIC)",
            cy: "Dewiswch PDF neu lun (JPEG, PNG, WebP, GIF neu HEIC)",
            pl: "Wybierz plik PDF lub obraz (JPEG, PNG, WebP, GIF lub HEIC)",
            ur: "PDF یا کوئی تصویر چنیں (JPEG، PNG، WebP، GIF یا HEIC)",
        }
        /// A file.
        file_broken {
            en: "This file is damaged. Open it, save it again, and choose the new one",
            cy: "Mae’r ffeil hon wedi’i difrodi. Agorwch hi, cadwch hi eto, a dewiswch yr un newydd",
            pl: "Ten plik jest uszkodzony. Otwórz go, zapisz ponownie i wybierz nowy",
            ur: "یہ فائل خراب ہے۔ اسے کھولیں، دوبارہ محفوظ کریں، اور نئی فائل چنیں",
        }
        /// A file.
        file_too_many_pixels {
            en: "This picture has too many pixels to be shown. Make it smaller, and choose the new one",
            cy: "Mae gan y llun hwn ormod o bicseli i’w ddangos. Gwnewch ef yn llai, a dewiswch yr un newydd",
            pl: "Ten obraz ma za dużo pikseli, aby go pokazać. Zmniejsz go i wybierz nowy",
            ur: "اس تصویر میں اتنے زیادہ پکسل ہیں کہ یہ دکھائی نہیں جا سکتی۔ اسے چھوٹا کریں، اور نئی فائل چنیں",
        }
    }
}

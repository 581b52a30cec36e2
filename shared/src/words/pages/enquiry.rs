//! Sending an enquiry.

use crate::words::macros::words;

words! {
    /// Sending an enquiry.
    Enquiry {
        /// The heading.
        title {
            en: "Send an enquiry",
            cy: "Anfon ymholiad",
            pl: "Wyślij zapytanie",
            ur: "سوال بھیجیں",
        }
        /// What it is for.
        intro {
            en: "Ask your school or club, or the operator of this service, about your data, a message or your \
                 account. The answer will come by email.",
            cy: "Gofynnwch i’ch ysgol neu’ch clwb, neu i weithredwr y gwasanaeth hwn, am eich data, neges neu’ch \
                 cyfrif. Daw’r ateb drwy e-bost.",
            pl: "Zapytaj szkołę, klub lub operatora usługi o swoje dane, wiadomość lub konto. Odpowiedź przyjdzie \
                 e-mailem.",
            ur: "اپنے ڈیٹا، کسی پیغام یا اپنے اکاؤنٹ کے بارے میں اپنے اسکول یا کلب سے، یا اس سروس کو چلانے والے سے پوچھیں۔ جواب ای میل سے آئے گا۔",
        }
        /// What it is about.
        topic {
            en: "What is it about?",
            cy: "Am beth mae’r ymholiad?",
            pl: "Czego dotyczy zapytanie?",
            ur: "سوال کس بارے میں ہے؟",
        }
        /// A topic.
        my_data {
            en: "Information held about me",
            cy: "Gwybodaeth a gedwir amdanaf",
            pl: "Przechowywane informacje o mnie",
            ur: "میرے بارے میں محفوظ معلومات",
        }
        /// A topic.
        messages {
            en: "A message, or one that did not arrive",
            cy: "Neges, neu un na ddaeth",
            pl: "Wiadomość lub brak wiadomości",
            ur: "کوئی پیغام، یا جو نہیں آیا",
        }
        /// A topic.
        sign_in {
            en: "Signing in",
            cy: "Mewngofnodi",
            pl: "Logowanie",
            ur: "سائن ان کرنا",
        }
        /// A topic.
        details {
            en: "A mistake in a name, an address or a child’s details",
            cy: "Gwall mewn enw, cyfeiriad neu fanylion plentyn",
            pl: "Błąd w imieniu, adresie lub danych dziecka",
            ur: "نام، پتے یا بچے کی معلومات میں غلطی",
        }
        /// A topic.
        other {
            en: "Something else",
            cy: "Rhywbeth arall",
            pl: "Coś innego",
            ur: "کچھ اور",
        }
        /// Whom it goes to.
        to {
            en: "Who should answer?",
            cy: "Pwy ddylai ateb?",
            pl: "Kto ma odpowiedzieć?",
            ur: "جواب کون دے؟",
        }
        /// The operator.
        operator {
            en: "The operator of this service",
            cy: "Gweithredwr y gwasanaeth hwn",
            pl: "Operator usługi",
            ur: "اس سروس کو چلانے والا",
        }
        /// The school of someone who is not signed in.
        school {
            en: "School or club (optional)",
            cy: "Ysgol neu glwb (dewisol)",
            pl: "Szkoła lub klub (nieobowiązkowe)",
            ur: "اسکول یا کلب (اختیاری)",
        }
        /// How to name it.
        school_hint {
            en: "Its full name or its code. Leave it empty to ask the operator of this service.",
            cy: "Ei enw llawn neu ei god. Gadewch yn wag i ofyn i weithredwr y gwasanaeth hwn.",
            pl: "Pełna nazwa lub kod. Zostaw puste, aby zapytać operatora usługi.",
            ur: "اس کا پورا نام یا کوڈ۔ اس سروس کو چلانے والے سے پوچھنے کے لیے خالی چھوڑ دیں۔",
        }
        /// The asker's name.
        name {
            en: "Your name",
            cy: "Eich enw",
            pl: "Twoje imię i nazwisko",
            ur: "آپ کا نام",
        }
        /// The name is missing.
        name_missing {
            en: "Enter your name",
            cy: "Rhowch eich enw",
            pl: "Wpisz swoje imię i nazwisko",
            ur: "اپنا نام درج کریں",
        }
        /// Where the answer goes.
        email {
            en: "Your email address",
            cy: "Eich cyfeiriad e-bost",
            pl: "Twój adres e-mail",
            ur: "آپ کا ای میل پتا",
        }
        /// The address is missing.
        email_missing {
            en: "Enter your email address, so that the answer can reach you",
            cy: "Rhowch eich cyfeiriad e-bost, er mwyn i’r ateb eich cyrraedd",
            pl: "Wpisz swój adres e-mail, aby odpowiedź mogła do Ciebie dotrzeć",
            ur: "اپنا ای میل پتا درج کریں تاکہ جواب آپ تک پہنچ سکے",
        }
        /// For someone signed in: `{email}`.
        answer_to {
            en: "The answer will go to {email}, and you will also find it on this page.",
            cy: "Bydd yr ateb yn mynd i {email}, a byddwch yn ei weld ar y dudalen hon.",
            pl: "Odpowiedź zostanie wysłana na adres {email}. Znajdziesz ją też na tej stronie.",
            ur: "جواب {email} پر جائے گا، اور آپ اسے اسی صفحے پر بھی دیکھ سکیں گے۔",
        }
        /// The question.
        question {
            en: "Your question",
            cy: "Eich cwestiwn",
            pl: "Twoje pytanie",
            ur: "آپ کا سوال",
        }
        /// What belongs into it: `{most}`.
        question_hint {
            en: "Up to {most} characters. Do not write passwords or anything about health.",
            cy: "Hyd at {most} nod. Peidiwch ag ysgrifennu cyfrineiriau na dim am iechyd.",
            pl: "Najwyżej {most} znaków. Nie podawaj haseł ani informacji o zdrowiu.",
            ur: "زیادہ سے زیادہ {most} حروف۔ پاس ورڈ یا صحت کے بارے میں کچھ نہ لکھیں۔",
        }
        /// The question is missing.
        question_missing {
            en: "Write your question",
            cy: "Ysgrifennwch eich cwestiwn",
            pl: "Napisz swoje pytanie",
            ur: "اپنا سوال لکھیں",
        }
        /// A field that nobody sees.
        website {
            en: "Leave this field empty",
            cy: "Gadewch y maes hwn yn wag",
            pl: "Zostaw to pole puste",
            ur: "یہ خانہ خالی چھوڑ دیں",
        }
        /// Sends it.
        send {
            en: "Send",
            cy: "Anfon",
            pl: "Wyślij",
            ur: "بھیجیں",
        }
        /// Heading once it was sent.
        sent {
            en: "Your enquiry was sent",
            cy: "Anfonwyd eich ymholiad",
            pl: "Zapytanie zostało wysłane",
            ur: "آپ کا سوال بھیج دیا گیا",
        }
        /// Before the reference.
        reference {
            en: "Reference",
            cy: "Cyfeirnod",
            pl: "Numer zapytania",
            ur: "حوالہ نمبر",
        }
        /// What to do with it: `{email}`.
        note_it {
            en: "Give this reference if you ask about it again. We have also sent it to {email}, where the answer \
                 will come.",
            cy: "Rhowch y cyfeirnod hwn os byddwch yn holi amdano eto. Rydym hefyd wedi’i anfon i {email}, lle daw’r ateb.",
            pl: "Podaj ten numer, gdy będziesz ponownie pytać. Wysłaliśmy go też na adres {email}, na który przyjdzie odpowiedź.",
            ur: "دوبارہ پوچھتے وقت یہ حوالہ نمبر بتائیں۔ ہم نے اسے {email} پر بھی بھیجا ہے، جہاں جواب آئے گا۔",
        }
        /// Another one.
        another {
            en: "Send another enquiry",
            cy: "Anfon ymholiad arall",
            pl: "Wyślij kolejne zapytanie",
            ur: "ایک اور سوال بھیجیں",
        }
        /// Heading of those sent before.
        mine {
            en: "My enquiries",
            cy: "Fy ymholiadau",
            pl: "Moje zapytania",
            ur: "میرے سوالات",
        }
        /// Whom it went to and when: `{to}`, `{date}`.
        asked {
            en: "To {to}, {date}",
            cy: "At: {to}, {date}",
            pl: "Do: {to}, {date}",
            ur: "وصول کنندہ: {to}، {date}",
        }
        /// An answer: `{date}`.
        answered {
            en: "Answered on {date}",
            cy: "Atebwyd ar {date}",
            pl: "Odpowiedź z dnia {date}",
            ur: "{date} کو جواب دیا گیا",
        }
        /// There is none yet.
        waiting {
            en: "Not answered yet",
            cy: "Heb ei ateb eto",
            pl: "Jeszcze bez odpowiedzi",
            ur: "ابھی جواب نہیں آیا",
        }
        /// It is closed.
        closed {
            en: "Closed",
            cy: "Wedi’i gau",
            pl: "Zamknięte",
            ur: "بند",
        }
    }
}

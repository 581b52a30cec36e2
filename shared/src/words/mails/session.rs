//! Mails about signing in.

use crate::words::macros::words;

words! {
    /// Mails about signing in.
    Session {
        /// Ten wrong passwords. No gaps.
        locked {
            en: {
                subject: "Someone tried to sign in to your Message Centre",
                body: "Hello,\n\nA wrong password was entered 10 times for your account, so nobody can sign in to it for \
                       15 minutes. Your messages and details are safe.\n\nIf it was you, wait 15 minutes and try again. \
                       If it was not, you need do nothing: without your password nobody gets in.\n\nYour Message Centre\n",
            },
            cy: {
                subject: "Ceisiodd rhywun fewngofnodi i’ch Canolfan Negeseuon",
                body: "Helo,\n\nRhoddwyd cyfrinair anghywir 10 gwaith ar gyfer eich cyfrif, felly ni all \
                       neb fewngofnodi iddo am 15 munud. Mae eich negeseuon a’ch manylion yn ddiogel.\n\nOs \
                       chi oedd yno, arhoswch 15 munud a rhowch gynnig arall arni. Os nad chi oedd yno, nid \
                       oes angen i chi wneud dim: heb eich cyfrinair ni all neb fynd i mewn.\n\nEich \
                       Canolfan Negeseuon\n",
            },
            pl: {
                subject: "Ktoś próbował zalogować się do Twojego Centrum Wiadomości",
                body: "Dzień dobry,\n\ndla Twojego konta 10 razy wpisano błędne hasło, dlatego przez 15 \
                       minut nikt nie może się do niego zalogować. Wiadomości i dane są bezpieczne.\n\nJeśli \
                       to była Twoja próba, poczekaj 15 minut i spróbuj ponownie. Jeśli nie, nie musisz nic \
                       robić: bez Twojego hasła nikt się nie zaloguje.\n\nTwoje Centrum Wiadomości\n",
            },
            ur: {
                subject: "کسی نے آپ کے میسج سینٹر میں سائن ان کرنے کی کوشش کی",
                body: "السلام علیکم،\n\nآپ کے اکاؤنٹ کے لیے 10 بار غلط پاس ورڈ درج کیا گیا، اس لیے 15 منٹ تک کوئی بھی اس میں سائن ان \
                       نہیں کر سکتا۔ آپ کے پیغامات اور معلومات محفوظ ہیں۔\n\nاگر یہ آپ تھے تو 15 منٹ انتظار کر کے دوبارہ کوشش کریں۔ \
                       اگر نہیں، تو آپ کو کچھ کرنے کی ضرورت نہیں: آپ کے پاس ورڈ کے بغیر کوئی اندر نہیں آ سکتا۔\n\nآپ کا میسج سینٹر\n",
            },
        }
        /// A used remember-me key came back. No gaps.
        replayed {
            en: {
                subject: "We signed you out everywhere, to be safe",
                body: "Hello,\n\nYou had asked to stay signed in on a device. A key of that device that had \
                       already been used came to us again. Someone may have copied it, so we have ended \
                       every sign-in to your account.\n\nPlease sign in again with your password. If you \
                       share the device with others, do not tick “Keep me signed in on this device”.\n\nYour \
                       Message Centre\n",
            },
            cy: {
                subject: "Rydym wedi eich allgofnodi ym mhobman, i fod yn ddiogel",
                body: "Helo,\n\nRoeddech wedi gofyn i aros wedi’ch mewngofnodi ar ddyfais. Daeth allwedd \
                       o’r ddyfais honno a oedd eisoes wedi’i defnyddio atom eto. Efallai bod rhywun wedi ei \
                       chopïo, felly rydym wedi allgofnodi pob dyfais o’ch cyfrif.\n\nMewngofnodwch eto \
                       gyda’ch cyfrinair. Os ydych yn rhannu’r ddyfais ag eraill, peidiwch â ticio “Cadw fi \
                       wedi mewngofnodi ar y ddyfais hon”.\n\nEich Canolfan Negeseuon\n",
            },
            pl: {
                subject: "Dla bezpieczeństwa wylogowaliśmy Cię na wszystkich urządzeniach",
                body: "Dzień dobry,\n\nna jednym z urządzeń zaznaczono pole „Nie wylogowuj mnie na tym \
                       urządzeniu”. Otrzymaliśmy ponownie klucz tego urządzenia, który był już użyty. Ktoś \
                       mógł go skopiować, dlatego wylogowaliśmy wszystkie urządzenia z tego \
                       konta.\n\nZaloguj się ponownie hasłem. Jeśli z urządzenia korzystają też inne osoby, \
                       nie zaznaczaj tego pola.\n\nTwoje Centrum Wiadomości\n",
            },
            ur: {
                subject: "حفاظت کے لیے ہم نے آپ کو ہر جگہ سے سائن آؤٹ کر دیا ہے",
                body: "السلام علیکم،\n\nآپ نے ایک ڈیوائس پر سائن ان رہنے کا کہا تھا۔ اس ڈیوائس کی ایک کلید \
                       جو پہلے استعمال ہو چکی تھی، ہمارے پاس دوبارہ آئی۔ ہو سکتا ہے کسی نے اسے نقل کر لیا \
                       ہو، اس لیے ہم نے آپ کے اکاؤنٹ کے تمام سائن ان ختم کر دیے ہیں۔\n\nبراہ کرم اپنے پاس \
                       ورڈ سے دوبارہ سائن ان کریں۔ اگر یہ ڈیوائس دوسرے لوگ بھی استعمال کرتے ہیں تو ”مجھے اس \
                       ڈیوائس پر سائن ان رکھیں“ پر نشان نہ لگائیں۔\n\nآپ کا میسج سینٹر\n",
            },
        }
    }
}

//! Mails about signing in.

use crate::words::macros::words;

words! {
    /// Mails about signing in.
    Session {
        /// Ten wrong passwords. No gaps.
        locked {
            en: {
                subject: "Someone tried to sign in to your Message Centre",
                body: "Hello,\n\nA wrong password was entered 10 times for your account. For 15 minutes no more are \
                       accepted from there. You can carry on wherever you are signed in, and sign in on devices \
                       that you have used before. Your messages and details are safe.\n\nIf it was you, wait 15 \
                       minutes and try again, or choose “Forgotten your password?”, which lets you in at once. If \
                       it was not, you do not need to do anything: without your password nobody can get \
                       in.\n\nYour Message Centre\n",
            },
            cy: {
                subject: "Ceisiodd rhywun fewngofnodi i’ch Canolfan Negeseuon",
                body: "Helo,\n\nRhoddwyd cyfrinair anghywir 10 gwaith ar gyfer eich cyfrif. Am 15 munud ni \
                       dderbynnir rhagor oddi yno. Gallwch barhau lle bynnag yr ydych wedi mewngofnodi, a \
                       mewngofnodi ar ddyfeisiau rydych wedi’u defnyddio o’r blaen. Mae eich negeseuon a’ch \
                       manylion yn ddiogel.\n\nOs mai chi wnaeth hyn, arhoswch 15 munud a rhowch gynnig arall \
                       arni, neu dewiswch “Wedi anghofio eich cyfrinair?”, sy’n eich gadael i mewn ar unwaith. Os \
                       nad chi wnaeth hyn, nid oes angen i chi wneud dim: heb eich cyfrinair ni all neb fynd i \
                       mewn.\n\nEich Canolfan Negeseuon\n",
            },
            pl: {
                subject: "Ktoś próbował zalogować się do Twojego Centrum Wiadomości",
                body: "Dzień dobry,\n\npodczas logowania na Twoje konto 10 razy wpisano błędne hasło. Przez 15 \
                       minut stamtąd nie będą przyjmowane kolejne. Na zalogowanych urządzeniach wszystko działa \
                       dalej, a na tych, które Cię znają, można się zalogować. Wiadomości i dane są \
                       bezpieczne.\n\nJeśli to była Twoja próba, poczekaj 15 minut i spróbuj ponownie albo wybierz \
                       „Nie pamiętasz hasła?”, co pozwala wejść od razu. Jeśli nie, nie musisz nic robić: bez \
                       Twojego hasła nikt się nie zaloguje.\n\nTwoje Centrum Wiadomości\n",
            },
            ur: {
                subject: "کسی نے آپ کے میسج سینٹر میں سائن ان کرنے کی کوشش کی",
                body: "محترم والدین،\n\nآپ کے اکاؤنٹ کے لیے 10 بار غلط پاس ورڈ درج کیا گیا۔ 15 منٹ تک وہاں سے مزید \
                       کوئی پاس ورڈ قبول نہیں کیا جائے گا۔ جہاں آپ سائن ان ہیں وہاں کام جاری رکھ سکتے ہیں، اور جو \
                       ڈیوائسز آپ کو پہچانتی ہیں ان پر سائن ان کر سکتے ہیں۔ آپ کے پیغامات اور معلومات محفوظ \
                       ہیں۔\n\nاگر یہ آپ تھے تو 15 منٹ انتظار کر کے دوبارہ کوشش کریں، یا ”پاس ورڈ یاد نہیں؟“ چنیں، \
                       جو آپ کو فوراً داخل ہونے دیتا ہے۔ اگر نہیں، تو آپ کو کچھ کرنے کی ضرورت نہیں: آپ کے پاس ورڈ \
                       کے بغیر کوئی اندر نہیں آ سکتا۔\n\nآپ کا میسج سینٹر\n",
            },
        }
        /// The same to a member of staff. No gaps.
        staff_locked {
            en: {
                subject: "Someone tried to sign in to the office with your address",
                body: "Hello,\n\nA wrong password was entered 10 times for your sign-in to your school’s office, so \
                       nobody can sign in with it for 15 minutes. You can carry on where you are signed in.\n\nIf \
                       you want to sign in now, choose “Forgotten your password?” on the office’s sign-in page, \
                       which lets you in at once. If it was not you, you do not need to do anything: without your \
                       password nobody can get in.\n\nYour Message Centre\n",
            },
            cy: {
                subject: "Ceisiodd rhywun fewngofnodi i’r swyddfa gyda’ch cyfeiriad",
                body: "Helo,\n\nRhoddwyd cyfrinair anghywir 10 gwaith wrth fewngofnodi i swyddfa eich ysgol gyda’ch \
                       cyfeiriad, felly ni all neb fewngofnodi gydag ef am 15 munud. Gallwch barhau lle rydych \
                       wedi mewngofnodi.\n\nOs ydych am fewngofnodi nawr, dewiswch “Forgotten your password?” ar \
                       dudalen fewngofnodi’r swyddfa, sy’n eich gadael i mewn ar unwaith. Os nad chi wnaeth hyn, \
                       nid oes angen i chi wneud dim: heb eich cyfrinair ni all neb fynd i mewn.\n\nEich Canolfan \
                       Negeseuon\n",
            },
            pl: {
                subject: "Ktoś próbował zalogować się do sekretariatu Twoim adresem",
                body: "Dzień dobry,\n\nprzy logowaniu do sekretariatu szkoły Twoim adresem 10 razy wpisano błędne hasło, dlatego przez \
                       15 minut nikt nie może się nim zalogować. Tam, gdzie trwa zalogowanie, wszystko działa dalej.\n\nAby zalogować się \
                       teraz, wybierz „Forgotten your password?” na stronie logowania sekretariatu, co pozwala wejść od razu. Jeśli to \
                       nie była Twoja próba, nie musisz nic robić: bez Twojego hasła nikt się nie zaloguje.\n\nTwoje Centrum Wiadomości\n",
            },
            ur: {
                subject: "کسی نے آپ کے پتے سے دفتر میں سائن ان کرنے کی کوشش کی",
                body: "آداب،\n\nآپ کے اسکول کے دفتر میں آپ کے سائن ان کے لیے 10 بار غلط پاس ورڈ درج کیا گیا، اس لیے 15 منٹ تک کوئی بھی اس \
                       سے سائن ان نہیں کر سکتا۔ جہاں آپ سائن ان ہیں وہاں کام جاری رکھ سکتے ہیں۔\n\nاگر آپ ابھی سائن ان کرنا چاہتے ہیں تو دفتر کے سائن \
                       ان کے صفحے پر ”Forgotten your password?“ چنیں، جو آپ کو فوراً داخل ہونے دیتا ہے۔ اگر یہ آپ نہیں تھے تو آپ کو کچھ کرنے کی \
                       ضرورت نہیں: آپ کے پاس ورڈ کے بغیر کوئی اندر نہیں آ سکتا۔\n\nآپ کا میسج سینٹر\n",
            },
        }
        /// A used remember-me key came back. No gaps.
        replayed {
            en: {
                subject: "We signed you out everywhere, to be safe",
                body: "Hello,\n\nYou had asked to stay signed in on a device. We have received a key from that \
                       device that had already been used. Someone may have copied it, so we have ended every \
                       sign-in to your account.\n\nPlease sign in again with your password. If you share the \
                       device with others, do not tick “Keep me signed in on this device”.\n\nYour Message Centre\n",
            },
            cy: {
                subject: "Rydym wedi eich allgofnodi ym mhobman, i fod yn ddiogel",
                body: "Helo,\n\nRoeddech wedi gofyn i aros wedi’ch mewngofnodi ar ddyfais. Cawsom eto allwedd o’r \
                       ddyfais honno a oedd wedi’i defnyddio o’r blaen. Efallai bod rhywun wedi ei chopïo, felly \
                       rydym wedi allgofnodi pob dyfais o’ch cyfrif.\n\nMewngofnodwch eto gyda’ch cyfrinair. Os \
                       ydych yn rhannu’r ddyfais ag eraill, peidiwch â thicio “Fy nghadw wedi mewngofnodi ar y \
                       ddyfais hon”.\n\nEich Canolfan Negeseuon\n",
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
                body: "محترم والدین،\n\nآپ نے ایک ڈیوائس پر سائن ان رہنے کا کہا تھا۔ اس ڈیوائس کی ایک کلید \
                       جو پہلے استعمال ہو چکی تھی، ہمارے پاس دوبارہ آئی۔ ہو سکتا ہے کسی نے اسے نقل کر لیا \
                       ہو، اس لیے ہم نے آپ کے اکاؤنٹ کے تمام سائن ان ختم کر دیے ہیں۔\n\nبراہ کرم اپنے پاس \
                       ورڈ سے دوبارہ سائن ان کریں۔ اگر یہ ڈیوائس دوسرے لوگ بھی استعمال کرتے ہیں تو ”مجھے اس \
                       ڈیوائس پر سائن ان رکھیں“ پر نشان نہ لگائیں۔\n\nآپ کا میسج سینٹر\n",
            },
        }
    }
}

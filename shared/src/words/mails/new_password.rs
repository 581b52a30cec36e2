//! Mails about the password.

use crate::words::macros::words;

words! {
    /// Mails about the password.
    NewPassword {
        /// `{link}`, `{minutes}`.
        password_reset {
            en: {
                subject: "Choose a new password",
                body: "Hello,\n\nTo choose a new password for your Message Centre, open this link:\n\n{link}\n\nIt \
                       works once, for {minutes} minutes, and is only for you. If you did not ask for it, you do \
                       not need to do anything: your password stays as it is.\n\nYour Message Centre\n",
            },
            cy: {
                subject: "Dewiswch gyfrinair newydd",
                body: "Helo,\n\nI ddewis cyfrinair newydd ar gyfer eich Canolfan Negeseuon, agorwch y \
                       ddolen hon:\n\n{link}\n\nMae’n gweithio unwaith, am {minutes} munud, ac i chi yn unig \
                       y mae. Os na wnaethoch ofyn amdani, nid oes angen i chi wneud dim: mae eich cyfrinair \
                       yn aros fel y mae.\n\nEich Canolfan Negeseuon\n",
            },
            pl: {
                subject: "Ustaw nowe hasło",
                body: "Dzień dobry,\n\naby ustawić nowe hasło do Centrum Wiadomości, otwórz ten \
                       link:\n\n{link}\n\nLink działa jeden raz, przez {minutes} minut, i jest tylko dla Ciebie. \
                       Jeśli to nie była Twoja prośba, nie musisz nic robić: hasło pozostanie bez zmian.\n\nTwoje \
                       Centrum Wiadomości\n",
            },
            ur: {
                subject: "نیا پاس ورڈ بنائیں",
                body: "محترم والدین،\n\nاپنے میسج سینٹر کے لیے نیا پاس ورڈ بنانے کے لیے یہ لنک \
                       کھولیں:\n\n{link}\n\nیہ ایک بار، {minutes} منٹ تک کام کرتا ہے اور صرف آپ کے لیے ہے۔ اگر آپ \
                       نے یہ نہیں مانگا تھا تو آپ کو کچھ کرنے کی ضرورت نہیں: آپ کا پاس ورڈ ویسا ہی رہے گا۔\n\nآپ \
                       کا میسج سینٹر\n",
            },
        }
        /// To a member of staff: `{link}`, `{minutes}`.
        staff_password_reset {
            en: {
                subject: "Choose a new password for the office",
                body: "Hello,\n\nTo choose a new password for your school’s office in the Message Centre, open this \
                       link:\n\n{link}\n\nIt works once, for {minutes} minutes, and is only for you. If you did \
                       not ask for it, you do not need to do anything: your password stays as it is.\n\nYour \
                       Message Centre\n",
            },
            cy: {
                subject: "Dewiswch gyfrinair newydd ar gyfer y swyddfa",
                body: "Helo,\n\nI ddewis cyfrinair newydd ar gyfer swyddfa eich ysgol yn y Ganolfan Negeseuon, agorwch y ddolen \
                       hon:\n\n{link}\n\nMae’n gweithio unwaith, am {minutes} munud, ac i chi yn unig y mae. Os na wnaethoch ofyn \
                       amdani, nid oes angen i chi wneud dim: mae eich cyfrinair yn aros fel y mae.\n\nEich Canolfan Negeseuon\n",
            },
            pl: {
                subject: "Ustaw nowe hasło do sekretariatu",
                body: "Dzień dobry,\n\naby ustawić nowe hasło do sekretariatu szkoły w Centrum Wiadomości, otwórz \
                       ten link:\n\n{link}\n\nLink działa jeden raz, przez {minutes} minut, i jest tylko dla \
                       Ciebie. Jeśli to nie była Twoja prośba, nie musisz nic robić: hasło pozostanie bez \
                       zmian.\n\nTwoje Centrum Wiadomości\n",
            },
            ur: {
                subject: "دفتر کے لیے نیا پاس ورڈ بنائیں",
                body: "آداب،\n\nمیسج سینٹر میں اپنے اسکول کے دفتر کے لیے نیا پاس ورڈ بنانے کے لیے یہ لنک \
                       کھولیں:\n\n{link}\n\nیہ ایک بار، {minutes} منٹ تک کام کرتا ہے اور صرف آپ کے لیے ہے۔ اگر آپ \
                       نے یہ نہیں مانگا تھا تو آپ کو کچھ کرنے کی ضرورت نہیں: آپ کا پاس ورڈ ویسا ہی رہے گا۔\n\nآپ \
                       کا میسج سینٹر\n",
            },
        }
        /// To a member of staff. No gaps.
        staff_password_changed {
            en: {
                subject: "Your password for the office was changed",
                body: "Hello,\n\nYou have a new password for your school’s office in the Message Centre, and every device that was \
                       signed in is signed out.\n\nIf it was not you, choose “Forgotten your password?” on the office’s sign-in page \
                       and tell an administrator of your school at once.\n\nYour Message Centre\n",
            },
            cy: {
                subject: "Newidiwyd eich cyfrinair ar gyfer y swyddfa",
                body: "Helo,\n\nMae gennych gyfrinair newydd ar gyfer swyddfa eich ysgol yn y Ganolfan Negeseuon, ac mae pob dyfais \
                       oedd wedi mewngofnodi wedi’i hallgofnodi.\n\nOs nad chi wnaeth hyn, dewiswch “Forgotten your password?” ar \
                       dudalen fewngofnodi’r swyddfa a dywedwch wrth weinyddwr eich ysgol ar unwaith.\n\nEich Canolfan Negeseuon\n",
            },
            pl: {
                subject: "Twoje hasło do sekretariatu zostało zmienione",
                body: "Dzień dobry,\n\nmasz nowe hasło do sekretariatu szkoły w Centrum Wiadomości, a wszystkie zalogowane \
                       urządzenia zostały wylogowane.\n\nJeśli to nie Ty, wybierz „Forgotten your password?” na stronie logowania \
                       sekretariatu i natychmiast powiadom administratora szkoły.\n\nTwoje Centrum Wiadomości\n",
            },
            ur: {
                subject: "دفتر کے لیے آپ کا پاس ورڈ بدل دیا گیا",
                body: "آداب،\n\nمیسج سینٹر میں آپ کے اسکول کے دفتر کے لیے آپ کا نیا پاس ورڈ رکھ دیا گیا ہے، اور جو ڈیوائسز سائن ان تھیں \
                       وہ سائن آؤٹ ہو گئی ہیں۔\n\nاگر یہ آپ نے نہیں کیا تو دفتر کے سائن ان کے صفحے پر ”Forgotten your password?“ چنیں اور فوراً \
                       اپنے اسکول کے منتظم کو بتائیں۔\n\nآپ کا میسج سینٹر\n",
            },
        }
        /// No gaps.
        password_changed {
            en: {
                subject: "Your password was changed",
                body: "Hello,\n\nYour Message Centre has a new password, and every other device is signed \
                       out.\n\nIf it was not you, open the Message Centre, choose “Forgotten your password?” \
                       and tell your school.\n\nYour Message Centre\n",
            },
            cy: {
                subject: "Newidiwyd eich cyfrinair",
                body: "Helo,\n\nMae gan eich Canolfan Negeseuon gyfrinair newydd, ac mae pob dyfais arall \
                       wedi’i hallgofnodi.\n\nOs nad chi wnaeth hyn, agorwch y Ganolfan Negeseuon, dewiswch \
                       “Wedi anghofio eich cyfrinair?” a dywedwch wrth eich ysgol.\n\nEich Canolfan \
                       Negeseuon\n",
            },
            pl: {
                subject: "Twoje hasło zostało zmienione",
                body: "Dzień dobry,\n\nTwoje konto w Centrum Wiadomości ma nowe hasło, a wszystkie inne \
                       urządzenia zostały wylogowane.\n\nJeśli to nie Ty, otwórz Centrum Wiadomości, wybierz \
                       „Nie pamiętasz hasła?” i powiadom szkołę.\n\nTwoje Centrum Wiadomości\n",
            },
            ur: {
                subject: "آپ کا پاس ورڈ بدل دیا گیا",
                body: "محترم والدین،\n\nآپ کے میسج سینٹر کا نیا پاس ورڈ رکھ دیا گیا ہے، اور باقی تمام ڈیوائسز سائن \
                       آؤٹ ہو گئی ہیں۔\n\nاگر یہ آپ نے نہیں کیا تو میسج سینٹر کھولیں، ”پاس ورڈ یاد نہیں؟“ چنیں اور \
                       اپنے اسکول کو بتائیں۔\n\nآپ کا میسج سینٹر\n",
            },
        }
    }
}

//! Mails and texts about the details.

use crate::words::macros::words;

words! {
    /// Mails and texts about the details.
    Details {
        /// To the new address: `{code}`, `{minutes}`.
        confirm_email {
            en: {
                subject: "{code} is your code",
                body: "Hello,\n\nTo confirm your new email address, enter this code in the Message Centre:\n\n    \
                       {code}\n\nIt works for {minutes} minutes. Do not share it with anyone: we never ask for it \
                       by phone or email. If you did not ask for it, you do not need to do anything.\n\nYour \
                       Message Centre\n",
            },
            cy: {
                subject: "{code} yw eich cod",
                body: "Helo,\n\nI gadarnhau eich cyfeiriad e-bost newydd, rhowch y cod hwn yn y Ganolfan \
                       Negeseuon:\n\n    {code}\n\nMae’n gweithio am {minutes} munud. Peidiwch â’i ddweud \
                       wrth neb: ni fyddwn byth yn gofyn amdano dros y ffôn na thrwy e-bost. Os na wnaethoch \
                       ofyn amdano, nid oes angen i chi wneud dim.\n\nEich Canolfan Negeseuon\n",
            },
            pl: {
                subject: "Twój kod: {code}",
                body: "Dzień dobry,\n\naby potwierdzić nowy adres e-mail, wpisz ten kod w Centrum \
                       Wiadomości:\n\n    {code}\n\nKod działa przez {minutes} minut. Nie podawaj go nikomu: \
                       nigdy nie prosimy o niego przez telefon ani e-mailem. Jeśli to nie była Twoja prośba, \
                       nie musisz nic robić.\n\nTwoje Centrum Wiadomości\n",
            },
            ur: {
                subject: "آپ کا کوڈ: {code}",
                body: "محترم والدین،\n\nاپنے نئے ای میل پتے کی تصدیق کے لیے یہ کوڈ میسج سینٹر میں درج کریں:\n\n    {code}\n\nیہ {minutes} \
                       منٹ تک کام کرتا ہے۔ یہ کسی کو نہ بتائیں: ہم یہ کبھی فون یا ای میل پر نہیں پوچھتے۔ اگر آپ نے یہ نہیں مانگا تھا تو آپ کو \
                       کچھ کرنے کی ضرورت نہیں۔\n\nآپ کا میسج سینٹر\n",
            },
        }
        /// A text message: `{code}`, `{minutes}`. At most 160 characters; in English of the GSM alphabet.
        confirm_mobile {
            en: "{code} is your Message Centre code. It works for {minutes} minutes. Do not share it with anyone.",
            cy: "{code} yw eich cod ar gyfer y Ganolfan Negeseuon. Mae’n gweithio am {minutes} munud. Peidiwch â’i ddweud wrth neb.",
            pl: "Kod do Centrum Wiadomości: {code}. Działa przez {minutes} minut. Nie podawaj go nikomu.",
            ur: "میسج سینٹر کے لیے آپ کا کوڈ {code} ہے۔ یہ {minutes} منٹ تک کام کرتا ہے۔ کسی کو نہ بتائیں۔",
        }
        /// To a new address that another account has. `{link}`.
        address_taken {
            en: {
                subject: "You already have a Message Centre account",
                body: "Hello,\n\nSomeone, perhaps you, asked to use this email address for another Message Centre \
                       account. It already belongs to an account, so nothing was changed.\n\nTo use that account, \
                       sign in with this address:\n\n{link}\n\nIf it was not you, you do not need to do \
                       anything.\n\nYour Message Centre\n",
            },
            cy: {
                subject: "Mae gennych gyfrif Canolfan Negeseuon eisoes",
                body: "Helo,\n\nGofynnodd rhywun, chi efallai, am gael defnyddio’r cyfeiriad e-bost hwn ar gyfer \
                       cyfrif Canolfan Negeseuon arall. Mae eisoes yn perthyn i gyfrif, felly ni newidiwyd \
                       dim.\n\nI ddefnyddio’r cyfrif hwnnw, mewngofnodwch gyda’r cyfeiriad hwn:\n\n{link}\n\nOs \
                       nad chi wnaeth hyn, nid oes angen i chi wneud dim.\n\nEich Canolfan Negeseuon\n",
            },
            pl: {
                subject: "Masz już konto w Centrum Wiadomości",
                body: "Dzień dobry,\n\nktoś, być może Ty, poprosił o użycie tego adresu e-mail dla innego konta w \
                       Centrum Wiadomości. Konto z tym adresem już istnieje, więc nic nie zostało \
                       zmienione.\n\nAby skorzystać z tego konta, zaloguj się tym adresem:\n\n{link}\n\nJeśli to \
                       nie była Twoja prośba, nie musisz nic robić.\n\nTwoje Centrum Wiadomości\n",
            },
            ur: {
                subject: "آپ کا میسج سینٹر اکاؤنٹ پہلے سے موجود ہے",
                body: "محترم والدین،\n\nکسی نے، شاید آپ نے، یہ ای میل پتا میسج سینٹر کے کسی اور اکاؤنٹ کے لیے استعمال کرنا چاہا۔ یہ پہلے ہی \
                       ایک اکاؤنٹ کا ہے، اس لیے کچھ نہیں بدلا گیا۔\n\nوہ اکاؤنٹ استعمال کرنے کے لیے اس پتے سے سائن ان کریں:\n\n{link}\n\nاگر \
                       یہ آپ نہیں تھے تو آپ کو کچھ کرنے کی ضرورت نہیں۔\n\nآپ کا میسج سینٹر\n",
            },
        }
        /// To the old address: `{new}` is the new one with its middle hidden.
        email_changed {
            en: {
                subject: "Your email address was changed",
                body: "Hello,\n\nYour Message Centre account now uses another email address: {new}. Messages go there, and you \
                       sign in with it.\n\nIf it was not you, tell your school at once.\n\nYour Message Centre\n",
            },
            cy: {
                subject: "Newidiwyd eich cyfeiriad e-bost",
                body: "Helo,\n\nMae eich cyfrif Canolfan Negeseuon bellach yn defnyddio cyfeiriad e-bost arall: \
                       {new}. Mae negeseuon yn mynd yno, a chyda hwnnw y byddwch yn mewngofnodi.\n\nOs nad chi \
                       wnaeth hyn, dywedwch wrth eich ysgol ar unwaith.\n\nEich Canolfan Negeseuon\n",
            },
            pl: {
                subject: "Twój adres e-mail został zmieniony",
                body: "Dzień dobry,\n\nTwoje konto w Centrum Wiadomości używa teraz innego adresu e-mail: \
                       {new}. Tam są wysyłane wiadomości i ten adres służy do logowania.\n\nJeśli to nie \
                       Twoja zmiana, natychmiast powiadom szkołę.\n\nTwoje Centrum Wiadomości\n",
            },
            ur: {
                subject: "آپ کا ای میل پتا بدل دیا گیا",
                body: "محترم والدین،\n\nآپ کا میسج سینٹر اکاؤنٹ اب دوسرا ای میل پتا استعمال کرتا ہے: {new}۔ پیغامات وہاں جاتے ہیں، اور آپ اسی سے \
                       سائن ان کرتے ہیں۔\n\nاگر یہ آپ نے نہیں کیا تو فوراً اپنے اسکول کو بتائیں۔\n\nآپ کا میسج سینٹر\n",
            },
        }
        /// To the account's address: `{new}` is the new number with its middle hidden.
        mobile_changed {
            en: {
                subject: "Your mobile number was changed",
                body: "Hello,\n\nText messages from your school now go to another number: {new}.\n\nIf it was not you, sign in \
                       and change it back, and tell your school.\n\nYour Message Centre\n",
            },
            cy: {
                subject: "Newidiwyd eich rhif ffôn symudol",
                body: "Helo,\n\nMae negeseuon testun gan eich ysgol bellach yn mynd i rif arall: \
                       {new}.\n\nOs nad chi wnaeth hyn, mewngofnodwch a’i newid yn ôl, a dywedwch wrth eich \
                       ysgol.\n\nEich Canolfan Negeseuon\n",
            },
            pl: {
                subject: "Twój numer telefonu komórkowego został zmieniony",
                body: "Dzień dobry,\n\nSMS-y ze szkoły są teraz wysyłane na inny numer: {new}.\n\nJeśli to \
                       nie Twoja zmiana, zaloguj się, przywróć poprzedni numer i powiadom szkołę.\n\nTwoje \
                       Centrum Wiadomości\n",
            },
            ur: {
                subject: "آپ کا موبائل نمبر بدل دیا گیا",
                body: "محترم والدین،\n\nآپ کے اسکول کے ٹیکسٹ پیغام اب دوسرے نمبر پر جاتے ہیں: {new}۔\n\nاگر یہ آپ نے نہیں کیا تو سائن ان کر کے اسے \
                       واپس بدلیں، اور اپنے اسکول کو بتائیں۔\n\nآپ کا میسج سینٹر\n",
            },
        }
        /// A text message to the old number. No gaps.
        old_mobile {
            en: "Text messages from your school now go to another number. If it was not you, sign in to your Message Centre and \
                 change it back.",
            cy: "Mae negeseuon testun gan eich ysgol bellach yn mynd i rif arall. Os nad chi wnaeth hyn, \
                 mewngofnodwch i’ch Canolfan Negeseuon a’i newid yn ôl.",
            pl: "SMS-y ze szkoły są teraz wysyłane na inny numer. Jeśli to nie Twoja zmiana, zaloguj się do \
                 Centrum Wiadomości i przywróć poprzedni.",
            ur: "آپ کے اسکول کے ٹیکسٹ پیغام اب دوسرے نمبر پر جاتے ہیں۔ اگر یہ آپ نے نہیں کیا تو میسج سینٹر میں سائن ان کر کے اسے واپس بدلیں۔",
        }
        /// To the account's address. No gaps.
        mobile_removed {
            en: {
                subject: "Your mobile number was removed",
                body: "Hello,\n\nYou will get no more text messages from your school.\n\nIf it was not you, sign in and enter \
                       your number again, and tell your school.\n\nYour Message Centre\n",
            },
            cy: {
                subject: "Tynnwyd eich rhif ffôn symudol",
                body: "Helo,\n\nNi fyddwch yn cael rhagor o negeseuon testun gan eich ysgol.\n\nOs nad chi wnaeth hyn, mewngofnodwch a \
                       rhowch eich rhif eto, a dywedwch wrth eich ysgol.\n\nEich Canolfan Negeseuon\n",
            },
            pl: {
                subject: "Twój numer telefonu komórkowego został usunięty",
                body: "Dzień dobry,\n\nszkoła nie będzie już wysyłać Ci SMS-ów.\n\nJeśli to nie Twoja \
                       zmiana, zaloguj się, wpisz numer ponownie i powiadom szkołę.\n\nTwoje Centrum \
                       Wiadomości\n",
            },
            ur: {
                subject: "آپ کا موبائل نمبر ہٹا دیا گیا",
                body: "محترم والدین،\n\nآپ کو اپنے اسکول سے مزید ٹیکسٹ پیغام نہیں ملیں گے۔\n\nاگر یہ آپ نے نہیں کیا تو سائن ان کر کے اپنا نمبر دوبارہ \
                       درج کریں، اور اپنے اسکول کو بتائیں۔\n\nآپ کا میسج سینٹر\n",
            },
        }
    }
}

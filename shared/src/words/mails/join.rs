//! Mails about registering and joining a school.

use crate::words::macros::words;

words! {
    /// Mails about registering and joining a school.
    Join {
        /// To the address of somebody who registers: `{code}`, `{minutes}`, `{school}`.
        code {
            en: {
                subject: "{code} is your code",
                body: "Hello,\n\nTo confirm your email address and join {school} in the Message Centre, enter this \
                       code there:\n\n    {code}\n\nIt works for {minutes} minutes. Do not share it with anyone: \
                       we never ask for it by phone or email. If you did not ask for it, you do not need to do \
                       anything: no account is made without the code.\n\nYour Message Centre\n",
            },
            cy: {
                subject: "{code} yw eich cod",
                body: "Helo,\n\nI gadarnhau eich cyfeiriad e-bost ac ymuno â {school} yn y Ganolfan \
                       Negeseuon, rhowch y cod hwn yno:\n\n    {code}\n\nMae’n gweithio am {minutes} munud. \
                       Peidiwch â’i ddweud wrth neb: ni fyddwn byth yn gofyn amdano dros y ffôn na thrwy \
                       e-bost. Os na wnaethoch ofyn amdano, nid oes angen i chi wneud dim: heb y cod ni \
                       chaiff cyfrif ei greu.\n\nEich Canolfan Negeseuon\n",
            },
            pl: {
                subject: "Twój kod: {code}",
                body: "Dzień dobry,\n\naby potwierdzić swój adres e-mail i dołączyć w Centrum Wiadomości \
                       ({school}), wpisz tam ten kod:\n\n    {code}\n\nKod działa przez {minutes} minut. Nie \
                       podawaj go nikomu: nigdy nie prosimy o niego przez telefon ani e-mailem. Jeśli to nie \
                       była Twoja prośba, nie musisz nic robić: bez kodu konto nie powstanie.\n\nTwoje \
                       Centrum Wiadomości\n",
            },
            ur: {
                subject: "آپ کا کوڈ: {code}",
                body: "محترم والدین،\n\nاپنے ای میل پتے کی تصدیق اور میسج سینٹر میں {school} میں شامل ہونے \
                       کے لیے یہ کوڈ وہاں درج کریں:\n\n    {code}\n\nیہ {minutes} منٹ تک کام کرتا ہے۔ یہ کسی \
                       کو نہ بتائیں: ہم یہ کبھی فون یا ای میل پر نہیں پوچھتے۔ اگر آپ نے یہ نہیں مانگا تھا تو \
                       آپ کو کچھ کرنے کی ضرورت نہیں: کوڈ کے بغیر کوئی اکاؤنٹ نہیں بنتا۔\n\nآپ کا میسج \
                       سینٹر\n",
            },
        }
        /// A school let somebody in: `{school}`, `{link}`.
        approved {
            en: {
                subject: "{school} has approved your request",
                body: "Hello,\n\nYou have joined {school}. From now on its messages to you are in the Message \
                       Centre:\n\n{link}\n\nYour Message Centre\n",
            },
            cy: {
                subject: "Mae {school} wedi cymeradwyo eich cais",
                body: "Helo,\n\nRydych wedi ymuno â {school}. O hyn ymlaen mae ei negeseuon atoch yn y Ganolfan \
                       Negeseuon:\n\n{link}\n\nEich Canolfan Negeseuon\n",
            },
            pl: {
                subject: "{school}: Twoja prośba została zaakceptowana",
                body: "Dzień dobry,\n\nTwoja prośba o dołączenie została zaakceptowana: {school}. Od teraz \
                       wiadomości do Ciebie znajdziesz w Centrum Wiadomości:\n\n{link}\n\nTwoje Centrum \
                       Wiadomości\n",
            },
            ur: {
                subject: "{school} نے آپ کی درخواست منظور کر لی ہے",
                body: "محترم والدین،\n\nآپ {school} میں شامل ہو گئے ہیں۔ اب سے آپ کے نام اس کے پیغامات میسج سینٹر میں \
                       ہیں:\n\n{link}\n\nآپ کا میسج سینٹر\n",
            },
        }
        /// A school did not: `{school}`, `{reason}`, `{link}`.
        refused {
            en: {
                subject: "{school} has answered your request",
                body: "Hello,\n\n{school} has not agreed to your request to join. The school writes:\n\n{reason}\n\nIf you \
                       think that this is a mistake, ask the school. You can see your request, and ask again, \
                       here:\n\n{link}\n\nYour Message Centre\n",
            },
            cy: {
                subject: "Mae {school} wedi ateb eich cais",
                body: "Helo,\n\nNid yw {school} wedi cytuno i’ch cais i ymuno. Mae’r ysgol yn \
                       ysgrifennu:\n\n{reason}\n\nOs ydych yn meddwl mai camgymeriad yw hyn, gofynnwch i’r \
                       ysgol. Gallwch weld eich cais, a gofyn eto, yma:\n\n{link}\n\nEich Canolfan \
                       Negeseuon\n",
            },
            pl: {
                subject: "{school}: odpowiedź na Twoją prośbę",
                body: "Dzień dobry,\n\n{school}: Twoja prośba o dołączenie nie została zaakceptowana. Szkoła \
                       pisze:\n\n{reason}\n\nJeśli uważasz, że to pomyłka, zapytaj w szkole. Swoją prośbę możesz \
                       zobaczyć i ponowić tutaj:\n\n{link}\n\nTwoje Centrum Wiadomości\n",
            },
            ur: {
                subject: "{school} نے آپ کی درخواست کا جواب دیا ہے",
                body: "محترم والدین،\n\n{school} نے شامل ہونے کی آپ کی درخواست منظور نہیں کی۔ اسکول لکھتا \
                       ہے:\n\n{reason}\n\nاگر آپ کے خیال میں یہ غلطی ہے تو اسکول سے پوچھیں۔ اپنی درخواست آپ یہاں دیکھ سکتے \
                       ہیں اور دوبارہ بھیج سکتے ہیں:\n\n{link}\n\nآپ کا میسج سینٹر\n",
            },
        }
    }
}

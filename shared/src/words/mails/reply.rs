//! Answers of the school.

use crate::words::macros::words;

words! {
    /// Answers of the school.
    Reply {
        /// `{school}`, `{link}`. Without the answer's text: others may read a mailbox.
        answered {
            en: {
                subject: "{school} has answered you",
                body: "Hello,\n\n{school} has answered your reply. To read it, open your Message \
                       Centre:\n\n{link}\n\nFor your privacy the answer itself is not in this email.\n\nYour \
                       Message Centre\n",
            },
            cy: {
                subject: "Mae {school} wedi eich ateb",
                body: "Helo,\n\nMae {school} wedi ymateb i’ch ateb. I’w ddarllen, agorwch eich Canolfan \
                       Negeseuon:\n\n{link}\n\nEr mwyn eich preifatrwydd, nid yw’r ateb ei hun yn yr e-bost \
                       hwn.\n\nEich Canolfan Negeseuon\n",
            },
            pl: {
                subject: "{school}: jest odpowiedź dla Ciebie",
                body: "Dzień dobry,\n\n{school}: jest odpowiedź na Twoją wiadomość. Aby ją przeczytać, otwórz \
                       Centrum Wiadomości:\n\n{link}\n\nZe względu na Twoją prywatność samej odpowiedzi nie ma w \
                       tym e-mailu.\n\nTwoje Centrum Wiadomości\n",
            },
            ur: {
                subject: "{school} نے آپ کو جواب دیا ہے",
                body: "محترم والدین،\n\n{school} نے آپ کے جواب کا جواب دیا ہے۔ اسے پڑھنے کے لیے اپنا میسج سینٹر \
                       کھولیں:\n\n{link}\n\nآپ کی رازداری کے لیے جواب کا متن اس ای میل میں شامل نہیں ہے۔\n\nآپ کا \
                       میسج سینٹر\n",
            },
        }
    }
}

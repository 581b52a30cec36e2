//! Choosing a password.

use crate::words::macros::words;

words! {
    /// Choosing a password.
    NewPassword {
        /// The rule of passwords: `{least}`.
        hint {
            en: "At least {least} characters. Three words that you can remember make a good password. Do not use \
                 one that you use elsewhere.",
            cy: "O leiaf {least} nod. Mae tri gair y gallwch eu cofio yn gyfrinair da. Peidiwch â defnyddio un rydych yn ei \
                 ddefnyddio yn rhywle arall.",
            pl: "Co najmniej {least} znaków. Dobrym hasłem są trzy słowa, które łatwo zapamiętać. Nie \
                 używaj hasła, którego używasz gdzie indziej.",
            ur: "کم از کم {least} حروف، ہندسے یا نشان۔ تین لفظ جو آپ یاد رکھ سکیں ایک اچھا پاس ورڈ ہیں۔ وہ پاس ورڈ \
                 نہ رکھیں جو آپ کہیں اور استعمال کرتے ہیں۔",
        }
        /// What the server thinks of what is typed: it would be guessed.
        weak {
            en: "Easy to guess",
            cy: "Hawdd ei ddyfalu",
            pl: "Łatwe do odgadnięcia",
            ur: "اندازہ لگانا آسان ہے",
        }
        /// It will do.
        fair {
            en: "Good enough. A longer one is harder to guess",
            cy: "Digon da. Mae un hirach yn anoddach ei ddyfalu",
            pl: "Wystarczy. Dłuższe jest trudniejsze do odgadnięcia",
            ur: "ٹھیک ہے۔ لمبے پاس ورڈ کا اندازہ لگانا زیادہ مشکل ہوتا ہے",
        }
        /// It would hold.
        strong {
            en: "Strong: very hard to guess",
            cy: "Cryf: anodd iawn ei ddyfalu",
            pl: "Silne: bardzo trudne do odgadnięcia",
            ur: "مضبوط: اندازہ لگانا بہت مشکل ہے",
        }
    }
}

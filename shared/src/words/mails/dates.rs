//! Days in mails.

use crate::words::macros::words;

words! {
    /// Days in mails. (Pages ask the browser.)
    Dates {
        /// `{day}`, `{month}`, `{year}`.
        date { en: "{day} {month} {year}", cy: "{day} {month} {year}", pl: "{day} {month} {year}", ur: "{day} {month} {year}" }
        /// Within a date, as the following.
        january { en: "January", cy: "Ionawr", pl: "stycznia", ur: "جنوری" }
        /// A month.
        february { en: "February", cy: "Chwefror", pl: "lutego", ur: "فروری" }
        /// A month.
        march { en: "March", cy: "Mawrth", pl: "marca", ur: "مارچ" }
        /// A month.
        april { en: "April", cy: "Ebrill", pl: "kwietnia", ur: "اپریل" }
        /// A month.
        may { en: "May", cy: "Mai", pl: "maja", ur: "مئی" }
        /// A month.
        june { en: "June", cy: "Mehefin", pl: "czerwca", ur: "جون" }
        /// A month.
        july { en: "July", cy: "Gorffennaf", pl: "lipca", ur: "جولائی" }
        /// A month.
        august { en: "August", cy: "Awst", pl: "sierpnia", ur: "اگست" }
        /// A month.
        september { en: "September", cy: "Medi", pl: "września", ur: "ستمبر" }
        /// A month.
        october { en: "October", cy: "Hydref", pl: "października", ur: "اکتوبر" }
        /// A month.
        november { en: "November", cy: "Tachwedd", pl: "listopada", ur: "نومبر" }
        /// A month.
        december { en: "December", cy: "Rhagfyr", pl: "grudnia", ur: "دسمبر" }
    }
}

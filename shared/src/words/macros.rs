//! The grammar of a section.

/// A section: its words, each in every language side by side. A word without one of the languages does not compile.
///
/// ```text
/// words! {
///     /// The sign-in.
///     SignIn {
///         /// A text.
///         title { en: "Sign in", cy: "Mewngofnodi", pl: "Zaloguj się", ur: "سائن ان" }
///         /// A text that depends on a number, with the plural forms of each language. Welsh may leave out forms that
///         /// read as `other` does.
///         days {
///             en: [one "{n} day", other "{n} days"],
///             cy: [two "{n} ddiwrnod", other "{n} diwrnod"],
///             pl: [one "{n} dzień", few "{n} dni", many "{n} dni"],
///             ur: [one "{n} دن", other "{n} دن"],
///         }
///         /// A mail.
///         locked {
///             en: { subject: "…", body: "Hello,\n\n…" },
///             …
///         }
///     }
/// }
/// ```
macro_rules! words {
    (
        $(#[$about:meta])*
        $section:ident {
            $(
                $(#[$what:meta])*
                $word:ident { en: $en:tt, cy: $cy:tt, pl: $pl:tt, ur: $ur:tt $(,)? }
            )+
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug)]
        pub struct $section {
            $($(#[$what])* pub $word: $crate::words::macros::kind!($en),)+
        }

        static ENGLISH: $section = $section { $($word: $crate::words::macros::text!(en $en),)+ };
        #[cfg(feature = "languages")]
        static WELSH: $section = $section { $($word: $crate::words::macros::text!(cy $cy $en),)+ };
        #[cfg(feature = "languages")]
        static POLISH: $section = $section { $($word: $crate::words::macros::text!(pl $pl $en),)+ };
        #[cfg(feature = "languages")]
        static URDU: $section = $section { $($word: $crate::words::macros::text!(ur $ur $en),)+ };

        impl $crate::words::Section for $section {
            const ENGLISH: &'static Self = &ENGLISH;

            fn take(&mut self, from: &mut $crate::words::Texts) {
                $($crate::words::Kind::take(&mut self.$word, from);)+
            }

            #[cfg(feature = "languages")]
            fn in_language(language: $crate::Language) -> &'static Self {
                match language {
                    $crate::Language::English => &ENGLISH,
                    $crate::Language::Welsh => &WELSH,
                    $crate::Language::Polish => &POLISH,
                    $crate::Language::Urdu => &URDU,
                }
            }

            #[cfg(feature = "languages")]
            fn words(language: $crate::Language) -> Vec<$crate::words::Word> {
                let words = Self::in_language(language);
                vec![$((stringify!($word), $crate::words::Kind::texts(&words.$word)),)+]
            }
        }
    };
}
pub(super) use words;

/// The type of a word, by what it is in English.
macro_rules! kind {
    ($text:literal) => { &'static str };
    ([$($plural:tt)+]) => { $crate::words::Plural };
    ({$($letter:tt)+}) => { $crate::words::Letter };
}
pub(super) use kind;

/// The value of a word in a language; a plural has the forms of the language's whole numbers in the CLDR.
macro_rules! text {
    ($language:ident $text:literal $($english:tt)?) => { $text };
    ($language:ident { subject: $subject:literal, body: $body:literal $(,)? } $($english:tt)?) => {
        $crate::words::Letter { subject: $subject, body: $body }
    };
    (en [one $one:literal, other $other:literal $(,)?]) => {
        $crate::words::macros::forms!("", $one, "", "", "", $other)
    };
    (cy [$(zero $zero:literal,)? $(one $one:literal,)? $(two $two:literal,)? $(few $few:literal,)? $(many $many:literal,)? other $other:literal $(,)?] $english:tt) => {
        $crate::words::macros::forms!(
            concat!($($zero)?), concat!($($one)?), concat!($($two)?), concat!($($few)?), concat!($($many)?), $other
        )
    };
    (pl [one $one:literal, few $few:literal, many $many:literal $(,)?] $english:tt) => {
        $crate::words::macros::forms!("", $one, "", $few, $many, $many)
    };
    (ur [one $one:literal, other $other:literal $(,)?] $english:tt) => {
        $crate::words::macros::forms!("", $one, "", "", "", $other)
    };
}
pub(super) use text;

/// The six forms of a plural.
macro_rules! forms {
    ($zero:expr, $one:expr, $two:expr, $few:expr, $many:expr, $other:expr) => {
        $crate::words::Plural { zero: $zero, one: $one, two: $two, few: $few, many: $many, other: $other }
    };
}
pub(super) use forms;

/// The list of sections, a line for a file: `sign_in: SignIn,`. Pages read theirs with `sign_in()`, in the language of the
/// page; mails with `session(language)`.
macro_rules! sections {
    (pages $($name:ident: $section:ident,)+) => {
        $(
            mod $name;
            pub use $name::$section;

            #[doc = concat!("The words of [`", stringify!($section), "`], in the language of the page.")]
            pub fn $name() -> &'static $section {
                thread_local! {
                    static SLOT: $crate::words::Slot<$section> = const { $crate::words::Slot::new() };
                }
                SLOT.with(|slot| slot.words(stringify!($name)))
            }
        )+
        $crate::words::macros::listed!($($name: $section,)+);
    };
    (mails $($name:ident: $section:ident,)+) => {
        $(
            mod $name;
            pub use $name::$section;

            #[doc = concat!("The words of [`", stringify!($section), "`] in a language.")]
            pub fn $name(language: $crate::Language) -> &'static $section {
                <$section as $crate::words::Section>::in_language(language)
            }
        )+
        $crate::words::macros::listed!($($name: $section,)+);
    };
}
pub(super) use sections;

/// The sections as a list, for those who need them all.
macro_rules! listed {
    ($($name:ident: $section:ident,)+) => {
        /// Every section.
        #[cfg(feature = "languages")]
        pub const ALL: &[$crate::words::Listed] = &[$(
            $crate::words::Listed {
                name: stringify!($name),
                words: <$section as $crate::words::Section>::words,
            },
        )+];
    };
}
pub(super) use listed;

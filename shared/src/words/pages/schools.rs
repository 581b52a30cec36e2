//! The parent's schools and groups.

use crate::words::macros::words;

words! {
    /// The parent's schools and groups.
    Schools {
        /// The heading.
        title {
            en: "Schools and groups",
            cy: "Ysgolion a grwpiau",
            pl: "Szkoły i grupy",
            ur: "اسکول اور گروپ",
        }
        /// What the page is.
        intro {
            en: "Choose your groups, so that you only get what concerns you.",
            cy: "Dewiswch eich grwpiau, fel mai dim ond yr hyn sy’n berthnasol i chi sy’n eich cyrraedd.",
            pl: "Wybierz grupy, aby docierało do Ciebie tylko to, co Cię dotyczy.",
            ur: "اپنے گروپ چنیں تاکہ آپ تک صرف وہی پہنچے جو آپ سے متعلق ہے۔",
        }
        /// Asked on a day and not answered: `{date}`.
        pending {
            en: "You asked to join on {date}. The school has not answered yet. The answer will come by email.",
            cy: "Gofynnoch am gael ymuno ar {date}. Nid yw’r ysgol wedi ateb eto. Daw’r ateb drwy e-bost.",
            pl: "Prośba o dołączenie z dnia {date}. Szkoła jeszcze nie odpowiedziała. Odpowiedź przyjdzie e-mailem.",
            ur: "آپ نے {date} کو شامل ہونے کی درخواست کی۔ اسکول نے ابھی جواب نہیں دیا۔ جواب ای میل سے آئے گا۔",
        }
        /// Refused on a day: `{date}`.
        refused {
            en: "The school answered on {date} and did not agree. It writes:",
            cy: "Atebodd yr ysgol ar {date} ac ni chytunodd. Mae’n ysgrifennu:",
            pl: "Szkoła odpowiedziała dnia {date} i nie wyraziła zgody. Pisze:",
            ur: "اسکول نے {date} کو جواب دیا اور درخواست منظور نہیں کی۔ وہ لکھتا ہے:",
        }
        /// The groups that were refused: `{groups}`.
        refused_groups {
            en: "You asked for: {groups}",
            cy: "Roeddech wedi gofyn am: {groups}",
            pl: "Prośba dotyczyła: {groups}",
            ur: "آپ نے ان گروپوں کے لیے درخواست کی تھی: {groups}",
        }
        /// Left.
        left {
            en: "You have left this school. What was sent to you stays in your messages.",
            cy: "Rydych wedi gadael yr ysgol hon. Mae’r hyn a anfonwyd atoch yn aros yn eich negeseuon.",
            pl: "Nie należysz już do tej szkoły. To, co do Ciebie wysłano, pozostaje w wiadomościach.",
            ur: "آپ اب اس اسکول میں شامل نہیں ہیں۔ جو آپ کو بھیجا گیا وہ آپ کے پیغامات میں رہتا ہے۔",
        }
        /// Over the groups.
        groups {
            en: "Your groups",
            cy: "Eich grwpiau",
            pl: "Twoje grupy",
            ur: "آپ کے گروپ",
        }
        /// Where there are none.
        no_groups {
            en: "You are not in any groups here.",
            cy: "Nid ydych mewn unrhyw grŵp yma.",
            pl: "Nie należysz tu do żadnej grupy.",
            ur: "آپ یہاں کسی گروپ میں نہیں ہیں۔",
        }
        /// Who brought the parent into it: `{children}`.
        through {
            en: "Through {children}",
            cy: "Drwy {children}",
            pl: "Ze względu na: {children}",
            ur: "{children} کے ذریعے",
        }
        /// Asked for.
        group_pending {
            en: "Waiting for the school’s answer",
            cy: "Yn aros am ateb yr ysgol",
            pl: "Czeka na odpowiedź szkoły",
            ur: "اسکول کے جواب کا انتظار ہے",
        }
        /// Left.
        group_left {
            en: "You left it: its noticeboard is not shown",
            cy: "Rydych wedi’i adael: ni ddangosir ei hysbysfwrdd",
            pl: "Nie należysz już do tej grupy: jej tablica ogłoszeń nie jest pokazywana",
            ur: "آپ نے اسے چھوڑ دیا: اس کا نوٹس بورڈ نہیں دکھایا جاتا",
        }
        /// The button that leaves a group.
        leave_group {
            en: "Leave",
            cy: "Gadael",
            pl: "Odłącz się",
            ur: "چھوڑیں",
        }
        /// Asked before a group is left: `{group}`.
        leave_group_title {
            en: "Leave {group}?",
            cy: "Gadael y grŵp {group}?",
            pl: "Odłączyć się od grupy {group}?",
            ur: "{group} چھوڑیں؟",
        }
        /// What that means.
        leave_group_text {
            en: "You will no longer get what is sent to this group, and its noticeboard will no longer be shown to you.",
            cy: "Ni fyddwch yn cael yr hyn a anfonir at y grŵp hwn mwyach, ac ni ddangosir ei hysbysfwrdd i chi.",
            pl: "Nie będziesz już otrzymywać wiadomości wysyłanych do tej grupy ani widzieć jej tablicy ogłoszeń.",
            ur: "اس گروپ کو بھیجے گئے پیغامات آپ کو مزید نہیں ملیں گے، اور اس کا نوٹس بورڈ آپ کو نہیں دکھایا جائے گا۔",
        }
        /// The button that takes a wish back.
        take_back {
            en: "Withdraw",
            cy: "Tynnu’n ôl",
            pl: "Wycofaj",
            ur: "واپس لیں",
        }
        /// The button that comes back.
        come_back {
            en: "Join again",
            cy: "Ymuno eto",
            pl: "Dołącz ponownie",
            ur: "دوبارہ شامل ہوں",
        }
        /// Opens what can be joined.
        more {
            en: "Join more groups",
            cy: "Ymuno â rhagor o grwpiau",
            pl: "Dołącz do kolejnych grup",
            ur: "مزید گروپوں میں شامل ہوں",
        }
        /// A group that asks.
        asks {
            en: "The school has to agree",
            cy: "Rhaid i’r ysgol gytuno",
            pl: "Szkoła musi się zgodzić",
            ur: "اسکول کی رضامندی ضروری ہے",
        }
        /// A group that is open.
        open {
            en: "You join straight away",
            cy: "Byddwch yn ymuno ar unwaith",
            pl: "Dołączasz od razu",
            ur: "آپ فوراً شامل ہو جائیں گے",
        }
        /// The button that joins the ticked groups.
        join_groups {
            en: "Join these groups",
            cy: "Ymuno â’r grwpiau hyn",
            pl: "Dołącz do tych grup",
            ur: "ان گروپوں میں شامل ہوں",
        }
        /// Where none is ticked.
        none_ticked {
            en: "Tick at least one group",
            cy: "Ticiwch o leiaf un grŵp",
            pl: "Zaznacz co najmniej jedną grupę",
            ur: "کم از کم ایک گروپ نشان زد کریں",
        }
        /// Takes the whole request back.
        withdraw {
            en: "Withdraw the request",
            cy: "Tynnu’r cais yn ôl",
            pl: "Wycofaj prośbę",
            ur: "درخواست واپس لیں",
        }
        /// Asks once more.
        ask_again {
            en: "Ask again",
            cy: "Gofyn eto",
            pl: "Poproś ponownie",
            ur: "دوبارہ درخواست کریں",
        }
        /// Opens what leaving means.
        leave {
            en: "Leave this school",
            cy: "Gadael yr ysgol hon",
            pl: "Odłącz się od tej szkoły",
            ur: "یہ اسکول چھوڑیں",
        }
        /// What leaving means for the groups.
        leave_groups {
            en: "You will leave all its groups, and their noticeboards will no longer be shown.",
            cy: "Byddwch yn gadael ei holl grwpiau, ac ni ddangosir eu hysbysfyrddau mwyach.",
            pl: "Nie będziesz już należeć do żadnej z jej grup, a ich tablice ogłoszeń nie będą już pokazywane.",
            ur: "آپ اس کے تمام گروپ چھوڑ دیتے ہیں، اور ان کے نوٹس بورڈ مزید نہیں دکھائے جاتے۔",
        }
        /// What it means for the history.
        leave_history {
            en: "You can still read what was sent to you.",
            cy: "Mae’r hyn a anfonwyd atoch yn aros i chi ei ddarllen.",
            pl: "To, co do Ciebie wysłano, nadal możesz czytać.",
            ur: "جو آپ کو بھیجا گیا وہ آپ پڑھتے رہ سکتے ہیں۔",
        }
        /// What it means for the school.
        leave_record {
            en: "The school keeps its own record of you and your children, and may still have to write to you about them. To \
                 have your data deleted, go to Privacy.",
            cy: "Mae’r ysgol yn cadw ei chofnod ei hun ohonoch chi a’ch plant, ac efallai y bydd yn rhaid \
                 iddi ysgrifennu atoch amdanynt o hyd. I ddileu eich data, ewch i Preifatrwydd.",
            pl: "Szkoła zachowuje własne dane o Tobie i Twoich dzieciach i może nadal musieć do Ciebie o nich pisać. Aby usunąć \
                 swoje dane, przejdź do sekcji Prywatność.",
            ur: "اسکول آپ کا اور آپ کے بچوں کا اپنا ریکارڈ رکھتا ہے، اور ان کے بارے میں اسے آپ کو اب بھی لکھنا پڑ سکتا ہے۔ اپنا \
                 ڈیٹا حذف کرانے کے لیے رازداری پر جائیں۔",
        }
        /// The button that leaves: `{school}`.
        leave_now {
            en: "Leave {school}",
            cy: "Gadael {school}",
            pl: "Odłącz się: {school}",
            ur: "{school} چھوڑیں",
        }
        /// Heading of the search.
        another {
            en: "Join another school or club",
            cy: "Ymuno ag ysgol neu glwb arall",
            pl: "Dołącz do innej szkoły lub klubu",
            ur: "کسی اور اسکول یا کلب میں شامل ہوں",
        }
        /// Done.
        saved {
            en: "Saved",
            cy: "Wedi’i gadw",
            pl: "Zapisano",
            ur: "محفوظ ہو گیا",
        }
        /// A school was asked: `{school}`.
        asked {
            en: "{school} has your request",
            cy: "Mae eich cais gan {school}",
            pl: "Prośba wysłana: {school}",
            ur: "{school} کو آپ کی درخواست مل گئی",
        }
    }
}

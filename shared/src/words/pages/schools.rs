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
            en: "Choose your groups, so that only what concerns you reaches you.",
            cy: "Dewiswch eich grwpiau, fel mai dim ond yr hyn sy’n berthnasol i chi sy’n eich cyrraedd.",
            pl: "Wybierz grupy, aby docierało do Ciebie tylko to, co Cię dotyczy.",
            ur: "اپنے گروپ چنیں تاکہ آپ تک صرف وہی پہنچے جو آپ سے متعلق ہے۔",
        }
        /// Asked on a day and not answered: `{date}`.
        pending {
            en: "You asked to join on {date}. The school has not answered yet. The answer comes by email.",
            cy: "Gofynnoch am gael ymuno ar {date}. Nid yw’r ysgol wedi ateb eto. Daw’r ateb drwy e-bost.",
            pl: "Prośba o dołączenie z dnia {date}. Szkoła jeszcze nie odpowiedziała. Odpowiedź przyjdzie e-mailem.",
            ur: "آپ نے {date} کو شامل ہونے کی درخواست کی۔ اسکول نے ابھی جواب نہیں دیا۔ جواب ای میل سے آئے گا۔",
        }
        /// Refused on a day: `{date}`.
        refused {
            en: "The school answered on {date} and did not agree. It writes:",
            cy: "Atebodd yr ysgol ar {date} ac ni chytunodd. Mae’n ysgrifennu:",
            pl: "Szkoła odpowiedziała dnia {date} i nie wyraziła zgody. Pisze:",
            ur: "اسکول نے {date} کو جواب دیا اور رضامندی نہیں دی۔ وہ لکھتا ہے:",
        }
        /// The groups that were refused: `{groups}`.
        refused_groups {
            en: "You had asked for: {groups}",
            cy: "Roeddech wedi gofyn am: {groups}",
            pl: "Prośba dotyczyła: {groups}",
            ur: "آپ نے یہ مانگا تھا: {groups}",
        }
        /// Left.
        left {
            en: "You have left this school. What was sent to you stays in your messages.",
            cy: "Rydych wedi gadael yr ysgol hon. Mae’r hyn a anfonwyd atoch yn aros yn eich negeseuon.",
            pl: "Ta szkoła została opuszczona. To, co do Ciebie wysłano, pozostaje w wiadomościach.",
            ur: "آپ یہ اسکول چھوڑ چکے ہیں۔ جو آپ کو بھیجا گیا وہ آپ کے پیغامات میں رہتا ہے۔",
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
            en: "You are in no group here.",
            cy: "Nid ydych mewn unrhyw grŵp yma.",
            pl: "Nie należysz tu do żadnej grupy.",
            ur: "آپ یہاں کسی گروپ میں نہیں ہیں۔",
        }
        /// Who brought the parent into it: `{children}`.
        through {
            en: "Because of {children}",
            cy: "Oherwydd {children}",
            pl: "Ze względu na: {children}",
            ur: "{children} کی وجہ سے",
        }
        /// Asked for.
        group_pending {
            en: "Waits for the school’s answer",
            cy: "Yn aros am ateb yr ysgol",
            pl: "Czeka na odpowiedź szkoły",
            ur: "اسکول کے جواب کا انتظار ہے",
        }
        /// Left.
        group_left {
            en: "You left it: its noticeboard is not shown",
            cy: "Rydych wedi’i adael: ni ddangosir ei hysbysfwrdd",
            pl: "Grupa opuszczona: jej tablica ogłoszeń nie jest pokazywana",
            ur: "آپ نے اسے چھوڑ دیا: اس کا نوٹس بورڈ نہیں دکھایا جاتا",
        }
        /// The button that leaves a group.
        leave_group {
            en: "Leave",
            cy: "Gadael",
            pl: "Opuść",
            ur: "چھوڑیں",
        }
        /// The button that takes a wish back.
        take_back {
            en: "Take back",
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
            en: "You are in at once",
            cy: "Rydych i mewn ar unwaith",
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
            en: "Take the request back",
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
            pl: "Opuść tę szkołę",
            ur: "یہ اسکول چھوڑیں",
        }
        /// What leaving means for the groups.
        leave_groups {
            en: "You leave all its groups, and their noticeboards are no longer shown.",
            cy: "Byddwch yn gadael ei holl grwpiau, ac ni ddangosir eu hysbysfyrddau mwyach.",
            pl: "Opuszczasz wszystkie jej grupy, a ich tablice ogłoszeń nie będą już pokazywane.",
            ur: "آپ اس کے تمام گروپ چھوڑ دیتے ہیں، اور ان کے نوٹس بورڈ مزید نہیں دکھائے جاتے۔",
        }
        /// What it means for the history.
        leave_history {
            en: "What was sent to you stays yours to read.",
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
            pl: "Opuść: {school}",
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

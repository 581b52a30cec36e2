//! What surrounds every page of a program: the head, the navigation, the sign-in where one is needed.

use crate::prelude::*;
use crate::{
    components::{reachability, toast},
    dom::{El, Inside, Live, div, effect, el, link},
    route::For,
    session::{self, Standing},
    sign_in, words,
};

/// What programs differ in.
#[derive(Clone, Copy)]
pub struct Frame {
    /// Where the product's name leads.
    pub home: &'static str,
    /// The product's name.
    pub name: fn() -> &'static str,
    /// Whom the page shown now is for; it follows the address.
    pub readers: fn() -> For,
    /// Asks who is signed in.
    pub ask: fn(For),
    /// The page shown now; it follows the address.
    pub page: fn() -> El,
    /// The sign-in, where it stands in place of a page.
    pub sign_in: fn() -> El,
    /// The sign-in's form, where it lies over a page whose session has ended.
    pub sign_in_again: fn() -> El,
    /// Where the sign-in is by its own address.
    pub sign_in_path: &'static str,
    /// The links for those who are inside.
    pub navigation: fn() -> El,
    /// What every page says until it was heard, over the page's end.
    pub notice: Option<fn() -> El>,
    /// The line at the end of each page.
    pub footer: Option<fn() -> El>,
}

impl Inside for Frame {
    /// The whole program, built anew when the language changes.
    fn put(self, into: &web_sys::Node) {
        Live(move || {
            words::follow();
            self.build()
        })
        .put(into);
    }
}

impl Frame {
    fn build(self) -> Vec<El> {
        let Self { readers, ask, page, sign_in, navigation, .. } = self;
        let readers = Memo::new(move |_| readers());
        // A page for someone signed in gives way to the sign-in, at its own address, so that it is there afterwards.
        let signing_in =
            Memo::new(move |_| readers.get() == For::SignedIn && session::standing() == Standing::Out);
        let has_frame = move || readers.get() != For::Outside;
        let inside = Memo::new(move |_| has_frame() && !signing_in.get());
        effect(move || {
            if inside.get() {
                ask(readers.get());
            }
        });
        vec![
            link("#main", words::common().skip).class("skip"),
            el("header").class("head").add(link(self.home, (self.name)()).class("brand")),
            reachability(),
            div("frame")
                // A sign-in in place of a page stands where the page will: nothing moves when it gives way.
                .live_class("is-inside", has_frame)
                .live(move || inside.get().then(navigation))
                .live(move || {
                    // Asked for, not only followed: a memo that is first worked out further in would build the page twice.
                    _ = signing_in.get();
                    let shown = move || if signing_in.get() { sign_in() } else { page() };
                    el("main").attr("id", "main").attr("tabindex", "-1").live(shown)
                }),
            self.notice.map_or_else(|| div(""), |notice| notice()),
            el("footer").class("foot").add(self.footer.map(|footer| footer())),
            sign_in::over_the_page(self.sign_in_again, self.sign_in_path),
            toast(),
        ]
    }
}

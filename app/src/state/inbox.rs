//! The pages of messages that were seen, in memory alone: Back shows them at once.

use super::Account;
use leptos::{prelude::*, task::spawn_local};
use shared::{
    Uuid,
    history::{Item, MarkRead, Page},
};
use std::sync::Arc;

/// How many pages are kept.
const CACHE_SIZE: usize = 20;

/// The pages that were seen, a context.
#[derive(Clone, Copy)]
pub struct Inbox {
    account: Account,
    /// By address and search; the oldest first.
    pages: StoredValue<Vec<(String, Arc<Page<Item>>)>>,
}

/// The pages of messages that were seen.
pub fn use_inbox() -> Inbox {
    expect_context()
}

impl Inbox {
    /// Create it once, in the app's root.
    pub fn new(account: Account) -> Self {
        Self { account, pages: StoredValue::new(Vec::new()) }
    }

    /// A page as it was seen last.
    pub fn cached(self, key: &str) -> Option<Arc<Page<Item>>> {
        self.pages
            .with_value(|pages| pages.iter().find(|(other, _)| other == key).map(|(_, page)| page.clone()))
    }

    /// Keeps a page.
    pub fn cache(self, key: String, page: Arc<Page<Item>>) {
        self.pages.update_value(|pages| {
            pages.retain(|(other, _)| *other != key);
            if pages.len() >= CACHE_SIZE {
                pages.remove(0);
            }
            pages.push((key, page));
        });
    }

    /// A message has been opened. Should this fail, it stays unread, which is no loss.
    pub fn open(self, id: Uuid) {
        spawn_local(async move {
            if self.account.api.call(MarkRead { id, read: true }).await.is_ok() {
                self.mark(id, false);
            }
        });
    }

    /// A message was opened, or marked as unread: the pages in memory and the count in the navigation follow.
    pub fn mark(self, id: Uuid, unread: bool) {
        self.account.count_unread(if unread { 1 } else { -1 });
        self.pages.update_value(|pages| {
            for (_, page) in pages {
                if page.items.iter().any(|item| item.id == id && item.unread != unread) {
                    for item in &mut Arc::make_mut(page).items {
                        if item.id == id {
                            item.unread = unread;
                        }
                    }
                }
            }
        });
    }
}

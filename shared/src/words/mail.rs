//! The words of mails and texts to parents.

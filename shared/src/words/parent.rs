//! The words of the parents' pages.

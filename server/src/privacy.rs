//! A parent's rights: a copy of everything, deletion with its receipt, the promises and their proofs, and enquiries.

pub mod columns;
pub mod data_export;
pub mod deletion;
pub mod enquiry;
pub mod promises;
pub mod receipt;

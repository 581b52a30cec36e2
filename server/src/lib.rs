//! The Message Centre server.

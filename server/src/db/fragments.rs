//! Pieces of SQL that several queries share.

/// The name a child goes by, of the table `pupil p`.
pub(crate) const CHILD_NAME: &str = "TRIM(COALESCE(p.preferred_name, p.first_name) || ' ' || p.last_name)";
/// The name of a child in the school's records, of the table `pupil p`.
pub(crate) const CHILD_FULL_NAME: &str = "TRIM(p.first_name || ' ' || p.last_name)";
